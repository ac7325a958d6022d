import type { StartView } from '../../api/contract/screens/site.ts';
import { Doors } from '../components/Doors.tsx';
import { type PageAssets, SitePage } from './SitePage.tsx';

interface StartPageProps extends PageAssets {
  readonly view: StartView;
}

/** `/`: three kinds of visitors, three doors; those who answer come first. */
export function StartPage({ view, ...assets }: StartPageProps) {
  const open = view.rounds.filter((round) => round.open);
  const enkats = open.map((round) => ({
    href: `/enkat/${round.id}`,
    title: `Svara på enkäten i ${round.municipality}`,
    about:
      'Berätta vad som gör dig otrygg, var och när. Det tar ungefär tre minuter, och vi frågar inte vem du är.',
    note: round.example ? `${round.title}. Prova gärna: svaren är påhittade.` : round.title,
  }));
  return (
    <SitePage
      title="Trygghetsdialog"
      home={null}
      example={view.rounds.some((round) => round.example)}
      {...assets}
    >
      <div class="start-intro flow">
        <h1 class="start-title">Det du säger blir till löften</h1>
        <p class="lead">
          Du berättar vad som gör dig otrygg. Vi väger samman allas svar och visar hur säkra
          siffrorna är. Kommunen och polisen lovar vad de ska göra, och visar sedan vad som blev
          gjort.
        </p>
      </div>
      {enkats.length === 0 && <p>Ingen enkät är öppen just nu.</p>}
      {enkats.length > 0 && (
        <p>
          Har du fått en kod på en affisch eller i skolan? <a href="/i">Skriv koden här</a>.
        </p>
      )}
      <Doors
        doors={[
          ...enkats,
          {
            href: '/intervju',
            title: 'Intervjua',
            about: 'För dig som frågar på torg, skolor och stationer, med en surfplatta.',
          },
          {
            href: '/radet',
            title: 'Rådet',
            about:
              'För samordnare, brottsförebyggande råd och styrgrupp: se vad som oroar mest, hur säkert det är, och hämta ett utkast till löften. Kräver inloggning.',
          },
        ]}
      />
    </SitePage>
  );
}
