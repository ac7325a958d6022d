import { BackArrow } from '../../components/BackArrow.tsx';
import { Button } from '../../components/Button.tsx';
import { InstallHelp } from '../install/InstallHelp.tsx';
import type { InstallState } from '../install/install-state.ts';
import type { Kept } from '../store/kept.ts';

interface MorePageProps {
  readonly name: string;
  readonly theme: Kept['theme'];
  readonly install: InstallState;
  /** Whether the app opens without a network, in words. */
  readonly offline: string;
  readonly version: string;
  readonly updateReady: boolean;
  readonly onTheme: (theme: Kept['theme']) => void;
  readonly onUpdate: () => void;
  readonly onReconnect: () => void;
  readonly onBack: () => void;
}

/** What is seldom needed: light, installing, a new version, another connection. */
export function MorePage(props: MorePageProps) {
  const { theme, onTheme } = props;
  const isSunny = theme === 'sunlight';
  return (
    <main class="tablet-page flow" id="innehall">
      <Button variant="quiet" type="button" onClick={props.onBack}>
        <BackArrow />
        Tillbaka
      </Button>
      <h1 tabIndex={-1}>Mer</h1>
      <section class="flow">
        <h2>Skärmen i solen</h2>
        <p>Svart på vitt utan gråtoner, så att det går att läsa i starkt ljus.</p>
        <Button
          type="button"
          variant="secondary"
          aria-pressed={isSunny}
          onClick={() => onTheme(isSunny ? 'as-the-tablet' : 'sunlight')}
        >
          {isSunny ? 'Solläge är på. Stäng av' : 'Slå på solläge'}
        </Button>
      </section>
      <section class="flow">
        <h2>Om det brådskar för någon</h2>
        <p>
          Akut: 112. Polisen, inte akut: 114 14. Bris för barn och unga: 116 111. Kvinnofridslinjen:
          020-50 50 50. Svaren läses inte direkt.
        </p>
      </section>
      <section class="flow">
        <h2>Appen</h2>
        <p role="status">{props.offline}</p>
        {props.updateReady && (
          <Button type="button" variant="secondary" onClick={props.onUpdate}>
            Byt till den nya versionen
          </Button>
        )}
        <InstallHelp state={props.install} level={3} />
      </section>
      <section class="flow">
        <h2>Plattan</h2>
        <p>
          Plattan heter {props.name}. Version <span class="tabular">{props.version}</span>.
        </p>
        <p>
          Har du glömt PIN-koden, eller säger servern att plattan är spärrad: be samordnaren om en
          ny kod och anslut igen. Det som väntar på att skickas ligger kvar.
        </p>
        <Button type="button" variant="secondary" onClick={props.onReconnect}>
          Anslut på nytt med en kod
        </Button>
      </section>
    </main>
  );
}
