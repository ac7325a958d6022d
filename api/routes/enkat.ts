/**
 * The web enkät without a script: each step is a form answered with the next page, and the answers
 * so far travel in it. No cookie, no session, no answer in an address; only sending redirects.
 */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Round } from '../contract/index.ts';
import { openAddress, thanksAddress } from '../contract/questionnaire/addresses.ts';
import { HIDDEN_FIELD } from '../contract/questionnaire/apply.ts';
import { type Offer, offerOf } from '../contract/questionnaire/offer.ts';
import { toResponse } from '../contract/questionnaire/to-response.ts';
import { walk } from '../contract/questionnaire/walk.ts';
import { isOver, isTooEarly, mayFinish } from '../contract/round-life/days.ts';
import type { SurveyNotice, SurveyNoticeView } from '../contract/screens/survey.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AppContext, AppEnv } from '../http/app-env.ts';
import type { Intake } from '../http/intake.ts';
import { chooseLanguage, languageAskedFor } from '../http/offered-languages.ts';
import { logFault } from '../http/on-error.ts';
import { RETRY_AFTER_SECONDS } from '../http/storage-words.ts';
import { DOORS, type Door } from './enkat/entry.ts';
import { beginsAnew, enteredAnswer, moveOf, textFields } from './enkat/form-fields.ts';
import { type FormState, openState, sealState } from './enkat/form-state.ts';
import { PAGE_CACHE } from './enkat/page-cache.ts';
import { questionRoutes } from './enkat/question-routes.ts';
import { surveyRound } from './enkat/survey-round.ts';
import { makeTicket, openTicket } from './enkat/thanks-ticket.ts';
import { settingOf, type Visit, visiting } from './enkat/visiting.ts';

type PageStatus = 200 | 404 | 409 | 422 | 429 | 503;

interface NoticeOptions {
  readonly status?: PageStatus;
  readonly state?: string | null;
  readonly fields?: SurveyNoticeView['fields'];
}

