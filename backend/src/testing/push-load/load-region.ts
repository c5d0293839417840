import { stringify } from 'yaml';

/** Kommunen that the load is spread over. */
const KOMMUNEN = 10;

export interface Device {
  readonly id: string;
  readonly kommune: string;
}

/** Devices spread over the Kommunen; by HTTP and by MQTT others. */
export function devicesOf(kind: 'http' | 'mqtt', count: number): Device[] {
  return Array.from({ length: count }, (_, i) => ({ id: `${kind}-${i}`, kommune: `kommune-${i % KOMMUNEN}` }));
}

/** Topic of a device. */
export const topicOf = ({ id, kommune }: Device): string => `${kommune}/${id}/up`;

/** The region as YAML. The token of all Kommunen is that of the environment. */
export function regionYaml(count: number, brokerUrl: string | undefined): string {
  const kommunen = Array.from({ length: KOMMUNEN }, (_, i) => `kommune-${i}`);
  return stringify({
    region: { name: 'Last', ags: '05978' },
    server: { port: 0 },
    store: { path: 'hub.sqlite' },
    kommunen: kommunen.map((slug, i) => ({
      ags: `059780${String(i).padStart(2, '0')}`,
      slug,
      name: slug,
      pushToken: { env: 'LOAD_TOKEN' },
      feeds: [
        { feed: 'device-json', ...PROFILE, stations: stationsOf('http', count, slug) },
        ...(brokerUrl === undefined
          ? []
          : [
              {
                feed: 'mqtt',
                url: brokerUrl,
                topics: [{ topic: `${slug}/{station}/up`, format: 'device-json', options: PROFILE }],
                stations: stationsOf('mqtt', count, slug),
              },
            ]),
      ],
    })),
  });
}

const PROFILE = {
  profile: 'load',
  profiles: {
    load: {
      time: 'at',
      fields: {
        temperature: { property: 'air_temperature' },
        humidity: { property: 'relative_humidity' },
        no2: { property: 'no2' },
        pm10: { property: 'pm10' },
        pm25: { property: 'pm25' },
      },
    },
  },
};

/** Readings of a message. */
export const READINGS = 2;

function stationsOf(kind: 'http' | 'mqtt', count: number, slug: string): object[] {
  return devicesOf(kind, count)
    .filter(({ kommune }) => kommune === slug)
    .map(({ id }) => ({ id, name: id, lat: 51.5, lon: 7.6, class: 'indicative' }));
}
