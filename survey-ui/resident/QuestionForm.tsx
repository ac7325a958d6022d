import { enkatAddress } from '../../api/contract/questionnaire/addresses.ts';
import { progress, stepAt } from '../../api/contract/questionnaire/progress.ts';
import { problemText } from '../../api/contract/questionnaire/texts.ts';
import type { SurveyQuestionView } from '../../api/contract/screens/survey.ts';
import { BackArrow } from '../components/BackArrow.tsx';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { enteredFromAnswer } from '../questions/entered.ts';
import { Question } from '../questions/Question.tsx';
import type { QuestionKinds } from '../questions/question-kinds.ts';
import type { Words } from '../text/words.ts';
import { STEP_FORM } from './step-form.ts';

type QuestionFormProps = Omit<SurveyQuestionView, 'state' | 'language'> & {
  readonly words: Words;
  readonly kinds: QuestionKinds;
  /** Signed answers so far; none when the browser keeps them itself. */
  readonly state: string | null;
};

/** One question on its page: back, how far one has come, the question, on, skip. */
export function QuestionForm({
  round,
  words,
  kinds,
  state,
  responseId,
  way,
  step: key,
  ...rest
}: QuestionFormProps) {
  const { say, language } = words;
  const { changing, wrong } = rest;
  const step = stepAt(way, key);
  if (!step) return null;
  const error = wrong ? problemText(way.questionnaire, wrong.problem, language.code) : undefined;
  return (
    <form
      method="post"
      action={enkatAddress(round.entry.address, words.language.code)}
      class="question flow"
      id={STEP_FORM}
      noValidate
    >
      {state !== null && <input type="hidden" name="state" value={state} />}
      <input type="hidden" name="step" value={key} />
      {changing && <input type="hidden" name="changing" value="1" />}
      {/* Enter presses the first button of a form, which would otherwise be the one that goes back. */}
      <button
        type="submit"
        class="visually-hidden"
        name="go"
        value="next"
        tabIndex={-1}
        aria-hidden="true"
      >
        {say('question.next')}
      </button>
      <div class="question-bar">
        <Button variant="quiet" name="go" value="back">
          <BackArrow />
          {say('question.back')}
        </Button>
        <p class="muted tabular">{progressText(way, key, words)}</p>
      </div>
      {error !== undefined && (
        <ErrorSummary
          title={say('question.errorTitle')}
          errors={[
            {
              message: error,
              href: wrong?.problem.code === 'place-needed' ? '#own-place' : '#answer',
            },
          ]}
        />
      )}
      <Question
        key={key}
        way={way}
        step={step}
        entered={wrong?.entered ?? enteredFromAnswer(way.answers[key])}
        error={
          error && (
            <>
              <span class="visually-hidden">{say('question.error')}</span>
              {error}
            </>
          )
        }
        language={language.code}
        say={say}
        seed={responseId}
        kinds={kinds}
      />
      <div class="actions">
        <Button name="go" value="next">
          {say('question.next')}
        </Button>
        <Button variant="quiet" name="go" value="skip">
          {say('question.skip')}
        </Button>
      </div>
    </form>
  );
}

/** "Fråga 3 av 9"; "av minst" while an answer to come can make the way longer. */
export function progressText(way: SurveyQuestionView['way'], key: string, { say }: Words): string {
  const { number, total, canGrow } = progress(way, key);
  const values = { nummer: number, antal: total };
  return say(canGrow ? 'question.progressOpen' : 'question.progress', values);
}
