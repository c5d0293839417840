import type { Language } from '../../../shared/src/text/language';

/** Words of the panel that belong to no rule and no figure. */
interface Texts {
  readonly title: string;
  readonly noData: string;
  readonly allStations: string;
  readonly years: string;
  readonly daysOf: string;
  readonly provisional: string;
  readonly indicative: string;
  readonly notGermanLaw: string;
  readonly more: (count: number) => string;
  readonly moreStations: (count: number) => string;
  readonly columns: Readonly<
    Record<
      | 'station'
      | 'kommune'
      | 'what'
      | 'rule'
      | 'law'
      | 'value'
      | 'limit'
      | 'exceedances'
      | 'allowed'
      | 'capture'
      | 'projected'
      | 'status'
      | 'remarks',
      string
    >
  >;
}

export const TEXTS: Readonly<Record<Language, Texts>> = {
  de: {
    title: 'Grenzwerte',
    noData: 'keine Daten',
    allStations: 'Alle Messstellen',
    years: 'Jahr',
    daysOf: 'Tage von',
    provisional: 'vorläufige Werte',
    indicative: 'Sensor, nur orientierend',
    notGermanLaw: 'kein deutsches Recht',
    more: (count) => `${count} weitere ${count === 1 ? 'Regel steht' : 'Regeln stehen'} in der Tabelle.`,
    moreStations: (count) => `${count} weitere: Wählen Sie in der Abfrage weniger Messstellen.`,
    columns: {
      station: 'Messstelle',
      kommune: 'Kommune',
      what: 'Stoff oder Tag',
      rule: 'Regel',
      law: 'Regelwerk',
      value: 'Wert',
      limit: 'Grenze',
      exceedances: 'Überschreitungen',
      allowed: 'Erlaubt',
      capture: 'Gemessen',
      projected: 'Am Jahresende',
      status: 'Stand',
      remarks: 'Anmerkungen',
    },
  },
  en: {
    title: 'Limit values',
    noData: 'no data',
    allStations: 'All stations',
    years: 'Year',
    daysOf: 'Days of',
    provisional: 'provisional values',
    indicative: 'low-cost sensor, indicative only',
    notGermanLaw: 'not German law',
    more: (count) => `${count} more ${count === 1 ? 'rule' : 'rules'} in the table.`,
    moreStations: (count) => `${count} more: choose fewer stations in the query.`,
    columns: {
      station: 'Station',
      kommune: 'Municipality',
      what: 'Pollutant or day',
      rule: 'Rule',
      law: 'Law',
      value: 'Value',
      limit: 'Limit',
      exceedances: 'Exceedances',
      allowed: 'Allowed',
      capture: 'Measured',
      projected: 'At year’s end',
      status: 'Status',
      remarks: 'Remarks',
    },
  },
};
