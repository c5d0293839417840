/** The part of jstat that is used; the package brings no types of its own. */
declare module 'jstat' {
  export const jStat: {
    readonly studentt: { inv(p: number, degreesOfFreedom: number): number };
  };
}
