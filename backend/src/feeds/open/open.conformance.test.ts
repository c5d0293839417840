/**
 * What real servers and published examples hold, read by hand. Sources: British Geological Survey (OGL), Smart Data
 * Models (CC BY 4.0).
 */
import { note, parseAll } from '../../testing/parse-all';
import { describeRecordings, recording } from '../../testing/recordings';
import { ngsi } from './ngsi';
import { sensorthings } from './sensorthings';

describeRecordings('SensorThings, a page of observations of a FROST server', () => {
  const page = () => recording('sensorthings/bgs_frost_observations_page.json');

  it('has three observations of datastream 1, and no word about what that is', () => {
    expect(parseAll(sensorthings, page())).toMatchObject({
      rows: 3,
      readings: [],
      missing: 0,
      rejected: {
        'datastream 1 is of no property that the hub can tell: name it in option "datastreams"': 3,
      },
    });
  });

  it('gives the three pressures to whoever knows the station', () => {
    const { readings } = parseAll(sensorthings, page(), { options: { datastreams: { 1: 'pressure_station' } } });
    expect(readings.map(note)).toEqual([
      '2023-03-28T10:30Z/10:30Z pressure_station 1009.86 hPa',
      '2023-03-28T12:15Z/12:15Z pressure_station 1008.17 hPa',
      '2023-03-28T18:15Z/18:15Z pressure_station 1005.7 hPa',
    ]);
  });
});

describeRecordings('NGSI, examples of the Smart Data Models', () => {
  it('air of an hour in Madrid', () => {
    const batch = parseAll(ngsi, recording('ngsi-ld/AirQualityObserved_keyvalues.jsonld'));
    const hour = '2016-03-15T11:00Z/12:00Z';
    expect(batch.readings.map(note)).toEqual([
      `${hour} co 500 ug/m3`,
      `${hour} no 45 ug/m3`,
      `${hour} no2 69 ug/m3`,
      `${hour} nox 139 ug/m3`,
      `${hour} so2 11 ug/m3`,
      `${hour} precipitation 0 mm`,
      `${hour} relative_humidity 0.54 1`,
      `${hour} air_temperature 12.2 Cel`,
      `${hour} wind_direction 186 deg`,
      `${hour} wind_speed 0.64 m/s`,
    ]);
    expect(batch).toMatchObject({ rows: 1, missing: 0 });
    expect(batch.stations).toEqual([
      {
        station: 'urn:ngsi-ld:AirQualityObserved:Madrid-AmbientObserved-28079004',
        lat: 40.423852777777775,
        lon: -3.712247222222222,
      },
    ]);
  });

  it('weather of an instant in Valladolid', () => {
    const batch = parseAll(ngsi, recording('ngsi-ld/WeatherObserved_keyvalues.jsonld'));
    const instant = '2016-11-30T07:00Z/07:00Z';
    expect(batch.readings.map(note)).toEqual([
      `${instant} air_temperature 3.3 Cel`,
      `${instant} precipitation 0 mm`,
      `${instant} pressure_station 938.9 hPa`,
      `${instant} wind_speed 2 m/s`,
      `${instant} wind_direction 315 deg`, // -45
      `${instant} relative_humidity 1 1`, // saturated
      `${instant} water_level 50 cm`,
      `${instant} snow_depth 20 cm`,
      `${instant} uv_index 1 1`,
    ]);
    expect(batch).toMatchObject({ rows: 1, missing: 0, rejected: {} });
    expect(batch.stations[0]).toMatchObject({ name: 'Valladolid', lat: 41.640833333, lon: -4.754444444 });
  });

  it('traffic of five minutes: 197 vehicles are 2364 in an hour', () => {
    const batch = parseAll(ngsi, recording('ngsi-ld/TrafficFlowObserved_ngsiv2_normalized.json'));
    const time = '2016-12-07T11:10Z/11:15Z';
    expect(batch.readings.map((reading) => [reading.station, note(reading)])).toEqual([
      ['TrafficFlowObserved-Valladolid-osm-60821110', `${time} traffic_occupancy 0.76 1`],
      ['TrafficFlowObserved-Valladolid-osm-60821110', `${time} traffic_flow_all 2364 1/h`],
      ['TrafficFlowObserved-Valladolid-osm-60821110', `${time} traffic_speed_mean 52.6 km/h`],
    ]);
    expect(batch).toMatchObject({ rows: 1, missing: 0, rejected: {} });
  });
});
