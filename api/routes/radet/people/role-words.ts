/** What each role is, for who gives it. */
import { ROLES, type Role } from '../../../contract/index.ts';

const ABOUT: Readonly<Record<Role, readonly [label: string, hint: string]>> = {
  coordinator: [
    'Samordnare',
    'Kommunens. Sätter upp omgångar, ser svar som rader och texter i original, sköter konton.',
  ],
  police: [
    'Polisens samordnare',
    'Ser siffror och maskerade texter, kan räkna fram lägen. Aldrig rader, aldrig original.',
  ],
  council: ['Rådet', 'Ser siffror och maskerade texter, kan räkna fram lägen.'],
  steering: ['Styrgruppen', 'Ser publicerade siffror, maskerade texter och utkast till löften.'],
  unit: ['Ansvarig enhet', 'Ser publicerade siffror, maskerade texter och utkast till löften.'],
};

export const roleLabel = (role: Role): string => ABOUT[role][0];

export const ROLE_CHOICES = ROLES.map((role) => ({
  value: role,
  label: ABOUT[role][0],
  hint: ABOUT[role][1],
}));
