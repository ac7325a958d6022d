/** What is left of a day's visits in the log and in the database: who came, from where and when must not be. */
import { readFileSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../api/log.ts';
import { aConcern, aResponse, PASSWORD } from '../support/test-app.ts';
import { enkatVisitor } from './enkat-visitor.ts';

const ADDRESS = '203.0.113.77';
const BROWSER = 'Provläsare/7.3 (Exempelsystem 12)';
const PERSON = '850709-9805';
/** When the visits begin; others follow within minutes. */
const ARRIVED = new Date('2026-05-03T10:23:45.678Z');
const VISITOR = { 'x-forwarded-for': `198.51.100.9, ${ADDRESS}`, 'user-agent': BROWSER };

/** Columns where what somebody wrote is kept as it was written. */
const RAW_TEXT = ['response.content', 'kept_aside.content'];
/** Columns with a moment, and why each tells nothing of who answered when. */
const MOMENTS = {
  'session.expires_at':
    'when somebody who works with the answers is signed out: of accounts, which no answer is tied to',
};

/** A day at the round: answers in every way they come and go, and what goes wrong with them. */
async function aDay() {
  let nowMs = ARRIVED.getTime();
  const now = () => {
    nowMs += 7000;
    return new Date(nowMs);
  };
  const lines: string[] = [];
  const log = createLog('trace', now, { write: (line) => lines.push(line) });
  const deps = { now, log, trustProxy: true, proxies: 1 };
  const site = await enkatVisitor({ deps }, async () => VISITOR);
  const { app, round, store } = site;
  const note = `Ring mig, ${PERSON}, om lampan vid stationen.`;

  const check = await site.answerAll({ safety: { answer: 'often' } });
  expect((await site.submit(check, 'send')).status).toBe(303);
  const ids = [1, 2, 3].map((index) => `5f0c2f0e-6b0a-4c38-9a53-3c1f6f0c9a2${index}`);
  const post = async (items: readonly unknown[]) => {
    const reply = await site.postBody({ responses: items }, VISITOR);
    return ((await reply.json()) as { results: { outcome: string; receipt?: string }[] }).results;
  };
  const answers = ids.map((id) =>
    aResponse({ id, comment: note, concerns: [aConcern({ text: note })] }),
  );
  const [first] = await post(answers);
  const conflict = aResponse({ id: ids[1], comment: `Annat, ${PERSON}` });
  const refused = aResponse({ id: ids[2], mode: 'okänt', comment: note });
  const outcomes = (await post([answers[0], conflict, refused])).map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['replayed', 'conflict', 'refused']);
  await site.postBody(`{"responses": [{"comment": "${note}"`, VISITOR);
  await site.postBody({ responses: note }, VISITOR);
  await app.request(`/enkat/${round.id}?namn=${PERSON}`, { headers: VISITOR });
  await app.request(`/finns/inte/${PERSON}`, { headers: VISITOR });

  const receipt = first?.receipt ?? '';
  for (const go of ['check', 'erase']) {
    const body = new URLSearchParams({ go, kod: receipt });
    await app.request(`/enkat/${round.id}/aterkalla`, { method: 'POST', body, headers: VISITOR });
  }
  expect(await store.withdrawals.count(round.id)).toBe(1);

  await site.addAccount('samordnare', 'coordinator');
  const own = { ...VISITOR, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };
  for (const password of ['fel', PASSWORD]) {
    const body = new URLSearchParams({ username: 'samordnare', password });
    await app.request('/radet/logga-in', { method: 'POST', body, headers: own });
  }
  const council = { ...own, ...(await site.signedInAs('coordinator')) };
  const { texts } = await store.texts.list(round.id, {}, { limit: 9, offset: 0 });
  const original = `/radet/${round.id}/texter/${texts[0]?.id}/original`;
  const read = await app.request(original, { method: 'POST', headers: council });
  expect(await read.text()).toContain(PERSON);
  return { ...site, log: lines.join(''), receipt, lastMs: nowMs };
}

interface Cell {
  readonly column: string;
  readonly value: string | number;
}

