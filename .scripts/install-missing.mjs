/**
 * Installs the project's packages when they are missing or older than what package.json and the
 * lock file ask for. Plain JavaScript that any Node from 20 on can read, since it runs before the
 * project's own Node is there. Takes a few milliseconds when there is nothing to do.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = `${root}node_modules/.installed-for`;

/** What an installation depends on: the two files that describe it, and the machine's kind. */
function wantedStamp() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of ['package.json', 'package-lock.json']) {
    if (existsSync(root + file)) hash.update(readFileSync(root + file));
  }
  return hash.digest('hex');
}

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    `Trygghetsdialog behöver Node 20 eller senare för att installeras; här är ${process.version}. Installera en nyare Node och försök igen.`,
  );
  process.exit(1);
}

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== wantedStamp()) {
  console.error('Installerar det som saknas (omkring en minut första gången) …');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm install misslyckades; se raderna ovanför.');
    process.exit(1);
  }
  writeFileSync(stampFile, wantedStamp());
}
