export const ROOT: string;
export function startDemoHub(demo?: {
  weather?: 'extreme';
  days?: number;
  measure?: 'proposed';
}): Promise<{ url: string; data: string; stop: () => Promise<void> }>;
export function backfilled(hubUrl: string, seconds?: number): Promise<void>;
export function answers(url: string, seconds: number): Promise<void>;
export function freePort(): Promise<number>;
