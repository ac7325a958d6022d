/** `import --outbox`: takes in what a tablet could not deliver itself; safe to repeat. */
import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { describeIssue, issuePath } from '../contract/describe-issue.ts';
import type { ItemResult, Outcome, Round } from '../contract/index.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import { OUTBOX_FORMAT, OutboxFile } from '../contract/tablet/outbox-file.ts';
import type { Store } from '../store/store.ts';
import { loadCatalogue, loadQuestions } from './load-catalogue.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

const POST = 200;

/** @throws UserError that says what is wrong with the file, and where */
export function readOutboxFile(path: string): OutboxFile {
  const wrong = (what: string) =>
    new UserError(`${path} är ingen utkorg från en platta: ${what} Inget lästes in.`);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw wrong('den går inte att läsa som JSON.');
    throw new UserError(`${path} går inte att öppna: ${(error as Error).message}`);
  }
  const read = OutboxFile.safeParse(content);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue ? issuePath(issue) : '';
  throw wrong(
    issue && where !== 'format'
      ? describeIssue(issue)
      : `den saknar märket ”${OUTBOX_FORMAT}”. Spara utkorgen på nytt från plattan.`,
  );
}

/**
 * Takes in the file: stops and counts, then answers, judged as if the tablet had sent them.
 *
 * @throws UserError when some of it is for a round that is not here; the rest is taken in all the same
 */
export async function importOutbox(
  store: Store,
  file: OutboxFile,
  terminal: Terminal,
): Promise<void> {
  const rounds = new Map((await store.rounds.list()).map((round) => [round.id, round]));
  const device = (await store.devices.list()).find(({ name }) => name === file.device) ?? null;
  const isKnown = ({ round }: { readonly round: string }) => rounds.has(round);
  for (const { round, stop } of file.stops.filter(isKnown)) await store.stops.put(round, stop);
  for (const { round, tally } of file.tallies.filter(isKnown))
    await store.tallies.insert(round, device?.id ?? null, [tally]);

  const { judgeResponses } = await import('../http/receive-responses.ts');
  const { openSealed } = await import('../http/open-sealed.ts');
  const { arrivalFrom, tabletOf } = await import('../http/devices.ts');
  const { questionnaires } = await loadQuestions();
  const catalogue = await loadCatalogue();
  const log = pino({ level: 'silent' });
  const judge = judgeResponses(
    { store, now: terminal.now, log, catalogue, questionnaires },
    openSealed({ store }),
  );
  const today = stockholmDay(terminal.now());

  async function takeIn(round: Round): Promise<readonly ItemResult[]> {
    const items = file.responses.filter((one) => one.round === round.id).map(({ item }) => item);
    const arrival = device
      ? arrivalFrom(device, round.id, today)
      : ({ sender: 'staff', form: null } as const);
    const results: ItemResult[] = [];
    for (let from = 0; from < items.length; from += POST) {
      const judged = await judge(round, items.slice(from, from + POST), arrival);
      results.push(...(await store.responses.accept(round.id, judged, today, tabletOf(arrival))));
    }
    return results;
  }

  const results: ItemResult[] = [];
  for (const round of rounds.values()) results.push(...(await takeIn(round)));
  const count = (outcome: Outcome) => results.filter((one) => one.outcome === outcome).length;
  terminal.err(
    `Utkorgen från ${file.device}: ${count('created')} nya svar, ${count('replayed')} fanns redan, ${count('conflict')} med samma id men annat innehåll och ${count('refused')} som inte kunde tas emot lades åt sidan.\n`,
  );
  const left = [...file.responses, ...file.stops, ...file.tallies].filter((one) => !isKnown(one));
  if (left.length > 0) {
    const strangers = [...new Set(left.map(({ round }) => round))].join(', ');
    const answers = file.responses.filter((one) => !isKnown(one)).length;
    throw new UserError(
      `Till omgångar som inte finns här (${strangers}) hör svar: ${answers}, insatser och räkningar: ${left.length - answers}. De lästes inte in och ligger kvar i filen.`,
    );
  }
}
