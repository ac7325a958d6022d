import type { ConnectProblem } from './connect-device.ts';

/** What can go wrong before the server is asked: what was typed, or photographed. */
export type ReadProblem = 'no-code' | 'no-qr' | 'other-qr';

/** What happened, and what to do about it. */
export const CONNECT_PROBLEMS: Readonly<Record<ConnectProblem | ReadProblem, string>> = {
  'no-code':
    'Det där är ingen kod för en platta. Koden har åtta tecken, som K7RW-4MXT. Siffran 0 och bokstaven O finns aldrig med.',
  'no-qr':
    'Det gick inte att hitta någon QR-kod i bilden. Fotografera rakt framifrån så att hela koden syns, eller skriv koden i stället.',
  'other-qr':
    'QR-koden i bilden är inte till för en platta. Fotografera den som samordnaren visar under Plattor.',
  'unknown-code': 'Koden finns inte. Kontrollera att varje tecken stämmer, eller be om en ny.',
  'used-code':
    'Koden är redan använd. En kod gäller en platta och en gång: be samordnaren om en ny.',
  'old-code': 'Koden gäller inte längre. Be samordnaren om en ny.',
  throttled: 'För många försök på kort tid. Vänta en minut och försök igen.',
  unreached:
    'Servern svarar inte. Kontrollera att plattan har nät, och att du är inloggad om nätet kräver det. Försök sedan igen.',
};
