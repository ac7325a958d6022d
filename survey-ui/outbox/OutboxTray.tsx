import type { ComponentChildren } from 'preact';
import { Button } from '../components/Button.tsx';
import type { Words } from '../text/words.ts';
import type { OutboxEntry } from './outbox-item.ts';
import { saveAsFile } from './save-as-file.ts';

interface OutboxTrayProps {
  readonly entries: readonly OutboxEntry[];
  readonly words: Words;
  readonly onRetry: () => void;
  readonly onDismiss: (id: string) => void;
}

/**
 * What is left of earlier answers on this device, in three words: saved, sent, needs to be looked
 * at. The answers themselves are never shown: somebody else may hold the device now.
 */
export function OutboxTray({ entries, words, onRetry, onDismiss }: OutboxTrayProps) {
  const { say } = words;
  if (entries.length === 0) return null;
  return (
    <section class="notice notice-plain flow" aria-labelledby="outbox-title">
      <p id="outbox-title" class="notice-title">
        {say('outbox.title')}
      </p>
      <ul aria-live="polite">
        {entries.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} words={words} onDismiss={onDismiss} />
          </li>
        ))}
      </ul>
      {entries.some(({ state }) => state === 'waiting' || state === 'sending') && (
        <Button variant="secondary" type="button" onClick={onRetry}>
          {say('kept.retry')}
        </Button>
      )}
    </section>
  );
}

interface EntryProps extends Pick<OutboxTrayProps, 'words' | 'onDismiss'> {
  readonly entry: OutboxEntry;
}

function Entry({ entry, words, onDismiss }: EntryProps) {
  const { say, day } = words;
  const dismiss = (key: 'outbox.dismiss' | 'outbox.remove') => (
    <Button variant="quiet" type="button" onClick={() => onDismiss(entry.id)}>
      {say(key)}
    </Button>
  );
  switch (entry.state) {
    case 'waiting':
      return (
        <>
          <strong>{say('outbox.saved')}.</strong>{' '}
          {say('outbox.savedAbout', { datum: day(localDay(entry.keptAt)) })}
        </>
      );
    case 'sending':
      return <strong>{say('outbox.sending')}</strong>;
    case 'sent':
      return (
        <>
          <strong>{say('outbox.sent')}.</strong> {sentAbout(entry, words)}{' '}
          {dismiss('outbox.dismiss')}
        </>
      );
    case 'sent-not-wiped':
      return (
        <>
          <strong>{say('outbox.sent')}.</strong> {sentAbout(entry, words)} {say('outbox.notWiped')}
        </>
      );
    case 'attention': {
      const { response } = entry;
      return (
        <>
          <strong>{say('outbox.attention')}.</strong>{' '}
          {say(response === null ? 'outbox.keptAside' : 'outbox.notTaken')}{' '}
          {response !== null && (
            <Button
              variant="quiet"
              type="button"
              onClick={() => saveAsFile({ responses: [response] }, `svar-${response.id}.json`)}
            >
              {say('outbox.save')}
            </Button>
          )}
          {dismiss(response === null ? 'outbox.dismiss' : 'outbox.remove')}
        </>
      );
    }
    default:
      return entry satisfies never;
  }
}

/** Stands for the code while the sentence around it is worded: a code is written from the left in every language. */
const CODE = '\u0000';

type Sent = Extract<OutboxEntry, { state: 'sent' | 'sent-not-wiped' }>;

function sentAbout({ receipt, withdrawn, shared }: Sent, { say }: Words): ComponentChildren {
  if (withdrawn) return say('outbox.sentWithdrawn');
  if (receipt === null || shared) return null;
  const [before, after] = say('outbox.sentCode', { kod: CODE }).split(CODE);
  return (
    <>
      {before}
      <bdi dir="ltr" class="nowrap">
        {receipt}
      </bdi>
      {after}
    </>
  );
}

/** The day by the device's own calendar, `YYYY-MM-DD`. */
function localDay(ms: number): string {
  const date = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
