import { unparse } from 'papaparse';
import { POLLUTANTS } from '@smartregion/terms/air-quality-scale';
import { LAW_ZONE } from '@smartregion/terms/law-time';
import { formatNumber } from '@smartregion/terms/numbers';
import { propertyOf } from '@smartregion/terms/property';
import { DateTime } from 'luxon';
import { CELL_WORDS } from '../../analysis/wording/column-words';
import { MEZ } from '../../model/time';
import { numberOf, rowsOf, textOf, type Row } from './answers';
import type { Edition } from './edition';
import { wordOf } from './sections/classes';
import type { Reader } from './words/texts';

const HEADINGS = {
  de: ['Messstelle', 'Stunde bis', 'Stufe', 'Luft', 'bestimmt von', 'Qualität', 'Quelle'],
  en: ['station', 'hour until', 'level', 'air', 'decided by', 'quality', 'source'],
} as const;

/**
 * The air of the page as a table: all stations of the Kommune, hour by hour. German Excel wants semicolons, decimal commas
 * and a mark that it is UTF-8.
 */
export function dataCsv({ answers }: Edition, reader: Reader): string {
  const { language } = reader;
  const pollutants = POLLUTANTS.map((id) => ({ id, name: propertyOf(id)[language] }));
  const [station, hour, level, air, deciding, quality, source] = HEADINGS[language];
  const fields = [
    ...[station, `${hour} (${LAW_ZONE[language]})`, level, air, deciding],
    ...[...pollutants.map(({ name }) => `${name} (µg/m³)`), quality, source],
  ];
  const figure = (row: Row, id: string) => {
    const value = numberOf(row, id);
    return value === null
      ? ''
      : formatNumber(value, Number.isInteger(value) ? 0 : 1, language).replace(/[.,](?=\d{3})/g, '');
  };
  const data = (answers.hours ?? []).flatMap((frame) => {
    const labels = frame.schema.fields.find(({ name }) => name === 'class')?.labels ?? {};
    return rowsOf([frame]).map((row) => {
      const number = numberOf(row, 'class');
      const decided = textOf(row, 'deciding');
      return [
        labels['station_name'] ?? '',
        DateTime.fromMillis(numberOf(row, 'time') ?? 0, { zone: MEZ }).toFormat('yyyy-MM-dd HH:mm'),
        number ?? '',
        number === null ? reader.t.notMeasured : wordOf(number, reader),
        decided && propertyOf(decided)[language],
        ...pollutants.map(({ id }) => figure(row, id)),
        CELL_WORDS['quality']?.[textOf(row, 'quality')]?.[language] ?? '',
        labels['attribution'] ?? '',
      ];
    });
  });
  return `\ufeff${unparse({ fields, data }, { delimiter: ';', escapeFormulae: true })}\r\n`;
}
