import { adjustP } from './adjust-p.ts';
import { type Comparability, comparability } from './comparability.ts';
import type { Contrast } from './contrast.ts';
import type { Margin, SurveyDesign } from './dialogue.ts';
import { type ContrastSample, sampleContrast } from './domain-contrast.ts';
import type { ItemList, Measure } from './item-list.ts';
import type { Estimate } from './ranked-dialogue.ts';
import type { ModeCircumstances, RoundCircumstances } from './round-circumstances.ts';
import { itemValues, modeDomains, type RoundDomains } from './round-domains.ts';
import { stackRounds } from './stack-rounds.ts';
import { weighModes } from './weigh-modes.ts';
import { codeMargins, weigh } from './weighting.ts';

/** One round as it is compared. */
export interface ComparedRound {
  /** With `mode` among its variables; empty categories of margins are merged. */
  readonly design: SurveyDesign;
  /** What was named, made by `namings`. */
  readonly list: ItemList;
  readonly margins: readonly Margin[];
  /** What the answers do not say of themselves. */
  readonly circumstances: Omit<RoundCircumstances, 'modes'> & {
    readonly modes: Readonly<Record<string, Pick<ModeCircumstances, 'venues' | 'interviewers'>>>;
  };
}

/** How one item changed from the first round to the second. */
export interface ItemChange {
  readonly item: string;
  /** Respondents who named it in either round and the modes compared, unweighted. */
  readonly named: readonly [number, number];
  readonly namedWithin: Readonly<Record<string, readonly [number, number]>>;
  /** Second minus first, in the first round's mix of modes; null when it is refused. */
  readonly difference: Estimate | null;
  /** Benjamini–Hochberg over the items with a difference. */
  readonly q: number | null;
  readonly withinMode: Readonly<Record<string, Estimate>>;
}

export interface RoundComparison {
  readonly comparability: Comparability;
  readonly changes: readonly ItemChange[];
}

/** Items named by fewer in either round are refused. */
const FEWEST = 5;

/**
 * How the items changed from one round to the next, as far as that can be told: after the
 * comparability check, within each mode that both rounds share (each weighted by itself),
 * and pooled over those modes in the mix of the first round. The pools as they stand are
 * never compared, since they move when the mix does.
 *
 * @param options - `measure`: `prevalence` (the share that named it) by default
 * @throws RangeError when a round has no column `mode`, a weight is not a number of zero or
 *   more, or a margin does not fit
 * @example
 * const circumstances = {
 *   question: '1', scale: null, ages: { '16+': 60 }, weightedByAge: false, months: [5],
 *   modes: { web: { venues: [], interviewers: [] } },
 * };
 * const list = namings(dialogue.themes, dialogue.answeredConcerns, 'prevalence');
 * const round = { design: dialogue, list, margins: [], circumstances };
 * compareRounds(round, round).changes[0]?.difference?.estimate; // => 0
 */
export function compareRounds(
  first: ComparedRound,
  second: ComparedRound,
  { measure = 'prevalence' }: { readonly measure?: Measure } = {},
): RoundComparison {
  const rounds = [prepare(first), prepare(second)] as const;
  const [before, after] = rounds;
  const checked = comparability(
    { ...first.circumstances, ...before.known },
    { ...second.circumstances, ...after.known },
  );
  const sample = stackRounds(before.weighted, after.weighted);
  const domains = modeDomains(first, second, checked.modes);
  const ids = [...new Set([...first.list.ids, ...second.list.ids])];
  const found = ids.flatMap((item) => {
    const change = itemChange(item, { first, second, measure, checked, sample, domains });
    return change ? [change] : [];
  });
  const pooled = found.filter(({ pool }) => pool !== null);
  const q = adjustP(pooled.map(({ pool }) => pool?.p ?? 1));
  return {
    comparability: checked,
    changes: found.map((change) => ({
      item: change.item,
      named: change.named,
      namedWithin: change.namedWithin,
      difference: change.pool && plain(change.pool),
      q: change.pool ? (q[pooled.indexOf(change)] ?? 1) : null,
      withinMode: change.withinMode,
    })),
  };
}

