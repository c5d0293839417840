import { formatList } from '@smartregion/terms/numbers';
import { propertyOf } from '@smartregion/terms/property';
import { html, type Html } from '../../status/html';
import type { Edition } from '../edition';
import type { Air, StationAir } from '../stories/air';
import { microgram } from '../words/sentences';
import type { Reader } from '../words/texts';
import { lawHourWords, lawInstantWords } from '../words/times';
import { advice } from './advice';
import { INDEX, markOf, wordOf } from './classes';
import { hoursStrip } from './hours';
import { airElsewhere } from './region-air';

/** Class first, what to do second, number third; then the day behind. */
export function airSection(edition: Edition, reader: Reader): Html {
  const { t } = reader;
  const { air, kommune } = edition;
  return html`<section class="card wide" aria-label="${t.air}">
    ${air ? [classLine(air.station, reader), ...advice(edition, air.station.class, reader), ...sentences(air, reader), hoursStrip(air.hours, reader), ...stations(air, kommune.name, reader)] : airElsewhere(edition, reader)}
  </section>`;
}

function classLine(station: StationAir, reader: Reader): Html {
  const { t } = reader;
  const { class: number, end } = station;
  return html`<h2 class="class">
    ${markOf(number, station.isSensor)}
    <span
      ><strong>${number === null ? t.noAir : wordOf(number, reader)}</strong>
      <span class="quiet"
        >${number === null ? sinceWhen(station, reader) : html`${t.level(number, INDEX.classes.length)} · ${end !== null && lawHourWords(end, reader)}`}</span
      ></span
    >
  </h2>`;
}

/** Since when nothing has come. */
export const sinceWhen = ({ end }: StationAir, reader: Reader): string =>
  end === null ? reader.t.noAirEver : reader.t.noAirSince(lawInstantWords(end, reader));

function sentences({ station, values }: Air, reader: Reader): Html[] {
  const { t, language } = reader;
  if (station.class === null) {
    return [];
  }
  const others = values
    .map(({ pollutant, value }) => ({ name: propertyOf(pollutant)[language], value }))
    .filter(({ name }) => name !== station.deciding)
    .map(({ name, value }) => `${name} ${microgram(value, reader)}`);
  return [
    html`<p>
      ${station.value !== null && t.decides(station.deciding, microgram(station.value, reader))}
      ${others.length > 0 && t.others(formatList(others, language))} ${t.measuredOf(station.measured)}
    </p>`,
  ];
}

/** Where there are several, each of them: the first speaks for all. */
function stations({ stations: all }: Air, kommune: string, reader: Reader): Html[] {
  const { t } = reader;
  if (all.length < 2) {
    return [];
  }
  const rows = all.map((station) => stationRow(station.name, station, reader));
  return [
    html`<h3>${t.otherStations(kommune)}</h3>`,
    html`<ul class="rows">
      ${rows}
    </ul>`,
  ];
}

/** A mark, a name, and the class in words. */
export function stationRow(name: string | Html, { class: number, isSensor }: StationAir, reader: Reader): Html {
  const { t } = reader;
  const word = number === null ? t.noData : wordOf(number, reader);
  return html`<li>
    ${markOf(number, isSensor)} <span class="name">${name}</span>
    <span class="word">${word}${isSensor && `, ${t.sensor}`}</span>
  </li>`;
}
