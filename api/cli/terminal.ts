/** What a command may touch of the world around it, so that each can be read by itself. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output: results. */
  readonly out: (content: string | Uint8Array) => void;
  /** Standard error: progress and messages. */
  readonly err: (text: string) => void;
  /** Whether somebody is watching standard error. */
  readonly interactive: boolean;
  /** Whether standard output is a screen, where a Word file would be noise. */
  readonly outIsScreen: boolean;
  /** How wide that screen is. */
  readonly columns?: number;
  readonly now: () => Date;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    env: process.env,
    out: (content) => void process.stdout.write(content),
    err: (text) => void process.stderr.write(text),
    interactive: process.stderr.isTTY === true,
    outIsScreen: process.stdout.isTTY === true,
    ...(process.stdout.isTTY ? { columns: process.stdout.columns } : {}),
    now: () => new Date(),
  };
}
