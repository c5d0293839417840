import { formatLawHour } from '@smartregion/terms/law-time';
import type { Twin } from '../../../shared/src/table/twin';
import type { Language } from '../../../shared/src/text/language';
import { formatMoment } from '../../../shared/src/text/time';
import type { Happening, Region, Station } from '../data/region';
import { figureWords, trafficWords } from '../text/hints';
import { severityOf } from '../text/sentences';
import { capital, TEXTS } from '../text/texts';
import { windFrom } from '../text/wind';

type Key = 'name' | 'kommune' | 'kind' | 'class' | 'deciding' | 'wind' | 'traffic' | 'figures' | 'time';
type Cells = Readonly<Record<Key, string>>;

const KEYS: readonly Key[] = ['name', 'kommune', 'kind', 'class', 'deciding', 'wind', 'traffic', 'figures', 'time'];
/** Always there; a column of others that is empty all the way down says nothing. */
const FIXED: readonly Key[] = ['name', 'kommune', 'kind', 'time'];

/** All stations and events of the region, those without a place too: the map of whoever does not see it. */
export function regionTwin({ stations, happenings }: Region, caption: string, zone: string, language: Language): Twin {
  const worstFirst = [...stations].sort(
    (a, b) => (b.air?.class ?? 0) - (a.air?.class ?? 0) || a.kommuneName.localeCompare(b.kommuneName, language)
  );
  const rows = [
    ...happenings.map((one) => happeningCells(one, zone, language)),
    ...worstFirst.map((station) => stationCells(station, zone, language)),
  ];
  const keys = KEYS.filter((key) => FIXED.includes(key) || rows.some((cells) => cells[key] !== ''));
  return {
    caption,
    columns: keys.map((key) => ({ head: TEXTS[language].columns[key] })),
    rows: rows.map((cells) => keys.map((key) => cells[key])),
  };
}

function stationCells(station: Station, zone: string, language: Language): Cells {
  const texts = TEXTS[language];
  const { air, wind, end, isSensor, name, kommuneName } = station;
  const word = air?.class ? `${air.class} ${air.index.classes[air.class - 1]![language]}` : texts.noData;
  return {
    ...{ name, kommune: kommuneName, kind: isSensor ? texts.sensor : capital(texts.station) },
    class: air ? word : '',
    deciding: air?.class ? [air.deciding, air.amount()].filter(Boolean).join(' ') : '',
    wind: wind ? [windFrom(wind, language), wind.amount()].filter(Boolean).join(' · ') : '',
    traffic: trafficWords(station, language),
    figures: figureWords(station),
    time: end === null ? '' : air ? formatLawHour(end, language) : formatMoment(end, zone, language),
  };
}

function happeningCells(one: Happening, zone: string, language: Language): Cells {
  const texts = TEXTS[language];
  return {
    ...{ class: '', deciding: '', wind: '', traffic: '', figures: '' },
    name: one.title,
    kommune: one.kommunen.join(', '),
    kind: [one.kindName || texts.kinds[one.kind], severityOf(one, language)].filter(Boolean).join(', '),
    time: one.until === null ? '' : texts.until(formatMoment(one.until, zone, language)),
  };
}
