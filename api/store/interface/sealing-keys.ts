/** The keys that tablets seal answers with (HPKE, P-256). */
import type { NewEvent } from './events.ts';

export interface StoredSealingKey {
  readonly kid: string;
  /** Uncompressed point, 65 bytes. */
  readonly publicKey: Uint8Array;
  /** Scalar, 32 bytes; leaves the database for nothing but opening. */
  readonly privateKey: Uint8Array;
  readonly madeOn: string;
  readonly retiredOn: string | null;
}

export interface SealingKeyStore {
  readonly sealingKeys: {
    /** The one that new answers are sealed with. */
    current(): Promise<StoredSealingKey>;
    /** Also one that is retired. */
    byId(kid: string): Promise<StoredSealingKey | undefined>;
    /** Newest first. */
    list(): Promise<readonly Omit<StoredSealingKey, 'privateKey'>[]>;
    /** Makes a new one and retires the one before, in one step. */
    renew(day: string, event: NewEvent): Promise<StoredSealingKey>;
  };
}
