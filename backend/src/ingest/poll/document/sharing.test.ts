import { BatchBuilder } from '../../../feeds/support/batch';
import type { Batch } from '../../../model/observation';
import type { Member } from '../poll-groups';
import { concerned, ownPart } from './sharing';

const memberOf = (kommune: string, ...stations: string[]) =>
  ({ kommune, config: { stations: stations.map((provider) => ({ id: provider, provider })) } }) as unknown as Member;

const LUENEN = memberOf('luenen', 'LUE');
const UNNA = memberOf('unna', 'UN');
const WERNE = memberOf('werne', 'WER');

/** A document of three sites: one measures, one is faulty, of one a value is missing; one line is of nobody. */
function shared(): Batch {
  const batch = new BatchBuilder();
  batch.row('UN');
  batch.read({ station: 'UN', property: 'traffic_flow_all', value: 600, unit: '1/h', start: 0, end: 1 });
  batch.row('LUE');
  batch.reject('marked as faulty (dataError)', 4);
  batch.row('WER');
  batch.miss();
  batch.row();
  batch.reject('row is cut off');
  return batch.take();
}

it('what is missing or rejected of a station is told to its own Kommune alone', () => {
  const of = (member: Member) => {
    const { readings, missing, rejected } = ownPart(shared(), member);
    return { readings: readings.length, missing, rejected };
  };
  const nobodys = { 'row is cut off': 1 };
  expect(of(UNNA)).toEqual({ readings: 1, missing: 0, rejected: nobodys });
  expect(of(LUENEN)).toEqual({ readings: 0, missing: 0, rejected: { ...nobodys, 'marked as faulty (dataError)': 4 } });
  expect(of(WERNE)).toEqual({ readings: 0, missing: 1, rejected: nobodys });
});

it('a value that is missing is that of its station', () => {
  const batch = new BatchBuilder();
  batch.missAt({ station: 'UN', property: 'no2', end: 1 });
  batch.missAt({ station: 'WER', property: 'no2', end: 1 });
  batch.miss();
  const told = batch.take();
  expect([UNNA, WERNE, LUENEN].map((member) => ownPart(told, member).missing)).toEqual([2, 2, 1]);
  expect(ownPart(told, UNNA).gaps).toEqual([{ station: 'UN', property: 'no2', end: 1 }]);
  expect(concerned([UNNA, WERNE, LUENEN], told)).toEqual([UNNA, WERNE]);
});

it('a Kommune whose station is only named for what it lacks is concerned, too; without names everybody is', () => {
  const all = [LUENEN, UNNA, WERNE, memberOf('selm', 'SEL')];
  expect(concerned(all, shared())).toEqual([LUENEN, UNNA, WERNE]);
  const batch = new BatchBuilder();
  batch.row();
  batch.reject('row is cut off');
  expect(concerned(all, batch.take())).toEqual(all);
});
