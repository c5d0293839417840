import type { RuleView } from '../../../actions/model/desk';
import { moment } from '../../status/format';
import { html, type Html } from '../../status/html';
import { mayDecide } from '../door/door';
import { SAYABLE, type Word } from '../word';
import { ruleAddress, type Insider } from './reader';
import { stateSign } from './sign';
import type { ActionTexts } from './words';

/** How one measure stands, and what can be said to it. */
export function measureCard({ rule, standing, next }: RuleView, reader: Insider): Html {
  const { t, language, kommunen } = reader;
  const { state, since, onSince, reason, by, blindSince } = standing;
  const at = (instant: number) => moment(instant, reader.now, reader.zone, language);
  const facts: (readonly [string, string])[] = [
    [t.why, reason[language]],
    [t.next, next[language]],
    ...(by === undefined ? [] : [[t.by, byWords(by, t)] as const]),
    ...(onSince === undefined || state === 'on' ? [] : [[t.onSince, at(onSince)] as const]),
    [t.kommune, kommunen.get(rule.kommune) ?? rule.kommune],
    [t.mode, t.modes[rule.mode]],
  ];
  return html`<article class="card ${state} ${state === 'proposed' || state === 'faulty' ? 'asks' : ''}">
    <h2><a href="${ruleAddress(rule.id, reader)}">${rule.name[language]}</a></h2>
    ${rule.measure && html`<p>${rule.measure[language]}</p>`}
    <p class="state">
      ${stateSign(state)}
      <span
        ><strong>${t.states[state]}</strong> ${t.since}
        <time datetime="${new Date(since).toISOString()}">${at(since)}</time></span
      >
    </p>
    <dl>
      ${facts.map(
        ([name, text]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${text}</dd>
          </div>`
      )}
    </dl>
    ${blindSince !== undefined && html`<p><em>${t.blind(at(blindSince))}</em></p>`}
    ${buttons({ rule, standing, next }, reader)}
  </article>`;
}

/** A form for each word, with a ticket that is good once: an address alone, opened by whoever, says nothing. */
function buttons({ rule, standing }: RuleView, reader: Insider): Html | undefined {
  const { asker, tickets, t, language } = reader;
  const words = SAYABLE[standing.state];
  if (words.length === 0) {
    return undefined;
  }
  if (!mayDecide(asker, rule)) {
    return html`<p class="quiet">${t.onlyLooking}</p>`;
  }
  const form = (word: Word, i: number): Html => {
    const ticket = tickets.issue({ word, rule: rule.id, since: standing.since, person: asker.name });
    const label = word === 'off' && standing.state === 'faulty' ? t.settled : t.words[word];
    return html`<form method="post" action="${ruleAddress(rule.id, reader)}">
      <input type="hidden" name="ticket" value="${ticket}" />
      <button class="${i === 0 ? 'first' : 'second'}" aria-label="${label}: ${rule.name[language]}">${label}</button>
    </form>`;
  };
  return html`<div class="buttons">${words.map(form)}</div>`;
}

function byWords(by: string, t: ActionTexts): string {
  return { automatic: t.byAutomatic, watch: t.byWatch }[by] ?? by;
}
