import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkResponse, responseRules } from '../../api/contract/check-response.ts';
import type { Answers } from '../../api/contract/questionnaire/answers.ts';
import { optionsOf } from '../../api/contract/questionnaire/options.ts';
import { isEnded } from '../../api/contract/questionnaire/progress.ts';
import { askedSteps, type Way } from '../../api/contract/questionnaire/steps.ts';
import type { Kit } from '../../api/contract/tablet/kit.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { demoRound } from '../../seed/demo.ts';
import {
  type Draft,
  toFinished,
  undo,
  withAnswers,
} from '../../survey-ui/interviewer/interview/draft.ts';
import { streetWay } from '../../survey-ui/interviewer/interview/street-way.ts';
import { tap, write } from '../../survey-ui/interviewer/interview/tap.ts';
import { aDraft, exampleKit, NOON } from './example-kit.ts';

let kit: Kit;
beforeEach(async () => {
  kit ??= await exampleKit();
});

const wayWith = (answers: Answers): Way => streetWay(kit, aDraft({ answers }));

function stepIn(way: Way, key: string) {
  const step = askedSteps(way).find((one) => one.key === key);
  if (!step) throw new Error(`${key} is not asked`);
  return step;
}

/** The answers after taps on one question, from nothing but `before`. */
function tapped(key: string, codes: readonly string[], before: Answers = {}): Answers {
  return codes.reduce((answers, code) => {
    const way = wayWith(answers);
    const result = tap(way, stepIn(way, key), code);
    if (!result.ok) throw new Error(`${key}: ${code} is ${result.problem.code}`);
    return result.answers;
  }, before);
}

const PLACE = { 'concern.0.place': 'resecentrum' };

describe('a tap', () => {
  test('on a scale chooses one, and on the same again takes it away', () => {
    expect(tapped('safety', ['often'])).toEqual({ safety: 'often' });
    expect(tapped('safety', ['often', 'never'])).toEqual({ safety: 'never' });
    expect(tapped('safety', ['often', 'often'])).toEqual({ safety: null });
  });

  test('on one of several adds it or takes it away', () => {
    expect(tapped('worries', ['fraud', 'lighting'])).toEqual({ worries: ['fraud', 'lighting'] });
    expect(tapped('worries', ['fraud', 'lighting', 'fraud'])).toEqual({ worries: ['lighting'] });
    expect(tapped('worries', ['fraud', 'fraud'])).toEqual({ worries: null });
  });

  test('on more than may be chosen changes nothing, and says how many may', () => {
    const way = wayWith({ worries: ['fraud', 'lighting'] });
    expect(tap(way, stepIn(way, 'worries'), 'youth-groups')).toEqual({
      ok: false,
      problem: { code: 'too-many', most: 2 },
    });
  });

  test('on what stands alone takes the place of the rest, and the other way round', () => {
    expect(tapped('worries', ['fraud', 'lighting', 'nothing'])).toEqual({ worries: ['nothing'] });
    expect(tapped('worries', ['nothing', 'fraud'])).toEqual({ worries: ['fraud'] });
    expect(tapped('concern.0.times', ['weekday-night', 'always'], PLACE)).toMatchObject({
      'concern.0.times': ['always'],
    });
    expect(
      tapped('concern.0.times', ['always', 'weekday-night', 'weekend-night'], PLACE),
    ).toMatchObject({ 'concern.0.times': ['weekday-night', 'weekend-night'] });
  });

  test('on another wish takes the place of the first, since one is asked for', () => {
    const [first = '', second = ''] = wayWith({}).offer.wishes.police.map(({ code }) => code);
    expect(tapped('wishes-police', [first, second])).toEqual({ 'wishes-police': [second] });
    expect(tapped('wishes-police', [first, first])).toEqual({ 'wishes-police': null });
  });

  test('on a place chooses it, and on a way out takes its place', () => {
    expect(tapped('concern.0.place', ['resecentrum', 'no-place'])).toEqual({
      'concern.0.place': 'no-place',
    });
  });

  test('on what is not offered changes nothing', () => {
    const way = wayWith({});
    expect(tap(way, stepIn(way, 'safety'), 'sometimes').ok).toBe(false);
    expect(tap(way, stepIn(way, 'concern.0.place'), 'the-moon').ok).toBe(false);
  });
});

describe('what is written', () => {
  test('is a place in own words, or a problem when it is too long or nothing', () => {
    const way = wayWith({});
    const step = stepIn(way, 'concern.0.place');
    expect(write(way, step, ' Gränden  bakom kiosken ')).toMatchObject({
      answers: { 'concern.0.place': { text: 'Gränden bakom kiosken' } },
    });
    expect(write(way, step, 'a'.repeat(201))).toMatchObject({ problem: { code: 'too-long' } });
    expect(write(way, step, '')).toMatchObject({ answers: { 'concern.0.place': null } });
  });
});

/** Any tap that the screens offer, by number. */
function anyTap(draft: Draft, [at, option]: readonly [number, number]): Draft {
  const way = streetWay(kit, draft);
  const steps = askedSteps(way);
  const step = steps[at % steps.length];
  if (!step) return draft;
  const codes = optionsOf(way, step, { language: 'sv', seed: '' }).map(({ code }) => code);
  const code = codes[option % codes.length] ?? '';
  const result =
    step.question.kind === 'place' && option % 5 === 0
      ? write(way, step, `Gränd ${option}`)
      : tap(way, step, code);
  return result.ok ? withAnswers(draft, result.answers, NOON) : draft;
}

describe('whatever is tapped', () => {
  const taps = fc.array(fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 200 })), { maxLength: 40 });

  test('the response is one that the server takes', () => {
    const rules = responseRules(demoRound, catalogue, [demoRound.questionnaire]);
    fc.assert(
      fc.property(taps, fc.boolean(), (sequence, partial) => {
        const draft = sequence.reduce(anyTap, aDraft());
        fc.pre(!isEnded(streetWay(kit, draft)));
        const checked = checkResponse(toFinished(draft, kit, partial), rules, '2026-05-03');
        expect(checked.problem).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test('undo gives back what was there before', () => {
    fc.assert(
      fc.property(taps, fc.tuple(fc.nat(), fc.nat()), (sequence, last) => {
        const before = sequence.reduce(anyTap, aDraft());
        const after = anyTap(before, last);
        fc.pre(after !== before);
        expect(undo(after, kit, NOON).answers).toEqual(before.answers);
      }),
      { numRuns: 300 },
    );
  });
});
