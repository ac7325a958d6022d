import type { ComponentChildren } from 'preact';
import { codesOf } from '../../../api/contract/questionnaire/answers.ts';
import { optionsOf } from '../../../api/contract/questionnaire/options.ts';
import type { Step, Way } from '../../../api/contract/questionnaire/steps.ts';
import { hintOf, optionText, titleOf } from '../../../api/contract/questionnaire/texts.ts';
import { Chips } from './Chips.tsx';
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
      class={`tap-question tap-${step.question.kind}`}
      aria-describedby={hint ? `${id}-hint` : undefined}
    >
      <legend class="tap-title">{titleOf(way, step, SWEDISH)}</legend>
      {hint && (
        <p class="tap-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Answers {...props} />
      <p role="status" class="tap-problem">
        {problem}
      </p>
    </fieldset>
  );
}

function Answers({ way, step, placesFirst, onTap, onWrite }: TapQuestionProps): ComponentChildren {
  const { question, key } = step;
  const answer = way.answers[key];
  const chosen = codesOf(answer);
  switch (question.kind) {
    case 'place':
      return (
        <PlaceTaps
          offer={way.offer}
          answer={answer}
          first={placesFirst}
          word={(code) => optionText(way, step, SWEDISH, code)}
          onTap={onTap}
          onWrite={onWrite}
        />
      );
    case 'times':
      return (
        <TimeTaps
          offer={way.offer}
          chosen={chosen}
          word={(code) => optionText(way, step, SWEDISH, code)}
          onTap={onTap}
        />
      );
    case 'number':
      return <NumberField way={way} step={step} chosen={chosen} onTap={onTap} onWrite={onWrite} />;
    case 'choice':
    case 'scale':
    case 'several':
    case 'wishes':
      return (
        <Chips
          chips={inListOrder(way, step)}
          chosen={chosen}
          layout={question.kind === 'scale' ? 'row' : 'grid'}
          onTap={onTap}
        />
      );
    case 'short-text':
    case 'long-text':
      // Nothing is written at a square: `forStreet` asks none of these.
      return null;
  }
}

/** Always in the same order: a hand that has done it thirty times finds it. */
function inListOrder(way: Way, step: Step) {
  const { question } = step;
  const steady =
    question.kind === 'several' || question.kind === 'wishes'
      ? { ...step, question: { ...question, shuffled: false } }
      : step;
  return optionsOf(way, steady, { language: SWEDISH, seed: '' });
}
