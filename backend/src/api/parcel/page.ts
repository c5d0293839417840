import { breakable, html, type Html } from '../status/html';
import { PARCEL_TEXTS, type ParcelTexts } from './words';
import type { Language } from '../status/words/texts';
import type { ShelvedParcel } from './shelf';

export interface ParcelPage {
  readonly region: string;
  readonly language: Language;
  readonly parcels: readonly ShelvedParcel[];
}

/** A card for each Kommune with what it can take home; nothing on it needs a script or another host. */
export function parcelPage({ region, language, parcels }: ParcelPage): string {
  const t = PARCEL_TEXTS[language];
  const other = language === 'de' ? 'en' : 'de';
  const own = parcels.filter((parcel) => parcel.language === language);
  const kommunen = [...new Set(own.map(({ slug }) => slug))];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${t.title} · ${region}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/status.css" />
      </head>
      <body>
        <header>
          <h1>${t.title}</h1>
          <p class="quiet">${region}</p>
          <nav aria-label="${t.other}">
            <a href="/?lang=${language}">${t.status}</a>
            <a href="?lang=${other}" hreflang="${other}" lang="${other}">${t.other}</a>
          </nav>
        </header>
        <main>${kommunen.length === 0 ? missing(t) : offer(kommunen, own, t, language)}</main>
      </body>
    </html>`.markup;
}

function offer(kommunen: readonly string[], own: readonly ShelvedParcel[], t: ParcelTexts, language: Language): Html {
  const of = (slug: string) => own.filter((parcel) => parcel.slug === slug);
  return html`<p>${t.about}</p>
    <ul>
      <li><strong>${t.own}</strong>: ${t.ownHelp}</li>
      <li><strong>${t.public}</strong>: ${t.publicHelp}</li>
    </ul>
    <h2>${t.choose}</h2>
    <div class="cards">${kommunen.map((slug) => card(of(slug), t, language))}</div>`;
}

function card(parcels: readonly ShelvedParcel[], t: ParcelTexts, language: Language): Html {
  return html`<article>
    <h3>${breakable(parcels[0]!.name)}</h3>
    ${parcels.map((parcel) => download(parcel, t, language))}
  </article>`;
}

function download({ file, name, isPublic, bytes }: ShelvedParcel, t: ParcelTexts, language: Language): Html {
  const megabytes = (bytes / 1e6).toLocaleString(language, { maximumFractionDigits: 0 });
  const kind = kindOf(isPublic, t);
  return html`<p class="health">
    <a href="/parcel/${file}.zip" download aria-label="${kind}: ${name}">${kind}</a> (${t.size(megabytes)})
  </p>`;
}

const kindOf = (isPublic: boolean, t: ParcelTexts): string => (isPublic ? t.public : t.own);

/** A clerk is told whom to ask; the command is for those who run the hub. */
const missing = (t: ParcelTexts): Html =>
  html`<p class="answer">${t.none}</p>
    <p>${t.ask}</p>
    <details>
      <summary>${t.forOperators}</summary>
      <p>${t.howTo}</p>
      <p><code>npm ci &amp;&amp; npm run build &amp;&amp; npm run bundle -- --serve</code></p>
    </details>`;
