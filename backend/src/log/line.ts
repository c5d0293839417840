import { DateTime } from 'luxon';
import type { Language } from '@smartregion/terms/sentence';

/** An entry of the log as pino hands it over; what else is in it are details. */
export interface Entry {
  readonly level: number;
  /** Unix time, ms. */
  readonly time: number;
  readonly msg?: string;
  readonly remedy?: string;
  readonly feed?: string;
  readonly stack?: string;
  readonly err?: { readonly message?: string; readonly stack?: string };
  /** Why it failed and who was asked, where that is known. */
  readonly cause?: string;
  readonly host?: string;
  readonly [detail: string]: unknown;
}

export interface Shown {
  /** IANA zone of the clock on the wall. */
  readonly zone: string;
  readonly language: Language;
}

/** https://getpino.io/#/docs/api?id=loggerlevels-object */
const LEVELS: Readonly<Record<number, { readonly de: string; readonly en: string }>> = {
  10: { de: 'Spur', en: 'trace' },
  20: { de: 'Detail', en: 'debug' },
  30: { de: 'Info', en: 'info' },
  40: { de: 'Warnung', en: 'warning' },
  50: { de: 'Fehler', en: 'error' },
  60: { de: 'Ende', en: 'fatal' },
};

const OF_ITSELF = ['level', 'time', 'msg', 'remedy', 'feed', 'stack', 'err', 'cause', 'host', 'url', 'pid', 'hostname'];

/** An entry as a line: local time with its offset, how bad, what and what to do; the stack of a defect below it. */
export function lineOf(entry: Entry, { zone, language }: Shown): string {
  const at = DateTime.fromMillis(entry.time, { zone }).toFormat('yyyy-MM-dd HH:mm:ssZZ');
  const level = LEVELS[entry.level]?.[language] ?? String(entry.level);
  const what = [entry.msg, entry.err?.message, entry.remedy].filter(Boolean).join(' ');
  const details = Object.entries(entry).filter(([key]) => !OF_ITSELF.includes(key));
  const rest = details.length > 0 ? ` ${JSON.stringify(Object.fromEntries(details))}` : '';
  const stack = entry.stack ?? entry.err?.stack;
  const below = stack
    ? `\n${stack
        .split('\n')
        .slice(0, 12)
        .map((line) => `    ${line.trim()}`)
        .join('\n')}`
    : '';
  return `${at} ${level}: ${entry.feed ? `${entry.feed}: ` : ''}${what}${rest}${below}\n`;
}

/** What entries of one cause have in common: the server that does not answer, whatever was asked of it. */
export function causeOf({ level, cause, host, feed, msg = '', err }: Entry): string {
  if (cause !== undefined && host !== undefined) {
    return `${level} ${cause} ${host}`;
  }
  const withoutPaths = `${msg} ${err?.message ?? ''}`.replace(/(https?:\/\/[^\s/]+)\S*/g, '$1').replace(/\d+/g, '#');
  return `${level} ${withoutPaths.includes('://') ? '' : (feed ?? '')} ${withoutPaths}`;
}
