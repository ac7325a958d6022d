/** Checks of stats_cases.json but the rank sets: intervals, agreement, small places, structure. */
import { sampleRankCorrelation } from 'simple-statistics';
import {
  adjustP,
  auditTable,
  betaBinomialShrinkage,
  exactInterval,
  fayHerriot,
  getisOrd,
  kendallTau,
  kendallW,
  lift,
  logOdds,
  rankBiasedOverlap,
  twoShares,
  type VarianceMethod,
  wilsonInterval,
} from '../../../analysis/index.ts';
import { numbers, type ReferenceCase, type Row, sharedRows } from '../reference.ts';
import type { Check, Compared } from './check.ts';

const numeric = (rows: readonly Row[], name: string): number[] =>
  rows.map((row) => Number(row[name]));
const pair = ({ low, high }: { low: number; high: number }): number[] => [low, high];

function adjusted({ input, result }: ReferenceCase): Compared[] {
  const p = numbers(input.p);
  return [
    { what: 'BH', actual: adjustP(p, 'bh'), expected: result.BH },
    { what: 'BY', actual: adjustP(p, 'by'), expected: result.BY },
    { what: 'holm', actual: adjustP(p, 'holm'), expected: result.holm },
    { what: 'bonferroni', actual: adjustP(p, 'bonferroni'), expected: result.bonferroni },
  ];
}

function oneShare({ input, result }: ReferenceCase): Compared[] {
  const [x, n] = [Number(input.x), Number(input.n)];
  const exact = (method: 'clopper-pearson' | 'jeffreys') => pair(exactInterval(x, n, { method }));
  const corrected = pair(wilsonInterval(x, n, { corrected: true }));
  return [
    { what: 'wilson', actual: pair(wilsonInterval(x, n)), expected: result.wilson },
    { what: 'wilson_cc', actual: corrected, expected: result.wilson_cc },
    { what: 'exact', actual: exact('clopper-pearson'), expected: result.clopper_pearson },
    { what: 'jeffreys', actual: exact('jeffreys'), expected: result.jeffreys },
  ];
}

function comparedShares({ input, result }: ReferenceCase): Compared[] {
  const [x1, n1, x2, n2] = [input.x1, input.n1, input.x2, input.n2].map(Number);
  const of = twoShares(x1 ?? 0, n1 ?? 0, x2 ?? 0, n2 ?? 0);
  return [
    { what: 'test', actual: [of.chiSquare, of.p], expected: [result.chisq, result.p] },
    { what: 'diff', actual: [of.difference], expected: [result.diff] },
    { what: 'wald', actual: pair(of.wald), expected: result.wald_ci },
    { what: 'newcombe', actual: pair(of.interval), expected: result.newcombe_ci },
    { what: 'fisher', actual: [of.fisherP], expected: [result.fisher_p] },
  ];
}

function concordance({ input, result }: ReferenceCase): Compared[] {
  const { w, tieCorrected, chiSquare, df, p } = kendallW(input.scores as number[][]);
  return [
    {
      what: 'W',
      actual: [w, tieCorrected, chiSquare, df, p],
      expected: [result.W, result.W_tie_corrected, result.chisq, result.df, result.p],
    },
  ];
}

function correlations({ input, result }: ReferenceCase): Compared[] {
  const scores = input.scores as number[][];
  const columns = (scores[0] ?? []).map((_, c) => scores.map((row) => row[c] ?? 0));
  const [first = [], ...others] = columns;
  return [
    {
      what: 'tau-b',
      actual: others.map((other) => kendallTau(first, other)),
      expected: result.kendall_tau_b,
    },
    {
      what: 'spearman',
      actual: others.map((other) => sampleRankCorrelation(first, other)),
      expected: result.spearman,
    },
  ];
}

function overlap({ input, result }: ReferenceCase): Compared[] {
  const [one, other] = [input.S as string[], input.T as string[]];
  const { extrapolated, minimum } = rankBiasedOverlap(one, other, Number(input.p));
  const { rbo_ext, rbo_min } = result;
  return [{ what: 'rbo', actual: [extrapolated, minimum], expected: [rbo_ext, rbo_min] }];
}

function smallShares({ data, result }: ReferenceCase): Compared[] {
  const rows = sharedRows(data ?? '');
  const of = betaBinomialShrinkage(numeric(rows, 'y'), numeric(rows, 'n'));
  const tolerance = 1e-6;
  const { alpha, beta, mu, rho } = result;
  return [
    {
      what: 'alpha, beta, mu, rho',
      actual: [of.alpha, of.beta, of.mean, of.overdispersion],
      expected: [alpha, beta, mu, rho],
      tolerance: 1e-5,
    },
    { what: 'likelihood', actual: [of.logLikelihood], expected: [result.loglik_kernel] },
    { what: 'posterior', actual: of.share, expected: result.posterior_mean, tolerance },
    { what: 'low', actual: of.low, expected: result.lo, tolerance: 1e-5 },
    { what: 'high', actual: of.high, expected: result.hi, tolerance },
  ];
}

