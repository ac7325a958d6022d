import type { ComponentChildren } from 'preact';
import { ANSWER_FIELD } from '../../api/contract/questionnaire/apply.ts';
import { optionsOf } from '../../api/contract/questionnaire/options.ts';
import type { Step, Way } from '../../api/contract/questionnaire/steps.ts';
import { hintOf, titleOf } from '../../api/contract/questionnaire/texts.ts';
import type { EnteredAnswer } from '../../api/contract/screens/survey.ts';
import { CheckboxGroup, RadioGroup } from '../components/Choices.tsx';
import type { Words } from '../text/words.ts';
import type { QuestionKinds } from './question-kinds.ts';

interface QuestionProps extends AskedProps {
  readonly kinds: QuestionKinds;
}

interface AskedProps {
  readonly way: Way;
  readonly step: Step;
  readonly entered: EnteredAnswer;
  readonly error: ComponentChildren;
  readonly language: string;
  readonly say: Words['say'];
  /** The response's id: fixes the order of shuffled options for each respondent. */
  readonly seed: string;
}

/** What every kind of question is shown with. */
export interface KindProps extends AskedProps {
  readonly heading: ComponentChildren;
  readonly hint: string | undefined;
}

/** One question with its fields; its heading is the page's, and the legend of the group. */
export function Question({ kinds, ...shared }: QuestionProps) {
  const { way, step, language } = shared;
  const kindProps: KindProps = {
    ...shared,
    heading: (
      <h1 id="fraga" class="question-title" tabIndex={-1}>
        {titleOf(way, step, language)}
      </h1>
    ),
    hint: hintOf(way, step, language),
  };
  const Kind = kinds[step.question.kind] ?? OptionChoice;
  return <Kind {...kindProps} />;
}

/** One or several of a list of options. */
function OptionChoice({ way, step, language, seed, entered, heading, hint, error }: KindProps) {
  const options = optionsOf(way, step, { language, seed }).map(({ code, label }) => ({
    value: code,
    label,
  }));
  const shared = { name: ANSWER_FIELD, legend: heading, options, hint, error };
  return step.question.kind === 'choice' || step.question.kind === 'scale' ? (
    <RadioGroup {...shared} selected={entered.codes[0] ?? null} />
  ) : (
    <CheckboxGroup {...shared} selected={entered.codes} />
  );
}
