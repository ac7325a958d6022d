/**
 * The web enkät without a script: each step is a form answered with the next page, and the answers
 * so far travel in it. No cookie, no session, no answer in an address; only sending redirects.
 */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Round } from '../contract/index.ts';
import { type Offer, offerOf } from '../contract/questionnaire/offer.ts';
import { toResponse } from '../contract/questionnaire/to-response.ts';
import { walk } from '../contract/questionnaire/walk.ts';
import type { SurveyNotice } from '../contract/screens/survey.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AppContext, AppEnv } from '../http/app-env.ts';
import { rateLimited } from '../http/rate-limit.ts';
import { receiveResponses } from '../http/receive-responses.ts';
import { enteredAnswer, moveOf } from './enkat/form-fields.ts';
import { type FormState, openState, sealState } from './enkat/form-state.ts';
import { isOver, isTooEarly, mayFinish } from './enkat/round-days.ts';
import { surveyRound } from './enkat/survey-round.ts';
import { uuidFrom } from './enkat/uuid.ts';

/** Kept by the browser for its back button, and asked about again: `no-store` breaks going back. */
const PAGE_CACHE = 'private, no-cache';

interface Visit {
  readonly round: Round;
  readonly key: Uint8Array;
  readonly today: string;
}

export function enkatRoutes(deps: Dependencies) {
  const { store, screens, catalogue, questionnaires, now } = deps;
  const receive = receiveResponses(deps);

  function page(c: AppContext, html: string, status: 200 | 404 | 409 | 422 | 503 = 200) {
    c.header('Cache-Control', PAGE_CACHE);
    return c.html(html, status);
  }

  function notice(
    c: AppContext,
    kind: SurveyNotice,
    round: Round | null,
    { status = 200, state = null }: { status?: 200 | 404 | 422 | 503; state?: string | null } = {},
  ) {
    const about = round && surveyRound(round);
    return page(c, screens.survey.notice({ notice: kind, round: about, state }), status);
  }

  async function visit(c: AppContext): Promise<Visit | null> {
    const round = await store.rounds.byId(c.req.param('round') ?? '');
    if (!round) return null;
    return { round, key: await store.keys.get('form-state'), today: stockholmDay(now()) };
  }

  function firstState({ round, today }: Visit): FormState {
    return {
      responseId: uuidFrom(deps.randomBytes(16)),
      version: round.questionnaire,
      answers: {},
      day: today,
    };
  }

  /** One question, the page of all answers, or the start page again: whatever the move leads to. */
  function step(c: AppContext, { round, key, today }: Visit, state: FormState, fields: FormData) {
    const questionnaire = questionnaires.get(state.version);
    if (!questionnaire) return notice(c, 'unreadable', round, { status: 422 });
    const way = { questionnaire, offer: offerOf(round, catalogue), answers: state.answers };
    const arrival = walk(way, moveOf(fields), fields);
    if (arrival.at === 'ended') return notice(c, 'too-young', round);
    const day = isOver(round, today) ? state.day : today;
    const form = {
      round: surveyRound(round),
      responseId: state.responseId,
      state: sealState(key, round.id, { ...state, answers: arrival.answers, day }),
    };
    const now = { ...way, answers: arrival.answers };
    if (arrival.at === 'question') {
      const { problem, changing } = arrival;
      const wrong = problem && { problem, entered: enteredAnswer(fields) };
      const asked = { ...form, way: now, step: arrival.step, changing, wrong };
      return page(c, screens.survey.question(asked));
    }
    if (arrival.at === 'check') return page(c, screens.survey.check({ ...form, way: now }));
    return page(c, screens.survey.start(form));
  }

  async function send(c: AppContext, { round }: Visit, state: FormState, sealed: string) {
    const questionnaire = questionnaires.get(state.version);
    if (!questionnaire) return notice(c, 'unreadable', round, { status: 422 });
    const offer: Offer = offerOf(round, catalogue);
    const response = toResponse(
      { questionnaire, offer, answers: state.answers },
      { id: state.responseId, mode: 'web', language: 'sv', answeredOn: state.day },
    );
    try {
      const [result] = await receive(round, [response]);
      if (result?.outcome === 'conflict') return notice(c, 'already-sent', round);
      if (result?.outcome === 'refused') return notice(c, 'refused', round);
    } catch (error) {
      deps.log.error({ err: error }, 'a response could not be stored');
      return notice(c, 'not-stored', round, { status: 503, state: sealed });
    }
    return c.redirect(`/enkat/${round.id}/tack`, 303);
  }

  return new Hono<AppEnv>()
    .get('/:round', async (c) => {
      const visited = await visit(c);
      if (!visited) return notice(c, 'unknown-round', null, { status: 404 });
      const { round, key, today } = visited;
      if (isTooEarly(round, today)) return notice(c, 'not-open', round);
      if (isOver(round, today)) return notice(c, 'closed', round);
      const state = firstState(visited);
      return page(
        c,
        screens.survey.start({
          round: surveyRound(round),
          responseId: state.responseId,
          state: sealState(key, round.id, state),
        }),
      );
    })
    .get('/:round/tack', async (c) => {
      const visited = await visit(c);
      if (!visited) return notice(c, 'unknown-round', null, { status: 404 });
      return page(c, screens.survey.thanks({ round: surveyRound(visited.round) }));
    })
    .get('/:round/fragor', async (c) => {
      const visited = await visit(c);
      const questionnaire = visited && questionnaires.get(visited.round.questionnaire);
      if (!visited || !questionnaire) return c.notFound();
      const { round, today } = visited;
      c.header('Cache-Control', PAGE_CACHE);
      return c.json({
        round: surveyRound(round),
        questionnaire,
        offer: offerOf(round, catalogue),
        today,
      });
    })
    .post('/:round', rateLimited(deps), compress(), async (c) => {
      const visited = await visit(c);
      if (!visited) return notice(c, 'unknown-round', null, { status: 404 });
      const { round, key, today } = visited;
      const fields = await c.req.formData().catch(() => null);
      const sealed = String(fields?.get('state') ?? '');
      const state = openState(key, round.id, sealed);
      if (!fields || !state) return notice(c, 'unreadable', round, { status: 422 });
      if (isTooEarly(round, today)) return notice(c, 'not-open', round);
      if (!mayFinish(round, today, state.day)) return notice(c, 'closed', round);
      if (fields.get('go') === 'send') return send(c, visited, state, sealed);
      return step(c, visited, state, fields);
    });
}
