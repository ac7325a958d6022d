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
          'Öppna **/intervju** på plattan och fotografera rutan, eller skriv koden. Välj en PIN-kod som laget delar.',
          'Installera appen på plattans hemskärm. Appen visar hur under **Mer**.',
          'Öppna appen en gång med nät samma dag som ni går ut, så har den de senaste frågorna och platserna.',
        ),
      ),
      section(
        'forlorat',
        'Går svar förlorade?',
        text(
          'Nej, inte så länge plattan finns kvar. Ett svar förseglas och sparas på plattan innan appen säger **Sparat på plattan**, och bara servern kan öppna det. Det ligger kvar tills servern har sagt att det är taget emot.',
        ),
        list(
          'I tabellen syns hur många svar som väntar på varje platta, när den senast hördes av och om någon har slängt svar innan de skickades.',
          'Kommer en platta inte ut på nätet: öppna **Svar på plattan** och tryck **Spara till en fil**. Den som sköter servern läser in filen med **trygghetsdialog import --outbox**. Samma fil kan läsas in flera gånger utan att något räknas dubbelt.',
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
    slug: 'intervjua',
    title: 'Intervjua med platta',
    lead: 'För den som står på torget. Allt fungerar utan nät, och en intervju tar ungefär en och en halv minut.',
    roles: ['coordinator'],
    explains: [],
    sections: [
      section(
        'borja',
        'Börja insatsen',
        steps(
          'Lås upp med PIN-koden och välj dagens insats, eller gör en ny: var ni är, hur många ni är, hur många intervjuer ni siktar på.',
          'Välj vem som håller i plattan, om ni är av flera slag. En del frågor ställs aldrig av en polis.',
          'Bestäm vilken i ordningen av dem som går förbi ni frågar. Då är det slumpen som väljer, och inte ni.',
          'Nya i laget kan bocka i **Öva**. Då går allt att prova, och inget räknas eller skickas.',
        ),
      ),
      section(
        'fraga',
        'Fråga',
        steps(
          'Tryck **Ny intervju** när någon stannar. Räkna dem som inte stannade, inte ville eller redan har svarat med varsitt tryck.',
          'Läs frågan högt men inte svaren. Tryck på det som kommer närmast det personen säger.',
          'Vill personen läsa själv, eller på ett annat språk: tryck **Visa för personen** och vänd på plattan.',
          'Tryck **Klart – nästa person**. Då töms skärmen, och ingen kan läsa svaren på plattan.',
        ),
        list(
          'Måste personen gå: **Avbryt**. Fråga om det som svarats får sparas.',
          'Blev det fel: **Ångra** tar tillbaka det senaste trycket.',
          'Är personen under 13 år sparas inget.',
          'Plattan låser sig efter en minut, men inte medan personen läser själv.',
        ),
      ),
      section(
        'efter',
        'När ni är klara',
        text(
          'Öppna appen där det finns nät och vänta tills det står att inget väntar på att skickas. Har något väntat mer än ett dygn säger appen till, och hur ni gör då.',
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
