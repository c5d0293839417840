import type { Pollutant } from '@smartregion/terms/air-quality-scale';
import type { Language } from '../../../shared/src/text/language';
import { formatLawHour, formatZonelessLawHour, LAW_ZONE } from '@smartregion/terms/law-time';
import { formatNumber } from '@smartregion/terms/numbers';
import type { Twin } from '../../../shared/src/table/twin';
import { pollutantName, scalesOf } from '../data/pollutants';
import { type Asked, lastDay, stateOf } from '../data/state';
import type { Station } from '../data/station';
import { absence, classWithNumber, concentration, versionParts } from '../text/sentences';
import { TEXTS } from '../text/texts';

/** The course of a station as a table, newest hour first. */
export function courseTwin(station: Station, asked: Asked, language: Language): Twin {
  const { title, columns } = TEXTS[language];
  const rated = scalesOf(station);
  const name = (pollutant: Pollutant | null) => (pollutant ? pollutantName(pollutant, language) : '');
  return {
    caption: [`${title} ${station.name}`, 'µg/m³', ...versionParts(station.index, language), station.attribution]
      .filter(Boolean)
      .join(' · '),
    columns: [
      { head: `${columns.hour} (${LAW_ZONE[language]})` },
      { head: columns.class },
      { head: columns.deciding },
      ...rated.map((pollutant) => ({ head: name(pollutant), numeric: true })),
      { head: columns.measured, numeric: true },
    ],
    rows: [...lastDay(station, asked)].reverse().map((hour) => [
      formatZonelessLawHour(hour.end, language),
      classWithNumber(station, hour, language),
      name(hour.deciding),
      ...rated.map((pollutant) => {
        const value = hour.values[pollutant];
        return value == null ? absence(station, pollutant, language) : formatNumber(value, 0, language);
      }),
      `${hour.measured}/${station.index.rates}`,
    ]),
  };
}

/** All stations as a table. */
export function stationsTwin(stations: readonly Station[], asked: Asked, language: Language): Twin {
  const { title, columns } = TEXTS[language];
  return {
    caption: title,
    columns: [
      { head: columns.station },
      { head: columns.kommune },
      { head: columns.class },
      { head: columns.deciding },
      { head: columns.value, numeric: true },
      { head: columns.time },
    ],
    rows: stations.map((station) => {
      const state = stateOf(station, asked);
      const deciding = state.hour?.deciding;
      const value = deciding && state.hour?.values[deciding];
      const end = state.hour ? state.hour.end : state.since;
      return [
        station.name,
        station.kommune,
        classWithNumber(station, state.hour, language),
        deciding ? pollutantName(deciding, language) : '',
        value == null ? '' : concentration(value, language),
        end === null ? '' : formatLawHour(end, language),
      ];
    }),
  };
}
