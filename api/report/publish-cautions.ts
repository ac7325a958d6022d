/** Cautions as they may leave: none tells of a group what the tables hide. */
import type { Caution } from '../contract/index.ts';
import { PLACE_IN_GROUP_FACTOR } from './hidden-words.ts';
import { FLAGGED_CLUSTER } from './rows.ts';
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
      caution.code === 'campaign-suspected' ? guardedCampaign(caution, basis) : caution,
    )
    .map((caution) =>
      basis.smallestCell === null ? { ...caution } : guarded(caution, basis, basis.smallestCell),
    );
}

/** A caution with figures about a variable, some group of which is hidden. */
const tellsOfHidden = (caution: Caution, hidden: Hidden): boolean =>
  typeof caution.variable === 'string' && hidden.hidesGroups(caution.variable);

/**
 * A campaign without its figures where those, or what is left when they are taken from the table
 * of ways of answering, would be a small cell.
 */
function guardedCampaign(caution: Caution, { hidden, smallestCell }: Basis): Caution {
  if (smallestCell === null) return caution;
  const { code, item, kind, mode, day: _, count, others, ...rest } = caution;
  const isPlace = kind === 'place';
  const smallest = isPlace ? PLACE_IN_GROUP_FACTOR * smallestCell : smallestCell;
  const way = String(mode);
  if (
    hidden.isModeHidden(way) ||
    hidden.isCellHidden('mode', way, isPlace ? 'places' : 'themes', String(item))
  ) {
    return { code, item, kind };
  }
  if (!(Number(count) >= smallest && Number(others) >= smallest)) {
    return { code, item, kind, mode };
  }
  return { ...rest, code, item, kind, mode, day: caution.day, count };
}

function guarded(caution: Caution, { respondents }: Basis, smallestCell: number): Caution {
  const { code, share, categories } = caution;
  // Which groups are empty tells who the few that answered are.
  if (code === 'merged-categories' && Array.isArray(categories)) {
    return { code, count: categories.length };
  }
  // A stop with few answers is not pointed out, nor how many a suspected campaign is.
  if (
    code === 'stop-decides' &&
    (Number(caution.respondents) < PLACE_IN_GROUP_FACTOR * smallestCell ||
      String(caution.stop).startsWith(FLAGGED_CLUSTER))
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
