/**
 * The tablet's day: what each press does. The state changes at once; what has to last is kept behind
 * it. Knows no screen and no window.
 */

import { stockholmDay } from '../../../api/contract/stockholm-day.ts';
import type { EnrolledDevice } from '../../../api/contract/tablet/device.ts';
import {
  type DayCounts,
  type Passing,
  plus,
  replaceCounts,
  tallyErrand,
  withPassing,
} from '../day/day-counts.ts';
import {
  beginDraft,
  type Draft,
  hasAnswer,
  isExpired,
  isTooYoung,
  toFinished,
} from '../interview/draft.ts';
import { type Attempts, NO_ATTEMPTS } from '../lock/attempts.ts';
import type { KeptPin } from '../lock/pin.ts';
import type { Errand } from '../sending/errands.ts';
import type { TabletOutbox } from '../sending/tablet-outbox.ts';
import type { Shift } from '../stop/shift.ts';
import type { Changes, TabletStore } from '../store/tablet-store.ts';
import { createKeeper } from './keeper.ts';
import { namedIn } from './places-first.ts';
import {
  countsNow,
  type Ended,
  kitOf,
  openedWith,
  type Place,
  type TabletState,
} from './tablet-state.ts';

export interface TabletParts {
  readonly store: TabletStore;
  readonly outbox: TabletOutbox;
  readonly now: () => number;
  readonly newId: () => string;
}

export interface Tablet {
  get(): TabletState;
  /** Calls back after each change; the function that it gives ends that. */
  subscribe(listener: () => void): () => void;
  /** Changes what is known, and keeps it. */
  learn(change: Partial<TabletState>, kept?: Changes): void;
  connected(device: EnrolledDevice): void;
  choosePin(pin: KeptPin): void;
  unlock(): void;
  failedToUnlock(attempts: Attempts): void;
  lock(): void;
  show(place: Place): void;
  startShift(shift: Shift, isNew: boolean): void;
  count(passing: Passing): void;
  uncount(): void;
  begin(): void;
  change(draft: Draft): void;
  /** Seals and keeps the answer; the screen and the draft are wiped when it is kept. */
  finish(): Promise<void>;
  abandon(keep: boolean): Promise<void>;
  /** What time does: an interview that was left, a day that is over. */
  tick(): Promise<void>;
}

