import type { Dashboard } from '../dashboard';
import { aboutOf, isOfChosen } from '../about';
import type { Parcel } from './parcel';

/** A board that a parcel is made without, as nothing of what it is about is measured. */
export interface LeftOut {
  readonly dashboard: Dashboard;
  /** Properties of which one would do. */
  readonly about: readonly string[];
}

/** The boards of a parcel by file name; of a Kommune only what its feeds can fill: an empty board helps nobody. */
export function boardsOf(
  parcel: Parcel,
  files: Readonly<Record<string, Dashboard>>
): Readonly<Record<string, Dashboard>> {
  return Object.fromEntries(
    Object.entries(files).filter(([, board]) => isFor(parcel, board) && isFilled(parcel, board))
  );
}

/** What the guide says is missing, and why. */
export function leftOutOf(parcel: Parcel, files: Readonly<Record<string, Dashboard>>): LeftOut[] {
  return Object.values(files)
    .filter((board) => isFor(parcel, board) && !isFilled(parcel, board))
    .map((dashboard) => ({ dashboard, about: aboutOf(dashboard) }));
}

/** What is shared has its Kommune filled in; of the whole region it is what needs no choice. */
const isFor = ({ isPublic, isRegion }: Parcel, { variables }: Dashboard): boolean =>
  !(isPublic && isRegion) || variables.length === 0;

/** A board in which no Kommune is chosen shows those of its neighbours, too. */
function isFilled({ measured }: Parcel, board: Dashboard): boolean {
  const about = aboutOf(board);
  const there = isOfChosen(board) ? measured?.own : measured?.region;
  return there === undefined || about.length === 0 || about.some((property) => there.has(property));
}
