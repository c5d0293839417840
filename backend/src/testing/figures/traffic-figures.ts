import { spaceMeanSpeed, timeMeanSpeed, v85, v85OfClasses } from '../../analysis/domain/traffic/speeds';
import { comparing, type Comparison } from './comparison';
import { sharedJson } from './shared';

interface Vectors {
  readonly trafficV85: {
    readonly individual: readonly number[];
    readonly v85_linear: number;
    readonly classes: readonly (readonly [from: number, to: number, count: number])[];
    readonly v85_grouped: number;
  };
  readonly speeds: { readonly samples: readonly number[]; readonly timeMean: number; readonly spaceMean: number };
}

/** The test vectors of traffic. */
export function trafficFigures(): Comparison[] {
  const { trafficV85, speeds } = sharedJson<Vectors>('domain/test-vectors.json');
  const vector = comparing('domain/test-vectors.json');
  const classes = trafficV85.classes.map(([from, to, count]) => ({ from, to, count }));
  return [
    vector('V85 of single vehicles, km/h', v85(trafficV85.individual), trafficV85.v85_linear),
    vector('V85 of classes, km/h', v85OfClasses(classes), trafficV85.v85_grouped),
    vector('mean speed in time, km/h', timeMeanSpeed(speeds.samples), speeds.timeMean),
    vector('mean speed along the road, km/h', spaceMeanSpeed(speeds.samples), speeds.spaceMean, 0.005),
  ];
}
