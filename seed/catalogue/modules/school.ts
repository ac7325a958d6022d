/** How safe pupils are where the founding documents say that they are not: changing rooms, the way there, breaks, the net. */
import type { QuestionModule } from '../../../api/contract/questionnaire/module.ts';
import type { Question, Rule } from '../../../api/contract/questionnaire/questionnaire.ts';
import { readTexts } from '../read-texts.ts';
import { DONT_KNOW, HOW_OFTEN } from './options.ts';

/** In a class everybody is a pupil; elsewhere one is asked first. */
const PUPIL: Rule = {
  any: [{ modes: ['school'] }, { question: 'school-pupil', anyOf: ['yes'] }],
};

const howOftenSafe = (id: string): Question => ({
  id,
  kind: 'scale',
  options: [...HOW_OFTEN, { code: 'not-there', sends: 'not-there' }, DONT_KNOW],
  showIf: PUPIL,
});

export const school: QuestionModule = {
  id: 'school',
  texts: readTexts('module-school'),
  sections: [
    {
      after: 'wishes',
      section: {
        id: 'school',
        items: [
          {
            id: 'school-pupil',
            kind: 'choice',
            options: [{ code: 'yes' }, { code: 'no' }],
            showIf: { modes: ['web', 'street', 'paper'] },
          },
          howOftenSafe('school-changing-room'),
          howOftenSafe('school-way'),
          howOftenSafe('school-breaks'),
          howOftenSafe('school-online'),
        ],
      },
    },
  ],
};
