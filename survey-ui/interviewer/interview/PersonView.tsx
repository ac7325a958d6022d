import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AnswerProblem } from '../../../api/contract/questionnaire/answer-problem.ts';
import type { Answers } from '../../../api/contract/questionnaire/answers.ts';
import { applyFields, skip } from '../../../api/contract/questionnaire/apply.ts';
import {
  isEnded,
  nextStep,
  previousStep,
  stepAt,
} from '../../../api/contract/questionnaire/progress.ts';
import { problemText } from '../../../api/contract/questionnaire/texts.ts';
import type { EnteredAnswer } from '../../../api/contract/screens/survey.ts';
import type { Kit } from '../../../api/contract/tablet/kit.ts';
import { Button } from '../../components/Button.tsx';
import { enteredFromAnswer, enteredFromFields } from '../../questions/entered.ts';
import { type Draft, withAnswers } from './draft.ts';
import { PersonLanguages } from './PersonLanguages.tsx';
import { PersonQuestion } from './PersonQuestion.tsx';
import { firstToRead, wordsOf } from './person-way.ts';
import { streetWay } from './street-way.ts';

interface PersonViewProps {
  readonly kit: Kit;
  readonly draft: Draft;
  readonly now: () => number;
  readonly onChange: (draft: Draft) => void;
  /** With the question that was shown last; none after the last question. */
  readonly onBack: (key: string | null) => void;
}

/** What stands in the fields and is not taken. */
interface Standing {
  readonly entered: EnteredAnswer;
  readonly problem: AnswerProblem | null;
}

/** The tablet turned round: one question at a time, large, in the language of the person who reads. */
export function PersonView({ kit, draft, now, onChange, onBack }: PersonViewProps) {
  const { language, answers } = draft;
  const asked = streetWay(kit, draft, language);
  const [key, setKey] = useState(() => firstToRead(kit, draft)?.key ?? null);
  const [standing, setStanding] = useState<Standing | null>(null);
  const root = useRef<HTMLElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const words = useMemo(() => wordsOf(kit, language), [kit, language]);
  const step = key === null ? undefined : stepAt(asked, key);
  // Which questions are asked follows who asks; how they are put, that she reads them herself.
  const way = { ...asked, setting: { mode: draft.mode, askedBy: 'self' } as const };
  const problem = standing?.problem;

  useEffect(() => {
    root.current?.querySelector('h1')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [key]);

  function show(next: string | null) {
    setStanding(null);
    setKey(next);
  }

  function take(given: Answers) {
    onChange(withAnswers(draft, given, now()));
  }

  function submit(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!step) return;
    const fields = new FormData(event.currentTarget, event.submitter);
    const go = fields.get('go');
    const applied = applyFields(asked, step, fields);
    if (go === 'back') {
      // What was filled in is kept on the way back, unless it is wrong or nothing.
      if (applied.ok && applied.answers[step.key] !== null) take(applied.answers);
      return show(previousStep(asked, step.key)?.key ?? step.key);
    }
    if (go !== 'skip' && !applied.ok)
      return setStanding({ entered: enteredFromFields(fields), problem: applied.problem });
    const given = go !== 'skip' && applied.ok ? applied.answers : skip(asked, step);
    take(given);
    const after = { ...asked, answers: given };
    show(isEnded(after) ? null : (nextStep(after, step.key)?.key ?? null));
  }

  /** What is chosen and not sent yet stays chosen in the other language. */
  function changeLanguage(code: string) {
    if (form.current) {
      const entered = enteredFromFields(new FormData(form.current));
      setStanding({ entered, problem: problem ?? null });
    }
    onChange({ ...draft, language: code, touchedAt: now() });
  }

  return (
    <main class="person" id="innehall" ref={root} lang={language} dir={words.language.direction}>
      <p class="person-return" lang="sv" dir="ltr">
        <Button type="button" variant="secondary" onClick={() => onBack(step?.key ?? null)}>
          Tillbaka till intervjun
        </Button>
      </p>
      <PersonLanguages
        kit={kit}
        label={words.say('language.choose')}
        language={language}
        onChoose={changeLanguage}
      />
      {step ? (
        <PersonQuestion
          key={`${step.key} ${language}`}
          way={way}
          step={step}
          entered={standing?.entered ?? enteredFromAnswer(answers[step.key])}
          error={problem ? problemText(kit.questionnaire, problem, language) : undefined}
          words={words}
          seed={draft.id}
          canGoBack={previousStep(asked, step.key) !== undefined}
          form={form}
          onSubmit={submit}
        />
      ) : (
        <div class="flow person-done">
          <h1 tabIndex={-1}>{words.say('person.thanks')}</h1>
          <p>{words.say('person.giveBack')}</p>
        </div>
      )}
    </main>
  );
}
