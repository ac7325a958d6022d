const NAMES = new Intl.DisplayNames('sv', { type: 'language' });

/** What Swedes call a language. @example languageInSwedish('ar', 'العربية') // => "arabiska" */
export function languageInSwedish(code: string, name: string): string {
  return code.startsWith('sv') ? name.toLocaleLowerCase('sv') : (NAMES.of(code) ?? name);
}
