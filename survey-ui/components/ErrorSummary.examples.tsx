import { ErrorSummary } from './ErrorSummary.tsx';
import type { Examples } from './example.ts';

export const errorSummaryExamples: Examples = {
  'what has to be put right': (
    <ErrorSummary
      errors={[
        { message: 'Välj högst tre. Ta bort ett val och gå vidare.', href: '#too-many' },
        { message: 'Skriv kortare: högst 4 000 tecken får plats.' },
      ]}
    />
  ),
};
