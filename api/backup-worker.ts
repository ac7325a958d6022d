/** The thread that makes one backup, so that answers are taken in while the copy is gone through. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeBackup } from './make-backup.ts';
import type { BackupJob, BackupReply } from './scheduled-backups.ts';

const { now, ...job } = workerData as BackupJob;

async function answer(): Promise<BackupReply> {
  try {
    return { made: await makeBackup(job, now) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.postMessage(await answer());
