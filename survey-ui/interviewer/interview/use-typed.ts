import type { InputEventHandler } from 'preact';
import { useState } from 'preact/hooks';

/**
 * The properties of a field whose text is taken at each key, so that nothing on the page changes when
 * it is left, under a tap. While one types, the field holds what was typed; then what was taken, for
 * that is tidied: spaces, "12 000".
 */
export function useTyped(taken: string, onWrite: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const onInput: InputEventHandler<HTMLInputElement> = ({ currentTarget: { value } }) => {
    setTyped(value);
    onWrite(value);
  };
  return { value: typed ?? taken, onInput, onBlur: () => setTyped(null) };
}
