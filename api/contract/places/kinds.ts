/**
 * Words for kinds of places, in the languages of the enkät: "tåget" and "train" find the stations.
 * Keys are the codes of place types; a round with types of its own only loses this.
 */
const KIND_WORDS: Readonly<Record<string, string>> = {
  station:
    'station tågstation järnvägsstation pendeltåg tåg buss busstation busshållplats hållplats perrong resecentrum train bus stop محطة قطار حافلة باص',
  'centre-square': 'centrum torg stad stan innerstad square centre center downtown town ساحة وسط',
  'underpass-path': 'tunnel gångtunnel gångväg cykelväg cykelbana viadukt underpass path نفق ممر',
  park: 'park lekplats grönområde lekpark playground حديقة منتزه',
  school: 'skola skolgård gymnasium grundskola högstadium school مدرسة',
  'changing-room-sports':
    'idrottshall sporthall sportcenter ishall simhall badhus omklädningsrum idrottsplats gym sports ملعب رياضة',
  residential: 'bostadsområde bostäder housing neighbourhood neighborhood حي سكن',
  road: 'väg gata trafik road street شارع طريق',
  'shop-mall': 'butik affär köpcentrum galleria shop store mall متجر سوق',
  library: 'bibliotek library مكتبة',
  'exercise-trail': 'motionsspår elljusspår skog löpspår trail forest غابة',
  'bus-train': 'buss tåg pendeltåg bus train حافلة قطار باص',
};

/** The words of a kind, unfolded; none for a kind that is not known here. */
export function kindWords(type: string): readonly string[] {
  return KIND_WORDS[type]?.split(' ') ?? [];
}
