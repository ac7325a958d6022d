import type { ComponentChildren } from 'preact';

/** A part of a long text: paragraphs, a list, paragraphs after it. */
export interface TextSection {
  readonly title: string;
  readonly text?: readonly string[];
  readonly list?: readonly string[];
  readonly after?: readonly string[];
}

interface LongTextProps {
  readonly sections: readonly TextSection[];
}

/** Sections of a text that is read, one after the other. */
export function LongText({ sections }: LongTextProps) {
  return (
    <>
      {sections.map(({ title, text = [], list = [], after = [] }) => (
        <TextPart key={title} title={title}>
          <Paragraphs texts={text} />
          {list.length > 0 && (
            <ul>
              {list.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
          <Paragraphs texts={after} />
        </TextPart>
      ))}
    </>
  );
}

interface TextPartProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

export function TextPart({ title, children }: TextPartProps) {
  return (
    <section class="flow">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Paragraphs({ texts }: { readonly texts: readonly string[] }) {
  return (
    <>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}
