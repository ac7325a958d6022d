/** `/radet/logg`: what was changed and read, by whom and which day; to read, to narrow, and to take away. */
import { Hono } from 'hono';
import { EVENT_KINDS } from '../../../contract/event.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { ProblemError } from '../../../http/problem-error.ts';
import { requireRole } from '../../../http/sessions.ts';
import { logCsv } from '../../../report/log-csv.ts';
import type { EventFilter, StoredEvent } from '../../../store/interface/events.ts';
import { councilFrame } from '../frame.ts';
import { EVENT_WORDS } from './event-words.ts';

const ON_A_PAGE = 100;
const IN_A_FILE = 100_000;
const BY_COMMAND_LINE = 'kommandoraden';

function filterOf(c: AppContext): EventFilter {
  const { omgang = '', slag = '', konto = '', fore = '' } = c.req.query();
  const number = (text: string) => (/^\d{1,12}$/.test(text) ? Number(text) : undefined);
  return {
    round: omgang || undefined,
    kind: EVENT_KINDS.find((kind) => kind === slag),
    account: number(konto),
    before: number(fore),
  };
}

function queryOf({ round, kind, account }: EventFilter): string {
  const query = new URLSearchParams();
  if (round) query.set('omgang', round);
  if (kind) query.set('slag', kind);
  if (account) query.set('konto', String(account));
  return query.toString();
}

/** What was changed, in words. */
function changesInWords({ changes, subject, reason }: StoredEvent): string {
  const said = changes.map(
    ({ field, before, after }) => `${field}: ${before ?? 'inget'} → ${after ?? 'inget'}`,
  );
  return [subject, ...said, reason ? `Skäl: ${reason}` : ''].filter(Boolean).join('. ');
}

/** Who, what, and what about it. */
const wordsOf = (event: StoredEvent): readonly string[] => [
  event.username ?? BY_COMMAND_LINE,
  EVENT_WORDS[event.kind],
  changesInWords(event),
];

/** Mounted at `/radet`. */
export function logPages(deps: Dependencies) {
  const { store, screens } = deps;
  const at = '/logg';
  const coordinator = requireRole('coordinator');

  async function page(c: AppContext) {
    const account = c.get('account');
    if (account === null) throw new ProblemError('sign-in-required');
    const filter = filterOf(c);
    const [events, rounds, accounts] = await Promise.all([
      store.events.list(filter, ON_A_PAGE),
      store.rounds.list(),
      store.accounts.list(),
    ]);
    const titles = new Map(rounds.map(({ id, title }) => [id, title]));
    const query = queryOf(filter);
    const last = events.at(-1);
    const all = { value: '', label: 'Alla' };
    return c.html(
      screens.people.log({
        ...councilFrame(account),
        filters: [
          {
            name: 'omgang',
            label: 'Omgång',
            options: [all, ...rounds.map(({ id, title }) => ({ value: id, label: title }))],
            selected: filter.round ?? '',
          },
          {
            name: 'slag',
            label: 'Vad',
            options: [
              all,
              ...EVENT_KINDS.map((kind) => ({ value: kind, label: EVENT_WORDS[kind] })),
            ],
            selected: filter.kind ?? '',
          },
          {
            name: 'konto',
            label: 'Vem',
            options: [
              all,
              ...accounts.map(({ id, username }) => ({ value: String(id), label: username })),
            ],
            selected: String(filter.account ?? ''),
          },
        ],
        files: [
          { label: 'Hämta för Excel', href: `/radet/logg/fil.csv?${query}` },
          { label: 'Hämta som JSON', href: `/radet/logg/fil.json?${query}` },
        ],
        older:
          events.length === ON_A_PAGE && last ? `/radet/logg?${query}&fore=${last.number}` : null,
        rows: events.map((event) => ({
          id: String(event.number),
          cells: [
            String(event.number),
            event.day,
            ...wordsOf(event),
            event.round === null ? '' : (titles.get(event.round) ?? event.round),
          ],
        })),
      }),
    );
  }

  return new Hono<AppEnv>()
    .get(at, coordinator, page)
    .get(`${at}/fil.csv`, coordinator, async (c) => {
      const events = await store.events.list(filterOf(c), IN_A_FILE);
      const rows = events.map((event) => [
        event.number,
        event.day,
        ...wordsOf(event),
        event.round ?? '',
      ]);
      c.header('Content-Disposition', 'attachment; filename="logg.csv"');
      return c.body(logCsv(rows), 200, { 'content-type': 'text/csv; charset=utf-8' });
    })
    .get(`${at}/fil.json`, coordinator, async (c) => {
      c.header('Content-Disposition', 'attachment; filename="logg.json"');
      return c.json({ events: await store.events.list(filterOf(c), IN_A_FILE) });
    });
}
