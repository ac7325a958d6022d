/** What to say, and which exit status to give, when a command could not do its work. */
import { CommanderError } from 'commander';
import { FileProblem } from '../report/dialogue-package/file-problem.ts';
import { UserError } from './user-error.ts';

export interface Explanation {
  readonly message: string;
  /** 2: the input; 1: the program or the machine. */
  readonly status: 1 | 2;
}

/** Errors of other parts whose message is already written for whoever runs the program. */
const WORDED: ReadonlySet<string> = new Set(['StoreError', 'ConfigError', 'StartError']);

/** One message without a stack trace; a bug of ours is told as one. */
export function explainError(error: unknown): Explanation {
  if (error instanceof UserError || error instanceof FileProblem) {
    return { message: error.message, status: 2 };
  }
  if (error instanceof CommanderError) {
    return { message: swedishUsage(error.message), status: 2 };
  }
  if (error instanceof Error && WORDED.has(error.name)) {
    return { message: error.message, status: 2 };
  }
  if (error instanceof RangeError && error.message.startsWith('rake ')) {
    return { message: swedishRaking(error.message), status: 2 };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    message: `Något gick fel i programmet: ${message}\nInget har ändrats. Hör av dig till den som sköter det, med hela raden ovan.`,
    status: 1,
  };
}

/** The refusals of raking that only the computation can see. */
function swedishRaking(message: string): string {
  const named = message.split(': ').slice(1).join(': ');
  if (message.includes('not converged')) {
    return `Viktningen går inte ihop: befolkningstalen kan inte uppfyllas samtidigt. Längst ifrån är ${named}. Ta bort en av filerna med befolkningstal eller slå ihop små kategorier.`;
  }
  if (message.includes('answers in every category')) {
    return `Viktningen går inte ihop: ingen svarande finns i ${named}. Kör med --collapse för att slå ihop tomma kategorier med den närmaste.`;
  }
  return `Viktningen går inte ihop: ${named}. Kontrollera filerna med befolkningstal.`;
}

/** Commander speaks English; the few things it can say, in Swedish. */
function swedishUsage(message: string): string {
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  const hint = 'Kör med --help för att se exempel.';
  if (message.includes('unknown option')) {
    return `Valet ${name} finns inte. ${hint}`;
  }
  if (message.includes('unknown command')) {
    return `Kommandot ${name} finns inte. ${hint}`;
  }
  if (message.includes('argument missing')) {
    return `Valet ${name} behöver ett värde. ${hint}`;
  }
  if (message.includes('is invalid')) {
    return `Valet ${name}: ${message.split('is invalid. ')[1] ?? 'värdet stämmer inte.'} ${hint}`;
  }
  if (message.includes('required option')) {
    return `Valet ${name} måste anges. ${hint}`;
  }
  if (message.includes('missing required argument')) {
    return `Det saknas något: ${name}. ${hint}`;
  }
  if (message.includes('too many arguments')) {
    return `Det står för mycket på raden. ${hint}`;
  }
  return hint;
}
