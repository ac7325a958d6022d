import type { ComponentChildren } from 'preact';

interface DocumentProps {
  /** In the tab: the page first, then the product. */
  readonly title: string;
  /** Decides the size of the type. */
  readonly surface: 'survey' | 'site' | 'council' | 'tablet';
  readonly styles: string;
  readonly icon: string;
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  /** Address of a module script, or none. */
  readonly script?: string | null;
  /** What the script finds on the body: `data-round` and the like. */
  readonly data?: Readonly<Record<`data-${string}`, string | undefined>>;
  /** Pages for signed-in people are not for search engines. */
  readonly indexed?: boolean;
  /** What else stands in the head. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The frame around every page. Nothing inline: the policy on content allows no inline style or script. */
export function Document({
  title,
  surface,
  styles,
  icon,
  language = 'sv',
  direction = 'ltr',
  script = null,
  data = {},
  indexed = true,
  head,
  children,
}: DocumentProps) {
  return (
    <html lang={language} dir={direction} class={surface}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {!indexed && <meta name="robots" content="noindex" />}
        <title>{title}</title>
        <link rel="stylesheet" href={styles} />
        <link rel="icon" href={icon} type="image/svg+xml" />
        {head}
        {script && <script type="module" src={script} />}
      </head>
      <body {...data}>{children}</body>
    </html>
  );
}

interface PageProps {
  /** Beside the product's name: the municipality, the page's own name. */
  readonly context?: string | undefined;
  /** Where the product's name leads; none when the reader should stay. */
  readonly home?: string | null;
  /** Right in the header: language, account. */
  readonly aside?: ComponentChildren;
  /** Under the header, before the content: navigation. */
  readonly navigation?: ComponentChildren;
  readonly footer?: ComponentChildren;
  /** Says at the top that the answers are invented. */
  readonly example?: ComponentChildren;
  /** Words of the skip link, in the page's language. */
  readonly skip?: string;
  readonly children: ComponentChildren;
}

/** The sign of the product: an estimate on its interval. */
function Mark() {
  return (
    <svg
      class="mark"
      width="32"
      height="16"
      viewBox="0 0 32 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2 3v10M30 3v10M2 8h28" />
      <circle cx="16" cy="8" r="5" />
    </svg>
  );
}

/** Header, content and footer, the same on the start page, in the enkät and at the council. */
export function Page({
  context,
  home = '/',
  aside,
  navigation,
  footer,
  skip = 'Hoppa till innehållet',
  children,
  example,
}: PageProps) {
  const name = (
    <>
      <Mark />
      Trygghetsdialog
    </>
  );
  return (
    <>
      <a class="skip-link" href="#innehall">
        {skip}
      </a>
      <header class="page-header">
        {example}
        <div class="page-bar">
          <p class="wordmark">
            {home ? <a href={home}>{name}</a> : <span>{name}</span>}
            {context && <span class="wordmark-context">{context}</span>}
          </p>
          {aside && <div class="page-aside">{aside}</div>}
        </div>
        {navigation}
      </header>
      <main class="page-main flow" id="innehall" tabIndex={-1}>
        {children}
      </main>
      {footer && <footer class="page-footer">{footer}</footer>}
    </>
  );
}
