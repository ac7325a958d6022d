/** Before anybody can answer. */
import { list, picture, section, steps, text } from '../blocks.ts';
import type { HandbookPage } from '../handbook.ts';

export const preparationPages: readonly HandbookPage[] = [
  {
    slug: 'satt-upp',
    title: 'Sätt upp en omgång på en eftermiddag',
    lead: 'Från tom installation till öppen enkät, i den ordning som går fortast.',
    roles: ['coordinator'],
    explains: ['omgang', '/radet', '/radet/omgangar/ny'],
    sections: [
      section(
        'innan',
        'Ha framme',
        list(
          'omgångens namn, första och sista dag, och dagen då ni lovar att resultatet kommer',
          'diarienumret, och vem som är personuppgiftsansvarig',
          'en lista över platser, gärna från förra gången eller från trafikkontoret',
          'befolkningen från SCB, se [Befolkning](befolkning)',
          'kommunens logotyp, högst 60 kB',
        ),
      ),
      section(
        'skapa',
        'Skapa omgången',
        steps(
          'Välj **Omgångar** högst upp, och **Ny omgång**.',
          'Utgå från förra omgången om det finns en. Frågor, teman, platser, områden, befolkning och avsändare följer med. Svar, dagar och inbjudningar gör det inte.',
          'Fyll i namn, dagar och hur man kan svara. Allt går att ändra sedan.',
        ),
        picture('ny-omgang'),
      ),
      section(
        'checklista',
        'Gå igenom checklistan',
        text(
          'Sidan **Omgången** visar vad som saknas innan omgången kan öppna, vad som är oklokt, och vad som är klart. Varje rad leder till sidan där det rättas.',
        ),
        picture('checklista'),
        steps(
          'Ställ in namn, diarienummer, dagar och sätt att svara under **Inställningar**.',
          'Skriv in avsändare, kontakt och logotyp. Skriv en roll, aldrig en persons namn.',
          'Välj [frågor och teman](fragor).',
          'Lägg in [platser och områden](platser), [befolkningen](befolkning) och [språken](sprak).',
          'Planera [insatser](insatser), anslut [plattor](plattor), gör [affischer och klasskoder](inbjudningar).',
        ),
      ),
      section(
        'prova',
        'Pröva och öppna',
        steps(
          'Svara själv i förhandsvisningen, på telefon och på platta, på varje språk. Inget skickas.',
          'Låt dem som ska intervjua öva. Övningssvar räknas och sparas inte.',
          'Tryck **Öppna omgången** på sidan Omgången. Från första dagen går det att svara.',
        ),
        text(
          'Stänger ni av misstag går omgången att öppna igen, med ett skäl som hamnar i loggen. Svar som gavs i tid men kommer fram sent, till exempel från en platta utan nät, tas emot också efter sista dagen.',
        ),
      ),
    ],
  },
  {
    slug: 'fragor',
    title: 'Frågor och teman',
    lead: 'Vad ni frågar, och vad som händer när det ändras.',
    roles: ['coordinator'],
    explains: ['enkatfragor'],
    sections: [
      section(
        'valj',
        'Välj frågor',
        picture('enkatfragor'),
        steps(
          'Öppna sidan **Frågor**. Överst står hur många frågor det blir och hur lång tid det tar.',
          'Kryssa i teman och fördjupningar, och skriv en egen fråga om ni behöver en.',
          'Tryck **Granska ändringen** och läs vad som inte längre går att jämföra.',
          'Skriv varför, och spara. Språk som har fått nya texter [granskas](sprak) på nytt.',
        ),
      ),
      section(
        'grunden',
        'Grunden är densamma för alla',
        text(
          'Enkäten frågar vad som gör en otrygg, var och när, hur otrygg man blir, och vad kommun och polis borde göra. De frågorna går inte att ta bort, för det är de som rangordnas och jämförs mellan år.',
        ),
      ),
      section(
        'egna',
        'Egna frågor och fördjupningar',
        list(
          'Lägg till så få som möjligt. Varje minut till kostar svar, mest bland dem som ni hör minst.',
          'Fråga inte om det som pekar ut någon: namn, arbetsplats, hälsa.',
          'Egna frågor redovisas för sig. De påverkar inte rangordningen.',
          'Fördjupningarna är färdiga frågor: att avstå från att gå ut, skolan, företag, utsatthet.',
        ),
      ),
      section(
        'teman',
        'Teman',
        text(
          'Ett tema är ett svar som går att kryssa för, till exempel mörker eller buskörning. Ta hellre med för många än för få: det som inte finns att välja syns bara i fritext, och kan inte rangordnas. Passar inte orden hos er kan ni skriva egna; temat räknas och jämförs under sitt vanliga namn.',
        ),
      ),
      section(
        'versioner',
        'När någon har svarat',
        text(
          'Från det första svaret är frågorna frysta. En ändring av vad som frågas blir en ny version. Båda går att svara på, och svaren hålls isär där de inte går att jämföra. Rättade stavfel gör ingen ny version.',
        ),
      ),
    ],
  },
  {
    slug: 'platser',
    title: 'Platser',
    lead: 'De platser som kan väljas, deras namn i folkmun, och det som skrevs med egna ord.',
    roles: ['coordinator'],
    explains: ['platslista'],
    sections: [
      section(
        'lista',
        'Lägg in platserna',
        picture('platser'),
        steps(
          'Lägg till en i taget, eller **läs in från en fil**: en CSV-fil med en plats på varje rad. Bara kolumnen namn måste finnas.',
          'Se hur filen uppfattas, rad för rad. Inget sparas innan du trycker **Läs in**.',
          'Skriv in vad platsen också kallas. Den som söker på ”stan” ska hitta centrum.',
          'Ange område och slag. De behövs för att se vilka delar av kommunen som saknar insatser.',
        ),
      ),
      section(
        'sla-ihop',
        'Slå ihop och dela',
        text(
          'En plats behåller sin kod när den byter namn. Slår du ihop två platser räknas svaren för båda, också de som kommer från en platta som inte har hört om ändringen. Delar du en plats blir de gamla svaren kvar på helheten.',
        ),
      ),
      section(
        'egna-ord',
        'Platser i egna ord',
        text(
          'Den som inte hittar sin plats skriver den. Under **Platser i egna ord** placerar du texterna, med förslag. Siffran i länken är antalet som återstår. Ett svar utan plats räknas ändå för sina teman.',
        ),
      ),
    ],
  },
  {
    slug: 'befolkning',
    title: 'Befolkning',
    lead: 'Siffror från SCB gör att svaren kan viktas, och visar vilka som saknas.',
    roles: ['coordinator'],
    explains: ['befolkning'],
    sections: [
      section(
        'varfor',
        'Varför det behövs',
        text(
          'De som svarar är inte som de som bor i kommunen: i en insats i skolan blir det många unga. Med befolkningen får varje grupp den tyngd som den har där ni bor. Vikterna rättar till ålder, kön och område. De gör inte att de som svarade tycker som de som lät bli.',
        ),
      ),
      section(
        'hamta',
        'Hämta och läs in',
        steps(
          'Gå till Statistikdatabasen hos SCB, Befolkning, Folkmängd.',
          'Välj folkmängd efter region, ålder och kön: er kommun, ettårsklasser, båda könen, det senaste året.',
          'Spara som CSV. Läs in filen på sidan **Befolkning** och se hur den uppfattas.',
          'Gör likadant med en tabell för områdena, från samma år.',
          'Kontrollera summorna. Skiljer de sig åt mer än en procent är det oftast barn under 13 år som är med i den ena, eller olika år.',
        ),
        picture('befolkning'),
      ),
      section(
        'saknas',
        'Låt den visa var nästa insats ska vara',
        text(
          'Grupperna längst upp är de som saknas mest. Låt det styra var och när ni står, aldrig vem ni frågar där: då väljer ni svaren. När en grupp har mindre än hälften av sin andel väger varje svar därifrån mer än dubbelt, och siffrorna blir osäkrare.',
        ),
      ),
    ],
  },
  {
    slug: 'sprak',
    title: 'Språk',
    lead: 'Ett språk syns för invånarna när någon som kan det har läst texterna.',
    roles: ['coordinator'],
    explains: ['sprak'],
    sections: [
      section(
        'granska',
        'Granska ett språk',
        picture('sprak'),
        steps(
          'Välj språken under Omgången, **Inställningar**.',
          'Öppna språket på sidan **Språk** och läs texterna tillsammans med någon som kan det väl.',
          'Godkänn när allt är läst. Godkännandet gäller just de texter som lästes.',
        ),
        text(
          'Ändras en text senare syns det på sidan vilken som ska läsas igen. Enkäten öppnar alltid på svenska, med de andra språken väl synliga.',
        ),
      ),
    ],
  },
];
