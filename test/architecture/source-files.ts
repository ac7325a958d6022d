import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const FOLDERS = ['analysis', 'api', 'seed', 'survey-ui', 'test'] as const;

/** One import statement: `from` is a path from the project's root, `to` likewise or a package's name. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Every TypeScript source file below the five folders, as paths from the root. */
export function sourceFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !/(^|\/)(dist|node_modules)\//.test(name))
      .map((name) => `${folder}/${name}`),
  ).sort();
}

const STATEMENT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** The imports of one file; relative ones are resolved against it. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...text.matchAll(STATEMENT)].map(([, typeWord, named, dynamic]) => {
    const to = named ?? dynamic ?? '';
    const path = to.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), to)) : to;
    return { from: file, to: path, typeOnly: typeWord !== undefined };
  });
}
