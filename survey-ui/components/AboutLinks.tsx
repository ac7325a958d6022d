interface AboutLinksProps {
  readonly label?: string;
  readonly privacy?: string;
  readonly accessibility?: string;
  /** Where answers of the page's round are withdrawn. */
  readonly withdraw?: { readonly href: string; readonly text: string } | null;
}

/** At the foot of every page: how personal data are treated, and how accessible the site is. */
export function AboutLinks({
  label = 'Om webbplatsen',
  privacy = 'Personuppgifter',
  accessibility = 'Tillgänglighet',
  withdraw = null,
}: AboutLinksProps) {
  return (
    <nav class="about no-print" aria-label={label}>
      <a href="/integritet" hreflang="sv">
        {privacy}
      </a>
      <a href="/tillganglighet" hreflang="sv">
        {accessibility}
      </a>
      {withdraw && <a href={withdraw.href}>{withdraw.text}</a>}
    </nav>
  );
}
