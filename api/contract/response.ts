/**
 * One person's answers, as they travel from a tablet, a phone or a file.
 * Every question may be left out; `null` or empty is skipped, `"dont-know"` is an answer.
 * Unknown keys are ignored here but kept in what is stored, since that is the item as received.
 */
import * as z from 'zod/mini';
import {
  AGE_GROUPS,
  GENDERS,
  MODES,
  RESPONDENT_ROLES,
  TIMES_OF_DAY,
  WISH_ACTORS,
} from './codes.ts';

const code = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,79}$/));
const text = z.nullish(z.string().check(z.maxLength(4000)));
const dontKnow = z.literal('dont-know');
const grade = (lowest: number, highest: number) => z.int().check(z.gte(lowest), z.lte(highest));

/** A calendar day, `YYYY-MM-DD`; never a time. */
export const Day = z.iso.date();

/** WGS 84 degrees, rounded to three decimals (about 100 m) by the device. */
export const Position = z.object({
  latitude: z.number().check(z.gte(-90), z.lte(90), z.multipleOf(0.001)),
  longitude: z.number().check(z.gte(-180), z.lte(180), z.multipleOf(0.001)),
});
export type Position = z.infer<typeof Position>;

export const Concern = z.object({
  place: z.nullish(code),
  placeText: z.nullish(z.string().check(z.maxLength(200))),
  position: z.nullish(Position),
  timesOfDay: z._default(z.array(z.enum(TIMES_OF_DAY)).check(z.maxLength(9)), []),
  themes: z._default(z.array(code).check(z.maxLength(3)), []),
  /** 1 lite, 2 något, 3 ganska, 4 mycket, 5 extremt otrygg. */
  insecurity: z.nullish(z.union([grade(1, 5), dontKnow])),
  text,
});
export type Concern = z.infer<typeof Concern>;

export const Wish = z.object({
  action: code,
  place: z.nullish(code),
  timesOfDay: z._default(z.array(z.enum(TIMES_OF_DAY)).check(z.maxLength(9)), []),
});
export type Wish = z.infer<typeof Wish>;

const Wishes = z._default(z.array(Wish).check(z.maxLength(3)), []);

export const Response = z.object({
  id: z.uuidv4(),
  questionnaire: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  mode: z.enum(MODES),
  stop: z.nullish(z.string().check(z.regex(/^[a-z0-9-]{1,120}$/))),
  language: z._default(z.string().check(z.regex(/^[a-zA-Z-]{2,12}$/)), 'sv'),
  answeredOn: Day,
  partial: z._default(z.boolean(), false),
  /** Initials of who asked face to face, where the team wants to see whether it matters; never a name. */
  interviewer: z.nullish(z.string().check(z.regex(/^\p{Lu}{1,3}$/u))),
  respondent: z._default(
    z.object({
      ageGroup: z.nullish(z.enum(AGE_GROUPS)),
      gender: z.nullish(z.enum(GENDERS)),
      area: z.nullish(code),
      roles: z._default(z.array(z.enum(RESPONDENT_ROLES)), []),
    }),
    { roles: [] },
  ),
  /** Alltid 4, Oftast 3, Sällan 2, Aldrig 1. */
  safety: z.nullish(z.union([grade(1, 4), dontKnow])),
  /** Mycket trygg 4 … Mycket otrygg 1, går inte ut på grund av otrygghet 0. */
  eveningSafety: z.nullish(z.union([grade(0, 4), dontKnow, z.literal('other-reasons')])),
  unsafePlace: z.nullish(z.union([z.boolean(), dontKnow])),
  /** `false` counts as naming nothing; `null` leaves every denominator of concerns. */
  hasConcern: z.nullish(z.boolean()),
  concerns: z._default(z.array(Concern).check(z.maxLength(5)), []),
  wishes: z._default(z.object({ [WISH_ACTORS[0]]: Wishes, [WISH_ACTORS[1]]: Wishes }), {
    police: [],
    municipality: [],
  }),
  comment: text,
  /** Optional modules and the round's own questions, by question id. */
  answers: z._default(
    z.record(
      z.string().check(z.maxLength(80)),
      z.union([
        z.string().check(z.maxLength(4000)),
        z.number(),
        z.boolean(),
        z.array(z.string().check(z.maxLength(200))).check(z.maxLength(50)),
        z.null(),
      ]),
    ),
    {},
  ),
});
export type Response = z.infer<typeof Response>;

/** The most items that one post may carry. */
const MOST_RESPONSES_A_POST = 200;

/** The body of `POST /api/rounds/:round/responses`; items are judged one by one. */
export const ResponseBatch = z.object({
  responses: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MOST_RESPONSES_A_POST)),
  /** Came with the form that the answers were given in; without it an answer is taken, and marked so. */
  formToken: z.nullish(z.string()),
  /** Whether the field that no person sees was filled in. */
  hiddenField: z.nullish(z.boolean()),
});
export type ResponseBatch = z.infer<typeof ResponseBatch>;

export const OUTCOMES = ['created', 'replayed', 'conflict', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const ItemProblem = z.object({
  /** Code of the closed catalogue of problems. */
  code: z.string(),
  /** JSON path to what was wrong, such as `concerns.0.insecurity`. */
  path: z.optional(z.string()),
  detail: z.string(),
});
export type ItemProblem = z.infer<typeof ItemProblem>;

/** What became of one item of a post. */
export const ItemResult = z.object({
  /** As received; `null` when the item carried none that could be read. */
  id: z.nullable(z.string()),
  /** `replayed` with the problem `withdrawn` or `disposed` is said of whatever comes under the id of an answer that is erased: nothing is stored. */
  outcome: z.enum(OUTCOMES),
  problem: z.optional(ItemProblem),
  /** Of a created or replayed answer: the code with which it can be withdrawn, as `XXXX-XXXX-XXXX`. */
  receipt: z.optional(z.string()),
});
export type ItemResult = z.infer<typeof ItemResult>;

export const BatchResult = z.object({ results: z.array(ItemResult) });
export type BatchResult = z.infer<typeof BatchResult>;
