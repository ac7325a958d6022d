import { useEffect, useState } from 'preact/hooks';

/** Longer than the gap of a double tap. */
const SETTLING_MS = 400;

/** Whether what is shown has been there long enough for a tap to be meant for it. */
export function useSettled(shown: string): boolean {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(shown), SETTLING_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return settled === shown;
}
