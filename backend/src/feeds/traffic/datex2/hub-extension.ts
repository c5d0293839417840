import { QUALITIES, REASONS, type Quality, type Reason } from '../../../model/quality';
import type { Qualifier } from '../../../model/observation';
import { child, type XmlElement } from '../../support/xml/xml-element';

/**
 * What a hub knows of a value and DATEX II has no place for, in the extension that the schema allows of every value:
 *
 *     <com:_dataValueExtension><srh:reading value="41.7" quality="suspect" reasons="spike"/></com:_dataValueExtension>
 *
 * A hub that reads from another one loses nothing by it; everybody else passes it over.
 */
export const HUB_NAMESPACE = 'urn:smart-region-hub:datex2';

export interface HubExtension {
  /** The number in full, where the schema has whole ones only; in the unit of the document. */
  readonly value?: number;
  readonly quality?: Quality;
  readonly reasons?: readonly Reason[];
  /** Below the detection limit, or above the measuring range. */
  readonly qualifier?: Qualifier;
}

/** @param holder the element of the value */
export function hubExtensionOf(holder: XmlElement): HubExtension {
  const attributes = child(holder, '_dataValueExtension', 'reading')?.attributes ?? {};
  const value = Number(attributes.value ?? NaN);
  const quality = QUALITIES.find((one) => one === attributes.quality);
  const words = attributes.reasons?.split(' ') ?? [];
  const reasons = REASONS.filter((reason) => words.includes(reason));
  const { qualifier } = attributes;
  return {
    ...(Number.isFinite(value) ? { value } : {}),
    ...(quality ? { quality } : {}),
    ...(reasons.length > 0 ? { reasons } : {}),
    ...(qualifier === '<' || qualifier === '>' ? { qualifier } : {}),
  };
}
