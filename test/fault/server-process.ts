/** The real server as a process of its own, which can be killed and started on the same port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./crash-server.ts', import.meta.url));

export interface ServerSettings {
  readonly folder: string;
  /** What `vite build` made; the product's own when left out. */
  readonly screensFolder?: string;
  /** How many tablets can be connected. */
  readonly tablets?: number;
}

export interface Started {
  readonly address: string;
  /** One code a tablet, at the first start. */
  readonly codes: readonly string[];
}

export async function serverProcess(settings: ServerSettings) {
  let child: ChildProcess | undefined;
  let kills = 0;

  async function start(port: number): Promise<Started> {
    const told = JSON.stringify({ ...settings, port });
    child = spawn(process.execPath, [PROGRAM, settings.folder, told], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (!child.stdout) throw new Error('the server has no output');
    const lines = createInterface({ input: child.stdout });
    const ended = once(child, 'exit').then(() => {
      throw new Error('the server did not start');
    });
    const line = once(lines, 'line').then(([first]) => String(first));
    const [address = '', ...codes] = (await Promise.race([line, ended])).split(' ');
    ended.catch(() => undefined);
    return { address, codes };
  }

  async function stop() {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  const first = await start(0);
  const port = Number(new URL(first.address).port);
  return {
    ...first,
    kills: () => kills,
    /** In the middle of whatever it does. */
    async kill() {
      kills += 1;
      await stop();
    },
    restart: () => start(port),
    stop,
  };
}
