import { kommuneName } from '../../../analysis/selection/describe';
import { Time, type Entity } from './entity';
import { present } from './present';
import type { Catalogue } from '../../../analysis/question';
import type { Station } from '../../../model/kommune';

const GEOJSON = 'application/geo+json';

/** Thing, Location, HistoricalLocation and FeatureOfInterest of a station: each has its id in its own set. */
export function placeEntities(station: Station, id: number, since: number, catalogue: Catalogue): Entity[] {
  const { name, lat, lon } = station;
  const point = { type: 'Point', coordinates: [lon, lat] };
  const where = `${name}, ${kommuneName(station, catalogue)}`;
  const place = { name, description: `Standort ${where}`, encodingType: GEOJSON };
  return [
    {
      set: 'Things',
      id,
      members: { name, description: `Messstelle ${where}`, properties: stationProperties(station, catalogue) },
      links: { Locations: [id] },
    },
    { set: 'Locations', id, members: { ...place, location: point }, links: {} },
    { set: 'HistoricalLocations', id, members: { time: new Time(since) }, links: { Thing: [id], Locations: [id] } },
    { set: 'FeaturesOfInterest', id, members: { ...place, feature: point }, links: {} },
  ];
}

function stationProperties(station: Station, catalogue: Catalogue): Record<string, unknown> {
  return present({
    station: station.id,
    kommune: station.kommune,
    kommuneName: kommuneName(station, catalogue),
    region: catalogue.region.name,
    class: station.class,
    surroundings: station.surroundings,
    height: station.height,
    zone: station.zone,
  });
}
