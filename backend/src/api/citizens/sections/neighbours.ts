import { breakable, html, type Html } from '../../status/html';
import type { Edition } from '../edition';
import type { Reader } from '../words/texts';
import { stationRow } from './air';
import { markOf } from './classes';

/** The other Kommunen of the region, their class by shape, number and word. */
export function neighboursSection(
  { neighbours, region, isRegion }: Edition,
  paged: ReadonlySet<string>,
  reader: Reader
): Html {
  const { t, language } = reader;
  return html`<section class="card narrow" aria-labelledby="neighbours">
    <h2 id="neighbours">${isRegion ? t.allPlaces(region.name) : t.neighbours(region.name)}</h2>
    ${
      neighbours && neighbours.length > 0
        ? html`<ul class="rows">
            ${neighbours.map((air) => {
              const name = breakable(air.kommuneName);
              const link = html`<a href="/buerger/${air.kommune}?lang=${language}">${name}</a>`;
              return stationRow(paged.has(air.kommune) ? link : name, air, reader);
            })}
          </ul>`
        : html`<p>${neighbours ? t.noNeighbours : t.unknown}</p>`
    }
  </section>`;
}

/** What the two kinds of devices are good for. */
export function stationOrSensor({ air }: Edition, { t }: Reader): Html {
  const present = air?.station.class ?? 2;
  return html`<section class="card" aria-labelledby="devices">
    <h2 id="devices">${t.stationOrSensor}</h2>
    <ul class="told">
      <li>${markOf(present, false)} <span>${t.station}</span></li>
      <li>${markOf(present, true)} <span>${t.sensorText}</span></li>
    </ul>
  </section>`;
}
