/** What crime costs firms and associations, and whether they reported it. Answered for the firm, not for oneself. */
import type { QuestionModule } from '../../../api/contract/questionnaire/module.ts';
import { readTexts } from '../read-texts.ts';
import { DONT_KNOW } from './options.ts';

const FIRM = { question: 'business-kind', anyOf: ['company', 'association'] } as const;
const EXPOSED = { question: 'business-exposed', noneOf: ['nothing', 'dont-know'] } as const;

/** Above any yearly cost that a shop or an association would have: a slip of the finger. */
const HIGHEST_COST = 100_000_000;

export const business: QuestionModule = {
  id: 'business',
  texts: readTexts('module-business'),
  sections: [
    {
      after: 'wishes',
      section: {
        id: 'business',
        items: [
          {
            id: 'business-kind',
            kind: 'choice',
            of: 'firm',
            options: [{ code: 'company' }, { code: 'association' }, { code: 'no' }],
          },
          {
            id: 'business-exposed',
            kind: 'several',
            of: 'firm',
            options: [
              { code: 'theft' },
              { code: 'burglary' },
              { code: 'threats' },
              { code: 'vandalism' },
            ],
            more: [
              { code: 'nothing', alone: true },
              { code: 'dont-know', alone: true },
            ],
            most: 4,
            showIf: FIRM,
          },
          {
            id: 'business-cost',
            kind: 'number',
            of: 'firm',
            lowest: 0,
            highest: HIGHEST_COST,
            more: [DONT_KNOW],
            showIf: EXPOSED,
          },
          {
            id: 'business-reported',
            kind: 'choice',
            of: 'firm',
            options: [{ code: 'all' }, { code: 'some' }, { code: 'none' }, DONT_KNOW],
            showIf: EXPOSED,
          },
        ],
      },
    },
  ],
};
