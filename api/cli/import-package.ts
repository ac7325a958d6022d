/** A dialogue package becomes a round in the database; safe to repeat. */
import { checkResponse, responseRules } from '../contract/check-response.ts';
import { type Outcome, QUALITY_FLAGS, type Response, type Round } from '../contract/index.ts';
import type { Questionnaire } from '../contract/questionnaire/questionnaire.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import { splitList } from '../report/dialogue-package/cells.ts';
import { type Fault, FileProblem } from '../report/dialogue-package/file-problem.ts';
import { codeOf, packageResponses } from '../report/dialogue-package/package-responses.ts';
import type { DialoguePackage } from '../report/dialogue-package/read-package.ts';
import type { ReceivedItem } from '../store/interface/answers.ts';
import type { Store } from '../store/store.ts';
import { roundOfPackage, uuidOf } from './import-round.ts';
import {
  loadCatalogue,
  loadMunicipalities,
  loadNewestQuestionnaire,
  loadQuestions,
} from './load-catalogue.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

/** Where the answers go, and what a round that has to be made is called. */
export interface PackageOptions {
  readonly round: string;
  readonly title?: string;
  readonly municipality?: string;
  readonly skipBadRows: boolean;
}

/** How many answers are handed to the store at a time. */
const BATCH = 1000;

/**
 * Takes a package in, and tells the terminal what came of it.
 *
 * @throws UserError or FileProblem when it can't be read in; then nothing of it is
 */
export async function importPackage(
  store: Store,
  content: DialoguePackage,
  options: PackageOptions,
  terminal: Terminal,
): Promise<void> {
  const today = stockholmDay(terminal.now());
  for (const questionnaire of content.questionnaires) await store.questionnaires.put(questionnaire);
  const { questionnaires } = await loadQuestions();
  const { answerableQuestionnaires } = await import('../http/find-questionnaire.ts');
  const asked = await answerableQuestionnaires({ store, questionnaires });
  const versions = asked.map(({ version }) => version);
  const known = await store.rounds.byId(options.round);
  const round = known ?? (await newRound(content, options, today));
  const { items, foreignAges, weighted } = packageResponses(content, {
    questionnaire: round.questionnaire,
    answeredOn: round.opensOn,
    idOf: (id) => uuidOf(round.id, id),
    questionnaires: asked,
  });
  const checked = await check(items, { round, versions, today }, options.skipBadRows);
  if (known === undefined) await store.rounds.insert(round);
  await putStops(store, round, checked.responses, content);
  const outcomes = await storeAll(store, { round, asked, today }, content, checked);
  terminal.err(
    `”${round.title}”: ${outcomes.created} nya svar, ${outcomes.replayed} fanns redan, ${outcomes.conflict} med samma id men annat innehåll lades åt sidan.\n`,
  );
  if (checked.faults.length > 0) terminal.err(`${checked.faults.length} svar lästes inte in.\n`);
  const ages = Object.entries(foreignAges);
  if (ages.length > 0) {
    terminal.err(
      `Åldersgrupperna ${ages.map(([age, count]) => `${age} (${count})`).join(', ')} finns inte i enkäten och räknas som okända.\n`,
    );
  }
  if (weighted > 0) {
    terminal.err(
      `${weighted} svar har en egen grundvikt; den sparas men används inte i omgången.\n`,
    );
  }
}

async function newRound(
  content: DialoguePackage,
  options: PackageOptions,
  today: string,
): Promise<Round> {
  const { municipality } = options;
  if (municipality === undefined) {
    throw new UserError(`Omgången ${options.round} finns inte. Ange --municipality så skapas den.`);
  }
  const known = (await loadMunicipalities()).find(
    ({ name }) => name.toLowerCase() === municipality.toLowerCase(),
  );
  return roundOfPackage(content, {
    id: options.round,
    title: options.title ?? content.title ?? options.round,
    municipality: known
      ? { code: known.code, name: known.name }
      : { code: codeOf(municipality), name: municipality },
    questionnaire: askedMost(content) ?? (await loadNewestQuestionnaire()),
    day: today,
  });
}

