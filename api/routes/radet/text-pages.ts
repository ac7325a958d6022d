/**
 * What people wrote in their own words: masked for all who work with the round, one original at a
 * time for the municipal coordinator, and the texts that somebody must read soon.
 */

import { Hono } from 'hono';
import { maskAlso, unmask } from '../../contract/free-text/correct-spans.ts';
import { PERSONAL_KINDS, type Span } from '../../contract/free-text/span.ts';
import { stockholmDay } from '../../contract/stockholm-day.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { findRound } from '../../http/find-round.ts';
import { noteEvent } from '../../http/note-event.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { requireRole } from '../../http/sessions.ts';
import { catalogueLabels } from '../../report/labels.ts';
import { textsCsv } from '../../report/texts-csv.ts';
import { roundPageAddress } from './frame.ts';
import { pageFrame } from './page-frame.ts';
import { readTextFilter, textQuery } from './text-filter.ts';
import {
  type NoteProblem,
  originalView,
  TEXTS_A_PAGE,
  textsView,
  worriesView,
} from './text-views.ts';
import { textRow } from './text-words.ts';
import { mayReadOriginals } from './waiting-texts.ts';

const LONGEST_NOTE = 2000;
/** More rows than a spreadsheet holds are never there. */
const MOST_IN_A_FILE = 1_000_000;
const MESSAGES: Readonly<Record<string, string>> = {
  ja: 'Maskningen är ändrad.',
  nej: 'Maskningen var redan ändrad och är som den var.',
  last: 'Texten är läst, och det du skrev är sparat.',
  redan: 'Någon annan har redan läst texten och skrivit vad som blev gjort.',
};

const field = (value: unknown) => (typeof value === 'string' ? value : '');
const numberOf = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : -1);

async function contextOf(deps: Dependencies, c: AppContext, current: 'texter' | 'texter/att-lasa') {
  const account = c.get('account');
  if (account === null) throw new ProblemError('sign-in-required');
  const round = await findRound(deps, c.req.param('round') ?? '');
  const frame = await pageFrame(deps, { round, account }, current);
  const labels = catalogueLabels(deps.catalogue, round);
  return { round, account, frame, labels, reads: mayReadOriginals(account) };
}

/** Which way a correction goes: what its form says, as a change of spans. */
function changeOf(form: Readonly<Record<string, unknown>>) {
  const kind = PERSONAL_KINDS.find((each) => each === field(form.slag)) ?? 'name';
  const passage = field(form.ord);
  const [start, end] = [numberOf(field(form.fran)), numberOf(field(form.till))];
  return (original: string, spans: readonly Span[]) =>
    start >= 0 ? unmask(spans, { start, end }) : maskAlso(original, spans, passage, kind);
}

