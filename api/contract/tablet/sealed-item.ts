/**
 * An answer sealed on a tablet: only the server can read it, whoever gets hold of the tablet or of an
 * exported file. HPKE (RFC 9180), base mode, with the suite of `sealing-key.ts`.
 */
import * as z from 'zod/mini';

const base64url = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(200_000));

export const SealedItem = z.object({
  /** The response's own id. */
  id: z.uuidv4(),
  sealed: z.object({
    /** Which of the installation's keys it is sealed with. */
    kid: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
    enc: base64url,
    ciphertext: base64url,
  }),
});
export type SealedItem = z.infer<typeof SealedItem>;
