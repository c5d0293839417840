/**
 * Small inputs from the field, each for a kind of fault, held to the right answers of the table beside them
 * (../shared/cases/README.md): what the sender's documentation says, or the discussion of the fault.
 */
import { Inspection } from '../ingest/import/inspection';
import { addContents, NO_CONTENTS } from '../model/outcome/contents';
import { addCounts } from '../model/outcome/rejections';
import { describeRecordings, fieldCase } from '../testing/recordings';
import { feedOf } from './registry';

interface Told {
  /** `station property value unit`, and the time it holds where that is the point. */
  readonly values: string[];
  readonly timed: string[];
  readonly rejected: Readonly<Record<string, number>>;
  readonly missing: number;
  readonly read: string[];
  readonly unread: string[];
}

/** What `hub parse` makes of files in their order. */
async function told(feedId: string, files: readonly string[], options: object = {}, table?: string): Promise<Told> {
  const feed = feedOf(feedId);
  const inspection = new Inspection(feedId);
  const receivedAt = Date.UTC(2026, 10, 1);
  const companions: Record<string, Uint8Array> = table === undefined ? {} : { siteTable: fieldCase(table) };
  const context = { options: feed.options.parse(options), receivedAt, companions };
  let [rejected, missing, contents] = [{}, 0, NO_CONTENTS];
  const values: string[] = [];
  const timed: string[] = [];
  for (const name of files) {
    for (const batch of feed.parse({ bytes: fieldCase(name), name }, context)) {
      const inspected = await inspection.inspect(batch, receivedAt);
      rejected = addCounts(rejected, inspected.rejected);
      missing += batch.missing;
      contents = addContents(contents, batch.contents ?? NO_CONTENTS);
      for (const { property, observation: o } of inspected.observations) {
        const value = `${property.id} ${Math.round(o.value * 1000) / 1000} ${property.ucum}`;
        const [from, to] = [o.start, o.end].map((at) => new Date(at).toISOString().slice(0, 19));
        values.push(`${o.station} ${value}`);
        timed.push(`${from}/${to!.slice(from!.slice(0, 10) === to!.slice(0, 10) ? 11 : 0)} ${value}`);
      }
    }
  }
  return { values, timed, rejected, missing, read: Object.keys(contents.read), unread: Object.keys(contents.unread) };
}

const reasons = ({ rejected }: Told) => Object.keys(rejected).join('\n');

describeRecordings('Cases from the field: devices that are named', () => {
  it('EM500-SMTC is a soil probe, whatever its fields are called', async () => {
    expect((await told('ttn', ['ttn-em500-smtc.json'])).values).toEqual([
      'boden-1 soil_temperature 28.1 Cel',
      'boden-1 soil_moisture 57.5 %',
      'boden-1 soil_conductivity 240 uS/cm',
    ]);
  });

  it('PPD42NS counts particles, which are no mass', async () => {
    const found = await told('sensor-community', ['sensor-community-ppd42ns.json']);
    expect(found.values).toEqual([]);
    expect(reasons(found)).toMatch(/PPD42NS counts particles per 0.01 cubic foot/);
  });

  it('WH45 stands indoors', async () => {
    const found = await told('ecowitt', ['ecowitt-wh45.txt']);
    expect(found.values).toEqual([expect.stringMatching(/ pm25 21 ug\/m3$/)]);
    expect(found.unread).toEqual(
      expect.arrayContaining(['pm10_co2', 'pm25_co2', 'co2'].map((key) => `${key} (sensor WH45, indoors)`))
    );
  });

  it('the console of The Things Stack shows events with the message inside', async () => {
    expect((await told('ttn', ['ttn-live-data.json'])).values).toEqual(['boden-1 air_temperature 21.5 Cel']);
  });
});

describeRecordings('Cases from the field: consoles', () => {
  it('absbaromin is the pressure at the station, baromin then that at sea level', async () => {
    expect((await told('wunderground', ['wunderground-absbaromin.txt'])).values).toEqual([
      'S air_temperature 15.556 Cel',
      'S pressure_station 958.619 hPa',
      'S pressure_sea_level 1019.134 hPa',
    ]);
  });

  it.each(['rain', 'rain-unset'])('%s: 0.04 inch are 1.016 mm in the five minutes between', async (name) => {
    const { timed } = await told('wunderground', [`wunderground-${name}-1.txt`, `wunderground-${name}-2.txt`]);
    expect(timed.filter((value) => value.includes('precipitation'))).toEqual([
      '2026-06-01T10:00:00/10:05:00 precipitation 1.016 mm',
    ]);
  });

  it('a date without padding is one', async () => {
    expect((await told('wunderground', ['wunderground-unpadded-date.txt'])).timed).toEqual([
      '2018-05-27T05:46:19/05:46:19 air_temperature 15.556 Cel',
    ]);
  });
});