/** Weighs a round whole, for its mix, and mode by mode, for its estimates. */
function prepare({ design, list, margins, circumstances }: ComparedRound) {
  const mode = design.variables.mode;
  if (!mode) throw new RangeError('compareRounds requires a column of modes; missing: mode');
  if (design.baseWeight.some((weight) => !(weight >= 0 && weight < Number.POSITIVE_INFINITY))) {
    throw new RangeError('compareRounds requires base weights of zero or more');
  }
  const coded = codeMargins(design, margins);
  const { weights } = weigh(design.baseWeight, coded, 'collapse');
  const answered = new Int32Array(mode.categories.length);
  const share = new Float64Array(mode.categories.length);
  let all = 0;
  mode.codes.forEach((code, i) => {
    if (code < 0 || !((weights[i] ?? 0) > 0) || (list.asked && !list.asked[i])) return;
    answered[code] = (answered[code] ?? 0) + 1;
    share[code] = (share[code] ?? 0) + (weights[i] ?? 0);
    all += weights[i] ?? 0;
  });
  const modes = Object.fromEntries(
    mode.categories.map((name, code): [string, ModeCircumstances] => [
      name,
      {
        venues: circumstances.modes[name]?.venues ?? null,
        interviewers: circumstances.modes[name]?.interviewers ?? null,
        answered: answered[code] ?? 0,
        share: all > 0 ? (share[code] ?? 0) / all : 0,
      },
    ]),
  );
  const weightings = weighModes(design, coded);
  const isWeighted = [...weightings.values()].every(({ converged }) => converged);
  return {
    known: { modes, weightedByAge: circumstances.weightedByAge && isWeighted },
    weighted: { design, modes: weightings },
  };
}

interface Comparing {
  readonly first: ComparedRound;
  readonly second: ComparedRound;
  readonly measure: Measure;
  readonly checked: Comparability;
  readonly sample: ContrastSample;
  readonly domains: RoundDomains;
}

/** Null for an item that few named in either round. */
function itemChange(item: string, comparing: Comparing) {
  const { first, second, measure, checked, sample, domains } = comparing;
  const { value, domain, counts, namedAnywhere } = itemValues(
    item,
    [first.list, second.list],
    measure,
    domains,
  );
  if (Math.max(...namedAnywhere) < FEWEST) return null;
  const { modes, mix } = checked;
  const pairOf = (of: Int32Array, m: number): readonly [number, number] => [
    of[2 * m] ?? 0,
    of[2 * m + 1] ?? 0,
  ];
  const coefficients = (share: (mode: string) => number): number[] =>
    modes.flatMap((mode) => [-share(mode), share(mode)]);
  const estimate = (share: (mode: string) => number): Contrast =>
    sampleContrast(value, domain, coefficients(share), sample);
  const namedWithin = modes.map((mode, m) => [mode, pairOf(counts.named, m)] as const);
  const asked = modes.every((_, m) => Math.min(...pairOf(counts.asked, m)) > 0);
  const named = [0, 1].map((round) =>
    namedWithin.reduce((sum, [, pair]) => sum + (pair[round] ?? 0), 0),
  );
  const [before = 0, after = 0] = named;
  const isEnough = mix !== null && asked && Math.min(before, after) >= FEWEST;
  return {
    item,
    named: modes.length > 0 ? ([before, after] as const) : namedAnywhere,
    namedWithin: Object.fromEntries(namedWithin),
    pool: isEnough ? estimate((mode) => mix[mode] ?? 0) : null,
    withinMode: Object.fromEntries(
      namedWithin
        .filter(([, pair]) => asked && Math.min(...pair) >= FEWEST)
        .map(([mode]) => [mode, plain(estimate((name) => (name === mode ? 1 : 0)))]),
    ),
  };
}

const plain = ({ estimate, se, df, low, high }: Contrast): Estimate => ({
  estimate,
  se,
  df,
  low,
  high,
});
