/** `draft`: a draft of the next period's pledges, from a round or from files. */
import type { Command } from 'commander';
import type { Draft, Priorities } from '../contract/index.ts';
import { type OutputOptions, withFileOptions, withRankingOptions } from './analyse-options.ts';
import { createCommand, withExamples } from './create-command.ts';
import { type BasisOptions, basisOfFiles, basisOfRound } from './draft-basis.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { oneOf, wholeNumber } from './parse-options.ts';
import { sendOutput } from './send-output.ts';
import { withDataOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';

const FORMATS = ['docx', 'html', 'json'] as const;
type Format = (typeof FORMATS)[number];

type Options = BasisOptions & OutputOptions<Format>;

/** The command and its help. */
export function draftCommand(terminal: Terminal): Command {
  const command = withRankingOptions(
    withFileOptions(
      withDataOption(
        createCommand('draft', terminal)
          .summary('skriv ett utkast till medborgarlöften')
          .description(
            'Skriver ett utkast till nästa periods medborgarlöften: från en omgång i databasen, eller från filer på samma sätt som analyse.',
          )
          .usage('[paket eller CSV-fil] [val]')
          .argument('[fil]', 'mapp eller zip med ett dialogpaket, eller CSV-filen till --mapping')
          .option('--round <id>', 'en omgång i databasen')
          .option(
            '--snapshot <nummer>',
            'ett numrerat läge i omgången; annars räknas alla svar på nytt',
            wholeNumber(1, Number.MAX_SAFE_INTEGER),
          )
          .option('--municipality <namn>', 'kommunens namn, när utkastet görs från filer')
          .option('--period <år>', 'perioden som löftena gäller, till exempel 2027–2028'),
      ),
    ),
  )
    .option('--format <format>', FORMATS.join(', '), oneOf(FORMATS), 'docx')
    .option('--out <fil>', 'skriv till en fil i stället för till standard ut')
    .action(async (data: string | undefined, options: Options) => {
      const fromFiles =
        data !== undefined || options.responses !== undefined || options.mapping !== undefined;
      const basis = fromFiles
        ? await basisOfFiles(data, options, terminal)
        : await basisOfRound(options, terminal);
      const { draftPledges } = await import('../report/draft/draft-pledges.ts');
      const draft = draftPledges(basis.priorities, await loadCatalogue(), basis.context);
      await sendOutput(
        { ...options, binary: options.format === 'docx' },
        () => render(draft, basis.priorities, options.format),
        terminal,
      );
    });
  return withExamples(command, [
    {
      about: 'Från exempelomgången, som Word-fil:',
      line: 'npx trygghetsdialog draft --round kungsbacka-exempel --out utkast.docx',
    },
    {
      about: 'Från ett dialogpaket, som webbsida:',
      line: 'npx trygghetsdialog draft paket.zip --municipality Kävlinge --period 2027–2028 --format html --out utkast.html',
    },
  ]);
}

/** The draft in the form asked for; what prints documents is loaded only when it is needed. */
async function render(
  draft: Draft,
  priorities: Priorities,
  format: Format,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(draft, null, 2)}\n`;
    case 'html': {
      const { draftToHtml } = await import('../report/documents/draft-html.ts');
      return draftToHtml(draft, { priorities, catalogue: await loadCatalogue() });
    }
    case 'docx': {
      const { draftToDocx } = await import('../report/documents/draft-docx.ts');
      return await draftToDocx(draft, { priorities, catalogue: await loadCatalogue() });
    }
    default:
      return format satisfies never;
  }
}
