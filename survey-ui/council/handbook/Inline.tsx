import type { ComponentChildren } from 'preact';
import { handbookAddress } from '../../../api/contract/screens/handbook.ts';

const MARKED = /\[([^\]]+)\]\(([^)]+)\)|\*\*([^*]+)\*\*/g;

/** A line of the handbook: links to its other pages, and names of buttons and pages in bold. */
export function Inline({ words }: { readonly words: string }) {
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const match of words.matchAll(MARKED)) {
    const [whole, label, slug, name] = match;
    parts.push(words.slice(end, match.index));
    parts.push(
      slug === undefined ? <strong>{name}</strong> : <a href={handbookAddress(slug)}>{label}</a>,
    );
    end = match.index + whole.length;
  }
  return (
    <>
      {parts}
      {words.slice(end)}
    </>
  );
}
