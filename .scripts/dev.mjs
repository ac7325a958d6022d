/** `npm run dev`: builds the screens anew and restarts the server whenever a source file changes. */
import { spawn } from 'node:child_process';

const children = [
  spawn('npm', ['run', 'build', '--silent', '--', '--watch'], {
    stdio: 'inherit',
  }),
  spawn(
    'node',
    [
      '--watch-path=api',
      '--watch-path=analysis',
      '--watch-path=seed',
      '--watch-path=survey-ui/dist',
      'api/trygghetsdialog.mjs',
      'demo',
    ],
    { stdio: 'inherit' },
  ),
];

function stop() {
  for (const child of children) child.kill('SIGTERM');
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) child.on('exit', stop);
