import type { ComponentChildren } from 'preact';

interface Fact {
  readonly term: string;
  readonly value: ComponentChildren;
  /** What the figure is of, or is not. */
  readonly about?: string | undefined;
}

interface FactsProps {
  readonly facts: readonly Fact[];
  /** `figures` sets the values large, side by side. */
  readonly kind?: 'list' | 'figures';
}

/** Named values. */
export function Facts({ facts, kind = 'list' }: FactsProps) {
  return (
    <dl class={`facts facts-${kind}`}>
      {facts.map(({ term, value, about }) => (
        <div class="fact" key={term}>
          <dt>{term}</dt>
          <dd class="fact-value">{value}</dd>
          {about && <dd class="fact-about">{about}</dd>}
        </div>
      ))}
    </dl>
  );
}
