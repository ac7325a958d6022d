/** What a draft is made from: a snapshot or all answers of a round in the database, or files. */
import type { Priorities, Round } from '../contract/index.ts';
import { stockholmDay } from '../contract/stockholm-day.ts';
import type { DraftContext } from '../report/draft/draft-pledges.ts';
import { withNotPublishedCaution } from '../report/publication/publication-words.ts';
import { stopsAndInvitations } from '../store/collected-at.ts';
import type { Store } from '../store/store.ts';
import type { FileOptions, RankingOptions } from './analyse-options.ts';
import { loadCatalogue, loadMunicipalities } from './load-catalogue.ts';
import { chooseRound, withStore } from './open-database.ts';
import { startProgress } from './progress.ts';
import { rankFiles } from './rank-files.ts';
import { readDialogue } from './read-dialogue.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';

export type BasisOptions = FileOptions &
  RankingOptions & {
    readonly round?: string;
    readonly snapshot?: number;
    readonly data?: string;
    readonly municipality?: string;
    readonly period?: string;
  };

export interface Basis {
  readonly priorities: Priorities;
  readonly context: DraftContext;
}

export async function basisOfFiles(
  data: string | undefined,
  options: BasisOptions,
  terminal: Terminal,
): Promise<Basis> {
  const read = readDialogue(data, options, terminal);
  const { municipality, period } = options;
  if (municipality === undefined || period === undefined) {
    throw new UserError('Ange --municipality och --period när utkastet görs från filer.');
  }
  const known = (await loadMunicipalities()).find(
    ({ name }) => name.toLowerCase() === municipality.toLowerCase(),
  );
  return {
    priorities: rankFiles(read, await loadCatalogue(), options, terminal),
    context: {
      municipality: known?.name ?? municipality,
      policeArea: known?.policeArea ?? '',
      period,
    },
  };
}

export async function basisOfRound(options: BasisOptions, terminal: Terminal): Promise<Basis> {
  return withStore({ ...options, create: false }, terminal, async (store) => {
    const round = await chooseRound(store, options.round);
    const municipalities = await loadMunicipalities();
    return {
      priorities:
        options.snapshot === undefined
          ? await rankRound(store, round, options, terminal)
          : await storedPriorities(store, round, options.snapshot),
      context: {
        municipality: round.municipality.name,
        policeArea:
          municipalities.find(({ code }) => code === round.municipality.code)?.policeArea ?? '',
        period: options.period ?? round.pledgePeriod,
      },
    };
  });
}

/** The figures of a numbered snapshot, as the council saw them. */
async function storedPriorities(store: Store, round: Round, number: number): Promise<Priorities> {
  const snapshot = await store.snapshots.byNumber(round.id, number);
  if (snapshot) {
    const { publication, priorities } = snapshot;
    return publication === 'held' ? withNotPublishedCaution(priorities) : priorities;
  }
  const numbers = (await store.snapshots.list(round.id)).map((known) => known.number);
  throw new UserError(
    `Läge ${number} finns inte i omgången ${round.id}. ${
      numbers.length === 0
        ? 'Omgången har inget läge än; utelämna --snapshot så räknas alla svar.'
        : `Välj bland: ${numbers.sort((a, b) => a - b).join(', ')}.`
    }`,
  );
}

/** All answers so far, ranked here and now; the result has no number. */
async function rankRound(
  store: Store,
  round: Round,
  options: BasisOptions,
  terminal: Terminal,
): Promise<Priorities> {
  const { rankResponses } = await import('../report/rank-responses.ts');
  const last = await store.responses.lastSequence(round.id);
  const stored = await store.placings.counted(round.id, last);
  const progress = startProgress(terminal);
  const priorities = rankResponses(
    stored,
    {
      round,
      catalogue: await loadCatalogue(),
      snapshot: null,
      madeOn: stockholmDay(terminal.now()),
      stops: await stopsAndInvitations(store, round),
    },
    {
      top: options.top,
      replicates: options.replicates,
      seed: options.seed,
      unsuppressed: options.unsuppressed,
      onProgress: progress.update,
    },
  );
  progress.end();
  return priorities;
}
