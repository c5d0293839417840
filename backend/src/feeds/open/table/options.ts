import { z } from 'zod';
import { broken } from '../../../model/rule';
import { LOCAL } from '../../../model/time';
import { minutes } from '../../support/options';
import { MappedProperty, TimeZone } from '../mapping/option';

const DecimalOption = z.enum([',', '.']);
const Missing = z.array(z.union([z.string(), z.number()]).transform(String));

/** A column as the configuration describes it. */
const MappedColumn = z.preprocess(
  (value) => (typeof value === 'string' ? { property: value } : value),
  z
    .strictObject({
      property: z.string(),
      unit: z.string().min(1).optional(),
      decimal: DecimalOption.optional(),
      missing: Missing.default([]),
    })
    .superRefine(({ property, unit }, context) => {
      const result = MappedProperty.safeParse({ property, ...(unit === undefined ? {} : { unit }) });
      result.error?.issues.forEach((issue) => context.addIssue({ ...issue, code: 'custom' }));
    })
);
export type MappedColumn = z.infer<typeof MappedColumn>;

const name = z.string().min(1);

export const TableOptions = z
  .strictObject({
    columns: z
      .record(z.string(), MappedColumn)
      .default({})
      .describe(
        'Spalten nach ihrer Überschrift, oder nach ihrer Nummer als "#2": Größe, oder Größe mit `unit`, `decimal`, `missing`. Ohne Angabe nach den Überschriften'
      ),
    timeColumn: z
      .union([name, z.tuple([name, name])])
      .optional()
      .describe('Spalte der Zeit, oder zwei: `[Datum, Uhrzeit]`'),
    dateOrder: z
      .enum(['dmy', 'mdy'])
      .optional()
      .describe('Reihenfolge in Daten mit Schrägstrich: Tag oder Monat zuerst'),
    timeZone: TimeZone.default(LOCAL).describe('Zeitzone; `Etc/GMT-1` für MEZ auch im Sommer'),
    marks: z
      .enum(['start', 'end', 'instant'])
      .default('instant')
      .describe('Die Zeit nennt Anfang oder Ende des Messintervalls oder einen Zeitpunkt'),
    minutes: minutes(44_640).optional().describe('Länge des Messintervalls in Minuten'),
    station: name.optional().describe('Messstelle, wenn die Datei nur eine hat'),
    stationColumn: name.optional().describe('Spalte der Messstelle'),
    propertyColumn: name.optional().describe('Spalte der Größe, wenn jede Zeile einen Wert hat (lange Form)'),
    valueColumn: name.optional().describe('Spalte des Werts in der langen Form'),
    unitColumn: name.optional().describe('Spalte der Einheit in der langen Form'),
    properties: z
      .record(z.string(), MappedProperty)
      .default({})
      .describe('Lange Form: Größe (und Einheit) nach dem Namen in der Datei'),
    decimal: DecimalOption.optional().describe('Dezimalzeichen aller Spalten, wenn es nicht zu erkennen ist'),
    missing: Missing.default([]).describe('Texte und Zahlen, die „kein Wert“ heißen, in allen Spalten'),
    delimiter: z
      .enum(['semicolon', 'tab', 'pipe', 'comma'])
      .optional()
      .describe('Trennzeichen, wenn es nicht erkannt wird'),
    sheet: name.optional().describe('Tabellenblatt einer Excel-Datei; ohne Angabe das erste'),
  })
  .superRefine(({ marks, minutes }, context) => {
    if (marks !== 'instant' && minutes === undefined) {
      context.addIssue(
        broken(
          {
            de: `Die Länge des Messintervalls fehlt, dessen ${marks === 'start' ? 'Anfang' : 'Ende'} die Zeit nennt.`,
            en: `The length of the interval whose ${marks} the time names is missing.`,
          },
          {
            de: 'Ergänzen Sie minutes, z. B. minutes: 60 für Stundenwerte.',
            en: 'Add minutes, e.g. minutes: 60 for hourly values.',
          },
          ['minutes']
        )
      );
    }
  });
export type TableOptions = z.infer<typeof TableOptions>;
