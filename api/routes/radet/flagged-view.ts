/** How many answers of a snapshot are flagged, for what, and what the ranking is without them. */
import { type Priorities, QUALITY_FLAGS } from '../../contract/index.ts';
import type { FlaggedView } from '../../contract/screens/council.ts';
import { FLAG_WORDS } from '../../report/flag-words.ts';
import { countInWords, formatNumber, joinList } from '../../report/numbers.ts';
import type { Store } from '../../store/store.ts';
import { plainCell } from './figure-cells.ts';
import { answersInWords } from './words.ts';

type Flagged = Awaited<ReturnType<Store['responses']['countFlagged']>>;

const SCENARIO = 'without-flagged';

/** Which themes would lead without the flagged answers, where that was reckoned. */
function withoutThem({ robustness, themes, top }: Priorities): string | null {
  const ranks = robustness.scenarios.find(({ id }) => id === SCENARIO)?.ranks;
  if (ranks === undefined) return null;
  const label = (id: string) => `”${themes.find((theme) => theme.id === id)?.label ?? id}”`;
  const leading = themes.flatMap((theme) =>
    theme.status === 'ranked' && theme.rank <= top ? [theme.id] : [],
  );
  const left = leading.filter((id) => (ranks[id] ?? 0) > top);
  const come = Object.keys(ranks).filter((id) => (ranks[id] ?? 0) <= top && !leading.includes(id));
  if (left.length === 0 || come.length === 0)
    return 'Räknad utan flaggade svar har rangordningen samma teman främst.';
  return `Räknad utan flaggade svar skulle ${joinList(come.map(label))} vara bland de ${countInWords(top)} främsta i stället för ${joinList(left.map(label))}.`;
}

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
    sentences: [
      answers < smallestCell
        ? `Färre än ${countInWords(smallestCell)} svar i läget har en flagga.`
        : `${answersInWords(answers)} i läget har en flagga.`,
      'En flagga är en fråga till en människa, inte ett bevis. Inget svar är borttaget för att det har en.',
      withoutThem(priorities),
    ].filter((sentence) => sentence !== null),
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
