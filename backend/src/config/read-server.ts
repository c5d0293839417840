import { hintAtServer } from './hints/server';
import { ServerYaml } from './region-yaml';
import { readSecret, type Surroundings } from './secret';
import type { ConfigReader } from './problems/reader';
import type { RegionConfig } from './region';

/**
 * Where the hub listens and who may ask it; HUB_HOST and HUB_PORT of the environment win over the file.
 * @returns undefined after reporting what is wrong with it
 */
export function readServer(reader: ConfigReader, around: Surroundings): RegionConfig['server'] | undefined {
  const { HUB_HOST: host, HUB_PORT: port } = around.env;
  const given = reader.source.valueAt(['server']) ?? {};
  const surroundings = { ...(host ? { host } : {}), ...(port && isPort(port) ? { port: Number(port) } : {}) };
  const isGroup = typeof given === 'object' && !Array.isArray(given);
  const server = reader.read(ServerYaml, ['server'], isGroup ? { ...given, ...surroundings } : given);
  if (port && !isPort(port)) {
    reader.report(
      ['server', 'port'],
      { de: `HUB_PORT ist „${port}“, kein Port.`, en: `HUB_PORT is "${port}", not a port.` },
      { de: 'Setzen Sie es auf 0 … 65535, oder gar nicht.', en: 'Set it to 0 … 65535, or unset it.' }
    );
  }
  const token = readSecret(reader, ['server', 'token'], around);
  hintAtServer(reader);
  return (
    server && {
      ...{ host: server.host, port: server.port },
      ...(server.publicUrl ? { publicUrl: server.publicUrl } : {}),
      ...(server.proxies.length > 0 ? { proxies: server.proxies } : {}),
      ...(token ? { token } : {}),
    }
  );
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}
