/** Somebody who interviews with a simulated device, which is killed now and then and opened again. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Life, newLife } from './life.ts';
import type { Ledger, makerFor } from './made.ts';
import type { Sender, SendingDevice } from './senders.ts';

export interface Work {
  readonly maker: ReturnType<typeof makerFor>;
  readonly ledger: Ledger;
  readonly answers: number;
  /** The share of answers around which the device is killed. */
  readonly killed: number;
  readonly longestPauseMs: number;
  readonly patienceMs: number;
}

export interface Worked {
  readonly kills: number;
  /** How much is still on the device, or was refused. */
  readonly left: number;
}

/** Between finishing and the kill: from the writing to the post that is under way. */
const LONGEST_LAST_MS = 30;
const MOST_MS_BETWEEN_SENDS = 60;
const ANSWERS_A_STOP = 30;

/** Somebody who does the work with a device of theirs. */
export type Interviewer = (work: Work) => Promise<Worked>;

export const interviewerWith =
  (device: SendingDevice): Interviewer =>
  (work) =>
    interview(device, work);

async function interview(device: SendingDevice, work: Work): Promise<Worked> {
  const { maker, ledger, killed, longestPauseMs } = work;
  const { uniform } = maker;
  let kills = 0;
  let life: Life = newLife();
  let sender: Sender | null = null;

  /** The page that is open, or a new one. */
  async function opened(): Promise<Sender> {
    while (sender === null || life.isOver()) {
      const mine = life.isOver() ? newLife() : life;
      life = mine;
      sender = await mine.within(() => device.open(mine));
    }
    return sender;
  }

  function killSoon() {
    const mine = life;
    setTimeout(() => {
      kills += 1;
      mine.kill();
    }, uniform() * LONGEST_LAST_MS);
  }

  /** What is not known to be kept is finished again after the kill, as the draft is still there. */
  async function surely(finish: (sender: Sender) => Promise<void>) {
    for (let kept = false; !kept; ) {
      const page = await opened();
      kept = (await life.within(() => finish(page).then(() => true))) ?? false;
    }
  }

  async function newStop() {
    const stop = maker.stop();
    if ((await opened()).begin) ledger.stops.set(stop.id, stop);
    await surely(async (page) => page.begin?.(stop));
  }

  async function count() {
    const tally = maker.tally();
    if ((await opened()).count) ledger.tallies.push(tally);
    await surely(async (page) => page.count?.(tally));
  }

  for (let number = 0; number < work.answers; number += 1) {
    if (number % ANSWERS_A_STOP === 0) await newStop();
    const response = maker.answer();
    ledger.answers.set(response.id, response);
    await opened();
    if (uniform() < killed) killSoon();
    if (uniform() < 0.5) await count();
    await surely((page) => page.finish(response));
    await wait(uniform() * longestPauseMs);
  }

  const latest = Date.now() + work.patienceMs;
  /** A device that was killed just now can't say what is left. */
  async function leftNow(): Promise<number | null> {
    const page = await opened();
    return life.within(page.left);
  }

  let left = await leftNow();
  while (left !== 0 && Date.now() < latest) {
    if (uniform() < killed) killSoon();
    const page = await opened();
    await life.within(page.send);
    await wait(uniform() * MOST_MS_BETWEEN_SENDS);
    left = await leftNow();
  }
  life.kill();
  return { kills, left: left ?? 1 };
}
