/**
 * `/enkat/:round/aterkalla`: withdraws answers with their receipt code, as long as they are stored,
 * also when the round has closed. Asked twice, since it can't be undone. The code travels in forms,
 * never in an address.
 */
import { Hono } from 'hono';
import type { Round } from '../../contract/index.ts';
import { LANGUAGE_FIELD, withdrawAddress } from '../../contract/questionnaire/addresses.ts';
import type { LanguageChoice } from '../../contract/screens/survey.ts';
import type { SurveyEntry } from '../../contract/screens/survey-entry.ts';
import type { WithdrawStage } from '../../contract/screens/survey-withdraw.ts';
import { stockholmDay } from '../../contract/stockholm-day.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import type { Intake } from '../../http/intake.ts';
import { languagesOffered } from '../../http/offered-in.ts';
import { chooseLanguage } from '../../http/offered-languages.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { type FoundReceipt, findReceipts } from '../../http/receipt-holders.ts';
import { throttled } from '../../http/throttle.ts';
import type { ReceiptHolder } from '../../store/interface/answers.ts';
import { surveyRound } from './survey-round.ts';

const DONE = '/klart';

type Found = Extract<FoundReceipt, { readonly found: ReceiptHolder }>;

interface Asked {
  readonly round: Round;
  readonly entry: SurveyEntry;
  readonly language: LanguageChoice;
}

export function withdrawRoutes(deps: Dependencies, { throttle }: Pick<Intake, 'throttle'>) {
  const { store, screens, now } = deps;
  const findReceipt = findReceipts(deps);
  const offeredIn = languagesOffered(deps);

  async function asked(c: AppContext): Promise<Asked> {
    const round = await store.rounds.byId(c.req.param('round') ?? '');
    if (!round) throw new ProblemError('unknown-round');
    const entry: SurveyEntry = {
      address: `/enkat/${round.id}`,
      mode: 'web',
      invitation: null,
      unknownCode: null,
      trial: null,
    };
    const offered = await offeredIn(round, entry);
    return { round, entry, language: chooseLanguage(c.req.query(LANGUAGE_FIELD), offered) };
  }

  function page(c: AppContext, about: Asked, stage: WithdrawStage, status: 200 | 422 | 429 = 200) {
    const view = { round: surveyRound(about), language: about.language, stage };
    return c.html(screens.survey.withdraw(view), status);
  }

  async function confirm(c: AppContext, about: Asked, code: string, { sequence }: ReceiptHolder) {
    const { id, resultOn } = about.round;
    const counted =
      sequence > 0 && (await store.snapshots.list(id)).some(({ upTo }) => upTo >= sequence);
    const published = counted && resultOn !== null && resultOn <= stockholmDay(now());
    return page(c, about, { at: 'confirm', code, counted, published });
  }

  async function erase(c: AppContext, { round, language }: Asked, { found, aside }: Found) {
    const day = stockholmDay(now());
    if (aside) await store.withdrawals.withdrawAside(round.id, found.id, day);
    else await store.withdrawals.withdraw(round.id, found.sequence, day);
    const [path = '', query] = withdrawAddress(round.id, language.code).split('?');
    return c.redirect(`${path}${DONE}${query ? `?${query}` : ''}`, 303);
  }

  async function take(c: AppContext) {
    const about = await asked(c);
    const fields = await c.req.formData().catch(() => new FormData());
    const code = String(fields.get('kod') ?? '').slice(0, 80);
    const result = await findReceipt(about.round.id, code);
    if (result.found === null) {
      if (result.problem !== 'wait')
        return page(c, about, { at: 'ask', code, problem: { code: result.problem } }, 422);
      const { seconds } = result;
      c.header('Retry-After', String(seconds));
      return page(c, about, { at: 'ask', code, problem: { code: 'wait', seconds } }, 429);
    }
    if (result.found.disposed) return page(c, about, { at: 'disposed' });
    if (result.found.withdrawn) return page(c, about, { at: 'already' });
    return fields.get('go') === 'erase'
      ? erase(c, about, result)
      : confirm(c, about, code, result.found);
  }

  const at = '/:round/aterkalla';
  return new Hono<AppEnv>()
    .get(at, async (c) => page(c, await asked(c), { at: 'ask', code: '', problem: null }))
    .get(`${at}${DONE}`, async (c) => page(c, await asked(c), { at: 'done' }))
    .post(at, throttled(throttle), take);
}
