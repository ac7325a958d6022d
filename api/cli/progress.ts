/** Progress on one line of standard error, only when somebody is watching. */
import type { Terminal } from './terminal.ts';

export interface Progress {
  readonly update: (done: number, stage: string) => void;
  /** Clears the line. */
  readonly end: () => void;
}

const STAGES: Readonly<Record<string, string>> = {
  reading: 'Läser filerna',
  weighting: 'Viktar',
  estimates: 'Räknar',
  replicates: 'Drar urval på nytt',
  ranks: 'Rangordnar',
  groups: 'Räknar grupper',
  scenarios: 'Prövar andra antaganden',
};

/** @returns a progress that writes nothing when the terminal is a file or a pipe */
export function startProgress(terminal: Terminal): Progress {
  if (!terminal.interactive) return { update: () => {}, end: () => {} };
  let shown = '';
  return {
    update: (done, stage) => {
      const line = `${STAGES[stage] ?? stage} … ${Math.round(done * 100)} %`;
      if (line === shown) return;
      shown = line;
      terminal.err(`\r\u001b[K${line}`);
    },
    end: () => terminal.err('\r\u001b[K'),
  };
}
