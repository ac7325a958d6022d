/**
 * The example round "Kungsbacka, exempeldata": invented answers from a model with a known truth.
 * Deterministic, so that what is shown, tested and photographed stays the same.
 */
import type { Stop } from '../api/contract/round.ts';
import { stopsWithAreas } from './demo/stops.ts';

export { demoInvitations } from './demo/invitations.ts';
export { demoQuestionnaire } from './demo/questions.ts';
export { demoResponses } from './demo/responses.ts';
export { demoRound } from './demo/round.ts';
export { demoTruth } from './demo/truth.ts';

export const demoStops: readonly Stop[] = stopsWithAreas.map(({ stop }) => stop);
