/** Seals as a tablet does, with the program that the tablet uses. */
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { associatedData, SEALING_INFO } from '../../api/contract/tablet/seal-binding.ts';
import type { SealingKey } from '../../api/contract/tablet/sealing-key.ts';

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
});

const base64url = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64url');

/** An envelope around `text`, bound to the round and the id. */
export async function sealText(key: SealingKey, round: string, id: string, text: string) {
  const recipientPublicKey = await suite.kem.importKey(
    'raw',
    Uint8Array.from(Buffer.from(key.publicKey, 'base64url')).buffer,
    true,
  );
  const sender = await suite.createSenderContext({ recipientPublicKey, info: SEALING_INFO });
  const ciphertext = await sender.seal(new TextEncoder().encode(text), associatedData(round, id));
  return {
    id,
    sealed: { kid: key.kid, enc: base64url(sender.enc), ciphertext: base64url(ciphertext) },
  };
}

export function seal(key: SealingKey, round: string, answer: { readonly id: string }) {
  return sealText(key, round, answer.id, JSON.stringify(answer));
}
