import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Texts } from '../../api/contract/questionnaire/questionnaire.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';

/** Folders with one file or folder a language, and what they hold in Swedish. */
const PAGES = new URL('../../survey-ui/text/', import.meta.url);
const QUESTIONS = new URL('../../seed/catalogue/texts/', import.meta.url);
const SWEDISH = 'sv';

const languages = readdirSync(PAGES)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''));

const read = (address: URL): Texts => JSON.parse(readFileSync(address, 'utf8'));

/** What the catalogue offers is worded in Swedish where it is defined. */
const OFFERED: Texts = Object.fromEntries([
  ...catalogue.themes.filter(({ offered }) => offered).map((it) => [`theme.${it.code}`, it.option]),
  ...catalogue.actions
    .filter(({ offered }) => offered)
    .map((it) => [`action.${it.code}`, it.option]),
  ...catalogue.timesOfDay.map(({ code, label }) => [`time.${code}`, label]),
]);

/** Each set of texts, with its Swedish original and its address in a language. */
/** What an interviewer is told, or reads aloud: in Swedish only. */
const SPOKEN = /\.spoken$/;

const SETS = [
  {
    name: 'the pages',
    swedish: read(new URL(`${SWEDISH}.json`, PAGES)),
    address: (language: string) => new URL(`${language}.json`, PAGES),
  },
  ...readdirSync(new URL(`${SWEDISH}/`, QUESTIONS)).map((file) => ({
    name: file.replace(/\.json$/, ''),
    swedish: read(new URL(`${SWEDISH}/${file}`, QUESTIONS)),
    address: (language: string) => new URL(`${language}/${file}`, QUESTIONS),
  })),
  {
    name: 'the catalogue',
    swedish: OFFERED,
    address: (language: string) => new URL(`${language}/catalogue.json`, QUESTIONS),
  },
] as const;

const PLURAL = /\.(zero|one|two|few|many|other)$/;

/** Keys without the forms for numbers, of which a language has as many as it needs. */
const stems = (texts: Texts) =>
  [...new Set(Object.keys(texts).map((key) => key.replace(PLURAL, '')))]
    .filter((key) => !SPOKEN.test(key))
    .toSorted();

const placeholders = (text: string) =>
  [...text.matchAll(/\{\w+\}/g)].map(([all]) => all).toSorted();

/** The Swedish text that a translated one is held against; for a form of a number, the general one. */
const original = (swedish: Texts, key: string) =>
  swedish[key] ?? swedish[key.replace(PLURAL, '.other')] ?? '';

describe('the languages', () => {
  test('are Swedish, easy Swedish, English and Arabic at least', () => {
    expect(languages).toEqual(expect.arrayContaining(['ar', 'en', 'sv', 'sv-simple']));
  });

  test('name themselves and say in which direction they are read', () => {
    for (const language of languages) {
      const texts = read(new URL(`${language}.json`, PAGES));
      expect(texts['language.name'], language).toBeTruthy();
      expect(texts['language.direction'], language).toMatch(/^(ltr|rtl)$/);
      expect(() => new Intl.PluralRules(texts['language.locale']), language).not.toThrow();
    }
  });
});

describe.each(languages.filter((language) => language !== SWEDISH))('%s', (language) => {
  test.each(SETS)('has every text of $name, and no other', ({ swedish, address }) => {
    expect(existsSync(address(language)), `${address(language)}`).toBe(true);
    expect(stems(read(address(language)))).toEqual(stems(swedish));
  });

  test.each(SETS)(
    'leaves nothing of $name empty, and fills in the same',
    ({ swedish, address }) => {
      for (const [key, text] of Object.entries(read(address(language)))) {
        expect(text.trim(), key).not.toBe('');
        if (PLURAL.test(key)) {
          expect(placeholders(original(swedish, key)), key).toEqual(
            expect.arrayContaining(placeholders(text)),
          );
        } else {
          expect(placeholders(text), key).toEqual(placeholders(original(swedish, key)));
        }
      }
    },
  );

  test.each(SETS)('has all forms for numbers that it counts with, in $name', ({ address }) => {
    const texts = read(address(language));
    const counted = [...new Set(Object.keys(texts).filter((key) => PLURAL.test(key)))].map((key) =>
      key.replace(PLURAL, ''),
    );
    for (const key of counted) expect(Object.keys(texts)).toContain(`${key}.other`);
  });
});
