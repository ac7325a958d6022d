/** Every version that was ever asked, by version; a version is never changed once it has answers. */
import type { Questionnaire } from '../../api/contract/questionnaire/questionnaire.ts';
import { questionnaire20261 } from './questionnaire-2026-1.ts';

export const questionnaires: ReadonlyMap<string, Questionnaire> = new Map(
  [questionnaire20261].map((questionnaire) => [questionnaire.version, questionnaire]),
);
