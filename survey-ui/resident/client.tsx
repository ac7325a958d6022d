/**
 * The script of the enkät. On the start page it takes over. The page works without it: until the questions have come, a
 * press on the button waits for them, and if they don't come the form goes to the server as it is.
 */
import type { SurveyEntry } from '../../api/contract/screens/survey-entry.ts';
import { readMark } from '../outbox/outbox-mark.ts';
import { draftBox } from './draft.ts';
import { fetchFirst } from './fetch-survey.ts';
import { type ResidentSession, startSession } from './resident-session.tsx';

if (document.body.dataset.entry) takeOver(document.body);
else if (readMark()) void sendWhatIsLeft();

function takeOver(start: HTMLElement) {
  const session = begin(start);
  // The second half of a double click would press the button of the next question.
  start.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('button');
    if (button && event.detail > 1) event.preventDefault();
  });
  start.addEventListener('submit', async (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || 'leaves' in form.dataset) return;
    event.preventDefault();
    const { submitter } = event;
    const ready = await session;
    if (ready) ready.submit(form, submitter);
    else form.submit();
  });
}

/** On the pages that the server shows by itself. */
async function sendWhatIsLeft() {
  const { openOutbox } = await import('../outbox/browser-outbox.ts');
  await openOutbox();
}

/** `null` when the questions could not be fetched. */
async function begin(start: HTMLElement): Promise<ResidentSession | null> {
  const { entry = '' } = start.dataset;
  const state = start.querySelector<HTMLInputElement>('input[name="state"]')?.value ?? '';
  try {
    const { lang: language } = document.documentElement;
    const data = await fetchFirst({ entry, language });
    if (!data) return null;
    const { round } = data;
    const drafts = draftBox(storage(round.entry), round.id, Date.now);
    const version = drafts.read()?.version;
    const asBegun = version === undefined || version === data.questionnaire.version;
    // What was begun is finished with the questions that it was begun with.
    const begun = asBegun ? null : await fetchFirst({ entry, language, version });
    return await startSession({ root: start, data: begun ?? data, drafts, state });
  } catch {
    return null;
  }
}

/**
 * Where unsent answers lie. Computers at school are shared: there they end with the tab. Practice
 * keeps nothing. Reading `localStorage` throws where the browser forbids it.
 */
function storage({ mode, trial }: SurveyEntry): Storage | null {
  if (trial !== null) return null;
  try {
    return mode === 'school' ? window.sessionStorage : window.localStorage;
  } catch {
    return null;
  }
}
