import type { Examples } from './example.ts';
import { Table } from './Table.tsx';

export const tableExamples: Examples = {
  'a ranking with a border that the figures bear': (
    <Table
      id="ranking-example"
      caption="Teman i ordning"
      heading={1}
      columns={[
        { title: 'Ordning' },
        { title: 'Tema' },
        { title: 'Otrygghet 0–5', numeric: true },
        { title: 'Nämnd av', numeric: true },
      ]}
      rows={[
        { id: 'lighting', cells: ['1', 'Mörker, dålig belysning', '0,79 (0,70–0,88)', '305'] },
        {
          id: 'youth-groups',
          divider: 'Här går en gräns som siffrorna bär',
          cells: ['2–4', 'Ungdomsgäng, stök', '0,51 (0,42–0,59)', '194'],
        },
        { id: 'social-unrest', faint: true, cells: ['–', 'Oro i samhället', 'färre än 5', ''] },
      ]}
    />
  ),
  'few columns stand close': (
    <Table
      id="small-example"
      caption="Sätt att svara"
      columns={[{ title: 'Sätt' }, { title: 'Svar', numeric: true }]}
      rows={[{ id: 'street', cells: ['Intervju på plats', '780'] }]}
    />
  ),
};
