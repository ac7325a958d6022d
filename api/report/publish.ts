/** Numbers by id as priorities: labelled, judged for stability, suppressed as one set. */
import type { Gap, GroupNumbers, NumberItem, RankedDialogue } from '../../analysis/index.ts';
import type { Caution, GroupTable, Priorities } from '../contract/index.ts';
import { originalName } from './fold-variables.ts';
import { labelItems, labelPairs, labelThemeTimes } from './label-items.ts';
import { ageLabel, labelOf } from './labels.ts';
import type { PrioritiesContext, PrioritiesOptions } from './priorities-context.ts';
import { publishHotSpots, publishNeighbours, publishStopInfluence } from './publish-around.ts';
import { publishCautions } from './publish-cautions.ts';
import { stabilityReasons } from './stability.ts';
import { type Hidden, hiddenNumbers, type ItemKind } from './suppress-numbers.ts';

/** What the numbers do not say of themselves. */
interface Publication {
  readonly context: PrioritiesContext;
  readonly options: PrioritiesOptions;
  readonly replicates: number;
  readonly measure: Priorities['measure'];
  readonly cautions: readonly Caution[];
}

/** Named in every figure's provenance; changes when the same answers would give other figures. */
const METHOD = 'dialogue-1';

/** The priorities as they may leave. */
export function publish(raw: RankedDialogue, publication: Publication): Priorities {
  const { context, options } = publication;
  const { labels } = context;
  const numbers = withOriginalNames(raw);
  const smallestCell = options.unsuppressed ? null : context.smallestCell;
  const hidden = hiddenNumbers(numbers, smallestCell);
  const isHidden = hidden.isItemHidden;
  const themes = labelItems(numbers.themes, labels.themes, isHidden);
  const places = labelItems(numbers.places, labels.places, isHidden);
  return {
    snapshot: context.snapshot,
    round: context.round,
    madeOn: context.madeOn,
    method: METHOD,
    catalogueRevision: context.catalogueRevision,
    measure: publication.measure,
    respondents: numbers.respondents,
    answered: numbers.answered,
    respondentsByMode: mapValues(numbers.respondentsByMode, (count, mode) =>
      hidden.isModeHidden(mode) ? null : count,
    ),
    effectiveRespondents: numbers.effectiveRespondents,
    designEffect: numbers.designEffect,
    seed: numbers.seed,
    replicates: publication.replicates,
    replication: numbers.replication,
    top: numbers.top,
    smallestCell,
    weighting: {
      ...numbers.weighting,
      margins: [...numbers.weighting.margins],
      unknown: Object.fromEntries(
        Object.entries(numbers.weighting.unknown).filter(([name]) => !hidden.hidesGroups(name)),
      ),
    },
    themes,
    places,
    areas: labelItems(numbers.areas, labels.areas, isHidden),
    pairs: labelPairs(numbers.pairs, labels, isHidden),
    timesOfDay: labelItems(numbers.timesOfDay, labels.timesOfDay, isHidden),
    themeTimes: labelThemeTimes(numbers.themeTimes, labels, isHidden),
    wishes: {
      police: labelItems(numbers.wishes.police ?? [], labels.actions, isHidden),
      municipality: labelItems(numbers.wishes.municipality ?? [], labels.actions, isHidden),
    },
    byVariable: mapValues(numbers.byVariable, (table, variable) =>
      mapValues(table, (group, name) =>
        groupTable(group, numbers, { variable, name, hidden, context }),
      ),
    ),
    gaps: numbers.gaps.filter((gap) => !isGapHidden(gap, hidden)).map((gap) => ({ ...gap })),
    changes: [],
    robustness: publishedRobustness(numbers.robustness, 'themes', hidden),
    placeRobustness: publishedRobustness(numbers.placeRobustness, 'places', hidden),
    neighbours: {
      themes: publishNeighbours(numbers.neighbours.themes, themes, smallestCell),
      places: publishNeighbours(numbers.neighbours.places, places, smallestCell),
    },
    stopInfluence: publishStopInfluence(numbers.stopInfluence, smallestCell),
    hotSpots: publishHotSpots(numbers.hotSpots, places, smallestCell, (id) =>
      labelOf(labels.places, id),
    ),
    stability: stabilityReasons(numbers),
    cautions: [
      ...publishCautions(numbers.cautions, {
        hidden,
        respondents: numbers.respondents,
        smallestCell,
      }),
      ...publication.cautions,
    ],
  };
}

