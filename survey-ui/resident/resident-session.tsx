/**
 * Takes over from the server's start page: the same questions without page loads. Answers stay in
 * the browser until they are sent; each page is a step in the browser's own history.
 */
import { render, type VNode } from 'preact';
import {
  CHANGE_LANGUAGE,
  enkatAddress,
  thanksAddress,
} from '../../api/contract/questionnaire/addresses.ts';
import type { Answers } from '../../api/contract/questionnaire/answers.ts';
import { HIDDEN_FIELD } from '../../api/contract/questionnaire/apply.ts';
import { emptyOffer } from '../../api/contract/questionnaire/offer.ts';
import { stepAt } from '../../api/contract/questionnaire/progress.ts';
import { ON_THE_WEB } from '../../api/contract/questionnaire/setting.ts';
import { titleOf } from '../../api/contract/questionnaire/texts.ts';
import { type Arrival, type Move, resume, walk } from '../../api/contract/questionnaire/walk.ts';
import type {
  SurveyData,
  SurveyQuestionView,
  SurveyRest,
} from '../../api/contract/screens/survey.ts';
import { readMark } from '../outbox/outbox-mark.ts';
import { enteredFromFields } from '../questions/entered.ts';
import type { QuestionKinds } from '../questions/question-kinds.ts';
import { speak } from '../text/words.ts';
import { type Draft, type DraftBox, entryOfDraft } from './draft.ts';
import { fetchRest } from './fetch-survey.ts';
import type { OtherScreen } from './later.tsx';
import { type Later, loadRest } from './load-rest.ts';
import { pageTitle } from './page-title.ts';
import { progressText, QuestionForm } from './QuestionForm.tsx';
import { SurveyFrame } from './SurveyFrame.tsx';
import type { Sending } from './sending.ts';

interface QuestionScreen {
  readonly at: 'question';
  readonly step: string;
  readonly changing: boolean;
  readonly wrong: SurveyQuestionView['wrong'];
}
type Screen = QuestionScreen | OtherScreen;
/** Whether the browser's back button gets a page more. */
type History = 'push' | 'stay';

interface SessionParts {
  readonly root: HTMLElement;
  readonly data: SurveyData;
  readonly drafts: DraftBox;
  /** Signed state of the server's start page. */
  readonly state: string;
}

