import type { ChangeView, ComparedView, ScopeView } from '../../../api/contract/screens/change.ts';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Field.tsx';
import { keepRanges } from '../../components/keep-ranges.ts';
import { Notice } from '../../components/Notice.tsx';
import type { PageAssets } from '../../public/SitePage.tsx';
import { RoundPage } from '../CouncilPage.tsx';
import { FigureTable, RankedFigure } from '../FigureTable.tsx';

interface ChangePageProps extends PageAssets {
  readonly view: ChangeView;
}

/** A round beside an earlier one: first whether they can be compared, then what differs. */
export function ChangePage({ view, ...assets }: ChangePageProps) {
  const { compared, problem } = view;
  return (
    <RoundPage frame={view} title="Förändring" mainCaution={view.mainCaution} {...assets}>
      <h1 class={compared ? 'finding' : undefined}>{compared?.finding ?? 'Förändring'}</h1>
      {problem && (
        <Notice kind="careful" title="Det går inte att jämföra så">
          <p>{problem}</p>
        </Notice>
      )}
      {view.tooFew && !compared && <p>{view.tooFew}</p>}
      <Choose view={view} />
      {compared && <Compared compared={compared} />}
    </RoundPage>
  );
}

function Choose({ view }: Pick<ChangePageProps, 'view'>) {
  const { address, choices, selected } = view;
  if (choices.length === 0) {
    return (
      <p>
        Det finns ingen tidigare omgång med ett läge att jämföra med. Har ni svar från en tidigare
        dialog kan de läsas in som en egen omgång.
      </p>
    );
  }
  const options = [{ value: '', label: 'Välj en tidigare omgång' }, ...choices];
  return (
    <form method="get" action={address} class="text-filter change-choose no-print">
      <Select name="mot" label="Jämför med" options={options} selected={selected} />
      <Button variant="secondary">Jämför</Button>
    </form>
  );
}

function Compared({ compared }: { readonly compared: ComparedView }) {
  const { since, notes, broken, check, scopes, reading, composition } = compared;
  return (
    <>
      <p>
        Jämfört med <a href={since.href}>{since.label}</a>.
      </p>
      {notes.map((note) => (
        <Notice key={note} kind="careful">
          <p>{note}</p>
        </Notice>
      ))}
      {broken.length > 0 && (
        <Notice kind="careful" title={scopes.length === 0 ? 'Det här brast' : 'Tänk på'}>
          <ul>
            {broken.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <section class="flow change-part change-check">
        <h2>Går omgångarna att jämföra?</h2>
        <FigureTable table={check} />
      </section>
      {scopes.length === 0 ? (
        <section class="flow change-part">
          <h2>Inga skillnader visas</h2>
          <p>
            En skillnad mellan de här omgångarna skulle inte säga vad som har ändrats i kommunen.
            Visa hellre de två resultaten var för sig, med hur svaren samlades in.
          </p>
        </section>
      ) : (
        <Differences scopes={scopes} reading={reading} />
      )}
      <section class="flow change-part">
        <h2>Vilka som svarade</h2>
        <FigureTable table={composition.table} />
        {composition.note && <p class="figure-note">{composition.note}</p>}
        <p class="figure-source">{compared.source}</p>
      </section>
    </>
  );
}

/** The first is told whole; the rest, of the ways of answering by themselves, can be unfolded. */
function Differences({ scopes, reading }: Pick<ComparedView, 'scopes' | 'reading'>) {
  const isWholeFirst = scopes[0]?.id === 'alla';
  const shown = isWholeFirst ? scopes.slice(0, 1) : scopes;
  const unfolded = isWholeFirst ? scopes.slice(1) : [];
  return (
    <>
      {shown.map((scope) => (
        <section class="flow change-part" key={scope.id}>
          <h2>{scope.title}</h2>
          <Figures scope={scope} />
        </section>
      ))}
      {unfolded.length > 0 && (
        <section class="flow change-part change-modes">
          <h2>Varje sätt att svara för sig</h2>
          {unfolded.map((scope) => (
            <details class="unfold" key={scope.id}>
              <summary>{scope.title}</summary>
              <div class="flow">
                <Figures scope={scope} />
              </div>
            </details>
          ))}
        </section>
      )}
      <section class="flow change-part">
        <h2>Så läser du skillnaderna</h2>
        <ul>
          {reading.map((sentence) => (
            <li key={sentence}>{keepRanges(sentence)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

const Figures = ({ scope }: { readonly scope: ScopeView }) =>
  scope.figures.map((figure) => <RankedFigure key={figure.id} figure={figure} level={3} />);
