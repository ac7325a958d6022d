/** Simulated people: who they are, what they name, and when and how fast they answer. */
import type { Uniform } from '../../../analysis/index.ts';
import {
  AGES,
  leanOf,
  MET,
  ONE_AGE,
  WORRIES,
  WORRY_STEP,
  type World,
  type WorldItem,
} from './worlds.ts';

export const DAYS = 14;
export const PLACES = 20;
const A_DAY = 86_400;

export interface Naming {
  readonly item: number;
  /** -1 for a concern without a place. */
  readonly place: number;
  readonly time: number;
  readonly rating: number;
}

export interface Person {
  /** 0 on the street, 1 on the web. */
  readonly mode: number;
  /** -1 on the web. */
  readonly stop: number;
  readonly age: number;
  readonly gender: number;
  readonly safety: number;
  readonly eveningSafety: number;
  readonly namings: readonly Naming[];
  /** Seconds from the start of the round. */
  readonly arrived: number;
  readonly seconds: number;
}

/** Words to pass: the questions for everybody, and those about each concern. */
export const wordsOf = ({ namings }: Person): number => 150 + 40 * namings.length;
export const choicesOf = ({ namings }: Person): number => 6 + 4 * namings.length;

/** One round of honest answers. */
export function peopleOf(world: World, uniform: Uniform): Person[] {
  const people: Person[] = [];
  for (let stop = 0; stop < world.stops; stop += 1) {
    const effects = world.items.map(() => 1 + world.stopEffect * (2 * uniform() - 1));
    const oneAge = Math.floor(uniform() * AGES.length);
    const day = Math.floor((stop * DAYS) / world.stops);
    const opens = day * A_DAY + (9 + 8 * uniform()) * 3600;
    for (let i = 0; i < world.perStop; i += 1) {
      const arrived = opens + (i + uniform()) * 150;
      people.push(person({ world, uniform, stop, effects, oneAge, arrived }));
    }
  }
  const none = world.items.map(() => 1);
  for (let i = 0; i < world.webAnswers; i += 1) {
    // Many answer in the first days, and none at night.
    const day = Math.floor(DAYS * uniform() ** 1.5);
    const arrived = day * A_DAY + (7 + 16 * uniform()) * 3600;
    people.push(person({ world, uniform, stop: -1, effects: none, oneAge: -1, arrived }));
  }
  return people;
}

interface Circumstances {
  readonly world: World;
  readonly uniform: Uniform;
  readonly stop: number;
  readonly effects: readonly number[];
  readonly oneAge: number;
  readonly arrived: number;
}

function person(of: Circumstances): Person {
  const { world, uniform, stop, effects, oneAge, arrived } = of;
  const mode = stop < 0 ? 1 : 0;
  const met = MET[mode];
  const age = mode === 0 && uniform() < ONE_AGE ? oneAge : choose(uniform, met?.ages ?? []);
  const gender = uniform() < (met?.women ?? 0) ? 0 : 1;
  const worry = WORRIES[Math.floor(uniform() * WORRIES.length)] ?? 1;
  const namings = world.items.flatMap((item, k) => {
    const chance =
      item.named * leanOf(item, age, gender) * (mode === 1 ? item.web : 1) * (effects[k] ?? 1);
    return uniform() < chance * worry ? [naming(item, k, stop, worry, uniform)] : [];
  });
  const safety = 1 + binomial(uniform, 0.45 * worry);
  const made: Person = {
    mode,
    stop,
    age,
    gender,
    safety,
    eveningSafety: Math.min(5, safety + binomial(uniform, 0.2)),
    namings,
    arrived,
    seconds: 0,
  };
  return { ...made, seconds: timeOf(made, uniform) };
}

function naming(
  { step }: WorldItem,
  item: number,
  stop: number,
  worry: number,
  uniform: Uniform,
): Naming {
  const here = stop >= 0 && uniform() < 0.3;
  const skewed = Math.floor(PLACES * uniform() ** 2);
  return {
    item,
    place: uniform() < 0.4 ? -1 : here ? stop % PLACES : skewed,
    time: choose(uniform, [0.5, 0.35, 0.15]),
    rating: 1 + binomial(uniform, step + WORRY_STEP * (worry - 1)),
  };
}

/** Reads 240 words a minute in the middle, skims up to 40 % of them, and thinks a while. */
function timeOf(who: Person, uniform: Uniform): number {
  const normal = Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const perMinute = 240 * Math.exp(0.25 * normal);
  const read = wordsOf(who) * (0.6 + 0.4 * uniform());
  return (read / perMinute) * 60 + choicesOf(who) * (0.5 + 2 * uniform());
}

/** How many of four steps are taken. */
function binomial(uniform: Uniform, chance: number): number {
  let steps = 0;
  for (let i = 0; i < 4; i += 1) if (uniform() < chance) steps += 1;
  return steps;
}

function choose(uniform: Uniform, shares: readonly number[]): number {
  let left = uniform();
  for (let at = 0; at < shares.length - 1; at += 1) {
    left -= shares[at] ?? 0;
    if (left < 0) return at;
  }
  return shares.length - 1;
}
