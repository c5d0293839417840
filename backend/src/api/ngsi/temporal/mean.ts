import { toSixDecimals } from '../../../analysis/series/aggregation';
import type { Slot } from '../model/frames';
import type { Point } from '../../../store/observation-store';

/** A mean of numbers that come one by one. */
export interface Mean {
  take(value: number, point: Point): void;
  /** Undefined where there is none: of directions that cancel each other out, of no vehicle. */
  made(): number | undefined;
}

/** In the property's own way: directions as vectors, levels by their energy, speeds by the vehicles that had them. */
export function meanOf({ series, meaning }: Slot): Mean {
  switch (series.propertyInfo.aggregation) {
    case 'vector_mean':
    case 'at_max':
      return direction(meaning);
    case 'energy_mean':
      return energy();
    case 'flow_weighted_mean':
      return weighted(({ weight = 1 }) => weight);
    case 'rate_mean':
      // Vehicles that are counted are no rate any more.
      return weighted(meaning.isConverted ? () => 1 : ({ start, end }) => end - start || 1);
    default:
      return weighted(() => 1);
  }
}

function weighted(weightOf: (point: Point) => number): Mean {
  let [total, sum] = [0, 0];
  return {
    take(value, point) {
      const weight = weightOf(point);
      total += weight;
      sum += weight * value;
    },
    made: () => (total > 0 ? sum / total : undefined),
  };
}

function energy(): Mean {
  let [count, sum] = [0, 0];
  return {
    take(level) {
      count++;
      sum += 10 ** (level / 10);
    },
    made: () => 10 * Math.log10(sum / count),
  };
}

/** Shorter than this the mean vector points nowhere. */
const NO_DIRECTION = 1e-6;

/** By the angle as the hub has it: models write some from −180 on. */
function direction(meaning: Slot['meaning']): Mean {
  let [total, east, north] = [0, 0, 0];
  return {
    take(_, { value, weight = 1 }) {
      const angle = (value * Math.PI) / 180;
      total += weight;
      east += weight * Math.sin(angle);
      north += weight * Math.cos(angle);
    },
    made() {
      if (total <= 0 || Math.hypot(east, north) / total < NO_DIRECTION) {
        return undefined;
      }
      const degrees = toSixDecimals((Math.atan2(east, north) * 180) / Math.PI);
      return meaning.write(degrees > 0 ? degrees : degrees + 360, { start: 0, end: 0 }) as number | undefined;
    },
  };
}
