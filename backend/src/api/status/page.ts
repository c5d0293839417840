import { feedsSection } from './feeds-section';
import { fullMoment } from './format';
import { html, type Html } from './html';
import { isOfMachine, problemSection } from './problems-section';
import type { StatusReport } from './report';
import { stationsSection } from './stations-section';
import { TEXTS, type Reader, type Texts } from './words/texts';

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
          <nav aria-label="${t.options}">
            <label hidden><input type="checkbox" id="update" checked /> ${t.update}</label>
            <a href="?lang=${other}" hreflang="${other}" lang="${other}">${t.other}</a>
          </nav>
        </header>
        <main id="status">${content(report, reader, t)}</main>
        <footer class="quiet">
          <p>${t.sources}: <span lang="de">${attributions(report)}</span></p>
          <p>
            ${report.openData && html`<a href="/opendata?lang=${reader.language}">${t.links.openData}</a> · `}
            <a href="/massnahmen?lang=${reader.language}">${t.links.measures}</a> ·
            <a href="/parcel/?lang=${reader.language}">${t.links.parcels}</a> · ${t.interfaces}:
            <a href="/api/v1/status">${t.links.status}</a> ·
            <a href="/api/v1/catalogue/stations">${t.links.stations}</a> ·
            <a href="/api/v1/openapi.json">${t.links.openapi}</a> · <a href="/metrics">${t.links.metrics}</a>
          </p>
        </footer>
      </body>
    </html>`.markup;
}

function content(report: StatusReport, reader: Reader, t: Texts): Html {
  const { problems } = report;
  const show = (some: StatusReport['problems']) => some.map((problem) => problemSection(problem, report, reader, t));
  const machine = problems.filter(isOfMachine);
  const others = problems.filter((problem) => !isOfMachine(problem));
  return html`${report.demo && html`<p class="demo">${t.demo}</p>`} ${show(machine)}
    <p class="answer">${headline(report, t)}</p>
    <p class="quiet">${t.asOf(fullMoment(report.now, reader.zone, reader.language))}</p>
    ${report.backfill.running && progress(report, t)}
    ${others.length > 0 && html`<div class="problems">${show(others)}</div>`} ${feedsSection(report, reader, t)}
    ${stationsSection(report, reader, t)}`;
}

/** The answer first, as one sentence; where the machine itself is in trouble, that stands before it. */
export function headline({ feeds, problems }: StatusReport, t: Texts): string {
  const inState = (...states: readonly string[]) => feeds.filter(({ state }) => states.includes(state)).length;
  const bad = inState('failing', 'silent', 'never');
  const [late, waiting] = [inState('late'), inState('waiting')];
  const silent = problems
    .filter(({ kind }) => kind === 'silent-stations')
    .reduce((sum, { affected }) => sum + affected.reduce((n, { stations }) => n + stations.length, 0), 0);
  const sentences = [
    bad > 0 && t.trouble(bad, feeds.length),
    bad === 0 && late === 0 && waiting === 0 && t.allIn(feeds.length),
    late > 0 && t.behind(late),
    waiting > 0 && t.waitingFor(waiting),
    silent > 0 && t.silentStations(silent),
  ];
  return sentences.filter(Boolean).join(' ');
}

/** Each source once: what the licences want to stand beside the data. */
function attributions({ feeds }: StatusReport): string {
  return [...new Set(feeds.map(({ attribution }) => attribution))].join(' · ');
}

function progress({ backfill }: StatusReport, t: Texts): Html {
  const percent = backfill.total === 0 ? 0 : Math.floor((100 * backfill.done) / backfill.total);
  return html`<p class="backfill">
    <label>${t.backfill}: ${percent} % <progress max="100" value="${percent}">${percent} %</progress></label>
  </p>`;
}
