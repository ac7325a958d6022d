/** Sealing keys: made here, so that there always is one; read by the rest. */
import { generateKeyPairSync } from 'node:crypto';
import type { Reader, Writer } from './connections.ts';
import { recordEvent } from './events.ts';
import type { StoredSealingKey } from './interface/sealing-keys.ts';
import type { Store } from './store.ts';

const KID_BYTES = 6;
/** Says that a point follows whole: x, then y. */
const UNCOMPRESSED = 4;

interface Row {
  kid: string;
  public_key: Uint8Array;
  private_key: Uint8Array;
  made_on: string;
  retired_on: string | null;
}

const read = (row: Row): StoredSealingKey => ({
  kid: row.kid,
  publicKey: row.public_key,
  privateKey: row.private_key,
  madeOn: row.made_on,
  retiredOn: row.retired_on,
});

/** A P-256 key pair, as HPKE serializes it (RFC 9180, 7.1.1). */
function newKey(randomBytes: (size: number) => Uint8Array, day: string): Row {
  const {
    x = '',
    y = '',
    d = '',
  } = generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
  }).privateKey.export({ format: 'jwk' });
  const bytes = (text: string) => Buffer.from(text, 'base64url');
  return {
    kid: Buffer.from(randomBytes(KID_BYTES)).toString('hex'),
    public_key: Buffer.concat([Buffer.of(UNCOMPRESSED), bytes(x), bytes(y)]),
    private_key: bytes(d),
    made_on: day,
    retired_on: null,
  };
}

type RandomBytes = (size: number) => Uint8Array;

/** Makes the first sealing key where there is none. */
export async function createSealingKey(
  reader: Reader,
  writer: Writer,
  randomBytes: RandomBytes,
): Promise<void> {
  const known = await reader.selectFrom('sealing_key').select('kid').executeTakeFirst();
  if (known) return;
  const key = newKey(randomBytes, new Date().toISOString().slice(0, 10));
  await writer.alone(() =>
    writer.queries
      .insertInto('sealing_key')
      .values(key)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

export function sealingKeyQueries(
  reader: Reader,
  writer: Writer,
  randomBytes: RandomBytes,
): Store['sealingKeys'] {
  return {
    async current() {
      const row = await reader
        .selectFrom('sealing_key')
        .selectAll()
        .where('retired_on', 'is', null)
        .executeTakeFirstOrThrow();
      return read(row);
    },
    async byId(kid) {
      const row = await reader
        .selectFrom('sealing_key')
        .selectAll()
        .where('kid', '=', kid)
        .executeTakeFirst();
      return row && read(row);
    },
    async list() {
      const rows = await reader
        .selectFrom('sealing_key')
        .selectAll()
        .orderBy('made_on', 'desc')
        .execute();
      return rows
        .map(read)
        .toSorted((a, b) => Number(a.retiredOn !== null) - Number(b.retiredOn !== null))
        .map(({ privateKey: _, ...shown }) => shown);
    },
    renew: (day, event) =>
      writer.alone(() =>
        writer.queries.transaction().execute(async (transaction) => {
          const key = newKey(randomBytes, day);
          await transaction
            .updateTable('sealing_key')
            .set({ retired_on: day })
            .where('retired_on', 'is', null)
            .execute();
          await transaction.insertInto('sealing_key').values(key).execute();
          await recordEvent(transaction, null, { ...event, subject: key.kid });
          return read(key);
        }),
      ),
  };
}
