/**
 * What the browser needs only after the first question: the other pages, and sending. A script of
 * its own, so that the first question is there sooner on a slow network.
 */
import { toResponse } from '../../api/contract/questionnaire/to-response.ts';
import type { SurveyNotice, SurveyRound } from '../../api/contract/screens/survey.ts';
import { questionKinds } from '../questions/question-kinds.ts';
import type { Words } from '../text/words.ts';
import { CheckForm } from './CheckForm.tsx';
import { NoticePage } from './NoticePage.tsx';
import { pageTitle } from './page-title.ts';
import { StartPage } from './StartPage.tsx';
import { sendOnce, waitBefore } from './sending.ts';
import { ThanksPage, thanksTitle } from './ThanksPage.tsx';

export { questionKinds, sendOnce, toResponse, waitBefore };

/** The pages that are not questions. */
export type OtherScreen =
  | { readonly at: 'start' }
  | { readonly at: 'check'; readonly sending: 'sending' | 'waiting' | null }
  | { readonly at: 'thanks' }
  | { readonly at: 'notice'; readonly notice: SurveyNotice };

interface OtherPageProps {
  readonly screen: OtherScreen;
  readonly round: SurveyRound;
  readonly words: Words;
  readonly way: Parameters<typeof toResponse>[0];
  /** Signed state of the server's start page, so that its form still works by itself. */
  readonly state: string;
}

/** The same pages that the server sends. */
export function OtherPage({ screen, round, words, way, state }: OtherPageProps) {
  const shared = { round, words };
  switch (screen.at) {
    case 'start':
      return <StartPage {...shared} state={state} draft={Object.keys(way.answers).length > 0} />;
    case 'check':
      return <CheckForm {...shared} state={null} way={way} sending={screen.sending} />;
    case 'thanks':
      return <ThanksPage {...shared} wiped />;
    case 'notice':
      return <NoticePage {...shared} notice={screen.notice} state={null} />;
  }
}

export function otherTitle(screen: OtherScreen, round: SurveyRound, words: Words): string {
  switch (screen.at) {
    case 'start':
      return pageTitle(words, words.ofRound('start.title', round));
    case 'check':
      return pageTitle(words, words.say('check.title'));
    case 'thanks':
      return pageTitle(words, thanksTitle(round, words));
    case 'notice':
      return pageTitle(words, words.say(`notice.${screen.notice}.title`));
  }
}
