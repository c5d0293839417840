import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { archive } from '../../../.config/package/archive';
import { dashboardsIn } from '../../generate';
import { filesOf } from './files';
import { joinedZip, type JoinedZip } from '@smartregion/terms/joined-zip';
import { TOP, type PackedPlugins } from './plugins';
import type { Parcel } from './parcel';

export interface PackedParcel {
  readonly parcel: Parcel;
  /** All but the plugins, by path inside the parcel. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly zip: JoinedZip;
}

const GUIDES = join(__dirname, '../../parcel');

/** A parcel ready to be written; the same today and tomorrow, as long as nothing in it has changed. */
export function packed(parcel: Parcel, plugins: PackedPlugins): PackedParcel {
  const { ids, version, released } = plugins;
  const guide = readFileSync(join(GUIDES, `guide-${parcel.language}.md`), 'utf8');
  const parts = { dashboards: dashboardsIn(parcel.language), plugins: ids, version, guide };
  const files = new Map([...filesOf(parcel, parts)].map(([name, content]) => [name, Buffer.from(content)] as const));
  return { parcel, files, zip: joinedZip(plugins.zip, archive(TOP, files, released)) };
}
