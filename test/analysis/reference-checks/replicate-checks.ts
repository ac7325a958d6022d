/** Checks of `rep.*`, `scd.*` and `fpc.*`: replicates, lonely strata, finite populations. */
import {
  clusterIndex,
  designEffect,
  type Estimand,
  estimateSample,
  jackknife,
  type LonelyStratum,
  rake,
  replicateCovariance,
  weightedQuantile,
} from '../../../analysis/index.ts';
import { type ReferenceCase, type Row, sharedRows } from '../reference.ts';
import { type Check, type Compared, comparedEstimates } from './check.ts';
import {
  byDomain,
  columnValues,
  complete,
  filled,
  numeric,
  type Schools,
  schoolMargins,
  schools,
} from './schools.ts';

/** What estimates are made from a set of weights. */
type Statistic = (weights: Float64Array) => ArrayLike<number>;

interface Replication {
  /** What every respondent's weight is multiplied by, one array a replicate. */
  readonly factors: readonly Float64Array[];
  readonly scale: number | ArrayLike<number>;
  readonly aboutEstimate: boolean;
}

function replicated(weights: Float64Array, statistic: Statistic, of: Replication) {
  const estimates = Float64Array.from(statistic(weights));
  const values = of.factors.flatMap((factor) =>
    Array.from(statistic(weights.map((weight, i) => weight * (factor[i] ?? 0)))),
  );
  const centre = of.aboutEstimate ? estimates : undefined;
  const size = estimates.length;
  const covariance = replicateCovariance(values, size, of.scale, centre);
  const se = estimates.map((_, k) => Math.sqrt(covariance[k * (size + 1)] ?? 0));
  return { estimates, se, covariance };
}

const means =
  (estimands: readonly (Estimand & { total?: boolean })[]): Statistic =>
  (weights) =>
    estimands.map(({ value, denominator, domain, total }) => {
      let top = 0;
      let bottom = 0;
      weights.forEach((weight, i) => {
        if (domain && !domain[i]) return;
        top += weight * (value[i] ?? 0);
        bottom += weight * (denominator ? (denominator[i] ?? 0) : 1);
      });
      return total ? top : top / bottom;
    });

function statisticOf({ id, result }: ReferenceCase, { rows }: Schools): Statistic {
  if (id.endsWith('.median')) {
    const values = numeric(rows, 'api00');
    return (weights) => [weightedQuantile(values, weights, 0.5)];
  }
  if (id.endsWith('.by'))
    return means(byDomain(rows, result.by as Record<string, string[]>, ['api00']));
  const ratio = id.endsWith('.ratio');
  const names = ratio ? ['api.stu', 'enroll'] : (result.names as string[]);
  const columns = names.map((name) => columnValues(rows, name));
  const domain = complete(...columns);
  const [value = [], denominator = []] = columns.map(filled);
  if (ratio) return means([{ value, denominator, domain }]);
  const total = id.endsWith('.total');
  return means(columns.map((column) => ({ value: filled(column), domain, total })));
}

function leftOut(of: Schools): { factors: Float64Array[]; scales: Float64Array } {
  const index = clusterIndex(of.stratum, of.cluster, of.design.weights);
  const share = Float64Array.from(index.size, (size, h) => {
    const member = index.clusterOf.findIndex((c) => index.stratumOf[c] === h);
    return of.population ? size / (of.population[member] ?? 1) : 0;
  });
  const { factors, scales } = jackknife(index, share);
  return {
    factors: Array.from(scales, (_, r) =>
      Float64Array.from(index.clusterOf, (c) => factors[r * index.clusters + c] ?? 0),
    ),
    scales,
  };
}

const schoolsOf = ({ id }: ReferenceCase): Schools => schools(id.split('.')[1] ?? '');

function jackknifed(entry: ReferenceCase): Compared[] {
  const of = schoolsOf(entry);
  const { factors, scales } = leftOut(of);
  const raked = entry.id.includes('.raked.');
  const plain = statisticOf(entry, of);
  const margins = raked ? schoolMargins(of.rows) : [];
  const statistic: Statistic = raked ? (weights) => plain(rake(weights, margins).weights) : plain;
  const aboutEstimate = entry.id.includes('mseTRUE');
  const found = replicated(of.design.weights, statistic, { factors, scale: scales, aboutEstimate });
  // R takes the degrees of freedom from the rank of the replicate weights, raked or not.
  const { df } = entry.result;
  const shown = typeof df === 'number' ? { ...found, df } : found;
  return comparedEstimates(entry, shown, raked ? 1e-6 : 1e-8);
}

