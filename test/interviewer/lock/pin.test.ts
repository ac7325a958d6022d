import { describe, expect, test } from 'vitest';
import { isPin, makePin, pinProblem } from '../../../survey-ui/interviewer/lock/pin.ts';

describe('a PIN', () => {
  test.each(['2580', '4711', '20263', '90210', '13579', '00001111'])('may be %s', (pin) => {
    expect(pinProblem(pin)).toBeNull();
  });

  test.each([
    ['', 'too-short'],
    ['123', 'too-short'],
    ['258025802', 'too-short'],
    ['12a4', 'not-digits'],
    ['٢٥٨٠', 'not-digits'],
    ['0000', 'too-simple'],
    ['99999999', 'too-simple'],
    ['1234', 'too-simple'],
    ['7890', 'too-simple'],
    ['87654', 'too-simple'],
    ['2109', 'too-simple'],
  ])('may not be %j: %s', (pin, problem) => {
    expect(pinProblem(pin)).toBe(problem);
  });

  test('opens with the same digits and no others', async () => {
    const kept = await makePin('2580');
    expect(await isPin('2580', kept)).toBe(true);
    for (const wrong of ['2581', '0852', '258', '25800', ''])
      expect(await isPin(wrong, kept)).toBe(false);
  });

  test('does not lie on the tablet, and lies there in another way each time', async () => {
    const [one, other] = await Promise.all([makePin('2580'), makePin('2580')]);
    expect(JSON.stringify(one)).not.toContain('2580');
    expect(one.hash).not.toBe(other.hash);
    expect(one.salt).not.toBe(other.salt);
    expect(atob(one.salt)).toHaveLength(16);
    expect(await isPin('2580', { ...one, salt: other.salt })).toBe(false);
    expect(await isPin('2580', { ...one, hash: '' })).toBe(false);
  });
});
