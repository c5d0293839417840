import { AIR_OR_WEATHER } from '../about';
import type { Dashboard } from '../dashboard';
import { currentWarnings } from '../events';
import { text, type Language, type Text } from '../language';
import type { Sized } from '../look';
import { hubLink, lawLinks } from '../open-data/hub-links';
import { kommuneVariable, stationVariable } from '../parts';
import { own } from './own-panels';
import { weatherNow } from './weather-now';

const HERE = { kommunen: ['$kommune'] };

/** In the words of the citizens' page; classes as the Umweltbundesamt names them. */
const MEANING = text(
  `<p>Die Luftqualität hat fünf Stufen: <b>1 sehr gut</b>, <b>2 gut</b>, <b>3 mäßig</b>, <b>4 schlecht</b>, <b>5 sehr schlecht</b>. Der Stoff mit der höchsten Stufe zählt.</p>
<p>Bei 1 und 2 ist die Luft unbedenklich. Ab 3 achten empfindliche Menschen auf Beschwerden. Ab 4 vermeiden sie draußen Anstrengung.</p>
<p>Eine <b>Messstelle</b> ist ein amtliches, geprüftes Gerät. Ein <b>Sensor</b> ist klein und günstig: Er zeigt, wo es besser oder schlechter ist, aber nicht den genauen Wert.</p>`,
  `<p>Air quality has five classes: <b>1 very good</b>, <b>2 good</b>, <b>3 moderate</b>, <b>4 poor</b>, <b>5 very poor</b>. The pollutant with the highest class counts.</p>
<p>With 1 and 2 the air is no concern. From 3 on sensitive people watch for symptoms. From 4 on they avoid exertion outdoors.</p>
<p>A <b>station</b> is an official, checked device. A <b>sensor</b> is small and cheap: it shows where it is better or worse, but not the exact value.</p>`
);

const LAW = (language: Language) =>
  [
    hubLink(text('Mehr zu Luft und Wetter', 'More about air and weather'), '/buerger/${kommune}'),
    ...lawLinks('${kommune}'),
  ]
    .map((link) => link[language])
    .join(' · ');

/** What law and licences ask for: source, provisional values, accessibility, contact. */
const SOURCES = text(
  `<p>Aus den Messstellen und Sensoren der Kommune, jede Stunde neu. Die Werte sind vorläufig und können sich noch ändern. Die Quelle steht unter jedem Bild.</p>
<p>Wetter und Warnungen: Deutscher Wetterdienst, CC BY 4.0. Luft: Umweltbundesamt und Länder, dl-de/zero-2-0, wo nichts anderes steht.</p>
<p>${LAW('de')}</p>`,
  `<p>From the stations and sensors of the municipality, new every hour. The values are provisional and may still change. The source stands under each picture.</p>
<p>Weather and warnings: Deutscher Wetterdienst, CC BY 4.0. Air: Umweltbundesamt and the states, dl-de/zero-2-0, where nothing else is said.</p>
<p>${LAW('en')}</p>`
);

/** In plain words, for everybody: air, weather and warnings of a Kommune, what they mean, and whose figures they are. */
export const citizens: Dashboard = {
  slug: 'citizens',
  title: text('Luft und Wetter für alle', 'Air and weather for everybody'),
  description: text(
    'Die Bürgerfassung: keine Auswahl, einfache Worte, größere Schrift, mit Erklärung, Quellen und Kontakt.',
    'The citizens’ edition: nothing to choose, plain words, larger type, with explanations, sources and contact.'
  ),
  tags: ['oeffentlich'],
  about: AIR_OR_WEATHER,
  related: [],
  from: 'now-48h',
  withoutChoice: true,
  variables: [
    kommuneVariable('air_temperature', { text: 'Schwerte', value: 'schwerte' }),
    stationVariable('air_temperature', { text: 'Wetterstation Schwerte', value: 'wetter-schwerte' }),
  ],
  annotations: [],
  rows: [
    {
      height: 15,
      panels: [
        own(
          'airquality',
          14,
          text('Wie ist die Luft? ${kommune:text}', 'How is the air? ${kommune:text}'),
          text(
            'Die Luftqualität als Wort, Zahl, Form und Farbe, und was sie bedeutet.',
            'Air quality as word, number, shape and colour, and what it means.'
          ),
          [{ refId: 'A', type: 'air-quality-index', layout: 'course', ...HERE }]
        ),
        words(10, text('Was bedeutet das?', 'What does it mean?'), MEANING),
      ],
    },
    weatherNow,
    { height: 8, panels: [currentWarnings(24, ['$kommune'])] },
    { height: 9, panels: [words(24, text('Woher kommen die Zahlen?', 'Where do the figures come from?'), SOURCES)] },
  ],
};

/** Larger than Grafana's own type, and no longer than a line that is read easily. */
function large(html: string): string {
  return `<div style="font-size: 18px; line-height: 1.5; max-width: 46em">${html}</div>`;
}

function words(width: number, title: Text, content: Text): Sized {
  return {
    ...{ width, type: 'text', title, description: title, targets: [] },
    options: { mode: 'html', content: text(large(content.de), large(content.en)) },
  };
}
