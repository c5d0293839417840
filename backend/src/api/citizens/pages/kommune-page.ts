import { html } from '../../status/html';
import type { Edition } from '../edition';
import { airSection } from '../sections/air';
import { footLinks, languageLinks } from '../sections/links';
import { meaningSection } from '../sections/meaning';
import { neighboursSection, stationOrSensor } from '../sections/neighbours';
import { sourcesSection } from '../sections/sources';
import { parkingSection, trafficSection } from '../sections/traffic';
import { weatherSection } from '../sections/weather';
import type { Reader } from '../words/texts';
import { standWords } from '../words/times';
import { HATCH, pageOf } from './frame';
import { PAGE_CSS } from './style';

/**
 * The page of a Kommune: class first, what to do second, number third.
 * @param paged slugs of all Kommunen that have a page
 */
export function kommunePage(edition: Edition, paged: ReadonlySet<string>, reader: Reader): string {
  const { t, language } = reader;
  const title = t.title(edition.kommune.name);
  const body = html`${HATCH}<a class="skip" href="#content">${t.skip}</a>
    <header>
      <div>
        <h1>${title}</h1>
        <p class="quiet">${t.asOf(standWords(reader))}</p>
        ${edition.region.demo && html`<p class="demo">${t.demo}</p>`}
      </div>
      ${languageLinks(edition, reader)}
    </header>
    <main id="content" class="columns">
      ${airSection(edition, reader)} ${meaningSection(edition, reader)} ${weatherSection(edition, reader)}
      ${neighboursSection(edition, paged, reader)} ${trafficSection(edition, reader)} ${parkingSection(edition, reader)}
      ${stationOrSensor(edition, reader)} ${sourcesSection(edition, reader)}
    </main>
    ${footLinks(edition, reader)}`;
  return pageOf({ language, title, css: PAGE_CSS, body });
}
