/** `backup`: a checked copy of the database while the server runs, once or again and again. */
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Command } from 'commander';
import { createCommand, withExamples } from './create-command.ts';
import { existingDatabase } from './open-database.ts';
import { startProgress } from './progress.ts';
import { BACKUPS_KEPT, copies, hours, withDataOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly data?: string;
  readonly out: string;
  readonly every?: number;
  readonly keep: number;
}

const MS_AN_HOUR = 60 * 60 * 1000;

/** The command and its help. */
export function backupCommand(terminal: Terminal): Command {
  const command = withDataOption(
    createCommand('backup', terminal)
      .summary('säkerhetskopiera databasen')
      .description(
        'Kopierar databasen medan servern är igång, och kontrollerar kopian. Den innehåller allt: svar med fritext, konton och nycklar. Förvara den lika säkert som databasen.',
      )
      .requiredOption('--out <fil eller mapp>', 'kopian; med --every en mapp')
      .option('--every <timmar>', 'kopiera igen med så många timmars mellanrum', hours)
      .option('--keep <antal>', 'så många kopior sparas, med --every', copies, BACKUPS_KEPT),
  ).action(async (options: Options) => {
    const path = existingDatabase(options, terminal);
    if (options.every === undefined) return copyOnce(path, options.out, terminal);
    await copyAgain(path, options.every, options, terminal);
  });
  return withExamples(command, [
    {
      about: 'En kopia:',
      line: 'npx trygghetsdialog backup --out /srv/kopior/dialog.sqlite',
    },
    {
      about: 'Var sjätte timme, de senaste två veckorna:',
      line: 'npx trygghetsdialog backup --every 6 --keep 56 --out /srv/kopior',
    },
  ]);
}

/** Shows how far `work` has come, as long as it lasts. */
async function withProgress<Result>(
  terminal: Terminal,
  work: (onProgress: (share: number) => void) => Promise<Result>,
): Promise<Result> {
  const progress = startProgress(terminal);
  try {
    return await work((share) => progress.update(share, 'Kopierar'));
  } finally {
    progress.end();
  }
}

async function copyOnce(path: string, target: string, terminal: Terminal): Promise<void> {
  const { backUpTo, makeFolder } = await import('../make-backup.ts');
  makeFolder(dirname(target));
  const found = await withProgress(terminal, (onProgress) => backUpTo(path, target, onProgress));
  terminal.err(`Kopian ${target} är gjord och kontrollerad: ${found}.\n`);
}

/** A first copy that fails ends the command; a later one is tried again within the hour. */
async function copyAgain(
  databasePath: string,
  everyHours: number,
  { out: folder, keep }: Options,
  terminal: Terminal,
): Promise<void> {
  const { makeBackup } = await import('../make-backup.ts');
  const { StoreError } = await import('../store/store-error.ts');
  for (let made = 0; ; ) {
    let hoursToWait = everyHours;
    try {
      const { file, found } = await withProgress(terminal, (onProgress) =>
        makeBackup({ databasePath, folder, keep }, terminal.now(), onProgress),
      );
      terminal.err(`Kopian ${file} är gjord och kontrollerad: ${found}.\n`);
      made += 1;
    } catch (error) {
      if (made === 0 || !(error instanceof StoreError)) throw error;
      terminal.err(`${error.message}\nFörsöker igen om en timme.\n`);
      hoursToWait = 1;
    }
    for (let hour = 0; hour < hoursToWait; hour += 1) await wait(MS_AN_HOUR);
  }
}
