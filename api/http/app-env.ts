import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { SignedIn } from '../store/interface/accounts.ts';

/** What middleware leaves for the routes. */
export interface AppEnv {
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** Who is signed in, or `null`. */
    account: SignedIn | null;
  };
}

export type AppContext = Context<AppEnv>;
