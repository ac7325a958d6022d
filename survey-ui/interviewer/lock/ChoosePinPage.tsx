import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { PinPad } from './PinPad.tsx';
import { type KeptPin, makePin, type PinProblem, pinProblem } from './pin.ts';

interface ChoosePinPageProps {
  readonly onChosen: (pin: KeptPin) => void;
}

const PROBLEMS: Readonly<Record<PinProblem | 'not-same', string>> = {
  'too-short': 'Välj fyra till åtta siffror.',
  'not-digits': 'Använd bara siffror.',
  'too-simple': 'Välj en kod som är svårare att gissa än 1234 eller 0000.',
  'not-same': 'Koderna var inte lika. Välj koden en gång till.',
};

/** The PIN is chosen once for the tablet, entered twice. */
export function ChoosePinPage({ onChosen }: ChoosePinPageProps) {
  const [first, setFirst] = useState<string | null>(null);
  // The second can be entered before the page is drawn anew.
  const known = useRef<string | null>(null);
  const [times, setTimes] = useState(0);
  const [problem, setProblem] = useState<keyof typeof PROBLEMS | null>(null);
  const saving = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [first]);

  function remember(digits: string | null) {
    known.current = digits;
    setFirst(digits);
  }

  function enter(digits: string) {
    // Pressed twice by mistake.
    if (saving.current) return;
    if (known.current === null) {
      const wrong = pinProblem(digits);
      setProblem(wrong);
      if (!wrong) remember(digits);
      return;
    }
    if (digits === '') return;
    if (digits !== known.current) {
      setProblem('not-same');
      return remember(null);
    }
    saving.current = true;
    void makePin(digits).then(onChosen);
  }

  return (
    <main class="tablet-page flow" id="innehall">
      <h1 tabIndex={-1} ref={heading}>
        {first === null ? 'Välj en PIN-kod för plattan' : 'Skriv koden en gång till'}
      </h1>
      <p>
        Plattan låses efter en minut utan tryck. Alla i laget som delar plattan behöver koden. Skriv
        inte upp den på plattan.
      </p>
      <p role="alert" class="error">
        {problem && PROBLEMS[problem]}
      </p>
      <PinPad key={times} onEnter={enter} enter={first === null ? 'Nästa' : 'Spara'} />
      {first !== null && (
        <Button
          type="button"
          variant="quiet"
          onClick={() => {
            remember(null);
            setTimes(times + 1);
          }}
        >
          Välj en annan kod
        </Button>
      )}
    </main>
  );
}
