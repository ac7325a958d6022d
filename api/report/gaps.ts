/** Groups whose insecurity differs from everybody else's, in sentences. */
import type { Gap, Priorities } from '../contract/index.ts';
import { capitalise, formatNumber, formatRange } from './numbers.ts';
import { groupPhrase, type Phrase } from './phrases.ts';

/** A gap is told when its q is below this. */
const LARGEST_Q = 0.05;

/** Gaps that are larger than chance usually makes them, the surest first. */
export function clearGaps({ gaps }: Priorities): Gap[] {
  return gaps
    .filter(({ q }) => q < LARGEST_Q)
    .sort((a, b) => a.q - b.q || (gapKey(a) < gapKey(b) ? -1 : 1));
}

const gapKey = ({ variable, group, item }: Gap): string => `${variable}/${group}/${item}`;

/** What is said of a gap: who, about what, how much. */
export function gapSentence(gap: Gap, priorities: Priorities, phrase: Phrase): string {
  const theme = priorities.themes.find(({ id }) => id === gap.item);
  const about = phrase(theme ?? { id: gap.item, label: gap.item });
  const { estimate, low, high } = gap.difference;
  const oftener = estimate > 0 ? 'oftare' : 'mer sällan';
  const says =
    priorities.measure.kind === 'insecurity'
      ? `nämner ${about} ${oftener} än övriga`
      : `anger ${oftener} än övriga höga värden för ${about}`;
  const [from, to] = estimate > 0 ? [low, high] : [-high, -low];
  return `${capitalise(groupPhrase(gap, priorities))} ${says}. Skillnaden är ${formatNumber(Math.abs(estimate) * 100)} procentenheter (${formatRange(from * 100, to * 100)}), mer än slumpen brukar ge.`;
}
