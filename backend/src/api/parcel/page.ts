import { html, type Html } from '../status/html';
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
        <main>
          ${kommunen.length === 0 ? missing(t) : html`<p>${t.about}</p>`}
          <div class="cards">
            ${kommunen.map((slug) =>
              card(
                own.filter((parcel) => parcel.slug === slug),
                t,
                language
              )
            )}
          </div>
        </main>
      </body>
    </html>`.markup;
}

function card(parcels: readonly ShelvedParcel[], t: ParcelTexts, language: Language): Html {
  return html`<article>
    <h2>${parcels[0]!.name}</h2>
    <ul>
      ${parcels.map((parcel) => entry(parcel, t, language))}
    </ul>
  </article>`;
}

function entry({ file, name, isPublic, bytes, sha256 }: ShelvedParcel, t: ParcelTexts, language: Language): Html {
  const megabytes = (bytes / 1e6).toLocaleString(language, { maximumFractionDigits: 0 });
  const what = isPublic ? t.public : t.own;
  return html`<li>
    <a href="/parcel/${file}.zip" download aria-label="${name}, ${what}">${what}</a> (${t.size(megabytes)})
    <p class="quiet">${isPublic ? t.publicHelp : t.ownHelp}</p>
    <details>
      <summary>${t.check}</summary>
      <code>${sha256}</code>
    </details>
  </li>`;
}

const missing = (t: ParcelTexts): Html =>
  html`<p class="answer">${t.none}</p>
    <p>${t.howTo}</p>
    <pre>npm ci &amp;&amp; npm run build &amp;&amp; npm run bundle -- --serve</pre>`;
