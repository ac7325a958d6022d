/** `/radet/:round/att-ratta`: what lies aside, read masked, put right, taken in, or closed with a reason. */
import { type Context, Hono } from 'hono';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { type Correction, corrected, underNewId } from '../../../http/aside-item.ts';
import type { Intake } from '../../../http/intake.ts';
import { ProblemError } from '../../../http/problem-error.ts';
import { requireRole } from '../../../http/sessions.ts';
import type { ReceivedItem } from '../../../store/interface/answers.ts';
import { KEPT_STATES, type KeptAside, type TakenIn } from '../../../store/interface/kept-aside.ts';
import { type CoordinatorPage, coordinatorPage } from '../coordinator-page.ts';
import type { FormProblem } from '../form.ts';
import { answersInWords } from '../words.ts';
import { asideItemView, asideView, itemOf, ON_A_PAGE } from './aside-view.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  mottaget: 'Svaret räknas från nästa läge.',
  undan: 'Det är lagt åt sidan. Inget är borttaget.',
  oppnat: 'Det väntar igen.',
  redan: 'Någon annan hann före. Så här är det nu.',
};
const LONGEST_REASON = 300;
const MOST_AT_ONCE = 500;
const MOST_CORRECTIONS = 30;

/** Mounted at `/radet`. */
export function asidePages(deps: Dependencies, { judge, open }: Pick<Intake, 'judge' | 'open'>) {
  const { store, screens, now } = deps;
  const at = '/:round/att-ratta';
  const coordinator = requireRole('coordinator');
  const page = (c: AppContext) => coordinatorPage(deps, c, 'att-ratta');

  async function keptIn(c: AppContext, { round }: CoordinatorPage): Promise<KeptAside> {
    const number = Number(c.req.param('number'));
    const kept = Number.isSafeInteger(number)
      ? await store.keptAside.byNumber(round.id, number)
      : undefined;
    if (!kept) throw new ProblemError('not-found');
    return kept;
  }

  /** As if it had come from the staff now, under an id of its own. */
  async function judged(
    { round }: CoordinatorPage,
    kept: KeptAside,
    corrections: readonly Correction[] = [],
  ): Promise<ReceivedItem | null> {
    const { item: opened } = await open(round.id, itemOf(kept));
    const item = underNewId(corrected(opened, corrections), deps);
    const [result] = await judge(round, [item], { sender: 'staff', form: null, again: true });
    if (result?.kind !== 'response' || corrections.length === 0) return result ?? null;
    return { ...result, flags: [...result.flags, 'corrected'] };
  }

  async function show(
    c: AppContext,
    shown: CoordinatorPage,
    kept: KeptAside,
    more: {
      readonly corrections?: readonly Correction[];
      readonly problems?: readonly FormProblem[];
    } = {},
  ) {
    const { corrections = [], problems = [] } = more;
    const result = kept.state === 'waiting' ? await judged(shown, kept, corrections) : null;
    const view = { kept, judged: result, corrections, problems };
    const html = screens.incoming.asideItem(await asideItemView(deps, shown, view));
    return c.html(html, problems.length > 0 ? 422 : 200);
  }

  const eventOf = (
    { account }: CoordinatorPage,
    kind: 'aside-accepted' | 'aside-corrected' | 'aside-discarded' | 'aside-reopened',
    subject: string,
  ) => ({
    account: account.id,
    event: { kind, day: stockholmDay(now()), account: account.id, subject },
  });

  /** The corrections that the form carries, and the one that was just made. */
  async function correctionsIn(c: Context): Promise<{ made: Correction[]; complete: boolean }> {
    const form = await c.req.formData();
    const made = form.getAll('rattat').map((one): Correction => {
      const [path = '', ...value] = String(one).split('=');
      return { path, value: value.join('=') || null };
    });
    const path = String(form.get('sokvag') ?? '');
    const isRemoved = form.get('ta-bort') !== null;
    const value = String(form.get('varde') ?? '').trim();
    if (path === '') return { made, complete: true };
    if (!isRemoved && value === '') return { made, complete: false };
    return { made: [...made, { path, value: isRemoved ? null : value }], complete: true };
  }

  /** Whether each correction is of what was wrong when it was made: nothing else may be changed. */
  async function areOfProblems(
    shown: CoordinatorPage,
    kept: KeptAside,
    made: readonly Correction[],
  ): Promise<boolean> {
    if (made.length > MOST_CORRECTIONS) return false;
    for (const [index, { path }] of made.entries()) {
      const before = await judged(shown, kept, made.slice(0, index));
      if (before?.kind !== 'refused' || before.problem.path !== path) return false;
    }
    return true;
  }

  async function correct(c: AppContext) {
    const shown = await page(c);
    const kept = await keptIn(c, shown);
    const { made, complete } = await correctionsIn(c);
    if (!complete) {
      const problems = [
        { message: 'Välj vad det ska vara, eller ta bort värdet.', href: '#varde' },
      ];
      return show(c, shown, kept, { corrections: made, problems });
    }
    if (made.length === 0 || !(await areOfProblems(shown, kept, made))) {
      const message = 'Bara det som är fel går att ändra. Börja om från det som står här.';
      return show(c, shown, kept, { problems: [{ message, href: '#innehall-caption' }] });
    }
    const result = await judged(shown, kept, made);
    if (result?.kind !== 'response') return show(c, shown, kept, { corrections: made });
    return takeIn(c, shown, kept, result, 'corrected');
  }

  async function takeIn(
    c: AppContext,
    shown: CoordinatorPage,
    { sequence }: KeptAside,
    item: ReceivedItem & { readonly kind: 'response' },
    kind: 'accepted' | 'corrected',
  ) {
    const decided = eventOf(shown, `aside-${kind}`, `Nummer ${sequence}`);
    const taken = await store.keptAside.takeIn(
      shown.round.id,
      kind,
      [{ kept: sequence, item }],
      decided,
    );
    return c.redirect(`${shown.home}?klart=${taken.length > 0 ? 'mottaget' : 'redan'}`, 303);
  }

  async function accept(c: AppContext) {
    const shown = await page(c);
    const kept = await keptIn(c, shown);
    const result = kept.state === 'waiting' ? await judged(shown, kept) : null;
    if (result?.kind !== 'response') return show(c, shown, kept);
    return takeIn(c, shown, kept, result, 'accepted');
  }

  /** After a place has been added, or a round opened again: whatever fits now is taken in. */
  async function tryAll(c: AppContext) {
    const shown = await page(c);
    const waiting = await store.keptAside.list(shown.round.id, {
      state: 'waiting',
      limit: MOST_AT_ONCE,
    });
    const fitting: TakenIn[] = [];
    for (const kept of waiting.filter(({ outcome }) => outcome === 'refused')) {
      const item = await judged(shown, kept);
      if (item?.kind === 'response') fitting.push({ kept: kept.sequence, item });
    }
    const decided = eventOf(shown, 'aside-accepted', answersInWords(fitting.length));
    const taken = await store.keptAside.takeIn(shown.round.id, 'accepted', fitting, decided);
    return c.redirect(`${shown.home}?provade=${taken.length}`, 303);
  }

  async function discard(c: AppContext) {
    const shown = await page(c);
    const kept = await keptIn(c, shown);
    const reason = String((await c.req.formData()).get('skal') ?? '').trim();
    if (reason === '' || reason.length > LONGEST_REASON) {
      const message = `Skriv varför, med högst ${LONGEST_REASON} tecken.`;
      return show(c, shown, kept, { problems: [{ message, href: '#skal' }] });
    }
    const decided = eventOf(shown, 'aside-discarded', `Nummer ${kept.sequence}`);
    const isDone = await store.keptAside.discard(shown.round.id, kept.sequence, reason, decided);
    return c.redirect(`${shown.home}?klart=${isDone ? 'undan' : 'redan'}`, 303);
  }

  async function reopen(c: AppContext) {
    const shown = await page(c);
    const kept = await keptIn(c, shown);
    const decided = eventOf(shown, 'aside-reopened', `Nummer ${kept.sequence}`);
    const isDone = await store.keptAside.reopen(shown.round.id, kept.sequence, decided);
    return c.redirect(`${shown.home}?klart=${isDone ? 'oppnat' : 'redan'}`, 303);
  }

  function messageOf(c: AppContext): string | null {
    const { klart = '', provade = '' } = c.req.query();
    if (/^\d{1,6}$/.test(provade))
      return provade === '0'
        ? 'Inget av det som väntar går att ta emot som det är.'
        : `${answersInWords(Number(provade))} gick att ta emot, och räknas från nästa läge.`;
    return MESSAGES[klart] ?? null;
  }

  return new Hono<AppEnv>()
    .get(at, coordinator, async (c) => {
      const shown = await page(c);
      const { lista = '', sida = '' } = c.req.query();
      const state = KEPT_STATES.find((one) => one === lista) ?? 'waiting';
      const number = /^\d{1,6}$/.test(sida) ? Math.max(1, Number(sida)) : 1;
      const [items, counts] = await Promise.all([
        store.keptAside.list(shown.round.id, {
          state,
          limit: ON_A_PAGE,
          offset: (number - 1) * ON_A_PAGE,
        }),
        store.keptAside.countByState(shown.round.id),
      ]);
      const message = messageOf(c);
      return c.html(
        screens.incoming.aside(asideView(shown, { state, page: number, items, counts, message })),
      );
    })
    .post(`${at}/prova-alla`, coordinator, tryAll)
    .get(`${at}/:number`, coordinator, async (c) => {
      const shown = await page(c);
      return show(c, shown, await keptIn(c, shown));
    })
    .post(`${at}/:number/ratta`, coordinator, correct)
    .post(`${at}/:number/ta-emot`, coordinator, accept)
    .post(`${at}/:number/lagg-undan`, coordinator, discard)
    .post(`${at}/:number/oppna-igen`, coordinator, reopen);
}
