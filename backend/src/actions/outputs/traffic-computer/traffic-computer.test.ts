import type { Command, Feedback } from '../../../model/action/command';
import { SimulatedTrafficComputer } from '../../../testing/servers/simulated-traffic-computer';
import type { Output } from '../../model/output';
import { trafficComputerOutput, type StrategyOutput } from './traffic-computer-output';

const NOW = Date.parse('2026-03-10T07:00:00+01:00');
const COMMAND: Command = { id: 'c1', rule: 'ring', version: '1', switchTo: 'on', at: NOW, reason: 'NO2 zu hoch.' };

let computer: SimulatedTrafficComputer;
let said: Feedback[];
beforeEach(() => {
  computer = new SimulatedTrafficComputer(['PF-12', 'PF-13'], () => NOW);
  said = [];
});

function output(more: Partial<StrategyOutput> = {}): Output {
  const own = trafficComputerOutput({
    ...{ id: 'vrz', rule: 'ring', strategy: 'PF-12', computer, timeout: 50, backOff: { first: 1, longest: 1 } },
    ...more,
  });
  own.feedback!((feedback) => said.push(feedback));
  return own;
}

test('an order is taken, carried out, and told to be', async () => {
  expect(await output().send(COMMAND)).toMatchObject({ ok: true, output: 'vrz', target: 'simulated', attempts: 1 });
  expect(said.map(({ state }) => state)).toEqual(['off']);
  computer.works();
  expect(said.at(-1)).toEqual({ rule: 'ring', command: 'c1', state: 'on', at: NOW });
});

test('other strategies are no feedback of this rule', async () => {
  output();
  computer.breaks('PF-13', 'Lampe defekt');
  expect(said).toHaveLength(1);
  computer.breaks('PF-12', 'Lampe defekt');
  expect(said.at(-1)).toEqual({ rule: 'ring', state: 'fault', at: NOW, text: 'Lampe defekt' });
});

test('an order whose answer got lost is sent again, and carried out once', async () => {
  computer.losesAnswers = 2;
  const own = output();
  expect(await own.send(COMMAND)).toMatchObject({ ok: true, attempts: 3 });
  expect(await own.send(COMMAND)).toMatchObject({ ok: true, attempts: 1 });
  computer.works();
  expect(computer.received.map(({ id }) => id)).toEqual(['c1', 'c1', 'c1', 'c1']);
  expect(computer.switched).toEqual(new Map([['PF-12', 1]]));
});

test('what the computer refuses is not asked for again', async () => {
  computer.isManual = true;
  const answer = await output().send(COMMAND);
  expect(answer).toMatchObject({ ok: false, attempts: 1, why: 'The control room has taken over.' });
  expect(await output({ strategy: 'PF-99' }).send({ ...COMMAND, id: 'c2' })).toMatchObject({ ok: false, attempts: 1 });
});

test('a line that is down', async () => {
  computer.isReachable = false;
  expect(await output().send(COMMAND)).toMatchObject({ ok: false, attempts: 3, why: 'The line is down.' });
});

test('a computer that does not answer', async () => {
  jest.spyOn(computer, 'order').mockReturnValue(new Promise(() => undefined));
  expect(await output({ attempts: 2 }).send(COMMAND)).toMatchObject({
    ok: false,
    attempts: 2,
    why: 'Der Verkehrsrechner antwortet nicht rechtzeitig.',
  });
});

test('a test orders nothing', async () => {
  expect(await output().send({ ...COMMAND, test: true })).toMatchObject({ ok: true, attempts: 0 });
  expect(computer.received).toEqual([]);
});
