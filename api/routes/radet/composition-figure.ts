/** Who answered beside the population, as the overview shows it: a sentence, pictures, a table. */
import type { Round } from '../../contract/index.ts';
import type { CompositionFigure, DataRow, DataTable } from '../../contract/screens/council.ts';
import { compositionPlot } from '../../report/charts/composition-plot.ts';
import {
  type Composition,
  type CompositionGroup,
  composition,
  compositionSentence,
} from '../../report/composition.ts';
import { notShownNote } from '../../report/hidden-words.ts';
import { formatNumber, formatShare } from '../../report/numbers.ts';
import type { Snapshot } from '../../store/interface/snapshots.ts';
import { hiddenCell, plainCell } from './figure-cells.ts';
import { inGroupOrder } from './group-order.ts';

const WIDE = 580;
const NARROW = 340;
/** Where a group has no population to stand beside: those from elsewhere. */
const NO_POPULATION = '–';

function ordered(one: Composition): Composition {
  const groups = one.groups.map((group) => [group.category, group] as const);
  return { ...one, groups: inGroupOrder(one.variable, groups) };
}

const shareOrNone = (share: number | null) =>
  plainCell(share === null ? NO_POPULATION : formatShare(share));

function rowOf({ variable }: Composition, group: CompositionGroup): DataRow {
  const { category, label, answered, share, populationShare } = group;
  return {
    id: `${variable}-${category}`,
    divider: null,
    faint: answered === null,
    cells: [
      plainCell(label),
      answered === null ? hiddenCell() : plainCell(formatNumber(answered)),
      answered === null ? hiddenCell() : shareOrNone(share),
      shareOrNone(populationShare),
    ],
  };
}

function tableOf(compositions: readonly Composition[]): DataTable {
  return {
    id: 'sammansattning',
    caption: 'De som svarade och befolkningen',
    heading: 0,
    columns: [
      { title: 'Grupp', numeric: false },
      { title: 'Svarade', numeric: true },
      { title: 'Av dem som svarade', numeric: true },
      { title: 'Av befolkningen', numeric: true },
    ],
    rows: compositions.flatMap((one) =>
      one.groups.map((group, index) => ({
        ...rowOf(one, group),
        divider: index === 0 ? one.label : null,
      })),
    ),
  };
}

function drawingsOf(one: Composition) {
  const draw = (width: number) =>
    compositionPlot(one, {
      id: `sammansattning-${one.variable}-${width}`,
      title: `${one.label}: de som svarade bredvid befolkningen`,
      description: 'En punkt för de som svarade, ett streck för befolkningen, grupp för grupp.',
      width,
    });
  return { label: one.label, drawing: { wide: draw(WIDE), narrow: draw(NARROW) } };
}

/** `null` where the round knows no population, or nothing may be shown. */
export function compositionFigure(
  { priorities }: Pick<Snapshot, 'priorities'>,
  { margins }: Pick<Round, 'margins'>,
): CompositionFigure | null {
  const compositions = composition(priorities, margins).map(ordered);
  const groups = compositions.flatMap((one) => one.groups);
  if (groups.every(({ share }) => share === null)) return null;
  const isAnyHidden = groups.some(({ answered }) => answered === null);
  return {
    sentence: compositionSentence(compositions, priorities),
    parts: compositions.map(drawingsOf),
    table: tableOf(compositions),
    note: isAnyHidden ? notShownNote(priorities.smallestCell) : null,
  };
}
