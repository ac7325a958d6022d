/** Cautions as they may leave: none tells of a group what the tables hide. */
import type { Caution } from '../contract/index.ts';
import { PLACE_IN_GROUP_FACTOR } from './hidden-words.ts';
import type { Hidden } from './suppress-numbers.ts';

interface Basis {
  readonly hidden: Hidden;
  readonly respondents: number;
  /** `null` leaves everything in. */
  readonly smallestCell: number | null;
}

export function publishCautions(cautions: readonly Caution[], basis: Basis): Caution[] {
  return cautions
    .filter((caution) => !tellsOfHidden(caution, basis.hidden))
    .map((caution) =>
      basis.smallestCell === null ? { ...caution } : guarded(caution, basis, basis.smallestCell),
    );
}

/** A caution with figures about a variable, some group of which is hidden. */
const tellsOfHidden = (caution: Caution, hidden: Hidden): boolean =>
  typeof caution.variable === 'string' && hidden.hidesGroups(caution.variable);

function guarded(caution: Caution, { respondents }: Basis, smallestCell: number): Caution {
  const { code, share, categories } = caution;
  // Which groups are empty tells who the few that answered are.
  if (code === 'merged-categories' && Array.isArray(categories)) {
    return { code, count: categories.length };
  }
  // A stop with few answers is not pointed out.
  if (
    code === 'stop-decides' &&
    Number(caution.respondents) < PLACE_IN_GROUP_FACTOR * smallestCell
  ) {
    const { stop: _, respondents: __, ...rest } = caution;
    return { ...rest, code };
  }
  if (typeof share !== 'number') return { ...caution };
  const count = share * respondents;
  // Nearly everybody is in the group: to name it is to name them.
  if (respondents - count < smallestCell) return { code };
  // A share times the number of respondents is a count: a small one stays inside.
  const { share: _, ...rest } = caution;
  return count < smallestCell ? { ...rest, code } : { ...caution };
}
