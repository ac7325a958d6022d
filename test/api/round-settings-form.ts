/** The form of a round's settings, as a browser sends it. */

export const settings = (changes = {}) => ({
  revision: '0',
  sett: '0',
  titel: 'Exempelstad, exempeldata',
  kommun: 'Exempelstad',
  diarienummer: 'KS 2026/5',
  oppnar: '2026-05-01',
  stanger: '2026-06-30',
  resultat: '2026-09-01',
  period: '2027–2028',
  minsta: '5',
  karens: '10',
  satt: 'street',
  ...changes,
});
