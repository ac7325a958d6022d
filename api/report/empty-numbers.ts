/** The numbers of a dialogue in which nobody has answered yet. */
import type { RankedDialogue, RankOptions, SurveyDesign } from '../../analysis/index.ts';
import { countCategories } from './category-column.ts';

const NOT_TRIED = { scenarios: [], inclusion: {}, always: [], kendallW: 0, overlap: 0 };

/** Nothing ranked, with who took part: a round's first minutes are no error. */
export function emptyNumbers(design: SurveyDesign, options: RankOptions): RankedDialogue {
  const mode = design.variables.mode;
  return {
    respondents: design.respondents,
    answered: 0,
    respondentsByMode: mode ? countCategories(mode).counts : {},
    effectiveRespondents: design.respondents,
    designEffect: 1,
    seed: options.seed,
    top: options.top,
    weighting: {
      margins: [],
      converged: true,
      sweeps: 0,
      unknown: {},
      largestWeightRatio: 1,
      trimmed: false,
    },
    replication: 'bootstrap',
    themes: [],
    places: [],
    areas: [],
    pairs: [],
    timesOfDay: [],
    themeTimes: [],
    wishes: {},
    byVariable: {},
    gaps: [],
    robustness: NOT_TRIED,
    placeRobustness: NOT_TRIED,
    neighbours: { themes: [], places: [] },
    stopInfluence: { stops: 0, changingTop: 0, most: [] },
    hotSpots: null,
    cautions: [{ code: 'no-answers' }],
  };
}
