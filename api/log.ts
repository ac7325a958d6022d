/** The server's log: JSON lines on standard error, without anything that tells who answered or when. */
import { writeSync } from 'node:fs';
import { type DestinationStream, type Logger, pino } from 'pino';
import { stockholmDay } from './contract/stockholm-day.ts';

const STANDARD_ERROR = 2;

/** Where the stack of an error begins, after its message. */
const FIRST_FRAME = /^\s+at /m;

interface Fault {
  readonly type: string;
  readonly code?: unknown;
  readonly message?: string;
  readonly stack?: string;
  readonly cause?: Fault;
}

/** A reader of JSON quotes what it could not read, and that may be somebody's answer. */
const quotesInput = (error: Error): boolean => error instanceof SyntaxError;

/** An error as it stands in the log: what and where, and no more of it than we know to be harmless. */
export function describeFault(error: unknown): Fault {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack = '', cause } = error;
  const frames = stack.slice(stack.search(FIRST_FRAME));
  return {
    type: name,
    ...('code' in error ? { code: error.code } : {}),
    ...(quotesInput(error) ? {} : { message }),
    ...(FIRST_FRAME.test(stack) ? { stack: frames } : {}),
    ...(cause === undefined ? {} : { cause: describeFault(cause) }),
  };
}

/** Standard error, with the lines of one turn of the event loop in one write; what it cannot take is dropped. */
function openOutput() {
  let lines = '';
  function flush(): void {
    const text = Buffer.from(lines);
    lines = '';
    try {
      for (let done = 0; done < text.length; ) done += writeSync(STANDARD_ERROR, text, done);
    } catch {
      // Its disk is full, or nobody reads it: that must not stop the answers, and there is nobody to tell.
    }
  }
  process.once('exit', flush);
  return {
    write(line: string): void {
      if (lines === '') setImmediate(flush);
      lines += line;
    },
  };
}

/**
 * Makes the log. Lines carry the day and no time: a time would tell when somebody answered. A log
 * that cannot be written stops nothing.
 */
export function createLog(
  level: string,
  now: () => Date,
  output: DestinationStream = openOutput(),
): Logger {
  const timestamp = () => `,"day":"${stockholmDay(now())}"`;
  return pino({ level, base: null, timestamp, serializers: { err: describeFault } }, output);
}
