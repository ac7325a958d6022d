import type { NewspaperView } from '../../contract/screens/council.ts';
import type { Dependencies } from '../../dependencies.ts';
import { pressQuestions, type Reach } from '../../report/press-questions.ts';
import { flaggedView } from './flagged-view.ts';
import { rankedOf } from './ranking-figure.ts';
import type { SnapshotContext } from './snapshot-context.ts';

const REACHES: Readonly<Record<Reach, string>> = {
  answered: 'Det kan vi svara på',
  partly: 'Det kan vi svara på till en del',
  cannot: 'Det kan vi inte svara på',
};

const NOTHING_RANKED =
  'Ännu har för få svarat för att något ska kunna rangordnas. Frågorna nedan gäller hur svaren kom in.';

/** The hardest questions about a snapshot's ranking, and what can be answered. */
export async function newspaperView(
  deps: Dependencies,
  { round, snapshot, catalogue, frame, source }: SnapshotContext,
): Promise<NewspaperView> {
  const { priorities } = snapshot;
  const counted = await deps.store.responses.countFlagged(round.id, snapshot.upTo);
  const flagged = flaggedView(counted, priorities, round.smallestCell)?.sentences ?? [];
  const questions = pressQuestions({ priorities, margins: round.margins, catalogue, flagged });
  return {
    ...frame,
    source,
    note: rankedOf(priorities.themes).length > 0 ? null : NOTHING_RANKED,
    questions: questions.map(({ id, question, reach, answer, figure }) => ({
      id,
      question,
      reach: REACHES[reach],
      answer,
      figure,
    })),
  };
}
