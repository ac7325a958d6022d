/** Two posters, a link and a class of the example, so that one can see and print them. */
import type { Invitation } from '../../api/contract/invitation.ts';

const UNLIMITED = { opensOn: null, closesOn: null, planned: null, ended: false } as const;

export const demoInvitations: readonly Invitation[] = [
  {
    ...UNLIMITED,
    id: 'poster-k7rw4',
    kind: 'poster',
    code: 'K7RW4',
    venue: 'Biblioteket',
  },
  {
    ...UNLIMITED,
    id: 'poster-j9mxt',
    kind: 'poster',
    code: 'J9MXT',
    venue: 'Resecentrum, vänthallen',
    place: 'resecentrum',
  },
  {
    ...UNLIMITED,
    id: 'link-f3t8r',
    kind: 'link',
    code: 'F3T8R',
    venue: 'Kommunens nyhetsbrev',
  },
  {
    ...UNLIMITED,
    id: 'class-w5kr72mj',
    kind: 'class',
    code: 'W5KR72MJ',
    venue: '8A, Varlaskolan',
    opensOn: '2026-05-04',
    closesOn: '2026-05-08',
    planned: 24,
  },
];
