import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { InstallState } from './install-state.ts';
import { INSTALL_STEPS } from './install-steps.ts';

interface InstallHelpProps {
  readonly state: InstallState;
  /** Level of the heading, one under the heading before. */
  readonly level?: 2 | 3;
}

/** Offers to install the app: by a button where the browser has one to give, else in steps for this browser. */
export function InstallHelp({ state, level = 2 }: InstallHelpProps) {
  const { where, platform } = state;
  if (where === 'app') return <Notice kind="done">Appen är installerad på plattan.</Notice>;
  if (where === 'beside') {
    return (
      <Notice kind="done" title="Appen är installerad.">
        <p>Stäng den här sidan och öppna appen ”Intervju” bland plattans appar.</p>
      </Notice>
    );
  }
  const Heading = level === 2 ? 'h2' : 'h3';
  const { browser, steps, note } = INSTALL_STEPS[platform];
  return (
    <section class="flow">
      <Heading>Installera appen på plattan</Heading>
      <p>
        Då öppnas den med ett tryck och fyller hela skärmen, och plattan rensar inte bort det som är
        sparat lika lätt.
      </p>
      {note && steps.length > 0 && (
        <Notice kind="careful">
          <p>{note}</p>
        </Notice>
      )}
      {state.install ? (
        <p class="actions">
          <Button type="button" variant="secondary" onClick={state.install}>
            Installera appen
          </Button>
        </p>
      ) : (
        <Steps browser={browser} steps={steps} note={note} />
      )}
    </section>
  );
}

interface StepsProps {
  readonly browser: string;
  readonly steps: readonly string[];
  readonly note: string | undefined;
}

function Steps({ browser, steps, note }: StepsProps) {
  if (steps.length === 0) return <p>{note}</p>;
  return (
    <>
      <p>Så gör du i {browser}:</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
}
