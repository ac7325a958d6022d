import { useState } from 'preact/hooks';
import { Button } from './Button.tsx';

interface CopyButtonProps {
  /** What is copied. */
  readonly text: string;
  readonly label: string;
  readonly done: string;
  readonly failed: string;
}

/** Copies a text, and says whether it did; nothing where the browser can't copy. Needs a script. */
export function CopyButton({ text, label, done, failed }: CopyButtonProps) {
  const [status, setStatus] = useState('');
  if (!navigator.clipboard) return null;

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setStatus(done);
    } catch {
      setStatus(failed);
    }
  }

  return (
    <>
      <Button variant="secondary" type="button" onClick={copy}>
        {label}
      </Button>
      <span role="status" class="copied">
        {status}
      </span>
    </>
  );
}
