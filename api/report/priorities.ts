/** From rows to priorities: counted out, ranked, labelled, judged for stability, suppressed. */
import {
  type Margin,
  type RankOptions,
  rankDialogue,
  type SurveyDesign,
} from '../../analysis/index.ts';
import type { Caution, DialogueRow, Priorities } from '../contract/index.ts';
import { watchCampaigns } from './campaigns.ts';
import { collectionPlaces } from './collection-places.ts';
import type { CountedAnswers } from './columns/counted-answers.ts';
import { countAnswers } from './columns/growing-answers.ts';
import { emptyNumbers } from './empty-numbers.ts';
import { foldVariables } from './fold-variables.ts';
import type { PrioritiesContext, PrioritiesOptions } from './priorities-context.ts';
import { publish, readable } from './publish.ts';
import { withAreas } from './tabulate.ts';

const DEFAULT_TOP = 4;
const DEFAULT_REPLICATES = 1000;
const DEFAULT_SEED = 1;
/** Variables of the closed set of tables. */
const BY_VARIABLES = ['mode', 'ageGroup', 'gender', 'area'] as const;
const GAP_VARIABLES = ['ageGroup', 'gender', 'mode'] as const;

const INSECURITY: Priorities['measure'] = {
  kind: 'insecurity',
  low: 0,
  high: 5,
  label: 'Otrygghet, 0–5',
};

/**
 * The priorities of a dialogue. Same rows, context and options: same priorities.
 *
 * @throws RangeError that names the category when the margins do not fit the answers
 */
export function makePriorities(
  rows: readonly DialogueRow[],
  context: PrioritiesContext,
  options: PrioritiesOptions = {},
): Priorities {
  return prioritiesOf(countAnswers(rows), context, options);
}

/** As `makePriorities`, of answers that are counted out already. */
export function prioritiesOf(
  counted: CountedAnswers,
  context: PrioritiesContext,
  options: PrioritiesOptions = {},
): Priorities {
  const collection = collectionPlaces(counted, context.stopPlaces ?? {});
  const plan = planRanking(counted, options);
  const campaigns = watchCampaigns(counted, context.smallestCell);
  const tabulated = {
    ...withAreas(counted, context.places),
    flagged: campaigns.flagged,
    psu: campaigns.psu,
    variables: plan.variables,
    ...(context.positions ? { placePositions: context.positions } : {}),
    ...(collection ? { collection } : {}),
  };
  const numbers = rankingOf(counted.answeredConcerns.includes(1), tabulated, plan, () =>
    rankDialogue(tabulated, plan.rankOptions),
  );
  const cautions = [...numbers.cautions, ...campaigns.cautions];
  return publish(
    { ...numbers, cautions },
    {
      context,
      options,
      replicates: plan.rankOptions.replicates,
      measure: INSECURITY,
      cautions: [...plan.cautions, ...aboutSelection(counted), ...aboutVisitors(context)],
    },
  );
}

/** What is handed to the analysis, and what a reader has to know of it. */
interface RankingPlan {
  readonly variables: SurveyDesign['variables'];
  readonly rankOptions: RankOptions;
  readonly cautions: readonly Caution[];
}

/** Options with their defaults, and variables folded as they are published and weighted. */
export function planRanking(design: SurveyDesign, options: PrioritiesOptions): RankingPlan {
  const margins: readonly Margin[] = options.margins ?? [];
  const folded = foldVariables(design.variables, {
    margins,
    byVariables: options.byVariables ?? BY_VARIABLES,
    gapVariables: options.gapVariables ?? GAP_VARIABLES,
    leaveOutUnknown: options.collapse ?? false,
  });
  return {
    variables: folded.variables,
    rankOptions: {
      top: options.top ?? DEFAULT_TOP,
      replicates: options.replicates ?? DEFAULT_REPLICATES,
      seed: options.seed ?? DEFAULT_SEED,
      margins: folded.margins,
      collapse: options.collapse ?? false,
      byVariables: folded.byVariables,
      gapVariables: folded.gapVariables,
      ...(options.onProgress ? { onProgress: options.onProgress } : {}),
    },
    cautions: folded.leftOut.map((variable) => ({ code: 'margin-left-out', variable })),
  };
}

/** The numbers of `rank`, or none where nobody answered; its refusals in the reader's names. */
export function rankingOf<Numbers>(
  hasAnswers: boolean,
  design: SurveyDesign,
  plan: RankingPlan,
  rank: () => Numbers,
): Numbers | ReturnType<typeof emptyNumbers> {
  if (!hasAnswers) return emptyNumbers(design, plan.rankOptions);
  try {
    return rank();
  } catch (error) {
    if (error instanceof RangeError)
      throw new RangeError(readable(error.message), { cause: error });
    throw error;
  }
}

/** Visitors, with their number unless it is small. */
function aboutVisitors({ visitors = 0, smallestCell }: PrioritiesContext): Caution[] {
  if (visitors === 0) return [];
  return [{ code: 'visitors-apart', ...(visitors < smallestCell ? {} : { visitors }) }];
}

/** That some chose by themselves to answer; how many is in the table of modes, if it may be told. */
const aboutSelection = ({ variables }: CountedAnswers): Caution[] =>
  variables.mode?.categories.includes('web') ? [{ code: 'self-selected' }] : [];
