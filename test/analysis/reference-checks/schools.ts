/** The school samples that come with R's survey package, as designs and columns. */
import {
  type CategoryColumn,
  type Estimand,
  marginColumn,
  rake,
  type SampleDesign,
  stagesDf,
} from '../../../analysis/index.ts';
import { categoryColumn } from '../dialogue-a.ts';
import { type Row, sharedRows } from '../reference.ts';

interface Layout {
  readonly file: string;
  readonly stratum?: string;
  /** Cluster and population of each stage. */
  readonly stages: readonly (readonly [string | null, string | null])[];
}

const LAYOUTS: Readonly<Record<string, Layout>> = {
  srs: { file: 'apisrs.csv', stages: [[null, 'fpc']] },
  srsw: { file: 'apisrs.csv', stages: [[null, null]] },
  strat: { file: 'apistrat.csv', stratum: 'stype', stages: [[null, 'fpc']] },
  stratw: { file: 'apistrat.csv', stratum: 'stype', stages: [[null, null]] },
  clus1: { file: 'apiclus1.csv', stages: [['dnum', 'fpc']] },
  clus1w: { file: 'apiclus1.csv', stages: [['dnum', null]] },
  clus2: {
    file: 'apiclus2.csv',
    stages: [
      ['dnum', 'fpc1'],
      ['snum', 'fpc2'],
    ],
  },
  clus2w: { file: 'apiclus2.csv', stages: [['dnum', null]] },
};

export interface Schools {
  readonly rows: readonly Row[];
  readonly design: SampleDesign;
  readonly df: number;
  readonly stratum: CategoryColumn;
  readonly cluster: CategoryColumn;
  readonly population: readonly number[] | null;
}

const read = new Map<string, Schools>();

/** A sample by its name in the case ids; read once. */
export function schools(name: string): Schools {
  const known = read.get(name) ?? readSchools(name);
  read.set(name, known);
  return known;
}

function readSchools(name: string): Schools {
  const layout = LAYOUTS[name];
  if (!layout) throw new Error(`no school design ${name}`);
  const rows = sharedRows(layout.file);
  const column = (of: string | null) =>
    categoryColumn(rows.map((row, i) => (of ? row[of] : String(i))));
  const stratum = categoryColumn(rows.map((row) => (layout.stratum ? row[layout.stratum] : 'all')));
  const populations = layout.stages.map(([, of]) => (of ? numeric(rows, of) : null));
  const stages = layout.stages.map(([of], at) => {
    const population = populations[at];
    return {
      cluster: column(of).codes,
      ...(at === 0 ? { stratum: stratum.codes } : {}),
      ...(population ? { population } : {}),
    };
  });
  const weights = numeric(rows, 'pw');
  const first = stages[0] ?? { cluster: weights };
  return {
    rows,
    design: { weights, stages },
    df: stagesDf(first, weights),
    stratum,
    cluster: column(layout.stages[0]?.[0] ?? null),
    population: populations[0] ? [...populations[0]] : null,
  };
}

/** Missing values become NaN. */
export const numeric = (rows: readonly Row[], name: string): Float64Array =>
  Float64Array.from(rows, (row) => (row[name] === '' ? Number.NaN : Number(row[name])));

const FACTORS = ['stype', 'sch.wide', 'awards', 'comp.imp'];

/** A column, a level of a factor (`stypeE`), or a comparison (`I(meals > 50)TRUE`). */
export function columnValues(rows: readonly Row[], name: string): Float64Array {
  const comparison = /^I\((\w+) > (\d+)\)(TRUE|FALSE)$/.exec(name);
  if (comparison) {
    const [, of = '', bound, truth] = comparison;
    const above = numeric(rows, of).map((value) => (value > Number(bound) ? 1 : 0));
    return truth === 'TRUE' ? above : above.map((value) => 1 - value);
  }
  const factor = FACTORS.find((of) => name.startsWith(of) && name !== of);
  if (!factor) return numeric(rows, name);
  const level = name.slice(factor.length);
  return Float64Array.from(rows, (row) => (row[factor] === level ? 1 : 0));
}

/** Respondents with no missing value among these. */
export function complete(...values: readonly Float64Array[]): Uint8Array {
  return Uint8Array.from(values[0] ?? [], (_, i) =>
    values.some((value) => Number.isNaN(value[i])) ? 0 : 1,
  );
}

/** Zeros for missing values, which stand outside the domain. */
export const filled = (value: Float64Array): Float64Array =>
  value.map((entry) => (Number.isNaN(entry) ? 0 : entry));

/** Estimands by domain, in the order of svyby: all domains of the first variable, then the next. */
export function byDomain(
  rows: readonly Row[],
  by: Readonly<Record<string, readonly string[]>>,
  variables: readonly string[],
): Estimand[] {
  const factors = Object.keys(by);
  const groups = by[factors[0] ?? '']?.length ?? 0;
  return variables.flatMap((name) =>
    Array.from({ length: groups }, (_, g) => ({
      value: columnValues(rows, name),
      domain: Uint8Array.from(rows, (row) =>
        factors.every((factor) => row[factor] === by[factor]?.[g]) ? 1 : 0,
      ),
    })),
  );
}

const margin = (file: string, variable: string) => ({
  variables: [variable],
  cells: sharedRows(file).map((row) => ({
    categories: [row[variable] ?? ''],
    population: Number(row.Freq),
  })),
});

/** The margins by type and by programme; `ps` only by type. */
export function schoolMargins(rows: readonly Row[], only?: 'stype') {
  const variables = {
    stype: categoryColumn(rows.map((row) => row.stype)),
    'sch.wide': categoryColumn(rows.map((row) => row['sch.wide'])),
  };
  const margins = [margin('pop_stype.csv', 'stype'), margin('pop_schwide.csv', 'sch.wide')];
  return margins.slice(0, only ? 1 : 2).map((of) => marginColumn(of, variables));
}

export function raked({ rows, design }: Schools, only?: 'stype') {
  return rake(design.weights, schoolMargins(rows, only), { tolerance: 1e-13 });
}
