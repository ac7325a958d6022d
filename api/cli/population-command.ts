/** `population`: the population of a round from a table of Statistics Sweden. */
import type { Command } from 'commander';
import { stockholmDay } from '../contract/stockholm-day.ts';
import { createCommand, withExamples } from './create-command.ts';
import { readSource } from './files.ts';
import { chooseRound, withStore } from './open-database.ts';
import { withDataOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

interface Options {
  readonly round?: string;
  readonly data?: string;
  readonly force: boolean;
}

/** The command and its help. */
export function populationCommand(terminal: Terminal): Command {
  const command = withDataOption(
    createCommand('population', terminal)
      .summary('läs in befolkningen ur en tabell från SCB')
      .description(
        'Läser in befolkningen som svaren viktas mot, ur en tabell som SCB exporterar den: ålder, kön eller område. Områden paras ihop efter namn.',
      )
      .usage('<fil> [val]')
      .argument('<fil>', 'tabell som CSV')
      .option('--round <id>', 'vilken omgång (behövs bara när det finns flera)')
      .option('--force', 'spara fastän något inte stämmer', false),
  ).action(async (path: string, options: Options) => {
    const { name, bytes } = readSource(path);
    await withStore({ ...options, create: false }, terminal, async (store) => {
      const round = await chooseRound(store, options.round);
      const reading = await import('../report/population/read-population.ts');
      const fitting = await import('../report/population/population-margins.ts');
      const table = readTable(reading, bytes, round.municipality.name);
      for (const note of table.notes) terminal.err(`${note}\n`);
      const mapping = fitting.proposedAreas(table.regions, round);
      const unknown = table.regions.filter((region) => !mapping[region]);
      if (unknown.length > 0) terminal.err(`Hör inte till något område: ${unknown.join(', ')}.\n`);
      const added = fitting.marginsOf(table, mapping);
      if (added.length === 0)
        throw new UserError(
          `${name}: tabellen har varken ålder, kön eller något av omgångens områden.`,
        );
      const problems = fitting.marginProblems(
        fitting.mergeMargins(round.margins, added),
        round,
        await store.incoming.groups(round.id),
      );
      if (problems.length > 0 && !options.force)
        throw new UserError(`${problems.join('\n')}\nAnge --force för att spara ändå.`);
      await store.rounds.revise(
        round.id,
        null,
        (known) => ({
          ...known,
          margins: [...fitting.withOneTotal(fitting.mergeMargins(known.margins, added))],
        }),
        {
          kind: 'population-changed',
          day: stockholmDay(terminal.now()),
          account: null,
          subject: name,
        },
      );
      for (const margin of added)
        terminal.out(`${margin.variables.join(' × ')}\t${Math.round(fitting.totalOf(margin))}\n`);
    });
  });
  return withExamples(command, [
    { about: 'Ålder och kön:', line: 'npx trygghetsdialog population folkmangd.csv' },
  ]);
}

function readTable(
  reading: typeof import('../report/population/read-population.ts'),
  bytes: Uint8Array,
  municipality: string,
) {
  try {
    return reading.readPopulation(reading.decodePopulation(bytes), municipality);
  } catch (error) {
    if (!(error instanceof reading.PopulationFileProblem)) throw error;
    throw new UserError(error.message);
  }
}
