/** While answers are collected. */
import { list, picture, section, steps, text } from '../blocks.ts';
import type { HandbookPage } from '../handbook.ts';

export const collectionPages: readonly HandbookPage[] = [
  {
    slug: 'inbjudningar',
    title: 'Affischer, länkar och klasser',
    lead: 'Varje affisch, länk och klass får en egen adress, så att ni ser vad som når fram.',
    roles: ['coordinator'],
    explains: ['insamling'],
    sections: [
      section(
        'affischer',
        'Affischer och länkar',
        picture('inbjudningar'),
        steps(
          'Skriv var den ska finnas, och tryck **Skapa adress**.',
          'Skriv ut affischen, eller kopiera länken till nyhetsbrev och sociala medier.',
          'Avsluta den när den är nedtagen. De svar som har kommit står kvar.',
        ),
        text(
          'Gör en adress för varje ställe. Svar som kommer samma väg liknar varandra, och det räknas in i osäkerheten.',
        ),
      ),
      section(
        'klasser',
        'Skolklasser',
        steps(
          'Gör en klasskod för varje klass, med de dagar då den ska svara.',
          'Skicka brevet till vårdnadshavarna. Det finns att skriva ut.',
          'Eleverna skriver klasskoden på adressen i bladet. Ingen elev skriver sitt namn.',
        ),
        text(
          'Från årskurs 8 kan alla svara. Den som är under 13 år kan svara i sin klass de dagar som står där, och då sparas ingen ålder.',
        ),
      ),
    ],
  },
  {
    slug: 'insatser',
    title: 'Insatser',
    lead: 'En insats är ett lag på en plats en dag. Planera dem så att hela kommunen hörs.',
    roles: ['coordinator'],
    explains: ['insatser'],
    sections: [
      section(
        'planera',
        'Planera',
        picture('insatser'),
        list(
          'Minst en insats i varje tätort. Sidan säger vilka områden som saknar.',
          'Blanda tider: vardag och helg, dag och kväll. Den som är rädd för kvällen är hemma då.',
          'Hellre många korta insatser än få långa. Svar från samma insats liknar varandra.',
          'Se på [Befolkning](befolkning) vilka som saknas innan ni väljer nästa ställe.',
        ),
      ),
      section(
        'folj',
        'Följ upp',
        text(
          'I tabellen ser ni hur många som har svarat, hur många som frågades och hur många som sa nej. Frågar ni var tredje som går förbi, i stället för den som ser vänlig ut, blir svaren bättre. En insats som inte blir av ställs in med ett skäl.',
        ),
      ),
    ],
  },
  {
    slug: 'plattor',
    title: 'Plattor',
    lead: 'Anslut plattorna i god tid. Svaren finns kvar på plattan tills servern har sagt att de är sparade.',
    roles: ['coordinator'],
    explains: ['plattor'],
    sections: [
      section(
        'anslut',
        'Anslut en platta',
        picture('plattor'),
        steps(
          'Ge plattan ett namn som står på den, till exempel Platta 3, gul.',
          'Tryck **Gör en kod**. Koden gäller till i morgon, och en gång.',
          'Öppna plattans sida och läs av rutan, eller skriv koden.',
        ),
      ),
      section(
        'borta',
        'Är plattan borta?',
        text(
          'Spärra den. Svar som redan ligger på den tas ändå emot om den kommer till rätta, och märks så att ni ser dem. Går plattans klocka fel syns det i tabellen.',
        ),
      ),
    ],
  },
  {
    slug: 'papper',
    title: 'Papper',
    lead: 'För den som varken vill eller kan svara på skärm.',
    roles: ['coordinator'],
    explains: [],
    sections: [
      section(
        'skriv-ut',
        'Skriv ut',
        text(
          'Under **Inbjudningar** finns enkäten att skriva ut, med ett nummer på varje blad. Numret finns för att samma blad inte ska räknas två gånger, och står inte i svaret.',
        ),
      ),
      section(
        'skriv-in',
        'Skriv in',
        steps(
          'Skriv bladets nummer, sedan svaren i samma ordning som på bladet.',
          'Skriv av precis det som står, också när det är felstavat.',
          'Blev det fel går bladet att ångra. Numret blir då ledigt igen.',
          'Förvara bladen inlåsta, och förstör dem enligt ert gallringsbeslut.',
        ),
      ),
    ],
  },
];
