/** Who answers: ages, genders, areas and roles as each mode tends to meet them. */
import {
  AGE_GROUPS,
  type AgeGroup,
  type Gender,
  OUTSIDE_AREA,
  type RespondentRole,
} from '../../api/contract/codes.ts';
import { chance, pick, type Random } from './random.ts';
import { demoRound } from './round.ts';

export type DemoMode = 'street' | 'school' | 'web';

export interface Person {
  readonly ageGroup: AgeGroup;
  readonly gender: Gender;
  readonly area: string;
  readonly roles: readonly RespondentRole[];
}

/** Weights in the order of the age groups, 13–15 to 85+; a street at daytime, a gymnasium, a web form. */
const AGES: Readonly<Record<DemoMode, readonly number[]>> = {
  street: [4, 7, 6, 11, 14, 15, 15, 15, 10, 3],
  school: [0, 97, 3, 0, 0, 0, 0, 0, 0, 0],
  web: [2, 4, 5, 14, 21, 21, 15, 11, 6, 1],
};

const GENDERS: Readonly<Record<DemoMode, Readonly<Record<Gender, number>>>> = {
  street: { woman: 51, man: 48, other: 1 },
  school: { woman: 50, man: 48, other: 2 },
  web: { woman: 59, man: 39, other: 2 },
};

/** Share of those met at a stop who live there. */
const LOCAL_SHARE = { kungsbacka: 0.45, elsewhere: 0.78 };

/** Share of passers-by who live outside the municipality. */
const OUTSIDE_SHARE: Readonly<Record<DemoMode, number>> = {
  street: 0.035,
  school: 0.04,
  web: 0.01,
};

const residents = Object.fromEntries(
  demoRound.margins
    .filter(({ variables }) => variables[0] === 'area')
    .flatMap(({ cells }) =>
      cells.map(({ categories, population }) => [categories[0] ?? '', population]),
    ),
) as Readonly<Record<string, number>>;

function areaOf(random: Random, mode: DemoMode, stopArea: string | null): string {
  if (chance(random, OUTSIDE_SHARE[mode])) return OUTSIDE_AREA;
  const local = stopArea === 'kungsbacka' ? LOCAL_SHARE.kungsbacka : LOCAL_SHARE.elsewhere;
  if (stopArea !== null && mode === 'street' && chance(random, local)) return stopArea;
  return pick(random, residents) ?? 'kungsbacka';
}

function rolesOf(random: Random, area: string, ageGroup: AgeGroup): RespondentRole[] {
  const young = ageGroup === '13-15' || ageGroup === '16-19';
  const old = ageGroup === '75-84' || ageGroup === '85+';
  const roles: RespondentRole[] = area === OUTSIDE_AREA ? [] : ['lives'];
  if (young || (ageGroup === '20-24' && chance(random, 0.3))) roles.push('studies');
  else if (!old && chance(random, 0.45)) roles.push('works');
  if (chance(random, 0.06)) roles.push('association');
  if (area === OUTSIDE_AREA && roles.length === 0) roles.push('visits');
  return roles;
}

/** Draws a person as `mode` tends to meet them; `stopArea` is where the stop is, `null` on the web. */
export function drawPerson(random: Random, mode: DemoMode, stopArea: string | null): Person {
  const ages = Object.fromEntries(AGE_GROUPS.map((age, k) => [age, AGES[mode][k] ?? 0]));
  const ageGroup = pick<AgeGroup>(random, ages) ?? '35-44';
  const gender = pick<Gender>(random, GENDERS[mode]) ?? 'woman';
  const area = areaOf(random, mode, stopArea);
  return { ageGroup, gender, area, roles: rolesOf(random, area, ageGroup) };
}
