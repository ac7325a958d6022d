import type { ContactRound } from '../../api/contract/screens/site.ts';

interface RoundContactsProps {
  readonly rounds: readonly ContactRound[];
  /** Whether each is followed by the way to withdraw answers in it. */
  readonly withdraw?: boolean;
}

/** Who answers for each round, and where to turn. */
export function RoundContacts({ rounds, withdraw = false }: RoundContactsProps) {
  if (rounds.length === 0)
    return <p>Ingen enkät finns här än. Vänd dig till kommunens växel om du har en fråga.</p>;
  return (
    <ul>
      {rounds.map((round) => (
        <li key={round.id}>
          <strong>{round.title}</strong>
          {round.example && ' (exempel med påhittade svar)'}: {round.controller}.{' '}
          <Contact contact={round.contact} />
          {withdraw && (
            <>
              {' '}
              <a href={`/enkat/${round.id}/aterkalla`}>Ta tillbaka svar i {round.title}</a>.
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Contact({ contact }: Pick<ContactRound, 'contact'>) {
  if (!contact) return <>Kontakt: kommunens växel.</>;
  return (
    <>
      Kontakt: {contact.role}
      {contact.email && (
        <>
          , <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </>
      )}
      {contact.phone && (
        <>
          , <a href={`tel:${contact.phone.replace(/[^0-9+]/g, '')}`}>{contact.phone}</a>
        </>
      )}
      .
    </>
  );
}
