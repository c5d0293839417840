/** Where readers of a shared dashboard find the data, as their browsers reach it: written wherever this stands. */
export const OPEN_DATA_INPUT = 'VAR_OPEN_DATA';

/** That of the demo hub; whoever imports a dashboard writes the one of the own hub. */
export const OPEN_DATA_DEFAULT = 'http://localhost:4000/opendata';
