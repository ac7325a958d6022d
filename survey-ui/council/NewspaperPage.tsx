import type { NewspaperView } from '../../api/contract/screens/council.ts';
import { ButtonLink } from '../components/Button.tsx';
import type { PageAssets } from '../public/SitePage.tsx';
import { RoundPage } from './CouncilPage.tsx';

interface NewspaperPageProps extends PageAssets {
  readonly view: NewspaperView;
}

/** The hardest questions that a newspaper would put, each with what the figures can say. */
export function NewspaperPage({ view, ...assets }: NewspaperPageProps) {
  return (
    <RoundPage frame={view} title="Tidningstestet" mainCaution={view.mainCaution} {...assets}>
      <h1>Tidningstestet</h1>
      <p class="lead">
        De svåraste frågorna som en journalist kan ställa om den här rangordningen, den svåraste
        först. Gå igenom dem innan ni beslutar, och säg hellre att ni inte vet än mer än siffrorna
        bär.
      </p>
      {view.note && <p>{view.note}</p>}
      <ol class="newspaper">
        {view.questions.map(({ id, question, reach, answer, figure }) => (
          <li key={id} class="newspaper-question" id={id}>
            <h2>”{question}”</h2>
            <p class="newspaper-reach">{reach}</p>
            <div class="flow">
              {answer.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
            {figure && (
              <p class="newspaper-figure">
                <span class="muted">Siffran:</span> {figure}
              </p>
            )}
          </li>
        ))}
      </ol>
      <section class="flow no-print">
        <h2>Underlag till mötet</h2>
        <p>
          Ungefär fyra sidor att skriva ut eller skicka i förväg: vad dialogen visar, hur säkert det
          är, vilka som svarade, frågorna här ovanför och hur det är räknat.
        </p>
        <p class="actions">
          {view.briefing.map(({ label, href }) => (
            <ButtonLink key={href} href={href} variant="secondary">
              {label}
            </ButtonLink>
          ))}
        </p>
      </section>
      <p class="muted small">{view.source}</p>
    </RoundPage>
  );
}
