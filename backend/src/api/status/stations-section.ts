import { valueWord } from '../../analysis/wording/value-words';
import { airQualityIndexOf } from '@smartregion/terms/air-quality-scale';
import { propertyOf } from '@smartregion/terms/property';
import { HEALTH_STATES } from '../../model/health';
import { MEZ } from '../../model/time';
import { amount, moment } from './format';
import { html, type Html } from './html';
import { problemLink } from './problems-section';
import type { AffectedStatus, IndexStatus, KommuneStatus, LatestValue, StationStatus, StatusReport } from './report';
import { classMark, stateMark } from './shapes';
import type { Reader, Texts } from './words/texts';

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
/** The class that the hub rates stands above it; the provider's own counts otherwise. */
const LAST = 'air_quality_index';

/** A card per Kommune: air-quality class in word, number, shape and colour, and the newest value of everything. */
export function stationsSection(report: StatusReport, reader: Reader, t: Texts): Html | false {
  const kommunen = report.kommunen.filter(({ stations }) => stations.length > 0);
  if (kommunen.length === 0) {
    return false;
  }
  return html`<section aria-labelledby="stations">
    <h2 id="stations">${t.stations}</h2>
    <div class="cards">${kommunen.map((kommune) => card(kommune, report, reader, t))}</div>
  </section>`;
}

function card(kommune: KommuneStatus, report: StatusReport, reader: Reader, t: Texts): Html {
  return html`<article>
    <h3>${kommune.name}</h3>
    ${kommune.stations.map((s) => station(s, report, reader, t))}
  </article>`;
}

function station(s: StationStatus, report: StatusReport, reader: Reader, t: Texts): Html {
  const trouble = health(s, report, reader, t);
  return html`<section class="station">
    <h4>${s.name}${s.indicative && html` <span class="quiet">${t.indicative}</span>`}</h4>
    ${trouble} ${s.index && index(s.index, s.indicative, report, reader, t)}
    ${s.latest.length > 0 && values(s, report, reader, t)}
    ${s.latest.length === 0 && !trouble && html`<p class="quiet">${t.noValues}</p>`}
  </section>`;
}

/** Said where something is missed, and what of; of a station of two feeds the better one counts. */
function health({ id, health: all }: StationStatus, report: StatusReport, reader: Reader, t: Texts): Html | false {
  const best = [...all].sort((a, b) => HEALTH_STATES.indexOf(b.state) - HEALTH_STATES.indexOf(a.state))[0];
  if (!best || best.state === 'ok') {
    return false;
  }
  const { feed, state, since, newest } = best;
  const told = newest !== null && since !== null && t.since(moment(since, report.now, reader.zone, reader.language));
  const problem = report.problems.find(({ affected }) =>
    affected.some((one) => one.feed === feed && isAmong(id, one, report))
  );
  return html`<p class="health">
    ${stateMark(state)}
    ${t.states[state]}${told && ` ${told}`}${problem && html` · ${problemLink(problem, report, reader.language)}`}
  </p>`;
}

function isAmong(id: string, { kommune, stations }: AffectedStatus, { kommunen }: StatusReport): boolean {
  const own = kommunen.find(({ slug }) => slug === kommune)?.stations ?? [];
  return (stations.length > 0 ? stations : own).some((station) => station.id === id);
}

function values({ id, latest }: StationStatus, report: StatusReport, reader: Reader, t: Texts): Html {
  const rank = ({ property }: LatestValue) => {
    const place = FIRST.indexOf(property);
    return property === LAST ? FIRST.length + 1 : place < 0 ? FIRST.length : place;
  };
  const sorted = [...latest].sort((a, b) => rank(a) - rank(b));
  const list = (part: readonly LatestValue[]) => html`<dl>${part.map((v) => value(v, report, reader, t))}</dl>`;
  const rest = sorted.slice(AT_ONCE);
  return html`${list(sorted.slice(0, AT_ONCE))}${
    rest.length > 0 &&
    html`<details id="${id}-more">
      <summary>${t.furtherValues(rest.length)}</summary>
      ${list(rest)}
    </details>`
  }`;
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
        >${t.measured(i.measured)} · ${time} ${t.mez}</span
      ></span
    >
  </p>`;
}

function value(v: LatestValue, report: StatusReport, { language, zone }: Reader, t: Texts): Html {
  const unit = valueWord(v.property, v.value, language) ?? t.units[v.unit] ?? v.unit;
  const doubtful = v.quality === 'suspect' || v.quality === 'implausible';
  return html`<div>
    <dt>${v[language]}</dt>
    <dd>
      <span class="figure">${amount(v.value, v.decimals, unit, language)}</span>${
        doubtful && html` <em>${t.quality[v.quality]}</em>`
      } <span class="quiet">${moment(v.end, report.now, zone, language)}</span>
    </dd>
  </div>`;
}
