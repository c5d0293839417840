import type { StationClass } from '../../../model/kommune';
import { lengthOf } from '../../../model/period';
import { SECOND } from '../../../model/time';
import { versionOf, type Quantity, type Site } from '../content/site';
import { element, type Xml } from './element';
import { german } from './publication';

const EQUIPMENT: Readonly<Record<StationClass, string>> = {
  reference: 'Messgerät eines Messnetzes oder Zählstelle',
  indicative: 'Sensorsystem, keine Referenzmessung',
  model: 'Berechnung',
};

export interface VersionedSite extends Site {
  readonly version: string;
  readonly xml: Xml;
}

/** measurementSite, with a version that follows from what stands in it. */
export function versioned(site: Site): VersionedSite {
  const content = contentOf(site);
  const version = versionOf(site.station.id, ...content.map(({ xml }) => xml));
  return { ...site, version, xml: element('roa:measurementSite', { id: site.station.id, version }, content) };
}

function contentOf({ station: { name, class: kind, lat, lon, height }, quantities }: Site): Xml[] {
  return [
    german('roa:measurementEquipmentTypeUsed', EQUIPMENT[kind]),
    german('roa:measurementSiteName', name),
    ...quantities.map(characteristics),
    element(
      'roa:measurementSiteLocation',
      { 'xsi:type': 'loc:PointLocation' },
      element(
        'loc:pointByCoordinates',
        {},
        element(
          'loc:pointCoordinates',
          {},
          element('loc:latitude', {}, lat),
          element('loc:longitude', {}, lon),
          height === undefined ? undefined : element('loc:heightCoordinate', {}, element('loc:heightValue', {}, height))
        )
      )
    ),
  ];
}

/** The element of the index holds one of the same name. */
function characteristics({ form: { index, kind, vehicles }, series: [{ period }] }: Quantity): Xml {
  const name = 'roa:measurementSpecificCharacteristics';
  const length = lengthOf(period);
  return element(
    name,
    { index },
    element(
      name,
      {},
      length === undefined ? undefined : element('roa:period', {}, length / SECOND),
      element('roa:specificMeasurementValueType', {}, kind),
      vehicles === undefined
        ? undefined
        : element('roa:specificVehicleCharacteristics', {}, element('com:vehicleType', {}, vehicles))
    )
  );
}
