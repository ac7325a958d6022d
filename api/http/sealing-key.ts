import type { SealingKey } from '../contract/tablet/sealing-key.ts';
import type { Store } from '../store/store.ts';

/** The public half of the key that new answers are sealed with, as it travels. */
export async function sealingKeyOf({
  sealingKeys,
}: Pick<Store, 'sealingKeys'>): Promise<SealingKey> {
  const { kid, publicKey } = await sealingKeys.current();
  return { kid, publicKey: Buffer.from(publicKey).toString('base64url') };
}
