import type { Examples } from './example.ts';
import { ExampleNotice, Notice } from './Notice.tsx';

export const noticeExamples: Examples = {
  plain: (
    <Notice title="Exemplets inloggning">
      <p>Den finns bara i exemplet, där alla svar är påhittade.</p>
    </Notice>
  ),
  'careful with figures': (
    <Notice kind="careful">
      <p>Siffrorna gäller dem som svarade, inte alla invånare.</p>
    </Notice>
  ),
  'something was done': (
    <Notice kind="done">
      <p>Läge 7 är framräknat.</p>
    </Notice>
  ),
  'invented answers': <ExampleNotice />,
};
