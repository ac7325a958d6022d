/** Addresses and field names that the pages of the enkät and the server agree on. */

/** Language in the address: `?sprak=ar`. */
export const LANGUAGE_FIELD = 'sprak';

/** `go=language:ar` changes the language and stays at the step. */
export const CHANGE_LANGUAGE = 'language:';

/** The enkät's first page in a language, by the way one came in (`/enkat/kungsbacka`); also where its forms are sent. */
export function enkatAddress(entry: string, language: string): string {
  return `${entry}${inLanguage(language)}`;
}

/** The page after sending. */
export function thanksAddress(entry: string, language: string): string {
  return `${entry}/tack${inLanguage(language)}`;
}

function inLanguage(language: string): string {
  return language === 'sv' ? '' : `?${LANGUAGE_FIELD}=${language}`;
}
