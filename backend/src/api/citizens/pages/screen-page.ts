import { html, type Html } from '../../status/html';
import type { Edition } from '../edition';
import { advice } from '../sections/advice';
import { sinceWhen } from '../sections/air';
import { INDEX, markOf, wordOf } from '../sections/classes';
import { hoursOnly } from '../sections/hours';
import { airElsewhere } from '../sections/region-air';
import { tiles } from '../sections/tiles';
import type { Air } from '../stories/air';
import { microgram } from '../words/sentences';
import type { Reader } from '../words/texts';
import { lawHourWords, standWords } from '../words/times';
import { HATCH, pageOf } from './frame';
import { SCREEN_CSS } from './screen-style';

/** As often as the hub answers anew, s. */
const RENEWED = 60;

/**
 * One class across the room, three statements beside it. Nothing turns or runs; the page renews itself.
 * @param address short enough to be read off the screen
 */
export function screenPage(edition: Edition, address: string, reader: Reader): string {
  const { t, language } = reader;
  const { kommune, region, air } = edition;
  const title = t.airIn(kommune.name);
  // What is warned of takes the room of the sign's size.
  const isWarned = Boolean(air) && (edition.warnings?.events ?? []).length > 0;
  const body = html`${HATCH}
    <header>
      <h1>${title}</h1>
      <p>${t.asOf(standWords(reader))}</p>
    </header>
    <main>
      <section class="card air${isWarned ? ' warned' : ''}">
        ${air ? airOnScreen(edition, air, reader) : airElsewhere(edition, reader)}
        ${scale(air?.station.class ?? null, reader)} ${air && hoursOnly(air.hours, reader)}
      </section>
      ${tiles(edition, reader)}
    </main>
    <footer>
      <p>${t.screenFoot} ${t.screenAddress(address)}</p>
      <p class="quiet">${sourceLine(edition, reader)} ${region.demo && html`<span class="demo">${t.demo}</span>`}</p>
    </footer>`;
  return pageOf({ language, title, css: SCREEN_CSS, refresh: RENEWED, body });
}

function airOnScreen(edition: Edition, { station }: Air, reader: Reader): Html {
  const { t } = reader;
  const { class: number, value, end } = station;
  return html`<h2 class="class">
      ${markOf(number, station.isSensor)}
      <span
        ><strong>${number === null ? t.noAir : wordOf(number, reader)}</strong>
        <span
          >${number === null ? sinceWhen(station, reader) : value !== null && t.decides(station.deciding, microgram(value, reader))}</span
        ><br />
        <span class="quiet">${number !== null && end !== null && lawHourWords(end, reader)}</span></span
      >
    </h2>
    ${advice(edition, number, reader)}`;
}

/** All five classes, the present one framed. */
function scale(present: number | null, { language }: Reader): Html {
  return html`<ol class="scale">
    ${INDEX.classes.map(
      (one, i) => html`<li ${present === i + 1 && html`class="present"`}>${markOf(i + 1, false)} ${one[language]}</li>`
    )}
  </ol>`;
}

/** Rule, clock, station and sources in one quiet line. */
function sourceLine({ air, weather, parking }: Edition, { t, language }: Reader): string {
  const station = air && (air.station.isSensor ? t.sensorShort : t.stationShort)(air.station.name);
  const sources = [air?.station.attribution, ...(weather?.attributions ?? []), ...(parking?.attributions ?? [])];
  const parts = [
    INDEX.short[language],
    air?.station.provisional && t.provisionalShort,
    station,
    [...new Set(sources.filter(Boolean))].join('; '),
  ];
  return parts.filter(Boolean).join(' · ');
}
