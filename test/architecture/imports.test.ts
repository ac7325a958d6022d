import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FOLDERS, type Import, importsOf, ROOT, sourceFiles } from './source-files.ts';

/**
 * The import table of the house. The first rule whose `files` fits a file decides what it may
 * import; every file must have a rule. `types` may be taken besides, for they weigh nothing.
 */
const RULES: readonly { files: RegExp; may: readonly RegExp[]; types?: RegExp }[] = [
  {
    files: /^analysis\//,
    may: [/^analysis\//, /^simple-statistics$/, /^@stdlib\//, /^pure-rand(\/|$)/, /^ml-matrix$/],
  },
  {
    files: /^api\/contract\/questionnaire\//,
    may: [/^api\/contract\/(?!index)/],
  },
  { files: /^api\/contract\//, may: [/^api\/contract\//, /^zod\/mini$/] },
  {
    files: /^api\/report\//,
    may: [
      /^api\/(report|contract)\//,
      /^analysis\/index\.ts$/,
      /^(docx|papaparse|fflate|hono\/html|qrcode-generator)$/,
      /^(d3-scale|d3-array|d3-shape|@resvg\/resvg-js)$/,
      /^@fontsource/,
      /^zod\/mini$/,
      /^node:(crypto|fs|module|url)$/,
    ],
  },
  {
    files: /^api\/store\//,
    may: [/^api\/(store|contract)\//, /^(kysely|better-sqlite3)$/, /^node:/],
  },
  {
    files: /^api\/(http\/|routes\/|app\.ts|dependencies\.ts)/,
    may: [
      /^api\/(http|routes|contract|report|store)\//,
      /^api\/dependencies\.ts$/,
      /^@?hono(\/|$)/,
      /^(canonicalize|ipaddr\.js|otpauth|pino|@hpke\/core|@node-rs\/argon2|zod|zod\/mini)$/,
      /^node:/,
    ],
  },
  {
    files: /^api\//,
    may: [/^api\//, /^seed\//, /^survey-ui\/dist\//, /^node:/, /^[@a-z]/],
  },
  {
    files: /^survey-ui\/(resident|questions)\//,
    may: [
      /^survey-ui\//,
      /^api\/contract\/(questionnaire|places|free-text)\//,
      /^api\/contract\/codes\.ts$/,
      /^preact/,
    ],
    types: /^api\/contract\//,
  },
  {
    files: /^survey-ui\/outbox\//,
    may: [/^survey-ui\//, /^preact/, /^idb$/],
    types: /^api\/contract\//,
  },
  {
    files: /^survey-ui\/(vite\.config\.ts$|build\/)/,
    may: [/^vite$/, /^node:/, /^survey-ui\//, /^api\/contract\//, /^@resvg\/resvg-js$/],
  },
  {
    files: /^survey-ui\/interviewer\/sending\//,
    may: [/^survey-ui\//, /^api\/contract\/tablet\/seal-binding\.ts$/, /^@hpke\/core$/],
    types: /^api\/contract\//,
  },
  {
    files: /^survey-ui\/interviewer\/worker\//,
    may: [/^survey-ui\//, /^api\/contract\//, /^idb$/, /^workbox-/],
  },
  {
    files: /^survey-ui\/interviewer\//,
    may: [/^survey-ui\//, /^api\/contract\//, /^preact/, /^(idb|jsqr)$/],
  },
  {
    files: /^survey-ui\//,
    may: [/^survey-ui\//, /^api\/contract\//, /^preact/],
  },
  {
    files: /^seed\/load\.ts$/,
    may: [/^seed\//, /^api\//, /^node:/, /^@node-rs\/argon2$/],
  },
  { files: /^seed\/catalogue\/read-texts\.ts$/, may: [/^api\/contract\//, /^node:fs$/] },
  { files: /^seed\//, may: [/^seed\//, /^api\/contract\//] },
  { files: /^test\//, may: [/.*/] },
];

const files = sourceFiles();
const imports = files.flatMap(importsOf);

function broken({ from, to, typeOnly }: Import): boolean {
  const rule = RULES.find(({ files }) => files.test(from));
  if (typeOnly && rule?.types?.test(to)) return false;
  return !rule?.may.some((allowed) => allowed.test(to));
}

/** A chain of files that import one another in a ring, or null. Types alone make no ring at run time. */
function firstCircle(): string[] | null {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports) {
    if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const to of next.get(file) ?? []) {
      const circle = visit(to, [...trail, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of files) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return null;
}

describe('the import table', () => {
  test('is checked against every source file that git knows', () => {
    const known = execFileSync('git', ['ls-files', '--', ...FOLDERS], {
      cwd: ROOT,
      encoding: 'utf8',
    })
      .split('\n')
      .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && existsSync(join(ROOT, name)));
    expect(known.length).toBeGreaterThan(100);
    expect(files).toEqual(expect.arrayContaining(known));
    expect(imports.length).toBeGreaterThan(known.length);
  });

  test('is kept: nobody imports what their folder may not', () => {
    expect(imports.filter(broken).map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  test('has no circles', () => {
    expect(firstCircle()).toBeNull();
  });

  test('lets nobody import the tests', () => {
    expect(
      imports.filter(({ from, to }) => !from.startsWith('test/') && to.startsWith('test/')),
    ).toEqual([]);
  });
});
