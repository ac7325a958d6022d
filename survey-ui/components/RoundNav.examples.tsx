import type { Examples } from './example.ts';
import { RoundNav } from './RoundNav.tsx';

export const roundNavExamples: Examples = {
  'views of a round': (
    <RoundNav
      label="Omgången, exempel"
      links={[
        { href: '#oversikt', label: 'Översikt', current: false },
        { href: '#teman', label: 'Teman', current: true },
        { href: '#platser', label: 'Platser', current: false },
      ]}
    />
  ),
  'what runs a round': (
    <RoundNav
      label="Omgången, det som sköter den, exempel"
      secondary
      links={[
        { href: '#lagen', label: 'Lägen', current: true },
        { href: '#sprak', label: 'Språk', current: false },
      ]}
    />
  ),
};
