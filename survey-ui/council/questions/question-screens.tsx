import type { QuestionScreens } from '../../../api/contract/screens/questions.ts';
import type { ScreenAssets } from '../../../api/contract/screens.ts';
import { renderPage } from '../../components/render-page.ts';
import { ConfirmQuestionsPage } from './ConfirmQuestionsPage.tsx';
import { QuestionsSetupPage } from './QuestionsSetupPage.tsx';

/** The coordinator's pages of what a round asks. */
export function createQuestionScreens({ siteStyles, icon }: ScreenAssets): QuestionScreens {
  const assets = { styles: siteStyles, icon };
  return {
    overview: (view) => renderPage(<QuestionsSetupPage view={view} {...assets} />),
    confirm: (view) => renderPage(<ConfirmQuestionsPage view={view} {...assets} />),
  };
}
