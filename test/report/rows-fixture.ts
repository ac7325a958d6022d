/** Rows of a dialogue for tests; what is not said is as plain as it can be. */
import type { DialogueRow } from '../../api/contract/index.ts';

type Concern = DialogueRow['concerns'][number];

export function aConcern(changes: Partial<Concern> = {}): Concern {
  return { place: null, timesOfDay: [], themes: [], insecurity: 3, ...changes };
}

export function aRow(changes: Partial<DialogueRow> = {}): DialogueRow {
  const id = changes.id ?? 'someone';
  const mode = changes.mode ?? 'street';
  return {
    id,
    mode,
    stratum: mode,
    psu: id,
    baseWeight: 1,
    variables: {},
    hasConcern: true,
    flagged: false,
    concerns: [],
    wishes: {},
    ...changes,
  };
}
