import type { ToldEvent } from '../stories/told';

/** What the page says by itself, or nobody needs: begin, end and hours, both directions, `Köln Richtung Bremen`. */
const BESIDE = /^(Beginn|Ende|Dauer): |^\d\d?\.\d\d\.\d\d|^in beiden Richtungen$|(?<!\bin) Richtung /;
/** A title of the Autobahn GmbH has its road before a bar, its sentences the same road again. */
const ROAD = /^([ABLK] ?\d{1,4}[a-z]?)(?: *\|| *:) */;
/** More is no longer read in passing. */
const LONGEST = 120;

/** Where, and what happened there: titles of the Autobahn GmbH only tell where. */
export function roadReport({ title, text }: Pick<ToldEvent, 'title' | 'text'>): string {
  const where = title.replace(ROAD, '$1, ').replace(/ - /g, '–');
  const what = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !BESIDE.test(line.trim()))
    .map((line) => line.trim().replace(ROAD, '').replace(/\.$/, ''))
    .at(-1);
  return what === undefined || title.includes(what) || what.length > LONGEST ? where : `${where}: ${what}`;
}
