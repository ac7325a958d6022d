import type { Role } from '../../../api/contract/codes.ts';

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  coordinator: 'Samordnare',
  police: 'Polisens samordnare',
  council: 'Rådet',
  steering: 'Styrgruppen',
  unit: 'Ansvarig enhet',
};
