/** What is said to who gets a masked copy of the answers. */
import { formatNumber } from '../numbers.ts';

interface Disclosed {
  readonly title: string;
  readonly municipality: string;
  readonly rows: number;
  readonly coarsened: number;
  readonly smallestCell: number;
  readonly example: boolean;
}

/** The text of `LAS-MIG.txt`. */
export function disclosureReadMe(about: Disclosed): string {
  const { title, municipality, rows, coarsened, smallestCell, example } = about;
  const lines = [
    `${title}, ${municipality}`,
    'Maskerad kopia av svaren, för utlämnande av allmän handling',
    ...(example ? ['', 'EXEMPELDATA: svaren är påhittade.'] : []),
    '',
    `Kopian har ${formatNumber(rows)} svar, ett per rad i responses.csv. concerns.csv har det som oroar och wishes.csv önskade åtgärder. datapackage.json förklarar varje kolumn och kod.`,
    '',
    'Detta är ändrat jämfört med de svar som kommunen förvarar:',
    '- Texter som människor har skrivit med egna ord är inte med.',
    '- Svarens nummer är nya, och svaren står i en ny ordning.',
    '- Dagen är ersatt av månaden. Var och av vem svaret samlades in är inte med.',
    '- Åldrarna står i fyra grupper.',
    `- Område, kön och ålder är utelämnade där färre än ${smallestCell} svar har samma kombination (${formatNumber(coarsened)} svar).`,
    `- Andra uppgifter är utelämnade där färre än ${smallestCell} svar har samma värde.`,
    '',
    'Den som svarade valde själv att göra det, eller tillfrågades på vissa platser och tider. Siffrorna gäller dem som svarade, inte alla invånare.',
    '',
  ];
  return lines.join('\r\n');
}
