import type { PlacingView } from '../../../api/contract/screens/places.ts';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Field.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FormMessages } from '../FormMessages.tsx';

interface PlacingPageProps extends PageAssets {
  readonly view: PlacingView;
}

interface GroupProps {
  readonly view: PlacingView;
  readonly group: PlacingView['groups'][number];
}

function Group({ view, group }: GroupProps) {
  const { id, text, count, texts, suggestions } = group;
  return (
    <li class="text-item">
      <p class="muted small">{count}</p>
      <p class="written" dir="auto">
        {text}
      </p>
      <form method="post" action={view.action} class="placing">
        <input type="hidden" name="texter" value={texts} />
        {suggestions.map(({ value, label, how }) => (
          <Button key={value} variant="secondary" name="forslag" value={value}>
            {label} <span class="muted small">({how})</span>
          </Button>
        ))}
        <Select id={`plats-${id}`} name="plats" label="Annan plats" options={view.places} />
        <Button variant="quiet">
          Sätt platsen<span class="visually-hidden"> för {text}</span>
        </Button>
      </form>
    </li>
  );
}

/** Places in people's own words, to be given a place of the list. */
export function PlacingPage({ view, ...assets }: PlacingPageProps) {
  const { problems, lead, groups, placed } = view;
  return (
    <RoundPage frame={view} title="Platser i egna ord" {...assets}>
      <FormMessages message={view.message} problems={problems} />
      <p>
        <a href={view.back}>Till platserna</a>
      </p>
      <h1>Platser i egna ord</h1>
      <p class="lead">{lead}</p>
      <p>
        Texter som är lika står tillsammans. Förslagen är gissningar ur orden; du bestämmer. Saknas
        platsen? Lägg till den bland platserna först.
      </p>
      <ul class="texts" id="texter" tabIndex={-1}>
        {groups.map((group) => (
          <Group key={group.id} view={view} group={group} />
        ))}
      </ul>
      {placed.length > 0 && (
        <section class="flow">
          <h2>Placerade</h2>
          <ul class="former-places">
            {placed.map(({ id, texts, sentence }) => (
              <li key={id}>
                <form method="post" action={view.action} class="placing">
                  <input type="hidden" name="texter" value={texts} />
                  <span>{sentence}</span>
                  <Select
                    id={`andra-${id}`}
                    name="plats"
                    label={<span class="visually-hidden">Ny plats för {sentence}</span>}
                    options={view.places}
                  />
                  <Button variant="quiet">Ändra</Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </RoundPage>
  );
}
