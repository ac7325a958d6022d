/** `/radet/:round/sprak`: the coordinator reads the texts of a language, and marks them as reviewed. */
import { Hono } from 'hono';
import { stockholmDay } from '../../contract/stockholm-day.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { findQuestionnaire } from '../../http/find-questionnaire.ts';
import { findRound } from '../../http/find-round.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { requireRole } from '../../http/sessions.ts';
import { roundPageAddress } from './frame.ts';
import { languageState, languagesOf, languagesView, languageView } from './language-views.ts';

/** What the list of languages says after a form. */
const MESSAGES: Readonly<Record<string, string>> = {
  granskat: 'Språket är markerat som granskat. Invånarna kan välja det.',
  andrat:
    'Texterna ändrades medan du läste. Läs det som är nytt och markera språket som granskat igen.',
};

export function languagePages(deps: Dependencies) {
  const { store, screens } = deps;

  async function shown(c: AppContext) {
    const account = c.get('account');
    if (account === null) throw new ProblemError('sign-in-required');
    const round = await findRound(deps, c.req.param('round') ?? '');
    const questionnaire = await findQuestionnaire(deps, round.questionnaire);
    if (!questionnaire) throw new ProblemError('unknown-questionnaire');
    const language = languagesOf(deps, round).find(({ code }) => code === c.req.param('language'));
    return { round, account, questionnaire, language };
  }

  return new Hono<AppEnv>()
    .use('/:round/sprak/*', requireRole('coordinator'))
    .get('/:round/sprak', requireRole('coordinator'), async (c) => {
      const message = MESSAGES[c.req.query('gjort') ?? ''] ?? null;
      return c.html(screens.council.languages(await languagesView(deps, await shown(c), message)));
    })
    .get('/:round/sprak/:language', async (c) => {
      const { language, ...about } = await shown(c);
      if (!language || language.code === 'sv') return c.notFound();
      return c.html(screens.council.language(await languageView(deps, about, language)));
    })
    .post('/:round/sprak/:language', async (c) => {
      const { language, ...about } = await shown(c);
      if (!language || language.code === 'sv') return c.notFound();
      const { round, account } = about;
      const { digest, texts } = await languageState(deps, about, language.code);
      const { last } = await c.req.parseBody();
      if (last === digest) {
        const reviewedOn = stockholmDay(deps.now());
        const review = { language: language.code, digest, texts, reviewedOn };
        await store.languageReviews.insert({ ...review, account: account.id });
      }
      const done = last === digest ? 'granskat' : 'andrat';
      return c.redirect(`${roundPageAddress(round.id, 'sprak')}?gjort=${done}`, 303);
    });
}
