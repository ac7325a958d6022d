import type { Examples } from './example.ts';
import { Figure } from './Figure.tsx';
import { Table } from './Table.tsx';

const drawing = (id: string, width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-labelledby="${id}" viewBox="0 0 ${width} 40" fill="currentColor"><title id="${id}">Belysning 0,79, spann 0,70–0,88</title><rect class="chart-band" x="${width / 2}" y="13" width="${width / 5}" height="14"/><circle class="chart-estimate" cx="${width * 0.6}" cy="20" r="5.5"/></svg>`;

export const figureExamples: Examples = {
  'a finding drawn and written': (
    <Figure
      title="Bristande belysning oroar mest"
      level={3}
      meaning="Hur otrygga de som svarade känner sig i snitt, 0–5. Det säger inget om hur många brott som sker."
      drawing={{ wide: drawing('example-wide', 800), narrow: drawing('example-narrow', 320) }}
      note="Inom parentes står spannet."
      source="Källa: Kungsbacka, exempeldata, läge 7. 1 004 svar."
    >
      <Table
        id="figure-example"
        caption="Tema med siffror"
        columns={[{ title: 'Tema' }, { title: 'Otrygghet 0–5', numeric: true }]}
        rows={[{ id: 'lighting', cells: ['Mörker, dålig belysning', '0,79 (0,70–0,88)'] }]}
      />
    </Figure>
  ),
};
