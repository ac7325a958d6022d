/** False alarms of the flags on one round of honest answers, and a planted campaign. */
import {
  flagBursts,
  flagCampaigns,
  flagCopies,
  flagSpeed,
  flagStraightLining,
} from '../../../analysis/index.ts';
import { itemsOf } from './columns.ts';
import { choicesOf, DAYS, type Person, PLACES, wordsOf } from './people.ts';
import { MODES, type World } from './worlds.ts';

/** The questionnaire takes five concerns. */
const MOST_CONCERNS = 5;
const QUESTIONS = 2 + MOST_CONCERNS;
const CAMPAIGN = { day: 9, place: 12, answers: 20 };

/** For each flag, whether it marked anybody (0 or 1) and how many in a thousand. */
export function measureFlags(world: World, people: readonly Person[]): Record<string, number> {
  const { content, details } = contentOf(people);
  const arrived = Float64Array.from(people, (who) => who.arrived);
  const marks: Record<string, Uint8Array> = {
    burst: flagBursts({ content, details, arrived }),
    copy: flagCopies({ content, details }),
    straight: flagStraightLining({ ratings: ratingsOf(people), questions: QUESTIONS }),
    speed: flagSpeed({
      seconds: Float64Array.from(people, (who) => who.seconds),
      words: Int32Array.from(people, wordsOf),
      choices: Int32Array.from(people, choicesOf),
    }),
  };
  const figures: Record<string, number> = {};
  for (const [name, marked] of Object.entries(marks)) {
    const count = marked.reduce((sum, mark) => sum + mark, 0);
    figures[`${name}:any`] = count > 0 ? 1 : 0;
    figures[`${name}:thousand`] = (1000 * count) / people.length;
  }
  const themes = alarmsIn(world, people, 'item');
  const places = alarmsIn(world, people, 'place');
  for (const mode of MODES) {
    figures[`themes ${mode}:any`] = themes.some((alarm) => alarm.mode === mode) ? 1 : 0;
    figures[`places ${mode}:any`] = places.some((alarm) => alarm.mode === mode) ? 1 : 0;
  }
  const planted = alarmsIn(world, [...people, ...campaign()], 'place');
  const isPlanted = ({ item, period }: (typeof planted)[number]): boolean =>
    item === `place-${CAMPAIGN.place + 1}` && period === CAMPAIGN.day;
  figures['campaign:found'] = planted.some(isPlanted) ? 1 : 0;
  return figures;
}

function alarmsIn(world: World, people: readonly Person[], of: 'item' | 'place') {
  return flagCampaigns({
    period: Int32Array.from(people, ({ arrived }) => Math.floor(arrived / 86_400)),
    mode: { categories: MODES, codes: Int32Array.from(people, ({ mode }) => mode) },
    items: itemsOf(people, of === 'item' ? world.items.length : PLACES, of),
  }).alarms;
}

/** Twenty web answers on one day that name one place. */
function campaign(): Person[] {
  if (CAMPAIGN.day >= DAYS) throw new RangeError('the campaign must be within the round');
  return Array.from({ length: CAMPAIGN.answers }, (_, i) => ({
    mode: 1,
    stop: -1,
    age: i % 4,
    gender: i % 2,
    safety: 4,
    eveningSafety: 5,
    namings: [{ item: i % 3, place: CAMPAIGN.place, time: i % 3, rating: 5 }],
    arrived: CAMPAIGN.day * 86_400 + 36_000 + i * 900,
    seconds: 120,
  }));
}

/** Equal numbers for equal content; a concern is four particulars at most. */
function contentOf(people: readonly Person[]) {
  const codes = new Map<string, number>();
  const content = Int32Array.from(people, (who) => {
    const { age, gender, safety, eveningSafety } = who;
    const said = concernsOf(who).map(({ item, place, time, rating }) => [
      item,
      place,
      time,
      rating,
    ]);
    const key = [who.mode, age, gender, safety, eveningSafety, said].join('/');
    const code = codes.get(key) ?? codes.size;
    codes.set(key, code);
    return code;
  });
  const details = Int32Array.from(people, (who) =>
    concernsOf(who).reduce((sum, { place }) => sum + (place < 0 ? 3 : 4), 4),
  );
  return { content, details };
}

function ratingsOf(people: readonly Person[]): Float64Array {
  const ratings = new Float64Array(people.length * QUESTIONS).fill(Number.NaN);
  people.forEach((who, row) => {
    const given = [who.safety, who.eveningSafety, ...concernsOf(who).map(({ rating }) => rating)];
    ratings.set(given, row * QUESTIONS);
  });
  return ratings;
}

const concernsOf = ({ namings }: Person) => namings.slice(0, MOST_CONCERNS);
