/**
 * The thread that ranks, so that answers are taken in meanwhile. It has a reading connection of its
 * own, and hands priorities back: the main thread, which alone writes, stores them.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { catalogue } from '../seed/catalogue/catalogue.ts';
import { computePriorities } from './rank-round.ts';
import type { RankingReply, RankingRequest, RankingWorkerData } from './ranking-thread.ts';
import { openAnswers } from './store/open-answers.ts';

const { databasePath } = workerData as RankingWorkerData;
const port = parentPort;
const answers = openAnswers(databasePath);

async function reply({ id, job }: RankingRequest): Promise<RankingReply> {
  try {
    return { id, priorities: await computePriorities(answers, catalogue, job) };
  } catch (error) {
    return { id, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

port?.on('message', async (request: RankingRequest) => {
  port.postMessage(await reply(request));
});
