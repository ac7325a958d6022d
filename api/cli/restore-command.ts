/** `restore`: puts a backup in the place of the database, which is kept beside it. */
import { existsSync, mkdirSync } from 'node:fs';
import type { Command } from 'commander';
import { createCommand, withExamples } from './create-command.ts';
import { serveConfig, withDataOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

interface Options {
  readonly data?: string;
  readonly replace: boolean;
}

/** The command and its help. */
export function restoreCommand(terminal: Terminal): Command {
  const command = withDataOption(
    createCommand('restore', terminal)
      .summary('återställ en säkerhetskopia')
      .description(
        'Kontrollerar en säkerhetskopia och lägger den i datamappen. Stäng servern först. En databas som redan finns flyttas undan och tas aldrig bort.',
      )
      .usage('<säkerhetskopia> [val]')
      .argument('<säkerhetskopia>', 'fil som kommandot backup har gjort')
      .option('--replace', 'flytta undan den databas som finns', false),
  ).action(async (backup: string, options: Options) => {
    const { databasePath, dataFolder } = serveConfig(options, terminal);
    if (!existsSync(backup)) throw new UserError(`Filen ${backup} finns inte.`);
    if (existsSync(databasePath) && !options.replace) {
      throw new UserError(
        `Det finns redan en databas i ${dataFolder}. Ange --replace för att flytta undan den, eller en annan mapp med --data.`,
      );
    }
    const { checkDatabase, foundInWords } = await import('../check-database.ts');
    const found = checkDatabase(backup);
    if (found.faults.length > 0) {
      throw new UserError(
        `Kopian ${backup} är inte hel, och återställs inte:\n${found.faults.join('\n')}`,
      );
    }
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    const { restore } = await import('../store/restore.ts');
    const { fileStamp } = await import('../make-backup.ts');
    const aside = `fore-aterstallning-${fileStamp(terminal.now())}`;
    const kept = restore(backup, databasePath, aside);
    terminal.err(`${backup} är återställd i ${dataFolder}: ${foundInWords(found)}.\n`);
    if (kept === null) return;
    terminal.err(`Databasen som fanns ligger kvar som ${kept}.\n`);
    const { carrySealingKeys } = await import('../store/carry-sealing-keys.ts');
    const carried = await carrySealingKeys(kept, databasePath);
    if (carried > 0)
      terminal.err(
        `Nycklar till plattornas svar, nyare än säkerhetskopian: ${carried}, behållna.\n`,
      );
    const { eraseAgain } = await import('../store/erase-again.ts');
    const again = await eraseAgain(kept, databasePath);
    if (again === null)
      terminal.err(
        'Den gick inte att läsa. Svar som har återkallats eller gallrats efter säkerhetskopian kan därför finnas med igen.\n',
      );
    if (again === null) return;
    if (again.withdrawn > 0)
      terminal.err(
        `Återkallade efter säkerhetskopian och raderade igen: ${again.withdrawn} svar.\n`,
      );
    if (again.disposals > 0)
      terminal.err(`Gallringar efter säkerhetskopian, gjorda igen: ${again.disposals}.\n`);
  });
  return withExamples(command, [
    {
      about: 'I en tom mapp:',
      line: 'npx trygghetsdialog restore /srv/kopior/dialog.sqlite --data /srv/dialog',
    },
  ]);
}
