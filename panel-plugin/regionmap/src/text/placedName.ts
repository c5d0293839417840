import type { Station } from '../data/region';

/** `Lünen, Sensor Markt`, or the name alone where it says the Kommune. */
export const placedName = ({ name, kommuneName }: Station): string =>
  kommuneName === '' || name.includes(kommuneName.split('/')[0]!) ? name : `${kommuneName}, ${name}`;
