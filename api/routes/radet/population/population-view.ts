/** What the page of the population shows: who is missing, and how a file was understood. */
import type { PopulationMargin, Round } from '../../../contract/index.ts';
import type { PopulationView } from '../../../contract/screens/population.ts';
import type { Dependencies } from '../../../dependencies.ts';
import { catalogueLabels, labelOf, VARIABLE_LABELS } from '../../../report/labels.ts';
import { formatNumber } from '../../../report/numbers.ts';
import {
  type AreaMapping,
  marginProblems,
  marginsOf,
  mergeMargins,
  totalOf,
} from '../../../report/population/population-margins.ts';
import type { PopulationTable } from '../../../report/population/read-population.ts';
import { groupReach, nextStops } from '../../../report/population/who-is-missing.ts';
import type { CoordinatorPage } from '../coordinator-page.ts';
import type { FormProblem } from '../form.ts';
import { roundPageAddress } from '../frame.ts';

type Sources = Pick<Dependencies, 'store' | 'catalogue'>;

const percent = (share: number) =>
  `${(100 * share).toLocaleString('sv-SE', { maximumFractionDigits: 1 })} %`;

function marginRows(
  catalogue: Sources['catalogue'],
  round: Round,
  margins: readonly PopulationMargin[],
) {
  const labels = catalogueLabels(catalogue, round);
  return margins.map((margin) => ({
    id: margin.variables.join('-'),
    cells: [
      margin.variables.map((variable) => VARIABLE_LABELS[variable] ?? variable).join(' × '),
      margin.cells
        .map(({ categories, population }) => {
          const names = categories.map((category, index) =>
            labelOf(labels.categories[margin.variables[index] ?? ''], category),
          );
          return `${names.join(', ')}: ${formatNumber(Math.round(population))}`;
        })
        .join(' · '),
      formatNumber(Math.round(totalOf(margin))),
    ],
  }));
}

export async function populationView(
  { store, catalogue }: Sources,
  { round, frame, home }: CoordinatorPage,
  shown: {
    readonly message?: string | null;
    readonly problems?: readonly FormProblem[];
    readonly preview?: PopulationView['preview'];
  } = {},
): Promise<PopulationView> {
  const answered = await store.incoming.groups(round.id);
  const labels = catalogueLabels(catalogue, round);
  const reach = groupReach(answered, round.margins);
  const isEmpty = round.margins.length === 0;
  const hasAnswers = (await store.responses.count(round.id)) > 0;
  return {
    ...frame,
    message: shown.message ?? null,
    problems: shown.problems ?? [],
    entered: {},
    lead: isEmpty
      ? 'Det finns ingen befolkning att vikta mot. Då lutar siffrorna åt dem som hellre svarar.'
      : 'Svaren viktas så att ålder, kön och område väger som i befolkningen.',
    action: home,
    download: isEmpty ? null : `${home}/fil.csv`,
    remove: isEmpty ? null : `${home}/ta-bort`,
    cautions: marginProblems(round.margins, round, answered),
    groups: reach.map(({ variable, category, answered: count, share, populationShare, short }) => ({
      id: `${variable}-${category}`,
      cells: [
        `${VARIABLE_LABELS[variable] ?? variable}: ${labelOf(labels.categories[variable], category)}`,
        formatNumber(count),
        hasAnswers ? percent(share) : '',
        percent(populationShare),
        short > 0 ? `${formatNumber(short)} till` : '',
      ],
    })),
    missing: hasAnswers ? nextStops(reach, round) : [],
    stops: roundPageAddress(round.id, 'insatser'),
    preview: shown.preview ?? null,
  };
}

/** How a table was understood, before it is saved. */
export async function populationPreview(
  { store, catalogue }: Sources,
  { round }: CoordinatorPage,
  table: PopulationTable,
  text: string,
  mapping: AreaMapping,
): Promise<NonNullable<PopulationView['preview']>> {
  const margins = mergeMargins(round.margins, marginsOf(table, mapping));
  return {
    title: table.title || 'Filen',
    sentences: [...(table.year === null ? [] : [`Tabellen gäller ${table.year}.`]), ...table.notes],
    cautions: marginProblems(margins, round, await store.incoming.groups(round.id)),
    text,
    revision: round.revision ?? 0,
    regions: table.regions.map((name, index) => ({
      name,
      field: `region-${index}`,
      selected: mapping[name] ?? '',
    })),
    areas: [
      { value: '', label: 'Hör inte till något område' },
      ...round.areas.map(({ code, label }) => ({ value: code, label })),
    ],
    groups: marginRows(catalogue, round, marginsOf(table, mapping)),
  };
}
