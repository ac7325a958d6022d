import type { LanguageView } from '../../api/contract/screens/languages.ts';
import { Button } from '../components/Button.tsx';
import { Table } from '../components/Table.tsx';
import type { PageAssets } from '../public/SitePage.tsx';
import { RoundPage } from './CouncilPage.tsx';

interface LanguagePageProps extends PageAssets {
  readonly view: LanguageView;
}

/** Every text of a language beside the Swedish one, to be read before residents see it. */
export function LanguagePage({ view, ...assets }: LanguagePageProps) {
  const { code, direction, name, inSwedish, review } = view;
  return (
    <RoundPage frame={view} title={`Texter på ${inSwedish}`} {...assets}>
      <p class="no-print">
        <a href={view.all}>Alla språk</a>
      </p>
      <h1>Texter på {inSwedish}</h1>
      <p>{view.state}</p>
      <p class="no-print">
        <a href={view.preview}>Se enkäten på språket</a>. Inget som du svarar där sparas.
      </p>
      {view.groups.map(({ id, title, texts }) => (
        <section key={id} class="flow">
          <h2>{title}</h2>
          <Table
            id={id}
            caption={title}
            columns={[{ title: 'Svenska' }, { title: name }]}
            rows={texts.map(({ key, swedish, text }) => ({
              id: key,
              cells: [
                swedish,
                <span key="text" lang={code} dir={direction}>
                  {text}
                </span>,
              ],
            }))}
          />
        </section>
      ))}
      {review && (
        <form method="post" action={review.action} class="flow no-print">
          <input type="hidden" name="last" value={review.digest} />
          <p>
            När du markerar språket som granskat går du i god för att någon som kan det har läst
            alla texter ovan. Är något fel rättar ni det i språkets textfiler först.
          </p>
          <Button>Markera som granskat</Button>
        </form>
      )}
    </RoundPage>
  );
}
