/** `verify`: whether a database, or a backup of one, is whole. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { createCommand, withExamples } from './create-command.ts';
import { existingDatabase } from './open-database.ts';
import { withDataOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

interface Options {
  readonly data?: string;
}

/** The command and its help. */
export function verifyCommand(terminal: Terminal): Command {
  const command = withDataOption(
    createCommand('verify', terminal)
      .summary('kontrollera att databasen är hel')
      .description(
        'Går igenom databasen eller en säkerhetskopia: filen, hänvisningarna, varje svars kontrollsumma, nummerföljderna och lägena. Ändrar inget. Servern kan vara igång.',
      )
      .usage('[säkerhetskopia] [val]')
      .argument('[säkerhetskopia]', 'fil att kontrollera i stället för databasen'),
  ).action(async (backup: string | undefined, options: Options) => {
    if (backup !== undefined && !existsSync(backup)) {
      throw new UserError(`Filen ${backup} finns inte; kontrollera sökvägen.`);
    }
    const path = backup ?? existingDatabase(options, terminal);
    const { checkDatabase, foundInWords } = await import('../check-database.ts');
    const found = checkDatabase(path);
    if (found.faults.length > 0) {
      throw new UserError(`${path} är inte hel:\n${found.faults.join('\n')}`);
    }
    terminal.err(`${path} är hel: ${foundInWords(found)}.\n`);
  });
  return withExamples(command, [
    { about: 'Databasen i datamappen:', line: 'npx trygghetsdialog verify' },
    { about: 'En kopia:', line: 'npx trygghetsdialog verify /srv/kopior/dialog.sqlite' },
  ]);
}
