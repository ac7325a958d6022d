/** What those who answered said to a question that is not ranked: shares, means, medians, with their spans. */
import * as z from 'zod/mini';
import { Estimate } from './ranked-item.ts';

const Suppressible = z.nullable(z.int());

const OptionResult = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('shown'),
    code: z.string(),
    label: z.string(),
    /** Respondents who chose it, unweighted. */
    count: z.int(),
    /** Of those who answered the question. */
    share: Estimate,
  }),
  z.object({ status: z.literal('suppressed'), code: z.string(), label: z.string() }),
]);
export type OptionResult = z.infer<typeof OptionResult>;

/** Why a mean or a median is not shown. */
const FIGURE_REASONS = ['too-few', 'small-cells', 'one-dominates', 'held'] as const;

/** One population's answers to one question. */
const QuestionGroup = z.object({
  /** Residents are weighted to the population; visitors, and firms and associations, have none. */
  population: z.enum(['residents', 'visitors', 'firms']),
  weighted: z.boolean(),
  /** `null` where fewer than the smallest cell answered: then nothing is shown. */
  answered: Suppressible,
  /** Asked, and passed by. */
  skipped: Suppressible,
  /** Stored, but nothing that the version of the questionnaire offers: not counted. */
  unreadable: Suppressible,
  /** Stops, or single web answers, that the answers come from; with one no span can be reckoned. */
  clusters: z.nullable(z.int()),
  options: z.array(OptionResult),
  /** Of the grades, those without a grade left out; of numbers. */
  mean: z.nullable(Estimate),
  /** Of numbers. */
  median: z.nullable(Estimate),
  quartiles: z.nullable(z.tuple([z.number(), z.number()])),
  withheld: z.array(z.enum(FIGURE_REASONS)),
});
export type QuestionGroup = z.infer<typeof QuestionGroup>;

export const QuestionResult = z.object({
  id: z.string(),
  revision: z.int(),
  kind: z.enum(['choice', 'scale', 'several', 'number']),
  /** As it was put. */
  title: z.string(),
  /** Short, for tables. */
  label: z.string(),
  /** Id of the section: the base's, a module's, or `own`. */
  section: z.string(),
  sectionTitle: z.string(),
  /** Lowest and highest grade. */
  scale: z.nullable(z.object({ low: z.number(), high: z.number() })),
  unit: z.nullable(z.string()),
  /** Ways of answering in which it was asked. */
  modes: z.array(z.string()),
  groups: z.array(QuestionGroup),
});
export type QuestionResult = z.infer<typeof QuestionResult>;