describeRecordings('Cases from the field: tables', () => {
  it('Sonnenstunden are hours', async () => {
    expect((await told('table', ['table-sonnenstunden.csv'])).values).toEqual([
      'A sunshine_duration 402 min',
      'A sunshine_duration 420 min',
    ]);
  });

  it('Stunde 5 is from 05:00 to 05:59', async () => {
    expect((await told('table', ['table-hour-column.csv'])).timed).toEqual([
      '2022-06-01T03:00:00/04:00:00 traffic_flow_all 38 1/h',
      '2022-06-01T04:00:00/05:00:00 traffic_flow_all 120 1/h',
    ]);
  });

  it('of equal headings the advice names the number, and works', async () => {
    const files = ['table-equal-headings.csv'];
    await expect(told('table', files)).rejects.toMatchObject({
      remedy: expect.stringContaining('"#2": air_temperature'),
    });
    const { values, unread } = await told('table', files, {
      columns: { '#2': 'air_temperature', '#3': 'relative_humidity' },
    });
    expect(values.filter((value) => value.includes('air_temperature'))).toEqual([
      'table-equal-headings air_temperature 21.5 Cel',
      'table-equal-headings air_temperature 21.6 Cel',
    ]);
    expect(unread).toEqual(['Temperatur(℃) #4']);
  });

  it('of two header rows both name a column, and the advice works', async () => {
    const files = ['table-two-header-rows.csv'];
    await expect(told('table', files)).rejects.toMatchObject({
      remedy: expect.stringContaining('"Außen Temperature(℃)": air_temperature'),
    });
    const columns = {
      'Außen Temperature(℃)': 'air_temperature',
      'Wassertemperatur Temperature(℃)': 'water_temperature',
    };
    const { values, unread } = await told('table', files, { columns });
    expect(values).toEqual(
      expect.arrayContaining([
        'table-two-header-rows air_temperature 24.5 Cel',
        'table-two-header-rows water_temperature 21.3 Cel',
        'table-two-header-rows wind_speed 4.321 m/s', // 8.4 kn × 0.514444
      ])
    );
    expect(unread).toContain('Regenfall Daily(mm)');
  });

  it('the card of a console: dashes are missing, what is not read is told', async () => {
    const { rejected, missing, read, unread } = await told('table', ['table-console-sd-card.csv']);
    expect({ rejected, missing }).toEqual({ rejected: {}, missing: 3 });
    expect(read.length + unread.length).toBe(20);
    expect(unread).toEqual(expect.arrayContaining(['Indoor Temperature(℃)', 'Feels Like(℃)', 'Yearly Rain(mm)']));
  });
});

