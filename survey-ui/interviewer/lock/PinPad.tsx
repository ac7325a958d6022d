import { useEffect } from 'preact/hooks';

interface PinPadProps {
  readonly digits: string;
  readonly onDigits: (digits: string) => void;
  readonly onEnter: () => void;
  readonly enter: string;
}

const LONGEST = 8;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Digits to tap, or to type on a keyboard; how many there are is shown, and never which. */
export function PinPad({ digits, onDigits, onEnter, enter }: PinPadProps) {
  const add = (digit: string) => onDigits((digits + digit).slice(0, LONGEST));
  const remove = () => onDigits(digits.slice(0, -1));
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const { key } = event;
      const onButton = event.target instanceof HTMLButtonElement;
      if (/^\d$/.test(key)) add(key);
      else if (key === 'Backspace') remove();
      else if (key === 'Enter' && !onButton) onEnter();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
  return (
    <div class="pin">
      <p class="pin-digits" role="status">
        <span aria-hidden="true">{'●'.repeat(digits.length) || '–'}</span>
        <span class="visually-hidden">
          {digits.length === 1 ? 'En siffra' : `${digits.length} siffror`}
        </span>
      </p>
      <div class="pin-pad">
        {DIGITS.map((digit) => (
          <button type="button" class="pin-key" key={digit} onClick={() => add(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" class="pin-key pin-word" onClick={remove}>
          Sudda
        </button>
        <button type="button" class="pin-key" onClick={() => add('0')}>
          0
        </button>
        <button type="button" class="pin-key pin-word pin-enter" onClick={onEnter}>
          {enter}
        </button>
      </div>
    </div>
  );
}
