import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';

interface DiscardDialogProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** How many answers would be lost. */
  readonly count: number;
  readonly onDiscard: () => void;
}

/** The second step before unsent answers are thrown away: the number is ticked before the button works. */
export function DiscardDialog({ dialog, count, onDiscard }: DiscardDialogProps) {
  const [understood, setUnderstood] = useState(false);
  const [asked, setAsked] = useState(false);
  const answers = count === 1 ? 'ett svar' : `${count} svar`;
  function discard() {
    setAsked(true);
    if (!understood) return;
    setUnderstood(false);
    setAsked(false);
    onDiscard();
  }
  return (
    <dialog ref={dialog} class="tablet-dialog flow" aria-labelledby="slang-titel">
      <h2 id="slang-titel">Ta bort {answers} för gott?</h2>
      <p>
        De är inte skickade. Antalet som tagits bort syns hos samordnaren, men inte vad de innehöll.
      </p>
      <label class="choice" for="forstar">
        <input
          type="checkbox"
          id="forstar"
          checked={understood}
          aria-describedby={asked && !understood ? 'forstar-fel' : undefined}
          onChange={({ currentTarget }) => setUnderstood(currentTarget.checked)}
        />
        <span class="choice-mark" aria-hidden="true" />
        <span>Jag förstår att {answers} försvinner</span>
      </label>
      {asked && !understood && (
        <p id="forstar-fel" class="error" role="alert">
          Kryssa i rutan först, om svaren verkligen ska bort.
        </p>
      )}
      <p class="actions">
        <Button type="button" variant="secondary" onClick={() => dialog.current?.close()}>
          Behåll svaren
        </Button>
        <Button type="button" onClick={discard}>
          Ta bort {answers}
        </Button>
      </p>
    </dialog>
  );
}
