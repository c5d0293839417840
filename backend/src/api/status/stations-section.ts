import { airQualityIndexOf } from '../../model/air-quality-scale';
import { propertyOf } from '../../model/property';
import { MEZ } from '../../model/time';
import { amount, moment } from './format';
import { html, type Html } from './html';
import type { IndexStatus, KommuneStatus, LatestValue, StationStatus, StatusReport } from './report';
import { classMark } from './shapes';
import type { Reader, Texts } from './texts';

const INDEX = airQualityIndexOf('uba-lqi-2025');

/** What a reader looks for first; the rest is one click away. */
const FIRST = [
  'air_temperature',
  'precipitation',
  'wind_speed',
  'traffic_flow_all',
  'traffic_speed_mean',
  'bike_count',
];
const AT_ONCE = 4;

/** A card per Kommune: air-quality class in word, number, shape and colour, and the newest value of everything. */
export function stationsSection(report: StatusReport, reader: Reader, t: Texts): Html {
  return html`<section aria-labelledby="stations">
    <h2 id="stations">${t.stations}</h2>
    <div class="cards">${report.kommunen.map((kommune) => card(kommune, report, reader, t))}</div>
  </section>`;
}

function card(kommune: KommuneStatus, report: StatusReport, reader: Reader, t: Texts): Html {
  return html`<article>
    <h3>${kommune.name}</h3>
    ${kommune.stations.map((s) => station(s, report, reader, t))}
  </article>`;
}

function station(s: StationStatus, report: StatusReport, reader: Reader, t: Texts): Html {
  return html`<section class="station">
    <h4>${s.name}${s.indicative && html` <span class="quiet">${t.indicative}</span>`}</h4>
    ${s.index && index(s.index, s.indicative, report, reader, t)}
    ${s.latest.length === 0 ? html`<p class="quiet">${t.noValues}</p>` : values(s.latest, report, reader, t)}
  </section>`;
}

function values(latest: readonly LatestValue[], report: StatusReport, reader: Reader, t: Texts): Html {
  const rank = ({ property }: LatestValue) => (FIRST.includes(property) ? FIRST.indexOf(property) : FIRST.length);
  const sorted = [...latest].sort((a, b) => rank(a) - rank(b));
  const list = (part: readonly LatestValue[]) => html`<dl>${part.map((v) => value(v, report, reader, t))}</dl>`;
  const rest = sorted.slice(AT_ONCE);
  return html`${list(sorted.slice(0, AT_ONCE))}${rest.length > 0 &&
  html`<details>
    <summary>${t.furtherValues(rest.length)}</summary>
    ${list(rest)}
  </details>`}`;
}

function index(i: IndexStatus, indicative: boolean, report: StatusReport, reader: Reader, t: Texts): Html {
  const time = moment(i.end, report.now, MEZ, reader.language);
  const indexClass = i.class === null ? undefined : INDEX.classes[i.class - 1];
  const mark = classMark(i.class ?? 0, indexClass, indicative);
  if (!indexClass) {
    return html`<p class="index">${mark} <strong>${t.noIndexSince(time)}</strong></p>`;
  }
  const name = i.deciding && propertyOf(i.deciding)[reader.language];
  const sentence = name && i.value !== null ? t.decides(name, amount(i.value, 0, 'µg/m³', reader.language)) : '';
  return html`<p class="index">
    ${mark}
    <span
      ><strong>${indexClass[reader.language]}</strong><br />${sentence}<br /><span class="quiet"
        >${t.measured(i.measured)} · ${time} MEZ</span
      ></span
    >
  </p>`;
}

function value(v: LatestValue, report: StatusReport, { language, zone }: Reader, t: Texts): Html {
  const doubtful = v.quality === 'suspect' || v.quality === 'implausible';
  return html`<div>
    <dt>${v[language]}</dt>
    <dd>
      <span class="figure">${amount(v.value, v.decimals, v.unit, language)}</span>${doubtful &&
      html` <em>${t.quality[v.quality]}</em>`} <span class="quiet">${moment(v.end, report.now, zone, language)}</span>
    </dd>
  </div>`;
}
