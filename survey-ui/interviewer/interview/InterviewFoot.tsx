import { Button } from '../../components/Button.tsx';

interface InterviewFootProps {
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

/** What moves the interview on, always in the same place under the thumb. */
export function InterviewFoot(props: InterviewFootProps) {
  const { first, last, canUndo, tooYoung } = props;
  return (
    <footer class="interview-foot">
      {tooYoung && (
        <p role="alert" class="interview-young">
          Den som är under 13 år får inte svara. Tacka för pratet. Inget av svaren sparas.
        </p>
      )}
      <div class="interview-buttons">
        <Button type="button" variant="quiet" onClick={props.onAbandon}>
          Avbryt
        </Button>
        {canUndo && (
          <Button type="button" variant="quiet" onClick={props.onUndo}>
            Ångra
          </Button>
        )}
        <Button type="button" variant="quiet" onClick={props.onTurn}>
          Visa för personen
        </Button>
        <span class="interview-gap" />
        {!first && (
          <Button type="button" variant="secondary" onClick={props.onBack}>
            Tillbaka
          </Button>
        )}
        {!last && !tooYoung && (
          <Button type="button" onClick={props.onNext}>
            Nästa
          </Button>
        )}
        {last || tooYoung ? (
          <Button type="button" onClick={props.onFinish}>
            {tooYoung ? 'Avsluta utan att spara' : 'Klart – nästa person'}
          </Button>
        ) : (
          <Button type="button" variant="secondary" onClick={props.onFinish}>
            Klart
          </Button>
        )}
      </div>
    </footer>
  );
}
