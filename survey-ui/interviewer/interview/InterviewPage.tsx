import { useEffect, useRef, useState } from 'preact/hooks';
import type { Applied } from '../../../api/contract/questionnaire/apply.ts';
import type { Step } from '../../../api/contract/questionnaire/steps.ts';
import { problemText } from '../../../api/contract/questionnaire/texts.ts';
import type { Kit } from '../../../api/contract/tablet/kit.ts';
import { AbandonDialog } from './AbandonDialog.tsx';
import { type Draft, isTooYoung, undo, withAnswers } from './draft.ts';
import { InterviewFoot } from './InterviewFoot.tsx';
import { PersonView } from './PersonView.tsx';
import { type PageId, pagesOf } from './pages.ts';
import { SWEDISH, streetWay } from './street-way.ts';
import { TapQuestion } from './TapQuestion.tsx';
import { tap, write } from './tap.ts';

interface InterviewPageProps {
  readonly kit: Kit;
  readonly draft: Draft;
  /** Codes of places to offer first. */
  readonly placesFirst: readonly string[];
  readonly now: () => number;
  readonly onChange: (draft: Draft) => void;
  readonly onFinish: () => void;
  /** Broken off: kept as a partial answer, or thrown away. */
  readonly onAbandon: (keep: boolean) => void;
  /** While the tablet is turned to the person the lock waits. */
  readonly onTurned: (turned: boolean) => void;
}

/** The interview as whoever asks sees it: a few pages of questions to read aloud and tap. */
export function InterviewPage({ kit, draft, now, onChange, ...props }: InterviewPageProps) {
  const [problem, setProblem] = useState<{ key: string; text: string } | null>(null);
  const [turned, setTurned] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const way = streetWay(kit, draft);
  const pages = pagesOf(way);
  const at = Math.max(
    0,
    pages.findIndex(({ id }) => id === draft.page),
  );
  const page = pages[at];

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [draft.id, page?.id, turned]);

  function take(applied: Applied, { key }: Step) {
    setProblem(
      applied.ok ? null : { key, text: problemText(kit.questionnaire, applied.problem, SWEDISH) },
    );
    if (applied.ok) onChange(withAnswers(draft, applied.answers, now()));
  }

  function go(to: PageId | undefined) {
    setProblem(null);
    if (to) onChange({ ...draft, page: to, touchedAt: now() });
  }

  function turn(over: boolean) {
    setTurned(over);
    props.onTurned(over);
  }

  if (turned) {
    return (
      <PersonView
        kit={kit}
        draft={draft}
        now={now}
        onChange={onChange}
        onBack={() => turn(false)}
      />
    );
  }
  return (
    <main class="interview" id="innehall">
      <header class="interview-top">
        <nav aria-label="Intervjuns delar">
          <ol class="interview-pages">
            {pages.map(({ id, title }, index) => (
              <li key={id}>
                <button
                  type="button"
                  class="interview-page"
                  aria-current={index === at ? 'step' : undefined}
                  onClick={() => go(id)}
                >
                  <span class="tabular">{index + 1}</span> {title}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      </header>
      <h1 tabIndex={-1} ref={heading} class="visually-hidden">
        {page?.title}, del {at + 1} av {pages.length}
      </h1>
      {draft.practice && (
        <p class="day-banner">
          <strong>Övning.</strong> Inget räknas, sparas eller skickas.
        </p>
      )}
      <div class="interview-questions">
        {page?.steps.map((step) => (
          <TapQuestion
            key={`${draft.id} ${step.key}`}
            way={way}
            step={step}
            problem={problem?.key === step.key ? problem.text : null}
            placesFirst={props.placesFirst}
            onTap={(code) => take(tap(way, step, code), step)}
            onWrite={(text) => take(write(way, step, text), step)}
          />
        ))}
      </div>
      <InterviewFoot
        first={at === 0}
        last={at === pages.length - 1}
        canUndo={draft.earlier.length > 0}
        tooYoung={isTooYoung(draft, kit)}
        onBack={() => go(pages[at - 1]?.id)}
        onNext={() => go(pages[at + 1]?.id)}
        onUndo={() => onChange(undo(draft, kit, now()))}
        onTurn={() => turn(true)}
        onAbandon={() => dialog.current?.showModal()}
        onFinish={props.onFinish}
      />
      <AbandonDialog dialog={dialog} onAbandon={props.onAbandon} />
    </main>
  );
}
