/** From themes to concerns: where, when and how unsafe. */
import type { TimeOfDay } from '../../api/contract/codes.ts';
import type { Concern } from '../../api/contract/response.ts';
import { kungsbacka } from '../municipalities/kungsbacka/municipality.ts';
import type { DemoMode, Person } from './person.ts';
import { chance, gaussian, pick, pickSeveral, type Random } from './random.ts';
import { describeConcern } from './texts.ts';
import type { NamedThemes } from './themes.ts';
import { PLACE_TRUTH, THEME_TRUTH } from './truth.ts';

/** Themes that draw a worry to a place more than its size says. */
const DRAWN: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'youth-groups': { resecentrum: 1.5, 'kungsmassan-fyren': 1.7, badhusparken: 1.4 },
  lighting: { 'centrala-kungsbacka': 1.5, kungsbackaskogen: 3 },
  narcotics: { badhusparken: 3, resecentrum: 1.5 },
  'public-transport': { resecentrum: 4, 'hede-station': 5 },
  theft: { resecentrum: 2 },
  violence: { 'centrala-kungsbacka': 1.6, resecentrum: 1.4 },
};

/** A place of one's own area, in all; traffic is closer to home, and so is school. */
const OWN_AREA = 14;
const OWN_AREA_BY_THEME: Readonly<Record<string, number>> = {
  'reckless-driving': 4,
  speeding: 5,
  'traffic-crime': 2,
  school: 5,
  littering: 1.5,
};

const TIMES: Readonly<Partial<Record<TimeOfDay, number>>> = {
  'weekday-evening': 30,
  'weekend-evening': 24,
  'weekend-night': 22,
  'weekday-night': 8,
  'weekday-day': 6,
  'weekday-morning': 3,
  'weekend-day': 3,
  always: 4,
};

const SCHOOL_TIMES: Readonly<Partial<Record<TimeOfDay, number>>> = {
  'weekday-day': 8,
  'weekday-morning': 2,
};

const WITH_A_PLACE = 0.8;
const IN_OWN_WORDS = 0.05;
const WITH_TIMES = 0.85;
const NOT_RATED = 0.05;
const RATED_DONT_KNOW = 0.02;

function placeWeights(theme: string, person: Person): Record<string, number> {
  const weights: Record<string, number> = {};
  for (const [code, weight] of Object.entries(PLACE_TRUTH)) {
    weights[code] = weight * (DRAWN[theme]?.[code] ?? 1);
  }
  const own = kungsbacka.places.filter(({ area, code, type }) => {
    if (area !== person.area || code in PLACE_TRUTH) return false;
    return theme === 'school' || type !== 'school';
  });
  for (const { code } of own) {
    weights[code] = (OWN_AREA * (OWN_AREA_BY_THEME[theme] ?? 1)) / own.length;
  }
  return weights;
}

function insecurity(
  random: Random,
  themes: readonly string[],
  unease: number,
): Concern['insecurity'] {
  if (chance(random, NOT_RATED)) return null;
  if (chance(random, RATED_DONT_KNOW)) return 'dont-know';
  const mean = Math.max(...themes.map((code) => THEME_TRUTH[code]?.insecurity ?? 3));
  const drawn = Math.round(mean + unease + 0.8 * gaussian(random));
  return Math.min(5, Math.max(1, drawn));
}

function timesFor(random: Random, themes: readonly string[]): TimeOfDay[] {
  if (!chance(random, WITH_TIMES)) return [];
  const drawn = pickSeveral(
    random,
    themes.includes('school') ? SCHOOL_TIMES : TIMES,
    chance(random, 0.45) ? 2 : 1,
  );
  return drawn.includes('always') ? ['always'] : drawn;
}

function placedConcern(
  random: Random,
  themes: readonly string[],
  mode: DemoMode,
  person: Person,
  unease: number,
): Concern {
  const [first = 'other'] = themes;
  const place = chance(random, WITH_A_PLACE)
    ? (pick(random, placeWeights(first, person)) ?? null)
    : null;
  const ownWords = place !== null && chance(random, IN_OWN_WORDS);
  return {
    place: ownWords ? null : place,
    placeText: ownWords ? 'cykelvägen hem' : null,
    position: null,
    timesOfDay: place === null ? [] : timesFor(random, themes),
    themes: [...themes],
    insecurity: insecurity(random, themes, unease),
    text: describeConcern(random, first, mode),
  };
}

/** How uneasy each mode's answers are on the whole: the web draws those with something to say. */
const MODE_UNEASE: Readonly<Record<DemoMode, number>> = { street: -0.1, school: -0.2, web: 0.3 };

/** The concerns of one person: one without a place, and one place or two. */
export function drawConcerns(
  random: Random,
  mode: DemoMode,
  person: Person,
  themes: NamedThemes,
): Concern[] {
  const unease = MODE_UNEASE[mode] + 0.5 * gaussian(random);
  const concerns: Concern[] = [];
  if (themes.placeless.length > 0) {
    concerns.push({
      place: null,
      placeText: null,
      position: null,
      timesOfDay: [],
      themes: [...themes.placeless],
      insecurity: insecurity(random, themes.placeless, unease),
      text: describeConcern(random, themes.placeless[0] ?? 'other', mode),
    });
  }
  const most = mode === 'web' ? 3 : 2;
  const places = mode === 'web' ? 2 : 1;
  for (let k = 0; k < places && k * most < themes.placed.length; k += 1) {
    concerns.push(
      placedConcern(random, themes.placed.slice(k * most, (k + 1) * most), mode, person, unease),
    );
  }
  return concerns;
}
