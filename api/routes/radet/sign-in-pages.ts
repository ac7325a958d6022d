import { Hono } from 'hono';
import type { Dependencies } from '../../dependencies.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { type SignInResult, signIn, signOut } from '../../http/sign-in.ts';

const HOME = '/radet';

const PROBLEMS: Readonly<Record<Exclude<SignInResult['outcome'], 'signed-in'>, string | null>> = {
  'wrong-credentials': 'Användarnamnet eller lösenordet stämmer inte.',
  'too-many-attempts': 'För många försök. Vänta en stund och försök igen.',
  'code-required': null,
  'wrong-code':
    'Koden stämmer inte, eller är redan använd. Vänta tills telefonen visar en ny, och skriv den.',
  'ticket-expired': 'Det gick för lång tid. Skriv användarnamn och lösenord igen.',
};

/** A path on the council's pages; anything else leads to the first of them. */
function ownPath(given: unknown): string {
  return typeof given === 'string' && /^\/radet(\/[\w/-]*)?$/.test(given) ? given : HOME;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Signing in and out, for people: a page, and a redirect when it went well. */
export function signInPages(deps: Dependencies) {
  const { screens, store, exampleSignIn } = deps;
  const { withPassword, withCode } = signIn(deps);
  const signOutOf = signOut(deps);

  interface Shown {
    readonly problem: string | null;
    readonly username: string;
    readonly next: string;
    readonly ticket?: string | null;
  }

  async function page(c: AppContext, shown: Shown, status: 200 | 401 | 429 = 200) {
    const isEmpty = (await store.accounts.count()) === 0;
    const view = { ticket: null, ...shown, exampleSignIn, isEmpty };
    return c.html(screens.council.signIn(view), status);
  }

  async function answer(
    c: AppContext,
    result: SignInResult,
    { username, next }: Pick<Shown, 'username' | 'next'>,
  ) {
    if (result.outcome === 'signed-in') return c.redirect(next, 303);
    if (result.outcome === 'too-many-attempts')
      c.header('Retry-After', String(result.retryAfterSeconds));
    const ticket = 'ticket' in result ? result.ticket : null;
    const status = result.outcome === 'too-many-attempts' ? 429 : 401;
    const shown = { problem: PROBLEMS[result.outcome], username, next, ticket };
    return page(c, shown, result.outcome === 'code-required' ? 200 : status);
  }

  return new Hono<AppEnv>()
    .get('/', (c) => page(c, { problem: null, username: '', next: ownPath(c.req.query('next')) }))
    .post('/logga-in', async (c) => {
      const form = await c.req.parseBody();
      const username = text(form.username);
      const result = await withPassword(c, { username, password: text(form.password) });
      return answer(c, result, { username, next: ownPath(form.next) });
    })
    .post('/logga-in/kod', async (c) => {
      const form = await c.req.parseBody();
      const result = await withCode(c, text(form.biljett), text(form.kod));
      return answer(c, result, { username: '', next: ownPath(form.next) });
    })
    .post('/logga-ut', async (c) => {
      await signOutOf(c);
      return c.redirect(HOME, 303);
    });
}
