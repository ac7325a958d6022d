import { describe, expect, test } from 'vitest';
import {
  AGE_GROUPS,
  PUBLISHED_AGE_GROUPS,
  TARGET_KINDS,
  TIMES_OF_DAY,
} from '../../api/contract/index.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';

const { themes, pledgeThemes, actions, timesOfDay, placeTypes } = catalogue;
const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const codesOf = (entries: readonly { readonly code: string }[]) => entries.map(({ code }) => code);
const numbered = (letter: string, last: number) =>
  Array.from({ length: last }, (_, k) => `${letter}${String(k + 1).padStart(2, '0')}`);

/** The headings, and the themes that lead to each by default. */
const THEMES_BY_HEADING: Readonly<Record<string, readonly string[]>> = {
  traffic: ['speeding', 'reckless-driving', 'traffic-crime'],
  'public-environment': [
    'lighting',
    'sightlines',
    'vandalism',
    'littering',
    'violence',
    'harassment',
    'public-transport',
    'lack-of-presence',
    'police-access',
    'alcohol-tobacco',
    'criminal-networks',
    'social-unrest',
  ],
  youth: ['youth-groups', 'narcotics', 'school'],
  seniors: ['fraud'],
  home: ['burglary', 'theft'],
  business: ['business-crime'],
};

describe('the catalogue', () => {
  test('gives every theme the pledge theme that it leads to, and has no other themes', () => {
    for (const [heading, expected] of Object.entries(THEMES_BY_HEADING)) {
      const found = codesOf(themes.filter(({ pledgeTheme }) => pledgeTheme === heading));
      expect(found.toSorted(), heading).toEqual([...expected].toSorted());
    }
    expect(codesOf(themes.filter(({ pledgeTheme }) => pledgeTheme === null))).toEqual(['other']);
    expect(codesOf(pledgeThemes).toSorted()).toEqual(Object.keys(THEMES_BY_HEADING).toSorted());
  });

  test('never offers an answer that would name a group of people', () => {
    expect(codesOf(themes.filter(({ offered }) => !offered))).toEqual(['social-unrest']);
    const texts = themes.flatMap(({ label, phrase, option }) => [label, phrase, option]).join(' ');
    expect(texts).not.toMatch(/migrant|flykting|invandr|romer|muslim|judar|utländsk|extremis/iu);
  });

  test('has every action of the list, once, with the actor that its letter says', () => {
    expect(actions.map(({ number }) => number)).toEqual([
      ...numbered('P', 12),
      ...numbered('K', 17),
      ...numbered('G', 6),
      ...numbered('A', 11),
    ]);
    const actors = { P: 'police', K: 'municipality', G: 'joint', A: 'other' } as const;
    for (const { number, actor } of actions) {
      expect(actors[number[0] as keyof typeof actors], number).toBe(actor);
    }
  });

  test('calls everything by its own code in lower-case English', () => {
    for (const entries of [themes, pledgeThemes, actions, timesOfDay, placeTypes]) {
      const codes = codesOf(entries);
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(code).toMatch(KEBAB);
    }
  });

  test('asks wishes of police and municipality only', () => {
    const offered = actions.filter((action) => action.offered);
    expect(new Set(offered.map(({ actor }) => actor))).toEqual(new Set(['police', 'municipality']));
    expect(codesOf(offered)).toEqual(expect.arrayContaining(['visible-patrols', 'lighting']));
    expect(new Set(offered.map(({ option }) => option)).size).toBe(offered.length);
  });

  test('knows what police or municipality can do about every theme that residents can name', () => {
    for (const { code } of themes.filter((theme) => theme.offered && theme.code !== 'other')) {
      const answering = actions.filter(
        (action) => action.actor !== 'other' && action.themes.includes(code),
      );
      expect(answering.length, code).toBeGreaterThan(0);
    }
    const known = new Set(codesOf(themes));
    for (const action of actions) {
      expect(action.themes.length, action.code).toBeGreaterThan(0);
      for (const theme of action.themes) expect(known, action.code).toContain(theme);
    }
  });

  test('words every pledge as a promise with a period, a purpose and a rule for counting', () => {
    for (const { code, responsible, pledge } of actions) {
      expect(pledge.text, code).toMatch(/^(Polisen|Kommunen|Polisen och kommunen) lovar att /u);
      expect(pledge.text, code).toContain('{period}');
      const places = [...pledge.text.matchAll(/\{([^}]*)\}/gu)].map(([, name]) => name);
      for (const name of places) expect(['platser', 'tider', 'period'], code).toContain(name);
      expect(pledge.purpose.length, code).toBeGreaterThan(20);
      expect(pledge.countingRule.length, code).toBeGreaterThan(40);
      expect(responsible.length, code).toBeGreaterThan(3);
      expect(TARGET_KINDS, code).toContain(pledge.targetKind);
    }
  });

  test('leaves a blank for the number wherever a pledge is counted, and says what is counted', () => {
    const counted = new Set(['count', 'rate', 'staffing', 'presence']);
    for (const { code, pledge } of actions) {
      if (counted.has(pledge.targetKind)) {
        expect(pledge.unit, code).not.toBeNull();
        if (code !== 'situation-picture' && code !== 'communication') {
          expect(pledge.text, code).toContain('____');
        }
      }
      if (pledge.targetKind === 'delivery') expect(pledge.unit, code).toBeNull();
    }
  });

  test('covers all times of the contract and the groups that a heading can stand for', () => {
    expect(codesOf(timesOfDay)).toEqual([...TIMES_OF_DAY]);
    const groups = pledgeThemes.flatMap(({ group }) => group ?? []);
    expect(groups).toEqual(['13-24', '65+']);
    for (const group of groups) expect(Object.keys(PUBLISHED_AGE_GROUPS)).toContain(group);
    expect(Object.values(PUBLISHED_AGE_GROUPS).flat()).toEqual([...AGE_GROUPS]);
  });

  test('uses none of the words that we never use about our figures', () => {
    expect(JSON.stringify(catalogue)).not.toMatch(
      /felmarginal|signifikant|representativ|invånarna tycker/iu,
    );
  });
});