describeRecordings('Cases from the field: servers', () => {
  it('SensorThings: two resolutions are two intervals, up to the full minute; an instant has no count', async () => {
    const found = await told('sensorthings', ['sensorthings-two-resolutions.json']);
    expect(found.timed).toEqual([
      '2026-03-01T00:00:00/00:15:00 bike_count 9 {count}',
      '2026-03-01T00:00:00/01:00:00 bike_count 30 {count}',
    ]);
    expect(reasons(found)).toMatch(/count at an instant/);
  });

  it('SensorThings: the total once, never one of its directions', async () => {
    const { timed, unread } = await told('sensorthings', ['sensorthings-total-and-directions.json']);
    expect(timed.filter((value) => value.startsWith('2026-03-02T07:00:00/07:15:00'))).toEqual([
      '2026-03-02T07:00:00/07:15:00 bike_count 42 {count}',
    ]);
    expect(unread).toEqual([expect.stringContaining('Osten'), expect.stringContaining('Westen')]);
  });

  it('NGSI: the times in an id are not the station', async () => {
    expect((await told('ngsi', ['ngsi-id-from-to.json'])).values).toEqual([
      'urn:ngsi-ld:NoiseLevelObserved:N1 noise_laeq 65.1 dB(A)',
    ]);
  });

  it('NGSI: of a list of values each is read at its time', async () => {
    expect((await told('ngsi', ['ngsi-temporal.json'])).timed).toEqual([
      '2026-03-02T07:00:00/07:00:00 pm10 34.2 ug/m3',
      '2026-03-02T08:00:00/08:00:00 pm10 35.9 ug/m3',
    ]);
  });

  it('NGSI: of several sources the one that is chosen, else none', async () => {
    const found = await told('ngsi', ['ngsi-dataset-id.json']);
    expect(found.values).toEqual(
      ['pm25 12 ug/m3', 'air_temperature 8.15 Cel', 'wind_speed 5 m/s'].map(
        (value) => `urn:ngsi-ld:AirQualityObserved:s1 ${value}`
      )
    );
    expect(reasons(found)).toMatch(/"pm10" has several sources.*dataset:ref, urn:ngsi-ld:dataset:lowcost/);
    expect(found.unread).toEqual(['pressure']);
    const chosen = await told('ngsi', ['ngsi-dataset-id.json'], { datasets: ['urn:ngsi-ld:dataset:ref'] });
    expect(chosen.values).toContain('urn:ngsi-ld:AirQualityObserved:s1 pm10 34.2 ug/m3');
  });

  it('NGSI: GeoJSON is read', async () => {
    const { timed, unread } = await told('ngsi', ['ngsi-geojson.json']);
    expect(timed).toHaveLength(10);
    expect(timed).toEqual(
      expect.arrayContaining([
        '2016-03-15T11:00:00/12:00:00 no2 69 ug/m3',
        '2016-03-15T11:00:00/12:00:00 relative_humidity 54 %',
      ])
    );
    expect(unread).toEqual(expect.arrayContaining(['reliability', 'CO_Level']));
  });

  it('line protocol of Home Assistant: the measurement is the unit, the tag says what it is', async () => {
    const fields = {
      ...{ aussen_temperatur: 'air_temperature', aussen_feuchte: 'relative_humidity' },
      ...{ luft_pm10: 'pm10', luft_pm25: 'pm25' },
    };
    const { values, unread } = await told('influx-line', ['influx-home-assistant.txt'], { fields });
    expect(values.map((value) => value.slice(value.indexOf(' ') + 1))).toEqual([
      ...['air_temperature 21.5 Cel', 'relative_humidity 63 %', 'pm10 12.3 ug/m3', 'pm25 7.1 ug/m3'],
    ]);
    expect(unread).toContain('aussen_temperatur.friendly_name');
  });
});

describeRecordings('Cases from the field: aerodromes and roads', () => {
  it('METAR: 21/2SM is two and a half miles, 20KM twenty kilometres', async () => {
    const { values, unread } = await told('metar', ['metar-odd-visibility.txt']);
    expect(values.filter((value) => value.includes('visibility'))).toEqual([
      'EDLW visibility 4023 m',
      'HTDA visibility 20000 m',
    ]);
    expect(unread).toEqual(['weather', 'clouds']);
  });

  it('Telraam: no speed does not cost the counts', async () => {
    const { timed, rejected } = await told('telraam', ['telraam-v85-unset.json']);
    expect(timed.filter((value) => value.startsWith('2020-10-30T02:00:00'))).toContain(
      '2020-10-30T02:00:00/03:00:00 traffic_flow_car 4.1 1/h'
    );
    expect(timed.filter((value) => value.includes('v85'))).toHaveLength(2);
    expect(rejected).toEqual({});
  });

  it.each([
    ['1/h', 60],
    ['1/min', 3600],
  ])('DATEX II elaborated: flows by kind of vehicle in %s, and the speed', async (flowRateUnit, cars) => {
    const files = ['datex2-elaborated-data.xml'];
    const { values } = await told('datex2', files, { flowRateUnit }, 'datex2-elaborated-locations.xml');
    expect(values).toEqual(
      [
        `traffic_flow_car ${cars} 1/h`,
        'traffic_flow_heavy 0 1/h',
        `traffic_flow_all ${cars} 1/h`,
        'traffic_speed_mean 110 km/h',
      ].map((value) => `fs.MQ_555.050_AB_SW_R_1 ${value}`)
    );
  });

  it('DATEX II: 0 km/h of no vehicle is no speed, the flow stays', async () => {
    const { values, missing } = await told('datex2', ['datex2-zero-speed-data.xml'], {}, 'datex2-zero-speed-table.xml');
    expect(values).toEqual(['MYK69.K1 traffic_flow_all 7114 1/h']);
    expect(missing).toBe(1);
  });
});
