import * as z from 'zod/mini';

/** The public half: a P-256 point, uncompressed, base64url. DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM. */
export const SealingKey = z.object({ kid: z.string(), publicKey: z.string() });
export type SealingKey = z.infer<typeof SealingKey>;
