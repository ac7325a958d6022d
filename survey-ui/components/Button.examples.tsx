import { Button, ButtonLink } from './Button.tsx';
import type { Examples } from './example.ts';

export const buttonExamples: Examples = {
  'what the page is for': <Button>Skicka svaren</Button>,
  'another way': <Button variant="secondary">Räkna fram ett nytt läge</Button>,
  'quiet, beside the other': (
    <div class="actions">
      <Button>Nästa</Button>
      <Button variant="quiet" name="skip" value="yes">
        Hoppa över
      </Button>
    </div>
  ),
  'a link that is the next step': <ButtonLink href="#nasta">Till enkäten</ButtonLink>,
};
