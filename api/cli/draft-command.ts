/** `draft`: a draft of the next period's pledges, from a round or from files. */
import type { Command } from 'commander';
import type { Draft, Priorities } from '../contract/index.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import type { DraftContext } from '../report/draft/draft-pledges.ts';
import {
  type FileOptions,
  type OutputOptions,
  type RankingOptions,
  withFileOptions,
  withRankingOptions,
} from './analyse-options.ts';
import { createCommand, withExamples } from './create-command.ts';
import { loadCatalogue, loadMunicipalities } from './load-catalogue.ts';
import { chooseRound, withStore } from './open-database.ts';
import { oneOf } from './parse-options.ts';
import { startProgress } from './progress.ts';
import { rankFiles } from './rank-files.ts';
import { readDialogue } from './read-dialogue.ts';
import { sendOutput } from './send-output.ts';
import { withDataOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

const FORMATS = ['docx', 'html', 'json'] as const;
type Format = (typeof FORMATS)[number];

type Options = FileOptions &
  RankingOptions &
  OutputOptions<Format> & {
    readonly round?: string;
    readonly data?: string;
    readonly municipality?: string;
    readonly period?: string;
  };

interface Basis {
  readonly priorities: Priorities;
  readonly context: DraftContext;
}

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

async function basisOfFiles(
  data: string | undefined,
  options: Options,
  terminal: Terminal,
): Promise<Basis> {
  const read = readDialogue(data, options, terminal);
  const { municipality, period } = options;
  if (municipality === undefined || period === undefined) {
    throw new UserError('Ange --municipality och --period när utkastet görs från filer.');
  }
  const known = (await loadMunicipalities()).find(
    ({ name }) => name.toLowerCase() === municipality.toLowerCase(),
  );
  return {
    priorities: rankFiles(read, await loadCatalogue(), options, terminal),
    context: {
      municipality: known?.name ?? municipality,
      policeArea: known?.policeArea ?? '',
      period,
    },
  };
}

async function basisOfRound(options: Options, terminal: Terminal): Promise<Basis> {
  const { rankResponses } = await import('../report/rank-responses.ts');
  return withStore({ ...options, create: false }, terminal, async (store) => {
    const round = await chooseRound(store, options.round);
    const last = await store.responses.lastSequence(round.id);
    const stored = await store.responses.upTo(round.id, last);
    const progress = startProgress(terminal);
    const municipalities = await loadMunicipalities();
    const priorities = rankResponses(
      stored,
      {
        round,
        catalogue: await loadCatalogue(),
        snapshot: null,
        madeOn: stockholmDay(terminal.now()),
      },
      {
        top: options.top,
        replicates: options.replicates,
        seed: options.seed,
        unsuppressed: options.unsuppressed,
        onProgress: progress.update,
      },
    );
    progress.end();
    return {
      priorities,
      context: {
        municipality: round.municipality.name,
        policeArea:
          municipalities.find(({ code }) => code === round.municipality.code)?.policeArea ?? '',
        period: options.period ?? round.pledgePeriod,
      },
    };
  });
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
      return draftToHtml(draft, { priorities });
    }
    case 'docx': {
      const { draftToDocx } = await import('../report/documents/draft-docx.ts');
      return await draftToDocx(draft, { priorities });
    }
    default:
      return format satisfies never;
  }
}
