/** `analyse`: ranks a dialogue package, or somebody else's CSV through a mapping. */
import type { Command } from 'commander';
import type { Catalogue, Priorities } from '../contract/index.ts';
import {
  type FileOptions,
  type OutputOptions,
  type RankingOptions,
  withFileOptions,
  withRankingOptions,
} from './analyse-options.ts';
import { compareWithEarlier, type SinceOptions } from './compare-files.ts';
import { createCommand, withExamples } from './create-command.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { oneOf } from './parse-options.ts';
import { rankFiles } from './rank-files.ts';
import { readDialogue } from './read-dialogue.ts';
import { sendOutput } from './send-output.ts';
import type { Terminal } from './terminal.ts';

const FORMATS = ['text', 'json', 'html', 'docx'] as const;
type Format = (typeof FORMATS)[number];

interface ExplainOption {
  readonly explain: boolean;
}

type Options = FileOptions & RankingOptions & OutputOptions<Format> & ExplainOption & SinceOptions;

/** The command and its help. */
export function analyseCommand(terminal: Terminal): Command {
  const command = withRankingOptions(
    withFileOptions(
      createCommand('analyse', terminal)
        .summary('rangordna svaren i en fil')
        .description(
          'Rangordnar det som oroar, platser, tider och önskemål, med spann för hur säker ordningen är.\nLäser ett dialogpaket (mapp, zip eller enskilda filer) eller någon annans CSV med en mappning.',
        )
        .usage('[paket eller CSV-fil] [val]')
        .argument('[fil]', 'mapp eller zip med ett dialogpaket, eller CSV-filen till --mapping'),
    ),
  )
    .option('--since <paket>', 'jämför med ett tidigare dialogpaket (mapp eller zip), där det går')
    .option(
      '--same-questions',
      'du vet att frågor och svarsalternativ var desamma, fast paketen inte säger det',
      false,
    )
    .option('--format <format>', FORMATS.join(', '), oneOf(FORMATS), 'text')
    .option('--explain', 'visa steg för steg hur den främsta siffran kom till (text)', false)
    .option('--out <fil>', 'skriv till en fil i stället för till skärmen')
    .action(async (data: string | undefined, options: Options) => {
      await analyse(data, options, terminal);
    });
  return withExamples(command, [
    {
      about: 'Rangordna en dialog och väg efter befolkningen i varje område:',
      line: 'npx trygghetsdialog analyse --responses responses.csv --concerns concerns.csv --margin margins/area.csv',
    },
    {
      about: 'Samma sak från ett exporterat paket, som Word-fil:',
      line: 'npx trygghetsdialog analyse dialog-2026.zip --format docx --out rangordning.docx',
    },
    {
      about: 'Någon annans enkät, läst med en mappning:',
      line: 'npx trygghetsdialog analyse --mapping seed/mappings/vasby-2015-raw.json vasby-2015-raw.csv --skip-bad-rows',
    },
    {
      about: 'Vad som har förändrats sedan förra omgången, om det går att säga:',
      line: 'npx trygghetsdialog analyse dialog-2026.zip --since dialog-2024.zip',
    },
    {
      about: 'Rangordningen, och steg för steg hur den främsta siffran kom till:',
      line: 'npx trygghetsdialog analyse dialog-2026.zip --explain',
    },
    {
      about: 'Alla siffror för egen räkning:',
      line: 'npx trygghetsdialog analyse dialog-2026.zip --format json --unsuppressed --out siffror.json',
    },
  ]);
}

/** Reads, ranks and writes. */
async function analyse(
  data: string | undefined,
  options: Options,
  terminal: Terminal,
): Promise<void> {
  const read = readDialogue(data, options, terminal);
  const catalogue = await loadCatalogue();
  const ranked = rankFiles(read, catalogue, options, terminal);
  const priorities = compareWithEarlier(ranked, read, { catalogue, options, terminal });
  await sendOutput(
    { ...options, binary: options.format === 'docx' },
    () => render(priorities, options, catalogue, terminal),
    terminal,
  );
}

/** The priorities in the form asked for; what prints documents is loaded only when it is needed. */
async function render(
  priorities: Priorities,
  { format, explain, out }: Options,
  catalogue: Catalogue,
  { columns }: Terminal,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(priorities, null, 2)}\n`;
    case 'text': {
      const { prioritiesToText } = await import('../report/documents/priorities-text.ts');
      const width = out === undefined && columns !== undefined ? { width: columns } : {};
      return prioritiesToText(priorities, { catalogue, explain, ...width });
    }
    case 'html': {
      const { prioritiesToHtml } = await import('../report/documents/priorities-html.ts');
      return prioritiesToHtml(priorities, { catalogue });
    }
    case 'docx': {
      const { prioritiesToDocx } = await import('../report/documents/priorities-docx.ts');
      return await prioritiesToDocx(priorities, { catalogue });
    }
    default:
      return format satisfies never;
  }
}
