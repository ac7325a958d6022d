/** Short ways of writing the handbook's blocks. */
import type { HandbookBlock, HandbookSection } from './handbook.ts';
import type { PictureName } from './pictures.ts';

export const text = (words: string): HandbookBlock => ({ kind: 'text', text: words });
export const steps = (...items: readonly string[]): HandbookBlock => ({ kind: 'steps', items });
export const list = (...items: readonly string[]): HandbookBlock => ({ kind: 'list', items });
export const picture = (name: PictureName): HandbookBlock => ({ kind: 'picture', name });

export function section(
  id: string,
  title: string,
  ...blocks: readonly HandbookBlock[]
): HandbookSection {
  return { id, title, blocks };
}
