import { useEffect, useRef } from 'preact/hooks';
import { useTyped } from './use-typed.ts';

interface OwnPlaceFieldProps {
  readonly text: string;
  readonly label: string;
  /** Characters. */
  readonly longest: number;
  readonly onWrite: (text: string) => void;
}

/** A place in the person's own words; one goes on typing where there are none yet. */
export function OwnPlaceField({ text, label, longest, onWrite }: OwnPlaceFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const typed = useTyped(text, onWrite);
  useEffect(() => {
    if (input.current?.value === '') input.current.focus();
  }, []);
  return (
    <div class="tap-search">
      <label for="own-place">{label}</label>
      <input
        ref={input}
        class="text-input"
        type="text"
        id="own-place"
        autocomplete="off"
        maxLength={longest}
        {...typed}
      />
    </div>
  );
}
