/** Whether a topic is meant by a filter: `+` fills a level, `#` the rest (MQTT 5, section 4.7). */
export function isMeant(filter: string, topic: string): boolean {
  const [wanted, given] = [filter.split('/'), topic.split('/')];
  const rest = wanted.at(-1) === '#' ? wanted.length - 1 : undefined;
  // Topics of the broker itself ($SYS) are not meant by a wildcard.
  const isOwn = topic.startsWith('$') && wanted[0] !== given[0];
  return (
    !isOwn &&
    (rest === undefined ? wanted.length === given.length : given.length >= rest) &&
    wanted.slice(0, rest).every((level, i) => level === '+' || level === given[i])
  );
}
