import { Doors } from './Doors.tsx';
import type { Examples } from './example.ts';

export const doorExamples: Examples = {
  'places to go': (
    <Doors
      level={3}
      doors={[
        {
          href: '#enkat',
          title: 'Svara på enkäten',
          about: 'Berätta vad som gör dig otrygg. Det tar tre minuter.',
          note: 'Öppen till den 31 maj',
        },
        { href: '#radet', title: 'Rådet', about: 'För samordnare, råd och styrgrupp.' },
      ]}
    />
  ),
};
