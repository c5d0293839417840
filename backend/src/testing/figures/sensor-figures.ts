import { orthogonalRegression } from '../../analysis/domain/sensors/orthogonal-regression';
import { betweenSensors, expandedUncertainty } from '../../analysis/domain/sensors/sensor-trust';
import { comparing, type Comparison } from './comparison';

const REFERENCE = Float64Array.of(8, 12, 18, 25, 31, 40, 52, 60);
const SENSOR = Float64Array.of(11, 13, 22, 27, 36, 43, 59, 66);
const SECOND = Float64Array.of(10, 14, 20, 28, 34, 45, 57, 68);

/** The vector of section 7 of the sheet on outward interfaces. */
export function sensorFigures(): Comparison[] {
  const vector = comparing('interfaces-out.md 7');
  const fit = orthogonalRegression(REFERENCE, SENSOR);
  return [
    vector('slope', fit.slope, 1.08534, 5e-6),
    vector('intercept', fit.intercept, 1.25073, 5e-6),
    vector('residual sum of squares', fit.residuals, 11.9967, 5e-5),
    vector('uncertainty of the slope', fit.slopeUncertainty, 0.02851, 5e-6),
    vector('uncertainty of the intercept', fit.interceptUncertainty, 1.00897, 5e-6),
    vector('W at 40, reference 0, %', expandedUncertainty(fit, 40, 0), 24.37, 0.005),
    vector('W at 40, reference 1, %', expandedUncertainty(fit, 40, 1), 23.85, 0.005),
    vector('W at 50, %', expandedUncertainty(fit, 50, 0), 22.78, 0.005),
    vector('between two sensors', betweenSensors(SENSOR, SECOND), 1.19896, 5e-6),
  ];
}
