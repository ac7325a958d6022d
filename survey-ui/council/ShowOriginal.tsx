import { Button } from '../components/Button.tsx';

interface ShowOriginalProps {
  readonly action: string;
  /** The list to come back to, as a query. */
  readonly query: string;
}

/** Asks for one text as it was written. A form and no link, since each look is noted. */
export function ShowOriginal({ action, query }: ShowOriginalProps) {
  return (
    <form method="post" action={action} class="no-print">
      <input type="hidden" name="urval" value={query} />
      <Button variant="quiet">Visa originalet</Button>
    </form>
  );
}
