/**
 * The program `trygghetsdialog`: puts the commands together. Exit status 0 when all went well,
 * 2 with one message on standard error when the input can't be used, 1 when the program is at fault.
 */
import { CommanderError } from 'commander';
import { analyseCommand } from './cli/analyse-command.ts';
import { backupCommand } from './cli/backup-command.ts';
import { createCommand, withExamples } from './cli/create-command.ts';
import { demoCommand } from './cli/demo-command.ts';
import { deviceCommand } from './cli/device-command.ts';
import { draftCommand } from './cli/draft-command.ts';
import { explainError } from './cli/explain-error.ts';
import { exportCommand } from './cli/export-command.ts';
import { importCommand } from './cli/import-command.ts';
import { paperCommand } from './cli/paper-command.ts';
import { populationCommand } from './cli/population-command.ts';
import { posterCommand } from './cli/poster-command.ts';
import { questionsCommand } from './cli/questions-command.ts';
import { restoreCommand } from './cli/restore-command.ts';
import { roundCommand } from './cli/round-command.ts';
import { sealingKeyCommand } from './cli/sealing-key-command.ts';
import { serveCommand } from './cli/serve-command.ts';
import { processTerminal, type Terminal } from './cli/terminal.ts';
import { userCommand } from './cli/user-command.ts';
import { verifyCommand } from './cli/verify-command.ts';

/** The whole program. */
function createProgram(terminal: Terminal) {
  const program = createCommand('trygghetsdialog', terminal)
    .description('Medborgardialog, rangordning med ärlig osäkerhet och medborgarlöften.')
    .usage('<kommando> [val]')
    .addCommand(serveCommand(terminal))
    .addCommand(demoCommand(terminal))
    .addCommand(analyseCommand(terminal))
    .addCommand(draftCommand(terminal))
    .addCommand(importCommand(terminal))
    .addCommand(exportCommand(terminal))
    .addCommand(roundCommand(terminal))
    .addCommand(populationCommand(terminal))
    .addCommand(posterCommand(terminal))
    .addCommand(paperCommand(terminal))
    .addCommand(questionsCommand(terminal))
    .addCommand(backupCommand(terminal))
    .addCommand(verifyCommand(terminal))
    .addCommand(restoreCommand(terminal))
    .addCommand(userCommand(terminal))
    .addCommand(deviceCommand(terminal))
    .addCommand(sealingKeyCommand(terminal));
  return withExamples(program, [
    { about: 'Se allt med påhittade svar:', line: 'npx trygghetsdialog demo' },
    {
      about: 'Rangordna en fil från en annan enkät:',
      line: 'npx trygghetsdialog analyse --mapping mappning.json svar.csv',
    },
    { about: 'Läs mer om ett kommando:', line: 'npx trygghetsdialog analyse --help' },
  ]);
}

/**
 * Runs one command.
 *
 * @param args - what stands after the program's name
 * @returns the exit status
 */
export async function runCli(
  args: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<number> {
  const program = createProgram(terminal);
  try {
    if (args.length === 0) {
      program.outputHelp();
      return 0;
    }
    await program.parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const { message, status } = explainError(error);
    terminal.err(`${message}\n`);
    return status;
  }
}
