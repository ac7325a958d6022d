import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AnswerProblem } from '../../../api/contract/questionnaire/answer-problem.ts';
import { isAnswered } from '../../../api/contract/questionnaire/answers.ts';
import { stepAt } from '../../../api/contract/questionnaire/progress.ts';
import { askedSteps } from '../../../api/contract/questionnaire/steps.ts';
import { problemText } from '../../../api/contract/questionnaire/texts.ts';
import { walk } from '../../../api/contract/questionnaire/walk.ts';
import type { EnteredAnswer } from '../../../api/contract/screens/survey.ts';
import type { Kit } from '../../../api/contract/tablet/kit.ts';
import { BackArrow } from '../../components/BackArrow.tsx';
import { Button } from '../../components/Button.tsx';
import { enteredFromAnswer, enteredFromFields } from '../../questions/entered.ts';
import { Question } from '../../questions/Question.tsx';
import { questionKinds } from '../../questions/question-kinds.ts';
import { speak } from '../../text/words.ts';
import { type Draft, withAnswers } from './draft.ts';
import { PersonLanguages } from './PersonLanguages.tsx';
import { pageOf } from './pages.ts';
import { SWEDISH, streetWay } from './street-way.ts';

interface PersonViewProps {
  readonly kit: Kit;
  readonly draft: Draft;
  readonly now: () => number;
  readonly onChange: (draft: Draft) => void;
  readonly onBack: () => void;
}

interface Wrong {
  readonly problem: AnswerProblem;
  readonly entered: EnteredAnswer;
}

/** The tablet turned round: one question at a time, large, in the language of the person who reads. */
export function PersonView({ kit, draft, now, onChange, onBack }: PersonViewProps) {
  const { language } = draft;
  const asked = streetWay(kit, draft, language);
  const [key, setKey] = useState(() => firstFor(kit, draft));
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const root = useRef<HTMLElement>(null);
  const words = useMemo(() => wordsOf(kit, language), [kit, language]);
  const { say } = words;
  const step = key === null ? undefined : stepAt(asked, key);
  // Which questions are asked follows who asks; how they are put, that she reads them herself.
  const way = { ...asked, setting: { mode: draft.mode, askedBy: 'self' } as const };
  const error = wrong && problemText(kit.questionnaire, wrong.problem, language);

  useEffect(() => {
    root.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [key, language]);

  function submit(event: TargetedSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget, event.submitter);
    const go = String(fields.get('go') ?? 'next');
    const arrival = walk(asked, { go, step: step?.key ?? '', changing: false }, fields);
    if (arrival.at === 'ended') return onBack();
    if (arrival.answers !== draft.answers) onChange(withAnswers(draft, arrival.answers, now()));
    const problem = arrival.at === 'question' ? arrival.problem : null;
    setWrong(problem && { problem, entered: enteredFromFields(fields) });
    if (arrival.at === 'question') setKey(arrival.step);
    else if (arrival.at === 'check') setKey(null);
  }

  return (
    <main
      class="person"
      id="innehall"
      ref={root}
      lang={language === 'sv-simple' ? SWEDISH : language}
      dir={words.language.direction}
    >
      <header class="person-top">
        <PersonLanguages
          kit={kit}
          label={say('language.choose')}
          language={language}
          onChoose={(code) => onChange({ ...draft, language: code, touchedAt: now() })}
        />
        <span lang="sv" dir="ltr">
          <Button type="button" variant="secondary" onClick={onBack}>
            Tillbaka till intervjun
          </Button>
        </span>
      </header>
      {step ? (
        <form class="question flow" onSubmit={submit} noValidate key={step.key}>
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
          <Button variant="quiet" name="go" value="back">
            <BackArrow />
            {say('question.back')}
          </Button>
          <Question
            key={`${step.key} ${language}`}
            way={way}
            step={step}
            entered={wrong?.entered ?? enteredFromAnswer(draft.answers[step.key])}
            error={error ?? undefined}
            language={language}
            say={say}
            seed={draft.id}
            kinds={questionKinds}
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
      ) : (
        <div class="flow person-done">
          <h1 tabIndex={-1}>{say('person.thanks')}</h1>
          <p class="lead">{say('person.giveBack')}</p>
        </div>
      )}
    </main>
  );
}

/** The first question of the page that the interviewer is on which is not answered yet, or else the page's first. */
function firstFor(kit: Kit, draft: Draft): string | null {
  const steps = askedSteps(streetWay(kit, draft));
  const ofPage = steps.filter((step) => pageOf(step) === draft.page);
  const open = ofPage.find(({ key }) => !isAnswered(draft.answers[key]));
  return (open ?? ofPage[0] ?? steps[0])?.key ?? null;
}

function wordsOf({ languages }: Kit, code: string) {
  const found = languages.find(({ language }) => language.code === code) ?? languages[0];
  const language = found?.language ?? { code: SWEDISH, name: 'Svenska', direction: 'ltr' as const };
  return speak({ language, offered: [], texts: found?.words ?? {} });
}
