import { html, type Html } from '../../status/html';
import { RDF_FORMS } from '../rdf/router';
import type { OpenDataReader, Surroundings } from './frame';

/** How the data are used: formats, days, licence, interfaces, whom to ask. */
export function useSections({ openData }: Surroundings, { t }: OpenDataReader): Html {
  return html`<section class="card half" aria-labelledby="use">
      <h2 id="use">${t.use}</h2>
      <h3>${t.formats}</h3>
      <ul class="points">
        ${t.formatsText.map((text) => html`<li>${text}</li>`)}
      </ul>
      <h3>${t.days}</h3>
      <p>${t.daysText}</p>
      <h3>${t.licence}</h3>
      <p>${t.licenceText}</p>
      <h3>${t.quality}</h3>
      <p>${t.qualityText}</p>
    </section>
    <section class="card half" aria-labelledby="machines">
      <h2 id="machines">${t.machines}</h2>
      <h3>${t.catalog}</h3>
      <p class="inline">
        ${Object.keys(RDF_FORMS).map((form) => html`<a href="/opendata/katalog.${form}">${form}</a>`)}
      </p>
      <p>${t.exportText} <code>/api/v1/export</code></p>
      <ul class="links">
        ${(
          [
            ['/sta/v1.1', t.sensorThings],
            ['/opendata/bulk', t.dayList],
            ['/api/v1/openapi.json', t.openApi],
          ] as const
        ).map(([address, name]) => html`<li><a href="${address}">${name}</a></li>`)}
      </ul>
      <h2 id="kontakt">${t.contact}</h2>
      ${contact(openData, t)}
    </section>`;
}

function contact({ contact: who, publisher, page }: Surroundings['openData'], t: OpenDataReader['t']): Html {
  const linked = page !== undefined && html`<p><a href="${page}">${publisher}</a></p>`;
  if (!who?.email && !who?.phone) {
    return html`<p>${t.noContact(publisher)}</p>
      ${linked}`;
  }
  return html`<p>${t.contactText(publisher)}</p>
    <ul>
      ${who.name !== undefined && html`<li>${who.name}</li>`}
      ${who.email !== undefined && html`<li>${t.email}: <a href="mailto:${who.email}">${who.email}</a></li>`}
      ${who.phone !== undefined && html`<li>${t.phone}: <a href="tel:${who.phone.replace(/[^+\d]/g, '')}">${who.phone}</a></li>`}
    </ul>
    ${linked}`;
}
