/** Every example of every component on one page: what there is to build with, and what is tested. */
import { installHelpExamples } from '../interviewer/install/InstallHelp.examples.tsx';
import { buttonExamples } from './Button.examples.tsx';
import { choiceExamples } from './Choices.examples.tsx';
import { doorExamples } from './Doors.examples.tsx';
import { errorSummaryExamples } from './ErrorSummary.examples.tsx';
import type { Examples } from './example.ts';
import { factExamples } from './Facts.examples.tsx';
import { fieldExamples } from './Field.examples.tsx';
import { figureExamples } from './Figure.examples.tsx';
import { noticeExamples } from './Notice.examples.tsx';
import { Document, Page } from './Page.tsx';
import { roundNavExamples } from './RoundNav.examples.tsx';
import { tableExamples } from './Table.examples.tsx';

/** All examples, by component. */
const EXAMPLES: Readonly<Record<string, Examples>> = {
  Button: buttonExamples,
  Choices: choiceExamples,
  Doors: doorExamples,
  ErrorSummary: errorSummaryExamples,
  Facts: factExamples,
  Field: fieldExamples,
  Figure: figureExamples,
  InstallHelp: installHelpExamples,
  Notice: noticeExamples,
  RoundNav: roundNavExamples,
  Table: tableExamples,
};

interface CatalogueProps {
  readonly styles: string;
  readonly icon: string;
}

/** The catalogue as a page. */
export function Catalogue(assets: CatalogueProps) {
  return (
    <Document title="Komponenter – Trygghetsdialog" surface="site" indexed={false} {...assets}>
      <Page context="Komponenter">
        <h1>Komponenter</h1>
        {Object.entries(EXAMPLES).map(([component, examples]) => (
          <section class="flow" key={component}>
            <h2>{component}</h2>
            {Object.entries(examples).map(([name, example]) => (
              <div class="example flow" key={name}>
                <p class="muted small" lang="en">
                  {name}
                </p>
                {example}
              </div>
            ))}
          </section>
        ))}
      </Page>
    </Document>
  );
}
