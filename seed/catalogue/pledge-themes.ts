/** The headings that pledges stand under, as in the founding agreements. */
import type { PledgeTheme } from '../../api/contract/catalogue.ts';

export const pledgeThemes: readonly PledgeTheme[] = [
  { code: 'youth', title: 'Trygghet för unga', group: '13-24' },
  { code: 'seniors', title: 'Trygghet för seniorer', group: '65+' },
  { code: 'traffic', title: 'Trygghet i trafik', group: null },
  {
    code: 'public-environment',
    title: 'Trygghet i offentlig miljö',
    group: null,
  },
  { code: 'home', title: 'Trygghet i hemmet', group: null },
  {
    code: 'business',
    title: 'Trygghet för företag och föreningar',
    group: null,
  },
];
