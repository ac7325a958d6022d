import type { Reader, Writer } from './connections.ts';
import type { Store } from './store.ts';

const NAMES = ['digest', 'form-state', 'form-token', 'receipt'] as const;
const KEY_BYTES = 32;

/** Makes the installation's keys where they are missing; a key that exists is never replaced. */
export async function createKeys(
  writer: Writer,
  randomBytes: (size: number) => Uint8Array,
): Promise<void> {
  await writer.alone(() =>
    writer.queries
      .insertInto('installation_key')
      .values(NAMES.map((name) => ({ name, value: randomBytes(KEY_BYTES) })))
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute(),
  );
}

export function keyQueries(reader: Reader): Store['keys'] {
  return {
    async get(name) {
      const { value } = await reader
        .selectFrom('installation_key')
        .select('value')
        .where('name', '=', name)
        .executeTakeFirstOrThrow();
      return value;
    },
  };
}
