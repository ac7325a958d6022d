import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Applied, skip } from '../../../api/contract/questionnaire/apply.ts';
import type { Step } from '../../../api/contract/questionnaire/steps.ts';
import { problemText } from '../../../api/contract/questionnaire/texts.ts';
import type { Kit } from '../../../api/contract/tablet/kit.ts';
import { AbandonDialog } from './AbandonDialog.tsx';
import { type Draft, hasAnswer, isTooYoung, undo, withAnswers, withTyped } from './draft.ts';
import { InterviewFoot } from './InterviewFoot.tsx';
import { InterviewTop } from './InterviewTop.tsx';
import { PersonView } from './PersonView.tsx';
import { type PageId, pagesOf } from './pages.ts';
import { SWEDISH, streetWay } from './street-way.ts';
import { TapQuestion } from './TapQuestion.tsx';
import { tap, write } from './tap.ts';

interface InterviewPageProps {
  readonly kit: Kit;
  readonly draft: Draft;
  /** Codes of places to offer first: the venue, what is near it, what was named here today. */
  readonly placesFirst: readonly string[];
  readonly now: () => number;
  /** Also when the page or the language changes. */
  readonly onChange: (draft: Draft) => void;
  readonly onFinish: () => void;
  /** Broken off: kept as a partial answer, or thrown away. */
  readonly onAbandon: (keep: boolean) => void;
  /** While the tablet is turned to the person the lock waits. */
  readonly onTurned: (turned: boolean) => void;
}

/** The interview as whoever asks sees it: a few pages of questions to read aloud and tap. */
export function InterviewPage(props: InterviewPageProps) {
  const { kit, draft, now, onChange, onTurned } = props;
  const [problem, setProblem] = useState<{ key: string; text: string } | null>(null);
  const [turned, setTurned] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const way = streetWay(kit, draft);
  const pages = pagesOf(way);
  const found = pages.findIndex(({ id }) => id === draft.page);
  const at = Math.max(0, found);
  const page = pages[at];

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [draft.id, page?.id, turned]);

  // Told also when the interview ends meanwhile, as when it has been left for an hour.
  useLayoutEffect(() => {
    if (!turned) return;
    onTurned(true);
    return () => onTurned(false);
  }, [turned]);

  /** The question that is being written at, until something else is done. */
  const typingAt = useRef<string | null>(null);

  function problemOf(applied: Applied, { key }: Step) {
    if (applied.ok) return null;
    return { key, text: problemText(kit.questionnaire, applied.problem, SWEDISH) };
  }

  function take(applied: Applied, step: Step) {
    typingAt.current = null;
    setProblem(problemOf(applied, step));
    if (applied.ok) onChange(withAnswers(draft, applied.answers, now()));
  }

  /** An earlier answer must not be kept behind something new that could not be taken. */
  function takeWritten(text: string, step: Step) {
    const applied = write(way, step, text);
    const answers = applied.ok ? applied.answers : skip(way, step);
    const next = typingAt.current === step.key ? withTyped : withAnswers;
    setProblem(problemOf(applied, step));
    onChange(next(draft, answers, now()));
    typingAt.current = step.key;
  }

  function leave() {
    setProblem(null);
    typingAt.current = null;
  }

  function go(to: PageId | undefined) {
    leave();
    if (to) onChange({ ...draft, page: to, touchedAt: now() });
  }

  function turn(over: boolean) {
    leave();
    setTurned(over);
  }

  /** The interview goes on where the person stopped reading; after the last question, at the end. */
  function takeBack(key: string | null) {
    const last = pages.at(-1)?.id;
    const stopped = pages.find(({ steps }) => steps.some((step) => step.key === key))?.id ?? last;
    if (stopped && stopped !== draft.page) onChange({ ...draft, page: stopped, touchedAt: now() });
    turn(false);
  }

  if (turned) {
    return <PersonView kit={kit} draft={draft} now={now} onChange={onChange} onBack={takeBack} />;
  }
  return (
    <main class="interview" id="innehall">
      <InterviewTop pages={pages} current={page?.id} answers={draft.answers} onGo={go} />
      <h1 tabIndex={-1} ref={heading} class="visually-hidden">
        {page?.title}, del {at + 1} av {pages.length}
      </h1>
      <div class="interview-questions">
        {draft.practice && (
          <p class="day-banner">
            <strong>Övning.</strong> Inget räknas, sparas eller skickas.
          </p>
        )}
        {page?.steps.map((step) => (
          <TapQuestion
            key={`${draft.id} ${step.key}`}
            way={way}
            step={step}
            problem={problem?.key === step.key ? problem.text : null}
            placesFirst={props.placesFirst}
            onTap={(code) => take(tap(way, step, code), step)}
            onWrite={(text) => takeWritten(text, step)}
          />
        ))}
      </div>
      <InterviewFoot
        page={page?.id ?? ''}
        first={at === 0}
        last={at === pages.length - 1}
        canUndo={draft.earlier.length > 0}
        tooYoung={isTooYoung(draft, kit)}
        onBack={() => go(pages[at - 1]?.id)}
        onNext={() => go(pages[at + 1]?.id)}
        onUndo={() => {
          leave();
          onChange(undo(draft, kit, now()));
        }}
        onTurn={() => turn(true)}
        onAbandon={() => dialog.current?.showModal()}
        onFinish={props.onFinish}
      />
      <AbandonDialog dialog={dialog} canKeep={hasAnswer(draft, kit)} onAbandon={props.onAbandon} />
    </main>
  );
}
