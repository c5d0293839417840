import type { StationIds } from '../../feed';

/**
 * Codes of the network of North Rhine-Westphalia (LUQS) and the European codes of the same stations in Kreis Unna,
 * under which the Umweltbundesamt and others have them: one place is one station, whoever sends it. Compared by name
 * and coordinates (station list of the Umweltbundesamt of 21 October 2025, list of the LANUV of 2013).
 */
const EUROPEAN_CODES: ReadonlyMap<string, string> = new Map([
  ['UNNA', 'DENW010'],
  ['NIED', 'DENW006'],
  ['SHW2', 'DENW179'],
]);

const LUQS_CODES: ReadonlyMap<string, string> = new Map([...EUROPEAN_CODES].map(([luqs, eoi]) => [eoi, luqs]));

/** The code of the network; of the European codes the hub knows those in Kreis Unna. */
export const LUQS_CODE: StationIds = {
  pattern: new RegExp(`^([A-Z0-9]{3,5}|${[...LUQS_CODES.keys()].join('|')})$`),
  like: {
    de: `das Kürzel des Messnetzes wie VDOM, oder ${[...LUQS_CODES.keys()].join(', ')}`,
    en: `the code of the network such as VDOM, or ${[...LUQS_CODES.keys()].join(', ')}`,
  },
};

/** The code that the network's own files have for a station of the configuration. */
export function luqsCodeOf(station: string): string {
  return LUQS_CODES.get(station) ?? station;
}

/**
 * What a station of a file is called in the hub: by the code under which it was asked for, else by its European code.
 * @returns undefined when others were asked for
 */
export function stationOf(luqs: string, asked: ReadonlySet<string> | undefined): string | undefined {
  const european = EUROPEAN_CODES.get(luqs) ?? luqs;
  return asked ? [luqs, european].find((code) => asked.has(code)) : european;
}
