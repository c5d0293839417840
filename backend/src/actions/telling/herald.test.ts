/** Who must decide hears of it: from an engine with places that answer, refuse or hang, and across its end. */
import type { Ask } from '../../analysis/question';
import type { Answer } from '../../model/action/command';
import type { Proposal } from '../../model/action/proposal';
import type { Rule } from '../../model/action/rule';
import { frame, numberField, timeField } from '../../model/frame';
import { MINUTE } from '../../model/time';
import { testRule } from '../../testing/action-rule';
import { TestClock } from '../../testing/test-clock';
import { testStore } from '../../testing/test-store';
import { Engine } from '../engine';
import type { Teller } from '../model/output';

const START = Date.parse('2026-07-01T12:00Z');

/** A place that makes mails: what it was told, and how it answers. */
class Mail implements Teller {
  readonly told: Proposal[] = [];
  answers: 'ok' | 'refuses' | 'never' | 'breaks' = 'ok';

  constructor(
    readonly id: string,
    readonly kommunen?: readonly string[]
  ) {}

  async tell(proposal: Proposal): Promise<Answer> {
    this.told.push(proposal);
    if (this.answers === 'never') {
      return new Promise(() => undefined);
    }
    if (this.answers === 'breaks') {
      throw new TypeError('bug');
    }
    const ok = this.answers === 'ok';
    const why = ok ? {} : { status: 503, why: 'mail.example antwortet mit Status 503.' };
    return { ok, output: this.id, target: 'https://mail.example', bodyHash: 'h', attempts: 1, ms: 1, ...why };
  }
}

function world(mails: readonly Mail[], rule: Partial<Rule> = {}) {
  const [clock, store] = [new TestClock(START), testStore()];
  const street = { value: 90 };
  const ask: Ask = ({ range }) => {
    const last = Math.floor(range.end / (30 * MINUTE)) * 30 * MINUTE;
    const times = [last - 60 * MINUTE, last - 30 * MINUTE, last];
    return Promise.resolve([
      frame('', [
        timeField('time', times),
        numberField(
          'value',
          times.map(() => street.value)
        ),
      ]),
    ]);
  };
  const warnings: object[] = [];
  const hub = (name: string) =>
    new Engine({
      ...{ rules: [testRule({ mode: 'propose', outputs: [], ...rule })], store, ask, now: clock.now, hub: name },
      ...{ zone: 'Europe/Berlin', outputsOf: () => [], tellers: mails, publicUrl: 'https://hub.example' },
      log: { warn: (facts) => void warnings.push(facts) },
    });
  const book = () => store.audit({ range: { start: 0, end: 1e14 }, rules: [], order: 'oldest', limit: 999 });
  const tellings = async () => (await book()).filter(({ kind }) => kind === 'told');
  const state = async () => (await store.standings())[0]!.state;
  const becomes = async (count: number) => {
    for (let i = 0; i < 100 && (await tellings()).length < count; i++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await tellings()).toHaveLength(count);
  };
  return { clock, store, street, hub, tellings, state, becomes, warnings };
}

test('a proposal is told at once, and once', async () => {
  const mail = new Mail('mail');
  const { hub, clock, becomes, tellings, state } = world([mail]);
  const engine = hub('a');
  await engine.look();
  await becomes(1);
  clock.passes(MINUTE);
  await engine.look();
  await becomes(1);
  expect(mail.told).toEqual([
    {
      id: `no2-schwerte.proposal.${START}`,
      rule: 'no2-schwerte',
      version: 'v1',
      name: { de: 'Pförtnerampel', en: 'Gate signals' },
      kommune: 'schwerte',
      reason: {
        de: '3 der letzten 3 Intervalle liegen über 80, zuletzt 90.',
        en: '3 of the last 3 intervals lie above 80, the latest 90.',
      },
      since: START,
      until: START + 60 * MINUTE,
      link: `https://hub.example/massnahmen/regel/no2-schwerte?vorschlag=${START}`,
    },
  ]);
  expect(await tellings()).toMatchObject([
    { from: 'proposed', to: 'proposed', by: 'mail', proposal: mail.told[0]!.id, answer: { ok: true, output: 'mail' } },
  ]);
  expect(await state()).toBe('proposed');
});

