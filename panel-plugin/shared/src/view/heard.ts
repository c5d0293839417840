/** Style of words that are heard and not seen: where they have no room, or say what is drawn. */
export const HEARD = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
