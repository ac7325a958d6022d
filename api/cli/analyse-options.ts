/** The options that `analyse` and `draft` share: which files, and how to rank. */
import type { Command } from 'commander';
import { collect, wholeNumber } from './parse-options.ts';

export interface FileOptions {
  readonly responses?: string;
  readonly concerns?: string;
  readonly wishes?: string;
  readonly places?: string;
  readonly margin: readonly string[];
  readonly mapping?: string;
  readonly skipBadRows: boolean;
}

export interface RankingOptions {
  readonly top: number;
  readonly replicates: number;
  readonly seed: number;
  readonly collapse: boolean;
  readonly smallestCell: number;
  readonly unsuppressed: boolean;
}

export interface OutputOptions<Format extends string> {
  readonly format: Format;
  readonly out?: string;
}

/** Adds the options about files. */
export function withFileOptions(command: Command): Command {
  return command
    .option('--responses <fil>', 'responses.csv: en rad per svarande')
    .option('--concerns <fil>', 'concerns.csv: en rad per sak som oroar')
    .option('--wishes <fil>', 'wishes.csv: önskade åtgärder')
    .option('--places <fil>', 'places.csv: platsernas namn och område')
    .option(
      '--margin <fil>',
      'befolkning per kategori att väga efter; kan anges flera gånger',
      collect,
      [],
    )
    .option('--mapping <fil>', 'mappning (JSON) som läser någon annans CSV')
    .option('--skip-bad-rows', 'räkna utan rader som inte går att läsa', false);
}

/** Adds the options about the ranking. */
export function withRankingOptions(command: Command): Command {
  return command
    .option('--top <antal>', 'hur många som räknas som toppen', wholeNumber(1, 50), 4)
    .option('--replicates <antal>', 'antal omdragna urval', wholeNumber(2, 100_000), 1000)
    .option('--seed <tal>', 'samma frö ger samma siffror', wholeNumber(0, 2 ** 31 - 1), 1)
    .option('--collapse', 'slå ihop tomma kategorier med den närmaste', false)
    .option(
      '--smallest-cell <antal>',
      'grupper med färre svarande visas inte',
      wholeNumber(1, 1000),
      5,
    )
    .option('--unsuppressed', 'visa även små grupper (bara för analytikerns egen fil)', false);
}
