import { text } from '../language';
import { HOURS, type AlertRule } from './rule';
import { sentence, STATION } from './template';

const STATUS = text(
  'Statusseite des Hubs öffnen: sie nennt seit wann, warum und was zu tun ist. ',
  'Open the status page of the hub: it says since when, why, and what to do. '
);

/** Silence is no good news. The hub itself waits for three readings before it calls a station silent. */
export const OPERATION: readonly AlertRule[] = [
  {
    slug: 'silent-sensor',
    topic: 'operation',
    severity: 'information',
    title: text('Messstelle schweigt', 'Station is silent'),
    summary: sentence(
      STATION,
      text(
        ' ({{ .Labels.feed }}) schweigt: drei Werte nacheinander sind ausgeblieben.',
        ' ({{ .Labels.feed }}) is silent: three readings in a row are missing.'
      )
    ),
    runbook: sentence(
      STATUS,
      text('Vor Ort: Strom, Batterie, Funk, Gerät.', 'On site: power, battery, radio, device.')
    ),
    figures: { A: { ask: { type: 'feed-health', layout: 'stations' }, back: HOURS, by: 'last' } },
    when: [{ of: 'A', is: '>', limit: 0 }],
    lasting: '0s',
  },
  {
    slug: 'stale-feed',
    topic: 'operation',
    severity: 'warning',
    title: text('Datenquelle liefert nicht', 'Data source does not deliver'),
    summary: sentence(
      text(
        'Die Datenquelle {{ .Labels.feed }} liefert nichts mehr für {{ .Labels.kommune_name }}.',
        'The data source {{ .Labels.feed }} delivers nothing more for {{ .Labels.kommune_name }}.'
      )
    ),
    runbook: sentence(
      STATUS,
      text(
        'Liegt es am Anbieter, hilft warten; der Hub holt nach.',
        'If it is the provider’s fault, wait; the hub catches up.'
      )
    ),
    figures: { A: { ask: { type: 'feed-health', layout: 'feeds', measure: 'outage' }, back: HOURS, by: 'last' } },
    when: [{ of: 'A', is: '>', limit: 0 }],
    lasting: '15m',
  },
];
