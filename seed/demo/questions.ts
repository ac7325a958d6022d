/** What the example round asks besides the core: a module, and a question of its own. */

import type { Response, Round } from '../../api/contract/index.ts';
import { questionnaireOf } from '../../api/contract/questionnaire/compose.ts';
import type { Questionnaire } from '../../api/contract/questionnaire/questionnaire.ts';
import { modules } from '../catalogue/modules/modules.ts';
import { questionnaire20261 } from '../catalogue/questionnaire-2026-1.ts';
import { chance, pick, type Random } from './random.ts';

const changeQuestion: NonNullable<Round['questions']>[number] = {
  id: 'own-change',
  kind: 'scale',
  options: [{ code: 'better' }, { code: 'same' }, { code: 'worse' }],
  texts: {
    sv: {
      title: 'Har tryggheten där du bor ändrats det senaste året?',
      label: 'Tryggheten det senaste året',
      options: {
        better: 'Den har blivit bättre',
        same: 'Den är som förut',
        worse: 'Den har blivit sämre',
      },
    },
    'sv-simple': {
      title: 'Är det tryggare där du bor nu än för ett år sedan?',
      label: 'Tryggare än för ett år sedan',
      options: { better: 'Ja, tryggare', same: 'Nej, det är likadant', worse: 'Nej, otryggare' },
    },
    en: {
      title: 'Has safety where you live changed in the last year?',
      label: 'Safety in the last year',
      options: { better: 'It has improved', same: 'It is as before', worse: 'It has got worse' },
    },
    ar: {
      title: 'هل تغيّر مستوى الأمان في المكان الذي تسكن فيه خلال العام الماضي؟',
      label: 'الأمان خلال العام الماضي',
      options: { better: 'تحسّن', same: 'كما كان', worse: 'ساء' },
    },
  },
};

export const demoAdditions = { modules: ['avoids'], questions: [changeQuestion] };

export const demoQuestionnaire: Questionnaire = questionnaireOf(
  demoAdditions,
  questionnaire20261,
  modules,
);

/** Share of those asked who pass a question by. */
const SKIPPED = 0.04;

/** Invented answers of somebody on the web: the less safe in the evening, the more often one stays in. */
export function drawAdditions(
  random: Random,
  { mode, partial, eveningSafety }: Response,
): Response['answers'] {
  if (mode !== 'web' || partial) return {};
  const isUnsafe = typeof eveningSafety === 'number' && eveningSafety <= 2;
  const avoids = pick(
    random,
    isUnsafe ? { no: 30, sometimes: 45, often: 25 } : { no: 80, sometimes: 17, often: 3 },
  );
  const change = pick(random, { better: 13, same: 55, worse: 24, 'dont-know': 8 });
  return {
    ...(chance(random, SKIPPED) || avoids === undefined ? {} : { 'avoids-going-out': avoids }),
    ...(chance(random, SKIPPED) || change === undefined ? {} : { 'own-change': change }),
  };
}
