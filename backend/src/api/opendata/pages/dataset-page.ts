import { html, type Html } from '../../status/html';
import { dateWords } from '../../citizens/words/times';
import { isHighValue, propertiesOf, stationsOf, type Dataset } from '../datasets/dataset';
import { bulkPath, downloadsOf, type Download } from '../datasets/downloads';
import { daysOf, type Day } from '../bulk/days';
import { RDF_FORMS } from '../rdf/router';
import { titleOf } from '../words/titles';
import { framed, type OpenDataReader, type Surroundings } from './frame';
import { previewSection, type Newest } from './preview';

export interface DatasetPage extends Surroundings {
  readonly dataset: Dataset;
  /** Of the dataset, as others reach it. */
  readonly address: string;
  readonly newest: readonly Newest[];
}

/** A dataset: what it is, its files, its newest values, under what it may be used and how it is cited. */
export function datasetPage(page: DatasetPage, reader: OpenDataReader): string {
  const content = html`${about(page, reader)}
    <div class="half stack">${downloads(page, reader)} ${terms(page, reader)} ${citation(page, reader)}</div>
    ${previewSection(page.newest, reader)}`;
  return framed(titleOf(page.dataset, false)[reader.language], content, page, reader);
}

/** @param asked what stood in the address */
export function noDatasetPage(asked: string, at: Surroundings, reader: OpenDataReader): string {
  const { t, language } = reader;
  const content = html`<section class="card">
    <p>${t.notFoundText(asked.slice(0, 80))}</p>
    <p class="inline"><a href="/opendata?lang=${language}">${t.back}</a></p>
  </section>`;
  return framed(t.notFound, content, at, reader);
}

function about({ dataset }: DatasetPage, reader: OpenDataReader): Html {
  const { t, language } = reader;
  const { span, isOwn } = dataset;
  const stations = stationsOf(dataset);
  return html`<section class="card" aria-labelledby="offer">
    <h2 id="offer">${t.offer}</h2>
    <p>${t.valuesFrom(dateWords(span.start, reader), dateWords(span.end, reader))}</p>
    <p>
      ${t.measured}:
      ${propertiesOf(dataset)
        .map((property) => property[language])
        .join(', ')}.
    </p>
    <p>${t.stations(stations.length)}: <span lang="de">${stations.map(({ name }) => name).join(', ')}</span>.</p>
    ${isOwn && html`<p>${isHighValue(dataset) ? t.own : t.ownPlain}</p>`}
  </section>`;
}

function downloads({ dataset, now }: DatasetPage, reader: OpenDataReader): Html {
  const { t, language } = reader;
  const all = downloadsOf(dataset);
  const [day] = daysOf(dataset.span, now, reader.zone, 1);
  const link = ({ path, format, part }: Download): Html =>
    html`<li>
      <a href="${path}"
        ><span>${format.name[language]}</span> ${part && html`<small>${t.only(part.licence.id)}</small>`}</a
      >
    </li>`;
  const list = (kind: Download['kind']) =>
    html`<ul class="links">
      ${all.filter((download) => download.kind === kind).map(link)}
    </ul>`;
  return html`<section class="card" aria-labelledby="download">
    <h2 id="download">${t.download}</h2>
    <h3>${t.live}</h3>
    ${list('live')} ${day ? days(dataset, day, list('day'), reader) : html`<p>${t.noDay}</p>`}
  </section>`;
}

function days({ id }: Dataset, day: Day, list: Html, reader: OpenDataReader): Html {
  const { t } = reader;
  return html`<h3>${t.day(dateWords(day.start, reader))}</h3>
    ${list}
    <p class="inline"><a href="${bulkPath(id)}">${t.earlier}</a></p>`;
}

function terms({ dataset: { parts } }: DatasetPage, { t }: OpenDataReader): Html {
  return html`<section class="card" aria-labelledby="licence">
    <h2 id="licence">${t.licence}</h2>
    <ul class="points">
      ${parts.map(
        ({ licence, attribution }) =>
          html`<li><a href="${licence.url}">${licence.id}</a>. ${t.sources}: <span lang="de">${attribution}</span></li>`
      )}
    </ul>
    <p>${t.licenceText}</p>
  </section>`;
}

/** As libraries cite data: who, when, what, whose, under what, where, when seen. */
function citation({ dataset, address, openData, now }: DatasetPage, reader: OpenDataReader): Html {
  const { t, language } = reader;
  const { terms: all, parts, span } = dataset;
  const year = new Date(span.end).getUTCFullYear();
  const licence = parts.length === 1 ? parts[0]!.licence.id : t.several;
  const text = `${openData.publisher} (${year}): ${titleOf(dataset, false)[language]}. ${t.sources}: ${all.attribution}. ${t.licence}: ${licence}. ${address}, ${t.cited(dateWords(now, reader))}.`;
  return html`<section class="card" aria-labelledby="cite">
    <h2 id="cite">${t.cite}</h2>
    <blockquote>${text}</blockquote>
    <h3>${t.record}</h3>
    <p class="inline">
      ${Object.keys(RDF_FORMS).map((form) => html`<a href="/opendata/daten/${dataset.id}.${form}">${form}</a>`)}
    </p>
  </section>`;
}
