import { malformed } from '../failure';
import { isId } from '../filter/path';
import type { SetName } from '../model/entity';
import type { Version } from '../version/version';

/** @throws HubError `query` when something is selected that there is not */
export function checkSelect(set: SetName, select: readonly string[] | undefined, version: Version): void {
  const { members, relations, set: name } = version.types[set];
  const known = [...members, ...Object.keys(relations), 'selfLink', version.control.selfLink];
  const unknown = select?.find((one) => !known.includes(one) && !isId(one, version));
  if (unknown !== undefined) {
    throw malformed(`${name} have no "${unknown.slice(0, 40)}" to select.`);
  }
}
