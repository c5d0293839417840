import type { ProblemKind } from '../../analysis/health/problem';
import { isNearby } from '../../model/outcome/failure';
import { FAILURE_WORDS } from '../../model/outcome/failure-words';
import { moment } from './format';
import { html, type Html } from './html';
import type { Subject } from './words/problem-text';
import { PROBLEM_TEXTS } from './words/problem-texts';
import type { FeedStatus, ProblemStatus, StatusReport } from './report';
import { stateMark } from './shapes';
import type { Language, Reader, Texts } from './words/texts';

/** So many sentences show what support needs; twenty of one kind say nothing more. */
const SENTENCES = 5;

/** What concerns the whole machine is the answer to every further question. */
export function isOfMachine({ kind }: Pick<ProblemStatus, 'kind'>): boolean {
  const kinds: readonly ProblemKind[] = ['no-internet', 'intercepted', 'clock', 'proxy', 'store'];
  return kinds.includes(kind);
}

/** From what suffers to what it comes from. */
export function problemLink({ id, kind }: ProblemStatus, report: StatusReport, language: Language): Html {
  return html`<a href="#${anchorOf(id, report)}">${PROBLEM_TEXTS[language][kind].short}</a>`;
}

function anchorOf(id: string, { problems }: StatusReport): string {
  return `problem-${problems.findIndex((problem) => problem.id === id) + 1}`;
}

/** What is wrong, said once: what it is, since when, whom it concerns, what to do; the exact words on demand. */
export function problemSection(problem: ProblemStatus, report: StatusReport, reader: Reader, t: Texts): Html {
  const anchor = anchorOf(problem.id, report);
  const subject = subjectOf(problem, report, reader);
  const text = PROBLEM_TEXTS[reader.language][problem.kind];
  const isSilence = problem.causes.length === 0;
  return html`<section class="problem ${isSilence ? 'silent' : 'failing'}" id="${anchor}" aria-labelledby="${anchor}-t">
    <h2 id="${anchor}-t">${stateMark(isSilence ? 'silent' : 'failing')} ${text.title(subject)}</h2>
    <p>${facts(problem, report, reader, t)}</p>
    ${isOfMachine(problem) && !isSilence && html`<p>${t.because(causes(problem, reader))}</p>`}
    <p><strong>${t.todo}</strong> ${text.todo(subject)}</p>
    ${concerned(problem, report, reader)} ${problem.said.length > 0 && exactly(problem, anchor, t)}
  </section>`;
}

/** Since when, how much, and when it is tried again. */
function facts(problem: ProblemStatus, report: StatusReport, { language, zone }: Reader, t: Texts): string {
  const when = (instant: number) => moment(instant, report.now, zone, language);
  const all = report.feeds.length;
  const extent = isOfAll(problem, report) ? '' : t.affects(problem.affected.length, all);
  const again = problem.again !== undefined && problem.again > report.now ? t.again(when(problem.again)) : '';
  const sentence = [t.since(when(problem.since)), extent, again].filter(Boolean).join(' · ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Then the first sentence of the page says it. */
function isOfAll({ affected }: ProblemStatus, { feeds }: StatusReport): boolean {
  return feeds.length > 1 && affected.length === feeds.length;
}

function causes(problem: ProblemStatus, { language }: Reader): string {
  return problem.causes.map((cause) => FAILURE_WORDS[cause][language]).join('; ');
}

function subjectOf(problem: ProblemStatus, { feeds }: StatusReport, { language }: Reader): Subject {
  const feed = problem.feed ?? problem.affected[0]?.feed;
  const title = feeds.find((one) => one.feed === feed)?.title[language] ?? feed ?? '';
  return {
    server: problem.host ?? (language === 'de' ? `„${title}“` : `“${title}”`),
    isNearby: problem.host !== undefined && isNearby(problem.host),
    status: problem.status === undefined ? '' : ` (Status ${problem.status})`,
    isAdmitted: problem.causes[0] === 'server',
    feed: title,
    stations: problem.affected.reduce((sum, { stations }) => sum + stations.length, 0),
  };
}

/** The feeds with their Kommunen and stations; nothing where it is all of them. */
function concerned(problem: ProblemStatus, report: StatusReport, { language }: Reader): Html | false {
  if (isOfAll(problem, report)) {
    return false;
  }
  const statusOf = (one: ProblemStatus['affected'][number]) =>
    report.feeds.find(({ kommune, feed }) => kommune === one.kommune && feed === one.feed);
  const byFeed = new Map<string, string[]>();
  for (const one of problem.affected) {
    const status = statusOf(one);
    const title = status?.title[language] ?? one.feed;
    byFeed.set(title, [...(byFeed.get(title) ?? []), placeOf(status, one)]);
  }
  return html`<ul class="concerned">
    ${[...byFeed].map(([title, places]) => html`<li>${title} – ${places.join(', ')}</li> `)}
  </ul>`;
}

function placeOf(status: FeedStatus | undefined, { kommune, stations }: ProblemStatus['affected'][number]): string {
  const name = status?.kommuneName ?? kommune;
  return stations.length > 0 ? `${name} (${stations.map((station) => station.name).join(', ')})` : name;
}

/** What logs and machines have, in English only. */
function exactly({ said }: ProblemStatus, anchor: string, t: Texts): Html {
  const shown = said.slice(0, SENTENCES);
  const more = said.length - shown.length;
  return html`<details id="${anchor}-d">
    <summary>${t.exactly}</summary>
    <ul lang="en">
      ${shown.map(({ message, remedy }) => html`<li>${message} ${remedy}</li> `)}
    </ul>
    ${more > 0 && html`<p>${t.further(more)}</p>`}
  </details>`;
}
