/**
 * Sees to it that the browser tests have a Chromium. Installs Debian's own as root on Debian;
 * elsewhere it says what to install and where to point.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

if (!existsSync(chromium)) {
  const onDebianAsRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!onDebianAsRoot) {
    console.error(
      `Webbläsartesterna behöver Chromium, som inte finns på ${chromium}. Installera paketet chromium, eller sätt CHROMIUM till sökvägen för en Chromium eller Chrome.`,
    );
    process.exit(1);
  }
  console.error('Installerar Chromium för webbläsartesterna …');
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const { status } = spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) {
      console.error(`apt-get ${args[0]} misslyckades; se raderna ovanför.`);
      process.exit(1);
    }
  }
}
