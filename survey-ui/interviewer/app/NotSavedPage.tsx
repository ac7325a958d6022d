import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import type { Tablet } from './tablet.ts';

/** The answer could not be sealed and kept: it stays until it can be, or is thrown away by choice. */
export function NotSavedPage({ tablet }: { readonly tablet: Tablet }) {
  const [trying, setTrying] = useState(false);
  async function again() {
    setTrying(true);
    await tablet.finish();
    setTrying(false);
  }
  return (
    <main class="tablet-page flow" id="innehall">
      <h1 tabIndex={-1}>Svaret är inte sparat</h1>
      <p>
        Det finns kvar i appen så länge den är öppen. Ta bort annat från plattan om den är full, och
        försök igen.
      </p>
      <p role="status">{trying ? 'Försöker spara …' : ''}</p>
      <p class="actions">
        <Button type="button" onClick={() => void again()}>
          Försök igen
        </Button>
        <Button type="button" variant="secondary" onClick={() => tablet.learn({ notSaved: false })}>
          Tillbaka till intervjun
        </Button>
      </p>
    </main>
  );
}
