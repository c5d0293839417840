import { contentsOf } from '../../model/outcome/contents';
import { HEALTH_STATES } from '../../model/health';
import { count, moment } from './format';
import { breakable, html, type Html } from './html';
import { problemLink } from './problems-section';
import type { FeedStatus, ProblemStatus, StatusReport } from './report';
import { stateMark } from './shapes';
import type { Reader, Texts } from './words/texts';
import { legend, weekBar } from './week-bar';

/** One line per feed with a bar of the last seven days; failing ones first, as they are somebody's job today. */
export function feedsSection(report: StatusReport, reader: Reader, t: Texts): Html {
  const rank = ({ state }: FeedStatus) => HEALTH_STATES.indexOf(state);
  const feeds = [...report.feeds].sort((a, b) => rank(a) - rank(b));
  const columns = [t.kommune, t.feed, t.state, t.newest, t.week, t.counted];
  // Small screens show lines as cards; the roles keep what they are.
  return html`<section aria-labelledby="feeds">
    <h2 id="feeds">${t.feeds}</h2>
    ${legend(t)}
    <table class="feeds" role="table" aria-labelledby="feeds">
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th> `)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${feeds.map((feed) => feedRow(feed, report, reader, t))}
      </tbody>
    </table>
  </section>`;
}

function feedRow(feed: FeedStatus, report: StatusReport, reader: Reader, t: Texts): Html {
  const { language, zone } = reader;
  const newest = feed.newest === null ? '–' : moment(feed.newest, report.now, zone, language);
  return html`<tr role="row" class="${feed.state}">
    <th role="rowheader" scope="row">${breakable(feed.kommuneName)}</th>
    <td role="cell" class="feed">${feed.title[language]}</td>
    <td role="cell" class="state">${state(feed, report, reader, t)}</td>
    <td role="cell" class="newest" data-label="${t.newest}">${newest}</td>
    <td role="cell" class="bar">${weekBar(feed.week, t)}</td>
    <td role="cell" class="counted">${counted(feed, reader, t)}</td>
  </tr>`;
}

/** The state in word, shape and colour, since when, and what it comes from. */
function state(feed: FeedStatus, report: StatusReport, { language, zone }: Reader, t: Texts): Html {
  const since = ['failing', 'silent', 'late', 'off'].includes(feed.state) && feed.since;
  const problems = report.problems.filter(({ id }) => feed.problems.includes(id));
  const links = problems.map(
    (problem) => html` · ${problemLink(problem, report, language)}${stations(problem, feed, t)}`
  );
  return html`<strong>${stateMark(feed.state)} ${t.states[feed.state]}</strong>${
      since && html` ${t.since(moment(since, report.now, zone, language))}`
    }${links}`;
}

/** How many of the stations it concerns, where it is not all. */
function stations({ affected }: ProblemStatus, { kommune, feed, stations: all }: FeedStatus, t: Texts): string {
  const own = affected.find((one) => one.kommune === kommune && one.feed === feed)?.stations.length ?? 0;
  const total = Object.values(all).reduce((sum, n) => sum + n, 0);
  return own > 0 ? ` (${t.some(own, total)})` : '';
}

function counted(feed: FeedStatus, { language }: Reader, t: Texts): Html {
  const names = ['readings', 'missing', 'rejected', 'flagged', 'events'] as const;
  const parts = names.filter((name) => feed[name] > 0).map((name) => t.counts[name](count(feed[name], language)));
  const flags = feed.flags.map(({ reason, count: n }) => `${t.reasons[reason]} ${count(n, language)}`).join(' · ');
  return html`${parts.join(' · ')}${flags && html`<br /><span class="quiet">${flags}</span>`}${unread(feed, t)}`;
}

/** What the documents bring and the hub does not read, by name; behind a line that says how many. */
function unread({ contents }: FeedStatus, t: Texts): Html | false {
  const { all, read, unread: names } = contentsOf(contents);
  const list = names.map(({ name }) => name).join(', ');
  return (
    names.length > 0 &&
    html`<details class="quiet">
      <summary>${t.fields(all, read)}</summary>
      ${t.notRead} ${breakable(list)}
    </details>`
  );
}
