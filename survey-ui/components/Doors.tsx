interface Door {
  readonly href: string;
  readonly title: string;
  /** One sentence: who it is for and what happens there. */
  readonly about: string;
  /** A line of facts under the sentence. */
  readonly note?: string | undefined;
}

interface DoorsProps {
  readonly doors: readonly Door[];
  /** Level of the titles, one under the heading before. */
  readonly level?: 2 | 3;
}

/** Links to places, each with who it is for; the title alone is the link, so that a list of links reads well. */
export function Doors({ doors, level = 2 }: DoorsProps) {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <ul class="doors">
      {doors.map(({ href, title, about, note }) => (
        <li class="door" key={href}>
          <Title class="door-title">
            <a href={href}>{title}</a>
          </Title>
          <p>{about}</p>
          {note && <p class="door-note">{note}</p>}
        </li>
      ))}
    </ul>
  );
}
