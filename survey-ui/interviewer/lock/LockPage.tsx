import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { type Attempts, afterFailure, waitLeft } from './attempts.ts';
import { PinPad } from './PinPad.tsx';
import { isPin, type KeptPin } from './pin.ts';

interface LockPageProps {
  readonly pin: KeptPin;
  readonly attempts: Attempts;
  readonly onUnlock: () => void;
  readonly onFailure: (attempts: Attempts) => void;
  readonly onForgotten: () => void;
}

const SECOND_MS = 1000;

/** Covers everything until the PIN is entered. */
export function LockPage({ pin, attempts, onUnlock, onFailure, onForgotten }: LockPageProps) {
  const [wrong, setWrong] = useState(false);
  const [now, setNow] = useState(Date.now());
  const known = useRef(attempts);
  const checking = useRef(Promise.resolve());
  const heading = useRef<HTMLHeadingElement>(null);
  const left = waitLeft(attempts, now);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => setNow(Date.now()), SECOND_MS);
    return () => clearTimeout(timer);
  }, [left]);

  async function check(digits: string) {
    setNow(Date.now());
    if (waitLeft(known.current, Date.now()) > 0) return;
    if (await isPin(digits, pin)) return onUnlock();
    known.current = afterFailure(known.current, Date.now());
    setWrong(true);
    setNow(Date.now());
    onFailure(known.current);
  }

  /** One at a time: whoever types fast gets no more attempts. */
  function enter(digits: string) {
    checking.current = checking.current.then(() => check(digits));
  }

  return (
    <main class="tablet-page lock flow" id="innehall">
      <h1 tabIndex={-1} ref={heading}>
        Plattan är låst
      </h1>
      <p role="alert" class="error">
        {left > 0
          ? `För många fel. Vänta ${Math.ceil(left / SECOND_MS)} sekunder och försök igen.`
          : wrong && 'Fel PIN-kod. Försök igen.'}
      </p>
      <PinPad onEnter={enter} enter="Lås upp" />
      <details>
        <summary>Glömt PIN-koden?</summary>
        <div class="flow">
          <p>
            Be samordnaren om en ny kod för plattan och anslut på nytt. Då väljer du en ny PIN-kod.
            Svar som väntar på att skickas ligger kvar.
          </p>
          <Button type="button" variant="secondary" onClick={onForgotten}>
            Anslut på nytt med en kod
          </Button>
        </div>
      </details>
    </main>
  );
}
