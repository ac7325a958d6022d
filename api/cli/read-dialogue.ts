/** From the files on the command line to something that can be ranked. */
import type { DialogueRow, Labels } from '../contract/dialogue.ts';
import { checkMargins } from '../report/dialogue-package/check-margins.ts';
import { describeFaults, type Fault } from '../report/dialogue-package/file-problem.ts';
import { type MarginTable, readMargin } from '../report/dialogue-package/read-margin.ts';
import {
  areaOfPlace,
  type PackageFiles,
  readDialoguePackage,
} from '../report/dialogue-package/read-package.ts';
import { parseMapping } from '../report/mapping/parse-mapping.ts';
import { readMapped } from '../report/mapping/read-mapped.ts';
import { placePositions } from '../report/place-positions.ts';
import type { PrioritiesContext } from '../report/priorities-context.ts';
import type { RatingSurvey } from '../report/rating-priorities.ts';
import { FACT_COLUMNS, type FactCells } from '../report/round-facts.ts';
import type { FileOptions } from './analyse-options.ts';
import { openPackage, readSource } from './files.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

/** What is known of a file besides its answers. */
interface DialogueAbout {
  /** `null` when nothing but tables was handed in. */
  readonly title: string | null;
  readonly example: boolean;
  readonly labels: Labels;
  /** Place → area. */
  readonly places: Readonly<Record<string, string>>;
  readonly positions?: NonNullable<PrioritiesContext['positions']>;
  readonly margins: readonly MarginTable[];
  readonly visitors: number;
}

export type ReadDialogue = DialogueAbout &
  (
    | {
        readonly kind: 'dialogue';
        readonly rows: readonly DialogueRow[];
        /** What the package tells of how its round was carried out. */
        readonly facts: FactCells;
      }
    | { readonly kind: 'ratings'; readonly survey: RatingSurvey }
  );

type ReadOptions = FileOptions & {
  readonly collapse: boolean;
  /** How the round was carried out is read only when it is compared with another. */
  readonly since?: string;
};

/**
 * Reads a dialogue package (folder, zip or single files) or a mapped file, and says on standard
 * error what was left out.
 *
 * @param data - what stood without an option: the package, or the file that the mapping reads
 * @throws UserError or FileProblem with one message
 */
export function readDialogue(
  data: string | undefined,
  options: ReadOptions,
  terminal: Terminal,
): ReadDialogue {
  return options.mapping === undefined
    ? readPackage(data, options, terminal)
    : readMappedFile(data, options.mapping, options, terminal);
}

function readPackage(
  data: string | undefined,
  options: ReadOptions,
  terminal: Terminal,
): ReadDialogue {
  const files = packageFiles(data, options);
  const read = readDialoguePackage(files, {
    ...options,
    keepColumns: options.since === undefined ? [] : FACT_COLUMNS,
  });
  tellSkipped(read.skipped, terminal);
  return {
    kind: 'dialogue',
    facts: read.columns,
    title: read.title,
    example: read.example,
    rows: read.rows,
    visitors: read.visitors.length,
    labels: read.labels,
    places: areaOfPlace(read.places),
    positions: placePositions(read.places),
    margins: read.margins,
  };
}

function packageFiles(data: string | undefined, options: FileOptions): PackageFiles {
  const margins = options.margin.map(readSource);
  if (data !== undefined) {
    const files = openPackage(data);
    return { ...files, margins: [...(files.margins ?? []), ...margins] };
  }
  if (options.responses === undefined || options.concerns === undefined) {
    throw new UserError(
      'Ange vad som ska räknas: --responses och --concerns, en mapp eller zip med ett dialogpaket, eller --mapping och en CSV-fil. Kör med --help för att se exempel.',
    );
  }
  return {
    responses: readSource(options.responses),
    concerns: readSource(options.concerns),
    wishes: options.wishes === undefined ? undefined : readSource(options.wishes),
    places: options.places === undefined ? undefined : readSource(options.places),
    margins,
  };
}

function readMappedFile(
  data: string | undefined,
  mappingPath: string,
  options: ReadOptions,
  terminal: Terminal,
): ReadDialogue {
  if (data === undefined) {
    throw new UserError(
      'Ange CSV-filen efter mappningen: analyse --mapping mappning.json svar.csv',
    );
  }
  const mapping = parseMapping(readSource(mappingPath));
  const margins = options.margin.map((path) => readMargin(readSource(path)));
  const source = readSource(data);
  const read = readMapped(mapping, source, options.skipBadRows);
  checkMargins(margins, read.kind === 'ratings' ? read.survey.rows : read.rows, options.collapse);
  tellSkipped(read.skipped, terminal);
  if (read.duplicates.length > 0) {
    terminal.err(
      `${source.name}: ${read.duplicates.length} rader är exakta kopior och räknas en gång (rad ${read.duplicates.slice(0, 10).join(', ')}${read.duplicates.length > 10 ? ' …' : ''}).\n`,
    );
  }
  const about = {
    title: read.title,
    example: false,
    labels: read.labels,
    places: {},
    margins,
    visitors: 0,
  };
  return read.kind === 'ratings'
    ? { ...about, kind: 'ratings', survey: read.survey }
    : { ...about, kind: 'dialogue', rows: read.rows, facts: new Map() };
}

function tellSkipped(skipped: readonly Fault[], terminal: Terminal): void {
  if (skipped.length === 0) return;
  terminal.err(
    `${skipped.length === 1 ? 'En rad räknas' : `${skipped.length} rader räknas`} inte med, eftersom de inte går att läsa:\n${describeFaults(skipped)}\n`,
  );
}
