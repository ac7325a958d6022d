/** `/radet/:round/insatser`: stops planned, followed, changed and called off. */
import { Hono } from 'hono';
import type { Stop } from '../../../contract/index.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { noteEvent } from '../../../http/note-event.ts';
import { ProblemError } from '../../../http/problem-error.ts';
import { requireRole } from '../../../http/sessions.ts';
import { stopsCsv } from '../../../report/stops-csv.ts';
import { type CoordinatorPage, coordinatorPage } from '../coordinator-page.ts';
import { textFields } from '../form.ts';
import { readManyStops, readStop } from './stop-form.ts';
import { followedStops, responseRate, stateOfStop, stopsView, stopView } from './stops-view.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  planerad: 'Insatsen är planerad.',
  planerade: 'Insatserna är planerade.',
  andrad: 'Insatsen är ändrad.',
  installd: 'Insatsen är inställd. Svar som ändå kommer från den räknas.',
};
const LONGEST_REASON = 200;
const HEADER = [
  'id',
  'plats',
  'dag',
  'tillstånd',
  'planerat',
  'svar',
  'tillfrågade',
  'nej',
  'redan svarat',
  'svarsandel',
];

/** Mounted at `/radet`. */
export function stopPages(deps: Dependencies) {
  const { store, screens, now } = deps;
  const at = '/:round/insatser';
  const coordinator = requireRole('coordinator');
  const page = (c: AppContext) => coordinatorPage(deps, c, 'insatser');
  const today = () => stockholmDay(now());

  async function stopIn(c: AppContext, { round }: CoordinatorPage) {
    const all = await followedStops(deps, round.id);
    const followed = all.find(({ stop }) => stop.id === c.req.param('id'));
    if (!followed) throw new ProblemError('not-found');
    return followed;
  }

  const takenIn = async ({ round }: CoordinatorPage) =>
    new Set((await store.stops.list(round.id)).map(({ id }) => id));

  async function plan(c: AppContext) {
    const shown = await page(c);
    const entered = textFields(await c.req.formData());
    const read = readStop(entered, null, await takenIn(shown));
    if ('problems' in read) {
      const { problems } = read;
      return c.html(screens.field.stops(await stopsView(deps, shown, { problems, entered })), 422);
    }
    await keep(c, shown, read.stop, 'stop-planned');
    return c.redirect(`${shown.home}?klart=planerad`, 303);
  }

  async function keep(
    c: AppContext,
    { round }: CoordinatorPage,
    stop: Stop,
    kind: 'stop-planned' | 'stop-changed' | 'stop-cancelled',
  ) {
    await store.stops.put(round.id, stop);
    await noteEvent(deps, c, round.id, kind, `${stop.venue}, ${stop.day}`);
  }

  async function planMany(c: AppContext) {
    const shown = await page(c);
    const entered = textFields(await c.req.formData());
    const read = readManyStops(entered.rader ?? '', shown.round, await takenIn(shown));
    if ('problems' in read) {
      const { problems } = read;
      return c.html(screens.field.stops(await stopsView(deps, shown, { problems, entered })), 422);
    }
    for (const stop of read.stops) await keep(c, shown, stop, 'stop-planned');
    return c.redirect(`${shown.home}?klart=planerade`, 303);
  }

  async function change(c: AppContext) {
    const shown = await page(c);
    const followed = await stopIn(c, shown);
    const entered = textFields(await c.req.formData());
    const read = readStop(entered, followed.stop, new Set());
    if ('problems' in read) {
      const { problems } = read;
      return c.html(
        screens.field.stop(stopView(shown, followed, today(), { problems, entered })),
        422,
      );
    }
    await keep(c, shown, read.stop, 'stop-changed');
    return c.redirect(`${shown.home}?klart=andrad`, 303);
  }

  async function cancel(c: AppContext) {
    const shown = await page(c);
    const followed = await stopIn(c, shown);
    const { skal = '' } = textFields(await c.req.formData());
    if (skal === '' || skal.length > LONGEST_REASON) {
      const problems = [{ message: 'Skriv varför insatsen ställs in.', href: '#skal' }];
      return c.html(screens.field.stop(stopView(shown, followed, today(), { problems })), 422);
    }
    await keep(c, shown, { ...followed.stop, cancelled: skal }, 'stop-cancelled');
    return c.redirect(`${shown.home}?klart=installd`, 303);
  }

  return new Hono<AppEnv>()
    .get(at, coordinator, async (c) => {
      const message = MESSAGES[c.req.query('klart') ?? ''] ?? null;
      return c.html(screens.field.stops(await stopsView(deps, await page(c), { message })));
    })
    .post(at, coordinator, plan)
    .post(`${at}/flera`, coordinator, planMany)
    .get(`${at}/fil.csv`, coordinator, async (c) => {
      const { round } = await page(c);
      const rows = (await followedStops(deps, round.id)).map((followed) => [
        followed.stop.id,
        followed.stop.venue,
        followed.stop.day,
        stateOfStop(followed, today()),
        followed.stop.planned ?? '',
        followed.received,
        followed.approached,
        followed.refused,
        followed.alreadyAnswered,
        responseRate(followed),
      ]);
      c.header('Content-Disposition', `attachment; filename="insatser-${round.id}.csv"`);
      return c.body(stopsCsv(HEADER, rows), 200, { 'content-type': 'text/csv; charset=utf-8' });
    })
    .get(`${at}/:id`, coordinator, async (c) => {
      const shown = await page(c);
      return c.html(screens.field.stop(stopView(shown, await stopIn(c, shown), today())));
    })
    .post(`${at}/:id`, coordinator, change)
    .post(`${at}/:id/stall-in`, coordinator, cancel);
}
