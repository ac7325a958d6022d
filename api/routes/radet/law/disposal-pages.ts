/** Disposal (gallring): the rules, what it is time for, doing it, and the protocols. */
import { Hono } from 'hono';
import type { DisposalKind } from '../../../contract/disposal.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { ProblemError } from '../../../http/problem-error.ts';
import { requireRole } from '../../../http/sessions.ts';
import { StoreError } from '../../../store/store-error.ts';
import { coordinatorPage } from '../coordinator-page.ts';
import { textFields } from '../form.ts';
import { dueOf, kindOf, readRule, ruleInWords, ruleOf, withRule } from './disposal-rule.ts';
import { confirmView, disposalView, protocolView } from './disposal-views.ts';
import { KINDS } from './disposal-words.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  regel: 'Regeln är sparad.',
  borttagen: 'Regeln är borttagen. Inget gallras utan regel.',
  inget: 'Det finns inget att gallra.',
};

/** Mounted at `/radet`. */
export function disposalPages(deps: Dependencies) {
  const { store, screens, now } = deps;
  const at = '/:round/gallring';
  const coordinator = requireRole('coordinator');
  const page = (c: AppContext) => coordinatorPage(deps, c, 'gallring');
  const today = () => stockholmDay(now());

  function kindIn(c: AppContext): DisposalKind {
    const kind = kindOf(c.req.param('kind') ?? '');
    if (kind === undefined) throw new ProblemError('not-found');
    return kind;
  }

  async function saveRule(c: AppContext) {
    const shown = await page(c);
    const kind = kindIn(c);
    const entered = textFields(await c.req.formData());
    const read = readRule(kind, entered, today());
    const again = async (
      problems: readonly { message: string; href: string }[],
      status: 409 | 422,
    ) =>
      c.html(
        screens.law.disposal(await disposalView(deps, await page(c), { problems, entered })),
        status,
      );
    if ('problems' in read) return again(read.problems, 422);
    const before = ruleOf(shown.round, kind);
    try {
      await store.rounds.revise(
        shown.round.id,
        Number(entered.revision),
        (round) => withRule(round, kind, read.rule),
        {
          kind: 'disposal-rule-changed',
          day: today(),
          account: shown.account.id,
          changes: [
            {
              field: KINDS[kind].title,
              before: before && ruleInWords(before),
              after: ruleInWords(read.rule),
            },
          ],
        },
      );
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'stale')) throw error;
      const href = `#${KINDS[kind].id}-beslut`;
      return again([{ message: error.message, href }], 409);
    }
    return c.redirect(`${shown.home}?klart=regel`, 303);
  }

  async function removeRule(c: AppContext) {
    const { round, account, home } = await page(c);
    const kind = kindIn(c);
    const before = ruleOf(round, kind);
    if (before !== null)
      await store.rounds.revise(round.id, null, (known) => withRule(known, kind, null), {
        kind: 'disposal-rule-changed',
        day: today(),
        account: account.id,
        changes: [{ field: KINDS[kind].title, before: ruleInWords(before), after: null }],
      });
    return c.redirect(`${home}?klart=borttagen`, 303);
  }

  async function dispose(c: AppContext) {
    const shown = await page(c);
    const { round, account, home } = shown;
    const kind = kindIn(c);
    const rule = ruleOf(round, kind);
    if (rule === null || dueOf(round, kind, today()).is !== 'now') return c.redirect(home, 303);
    const entered = textFields(await c.req.formData());
    if (entered.kontrollerat !== 'ja') {
      const message = 'Kryssa för att du har läst igenom och att det ska göras.';
      const problems = [{ message, href: '#kontrollerat' }];
      return c.html(
        screens.law.confirmDisposal(await confirmView(deps, shown, { kind, rule, problems })),
        422,
      );
    }
    const last = await store.responses.lastSequence(round.id);
    const upTo = Math.min(Number(entered.tillochmed) || 0, last);
    const number = await store.disposals.dispose(round.id, {
      kind,
      decision: rule.decision,
      day: today(),
      account: account.id,
      upTo,
    });
    if (number === null) return c.redirect(`${home}?klart=inget`, 303);
    return c.redirect(`${home}/protokoll/${number}`, 303);
  }

  return new Hono<AppEnv>()
    .get(at, coordinator, async (c) => {
      const message = MESSAGES[c.req.query('klart') ?? ''] ?? null;
      return c.html(screens.law.disposal(await disposalView(deps, await page(c), { message })));
    })
    .post(`${at}/regel/:kind`, coordinator, saveRule)
    .post(`${at}/regel/:kind/ta-bort`, coordinator, removeRule)
    .get(`${at}/protokoll/:number`, coordinator, async (c) => {
      const shown = await page(c);
      const disposals = await store.disposals.list(shown.round.id);
      const found = disposals.find(({ number }) => String(number) === c.req.param('number'));
      if (!found) throw new ProblemError('not-found');
      return c.html(screens.law.protocol(protocolView(shown, found)));
    })
    .get(`${at}/:kind`, coordinator, async (c) => {
      const shown = await page(c);
      const kind = kindIn(c);
      const rule = ruleOf(shown.round, kind);
      if (rule === null || dueOf(shown.round, kind, today()).is !== 'now')
        return c.redirect(shown.home, 303);
      return c.html(screens.law.confirmDisposal(await confirmView(deps, shown, { kind, rule })));
    })
    .post(`${at}/:kind`, coordinator, dispose);
}
