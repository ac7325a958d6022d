/** What somebody was exposed to in the last twelve months. On the web only: nobody is asked it aloud. */
import type { QuestionModule } from '../../../api/contract/questionnaire/module.ts';
import { readTexts } from '../read-texts.ts';

export const exposure: QuestionModule = {
  id: 'exposure',
  texts: readTexts('module-exposure'),
  sections: [
    {
      after: 'wishes',
      section: {
        id: 'exposure',
        items: [
          {
            id: 'exposed-to',
            kind: 'several',
            options: [
              { code: 'violence' },
              { code: 'threats' },
              { code: 'theft' },
              { code: 'vandalism' },
              { code: 'fraud' },
            ],
            more: [
              { code: 'nothing', alone: true },
              { code: 'prefer-not', alone: true },
            ],
            most: 5,
            showIf: { modes: ['web'] },
          },
        ],
      },
    },
  ],
};
