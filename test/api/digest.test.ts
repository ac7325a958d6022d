import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from '../../api/http/digest.ts';
import { aResponse } from '../support/fixture-round.ts';

test('an item is kept in its RFC 8785 form, whatever it holds', () => {
  fc.assert(
    fc.property(fc.json({ depthSize: 'medium' }), (text) => {
      const item: unknown = JSON.parse(text);
      expect(canonicalText(item)).toBe(canonicalize(item));
    }),
  );
  expect(canonicalText(aResponse())).toBe(canonicalize(aResponse()));
});

test.each([
  ['keys that are numbers', '{"b":1,"10":2,"9":{"1":[]},"é":3,"":4}'],
  ['a key that objects have a meaning of their own for', '{"z":1,"__proto__":{"b":[],"a":2}}'],
  ['text that looks like half a surrogate pair', String.raw`{"b":"\\ud800","a":1}`],
  ['numbers in any shape', '[1e21,-0,0.1e-6,100,5E-324]'],
])('an item with %s has the same form as any other', (_what, text) => {
  const item: unknown = JSON.parse(text);
  expect(canonicalText(item)).toBe(canonicalize(item));
});

test('text with half a surrogate pair keeps the order in which it was sent', () => {
  const text = String.raw`{"b":"\ud800","a":1}`;
  expect(canonicalText(JSON.parse(text))).toBe(text);
});

test('an item nested deeper than the stack is no trouble', () => {
  const text = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  expect(canonicalText(JSON.parse(text))).toBe(text);
});
