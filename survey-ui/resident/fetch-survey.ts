/** Asks the server for the questions, in two parts: for the first question, and the rest. */
import { LANGUAGE_FIELD } from '../../api/contract/questionnaire/addresses.ts';
import type { SurveyData, SurveyRest } from '../../api/contract/screens/survey.ts';

export interface Asked {
  /** Where the pages of the way in are: `/enkat/kungsbacka`. */
  readonly entry: string;
  readonly language: string;
  /** Version of the questionnaire that was begun; the round's current one when left out. */
  readonly version?: string;
}

/** `null` when the questions could not be fetched. */
export function fetchFirst(asked: Asked): Promise<SurveyData | null> {
  return fetchPart(asked, '');
}

export function fetchRest(asked: Asked): Promise<SurveyRest | null> {
  return fetchPart(asked, '/resten');
}

async function fetchPart<Part>(
  { entry, language, version }: Asked,
  part: string,
): Promise<Part | null> {
  const query = new URLSearchParams({ [LANGUAGE_FIELD]: language });
  if (version !== undefined) query.set('version', version);
  try {
    const reply = await fetch(`${entry}/fragor${part}?${query}`);
    return reply.ok ? await reply.json() : null;
  } catch {
    return null;
  }
}
