import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { watchIdle } from '../../../survey-ui/interviewer/lock/watch-idle.ts';

const MINUTE_MS = 60_000;

/** Watched since now; the clock stands until it is told to go. */
function watched() {
  const onIdle = vi.fn();
  let paused = false;
  const stop = watchIdle({ ms: MINUTE_MS, onIdle, isPaused: () => paused });
  onTestFinished(stop);
  return {
    onIdle,
    stop,
    pause(next: boolean) {
      paused = next;
    },
  };
}

const touch = (kind = 'pointerdown') => window.dispatchEvent(new Event(kind));

/** The tablet sleeps: the clock goes on, and no timer runs. */
function sleep(ms: number) {
  vi.setSystemTime(Date.now() + ms);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
});

describe('a page that nobody touches', () => {
  test('is idle after the time, once', () => {
    const { onIdle } = watched();
    vi.advanceTimersByTime(MINUTE_MS - 1);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10 * MINUTE_MS);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  test.each(['pointerdown', 'keydown', 'input', 'scroll'])('begins anew with a %s', (kind) => {
    const { onIdle } = watched();
    vi.advanceTimersByTime(MINUTE_MS - 1000);
    touch(kind);
    vi.advanceTimersByTime(MINUTE_MS - 1000);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  test('is idle again after it was touched again', () => {
    const { onIdle } = watched();
    vi.advanceTimersByTime(MINUTE_MS);
    touch();
    vi.advanceTimersByTime(MINUTE_MS);
    expect(onIdle).toHaveBeenCalledTimes(2);
  });
});

describe('a tablet that slept longer than the time', () => {
  test('is idle when it is seen again', () => {
    const { onIdle } = watched();
    sleep(MINUTE_MS);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  test('is idle at the first touch, which does not count as one before', () => {
    const { onIdle } = watched();
    sleep(MINUTE_MS);
    touch();
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  test('is not idle when it slept less', () => {
    const { onIdle } = watched();
    sleep(MINUTE_MS - 1);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(onIdle).not.toHaveBeenCalled();
  });
});

test('nothing is idle while it is paused, and the time begins when it no longer is', () => {
  const { onIdle, pause } = watched();
  pause(true);
  vi.advanceTimersByTime(10 * MINUTE_MS);
  sleep(MINUTE_MS);
  touch();
  expect(onIdle).not.toHaveBeenCalled();
  pause(false);
  vi.advanceTimersByTime(MINUTE_MS - 1000);
  expect(onIdle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(onIdle).toHaveBeenCalledTimes(1);
});

test('nothing is idle once it is no longer watched', () => {
  const { onIdle, stop } = watched();
  stop();
  vi.advanceTimersByTime(10 * MINUTE_MS);
  touch();
  expect(onIdle).not.toHaveBeenCalled();
});
