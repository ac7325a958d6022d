import type { RefObject } from 'preact';
import type { Stop } from '../../../api/contract/round.ts';
import { Button } from '../../components/Button.tsx';
import { dayInWords } from './stops-by-day.ts';

interface OtherDayDialogProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** The one that was tapped. */
  readonly stop: Stop | null;
  readonly onChoose: (stop: Stop) => void;
}

/** A stop of another day is chosen on purpose, never by a slip of the finger. */
export function OtherDayDialog({ dialog, stop, onChoose }: OtherDayDialogProps) {
  return (
    <dialog ref={dialog} class="tablet-dialog flow" aria-labelledby="annan-dag-titel">
      <h2 id="annan-dag-titel">Är det rätt insats?</h2>
      <p>
        {stop &&
          `${stop.venue} är planerad till ${dayInWords(stop.day)}. Väljer du den räknas dagens svar till den insatsen.`}
      </p>
      <div class="dialog-choices">
        <Button type="button" onClick={() => dialog.current?.close()}>
          Välj en annan
        </Button>
        <Button
          type="button"
          variant="secondary"
          onClick={() => {
            dialog.current?.close();
            if (stop) onChoose(stop);
          }}
        >
          Ja, räkna svaren dit
        </Button>
      </div>
    </dialog>
  );
}
