/** The kit that a tablet gets of the example round from the real server, and an interview begun with it. */
import { makeKit } from '../../api/http/make-kit.ts';
import { demoQuestionnaire, demoRound } from '../../seed/demo.ts';
import { beginDraft, type Draft } from '../../survey-ui/interviewer/interview/draft.ts';
import type { Shift } from '../../survey-ui/interviewer/stop/shift.ts';
import { testApp } from '../support/test-app.ts';

/** Noon in Sweden on the day of the stop. */
export const NOON = Date.parse('2026-05-03T10:00:00Z');

export const SHIFT: Shift = {
  day: '2026-05-03',
  round: demoRound.id,
  stop: {
    id: 'resecentrum-3-maj',
    venue: 'Resecentrum',
    place: 'resecentrum',
    day: '2026-05-03',
    mode: 'street',
    interviewers: [{ kind: 'municipal', count: 2 }],
    planned: 30,
  },
  askedBy: 'municipal',
  initials: 'AB',
  everyNth: 1,
  practice: false,
};

/** To be called within a test or a hook: the server's database is gone after it. */
export async function exampleKit() {
  const questionnaires = new Map([[demoQuestionnaire.version, demoQuestionnaire]]);
  const { deps } = await testApp({ round: demoRound, deps: { questionnaires } });
  return makeKit(deps)(demoRound);
}

export function aDraft(changes: Partial<Draft> = {}): Draft {
  const id = '5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a10';
  return { ...beginDraft(SHIFT, id, NOON), ...changes };
}
