/** Shares, mean and median of one question in one population, with their spans; nothing hidden yet. */
import {
  estimateMeans,
  type MeansDesign,
  meanInterval,
  shareInterval,
  surveyQuantile,
  weightedQuantile,
} from '../../../analysis/index.ts';
import type { Estimate } from '../../contract/ranked-item.ts';
import type { CountedQuestion } from './counted-questions.ts';
import type { Said } from './read-rows.ts';

export interface QuestionFigures {
  readonly answered: number;
  readonly skipped: number;
  readonly unreadable: number;
  readonly clusters: number;
  /** In the order of the question's options. */
  readonly options: readonly { readonly count: number; readonly share: Estimate | null }[];
  /** How many have a grade or a number, and the largest number's part of their sum. */
  readonly graded: number;
  readonly largestPart: number;
  readonly mean: Estimate | null;
  readonly median: Estimate | null;
  readonly quartiles: readonly [number, number] | null;
}

/** Estimates a question from what the respondents of `design` said, in its order. */
export function estimateQuestion(
  question: CountedQuestion,
  said: readonly (Said | null)[],
  design: MeansDesign,
): QuestionFigures {
  const count = (kind: Said['kind']) => said.filter((each) => each?.kind === kind).length;
  const domain = Uint8Array.from(said, (each) =>
    each?.kind === 'codes' || each?.kind === 'number' ? 1 : 0,
  );
  const answered = domain.reduce((sum, is) => sum + is, 0);
  const clusters = clustersIn(design, domain);
  const basis = { design, domain, answered, clusters };
  const numbers = Float64Array.from(said, (each) => numberOf(each, question));
  return {
    answered,
    skipped: count('skipped'),
    unreadable: count('unreadable'),
    clusters,
    options: question.options.map(({ code }) => {
      const chose = Uint8Array.from(said, (each) =>
        each?.kind === 'codes' && each.codes.includes(code) ? 1 : 0,
      );
      return { count: chose.reduce((sum, is) => sum + is, 0), share: shareOf(chose, basis) };
    }),
    ...numberFigures(question, numbers, design),
  };
}

interface Basis {
  readonly design: MeansDesign;
  readonly domain: Uint8Array;
  readonly answered: number;
  readonly clusters: number;
}

/** With a single cluster nothing tells how much clusters differ: the span is everything that is possible. */
function shareOf(
  value: Uint8Array,
  { design, domain, answered, clusters }: Basis,
): Estimate | null {
  if (answered === 0) return null;
  const { estimates, se, df } = estimateMeans([{ value, domain }], design);
  const estimate = Math.min(1, Math.max(0, estimates[0] ?? 0));
  const spread = { estimate, se: se[0] ?? 0, df: df[0] ?? 1 };
  const span =
    clusters < 2 ? { low: 0, high: 1 } : shareInterval({ ...spread, respondents: answered });
  return { ...spread, ...span };
}

/** The grade or the number of an answer; NaN where there is none. */
function numberOf(said: Said | null, { scale, options }: CountedQuestion): number {
  if (said?.kind === 'number') return said.value;
  if (said?.kind !== 'codes' || scale === null) return Number.NaN;
  const sent = options.find(({ code }) => code === said.codes[0])?.sends;
  return typeof sent === 'number' ? sent : Number.NaN;
}

function numberFigures(question: CountedQuestion, numbers: Float64Array, design: MeansDesign) {
  const domain = Uint8Array.from(numbers, (value) => (Number.isNaN(value) ? 0 : 1));
  const graded = domain.reduce((sum, is) => sum + is, 0);
  const nothing = { graded, largestPart: 0, mean: null, median: null, quartiles: null };
  if (graded === 0 || clustersIn(design, domain) < 2) return nothing;
  const value = numbers.map((each) => (Number.isNaN(each) ? 0 : each));
  const { estimates, se, df } = estimateMeans([{ value, domain }], design);
  const ends = question.scale ?? { low: 0, high: Number.POSITIVE_INFINITY };
  const mean = meanInterval(estimates[0] ?? 0, se[0] ?? 0, df[0] ?? 1, ends);
  if (question.kind !== 'number') return { ...nothing, mean };
  const sum = value.reduce((all, each) => all + Math.abs(each), 0);
  const largest = value.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  return {
    graded,
    largestPart: sum > 0 ? largest / sum : 0,
    mean,
    ...quantiles(numbers, design, df[0] ?? 1),
  };
}

function quantiles(numbers: Float64Array, design: MeansDesign, df: number) {
  const has = (_: unknown, i: number) => !Number.isNaN(numbers[i] ?? Number.NaN);
  const values = numbers.filter(has);
  const weights = design.weights.filter(has);
  const stages = [
    { stratum: design.stratum.codes.filter(has), cluster: design.psu.codes.filter(has) },
  ];
  const { estimate, se, low, high } = surveyQuantile(values, 0.5, { weights, stages }, { df });
  return {
    median: { estimate, se, df, low, high },
    quartiles: [
      weightedQuantile(values, weights, 0.25),
      weightedQuantile(values, weights, 0.75),
    ] as const,
  };
}

function clustersIn({ psu, stratum }: MeansDesign, domain: Uint8Array): number {
  const found = new Set<string>();
  domain.forEach((is, i) => {
    if (is) found.add(`${stratum.codes[i]} ${psu.codes[i]}`);
  });
  return found.size;
}
