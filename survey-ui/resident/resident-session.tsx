/**
 * Takes over from the server's start page: the same questions without page loads. Answers stay in
 * the browser until they are sent; each page is a step in the browser's own history.
 */
import { hydrate, render } from 'preact';
import type { Answers } from '../../api/contract/questionnaire/answers.ts';
import { stepAt } from '../../api/contract/questionnaire/progress.ts';
import { titleOf } from '../../api/contract/questionnaire/texts.ts';
import { toResponse } from '../../api/contract/questionnaire/to-response.ts';
import { type Arrival, resume, walk } from '../../api/contract/questionnaire/walk.ts';
import type { SurveyData } from '../../api/contract/screens/survey.ts';
import { enteredFromFields } from '../questions/entered.ts';
import type { Draft, DraftBox } from './draft.ts';
import { pageTitle } from './page-title.ts';
import { progressText } from './QuestionForm.tsx';
import { ResidentScreen, type Screen } from './ResidentScreen.tsx';
import { sendOnce, waitBefore } from './sending.ts';
import { LANGUAGE, roundWord, word } from './words.ts';

interface SessionParts {
  readonly root: HTMLElement;
  readonly data: SurveyData;
  readonly drafts: DraftBox;
  readonly responseId: string;
  /** Signed state of the server's start page. */
  readonly state: string;
}

export interface ResidentSession {
  /** Does what a form asks for. */
  submit(form: HTMLFormElement, submitter: HTMLElement | null): void;
}

export function startSession({
  root,
  data,
  drafts,
  responseId,
  state,
}: SessionParts): ResidentSession {
  const { round, questionnaire, offer } = data;
  const kept = drafts.read();
  let draft: Draft =
    kept?.version === questionnaire.version
      ? kept
      : { responseId, version: questionnaire.version, answers: {}, answeredOn: null };
  let screen: Screen = { at: 'start' };
  let sent = false;
  let attempt = 0;

  const way = () => ({ questionnaire, offer, answers: draft.answers });
  const page = () => (
    <ResidentScreen
      screen={screen}
      round={round}
      way={way()}
      responseId={draft.responseId}
      state={state}
    />
  );

  function keep(answers: Answers, answeredOn = draft.answeredOn) {
    draft = { ...draft, answers, answeredOn };
    drafts.keep(draft);
  }

  function show(next: Screen, history: 'push' | 'stay' = 'push') {
    screen = next;
    if (history === 'push') window.history.pushState(next, '');
    render(page(), root);
    document.title = titleFor(next);
    const wrong = next.at === 'question' && next.wrong !== null;
    root
      .querySelector<HTMLElement>(wrong ? '.error-summary' : 'h1')
      ?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  function titleFor(next: Screen): string {
    switch (next.at) {
      case 'start':
        return pageTitle(roundWord('start.title', round));
      case 'question': {
        const step = stepAt(way(), next.step);
        const asked = step ? titleOf(way(), step, LANGUAGE) : '';
        const sign = next.wrong ? word('question.error') : '';
        return pageTitle(`${sign}${asked}`, progressText(way(), next.step));
      }
      case 'check':
        return pageTitle(word('check.title'));
      case 'thanks':
        return pageTitle(word('thanks.title'));
      case 'notice':
        return pageTitle(word(`notice.${next.notice}.title`));
    }
  }

  function arrive(arrival: Arrival, fields: FormData) {
    if (arrival.at === 'ended') {
      forget();
      return show({ at: 'notice', notice: 'too-young' });
    }
    keep(arrival.answers);
    if (arrival.at === 'question') {
      const { step, changing, problem } = arrival;
      const wrong = problem && { problem, entered: enteredFromFields(fields) };
      return show({ at: 'question', step, changing, wrong }, problem ? 'stay' : 'push');
    }
    return show(arrival.at === 'check' ? { at: 'check', sending: null } : { at: 'start' });
  }

  function forget() {
    drafts.wipe();
    draft = { ...draft, answers: {}, answeredOn: null };
  }

  /** Only the words about the sending change, so that focus stays on the button. */
  function tell(sending: 'sending' | 'waiting') {
    screen = { at: 'check', sending };
    render(page(), root);
  }

  async function send() {
    tell('sending');
    keep(draft.answers, draft.answeredOn ?? data.today);
    const answeredOn = draft.answeredOn ?? data.today;
    const facts = { id: draft.responseId, mode: 'web', language: LANGUAGE, answeredOn } as const;
    const outcome = await sendOnce(round.id, toResponse(way(), facts));
    if (outcome === 'unreached') return later();
    sent = true;
    forget();
    if (outcome === 'conflict') return show({ at: 'notice', notice: 'already-sent' });
    if (outcome === 'refused') return show({ at: 'notice', notice: 'refused' });
    window.history.replaceState({ at: 'thanks' }, '', `/enkat/${round.id}/tack`);
    return show({ at: 'thanks' }, 'stay');
  }

  function isWaiting(): boolean {
    return screen.at === 'check' && screen.sending === 'waiting';
  }

  function later() {
    if (screen.at !== 'check') return;
    tell('waiting');
    attempt += 1;
    setTimeout(() => isWaiting() && send(), waitBefore(attempt));
  }

  window.addEventListener('online', () => isWaiting() && send());
  window.addEventListener('popstate', ({ state: earlier }: PopStateEvent) => {
    if (sent) return show({ at: 'thanks' }, 'stay');
    const there: Screen = earlier ?? { at: 'start' };
    const gone = there.at === 'question' && !stepAt(way(), there.step);
    return show(gone || there.at === 'thanks' ? { at: 'start' } : there, 'stay');
  });
  window.history.replaceState(screen, '');
  if (Object.keys(draft.answers).length > 0) render(page(), root);
  else hydrate(page(), root);

  return {
    submit(form, submitter) {
      const fields = new FormData(form, submitter);
      const go = String(fields.get('go') ?? 'begin');
      if (go === 'send') {
        if (screen.at !== 'check' || screen.sending !== 'sending') send();
        return;
      }
      if (go === 'over') {
        forget();
        return show({ at: 'start' }, 'stay');
      }
      if (go === 'resume') return arrive(resume(way()), fields);
      const step = String(fields.get('step') ?? '');
      return arrive(walk(way(), { go, step, changing: fields.has('changing') }, fields), fields);
    },
  };
}
