import { feedsSection } from './feeds-section';
import { html, type Html } from './html';
import type { StatusReport } from './report';
import { stationsSection } from './stations-section';
import { TEXTS, type Reader, type Texts } from './texts';

/** The whole page. Nothing on it comes from another host. */
export function statusPage(report: StatusReport, reader: Reader): string {
  const t = TEXTS[reader.language];
  const other = reader.language === 'de' ? 'en' : 'de';
  return html`<!doctype html>
    <html lang="${reader.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${t.title} · ${report.region}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/status.css" />
        <script src="/status.js" defer></script>
      </head>
      <body>
        <header>
          <h1>${report.region}</h1>
          <p class="quiet">Smart Region Hub ${report.version}</p>
          <nav>
            <label><input type="checkbox" id="update" checked /> ${t.update}</label>
            <a href="?lang=${other}" hreflang="${other}" lang="${other}">${t.other}</a>
          </nav>
        </header>
        <main id="status">${content(report, reader, t)}</main>
        <footer class="quiet">
          ${t.interfaces}: <a href="/api/v1/status">status</a> · <a href="/api/v1/catalogue/stations">stations</a> ·
          <a href="/api/v1/openapi.json">OpenAPI</a> · <a href="/metrics">metrics</a>
        </footer>
      </body>
    </html>`.markup;
}

function content(report: StatusReport, reader: Reader, t: Texts): Html {
  return html`${report.demo && html`<p class="demo">${t.demo}</p>`}
    <p class="answer">${headline(report, t)}</p>
    ${report.backfill.running && progress(report, t)} ${feedsSection(report, reader, t)}
    ${stationsSection(report, reader, t)}`;
}

/** The answer first, as one sentence. */
export function headline(report: StatusReport, t: Texts): string {
  const bad = report.feeds.filter((f) => f.state === 'failing' || f.state === 'silent').length;
  const waiting = report.feeds.filter((f) => f.state === 'waiting').length;
  const total = report.feeds.length;
  if (bad === 0 && waiting === 0) {
    return t.allIn(total);
  }
  const sentences = [bad > 0 ? t.trouble(bad, total) : '', waiting > 0 ? t.waitingFor(waiting) : ''];
  return sentences.filter(Boolean).join(' ');
}

function progress({ backfill }: StatusReport, t: Texts): Html {
  const percent = backfill.total === 0 ? 0 : Math.floor((100 * backfill.done) / backfill.total);
  return html`<p class="backfill">
    <label>${t.backfill}: ${percent} % <progress max="100" value="${percent}">${percent} %</progress></label>
  </p>`;
}
