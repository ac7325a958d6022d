/** The stored answers and their rankings, for a thread that only reads. */
import { openReader } from './connections.ts';
import { disposalReading } from './disposals.ts';
import { invitationReading } from './invitations.ts';
import { placingReading } from './placings.ts';
import { publicationReading } from './publications.ts';
import { questionnaireReading } from './questionnaires.ts';
import { responseQueries } from './responses.ts';
import { roundReading } from './rounds.ts';
import { snapshotReading } from './snapshots.ts';
import { stopReading } from './stops.ts';
import type { Store } from './store.ts';
import { withdrawalReading } from './withdrawals.ts';

export interface Answers {
  readonly rounds: Omit<Store['rounds'], 'insert' | 'revise'>;
  readonly questionnaires: Omit<Store['questionnaires'], 'put'>;
  readonly stops: Omit<Store['stops'], 'put'>;
  readonly invitations: Omit<Store['invitations'], 'insert' | 'end'>;
  readonly responses: Omit<Store['responses'], 'accept'>;
  readonly withdrawals: Omit<Store['withdrawals'], 'withdraw' | 'withdrawAside'>;
  readonly snapshots: Omit<Store['snapshots'], 'insert' | 'insertText'>;
  readonly placings: ReturnType<typeof placingReading>;
  readonly disposals: ReturnType<typeof disposalReading>;
  readonly publications: Omit<Store['publications'], 'insert'>;
  close(): void;
}

/**
 * Opens the answers in a database that another connection has created and migrated.
 *
 * @throws StoreError when the file cannot be used
 */
export function openAnswers(path: string): Answers {
  const { reader, close } = openReader(path);
  return {
    rounds: roundReading(reader),
    questionnaires: questionnaireReading(reader),
    stops: stopReading(reader),
    invitations: invitationReading(reader),
    responses: responseQueries(reader),
    withdrawals: withdrawalReading(reader),
    placings: placingReading(reader),
    disposals: disposalReading(reader),
    snapshots: snapshotReading(reader),
    publications: publicationReading(reader),
    close,
  };
}
