import { LANGUAGE_FIELD } from '../../api/contract/questionnaire/addresses.ts';
import type { SurveyData } from '../../api/contract/screens/survey.ts';

interface Asked {
  readonly language: string;
  /** Version of the questionnaire that was begun; the round's current one when left out. */
  readonly version?: string;
}

/** The questions of a round in one language; `null` when they could not be fetched. */
export async function fetchSurvey(round: string, asked: Asked): Promise<SurveyData | null> {
  const query = new URLSearchParams({ [LANGUAGE_FIELD]: asked.language });
  if (asked.version !== undefined) query.set('version', asked.version);
  try {
    const reply = await fetch(`/enkat/${round}/fragor?${query}`);
    return reply.ok ? await reply.json() : null;
  } catch {
    return null;
  }
}