interface GroupPlace {
  readonly variable: string;
  readonly name: string;
  readonly hidden: Hidden;
  readonly context: PrioritiesContext;
}

/** What one group said. Lists every item of the table of all, so that absence tells nothing. */
function groupTable(group: GroupNumbers, all: RankedDialogue, place: GroupPlace): GroupTable {
  const { variable, name, hidden, context } = place;
  const { labels } = context;
  const items = (
    own: readonly NumberItem[] = [],
    ofAll: readonly NumberItem[] = [],
    kind: ItemKind,
    names: Readonly<Record<string, string>>,
  ) => {
    const known = new Map(own.map((item) => [item.id, item]));
    const complete = ofAll.map(
      ({ id }): NumberItem => known.get(id) ?? { status: 'too-few', id, named: 0 },
    );
    return labelItems(complete, names, ({ id }) => hidden.isCellHidden(variable, name, kind, id));
  };
  const wishes = (actor: string) =>
    items(group.wishes[actor], all.wishes[actor], `wishes:${actor}`, labels.actions);
  return {
    label: categoryLabel(context, variable, name),
    respondents: hidden.isGroupHidden(variable, name) ? null : group.respondents,
    themes: items(group.themes, all.themes, 'themes', labels.themes),
    places: items(group.places, all.places, 'places', labels.places),
    wishes: { police: wishes('police'), municipality: wishes('municipality') },
  };
}

function categoryLabel({ labels }: PrioritiesContext, variable: string, category: string): string {
  const label = labelOf(labels.categories[variable], category);
  return label === category && variable === 'ageGroup' ? ageLabel(category) : label;
}

const isGapHidden = ({ variable, group, item }: Gap, hidden: Hidden): boolean =>
  hidden.isCellHidden(variable, group, 'themes', item);

/** A scenario of one mode alone is a table of that mode: hidden cells have no rank there either. */
function publishedRobustness(
  robustness: RankedDialogue['robustness'],
  kind: 'themes' | 'places',
  hidden: Hidden,
): Priorities['robustness'] {
  return {
    ...robustness,
    inclusion: { ...robustness.inclusion },
    always: [...robustness.always],
    scenarios: robustness.scenarios.map(({ id, ranks }) => {
      const mode = id.startsWith('mode:') ? id.slice('mode:'.length) : null;
      return {
        id,
        ranks: Object.fromEntries(
          Object.entries(ranks).filter(
            ([item]) => mode === null || !hidden.isCellHidden('mode', mode, kind, item),
          ),
        ),
      };
    }),
  };
}

function withOriginalNames(numbers: RankedDialogue): RankedDialogue {
  return {
    ...numbers,
    weighting: {
      ...numbers.weighting,
      margins: numbers.weighting.margins.map(readable),
      unknown: mapKeys(numbers.weighting.unknown, readable),
    },
    byVariable: mapKeys(numbers.byVariable, originalName),
    gaps: numbers.gaps.map((gap) => ({ ...gap, variable: originalName(gap.variable) })),
    cautions: numbers.cautions.map((caution) => ({
      ...mapValues(caution, (figure) => (typeof figure === 'string' ? readable(figure) : figure)),
      code: caution.code,
    })),
  };
}

/** A text of the analysis with the names that readers know. */
export const readable = (text: string): string => text.replaceAll(/(?:published|weighted):/g, '');

function mapValues<V, W>(
  record: Readonly<Record<string, V>>,
  change: (value: V, key: string) => W,
): Record<string, W> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value, key)]),
  );
}

function mapKeys<V>(
  record: Readonly<Record<string, V>>,
  change: (key: string) => string,
): Record<string, V> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [change(key), value]));
}
