/** What the founding documents ask of the product, one check for each demand. */
import { describe, expect, test } from 'vitest';
import type { Agreement, Pledge } from '../../api/contract/index.ts';
import { catalogue } from '../../seed/catalogue/catalogue.ts';
import { agreements } from '../../seed/municipalities/all.ts';

function agreement(code: string): Agreement {
  const found = agreements.find((one) => one.code === code);
  if (!found) throw new Error(`no agreement ${code}`);
  return found;
}

function pledge(code: string, number: string): Pledge {
  const found = agreement(code).pledges.find((one) => one.number === number);
  if (!found) throw new Error(`no pledge ${number} in ${code}`);
  return found;
}

const duties = (code: string, kind: string) =>
  agreement(code).duties.filter((duty) => duty.kind === kind);

describe('Kungsbacka 2019–2020', () => {
  const code = 'kungsbacka-2019-2020';

  test('has parties with the police organisation above, a period and an audience', () => {
    const { parties, period, audience } = agreement(code);
    expect(parties.map(({ kind, partOf }) => [kind, partOf])).toEqual([
      ['municipality', null],
      ['police', 'polisområde Halland'],
    ]);
    expect(period).toEqual({ from: '2019', to: '2020' });
    expect(audience.join(' ')).toMatch(/bor och vistas.*verksamma/u);
  });

  test('has a council that proposes, a steering group that decides and working groups', () => {
    const levels = agreement(code).bodies.map(({ code: body, level }) => [body, level]);
    expect(levels).toEqual([
      ['council', 'strategic'],
      ['steering-group', 'deciding'],
      ['working-groups', 'operative'],
    ]);
    expect(agreement(code).bodies[0]?.members).toContain('Region Halland');
  });

  test('updates situation pictures yearly, follows up, and is made known inside and outside', () => {
    expect(duties(code, 'situation-picture').map(({ cadence }) => cadence)).toEqual(['årligen']);
    expect(duties(code, 'follow-up')).toHaveLength(2);
    expect(duties(code, 'communication')).toHaveLength(2);
    expect(duties(code, 'evidence')[0]?.text).toContain('drygt 1000 personer');
  });

  test('promises what can be counted as counts, rates and staff, with their least numbers', () => {
    const targets = (number: string) =>
      pledge(code, number).targets.map(({ kind, atLeast, per }) => [kind, atLeast, per]);
    expect(targets('1.2')).toEqual([['staffing', 2, null]]);
    expect(targets('2.1')).toEqual([['count', 6, 'period']]);
    expect(targets('3.1')).toEqual([['delivery', 1, 'period']]);
    expect(targets('3.2')).toContainEqual(['rate', 1, 'week']);
    expect(targets('4.1')).toContainEqual(['rate', 3, 'year']);
    expect(targets('4.2')).toEqual([['presence', null, null]]);
  });

  test('lets several units answer for one pledge, volunteers among them', () => {
    expect(pledge(code, '1.1').responsible).toHaveLength(4);
    expect(pledge(code, '4.2').responsible).toContain('Polisens volontärer');
    expect(pledge(code, '3.1').targetGroup).toBe('ungdomar samt vårdnadshavare');
  });
});

describe('Kungsbacka 2023–2026', () => {
  const code = 'kungsbacka-2023-2026';

  test('lasts four years, follows an earlier one and keeps signing apart from contact', () => {
    const { period, predecessor, signed, contactRoles } = agreement(code);
    expect(period).toEqual({ from: '2023', to: '2026' });
    expect(predecessor).toBe('kungsbacka-2019-2020');
    expect(contactRoles).toEqual(['kommunpolis', 'Brå-samordnare']);
    expect(signed.roles.some((role) => contactRoles.includes(role))).toBe(false);
  });

  test('rests on complaints, crime statistics, a question to the young, and consequences', () => {
    expect(duties(code, 'evidence').map((duty) => duty.code)).toEqual([
      'youth-survey',
      'complaints',
      'crime-statistics',
      'consequences',
    ]);
  });

  test('brings in business, for which the catalogue has a heading and an action', () => {
    expect(agreement(code).goalAreas.map((area) => area.code)).toContain('business');
    expect(catalogue.pledgeThemes.map((theme) => theme.code)).toContain('business');
    expect(catalogue.actions.map((action) => action.code)).toContain('business');
  });
});

describe('Kävlinge 2019–2022', () => {
  const code = 'kavlinge-2019-2022';

  test('is for residents and visitors, and is signed by a politician and a police chief', () => {
    expect(agreement(code).audience[0]).toContain('besökare');
    expect(agreement(code).signed.roles).toHaveLength(2);
  });

  test('has two coordinators, a strategic council and operative groups', () => {
    const levels = agreement(code).bodies.map(({ level }) => level);
    expect(levels).toEqual(['coordinating', 'strategic', 'operative']);
  });

  test('is followed up every tertial with analysis and recommendations', () => {
    const [every, content] = duties(code, 'follow-up');
    expect(every?.cadence).toBe('minst en gång per tertiäl');
    expect(content?.text).toContain('analys och rekommendationer');
  });

  test('plans communication, keeps a living plan, and reckons with the unforeseen', () => {
    expect(duties(code, 'communication')).toHaveLength(2);
    expect(duties(code, 'action-plan')[0]?.cadence).toBe('löpande');
    expect(duties(code, 'situation-picture').map((duty) => duty.code)).toContain('unforeseen');
  });
});

describe('Kungsör 2020', () => {
  const code = 'kungsor-2020';

  test('has exact dates, signed before the period begins', () => {
    const { period, signed } = agreement(code);
    expect(period).toEqual({ from: '2020-01-01', to: '2020-12-31' });
    expect(signed.on).toBe('2019-12-20');
    expect(agreement(code).parties[1]?.partOf).toBe('VMD');
  });

  test('promises continuous, conditional and delivered work, and one counted meeting', () => {
    const kinds = agreement(code).pledges.map(({ targets }) => targets[0]?.kind);
    expect(kinds).toEqual([
      'process',
      'conditional',
      'delivery',
      'conditional',
      'conditional',
      'process',
      'delivery',
      'count',
    ]);
    expect(pledge(code, '1').responsible).toHaveLength(4);
    expect(agreement(code).pledges.every(({ numbered }) => !numbered)).toBe(true);
  });

  test('listens to residents and staff, and lists what its pledges are to lead to', () => {
    expect(duties(code, 'evidence')[0]?.text).toContain('medborgar- och medarbetarperspektivet');
    expect(agreement(code).aims).toHaveLength(3);
  });
});

describe('Kungälv 2017', () => {
  const code = 'kungalv-2017';

  test('is a programme with a name, and a pledge for one year from June', () => {
    expect(agreement(code).programme).toBe('Trygg i Kungälv');
    expect(agreement(code).period.from).toBe('2017-06');
    expect(agreement(code).duties.map(({ cadence }) => cadence)).toContain('under ett år');
    expect(agreement(code).aims).toHaveLength(4);
  });

  test('counts controls and operations, and reaches whole cohorts and every school', () => {
    const targets = agreement(code).pledges.flatMap((one) =>
      one.targets.map(({ kind, atLeast }) => [kind, atLeast]),
    );
    expect(targets).toEqual([
      ['count', 20],
      ['cohort', null],
      ['count', 8],
      ['cohort', null],
      ['cohort', null],
    ]);
    expect(pledge(code, '1').text).toContain('platser och tider som invånarna föreslår');
  });
});
