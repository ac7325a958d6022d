import { useEffect, useState } from 'preact/hooks';
import { stockholmDay } from '../../../api/contract/stockholm-day.ts';
import type { Kit } from '../../../api/contract/tablet/kit.ts';
import { DayPage } from '../day/DayPage.tsx';
import type { InstallWatch } from '../install/install-state.ts';
import { InterviewPage } from '../interview/InterviewPage.tsx';
import { MorePage } from '../more/MorePage.tsx';
import { noticesFor } from '../notices/notices.ts';
import { StopPage } from '../stop/StopPage.tsx';
import { NotSavedPage } from './NotSavedPage.tsx';
import type { OpenedApp } from './open-app.ts';
import { summaryOf } from './outbox-summary.ts';
import { placesFirst } from './places-first.ts';
import { countsNow, mayInterview } from './tablet-state.ts';
import { useChanges, useNow } from './use-changes.ts';
import type { Safety } from './use-safety.ts';
import { WaitingScreen } from './WaitingScreen.tsx';

/** Ages on the screen are in minutes. */
const SECONDS_20 = 20_000;

interface WorkScreensProps {
  readonly app: OpenedApp;
  readonly safety: Safety;
  readonly install: InstallWatch;
  readonly kit: Kit | null;
  readonly onReconnect: () => void;
  readonly onTurned: (turned: boolean) => void;
}

/** The screens of a working day, behind the PIN. */
export function WorkScreens({ app, safety, install, kit, ...on }: WorkScreensProps) {
  const { tablet, outbox } = app;
  const now = useNow(SECONDS_20);
  const [installed, setInstalled] = useState(install.get());
  useChanges(outbox);
  useEffect(() => install.subscribe(() => setInstalled(install.get())), [install]);

  const state = tablet.get();
  const { draft, shift, place } = state;
  const counts = countsNow(state);

  if (draft && kit) {
    if (state.notSaved) return <NotSavedPage tablet={tablet} />;
    return (
      <InterviewPage
        kit={kit}
        draft={draft}
        placesFirst={shift ? placesFirst(kit, shift, state.named) : []}
        now={Date.now}
        onChange={tablet.change}
        onFinish={() => void tablet.finish()}
        onAbandon={(keep) => void tablet.abandon(keep)}
        onTurned={on.onTurned}
      />
    );
  }
  if (place === 'more') {
    return (
      <MorePage
        name={state.device?.name ?? ''}
        theme={state.theme}
        install={installed}
        offline={safety.offline}
        version={app.version}
        updateReady={safety.update !== null}
        onTheme={(theme) => tablet.learn({ theme }, { theme })}
        onUpdate={() => safety.update?.()}
        onReconnect={on.onReconnect}
        onBack={() => tablet.show('day')}
      />
    );
  }
  const summary = summaryOf(outbox.entries(), now);
  if (place === 'waiting') return <WaitingScreen app={app} summary={summary} />;
  if (!shift || !counts || !kit || place === 'stop') {
    return (
      <StopPage
        kits={Object.values(state.kits)}
        day={stockholmDay(new Date(now))}
        shift={shift}
        onStart={tablet.startShift}
        onCancel={shift && kit ? () => tablet.show('day') : null}
        onMore={() => tablet.show('more')}
      />
    );
  }
  const notices = noticesFor({
    state,
    oldest: summary.oldestAge === null ? null : now - summary.oldestAge,
    attention: summary.attention,
    place: outbox.place(),
    standing: outbox.standing(),
    storage: safety.storage,
    now,
  });
  return (
    <DayPage
      title={kit.round.title}
      example={kit.round.example}
      shift={shift}
      counts={counts}
      lastCounted={state.lastCounted}
      ended={state.ended}
      closed={mayInterview(state) ? null : 'Nya intervjuer går inte att göra på plattan just nu.'}
      notices={notices}
      summary={summary}
      onBegin={tablet.begin}
      onCount={tablet.count}
      onUncount={tablet.uncount}
      onShow={tablet.show}
      onLock={tablet.lock}
    />
  );
}
