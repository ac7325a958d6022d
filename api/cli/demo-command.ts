/** `demo`: everything at once, on invented answers. */
import type { Command } from 'commander';
import type { Store } from '../store/store.ts';
import { createCommand, withExamples } from './create-command.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { withStore } from './open-database.ts';
import { type ServeOptions, serveConfig, withServeOptions } from './serve-options.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

/** The command and its help. */
export function demoCommand(terminal: Terminal): Command {
  const command = withServeOptions(
    createCommand('demo', terminal)
      .summary('prova allt med påhittade svar')
      .description(
        'Skapar en exempeldatabas där det inte finns någon, och startar servern. Svaren är påhittade.',
      ),
  ).action(async (options: ServeOptions) => demo(options, terminal));
  return withExamples(command, [
    { about: 'Prova:', line: 'npx trygghetsdialog demo' },
    {
      about: 'På en annan port, i en egen mapp:',
      line: 'PORT=3001 DATA_DIR=/tmp/prov npx trygghetsdialog demo',
    },
  ]);
}

async function demo(options: ServeOptions, terminal: Terminal): Promise<void> {
  const { demoAccounts } = await import('../../seed/load.ts');
  await withStore({ ...options, create: true }, terminal, (store) => fillExample(store, terminal));
  const [account] = demoAccounts;
  const { startServer } = await import('../server.ts');
  const { address } = await startServer(serveConfig(options, terminal), {
    exampleSignIn: { username: account.username, password: account.password },
  });
  terminal.out(
    [
      '',
      'Trygghetsdialog med påhittade svar',
      '',
      `  Startsida   ${address}/`,
      `  Enkäten     ${address}/enkat/kungsbacka-exempel`,
      `  Intervjuer  ${address}/intervju`,
      `  Rådet       ${address}/radet`,
      '',
      `  Logga in med ${account.username} och lösenordet ${account.password}`,
      '',
      '  Avsluta med Ctrl+C.',
      '',
      '',
    ].join('\n'),
  );
}

/**
 * Fills an empty database with the example, and makes its first snapshot.
 *
 * @throws UserError when the database holds rounds of its own: the example's accounts have public
 *   passwords and never belong there
 */
async function fillExample(store: Store, terminal: Terminal): Promise<void> {
  const { addDemoAccounts, loadDemo } = await import('../../seed/load.ts');
  const rounds = await store.rounds.list();
  if (rounds.some((round) => !round.example)) {
    throw new UserError(
      'Databasen har egna omgångar, så exemplet läggs inte i den. Starta den med serve, eller ange en annan mapp med --data.',
    );
  }
  if (rounds.length === 0) terminal.err('Skapar exempeldatabasen …\n');
  await loadDemo(store);
  await addDemoAccounts(store);
  const { rankRound } = await import('../rank-round.ts');
  for (const round of await store.rounds.list()) {
    if ((await store.snapshots.latest(round.id)) !== undefined) continue;
    await rankRound({ store, catalogue: await loadCatalogue(), now: terminal.now }, round);
  }
}
