import type { ComponentChildren } from 'preact';
import { AboutLinks } from '../components/AboutLinks.tsx';
import { ExampleNotice } from '../components/Notice.tsx';
import { Document, Page } from '../components/Page.tsx';

export interface PageAssets {
  readonly styles: string;
  readonly icon: string;
}

interface SitePageProps extends PageAssets {
  readonly title: string;
  readonly home?: string | null;
  readonly example?: boolean;
  readonly children: ComponentChildren;
}

/** Where to turn; stands at the foot of every page that a resident may meet. */
function HelpLine() {
  return (
    <>
      <p>
        Akut: <a href="tel:112">112</a>. Polisen när det inte är akut:{' '}
        <a href="tel:11414">114 14</a>. Bris: <a href="tel:116111">116 111</a>. Kvinnofridslinjen:{' '}
        <a href="tel:020505050">020-50 50 50</a>.
      </p>
      <p>
        Trygghetsdialog sparar varken IP-adress eller klockslag för svaren, och laddar inget från
        andra webbplatser.
      </p>
      <AboutLinks />
    </>
  );
}

/** A page for anybody: start, problem. */
export function SitePage({
  title,
  home = '/',
  example = false,
  children,
  ...assets
}: SitePageProps) {
  return (
    <Document title={title} surface="site" {...assets}>
      <Page home={home} example={example && <ExampleNotice />} footer={<HelpLine />}>
        {children}
      </Page>
    </Document>
  );
}
