/**
 * All that a tablet needs for a round, fetched whole in one reply and kept: from then on an interview
 * needs no network. It is exchanged only between interviews.
 */
import type { Offer } from '../questionnaire/offer.ts';
import type { Questionnaire, Texts } from '../questionnaire/questionnaire.ts';
import type { RoundDescription, Stop } from '../round.ts';
import type { SurveyLanguage } from '../screens/survey.ts';
import type { SealingKey } from './sealing-key.ts';

/** What `GET /api/rounds/:round/kit` answers. */
export interface Kit {
  /** Names the content: another content has another. Also the reply's `ETag`. */
  readonly revision: string;
  readonly round: Pick<
    RoundDescription,
    'id' | 'title' | 'municipality' | 'opensOn' | 'closesOn' | 'graceDays' | 'state' | 'example'
  >;
  readonly sealingKey: SealingKey;
  /** The current version, with the texts of the round's languages only. */
  readonly questionnaire: Questionnaire;
  /** The same in every language. */
  readonly offer: Pick<Offer, 'municipality' | 'areas' | 'places' | 'freeText'>;
  /** By language, Swedish first: what a respondent who reads for herself meets. */
  readonly languages: readonly KitLanguage[];
  /** The round's stops that are not called off, oldest first. */
  readonly stops: readonly Stop[];
}

export interface KitLanguage {
  readonly language: SurveyLanguage;
  readonly lists: Pick<Offer, 'themes' | 'timesOfDay' | 'wishes'>;
  /** Words around the questions: those whose keys begin with `question`, `place`, `language`, `page` or `person`. */
  readonly words: Texts;
}

/** What can be chosen from in a language of the kit; in Swedish when it is not there. */
export function offerOfKit({ offer, languages }: Kit, language: string): Offer {
  const { lists } = languages.find((one) => one.language.code === language) ?? languages[0] ?? {};
  const none = { themes: [], timesOfDay: [], wishes: { police: [], municipality: [] } };
  return { ...none, ...lists, ...offer };
}
