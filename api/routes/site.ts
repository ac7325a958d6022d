import { Hono } from 'hono';
import { stockholmDay } from '../contract/stockholm-day.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';

/** The pages that belong to nobody in particular. */
export function siteRoutes({ store, screens, now }: Dependencies) {
  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const today = stockholmDay(now());
      const rounds = await store.rounds.list();
      return c.html(
        screens.site.start({
          rounds: rounds.map(({ id, title, municipality, opensOn, closesOn, example }) => ({
            id,
            title,
            municipality: municipality.name,
            open: opensOn <= today && (closesOn === null || today <= closesOn),
            example,
          })),
        }),
      );
    })
    .get('/intervju', (c) => c.html(screens.site.interviewer()))
    .get('/komponenter', (c) => c.html(screens.site.components()));
}