export async function createTablet(parts: TabletParts): Promise<Tablet> {
  const { store, outbox, now, newId } = parts;
  const listeners = new Set<() => void>();
  const keeper = createKeeper(store, (all) => {
    if (state.unkept === all) learn({ unkept: !all });
  });
  let state = openedWith(await store.readAll());
  let finishing: Promise<void> | null = null;

  function learn(change: Partial<TabletState>, kept: Changes = {}, errands?: readonly Errand[]) {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
    if (Object.keys(kept).length > 0 || errands) void keeper.keep(kept, errands);
  }

  const today = () => stockholmDay(new Date(now()));

  /** Changes the count of the day, and with it what else the same press changed: all of it is kept, or nothing. */
  function learnCounts(
    counts: DayCounts,
    errand: Errand | null,
    change: Partial<TabletState> = {},
    kept: Changes = {},
  ): void {
    const all = replaceCounts(state.counts, counts);
    const isReal = state.shift?.practice === false;
    const errands = isReal && errand ? [errand] : undefined;
    learn({ ...change, counts: all }, { ...kept, counts: all }, errands);
  }

  /** The interview is over: nothing of it is left on the screen or, in the open, on the tablet. */
  function wipe(ended: Ended, more: Partial<DayCounts> = {}) {
    const fresh = { ...state.kits, ...state.nextKits };
    const change = { draft: null, notSaved: false, ended, place: 'day', nextKits: {} } as const;
    const kept = { draft: null, kits: fresh, nextKits: null };
    const counts = countsNow(state);
    if (counts) learnCounts(plus(counts, more), null, { ...change, kits: fresh }, kept);
    else learn({ ...change, kits: fresh }, kept);
  }

  async function settle(partial: boolean, ended: Ended): Promise<void> {
    const { draft } = state;
    const kit = kitOf(state);
    if (!draft || !kit) return;
    if (isTooYoung(draft, kit)) return wipe('too-young');
    if (!hasAnswer(draft, kit)) return wipe('nothing-answered');
    if (!draft.practice) {
      try {
        await outbox.finish(kit.sealingKey, draft.round, toFinished(draft, kit, partial));
      } catch {
        // Sealed, and in the page's memory alone; or not even that.
        if (!outbox.entries().some(({ id }) => id === draft.id)) return learn({ notSaved: true });
      }
    }
    learn({ named: [...new Set([...state.named, ...namedIn(draft)])] });
    const more = partial ? { partial: 1 } : { interviews: 1 };
    if (draft.practice) return wipe('practised', more);
    wipe(outbox.place() === 'page' ? 'saved-in-page' : ended, more);
  }

  function settleOnce(partial: boolean, ended: Ended): Promise<void> {
    finishing ??= settle(partial, ended).finally(() => {
      finishing = null;
    });
    return finishing;
  }

  async function tick() {
    const { draft, shift } = state;
    if (draft && isExpired(draft, now())) await settleOnce(true, 'expired-saved');
    if (!state.draft && shift && shift.day !== today())
      learn({ shift: null, lastCounted: null, ended: null, named: [] }, { shift: null });
  }

  /** It was killed after the answer was kept, and before the draft was wiped. */
  if (state.draft && outbox.entries().some(({ id }) => id === state.draft?.id))
    wipe('saved', { interviews: 1 });
  await tick();

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    learn,
    connected(device) {
      const attempts = NO_ATTEMPTS;
      const anew = { device, pin: null, attempts, locked: false, status: null };
      learn(anew, { device, pin: null, attempts });
      void outbox.send();
    },
    choosePin: (pin) => learn({ pin }, { pin }),
    unlock() {
      const attempts = NO_ATTEMPTS;
      learn({ locked: false, attempts }, { attempts });
    },
    failedToUnlock: (attempts) => learn({ attempts }, { attempts }),
    lock() {
      if (state.pin) learn({ locked: true, ended: null });
    },
    show: (place) => learn({ place, ended: null }),
    startShift(shift, isNew) {
      const { round, stop, practice } = shift;
      const errand = { kind: 'stop', id: stop.id, round, stop } as const;
      const change = { shift, place: 'day', ended: null, lastCounted: null, named: [] } as const;
      learn(change, { shift }, isNew && !practice ? [errand] : undefined);
      void outbox.send();
    },
    count(passing) {
      const counts = countsNow(state);
      if (!state.shift || !counts) return;
      const errand = tallyErrand(state.shift, newId(), passing);
      learnCounts(withPassing(counts, passing), errand, { lastCounted: passing, ended: null });
    },
    uncount() {
      const { shift, lastCounted } = state;
      const counts = countsNow(state);
      if (!shift || !counts || !lastCounted) return;
      const errand = tallyErrand(shift, newId(), lastCounted, -1);
      learnCounts(withPassing(counts, lastCounted, -1), errand, { lastCounted: null });
    },
    begin() {
      const { shift } = state;
      const counts = countsNow(state);
      if (!shift || !counts || state.draft) return;
      const draft = beginDraft(shift, newId(), now());
      const errand = tallyErrand(shift, newId(), 'interview');
      const change = { draft, ended: null, lastCounted: null };
      learnCounts(plus(counts, { approached: 1 }), errand, change, { draft });
    },
    change(draft) {
      if (draft.id === state.draft?.id) learn({ draft }, { draft });
    },
    finish: () => settleOnce(false, 'saved'),
    abandon(keep) {
      if (keep) return settleOnce(true, 'partial-saved');
      wipe('thrown-away');
      return Promise.resolve();
    },
    tick,
  };
}
