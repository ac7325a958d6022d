/** Invented rounds for tests of change: who answered how, and how many named what. */
import {
  type CategoryColumn,
  type ComparedRound,
  type Margin,
  namings,
} from '../../analysis/index.ts';
import { itemsNamed } from './example-surveys.ts';

/** One mode of a round: so many answers, so many of whom named the item. */
export interface ModeAnswers {
  readonly answers: number;
  readonly named: number;
  readonly venues?: readonly string[] | null;
  readonly interviewers?: readonly string[] | null;
}

export interface RoundSketch {
  readonly modes: Readonly<Record<string, ModeAnswers>>;
  readonly circumstances?: Partial<ComparedRound['circumstances']>;
  readonly margins?: readonly Margin[];
  readonly variables?: Readonly<Record<string, (i: number, size: number) => string>>;
}

const columnOf = (values: readonly string[]): CategoryColumn => {
  const categories = [...new Set(values)];
  return { categories, codes: Int32Array.from(values, (value) => categories.indexOf(value)) };
};

/** A round in which interviews come in stops of about 25 and everyone else answers alone. */
export function aRound(id: string, sketch: RoundSketch): ComparedRound {
  const people = Object.entries(sketch.modes).flatMap(([mode, { answers, named }]) =>
    Array.from({ length: answers }, (_, i) => ({
      mode,
      // Spread evenly, so that the stops differ as little as they can.
      named: Math.floor(((i + 1) * named) / answers) > Math.floor((i * named) / answers),
      psu: mode === 'street' ? `${id} stop ${Math.floor(i / 25)}` : `${id} ${mode} ${i}`,
    })),
  );
  const respondents = people.length;
  const variables = Object.entries(sketch.variables ?? {}).map(
    ([name, of]) => [name, columnOf(people.map((_, i) => of(i, respondents)))] as const,
  );
  const items = itemsNamed({ unsafe: people.flatMap(({ named }, i) => (named ? [i] : [])) });
  return {
    design: {
      respondents,
      baseWeight: new Float64Array(respondents).fill(1),
      stratum: columnOf(people.map(({ mode }) => mode)),
      psu: columnOf(people.map(({ psu }) => psu)),
      variables: {
        mode: columnOf(people.map(({ mode }) => mode)),
        ...Object.fromEntries(variables),
      },
      flagged: new Uint8Array(respondents),
    },
    list: namings(items, new Uint8Array(respondents).fill(1), 'prevalence'),
    margins: sketch.margins ?? [],
    circumstances: {
      question: '2018-1',
      scale: 'yes-no',
      ages: { '16-24': 200, '25-64': 500, '65+': 300 },
      weightedByAge: false,
      months: [4, 5],
      modes: Object.fromEntries(
        Object.entries(sketch.modes).map(([mode, { venues, interviewers }]) => [
          mode,
          {
            venues: venues === undefined ? (mode === 'street' ? ['torget'] : []) : venues,
            interviewers:
              interviewers === undefined ? (mode === 'street' ? ['municipal'] : []) : interviewers,
          },
        ]),
      ),
      ...sketch.circumstances,
    },
  };
}
