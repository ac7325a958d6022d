/** `backup`: a checked copy of the database while the server runs, once or again and again. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Command } from 'commander';
import { createCommand, withExamples } from './create-command.ts';
import { existingDatabase } from './open-database.ts';
import { wholeNumber } from './parse-options.ts';
import { startProgress } from './progress.ts';
import { withDataOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';
import { checkDatabase, foundInWords } from './verify-command.ts';

interface Options {
  readonly data?: string;
  readonly out: string;
  readonly every?: number;
  readonly keep: number;
}

const NAME = /^trygghetsdialog-\d{4}-\d{2}-\d{2}T\d{6}Z\.sqlite$/;
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
      .option(
        '--every <timmar>',
        'kopiera igen med så många timmars mellanrum',
        wholeNumber(1, 744),
      )
      .option('--keep <antal>', 'så många kopior sparas, med --every', wholeNumber(1, 10_000), 14),
  ).action(async (options: Options) => {
    if (options.every === undefined) return copyOnce(options, options.out, terminal);
    for (;;) {
      const stamp = terminal
        .now()
        .toISOString()
        .replace(/:|\.\d+/g, '');
      await copyOnce(options, join(options.out, `trygghetsdialog-${stamp}.sqlite`), terminal);
      removeOldest(options.out, options.keep);
      await wait(options.every * MS_AN_HOUR);
    }
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

async function copyOnce(options: Options, target: string, terminal: Terminal): Promise<void> {
  const path = existingDatabase(options, terminal);
  const { backUp } = await import('../store/back-up.ts');
  try {
    mkdirSync(dirname(target), { recursive: true });
  } catch {
    throw new UserError(`Mappen ${dirname(target)} går inte att skapa; ange en annan med --out.`);
  }
  const progress = startProgress(terminal);
  try {
    await backUp(path, target, (share) => progress.update(share, 'Kopierar'));
  } finally {
    progress.end();
  }
  const found = await checkDatabase(target);
  if (found.faults.length > 0) {
    throw new UserError(
      `Kopian ${target} är gjord, men databasen är inte hel:\n${found.faults.join('\n')}\nBehåll äldre kopior tills det är utrett.`,
    );
  }
  terminal.err(`Kopian ${target} är gjord och kontrollerad: ${foundInWords(found)}.\n`);
}

/** Of the copies with a name of ours, the newest stay. */
function removeOldest(folder: string, keep: number): void {
  const copies = readdirSync(folder)
    .filter((name) => NAME.test(name))
    .toSorted();
  for (const name of copies.slice(0, -keep)) rmSync(join(folder, name));
}
