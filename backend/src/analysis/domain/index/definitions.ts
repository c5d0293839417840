import { z } from 'zod';
import { INDICES, POLLUTANTS, type AirQualityBands } from '@smartregion/terms/air-quality-scale';
import table from '@smartregion/terms/air-quality-indices-abroad.json';

const named = z.strictObject({ de: z.string(), en: z.string() });
const klass = named.extend({ color: z.string(), textColor: z.string(), shape: z.string() });
/** What a definition rests on; `unverified` is said wherever it is used. */
const verified = z.record(z.string(), z.string());

const head = {
  id: z.string(),
  /** As exactly as the publisher names it: year, or year and month. */
  validFrom: z.string(),
  short: named,
  name: named,
  classes: z.array(klass),
  verified,
  source: z.url(),
};

const bands = z.strictObject({
  ...head,
  pollutants: z.partialRecord(
    z.enum(POLLUTANTS),
    z.strictObject({ hours: z.int(), upper: z.array(z.number().nullable()) })
  ),
});

const segment = z.tuple([z.number(), z.number()]);

const usScale = z.strictObject({
  pollutant: z.enum([...POLLUTANTS, 'co']),
  averaging: z.enum(['nowcast', '1h', '8h', '24h']),
  unit: z.enum(['ug/m3', 'ppb', 'ppm']),
  /** Concentrations are truncated to a multiple of this before the breakpoints are asked. */
  step: z.number(),
  /** One per class; null where the scale does not reach the class. */
  breakpoints: z.array(segment.nullable()).length(6),
});

const usAqi = z.strictObject({
  ...head,
  index: z.array(segment).length(6),
  scales: z.record(z.string(), usScale),
  /** µg/m³ in one ppb (CO: mg/m³ in one ppm), 20 °C, 1013 hPa. */
  perUnit: z.partialRecord(usScale.shape.pollutant, z.number()),
  perUnitNote: z.string(),
});

const definitions = z.strictObject({ source: z.string(), bands: z.array(bands), usAqi }).parse(table);

export type UsScale = z.infer<typeof usScale>;

/** The index of the US EPA: breakpoints between which it is interpolated, 0 … 500. */
export const US_AQI = definitions.usAqi;

/** An index of bands: the worst class of what was measured. */
export interface BandIndex extends AirQualityBands {
  readonly validFrom: string;
  readonly short: { readonly de: string; readonly en: string };
  readonly name: { readonly de: string; readonly en: string };
  readonly classes: readonly { readonly de: string; readonly en: string; readonly color: string }[];
  readonly source: string;
}

/** Every index of bands by id: LQI 2025 and 2019, EAQI 2024. */
export const BAND_INDICES: Readonly<Record<string, BandIndex>> = {
  ...INDICES,
  ...Object.fromEntries(definitions.bands.map((index) => [index.id, index])),
};
