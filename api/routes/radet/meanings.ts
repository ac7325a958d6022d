/** One plain sentence or two on what each figure means and what it does not. */
export const MEANINGS = {
  themes:
    'Otrygghet är hur otrygga de som svarade i snitt känner sig på grund av temat, från 0 till 5; den som inte nämnt temat räknas som 0. Det säger inget om hur många brott som sker.',
  places:
    'Hur mycket otrygghet de som svarade knyter till platsen. En plats där många rör sig nämns av fler, så siffran säger inte hur farlig platsen är.',
  areas:
    'Otryggheten vid platserna i varje område, sammanlagd per person. Ett område med många utpekade platser hamnar högre; det säger inte att de som bor där är mest otrygga.',
  pairs:
    'Hur mycket otrygghet som knyts till temat på just den platsen. Det säger inte att platsen är orsaken.',
  lift: 'Mot väntat är hur många gånger oftare platsen och temat nämns ihop än om de inte hade med varandra att göra.',
  timesOfDay:
    'När på dygnet det känns otryggt. Den som svarar kan välja flera tider. Det säger inget om när brott sker.',
  police:
    'Andelen av dem som svarade som vill att polisen gör detta. Det är önskemål och visar inte vad som hjälper.',
  municipality:
    'Andelen av dem som svarade som vill att kommunen gör detta. Det är önskemål och visar inte vad som hjälper.',
  tables:
    'Andelen i varje grupp som nämnde det, med spann. Grupperna är olika stora och svarade på olika sätt, så jämför spannen och inte bara talen. ”Osäkert” betyder att gruppen är för liten för ett enda tal.',
} as const;
