import type { ComponentChildren } from 'preact';
import { codesOf } from '../../../api/contract/questionnaire/answers.ts';
import { optionsOf } from '../../../api/contract/questionnaire/options.ts';
import type { Step, Way } from '../../../api/contract/questionnaire/steps.ts';
import { hintOf, optionText, titleOf } from '../../../api/contract/questionnaire/texts.ts';
import { type Chip, Chips } from './Chips.tsx';
import { NumberField } from './NumberField.tsx';
import { PlaceTaps } from './PlaceTaps.tsx';
import { SWEDISH } from './street-way.ts';
import { TimeTaps } from './TimeTaps.tsx';

export interface TapQuestionProps {
  readonly way: Way;
  readonly step: Step;
  /** What was wrong with the last tap, in words. */
  readonly problem: string | null;
  readonly placesFirst: readonly string[];
  readonly onTap: (code: string) => void;
  readonly onWrite: (text: string) => void;
}

/** One question of a page, as the interviewer reads it aloud and taps what is answered. */
export function TapQuestion(props: TapQuestionProps) {
  const { way, step, problem } = props;
  const id = `q-${step.key.replaceAll('.', '-')}`;
  const hint = hintOf(way, step, SWEDISH);
  return (
    <fieldset
      class={['tap-question', `tap-${step.question.kind}`, ...sideOf(step)].join(' ')}
      aria-describedby={hint ? `${id}-hint` : undefined}
    >
      <legend class="tap-title">{titleOf(way, step, SWEDISH)}</legend>
      {hint && (
        <p class="tap-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {/* Above the answers: what is under the thumb may move once, what was tapped wrong is seen. */}
      <p role="status" class="tap-problem">
        {problem}
      </p>
      <Answers {...props} />
    </fieldset>
  );
}

/** What is wished for from the police and from the municipality stand side by side where there is width. */
function sideOf({ question }: Step): readonly string[] {
  const field: string = question.field ?? '';
  if (field.endsWith('.police')) return ['tap-left'];
  return field.endsWith('.municipality') ? ['tap-right'] : [];
}

function Answers({ way, step, placesFirst, onTap, onWrite }: TapQuestionProps): ComponentChildren {
  const { question, key } = step;
  const answer = way.answers[key];
  const chosen = codesOf(answer);
  const word = (code: string) => optionText(way, step, SWEDISH, code);
  switch (question.kind) {
    case 'place':
      return (
        <PlaceTaps
          offer={way.offer}
          answer={answer}
          first={placesFirst}
          longest={question.longest}
          {...{ word, onTap, onWrite }}
        />
      );
    case 'times':
      return <TimeTaps offer={way.offer} {...{ chosen, word, onTap }} />;
    case 'number':
      return <NumberField {...{ way, step, chosen, onTap, onWrite }} />;
    case 'choice':
    case 'scale':
    case 'several':
    case 'wishes': {
      const chips = inListOrder(way, step);
      return <Chips chips={chips} layout={layoutOf(step, chips)} {...{ chosen, onTap }} />;
    }
    case 'short-text':
    case 'long-text':
      // Nothing is written at a square: `forStreet` asks none of these.
      return null;
  }
}

/** As many as stand beside each other on a tablet: five grades and don't know. */
const MOST_IN_A_ROW = 6;

function layoutOf({ question: { kind } }: Step, chips: readonly Chip[]) {
  if (kind !== 'scale' && kind !== 'choice') return 'grid';
  if (kind === 'choice' && chips.length > MOST_IN_A_ROW) return 'grid';
  return chips.length > MOST_IN_A_ROW ? 'dense' : 'row';
}

/** Always in the same order: a hand that has done it thirty times finds it. Grades have their numbers. */
function inListOrder(way: Way, step: Step): readonly Chip[] {
  const { question } = step;
  const steady =
    question.kind === 'several' || question.kind === 'wishes'
      ? { ...step, question: { ...question, shuffled: false } }
      : step;
  const options = optionsOf(way, steady, { language: SWEDISH, seed: '' });
  const grades = options.map(({ sends }) => sends).filter((sends) => typeof sends === 'number');
  const isGraded = grades.length > 1 && grades.every((grade, at) => grade === at + 1);
  return options.map(({ code, label, sends }) => ({
    code,
    label,
    ...(isGraded && typeof sends === 'number' && { grade: sends }),
  }));
}
