import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deviceCommand } from '../../api/cli/device-command.ts';
import type { Terminal } from '../../api/cli/terminal.ts';
import { openStore } from '../../api/store/open-store.ts';
import { temporaryFolder } from '../support/test-app.ts';

/** What `device code` tells somebody who looks at the screen. */
async function codeOnScreen(env: Terminal['env']) {
  const folder = temporaryFolder();
  await (await openStore(join(folder, 'trygghetsdialog.sqlite'))).close();
  let out = '';
  let err = '';
  const terminal: Terminal = {
    env,
    out: (content) => {
      out += String(content);
    },
    err: (text) => {
      err += text;
    },
    interactive: true,
    outIsScreen: true,
    now: () => new Date('2026-05-03T10:00:00Z'),
  };
  const command = deviceCommand(terminal);
  await command.parseAsync(['code', 'Platta 1', '--data', folder], { from: 'user' });
  return { out, err };
}

test('a code for a tablet is shown as text and as a QR code where the address is known', async () => {
  const { out, err } = await codeOnScreen({ PUBLIC_URL: 'https://trygg.exempel.se' });
  expect(out).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}\n$/);
  expect(err).toContain('Den gäller till och med 2026-05-04.');
  expect(err.split('\n').filter((line) => line.includes('█')).length).toBeGreaterThan(10);
});

test('without an address the code is text alone, and it is said how to get the QR code', async () => {
  const { out, err } = await codeOnScreen({});
  expect(out).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}\n$/);
  expect(err).toContain('Sätt PUBLIC_URL');
  expect(err).not.toContain('█');
});
