import { Hono } from 'hono';
import { PROBLEMS } from '../../contract/index.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { signIn, signOut } from '../../http/sign-in.ts';

const HOME = '/radet';

/** A path on the council's pages; anything else leads to the first of them. */
function ownPath(given: unknown): string {
  return typeof given === 'string' && /^\/radet(\/[\w/-]*)?$/.test(given) ? given : HOME;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Signing in and out, for people: a page, and a redirect when it went well. */
export function signInPages(deps: Dependencies) {
  const { screens, exampleSignIn } = deps;
  const signInWith = signIn(deps);
  const signOutOf = signOut(deps);

  const page = (
    c: AppContext,
    shown: { readonly problem: string | null; readonly username: string; readonly next: string },
    status: 200 | 401 | 429 = 200,
  ) => c.html(screens.council.signIn({ ...shown, exampleSignIn }), status);

  return new Hono<AppEnv>()
    .get('/', (c) => page(c, { problem: null, username: '', next: ownPath(c.req.query('next')) }))
    .post('/logga-in', async (c) => {
      const form = await c.req.parseBody();
      const username = text(form.username);
      const next = ownPath(form.next);
      const result = await signInWith(c, { username, password: text(form.password) });
      if (result.outcome === 'signed-in') return c.redirect(next, 303);
      if (result.outcome === 'too-many-attempts')
        c.header('Retry-After', String(result.retryAfterSeconds));
      const problem = PROBLEMS[result.outcome].sv;
      return page(
        c,
        { problem, username, next },
        result.outcome === 'wrong-credentials' ? 401 : 429,
      );
    })
    .post('/logga-ut', async (c) => {
      await signOutOf(c);
      return c.redirect(HOME, 303);
    });
}
