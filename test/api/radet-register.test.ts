import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { REGISTER_ENTRIES } from '../../api/routes/radet/law/register-entries.ts';
import { radetVisitor } from './radet-visitor.ts';

test('the register tells of every table of the database, once', async () => {
  const { databasePath } = await radetVisitor('coordinator');
  const connection = new Sqlite(databasePath, { readonly: true });
  const tables = connection
    .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`)
    .pluck()
    .all();
  connection.close();
  expect(
    REGISTER_ENTRIES.flatMap((entry) => entry.tables).toSorted(),
    'say in api/routes/radet/law/register-entries.ts what a new table holds, why and how long',
  ).toEqual(tables.toSorted());
});

test('the register page says who answers for the data, what is stored, and the rules as they are', async () => {
  const { open, send, round } = await radetVisitor('coordinator');
  const at = `/radet/${round.id}`;
  const before = (await open(`${at}/register`)).html;
  expect(before).toContain('Fyll i det på sidan Avsändare');
  expect(before).toContain('Originaltexter: ingen regel, bevaras.');
  await send(`${at}/gallring/regel/originaltexter`, {
    revision: '0',
    'originaltexter-beslut': 'KS 2026/12',
    'originaltexter-dag': '2026-04-01',
    'originaltexter-manader': '24',
  });
  const { html } = await open(`${at}/register`);
  expect(html).toContain('24 månader efter omgångens sista dag. Beslut KS 2026/12');
  for (const { what } of REGISTER_ENTRIES) expect(html).toContain(what);
});
