/** Reading and writing files for the command line, with faults in words. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { PackageFiles } from '../report/dialogue-package/read-package.ts';
import type { SourceFile } from '../report/dialogue-package/read-table.ts';
import { UserError } from './user-error.ts';

/**
 * Reads a file whole.
 *
 * @throws UserError when it does not exist, is a folder or may not be read
 */
export function readSource(path: string): SourceFile {
  try {
    return { name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    throw new UserError(`${path}: ${reasonOf(error)}`);
  }
}

/** Writes a file, making its folder. */
export function writeOutput(path: string, content: string | Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  } catch (error) {
    throw new UserError(`${path}: går inte att skriva, ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'filen finns inte. Kontrollera sökvägen.',
    EISDIR: 'det är en mapp, men en fil väntades.',
    ENOTDIR: 'en del av sökvägen är en fil, inte en mapp.',
    EACCES: 'kontot som kör programmet har inte rätt till filen.',
    EPERM: 'kontot som kör programmet har inte rätt till filen.',
    ENOSPC: 'disken är full.',
    EROFS: 'disken är skrivskyddad.',
  };
  return reasons[code] ?? `filen kunde inte hanteras (${code || String(error)}).`;
}

/**
 * The files of a dialogue package in a folder or a zip.
 *
 * @throws UserError when there is no package, or the zip is damaged
 */
export function openPackage(path: string): PackageFiles {
  if (!existsSync(path)) {
    throw new UserError(`${path}: finns inte. Ange en mapp eller en zip-fil.`);
  }
  const files = statSync(path).isDirectory() ? folderFiles(path) : zipFiles(path);
  const responses = files.get('responses.csv');
  const concerns = files.get('concerns.csv');
  if (!responses || !concerns) {
    throw new UserError(
      `${path}: ${responses ? 'concerns.csv' : 'responses.csv'} saknas. Ett dialogpaket har minst responses.csv och concerns.csv.`,
    );
  }
  return {
    responses,
    concerns,
    wishes: files.get('wishes.csv'),
    places: files.get('places.csv'),
    descriptor: files.get('datapackage.json'),
    margins: inFolder(files, /^margins\/[^/]+\.csv$/),
    questionnaires: inFolder(files, /^questionnaires\/[^/]+\.json$/),
  };
}

function inFolder(files: ReadonlyMap<string, SourceFile>, names: RegExp): readonly SourceFile[] {
  return [...files.values()]
    .filter(({ name }) => names.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function folderFiles(folder: string): ReadonlyMap<string, SourceFile> {
  const within = (name: string) =>
    existsSync(join(folder, name))
      ? readdirSync(join(folder, name)).map((file) => `${name}/${file}`)
      : [];
  const names = [
    ...readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name)),
    ...within('margins'),
    ...within('questionnaires'),
  ];
  return new Map(
    names.map((name) => [name, { name, bytes: readSource(join(folder, name)).bytes }]),
  );
}

function zipFiles(path: string): ReadonlyMap<string, SourceFile> {
  try {
    const files = unzipSync(readSource(path).bytes);
    return new Map(Object.entries(files).map(([name, bytes]) => [name, { name, bytes }]));
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `${path}: går inte att öppna som zip. Packa upp den och ange mappen i stället.`,
    );
  }
}
