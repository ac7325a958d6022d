/** `device`: tablets connected and revoked from the command line. */
import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { codeInGroups } from '../contract/invitation-code.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import { createCommand, withExamples } from './create-command.ts';
import { withStore } from './open-database.ts';
import { withDataOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

interface Options {
  readonly data?: string;
}

/** The same as on the coordinator's page, where somebody can see it: the app's address with the code. */
async function showQr(terminal: Terminal, code: string): Promise<void> {
  const site = terminal.env.PUBLIC_URL;
  if (!terminal.interactive) return;
  if (!site) {
    terminal.err('Sätt PUBLIC_URL till webbplatsens adress för att få koden som QR-kod också.\n');
    return;
  }
  const { qrText } = await import('../report/print/qr-text.ts');
  terminal.err(`\n${qrText(new URL(`/intervju#${code}`, site).href)}`);
}

/** The command and its help. */
export function deviceCommand(terminal: Terminal): Command {
  const code = withDataOption(
    createCommand('code', terminal)
      .summary('gör en kod som ansluter en platta')
      .description('Gör en kod som ansluter en platta. Den gäller till i morgon, och en gång.')
      .usage('<namn> [val]')
      .argument('<namn>', 'plattans namn')
      .option('--round <id…>', 'omgångar som plattan får svara för, åtskilda med komma'),
  ).action(async (name: string, options: Options & { readonly round?: string }) => {
    await withStore({ ...options, create: false }, terminal, async (store) => {
      const rounds = options.round?.split(',').map((id) => id.trim()) ?? [];
      for (const id of rounds)
        if (!(await store.rounds.byId(id))) throw new UserError(`Omgången ${id} finns inte.`);
      const { makeDevice } = await import('../http/devices.ts');
      const made = await makeDevice(
        { store, now: terminal.now, randomBytes },
        { name, rounds },
        null,
      );
      terminal.out(`${codeInGroups(made.code)}\n`);
      terminal.err(
        `Öppna /intervju på plattan och skriv koden. Den gäller till och med ${made.lastDay}.\n`,
      );
      await showQr(terminal, made.code);
    });
  });
  const list = withDataOption(
    createCommand('list', terminal).summary('visa plattorna').description('Visar plattorna.'),
  ).action(async (options: Options) => {
    await withStore({ ...options, create: false }, terminal, async (store) => {
      for (const {
        id,
        name,
        connectedOn,
        revokedOn,
        seenOn,
        received,
      } of await store.devices.list()) {
        const state = revokedOn
          ? `spärrad ${revokedOn}`
          : connectedOn
            ? 'ansluten'
            : 'väntar på sin kod';
        terminal.out(
          `${id}\t${name}\t${state}\thördes av ${seenOn ?? 'aldrig'}\t${received} svar\n`,
        );
      }
    });
  });
  const revoke = withDataOption(
    createCommand('revoke', terminal)
      .summary('spärra en platta')
      .description('Spärrar en platta. Svar som den redan har tas emot, och märks.')
      .usage('<nummer>')
      .argument('<nummer>', 'plattans nummer, som device list visar'),
  ).action(async (number: string, options: Options) => {
    await withStore({ ...options, create: false }, terminal, async (store) => {
      const device = await store.devices.byId(Number(number));
      if (!device)
        throw new UserError(
          `Plattan ${number} finns inte. Se dem med: npx trygghetsdialog device list`,
        );
      const day = stockholmDay(terminal.now());
      const event = { kind: 'device-revoked', day, account: null, subject: device.name } as const;
      await store.devices.change(device.id, { revokedOn: day }, event);
      terminal.err(`${device.name} är spärrad.\n`);
    });
  });
  return createCommand('device', terminal)
    .summary('hantera plattor')
    .description('Ansluter, visar och spärrar plattor.')
    .usage('<kommando>')
    .addCommand(
      withExamples(code, [
        { about: 'Anslut en platta:', line: 'npx trygghetsdialog device code "Platta 1"' },
      ]),
    )
    .addCommand(list)
    .addCommand(revoke);
}
