import type { InvitationRow } from '../../../api/contract/screens/collection.ts';
import { Button } from '../../components/Button.tsx';
import { Table } from '../../components/Table.tsx';

interface InvitationTableProps {
  readonly id: string;
  readonly caption: string;
  readonly invitations: readonly InvitationRow[];
}

/** Invitations with their addresses, how many have answered through each, and what can be printed. */
export function InvitationTable({ id, caption, invitations }: InvitationTableProps) {
  return (
    <Table
      id={id}
      caption={caption}
      columns={[
        { title: 'Var' },
        { title: 'Adress och kod' },
        { title: 'Svar', numeric: true },
        { title: 'Skriv ut' },
        { title: 'Avsluta' },
      ]}
      rows={invitations.map(({ id: key, venue, state, address, code, received, ...rest }) => ({
        id: key,
        cells: [
          <span key="venue" class="stacked">
            {venue}
            <span class="muted small">{state}</span>
          </span>,
          <span key="address" class="stacked">
            {address}
            <span class="muted small">Kod {code}</span>
          </span>,
          received,
          <span key="documents" class="stacked">
            {rest.documents.map(({ href, label }) => (
              <a key={href} href={href} aria-label={`${label}: ${venue}`}>
                {label}
              </a>
            ))}
          </span>,
          rest.end === null ? (
            'Avslutad'
          ) : (
            <form key="end" method="post" action={rest.end}>
              <Button variant="quiet">
                Avsluta<span class="visually-hidden"> {venue}</span>
              </Button>
            </form>
          ),
        ],
      }))}
    />
  );
}
