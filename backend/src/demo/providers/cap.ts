import { strToU8, zipSync } from 'fflate';
import { HOUR, MINUTE, iso, type Instant } from '../../model/time';
import { chance } from '../nature/noise';
import { WARN_CELLS } from '../places';
import { notFound, type Provider } from '../provider';

const SLOT = 6 * HOUR;
const ANNOUNCED = 2 * HOUR;
const OVERLAP = HOUR;

interface Kind {
  /** Number in the DWD's list. */
  readonly code: number;
  readonly severity: 'Minor' | 'Moderate' | 'Severe';
  readonly de: Words;
  readonly en: Words;
}

interface Words {
  readonly event: string;
  readonly headline: string;
  readonly description: string;
  readonly instruction?: string;
}

const KINDS: readonly Kind[] = [
  {
    ...{ code: 51, severity: 'Minor' },
    de: {
      event: 'WINDBÖEN',
      headline: 'Amtliche WARNUNG vor WINDBÖEN',
      description: 'Es treten Windböen mit Geschwindigkeiten um 60 km/h aus südwestlicher Richtung auf.',
    },
    en: {
      event: 'wind gusts',
      headline: 'Official WARNING of WIND GUSTS',
      description: 'There is a risk of wind gusts around 60 km/h from the south-west.',
    },
  },
  {
    ...{ code: 61, severity: 'Moderate' },
    de: {
      event: 'STARKREGEN',
      headline: 'Amtliche WARNUNG vor STARKREGEN',
      description: 'Es tritt Starkregen mit Niederschlagsmengen zwischen 15 l/m² und 25 l/m² pro Stunde auf.',
      instruction: 'ACHTUNG! Mögliche Gefahren: Während des Platzregens sind kurzzeitig Verkehrsbehinderungen möglich.',
    },
    en: {
      event: 'heavy rain',
      headline: 'Official WARNING of HEAVY RAIN',
      description: 'There is a risk of heavy rain, between 15 l/m² and 25 l/m² per hour.',
      instruction: 'NOTE: Traffic may be held up for a short time.',
    },
  },
  {
    ...{ code: 31, severity: 'Severe' },
    de: {
      event: 'GEWITTER',
      headline: 'Amtliche UNWETTERWARNUNG vor SCHWEREM GEWITTER',
      description: 'Von Westen ziehen Gewitter auf. Dabei gibt es Sturmböen um 85 km/h und Hagel.',
      instruction: 'ACHTUNG! Gehen Sie nicht unter Bäume und schließen Sie Fenster und Türen!',
    },
    en: {
      event: 'thunderstorms',
      headline: 'Official SEVERE WEATHER WARNING of THUNDERSTORMS',
      description: 'Thunderstorms from the west, with gusts around 85 km/h and hail.',
      instruction: 'NOTE: Keep away from trees and close windows and doors!',
    },
  },
];

/**
 * The DWD's warnings of the Gemeinden: an archive of all that holds or is announced. Each slot of the day has one, for
 * some of the Kommunen; every fourth is taken back before its end.
 */
export const cap: Provider = ({ path, now }) => {
  if (!/weather\/alerts\/cap\/COMMUNEUNION_DWD_STAT\/\w+_STATUS_PREMIUMDWD_COMMUNEUNION_MUL\.zip$/.test(path)) {
    return notFound;
  }
  const slots = [-1, 0, 1].map((offset) => Math.floor(now / SLOT) + offset).filter((slot) => isOut(slot, now));
  const files = slots.map((slot) => [`${identifierOf(slot)}.xml`, strToU8(alert(slot))] as const);
  return {
    status: 200,
    type: 'application/zip',
    body: zipSync(Object.fromEntries(files), { mtime: Math.floor(now / (5 * MINUTE)) * 5 * MINUTE }),
  };
};

const onsetOf = (slot: number): Instant => slot * SLOT - OVERLAP;
const expiryOf = (slot: number): Instant => (slot + 1) * SLOT + OVERLAP;

function isOut(slot: number, now: Instant): boolean {
  const withdrawn = slot % 4 === 0 ? (slot + 1) * SLOT : expiryOf(slot);
  return now >= onsetOf(slot) - ANNOUNCED && now < withdrawn;
}

function identifierOf(slot: number): string {
  return `2.49.0.0.276.0.DWD.PVW.${onsetOf(slot)}.demo.MUL`;
}

function alert(slot: number): string {
  const kind = KINDS[Math.floor(KINDS.length * chance(`kind:${slot}`))]!;
  const cells = WARN_CELLS.filter(({ id }, i) => i === slot % WARN_CELLS.length || chance(`${id}:${slot}`) < 0.5);
  const areas = cells.map(
    ({ id, name }) =>
      `<area><areaDesc>${name}</areaDesc><geocode><valueName>WARNCELLID</valueName><value>${id}</value></geocode></area>`
  );
  const info = (language: string, words: Words) => `<info><language>${language}</language><category>Met</category>
<event>${words.event}</event><responseType>Prepare</responseType><urgency>Immediate</urgency>
<severity>${kind.severity}</severity><certainty>Likely</certainty>
<eventCode><valueName>II</valueName><value>${kind.code}</value></eventCode>
<effective>${iso(onsetOf(slot) - ANNOUNCED)}</effective><onset>${iso(onsetOf(slot))}</onset>
<expires>${iso(expiryOf(slot))}</expires><senderName>Demo</senderName><headline>${words.headline}</headline>
<description>${words.description}</description><instruction>${words.instruction ?? ''}</instruction>
${areas.join('')}</info>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>${identifierOf(slot)}</identifier>
<sender>demo@example.org</sender><sent>${iso(onsetOf(slot) - ANNOUNCED)}</sent><status>Actual</status>
<msgType>Alert</msgType><scope>Public</scope>${info('de-DE', kind.de)}${info('en-GB', kind.en)}</alert>`;
}