/** Every value of every table, as text or number. */
function cellsOf(path: string): readonly Cell[] {
  const database = new SqliteDatabase(path, { readonly: true });
  const tables = database
    .prepare(`select name from sqlite_schema where type = 'table'`)
    .pluck()
    .all() as string[];
  const cells = tables.flatMap((table) =>
    (database.prepare(`select * from "${table}"`).all() as Record<string, unknown>[]).flatMap(
      (row) =>
        Object.entries(row).map(([name, value]): Cell => {
          const told = Buffer.isBuffer(value) ? value.toString('latin1') : value;
          return {
            column: `${table}.${name}`,
            value: typeof told === 'number' ? told : String(told ?? ''),
          };
        }),
    ),
  );
  database.close();
  return cells;
}

const columnsWhere = (cells: readonly Cell[], holds: (value: string | number) => boolean) =>
  [...new Set(cells.filter(({ value }) => holds(value)).map(({ column }) => column))].toSorted();

const CLOCK = /\d{4}-\d{2}-\d{2}[T ]\d{2}:?\d{2}|(?<![\d:])([01]\d|2[0-3]):[0-5]\d(?!\d)/;

/** Whether a number, or one that stands in a text, is a moment within a day of `ms`: seconds or milliseconds. */
function isMoment(value: string | number, ms: number): boolean {
  const day = 24 * 60 * 60 * 1000;
  const numbers =
    typeof value === 'number'
      ? [value]
      : (value.match(/(?<!\d)\d{10,13}(?!\d)/g) ?? []).map(Number);
  return numbers.some((number) => [number, number * 1000].some((it) => Math.abs(it - ms) < day));
}

const countOf = (text: string, part: string) => text.split(part).length - 1;

describe('after a day of visits', () => {
  test('the log tells the day, and neither who came, from where, when, nor what they wrote', async () => {
    const { log, receipt, round } = await aDay();
    const lines = log.trim().split('\n');
    expect(lines.length).toBeGreaterThan(15);
    for (const hidden of [
      ADDRESS,
      '198.51.100',
      'Provläsare',
      PERSON,
      receipt,
      'samordnare',
      'lampan',
    ])
      expect(log).not.toContain(hidden);
    for (const line of lines) {
      expect(line).not.toMatch(CLOCK);
      const said = JSON.parse(line);
      expect(said.day).toBe('2026-05-03');
      expect(Object.values(said).some((value) => isMoment(String(value), ARRIVED.getTime()))).toBe(
        false,
      );
      expect(said.route ?? '').not.toContain(round.id);
    }
  });

  test('no table tells where from or when, and what was written stands in the raw text alone', async () => {
    const { databasePath, lastMs } = await aDay();
    const cells = cellsOf(databasePath);
    expect(cells.length).toBeGreaterThan(100);
    const holds = (part: string) => (value: string | number) => String(value).includes(part);
    for (const trace of [ADDRESS, '198.51.100', 'Provläsare'])
      expect(columnsWhere(cells, holds(trace))).toEqual([]);
    expect(columnsWhere(cells, holds(PERSON))).toEqual(RAW_TEXT.toSorted());
    expect(columnsWhere(cells, (value) => CLOCK.test(String(value)))).toEqual([]);
    expect(columnsWhere(cells, (value) => isMoment(value, lastMs))).toEqual(Object.keys(MOMENTS));
  });

  test('nor do the bytes of the file, also where something was erased', async () => {
    const { databasePath, store } = await aDay();
    const stored = cellsOf(databasePath)
      .filter(({ column }) => RAW_TEXT.includes(column))
      .reduce((sum, { value }) => sum + countOf(String(value), PERSON), 0);
    await store.close();
    const bytes = readFileSync(databasePath, 'latin1');
    for (const trace of [ADDRESS, '198.51.100', Buffer.from(BROWSER).toString('latin1')])
      expect(bytes).not.toContain(trace);
    expect(stored).toBeGreaterThan(3);
    expect(countOf(bytes, PERSON)).toBe(stored);
  });
});
