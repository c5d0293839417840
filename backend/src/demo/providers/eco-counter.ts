import { DateTime } from 'luxon';
import { HOUR, LOCAL, MINUTE } from '../../model/time';
import { isServerDown } from '../faults';
import { bicyclesAt } from '../nature/traffic';
import { notFound, type Answer, type Provider } from '../provider';

const STEP = 15 * MINUTE;

/**
 * Bicycle counters as Münster publishes them: a CSV per site and month, stamped with the local start of the quarter
 * of an hour; of the hour that autumn has twice the file holds one.
 */
export const ecoCounter: Provider = ({ path, now }) => {
  const match = /(\d{9})\/(\d{4})-(\d{2})\.csv$/.exec(path);
  if (!match) {
    return notFound;
  }
  if (isServerDown(now)) {
    return unavailable;
  }
  const [, site, year, month] = match;
  const first = DateTime.fromObject({ year: Number(year), month: Number(month) }, { zone: LOCAL });
  if (!first.isValid || first.toMillis() > now) {
    return notFound;
  }
  const end = Math.min(first.plus({ months: 1 }).toMillis(), now - HOUR);
  return { status: 200, type: 'text/csv', body: csv(site!, first.toMillis(), end) };
};

function csv(site: string, first: number, end: number): string {
  const [inward, outward] = [`101${site.slice(3)}`, `102${site.slice(3)}`];
  const channels = [`${site} (Gesamt)`, `${inward} (stadteinwärts)`, `${outward} (stadtauswärts)`];
  const status = [site, inward, outward].map((id) => `${id}-status`);
  const lines = [['Datetime', ...channels, ...status].join(',')];
  let previous = '';
  for (let start = first; start + STEP <= end; start += STEP) {
    const stamp = DateTime.fromMillis(start, { zone: LOCAL }).toFormat('yyyy-MM-dd HH:mm');
    if (stamp <= previous) {
      continue;
    }
    previous = stamp;
    const counts = [bicyclesAt(inward, start), bicyclesAt(outward, start)];
    lines.push([stamp, counts[0]! + counts[1]!, ...counts, 0, 0, 0].join(','));
  }
  return lines.join('\n') + '\n';
}

const unavailable: Answer = {
  status: 503,
  type: 'text/html',
  body: '<html><body>Wartungsarbeiten</body></html>',
  headers: { 'retry-after': '60' },
};
