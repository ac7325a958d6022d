import type { TextPart } from '../../api/contract/screens/texts.ts';

interface WrittenProps {
  readonly parts: readonly TextPart[];
  /** An original stands in a frame of its own. */
  readonly original?: boolean;
}

/** What somebody wrote. `dir` follows the text: it can be in any language. */
export function Written({ parts, original = false }: WrittenProps) {
  return (
    <p class={original ? 'written original' : 'written'} dir="auto">
      {parts.map(({ text, masked }, index) =>
        masked ? <mark key={`${index}-${text}`}>{text}</mark> : text,
      )}
    </p>
  );
}
