/** Random questionnaires and random respondents, for statements that hold whatever is asked. */
import * as fc from 'fast-check';
import type { FormFields } from '../../../api/contract/questionnaire/apply.ts';
import type {
  Loop,
  Question,
  Questionnaire,
  Rule,
  Section,
} from '../../../api/contract/questionnaire/questionnaire.ts';
import type { Setting } from '../../../api/contract/questionnaire/setting.ts';
import type { Step } from '../../../api/contract/questionnaire/steps.ts';
import { OFFER } from './respondent.ts';

const CODES = ['a', 'b', 'c'] as const;
const options = CODES.map((code) => ({ code }));

/** What a question is before it has an id and a rule. */
const kinds: readonly Omit<Question, 'id'>[] = [
  { kind: 'choice', options } as Omit<Question, 'id'>,
  { kind: 'scale', options: options.map(({ code }, at) => ({ code, sends: at })) } as Omit<
    Question,
    'id'
  >,
  { kind: 'several', options, more: [{ code: 'none', alone: true }], most: 2 } as Omit<
    Question,
    'id'
  >,
  { kind: 'number', lowest: 0, highest: 100, more: [{ code: 'dont-know' }] } as Omit<
    Question,
    'id'
  >,
  { kind: 'short-text', longest: 20 } as Omit<Question, 'id'>,
  { kind: 'long-text', longest: 200 } as Omit<Question, 'id'>,
  { kind: 'times' } as Omit<Question, 'id'>,
];

function leaf(earlier: readonly string[]): fc.Arbitrary<Rule> {
  const codes = fc.subarray([...CODES, 'none', 'dont-know'], { minLength: 1 });
  const setting = fc.constantFrom<Rule>(
    { modes: ['web'] },
    { modes: ['street', 'school'] },
    { notAskedBy: ['uniformed-police'] },
  );
  if (earlier.length === 0) return setting;
  const question = fc.constantFrom(...earlier);
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ question, anyOf: codes }) },
    { weight: 3, arbitrary: fc.record({ question, noneOf: codes }) },
    { weight: 1, arbitrary: setting },
  );
}

function rule(earlier: readonly string[]): fc.Arbitrary<Rule> {
  const one = leaf(earlier);
  const some = fc.array(one, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    one,
    some.map((all) => ({ all })),
    some.map((any) => ({ any })),
  );
}

/** A question whose rule, if it has one, is about questions before it. */
function question(id: string, earlier: readonly string[]): fc.Arbitrary<Question> {
  return fc
    .tuple(fc.constantFrom(...kinds), fc.option(rule(earlier), { nil: undefined }))
    .map(([kind, showIf]) => ({ ...kind, id, ...(showIf ? { showIf } : {}) }) as Question);
}

/** The loop over places, as in the web core, with a random question about each place. */
function placeLoop(earlier: readonly string[]): fc.Arbitrary<Loop> {
  const place: Question = { id: 'place', kind: 'place', field: 'concern.place', longest: 200 };
  const aPlace = { question: 'place', noneOf: ['no-place', 'dont-know'] };
  const again: Question = {
    id: 'more',
    kind: 'choice',
    field: 'concern.again',
    options: [{ code: 'yes' }, { code: 'no' }],
    showIf: aPlace,
  };
  return fc
    .tuple(question('about-place', [...earlier, 'place']), fc.integer({ min: 1, max: 4 }))
    .map(([about, most]) => ({
      kind: 'loop',
      id: 'concern',
      questions: [place, about, again],
      again: 'more',
      most,
    }));
}

const worries: Question = {
  id: 'worries',
  kind: 'several',
  field: 'concern.themes',
  options: 'themes',
  more: [{ code: 'nothing', sends: null, alone: true }],
  most: 3,
};
const wishPlace: Question = {
  id: 'wish-place',
  kind: 'choice',
  field: 'wishPlace.police',
  options: 'named-places',
};

/** Two to eight questions, sometimes with the loop over places among them. */
export const questionnaires: fc.Arbitrary<Questionnaire> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.boolean())
  .chain(([before, after, hasLoop]) => {
    const ids = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => `q${from + at}`);
    const first = ids(0, before);
    const last = ids(before, after);
    const questions = (mine: readonly string[], earlier: readonly string[]) =>
      fc.tuple(...mine.map((id, at) => question(id, [...earlier, ...mine.slice(0, at)])));
    return fc
      .tuple(questions(first, []), placeLoop(first), questions(last, first))
      .map(([early, loop, late]): Questionnaire => {
        const middle: readonly Section[] = hasLoop
          ? [{ id: 'places', items: [worries, loop, wishPlace] }]
          : [];
        return {
          version: 'random-1',
          texts: { sv: {} },
          sections: [{ id: 'first', items: early }, ...middle, { id: 'last', items: late }],
        };
      });
  });

export const settings: fc.Arbitrary<Setting> = fc.constantFrom<Setting>(
  { mode: 'web', askedBy: 'self' },
  { mode: 'school', askedBy: 'self' },
  { mode: 'street', askedBy: 'municipal' },
  { mode: 'street', askedBy: 'uniformed-police' },
);

/** What somebody does at each page: any button, with any of the answers that fit some question. */
export interface Deed {
  readonly go: 'next' | 'skip' | 'back';
  readonly pick: number;
}

export const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({
    go: fc.constantFrom(
      'next' as const,
      'next' as const,
      'next' as const,
      'skip' as const,
      'back' as const,
    ),
    pick: fc.nat({ max: 1000 }),
  }),
  { maxLength: 60 },
);

/** Fields that fit the step, chosen by `pick`; also empty ones. */
export function fieldsFor({ question: asked }: Step, pick: number): FormFields {
  const given = (values: readonly string[], ownPlace = ''): FormFields => ({
    getAll: (name) => (name === 'answer' ? values : [ownPlace]),
  });
  const one = (values: readonly string[]) => given([values[pick % values.length] ?? '']);
  switch (asked.kind) {
    case 'number':
      return one(['0', '12', '100 kr', 'dont-know', '']);
    case 'short-text':
    case 'long-text':
      return one(['ja', '', 'hej hej']);
    case 'times':
      return one(['weekday-evening', 'always']);
    case 'place':
      return pick % 5 === 0
        ? given(['other-place'], 'Bryggan')
        : one(['resecentrum', 'badhusparken', 'no-place', 'dont-know']);
    case 'several':
    case 'wishes':
      if (asked.options === 'themes') return one(['lighting', 'fraud', 'nothing']);
      return pick % 3 === 0 ? given(['a', 'b']) : one(['a', 'b', 'c', 'none']);
    case 'choice':
    case 'scale':
      if (asked.options === 'named-places') return one(['no-place']);
      if (asked.id === 'more') return one(['yes', 'no']);
      return one([...CODES]);
  }
}

export { OFFER };
