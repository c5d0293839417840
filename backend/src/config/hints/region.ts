import { MINUTE } from '../../model/time';
import type { ConfigReader } from '../problems/reader';
import type { RegionConfig } from '../region';

/** What is allowed of the region as a whole, but seldom meant. */
export function hintAtRegion(
  reader: ConfigReader,
  { timeZone, contact, store }: Pick<RegionConfig, 'timeZone' | 'contact'> & { readonly store: string }
): void {
  const [winter, summer] = [offsetOf(timeZone, Date.UTC(2026, 0, 1)), offsetOf(timeZone, Date.UTC(2026, 6, 1))];
  if (winter !== 60 || summer !== 120) {
    const [de, en] = winter === 60 ? [' auch im Sommer', ' in summer, too'] : ['', ''];
    reader.hint(
      ['region', 'timeZone'],
      {
        de: `${timeZone} ist ${utc(winter)}${de}: Tage und Stunden wären andere als auf den Uhren hier.`,
        en: `${timeZone} is ${utc(winter)}${en}: days and hours would be others than on the clocks here.`,
      },
      { de: 'Schreiben Sie timeZone: Europe/Berlin.', en: 'Write timeZone: Europe/Berlin.' }
    );
  }
  if (contact !== undefined && !/^\S+@\S+\.\S+$|^https?:\/\/\S+$/.test(contact)) {
    reader.hint(
      ['contact'],
      {
        de: `„${contact}“ ist weder Mail- noch Web-Adresse: bei Störungen erreicht der Anbieter niemanden.`,
        en: `"${contact}" is neither a mail nor a web address: a provider who is disturbed reaches nobody.`,
      },
      { de: 'Schreiben Sie z. B. contact: it@kreis.example.', en: 'Write e.g. contact: it@kreis.example.' }
    );
  }
  if (/^[A-Za-z]:[\\/]/.test(store) && process.platform !== 'win32') {
    reader.hint(
      ['store', 'path'],
      {
        de: `${store} ist ein Pfad von Windows; hier wird daraus eine Datei dieses Namens, wo der Hub startet.`,
        en: `${store} is a path of Windows; here it becomes a file of that name where the hub starts.`,
      },
      { de: 'Schreiben Sie z. B. path: data/hub.sqlite.', en: 'Write e.g. path: data/hub.sqlite.' }
    );
  }
}

/** Minutes east of Greenwich at an instant. */
function offsetOf(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((local - at) / MINUTE);
}

function utc(minutes: number): string {
  const hours = Math.abs(minutes) / 60;
  return `UTC${minutes < 0 ? '−' : '+'}${hours}`;
}
