import type { CodeView } from '../../api/contract/screens/site.ts';
import { Button } from '../components/Button.tsx';
import { TextInput } from '../components/Field.tsx';
import { type PageAssets, SitePage } from './SitePage.tsx';

interface CodePageProps extends PageAssets {
  readonly view: CodeView;
}

/** `/i`: a code from a poster or a class; whoever has none finds what is open. */
export function CodePage({ view: { unknown, rounds }, ...assets }: CodePageProps) {
  return (
    <SitePage title="Skriv koden – Trygghetsdialog" {...assets}>
      <h1>Skriv koden</h1>
      <p>Koden står på affischen, eller så får du den av läraren.</p>
      <form method="get" action="/i" class="flow sign-in">
        <TextInput
          name="kod"
          label="Kod"
          hint="Bokstäver och siffror, till exempel K7RW4. Stora eller små bokstäver spelar ingen roll."
          autocapitalize="off"
          autocomplete="off"
          maxLength={20}
          {...(unknown !== null && {
            value: unknown,
            error: 'Vi känner inte igen koden. Kontrollera den och försök igen.',
          })}
        />
        <Button>Till enkäten</Button>
      </form>
      {rounds.length > 0 && (
        <>
          <p>Du kan också svara utan kod:</p>
          <ul>
            {rounds.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </SitePage>
  );
}
