/** `/radet/:round/omgang`: what is missing before the round can open, and opening, closing and reopening it. */
import { Hono } from 'hono';
import type { Round } from '../../../contract/index.ts';
import { checklist, mayOpen } from '../../../contract/round-life/checklist.ts';
import { isDay } from '../../../contract/round-life/days.ts';
import { closed, opened, reopened, stageOf } from '../../../contract/round-life/life.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { requireRole } from '../../../http/sessions.ts';
import { StoreError } from '../../../store/store-error.ts';
import { type CoordinatorPage, coordinatorPage } from '../coordinator-page.ts';
import { type FormProblem, textFields } from '../form.ts';
import { openingFacts } from './opening-facts.ts';
import { roundLifeView } from './round-life-view.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  skapad: 'Omgången är skapad. Gå igenom listan, uppifrån och ned.',
  sparat: 'Inställningarna är sparade.',
  oppnad: 'Omgången är öppnad.',
  stangd: 'Omgången är stängd.',
  igen: 'Omgången är öppen igen.',
};
const LONGEST_REASON = 500;

interface Step {
  readonly kind: 'round-opened' | 'round-closed' | 'round-reopened';
  readonly done: string;
  readonly change: (round: Round) => Round;
  readonly reason?: string;
}

/** Mounted at `/radet`. */
export function roundLifePages(deps: Dependencies) {
  const { store, screens, now } = deps;
  const at = '/:round/omgang';
  const coordinator = requireRole('coordinator');
  const page = (c: AppContext) => coordinatorPage(deps, c, 'omgang');
  const today = () => stockholmDay(now());

  async function again(c: AppContext, problems: readonly FormProblem[], status: 409 | 422) {
    const entered = textFields(await c.req.formData());
    const view = await roundLifeView(deps, await page(c), { problems, entered });
    return c.html(screens.roundLife.overview(view), status);
  }

  async function take(
    c: AppContext,
    { round, account, home }: CoordinatorPage,
    { kind, done, change, reason }: Step,
  ) {
    const { revision = '' } = textFields(await c.req.formData());
    try {
      await store.rounds.revise(round.id, Number(revision), change, {
        kind,
        day: today(),
        account: account.id,
        ...(reason && { reason }),
      });
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'stale')) throw error;
      return again(c, [{ message: error.message, href: '#steg' }], 409);
    }
    return c.redirect(`${home}?klart=${done}`, 303);
  }

  async function open(c: AppContext) {
    const shown = await page(c);
    const { round } = shown;
    if (stageOf(round, today()) !== 'draft') return c.redirect(shown.home, 303);
    const items = checklist(round, await openingFacts(deps, round, today()));
    if (!mayOpen(items)) {
      const missing = items.filter(({ state }) => state === 'missing');
      return again(
        c,
        missing.map(({ sentence, id }) => ({ message: sentence, href: `#${id}` })),
        422,
      );
    }
    const change = (known: Round) => opened(known, today());
    return take(c, shown, { kind: 'round-opened', done: 'oppnad', change });
  }

  async function close(c: AppContext) {
    const shown = await page(c);
    const stage = stageOf(shown.round, today());
    if (stage !== 'open' && stage !== 'waiting') return c.redirect(shown.home, 303);
    const change = (known: Round) => closed(known, today());
    return take(c, shown, { kind: 'round-closed', done: 'stangd', change });
  }

  async function reopen(c: AppContext) {
    const shown = await page(c);
    if (stageOf(shown.round, today()) !== 'over') return c.redirect(shown.home, 303);
    const { skal = '', sista = '' } = textFields(await c.req.formData());
    const problems: FormProblem[] = [];
    if (skal === '')
      problems.push({ message: 'Skriv varför omgången öppnas igen.', href: '#skal' });
    else if (skal.length > LONGEST_REASON)
      problems.push({ message: `Skriv högst ${LONGEST_REASON} tecken.`, href: '#skal' });
    if (sista !== '' && !isDay(sista))
      problems.push({ message: 'Skriv dagen som till exempel 2027-05-31.', href: '#sista' });
    else if (sista !== '' && sista < today())
      problems.push({ message: 'Den nya sista dagen har redan varit.', href: '#sista' });
    if (problems.length > 0) return again(c, problems, 422);
    const change = (known: Round) => reopened(known, sista || null);
    return take(c, shown, { kind: 'round-reopened', done: 'igen', change, reason: skal });
  }

  return new Hono<AppEnv>()
    .get(at, coordinator, async (c) => {
      const message = MESSAGES[c.req.query('klart') ?? ''] ?? null;
      return c.html(
        screens.roundLife.overview(await roundLifeView(deps, await page(c), { message })),
      );
    })
    .post(`${at}/oppna`, coordinator, open)
    .post(`${at}/stang`, coordinator, close)
    .post(`${at}/oppna-igen`, coordinator, reopen);
}
