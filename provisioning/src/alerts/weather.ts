import { text } from '../language';
import { HOURS, type AlertRule, type Figure } from './rule';
import { figure, sentence, STATION, steps } from './template';

/** The highest level of the last whole hours: a gust is over when it is read, its consequences are not. */
const level = (...criteria: readonly string[]): Figure => ({
  ask: { type: 'warning-thresholds', criteria },
  back: 3 * HOURS,
  by: 'max',
});

const heatIndex: Figure = {
  ask: { type: 'derived', quantities: ['heat_index'], bucket: '1h' },
  back: 3 * HOURS,
  by: 'last',
};

const GUSTS = steps('A', [
  [4, text('extreme Orkanböen (Stufe 4, über 140 km/h)', 'extremely severe gusts (level 4, above 140 km/h)')],
  [3, text('orkanartige Böen (Stufe 3, ab 105 km/h)', 'violent storm gusts (level 3, from 105 km/h)')],
  [2, text('Sturmböen (Stufe 2, ab 65 km/h)', 'storm gusts (level 2, from 65 km/h)')],
]);
const RAIN = steps('A', [
  [4, text('extrem heftiger Starkregen (Stufe 4)', 'extremely heavy rain (level 4)')],
  [3, text('heftiger Starkregen (Stufe 3)', 'very heavy rain (level 3)')],
  [2, text('Starkregen (Stufe 2)', 'heavy rain (level 2)')],
]);

/** Nobody must take a figure of one station for the official warning. */
const MEASURED = text(
  ' gemessen. Das ist ein Messwert, keine Warnung des DWD.',
  ' measured. This is a measured value, no warning of the DWD.'
);

const OFFICIAL = text(
  'Amtliche Warnungen ansehen (Dashboard „Warnungen“, wettergefahren.de). ',
  'Look at the official warnings (dashboard “Warnings”, wettergefahren.de). '
);

const HEAT = text(
  'Hitzeaktionsplan: Trinkwasserstellen und kühle Räume öffnen; Pflegeheime, Kitas, Schulen und Bauhof anrufen; Arbeit im Freien in den Morgen legen.',
  'Heat action plan: open drinking fountains and cool rooms; call nursing homes, nurseries, schools and the works yard; move outdoor work to the morning.'
);

/** Storm and rain by the DWD's levels, heat by the heat index. */
export const WEATHER: readonly AlertRule[] = [
  {
    slug: 'storm',
    topic: 'weather',
    severity: 'warning',
    title: text('Sturmböen ab 65 km/h', 'Storm gusts from 65 km/h'),
    summary: sentence(`${STATION}: `, GUSTS, MEASURED),
    runbook: sentence(
      OFFICIAL,
      text(
        'Parks, Friedhöfe und Spielplätze mit alten Bäumen schließen, Baustellen und Märkte sichern.',
        'Close parks, cemeteries and playgrounds with old trees, secure building sites and markets.'
      )
    ),
    figures: { A: level('gust') },
    when: [
      { of: 'A', is: '>=', limit: 2 },
      { of: 'A', is: '<', limit: 3 },
    ],
    lasting: '0s',
  },
  {
    slug: 'severe-storm',
    topic: 'weather',
    severity: 'critical',
    title: text('Orkanartige Böen ab 105 km/h', 'Violent storm gusts from 105 km/h'),
    summary: sentence(`${STATION}: `, GUSTS, MEASURED),
    runbook: sentence(
      OFFICIAL,
      text(
        'Feuerwehr und Ordnungsamt rufen, Veranstaltungen absagen, vor dem Aufenthalt im Freien warnen.',
        'Call fire brigade and public order office, cancel events, warn of being outdoors.'
      )
    ),
    figures: { A: level('gust') },
    when: [{ of: 'A', is: '>=', limit: 3 }],
    lasting: '0s',
  },
  {
    slug: 'heavy-rain',
    topic: 'weather',
    severity: 'warning',
    title: text('Starkregen', 'Heavy rain'),
    summary: sentence(`${STATION}: `, RAIN, MEASURED),
    runbook: sentence(
      OFFICIAL,
      text(
        'Unterführungen, Durchlässe und Rechen prüfen; Bauhof und Stadtentwässerung unterrichten.',
        'Check underpasses, culverts and screens; tell the works yard and the drainage department.'
      )
    ),
    figures: { A: level('heavy-rain-1h', 'heavy-rain-6h') },
    when: [{ of: 'A', is: '>=', limit: 2 }],
    lasting: '0s',
  },
  // 90 and 103 °F: where the US weather service's tables begin to say "extreme caution" and "danger".
  {
    slug: 'heat',
    topic: 'weather',
    severity: 'warning',
    title: text('Starke Wärmebelastung (Hitzeindex ab 32,2 °C)', 'Heat stress (heat index from 32.2 °C)'),
    summary: sentence(
      `${STATION}: `,
      text('Hitzeindex ', 'heat index '),
      figure('A', 1),
      text(
        ' °C aus Temperatur und Feuchte der letzten Stunde; keine Warnung des DWD.',
        ' °C from temperature and humidity of the last hour; no warning of the DWD.'
      )
    ),
    runbook: sentence(OFFICIAL, HEAT),
    figures: { A: heatIndex },
    when: [
      { of: 'A', is: '>=', limit: 32.2 },
      { of: 'A', is: '<', limit: 39.4 },
    ],
    lasting: '0s',
  },
  {
    slug: 'extreme-heat',
    topic: 'weather',
    severity: 'critical',
    title: text('Extreme Wärmebelastung (Hitzeindex ab 39,4 °C)', 'Extreme heat stress (heat index from 39.4 °C)'),
    summary: sentence(
      `${STATION}: `,
      text('Hitzeindex ', 'heat index '),
      figure('A', 1),
      text(' °C, gefährlich für alle; keine Warnung des DWD.', ' °C, dangerous for everybody; no warning of the DWD.')
    ),
    runbook: sentence(OFFICIAL, HEAT),
    figures: { A: heatIndex },
    when: [{ of: 'A', is: '>=', limit: 39.4 }],
    lasting: '0s',
  },
];
