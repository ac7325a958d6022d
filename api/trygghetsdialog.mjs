#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
// Plain JavaScript, so that a Node that is too old says so instead of failing on TypeScript.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const WANTED = 24;

/** Node 24 comes as a dependency; an older Node that starts this file hands over to it. */
function ownNode() {
  const bin = process.platform === 'win32' ? 'node.exe' : 'node';
  const folder = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const path = fileURLToPath(new URL(`../node_modules/${folder}/bin/${bin}`, import.meta.url));
  return existsSync(path) ? path : null;
}

if (Number(process.versions.node.split('.')[0]) >= WANTED) {
  // A reader that has seen enough (`| head`) closes the pipe: that is no fault.
  process.stdout.on('error', (error) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const { runCli } = await import('./cli.ts');
  process.exitCode = await runCli(process.argv.slice(2));
} else if (ownNode() !== null && process.env.TRYGGHETSDIALOG_NODE !== 'own') {
  const { status } = spawnSync(ownNode(), process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, TRYGGHETSDIALOG_NODE: 'own' },
  });
  process.exitCode = status ?? 1;
} else {
  process.stderr.write(
    `Trygghetsdialog behöver Node ${WANTED} eller nyare, men detta är Node ${process.versions.node}: kör npm install i projektets mapp, som hämtar rätt version, och försök igen.\n`,
  );
  process.exitCode = 2;
}
