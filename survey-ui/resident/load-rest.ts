/**
 * What the browser needs only after the first question: the other pages and kinds of question, and
 * the rest of the texts. Asked for again until they come, since a network can be away for a while.
 */
import type { SurveyRest } from '../../api/contract/screens/survey.ts';
import { type Asked, fetchRest } from './fetch-survey.ts';

export type Later = typeof import('./later.tsx');

const RETRY_MS = 2000;

export async function loadRest(
  asked: Asked,
): Promise<{ readonly pages: Later; readonly rest: SurveyRest }> {
  for (;;) {
    const [pages, rest] = await Promise.all([loadPages(), fetchRest(asked)]);
    if (pages && rest) return { pages, rest };
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

async function loadPages(): Promise<Later | null> {
  try {
    return await import('./later.tsx');
  } catch {
    return null;
  }
}
