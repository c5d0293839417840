import { type Area, isCalled, type Road } from './areas';
import { type FlowLevel, type Happening, isArea, type Station } from '../region';

/** Areas in which a warning holds, for all of it. */
export function warnedAreas(areas: readonly Area[], happenings: readonly Happening[]): ReadonlySet<Area> {
  const kommunen = new Set(happenings.filter(isArea).flatMap((one) => one.kommunen));
  return new Set(areas.filter((area) => [...kommunen].some((kommune) => isCalled(area, kommune))));
}

/** Roads with the state of their counting site; null where it says none. */
export function flowsOnRoads(
  roads: readonly Road[],
  stations: readonly Station[]
): { readonly road: Road; readonly level: FlowLevel | null }[] {
  return roads.map((road) => {
    const site = stations.find(({ id, name }) => id === road.station || (road.station === '' && name === road.name));
    return { road, level: site?.traffic?.level ?? null };
  });
}
