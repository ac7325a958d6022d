/** How many answers of a snapshot are flagged, and what the ranking is without them, in sentences. */
import type { Priorities } from '../contract/index.ts';
import { countInWords, formatNumber, joinList } from './numbers.ts';

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

/** Nothing when no answer is flagged. */
export function flaggedSentences(
  answers: number,
  priorities: Priorities,
  smallestCell: number,
): readonly string[] {
  if (answers === 0) return [];
  return [
    answers < smallestCell
      ? `Färre än ${countInWords(smallestCell)} svar i läget har en flagga.`
      : `${formatNumber(answers)}\u00a0svar i läget har en flagga.`,
    'En flagga är en fråga till en människa, inte ett bevis. Inget svar är borttaget för att det har en.',
    withoutThem(priorities),
  ].filter((sentence) => sentence !== null);
}
