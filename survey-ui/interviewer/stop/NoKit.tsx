import { Button } from '../../components/Button.tsx';

/** The tablet is connected, and has not fetched the questions of any round. */
export function NoKit({ onMore }: { readonly onMore: () => void }) {
  return (
    <main class="tablet-page flow" id="innehall">
      <h1 tabIndex={-1}>Frågorna hämtas</h1>
      <p role="status">
        Plattan är ansluten, men har inga frågor än. De hämtas av sig själva när det finns nät. Står
        det så här länge är ingen omgång öppen för plattan: fråga samordnaren.
      </p>
      <Button variant="secondary" type="button" onClick={onMore}>
        Mer
      </Button>
    </main>
  );
}
