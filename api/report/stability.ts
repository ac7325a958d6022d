/** Which themes may enter a draft as stable, by the rule that is shown with each theme. */
import type { NumberItem, RankedDialogue, RankedItem } from '../../analysis/index.ts';
import type { StabilityReason } from '../contract/index.ts';

const LEAST_INCLUSION = 0.8;
const LEAST_TOP_PROBABILITY = 0.9;
const FEWEST_NAMINGS = 30;
/** How far below K the rank interval may reach. */
const INTERVAL_SLACK = 2;
/** A mode with fewer answers can't contradict. */
const FEWEST_IN_A_MODE = 30;

/** Theme → why it may not be called stable; an empty list means that it may. */
export function stabilityReasons(numbers: RankedDialogue): Record<string, StabilityReason[]> {
  return Object.fromEntries(
    numbers.themes
      .filter((theme) => theme.status === 'ranked')
      .map((theme) => [theme.id, reasonsAgainst(theme, numbers)]),
  );
}

function reasonsAgainst(theme: RankedItem, numbers: RankedDialogue): StabilityReason[] {
  const { top, robustness } = numbers;
  const reasons: StabilityReason[] = [];
  if ((robustness.inclusion[theme.id] ?? 0) < LEAST_INCLUSION) reasons.push('top-in-few-scenarios');
  if (theme.topProbability < LEAST_TOP_PROBABILITY) reasons.push('low-top-probability');
  if (theme.rankInterval[1] > top + INTERVAL_SLACK) reasons.push('wide-rank-interval');
  if (theme.named < FEWEST_NAMINGS) reasons.push('named-by-few');
  if (modesContradict(theme.id, numbers)) reasons.push('modes-contradict');
  return reasons;
}

/**
 * Whether the theme is among the top K in one mode taken alone while another, with enough answers,
 * puts it below them beyond doubt.
 */
function modesContradict(theme: string, { byVariable, top }: RankedDialogue): boolean {
  const modes = Object.values(byVariable.mode ?? {}).filter(
    ({ respondents }) => respondents >= FEWEST_IN_A_MODE,
  );
  const found = modes.map(({ themes }) => themes.find(({ id }) => id === theme));
  const leads = found.some((item) => item?.status === 'ranked' && item.rank <= top);
  return leads && modes.some(({ themes }, mode) => isBelowTop(found[mode], themes, top));
}

function isBelowTop(
  item: NumberItem | undefined,
  all: readonly NumberItem[],
  top: number,
): boolean {
  if (item?.status === 'ranked') return item.rankInterval[0] > top;
  const namedBySome = all.filter(({ named }) => named >= FEWEST_NAMINGS);
  return namedBySome.length >= top;
}
