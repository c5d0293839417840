import { hubFrames, NOW } from '../testdata/frames';
import { readRegion } from '../data/readRegion';
import { legendOf } from './legend';

test('each kind of warning has its plate in the legend, with the level of the gravest', () => {
  const reading = readRegion(hubFrames(), NOW, 'de');
  const { region } = reading as Extract<typeof reading, { lack: null }>;
  const warning = region.happenings.find(({ kind }) => kind === 'weather-warning')!;
  const happenings = [
    { ...warning, severity: 3 },
    { ...warning, severity: 1 },
    { ...warning, kind: 'flood', severity: 2 } as const,
  ];
  const shown = { wind: false, traffic: false, happenings: true, names: true };
  const warned = legendOf({ ...region, happenings }, shown, [], 'de').filter(({ sign }) => sign === 'warned');
  expect(warned).toEqual([
    { sign: 'warned', kind: 'weather-warning', text: 'Wetterwarnung, Stufe 3' },
    { sign: 'warned', kind: 'flood', text: 'Hochwasser, mäßig' },
  ]);
});
