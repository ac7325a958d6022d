import { useEffect, useRef, useState } from 'preact/hooks';
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
  const [problem, setProblem] = useState<keyof typeof PROBLEMS | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [first]);

  function enter(digits: string) {
    if (first === null) {
      const wrong = pinProblem(digits);
      setProblem(wrong);
      if (!wrong) setFirst(digits);
      return;
    }
    if (digits !== first) {
      setProblem('not-same');
      return setFirst(null);
    }
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
      <PinPad onEnter={enter} enter={first === null ? 'Nästa' : 'Spara'} />
    </main>
  );
}
