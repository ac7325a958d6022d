import type { ScaleLinear } from "d3-scale";
import { percentTick, plainTick } from "./chart-numbers.ts";
import { type PlotLayout, SMALL_SIZE } from "./interval-layout.ts";
import { element, textElement } from "./svg.ts";

/** Grid lines with their values, and the axis in words below. */
export function plotAxis(
	layout: PlotLayout,
	scale: ScaleLinear<number, number>,
	{ label, percent }: { readonly label: string; readonly percent: boolean },
): string[] {
	const bottom = layout.bodyBottom + 6;
	const ticks = scale.ticks(layout.ticks);
	return [
		...ticks.flatMap((tick) => {
			const x = scale(tick);
			return [
				element("line", {
					class: "chart-grid",
					x1: x,
					x2: x,
					y1: layout.bodyTop,
					y2: bottom,
					stroke: "currentColor",
					"stroke-opacity": tick === scale.domain()[0] ? 0.45 : 0.14,
				}),
				textElement(
					"text",
					{
						class: "chart-muted",
						x,
						y: bottom + 15,
						"text-anchor": "middle",
						"font-size": SMALL_SIZE,
					},
					percent ? percentTick(tick) : plainTick(tick),
				),
			];
		}),
		textElement(
			"text",
			{
				class: "chart-muted",
				x: layout.narrow ? layout.plot.left : layout.plot.left,
				y: bottom + 35,
				"font-size": SMALL_SIZE,
			},
			label,
		),
	];
}