export function enkatRoutes(deps: Dependencies, { receive, throttle, formKey }: Intake) {
  const { store, screens, catalogue, now } = deps;
  const { visit, questionsOf, newForm } = visiting(deps);

  function page(c: AppContext, html: string, status: PageStatus = 200) {
    c.header('Cache-Control', PAGE_CACHE);
    return c.html(html, status);
  }

  function notice(
    c: AppContext,
    kind: SurveyNotice,
    visited: Pick<Visit, 'round' | 'language' | 'entry'> | null,
    { status = 200, state = null, fields }: NoticeOptions = {},
  ) {
    const round = visited && surveyRound(visited);
    const language = visited?.language ?? chooseLanguage(undefined, []);
    const view = { notice: kind, round, language, state, ...(fields && { fields }) };
    return page(c, screens.survey.notice(view), status);
  }

  function unknownRound(c: AppContext) {
    return notice(c, 'unknown-round', null, { status: 404 });
  }

  function firstState({ round, today, language }: Visit): FormState {
    const { code } = language;
    return { ...newForm(), version: round.questionnaire, answers: {}, language: code, day: today };
  }

  /** The form again, to be sent as it was: more came than is taken at once. */
  function busy(c: AppContext, visited: Visit, fields: FormData, seconds: number) {
    c.header('Retry-After', String(seconds));
    return notice(c, 'busy', visited, { status: 429, fields: textFields(fields) });
  }

  /** One question, the page of all answers, or the start page again: whatever the move leads to. */
  async function step(c: AppContext, visited: Visit, state: FormState, fields: FormData) {
    const { round, key, today, language } = visited;
    const questionnaire = await questionsOf(visited, state.version);
    if (!questionnaire) return notice(c, 'unreadable', visited, { status: 422 });
    const offer = offerOf(round, catalogue, language.code);
    const setting = settingOf(visited);
    const way = { questionnaire, offer, setting, answers: state.answers };
    const arrival = walk(way, moveOf(fields), fields);
    if (arrival.at === 'ended') return notice(c, 'too-young', visited);
    const day = isOver(round, today) ? state.day : today;
    const form = {
      round: surveyRound(visited),
      language,
      responseId: state.responseId,
      state: sealState(key, round.id, {
        ...state,
        answers: arrival.answers,
        language: language.code,
        day,
      }),
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

  async function send(c: AppContext, visited: Visit, state: FormState, fields: FormData) {
    const { round, language, entry } = visited;
    const thanks = (ticket: string | null) =>
      c.redirect(thanksAddress(entry.address, language.code, ticket), 303);
    if (entry.trial !== null) return thanks(null);
    const questionnaire = await questionsOf(visited, state.version);
    if (!questionnaire) return notice(c, 'unreadable', visited, { status: 422 });
    const offer: Offer = offerOf(round, catalogue, language.code);
    const response = toResponse(
      { questionnaire, offer, setting: settingOf(visited), answers: state.answers },
      {
        id: state.responseId,
        mode: entry.mode,
        stop: entry.invitation?.stop ?? null,
        language: language.code,
        answeredOn: state.day,
      },
    );
    try {
      const [result] = await receive(round, [response], {
        sender: 'anonymous',
        form: state,
        hiddenField: Boolean(fields.get(HIDDEN_FIELD)),
      });
      if (result?.outcome === 'conflict') return notice(c, 'already-sent', visited);
      if (result?.outcome === 'refused') return notice(c, 'refused', visited);
      if (result?.receipt === undefined) return notice(c, 'withdrawn', visited);
      return thanks(await ticketFor(round, result.receipt));
    } catch (error) {
      logFault(deps, error, 'a response could not be stored');
      c.header('Retry-After', String(RETRY_AFTER_SECONDS));
      return notice(c, 'not-stored', visited, {
        status: 503,
        state: String(fields.get('state')),
      });
    }
  }

  async function ticketFor({ id }: Round, receipt: string): Promise<string> {
    const tools = { key: await store.keys.get('receipt'), round: id };
    return makeTicket(tools, receipt, now().getTime(), deps.randomBytes);
  }

  async function showStart(c: AppContext, door: Door) {
    const visited = await visit(c, door);
    if (!visited) return unknownRound(c);
    const { round, key, today, language, entry } = visited;
    if (entry.trial === null && isTooEarly(round, today)) return notice(c, 'not-open', visited);
    if (entry.trial === null && isOver(round, today)) return notice(c, 'closed', visited);
    const state = firstState(visited);
    return page(
      c,
      screens.survey.start({
        round: surveyRound(visited),
        language,
        responseId: state.responseId,
        state: sealState(key, round.id, state),
      }),
    );
  }

  /** What others can visit: the site's public address, or where it was visited while none is set. */
  function visitedOrigin(c: AppContext): string {
    return new URL(deps.publicUrl).hostname === 'localhost' ? c.req.url : deps.publicUrl;
  }

  async function showThanks(c: AppContext, door: Door) {
    const visited = await visit(c, door);
    if (!visited) return unknownRound(c);
    const { language, round } = visited;
    const ticket = c.req.param('ticket') ?? '';
    const tools = { key: await store.keys.get('receipt'), round: round.id };
    const opened = openTicket(tools, ticket, now().getTime());
    const address = new URL(openAddress(round.id), visitedOrigin(c)).href;
    const view = { round: surveyRound(visited), language, ...opened, address };
    const html = screens.survey.thanks(view);
    // A receipt is kept by no cache.
    return opened.receipt === null ? page(c, html) : c.html(html);
  }

  async function takeForm(c: AppContext, door: Door) {
    const asked = await visit(c, door);
    if (!asked) return unknownRound(c);
    const { round, key, today, entry } = asked;
    const fields = await c.req.formData().catch(() => null);
    const sealed = String(fields?.get('state') ?? '');
    const state = openState(key, round.id, sealed);
    if (!fields || !state) return notice(c, 'unreadable', asked, { status: 422 });
    const wanted = languageAskedFor(fields) ?? state.language;
    const language = chooseLanguage(wanted, asked.language.offered);
    const visited = { ...asked, language };
    if (entry.trial === null && isTooEarly(round, today)) return notice(c, 'not-open', visited);
    if (entry.trial === null && !mayFinish(round, today, state.day))
      return notice(c, 'closed', visited);
    const sends = fields.get('go') === 'send' && entry.trial === null;
    const wait = throttle.post(c) || (sends ? throttle.answers(c, 1) : 0);
    if (wait > 0) return busy(c, visited, fields, wait);
    if (fields.get('go') === 'send') return send(c, visited, state, fields);
    return step(c, visited, beginsAnew(state, fields) ? { ...state, ...newForm() } : state, fields);
  }

  const app = new Hono<AppEnv>();
  for (const door of Object.keys(DOORS) as Door[]) {
    const at = `/:round${DOORS[door]}`;
    app
      .get(at, (c) => showStart(c, door))
      .get(`${at}/tack/:ticket?`, (c) => showThanks(c, door))
      .post(at, compress(), (c) => takeForm(c, door));
  }
  return app.route('/', questionRoutes(deps, formKey));
}
