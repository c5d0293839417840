import { html, type Html } from '../../status/html';
import type { Edition } from '../edition';
import {
  capital,
  celsius,
  flowSentences,
  gust,
  kmh,
  noWeather,
  parkingSentences,
  parkWords,
  span,
  titleIn,
  weatherSentences,
  whole,
} from '../words/sentences';
import { roadReport } from '../words/road-report';
import type { Reader } from '../words/texts';
import { momentWords, untilWords } from '../words/times';
import { SIGN } from './sign';

/** One statement to be read across the room, and what stands beneath it. */
interface Tile {
  readonly name: string;
  readonly statement: string | Html;
  readonly lines: readonly (string | Html)[];
}

/** Of many car parks those with most room: more cannot be read in passing. */
const PARKS_NAMED = 2;

/** Three statements: weather, traffic, and parking; where nobody counts cars, warnings. */
export function tiles(edition: Edition, reader: Reader): Html {
  const third = edition.parking === null ? warningTile(edition, reader) : parkingTile(edition, reader);
  // Beside the air the warning stands already, in bold; where nobody counts cars it has a tile of its own.
  const isTold = Boolean(edition.air) || edition.parking === null;
  const all = [weatherTile(edition, reader, !isTold), trafficTile(edition, reader), third];
  return html`<div class="tiles">
    ${all.map(
      ({ name, statement, lines }) =>
        html`<section class="card">
          <h2>${name}</h2>
          <strong>${statement}</strong>${lines.map((line) => html`<p>${line}</p>`)}
        </section>`
    )}
  </div>`;
}

function weatherTile(edition: Edition, reader: Reader, withWarning: boolean): Tile {
  const { weather, kommune, warnings, isRegion } = edition;
  const { t, now } = reader;
  const [warning] = withWarning ? (warnings?.events ?? []) : [];
  const warned = warning ? [html`${SIGN} ${titleIn(warning, edition, reader)}, ${span(warning, reader)}.`] : [];
  if (!weather) {
    const statement = weather === null ? noWeather(edition, reader) : t.unknown;
    return { name: t.weather, statement: isRegion ? t.differs : t.noTraffic, lines: [statement, ...warned] };
  }
  const { maxToday, rainFrom, rainKnownUntil, temperatureNow } = weather;
  if (weather.forecast.length === 0 || maxToday === null) {
    const [statement = t.noTraffic, ...lines] = weatherSentences(weather, kommune.name, reader);
    return { name: t.weather, statement, lines: [...lines, ...warned] };
  }
  const isOver = temperatureNow !== null && maxToday <= temperatureNow;
  const rain =
    rainKnownUntil === null
      ? t.rainUnknown
      : rainFrom === null
        ? t.noRain(untilWords(rainKnownUntil, reader))
        : rainFrom <= now
          ? t.rainNowShort
          : t.rainShort(momentWords(rainFrom, reader));
  return {
    name: t.weather,
    statement: (isOver
      ? t.temperatureNow(celsius(temperatureNow, reader))
      : t.maxToday(celsius(maxToday, reader))
    ).replace(/\.$/, ''),
    lines: [[rain, ...gust(weather, reader)].join(' '), ...warned],
  };
}

function trafficTile(edition: Edition, reader: Reader): Tile {
  const { flows, roads } = edition;
  const { t } = reader;
  const [worst] = flows ?? [];
  const [report] = roads?.events ?? [];
  const [remark] = roads?.remarks ?? [];
  const told = report
    ? [html`${capital(report.kind)}: <span lang="de">${roadReport(report)}</span>, ${span(report, reader)}.`]
    : [];
  if (worst) {
    const { road, word, speed } = worst;
    const where = `${road}${speed === null ? '' : `, ${kmh(speed, reader)}`}.`;
    return { name: t.traffic, statement: capital(word), lines: [where, ...told] };
  }
  const statement = report ? capital(report.kind) : (remark ?? t.noTraffic).replace(/\.$/, '');
  // Of the Kreis a report says more than where the flow is told.
  const flow = edition.isRegion && report ? [] : flowSentences(edition, reader);
  return { name: t.traffic, statement, lines: [...told, ...flow] };
}

function parkingTile(edition: Edition, reader: Reader): Tile {
  const { t } = reader;
  const { parking } = edition;
  if (!parking?.isKnown) {
    return { name: t.parking, statement: t.noTraffic, lines: parkingSentences(edition, reader) };
  }
  const { free, parks, unknown } = parking;
  const named = parks.slice(0, PARKS_NAMED).map((park) => parkWords(park, reader));
  return {
    name: t.parking,
    statement: free === 1 ? t.space : t.spaces(whole(free, reader)),
    lines: [`${named.join(', ')}.`, ...(unknown > 0 ? [t.spacesUnknown(whole(unknown, reader))] : [])],
  };
}

function warningTile(edition: Edition, reader: Reader): Tile {
  const { warnings } = edition;
  const { t } = reader;
  const [first] = warnings?.events ?? [];
  const [remark] = warnings?.remarks ?? [];
  return first
    ? {
        name: t.warnings,
        statement: html`${SIGN} ${capital(first.kind)}`,
        lines: [`${titleIn(first, edition, reader)}, ${span(first, reader)}.`],
      }
    : { name: t.warnings, statement: (warnings ? (remark ?? t.noWarning) : t.noTraffic).replace(/\.$/, ''), lines: [] };
}
