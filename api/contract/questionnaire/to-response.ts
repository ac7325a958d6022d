/** From answers to the response that is sent; the only place that knows both shapes. */
import type { WishActor } from '../codes.ts';
import type { Concern, Response, Wish } from '../response.ts';
import { type Answer, type Answers, codesOf, isAnswered, isOwnPlace } from './answers.ts';
import { optionsOf } from './options.ts';
import { DONT_KNOW, NO_PLACE, NOTHING } from './questionnaire.ts';
import { askedSteps, type Step, type Way } from './steps.ts';

export interface ResponseFacts {
  /** UUID version 4, made before the first answer. */
  readonly id: string;
  readonly mode: Response['mode'];
  /** The invitation that brought the respondent. */
  readonly stop?: string | null;
  readonly language: string;
  /** A calendar day, `YYYY-MM-DD`. */
  readonly answeredOn: string;
  /** Broken off before the end. */
  readonly partial?: boolean;
  /** Initials of who asked face to face. */
  readonly interviewer?: string | null;
}

type Extra = Response['answers'][string];

/**
 * The response that `way.answers` make. Answers to steps that are hidden by a rule are left out,
 * skipped ones are `null` or empty. The same answers and facts give the same response, so that it
 * can be sent again without being counted twice.
 */
export function toResponse(way: Way, facts: ResponseFacts): Response {
  const steps = askedSteps(way);
  const sent = sender(way);
  const one = (field: string): Extra => {
    const step = steps.find(({ question }) => question.field === field);
    return step ? sent(step) : null;
  };
  const turns = concernTurns(steps, sent);
  const concerns = turns.map((turn) => toConcern(turn, way.answers, sent));
  const extra = otherAnswers(steps, turns, sent);
  return {
    id: facts.id,
    questionnaire: way.questionnaire.version,
    mode: facts.mode,
    ...(facts.stop && { stop: facts.stop }),
    language: facts.language,
    answeredOn: facts.answeredOn,
    partial: facts.partial ?? false,
    ...(facts.interviewer && { interviewer: facts.interviewer }),
    respondent: {
      ageGroup: one('respondent.ageGroup') as Response['respondent']['ageGroup'],
      gender: one('respondent.gender') as Response['respondent']['gender'],
      area: one('respondent.area') as string | null,
      roles: list(one('respondent.roles')) as Response['respondent']['roles'],
    },
    safety: one('safety') as Response['safety'],
    eveningSafety: one('eveningSafety') as Response['eveningSafety'],
    unsafePlace: unsafePlace(steps, way.answers),
    hasConcern: hasConcern(steps, way.answers, concerns.length),
    concerns,
    wishes: {
      police: wishes('police', steps, way.answers, concerns, sent),
      municipality: wishes('municipality', steps, way.answers, concerns, sent),
    },
    comment: one('comment') as string | null,
    answers: extra,
  };
}

type Send = (step: Step) => Extra;

/** What a response carries for a step's answer: the option's value, codes, or text. */
function sender(way: Way): Send {
  return (step) => {
    const answer: Answer | undefined = way.answers[step.key];
    if (!isAnswered(answer) || answer === undefined || answer === null) return null;
    if (isOwnPlace(answer)) return answer.text;
    const { kind } = step.question;
    if (typeof answer === 'string' && (kind === 'short-text' || kind === 'long-text'))
      return answer;
    if (kind === 'number' && typeof answer === 'string' && /^-?\d+$/.test(answer))
      return Number(answer);
    const options = optionsOf(way, step, { language: '', seed: '' });
    const values = codesOf(answer).map((code) => {
      const value = options.find((option) => option.code === code)?.sends;
      return value === undefined ? code : value;
    });
    if (typeof answer === 'string') return values[0] ?? null;
    return values.filter((value): value is string => typeof value === 'string');
  };
}

/** Steps of each concern that names a theme or a place: the one before the loop, then each turn. */
function concernTurns(steps: readonly Step[], sent: Send): readonly (readonly Step[])[] {
  const turns = new Map<number, Step[]>();
  for (const step of steps) {
    if (step.turn === null && !step.question.field?.startsWith('concern.')) continue;
    const index = step.turn?.index ?? -1;
    turns.set(index, [...(turns.get(index) ?? []), step]);
  }
  return [...turns.values()].filter((turn) => turn.some((step) => names(step, sent(step))));
}

function names({ question: { field } }: Step, value: Extra): boolean {
  if (field === 'concern.themes') return list(value).length > 0;
  return field === 'concern.place' && value !== null && value !== NO_PLACE && value !== DONT_KNOW;
}

function toConcern(turn: readonly Step[], answers: Answers, sent: Send): Concern {
  const one = (field: string) => turn.find(({ question }) => question.field === field);
  const value = (field: string): Extra => {
    const step = one(field);
    return step ? sent(step) : null;
  };
  const placeStep = one('concern.place');
  const place = placeStep ? answers[placeStep.key] : undefined;
  return {
    place: isOwnPlace(place) ? null : (codesOf(place)[0] ?? null),
    placeText: isOwnPlace(place) ? place.text : null,
    position: null,
    timesOfDay: list(value('concern.timesOfDay')) as Concern['timesOfDay'],
    themes: list(value('concern.themes')),
    insecurity: value('concern.insecurity') as Concern['insecurity'],
    text: value('concern.text') as string | null,
  };
}

/** Answers without a place of their own in a response; in a loop one value per concern, `''` where none was given. */
function otherAnswers(
  steps: readonly Step[],
  turns: readonly (readonly Step[])[],
  sent: Send,
): Response['answers'] {
  const other: Response['answers'] = {};
  for (const step of steps) {
    const { id, field } = step.question;
    const value = sent(step);
    if (field !== undefined || value === null) continue;
    other[id] = step.turn
      ? turns.map((turn) => {
          const same = turn.find(({ question }) => question.id === id);
          return same ? String(sent(same) ?? '') : '';
        })
      : value;
  }
  return other;
}

function unsafePlace(steps: readonly Step[], answers: Answers): Response['unsafePlace'] {
  const first = steps.find(({ question }) => question.field === 'concern.place');
  const answer = first ? answers[first.key] : undefined;
  if (!isAnswered(answer)) return null;
  const codes = codesOf(answer);
  if (codes.includes(DONT_KNOW)) return DONT_KNOW;
  return !codes.includes(NO_PLACE);
}

/** `false` only when "Inget särskilt" was chosen and no place was named; skipped is `null`. */
function hasConcern(steps: readonly Step[], answers: Answers, concerns: number): boolean | null {
  if (concerns > 0) return true;
  const nothing = steps.some(
    ({ key, question }) =>
      question.field === 'concern.themes' && codesOf(answers[key]).includes(NOTHING),
  );
  return nothing ? false : null;
}

/** Each wish stands at the place that the respondent gave for them, at the times named for it. */
function wishes(
  actor: WishActor,
  steps: readonly Step[],
  answers: Answers,
  concerns: readonly Concern[],
  sent: Send,
): Wish[] {
  const wished = steps.find(({ question }) => question.field === `wishes.${actor}`);
  const placed = steps.find(({ question }) => question.field === `wishPlace.${actor}`);
  if (!wished) return [];
  const code = placed ? codesOf(answers[placed.key])[0] : undefined;
  const at = concerns.find(({ place }) => place === code && code !== undefined);
  return list(sent(wished)).map((action) => ({
    action,
    place: at?.place ?? null,
    timesOfDay: [...(at?.timesOfDay ?? [])],
  }));
}

function list(value: Extra): string[] {
  return Array.isArray(value) ? value : [];
}
