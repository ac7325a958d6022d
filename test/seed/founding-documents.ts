/** The five founding documents as text, read from beside the project; absent on most machines. */
import { existsSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../../shared/seeds/', import.meta.url);

/** Why the documents can't be walked through here, or `null` when they can. */
export function documentsMissing(): string | null {
  if (existsSync(FOLDER)) return null;
  const reason = 'the founding documents are not here: ../shared/seeds';
  if (process.env.CI) throw new Error(reason);
  return reason;
}

/** White space as one space: line breaks in the documents carry no meaning. */
export const normalised = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A document's lines without white space at the ends, empty ones left out. */
export function documentLines(code: string): readonly string[] {
  return readFileSync(new URL(`${code}.txt`, FOLDER), 'utf8')
    .split('\n')
    .map(normalised)
    .filter((line) => line !== '');
}
