import { enkatAddress } from '../../api/contract/questionnaire/addresses.ts';
import { isAnswered, isOwnPlace } from '../../api/contract/questionnaire/answers.ts';
import { HIDDEN_FIELD } from '../../api/contract/questionnaire/apply.ts';
import { chosenLabels } from '../../api/contract/questionnaire/options.ts';
import { askedSteps, type Step } from '../../api/contract/questionnaire/steps.ts';
import { labelOf, sectionTitle } from '../../api/contract/questionnaire/texts.ts';
import type { SurveyCheckView } from '../../api/contract/screens/survey.ts';
import { BackArrow } from '../components/BackArrow.tsx';
import { Button } from '../components/Button.tsx';
import type { Words } from '../text/words.ts';
import { STEP_FORM } from './step-form.ts';

type CheckFormProps = Omit<SurveyCheckView, 'state' | 'responseId' | 'language'> & {
  readonly words: Words;
  readonly state: string | null;
  /** The browser is sending them. */
  readonly sending?: boolean;
};

/** Every answer with a way to change it, then the button that sends them. */
export function CheckForm({ round, words, state, way, sending = false }: CheckFormProps) {
  const { say, language } = words;
  return (
    <form
      method="post"
      action={enkatAddress(round.entry.address, words.language.code)}
      class="check flow"
      id={STEP_FORM}
    >
      {state !== null && <input type="hidden" name="state" value={state} />}
      <div class="question-bar">
        <Button variant="quiet" name="go" value="back">
          <BackArrow />
          {say('question.back')}
        </Button>
      </div>
      <h1 tabIndex={-1}>{say('check.title')}</h1>
      <p>{say('check.lead')}</p>
      {groups(askedSteps(way)).map(({ key, section, place, steps }) => (
        <section key={key} class="check-group">
          <h2>
            {sectionTitle(way.questionnaire, section, language.code)}
            {place !== null && `: ${say('check.place', { nummer: place }).toLowerCase()}`}
          </h2>
          <dl class="check-list">
            {steps.map((step) => (
              <AnswerRow key={step.key} way={way} step={step} words={words} />
            ))}
          </dl>
        </section>
      ))}
      <div role="status" class="check-status">
        {sending && <p>{say('check.sending')}</p>}
      </div>
      <p hidden>
        <label>
          {say('check.leaveEmpty')}
          <input type="text" name={HIDDEN_FIELD} autocomplete="off" tabIndex={-1} />
        </label>
      </p>
      <div class="actions">
        <Button name="go" value="send">
          {say('check.send')}
        </Button>
      </div>
    </form>
  );
}

interface AnswerProps {
  readonly way: SurveyCheckView['way'];
  readonly step: Step;
  readonly words: Words;
}

function AnswerRow({ way, step, words }: AnswerProps) {
  const { say, language } = words;
  const answer = way.answers[step.key];
  const label = labelOf(way, step, language.code);
  return (
    <div class="check-row">
      <dt>{label}</dt>
      <dd>
        <AnswerText way={way} step={step} words={words} />
        {!isAnswered(answer) && <span class="muted">{say('check.skipped')}</span>}
      </dd>
      <dd class="check-change">
        <Button variant="quiet" name="go" value={`change:${step.key}`}>
          {say('check.change')}
          <span class="visually-hidden">: {label}</span>
        </Button>
      </dd>
    </div>
  );
}

function AnswerText({ way, step, words }: AnswerProps) {
  const answer = way.answers[step.key];
  if (isOwnPlace(answer))
    return (
      <p class="own-words" dir="auto">
        {answer.text}
      </p>
    );
  if (step.question.kind === 'long-text' || step.question.kind === 'short-text') {
    return typeof answer === 'string' ? (
      <p class="own-words" dir="auto">
        {answer}
      </p>
    ) : null;
  }
  return (
    <>
      {chosenLabels(way, step, words.language.code).map((label) => (
        <p key={label}>{label}</p>
      ))}
    </>
  );
}

interface Group {
  readonly key: string;
  readonly section: string;
  /** Number of the place, in the loop; one more for each turn. */
  readonly place: number | null;
  readonly steps: Step[];
}

function groups(steps: readonly Step[]): readonly Group[] {
  const found: Group[] = [];
  for (const step of steps) {
    const place = step.turn && step.turn.index > 0 ? step.turn.index + 1 : null;
    const key = `${step.section}-${place ?? 1}`;
    const last = found.at(-1);
    if (last?.key === key) last.steps.push(step);
    else found.push({ key, section: step.section, place, steps: [step] });
  }
  return found;
}
