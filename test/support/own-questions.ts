/** Own questions of invented rounds. */
import type { Round } from '../../api/contract/index.ts';

type OwnQuestion = NonNullable<Round['questions']>[number];

/** What a shop says that it does after dark; a choice with words in two languages. */
export const parkingQuestion: OwnQuestion = {
  id: 'own-parking',
  kind: 'choice',
  options: [{ code: 'better' }, { code: 'same' }, { code: 'worse' }],
  texts: {
    sv: {
      title: 'Hur har tryggheten på parkeringen ändrats sedan i fjol?',
      label: 'Tryggheten på parkeringen',
      options: { better: 'Den är bättre', same: 'Den är som förut', worse: 'Den är sämre' },
    },
    en: {
      title: 'How has safety in the car park changed since last year?',
      options: { better: 'It is better', same: 'It is as before', worse: 'It is worse' },
    },
  },
};

export const guardsQuestion: OwnQuestion = {
  id: 'own-guards',
  kind: 'number',
  lowest: 0,
  highest: 1000,
  of: 'firm',
  texts: { sv: { title: 'Hur många timmar har ni väktare i veckan?', unit: 'timmar' } },
};
