/** What a round lets its respondents choose from. Small enough to travel to a phone with the questions. */
import type { Catalogue } from '../catalogue.ts';
import type { WishActor } from '../codes.ts';
import type { SearchablePlace } from '../places/place-index.ts';
import type { RoundDescription } from '../round.ts';

export interface Choosable {
  readonly code: string;
  readonly label: string;
}

export interface Offer {
  /** The municipality's name, for `{kommun}` in the texts. */
  readonly municipality: string;
  readonly themes: readonly Choosable[];
  readonly areas: readonly Choosable[];
  /** With what a search and a map need: aliases, kind, and position where it is known. */
  readonly places: readonly SearchablePlace[];
  readonly timesOfDay: readonly Choosable[];
  readonly wishes: Readonly<Record<WishActor, readonly Choosable[]>>;
  /** `false` where nobody is asked to write in own words. */
  readonly freeText?: boolean;
}

/** The language that a round's own words for its themes are in. */
const OWN_WORDS_LANGUAGE = 'sv';

/**
 * The lists of one round, worded in `language`: its places and areas, those of the catalogue's
 * themes that the round offers, and the actions that can be wished for. Places keep their names; in
 * Swedish a theme has the words that the round gave it.
 */
export function offerOf(
  round: Pick<
    RoundDescription,
    'municipality' | 'areas' | 'places' | 'themes' | 'themeWords' | 'freeText'
  >,
  catalogue: Catalogue,
  language: string,
): Offer {
  const texts = catalogue.texts[language] ?? {};
  const ownWords = (language === OWN_WORDS_LANGUAGE && round.themeWords) || {};
  const wishes = (actor: WishActor) =>
    catalogue.actions
      .filter((action) => action.offered && action.actor === actor)
      .map(({ code, option }) => ({ code, label: texts[`action.${code}`] ?? option }));
  return {
    municipality: round.municipality.name,
    themes: catalogue.themes
      .filter((theme) => theme.offered && round.themes.includes(theme.code))
      .map(({ code, option }) => ({
        code,
        label: ownWords[code] ?? texts[`theme.${code}`] ?? option,
      })),
    areas: round.areas,
    places: round.places,
    timesOfDay: catalogue.timesOfDay.map(({ code, label }) => ({
      code,
      label: texts[`time.${code}`] ?? label,
    })),
    wishes: { police: wishes('police'), municipality: wishes('municipality') },
    ...(round.freeText === false && { freeText: false }),
  };
}

/** Nothing to choose from yet: what the first question is asked with while the lists are on their way. */
export function emptyOffer(municipality: string): Offer {
  const wishes = { police: [], municipality: [] };
  return { municipality, themes: [], areas: [], places: [], timesOfDay: [], wishes };
}
