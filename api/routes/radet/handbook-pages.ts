/** `/radet/handbok`: how things are done, for everybody who is signed in. */
import { Hono } from 'hono';
import type { Dependencies } from '../../dependencies.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { councilFrame } from './frame.ts';

/** Mounted at `/radet`. */
export function handbookPages({ screens }: Pick<Dependencies, 'screens'>) {
  function frameOf(c: AppContext) {
    const account = c.get('account');
    if (account === null) throw new ProblemError('sign-in-required');
    return councilFrame(account);
  }

  return new Hono<AppEnv>()
    .get('/handbok', (c) => c.html(screens.handbook.contents(frameOf(c))))
    .get('/handbok/:slug', (c) => {
      const page = screens.handbook.page(frameOf(c), c.req.param('slug'));
      return page === null ? c.notFound() : c.html(page);
    });
}
