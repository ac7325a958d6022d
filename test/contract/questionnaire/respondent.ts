/** Answers a questionnaire as a respondent would: one question at a time, through the form. */

import type { Answers } from '../../../api/contract/questionnaire/answers.ts';
import { applyFields, skip } from '../../../api/contract/questionnaire/apply.ts';
import type { Offer } from '../../../api/contract/questionnaire/offer.ts';
import { firstUnseen } from '../../../api/contract/questionnaire/progress.ts';
import type { Way } from '../../../api/contract/questionnaire/steps.ts';
import { problemText } from '../../../api/contract/questionnaire/texts.ts';
import { toResponse } from '../../../api/contract/questionnaire/to-response.ts';
import { questionnaire20261 } from '../../../seed/catalogue/questionnaire-2026-1.ts';

const labelled = (code: string) => ({ code, label: code });

export const OFFER: Offer = {
  municipality: 'Kungsbacka',
  themes: ['lighting', 'youth-groups', 'fraud', 'reckless-driving', 'other'].map(labelled),
  areas: ['centrum', 'onsala'].map(labelled),
  places: [
    { code: 'resecentrum', label: 'Resecentrum', area: 'centrum' },
    { code: 'badhusparken', label: 'Badhusparken', area: 'centrum' },
    { code: 'onsala-centrum', label: 'Onsala centrum', area: 'onsala' },
  ],
  timesOfDay: ['weekday-evening', 'weekend-night', 'always'].map((code) => labelled(code)),
  wishes: {
    police: ['visible-patrols', 'traffic-checks', 'area-officers', 'drug-checks'].map(labelled),
    municipality: ['lighting', 'clear-bushes'].map(labelled),
  },
};

/** What a form sends: the choice or text, and the words of a place that is not in the list. */
export interface Given {
  readonly answer?: string | readonly string[];
  readonly ownPlace?: string;
}

export function fieldsOf({ answer = [], ownPlace = '' }: Given): FormData {
  const fields = new FormData();
  for (const value of typeof answer === 'string' ? [answer] : answer)
    fields.append('answer', value);
  fields.append('own-place', ownPlace);
  return fields;
}

/**
 * Walks from the first question to the last, answering by question id and skipping what `given`
 * does not name. `given` is asked anew for each turn of a loop.
 */
export function answerAll(
  given: Readonly<Record<string, Given | readonly Given[]>>,
  offer: Offer = OFFER,
) {
  let answers: Answers = {};
  const asked: string[] = [];
  const way = (): Way => ({
    questionnaire: questionnaire20261,
    offer,
    answers,
  });
  for (let step = firstUnseen(way()); step !== undefined; step = firstUnseen(way())) {
    asked.push(step.key);
    const entry = given[step.question.id];
    const mine = Array.isArray(entry) ? entry[step.turn?.index ?? 0] : entry;
    if (mine === undefined) {
      answers = skip(way(), step);
      continue;
    }
    const applied = applyFields(way(), step, fieldsOf(mine as Given));
    if (!applied.ok) {
      throw new Error(`${step.key}: ${problemText(questionnaire20261, applied.problem, 'sv')}`);
    }
    answers = applied.answers;
  }
  return { answers, asked, way: way() };
}

export const FACTS = {
  id: '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a10',
  mode: 'web',
  language: 'sv',
  answeredOn: '2026-05-03',
} as const;

export function responseOf(given: Parameters<typeof answerAll>[0], offer: Offer = OFFER) {
  return toResponse(answerAll(given, offer).way, FACTS);
}
