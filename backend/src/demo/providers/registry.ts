import type { Provider } from '../provider';
import { autobahn } from './autobahn';
import { cap } from './cap';
import { datex } from './datex';
import { dwd } from './dwd';
import { ecoCounter } from './eco-counter';
import { mosmix } from './mosmix';
import { parking } from './parking';
import { pegelonline } from './pegelonline';
import { uba } from './uba';

/** Keyed by the feed's id: for whose provider the simulator stands in. */
export const PROVIDERS: Readonly<Record<string, Provider>> = {
  'uba-airquality': uba,
  'dwd-cdc': dwd,
  datex2: datex,
  'datex2-parking': parking,
  'eco-counter-csv': ecoCounter,
  'dwd-mosmix': mosmix,
  'dwd-cap': cap,
  autobahn,
  pegelonline,
};
