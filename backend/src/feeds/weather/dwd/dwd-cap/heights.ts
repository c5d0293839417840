import { child, type XmlElement } from '../../../support/xml/xml-element';

/** CAP 1.2 gives heights in feet above sea level. */
const METRES_PER_FOOT = 0.3048;
/** Enough for warnings that differ from valley to valley; more tells nobody anything. */
const MOST_HEIGHTS = 20;

/**
 * From which to which height the warning holds, in whole metres above sea level (`9842.5197` ft → `3000 m`); where
 * areas differ, all heights, lowest first.
 */
export function heightsOf(areas: readonly XmlElement[]): Record<string, string> {
  return { ...factOf(areas, 'altitude'), ...factOf(areas, 'ceiling') };
}

function factOf(areas: readonly XmlElement[], name: 'altitude' | 'ceiling'): Record<string, string> {
  const feet = areas.map((area) => Number(child(area, name)?.text || NaN)).filter(Number.isFinite);
  const metres = [...new Set(feet.map((value) => Math.round(value * METRES_PER_FOOT)))].sort((a, b) => a - b);
  return metres.length === 0 ? {} : { [name]: `${metres.slice(0, MOST_HEIGHTS).join(', ')} m` };
}
