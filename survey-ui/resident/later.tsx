/**
 * What the browser needs only after the first question: the other pages, and sending. A script of
 * its own, so that the first question is there sooner on a slow network.
 */

import { openAddress } from '../../api/contract/questionnaire/addresses.ts';
import type { toResponse } from '../../api/contract/questionnaire/to-response.ts';
import type { SurveyNotice, SurveyRound } from '../../api/contract/screens/survey.ts';
import { OutboxTray } from '../outbox/OutboxTray.tsx';
import { loadFinder } from '../questions/place/load-finder.ts';
import { questionKinds } from '../questions/question-kinds.ts';
import type { Words } from '../text/words.ts';
import { CheckForm } from './CheckForm.tsx';
import type { HandIn } from './hand-in.ts';
import { KeptPage } from './KeptPage.tsx';
import { NoticePage } from './NoticePage.tsx';
import { pageTitle } from './page-title.ts';
import { StartPage } from './StartPage.tsx';
import { openSending } from './sending.ts';
import { ThanksPage, thanksTitle } from './ThanksPage.tsx';

export { loadFinder, openSending, questionKinds };

/** The pages that are not questions. */
export type OtherScreen =
  | { readonly at: 'start' }
  | { readonly at: 'check'; readonly sending: boolean }
  /** Handed in, and not delivered yet. */
  | { readonly at: 'kept' }
  | {
      readonly at: 'thanks';
      readonly receipt: string | null;
      readonly device: 'wiped' | 'not-wiped';
    }
  | { readonly at: 'notice'; readonly notice: SurveyNotice };

interface OtherPageProps {
  readonly screen: OtherScreen;
  readonly round: SurveyRound;
  readonly words: Words;
  readonly way: Parameters<typeof toResponse>[0];
  /** Signed state of the server's start page, so that its form still works by itself. */
  readonly state: string;
  /** `null` until something was sent from this device. */
  readonly handIn: HandIn | null;
}

/** The same pages that the server sends, with what earlier answers have left in the outbox. */
export function OtherPage(props: OtherPageProps) {
  const { handIn, words } = props;
  return (
    <>
      {handIn && (
        <OutboxTray
          entries={handIn.others()}
          words={words}
          onRetry={handIn.retry}
          onDismiss={handIn.dismiss}
        />
      )}
      <Shown {...props} />
    </>
  );
}

function Shown({ screen, round, words, way, state, handIn }: OtherPageProps) {
  const shared = { round, words };
  switch (screen.at) {
    case 'start':
      return <StartPage {...shared} state={state} draft={Object.keys(way.answers).length > 0} />;
    case 'check':
      return <CheckForm {...shared} state={null} way={way} sending={screen.sending} />;
    case 'kept':
      return (
        <KeptPage
          {...shared}
          place={handIn?.place() ?? 'page'}
          sending={handIn?.mine()?.state === 'sending'}
        />
      );
    case 'thanks':
      return (
        <ThanksPage
          {...shared}
          sent
          receipt={screen.receipt}
          device={screen.device}
          address={new URL(openAddress(round.id), window.location.href).href}
        />
      );
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
    case 'kept':
      return pageTitle(words, words.say('kept.title'));
    case 'thanks':
      return pageTitle(words, thanksTitle(round, words, true));
    case 'notice':
      return pageTitle(words, words.say(`notice.${screen.notice}.title`));
  }
}
