/** Disclosure of public documents (utlämnande): a masked copy of the answers, and a note that it was handed out. */
import { Hono } from 'hono';
import type { Round } from '../../../contract/index.ts';
import type { DisclosureView } from '../../../contract/screens/law.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { requireRole } from '../../../http/sessions.ts';
import { catalogueLabels } from '../../../report/labels.ts';
import { formatNumber } from '../../../report/numbers.ts';
import { textsCsv } from '../../../report/texts-csv.ts';
import { type CoordinatorPage, coordinatorPage } from '../coordinator-page.ts';
import { type FormProblem, textFields } from '../form.ts';
import { textRow } from '../text-words.ts';
import { answersInWords, dayInWords } from '../words.ts';

const LONGEST_CASE = 100;
const MOST_EVENTS = 50;
const MOST_TEXTS = 1_000_000;
const SEED_BYTES = 16;

/** What can be handed out, by the value of its choice. */
const WHAT = {
  svar: 'Svaren, en rad per person, utan texter',
  texter: 'Texterna, maskerade',
} as const;
type What = keyof typeof WHAT;

const isWhat = (value: string): value is What => value in WHAT;

/** Mounted at `/radet`. */
export function disclosurePages(deps: Dependencies) {
  const { store, screens, now, randomBytes } = deps;
  const at = '/:round/utlamnande';
  const coordinator = requireRole('coordinator');
  const page = (c: AppContext) => coordinatorPage(deps, c, 'utlamnande');

  async function view(
    { round, frame, home }: CoordinatorPage,
    shown: { problems?: readonly FormProblem[]; entered?: Readonly<Record<string, string>> } = {},
  ): Promise<DisclosureView> {
    const [answers, texts, events] = await Promise.all([
      store.responses.count(round.id),
      store.texts.list(round.id, {}, { limit: 1, offset: 0 }),
      store.events.list({ round: round.id, kind: 'answers-disclosed' }, MOST_EVENTS),
    ]);
    return {
      ...frame,
      message: null,
      problems: shown.problems ?? [],
      entered: shown.entered ?? {},
      action: home,
      what: [
        { value: 'svar', label: `${WHAT.svar} (${answersInWords(answers)})` },
        { value: 'texter', label: `${WHAT.texter} (${formatNumber(texts.total)})` },
      ],
      masked: [
        'Svaren får nya nummer och en ny ordning. Dag, insamlingsplats och intervjuare är borta; månaden står kvar.',
        `Åldrarna står i fyra grupper. Område, kön och ålder lämnas ut bara där minst ${round.smallestCell} har samma kombination, och andra uppgifter bara där minst ${round.smallestCell} har samma värde.`,
        'Texterna är maskerade och står för sig, i blandad ordning, utan vem som skrev dem.',
      ],
      texts: `/radet/${round.id}/texter`,
      done: events.map(({ number, day, username, subject, reason = '' }) => ({
        id: String(number),
        day: dayInWords(day),
        what: isWhat(subject) ? WHAT[subject] : subject,
        caseNumber: reason,
        who: username ?? '',
      })),
    };
  }

  async function textsFile(round: Round): Promise<string> {
    const found = await store.texts.list(round.id, {}, { limit: MOST_TEXTS, offset: 0 });
    const labels = catalogueLabels(deps.catalogue, round);
    return textsCsv(found.texts.map((text) => textRow(text, labels)));
  }

  async function file(c: AppContext, round: Round, what: What) {
    if (what === 'texter') {
      c.header('Content-Disposition', `attachment; filename="utlamnande-texter-${round.id}.csv"`);
      return c.body(await textsFile(round), 200, { 'content-type': 'text/csv; charset=utf-8' });
    }
    const bytes = await deps.makeFile({
      kind: 'disclosure',
      round: round.id,
      upTo: await store.responses.lastSequence(round.id),
      dialect: 'excel',
      seed: Buffer.from(randomBytes(SEED_BYTES)).toString('hex'),
    });
    c.header('Content-Disposition', `attachment; filename="utlamnande-svar-${round.id}.zip"`);
    return c.body(new Uint8Array(bytes), 200, { 'content-type': 'application/zip' });
  }

  async function disclose(c: AppContext) {
    const shown = await page(c);
    const entered = textFields(await c.req.formData());
    const { arende = '', vad = '' } = entered;
    const problems: FormProblem[] = [];
    const wrong = (field: string, message: string) => problems.push({ message, href: `#${field}` });
    if (arende === '')
      wrong(
        'arende',
        'Skriv diarienumret för begäran, så att det syns i loggen vad som lämnades ut.',
      );
    else if (arende.length > LONGEST_CASE)
      wrong('arende', `Diarienumret får ha högst ${LONGEST_CASE} tecken.`);
    if (!isWhat(vad)) wrong('vad', 'Välj vad som ska lämnas ut.');
    if (entered.provat !== 'ja')
      wrong('provat', 'Kryssa för att någon har prövat om uppgifterna kan lämnas ut.');
    if (problems.length > 0 || !isWhat(vad))
      return c.html(screens.law.disclosure(await view(shown, { problems, entered })), 422);
    await store.events.insert(shown.round.id, {
      kind: 'answers-disclosed',
      day: stockholmDay(now()),
      account: shown.account.id,
      subject: vad,
      reason: arende,
    });
    return file(c, shown.round, vad);
  }

  return new Hono<AppEnv>()
    .get(at, coordinator, async (c) => c.html(screens.law.disclosure(await view(await page(c)))))
    .post(at, coordinator, disclose);
}
