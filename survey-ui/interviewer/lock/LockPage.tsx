import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { type Attempts, afterFailure, attemptsLeft, waitLeft, waitText } from './attempts.ts';
import { PinPad } from './PinPad.tsx';
import { canBePin, isPin, type KeptPin } from './pin.ts';

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
  const [entered, setEntered] = useState<'nothing' | 'too-few' | 'wrong'>('nothing');
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
    // Whoever presses too early has guessed at nothing.
    if (!canBePin(digits)) return setEntered('too-few');
    if (await isPin(digits, pin)) return onUnlock();
    known.current = afterFailure(known.current, Date.now());
    setEntered('wrong');
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
          ? 'För många fel. Vänta en stund och försök sedan igen.'
          : said(entered, attempts)}
      </p>
      {/* A timer is not read aloud each second. */}
      <p role="timer" class="lock-wait tabular">
        {left > 0 && `${waitText(left)} kvar`}
      </p>
      <PinPad onEnter={enter} enter="Lås upp" waits={left > 0} />
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

/** What to say of what was entered last; another sentence each time, so that it is heard each time. */
function said(entered: 'nothing' | 'too-few' | 'wrong', attempts: Attempts): string | false {
  if (entered === 'nothing') return false;
  if (entered === 'too-few') return 'PIN-koden har minst fyra siffror.';
  const left = attemptsLeft(attempts);
  if (left === 0) return 'Fel PIN-kod. Nu kan du försöka igen.';
  if (left === 1) return 'Fel PIN-kod. Blir det fel en gång till får du vänta en stund.';
  return `Fel PIN-kod. Försök igen. Du har ${left} försök kvar innan du får vänta.`;
}
