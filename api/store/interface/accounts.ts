/** Who may sign in, who is signed in, and the keys of the installation. */
import type { Role } from '../../contract/index.ts';
import type { NewEvent } from './events.ts';

export interface Account {
  readonly id: number;
  readonly username: string;
  readonly role: Role;
}

/** Who is signed in, with what is asked of them before they see answers. */
export interface SignedIn extends Account {
  readonly hasSecondFactor: boolean;
}

export interface ListedAccount extends SignedIn {
  /** `YYYY-MM-DD`; `null` while it can be used. */
  readonly deactivatedOn: string | null;
  /** The last day on which it was used; `null` when it never was. */
  readonly signedInOn: string | null;
  /** Whether a password has been set. */
  readonly hasPassword: boolean;
  /** Last day of a link that has not been used; `null` without one. */
  readonly linkUntil: string | null;
}

export interface AccountSecrets extends SignedIn {
  readonly passwordHash: string;
  readonly deactivated: boolean;
  /** Shared secret of the second factor in Base32, and the last time step that was used. */
  readonly totp: { readonly secret: string; readonly step: number } | null;
}

export interface AccountLink {
  readonly account: Account;
  readonly kind: 'invitation' | 'reset';
  readonly lastDay: string;
  readonly state: 'open' | 'used' | 'revoked';
}

export interface ListedSession {
  readonly tokenHash: string;
  /** The day, never the time. */
  readonly begunOn: string;
}

export interface AccountStore {
  readonly accounts: {
    /**
     * Without a password nobody can sign in until a link has been used.
     *
     * @returns the number of the account
     * @throws StoreError `taken` when the username is in use
     */
    insert(
      account: {
        readonly username: string;
        readonly passwordHash: string | null;
        readonly role: Role;
      },
      event?: NewEvent,
    ): Promise<number>;
    byUsername(username: string): Promise<AccountSecrets | undefined>;
    byId(id: number): Promise<ListedAccount | undefined>;
    list(): Promise<readonly ListedAccount[]>;
    count(): Promise<number>;
    /** @throws StoreError `last-coordinator` when nobody would be left who can run the rounds */
    setRole(id: number, role: Role, event: NewEvent): Promise<void>;
    /**
     * Ends its sessions and links at once; what it has done stands. `null` lets it be used again.
     *
     * @throws StoreError `last-coordinator`
     */
    deactivate(id: number, on: string | null, event: NewEvent): Promise<void>;
    /** Ends all of its sessions but one. */
    setPassword(
      id: number,
      passwordHash: string,
      except: string | null,
      event: NewEvent,
    ): Promise<void>;
    /** Makes a link, and revokes those that were made before. */
    insertLink(
      id: number,
      link: {
        readonly tokenHash: string;
        readonly kind: AccountLink['kind'];
        readonly madeOn: string;
        readonly lastDay: string;
      },
      event: NewEvent,
    ): Promise<void>;
    link(tokenHash: string): Promise<AccountLink | undefined>;
    /** Sets the password with a link, once. @returns whether the link was open */
    useLink(tokenHash: string, passwordHash: string, event: NewEvent): Promise<boolean>;
    /** Replaces the second factor; `null` takes it away, with its recovery codes. */
    setSecondFactor(
      id: number,
      factor: { readonly secret: string; readonly codeHashes: readonly string[] } | null,
      event: NewEvent,
    ): Promise<void>;
    /** Notes that a time step has been used. @returns `false` when it, or a later one, was used before */
    useStep(id: number, step: number): Promise<boolean>;
    /** @returns whether there was such a code that had not been used */
    useRecoveryCode(id: number, codeHash: string, on: string): Promise<boolean>;
    /** How many recovery codes are left. */
    recoveryCodes(id: number): Promise<number>;
  };
  readonly sessions: {
    /** `tokenHash` is a SHA-256 of the cookie's token; times are epoch seconds. */
    insert(session: {
      readonly tokenHash: string;
      readonly account: number;
      readonly expiresAt: number;
      readonly day?: string;
    }): Promise<void>;
    account(tokenHash: string, now: number): Promise<SignedIn | undefined>;
    remove(tokenHash: string): Promise<void>;
    removeExpired(now: number): Promise<void>;
    list(account: number, now: number): Promise<readonly ListedSession[]>;
    /** Ends all sessions of an account but one. */
    removeAll(account: number, except: string | null): Promise<void>;
  };
  /** Keys of the installation (digest, form state, form token, receipt), made once and kept in the database. */
  readonly keys: {
    get(name: 'digest' | 'form-state' | 'form-token' | 'receipt'): Promise<Uint8Array>;
  };
}
