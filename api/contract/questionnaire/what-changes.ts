/** What another set of questions breaks, before it is asked: said to who is about to change it. */
import type { Offer } from './offer.ts';
import type { Questionnaire } from './questionnaire.ts';
import { allSteps, type Step } from './steps.ts';
import { titleOf } from './texts.ts';

export interface AskedSet {
  readonly questionnaire: Questionnaire;
  readonly offer: Offer;
}

export interface WhatChanges {
  /** Sentences about what can no longer be compared, or only in part. */
  readonly breaks: readonly string[];
  /** Sentences about what is new and breaks nothing. */
  readonly adds: readonly string[];
  /** How many questions are asked as before. */
  readonly untouched: number;
}

const LANGUAGE = 'sv';

/** Each question once, with its step in the first turn. */
function questionsOf({ questionnaire }: AskedSet): ReadonlyMap<string, Step> {
  return new Map(
    allSteps(questionnaire)
      .filter(({ turn }) => turn === null || turn.index === 0)
      .map((step) => [step.question.id, step]),
  );
}

function title({ questionnaire, offer }: AskedSet, step: Step): string {
  return `”${titleOf({ questionnaire, offer, answers: {} }, step, LANGUAGE)}”`;
}

/** Codes of the options that a question has of its own; lists of the round are compared apart. */
function ownOptions({ question }: Step): readonly string[] {
  if (!('options' in question) || typeof question.options === 'string') return [];
  return question.options.map(({ code }) => code);
}

/** How much or how far an answer may go, as text to compare. */
function limits({ question }: Step): string {
  return ['most', 'least', 'lowest', 'highest', 'longest']
    .map((name) => (name in question ? String(question[name as keyof typeof question]) : ''))
    .join();
}

/** Compares what is asked before and after; both are worded in Swedish. */
export function whatChanges(before: AskedSet, after: AskedSet): WhatChanges {
  const [was, is] = [questionsOf(before), questionsOf(after)];
  const breaks: string[] = [];
  const adds: string[] = [];
  let untouched = 0;
  for (const [id, step] of was) {
    const now = is.get(id);
    if (now === undefined) {
      breaks.push(
        `Frågan ${title(before, step)} ställs inte längre. Dess svar finns kvar, men går inte att följa över tid.`,
      );
      continue;
    }
    const [old, young] = [ownOptions(step), ownOptions(now)];
    if (step.question.kind !== now.question.kind || old.join() !== young.join())
      breaks.push(
        `Frågan ${title(after, now)} får andra svarsalternativ. Svar före och efter jämförs inte.`,
      );
    else if (limits(step) !== limits(now))
      breaks.push(
        `Frågan ${title(after, now)} får andra gränser för svaret. Svar före och efter jämförs med försiktighet.`,
      );
    else untouched += 1;
  }
  for (const [id, step] of is)
    if (!was.has(id))
      adds.push(`Frågan ${title(after, step)} är ny. Den har inget att jämföras med än.`);
  const themes = (set: AskedSet) =>
    new Map(set.offer.themes.map(({ code, label }) => [code, label]));
  const [oldThemes, newThemes] = [themes(before), themes(after)];
  for (const [code, label] of oldThemes)
    if (!newThemes.has(code))
      breaks.push(
        `Temat ”${label}” går inte längre att välja. Svar som redan nämner det räknas, men andelen jämförs inte med andra omgångar.`,
      );
  for (const [code, label] of newThemes) {
    const old = oldThemes.get(code);
    if (old !== undefined && old !== label)
      breaks.push(
        `Temat ”${old}” heter nu ”${label}”. Andra ord lockar andra svar, så andelen före och efter jämförs med försiktighet.`,
      );
  }
  for (const [code, label] of newThemes)
    if (!oldThemes.has(code))
      breaks.push(
        `Temat ”${label}” är nytt. Den som svarade före kunde inte välja det, så dess andel blir för låg i den här omgången.`,
      );
  return { breaks, adds, untouched };
}
