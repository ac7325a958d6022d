import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLog, describeFault } from '../../api/log.ts';
import { aConfig, builtScreens } from '../support/bare-server.ts';

describe('the log', () => {
  test('of an error says what and where, and nothing of what was read', () => {
    const answer = '"Grannen med hunden, 070-1740615';
    try {
      JSON.parse(answer);
    } catch (cause) {
      const fault = describeFault(new Error('an answer is not readable', { cause }));
      expect(fault).toMatchObject({
        type: 'Error',
        message: 'an answer is not readable',
        stack: expect.stringMatching(/^\s+at /),
        cause: { type: 'SyntaxError', stack: expect.stringMatching(/^\s+at /) },
      });
      expect(JSON.stringify(fault)).not.toContain('Grannen');
    }
    expect(describeFault('070-1740615')).toEqual({ type: 'string' });
  });

  test('is written only from its level on', () => {
    expect(createLog('warn', () => new Date()).isLevelEnabled('info')).toBe(false);
  });

  test('that cannot be written, since its disk is full, does not end the server', async () => {
    const config = aConfig({ logLevel: 'info' });
    const script = `import { startServer } from ${JSON.stringify(new URL('../../api/server.ts', import.meta.url).href)};
      const server = await startServer(${JSON.stringify(config)}, { screensFolder: ${JSON.stringify(builtScreens())} });
      console.log(server.address);`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', openSync('/dev/full', 'w')],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    if (child.stdout === null) throw new Error('the server has no output');
    const [address] = await once(child.stdout, 'data');
    for (let asked = 0; asked < 20; asked += 1)
      expect(await (await fetch(`${String(address).trim()}/healthz`)).json()).toMatchObject({
        status: 'ok',
      });
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  });
});
