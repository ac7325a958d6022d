import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Account } from '../store/interface/accounts.ts';

/** What middleware leaves for the routes. */
export interface AppEnv {
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** Who is signed in, or `null`. */
    account: Account | null;
  };
}

export type AppContext = Context<AppEnv>;
