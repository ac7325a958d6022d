import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first moment that a zip archive can tell; the same in every time zone's reading. */
const ARCHIVE_DATE = new Date(1980, 0, 2);

/**
 * Replaces the time of writing, which the library takes from the clock, by a
 * day, so that the same document becomes the same file.
 */
export function withFixedDate(docx: Uint8Array, day: string): Uint8Array {
  const parts: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(docx))) {
    const content =
      name === 'docProps/core.xml'
        ? strToU8(strFromU8(bytes).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`))
        : bytes;
    parts[name] = [content, { mtime: ARCHIVE_DATE }];
  }
  return zipSync(parts);
}
