import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../api/contract/questionnaire/answers.ts';
import { progress, stepAt } from '../../../api/contract/questionnaire/progress.ts';
import { allSteps, askedSteps, type Way } from '../../../api/contract/questionnaire/steps.ts';
import { toResponse } from '../../../api/contract/questionnaire/to-response.ts';
import { type Arrival, walk } from '../../../api/contract/questionnaire/walk.ts';
import { Response } from '../../../api/contract/response.ts';
import {
  type Deed,
  deeds,
  fieldsFor,
  OFFER,
  questionnaires,
  settings,
} from './random-questionnaire.ts';
import { FACTS } from './respondent.ts';

const EMPTY = { getAll: () => [] };
const RUNS = { numRuns: 300 };

const begun = fc
  .record({ questionnaire: questionnaires, setting: settings })
  .map((what): Way => ({ ...what, offer: OFFER, answers: {} }));

const begin = (way: Way) => walk(way, { go: 'begin', step: '', changing: false }, EMPTY);

/** One page further, from wherever `from` is. */
function act(way: Way, from: Arrival, { go, pick }: Deed): { way: Way; to: Arrival } {
  const answers: Answers = from.at === 'ended' ? way.answers : from.answers;
  const now = { ...way, answers };
  if (from.at !== 'question')
    return {
      way: now,
      to: walk(
        now,
        { go: from.at === 'start' ? 'begin' : 'back', step: '', changing: false },
        EMPTY,
      ),
    };
  const step = stepAt(now, from.step);
  if (!step) throw new Error(`${from.step} is shown and not asked`);
  const fields = go === 'next' ? fieldsFor(step, pick) : EMPTY;
  return { way: now, to: walk(now, { go, step: from.step, changing: from.changing }, fields) };
}

/** Every page of a walk, with the answers as they were on it. */
function pages(way: Way, walked: readonly Deed[]): readonly { way: Way; at: Arrival }[] {
  let at = begin(way);
  const seen = [{ way: { ...way, answers: at.at === 'ended' ? {} : at.answers }, at }];
  for (const deed of walked) {
    const { way: before, to } = act(way, at, deed);
    at = to;
    seen.push({ way: { ...way, answers: to.at === 'ended' ? before.answers : to.answers }, at });
  }
  return seen;
}

describe('whatever is asked and whatever is answered', () => {
  test('a respondent who goes on comes to the page of all answers', () => {
    fc.assert(
      fc.property(
        begun,
        fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 20 }),
        (way, picks) => {
          let at = begin(way);
          const most = allSteps(way.questionnaire).length + 1;
          for (let page = 0; page < most && at.at === 'question'; page += 1) {
            at = act(way, at, { go: 'next', pick: picks[page % picks.length] ?? 0 }).to;
          }
          expect(at.at).toBe('check');
        },
      ),
      RUNS,
    );
  });

  test('going back leads to the page that one came from, with what was answered there', () => {
    fc.assert(
      fc.property(begun, deeds, fc.nat({ max: 1000 }), (way, walked, pick) => {
        const last = pages(way, walked).at(-1);
        if (last?.at.at !== 'question') return;
        const { step } = last.at;
        const next = act(last.way, last.at, { go: 'next', pick });
        if (next.to.at !== 'question' || next.to.problem !== null) return;
        const { to: back } = act(next.way, next.to, { go: 'back', pick: 0 });
        expect(back).toMatchObject({ at: 'question', step, answers: next.to.answers });
      }),
      RUNS,
    );
  });

  test('the number of a page is never above the number of pages', () => {
    fc.assert(
      fc.property(begun, deeds, (way, walked) => {
        for (const page of pages(way, walked)) {
          if (page.at.at !== 'question') continue;
          const { number, total } = progress(page.way, page.at.step);
          expect(number).toBeGreaterThanOrEqual(1);
          expect(number).toBeLessThanOrEqual(total);
        }
      }),
      RUNS,
    );
  });

  test('a number of pages that is said to be final does not grow on the way on', () => {
    fc.assert(
      fc.property(
        begun,
        deeds,
        fc.array(fc.nat({ max: 1000 }), { minLength: 1 }),
        (way, walked, picks) => {
          for (const page of pages(way, walked)) {
            if (page.at.at !== 'question') continue;
            const { total, canGrow } = progress(page.way, page.at.step);
            if (canGrow) continue;
            let at: Arrival = page.at;
            let now = page.way;
            for (let k = 0; at.at === 'question'; k += 1) {
              expect(progress(now, at.step).total).toBeLessThanOrEqual(total);
              const next = act(now, at, { go: 'next', pick: picks[k % picks.length] ?? 0 });
              now = next.way;
              at = next.to;
            }
            expect(askedSteps(now).length).toBeLessThanOrEqual(total);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('an answer that a later choice hides is kept but not sent, and comes back with the question', () => {
    fc.assert(
      fc.property(begun, deeds, (way, walked) => {
        const last = pages(way, walked).at(-1);
        if (!last) return;
        const asked = new Set(askedSteps(last.way).map(({ key }) => key));
        const shown = Object.fromEntries(
          Object.entries(last.way.answers).filter(([key]) => asked.has(key)),
        );
        const sent = toResponse(last.way, FACTS);
        expect(sent).toEqual(toResponse({ ...last.way, answers: shown }, FACTS));
        const plain = allSteps(last.way.questionnaire).filter(
          ({ turn, question }) => turn === null && question.field === undefined,
        );
        for (const { key } of plain)
          if (!asked.has(key)) expect(sent.answers).not.toHaveProperty(key);
      }),
      RUNS,
    );
  });

  test('what is sent fits the contract', () => {
    fc.assert(
      fc.property(begun, deeds, (way, walked) => {
        const last = pages(way, walked).at(-1);
        if (!last) return;
        const { questionnaire: _, ...rest } = toResponse(last.way, FACTS);
        expect(Response.safeParse({ ...rest, questionnaire: 'random-1' }).error).toBeUndefined();
      }),
      RUNS,
    );
  });

  test('trust is never asked face to face by a police officer', () => {
    fc.assert(
      fc.property(begun, deeds, (way, walked) => {
        const byPolice: Way = { ...way, setting: { mode: 'street', askedBy: 'uniformed-police' } };
        for (const page of pages(byPolice, walked)) {
          for (const { question } of askedSteps(page.way)) {
            expect(question.showIf).not.toEqual({ notAskedBy: ['uniformed-police'] });
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
