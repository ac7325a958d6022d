import { ButtonLink } from '../components/Button.tsx';
import { type PageAssets, SitePage } from '../public/SitePage.tsx';

/** `/intervju`: what the tablet app will do, and that it is not here yet. */
export function FirstPage(assets: PageAssets) {
  return (
    <SitePage title="Intervju – Trygghetsdialog" {...assets}>
      <h1>Intervju på surfplatta</h1>
      <p class="lead">
        Appen för dig som intervjuar är på väg. Den här sidan berättar vad den kommer att göra.
      </p>
      <h2>Så ska den fungera</h2>
      <ul>
        <li>En intervju tar högst 90 sekunder, en fråga i taget.</li>
        <li>Den fungerar utan nät. Svaren sparas på plattan och skickas när nätet är tillbaka.</li>
        <li>Du ser alltid hur många svar som väntar på att skickas.</li>
        <li>Du räknar också dem som inte ville svara och dem som redan har svarat.</li>
        <li>Texten går att läsa i solsken, och plattan kan räckas över till den som svarar.</li>
      </ul>
      <h2>Till dess</h2>
      <p>
        Den du möter kan svara själv i enkäten, på din platta eller på sin egen telefon. Det kräver
        nät.
      </p>
      <p class="actions">
        <ButtonLink href="/" variant="secondary">
          Till startsidan
        </ButtonLink>
      </p>
    </SitePage>
  );
}
