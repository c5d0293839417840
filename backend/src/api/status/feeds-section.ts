import { count, moment } from './format';
import { html, type Html } from './html';
import type { FeedStatus, HourState, StatusReport } from './report';
import type { Reader, Texts } from './texts';

const SIGN = { ok: '●', waiting: '○', silent: '▲', failing: '✕' } as const;

/** One line per feed with a bar of the last seven days; failing ones first, as they are somebody's job today. */
export function feedsSection(report: StatusReport, reader: Reader, t: Texts): Html {
  const order = ['failing', 'silent', 'waiting', 'ok'];
  const feeds = [...report.feeds].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return html`<section aria-labelledby="feeds">
    <h2 id="feeds">${t.feeds}</h2>
    ${legend(t)}
    <table class="feeds">
      <thead>
        <tr>
          <th scope="col">${t.kommune}</th>
          <th scope="col">${t.feed}</th>
          <th scope="col">${t.state}</th>
          <th scope="col">${t.newest}</th>
          <th scope="col">${t.week}</th>
          <th scope="col">${t.counts}</th>
        </tr>
      </thead>
      <tbody>
        ${feeds.map((feed) => feedRow(feed, report, reader, t))}
      </tbody>
    </table>
  </section>`;
}

function feedRow(feed: FeedStatus, report: StatusReport, { language, zone }: Reader, t: Texts): Html {
  const when = (instant: number) => moment(instant, report.now, zone, language);
  const trouble = feed.state === 'failing' || feed.state === 'silent';
  const numbers = [feed.readings, feed.missing, feed.rejected, feed.flagged, feed.events]
    .map((n) => count(n, language))
    .join(' · ');
  const flags = feed.flags.map(({ reason, count: n }) => `${t.reasons[reason]} ${count(n, language)}`).join(' · ');
  return html`<tr class="${feed.state}">
    <th scope="row">${feed.kommuneName}</th>
    <td>${feed.title[language]}<br /><span class="quiet">${feed.attribution}</span></td>
    <td>
      <span class="sign" aria-hidden="true">${SIGN[feed.state]}</span> ${t.states[feed.state]}${trouble &&
      feed.since !== null &&
      html` ${t.since(when(feed.since))}`}${feed.error && html`<br />${failure(feed.error, t)}`}
    </td>
    <td>${feed.newest === null ? '–' : when(feed.newest)}</td>
    <td>${weekBar(feed.week, t)}</td>
    <td class="number">${numbers}${flags && html`<br /><span class="quiet">${flags}</span>`}</td>
  </tr>`;
}

/** What it means for the reader; below it the exact sentence, which logs and machines have in English only. */
function failure({ kind, message, remedy }: NonNullable<FeedStatus['error']>, t: Texts): Html {
  const meaning = html`<span class="error">${t.failures[kind]}</span>`;
  return html`${meaning}<br /><span class="quiet" lang="en">${message} ${remedy}</span>`;
}

/** Runs of equal hours become one rectangle each. */
function weekBar(week: readonly HourState[], t: Texts): Html {
  const runs: { state: HourState; from: number; length: number }[] = [];
  week.forEach((state, hour) => {
    const last = runs[runs.length - 1];
    if (last?.state === state) {
      last.length++;
    } else {
      runs.push({ state, from: hour, length: 1 });
    }
  });
  const sentence = t.weekSentence(week.filter((state) => state === 'data').length);
  const bars = runs.map(
    (run) => html`<rect class="${run.state}" x="${run.from}" y="0" width="${run.length}" height="14" />`
  );
  return html`<svg class="week" viewBox="0 0 168 14" preserveAspectRatio="none" role="img" aria-label="${sentence}">
    <title>${sentence}</title>
    ${bars}
  </svg>`;
}

function legend(t: Texts): Html {
  const states: HourState[] = ['data', 'none', 'rejected', 'failed'];
  return html`<svg width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="6" class="hatch" />
        </pattern>
      </defs>
    </svg>
    <p class="legend quiet">
      ${states.map(
        (s) =>
          html`<span
            ><svg class="swatch" viewBox="0 0 14 14" aria-hidden="true">
              <rect class="${s}" width="14" height="14" />
            </svg>
            ${t.hours[s]}</span
          > `
      )}
    </p>`;
}
