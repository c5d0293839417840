import {
  dateTime,
  LiveChannelEventType,
  LoadingState,
  type DataQueryRequest,
  type DataQueryResponse,
} from '@grafana/data';
import { DataSourceWithBackend, setGrafanaLiveSrv, type GrafanaLiveSrv } from '@grafana/runtime';
import { of, Subject } from 'rxjs';
import { hubDataSource, surround } from '../testing/grafana';
import type { HubQuery } from '../query/questions';
import { fnv1a } from './channel';

/** FNV-1a, from the test vectors of its authors; pkg/plugin/live_test.go has the same. */
test.each([
  ['', 'cbf29ce484222325'],
  ['foobar', '85944171f73967e8'],
])('%j is the channel %s', (text, hash) => expect(fnv1a(text)).toBe(hash));

const range = { from: dateTime(0), to: dateTime(1), raw: { from: 'now-6h', to: 'now' } };
const series = { refId: 'A', version: 1, type: 'series', kommunen: ['$kommune'], live: true } as HubQuery;

interface Channel {
  readonly path: string;
  readonly question: unknown;
  readonly said: Subject<unknown>;
}

/** Asks, and gives the channels that were opened and all that a panel gets. */
function asked(request: Partial<DataQueryRequest<HubQuery>>) {
  surround({ variables: { kommune: ['unna'] } });
  const channels: Channel[] = [];
  const getStream = ({ path, data }: { path: string; data: { question: string } }) => {
    const said = new Subject<unknown>();
    channels.push({ path, question: JSON.parse(data.question), said });
    return said;
  };
  setGrafanaLiveSrv({ getStream } as unknown as GrafanaLiveSrv);
  const sent = jest
    .spyOn(DataSourceWithBackend.prototype, 'query')
    .mockImplementation(() => of({ data: ['first'], state: LoadingState.Done } as unknown as DataQueryResponse));
  sent.mockClear();
  const packets: DataQueryResponse[] = [];
  const whole = { range, maxDataPoints: 500, intervalMs: 1000, targets: [series], ...request };
  const subscription = hubDataSource()
    .query(whole as DataQueryRequest<HubQuery>)
    .subscribe((packet) => packets.push(packet));
  const targets = sent.mock.calls.map(([{ targets: own }]) => own.map(({ refId }) => refId));
  return { channels, packets, subscription, targets };
}

const message = (results: object) => ({ type: LiveChannelEventType.Message, message: { results } });
const frame = (value: number) => ({
  schema: { refId: 'A', fields: [{ name: 'value', type: 'number' }] },
  data: { values: [[value]] },
});

it('answers at once, and then with what the back end sends, without asking again', () => {
  const { channels, packets, targets } = asked({});
  expect(packets).toEqual([{ data: ['first'], key: 'A', state: LoadingState.Streaming }]);
  const [{ path, question, said }] = channels as [Channel];
  expect(path).toMatch(/^live\/[0-9a-f]{16}$/);
  expect(question).toEqual({
    ...{ from: 'now-6h', maxDataPoints: 500, intervalMs: 1000 },
    query: { refId: 'A', version: 1, type: 'series', kommunen: ['unna'], language: 'de' },
  });
  said.next({ type: LiveChannelEventType.Status, state: 'CONNECTED' });
  said.next(message({ A: { frames: [frame(1), frame(2)] } }));
  said.next(message({ A: { frames: [frame(3)] } }));
  const values = packets
    .slice(1)
    .map(({ data, key, state }) => [data.map(({ fields }) => fields[0].values[0]), key, state]);
  expect(values).toEqual([
    [[1, 2], 'A', LoadingState.Streaming],
    [[3], 'A', LoadingState.Streaming],
  ]);
  expect(targets).toEqual([['A']]);
});

it('says what the back end could not answer', () => {
  const { channels, packets } = asked({});
  channels[0]!.said.next(message({ A: { error: 'Der Hub antwortet nicht.', status: 502 } }));
  expect(packets.at(-1)).toMatchObject({ error: { message: 'Der Hub antwortet nicht.' }, state: LoadingState.Error });
});

it('has the same channel for the same question, whatever else a panel saves', () => {
  const path = (query: object, request = {}) =>
    asked({ targets: [{ ...series, ...query } as HubQuery], ...request }).channels[0]!.path;
  const one = path({});
  expect(path({ key: 'Q-1', datasource: { uid: 'hub' } })).toBe(one);
  expect(path({ properties: ['no2'] })).not.toBe(one);
  expect(path({}, { range: { ...range, raw: { from: 'now-7d', to: 'now' } } })).not.toBe(one);
});

test.each<[string, Partial<DataQueryRequest<HubQuery>>, number, string[][]]>([
  ['without the switch', { targets: [{ ...series, live: false } as HubQuery] }, 0, [['A']]],
  ['of yesterday', { range: { ...range, raw: { from: 'now-1d/d', to: 'now-1d/d' } } }, 0, [['A']]],
  ['that is hidden', { targets: [{ ...series, hide: true } as HubQuery] }, 0, [['A']]],
  ['about years', { targets: [{ refId: 'A', type: 'trend', live: true } as HubQuery] }, 0, [['A']]],
  ['with Explore’s switch', { targets: [{ refId: 'A', type: 'latest' } as HubQuery], liveStreaming: true }, 1, [['A']]],
  [
    'beside others',
    { targets: [{ refId: 'B', type: 'latest' } as HubQuery, series, { refId: 'C', type: 'trend' } as HubQuery] },
    1,
    [['B', 'C'], ['A']],
  ],
])('a query %s', (_, request, channels, targets) => {
  const outcome = asked(request);
  expect([outcome.channels.length, [...outcome.targets].sort()]).toEqual([channels, [...targets].sort()]);
});

it('ends with its panel', () => {
  const { channels, subscription } = asked({});
  subscription.unsubscribe();
  expect(channels[0]!.said.observed).toBe(false);
});

it('asks as ever where Grafana has no live service', () => {
  surround();
  setGrafanaLiveSrv(undefined as unknown as GrafanaLiveSrv);
  const packets: DataQueryResponse[] = [];
  hubDataSource()
    .query({ range, targets: [series] } as unknown as DataQueryRequest<HubQuery>)
    .subscribe((packet) => packets.push(packet));
  expect(packets).toHaveLength(1);
});
