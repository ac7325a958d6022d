import type { Examples } from './example.ts';
import { Facts } from './Facts.tsx';

export const factExamples: Examples = {
  'named values': (
    <Facts
      facts={[
        { term: 'Syfte', value: 'Skapa trygghet genom bättre belysning.' },
        { term: 'Mål', value: 'Minst ____ platser', about: 'Antal' },
      ]}
    />
  ),
  'large figures': (
    <Facts
      kind="figures"
      facts={[
        { term: 'Svar i läget', value: '1 004', about: 'De svar som siffrorna bygger på.' },
        { term: 'Svar just nu', value: '1 010' },
      ]}
    />
  ),
};
