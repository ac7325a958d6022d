interface NavLink {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

interface RoundNavProps {
  /** Names the list for those who hear it: "Omgången". */
  readonly label: string;
  readonly links: readonly NavLink[];
  /** Smaller, under the views: what runs the round. */
  readonly secondary?: boolean;
}

/** The views of a round: plain links, all visible, the present one marked in words for assistive technology. */
export function RoundNav({ label, links, secondary = false }: RoundNavProps) {
  return (
    <nav class={secondary ? 'round-nav round-nav-secondary' : 'round-nav'} aria-label={label}>
      <ul>
        {links.map(({ href, label: words, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
