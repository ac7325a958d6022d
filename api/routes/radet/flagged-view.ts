/** How many answers of a snapshot are flagged, and for what. */
import { type Priorities, QUALITY_FLAGS } from '../../contract/index.ts';
import type { FlaggedView } from '../../contract/screens/council.ts';
import { FLAG_WORDS } from '../../report/flag-words.ts';
import { flaggedSentences } from '../../report/flagged-words.ts';
import { countInWords, formatNumber } from '../../report/numbers.ts';
import type { Store } from '../../store/store.ts';
import { plainCell } from './figure-cells.ts';

type Flagged = Awaited<ReturnType<Store['responses']['countFlagged']>>;

/** `null` when no answer is flagged. */
export function flaggedView(
  { answers, byFlag }: Flagged,
  priorities: Priorities,
  smallestCell: number,
): FlaggedView | null {
  if (answers === 0) return null;
  const counted = (count: number) =>
    count < smallestCell ? `färre än ${countInWords(smallestCell)}` : formatNumber(count);
  return {
    sentences: flaggedSentences(answers, priorities, smallestCell),
    table: {
      id: 'flaggor',
      caption: 'Flaggor, vad de betyder och hur ofta de kommer av en slump',
      heading: 0,
      columns: [
        { title: 'Flagga', numeric: false },
        { title: 'Svar', numeric: true },
        { title: 'Vad den betyder', numeric: false },
        { title: 'Av en slump', numeric: false },
      ],
      rows: QUALITY_FLAGS.filter((flag) => byFlag.has(flag)).map((flag) => {
        const { label, meaning, chance } = FLAG_WORDS[flag];
        const cells = [label, counted(byFlag.get(flag) ?? 0), meaning, chance].map(plainCell);
        return { id: flag, divider: null, faint: false, cells };
      }),
      note: 'Ett svar kan ha flera flaggor.',
    },
  };
}
