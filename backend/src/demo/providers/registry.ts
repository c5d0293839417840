import type { Provider } from '../provider';
import { datex } from './datex';
import { dwd } from './dwd';
import { ecoCounter } from './eco-counter';
import { uba } from './uba';

/** Keyed by the feed's id: for whose provider the simulator stands in. */
export const PROVIDERS: Readonly<Record<string, Provider>> = {
  'uba-airquality': uba,
  'dwd-cdc': dwd,
  datex2: datex,
  'eco-counter-csv': ecoCounter,
};
