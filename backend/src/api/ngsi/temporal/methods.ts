/** ETSI GS CIM 009, 4.5.19. */
export const METHODS = ['avg', 'sum', 'min', 'max', 'stddev', 'sumsq', 'totalCount', 'distinctCount'] as const;
export type AggregateMethod = (typeof METHODS)[number];
