/**
 * Figures with as many decimals as they say something with. A weighted share with all of its
 * digits is an equation about every count behind it; with enough of them hidden counts can be
 * solved for, in whole numbers.
 */
import type { Estimate, Item, Priorities, RankedPriority } from '../../contract/index.ts';

const DECIMALS = 3;

const coarse = (figure: number): number => Number(figure.toFixed(DECIMALS));

/** Never down: a chance of error is not made smaller. */
const roundUp = (p: number): number => Math.ceil(p * 10 ** DECIMALS) / 10 ** DECIMALS;

function coarseEstimate({ estimate, se, df, low, high }: Estimate): Estimate {
  return {
    estimate: coarse(estimate),
    se: coarse(se),
    df: coarse(df),
    low: coarse(low),
    high: coarse(high),
  };
}

type Smoothed = NonNullable<RankedPriority['smoothed']>['prevalence'];

const coarseSmoothed = ({ estimate, low, high, borrowed }: Smoothed): Smoothed => ({
  estimate: coarse(estimate),
  low: coarse(low),
  high: coarse(high),
  borrowed: coarse(borrowed),
});

function coarseItem<Row extends Item>(item: Row): Row {
  if (item.status !== 'ranked') return item;
  const { prevalence, severity, burden, smoothed } = item;
  return {
    ...item,
    prevalence: coarseEstimate(prevalence),
    severity: coarseEstimate(severity),
    burden: coarseEstimate(burden),
    ...(smoothed && {
      smoothed: {
        prevalence: coarseSmoothed(smoothed.prevalence),
        burden: smoothed.burden && coarseSmoothed(smoothed.burden),
      },
    }),
    ...('lift' in item && { lift: coarse(Number(item.lift)) }),
    ...('z' in item && { z: coarse(Number(item.z)) }),
  };
}

/** The priorities with three decimals throughout. */
export function coarseFigures(priorities: Priorities): Priorities {
  const { wishes, weighting, themeTimes } = priorities;
  const list = <Row extends Item>(items: readonly Row[]): Row[] => items.map(coarseItem);
  return {
    ...priorities,
    effectiveRespondents: Math.round(priorities.effectiveRespondents),
    designEffect: coarse(priorities.designEffect),
    weighting: { ...weighting, largestWeightRatio: coarse(weighting.largestWeightRatio) },
    themes: list(priorities.themes),
    places: list(priorities.places),
    areas: list(priorities.areas),
    pairs: list(priorities.pairs),
    timesOfDay: list(priorities.timesOfDay),
    ...(themeTimes && { themeTimes: list(themeTimes) }),
    wishes: { police: list(wishes.police), municipality: list(wishes.municipality) },
    byVariable: Object.fromEntries(
      Object.entries(priorities.byVariable).map(([variable, table]) => [
        variable,
        Object.fromEntries(
          Object.entries(table).map(([name, group]) => [
            name,
            {
              ...group,
              themes: list(group.themes),
              places: list(group.places),
              wishes: {
                police: list(group.wishes.police),
                municipality: list(group.wishes.municipality),
              },
            },
          ]),
        ),
      ]),
    ),
    gaps: priorities.gaps.map((gap) => ({
      ...gap,
      difference: coarseEstimate(gap.difference),
      p: roundUp(gap.p),
      q: roundUp(gap.q),
    })),
  };
}
