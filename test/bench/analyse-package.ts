/** A dialogue package of any size from a seeded model, as the text of its files. */
import { type Uniform, uniformStream } from '../../analysis/index.ts';

const THEMES = 12;
const PLACES = 100;
const AREAS = 20;
const STOP_SIZE = 25;
const AGES = ['16-19', '25-34', '45-54', '65-74'];
const GENDERS = ['woman', 'man'];
const TIMES = ['weekday-evening', 'weekend-night', 'always'];
const ACTIONS = ['visible-patrols', 'lighting', 'traffic-controls'];

const name = (prefix: string, number: number) => `${prefix}-${number + 1}`;
/** Skewed to small numbers, so that some items are named far more often than others. */
const skewed = (uniform: Uniform, count: number) => Math.floor(uniform() ** 2 * count);
const pick = (uniform: Uniform, list: readonly string[]) =>
  list[Math.floor(uniform() * list.length)] ?? '';

/**
 * @param respondents - how many; 40 % met in stops of about 25, the rest on the web
 * @returns text by path, the same for the same number
 */
export function generatePackage(respondents: number): Readonly<Record<string, string>> {
  const uniform = uniformStream(1, 'bench');
  const responses = ['id,mode,psu,age_group,gender,area,has_concern'];
  const concerns = ['response_id,place,times_of_day,themes,insecurity'];
  const wishes = ['response_id,actor,action,place,times_of_day'];
  for (let i = 0; i < respondents; i += 1) {
    const street = uniform() < 0.4;
    const area = skewed(uniform, AREAS);
    const count = Math.floor(uniform() * 3);
    responses.push(
      [
        `r${i}`,
        street ? 'street' : 'web',
        street ? name('stop', Math.floor(i / (STOP_SIZE / 0.4))) : '',
        pick(uniform, AGES),
        pick(uniform, GENDERS),
        name('area', area),
        count > 0,
      ].join(','),
    );
    for (let k = 0; k < count; k += 1) {
      const themes = [
        name('theme', skewed(uniform, THEMES)),
        name('theme', skewed(uniform, THEMES)),
      ];
      const place = name('place', skewed(uniform, PLACES));
      const insecurity = 1 + Math.floor(uniform() * 5);
      concerns.push([`r${i}`, place, pick(uniform, TIMES), themes.join(';'), insecurity].join(','));
    }
    if (uniform() < 0.5) wishes.push(`r${i},police,${pick(uniform, ACTIONS)},,`);
  }
  const rows = (lines: readonly string[]) => `${lines.join('\n')}\n`;
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);
  return {
    'responses.csv': rows(responses),
    'concerns.csv': rows(concerns),
    'wishes.csv': rows(wishes),
    'places.csv': rows([
      'place,label,area',
      ...numbers(PLACES).map(
        (i) => `${name('place', i)},Plats ${i + 1},${name('area', i % AREAS)}`,
      ),
    ]),
    'margins/area.csv': rows([
      'area,population',
      ...numbers(AREAS).map((i) => `${name('area', i)},${AGES.length * GENDERS.length * 100}`),
    ]),
    'margins/age_group-gender.csv': rows([
      'age_group,gender,population',
      ...AGES.flatMap((age) => GENDERS.map((gender) => `${age},${gender},${AREAS * 100}`)),
    ]),
  };
}
