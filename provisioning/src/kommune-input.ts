/** Grafana asks for the Kommune when a shareable dashboard is imported, and writes it wherever `${VAR_KOMMUNE}` stands. */
export const KOMMUNE_INPUT = 'VAR_KOMMUNE';
