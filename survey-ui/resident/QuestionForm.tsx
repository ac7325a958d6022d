import { progress, stepAt } from '../../api/contract/questionnaire/progress.ts';
import { problemText } from '../../api/contract/questionnaire/texts.ts';
import type { SurveyQuestionView } from '../../api/contract/screens/survey.ts';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { enteredFromAnswer } from '../questions/entered.ts';
import { Question } from '../questions/Question.tsx';
import { LANGUAGE, questionWord } from './question-words.ts';

type QuestionFormProps = Omit<SurveyQuestionView, 'state'> & {
  /** Signed answers so far; none when the browser keeps them itself. */
  readonly state: string | null;
};

/** One question on its page: back, how far one has come, the question, on, skip. */
export function QuestionForm({
  round,
  state,
  responseId,
  way,
  step: key,
  ...rest
}: QuestionFormProps) {
  const { changing, wrong } = rest;
  const step = stepAt(way, key);
  if (!step) return null;
  const error = wrong ? problemText(way.questionnaire, wrong.problem, LANGUAGE) : undefined;
  return (
    <form method="post" action={`/enkat/${round.id}`} class="question flow" noValidate>
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
        {questionWord('question.next')}
      </button>
      <div class="question-bar">
        <Button variant="quiet" name="go" value="back">
          <span aria-hidden="true">← </span>
          {questionWord('question.back')}
        </Button>
        <p class="muted tabular">{progressText(way, key)}</p>
      </div>
      {error !== undefined && (
        <ErrorSummary
          title={questionWord('question.errorTitle')}
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
        error={error}
        language={LANGUAGE}
        seed={responseId}
      />
      <div class="actions">
        <Button name="go" value="next">
          {questionWord('question.next')}
        </Button>
        <Button variant="quiet" name="go" value="skip">
          {questionWord('question.skip')}
        </Button>
      </div>
    </form>
  );
}

/** "Fråga 3 av 9"; "av minst" while an answer to come can make the way longer. */
export function progressText(way: SurveyQuestionView['way'], key: string): string {
  const { number, total, canGrow } = progress(way, key);
  const values = { nummer: number, antal: total };
  return questionWord(canGrow ? 'question.progressOpen' : 'question.progress', values);
}
