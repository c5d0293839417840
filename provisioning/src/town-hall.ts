import { AIR_OR_WEATHER } from './about';
import type { Dashboard, Row } from './dashboard';
import { currentlyWarned } from './events';
import { text, type Text } from './language';
import { statOptions, type Sized } from './look';
import { askStation, kommuneVariable, stat, stationVariable } from './parts';
import type { Target } from './panel';

/**
 * For a screen across the room. Grafana's own titles, axes and tables keep 12 to 14 px on any screen; here is only what
 * grows with its panel, and `?kiosk&autofitpanels` makes the panels fill the screen, be it 1920 or 3840 px wide.
 */
export const townHall: Dashboard = {
  slug: 'townhall',
  title: text('Rathaus-Bildschirm', 'Town-hall screen'),
  description: text(
    'Luft, Wetter und Warnungen einer Kommune, groß genug für einen Bildschirm im Foyer: Adresse mit ?kiosk&autofitpanels öffnen.',
    'Air, weather and warnings of a municipality, large enough for a screen in a hall: open its address with ?kiosk&autofitpanels.'
  ),
  tags: [],
  about: AIR_OR_WEATHER,
  related: [],
  from: 'now-24h',
  onScreen: true,
  withoutChoice: true,
  variables: [
    kommuneVariable('air_temperature', { text: 'Schwerte', value: 'schwerte' }),
    stationVariable('air_temperature', { text: 'Wetterstation Schwerte', value: 'wetter-schwerte' }),
  ],
  annotations: [],
  rows: [
    { height: 3, panels: [words(24, text('Luft und Wetter: ${kommune:text}', 'Air and weather: ${kommune:text}'))] },
    {
      height: 8,
      panels: [
        {
          width: 24,
          type: 'smartregion-airquality-panel',
          title: text('', ''),
          description: text(
            'Luftqualitätsindex (LQI 2025) der Messstellen; der schlechteste Stoff bestimmt.',
            'Air quality index (LQI 2025) of the stations; the worst pollutant decides.'
          ),
          targets: [{ refId: 'A', type: 'air-quality-index', layout: 'course', kommunen: ['$kommune'] }],
        },
      ],
    },
    figure(
      text('Temperatur', 'Temperature'),
      text('Neuester Wert der Lufttemperatur in 2 m Höhe.', 'Newest value of the air temperature at 2 m.'),
      askStation('A', ['air_temperature'], { bucket: '10m' })
    ),
    figure(
      text('Regen heute', 'Rain today'),
      text(
        'Summe seit 0 Uhr Ortszeit; leer, wenn weniger als drei Viertel der Zeit gemessen sind.',
        'Sum since midnight local time; empty when less than three quarters of the time are measured.'
      ),
      askStation('A', ['precipitation'], { bucket: '1d' }),
      { timeFrom: 'now/d' }
    ),
    figure(
      text('Stärkste Böe heute', 'Strongest gust today'),
      text('Größte Windspitze seit 0 Uhr Ortszeit.', 'Highest gust since midnight local time.'),
      askStation('A', ['wind_gust'], { bucket: '10m' }),
      { timeFrom: 'now/d', calc: 'max' }
    ),
    { height: 5, panels: [warnings()] },
  ],
};

/** Of the screen, so that they are as large on every one, and whole on one that is wide and low; on a telephone large enough. */
function words(width: number, { de, en }: Text): Sized {
  const large = (some: string) =>
    `<div style="font-size: max(min(1.9vw, 3.4vh), 20px); font-weight: 600; line-height: 1.2">${some}</div>`;
  return {
    width,
    type: 'text',
    title: text('', ''),
    description: text('', ''),
    targets: [],
    transparent: true,
    options: { mode: 'html', content: text(large(de), large(en)) },
  };
}

/**
 * A figure as large as its panel; its name stands beside it, as the name of a panel would stay small, and on a telephone
 * above it. Shared, it is of several stations, and each figure has the name of its own.
 */
function figure(name: Text, description: Text, target: Target, more: Parameters<typeof stat>[4] = {}): Row {
  const { options, ...rest } = stat(16, text('', ''), description, target, more);
  return { height: 4, panels: [words(8, name), { ...rest, options: { ...options, textMode: 'value' } }] };
}

/** Lines as long as a screen is wide: what, where and until when. What to do stands in the other dashboards. */
function warnings(): Sized {
  return {
    width: 24,
    type: 'stat',
    title: text('', ''),
    description: text(
      'Amtliche Warnungen, die jetzt gelten, die schwersten zuerst.',
      'Official warnings that hold now, the gravest first.'
    ),
    targets: [currentlyWarned(['$kommune'])],
    options: {
      ...statOptions,
      orientation: 'horizontal',
      textMode: 'value',
      reduceOptions: { calcs: [], fields: '/^subject$/', values: true, limit: 2 },
    },
    unanswered: text('Warnungen nicht abrufbar', 'Warnings not available'),
  };
}
