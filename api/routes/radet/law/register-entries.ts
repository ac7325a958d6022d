/**
 * What the database holds, for the register of processing activities (registerförteckning, article
 * 30 of the GDPR). Every table is told of by exactly one entry: a test asks the database.
 */

export interface RegisterEntry {
  readonly what: string;
  /** Names of the tables that hold it. */
  readonly tables: readonly string[];
  readonly why: string;
  readonly who: string;
  readonly howLong: string;
}

const COORDINATOR = 'Kommunens samordnare.';
const LIKE_ANSWERS = 'Som svaren: tills de gallras enligt regeln, eller återkallas.';
const WITH_DATABASE = 'Så länge omgången finns kvar.';

export const REGISTER_ENTRIES: readonly RegisterEntry[] = [
  {
    what: 'Svar: det som valdes och skrevs, dagen, sättet, insatsen eller inbjudan, ett slumpat id, kvalitetsmärken och en kontrollsumma.',
    tables: ['response'],
    why: 'För att räkna ihop och rangordna vad som gör människor otrygga.',
    who: 'Samordnaren, som rader utan texter. Andra ser bara sammanräknade siffror.',
    howLong:
      'Tills de gallras enligt regeln på sidan Gallring. Utan regel bevaras de. Den som har kvittokoden kan återkalla sitt svar; då blir bara nummer, id och kontrollsumma kvar.',
  },
  {
    what: 'Texter, maskerade: det som skrevs med egna ord, utan det som pekar ut någon. Rättelser av maskningen, och vilken plats en text har fått.',
    tables: ['free_text', 'text_correction', 'unmasked_response', 'place_coding'],
    why: 'För att förstå vad som ligger bakom siffrorna.',
    who: 'Alla roller. Originalet ser bara samordnaren, en text i taget, och det antecknas.',
    howLong: LIKE_ANSWERS,
  },
  {
    what: 'Vilka som har läst en text i original, och vilken dag.',
    tables: ['text_look'],
    why: 'För att läsning av omaskerad text ska kunna följas upp.',
    who: COORDINATOR,
    howLong: WITH_DATABASE,
  },
  {
    what: 'Texter med ord som kan betyda att någon far illa, och vad som blev gjort.',
    tables: ['worry', 'worry_handled'],
    why: 'För att någon ska läsa dem inom två arbetsdagar.',
    who: COORDINATOR,
    howLong: LIKE_ANSWERS,
  },
  {
    what: 'Undanlagda svar: sådana som inte kunde tas emot, med skälet, vad som blev gjort med dem, och de ord i dem som kan betyda att någon far illa.',
    tables: ['kept_aside', 'kept_aside_decision', 'kept_aside_worry', 'kept_aside_worry_handled'],
    why: 'För att inget svar ska gå förlorat. De räknas inte.',
    who: COORDINATOR,
    howLong: 'Gallras tillsammans med texterna eller svaren, eller återkallas.',
  },
  {
    what: 'Återkallade svar: nummer och dag, inget innehåll.',
    tables: ['withdrawal'],
    why: 'För att ett återkallat svar inte ska komma tillbaka.',
    who: COORDINATOR,
    howLong: WITH_DATABASE,
  },
  {
    what: 'Pappersblanketter: numret på blanketten och vilket svar den blev.',
    tables: ['paper_sheet'],
    why: 'För att samma blankett inte ska räknas två gånger.',
    who: COORDINATOR,
    howLong: LIKE_ANSWERS,
  },
  {
    what: 'Gallringsprotokoll: beslut, dag och antal.',
    tables: ['disposal'],
    why: 'För att gallringen ska kunna visas.',
    who: COORDINATOR,
    howLong: WITH_DATABASE,
  },
  {
    what: 'Omgången: frågor, platser, befolkning i antal, avsändare, insatser, inbjudningar, språk. Inga personuppgifter om den som svarar.',
    tables: ['round', 'round_logo', 'questionnaire', 'stop', 'invitation', 'language_review'],
    why: 'För att kunna fråga.',
    who: 'Frågor och platser är offentliga. Resten ser samordnaren.',
    howLong: WITH_DATABASE,
  },
  {
    what: 'Lägen: numrerade rangordningar, och vad som är publicerat. Bara siffror.',
    tables: ['snapshot', 'publication'],
    why: 'För att beslut ska kunna hänvisa till sitt underlag.',
    who: 'Alla roller ser publicerade lägen utan små grupper.',
    howLong: 'Bevaras.',
  },
  {
    what: 'Plattor: namn, omgångar, koder och nyckel i kontrollsumma, senaste dag, hur fel klockan går, och hur många svar som har kommit. Antal tillfrågade, som tackade nej och som redan hade svarat, per insats.',
    tables: ['device', 'device_code', 'stop_tally'],
    why: 'För att veta att svar från gatan kommer från er, och hur stort bortfallet är.',
    who: COORDINATOR,
    howLong: WITH_DATABASE,
  },
  {
    what: 'Konton: användarnamn, roll, lösenord i kontrollsumma (Argon2id), hemligheten för kod i telefon, reservkoder och länkar i kontrollsumma, och senaste dag. Inloggningar som pågår.',
    tables: ['account', 'session', 'account_link', 'recovery_code'],
    why: 'För att rätt person ska se rätt sak.',
    who: COORDINATOR,
    howLong: 'Kontot finns kvar så att loggen går att läsa. En inloggning varar högst tolv timmar.',
  },
  {
    what: 'Logg: vem som har ändrat eller läst vad, och vilken dag.',
    tables: ['event'],
    why: 'För att ändringar och läsning ska kunna följas upp.',
    who: COORDINATOR,
    howLong: WITH_DATABASE,
  },
  {
    what: 'Installationens nycklar: för kontrollsummor, kvittokoder och formulär, och för att öppna svar som plattor har förseglat.',
    tables: ['installation_key', 'sealing_key'],
    why: 'Utan dem kan ingen kod läsas och inget svar kontrolleras.',
    who: 'Ingen; bara programmet.',
    howLong: WITH_DATABASE,
  },
];
