import type { NewspaperView } from '../../contract/screens/council.ts';
import type { Dependencies } from '../../dependencies.ts';
import { flaggedSentences } from '../../report/flagged-words.ts';
import { pressQuestions, REACH_WORDS } from '../../report/press-questions.ts';
import { rankedOf } from './ranking-figure.ts';
import type { SnapshotContext } from './snapshot-context.ts';

const NOTHING_RANKED =
  'Ännu har för få svarat för att något ska kunna rangordnas. Frågorna nedan gäller hur svaren kom in.';

/** The briefing for the meeting, which the questions are part of. */
function briefingLinks(round: string, number: number): NewspaperView['briefing'] {
  const file = `/api/rounds/${round}/snapshots/${number}/briefing`;
  return [
    { label: 'Hämta underlaget som Word', href: `${file}.docx` },
    { label: 'Öppna underlaget som webbsida', href: `${file}.html` },
  ];
}

/** The hardest questions about a snapshot's ranking, and what can be answered. */
export async function newspaperView(
  deps: Dependencies,
  { round, snapshot, catalogue, frame, source }: SnapshotContext,
): Promise<NewspaperView> {
  const { priorities } = snapshot;
  const counted = await deps.store.responses.countFlagged(round.id, snapshot.upTo);
  const flagged = flaggedSentences(counted.answers, priorities, round.smallestCell);
  const questions = pressQuestions({ priorities, margins: round.margins, catalogue, flagged });
  return {
    ...frame,
    source,
    note: rankedOf(priorities.themes).length > 0 ? null : NOTHING_RANKED,
    briefing: briefingLinks(round.id, snapshot.number),
    questions: questions.map(({ id, question, reach, answer, figure }) => ({
      id,
      question,
      reach: REACH_WORDS[reach],
      answer,
      figure,
    })),
  };
}
