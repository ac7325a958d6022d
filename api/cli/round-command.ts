/** `round`: rounds made, shown, opened, closed and opened again from the command line. */
import type { Command } from 'commander';
import type { EventKind } from '../contract/event.ts';
import type { Round } from '../contract/index.ts';
import { checklist, mayOpen } from '../contract/round-life/checklist.ts';
import { isDay } from '../contract/round-life/days.ts';
import { closed, opened, reopened, type Stage, stageOf } from '../contract/round-life/life.ts';
import { copyRound, idOf, idProblem, newRound } from '../contract/round-life/new-round.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import type { Store } from '../store/store.ts';
import { createCommand, withExamples } from './create-command.ts';
import { loadCatalogue, loadMunicipalities, loadQuestions } from './load-catalogue.ts';
import { offeredLanguageCodes } from './offered-languages.ts';
import { chooseRound, withStore } from './open-database.ts';
import { withDataOption } from './serve-options.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

interface Options {
  readonly round?: string;
  readonly data?: string;
}

interface CreateOptions extends Options {
  readonly municipality?: string;
  readonly opens: string;
  readonly closes?: string;
  readonly from?: string;
}

const withRoundOption = (command: Command) =>
  withDataOption(command).option('--round <id>', 'vilken omgång (behövs bara när det finns flera)');

