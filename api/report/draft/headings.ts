/** Which pledge themes a draft has, and which themes and gaps brought each of them in. */

import type {
  Catalogue,
  Gap,
  PledgeTheme,
  Priorities,
  RankedPriority,
} from '../../contract/index.ts';
import { AGE_GROUPS, PUBLISHED_AGE_GROUPS } from '../../contract/index.ts';
import { clearGaps } from '../gaps.ts';
import { rankedItems } from '../phrases.ts';

/** A pledge theme of the draft with what it rests on. */
export interface Heading {
  readonly pledgeTheme: PledgeTheme;
  /** Leading themes under it, the largest first; empty when only a gap brought it in. */
  readonly themes: readonly RankedPriority[];
  /** Clear gaps upwards of the heading's group, the surest first. */
  readonly gaps: readonly Gap[];
  /** Codes of the themes that its pledges should answer, the most important first. */
  readonly themeCodes: readonly string[];
}

/** Themes with rank at most K; ties at the edge all come along. */
function leadingThemes({ themes, top }: Priorities): RankedPriority[] {
  return rankedItems(themes).filter(({ rank }) => rank <= top);
}

/**
 * The headings: pledge themes of the leading themes in order of first appearance, then those of
 * groups who are clearly more unsafe in any theme than everybody else.
 */
export function headings(priorities: Priorities, catalogue: Catalogue): Heading[] {
  const pledgeThemeOf = new Map(
    catalogue.themes.map(({ code, pledgeTheme }) => [code, pledgeTheme]),
  );
  const leading = leadingThemes(priorities);
  const upward = clearGaps(priorities).filter(
    ({ variable, difference }) => variable === 'ageGroup' && difference.estimate > 0,
  );
  const ofLeading = leading.flatMap(({ id }) => pledgeThemeOf.get(id) ?? []);
  const ofGroups = catalogue.pledgeThemes
    .filter(({ group }) => upward.some((gap) => isWithin(gap.group, group)))
    .map(({ code }) => code);
  return [...new Set([...ofLeading, ...ofGroups])].flatMap((code) => {
    const pledgeTheme = catalogue.pledgeThemes.find((theme) => theme.code === code);
    if (!pledgeTheme) return [];
    const themes = leading.filter(({ id }) => pledgeThemeOf.get(id) === code);
    const gaps = upward.filter(({ group }) => isWithin(group, pledgeTheme.group));
    const own = catalogue.themes.filter((theme) => theme.pledgeTheme === code);
    const themeCodes = [
      ...themes.map(({ id }) => id),
      ...gaps.map(({ item }) => item),
      ...(themes.length === 0 ? own.map((theme) => theme.code) : []),
    ];
    return [{ pledgeTheme, themes, gaps, themeCodes: [...new Set(themeCodes)] }];
  });
}

/** Whether an age group is the published group, or a part of it. */
function isWithin(ageGroup: string, published: string | null): boolean {
  if (published === null) return false;
  if (ageGroup === published) return true;
  const known = AGE_GROUPS.find((age) => age === ageGroup);
  const parts: Readonly<Record<string, readonly string[]>> = PUBLISHED_AGE_GROUPS;
  return known !== undefined && (parts[published] ?? []).includes(known);
}
