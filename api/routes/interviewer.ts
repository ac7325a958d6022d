import { type Context, Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';

/** Asked for anew each time: a browser must hear of a new version. */
const FRESH = { 'Cache-Control': 'no-cache' };

/**
 * The tablet app: its page, its manifest and its service worker. The worker lies beside `/intervju`,
 * since one that lay below could not answer for that address itself.
 */
export function interviewerRoutes({ screens, interviewerWorker }: Dependencies) {
  const send = (body: string, type: string) => (c: Context<AppEnv>) =>
    c.body(body, 200, { ...FRESH, 'Content-Type': type });
  return new Hono<AppEnv>()
    .get('/intervju', (c) => c.html(screens.interviewer.shell(), 200, FRESH))
    .get('/intervju/manifest.webmanifest', (c) =>
      send(screens.interviewer.manifest(), 'application/manifest+json')(c),
    )
    .get('/intervju-worker.js', send(interviewerWorker, 'text/javascript; charset=utf-8'));
}
