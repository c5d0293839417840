/** The level of a topic that names the station. */
const STATION = '{station}';

/** What to subscribe for a pattern: `wetter/{station}/up` → `wetter/+/up`. */
export function filterOf(pattern: string): string {
  return pattern.replace(STATION, '+');
}

/** Whether it is a filter that a broker takes: `+` and `{station}` fill a level, `#` only the last. */
export function isPattern(pattern: string): boolean {
  const levels = pattern.split('/');
  const isLevel = (level: string, i: number) =>
    level === '+' || level === STATION || (level === '#' && i === levels.length - 1) || !/[+#{}\0]/.test(level);
  return pattern !== '' && levels.every(isLevel) && levels.filter((level) => level === STATION).length <= 1;
}

/** What the pattern finds in a topic; undefined when it does not fit (MQTT 3.1.1, section 4.7). */
export function matchTopic(pattern: string, topic: string): { readonly station?: string } | undefined {
  const [wanted, given] = [pattern.split('/'), topic.split('/')];
  const rest = wanted.at(-1) === '#' ? wanted.length - 1 : undefined;
  const fits =
    (rest === undefined ? wanted.length === given.length : given.length >= rest) &&
    wanted.slice(0, rest).every((level, i) => level === '+' || level === STATION || level === given[i]);
  // Topics of the broker itself ($SYS) are not meant by a wildcard.
  if (!fits || (topic.startsWith('$') && wanted[0] !== given[0])) {
    return undefined;
  }
  const station = wanted.includes(STATION) ? given[wanted.indexOf(STATION)] : undefined;
  return station === undefined ? {} : { station };
}
