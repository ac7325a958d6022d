/** Opens the store: connections, migrations, keys, and the query modules over them. */
import { randomBytes as cryptoRandomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { createAccept } from './accept-responses.ts';
import { accountQueries } from './accounts.ts';
import { type ConnectionOptions, type Connections, openConnections } from './connections.ts';
import { keptAsideQueries } from './decide-aside.ts';
import { deviceQueries, tallyQueries } from './devices.ts';
import { disposalQueries } from './disposals.ts';
import { eventQueries } from './events.ts';
import { freeTextQueries } from './free-texts.ts';
import { incomingQueries } from './incoming.ts';
import { invitationQueries } from './invitations.ts';
import { createKeys, keyQueries } from './keys.ts';
import { languageReviewQueries } from './language-reviews.ts';
import { placingQueries } from './placings.ts';
import { publicationQueries } from './publications.ts';
import { questionnaireQueries } from './questionnaires.ts';
import { receiptQueries } from './receipts.ts';
import { responseQueries } from './responses.ts';
import { roundQueries } from './rounds.ts';
import { createSealingKey, sealingKeyQueries } from './sealing-keys.ts';
import { senderQueries } from './senders.ts';
import { sessionQueries } from './sessions.ts';
import { sheetQueries } from './sheets.ts';
import { snapshotQueries } from './snapshots.ts';
import { stopQueries } from './stops.ts';
import type { Store } from './store.ts';
import { openingError } from './store-error.ts';
import { unmaskedQueries } from './unmasked.ts';
import { withdrawalQueries } from './withdrawals.ts';
import { worryQueries } from './worries.ts';

export interface StoreOptions extends ConnectionOptions {
  /** Where the installation's keys come from. */
  readonly randomBytes?: ((size: number) => Uint8Array) | undefined;
}

/**
 * Opens the database file at `path`, creating it or bringing it to the newest version where needed.
 *
 * @param path - a file, or `:memory:` for one that is gone when closed
 * @throws StoreError with one plain sentence when the file is not a database, is another program's,
 *   is read-only, damaged or locked, or was written by a newer version
 */
export async function openStore(path: string, options: StoreOptions = {}): Promise<Store> {
  return storeOver(openConnections(path, options), path, options);
}

/**
 * The store over connections that are open, which it closes.
 *
 * @throws StoreError when the database cannot be written
 */
export async function storeOver(
  { reader, writer, close }: Connections,
  path: string,
  options: Pick<StoreOptions, 'randomBytes'> = {},
): Promise<Store> {
  try {
    const randomBytes = options.randomBytes ?? cryptoRandomBytes;
    await createKeys(writer, randomBytes);
    await createSealingKey(reader, writer, randomBytes);
    return {
      rounds: roundQueries(reader, writer),
      questionnaires: questionnaireQueries(reader, writer),
      senders: senderQueries(reader, writer),
      sheets: sheetQueries(reader, writer),
      stops: stopQueries(reader, writer),
      responses: { accept: createAccept(writer), ...responseQueries(reader) },
      receipts: receiptQueries(reader),
      invitations: invitationQueries(reader, writer),
      withdrawals: withdrawalQueries(reader, writer),
      texts: freeTextQueries(reader, writer),
      worries: worryQueries(reader, writer),
      unmasked: unmaskedQueries(reader, writer),
      keptAside: keptAsideQueries(reader, writer),
      incoming: incomingQueries(reader),
      snapshots: snapshotQueries(reader, writer),
      languageReviews: languageReviewQueries(reader, writer),
      publications: publicationQueries(reader, writer),
      placings: placingQueries(reader, writer),
      devices: deviceQueries(reader, writer),
      tallies: tallyQueries(reader, writer),
      disposals: disposalQueries(reader, writer),
      events: eventQueries(reader, writer),
      accounts: accountQueries(reader, writer),
      sessions: sessionQueries(reader, writer),
      keys: keyQueries(reader),
      sealingKeys: sealingKeyQueries(reader, writer, randomBytes),
      async check() {
        await sql`select 1`.execute(reader);
        await writer.checkWritable();
      },
      close: () => writer.alone(close),
    };
  } catch (error) {
    await close();
    throw openingError(path, error);
  }
}