/** The version that most answers name, when the package brings it. */
function askedMost({ columns, questionnaires }: DialoguePackage): string | undefined {
  const named = [...columns.values()].map((cells) => cells.questionnaire);
  const times = (version: string) => named.filter((each) => each === version).length;
  return questionnaires
    .map(({ version }) => version)
    .toSorted((a, b) => times(b) - times(a))
    .at(0);
}

interface Checked {
  readonly responses: readonly {
    readonly packageId: string;
    readonly response: Response;
    readonly item: unknown;
  }[];
  readonly faults: readonly Fault[];
}

interface Judged {
  readonly round: Round;
  /** Versions of the questionnaire that can have been answered. */
  readonly versions: Iterable<string>;
  readonly today: string;
}

async function check(
  items: readonly { readonly packageId: string; readonly item: unknown }[],
  { round, versions, today }: Judged,
  skip: boolean,
): Promise<Checked> {
  const rules = responseRules(round, await loadCatalogue(), versions);
  const faults: Fault[] = [];
  const responses = items.flatMap(({ packageId, item }) => {
    const { response, problem } = checkResponse(item, rules, today);
    if (response !== null && problem === null) return [{ packageId, response, item }];
    faults.push({
      file: `svar ${packageId}`,
      column: problem?.path,
      what: (problem?.detail ?? '').replace(/\.$/, ''),
    });
    return [];
  });
  if (faults.length > 0 && !skip) {
    throw new FileProblem(
      faults,
      'Inget lästes in. Rätta paketet, eller kör med --skip-bad-rows för att läsa in resten.',
    );
  }
  return { responses, faults };
}

/** Stops of street and school answers; what a package does not say about them stays empty. */
async function putStops(
  store: Store,
  round: Round,
  responses: Checked['responses'],
  content: DialoguePackage,
): Promise<void> {
  const rows = [...content.rows, ...content.visitors];
  const collectedAt = new Map(rows.map((row) => [row.id, row.collectedAt ?? null]));
  const known = new Set((await store.stops.list(round.id)).map((stop) => stop.id));
  for (const { packageId, response } of responses) {
    const { stop, mode, answeredOn } = response;
    const place = collectedAt.get(packageId);
    if (!stop || known.has(stop) || (mode !== 'street' && mode !== 'school')) continue;
    known.add(stop);
    await store.stops.put(round.id, {
      id: stop,
      venue: stop,
      place: place ? codeOf(place) : null,
      day: answeredOn,
      mode,
      interviewers: [],
      planned: null,
    });
  }
}

async function storeAll(
  store: Store,
  {
    round,
    asked,
    today,
  }: { readonly round: Round; readonly asked: readonly Questionnaire[]; readonly today: string },
  content: DialoguePackage,
  { responses }: Checked,
): Promise<Readonly<Record<Outcome, number>>> {
  const { canonicalText, digestOfText } = await import('../http/digest.ts');
  const { createMasking } = await import('../contract/free-text/mask-response.ts');
  const key = await store.keys.get('digest');
  const mask = createMasking(round, asked);
  const outcomes: Record<Outcome, number> = { created: 0, replayed: 0, conflict: 0, refused: 0 };
  for (let from = 0; from < responses.length; from += BATCH) {
    const batch = responses
      .slice(from, from + BATCH)
      .map(({ packageId, response, item }): ReceivedItem => {
        const text = canonicalText(item);
        const flags = splitList(content.columns.get(packageId)?.flags ?? '');
        return {
          kind: 'response',
          response,
          content: text,
          digest: digestOfText(key, text),
          texts: mask(response),
          flags: QUALITY_FLAGS.filter((flag) => flags.includes(flag)),
        };
      });
    for (const { outcome } of await store.responses.accept(round.id, batch, today)) {
      outcomes[outcome] += 1;
    }
  }
  return outcomes;
}
