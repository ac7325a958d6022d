/** First names that are also something else, in lower case. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Ordinary words in lower case and at the beginning of a sentence; with a capital letter inside a
 * sentence they are names.
 */
export const NAMES_THAT_ARE_WORDS = words(`
amin alvar ask axel björn bo bror can dag dan dana din dina eli ella fred gun hans helge hope iman ina inger iris jan jill joar
jonte joy julle june kaj karo ken kim klara lana liam lia lilja linda liv lo lola loke love maj mari mark mila mille mina mira my måna
nanna nell nike nova odd otto per pontus rana ray rika rio robin ros rosa rose rune rut saga said salam sam sami sana sander sol
sten stig stoffe storm sune tage tess tilde tom tor tora ture tyr ulle vera vide vega vilda vilde vilja vira vivi alex allan annie billie
carro frank frans isa ivar june juno lena levi mona måne noor nur olga rami siv stephen ted vince jihad islam deniz sinan umut savaş sasha nils
hampus ville inga karl
visar lova sina lotten urban tuva puck marina roman lina tindra sari timmy uno gro seb neo rade aina`);

/**
 * Written with a capital letter also as something else: towns, shops, holidays, machines. They
 * need more than a capital letter.
 */
export const NAMES_OF_OTHER_THINGS = words(`
åsa max milan siri alexa jordan florens paris valborg lucia knut augusta april juni maj zara sofia viktoria victoria muhammed jesus luther`);
