/** `import`: a dialogue package, or the outbox of a tablet; safe to repeat. */
import type { Command } from 'commander';
import { codeOf, RESPONSE_COLUMNS } from '../report/dialogue-package/package-responses.ts';
import { readDialoguePackage } from '../report/dialogue-package/read-package.ts';
import { createCommand, withExamples } from './create-command.ts';
import { openPackage } from './files.ts';
import { importPackage, type PackageOptions } from './import-package.ts';
import { withStore } from './open-database.ts';
import { withDataOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

interface Options extends Omit<PackageOptions, 'round'> {
  readonly round?: string;
  readonly outbox?: string;
  readonly data?: string;
}

/** The command and its help. */
export function importCommand(terminal: Terminal): Command {
  const command = withDataOption(
    createCommand('import', terminal)
      .summary('läs in ett dialogpaket som en omgång, eller en plattas utkorg')
      .description(
        'Läser in ett dialogpaket (mapp eller zip) i databasen. Finns omgången läggs svaren till i den, annars skapas den. Samma paket kan läsas in flera gånger utan att någon räknas två gånger.',
      )
      .usage('[paket] [val]')
      .argument('[paket]', 'mapp eller zip med ett dialogpaket')
      .option('--round <id>', 'omgångens id, till exempel kungsbacka-2025')
      .option('--outbox <fil>', 'i stället för ett paket: en utkorg som sparats från en platta')
      .option('--title <text>', 'omgångens namn, när den skapas')
      .option('--municipality <namn>', 'kommunens namn, när omgången skapas')
      .option('--skip-bad-rows', 'läs in resten när en del rader inte går att läsa', false),
  ).action(async (path: string | undefined, given: Options) => {
    const { outbox, round: id } = given;
    if (outbox !== undefined) {
      const { importOutbox, readOutboxFile } = await import('./import-outbox.ts');
      const file = readOutboxFile(outbox);
      return withStore({ ...given, create: false }, terminal, (store) =>
        importOutbox(store, file, terminal),
      );
    }
    if (path === undefined || id === undefined)
      throw new UserError('Ange ett dialogpaket och --round <id>, eller --outbox <fil>.');
    const options = { ...given, round: id };
    if (codeOf(options.round) !== options.round) {
      throw new UserError(
        `Omgångens id ska ha små bokstäver, siffror och bindestreck: ${codeOf(options.round) || 'min-omgang'}`,
      );
    }
    const content = readDialoguePackage(openPackage(path), {
      skipBadRows: options.skipBadRows,
      collapse: true,
      keepColumns: RESPONSE_COLUMNS,
    });
    await withStore({ ...options, create: true }, terminal, (store) =>
      importPackage(store, content, options, terminal),
    );
  });
  return withExamples(command, [
    {
      about: 'Läs in en tidigare dialog:',
      line: 'npx trygghetsdialog import paket-2024.zip --round kungsbacka-2024 --title "Kungsbacka 2024" --municipality Kungsbacka',
    },
    {
      about: 'Läs in det som en platta inte kunde skicka:',
      line: 'npx trygghetsdialog import --outbox utkorg-platta-3.json',
    },
  ]);
}
