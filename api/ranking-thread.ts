/** The main thread's end of the ranking worker. */
import { Worker } from 'node:worker_threads';
import type { Priorities } from './contract/index.ts';
import type { RankingJob } from './rank-round.ts';

export interface RankingWorkerData {
  readonly databasePath: string;
}

export interface RankingRequest {
  readonly id: number;
  readonly job: RankingJob;
}

export type RankingReply =
  | { readonly id: number; readonly priorities: Priorities; readonly error?: never }
  | { readonly id: number; readonly error: Error; readonly priorities?: never };

export interface RankingThread {
  /** @throws what the computing threw, or that the thread ended */
  compute(job: RankingJob): Promise<Priorities>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (priorities: Priorities) => void;
  readonly reject: (error: Error) => void;
}

/** Makes a thread that is started by its first job, and again after one that brought it down. */
export function createRankingThread(databasePath: string): RankingThread {
  let worker: Worker | null = null;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();

  function settle({ id, priorities, error }: RankingReply): void {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (error) asker?.reject(error);
    else asker?.resolve(priorities);
  }

  function fail(error: Error): void {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function start(): Worker {
    const workerData: RankingWorkerData = { databasePath };
    const started = new Worker(new URL('./ranking-worker.ts', import.meta.url), { workerData });
    started.on('message', settle);
    started.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
    started.on('exit', () => {
      if (worker === started) fail(new Error('the ranking thread ended before it was done'));
    });
    started.unref();
    return started;
  }

  return {
    compute(job) {
      return new Promise((resolve, reject) => {
        worker ??= start();
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, job } satisfies RankingRequest);
      });
    },
    async close() {
      await worker?.terminate();
    },
  };
}
