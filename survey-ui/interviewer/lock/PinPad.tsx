import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface PinPadProps {
  /** What the button says that hands the digits in. */
  readonly enter: string;
  /** Called with all digits, after which none are left on the pad. */
  readonly onEnter: (pin: string) => void;
  /** Nothing can be entered now; why is told beside. */
  readonly waits?: boolean;
}

const LONGEST = 8;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Digits to tap, or to type on a keyboard; how many there are is shown, and never which. */
export function PinPad({ enter, onEnter, waits = false }: PinPadProps) {
  const [count, setCount] = useState(0);
  // Keys can come faster than the page is drawn.
  const digits = useRef('');
  const handIn = useRef(onEnter);
  handIn.current = onEnter;
  const waiting = useRef(waits);
  waiting.current = waits;

  function set(next: string) {
    if (waiting.current) return;
    digits.current = next.slice(0, LONGEST);
    setCount(digits.current.length);
  }

  const add = (digit: string) => set(digits.current + digit);
  const remove = () => set(digits.current.slice(0, -1));

  function finish() {
    if (waiting.current) return;
    const pin = digits.current;
    set('');
    handIn.current(pin);
  }

  // Before it is painted: no key that is pressed at once is lost.
  useLayoutEffect(() => {
    function onKeyDown({ key, target, repeat, ctrlKey, altKey, metaKey }: KeyboardEvent) {
      if (ctrlKey || altKey || metaKey) return;
      if (/^\d$/.test(key)) {
        if (!repeat) add(key);
      } else if (key === 'Backspace') remove();
      else if (key === 'Enter' && !repeat && !isPressable(target)) finish();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <div class="pin">
      <p class="pin-digits" role="status">
        <span aria-hidden="true">{'●'.repeat(count) || '–'}</span>
        <span class="visually-hidden">{countText(count)}</span>
      </p>
      <div class="pin-pad">
        {DIGITS.map((digit) => (
          <button
            type="button"
            class="pin-key"
            key={digit}
            aria-disabled={waits}
            onClick={() => add(digit)}
          >
            {digit}
          </button>
        ))}
        <button type="button" class="pin-key pin-word" aria-disabled={waits} onClick={remove}>
          Sudda
        </button>
        <button type="button" class="pin-key" aria-disabled={waits} onClick={() => add('0')}>
          0
        </button>
        <button
          type="button"
          class="pin-key pin-word pin-enter"
          aria-disabled={waits}
          onClick={finish}
        >
          {enter}
        </button>
      </div>
    </div>
  );
}

/** What Enter already does something to. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, summary') !== null;
}

function countText(count: number): string {
  if (count === 0) return 'Ingen siffra';
  return count === 1 ? 'En siffra' : `${count} siffror`;
}
