/** `export`: a round as a dialogue package with its codebook, one row a person. */
import { join } from 'node:path';
import type { Command } from 'commander';
import {
  writeDialoguePackage,
  zipDialoguePackage,
} from '../report/dialogue-package/write-package.ts';
import { createCommand, withExamples } from './create-command.ts';
import { writeOutput } from './files.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { chooseRound, withStore } from './open-database.ts';
import { withDataOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly round?: string;
  readonly out: string;
  readonly excel: boolean;
  readonly data?: string;
}

/** The command and its help. */
export function exportCommand(terminal: Terminal): Command {
  const command = withDataOption(
    createCommand('export', terminal)
      .summary('skriv ut en omgång som dialogpaket')
      .description(
        'Skriver en omgång som dialogpaket: tabeller i CSV och en kodbok (datapackage.json). En rad per person, utan fritext. Slutar namnet på .zip blir det en zip-fil, annars en mapp.',
      )
      .requiredOption('--out <mapp eller zip>', 'vart paketet skrivs')
      .option('--round <id>', 'vilken omgång (behövs bara när det finns flera)')
      .option('--excel', 'semikolon och BOM, så att svensk Excel öppnar tabellerna rätt', false),
  ).action(async (options: Options) => {
    await withStore({ ...options, create: false }, terminal, async (store) => {
      const round = await chooseRound(store, options.round);
      const { roundContent } = await import('../routes/export/round-content.ts');
      const { stopsAndInvitations } = await import('../store/collected-at.ts');
      const stored = await store.placings.counted(
        round.id,
        await store.responses.lastSequence(round.id),
      );
      const stops = await stopsAndInvitations(store, round);
      const { storedQuestionnaires } = await import('../http/find-questionnaire.ts');
      const asked = await storedQuestionnaires(store.questionnaires);
      const content = roundContent(round, await loadCatalogue(), stored, stops, asked);
      const files = writeDialoguePackage(content, { dialect: options.excel ? 'excel' : 'comma' });
      if (options.out.endsWith('.zip')) writeOutput(options.out, zipDialoguePackage(files));
      else {
        for (const [path, bytes] of Object.entries(files)) {
          writeOutput(join(options.out, path), bytes);
        }
      }
      const withdrawn = await store.withdrawals.count(round.id);
      terminal.err(
        `Skrev ${stored.length} svar ur ”${round.title}” till ${options.out}. En rad är en person: hantera filen därefter.\n`,
      );
      if (withdrawn > 0)
        terminal.err(
          `Återkallade svar är inte med: ${withdrawn}. Ett läge som räknades fram innan de återkallades kommer därför inte ut likadant ur filerna.\n`,
        );
    });
  });
  return withExamples(command, [
    {
      about: 'Som zip:',
      line: 'npx trygghetsdialog export --round kungsbacka-exempel --out paket.zip',
    },
    { about: 'För Excel, i en mapp:', line: 'npx trygghetsdialog export --excel --out paket' },
  ]);
}