export interface ResidentSession {
  /** Does what a form asks for. */
  submit(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void>;
}

/** How long a press may wait for the rest before the page says that it is on its way. */
const PATIENCE_MS = 1000;

export async function startSession(parts: SessionParts): Promise<ResidentSession> {
  const { root, drafts, state } = parts;
  const { round, today, form } = parts.data;
  const { version } = parts.data.questionnaire;
  let { questionnaire } = parts.data;
  let words = speak(parts.data.words);
  let offer = emptyOffer(round.municipality);
  const kept = drafts.read();
  const entry = entryOfDraft(round.entry, kept);
  let draft: Draft =
    kept?.version === version
      ? { ...kept, entry }
      : {
          responseId: form.responseId,
          formToken: form.token,
          version,
          answers: {},
          answeredOn: null,
          entry,
        };
  let screen: Screen = { at: 'start' };
  /** Where the way ended, once the answers were handed in: nothing before it is shown again. */
  let end: OtherScreen | null = null;
  let sending: Sending | null = null;
  let opening: Promise<Sending> | undefined;
  /** Until then the server's start page stands as it came. */
  let tookOver = false;
  let loading: Promise<Later> | undefined;
  let kinds: QuestionKinds = {};

  const setting = { ...ON_THE_WEB, mode: entry.mode };
  const way = () => ({ questionnaire, offer, setting, answers: draft.answers });

  /** The other pages and kinds of question, once they and the rest of the texts have come. */
  function later(): Promise<Later> {
    loading ??= loadRest({
      entry: round.entry.address,
      language: words.language.code,
      version,
    }).then(({ pages, rest }) => {
      takeIn(rest);
      pages.loadFinder();
      return pages;
    });
    return loading;
  }

  /** Waits for everything that follows the first question, and says so when that takes long. */
  async function ready() {
    const slow = setTimeout(() => draw(words.say('question.loading')), PATIENCE_MS);
    ({ questionKinds: kinds } = await later());
    clearTimeout(slow);
  }

  function takeIn(rest: SurveyRest) {
    words = speak(rest.words);
    questionnaire = { ...questionnaire, texts: { [words.language.code]: rest.texts } };
    offer = rest.offer;
  }

  function keep(answers: Answers, answeredOn = draft.answeredOn) {
    draft = { ...draft, answers, answeredOn };
    drafts.keep(draft);
  }

  function forget() {
    drafts.wipe();
    draft = { ...draft, answers: {}, answeredOn: null };
  }

  function put(page: VNode, form: boolean, status?: string) {
    if (!tookOver) root.replaceChildren();
    tookOver = true;
    const frame = { round, words, form, status, arrival: screen.at === 'start' };
    render(<SurveyFrame {...frame}>{page}</SurveyFrame>, root);
  }

  async function draw(status?: string) {
    const shown = screen;
    if (shown.at === 'question') {
      const asked = { ...shown, round, words, way: way(), responseId: draft.responseId };
      return put(<QuestionForm {...asked} kinds={kinds} state={null} />, true, status);
    }
    const { OtherPage } = await later();
    if (screen !== shown) return;
    const shared = { round, words, way: way() };
    put(
      <OtherPage {...shared} screen={shown} state={state} handIn={sending?.handIn ?? null} />,
      shown.at !== 'notice' && (shown.at !== 'thanks' || round.entry.trial === null),
      status,
    );
  }

  async function title(): Promise<string> {
    if (screen.at !== 'question') return (await later()).otherTitle(screen, round, words);
    const step = stepAt(way(), screen.step);
    const asked = step ? titleOf(way(), step, words.language.code) : '';
    const sign = screen.wrong ? words.say('question.error') : '';
    return pageTitle(words, `${sign}${asked} – ${progressText(way(), screen.step, words)}`);
  }

  async function show(next: Screen, history: History = 'push') {
    screen = next;
    if (history === 'push') window.history.pushState(next, '');
    await draw();
    document.title = await title();
    const wrong = next.at === 'question' && next.wrong !== null;
    root
      .querySelector<HTMLElement>(wrong ? '.error-summary' : 'h1')
      ?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    later();
  }

  /** The same page in another language; the address keeps it for a reload. */
  async function changeLanguage(code: string, move: Move, fields: FormData) {
    const rest = await fetchRest({ entry: round.entry.address, language: code, version });
    if (!rest) return draw(words.say('language.offline'));
    const arrival = walk(way(), move, fields);
    takeIn(rest);
    document.documentElement.lang = words.language.code;
    document.documentElement.dir = words.language.direction;
    const address = end?.at === 'thanks' ? thanksAddress : enkatAddress;
    window.history.replaceState(
      window.history.state,
      '',
      address(round.entry.address, words.language.code),
    );
    return end ? show(end, 'stay') : arrive(arrival, fields, 'stay');
  }

  function arrive(arrival: Arrival, fields: FormData, history: History = 'push') {
    if (arrival.at === 'ended') {
      forget();
      return show({ at: 'notice', notice: 'too-young' });
    }
    keep(arrival.answers);
    if (arrival.at === 'question') {
      const { step, changing, problem } = arrival;
      const wrong = problem && { problem, entered: enteredFromFields(fields) };
      return show({ at: 'question', step, changing, wrong }, problem ? 'stay' : history);
    }
    const next: Screen = arrival.at === 'check' ? { at: 'check', sending: false } : { at: 'start' };
    return show(next, history);
  }

  /** The outbox, opened once: when something is sent, or is left to send. */
  function openSending(): Promise<Sending> {
    opening ??= later().then(async (pages) => {
      const current = () => ({ way: way(), draft, language: words.language.code });
      sending = await pages.openSending({ round, entry, current, forget, finish, redraw });
      return sending;
    });
    return opening;
  }

  async function send(hiddenField: boolean) {
    if (round.entry.trial !== null) return finish({ at: 'thanks', receipt: null, device: 'wiped' });
    // Only the words about the sending change, so that focus stays on the button.
    screen = { at: 'check', sending: true };
    await draw();
    const answeredOn = draft.answeredOn ?? today;
    keep(draft.answers, answeredOn);
    await (await openSending()).send(answeredOn, hiddenField);
  }

  function redraw() {
    if (screen.at !== 'question') void draw();
  }

  /** The receipt is on the page alone, and not in the browser's history. */
  function finish(last: OtherScreen) {
    if (last.at === 'thanks') {
      forget();
      const address = thanksAddress(round.entry.address, words.language.code);
      window.history.replaceState({ at: 'thanks' }, '', address);
    }
    end = last.at === 'start' ? null : last;
    return show(last, 'stay');
  }

  window.addEventListener('popstate', async ({ state: earlier }: PopStateEvent) => {
    if (earlier === null) return; // A link within the page, as from the error summary.
    await ready();
    if (end) return show(end, 'stay');
    const there: Screen = earlier;
    const gone = there.at === 'question' && !stepAt(way(), there.step);
    const past = there.at === 'thanks' || there.at === 'kept';
    return show(gone || past ? { at: 'start' } : there, 'stay');
  });
  window.history.replaceState(screen, '');
  if (Object.keys(draft.answers).length > 0) await draw();
  if (readMark()) void openSending().then(redraw);

  return {
    async submit(form, submitter) {
      const fields = new FormData(form, submitter);
      const go = String(fields.get('go') ?? 'begin');
      if (go !== 'begin') await ready();
      if (go === 'send')
        return screen.at === 'check' && screen.sending
          ? undefined
          : send(Boolean(fields.get(HIDDEN_FIELD)));
      if (go === 'retry') return sending?.handIn.retry();
      if (go === 'next-person')
        return window.location.replace(enkatAddress(round.entry.address, words.language.code));
      if (go === 'over') {
        forget();
        return show({ at: 'start' }, 'stay');
      }
      if (go === 'resume') return arrive(resume(way()), fields);
      const move = { go, step: String(fields.get('step') ?? ''), changing: fields.has('changing') };
      if (go.startsWith(CHANGE_LANGUAGE)) {
        const code = go.slice(CHANGE_LANGUAGE.length);
        return changeLanguage(code, { ...move, go: 'stay' }, fields);
      }
      return arrive(walk(way(), move, fields), fields);
    },
  };
}
