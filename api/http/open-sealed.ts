/** Opens answers that tablets have sealed. What is inside is then treated as if it had come unsealed. */
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { associatedData, SEALING_INFO } from '../contract/tablet/seal-binding.ts';
import { SealedItem } from '../contract/tablet/sealed-item.ts';
import type { Store } from '../store/store.ts';

export type Opened =
  | { readonly item: unknown; readonly problem: null }
  /** The envelope as it came, and why it can't be opened and what to do, in Swedish. */
  | { readonly item: unknown; readonly problem: string };

/** Opens an item of a post to `round` when it is sealed; any other stays as it is. */
export type OpenSealed = (round: string, item: unknown) => Promise<Opened>;

const MALFORMED = 'Kuvertet är skadat: det saknar en del eller har fel form. Det ligger kvar helt.';
const UNKNOWN_KEY =
  'Svaret är förseglat med en nyckel som inte finns här. Läs in en säkerhetskopia som har nyckeln, och pröva sedan svaret igen.';
const NOT_OPENED =
  'Kuvertet går inte att öppna: det är ändrat på vägen, eller hör till en annan omgång eller ett annat id. Det ligger kvar helt.';
const OTHER_INSIDE = 'I kuvertet ligger inte det svar som står utanpå. Det ligger kvar helt.';

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
});
const utf8 = new TextDecoder('utf-8', { fatal: true });

function isSealed(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'sealed' in item;
}

/** What a decrypted text holds, when it is the answer that stands on the envelope. */
function read(plain: ArrayBuffer, id: string): unknown {
  const inside: unknown = JSON.parse(utf8.decode(plain));
  const isIt =
    typeof inside === 'object' &&
    inside !== null &&
    'id' in inside &&
    String(inside.id).toLowerCase() === id.toLowerCase();
  return isIt ? inside : undefined;
}

/** Makes the function that opens; keys are read once, since one opens every answer of its time. */
export function openSealed({ store }: { readonly store: Pick<Store, 'sealingKeys'> }): OpenSealed {
  const keys = new Map<string, CryptoKey>();

  async function keyOf(kid: string): Promise<CryptoKey | undefined> {
    const known = keys.get(kid);
    if (known) return known;
    const stored = await store.sealingKeys.byId(kid);
    if (!stored) return undefined;
    const key = await suite.kem.importKey('raw', Uint8Array.from(stored.privateKey).buffer, false);
    keys.set(kid, key);
    return key;
  }

  return async function open(round, item) {
    if (!isSealed(item)) return { item, problem: null };
    const envelope = SealedItem.safeParse(item);
    if (!envelope.success) return { item, problem: MALFORMED };
    const { id, sealed } = envelope.data;
    const recipientKey = await keyOf(sealed.kid);
    if (!recipientKey) return { item, problem: UNKNOWN_KEY };
    try {
      const context = await suite.createRecipientContext({
        recipientKey,
        enc: Buffer.from(sealed.enc, 'base64url'),
        info: SEALING_INFO,
      });
      const ciphertext = Buffer.from(sealed.ciphertext, 'base64url');
      const plain = await context.open(ciphertext, associatedData(round, id));
      const inside = read(plain, id);
      return inside === undefined
        ? { item, problem: OTHER_INSIDE }
        : { item: inside, problem: null };
    } catch {
      // Whatever is wrong with an envelope, it is kept whole and its sender told.
      return { item, problem: NOT_OPENED };
    }
  };
}
