interface ErasedAndKeptProps {
  readonly titles: readonly [erased: string, stays: string];
  readonly erased: readonly string[];
  readonly stays: readonly string[];
}

/** What a disposal erases, and what is left after it. */
export function ErasedAndKept({ titles, erased, stays }: ErasedAndKeptProps) {
  return (
    <>
      {[erased, stays].map((sentences, index) => (
        <section key={titles[index]} class="flow">
          <h2>{titles[index]}</h2>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
