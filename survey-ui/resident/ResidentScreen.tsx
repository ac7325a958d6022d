import type { Way } from '../../api/contract/questionnaire/steps.ts';
import type {
  SurveyNotice,
  SurveyQuestionView,
  SurveyRound,
} from '../../api/contract/screens/survey.ts';
import { CheckForm } from './CheckForm.tsx';
import { NoticePage } from './NoticePage.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { StartPage } from './StartPage.tsx';
import { ThanksPage } from './ThanksPage.tsx';

/** Where the respondent is, when the browser shows the pages by itself. */
export type Screen =
  | { readonly at: 'start' }
  | {
      readonly at: 'question';
      readonly step: string;
      readonly changing: boolean;
      readonly wrong: SurveyQuestionView['wrong'];
    }
  | { readonly at: 'check'; readonly sending: 'sending' | 'waiting' | null }
  | { readonly at: 'thanks' }
  | { readonly at: 'notice'; readonly notice: SurveyNotice };

interface ResidentScreenProps {
  readonly screen: Screen;
  readonly round: SurveyRound;
  readonly way: Way;
  readonly responseId: string;
  /** Signed state of the server's start page, so that its form still works by itself. */
  readonly state: string;
}

/** The same pages that the server sends. */
export function ResidentScreen({ screen, round, way, responseId, state }: ResidentScreenProps) {
  switch (screen.at) {
    case 'start':
      return <StartPage round={round} state={state} draft={Object.keys(way.answers).length > 0} />;
    case 'question':
      return (
        <QuestionForm round={round} state={null} responseId={responseId} way={way} {...screen} />
      );
    case 'check':
      return <CheckForm round={round} state={null} way={way} sending={screen.sending} />;
    case 'thanks':
      return <ThanksPage round={round} wiped />;
    case 'notice':
      return <NoticePage notice={screen.notice} round={round} state={null} />;
  }
}
