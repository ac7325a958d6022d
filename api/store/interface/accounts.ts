/** Who may sign in, who is signed in, and the keys of the installation. */
import type { Role } from '../../contract/index.ts';

export interface Account {
  readonly id: number;
  readonly username: string;
  readonly role: Role;
}

export interface AccountStore {
  readonly accounts: {
    insert(account: {
      readonly username: string;
      readonly passwordHash: string;
      readonly role: Role;
    }): Promise<void>;
    byUsername(
      username: string,
    ): Promise<(Account & { readonly passwordHash: string }) | undefined>;
    count(): Promise<number>;
  };
  readonly sessions: {
    /** `tokenHash` is a SHA-256 of the cookie's token; times are epoch seconds. */
    insert(session: {
      readonly tokenHash: string;
      readonly account: number;
      readonly expiresAt: number;
    }): Promise<void>;
    account(tokenHash: string, now: number): Promise<Account | undefined>;
    remove(tokenHash: string): Promise<void>;
    removeExpired(now: number): Promise<void>;
  };
  /** Keys of the installation (digest, form state, form token, receipt), made once and kept in the database. */
  readonly keys: {
    get(name: 'digest' | 'form-state' | 'form-token' | 'receipt'): Promise<Uint8Array>;
  };
}
