/** What the coordinator prints: posters, letters to guardians, and the questionnaire on paper. */
import { Hono } from 'hono';
import { offerOf } from '../../../contract/questionnaire/offer.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { documentPolicy } from '../../../http/document-policy.ts';
import { findQuestionnaire } from '../../../http/find-questionnaire.ts';
import { findRound } from '../../../http/find-round.ts';
import { languagesOffered } from '../../../http/offered-in.ts';
import { printLogo } from '../../../http/print-logo.ts';
import { ProblemError } from '../../../http/problem-error.ts';
import { requireRole } from '../../../http/sessions.ts';
import { guardianLetterHtml } from '../../../report/print/guardian-letter.ts';
import { paperFormHtml } from '../../../report/print/paper-form.ts';
import { posterHtml } from '../../../report/print/poster.ts';

/** More sheets than this at once is a document that no browser likes. */
const MOST_COPIES = 200;

function wholeNumber(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
}

/** Mounted at `/radet`. */
export function printDocuments(deps: Dependencies) {
  const { store, catalogue, publicUrl } = deps;
  const at = '/:round/insamling';
  const coordinator = requireRole('coordinator');
  const offeredIn = languagesOffered(deps);

  function send(c: AppContext, html: string) {
    c.header('Content-Security-Policy', documentPolicy(html));
    return c.html(html);
  }

  async function source(c: AppContext) {
    const round = await findRound(deps, c.req.param('round') ?? '');
    const offered = await offeredIn(round, { trial: null });
    const languages = offered.map(({ code }) => code);
    return {
      round: { ...round, languages },
      all: round.languages,
      logo: await printLogo(store, round),
      publicUrl,
    };
  }

  async function invitationOf(c: AppContext) {
    const from = await source(c);
    const invitation = await store.invitations.byId(from.round.id, c.req.param('id') ?? '');
    if (!invitation) throw new ProblemError('not-found');
    return { from, invitation };
  }

  return new Hono<AppEnv>()
    .get(`${at}/affischer`, coordinator, async (c) => {
      const from = await source(c);
      const all = await store.invitations.list(from.round.id);
      const posters = all.filter(({ kind, ended }) => kind !== 'class' && !ended);
      if (posters.length === 0) throw new ProblemError('not-found');
      return send(c, posterHtml(from, posters));
    })
    .get(`${at}/inbjudan/:id/affisch`, coordinator, async (c) => {
      const { from, invitation } = await invitationOf(c);
      return send(c, posterHtml(from, [invitation]));
    })
    .get(`${at}/inbjudan/:id/vardnadshavare`, coordinator, async (c) => {
      const { from, invitation } = await invitationOf(c);
      return send(c, guardianLetterHtml(from, invitation));
    })
    .get(`${at}/pappersformular`, coordinator, async (c) => {
      const { round, all, logo } = await source(c);
      const questionnaire = await findQuestionnaire(deps, round.questionnaire);
      if (!questionnaire) throw new ProblemError('unknown-questionnaire');
      const asked = c.req.query('sprak') ?? 'sv';
      const language = all.includes(asked) ? asked : 'sv';
      const reviewed = language === 'sv' || round.languages.includes(language);
      const copies = Math.min(wholeNumber(c.req.query('antal'), 0), MOST_COPIES);
      const first = wholeNumber(c.req.query('fran'), 1);
      const numbers = copies === 0 ? null : Array.from({ length: copies }, (_, at) => first + at);
      const offer = offerOf(round, catalogue, language);
      return send(
        c,
        paperFormHtml({ round, logo, questionnaire, offer, language, reviewed, numbers }),
      );
    });
}
