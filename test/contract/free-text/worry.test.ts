import { describe, expect, test } from 'vitest';
import { findWorries } from '../../../api/contract/free-text/worry.ts';

describe('a text worries', () => {
  test.for([
    ['han slår mig', 'violence'],
    ['Jag vill inte leva', 'suicide'],
    ['jag ska döda honom', 'threat'],
    ['jag blev våldtagen', 'sexual-abuse'],
    ['pappa slår min lillasyster', 'child-at-risk'],
    ['de har vapen i källaren', 'weapon'],
    ['my father hits us', 'violence'],
    ['أريد أن أموت', 'suicide'],
    ['هو يضربني', 'violence'],
  ] as const)('%s', ([text, kind]) => {
    expect(findWorries(text).map((worry) => worry.kind)).toContain(kind);
  });

  test('and it is told which words make us think so', () => {
    const text = '😢 Det är mörkt. Jag vill bara dö, ingen bryr sig.';
    const [worry] = findWorries(text);
    expect(text.slice(worry?.start, worry?.end)).toBe('vill bara dö');
  });

  test('whatever marks are between the letters', () => {
    expect(findWorries('han sl\u00adår mig')).toHaveLength(1);
    expect(findWorries('han sla\u030ar mig')).toHaveLength(1);
  });
});

describe('an ordinary answer does not', () => {
  test.for([
    'Mer våld på torget än förr',
    'Det slår mig att ingen lampa fungerar',
    'Det är dödtyst på kvällarna',
    'Släck inte lamporna',
    'Jag tar på mig reflexväst',
    'Rånrisken är stor',
    'Dödens tråkigt här',
    'Skottlossningen i en annan stad skrämmer mig',
  ])('%s', (text) => {
    expect(findWorries(text)).toEqual([]);
  });

  test('nor do words of two sentences together', () => {
    expect(findWorries('Han hälsar aldrig. Slår mig ner på bänken.')).toEqual([]);
  });
});