test('another proposal is another message; measures of other Kommunen are none', async () => {
  const [mail, other] = [new Mail('mail', ['schwerte']), new Mail('other', ['unna'])];
  const { hub, clock, street, becomes } = world([mail, other]);
  const engine = hub('a');
  await engine.look();
  await becomes(1);
  street.value = 10;
  clock.passes(MINUTE);
  await engine.look();
  street.value = 90;
  clock.passes(MINUTE);
  await engine.look();
  await becomes(2);
  expect(new Set(mail.told.map(({ id }) => id)).size).toBe(2);
  expect(other.told).toEqual([]);
});

test.each(['watch', 'automatic'] as const)('with mode %s nobody is asked, and nobody told', async (mode) => {
  const mail = new Mail('mail');
  const { hub, becomes, state } = world([mail], { mode });
  await hub('a').look();
  await becomes(0);
  expect([await state(), mail.told]).toEqual(['on', []]);
});

test('what was not told is told by the hub that comes next, with the same id; what was is not', async () => {
  const [hangs, answers] = [new Mail('hangs'), new Mail('answers')];
  hangs.answers = 'never';
  const { hub, store, clock, becomes } = world([hangs, answers]);
  await hub('a').look();
  await becomes(1);
  // The hub is killed: nobody gives its lease back.
  await store.endLease('a');
  clock.passes(MINUTE);
  hangs.answers = 'ok';
  await hub('b').look();
  await becomes(2);
  expect([answers.told.length, hangs.told.length]).toEqual([1, 2]);
  expect(new Set(hangs.told.map(({ id }) => id)).size).toBe(1);
});

test('one that hangs holds up neither the engine nor the others', async () => {
  const [hangs, answers] = [new Mail('hangs'), new Mail('answers')];
  hangs.answers = 'never';
  const { hub, clock, becomes, state } = world([hangs, answers]);
  const engine = hub('a');
  await engine.look();
  await becomes(1);
  clock.passes(MINUTE);
  await engine.look();
  expect(hangs.told).toHaveLength(1);
  expect(await engine.release('no2-schwerte', 'B.', clock.now())).toMatchObject({ done: true });
  expect(await state()).toBe('on');
});

test('one that fails is told again after five minutes, and the measure stays proposed', async () => {
  const mail = new Mail('mail');
  mail.answers = 'refuses';
  const { hub, clock, becomes, tellings, state } = world([mail]);
  const engine = hub('a');
  await engine.look();
  await becomes(1);
  clock.passes(4 * MINUTE);
  await engine.look();
  await becomes(1);
  expect(await state()).toBe('proposed');
  mail.answers = 'ok';
  clock.passes(MINUTE);
  await engine.look();
  await becomes(2);
  expect((await tellings()).map(({ answer, reason }) => [answer!.ok, reason.de])).toEqual([
    [false, 'Der Vorschlag kam nicht an.'],
    [true, 'Der Vorschlag wurde mitgeteilt.'],
  ]);
});

test('a bug in a place is logged, and nothing else', async () => {
  const mail = new Mail('mail');
  mail.answers = 'breaks';
  const { hub, becomes, state, warnings } = world([mail]);
  const engine = hub('a');
  await engine.look();
  await becomes(0);
  expect([await state(), warnings.length]).toEqual(['proposed', 1]);
  await engine.stop();
});

test('an answer that comes after the decision does not change how the measure stands', async () => {
  const mail = new Mail('mail');
  let answer = (): void => undefined;
  const waits = new Promise<void>((resolve) => (answer = resolve));
  const tell = mail.tell.bind(mail);
  mail.tell = async (proposal) => waits.then(() => tell(proposal));
  const { hub, clock, becomes, tellings, state } = world([mail]);
  const engine = hub('a');
  await engine.look();
  await engine.release('no2-schwerte', 'B.', clock.now());
  answer();
  await becomes(1);
  expect(await tellings()).toMatchObject([{ from: 'on', to: 'on', reason: { de: 'Der Vorschlag wurde mitgeteilt.' } }]);
  expect(await state()).toBe('on');
});
