import { Button } from '../components/Button.tsx';

interface MakeSnapshotProps {
  readonly action: string;
  readonly variant?: 'primary' | 'secondary';
}

/** Asks for a new numbered snapshot. */
export function MakeSnapshot({ action, variant = 'secondary' }: MakeSnapshotProps) {
  return (
    <form method="post" action={action} class="no-print">
      <Button variant={variant}>Räkna fram ett nytt läge</Button>
    </form>
  );
}
