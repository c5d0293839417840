/** Roadworks of 2021 on the A 1, held to what a person reads from the detail. Source: Die Autobahn GmbH (dl-de/by-2-0). */
import { describeRecordings, recording } from '../../testing/recordings';
import { autobahn } from './autobahn';

describeRecordings('Autobahn GmbH', () => {
  it('five months north of Lübeck, longitude before latitude in the point', () => {
    const bytes = recording('autobahn-api/roadworks_detail_A1_2021.json');
    const [batch, ...more] = [...autobahn.parse({ bytes }, { receivedAt: 0, options: autobahn.options.parse({}) })];
    expect(more).toEqual([]);
    expect(batch).toMatchObject({ rows: 1, readings: [], missing: 0, rejected: {} });
    expect(batch!.snapshot).toBeUndefined();
    expect(batch!.events).toEqual([
      expect.objectContaining({
        id: 'Uk9BRFdPUktTX19tZG0uc2hfXzYzMTU=',
        kind: 'roadworks',
        scope: 'A1/roadworks',
        // 29.06.2021 09:00 in summer, 28.11.2021 17:00 in winter
        onset: Date.parse('2021-06-29T07:00Z'),
        end: Date.parse('2021-11-28T16:00Z'),
        severity: 'minor',
        stations: ['A1'],
        place: { lat: 54.006057, lon: 10.729057 },
        facts: { road: 'A1', direction: 'Lübeck Richtung Fehmarn' },
      }),
    ]);
    const { headline, description } = batch!.events![0]!.texts.de!;
    expect(headline).toBe('A1 | AS Pansdorf (17) - AS Neustadt-Mitte (14)');
    expect(description).toMatch(/Es steht nur 1 Fahrstreifen zur Verfügung/);
  });
});
