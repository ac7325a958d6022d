/** What a person changes in the masking of a text. */
import { occurrences } from './occurrences.ts';
import type { PersonalKind, Span } from './span.ts';

/**
 * Masks every occurrence of a passage, with what it overlaps. Upper and lower case are the same.
 *
 * @returns the new spans in order, or `null` when the text has no such passage that is not masked
 */
export function maskAlso(
  text: string,
  spans: readonly Span[],
  passage: string,
  kind: PersonalKind,
): readonly Span[] | null {
  const wanted = passage.trim();
  if (wanted === '') return null;
  let now = [...spans];
  let changed = false;
  for (const { start, end } of occurrences(text, wanted)) {
    if (now.some((span) => span.start <= start && end <= span.end)) continue;
    const overlapped = now.filter((span) => span.start < end && start < span.end);
    const merged: Span = {
      kind,
      start: Math.min(start, ...overlapped.map((span) => span.start)),
      end: Math.max(end, ...overlapped.map((span) => span.end)),
    };
    now = [...now.filter((span) => !overlapped.includes(span)), merged];
    changed = true;
  }
  return changed ? now.sort((a, b) => a.start - b.start) : null;
}

/** Shows a passage again; `null` when nothing is masked just there. */
export function unmask(
  spans: readonly Span[],
  { start, end }: Pick<Span, 'start' | 'end'>,
): readonly Span[] | null {
  const rest = spans.filter((span) => span.start !== start || span.end !== end);
  return rest.length === spans.length ? null : rest;
}
