import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formerPlaces,
  isTaken,
  mergePlaces,
  placeCounting,
  putPlaces,
  type Register,
  RegisterProblem,
  restorePlace,
  retirePlace,
  splitPlace,
} from '../../../api/contract/places/register/place-register.ts';

const place = (code: string, ...aliases: string[]) => ({
  code,
  label: `Platsen ${code}`,
  aliases,
  type: 'other',
  area: 'centrum',
});
const register = (...codes: string[]): Register => ({ places: codes.map((code) => place(code)) });
const codes = ({ places }: Register) => places.map(({ code }) => code);

describe('merging', () => {
  test('offers one place with the names of both, and counts the other there', () => {
    const given: Register = { places: [place('a', 'Gamla A'), place('b', 'Bé')] };
    const merged = mergePlaces(given, 'a', 'b');
    expect(codes(merged)).toEqual(['b']);
    expect(merged.places[0]?.aliases).toEqual(['Bé', 'Platsen a', 'Gamla A']);
    expect(placeCounting(merged)('a')).toBe('b');
    expect(merged.placesRevision).toBe(1);
    expect(isTaken(merged, 'a')).toBe(true);
  });

  test('of a merged place again leads to the end of the chain', () => {
    const twice = mergePlaces(mergePlaces(register('a', 'b', 'c'), 'a', 'b'), 'b', 'c');
    expect(['a', 'b', 'c', 'other'].map(placeCounting(twice))).toEqual(['c', 'c', 'c', 'other']);
  });

  test.each([
    ['a', 'a', 'slås ihop med sig själv'],
    ['a', 'x', 'finns inte'],
    ['x', 'a', 'finns inte'],
  ])('%s into %s is refused', (from, into, words) => {
    expect(() => mergePlaces(register('a', 'b'), from, into)).toThrow(words);
  });

  test('into a place that is itself merged is refused, so that no circle can come', () => {
    const merged = mergePlaces(register('a', 'b'), 'a', 'b');
    expect(() => mergePlaces(merged, 'b', 'a')).toThrow(RegisterProblem);
  });

  test('can be taken back', () => {
    const given: Register = { places: [place('a', 'Gamla A'), place('b', 'Bé')] };
    const back = restorePlace(mergePlaces(given, 'a', 'b'), 'a');
    expect(back.places).toEqual([place('b', 'Bé'), place('a', 'Gamla A')]);
    expect(placeCounting(back)('a')).toBe('a');
  });
});

describe('splitting', () => {
  test('offers the parts, and keeps what was said of the whole by its name from before', () => {
    const split = splitPlace(register('a', 'b'), 'a', [place('a1'), place('a2')]);
    expect(codes(split)).toEqual(['b', 'a1', 'a2']);
    expect(placeCounting(split)('a')).toBe('a');
    expect(formerPlaces(split)).toMatchObject([{ code: 'a', label: 'Platsen a (före delningen)' }]);
  });

  test('in one, or in a place that is there, is refused', () => {
    expect(() => splitPlace(register('a'), 'a', [place('a1')])).toThrow('minst två');
    const taken = [place('a1'), place('b')];
    expect(() => splitPlace(register('a', 'b'), 'a', taken)).toThrow('finns redan en plats');
  });
});

test('a code that was another place is never given to a new one', () => {
  expect(() => putPlaces(mergePlaces(register('a', 'b'), 'a', 'b'), [place('a')])).toThrow(
    'har varit en annan plats',
  );
});

test('whatever is done, every code that was ever offered counts at a place with a name', () => {
  const step = fc.record({
    what: fc.constantFrom('merge', 'split', 'retire', 'restore', 'add'),
    a: fc.nat(12),
    b: fc.nat(12),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let current = register('p0', 'p1', 'p2', 'p3');
      const ever = new Set(codes(current));
      let made = 4;
      for (const { what, a, b } of steps) {
        const [one, two] = [`p${a}`, `p${b}`];
        try {
          if (what === 'merge') current = mergePlaces(current, one, two);
          if (what === 'retire') current = retirePlace(current, one);
          if (what === 'restore') current = restorePlace(current, one);
          if (what === 'add') current = putPlaces(current, [place(`p${made++}`)]);
          if (what === 'split')
            current = splitPlace(current, one, [place(`p${made++}`), place(`p${made++}`)]);
        } catch (error) {
          if (!(error instanceof RegisterProblem)) throw error;
        }
        for (const code of codes(current)) ever.add(code);
      }
      const named = new Set([...current.places, ...formerPlaces(current)].map(({ code }) => code));
      const countsAt = placeCounting(current);
      for (const code of ever) expect(named).toContain(countsAt(code));
      expect(new Set(codes(current)).size).toBe(current.places.length);
    }),
  );
});
