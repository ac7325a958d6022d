/** Addresses and field names that the pages of the enkät and the server agree on. */

/** Language in the address: `?sprak=ar`. */
export const LANGUAGE_FIELD = 'sprak';

/** `go=language:ar` changes the language and stays at the step. */
export const CHANGE_LANGUAGE = 'language:';

/** The enkät's first page in a language, by the way one came in (`/enkat/kungsbacka`); also where its forms are sent. */
export function enkatAddress(entry: string, language: string): string {
  return `${entry}${inLanguage(language)}`;
}

/** The page after sending; with a ticket it shows the receipt code for a while. */
export function thanksAddress(
  entry: string,
  language: string,
  ticket: string | null = null,
): string {
  const shown = ticket === null ? '' : `/${ticket}`;
  return `${entry}/tack${shown}${inLanguage(language)}`;
}

/** The enkät without any invitation: what one passes on to others. */
export function openAddress(round: string): string {
  return `/enkat/${round}`;
}

/** Where answers are withdrawn. */
export function withdrawAddress(round: string, language: string): string {
  return `${openAddress(round)}/aterkalla${inLanguage(language)}`;
}

function inLanguage(language: string): string {
  return language === 'sv' ? '' : `?${LANGUAGE_FIELD}=${language}`;
}
