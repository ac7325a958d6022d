/**
 * Whether one place or theme arrived far above its pace from one way of answering. Nothing is
 * removed: the answers count as flagged, and those of one campaign as one cluster.
 */
import {
  type CategoryColumn,
  type Caution,
  flagCampaigns,
  type ItemColumns,
} from '../../analysis/index.ts';
import type { CountedAnswers } from './columns/counted-answers.ts';
import { FLAGGED_CLUSTER } from './rows.ts';

/** Interviews: where somebody stands decides what is named there. */
const INTERVIEWS: ReadonlySet<string> = new Set(['street', 'school']);
/** With fewer stops than this, themes in interviews rise and fall with the stops as well. */
const ENOUGH_STOPS = 10;
/** How the clusters of suspected campaigns are named, with a number: a name that told more would be published. */
const CLUSTER = `${FLAGGED_CLUSTER}campaign`;

interface Watched {
  readonly flagged: Uint8Array;
  readonly psu: CategoryColumn;
  /** As they are, for `publishCautions` to guard. */
  readonly cautions: readonly Caution[];
}

type Kind = 'theme' | 'place';

/**
 * Looks for campaigns among answers whose day is known; places in interviews are not watched, and
 * themes in interviews only with at least ten stops.
 *
 * @param smallest - alarms of fewer answers than this are left alone
 */
export function watchCampaigns(counted: CountedAnswers, smallest: number): Watched {
  const { flagged, psu, days, isOwnCluster } = counted;
  const { mode } = counted.variables;
  if (days.categories.length === 0 || !mode) return { flagged, psu, cautions: [] };
  const outside = modesWithout(mode, INTERVIEWS);
  const few = modesWithout(mode, modesOfFewStops(mode, psu));
  const found = [
    ...alarms('place', counted.places, days, outside),
    ...alarms('theme', counted.themes, days, few),
  ].filter(({ members }) => members.length >= smallest);
  if (found.length === 0) return { flagged, psu, cautions: [] };
  const marked = flagged.slice();
  const codes = psu.codes.slice();
  const moved = new Uint8Array(codes.length);
  for (const [number, { members }] of found.entries()) {
    for (const i of members) {
      marked[i] = 1;
      // Whoever already belongs to a stop, or to copies, stays there.
      if (isOwnCluster[i] !== 1 || moved[i] === 1) continue;
      codes[i] = psu.categories.length + number;
      moved[i] = 1;
    }
  }
  const names = found.map((_, number) => `${CLUSTER}-${number + 1}`);
  return {
    flagged: marked,
    psu: { categories: [...psu.categories, ...names], codes },
    cautions: found.map(({ caution }) => caution),
  };
}

function alarms(kind: Kind, items: ItemColumns, days: CategoryColumn, mode: CategoryColumn) {
  return flagCampaigns({ period: days.codes, mode, items }).alarms.map((alarm) => {
    const k = items.ids.indexOf(alarm.item);
    const m = mode.categories.indexOf(alarm.mode);
    const own = items.respondent
      .subarray(items.start[k] ?? 0, items.start[k + 1] ?? 0)
      .filter((i) => mode.codes[i] === m);
    const day = days.categories[alarm.period] ?? '';
    return {
      members: own.filter((i) => days.codes[i] === alarm.period),
      caution: {
        code: 'campaign-suspected',
        item: alarm.item,
        kind,
        mode: alarm.mode,
        day,
        count: alarm.count,
        others: own.length - alarm.count,
      },
    };
  });
}

/** The column with the modes in `left` unknown, so that they are not watched. */
const modesWithout = (mode: CategoryColumn, left: ReadonlySet<string>): CategoryColumn => ({
  categories: mode.categories,
  codes: mode.codes.map((code) => (left.has(mode.categories[code] ?? '') ? -1 : code)),
});

function modesOfFewStops(mode: CategoryColumn, psu: CategoryColumn): ReadonlySet<string> {
  const few = [...INTERVIEWS].filter((name) => {
    const code = mode.categories.indexOf(name);
    const stops = new Set<number>();
    for (let i = 0; i < mode.codes.length && stops.size < ENOUGH_STOPS; i += 1) {
      if (mode.codes[i] === code) stops.add(psu.codes[i] ?? -1);
    }
    return stops.size < ENOUGH_STOPS;
  });
  return new Set(few);
}
