/** The examples of the README, as they stand there. */
import { readFileSync } from 'node:fs';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The code block in a language of which the README has one. */
export function readmeBlock(language: 'ini' | 'nginx' | 'caddy'): string {
  const blocks = README.split(`\n\`\`\`${language}\n`);
  const [block] = (blocks[1] ?? '').split('\n```\n');
  if (blocks.length !== 2 || !block) throw new Error(`the README must have one ${language} block`);
  return `${block}\n`;
}

/** Replaces each text, which must be there, and says which is not. */
export function withChanges(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`the README's example must have: ${from}`);
    return changed.replaceAll(from, to);
  }, text);
}
