import type { Round } from '../../contract/index.ts';
import type { SurveyRound } from '../../contract/screens/survey.ts';
import type { SurveyEntry } from '../../contract/screens/survey-entry.ts';

interface Asked {
  readonly round: Round;
  readonly entry: SurveyEntry;
}

/** What the pages of the enkät say about a round, and no more. */
export function surveyRound({ round, entry }: Asked): SurveyRound {
  const { id, title, municipality, opensOn, closesOn, resultOn, example } = round;
  return {
    id,
    title,
    municipality: municipality.name,
    opensOn,
    closesOn,
    resultOn,
    example,
    controller: round.controller ?? null,
    contact: round.contact ?? null,
    logo: round.logo ? { src: logoAddress(round.id, round.logo), alt: round.logo.alt } : null,
    entry,
  };
}

/** Named by its content, so that a browser may keep it. */
export function logoAddress(round: string, { digest }: NonNullable<Round['logo']>): string {
  return `/enkat/${round}/logotyp/${digest}`;
}
