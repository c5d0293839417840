import type { ConfigReader } from '../problems/reader';

/** Open to everybody in the network. */
export function hintAtServer(reader: ConfigReader): void {
  const host = reader.source.valueAt(['server', 'host']);
  const isOpen = typeof host === 'string' && !/^(127\.|localhost$|::1$)/.test(host);
  if (isOpen && reader.source.valueAt(['server', 'token']) === undefined) {
    reader.hint(
      ['server', 'host'],
      {
        de: `Auf ${host} beantwortet der Hub jedem im Netz alle Fragen.`,
        en: `On ${host} the hub answers all questions of everybody in the network.`,
      },
      {
        de: 'Ergänzen Sie token: { env: HUB_TOKEN }, oder lassen Sie host weg und stellen Sie einen Webserver davor.',
        en: 'Add token: { env: HUB_TOKEN }, or leave host out and put a web server before it.',
      }
    );
  }
}
