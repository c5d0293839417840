import { stationsOf, type Dataset } from '../datasets/dataset';
import { mapOf } from '../map/map';
import type { Drawing } from '../map/drawing';
import { topicName } from '../words/titles';
import { html, type Html } from '../../status/html';
import { dateWords } from '../../citizens/words/times';
import type { Kommune } from '../../../model/kommune';
import { framed, type OpenDataReader, type Surroundings } from './frame';
import { useSections } from './use';

export interface Overview extends Surroundings {
  readonly datasets: readonly Dataset[];
  readonly drawing: Drawing | undefined;
}

/** The first page: what there is, on a map and as a list, and how it is used. */
export function overviewPage(overview: Overview, reader: OpenDataReader): string {
  const { datasets, region } = overview;
  const kommunen = [...new Map(datasets.map(({ kommune }) => [kommune.slug, kommune])).values()];
  const content = html`${offer(overview, kommunen, reader)}
    <div class="sets">${kommunen.map((kommune) => ofKommune(kommune, datasets, reader))}</div>
    ${useSections(overview, reader)}`;
  return framed(reader.t.title(region.name), content, overview, reader);
}

function offer({ datasets, drawing }: Overview, kommunen: readonly Kommune[], { t }: OpenDataReader): Html {
  if (datasets.length === 0) {
    return html`<section class="card"><p>${t.nothing}</p></section>`;
  }
  return html`<section class="card" aria-labelledby="offer">
    <h2 id="offer">${t.offer}</h2>
    <p>${t.offerText(t.datasets(datasets.length), t.kommunen(kommunen.length))}</p>
    ${drawing && mapSection(drawing, kommunen, t)}
  </section>`;
}

function mapSection(drawing: Drawing, kommunen: readonly Kommune[], t: OpenDataReader['t']): Html {
  const isOfficial = drawing.areas.some(({ path }) => path !== undefined);
  return html`${mapOf(drawing, new Set(kommunen.map(({ slug }) => slug)), t)}
    <p class="quiet">${t.mapHelp} ${isOfficial && t.mapSource}</p>`;
}

function ofKommune({ slug, name }: Kommune, datasets: readonly Dataset[], reader: OpenDataReader): Html {
  const { t, language } = reader;
  const own = datasets.filter(({ kommune }) => kommune.slug === slug);
  return html`<section class="card" id="${slug}" aria-labelledby="${slug}-name">
    <h2 id="${slug}-name">${name}</h2>
    <ul class="links">
      ${own.map(
        (dataset) =>
          html`<li>
            <a href="/opendata/daten/${dataset.id}?lang=${language}"
              ><span>${topicName(dataset, language)}</span>
              <small
                >${t.stations(stationsOf(dataset).length)}, ${t.since(dateWords(dataset.span.start, reader))}</small
              ></a
            >
          </li>`
      )}
    </ul>
  </section>`;
}
