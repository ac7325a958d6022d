import { useEffect, useState } from 'preact/hooks';

interface Watched {
  subscribe(listener: () => void): () => void;
}

/** Draws anew whenever one of them changes. They must be the same from one drawing to the next. */
export function useChanges(...watched: readonly Watched[]): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    const ends = watched.map((one) => one.subscribe(() => setCount((count) => count + 1)));
    return () => {
      for (const end of ends) end();
    };
  }, watched);
}

/** The time, looked at again every `ms`: for ages that grow on the screen. */
export function useNow(ms: number): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), ms);
    return () => clearInterval(timer);
  }, [ms]);
  return now;
}
