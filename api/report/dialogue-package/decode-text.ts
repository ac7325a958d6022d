/** Bytes to text, strictly: a wrong letter in a name or a code must be said, not guessed at. */
import { FileProblem } from './file-problem.ts';

export type Encoding = 'utf-8' | 'latin1';

const SAVE_AS_UTF8 = 'Spara om filen som UTF-8 (i Excel: Spara som, "CSV UTF-8") och försök igen.';

/**
 * Decodes a file and takes away its byte order mark.
 *
 * @param file - name for messages
 * @throws FileProblem at the first row that is not UTF-8, when UTF-8 is expected
 */
export function decodeText(file: string, bytes: Uint8Array, encoding: Encoding = 'utf-8'): string {
  if (encoding === 'latin1') {
    return new TextDecoder('windows-1252').decode(bytes);
  }
  if (startsAsUtf16(bytes)) {
    throw new FileProblem(
      [{ file, what: 'filen är sparad som UTF-16, men ska vara UTF-8' }],
      SAVE_AS_UTF8,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileProblem([firstInvalidByte(file, bytes)], SAVE_AS_UTF8);
  }
}

function startsAsUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Finds the line whose bytes are not UTF-8; no byte of a UTF-8 letter is a line feed. */
function firstInvalidByte(file: string, bytes: Uint8Array) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let row = 1; start <= bytes.length; row += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    const line = bytes.subarray(start, end);
    try {
      decoder.decode(line);
    } catch {
      const guess = new TextDecoder('windows-1252').decode(line);
      const word = /[^\s,;"]*[\u0080-\uffff][^\s,;"]*/.exec(guess)?.[0];
      const seen = word === undefined ? '' : ` (troligen ${word.slice(0, 30)})`;
      return {
        file,
        row,
        what: `tecken som inte är UTF-8${seen}; filen ser ut att vara sparad som Latin-1`,
      };
    }
    start = end + 1;
  }
  return { file, what: 'filen är inte UTF-8' };
}
