/** Compares what was read with an earlier dialogue package. */
import type { Catalogue, Priorities } from '../contract/index.ts';
import { withChanges } from '../report/changes.ts';
import { catalogueLabels } from '../report/labels.ts';
import type { FileOptions, RankingOptions } from './analyse-options.ts';
import { type ReadDialogue, readDialogue } from './read-dialogue.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

export interface SinceOptions {
  /** Folder or zip of the earlier package. */
  readonly since?: string;
  readonly sameQuestions: boolean;
}

interface Around {
  readonly catalogue: Catalogue;
  readonly options: FileOptions & RankingOptions & SinceOptions;
  readonly terminal: Terminal;
}

/**
 * The priorities with what changed since the package that `--since` names; as they are without it.
 *
 * @throws UserError when either is a survey of ratings, and what reading the package throws
 */
export function compareWithEarlier(
  priorities: Priorities,
  read: ReadDialogue,
  { catalogue, options, terminal }: Around,
): Priorities {
  const { since, sameQuestions, skipBadRows } = options;
  if (since === undefined) return priorities;
  const earlier = readDialogue(since, { margin: [], skipBadRows, collapse: true, since }, terminal);
  if (read.kind !== 'dialogue' || earlier.kind !== 'dialogue') {
    throw new UserError(
      '--since jämför två dialogpaket. En enkät som läses med en mappning till skattade frågor går inte att jämföra så.',
    );
  }
  return withChanges(priorities, read, {
    ...earlier,
    title: earlier.title ?? 'den förra omgången',
    sameQuestions,
    rows: earlier.rows,
    margins: earlier.margins,
    facts: earlier.facts,
    labels: {
      ...catalogueLabels(catalogue, null).themes,
      ...earlier.labels.themes,
      ...read.labels.themes,
    },
  });
}
