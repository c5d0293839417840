import type { Licence } from '../../../model/kommune';
import { NORMALIZED_PROPERTIES } from './normalized';
import { COMMON_NAMES, READY_PROFILES } from './ready-profiles';
import { RECEPTION_PROPERTIES } from './reception';

/** Devices belong to the Kommune: what may be done with their data is for it to say. */
export const DEVICE_LICENCE: Licence = {
  id: 'dl-de/by-2-0',
  url: 'https://www.govdata.de/dl-de/by-2-0',
  attribution: 'Eigene Sensoren der Kommune',
  redistribution: 'attribution',
};

const mapped = [COMMON_NAMES, ...READY_PROFILES.values()].flatMap(({ fields }) =>
  Object.values(fields).map(({ property }) => property)
);

/** What devices bring without a profile of one's own; with one it can be any property. */
export const DEVICE_PROPERTIES: readonly string[] = [...new Set([...mapped, ...NORMALIZED_PROPERTIES])];
export const LORAWAN_PROPERTIES: readonly string[] = [...new Set([...DEVICE_PROPERTIES, ...RECEPTION_PROPERTIES])];
