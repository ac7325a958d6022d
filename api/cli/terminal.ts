/** What a command may touch of the world around it, so that each can be read by itself. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output: results. */
  readonly out: (text: string) => void;
  /** Standard error: progress and messages. */
  readonly err: (text: string) => void;
  /** Whether somebody is watching standard error. */
  readonly interactive: boolean;
  readonly now: () => Date;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    env: process.env,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    interactive: process.stderr.isTTY === true,
    now: () => new Date(),
  };
}

/** A day in Sweden as `YYYY-MM-DD`. */
export function dayOf(date: Date): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
  }).format(date);
}
