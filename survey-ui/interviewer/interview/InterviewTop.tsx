import { type Answers, isAnswered } from '../../../api/contract/questionnaire/answers.ts';
import type { InterviewPageOf, PageId } from './pages.ts';

interface InterviewTopProps {
  readonly pages: readonly InterviewPageOf[];
  readonly current: PageId | undefined;
  readonly answers: Answers;
  readonly onGo: (page: PageId) => void;
}

/** Where one is in the whole, and a way to any other part; a part where all is answered is ticked off. */
export function InterviewTop({ pages, current, answers, onGo }: InterviewTopProps) {
  return (
    <nav class="interview-top" aria-label="Intervjuns delar">
      <ol class="interview-pages">
        {pages.map(({ id, title, steps }, index) => {
          const isDone = steps.every(({ key }) => isAnswered(answers[key]));
          return (
            <li key={id}>
              <button
                type="button"
                class="interview-page"
                aria-current={id === current ? 'step' : undefined}
                onClick={() => onGo(id)}
              >
                <span class="interview-number" aria-hidden={isDone}>
                  {isDone ? '✓' : index + 1}
                </span>{' '}
                {title}
                {isDone && <span class="visually-hidden">, besvarad</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
