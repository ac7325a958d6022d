/** People, law and operation. */
import { list, picture, section, steps, text } from '../blocks.ts';
import type { HandbookPage } from '../handbook.ts';

export const keepingPages: readonly HandbookPage[] = [
  {
    slug: 'konton',
    title: 'Konton, roller och vem ser vad',
    lead: 'Ge var och en den roll som räcker. Varje ändring och varje läsning av en originaltext står i loggen.',
    roles: ['coordinator'],
    explains: ['/radet/konton', '/radet/logg', '/radet/konto'],
    sections: [
      section(
        'bjud-in',
        'Bjud in någon',
        picture('konton'),
        steps(
          'Skriv ett användarnamn, gärna rollen i stället för personens namn, och välj roll.',
          'Lämna över länken på ett säkert sätt. Den gäller i en vecka, och en gång.',
          'Den som ser svar och texter lägger också in en kod i telefonen första gången.',
        ),
      ),
      section(
        'roller',
        'Vem ser och gör vad',
        text(
          'Tabellen görs av samma lista som servern prövas mot, sida för sida och roll för roll.',
        ),
        { kind: 'roles' },
      ),
      section(
        'slutar',
        'När någon slutar eller glömmer',
        list(
          'Avsluta kontot. Det som personen har gjort står kvar i loggen.',
          'Glömt lösenord: en annan samordnare gör en länk på kontots sida. Ha därför minst två samordnare.',
          'Är den enda samordnaren utelåst hjälper den som sköter servern till, med **user** på kommandoraden.',
          'Den sista samordnaren går inte att avsluta.',
          'På **Ditt konto** ser du var du är inloggad, och kan logga ut överallt.',
        ),
      ),
    ],
  },
  {
    slug: 'drift',
    title: 'Säkerhetskopior och drift',
    lead: 'För den som sköter servern. Ett program, en databasfil, inga andra tjänster.',
    roles: ['coordinator'],
    explains: [],
    sections: [
      section(
        'kopior',
        'Säkerhetskopior',
        list(
          'Starta servern med **--backup** och en mapp på en annan disk, så görs en kopia om dagen som kontrolleras sedan den är skriven.',
          'Pröva att återställa innan omgången öppnar. En kopia som ingen har återställt är en gissning.',
          '**verify** går igenom en databas eller en kopia. **restore** sätter en kopia på plats: stäng servern först, och ange **--replace** så flyttas den databas som finns undan.',
          'Återställ över den gamla databasen när den finns. Då raderas det som har återkallats efter kopian igen. I en tom mapp kommer det tillbaka.',
          'Före varje uppgradering kopieras databasen bredvid sig själv.',
        ),
      ),
      section(
        'vakt',
        'Hålla vakt',
        list(
          'Adressen **/healthz** svarar 200 när databasen går att läsa och skriva, annars 503.',
          'Loggen har dag, sida och status. Aldrig adress, klockslag eller text.',
          'Plattor behöver HTTPS. Servern varnar i god tid innan certifikatet går ut.',
        ),
      ),
    ],
  },
  {
    slug: 'gallring',
    title: 'Gallring, utlämnande och registerförteckning',
    lead: 'Svaren är allmänna handlingar med personuppgifter. Här är det som lagen kräver, i den ordning det brukar komma.',
    roles: ['coordinator'],
    explains: ['gallring', 'utlamnande', 'register'],
    sections: [
      section(
        'register',
        'Registerförteckning',
        text(
          'Sidan **Register** är underlaget till kommunens förteckning: vad som sparas, varför, vem som ser det och hur länge. Skriv ut den till dataskyddsombudet innan omgången öppnar, och igen när en gallringsregel ändras.',
        ),
      ),
      section(
        'gallra',
        'Gallring',
        picture('gallring'),
        steps(
          'Skriv in regeln med beslutets beteckning. Utan beslut gallras inget.',
          'När tiden är inne säger sidan till. Du bekräftar själv, efter att ha sett vad som försvinner och vad som blir kvar.',
          'Innehållet raderas. Kvar blir antal, lägen och ett protokoll som går att skriva ut.',
          'Säkerhetskopior från tiden före har innehållet kvar tills de rensas. Bestäm hur länge det får vara.',
        ),
      ),
      section(
        'utlamna',
        'När någon begär ut svaren',
        text(
          'Sidan **Utlämnande** gör en maskerad kopia. Läs texterna innan de lämnas ut, och låt den som får besluta pröva sekretessen. Fråga inte vem som begär eller varför.',
        ),
      ),
      section(
        'aterkalla',
        'När någon ångrar sitt svar',
        text(
          'Den som svarade fick en kvittokod, och kan själv återkalla svaret med den. Utan kod går det inte: ni kan inte veta vilket svar som är vems, och ska inte försöka.',
        ),
      ),
    ],
  },
  {
    slug: 'nar-nagot-gar-fel',
    title: 'När något går fel',
    lead: 'Vad som syns, vad det betyder, och vad ni gör.',
    roles: ['coordinator', 'police', 'council', 'steering', 'unit'],
    explains: [],
    sections: [
      section('vanligt', 'Det vanligaste', {
        kind: 'table',
        caption: 'Vad som händer, och vad ni gör',
        columns: ['Det här syns', 'Det betyder', 'Gör så här'],
        rows: [
          [
            'Plattan säger att svar väntar',
            'Den har inte nått servern. Svaren ligger kvar på plattan.',
            'Öppna den där det finns nät. Rensa den inte.',
          ],
          [
            'Enkäten säger att svar inte kan tas emot just nu',
            'Servern kan inte skriva: disken är full eller databasen upptagen. Telefonerna behåller svaren och försöker igen.',
            'Ring den som sköter servern. Det går över av sig självt när felet är avhjälpt.',
          ],
          [
            'Någon annan har ändrat omgången',
            'Två samordnare arbetade samtidigt. Det du skrev står kvar.',
            'Läs vad som ändrades och spara igen.',
          ],
          [
            'Läget visas bara för samordnaren',
            'Skillnaden mot det förra läget är så liten att den kan peka ut någon.',
            'Vänta på fler svar, eller publicera utan de små förändringarna.',
          ],
          [
            'Siffrorna är inte viktade',
            'Befolkningen saknas, eller för få har svarat i någon grupp.',
            'Se sidan Befolkning.',
          ],
          [
            'Många svar har märken',
            'Det kan vara en skolklass på samma nät, eller en kampanj.',
            'Jämför rangordningen med och utan dem. Ta inte bort något.',
          ],
          [
            'Inbjudan fungerar inte',
            'Länken är använd, för gammal eller inte hel.',
            'Gör en ny på kontots sida.',
          ],
        ],
      }),
      section(
        'tappad',
        'En platta eller ett lösenord har kommit bort',
        steps(
          'Spärra [plattan](plattor), eller avsluta [kontot](konton).',
          'Läs loggen från den dagen.',
          'Har någon obehörig kunnat läsa svar: säg till dataskyddsombudet samma dag. En personuppgiftsincident kan behöva anmälas inom 72 timmar.',
        ),
      ),
    ],
  },
];
