import { html, type Html } from '../../status/html';
import type { Area, Drawing } from './drawing';
import { apart, type Label } from './labels';
import type { PageWords } from '../words/page-words';

/**
 * The map: each Kommune leads to its datasets on the page. Names keep their size on every screen, as they stand in parts
 * of the drawing and not in its units.
 * @param offers slugs of the Kommunen that have datasets
 */
export function mapOf({ width, height, areas, stations }: Drawing, offers: ReadonlySet<string>, t: PageWords): Html {
  const area = ({ kommune: { slug, name }, path }: Area): Html => {
    const shape = html`<path d="${path}" class="${offers.has(slug) ? 'area' : 'area none'}"></path>`;
    return offers.has(slug) ? html`<a href="#${slug}" aria-label="${name}">${shape}</a>` : shape;
  };
  const names = areas.map(({ kommune, name: [x, y] }) => ({ text: kommune.name, x, y }));
  const nameOf = ({ text, x, y }: Label): Html =>
    html`<text x="${percent(x)}" y="${percent(y)}" aria-hidden="true">${text}</text>`;
  return html`<svg class="map" role="group" aria-label="${t.map}">
    <svg viewBox="0 0 ${width} ${height}" width="100%" height="100%">
      ${areas.filter(({ path }) => path !== undefined).map(area)}
    </svg>
    ${stations.map(([x, y]) => html`<circle cx="${percent(x)}" cy="${percent(y)}" r="0.22em"></circle>`)}
    ${apart(names, width / height).map(nameOf)}
  </svg>`;
}

/** The map is as high as its drawing wants, and no wider than can be seen at once. */
export const mapCss = ({ width, height }: Drawing): string =>
  `.map{display:block;width:100%;max-width:min(100%,${Math.round((34 * width) / height)}rem);aspect-ratio:${width}/${height};margin:0 auto}`;

const percent = (part: number) => `${(100 * part).toFixed(1)}%`;
