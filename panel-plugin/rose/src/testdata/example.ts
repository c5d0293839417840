import { type DataFrame, toDataFrame } from '@grafana/data';

/** Shares of twelve sectors from north on, by class of speed, %: invented, with calm, as the drawing of the design has it. */
const SHARES = [
  [1.6, 2.4, 0.6, 0.1, 0],
  [1.4, 3.4, 1.4, 0.3, 0.1],
  [1.3, 3.6, 1.5, 0.3, 0],
  [1.8, 4.0, 1.5, 0.4, 0],
  [1.5, 3.0, 1.2, 0.2, 0],
  [1.2, 2.6, 1.3, 0.3, 0],
  [1.5, 3.5, 2.2, 0.7, 0.2],
  [1.6, 5.1, 4.6, 1.5, 0.5],
  [1.7, 5.6, 4.8, 1.5, 0.4],
  [1.7, 4.0, 2.3, 0.9, 0.3],
  [1.5, 2.9, 1.3, 0.4, 0.1],
  [1.2, 1.9, 0.5, 0.2, 0],
];
const ENDS = ['2', '4', '6', '8'];

/** A wind rose in the form that the hub sends, with 4.3 % of calm. */
export function exampleRose(): DataFrame {
  const whole = { n: '5000', undirected: '0', corrected: 'false', property: 'wind_speed' };
  const calm = 100 - SHARES.flat().reduce((sum, share) => sum + share, 0);
  const origin = { station: 'beispiel', station_name: 'Beispiel', attribution: 'Demo-Daten, erfunden', demo: 'true' };
  return toDataFrame({
    name: 'Beispiel · Windgeschwindigkeit',
    fields: [
      { name: 'direction', type: 'number', values: SHARES.map((_, i) => 30 * i), config: { unit: 'degree' } },
      ...SHARES[0]!.map((_, i) => ({
        name: `class_${i + 1}`,
        type: 'number' as const,
        values: SHARES.map((own) => own[i]),
        labels: {
          ...origin,
          ...whole,
          calm: calm.toFixed(1),
          ...(i > 0 ? { above: ENDS[i - 1]! } : {}),
          ...(i < ENDS.length ? { up_to: ENDS[i]! } : {}),
        },
        config: { unit: 'percent', decimals: 1 },
      })),
      {
        name: 'n',
        type: 'number',
        values: SHARES.map((own) => Math.round(50 * own.reduce((sum, one) => sum + one, 0))),
      },
    ],
  });
}
