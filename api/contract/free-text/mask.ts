/** A text with what can point a person out replaced by words in brackets. */
import type { PersonalKind, Span } from './span.ts';

/** What stands in place of a passage. Read by people, and never taken for personal data again. */
export const MASKS: Readonly<Record<PersonalKind, string>> = {
  email: '[e-post]',
  personnummer: '[personnummer]',
  phone: '[telefonnummer]',
  plate: '[registreringsnummer]',
  address: '[adress]',
  name: '[namn]',
};

/**
 * Replaces each span; spans must be in order and not overlap, as `findPersonalData` gives them.
 * Masking a masked text again changes nothing.
 *
 * @example maskText('Ring Karin', [{ kind: 'name', start: 5, end: 10 }]) // => "Ring [namn]"
 */
export function maskText(text: string, spans: readonly Span[]): string {
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of spans) {
    masked += text.slice(at, start) + MASKS[kind];
    at = end;
  }
  return masked + text.slice(at);
}

/** The passage from `start` to `end` of a text, masked like the whole of it. */
export function maskPassage(
  text: string,
  spans: readonly Span[],
  { start, end }: Pick<Span, 'start' | 'end'>,
): string {
  const inside = spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({
      kind: span.kind,
      start: Math.max(span.start, start) - start,
      end: Math.min(span.end, end) - start,
    }));
  return maskText(text.slice(start, end), inside);
}
