import { type DataFrame, FieldType, toDataFrame } from '@grafana/data';

/** Key figures of roads, as the hub answers `traffic` in its layout `table`. */
export const trafficFrame = (): DataFrame =>
  toDataFrame({
    fields: [
      field('station_name', 'Messstelle', FieldType.string, [
        'Moltkestraße',
        'Kurt-Schumacher-Straße',
        'Cappenberger Straße',
      ]),
      field('dtv', 'DTV', FieldType.number, [12400, 18230, null], { unit: 'suffix:Kfz/24 h', decimals: 0 }),
      field('day_set', 'Tagesauswahl', FieldType.string, ['alle Tage', 'alle Tage', 'keine: zu wenige Tage']),
      field('heavy_share', 'Schwerverkehr', FieldType.number, [4.25, 6.1, null], { unit: 'percent', decimals: 1 }),
      field('peak_hour', 'Spitzenstunde', FieldType.string, ['7–8 Uhr', '16–17 Uhr', null]),
      field('v85', 'V85', FieldType.number, [47.3, 51, 38.2], { unit: 'velocitykmh', decimals: 1 }),
      field('until', 'bis', FieldType.time, [NOW, NOW, NOW - 86_400_000]),
      field('extent', 'Umfang', FieldType.string, [
        'gemessen an 56 von 56 Tagen',
        'gemessen an 51 von 56 Tagen, hochgerechnet auf alle',
        'gemessen an 3 von 56 Tagen',
      ]),
    ],
  });

/** Thu 26 Nov 2026, 14:20 CET */
export const NOW = Date.parse('2026-11-26T13:20:00Z');

export function field(
  name: string,
  head: string,
  type: FieldType,
  values: readonly unknown[],
  config: DataFrame['fields'][number]['config'] = {}
) {
  return { name, type, values: [...values], config: { displayNameFromDS: head, ...config } };
}

/** That there is nothing to tell, as the hub says it. */
export const noteFrame = (): DataFrame =>
  toDataFrame({ fields: [field('note', 'Hinweis', FieldType.string, ['kein Messwert über einer Schwelle'])] });

/** As many rows as a station's days of thirty years. */
export const longFrame = (rows: number): DataFrame =>
  toDataFrame({
    fields: [
      field(
        'station',
        'Messstelle',
        FieldType.string,
        Array.from({ length: rows }, (_, i) => `Messstelle ${i}`)
      ),
      field(
        'value',
        'Wert',
        FieldType.number,
        Array.from({ length: rows }, (_, i) => (i * 7919) % rows)
      ),
      field(
        'note',
        'Anmerkung',
        FieldType.string,
        Array.from({ length: rows }, (_, i) => `Zeile ${(i * 7919) % rows}`)
      ),
    ],
  });

/** Rules of limit values, as the hub answers `limit-values`: figures with their unit in a column of its own. */
export const rulesFrame = (): DataFrame =>
  toDataFrame({
    fields: [
      field('station_name', 'Messstelle', FieldType.string, Array<string>(3).fill('Lünen-Niederaden')),
      field('property_name', 'Größe', FieldType.string, ['Stickstoffdioxid', 'Stickstoffdioxid', 'Ozon']),
      field('rule_name', 'Regel', FieldType.string, [
        'Jahresmittel (Grenzwert)',
        'Stunden über 200 µg/m³ (Grenzwert)',
        'Tage mit 8-h-Mittel über 120 µg/m³ (Zielwert)',
      ]),
      field('value', 'Wert', FieldType.number, [12, 26, null], { unit: 'string' }),
      field('limit', 'Grenze', FieldType.number, [40, 200, 120], { unit: 'string' }),
      field('unit', 'Einheit', FieldType.string, ['µg/m³', 'µg/m³', 'µg/m³']),
      field('exceedances', 'Überschreitungen', FieldType.number, [null, 0, 0]),
      field('allowed', 'Erlaubt', FieldType.number, [null, 18, 25]),
      field('status', 'Stand', FieldType.string, ['eingehalten', 'eingehalten', 'zu wenig Daten']),
    ],
  });
