/** Seals an answer: from then on only the server can read it, whoever gets hold of the tablet. */
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { Response } from '../../../api/contract/response.ts';
import { associatedData, SEALING_INFO } from '../../../api/contract/tablet/seal-binding.ts';
import type { SealedItem } from '../../../api/contract/tablet/sealed-item.ts';
import type { SealingKey } from '../../../api/contract/tablet/sealing-key.ts';

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
});

/** Envelopes come in few sizes, so that a long answer is not told from a short one by its length. */
const STEP_BYTES = 2048;
/** Some functions bear no more arguments than this. */
const CHUNK = 8192;
const BLANK = 0x20;

/** The answer as JSON, with blanks after it, which JSON bears. */
function padded(response: Response): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(response));
  const bytes = new Uint8Array(Math.ceil(text.length / STEP_BYTES) * STEP_BYTES).fill(BLANK);
  bytes.set(text);
  return bytes;
}

function toBase64url(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  let binary = '';
  for (let from = 0; from < bytes.length; from += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/**
 * An envelope around the answer, bound to the round and to the answer's id.
 *
 * @throws where the key is none, or the browser has no WebCrypto
 */
export async function seal(
  key: SealingKey,
  round: string,
  response: Response,
): Promise<SealedItem> {
  const { id } = response;
  const recipientPublicKey = await suite.kem.importKey(
    'raw',
    fromBase64url(key.publicKey).buffer,
    true,
  );
  const sender = await suite.createSenderContext({ recipientPublicKey, info: SEALING_INFO });
  const ciphertext = await sender.seal(padded(response), associatedData(round, id));
  return {
    id,
    sealed: {
      kid: key.kid,
      enc: toBase64url(sender.enc),
      ciphertext: toBase64url(ciphertext),
    },
  };
}
