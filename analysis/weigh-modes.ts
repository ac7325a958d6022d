import type { SurveyDesign } from './dialogue.ts';
import type { RakeMargin } from './margin-column.ts';
import { maskWeights, type Weighting, weigh } from './weighting.ts';

/** Each mode weighted by itself; a mode without respondents is left out. */
export function weighModes(
  design: SurveyDesign,
  margins: readonly RakeMargin[],
): Map<string, Weighting> {
  const mode = design.variables.mode;
  const result = new Map<string, Weighting>();
  mode?.categories.forEach((category, code) => {
    const base = maskWeights(design.baseWeight, (i) => mode.codes[i] === code);
    if (base.some((d) => d > 0)) result.set(category, weigh(base, margins, 'collapse'));
  });
  return result;
}
