/** A mapping file: JSON, checked, with faults that point into it. */
import { Mapping } from '../../contract/mapping.ts';
import { decodeText } from '../dialogue-package/decode-text.ts';
import { FileProblem } from '../dialogue-package/file-problem.ts';
import type { SourceFile } from '../dialogue-package/read-table.ts';

/**
 * Reads a mapping.
 *
 * @throws FileProblem when it is not JSON, or does not follow the contract; names the first ten places
 */
export function parseMapping(source: SourceFile): Mapping {
  const text = decodeText(source.name, source.bytes);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new FileProblem(
      [
        {
          file: source.name,
          what: `inte giltig JSON (${error instanceof Error ? error.message : 'okänt fel'})`,
        },
      ],
      'En mappning är en JSON-fil; se exemplen i seed/mappings.',
    );
  }
  const parsed = Mapping.safeParse(json);
  if (parsed.success) return checkMeaning(source.name, parsed.data);
  throw new FileProblem(
    parsed.error.issues.map((issue) => ({
      file: source.name,
      what: `${issue.path.join('.') || 'roten'}: ${issue.message}`,
    })),
    'Rätta mappningen; se exemplen i seed/mappings.',
  );
}

/** What the shape alone can't say. */
function checkMeaning(file: string, mapping: Mapping): Mapping {
  const faults: string[] = [];
  if (mapping.place !== undefined && !(mapping.place in mapping.variables)) {
    faults.push(`place: "${mapping.place}" finns inte bland variables`);
  }
  if (mapping.items.kind === 'ratings') {
    const { scale, columns, namedFrom } = mapping.items;
    if (scale.low >= scale.high) {
      faults.push('items.scale: low ska vara mindre än high');
    }
    if (namedFrom < scale.low || namedFrom > scale.high) {
      faults.push('items.namedFrom: ska ligga inom skalan');
    }
    const ids = columns.map((column) => column.id);
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (twice !== undefined) {
      faults.push(`items.columns: id "${twice}" finns två gånger`);
    }
  }
  if (faults.length === 0) return mapping;
  throw new FileProblem(
    faults.map((what) => ({ file, what })),
    'Rätta mappningen; se exemplen i seed/mappings.',
  );
}
