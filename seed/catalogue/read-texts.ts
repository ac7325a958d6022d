/**
 * The texts that residents read, from `texts/<language>/<file>.json`: a language is added, and a
 * wording corrected, in these files alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Texts } from '../../api/contract/questionnaire/questionnaire.ts';

const FOLDER = new URL('./texts/', import.meta.url);

/**
 * One file in every language that has it, by language (BCP 47: `sv`, `sv-simple`, `ar`).
 *
 * @throws Error that names the file when it is not a JSON object of texts
 */
export function readTexts(file: string): Readonly<Record<string, Texts>> {
  const byLanguage: Record<string, Texts> = {};
  for (const language of readdirSync(FOLDER).toSorted()) {
    const address = new URL(`${language}/${file}.json`, FOLDER);
    const texts = readObject(address);
    if (texts) byLanguage[language] = texts;
  }
  return byLanguage;
}

function readObject(address: URL): Texts | null {
  let content: string;
  try {
    content = readFileSync(address, 'utf8');
  } catch {
    return null;
  }
  try {
    return asTexts(JSON.parse(content));
  } catch (cause) {
    throw new Error(`readTexts requires an object of texts in ${address.pathname}`, { cause });
  }
}

function asTexts(value: unknown): Texts {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError('not an object');
  const wrong = Object.entries(value).find(([, text]) => typeof text !== 'string');
  if (wrong) throw new TypeError(`${wrong[0]} is not a text`);
  return value as Texts;
}
