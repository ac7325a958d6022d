/** `questions`: what a round asks and how long it takes; chooses modules and adds own questions. */
import type { Command } from 'commander';
import type { Round } from '../contract/index.ts';
import { OwnQuestions } from '../contract/own-question.ts';
import { offerOf } from '../contract/questionnaire/offer.ts';
import type { Questionnaire } from '../contract/questionnaire/questionnaire.ts';
import { readingTime } from '../contract/questionnaire/reading-time.ts';
import { allSteps } from '../contract/questionnaire/steps.ts';
import { sectionTitle, titleOf } from '../contract/questionnaire/texts.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import { createCommand, withExamples } from './create-command.ts';
import { readSource } from './files.ts';
import { loadCatalogue, loadQuestions } from './load-catalogue.ts';
import { chooseRound, withStore } from './open-database.ts';
import { withDataOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

interface Options {
  readonly round?: string;
  readonly modules?: string;
  readonly own?: string;
  readonly data?: string;
}

const LANGUAGE = 'sv';
const NONE = 'inga';

/** The command and its help. */
export function questionsCommand(terminal: Terminal): Command {
  const command = withDataOption(
    createCommand('questions', terminal)
      .summary('visa eller välj vad en omgång frågar')
      .description(
        'Visar vad en omgång frågar och ungefär hur lång tid det tar. Med --modules och --own får omgången andra frågor: det blir en ny version av enkäten, och den som har börjat på den gamla kan svara klart.',
      )
      .option('--round <id>', 'vilken omgång (behövs bara när det finns flera)')
      .option(
        '--modules <koder>',
        `moduler åtskilda med komma, eller ${NONE}: avoids (avstår från att gå ut), school (skolan), business (företag), exposure (utsatthet, bara på webben)`,
      )
      .option('--own <fil>', `omgångens egna frågor, en lista i JSON, eller ${NONE}`),
  ).action(async (options: Options) => {
    await withStore({ ...options, create: false }, terminal, async (store) => {
      const round = await chooseRound(store, options.round);
      const sources = { store, ...(await loadQuestions()) };
      const { askRound, composeFor } = await import('../http/ask-round.ts');
      const additions = {
        modules: options.modules === undefined ? (round.modules ?? []) : codesOf(options.modules),
        questions: options.own === undefined ? (round.questions ?? []) : readOwn(options.own),
      };
      const changes = options.modules !== undefined || options.own !== undefined;
      try {
        const questionnaire = changes
          ? await askRound(
              round,
              {
                additions,
                revision: null,
                event: {
                  kind: 'questions-changed',
                  day: stockholmDay(terminal.now()),
                  account: null,
                },
              },
              sources,
            )
          : await composeFor(round, additions, sources);
        terminal.out(await overview(round, questionnaire));
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        throw new UserError(`Frågorna passar inte ihop: ${error.message}`);
      }
    });
  });
  return withExamples(command, [
    { about: 'Se vad omgången frågar:', line: 'npx trygghetsdialog questions' },
    {
      about: 'Lägg till en modul och egna frågor:',
      line: 'npx trygghetsdialog questions --modules avoids,school --own fragor.json',
    },
  ]);
}

function codesOf(list: string): string[] {
  if (list === NONE) return [];
  return list.split(',').map((code) => code.trim());
}

function readOwn(path: string): Required<Round>['questions'] {
  if (path === NONE) return [];
  const { name, bytes } = readSource(path);
  const parsed = OwnQuestions.safeParse(parseJson(name, bytes));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(
    `${name}: ${issue?.path.join('.') || 'listan'} stämmer inte (${issue?.code ?? 'okänt fel'}). En egen fråga har id som börjar med own-, kind, texts.sv.title och, om man väljer, options med code.`,
  );
}

function parseJson(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new UserError(
      `${name}: inte giltig JSON (${error instanceof Error ? error.message : 'okänt fel'}).`,
    );
  }
}

async function overview(round: Round, questionnaire: Questionnaire): Promise<string> {
  const way = { questionnaire, offer: offerOf(round, await loadCatalogue(), LANGUAGE) };
  const { questions, seconds } = readingTime(way, LANGUAGE);
  const first = allSteps(questionnaire).filter(({ turn }) => turn === null || turn.index === 0);
  const lines = questionnaire.sections.flatMap(({ id }) => [
    '',
    sectionTitle(questionnaire, id, LANGUAGE),
    ...first
      .filter(({ section }) => section === id)
      .map((step) => `  ${titleOf({ ...way, answers: {} }, step, LANGUAGE)}`),
  ]);
  return [
    `”${round.title}” frågar version ${questionnaire.version}.`,
    `Den som oroas av en sak får ${questions} frågor. Det tar ungefär ${minutes(seconds)}.`,
    ...lines,
    '',
    '',
  ].join('\n');
}

/** "2 minuter och 50 sekunder", to the nearest ten. */
function minutes(seconds: number): string {
  const tens = Math.round(seconds / 10) * 10;
  const whole = Math.floor(tens / 60);
  const rest = tens % 60;
  const first = `${whole} ${whole === 1 ? 'minut' : 'minuter'}`;
  return rest === 0 ? first : `${first} och ${rest} sekunder`;
}
