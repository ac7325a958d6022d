/** A round's own questions as they are stored: data with texts per language. */
import * as z from 'zod/mini';
import { INTERVIEWER_KINDS, MODES } from './codes.ts';

/** Own questions of one round. */
export const MOST_QUESTIONS = 10;
const MOST_OPTIONS = 20;
const LONGEST_TITLE = 200;
const LONGEST_TEXT = 1000;
const MOST_CHOSEN = 20;

/** Parts of the texts that share their place with options. */
const PARTS = ['title', 'hint', 'label', 'unit'];

const id = z.string().check(z.regex(/^own-[a-z0-9-]{1,60}$/));
const code = z.string().check(
  z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  z.refine((value) => !PARTS.includes(value)),
);
const codes = z.array(z.string()).check(z.minLength(1), z.maxLength(MOST_OPTIONS));
const words = z.string().check(z.minLength(1), z.maxLength(LONGEST_TITLE));

const Leaf = z.union([
  z.object({ question: z.string(), anyOf: codes }),
  z.object({ question: z.string(), noneOf: codes }),
  z.object({ modes: z.array(z.enum(MODES)).check(z.minLength(1)) }),
  z.object({ notAskedBy: z.array(z.enum(INTERVIEWER_KINDS)).check(z.minLength(1)) }),
]);
const Rule = z.union([Leaf, z.object({ all: z.array(Leaf) }), z.object({ any: z.array(Leaf) })]);

const Texts = z.object({
  title: words,
  hint: z.optional(z.string().check(z.maxLength(400))),
  label: z.optional(words),
  unit: z.optional(words),
  options: z.optional(z.record(z.string(), words)),
});

const common = {
  id,
  showIf: z.optional(Rule),
  of: z.optional(z.literal('firm')),
  revision: z.optional(z.int().check(z.gte(1))),
  /** By language; Swedish must be there, and is shown where another language lacks it. */
  texts: z.intersection(z.record(z.string(), Texts), z.object({ sv: Texts })),
};
const options = z
  .array(z.object({ code, grade: z.optional(z.number()), alone: z.optional(z.boolean()) }))
  .check(z.minLength(2), z.maxLength(MOST_OPTIONS));
const longest = z.int().check(z.gte(1), z.lte(LONGEST_TEXT));

/** One question: one choice, a scale, several, a text or a number. */
const OwnQuestion = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.enum(['choice', 'scale']), options }),
  z.object({
    ...common,
    kind: z.literal('several'),
    options,
    most: z.int().check(z.gte(1), z.lte(MOST_CHOSEN)),
  }),
  z.object({ ...common, kind: z.enum(['short-text', 'long-text']), longest }),
  z.object({ ...common, kind: z.literal('number'), lowest: z.int(), highest: z.int() }),
]);

export const OwnQuestions = z.array(OwnQuestion).check(z.maxLength(MOST_QUESTIONS));
