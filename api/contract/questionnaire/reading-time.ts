/**
 * About how long a questionnaire takes a person with one concern: nothing in particular worries but
 * one place, with one wish each, and no texts written. An estimate to plan by, from words and questions; not a measurement.
 *
 * Words are read at 238 a minute, the mean of silent reading in Brysbaert (2019), Journal of Memory
 * and Language 109, 104047. Of the options half are read before one is chosen, of a long list at most
 * six; of a text that is passed by only its title. A choice takes two seconds, a number eight, a text
 * three.
 */
import type { Answer, Answers } from './answers.ts';
import { optionsOf } from './options.ts';
import { NOTHING, YES } from './questionnaire.ts';
import { askedSteps, type Step, type Way } from './steps.ts';
import { hintOf, titleOf } from './texts.ts';

const WORDS_A_SECOND = 238 / 60;
const MOST_READ = 6;
const CHOICE_SECONDS = 2;
const NUMBER_SECONDS = 8;
const TEXT_SECONDS = 3;

export interface ReadingTime {
  readonly questions: number;
  readonly seconds: number;
}

/** Estimates `way` from its beginning, whatever has been answered. */
export function readingTime(way: Omit<Way, 'answers'>, language: string): ReadingTime {
  const answered = typicalWay(way);
  const steps = askedSteps(answered);
  const seconds = steps.reduce((sum, step) => sum + secondsOf(answered, step, language), 0);
  return { questions: steps.length, seconds };
}

function secondsOf(way: Way, step: Step, language: string): number {
  const options = optionsOf(way, step, { language, seed: '' });
  const read = Math.min(Math.ceil(options.length / 2), MOST_READ);
  const texts = [
    titleOf(way, step, language),
    isText(step) ? '' : (hintOf(way, step, language) ?? ''),
    ...options.slice(0, read).map(({ label }) => label),
  ];
  const words = texts.flatMap((text) => text.split(/\s+/).filter((word) => word !== '')).length;
  return words / WORDS_A_SECOND + actingSeconds(step);
}

const isText = ({ question: { kind } }: Step) => kind === 'short-text' || kind === 'long-text';

function actingSeconds(step: Step): number {
  if (step.question.kind === 'number') return NUMBER_SECONDS;
  return isText(step) ? TEXT_SECONDS : CHOICE_SECONDS;
}

/** The way of somebody with one unsafe place who chooses the first option everywhere else. */
function typicalWay(start: Omit<Way, 'answers'>): Way {
  let answers: Answers = {};
  for (;;) {
    const way = { ...start, answers };
    const step = askedSteps(way).find(({ key }) => answers[key] === undefined);
    if (step === undefined) return way;
    answers = { ...answers, [step.key]: typicalAnswer(way, step) };
  }
}

function typicalAnswer(way: Way, step: Step): Answer {
  const { question } = step;
  if (isText(step)) return null;
  if (question.kind === 'number') return String(question.lowest);
  const options = optionsOf(way, step, { language: '', seed: '' });
  const isAgain = step.turn?.loop.again === question.id;
  const isWorry = step.turn === null && question.field === 'concern.themes';
  const first =
    options.find(({ code }) => isWorry && code === NOTHING) ??
    options.find(({ code, ends }) => ends !== true && !(isAgain && code === YES));
  if (first === undefined) return null;
  return question.kind === 'choice' || question.kind === 'scale' || question.kind === 'place'
    ? first.code
    : [first.code];
}
