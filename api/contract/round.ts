/** A round of the dialogue (dialogomgång), as stored and as described in public. */
import * as z from 'zod/mini';
import { INTERVIEWER_KINDS, MODES } from './codes.ts';
import { DisposalRule } from './disposal.ts';
import { OwnQuestions } from './own-question.ts';
import { Day, Position } from './response.ts';
import { SealingKey } from './tablet/sealing-key.ts';

const Labelled = z.object({ code: z.string(), label: z.string() });

export const PopulationMargin = z.object({
  /** `ageGroup`, `gender`, `area`; several for a margin of combinations. */
  variables: z.array(z.string()),
  cells: z.array(z.object({ categories: z.array(z.string()), population: z.number() })),
});
export type PopulationMargin = z.infer<typeof PopulationMargin>;

/** What a logo may be: an SVG shows nothing but itself, since it is only ever an image. */
const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/svg+xml', 'image/webp'] as const;

/** Where somebody turns who has a question about the dialogue: a role, never a person's name. */
const RoundContact = z.object({
  /** "Brottsförebyggande samordnare, Exempelstads kommun". */
  role: z.string(),
  email: z.optional(z.string()),
  phone: z.optional(z.string()),
});
export type RoundContact = z.infer<typeof RoundContact>;

const RoundPlace = z.object({
  code: z.string(),
  label: z.string(),
  aliases: z.array(z.string()),
  type: z.string(),
  area: z.string(),
  /** For lists of what is near and for the map; left out where it is not known. */
  position: z.optional(Position),
});

/** A place that is no longer offered: merged into another, split in parts, or dropped. */
const RetiredPlace = z.object({
  place: RoundPlace,
  /** Where what is said of it counts; `null` for itself. */
  into: z.nullable(z.string()),
  /** Codes of the places that came in its stead. */
  parts: z.array(z.string()),
});
export type RetiredPlace = z.infer<typeof RetiredPlace>;

export const Round = z.object({
  id: z.string(),
  title: z.string(),
  /** Counts the changes of the round, so that nobody writes over what they have not seen; 0 when left out. */
  revision: z.optional(z.int()),
  /** `draft`: being prepared, takes no answers. Left out it is open, on its days. */
  state: z.optional(z.enum(['draft', 'open', 'closed'])),
  /** Reference of the case in the municipality's register (diarienummer). */
  caseNumber: z.optional(z.string()),
  municipality: z.object({ code: z.string(), name: z.string() }),
  /** First day on which answers are taken. */
  opensOn: Day,
  /** How long after the last day answers from before it are taken without a mark; `GRACE_DAYS` when left out. */
  graceDays: z.optional(z.int()),
  /** Last day, or `null` for a round without an end. */
  closesOn: z.nullable(Day),
  /** Day on which the result is promised. */
  resultOn: z.nullable(Day),
  modes: z.array(z.enum(MODES)),
  languages: z.array(z.string()),
  /** The current version of the questionnaire. */
  questionnaire: z.string(),
  /** Ids of the optional modules that the round has chosen; none when left out. */
  modules: z.optional(z.array(z.string())),
  /** The round's own questions; none when left out. */
  questions: z.optional(OwnQuestions),
  areas: z.array(Labelled),
  places: z.array(RoundPlace),
  /** Places that are no longer offered, and what became of each; none when left out. */
  retiredPlaces: z.optional(z.array(RetiredPlace)),
  /** Counts the changes of the places, so that a tablet can tell whether it has the latest; 0 when left out. */
  placesRevision: z.optional(z.int()),
  /** Whether one may write in own words; left out one may. A place in own words can always be written. */
  freeText: z.optional(z.boolean()),
  /** Codes of the themes offered. */
  themes: z.array(z.string()),
  /** The round's own Swedish words for a theme, by its code, where the respondent chooses; none when left out. */
  themeWords: z.optional(z.record(z.string(), z.string())),
  margins: z.array(PopulationMargin),
  /** Counts of respondents below this are not published. */
  smallestCell: z.int(),
  /** Invented answers: every screen and file made from it says so. */
  example: z.boolean(),
  /** The next period that pledges are drafted for: "2027–2028". */
  pledgePeriod: z.string(),
  /** Who answers for the personal data (personuppgiftsansvarig): "Kommunstyrelsen i Exempelstads kommun". */
  controller: z.optional(z.string()),
  contact: z.optional(RoundContact),
  /** What is erased, when, and by which decision; nothing when left out. */
  disposalRules: z.optional(z.array(DisposalRule)),
  /** The municipality's mark; the picture itself is kept apart. */
  logo: z.optional(z.object({ digest: z.string(), alt: z.string(), type: z.enum(LOGO_TYPES) })),
});
export type Round = z.infer<typeof Round>;

/**
 * What anybody may know: the round without its margins and its rules of disposal. Its questions are in the questionnaire;
 * `wording` names how they are worded now: it changes when a text is corrected, the version doesn't.
 */
export const RoundDescription = z.extend(
  z.omit(Round, { margins: true, questions: true, disposalRules: true }),
  {
    wording: z.optional(z.string()),
    /** What tablets seal answers with. */
    sealingKey: z.optional(SealingKey),
  },
);
export type RoundDescription = z.infer<typeof RoundDescription>;

/** A stop (insats): one team at one venue on one day; the cluster of its interviews. */
export const Stop = z.object({
  id: z.string(),
  venue: z.string(),
  /** Code of the round's place where the venue is, when it is one: what is said there of that place can be left out. */
  place: z.optional(z.nullable(z.string())),
  day: Day,
  mode: z.enum(['street', 'school']),
  interviewers: z.array(z.object({ kind: z.enum(INTERVIEWER_KINDS), count: z.int() })),
  planned: z.nullable(z.int()),
  /** Why it was called off; left out while it stands. */
  cancelled: z.optional(z.string()),
});
export type Stop = z.infer<typeof Stop>;
