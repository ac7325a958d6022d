/** The pages of the enkät as the server sends them: complete, and usable without a script. */
import type { ComponentChildren } from 'preact';
import { stepAt } from '../../api/contract/questionnaire/progress.ts';
import { titleOf } from '../../api/contract/questionnaire/texts.ts';
import type { SurveyRound, SurveyScreens } from '../../api/contract/screens/survey.ts';
import type { ScreenAssets } from '../../api/contract/screens.ts';
import { Document, Page } from '../components/Page.tsx';
import { renderPage } from '../components/render-page.ts';
import { CheckForm } from './CheckForm.tsx';
import { NoticePage } from './NoticePage.tsx';
import { pageTitle } from './page-title.ts';
import { progressText, QuestionForm } from './QuestionForm.tsx';
import { LANGUAGE, questionWord } from './question-words.ts';
import { StartPage } from './StartPage.tsx';
import { ThanksPage } from './ThanksPage.tsx';
import { roundWord, word } from './words.ts';

interface Frame {
  readonly title: string;
  readonly round: SurveyRound | null;
  readonly children: ComponentChildren;
  /** Only the start page hands over to the browser; the other pages are for those without a script. */
  readonly takesOver?: { readonly responseId: string };
}

export function createSurveyScreens({
  residentStyles,
  residentScript,
  icon,
}: ScreenAssets): SurveyScreens {
  const page = ({ title, round, children, takesOver }: Frame) =>
    renderPage(
      <Document
        title={title}
        surface="survey"
        language={LANGUAGE}
        styles={residentStyles}
        icon={icon}
        indexed={false}
        script={takesOver ? residentScript : null}
      >
        <Page
          context={round?.municipality}
          home={round ? null : '/'}
          example={round?.example ?? false}
        >
          <div
            id="enkat"
            class="flow"
            data-round={takesOver && round?.id}
            data-response={takesOver?.responseId}
          >
            {children}
          </div>
        </Page>
      </Document>,
    );

  return {
    start: ({ round, state, responseId }) =>
      page({
        title: pageTitle(roundWord('start.title', round)),
        round,
        takesOver: { responseId },
        children: <StartPage round={round} state={state} />,
      }),
    question(view) {
      const { way, round, wrong } = view;
      const step = stepAt(way, view.step);
      const asked = step ? titleOf(way, step, LANGUAGE) : '';
      return page({
        title: pageTitle(
          `${wrong ? questionWord('question.error') : ''}${asked}`,
          progressText(way, view.step),
        ),
        round,
        children: <QuestionForm {...view} />,
      });
    },
    check: (view) =>
      page({
        title: pageTitle(word('check.title')),
        round: view.round,
        children: <CheckForm {...view} />,
      }),
    thanks: ({ round }) =>
      page({
        title: pageTitle(word('thanks.title')),
        round,
        children: <ThanksPage round={round} />,
      }),
    notice: (view) =>
      page({
        title: pageTitle(word(`notice.${view.notice}.title`)),
        round: view.round,
        children: <NoticePage {...view} />,
      }),
  };
}
