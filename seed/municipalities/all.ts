/** Every municipality and every founding document that the product comes with. */
import type { Agreement } from '../../api/contract/agreement.ts';
import type { Municipality } from '../../api/contract/catalogue.ts';
import { kavlinge2019 } from './kavlinge/agreement-2019-2022.ts';
import { kavlinge } from './kavlinge/municipality.ts';
import { kungalv2017 } from './kungalv/agreement-2017.ts';
import { kungalv } from './kungalv/municipality.ts';
import { kungsbacka2019 } from './kungsbacka/agreement-2019-2020.ts';
import { kungsbacka2023 } from './kungsbacka/agreement-2023-2026.ts';
import { kungsbacka } from './kungsbacka/municipality.ts';
import { kungsor2020 } from './kungsor/agreement-2020.ts';
import { kungsor } from './kungsor/municipality.ts';

export const municipalities: readonly Municipality[] = [kungsbacka, kavlinge, kungsor, kungalv];

export const agreements: readonly Agreement[] = [
  kungsbacka2019,
  kungsbacka2023,
  kavlinge2019,
  kungsor2020,
  kungalv2017,
];
