/** The example's answers, drawn one person at a time from the model. */
import type { Response } from '../../api/contract/response.ts';
import { drawConcerns } from './concerns.ts';
import { type DemoMode, drawPerson } from './person.ts';
import { drawAdditions } from './questions.ts';
import { chance, gaussian, mulberry32, type Random, uuid } from './random.ts';
import { demoRound } from './round.ts';
import { stopsWithAreas } from './stops.ts';
import { drawComment } from './texts.ts';
import { drawStopEffects, drawThemes, type StopEffects } from './themes.ts';
import { drawWishes } from './wishes.ts';

const SEED = 2026;
const WEB_ANSWERS = 300;
/** Share of questions that are skipped, one by one. */
const SKIPPED = 0.03;
const PARTIAL = 0.015;

interface Occasion {
  readonly mode: DemoMode;
  readonly stop: string | null;
  readonly area: string | null;
  readonly day: string;
  readonly effects: StopEffects | null;
}

/** A grade from `lowest` to `highest` around `mean`. */
const grade = (random: Random, mean: number, lowest: number, highest: number): number =>
  Math.min(highest, Math.max(lowest, Math.round(mean + 0.6 * gaussian(random))));

/** A day in April or May 2026; the web form was open all the time. */
function webDay(random: Random): string {
  const day = Math.floor(random() * 61);
  return new Date(Date.UTC(2026, 3, 1 + day)).toISOString().slice(0, 10);
}

/** Trust and knowledge of the pledge, asked on the web only. */
function drawAnswers(random: Random, mode: DemoMode, safety: number): Response['answers'] {
  if (mode !== 'web') return {};
  return {
    trustPolice: chance(random, 0.1) ? 'dont-know' : grade(random, safety - 1.1, 0, 3),
    trustMunicipality: chance(random, 0.1) ? 'dont-know' : grade(random, safety - 1.3, 0, 3),
    knowsPledge: chance(random, 0.22),
  };
}

/** Broken off before the questions about oneself: they are the last. */
function brokenOff(response: Response): Response {
  const wishes = { police: [], municipality: [] };
  const respondent = { ageGroup: null, gender: null, area: null, roles: [] };
  return { ...response, partial: true, respondent, wishes, comment: null, answers: {} };
}

function drawResponse(random: Random, { mode, stop, area, day, effects }: Occasion): Response {
  const person = drawPerson(random, mode, area);
  const themes = drawThemes(random, mode, person, effects);
  const concerns = drawConcerns(random, mode, person, themes);
  const isWorried = concerns.length > 0;
  const namesPlace = concerns.some(({ place, placeText }) => place !== null || placeText !== null);
  const safety = grade(random, isWorried ? 2.9 : 3.5, 1, 4);
  const kept = <Value>(value: Value): Value | null => (chance(random, SKIPPED) ? null : value);
  const hasConcern = kept(isWorried);
  const response: Response = {
    id: uuid(random),
    questionnaire: demoRound.questionnaire,
    mode,
    stop,
    language: 'sv',
    answeredOn: day,
    partial: false,
    respondent: {
      ageGroup: kept(person.ageGroup),
      gender: kept(person.gender),
      area: kept(person.area),
      roles: [...person.roles],
    },
    safety: kept(chance(random, 0.01) ? 'dont-know' : safety),
    eveningSafety: mode === 'web' ? kept(grade(random, safety - 0.4, 0, 4)) : null,
    unsafePlace: kept(namesPlace),
    hasConcern: isWorried ? true : hasConcern,
    concerns,
    wishes: drawWishes(random, mode, concerns),
    comment: drawComment(random, mode),
    answers: drawAnswers(random, mode, safety),
  };
  return chance(random, PARTIAL) ? brokenOff(response) : response;
}

/**
 * About 1,000 interviews and 300 web answers, all invented; the same every time.
 *
 * @example
 * demoResponses().length; // => 1312
 */
export function demoResponses(): Response[] {
  const random = mulberry32(SEED);
  const interviews = stopsWithAreas.flatMap(({ stop, area }) => {
    const effects = drawStopEffects(random);
    const count = 22 + Math.floor(random() * 7);
    const occasion: Occasion = { mode: stop.mode, stop: stop.id, area, day: stop.day, effects };
    return Array.from({ length: count }, () => drawResponse(random, occasion));
  });
  const web = Array.from({ length: WEB_ANSWERS }, () => {
    const day = webDay(random);
    return drawResponse(random, { mode: 'web', stop: null, area: null, day, effects: null });
  });
  // A stream of its own, so that what else is drawn stays the same.
  const more = mulberry32(SEED + 1);
  return [...interviews, ...web].map((response) => ({
    ...response,
    answers: { ...response.answers, ...drawAdditions(more, response) },
  }));
}
