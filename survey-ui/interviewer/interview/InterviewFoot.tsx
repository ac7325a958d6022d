import { Button } from '../../components/Button.tsx';
import { useSettled } from './use-settled.ts';

interface InterviewFootProps {
  /** The page that is shown: after it has changed, a second tap on the same spot must not end the interview. */
  readonly page: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly canUndo: boolean;
  readonly tooYoung: boolean;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onUndo: () => void;
  readonly onTurn: () => void;
  readonly onAbandon: () => void;
  readonly onFinish: () => void;
}

/** What moves the interview on, each always in the same place under the thumb. */
export function InterviewFoot(props: InterviewFootProps) {
  const { first, last, canUndo, tooYoung } = props;
  const settled = useSettled(props.page);
  const ends = last || tooYoung;
  return (
    <footer class="interview-foot">
      {tooYoung && (
        <p role="alert" class="interview-young">
          Den som är under 13 år får inte svara. Tacka för pratet. Inget av svaren sparas.
        </p>
      )}
      <div class="interview-aside">
        <Button type="button" variant="quiet" onClick={props.onAbandon}>
          Avbryt
        </Button>
        <button
          type="button"
          class="button button-quiet"
          aria-disabled={!canUndo}
          onClick={() => canUndo && props.onUndo()}
        >
          Ångra
        </button>
        <Button type="button" variant="quiet" onClick={props.onTurn}>
          Visa för personen
        </Button>
        {!ends && (
          <Button type="button" variant="quiet" onClick={props.onFinish}>
            Klart
          </Button>
        )}
      </div>
      <div class="interview-onward">
        {!first && (
          <Button type="button" variant="secondary" onClick={props.onBack}>
            Tillbaka
          </Button>
        )}
        {ends ? (
          <button
            type="button"
            class="button button-primary"
            aria-disabled={!settled}
            onClick={() => settled && props.onFinish()}
          >
            {tooYoung ? 'Avsluta utan att spara' : 'Klart – nästa person'}
          </button>
        ) : (
          <Button type="button" onClick={props.onNext}>
            Nästa
          </Button>
        )}
      </div>
    </footer>
  );
}
