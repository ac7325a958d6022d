import type { Examples } from './example.ts';
import { Table } from './Table.tsx';

function shareExample() {
  return (
    <>
      25 % <span class="interval">(22–28 %)</span>
    </>
  );
}

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
  'many columns stand close, each with how many it is about': (
    <Table
      id="areas-example"
      caption="Teman efter område"
      columns={[
        { title: 'Tema' },
        ...['Alla', 'Anneberg', 'Fjärås', 'Onsala', 'Särö', 'Vallda', 'Åsa'].map((title) => ({
          title,
          numeric: true,
          note: '82 svar',
        })),
      ]}
      rows={[
        {
          id: 'lighting',
          cells: ['Mörker, dålig belysning', ...Array.from({ length: 7 }, shareExample)],
        },
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
