import { property, type Attributes } from '../model/entity';
import { testOf } from './fulfils';
import { gatheringOf } from './gathering';
import { parseQ } from './q';

const reading = (name: string, value: unknown): Attributes => new Map([[name, [property(value)]]]);
const BITS = [reading('no2', 10), reading('no2', 40), reading('o3', 90), reading('name', 'Schwerte')];
const ALL: Attributes = new Map([
  ['no2', [property(10), property(40)]],
  ...['o3', 'name'].map((name) => [name, BITS.find((bit) => bit.has(name))!.get(name)!] as const),
]);

it.each([
  ['no2>30', true],
  ['no2>50', false],
  // Of two readings one each.
  ['no2<20;no2>30', true],
  ['no2>50|o3>80', true],
  ['no2>50|o3<80', false],
  ['(no2>50|o3>80);name=="Schwerte"', true],
  ['no2!=10', true],
  ['o3', true],
  ['pm10', false],
  ['!pm10', true],
  ['!o3', false],
  ['!pm10;no2==40', true],
])('%s: bit by bit as all together', (q, holds) => {
  const condition = parseQ(q);
  const gathering = gatheringOf(condition)();
  BITS.forEach((bit) => gathering.look(bit));
  expect([gathering.holds(), testOf(condition)(ALL)]).toEqual([holds, holds]);
});

it('begins anew for each entity', () => {
  const make = gatheringOf(parseQ('no2>30'));
  const first = make();
  BITS.forEach((bit) => first.look(bit));
  expect([first.holds(), make().holds(), [...first.names]]).toEqual([true, false, ['no2']]);
});
