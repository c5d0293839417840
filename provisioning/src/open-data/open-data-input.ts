import { NEAR_HUB } from './hub-address';

/** Where readers of a shared dashboard find the data, as their browsers reach it: written wherever this stands. */
export const OPEN_DATA_INPUT = 'VAR_OPEN_DATA';

/** Where a hub gives its data to everybody. */
export const openDataOf = (hub: string): string => `${hub}/opendata`;

/** That of the demo hub; whoever imports a dashboard writes the one of the own hub. */
export const OPEN_DATA_DEFAULT = openDataOf(NEAR_HUB);

/** A dashboard's text that leads to the open data of a hub. Files that Grafana reads by itself know no inputs. */
export const withOpenDataOf = (hub: string, json: string): string =>
  json.replaceAll(`\${${OPEN_DATA_INPUT}}/..`, hub).replaceAll(`\${${OPEN_DATA_INPUT}}`, openDataOf(hub));
