import { useEffect, useState } from 'preact/hooks';
import { ConnectPage } from '../connect/ConnectPage.tsx';
import { ChoosePinPage } from '../lock/ChoosePinPage.tsx';
import { LockPage } from '../lock/LockPage.tsx';
import { watchIdle } from '../lock/watch-idle.ts';
import type { AppProps } from './App.tsx';
import type { OpenedApp } from './open-app.ts';
import { kitOf } from './tablet-state.ts';
import { useChanges } from './use-changes.ts';
import { useSafety } from './use-safety.ts';
import { WorkScreens } from './WorkScreens.tsx';

/** A shared tablet lies on a table while somebody talks. */
const IDLE_MS = 60_000;

interface ScreensProps extends AppProps {
  readonly app: OpenedApp;
}

/** Which screen is shown: what has to come first, first. */
export function Screens({ app, worker, install }: ScreensProps) {
  const { tablet } = app;
  const [reconnecting, setReconnecting] = useState(false);
  const [turned, setTurned] = useState(false);
  const safety = useSafety(worker);
  useChanges(tablet);
  const { device, pin, locked, attempts, theme, draft } = tablet.get();

  useEffect(() => {
    document.documentElement.classList.toggle('sunlight', theme === 'sunlight');
  }, [theme]);
  useEffect(
    () => watchIdle({ ms: IDLE_MS, onIdle: tablet.lock, isPaused: () => turned }),
    [tablet, turned],
  );
  // Nobody is at work: the new version begins, and is locked as this one.
  useEffect(() => {
    if (locked && !draft) safety.update?.();
  }, [locked, draft, safety.update]);

  if (!device || reconnecting) {
    return (
      <ConnectPage
        onConnected={(connected) => {
          setReconnecting(false);
          tablet.connected(connected);
          void app.askServer();
        }}
        onCancel={device ? () => setReconnecting(false) : null}
      />
    );
  }
  if (!pin) return <ChoosePinPage onChosen={tablet.choosePin} />;
  if (locked) {
    return (
      <LockPage
        pin={pin}
        attempts={attempts}
        onUnlock={tablet.unlock}
        onFailure={tablet.failedToUnlock}
        onForgotten={() => setReconnecting(true)}
      />
    );
  }
  return (
    <WorkScreens
      app={app}
      safety={safety}
      install={install}
      kit={kitOf(tablet.get())}
      onReconnect={() => setReconnecting(true)}
      onTurned={setTurned}
    />
  );
}