function scales(entry: ReferenceCase): Compared[] {
  const of = schoolsOf(entry);
  const { scales: own } = leftOut(of);
  const { scale, rscales_unique, n_rep, degf } = entry.result;
  const unique = [rscales_unique].flat() as number[];
  const distinct = [...new Set(Array.from(own, (value) => value.toPrecision(12)))].map(Number);
  return [
    {
      what: 'scales',
      actual: distinct.sort((a, b) => a - b),
      expected: unique.map((value) => value * Number(scale)).sort((a, b) => a - b),
    },
    { what: 'n_rep, degf', actual: [own.length, of.df], expected: [n_rep, degf] },
  ];
}

function bootstrapped(entry: ReferenceCase): Compared[] {
  const of = schoolsOf(entry);
  const [, name = '', kind = ''] = entry.id.split('.');
  const rows = sharedRows(`rep_${name}_${kind}.csv`);
  const names = Object.keys(rows[0] ?? {});
  const factors = names.map((column) => numeric(rows, column));
  const scale = Number(/scale=([\d.]+)/.exec(entry.design ?? '')?.[1]);
  const statistic = statisticOf(entry, of);
  const found = replicated(of.design.weights, statistic, { factors, scale, aboutEstimate: false });
  return comparedEstimates(entry, found);
}

const HALVES = [
  [1, 0, 1, 0, 1, 0],
  [1, 0, 0, 1, 0, 1],
  [0, 1, 1, 0, 0, 1],
  [0, 1, 0, 1, 1, 0],
];

function halfSamples(entry: ReferenceCase): Compared[] {
  const rows = sharedRows('scd.csv');
  const [value, denominator] = [numeric(rows, 'alive'), numeric(rows, 'arrests')];
  const statistic = entry.id.endsWith('.ratio')
    ? means([{ value, denominator }])
    : means([value, denominator].map((of) => ({ value: of, total: true })));
  const factors = HALVES.map((half) => Float64Array.from(half, (inside) => 2 * inside));
  const ones = new Float64Array(rows.length).fill(1);
  const found = replicated(ones, statistic, { factors, scale: 1 / 4, aboutEstimate: false });
  return comparedEstimates(entry, found);
}

const ambulances = (rows: readonly Row[]) => ({
  weights: new Float64Array(rows.length).fill(1),
  stages: [{ stratum: numeric(rows, 'ESA'), cluster: rows.map((_, i) => i) }],
});

const LONELY: Readonly<Record<string, LonelyStratum>> = {
  adjust: 'adjust',
  average: 'average',
  certainty: 'nothing',
  remove: 'nothing',
};

function lonely(entry: ReferenceCase): Compared[] {
  const rows = sharedRows('scd.csv').slice(1);
  const total = !entry.id.includes('.mean.');
  const estimands = ['alive', 'arrests'].map((name) => ({ value: numeric(rows, name), total }));
  const how = LONELY[entry.id.split('.').at(-1) ?? ''] ?? 'adjust';
  return comparedEstimates(entry, estimateSample(estimands, { ...ambulances(rows), lonely: how }));
}

function finite(entry: ReferenceCase): Compared[] {
  const rows = sharedRows('fpc.csv');
  const value = numeric(rows, 'x');
  const weights = numeric(rows, 'weight');
  const stage = { stratum: numeric(rows, 'stratid'), cluster: rows.map((_, i) => i) };
  const population = numeric(rows, 'Nh');
  const stages = [entry.id.includes('without') ? { ...stage, population } : stage];
  const mean = entry.id.endsWith('.mean');
  const found = estimateSample([{ value, total: !mean }], { weights, stages });
  const compared = comparedEstimates(entry, found);
  if (!entry.result.deff) return compared;
  const effect = designEffect(found.covariance[0] ?? 0, value, weights, { finite: true });
  return [...compared, { what: 'deff', actual: [effect], expected: entry.result.deff }];
}

export const replicateChecks: readonly Check[] = [
  { of: /^rep\.\w+\.JK\w+\.mse\w+\.scale$/, run: scales },
  { of: /^rep\.\w+\.JK\w+\.mse\w+\.(raked\.)?(mean|total|ratio|by)$/, run: jackknifed },
  { of: /^rep\.\w+\.(sub)?bootstrap\.\w+$/, run: bootstrapped },
  { of: /^rep\.scd\.BRR\.\w+$/, run: halfSamples },
  {
    of: /^scd\.lin\.ratio$/,
    run: (entry) => {
      const rows = sharedRows('scd.csv');
      const ratio = { value: numeric(rows, 'alive'), denominator: numeric(rows, 'arrests') };
      return comparedEstimates(entry, estimateSample([ratio], ambulances(rows)));
    },
  },
  { of: /^scd\.lonely\.[\w.]+$/, run: lonely },
  { of: /^fpc\.[\w.]+$/, run: finite },
];
