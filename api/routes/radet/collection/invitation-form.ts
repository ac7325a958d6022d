/** What the coordinator fills in to make an invitation. */
import { INVITATION_KINDS, type Round } from '../../../contract/index.ts';
import { isDay } from '../../../contract/round-life/days.ts';
import type { NewInvitation } from '../../../http/create-invitation.ts';
import type { Fields, FormProblem } from '../form.ts';

export type ReadInvitation =
  | { readonly invitation: NewInvitation }
  | { readonly problems: readonly FormProblem[] };

const LONGEST_VENUE = 120;
const MOST_PLANNED = 100_000;

/** Names of the fields; a class has its own so that each form keeps what stood in it. */
export function readInvitation(fields: Fields, { places }: Round): ReadInvitation {
  const kind = INVITATION_KINDS.find((one) => one === fields.kind);
  const isClass = kind === 'class';
  const venueField = isClass ? 'klass' : 'plats';
  const venue = fields[venueField] ?? '';
  const problems: FormProblem[] = [];
  const wrong = (field: string, message: string) => problems.push({ message, href: `#${field}` });

  if (!kind) wrong('plats', 'Välj om det ska bli en affisch eller en länk.');
  if (venue === '') {
    wrong(
      venueField,
      isClass
        ? 'Skriv vilken klass och skola det är.'
        : 'Skriv var affischen eller länken ska finnas.',
    );
  }
  if (venue.length > LONGEST_VENUE)
    wrong(venueField, `Namnet är för långt: skriv högst ${LONGEST_VENUE} tecken.`);
  const place = fields.platskod || null;
  if (place !== null && !places.some(({ code }) => code === place))
    wrong('platskod', 'Välj en av omgångens platser, eller ingen.');
  const planned = fields.antal ? Number(fields.antal) : null;
  if (planned !== null && !(Number.isInteger(planned) && planned > 0 && planned <= MOST_PLANNED))
    wrong('antal', 'Skriv hur många elever klassen har, med siffror.');
  const days = isClass ? readDays(fields, wrong) : { opensOn: null, closesOn: null };
  if (!kind || problems.length > 0) return { problems };
  return { invitation: { kind, venue, place, planned, ...days } };
}

/** First and last day of a class; one day when only the first is given. */
function readDays(fields: Fields, wrong: (field: string, message: string) => void) {
  const opensOn = fields.fran ?? '';
  const closesOn = fields.till || opensOn;
  if (!isDay(opensOn)) wrong('fran', 'Skriv vilken dag klassen svarar, till exempel 2026-05-04.');
  else if (!isDay(closesOn)) wrong('till', 'Skriv sista dagen som till exempel 2026-05-05.');
  else if (closesOn < opensOn) wrong('till', 'Sista dagen kan inte vara före den första.');
  return { opensOn, closesOn };
}
