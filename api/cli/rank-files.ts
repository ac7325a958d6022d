/** Ranks what was read from files. */
import type { Catalogue, Labels, Priorities } from '../contract/index.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import { catalogueLabels } from '../report/labels.ts';
import { makePriorities } from '../report/priorities.ts';
import { makeRatingPriorities } from '../report/rating-priorities.ts';
import type { RankingOptions } from './analyse-options.ts';
import { startProgress } from './progress.ts';
import type { ReadDialogue } from './read-dialogue.ts';
import type { Terminal } from './terminal.ts';

/** The priorities of a file; the same file, options and day give the same priorities. */
export function rankFiles(
  read: ReadDialogue,
  catalogue: Catalogue,
  options: RankingOptions,
  terminal: Terminal,
): Priorities {
  const progress = startProgress(terminal);
  const context = {
    snapshot: null,
    round: read.title === null ? null : { id: 'file', title: read.title, example: read.example },
    madeOn: stockholmDay(terminal.now()),
    catalogueRevision: catalogue.revision,
    labels: mergeLabels(catalogueLabels(catalogue, null), read.labels),
    places: read.places,
    ...(read.positions ? { positions: read.positions } : {}),
    smallestCell: options.smallestCell,
    visitors: read.visitors,
  };
  const how = {
    top: options.top,
    replicates: options.replicates,
    seed: options.seed,
    collapse: options.collapse,
    unsuppressed: options.unsuppressed,
    margins: read.margins.map(({ variables, cells }) => ({ variables, cells })),
    onProgress: progress.update,
  };
  try {
    return read.kind === 'ratings'
      ? makeRatingPriorities(read.survey, context, how)
      : makePriorities(read.rows, context, how);
  } finally {
    progress.end();
  }
}

/** The file's own words go before the catalogue's. */
function mergeLabels(base: Labels, own: Labels): Labels {
  const variables = new Set([...Object.keys(base.categories), ...Object.keys(own.categories)]);
  return {
    themes: { ...base.themes, ...own.themes },
    places: { ...base.places, ...own.places },
    areas: { ...base.areas, ...own.areas },
    timesOfDay: { ...base.timesOfDay, ...own.timesOfDay },
    actions: { ...base.actions, ...own.actions },
    categories: Object.fromEntries(
      [...variables].map((name) => [name, { ...base.categories[name], ...own.categories[name] }]),
    ),
    variables: { ...base.variables, ...own.variables },
  };
}
