/** Commands that speak Swedish and teach by example. */
import { Command, type Option } from 'commander';
import type { Terminal } from './terminal.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Så här skriver du:',
  'Options:': 'Val:',
  'Commands:': 'Kommandon:',
  'Arguments:': 'Att ange:',
};

/** A command with Swedish headings, whose faults are thrown instead of ending the process. */
export function createCommand(name: string, terminal: Terminal): Command {
  return new Command(name)
    .helpOption('-h, --help', 'visa den här hjälpen')
    .helpCommand(false)
    .usage('[val]')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      showGlobalOptions: false,
      optionDescription: describeOption,
      subcommandTerm: (sub) => sub.name(),
    })
    .configureOutput({ writeOut: terminal.out, writeErr: () => {}, outputError: () => {} })
    .exitOverride();
}

/** The description, with the value that stands when the option is left out. */
function describeOption({ description, defaultValue }: Option): string {
  const isTold = typeof defaultValue === 'number' || typeof defaultValue === 'string';
  return isTold ? `${description} (annars ${defaultValue})` : description;
}

/** Adds examples under the help of a command. */
export function withExamples(
  command: Command,
  examples: readonly { readonly about: string; readonly line: string }[],
): Command {
  const text = examples.map(({ about, line }) => `  ${about}\n    $ ${line}`).join('\n\n');
  return command.addHelpText('after', `\nExempel:\n${text}\n`);
}