function areas({ input, result }: ReferenceCase): Compared[] {
  const rows = sharedRows('milk.csv');
  const covariates = rows.map(({ MajorArea }) => [
    1,
    ...['2', '3', '4'].map((level) => (MajorArea === level ? 1 : 0)),
  ]);
  const method = String(input.method).toLowerCase() as VarianceMethod;
  const of = fayHerriot(numeric(rows, 'yi'), numeric(rows, 'var'), covariates, { method });
  const tolerance = 1e-6;
  return [
    { what: 'refvar', actual: [of.areaVariance], expected: [result.refvar], tolerance },
    { what: 'beta', actual: of.coefficients, expected: result.beta, tolerance },
    { what: 'beta_se', actual: of.coefficientSe, expected: result.beta_se, tolerance },
    { what: 'eblup', actual: of.estimate, expected: result.eblup, tolerance },
    { what: 'mse', actual: of.mse, expected: result.mse, tolerance },
    { what: 'gamma', actual: of.gamma, expected: result.shrinkage_gamma, tolerance },
  ];
}

function special({ input, result }: ReferenceCase): Compared[] {
  const columns = (input.features as string[]).length;
  const counts = numbers(input.counts);
  const z = (prior: number) => logOdds(counts, columns, prior);
  return [
    { what: 'lift', actual: lift(counts, columns), expected: result.lift },
    { what: 'monroe 10', actual: z(10), expected: result.monroe_z_alpha0_10, floor: 1e-6 },
    { what: 'monroe 100', actual: z(100), expected: result.monroe_z_alpha0_100, floor: 1e-6 },
  ];
}

function hotSpots({ data, input, result }: ReferenceCase): Compared[] {
  const rows = sharedRows(data ?? '');
  const [x, y, value] = ['x', 'y', 'value'].map((name) => numeric(rows, name));
  const of = getisOrd(x ?? [], y ?? [], value ?? [], Number(input.dmax));
  const marked = (list: readonly (number | null)[]) => list.map((z) => z ?? 999);
  return [
    { what: 'gi_star', actual: of.giStar, expected: result.gi_star, floor: 1e-6 },
    { what: 'gi', actual: marked(of.gi), expected: marked(result.gi as number[]), floor: 1e-6 },
    { what: 'p', actual: of.p, expected: result.p },
    { what: 'p_bh', actual: of.adjusted, expected: result.p_bh },
    { what: 'neighbours', actual: of.neighbours, expected: result.n_neighbours },
  ];
}

function audit({ input, result }: ReferenceCase): Compared[] {
  const table = input.table as number[][];
  const columns = table[0]?.length ?? 0;
  const total = (row: readonly number[]) => row.reduce((all, count) => all + count, 0);
  const withTotals = [
    ...table,
    (table[0] ?? []).map((_, c) => total(table.map((row) => row[c] ?? 0))),
  ];
  const counts = withTotals.flatMap((row) => [...row, total(row)]);
  const marks = [
    ...(input.suppressed as boolean[][]).map((row) => [...row.map(Number), 0]),
    new Array(columns + 1).fill(0),
  ].flat();
  const bounds = auditTable(counts, marks, columns);
  const found = (result.cells_row_col_1based as number[][]).map(([row = 0, column = 0]) =>
    bounds.find((cell) => cell.row === row - 1 && cell.column === column - 1),
  );
  const disclosed = found.map((cell) => Number(cell?.low === cell?.high));
  return [
    { what: 'min', actual: found.map((cell) => cell?.low ?? Number.NaN), expected: result.min },
    { what: 'max', actual: found.map((cell) => cell?.high ?? Number.NaN), expected: result.max },
    { what: 'disclosed', actual: disclosed, expected: (result.disclosed as boolean[]).map(Number) },
  ];
}

export const statsChecks: readonly Check[] = [
  {
    of: /^pub\.padjust\.\d$/,
    apart: 'not Hochberg: valid only under conditions that rankings do not meet; not offered',
    run: adjusted,
  },
  { of: /^pub\.prop\.\w+$/, run: oneShare },
  { of: /^pub\.prop2\.\w+$/, run: comparedShares },
  { of: /^pub\.(ties\.)?kendallW$/, run: concordance },
  { of: /^pub\.(ties\.)?cor$/, run: correlations },
  {
    of: /^pub\.rbo\.[\w.]+$/,
    apart: 'not the truncated sum and the agreement at each depth: steps towards the result',
    run: overlap,
  },
  {
    of: /^eb\.[\w.]+$/,
    apart: 'not the method of moments and the second optimiser, given for orientation',
    run: smallShares,
  },
  { of: /^sae\.milk\.FH\.\w+$/, run: areas },
  {
    of: /^dialogue_a\.\w+\.assoc$/,
    apart: 'not pmi (ln of lift), tidylo and adjusted residuals: the product shows the z of Monroe',
    run: special,
  },
  { of: /^\w+\.getis_ord$/, run: hotSpots },
  { of: /^disclosure\.\d$/, run: audit },
];