/** Mounted under `/radet`. */
export function textPages(deps: Dependencies) {
  const { store, screens, now } = deps;
  const coordinator = requireRole('coordinator');

  async function original(c: AppContext, problem: string | null, passage: string, query: string) {
    const context = await contextOf(deps, c, 'texter');
    const { round, account } = context;
    const id = numberOf(c.req.param('text') ?? '');
    const look = { round: round.id, text: id, account: account.id, day: stockholmDay(now()) };
    const raw = await store.texts.look(look);
    const text = await store.texts.byId(round.id, id);
    if (raw === undefined || !text) throw new ProblemError('not-found');
    const looks = await store.texts.looks(round.id, id);
    const listed = readTextFilter(new URLSearchParams(query), round);
    const shown = { text, original: raw, looks, listed, problem, passage };
    return c.html(screens.texts.original(originalView(context, shown)), problem ? 422 : 200);
  }

  async function worries(c: AppContext, problem: NoteProblem | null = null) {
    const context = await contextOf(deps, c, 'texter/att-lasa');
    const queue = await store.worries.list(context.round.id);
    const message = MESSAGES[c.req.query('last') ?? ''] ?? null;
    const today = stockholmDay(now());
    const view = worriesView(context, queue, today, { message, problem });
    return c.html(screens.texts.worries(view), problem ? 422 : 200);
  }

  return (
    new Hono<AppEnv>()
      .get('/:round/texter', async (c) => {
        const context = await contextOf(deps, c, 'texter');
        const listed = readTextFilter(new URL(c.req.url).searchParams, context.round);
        const page = { limit: TEXTS_A_PAGE, offset: (listed.page - 1) * TEXTS_A_PAGE };
        const found = await store.texts.list(context.round.id, listed, page);
        const message = MESSAGES[c.req.query('andrad') ?? ''] ?? null;
        return c.html(screens.texts.list(textsView(context, listed, found, message)));
      })
      .get('/:round/texter/fil', coordinator, async (c) => {
        const { round, labels } = await contextOf(deps, c, 'texter');
        const listed = readTextFilter(new URL(c.req.url).searchParams, round);
        const found = await store.texts.list(round.id, listed, {
          limit: MOST_IN_A_FILE,
          offset: 0,
        });
        await noteEvent(deps, c, round.id, 'texts-exported');
        c.header('Content-Type', 'text/csv; charset=utf-8');
        c.header('Content-Disposition', `attachment; filename="texter-${round.id}.csv"`);
        return c.body(textsCsv(found.texts.map((text) => textRow(text, labels))));
      })
      .get('/:round/texter/att-lasa', coordinator, (c) => worries(c))
      .post('/:round/texter/att-lasa/:text', coordinator, async (c) => {
        const { round, account } = await contextOf(deps, c, 'texter/att-lasa');
        const key = c.req.param('text');
        const [, isAside, number = ''] = /^(undanlagt-)?(.*)$/.exec(key) ?? [];
        const text = numberOf(number);
        const note = field((await c.req.parseBody()).anteckning).trim();
        if (note === '') return worries(c, { key, note, words: 'Skriv vad som blev gjort.' });
        if (note.length > LONGEST_NOTE) {
          const words = `Skriv högst ${LONGEST_NOTE} tecken; det var ${note.length}.`;
          return worries(c, { key, note, words });
        }
        const { id, role } = account;
        const day = stockholmDay(now());
        const said = { account: id, role, note, day };
        const isFirst = isAside
          ? await store.keptAside.handleWorry(round.id, text, said)
          : await store.worries.handle({ round: round.id, text, ...said });
        return c.redirect(
          `${roundPageAddress(round.id, 'texter/att-lasa')}?last=${isFirst ? 'last' : 'redan'}`,
          303,
        );
      })
      // Coming back to an address that shows an original only when it is asked for.
      .get('/:round/texter/:text/original', (c) =>
        c.redirect(roundPageAddress(c.req.param('round'), 'texter'), 303),
      )
      .post('/:round/texter/:text/original', coordinator, async (c) =>
        original(c, null, '', field((await c.req.parseBody()).urval)),
      )
      .post('/:round/texter/:text/maskning', coordinator, async (c) => {
        const { round, account } = await contextOf(deps, c, 'texter');
        const form = await c.req.parseBody();
        const text = numberOf(c.req.param('text'));
        const changed = await store.texts.correct({
          round: round.id,
          text,
          change: changeOf(form),
          account: account.id,
          day: stockholmDay(now()),
        });
        if (!changed && field(form.fran) === '') {
          const problem =
            field(form.ord).trim() === ''
              ? 'Skriv av det som ska maskeras.'
              : 'Det står inte så i texten, eller är redan maskerat. Skriv av det precis som det står.';
          return original(c, problem, field(form.ord), field(form.urval));
        }
        const listed = readTextFilter(new URLSearchParams(field(form.urval)), round);
        const query = [textQuery(listed), `andrad=${changed ? 'ja' : 'nej'}`].filter(Boolean);
        return c.redirect(
          `${roundPageAddress(round.id, 'texter')}?${query.join('&')}#text-${text}`,
          303,
        );
      })
  );
}
