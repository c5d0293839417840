import type { Licence } from '../../../model/kommune';

/** Open data of the DWD since 2024; the wording is the one for data that was processed (https://www.dwd.de/copyright). */
export const DWD_LICENCE: Licence = {
  id: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  attribution: 'Datenbasis: Deutscher Wetterdienst, eigene Elemente ergänzt',
  redistribution: 'attribution',
};

export const DWD_OPEN_DATA = 'https://opendata.dwd.de';
