import type { RuleView } from '../../../actions/model/desk';
import type { ActionState } from '../../../model/action/standing';
import { pageOf } from '../../citizens/pages/frame';
import { fullMoment } from '../../status/format';
import { html, type Html } from '../../status/html';
import { measureCard } from './card';
import type { Insider, PageReader } from './reader';
import { ACTIONS_CSS } from './style';

/** What wants a person stands first. */
const ORDER: readonly ActionState[] = [
  ...(['proposed', 'faulty', 'released', 'on', 'withdrawing', 'pending', 'locked', 'off'] as const),
];

/** All measures: the answer first, as one sentence. */
export function overviewPage(views: readonly RuleView[], reader: Insider): string {
  const { t, base } = reader;
  const rank = ({ standing }: RuleView) => ORDER.indexOf(standing.state);
  const sorted = [...views].sort((a, b) => rank(a) - rank(b));
  return page(
    t.title,
    html`<p class="answer">${headline(views, reader)}</p>
      <p class="quiet">
        ${t.asOf(fullMoment(reader.now, reader.zone, reader.language))} ·
        <a href="${base}/massnahmen?lang=${reader.language}">${t.reload}</a>
      </p>
      <div class="measures">${sorted.map((view) => measureCard(view, reader))}</div>
      <p><a href="${base}/massnahmen/protokoll.csv">${t.book}</a></p>`,
    reader
  );
}

/** One measure: where a link leads to, and where a decision is made. */
export function measurePage(view: RuleView, notice: string | undefined, reader: Insider): string {
  const { t, base, language } = reader;
  return page(
    t.title,
    html`${notice && note(notice)} ${measureCard(view, reader)}
      <p class="quiet">${t.asOf(fullMoment(reader.now, reader.zone, language))}</p>
      <p><a href="${base}/massnahmen?lang=${language}">${t.all}</a></p>`,
    reader
  );
}

/** In place of all others for who has not come in. */
export function enterPage(
  next: string,
  notice: string | undefined,
  door: 'open' | 'closed' | 'demo',
  reader: PageReader
): string {
  const { t, base, language } = reader;
  const form = html`<p>${t.enterText}</p>
    <form method="post" action="${base}/massnahmen/anmelden?lang=${language}">
      <input type="hidden" name="next" value="${next}" />
      <label for="token">${t.token}</label>
      <input id="token" name="token" type="password" autocomplete="current-password" required maxlength="500" />
      <button class="first">${t.enter}</button>
    </form>`;
  return page(
    t.title,
    html`${notice && note(notice)}
      <section class="card enter">
        <h2>${t.enter}</h2>
        ${door === 'demo' && html`<p class="demo">${t.demo}</p>`} ${door === 'closed' ? html`<p>${t.nobody}</p>` : form}
      </section>`,
    reader
  );
}

/** What could not be done, where there is no measure to show beside it. */
export function noticePage(notice: string, reader: PageReader): string {
  const { t, base, language } = reader;
  return page(
    t.title,
    html`${note(notice)}
      <p><a href="${base}/massnahmen?lang=${language}">${t.all}</a></p>`,
    reader
  );
}

const note = (text: string): Html => html`<p class="card note" role="alert">${text}</p>`;

function headline(views: readonly RuleView[], { t }: PageReader): string {
  if (views.length === 0) {
    return t.none;
  }
  const inState = (state: ActionState) => views.filter(({ standing }) => standing.state === state).length;
  const [waiting, faulty, running] = [inState('proposed'), inState('faulty'), inState('on')];
  const sentences = [
    waiting > 0 && t.waiting(waiting),
    faulty > 0 && t.faulty(faulty),
    running > 0 && t.running(running),
  ].filter(Boolean);
  return sentences.length > 0 ? sentences.join(' ') : t.quiet;
}

function page(title: string, content: Html, reader: PageReader | Insider): string {
  const { t, language, base, here } = reader;
  const other = language === 'de' ? 'en' : 'de';
  const who = 'asker' in reader && (reader.asker === 'hub' ? t.hub : reader.asker.name);
  const body = html`<header>
      <h1>${title}</h1>
      <nav aria-label="${t.language}">
        ${
          who &&
          html`<span class="who"
            ><span>${t.you(who)}</span>
            <form method="post" action="${base}/massnahmen/abmelden?lang=${language}">
              <button class="plain">${t.leave}</button>
            </form></span
          >`
        }
        <a href="${here}?lang=${other}" hreflang="${other}" lang="${other}">${t.other}</a>
      </nav>
    </header>
    <main>${content}</main>`;
  return pageOf({ language, title, css: ACTIONS_CSS, body });
}
