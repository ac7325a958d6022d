import type { RankOptions } from './dialogue.ts';
import { groupGaps } from './gaps.ts';
import type { Gap } from './ranked-dialogue.ts';
import { makeSample, type Sample } from './sample.ts';
import type { SurveyLists } from './survey-lists.ts';

/**
 * Gaps of the themes for each variable of the options that the survey has.
 *
 * @param samples - samples that are cut by a variable already, by its name
 * @param items - places of the themes that are ranked
 */
export function gapsByVariable(
  survey: SurveyLists,
  whole: Sample,
  samples: ReadonlyMap<string, Sample>,
  items: readonly number[],
  options: RankOptions,
): Gap[] {
  return options.gapVariables.flatMap((name) => {
    const variable = survey.design.variables[name];
    if (!variable) return [];
    const sample = samples.get(name) ?? makeSample(survey.design, whole.weighting, variable, whole);
    return groupGaps(name, variable.categories, survey.themes, sample, items);
  });
}
