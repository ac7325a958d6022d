import { ROLES, type Role } from '../../../api/contract/codes.ts';
import { PERMISSIONS, type Permission } from '../../../api/contract/permissions.ts';
import { Table } from '../../components/Table.tsx';
import { ROLE_NAMES } from './role-names.ts';

const OPEN = ['Alla, utan konto', 'Anslutna plattor'] as const;

function answer({ roles }: Permission, column: Role | (typeof OPEN)[number]): string {
  if (roles === 'anyone') return 'Ja';
  if (roles === 'device') return column === 'Anslutna plattor' ? 'Ja' : 'Nej';
  return (roles as readonly string[]).includes(column) ? 'Ja' : 'Nej';
}

/** Who sees and does what: the list that a test holds every route of the server against. */
export function RolesTable() {
  const columns = [...ROLES, ...OPEN];
  return (
    <Table
      id="roller-tabell"
      caption="Vem ser och gör vad"
      columns={[
        { title: 'Ser eller gör' },
        ...ROLES.map((role) => ({ title: ROLE_NAMES[role] })),
        ...OPEN.map((title) => ({ title })),
      ]}
      rows={PERMISSIONS.map((permission) => ({
        id: permission.does,
        cells: [permission.does, ...columns.map((column) => answer(permission, column))],
      }))}
    />
  );
}
