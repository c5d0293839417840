import { displayUnit } from '@smartregion/terms/units';
import { formatAmount } from '@smartregion/terms/numbers';
import type { DescribedSeries } from '../../../model/series';
import type { ObservationReader, Point } from '../../../store/observation-store';
import type { Instant } from '../../../model/time';
import { html, type Html } from '../../status/html';
import { momentWords } from '../../citizens/words/times';
import type { Dataset } from '../datasets/dataset';
import type { OpenDataReader } from './frame';

/** Rows that a page shows. */
const ROWS = 25;

export interface Newest {
  readonly series: DescribedSeries;
  readonly point: Point;
}

/** The newest reading of each series, the newest first; of the same age as in the catalogue. */
export async function newestOf(
  { series }: Dataset,
  store: Pick<ObservationReader, 'latest'>,
  now: Instant
): Promise<Newest[]> {
  const ids = series.map(({ id }) => id);
  const found = await store.latest(ids, 'provisional', 0, now);
  return series
    .flatMap((one) => (found.has(one.id) ? [{ series: one, point: found.get(one.id)! }] : []))
    .sort((a, b) => b.point.end - a.point.end);
}

/** A table that is read row by row: where and what, how much, until when. */
export function previewSection(newest: readonly Newest[], reader: OpenDataReader): Html {
  const { t, language } = reader;
  const row = ({ series, point }: Newest): Html =>
    html`<tr>
      <th scope="row"><span lang="de">${series.stationInfo.name}</span>: ${series.propertyInfo[language]}</th>
      <td class="value">${valueWords(series, point, reader)}</td>
      <td class="value">${momentWords(point.end, reader)}</td>
    </tr>`;
  return html`<section class="card half" aria-labelledby="preview">
    <h2 id="preview">${t.preview}</h2>
    <p>${newest.length === 0 ? t.noPreview : t.previewText(Math.min(ROWS, newest.length), newest.length)}</p>
    ${
      newest.length > 0 &&
      html`<table>
        <thead>
          <tr>
            ${Object.values(t.columns).map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${newest.slice(0, ROWS).map(row)}
        </tbody>
      </table>`
    }
  </section>`;
}

function valueWords(
  { propertyInfo: { ucum, decimals } }: DescribedSeries,
  { value, qualifier }: Point,
  reader: OpenDataReader
) {
  const { language } = reader;
  return `${qualifier ?? ''}${formatAmount(value, decimals, displayUnit(ucum, language), language)}`;
}
