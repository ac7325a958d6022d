import { readdirSync, readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import * as door from '../../analysis/index.ts';
import { exampleDialogue, exampleOptions, exampleRatings } from './example-surveys.ts';

const folder = new URL('../../analysis/', import.meta.url);
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

interface Example {
  readonly expression: string;
  readonly result: string;
}

/** The docstring that stands right before a function. */
function docstringOf(name: string): string {
  for (const source of sources) {
    const at = source.search(
      new RegExp(`^export (?:function\\*? ${name}\\b|const ${name}\\b)`, 'm'),
    );
    if (at < 0) continue;
    const before = source.slice(0, at).trimEnd();
    return before.endsWith('*/') ? before.slice(before.lastIndexOf('/**')) : '';
  }
  return '';
}

/** `expression; // => result`; an expression may take several lines and use constants made above it. */
function examplesOf(name: string): Example[] {
  const [, text = ''] = docstringOf(name).split('@example');
  const code = text
    .split('\n')
    .map((line) => line.replace(/^\s*\*\/?\s?/, ''))
    .join('\n');
  return [...code.matchAll(/; *\/\/ => (.+)/g)].map(({ index, 1: result = '' }) => ({
    expression: code.slice(0, index),
    result,
  }));
}

/** Typed arrays as lists and numbers to twelve digits, so that a result reads as it is written. */
function plain(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(plain);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

const context = createContext({
  ...door,
  Float64Array,
  Int32Array,
  Uint8Array,
  dialogue: exampleDialogue,
  ratings: exampleRatings,
  options: exampleOptions,
});
/** The value of the last statement, in a block, so that constants stay in their own example. */
const evaluate = (code: string): unknown => plain(runInContext(`{\n${code}\n}`, context));

const names = Object.entries(door).flatMap(([name, value]) =>
  typeof value === 'function' ? [name] : [],
);

describe('the examples in the docstrings of the statistics', () => {
  test('cover every function that the door hands out', () => {
    expect(names.length).toBeGreaterThan(25);
    expect(names.filter((name) => examplesOf(name).length === 0)).toEqual([]);
  });

  test.each(names)('%s gives what its example says', (name) => {
    for (const { expression, result } of examplesOf(name)) {
      expect(evaluate(expression), expression).toEqual(evaluate(`(${result})`));
    }
  });
});
