import { describe, expect, test } from 'vitest';
import { placesElsewhere, themesElsewhere } from '../../analysis/elsewhere.ts';
import { namings } from '../../analysis/index.ts';
import { collectionPlaces, placesOfStops } from '../../api/report/collection-places.ts';
import { countAnswers } from '../../api/report/columns/growing-answers.ts';
import { elsewhereSentences } from '../../api/report/elsewhere-words.ts';
import { makePriorities } from '../../api/report/priorities.ts';
import { tabulate } from '../../api/report/tabulate.ts';
import { aContext } from './priorities-fixture.ts';
import { aConcern, aRow } from './rows-fixture.ts';

const SQUARE = aConcern({ place: 'torget', themes: ['narcotics'], insecurity: 3 });
const PARK = aConcern({ place: 'parken', themes: ['lighting'], insecurity: 3 });

/** Twenty interviews at a stop: so many name the square, as many as told the park, the rest nothing. */
const stop = (psu: string, square: number, park: number) =>
  Array.from({ length: 20 }, (_, i) => {
    const concerns = i < square ? [SQUARE] : i < square + park ? [PARK] : [];
    return aRow({ id: `${psu}-${i}`, psu, hasConcern: concerns.length > 0, concerns });
  });

/** At the square 12 of 20 name the square; at the harbour 4 of 20 do. The park is named by 7 at each. */
const ROWS = [...stop('dag-1', 12, 7), ...stop('dag-2', 4, 7)];
const STOPS = placesOfStops([
  { id: 'dag-1', place: 'torget' },
  { id: 'dag-2', place: 'hamnen' },
  { id: 'dag-3', place: null },
]);
const ONES = new Float64Array(40).fill(1);

describe('the ranking without answers about the place where they were collected', () => {
  const counted = tabulate(ROWS, {});
  const collection = collectionPlaces(countAnswers(ROWS), STOPS);
  if (!collection) throw new Error('two stops have a place');
  const list = (kind: 'themes' | 'places') =>
    namings(counted[kind], counted.answeredConcerns, 'burden');

  test('counts a place among those who were met elsewhere, and other places among all', () => {
    const means = placesElsewhere(list('places'), collection, ONES);
    const byPlace = Object.fromEntries(counted.places.ids.map((id, k) => [id, means[k]]));
    expect(byPlace).toEqual({ torget: (4 * 3) / 20, parken: (14 * 3) / 40 });
  });

  test('leaves the concern out of its theme, and the answer in the denominator', () => {
    const means = themesElsewhere(list('themes'), collection, ONES);
    const byTheme = Object.fromEntries(counted.themes.ids.map((id, k) => [id, means[k]]));
    expect(byTheme).toEqual({ narcotics: (4 * 3) / 40, lighting: (14 * 3) / 40 });
  });

  test('keeps what somebody who was worried about the place also said of other places', () => {
    const both = aRow({ psu: 'dag-1', concerns: [SQUARE, { ...PARK, themes: ['narcotics'] }] });
    const [own] = [collectionPlaces(countAnswers([both]), STOPS)];
    expect(own?.themes.ids).toEqual(['narcotics']);
    expect([...(own?.aboutOwn ?? [])]).toEqual([1]);
  });

  test('turns an order that followed where one stood', () => {
    const priorities = makePriorities(ROWS, aContext({ stopPlaces: STOPS }), {
      replicates: 10,
      top: 1,
    });
    const ranks = (id: string) =>
      priorities.placeRobustness?.scenarios.find((scenario) => scenario.id === id)?.ranks;
    expect(ranks('main')).toEqual({ torget: 1, parken: 2 });
    expect(ranks('elsewhere')).toEqual({ torget: 2, parken: 1 });
    const themes = priorities.robustness.scenarios.find(({ id }) => id === 'elsewhere');
    expect(themes?.ranks).toEqual({ lighting: 1, narcotics: 2 });
    expect(elsewhereSentences(priorities).join()).toContain('inte längre bland');
  });

  test('is left out where no place of collection is known, or nobody spoke of it', () => {
    const scenarios = (rows: typeof ROWS, stopPlaces = STOPS) =>
      makePriorities(rows, aContext({ stopPlaces }), { replicates: 10 }).robustness.scenarios.map(
        ({ id }) => id,
      );
    expect(scenarios(ROWS)).toContain('elsewhere');
    expect(scenarios(ROWS, {})).not.toContain('elsewhere');
    expect(scenarios([...stop('dag-2', 4, 7)])).not.toContain('elsewhere');
  });

  test('goes by what the row itself tells before what is known of its stop', () => {
    const told = aRow({ psu: 'dag-1', collectedAt: 'parken', concerns: [SQUARE] });
    expect(collectionPlaces(countAnswers([told]), STOPS)?.aboutOwn[0]).toBe(0);
  });
});
