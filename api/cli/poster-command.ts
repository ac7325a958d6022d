/** `poster`: posters with a QR code, one A4 a venue, ready to print. */
import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import type { Invitation } from '../contract/index.ts';
import { posterFor } from '../http/create-invitation.ts';
import { createCommand, withExamples } from './create-command.ts';
import { offeredLanguageCodes } from './offered-languages.ts';
import { chooseRound, withStore } from './open-database.ts';
import { collect } from './parse-options.ts';
import { readVenues, type Venue } from './poster-venues.ts';
import { sendOutput } from './send-output.ts';
import { serveConfig, withDataOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

interface Options {
  readonly round?: string;
  readonly venue: readonly string[];
  readonly venues?: string;
  readonly out?: string;
  readonly data?: string;
}

/** The command and its help. */
export function posterCommand(terminal: Terminal): Command {
  const command = withDataOption(
    createCommand('poster', terminal)
      .summary('gör affischer med QR-kod')
      .description(
        'Gör affischer att skriva ut i A4, en för varje plats, som en HTML-fil utan andra filer. Varje plats får en egen kort adress, så att svaren därifrån hålls ihop. Samma plats får samma adress varje gång. Adressen tas från PUBLIC_URL.',
      )
      .option('--round <id>', 'vilken omgång (behövs bara när det finns flera)')
      .option('--venue <namn>', 'var affischen ska hänga; kan anges flera gånger', collect, [])
      .option(
        '--venues <csv>',
        'fil med en plats per rad: kolumnen venue, och gärna place med platsens kod i omgången',
      )
      .option('--out <fil>', 'HTML-filen att skriva'),
  ).action(async (options: Options) => writePosters(options, terminal));
  return withExamples(command, [
    {
      about: 'En affisch:',
      line: 'PUBLIC_URL=https://dialog.exempel.se npx trygghetsdialog poster --venue "Biblioteket" --out affisch.html',
    },
    {
      about: 'Många, ur en tabell:',
      line: 'npx trygghetsdialog poster --round kungsbacka-exempel --venues platser.csv --out affischer.html',
    },
  ]);
}

async function writePosters(options: Options, terminal: Terminal): Promise<void> {
  const venues: readonly Venue[] = [
    ...options.venue.map((venue) => ({ venue: venue.trim(), place: null })),
    ...(options.venues === undefined ? [] : readVenues(options.venues)),
  ];
  if (venues.length === 0) {
    throw new UserError(
      'Ange minst en plats: --venue "Biblioteket", eller --venues med en CSV-fil som har kolumnen venue.',
    );
  }
  const { publicUrl } = serveConfig(options, terminal);
  await withStore({ ...options, create: false }, terminal, async (store) => {
    const round = await chooseRound(store, options.round);
    const unknown = venues.find(
      ({ place }) => place !== null && !round.places.some(({ code }) => code === place),
    );
    if (unknown) {
      throw new UserError(
        `Platsen ${unknown.place} (vid ${unknown.venue}) finns inte i omgången ${round.id}. Lämna kolumnen place tom, eller använd en av omgångens koder.`,
      );
    }
    const { posterHtml } = await import('../report/print/poster.ts');
    const invitations: Invitation[] = [];
    for (const venue of venues)
      invitations.push(await posterFor({ store, randomBytes }, round.id, venue));
    const { printLogo } = await import('../http/print-logo.ts');
    const languages = [...(await offeredLanguageCodes(store, round, terminal))];
    const logo = await printLogo(store, round);
    await sendOutput(
      { ...options, binary: false },
      async () => posterHtml({ round: { ...round, languages }, logo, publicUrl }, invitations),
      terminal,
    );
    for (const { venue, code } of invitations) terminal.err(`${publicUrl}/i/${code}  ${venue}\n`);
    if (['localhost', '127.0.0.1', '[::1]'].includes(new URL(publicUrl).hostname)) {
      terminal.err(
        `Adressen på affischerna börjar med ${publicUrl} och går bara att öppna på den här datorn. Sätt PUBLIC_URL till adressen som besökare använder och kör igen: koderna blir desamma.\n`,
      );
    }
  });
}
