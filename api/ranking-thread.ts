/** The main thread's end of the ranking worker. */
import { Worker } from 'node:worker_threads';
import type { FileJob } from './dependencies.ts';
import type { PrioritiesText, RankingJob } from './rank-round.ts';
import type { JudgedSnapshot } from './routes/publication/judge-snapshot.ts';

export interface WorkerData {
  readonly databasePath: string;
}

interface PublicationJob {
  readonly round: string;
  readonly number: number;
}

interface Jobs {
  readonly ranking: RankingJob;
  readonly file: FileJob;
  readonly publication: PublicationJob;
}

interface Results {
  readonly ranking: PrioritiesText;
  readonly file: Uint8Array;
  readonly publication: JudgedSnapshot;
}

/** What is sent to the worker. */
export type Request = {
  [Kind in keyof Jobs]: { readonly id: number; readonly kind: Kind; readonly job: Jobs[Kind] };
}[keyof Jobs];

/** What it sends back: what was asked for, or why there is nothing. */
export interface Reply {
  readonly id: number;
  readonly result?: Results[keyof Results];
  readonly error?: Error;
}

export interface RankingThread {
  /** @throws what the computing threw, or that the thread ended */
  compute(job: RankingJob): Promise<PrioritiesText>;
  /** @throws what the making threw, or that the thread ended */
  makeFile(job: FileJob): Promise<Uint8Array>;
  /** @throws what the judging threw, or that the thread ended */
  judgeSnapshot(round: string, number: number): Promise<JudgedSnapshot>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** How long the thread, and the answers that it holds, outlive their last job. */
const IDLE_MS = 10 * 60 * 1000;

/**
 * Makes a thread that is started by its first job, ended when it has had nothing to do for a while,
 * and started again by the next job, also after one that brought it down.
 */
export function createRankingThread(
  databasePath: string,
  { idleMs = IDLE_MS }: { readonly idleMs?: number } = {},
): RankingThread {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();

  function endWhenIdle(): void {
    clearTimeout(idle);
    if (waiting.size > 0) return;
    idle = setTimeout(() => void close(), idleMs).unref();
  }

  function settle({ id, result, error }: Reply): void {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (error) asker?.reject(error);
    else asker?.resolve(result as never);
    endWhenIdle();
  }

  function fail(error: Error): void {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function start(): Worker {
    const workerData: WorkerData = { databasePath };
    const started = new Worker(new URL('./ranking-worker.ts', import.meta.url), { workerData });
    started.on('message', settle);
    started.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
    started.on('exit', () => {
      if (worker === started) fail(new Error('the ranking thread ended before it was done'));
    });
    started.unref();
    return started;
  }

  function ask<Kind extends keyof Jobs>(kind: Kind, job: Jobs[Kind]): Promise<Results[Kind]> {
    return new Promise<Results[Kind]>((resolve, reject) => {
      clearTimeout(idle);
      worker ??= start();
      const id = nextId++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, kind, job });
    });
  }

  async function close(): Promise<void> {
    clearTimeout(idle);
    const ending = worker;
    if (waiting.size > 0) fail(new Error('the ranking thread ended before it was done'));
    worker = null;
    await ending?.terminate();
  }

  return {
    compute: (job) => ask('ranking', job),
    makeFile: (job) => ask('file', job),
    judgeSnapshot: (round, number) => ask('publication', { round, number }),
    close,
  };
}
