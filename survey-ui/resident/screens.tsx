/** The pages of the enkät as the server sends them: complete, and usable without a script. */
import type { ComponentChildren } from 'preact';
import { stepAt } from '../../api/contract/questionnaire/progress.ts';
import { titleOf } from '../../api/contract/questionnaire/texts.ts';
import type {
  LanguageChoice,
  SurveyRound,
  SurveyScreens,
} from '../../api/contract/screens/survey.ts';
import type { ScreenAssets } from '../../api/contract/screens.ts';
import { Document } from '../components/Page.tsx';
import { renderPage } from '../components/render-page.ts';
import { questionKinds } from '../questions/question-kinds.ts';
import { kitWords, languages, questionWords, surveyWords } from '../text/languages.ts';
import { speak, type Words } from '../text/words.ts';
import { CheckForm } from './CheckForm.tsx';
import { NoticePage } from './NoticePage.tsx';
import { pageTitle } from './page-title.ts';
import { progressText, QuestionForm } from './QuestionForm.tsx';
import { StartPage } from './StartPage.tsx';
import { SurveyFrame } from './SurveyFrame.tsx';
import { ThanksPage, thanksTitle } from './ThanksPage.tsx';
import { WithdrawPage, withdrawTitle } from './WithdrawPage.tsx';

interface Frame {
  readonly title: string;
  readonly round: SurveyRound | null;
  readonly words: Words;
  /** The page has a form with the answers so far. */
  readonly form?: boolean;
  readonly children: ComponentChildren;
  /** Only the start page hands over to the browser; on the others the script sends what is left in the outbox. */
  readonly takesOver?: boolean;
}

export function createSurveyScreens({
  residentStyles,
  residentScript,
  icon,
}: ScreenAssets): SurveyScreens {
  const page = ({ title, round, words, form = true, children, takesOver = false }: Frame) =>
    renderPage(
      <Document
        title={pageTitle(words, title)}
        surface="survey"
        language={words.language.code}
        direction={words.language.direction}
        styles={residentStyles}
        icon={icon}
        indexed={false}
        script={residentScript}
        data={{ 'data-entry': takesOver ? round?.entry.address : undefined }}
      >
        <SurveyFrame round={round} words={words} form={form} arrival={takesOver}>
          {children}
        </SurveyFrame>
      </Document>,
    );
  const wordsOf = (choice: LanguageChoice) => speak(surveyWords(choice));

  return {
    languages,
    words: surveyWords,
    questionWords,
    kitWords,
    start({ round, language, state }) {
      const words = wordsOf(language);
      return page({
        title: words.ofRound('start.title', round),
        round,
        words,
        takesOver: true,
        children: <StartPage round={round} words={words} state={state} />,
      });
    },
    question({ language, ...view }) {
      const { way, round, wrong } = view;
      const words = wordsOf(language);
      const step = stepAt(way, view.step);
      const asked = step ? titleOf(way, step, words.language.code) : '';
      const sign = wrong ? words.say('question.error') : '';
      return page({
        title: `${sign}${asked} – ${progressText(way, view.step, words)}`,
        round,
        words,
        children: <QuestionForm {...view} words={words} kinds={questionKinds} />,
      });
    },
    check({ language, ...view }) {
      const words = wordsOf(language);
      return page({
        title: words.say('check.title'),
        round: view.round,
        words,
        children: <CheckForm {...view} words={words} />,
      });
    },
    thanks({ round, language, ...view }) {
      const words = wordsOf(language);
      return page({
        title: thanksTitle(round, words, view.sent),
        round,
        words,
        form: false,
        children: <ThanksPage round={round} words={words} {...view} />,
      });
    },
    withdraw({ round, language, stage }) {
      const words = wordsOf(language);
      return page({
        title: withdrawTitle(stage, words),
        round,
        words,
        form: false,
        children: <WithdrawPage round={round} words={words} stage={stage} />,
      });
    },
    notice({ language, ...view }) {
      const words = wordsOf(language);
      return page({
        title: words.say(`notice.${view.notice}.title`),
        round: view.round,
        words,
        form: view.state !== null && view.fields === undefined,
        children: <NoticePage {...view} words={words} />,
      });
    },
  };
}
