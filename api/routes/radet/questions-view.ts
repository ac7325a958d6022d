/** `fragor`: what was asked and is not ranked, question by question. */
import type { RankingsView } from '../../contract/screens/council.ts';
import { countInWords } from '../../report/numbers.ts';
import { questionFigures } from './question-figures.ts';
import type { SnapshotContext } from './snapshot-context.ts';

const HOW_TO_READ =
  'Svaren gäller dem som fick frågan och svarade. De säger inget om varför, och de rangordnas inte.';

/** The page of the questions outside the ranking. */
export function questionsView({ snapshot, frame, source }: SnapshotContext): RankingsView {
  const { ownQuestions } = snapshot.priorities;
  return {
    ...frame,
    name: 'Fler frågor',
    finding: findingOf(ownQuestions?.length),
    notes: ownQuestions === undefined || ownQuestions.length === 0 ? [] : [HOW_TO_READ],
    figures: (ownQuestions ?? []).flatMap((question) => questionFigures(question, source)),
  };
}

function findingOf(questions: number | undefined): string {
  if (questions === undefined)
    return 'Läget räknades fram innan fler frågor räknades. Räkna fram ett nytt läge för att se dem.';
  if (questions === 0) return 'Ingen har svarat på fler frågor än dem som rangordnas';
  return `Vad de som svarade sa på ${countInWords(questions)} ${questions === 1 ? 'fråga' : 'frågor'} till`;
}
