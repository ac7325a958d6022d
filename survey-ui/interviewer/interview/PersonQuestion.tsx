import type { RefObject, TargetedSubmitEvent } from 'preact';
import type { Step, Way } from '../../../api/contract/questionnaire/steps.ts';
import type { EnteredAnswer } from '../../../api/contract/screens/survey.ts';
import { BackArrow } from '../../components/BackArrow.tsx';
import { Button } from '../../components/Button.tsx';
import { Question } from '../../questions/Question.tsx';
import { questionKinds } from '../../questions/question-kinds.ts';
import type { Words } from '../../text/words.ts';

interface PersonQuestionProps {
  readonly way: Way;
  readonly step: Step;
  readonly entered: EnteredAnswer;
  /** What was wrong with the answer, in words. */
  readonly error: string | undefined;
  readonly words: Words;
  readonly seed: string;
  /** There is a question before this one. */
  readonly canGoBack: boolean;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onSubmit: (event: TargetedSubmitEvent<HTMLFormElement>) => void;
}

/** One question as in the enkät, with its buttons; the words are the person's. */
export function PersonQuestion({
  words,
  canGoBack,
  form,
  onSubmit,
  ...asked
}: PersonQuestionProps) {
  const { say } = words;
  return (
    <form class="question flow" onSubmit={onSubmit} noValidate ref={form}>
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
      {canGoBack && (
        <p class="person-back">
          <Button variant="quiet" name="go" value="back">
            <BackArrow />
            {say('question.back')}
          </Button>
        </p>
      )}
      <Question {...asked} language={words.language.code} say={say} kinds={questionKinds} />
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
