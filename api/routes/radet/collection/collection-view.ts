import { type Invitation, isInUse, type Round } from '../../../contract/index.ts';
import { codeInGroups } from '../../../contract/invitation-code.ts';
import { receivedByStop } from '../../../contract/received-by-stop.ts';
import type { CollectionView, InvitationRow } from '../../../contract/screens/collection.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { CoordinatorPage } from '../coordinator-page.ts';
import type { FormProblem } from '../form.ts';
import { answersInWords, dayInWords } from '../words.ts';

const KIND_WORDS: Readonly<Record<Invitation['kind'], string>> = {
  poster: 'Affisch',
  link: 'Länk',
  class: 'Klass',
};

function daysInWords({ opensOn, closesOn }: Invitation): string {
  if (opensOn === null) return '';
  return closesOn === null || closesOn === opensOn
    ? dayInWords(opensOn)
    : `${dayInWords(opensOn)} till ${dayInWords(closesOn)}`;
}

function stateOf(invitation: Invitation, today: string): string {
  const about = invitation.kind === 'class' ? daysInWords(invitation) : KIND_WORDS[invitation.kind];
  if (invitation.ended) return `${about}, avslutad`;
  if (invitation.kind === 'class' && isInUse(invitation, today)) return `${about}, öppen nu`;
  return about;
}

function rowOf(
  invitation: Invitation,
  { home, today, count }: { readonly home: string; readonly today: string; readonly count: number },
  publicUrl: string,
): InvitationRow {
  const { id, kind, venue, code, planned, ended } = invitation;
  const at = `${home}/inbjudan/${id}`;
  const poster = {
    label: kind === 'class' ? 'Blad till klassen' : 'Affisch',
    href: `${at}/affisch`,
  };
  const letter = { label: 'Brev till vårdnadshavare', href: `${at}/vardnadshavare` };
  return {
    id,
    venue,
    code: codeInGroups(code),
    address: `${publicUrl.replace(/^https?:\/\//, '')}/i/${code}`,
    state: stateOf(invitation, today),
    received: planned === null ? answersInWords(count) : `${count} av ${answersInWords(planned)}`,
    documents: kind === 'class' ? [poster, letter] : [poster],
    end: ended ? null : `${at}/avsluta`,
  };
}

function trialsOf({ id }: Round): CollectionView['trials'] {
  return [
    {
      label: 'Förhandsvisa enkäten',
      href: `/enkat/${id}/forhandsvisning`,
      about: 'Så ser den ut för den som svarar, på alla språk. Kräver att du är inloggad.',
    },
    {
      label: 'Öva',
      href: `/enkat/${id}/ova`,
      about: 'Samma enkät för vem som helst att pröva. Svaren räknas inte och sparas inte.',
    },
  ];
}

interface Shown {
  readonly message?: string | null;
  readonly problems?: readonly FormProblem[];
  readonly entered?: Readonly<Record<string, string>>;
}

/** Everything about the collection of a round on one page. */
export async function collectionView(
  { store, now, publicUrl }: Dependencies,
  { round, frame, home }: CoordinatorPage,
  { message = null, problems = [], entered = {} }: Shown,
): Promise<CollectionView> {
  const [invitations, answers, typed] = await Promise.all([
    store.invitations.list(round.id),
    store.incoming.tally(round.id),
    store.sheets.count(round.id),
  ]);
  const received = receivedByStop(answers);
  const today = stockholmDay(now());
  const row = (invitation: Invitation) =>
    rowOf(invitation, { home, today, count: received.get(invitation.id) ?? 0 }, publicUrl);
  const posters = invitations.filter(({ kind }) => kind !== 'class');
  const { controller, contact } = round;
  return {
    ...frame,
    message,
    problems,
    entered,
    posters: posters.map(row),
    classes: invitations.filter(({ kind }) => kind === 'class').map(row),
    create: `${home}/inbjudan`,
    places: round.places.map(({ code, label }) => ({ value: code, label })),
    allPosters: posters.some(({ ended }) => !ended) ? `${home}/affischer` : null,
    paper: {
      form: `${home}/pappersformular`,
      languages: languageOptions(round),
      typing: { label: 'Skriv in svar från papper', href: `${home}/papper` },
      typed: `${answersInWords(typed)} är inskrivna från papper.`,
    },
    trials: trialsOf(round),
    sender: {
      href: `${home}/avsandare`,
      sentence:
        controller && contact
          ? `Personuppgiftsansvarig: ${controller}. Frågor går till: ${contact.role}.`
          : 'Det är inte angivet vem som är personuppgiftsansvarig och vem man kan fråga. Ange det innan omgången öppnar.',
    },
  };
}

/** The languages of a round, to choose between. */
export function languageOptions({ languages }: Round) {
  return languages.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] ?? code }));
}

/** What the coordinator calls the languages. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  sv: 'Svenska',
  'sv-simple': 'Lättläst svenska',
  en: 'Engelska',
  ar: 'Arabiska',
};
