import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { InstallWatch } from '../install/install-state.ts';
import type { WorkerHandle } from '../install/register-worker.ts';
import { holdApp } from './only-window.ts';
import { type OpenedApp, openApp } from './open-app.ts';
import { Screens } from './Screens.tsx';

export interface AppProps {
  readonly worker: Promise<WorkerHandle>;
  readonly install: InstallWatch;
}

type Stage =
  | { readonly at: 'opening' }
  | { readonly at: 'in-another' }
  | { readonly at: 'no-storage'; readonly detail: string }
  | { readonly at: 'open'; readonly app: OpenedApp };

/** The tablet app: opened in one window at a time, over what the tablet keeps. */
export function App(props: AppProps) {
  const [stage, setStage] = useState<Stage>({ at: 'opening' });
  const opened = useRef<OpenedApp | null>(null);

  function leave() {
    opened.current?.leave();
    setStage({ at: 'in-another' });
  }

  async function open(steal: boolean) {
    setStage({ at: 'opening' });
    if ((await holdApp(leave, { steal })) === 'in-another') return leave();
    try {
      const app = await openApp();
      opened.current = app;
      setStage({ at: 'open', app });
    } catch (error) {
      setStage({ at: 'no-storage', detail: error instanceof Error ? error.message : '' });
    }
  }

  useEffect(() => void open(false), []);

  switch (stage.at) {
    case 'opening':
      return (
        <main class="tablet-page flow">
          <h1>Intervju</h1>
          <p role="status">Appen öppnas …</p>
        </main>
      );
    case 'in-another':
      return (
        <main class="tablet-page flow">
          <h1>Appen är öppen i ett annat fönster</h1>
          <p>
            Den används i ett fönster i taget, så att två intervjuer inte blandas ihop. Stäng det
            andra fönstret, eller fortsätt här. Inget går förlorat.
          </p>
          <Button type="button" onClick={() => void open(true)}>
            Fortsätt här
          </Button>
        </main>
      );
    case 'no-storage':
      return (
        <main class="tablet-page flow">
          <h1>Plattan kan inte spara svar</h1>
          <p>
            Webbläsaren låter inte appen spara något, och utan det kan svar gå förlorade. Privat
            läge eller en full platta kan vara orsaken. Öppna appen i ett vanligt fönster, eller ta
            bort annat från plattan, och försök igen.
          </p>
          {stage.detail && (
            <Notice>
              <p>{stage.detail}</p>
            </Notice>
          )}
          <Button type="button" onClick={() => void open(false)}>
            Försök igen
          </Button>
        </main>
      );
    case 'open':
      return <Screens app={stage.app} {...props} />;
    default:
      return stage satisfies never;
  }
}
