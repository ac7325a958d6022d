import { Hono } from 'hono';
import { isOver, isTooEarly } from '../contract/round-life/days.ts';
import type { ContactsView } from '../contract/screens/site.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AppEnv } from '../http/app-env.ts';

/** The pages that belong to nobody in particular. */
export function siteRoutes({ store, screens, now }: Dependencies) {
  async function contacts(): Promise<ContactsView> {
    const rounds = await store.rounds.list();
    const known = rounds.filter(({ state }) => state !== 'draft');
    const newestFirst = known.toSorted((a, b) => b.opensOn.localeCompare(a.opensOn));
    return {
      rounds: newestFirst.map(({ id, title, example, municipality, controller, contact }) => ({
        id,
        title,
        example,
        controller: controller ?? `Kommunen i ${municipality.name}`,
        contact: contact ?? null,
      })),
    };
  }

  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const today = stockholmDay(now());
      const rounds = await store.rounds.list();
      return c.html(
        screens.site.start({
          rounds: rounds
            .filter(({ state }) => state !== 'draft')
            .map((round) => ({
              id: round.id,
              title: round.title,
              municipality: round.municipality.name,
              open: !isTooEarly(round, today) && !isOver(round, today),
              example: round.example,
            })),
        }),
      );
    })
    .get('/integritet', async (c) => c.html(screens.site.privacy(await contacts())))
    .get('/tillganglighet', async (c) => c.html(screens.site.accessibility(await contacts())))
    .get('/komponenter', (c) => c.html(screens.site.components()));
}
