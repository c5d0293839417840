/** Two warnings of 23 June 2023 (Deutscher Wetterdienst, CC BY 4.0), held to what grep finds in the XML. */
import { describeRecordings, recording } from '../../../testing/recordings';
import { dwdCap } from './dwd-cap';

const ARCHIVE = 'Z_CAP_C_EDZW_LATEST_PVW_STATUS_PREMIUMDWD_COMMUNEUNION_MUL.zip';
const RAIN = '2.49.0.0.276.0.DWD.PVW.1687514160000.20999218-5d5e-4761-b271-6c243f695568.MUL';
const GUSTS = '2.49.0.0.276.0.DWD.PVW.1687470000000.fe90b61b-3755-4efb-8eda-b161251da9f7.MUL';

describeRecordings('warnings in eight languages', () => {
  const payload = { bytes: recording(`dwd-cap-warnings/${ARCHIVE}`), name: ARCHIVE };
  const [batch, ...more] = [...dwdCap.parse(payload, { options: dwdCap.options.parse({}), receivedAt: 0 })];
  const event = (id: string) => batch!.events!.find((candidate) => candidate.id === id)!;

  it('is all that holds, one of it an update', () => {
    expect(more).toEqual([]);
    expect(batch).toMatchObject({ rows: 2, missing: 0, rejected: {}, readings: [] });
    expect(batch!.withdrawn).toEqual(['2.49.0.0.276.0.DWD.PVW.1687483260000.e335908e-7419-4d5f-8376-422c14b4f25c.MUL']);
    expect(batch!.snapshot!.scope).toBe('');
    expect([...batch!.snapshot!.ids].sort()).toEqual([GUSTS, RAIN]);
  });

  it('gusts: 168 municipalities of Lower Saxony, 8 to 16 in summer time', () => {
    const { stations, texts, ...rest } = event(GUSTS);
    expect(rest).toEqual({
      id: GUSTS,
      kind: 'weather-warning',
      onset: Date.parse('2023-06-23T06:00Z'),
      end: Date.parse('2023-06-23T14:00Z'),
      issued: Date.parse('2023-06-22T21:40Z'),
      severity: 'minor',
      facts: {
        'wind direction': 'west',
        'subsequent wind direction': 'north-west',
        gusts: '~55 [km/h]',
        'exposed gusts': '~65 [km/h]',
        II: '51',
        GROUP: 'WIND',
        AREA_COLOR: '255 235 59',
        altitude: '0 m',
        ceiling: '3000 m',
      },
    });
    expect(stations).toHaveLength(168);
    expect([stations[0], stations.at(-1)]).toEqual(['803159007', '803254045']);
    expect(Object.keys(texts)).toEqual(['de', 'en', 'fr', 'es', 'ar', 'ru', 'tr', 'pl']);
    expect(texts.de!.headline).toBe('Amtliche WARNUNG vor WINDBÖEN');
    expect(texts.en!.headline).toBe('Official WARNING of WIND GUSTS');
    expect(texts.de).not.toHaveProperty('instruction');
  });

  it('heavy rain: 45 municipalities, at once', () => {
    expect(event(RAIN)).toMatchObject({
      onset: Date.parse('2023-06-23T09:56Z'),
      end: Date.parse('2023-06-23T12:00Z'),
      severity: 'moderate',
      facts: { precipitation: '20-35 [l/m² in 6h]', II: '61', GROUP: 'RAIN', ceiling: '3000 m' },
      texts: {
        de: {
          headline: 'Amtliche WARNUNG vor STARKREGEN',
          description: expect.stringMatching(/^Es tritt Starkregen auf\. .* 35 l\/m² in 6 Stunden erwartet\.$/),
          instruction: expect.stringMatching(/^ACHTUNG! /),
        },
        pl: { headline: 'Oficjalne OSTRZEŻENIE METEOROLOGICZNE (2. STOPNIA) przed ULEWAMI' },
      },
    });
    expect(event(RAIN).stations).toHaveLength(45);
    expect(event(RAIN).stations.at(-1)).toBe('803255007');
  });
});
