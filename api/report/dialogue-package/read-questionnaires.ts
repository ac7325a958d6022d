/** Reads `questionnaires/<version>.json`: what the answers of a package were asked. */
import type { Questionnaire } from '../../contract/questionnaire/questionnaire.ts';
import { composedVersion } from '../../contract/questionnaire/version.ts';
import { decodeText } from './decode-text.ts';
import { FileProblem } from './file-problem.ts';
import type { SourceFile } from './read-table.ts';

/** Where a version lies in a package. */
export const questionnairePath = (version: string): string => `questionnaires/${version}.json`;

const ADVICE = 'Exportera paketet igen ur systemet som det kommer från.';

/**
 * The questionnaires of a package. A version is fixed by what it asks, so a file that was changed
 * no longer is the version that its name says.
 *
 * @throws FileProblem that names the file
 */
export function readQuestionnaires(sources: readonly SourceFile[]): readonly Questionnaire[] {
  return sources.map(({ name, bytes }) => {
    const questionnaire = parse(name, decodeText(name, bytes));
    const { base, sections } = questionnaire;
    const version = base === undefined ? undefined : composedVersion(base, sections);
    if (version !== undefined && name === questionnairePath(version))
      return { ...questionnaire, version };
    throw new FileProblem(
      [{ file: name, what: 'innehållet är inte den enkätversion som filen heter' }],
      ADVICE,
    );
  });
}

function parse(file: string, text: string): Questionnaire {
  try {
    const value: unknown = JSON.parse(text);
    if (isQuestionnaire(value)) return value;
  } catch {
    // Told below, like whatever else is no questionnaire.
  }
  throw new FileProblem([{ file, what: 'filen är ingen enkät i JSON' }], ADVICE);
}

function isQuestionnaire(value: unknown): value is Questionnaire {
  if (typeof value !== 'object' || value === null) return false;
  if (!('sections' in value) || !Array.isArray(value.sections)) return false;
  return 'texts' in value && typeof value.texts === 'object' && value.texts !== null;
}
