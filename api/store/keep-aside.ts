/** Puts an item aside as it arrives, inside a transaction that the caller holds. */
import type { Statement } from 'better-sqlite3';
import type { ItemProblem } from '../contract/index.ts';
import { workingDaysAfter } from '../contract/working-days.ts';
import type { Writer } from './connections.ts';
import { WORKING_DAYS_TO_READ } from './insert-texts.ts';
import type { ReceivedItem } from './interface/answers.ts';

interface PutAside {
  readonly round: string;
  readonly id: string | null;
  readonly outcome: 'conflict' | 'refused';
  readonly receivedOn: string;
  readonly problem: ItemProblem;
  readonly item: ReceivedItem;
}

/** What lies aside under an id. */
interface AsideBefore {
  readonly digest: string;
  readonly round: string;
  /** Of the last decision; `null` without any. */
  readonly kind: string | null;
}

export function prepareKeepAside({ connection, queries }: Pick<Writer, 'connection' | 'queries'>) {
  const kept = queries
    .insertInto('kept_aside')
    .values({
      round: '',
      id: '',
      outcome: 'refused',
      received_on: '',
      digest: '',
      problem: '',
      content: '',
    })
    .onConflict((conflict) => conflict.doNothing())
    .compile();
  const worry = queries
    .insertInto('kept_aside_worry')
    .values({
      kept: 0,
      round: '',
      path: '',
      masked: '',
      found: '',
      received_on: '',
      due_on: '',
    })
    .compile();
  const insertKept = connection.prepare(kept.sql);
  const insertWorry = connection.prepare(worry.sql);
  const selectAside = connection.prepare(
    `select digest, round, (
       select kind from kept_aside_decision
       where kept = kept_aside.sequence order by number desc limit 1
     ) as kind
     from kept_aside where coalesce(id, '') = ?`,
  ) as Statement<[string], AsideBefore>;

  return {
    /** The same item put aside again is one row, and raises its worries once. */
    keepAside({ round, id, outcome, receivedOn, problem, item }: PutAside): void {
      const { digest, content, texts } = item;
      const { changes, lastInsertRowid } = insertKept.run(
        round,
        id,
        outcome,
        receivedOn,
        digest,
        JSON.stringify(problem),
        content,
      );
      if (changes === 0) return;
      const dueOn = workingDaysAfter(receivedOn, WORKING_DAYS_TO_READ);
      for (const { path, masked, worries } of texts) {
        if (worries.length === 0) continue;
        const found = JSON.stringify(worries);
        insertWorry.run(lastInsertRowid, round, path, masked, found, receivedOn, dueOn);
      }
    },
    /** What has become of this very item before: it was withdrawn, or it counts already. */
    dealtWith(round: string, id: string | null, digest: string): 'withdrawn' | 'taken-in' | null {
      const before = selectAside.all(id ?? '');
      if (id !== null && before.some(({ kind }) => kind === 'withdrawn')) return 'withdrawn';
      const same = before.find((row) => row.digest === digest && row.round === round);
      return same?.kind === 'accepted' || same?.kind === 'corrected' ? 'taken-in' : null;
    },
  };
}
