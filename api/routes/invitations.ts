/**
 * Short addresses, as they stand on posters and are said in classrooms: `/i/K7RW4`, and `/i` to type
 * a code. They lead on to the enkät; a code that there is not leads there too, where only one is open.
 */
import { Hono } from 'hono';
import { readCode } from '../contract/invitation-code.ts';
import { LANGUAGE_FIELD } from '../contract/questionnaire/addresses.ts';
import { isOver, isTooEarly } from '../contract/round-life/days.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AppContext, AppEnv } from '../http/app-env.ts';

export function invitationRoutes({ store, screens, now }: Dependencies) {
  async function openRounds() {
    const today = stockholmDay(now());
    const rounds = await store.rounds.list();
    return rounds.filter((round) => !isTooEarly(round, today) && !isOver(round, today));
  }

  function lead(c: AppContext, round: string, code: string) {
    const language = c.req.query(LANGUAGE_FIELD);
    const query = language ? `?${new URLSearchParams({ [LANGUAGE_FIELD]: language })}` : '';
    return c.redirect(`/enkat/${round}/i/${encodeURIComponent(code)}${query}`, 302);
  }

  async function follow(c: AppContext, typed: string) {
    const code = readCode(typed);
    const found = code === '' ? undefined : await store.invitations.byCode(code);
    if (found) return lead(c, found.round, code);
    const open = await openRounds();
    const [only] = open;
    if (only && open.length === 1) return lead(c, only.id, typed.slice(0, 20));
    const rounds = open.map(({ id, title }) => ({ href: `/enkat/${id}`, label: title }));
    return c.html(screens.site.code({ unknown: typed.slice(0, 20), rounds }), 404);
  }

  return new Hono<AppEnv>()
    .get('/i', async (c) => {
      const typed = c.req.query('kod')?.trim() ?? '';
      if (typed !== '') return follow(c, typed);
      return c.html(screens.site.code({ unknown: null, rounds: [] }));
    })
    .get('/i/:code', (c) => follow(c, c.req.param('code')));
}
