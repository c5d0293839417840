import type { Doubt, Source } from '../../feed';
import { both } from '@smartregion/terms/sentence';
import type { MqttOptions } from './options';
import { filterOf } from './topic';

/** What a broker hardly does. */
export function mqttDoubts({ options, named }: Source<MqttOptions>): Doubt[] {
  const { url, user, password, topics } = options;
  const doubts: Doubt[] = [];
  const { protocol, port, host, hostname } = new URL(url);
  if ((protocol === 'mqtts:' && port === '1883') || (protocol === 'mqtt:' && port === '8883')) {
    const meant = `mqtts://${hostname}:8883`;
    doubts.push({
      path: ['url'],
      sentence: {
        de: `${protocol}//${host}: 1883 ist der Anschluss ohne TLS (mqtt://), 8883 der mit TLS (mqtts://).`,
        en: `${protocol}//${host}: 1883 is the port without TLS (mqtt://), 8883 that with TLS (mqtts://).`,
      },
      remedy: {
        de: `Schreiben Sie ${meant}, oder mqtt://${hostname}:1883 im eigenen Netz.`,
        en: `Write ${meant}, or mqtt://${hostname}:1883 in one's own network.`,
      },
    });
  }
  if (user !== undefined && password === undefined) {
    doubts.push({
      path: ['user'],
      sentence: { de: 'Zu user fehlt das password.', en: 'There is a user without a password.' },
      remedy: { de: 'Ergänzen Sie password: { env: NAME }.', en: 'Add password: { env: NAME }.' },
    });
  }
  if (topics.length === 0 && named.includes('topics')) {
    doubts.push({
      path: ['topics'],
      sentence: { de: 'topics ist leer: so kommt nichts.', en: 'topics is empty: nothing comes in this way.' },
      remedy: both('topics: [{ topic: "…/{station}/…", format: … }]'),
    });
  }
  topics.forEach(({ topic }, i) => {
    const before = topics.slice(0, i).findIndex((other) => covers(filterOf(other.topic), filterOf(topic)));
    if (before >= 0) {
      doubts.push({
        path: ['topics', i],
        sentence: {
          de: `„${topic}“ kommt nie an die Reihe: topics[${before}] („${topics[before]!.topic}“) passt immer schon davor.`,
          en: `"${topic}" is never reached: topics[${before}] ("${topics[before]!.topic}") always fits before it.`,
        },
        remedy: {
          de: `Stellen Sie ihn vor topics[${before}]: von mehreren gilt der erste, der passt.`,
          en: `Put it before topics[${before}]: of several the first that fits counts.`,
        },
      });
    }
  });
  return doubts;
}

/** Whether every topic that fits the second filter fits the first. */
function covers(wide: string, narrow: string): boolean {
  const [w, n] = [wide.split('/'), narrow.split('/')];
  const rest = w.at(-1) === '#';
  const levels = rest ? w.slice(0, -1) : w;
  const isLong = rest ? n.length >= levels.length : n.length === levels.length;
  return isLong && levels.every((level, i) => (level === '+' ? n[i] !== '#' : level === n[i]));
}
