/** Words that belong to a kind of question rather than to one question: `kind.text`, `kind.weekday`. */

import type { Way } from '../../api/contract/questionnaire/steps.ts';
import { textsOf } from '../../api/contract/questionnaire/texts.ts';

export function questionText(way: Way, language: string, key: string): string {
  return textsOf(way.questionnaire, language)[`kind.${key}`] ?? key;
}