/** The command and its help. */
export function roundCommand(terminal: Terminal): Command {
  const today = () => stockholmDay(terminal.now());

  async function factsOf(store: Store, round: Round) {
    const { questionnaires } = await loadQuestions();
    const { findQuestionnaire } = await import('../http/find-questionnaire.ts');
    const [questionnaire, stops, invitations, offered] = await Promise.all([
      findQuestionnaire({ store, questionnaires }, round.questionnaire),
      store.stops.list(round.id),
      store.invitations.list(round.id),
      offeredLanguageCodes(store, round, terminal),
    ]);
    const hasQuestionnaire = questionnaire !== undefined;
    const reviewed = new Set(offered);
    return { today: today(), hasQuestionnaire, stops, invitations, reviewed, languageNames: {} };
  }

  async function change(
    options: Options,
    kind: keyof typeof FROM,
    step: (round: Round, store: Store) => Promise<Round> | Round,
    reason?: string,
  ) {
    await withStore({ ...options, create: false }, terminal, async (store) => {
      const round = await chooseRound(store, options.round);
      const stage = stageOf(round, today());
      if (!(FROM[kind] as readonly Stage[]).includes(stage))
        throw new UserError(
          `Det går inte nu: ”${round.title}” är ${STAGES[stage]}. ${INSTEAD[stage]}`,
        );
      const next = await step(round, store);
      await store.rounds.revise(round.id, round.revision ?? 0, () => next, {
        kind,
        day: today(),
        account: null,
        ...(reason && { reason }),
      });
      terminal.err(`”${round.title}”: ${STAGES[stageOf(next, today())]}.\n`);
    });
  }

  async function create(title: string, options: CreateOptions) {
    const id = options.round ?? idOf(title);
    const problem = idProblem(id);
    if (problem !== null) throw new UserError(problem);
    for (const day of [options.opens, options.closes]) requireDay(day);
    const municipalities = await loadMunicipalities();
    const { questionnaires } = await loadQuestions();
    const { themes } = await loadCatalogue();
    if (options.closes !== undefined && options.closes < options.opens)
      throw new UserError('Sista dagen kan inte vara före den första.');
    await withStore({ ...options, create: true }, terminal, async (store) => {
      const about = {
        id,
        title,
        opensOn: options.opens,
        closesOn: options.closes ?? null,
        modes: ['street', 'web', 'school'] as const,
      };
      const from = options.from === undefined ? undefined : await chooseRound(store, options.from);
      const name = options.municipality ?? '';
      if (!from && name === '')
        throw new UserError(
          'Ange kommunen med --municipality, eller en omgång att utgå från med --from.',
        );
      const known = municipalities.find((one) => idOf(one.name) === idOf(name));
      const round = from
        ? copyRound(from, about)
        : newRound({
            ...about,
            municipality: { code: known?.code ?? idOf(name), name: known?.name ?? name },
            questionnaire: [...questionnaires.keys()].sort().at(-1) ?? '',
            themes: themes.filter(({ offered }) => offered).map(({ code }) => code),
            ...(known && {
              areas: [...known.areas],
              places: known.places.map((place) => ({ ...place, aliases: [...place.aliases] })),
            }),
          });
      await store.rounds.insert(round, { kind: 'round-created', day: today(), account: null });
      terminal.out(`${id}\n`);
    });
  }

  const createOne = withDataOption(
    createCommand('create', terminal)
      .summary('skapa en omgång')
      .description('Skapar en omgång. Ingen kan svara förrän den öppnas.')
      .usage('<namn> --opens <dag> [val]')
      .argument('<namn>', 'vad omgången heter')
      .requiredOption('--opens <dag>', 'första dagen')
      .option('--closes <dag>', 'sista dagen')
      .option('--municipality <namn>', 'kommunens namn')
      .option('--from <id>', 'utgå från en tidigare omgång')
      .option('--round <id>', 'sista delen av enkätens adress; görs av namnet annars'),
  ).action(create);
  const show = withRoundOption(
    createCommand('show', terminal)
      .summary('visa vad som saknas')
      .description('Visar vad som saknas innan omgången kan öppnas, och vad som är oklokt.'),
  ).action((options: Options) =>
    withStore({ ...options, create: false }, terminal, async (store) => {
      const round = await chooseRound(store, options.round);
      terminal.out(`${round.title}: ${STAGES[stageOf(round, today())]}\n`);
      for (const { state, sentence } of checklist(round, await factsOf(store, round)))
        terminal.out(`${SIGNS[state]} ${sentence}\n`);
    }),
  );
  const open = withRoundOption(
    createCommand('open', terminal).summary('öppna omgången').description('Öppnar omgången.'),
  ).action((options: Options) =>
    change(options, 'round-opened', async (round, store) => {
      const items = checklist(round, await factsOf(store, round));
      if (mayOpen(items)) return opened(round, today());
      const missing = items
        .filter(({ state }) => state === 'missing')
        .map(({ sentence }) => `  ${sentence}`);
      throw new UserError(`Omgången kan inte öppnas än:\n${missing.join('\n')}`);
    }),
  );
  const close = withRoundOption(
    createCommand('close', terminal)
      .summary('stäng omgången')
      .description('Stänger omgången i dag.'),
  ).action((options: Options) =>
    change(options, 'round-closed', (round) => closed(round, today())),
  );
  const reopen = withRoundOption(
    createCommand('reopen', terminal)
      .summary('öppna omgången igen')
      .description('Öppnar en stängd omgång igen.')
      .usage('--reason <skäl> [val]')
      .requiredOption('--reason <skäl>', 'varför')
      .option('--closes <dag>', 'ny sista dag; ingen när den utelämnas'),
  ).action((options: Options & { readonly reason: string; readonly closes?: string }) => {
    const { closes = null, reason } = options;
    requireDay(closes);
    if (closes !== null && closes < today())
      throw new UserError('Den nya sista dagen har redan varit.');
    return change(options, 'round-reopened', (round) => reopened(round, closes), reason);
  });
  return createCommand('round', terminal)
    .summary('hantera omgångar')
    .description('Skapar, visar, öppnar och stänger omgångar.')
    .usage('<kommando>')
    .addCommand(
      withExamples(createOne, [
        {
          about: 'En ny omgång:',
          line: 'npx trygghetsdialog round create "Trygghet 2027" --municipality Exempelstad --opens 2027-04-01',
        },
      ]),
    )
    .addCommand(show)
    .addCommand(open)
    .addCommand(close)
    .addCommand(reopen);
}

function requireDay(day: string | null | undefined): void {
  if (day == null || isDay(day)) return;
  throw new UserError(`”${day}” är ingen dag. Skriv som till exempel 2027-04-01.`);
}

/** The stages that a step can be taken from. */
const FROM = {
  'round-opened': ['draft'],
  'round-closed': ['waiting', 'open'],
  'round-reopened': ['over'],
} as const satisfies Partial<Record<EventKind, readonly Stage[]>>;

/** What can be done in a stage instead. */
const INSTEAD = {
  draft: 'Öppna den med round open.',
  waiting: 'Den går att stänga med round close.',
  open: 'Den går att stänga med round close.',
  over: 'Öppna den igen med round reopen --reason.',
} as const;

const STAGES = {
  draft: 'under förberedelse',
  waiting: 'färdig att öppna på sin första dag',
  open: 'öppen',
  over: 'stängd',
} as const;

const SIGNS = { missing: 'Saknas:', unwise: 'Tänk på:', done: 'Klart:' } as const;
