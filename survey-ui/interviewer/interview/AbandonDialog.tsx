import type { RefObject } from 'preact';
import { Button } from '../../components/Button.tsx';

interface AbandonDialogProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** Whether there is anything to keep. */
  readonly canKeep: boolean;
  readonly onAbandon: (keep: boolean) => void;
}

/** The person had to go: what was answered can be kept, or thrown away. */
export function AbandonDialog({ dialog, canKeep, onAbandon }: AbandonDialogProps) {
  function close(keep: boolean) {
    dialog.current?.close();
    onAbandon(keep);
  }
  return (
    <dialog ref={dialog} class="tablet-dialog flow" aria-labelledby="avbryt-titel">
      <h2 id="avbryt-titel">Avbryta intervjun?</h2>
      <p>
        {canKeep
          ? 'Har personen sagt ja till det kan du behålla det som svarats. Det räknas för de frågor som hann besvaras.'
          : 'Det finns inget svar att behålla.'}
      </p>
      <div class="dialog-choices">
        <Button type="button" onClick={() => dialog.current?.close()}>
          Fortsätt intervjun
        </Button>
        {canKeep && (
          <Button type="button" variant="secondary" onClick={() => close(true)}>
            Behåll det som svarats
          </Button>
        )}
        <Button type="button" variant="secondary" onClick={() => close(false)}>
          {canKeep ? 'Släng svaret' : 'Avsluta intervjun'}
        </Button>
      </div>
    </dialog>
  );
}
