/**
 * Refraining from going out alone, worded and graded as in the national public health survey
 * (Hälsa på lika villkor), so that a municipality can be held beside its own figure there.
 */
import type { QuestionModule } from '../../../api/contract/questionnaire/module.ts';
import { readTexts } from '../read-texts.ts';
import { DONT_KNOW } from './options.ts';

export const avoids: QuestionModule = {
  id: 'avoids',
  texts: readTexts('module-avoids'),
  sections: [
    {
      // After everything that is ranked: a question must not lead what somebody names.
      after: 'wishes',
      section: {
        id: 'avoids',
        items: [
          {
            id: 'avoids-going-out',
            kind: 'scale',
            options: [{ code: 'no' }, { code: 'sometimes' }, { code: 'often' }, DONT_KNOW],
          },
        ],
      },
    },
  ],
};
