import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const SHARED = resolve(__dirname, '../../../../../shared');

/** What lies at ../shared beside the repository. */
export const isSharedThere = (): boolean => existsSync(SHARED);

export const sharedFile = (path: string): Buffer => readFileSync(resolve(SHARED, path));

/** A JSON file of ../shared, whose shape its reader knows. */
export const sharedJson = <T>(path: string): T => JSON.parse(sharedFile(path).toString()) as T;
