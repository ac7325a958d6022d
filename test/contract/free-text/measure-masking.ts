/** Recall and precision of masking and of worries over labelled sentences. */
import { findPersonalData } from '../../../api/contract/free-text/find-personal-data.ts';
import { PERSONAL_KINDS, type Span } from '../../../api/contract/free-text/span.ts';
import { findWorries } from '../../../api/contract/free-text/worry.ts';
import type { Example } from './labelled.ts';

export interface Measure {
  readonly kind: string;
  /** Passages, or texts, that should be found. */
  readonly labelled: number;
  readonly found: number;
  /** Passages, or texts, that were found, rightly or not. */
  readonly raised: number;
  readonly right: number;
  readonly misses: readonly string[];
  readonly mistakes: readonly string[];
}

export const recallOf = ({ found, labelled }: Measure) => (labelled === 0 ? 1 : found / labelled);
export const precisionOf = ({ right, raised }: Measure) => (raised === 0 ? 1 : right / raised);

const within = (inner: Span, outer: Span) =>
  inner.kind === outer.kind && outer.start <= inner.start && inner.end <= outer.end;

const PLACES = ['Kungsmässan', 'Resecentrum', 'Storgatan', 'Kungsgatan', 'Åsa', 'Onsala'];

/** A labelled passage counts as found when one span of its kind covers it, and a span as right when it lies inside a passage. */
export function measureKinds(examples: readonly Example[]): Measure[] {
  const judged = examples.map((example) => ({
    ...example,
    spans: findPersonalData(example.text, PLACES),
    labels: example.spans,
  }));
  return PERSONAL_KINDS.map((kind) => {
    const of = (spans: readonly Span[]) => spans.filter((span) => span.kind === kind);
    const misses = judged.flatMap(({ text, spans, labels }) =>
      of(labels)
        .filter((label) => !spans.some((span) => within(label, span)))
        .map(({ start, end }) => `${text} | ${text.slice(start, end)}`),
    );
    const mistakes = judged.flatMap(({ text, spans, labels }) =>
      of(spans)
        .filter((span) => !labels.some((label) => within(span, label)))
        .map(({ start, end }) => `${text} | ${text.slice(start, end)}`),
    );
    const labelled = judged.flatMap(({ labels }) => of(labels)).length;
    const raised = judged.flatMap(({ spans }) => of(spans)).length;
    const found = labelled - misses.length;
    return { kind, labelled, found, raised, right: raised - mistakes.length, misses, mistakes };
  });
}

/** A text counts once, whichever kinds of worry are found in it. */
export function measureWorries(examples: readonly Example[]): Measure {
  const judged = examples.map(({ text, worry }) => ({ text, worry, found: findWorries(text) }));
  const misses = judged.filter(({ worry, found }) => worry !== null && found.length === 0);
  const mistakes = judged.filter(({ worry, found }) => worry === null && found.length > 0);
  const labelled = judged.filter(({ worry }) => worry !== null).length;
  const raised = judged.filter(({ found }) => found.length > 0).length;
  return {
    kind: 'worry',
    labelled,
    found: labelled - misses.length,
    raised,
    right: raised - mistakes.length,
    misses: misses.map(({ text }) => text),
    mistakes: mistakes.map(
      ({ text, found }) =>
        `${text} | ${found.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`).join('; ')}`,
    ),
  };
}
