import { type DataFrame, type Field, getValueFormat } from '@grafana/data';
import { shownUnit } from '@smartregion/terms/grafana-units';
import { findProperty } from '@smartregion/terms/property';
import { displayUnit } from '@smartregion/terms/units';
import { findField, labelsOf, textAt } from '../../../shared/src/frames/fields';
import type { Origin } from './rose';

/** What the hub says of a whole rose: in labels, which are texts. */
export function labelReader(frame: DataFrame) {
  const labels = labelsOf(frame);
  const text = (name: string): string => labels[name] ?? '';
  return {
    text,
    number: (name: string): number | null => {
      const value = text(name) === '' ? NaN : Number(text(name));
      return Number.isFinite(value) ? value : null;
    },
    flag: (name: string): boolean => text(name) === 'true',
  };
}

/**
 * @param position among the frames of the panel
 * @param values the field whose unit, digits and links hold for the rose; of shares the unit is the property's
 */
export function readOrigin(frame: DataFrame, position: number, values: Field, ofShares: boolean): Origin {
  const { text, number, flag } = labelReader(frame);
  const property = findProperty(text('property'));
  const name = text('station_name') || textAt(findField(frame, 'string', 'station_name', 'Messstelle', 'Station'), 0);
  const id = text('station') || textAt(findField(frame, 'string', 'station'), 0);
  const { unit = '', decimals } = values.config;
  const own = shownUnit(unit) || (unit ? (getValueFormat(unit)(1).suffix ?? '').trim() : '');
  const [wind, distance] = [text('wind_station_name'), text('wind_distance')];
  return {
    key: `${position}`,
    station: { id: id ?? '', name: name ?? (id || frame.name) ?? '' },
    property: text('property'),
    unit: (ofShares ? '' : own) || (property ? displayUnit(property.ucum) : ''),
    decimals: (ofShares ? undefined : decimals) ?? property?.decimals ?? 0,
    attribution: text('attribution'),
    demo: flag('demo'),
    provisional: flag('provisional'),
    windOf: wind && distance ? `${wind} (${distance})` : '',
    hours: number('n'),
    least: number('least'),
    links: (row) => values.getLinks?.({ valueRowIndex: row }) ?? [],
  };
}
