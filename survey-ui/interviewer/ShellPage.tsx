import type { ScreenAssets } from '../../api/contract/screens.ts';
import { Document } from '../components/Page.tsx';
import { PAPER, PAPER_DARK } from './colours.ts';
import { MANIFEST_ADDRESS } from './web-manifest.ts';

const DARK = '(prefers-color-scheme: dark)';
const LIGHT = '(prefers-color-scheme: light)';

/** `/intervju`: what is seen until the app is there, and for good where it cannot come. */
export function ShellPage({ tabletStyles, tabletScript, icon, appleIcon }: ScreenAssets) {
  return (
    <Document
      title="Intervju – Trygghetsdialog"
      surface="tablet"
      styles={tabletStyles}
      script={tabletScript}
      icon={icon}
      indexed={false}
      head={
        <>
          <link rel="manifest" href={MANIFEST_ADDRESS} />
          <link rel="apple-touch-icon" href={appleIcon} />
          <meta name="apple-mobile-web-app-title" content="Intervju" />
          <meta name="theme-color" content={PAPER} media={LIGHT} />
          <meta name="theme-color" content={PAPER_DARK} media={DARK} />
        </>
      }
    >
      <div id="app">
        <main class="page-main flow">
          <h1>Intervju</h1>
          <p>Appen laddas …</p>
          <p>
            Kommer den inte inom en halv minut: ladda om sidan. Hjälper inte det behöver plattans
            webbläsare uppdateras.
          </p>
          <noscript>
            <p>
              <strong>JavaScript är avstängt.</strong> Appen behöver det för att spara svar på
              plattan när nätet är borta. Slå på JavaScript i webbläsarens inställningar och ladda
              om sidan.
            </p>
          </noscript>
        </main>
      </div>
    </Document>
  );
}
