import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../api/contract/index.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { agreements, municipalities } from '../../seed/municipalities/all.ts';
import { documentLines, documentsMissing, normalised } from './founding-documents.ts';

/** What each document holds, counted by hand. */
const COUNTS: Readonly<
  Record<string, { areas: number; themes: number; duties: number; pledges: number }>
> = {
  'kungsbacka-2019-2020': { areas: 9, themes: 4, duties: 13, pledges: 7 },
  'kungsbacka-2023-2026': { areas: 0, themes: 3, duties: 8, pledges: 0 },
  'kavlinge-2019-2022': { areas: 5, themes: 0, duties: 23, pledges: 0 },
  'kungsor-2020': { areas: 0, themes: 3, duties: 4, pledges: 8 },
  'kungalv-2017': { areas: 0, themes: 1, duties: 6, pledges: 5 },
};

/** Everything in an agreement that claims to be quoted. */
function quotations(agreement: Agreement): string[] {
  const { purpose, aims, audience, bodies, goalAreas, duties, pledges, parties } = agreement;
  return [
    agreement.title,
    purpose,
    ...aims,
    ...audience,
    ...parties.map(({ name }) => name),
    ...bodies.flatMap(({ mandate, members }) => [mandate, ...members]),
    ...goalAreas.flatMap(({ title, description }) => [title, description]),
    ...duties.flatMap(({ text, cadence, responsible }) => [text, cadence ?? '', ...responsible]),
    ...pledges.flatMap(({ text, purpose: why, targetGroup }) => [
      text,
      why ?? '',
      targetGroup ?? '',
    ]),
    ...pledges.flatMap(({ responsible }) => responsible.map(withoutKind)),
    ...agreement.signed.roles,
    ...agreement.contactRoles,
    agreement.signed.on ?? '',
    agreement.programme ?? '',
  ].filter((text) => text !== '');
}

/** The documents list the administrations by name after one common word. */
const withoutKind = (unit: string): string => unit.replace(/^Förvaltningen för /u, '');

const missing = documentsMissing();

describe.each(agreements.map((agreement) => [agreement.code, agreement] as const))(
  'the agreement %s',
  (code, agreement) => {
    test('says nothing that its document does not say', (context) => {
      if (missing) return context.skip(missing);
      const document = documentLines(code).join(' ').toLocaleLowerCase('sv');
      const invented = quotations(agreement).filter(
        (text) => !document.includes(normalised(text).toLocaleLowerCase('sv')),
      );
      expect(invented).toEqual([]);
    });

    test('quotes the texts of goal areas, duties and pledges letter by letter', (context) => {
      if (missing) return context.skip(missing);
      const document = documentLines(code).join(' ');
      const texts = [
        ...agreement.goalAreas.flatMap(({ title, description }) => [title, description]),
        ...agreement.duties.map(({ text }) => text),
        ...agreement.pledges.flatMap(({ text, purpose }) => [text, purpose ?? '']),
      ];
      for (const text of texts) expect(document).toContain(normalised(text));
    });

    test('holds as many goal areas, pledge themes, duties and pledges as were counted by hand', () => {
      const ofKind = (kind: string) =>
        agreement.goalAreas.filter((area) => area.kind === kind).length;
      expect({
        areas: ofKind('cooperation-area'),
        themes: ofKind('pledge-theme'),
        duties: agreement.duties.length,
        pledges: agreement.pledges.length,
      }).toEqual(COUNTS[code]);
    });

    test('refers to what exists: its municipality, goal areas, themes and actions', () => {
      expect(municipalities.map((one) => one.code)).toContain(agreement.municipality);
      const areas = agreement.goalAreas.map((area) => area.code);
      const themes = catalogue.themes.map((theme) => theme.code);
      const actions = catalogue.actions.map((action) => action.code);
      expect(new Set(areas).size).toBe(areas.length);
      expect(new Set(agreement.duties.map((duty) => duty.code)).size).toBe(agreement.duties.length);
      for (const area of agreement.goalAreas)
        expect(themes).toEqual(expect.arrayContaining([...area.themes]));
      for (const pledge of agreement.pledges) {
        expect(areas).toContain(pledge.goalArea);
        expect(actions).toEqual(expect.arrayContaining([...pledge.actions]));
        expect(pledge.targets.length).toBeGreaterThan(0);
        expect(pledge.responsible.length).toBeGreaterThan(0);
      }
    });
  },
);

describe('persons', () => {
  test('are never named: roles only', (context) => {
    if (missing) return context.skip(missing);
    const names = new Set(agreements.flatMap(({ code }) => namedPersons(documentLines(code))));
    expect(names.size).toBe(8);
    const ours = JSON.stringify(agreements);
    expect([...names].filter((name) => ours.includes(name))).toEqual([]);
  });
});

/** Who signs, is pictured or speaks: a first and a last name beside a role. */
function namedPersons(lines: readonly string[]): string[] {
  const name = String.raw`\p{Lu}[\p{L}-]+ \p{Lu}\p{Ll}+`;
  const role = '(?:[Kk]ommun|[Ll]okalpolis|[Bb]rå)';
  const inText = new RegExp(`(${name})(?:, ${role}| som är ${role})`, 'gu');
  const signature = new RegExp(`^${name}$`, 'u');
  return lines.flatMap((line, at) => [
    ...[...line.matchAll(inText)].map(([, found]) => found ?? ''),
    ...(signature.test(line) && new RegExp(`^${role}`, 'u').test(lines[at + 1] ?? '')
      ? [line]
      : []),
  ]);
}
