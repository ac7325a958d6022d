const DECIMALS = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 2 });

/** A value on an axis: "0,5". */
export function plainTick(value: number): string {
	return DECIMALS.format(value);
}

/** A share on an axis: "10 %". */
export function percentTick(share: number): string {
	return `${DECIMALS.format(Math.round(share * 1000) / 10)} %`;
}

/** A burden or a rating: two decimals, "1,22". */
export function levelFigure(value: number): string {
	return value.toFixed(2).replace(".", ",");
}

/** A share in whole percent, "34 %"; one that rounds to nothing keeps a decimal. */
export function shareFigure(share: number): string {
	const percent = share * 100;
	const text =
		percent > 0 && percent < 1
			? percent.toFixed(1).replace(".", ",")
			: percent.toFixed(0);
	return `${text} %`;
}

/** "1–2", or "1" where the interval is one rank. */
export function rankFigure([low, high]: readonly [number, number]): string {
	return low === high ? String(low) : `${low}–${high}`;
}

/** A count with a thin space between thousands: "1 004". */
export function countFigure(count: number): string {
	return String(count).replace(/\B(?=(\d{3})+$)/g, "\u2009");
}
