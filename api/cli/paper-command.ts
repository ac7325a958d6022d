/** `paper`: the questionnaire on paper, ready to print. */
import type { Command } from 'commander';
import { createCommand, withExamples } from './create-command.ts';
import { loadCatalogue, loadQuestions } from './load-catalogue.ts';
import { offeredLanguageCodes } from './offered-languages.ts';
import { chooseRound, withStore } from './open-database.ts';
import { wholeNumber } from './parse-options.ts';
import { sendOutput } from './send-output.ts';
import { withDataOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

interface Options {
  readonly round?: string;
  readonly language: string;
  readonly copies?: number;
  readonly from: number;
  readonly out?: string;
  readonly data?: string;
}

/** The command and its help. */
export function paperCommand(terminal: Terminal): Command {
  const command = withDataOption(
    createCommand('paper', terminal)
      .summary('gör enkäten som pappersformulär')
      .description(
        'Gör enkäten som pappersformulär i A4, att skriva ut från en HTML-fil. Med --copies blir det så många papper, vart och ett med sitt nummer, som går fort att skriva in på /radet.',
      )
      .option('--round <id>', 'vilken omgång (behövs bara när det finns flera)')
      .option('--language <kod>', 'språk, ett av omgångens', 'sv')
      .option('--copies <antal>', 'hur många numrerade papper', wholeNumber(1, 200))
      .option('--from <nummer>', 'första numret', wholeNumber(1, 999_999), 1)
      .option('--out <fil>', 'HTML-filen att skriva'),
  ).action(async (options: Options) => writeForms(options, terminal));
  return withExamples(command, [
    { about: 'Ett papper att kopiera:', line: 'npx trygghetsdialog paper --out enkat.html' },
    {
      about: 'Femtio numrerade på arabiska:',
      line: 'npx trygghetsdialog paper --language ar --copies 50 --from 101 --out enkat-ar.html',
    },
  ]);
}

async function writeForms(options: Options, terminal: Terminal): Promise<void> {
  await withStore({ ...options, create: false }, terminal, async (store) => {
    const round = await chooseRound(store, options.round);
    const { language, copies, from } = options;
    if (!round.languages.includes(language)) {
      throw new UserError(
        `Omgången ${round.id} finns inte på språket ${language}. Den finns på: ${round.languages.join(', ')}.`,
      );
    }
    const { questionnaires } = await loadQuestions();
    const { findQuestionnaire } = await import('../http/find-questionnaire.ts');
    const questionnaire = await findQuestionnaire({ store, questionnaires }, round.questionnaire);
    if (!questionnaire) {
      throw new UserError(
        `Enkätversionen ${round.questionnaire} finns inte i programmet; uppdatera programmet.`,
      );
    }
    const { offerOf } = await import('../contract/questionnaire/offer.ts');
    const { paperFormHtml } = await import('../report/print/paper-form.ts');
    const { printLogo } = await import('../http/print-logo.ts');
    const offer = offerOf(round, await loadCatalogue(), language);
    const logo = await printLogo(store, round);
    const reviewed = (await offeredLanguageCodes(store, round, terminal)).includes(language);
    const numbers = copies ? Array.from({ length: copies }, (_, index) => from + index) : null;
    await sendOutput(
      { ...options, binary: false },
      async () => paperFormHtml({ round, logo, questionnaire, offer, language, reviewed, numbers }),
      terminal,
    );
  });
}
