import type { StationIds } from '../feed';

/** How stations are named by providers that several feeds share. */

/** The European code of an air-quality station: the country, two letters for the Land, three digits. */
export const AIR_CODE: StationIds = {
  pattern: /^DE[A-Z]{2}\d{3}$/,
  like: { de: 'ein Code wie DENW179', en: 'a code such as DENW179' },
};

/** The DWD's own number, with or without its zeros. */
export const DWD_NUMBER: StationIds = {
  pattern: /^\d{1,5}$/,
  like: { de: 'fünf Ziffern in Anführungszeichen wie "05480"', en: 'five digits in quotes such as "05480"' },
};

/** The number of the WMO, or what the DWD has for a station without one. */
export const WMO_CODE: StationIds = {
  // One that begins with 0 is a number of the DWD.
  pattern: /^[A-Z1-9][A-Z0-9]{3,4}$/,
  like: { de: 'eine Kennung wie "10424" oder H443', en: 'a code such as "10424" or H443' },
};

/** WARNCELLID. */
export const WARN_CELL: StationIds = {
  pattern: /^\d{9}$/,
  like: {
    de: 'neun Ziffern: 8 und der Gemeindeschlüssel wie "805978028", oder 1, der Kreisschlüssel und 000 wie "105978000"',
    en: 'nine digits: 8 and the AGS such as "805978028", or 1, that of the Kreis and 000 such as "105978000"',
  },
};

/** Numbers that a provider gave. */
export function numbers(example: string): StationIds {
  return {
    pattern: /^\d{1,20}$/,
    like: { de: `eine Nummer wie "${example}"`, en: `a number such as "${example}"` },
  };
}
