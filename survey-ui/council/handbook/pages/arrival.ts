/** What came in, and what of it needs somebody. */
import { list, picture, section, steps, text } from '../blocks.ts';
import type { HandbookPage } from '../handbook.ts';

export const arrivalPages: readonly HandbookPage[] = [
  {
    slug: 'inkommet',
    title: 'Det som kommer in och att rätta till',
    lead: 'Varje svar finns med en gång: det räknas, väntar på dig, är lagt åt sidan, återkallat eller gallrat.',
    roles: ['coordinator'],
    explains: ['inkommet', 'att-ratta'],
    sections: [
      section(
        'oversikt',
        'Följ inflödet',
        picture('inkommet'),
        text(
          'Antalen på sidan **Inkommet** går alltid ihop. Saknas svar från en insats har plattan troligen inte haft nät: öppna den där det finns, så skickar den själv.',
        ),
      ),
      section(
        'ratta',
        'Att rätta till',
        text(
          'Här ligger svar som kom två gånger med olika innehåll, och svar som inte gick att ta emot. De är inte borta, och räknas inte förrän du har avgjort dem.',
        ),
        steps(
          'Läs vad som är fel. Texterna är maskerade.',
          'Ta emot svaret, rätta det (originalet behålls), eller lägg det åt sidan med ett skäl.',
          'Ångra dig om det blev fel. Allt står i loggen.',
        ),
      ),
      section(
        'marken',
        'Kvalitetsmärken',
        text(
          'Ett märke säger att något är ovanligt: många lika svar, svar fortare än man hinner läsa, svar som påstår sig komma från en platta utan att göra det. Inget tas bort för ett märkes skull. Rangordningen visas med och utan märkta svar, och oftast är den densamma.',
        ),
      ),
    ],
  },
  {
    slug: 'texter',
    title: 'Texter, och texter att läsa',
    lead: 'Det som människor har skrivit är maskerat när du ser det. En del måste läsas fort.',
    roles: ['coordinator', 'police', 'council', 'steering', 'unit'],
    explains: ['texter', 'texter/att-lasa'],
    sections: [
      section(
        'maskering',
        'Maskering',
        text(
          'Namn, nummer, adresser och sådant som pekar ut någon står inom hakar. Det görs av regler, och de missar ibland något. Samordnaren kan maskera mer, och den som ser ett namn ska säga till.',
        ),
      ),
      section(
        'att-lasa',
        'Texter att läsa, inom två arbetsdagar',
        picture('att-lasa'),
        list(
          'En lista med ord väljer ut texter som kan betyda att någon far illa, hotas eller inte vill leva.',
          'Läs, bedöm, gör det som behövs, och skriv vad som blev gjort. Anställda i kommunen är skyldiga att anmäla till socialnämnden när ett barn kan fara illa.',
          'Är någon i fara just nu: ring 112.',
          'Bestäm innan omgången öppnar vem som läser när samordnaren är borta.',
        ),
      ),
      section(
        'original',
        'Originalet',
        text(
          'Bara samordnaren kan se en text i original, och varje läsning står i loggen. Läs originalet när det behövs för att hjälpa någon eller rätta maskningen, annars inte.',
        ),
      ),
    ],
  },
];
