/** Runs the real program as a child process on files in a fresh folder. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../api/trygghetsdialog.mjs', import.meta.url));

export interface CliResult {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Runs as another account, which only root may ask for. */
  readonly uid?: number | undefined;
}

/** Runs `trygghetsdialog` with the arguments, and waits for its end. */
export function runCli(args: readonly string[], options: RunOptions = {}): Promise<CliResult> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { ...process.env, LOG_LEVEL: 'silent', ...options.env },
    ...(options.uid === undefined ? {} : { uid: options.uid }),
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) =>
      resolve({
        status,
        out: Buffer.concat(out).toString('utf8'),
        err: Buffer.concat(err).toString('utf8'),
      }),
    );
  });
}

/** A fresh folder with the files, and a function from their names to paths. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'trygghetsdialog-'));
  const path = (name: string) => join(folder, name);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), content);
  }
  return path;
}

/** The example that stands in the tests: two waves, 1,800 respondents, made by a model. */
function dialogueA(name: string): string {
  return fileURLToPath(new URL(`../support/reference/dialogue_a_${name}.csv`, import.meta.url));
}

/** Arguments that analyse it with both margins. */
export const DIALOGUE_A_ARGS = [
  ...['--responses', dialogueA('responses'), '--concerns', dialogueA('concerns')],
  ...['--margin', dialogueA('margin_area'), '--margin', dialogueA('margin_agegender')],
];

/**
 * A file of the shared survey data, which is not part of the project.
 *
 * @throws Error in CI when it is absent
 */
export function sharedData(name: string): string | null {
  const path = fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url));
  if (existsSync(path)) return path;
  if (process.env.CI) throw new Error(`${name} must be in ../shared/data when tests run in CI`);
  return null;
}
