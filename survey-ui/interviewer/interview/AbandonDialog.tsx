import type { RefObject } from 'preact';
import { Button } from '../../components/Button.tsx';

interface AbandonDialogProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly onAbandon: (keep: boolean) => void;
}

/** The person had to go: what was answered can be kept, or thrown away. */
export function AbandonDialog({ dialog, onAbandon }: AbandonDialogProps) {
  function close(keep: boolean) {
    dialog.current?.close();
    onAbandon(keep);
  }
  return (
    <dialog ref={dialog} class="tablet-dialog flow" aria-labelledby="avbryt-titel">
      <h2 id="avbryt-titel">Avbryta intervjun?</h2>
      <p>
        Det som svarats kan sparas som en avbruten intervju, om personen är med på det. Det räknas
        då för de frågor som hann ställas.
      </p>
      <div class="dialog-choices">
        <Button type="button" onClick={() => close(true)}>
          Spara det som svarats
        </Button>
        <Button type="button" variant="secondary" onClick={() => close(false)}>
          Släng svaret
        </Button>
        <Button type="button" variant="secondary" onClick={() => dialog.current?.close()}>
          Fortsätt intervjun
        </Button>
      </div>
    </dialog>
  );
}
