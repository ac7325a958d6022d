import type { SnapshotForm } from '../../api/contract/screens/council.ts';
import { Button } from '../components/Button.tsx';

interface MakeSnapshotProps {
  readonly form: SnapshotForm;
  readonly variant?: 'primary' | 'secondary';
}

/** Asks for a new numbered snapshot, and says beforehand that it takes a while. */
export function MakeSnapshot({ form, variant = 'secondary' }: MakeSnapshotProps) {
  return (
    <form method="post" action={form.action} class="make-snapshot no-print">
      <input type="hidden" name="efter" value={form.after} />
      <Button variant={variant}>Räkna fram ett nytt läge</Button>
      <p class="muted small">
        Det tar några sekunder, med många svar upp till en halv minut. Tryck en gång: det nya läget
        visas när det är klart.
      </p>
    </form>
  );
}
