/** In which language a page of the enkät is written, and which others it can be changed to. */
import type { Round } from '../contract/index.ts';
import { CHANGE_LANGUAGE } from '../contract/questionnaire/addresses.ts';
import type {
  LanguageChoice,
  OfferedLanguage,
  SurveyLanguage,
} from '../contract/screens/survey.ts';

const SWEDISH = 'sv';

interface Reviewed {
  readonly reviewed: ReadonlySet<string>;
  /** The others are shown too, and said to be unreviewed: in the example, and to the coordinator. */
  readonly all: boolean;
}

/**
 * The languages of a round that its residents can choose: Swedish, and those whose texts somebody
 * who answers for the dialogue has read.
 */
export function offeredLanguages(
  round: Pick<Round, 'languages'>,
  written: readonly SurveyLanguage[],
  { reviewed, all }: Reviewed,
): readonly OfferedLanguage[] {
  return written
    .filter(({ code }) => round.languages.includes(code))
    .map(({ code }) => ({ code, reviewed: code === SWEDISH || reviewed.has(code) }))
    .filter((language) => language.reviewed || all);
}

/** What was asked for when it is offered; Swedish otherwise, whatever the browser prefers. */
export function chooseLanguage(
  asked: string | undefined,
  offered: readonly OfferedLanguage[],
): LanguageChoice {
  const known = offered.some(({ code }) => code === asked);
  return { code: known && asked !== undefined ? asked : SWEDISH, offered };
}

/** The language that a form asks to be changed to. */
export function languageAskedFor(fields: FormData): string | undefined {
  const go = fields.get('go');
  if (typeof go !== 'string' || !go.startsWith(CHANGE_LANGUAGE)) return undefined;
  return go.slice(CHANGE_LANGUAGE.length);
}
