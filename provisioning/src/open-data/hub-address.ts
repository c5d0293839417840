/** A hub on the machine of Grafana. */
export const NEAR_HUB = 'http://localhost:4000';

/**
 * The address of a hub as somebody has typed it, without a slash at its end.
 * @throws Error that says what an address looks like
 */
export function hubAddress(text: string): string {
  if (!URL.canParse(text) || !/^https?:\/\//.test(text)) {
    throw new Error(`„${text}“ ist keine Adresse eines Hubs. Schreiben Sie zum Beispiel https://hub.kreis.example.`);
  }
  return text.replace(/\/+$/, '');
}
