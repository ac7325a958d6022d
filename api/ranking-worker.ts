/**
 * The thread that ranks and makes files, so that answers are taken in meanwhile. It has a reading
 * connection of its own, holds the answers that it has read, and hands results back: the main thread,
 * which alone writes, stores them. One job at a time, in the order asked.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { catalogue } from '../seed/catalogue/catalogue.ts';
import { municipalities } from '../seed/municipalities/all.ts';
import { holdAnswers } from './held-answers.ts';
import { makeFile } from './make-file.ts';
import { asText, computePriorities } from './rank-round.ts';
import type { Reply, Request, WorkerData } from './ranking-thread.ts';
import { judgeSnapshot } from './routes/publication/judge-snapshot.ts';
import { openAnswers } from './store/open-answers.ts';

const { databasePath } = workerData as WorkerData;
const port = parentPort;
const store = openAnswers(databasePath);
const readAnswers = holdAnswers(store);
let last: Promise<void> = Promise.resolve();

function perform(request: Request): Promise<NonNullable<Reply['result']>> {
  switch (request.kind) {
    case 'ranking':
      return computePriorities(store, catalogue, request.job, readAnswers).then(asText);
    case 'publication':
      return judgeSnapshot(store, request.job.round, request.job.number);
    case 'file':
      return makeFile({ store, catalogue, municipalities }, request.job);
    default:
      return request satisfies never;
  }
}

async function answer(request: Request): Promise<void> {
  const { id } = request;
  try {
    port?.postMessage({ id, result: await perform(request) } satisfies Reply);
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    port?.postMessage({ id, error } satisfies Reply);
  }
}

port?.on('message', (request: Request) => {
  last = last.then(() => answer(request));
});
