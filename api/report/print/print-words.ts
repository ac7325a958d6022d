/** Words of what is printed, from a file per language; those of the questions come with the questionnaire. */
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };
import svSimple from './words/sv-simple.json' with { type: 'json' };

export type PrintKey = keyof typeof sv;
type PrintTexts = Readonly<Record<PrintKey, string>>;

const TEXTS: Readonly<Record<string, PrintTexts>> = { sv, 'sv-simple': svSimple, en, ar };

export interface PrintWords {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** `{name}` in the text becomes `values.name`. */
  say(key: PrintKey, values?: Readonly<Record<string, string>>): string;
  /** `2026-05-03` as "3 maj 2026". */
  day(day: string): string;
}

/** Languages that can be printed. */
export const PRINT_LANGUAGES: readonly string[] = Object.keys(TEXTS);

/** The words in `language`; Swedish where it is not written. */
export function printWords(language: string): PrintWords {
  const texts = TEXTS[language] ?? sv;
  const known = texts === sv ? 'sv' : language;
  // Lättläst is Swedish, and has its dates; Arabic with the digits that its readers here are used to.
  const dates = new Intl.DateTimeFormat(known === 'sv-simple' ? 'sv' : `${known}-u-nu-latn`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return {
    language: known,
    direction: texts['language.direction'] === 'rtl' ? 'rtl' : 'ltr',
    say: (key, values = {}) =>
      texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
    day: (day) => dates.format(new Date(`${day}T00:00:00Z`)),
  };
}
