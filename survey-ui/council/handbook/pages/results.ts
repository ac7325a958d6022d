/** What the answers say, and what becomes of it. */
import { list, picture, section, steps, text } from '../blocks.ts';
import type { HandbookPage } from '../handbook.ts';

export const resultPages: readonly HandbookPage[] = [
  {
    slug: 'lagen',
    title: 'Lägen, och hur siffrorna läses',
    lead: 'Ett läge är en numrerad rangordning som aldrig ändras, så att beslut kan hänvisa till den.',
    roles: ['coordinator', 'police', 'council', 'steering', 'unit'],
    explains: ['lagen'],
    sections: [
      section(
        'rakna',
        'Räkna fram och publicera',
        text(
          'Tryck **Räkna fram ett nytt läge** när det behövs, till exempel inför ett möte. Ett läge publiceras av sig självt när ingen kan kännas igen på skillnaden mot det förra. Annars ser bara samordnaren det, och kan välja att publicera det utan de siffror som ändrats för lite.',
        ),
        picture('lage'),
      ),
      section(
        'las',
        'Läs rangordningen',
        list(
          'Börja med meningen överst. Den säger bara det som siffrorna bär.',
          '**Ordningen 2–5** betyder att temat kan ligga var som helst från andra till femte plats. Välj inte mellan teman vars spann går i varandra bara för att det ena står överst.',
          'Tryck på ett tema eller en plats för att se varför det ligger där: hur många, hur otrygga, var, när, vilka, och hur det blir räknat på andra sätt.',
          '**Andelen** är hur många som nämnde temat. **Tyngden** väger också in hur otrygga de blir av det. Ett tema som få nämner kan tynga dem mycket.',
          '**Färre än fem** visas aldrig som siffra. Det är inte noll.',
          'Siffrorna gäller dem som svarade. Vad de som inte svarade tycker vet ingen.',
        ),
      ),
      section(
        'prov',
        'När ordningen är osäker',
        text(
          'Under varje läge står hur rangordningen blir på andra sätt att räkna: utan vikter, med varje sätt att svara för sig, utan märkta svar, utan den största insatsen. Det som ligger högt i alla är det som ni säkrast kan gå vidare med.',
        ),
      ),
    ],
  },
  {
    slug: 'forandring',
    title: 'Förändring sedan en tidigare omgång',
    lead: 'Två omgångar går bara att jämföra om svaren samlades in på samma sätt. Sidan prövar det först.',
    roles: ['coordinator', 'police', 'council', 'steering', 'unit'],
    explains: [],
    sections: [
      section(
        'jamfor',
        'Jämför med en tidigare omgång',
        steps(
          'Öppna ett läge och välj **Förändring**. Välj omgång och läge under **Jämför med**, och tryck **Jämför**. Adressen kan skickas till den som ska se samma sak.',
          'Läs tabellen **Går omgångarna att jämföra?** först. Där står vad som var lika, vad som skiljer sig och vad det betyder.',
          'Läs sedan skillnaderna. **Har ökat** och **Har minskat** står bara där svaren bär det. **Går inte att säga** betyder inte att allt är som förut.',
          'Visa alltid vilka som svarade båda gångerna, när ni visar en skillnad.',
        ),
      ),
      section(
        'gar-inte',
        'När det inte går att jämföra',
        text(
          'Ett exempel: 60 procent nämner en otrygg plats när personal intervjuar. Året efter svarar folk på webben, och 40 procent gör det. Ingen kan veta om tryggheten har ökat, för andra personer svarar och de svarar på ett annat sätt. Då visar sidan ingen skillnad alls, utan skälet.',
        ),
        list(
          'Om bara ett sätt att svara är med båda gångerna jämförs de svaren för sig.',
          'Om lika många inte svarade på varje sätt räknas båda omgångarna som om fördelningen var den första omgångens.',
          'Om ett tema har kommit till visas skillnaderna, men ingen kallas förändring.',
          'Vill ni kunna jämföra nästa gång: samma enkät, samma årstid, samma platser och samma slags intervjuare.',
        ),
      ),
    ],
  },
  {
    slug: 'tidningstestet',
    title: 'Tidningstestet',
    lead: 'De frågor som kommer när resultatet blir känt. Ta dem före mötet.',
    roles: ['coordinator', 'police', 'council', 'steering', 'unit'],
    explains: [],
    sections: [
      section(
        'fore-motet',
        'Före mötet',
        steps(
          'Öppna ett läge och välj **Tidningstestet**. Sidan visar de fem frågor som är svårast att svara på för just den här rangordningen.',
          'Låt någon i rådet ställa dem högt, och någon annan svara med det som står.',
          'Står det att siffrorna inte räcker: säg det. Lova då att ta reda på mer, eller låt bli påståendet.',
        ),
      ),
    ],
  },
  {
    slug: 'utkast',
    title: 'Utkast till löften',
    lead: 'Ett utkast att arbeta vidare i. Rådet föreslår, styrgruppen beslutar.',
    roles: ['coordinator', 'police', 'council', 'steering', 'unit'],
    explains: [],
    sections: [
      section(
        'hamta',
        'Hämta och arbeta vidare',
        picture('utkast'),
        steps(
          'Öppna ett läge och välj **Utkast**.',
          'Hämta det som Word. Fyll i det som är markerat med streck: antal, ansvarig, tid.',
          'Ta bort det som ni inte kan hålla. Ett löfte ska gå att följa upp: vem gör vad, var, när och hur ofta.',
          'Skriv ett skäl när ni väljer bort något som ligger högt. Den som svarade kommer att fråga.',
        ),
        text(
          'I utkastet står vilket läge det bygger på. Teman där underlaget är svagt står med ordet osäkert, och varför.',
        ),
      ),
    ],
  },
];
