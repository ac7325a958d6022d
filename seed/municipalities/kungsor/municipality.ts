/** Kungsör: where people live, and the public places that a dialogue can name. */
import type { Municipality } from '../../../api/contract/catalogue.ts';

export const kungsor: Municipality = {
  code: 'kungsor',
  name: 'Kungsör',
  policeArea: 'lokalpolisområde Västra Mälardalen',
  areas: [
    { code: 'kungsor', label: 'Kungsör' },
    { code: 'valskog', label: 'Valskog' },
    { code: 'countryside', label: 'Annan ort eller landsbygd i kommunen' },
  ],
  places: [
    {
      code: 'kungsor-centrum',
      label: 'Kungsörs centrum',
      aliases: ['centrum'],
      type: 'centre-square',
      area: 'kungsor',
      position: { latitude: 59.422, longitude: 16.097 },
    },
    {
      code: 'kungsor-station',
      label: 'Kungsörs station',
      aliases: ['stationen'],
      type: 'station',
      area: 'kungsor',
    },
    {
      code: 'kungsor-bibliotek',
      label: 'Kungsörs bibliotek',
      aliases: ['biblioteket'],
      type: 'library',
      area: 'kungsor',
    },
    { code: 'karlaskolan', label: 'Karlaskolan', aliases: [], type: 'school', area: 'kungsor' },
    { code: 'vasterskolan', label: 'Västerskolan', aliases: [], type: 'school', area: 'kungsor' },
    { code: 'kungsudden', label: 'Kungsudden', aliases: [], type: 'park', area: 'kungsor' },
    {
      code: 'bjorskogsskolan',
      label: 'Björskogsskolan',
      aliases: [],
      type: 'school',
      area: 'valskog',
    },
    {
      code: 'valskog',
      label: 'Valskog',
      aliases: [],
      type: 'residential',
      area: 'valskog',
      position: { latitude: 59.453, longitude: 15.951 },
    },
  ],
};
