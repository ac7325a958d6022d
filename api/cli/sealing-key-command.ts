/** `sealing-key`: the keys that tablets seal answers with. */
import type { Command } from 'commander';
import { stockholmDay } from '../contract/stockholm-day.ts';
import { createCommand } from './create-command.ts';
import { withStore } from './open-database.ts';
import { withDataOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly data?: string;
}

/** The command and its help. */
export function sealingKeyCommand(terminal: Terminal): Command {
  const list = withDataOption(
    createCommand('list', terminal)
      .summary('visa nycklarna')
      .description('Visar nycklarna: när de gjordes, och vilken som används nu.'),
  ).action(async (options: Options) => {
    await withStore({ ...options, create: false }, terminal, async (store) => {
      for (const { kid, madeOn, retiredOn } of await store.sealingKeys.list()) {
        const state = retiredOn === null ? 'används' : `bytt ${retiredOn}, öppnar fortfarande`;
        terminal.out(`${kid}\tgjord ${madeOn}\t${state}\n`);
      }
    });
  });
  const renew = withDataOption(
    createCommand('renew', terminal)
      .summary('byt nyckel')
      .description(
        'Gör en ny nyckel. Plattorna hämtar den nästa gång de har nät. Den gamla öppnar fortfarande det som är förseglat med den.',
      ),
  ).action(async (options: Options) => {
    await withStore({ ...options, create: false }, terminal, async (store) => {
      const day = stockholmDay(terminal.now());
      const { kid } = await store.sealingKeys.renew(day, {
        kind: 'sealing-key-renewed',
        day,
        account: null,
        subject: '',
      });
      terminal.err(`Nyckeln ${kid} används från och med nu. Säkerhetskopiera databasen.\n`);
    });
  });
  return createCommand('sealing-key', terminal)
    .summary('hantera nycklarna som plattor förseglar svar med')
    .description('Visar och byter nyckeln som plattor förseglar svar med.')
    .usage('<kommando>')
    .addCommand(list)
    .addCommand(renew);
}
