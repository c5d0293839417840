import { PROPERTIES } from '@smartregion/terms/property';
import { field, type Profile } from './profile';

const PROBE = 'external probe: what it measures depends on where it hangs; map it in a profile of your own';
const TAGS = 'tags that were read, not counts';

const IN_THE_ROAD = 'temperature of the device in the road, not of the air';

/** https://github.com/TheThingsNetwork/lorawan-devices/tree/master/vendor/bosch: status, heartbeat, start-up. */
const BOSCH_SPACE: Profile = {
  ports: [1, 2, 3],
  fields: { occupied: field('parking_state', '{code}') },
  refused: { temperature: IN_THE_ROAD },
};

/** https://github.com/TheThingsNetwork/lorawan-devices/tree/master/vendor/nwave: the same, and on port 10 a user's tag. */
const NWAVE_SPACE: Profile = {
  ...BOSCH_SPACE,
  fields: { ...BOSCH_SPACE.fields, battery_voltage: field('battery_voltage', 'V') },
  personalPorts: [10],
};

/** Milesight's soil probe calls what it measures below ground as its air sensors do. */
const SOIL_PROBE: Profile = {
  fields: {
    temperature: field('soil_temperature', 'Cel'),
    humidity: field('soil_moisture', '%'),
    moisture: field('soil_moisture', '%'),
    conductivity: field('soil_conductivity', 'uS/cm'),
    ec: field('soil_conductivity', 'uS/cm'),
  },
};

/**
 * Devices by brand and model as the LoRaWAN Device Repository names them, so that a device made from it in The Things
 * Stack needs no assignment. The names of the fields are those of the vendors' decoders
 * (https://github.com/TheThingsNetwork/lorawan-devices); those of WS302 are known from documentation alone.
 */
const READY: Readonly<Record<string, Profile>> = {
  'dragino/lse01': {
    fields: {
      water_SOIL: field('soil_moisture', '%'),
      temp_SOIL: field('soil_temperature', 'Cel'),
      conduct_SOIL: field('soil_conductivity', 'uS/cm'),
      Bat: field('battery_voltage', 'V'),
    },
    refused: { TempC_DS18B20: PROBE },
  },
  'dragino/lht65': {
    fields: {
      TempC_SHT: field('air_temperature', 'Cel'),
      Hum_SHT: field('relative_humidity', '%'),
      BatV: field('battery_voltage', 'V'),
    },
    refused: { TempC_DS: PROBE },
  },
  'milesight-iot/em500-co2': {
    fields: {
      temperature: field('air_temperature', 'Cel'),
      humidity: field('relative_humidity', '%'),
      co2: field('co2', '[ppm]'),
      pressure: field('pressure_station', 'hPa'),
    },
  },
  'milesight-iot/em500-smt': SOIL_PROBE,
  'milesight-iot/em500-smtc': SOIL_PROBE,
  'milesight-iot/ws302': {
    fields: { LAeq: field('noise_laeq', 'dB(A)') },
    refused: { LAImax: 'impulse-weighted maximum, not LAmax', LAI: 'impulse-weighted level, not LAeq' },
  },
  // Sums since power-up, 16 bit: the two directions must not be added before increments are made of them.
  'parametric/pcr2': {
    ports: [14],
    fields: {
      LTR_SUM: field('pedestrian_count', '{count}', { cumulative: true, channel: 'ltr' }),
      RTL_SUM: field('pedestrian_count', '{count}', { cumulative: true, channel: 'rtl' }),
    },
  },
  'bosch/tps110': BOSCH_SPACE,
  'bosch/tps110-0233': BOSCH_SPACE,
  'bosch/tps110-0292': BOSCH_SPACE,
  'nwave/nps405': NWAVE_SPACE,
  'nwave/nps405fm': NWAVE_SPACE,
  'nwave/nps405sm': NWAVE_SPACE,
  'nwave/nps310sm': NWAVE_SPACE,
  'parametric/rdr': { fields: {}, refused: { Records: TAGS } },
};

export const READY_PROFILES: ReadonlyMap<string, Profile> = new Map(Object.entries(READY));

/** Also names of chemical elements, pins and places are so short. */
const SHORTEST_NAME = 3;
const OWN_NAMES = PROPERTIES.filter(({ id }) => id.length >= SHORTEST_NAME).map(({ id, ucum }) => [
  id,
  field(id, ucum),
]);

/** What fields of these names mean in most decoders, beside those that are called as in the vocabulary; outdoors, because only configured stations are stored. */
export const COMMON_NAMES: Profile = {
  fields: {
    ...(Object.fromEntries(OWN_NAMES) as Profile['fields']),
    temperature: field('air_temperature', 'Cel'),
    humidity: field('relative_humidity', '%'),
    relative_humidity: field('relative_humidity', '%'),
    pressure: field('pressure_station', 'hPa'),
    barometric_pressure: field('pressure_station', 'hPa'),
    co2: field('co2', '[ppm]'),
    pm1: field('pm1', 'ug/m3'),
    pm10: field('pm10', 'ug/m3'),
    pm25: field('pm25', 'ug/m3'),
    pm2_5: field('pm25', 'ug/m3'),
    LAeq: field('noise_laeq', 'dB(A)'),
    wind_speed: field('wind_speed', 'm/s'),
    wind_direction: field('wind_direction', 'deg'),
    soil_moisture: field('soil_moisture', '%'),
    soil_temperature: field('soil_temperature', 'Cel'),
    water_temperature: field('water_temperature', 'Cel'),
  },
};
