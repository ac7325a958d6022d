import { hotSpots } from './hot-spots.ts';
import { itemMeans, measured } from './item-list.ts';
import type { RakeMargin } from './margin-column.ts';
import { neighbourNumbers } from './neighbours.ts';
import type { NumberItem, RankedDialogue } from './ranked-dialogue.ts';
import type { Sample } from './sample.ts';
import { stopInfluence } from './stop-influence.ts';
import type { SurveyLists } from './survey-lists.ts';

interface Ranked {
  readonly margins: readonly RakeMargin[];
  readonly themes: readonly NumberItem[];
  /** Places in their list of the themes that are ranked. */
  readonly rankedThemes: readonly number[];
  readonly places: readonly NumberItem[];
  readonly top: number;
}

/** What stands around a ranking: neighbours, the influence of single stops, hot spots. */
export function aroundRanking(
  survey: SurveyLists,
  sample: Sample,
  { margins, themes, rankedThemes, places, top }: Ranked,
): Pick<RankedDialogue, 'neighbours' | 'stopInfluence' | 'hotSpots'> {
  const { weighting, index } = sample;
  const { weights } = weighting;
  const [margin] = margins;
  const population = margin
    ? margin.targets.reduce((sum, target) => sum + (Number.isNaN(target) ? 0 : target), 0)
    : null;
  return {
    neighbours: {
      themes: neighbourNumbers(themes, { list: survey.themes, weights, population }),
      places: neighbourNumbers(places, { list: survey.places, weights, population }),
    },
    stopInfluence: stopInfluence({
      design: survey.design,
      list: survey.themes,
      items: rankedThemes,
      weighting,
      index,
      top,
    }),
    hotSpots: placeHotSpots(survey, weights),
  };
}

function placeHotSpots(
  { places, placePositions }: SurveyLists,
  weights: Float64Array,
): RankedDialogue['hotSpots'] {
  if (!placePositions) return null;
  const means = itemMeans(places, measured(places, 'burden'), weights);
  const burden = new Map(places.ids.map((id, k) => [id, means[k] ?? 0]));
  return hotSpots(placePositions, (id) => burden.get(id));
}
