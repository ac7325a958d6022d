import { useEffect, useState } from 'preact/hooks';
import { stockholmDay } from '../../../api/contract/stockholm-day.ts';
import { saveAsFile } from '../../outbox/save-as-file.ts';
import type { OutboxSummary } from '../day/OutboxLine.tsx';
import type { Errand } from '../sending/errands.ts';
import { WaitingPage } from '../waiting/WaitingPage.tsx';
import { isUnsent } from './keep-current.ts';
import type { OpenedApp } from './open-app.ts';

interface WaitingScreenProps {
  readonly app: OpenedApp;
  readonly summary: OutboxSummary;
}

/** The page of what waits, over the outbox. */
export function WaitingScreen({ app: { tablet, outbox, errands }, summary }: WaitingScreenProps) {
  const [kept, setKept] = useState<readonly Errand[]>([]);
  const entries = outbox.entries();
  useEffect(() => void errands.all().then(setKept), [errands, entries.length]);
  const unsent = entries.filter(({ state }) => isUnsent(state)).map(({ id }) => id);
  const { device } = tablet.get();
  return (
    <WaitingPage
      summary={summary}
      attention={entries.filter((entry) => entry.state === 'attention')}
      errands={kept}
      onSend={outbox.send}
      onSave={async () => {
        const day = stockholmDay(new Date());
        saveAsFile(await outbox.file(device?.name ?? '', day), `utkorg-${day}.json`);
      }}
      onDiscardUnsent={() => outbox.discard(unsent)}
      onDismiss={(id) => void outbox.dismiss(id)}
      onBack={() => tablet.show('day')}
    />
  );
}
