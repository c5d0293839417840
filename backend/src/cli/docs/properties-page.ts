import type { Aggregation, Domain, Property } from '@smartregion/terms/property';
import { displayUnit } from '@smartregion/terms/units';
import { code, generatedFrom, number, table } from './markdown';

const DOMAINS: Readonly<Record<Domain, string>> = {
  weather: 'Wetter',
  air: 'Luft',
  traffic: 'Verkehr',
  water: 'Gewässer',
  noise: 'Lärm',
  device: 'Geräte',
};

/** How values of a longer time come about, as docs/abfragen.md tells it. */
const AGGREGATIONS: Readonly<Record<Aggregation, string>> = {
  mean: 'Mittel',
  sum: 'Summe',
  max: 'größter Wert',
  min: 'kleinster Wert',
  last: 'letzter Wert',
  floating_mean: 'Mittel der Werte von 24 Uhr MEZ',
  percentile: 'keine',
  mode: 'häufigster Wert',
  at_max: 'Wert beim größten Gewicht',
  vector_mean: 'Vektormittel',
  energy_mean: 'energetisches Mittel',
  rate_mean: 'Mittel, nach Dauer gewichtet',
  flow_weighted_mean: 'Mittel, nach Fahrzeugen gewichtet',
};

const INTRODUCTION = `# Größen

${generatedFrom('backend/terms/vocabulary.json')}

Jeder Wert im Hub hat eine dieser Größen und ihre Einheit; was Anbieter anders senden, rechnet der Hub um.

- **id:** so heißt die Größe in Konfiguration (\`properties\`), Abfragen und Antworten.
- **Einheit:** wie angezeigt, dahinter in Klammern die Schreibweise in Dateien und Antworten (UCUM), wo sie anders lautet.
- **Grenzen:** was außerhalb liegt, gilt in Nordrhein-Westfalen als unplausibel. Der Wert bleibt, bekommt aber diese Güte.
- **Zusammenfassung:** wie aus Werten einer Stunde der Wert eines Tages wird. Zustände werden nie gemittelt, von gleitenden
  Mitteln zählt das von 24 Uhr MEZ, und eine V85 folgt aus keinen kürzeren. Eine Summe gilt ab drei Vierteln Abdeckung,
  ebenso das Mittel eines Schadstoffs der 39. BImSchV.

Nicht jede Größe kommt heute an: was welche Datenquelle liefert, steht bei den [Datenquellen](datenquellen.md).`;

/** docs/groessen.md: the vocabulary, domain by domain. */
export function propertiesPage(properties: readonly Property[]): string {
  const domains = [...new Set(properties.map((property) => property.domain))];
  const sections = domains.map((domain) => {
    const own = properties.filter((property) => property.domain === domain);
    const head = ['id', 'Deutsch', 'English', 'Einheit', 'Grenzen', 'Zusammenfassung'];
    return `## ${DOMAINS[domain]}\n\n${table(head, own.map(row))}`;
  });
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

function row({ id, de, en, symbol, ucum, min, max, aggregation, weight }: Property): string[] {
  const named = (name: string) => (symbol === undefined || name.includes(symbol) ? name : `${name} (${symbol})`);
  const weighted = weight !== undefined && !aggregation.startsWith('flow');
  return [
    code(id),
    named(de),
    named(en),
    unit(ucum),
    `${number(min)} … ${number(max)}`,
    weighted ? `${AGGREGATIONS[aggregation]} (Gewicht: ${code(weight)})` : AGGREGATIONS[aggregation],
  ];
}

function unit(ucum: string): string {
  const shown = displayUnit(ucum);
  if (shown === ucum) {
    return ucum;
  }
  return shown === '' ? `– (${code(ucum)})` : `${shown} (${code(ucum)})`;
}
