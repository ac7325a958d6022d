/** Options that several modules share. */
import type { Option } from '../../../api/contract/questionnaire/questionnaire.ts';

export const DONT_KNOW: Option = { code: 'dont-know', sends: 'dont-know', alone: true };

/** How often one feels safe, on the scale of the core's first question. */
export const HOW_OFTEN: readonly Option[] = [
  { code: 'always', sends: 4 },
  { code: 'often', sends: 3 },
  { code: 'seldom', sends: 2 },
  { code: 'never', sends: 1 },
];
