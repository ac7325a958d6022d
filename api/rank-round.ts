/** Ranks a round's answers so far and keeps the result under the round's next number. */
import type { Catalogue, Priorities, Round } from './contract/index.ts';
import { stockholmDay } from './contract/stockholm-day.ts';

import { type HeldFrom, holdAnswers, type ReadAnswers } from './held-answers.ts';
import { ownQuestionsOfRound } from './own-questions-of-round.ts';
import { type CircumstancesAbout, circumstancesTally } from './report/change/circumstances.ts';
import { rankAnswers } from './report/rank-responses.ts';

import { type JudgedSnapshot, judgeSnapshot } from './routes/publication/judge-snapshot.ts';
import { publishByRule } from './routes/publication/publish-snapshot.ts';
import { stopsAndInvitations } from './store/collected-at.ts';
import type { SnapshotSummary } from './store/interface/snapshots.ts';
import type { Store } from './store/store.ts';

export interface RankingOptions {
  readonly seed?: number;
  readonly top?: number;
  readonly replicates?: number;
}

/** What a ranking is computed from: the same job gives the same priorities, in any thread. */
export interface RankingJob extends RankingOptions {
  readonly round: string;
  /** Answers up to this sequence number. */
  readonly upTo: number;
  readonly madeOn: string;
  readonly seed: number;
}

const SEED = 1;

/** The part of a store that a ranking reads. */
export interface StoredAnswers extends HeldFrom {
  readonly rounds: Pick<Store['rounds'], 'byId'>;
  readonly questionnaires: Pick<Store['questionnaires'], 'byVersion'>;
  readonly stops: Pick<Store['stops'], 'list'>;
  readonly invitations: Pick<Store['invitations'], 'list'>;
}

/**
 * Computes the priorities of a job from the answers that `store` holds.
 *
 * @param readAnswers - for a caller that ranks more than once, and holds what it has read
 */
export async function computePriorities(
  store: StoredAnswers,
  catalogue: Catalogue,
  { round: id, upTo, madeOn, ...options }: RankingJob,
  readAnswers: ReadAnswers = holdAnswers(store),
): Promise<Priorities> {
  const round = await store.rounds.byId(id);
  if (!round) throw new RangeError(`computePriorities requires a stored round; missing: ${id}`);
  const about = {
    round,
    catalogue,
    snapshot: null,
    madeOn,
    stops: await stopsAndInvitations(store, round),
  };
  const answers = await readAnswers(id, upTo);
  const tally = circumstancesTally();
  const ownQuestions = await ownQuestionsOfRound(store, round, upTo, answers.counted, tally.add);
  return {
    ...rankAnswers(answers, about, options),
    ownQuestions: [...ownQuestions],
    circumstances: tally.result(await collecting(store, round, tally.versions())),
  };
}

/** What the answers do not say of how they were collected. */
async function collecting(
  store: StoredAnswers,
  round: Round,
  versions: readonly string[],
): Promise<CircumstancesAbout> {
  const bases = new Map<string, string>();
  for (const version of versions) {
    const known = await store.questionnaires.byVersion(version);
    bases.set(version, known?.base ?? version);
  }
  return {
    round,
    stops: await store.stops.list(round.id),
    invitations: await store.invitations.list(round.id),
    baseOf: (version) => bases.get(version) ?? version,
  };
}

/** Priorities as they are stored: they weigh megabytes, and text is handed over in no time. */
export interface PrioritiesText {
  readonly respondents: number;
  readonly text: string;
}

export function asText(priorities: Priorities): PrioritiesText {
  return { respondents: priorities.respondents, text: JSON.stringify(priorities) };
}

export interface RankingDependencies {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly now: () => Date;
  /** Where the computing is done; in this thread when left out. */
  readonly compute?: (job: RankingJob) => Promise<PrioritiesText>;
  /** Where a new snapshot is compared with those that are published; in this thread when left out. */
  readonly judgeSnapshot?: (round: string, number: number) => Promise<JudgedSnapshot>;
}

/** Makes the next snapshot of `round`, and publishes it where the rule between snapshots allows. */
export async function rankRound(
  deps: RankingDependencies,
  round: Round,
  options: RankingOptions = {},
): Promise<SnapshotSummary> {
  const { store, catalogue, now, compute } = deps;
  const withdrawals = await store.withdrawals.lastNumber(round.id);
  const upTo = await store.responses.lastSequence(round.id);
  const madeOn = stockholmDay(now());
  const job: RankingJob = { seed: SEED, ...options, round: round.id, upTo, madeOn };
  const made = await (compute?.(job) ?? computePriorities(store, catalogue, job).then(asText));
  // Somebody who withdrew meanwhile may or may not be in the figures: they are computed again without.
  if ((await store.withdrawals.lastNumber(round.id)) > withdrawals)
    return rankRound(deps, round, options);
  const facts = { upTo, madeOn, seed: job.seed, withdrawals };
  const snapshot = await store.snapshots.insertText(round.id, { ...facts, ...made });
  const judge =
    deps.judgeSnapshot ?? ((id: string, number: number) => judgeSnapshot(store, id, number));
  await publishByRule({ store, now, judgeSnapshot: judge }, round.id, snapshot.number);
  return snapshot;
}
