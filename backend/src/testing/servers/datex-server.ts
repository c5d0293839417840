import type { Express } from 'express';
import { createAccess } from '../../api/access';
import { datexRoutes } from '../../api/datex/router';
import { appOf } from './app';
import type { AccessPoint } from '../../config/region';
import type { Scene } from '../scene';

export const PUBLISHED: AccessPoint = {
  country: 'de',
  nationalIdentifier: 'DE-KREIS-UNNA',
  informationStatus: 'test',
  kommunen: ['schwerte', 'unna'],
  topics: ['traffic', 'environment'],
};

/** A scene's hub that publishes in DATEX II. */
export function datexOfScene(
  scene: Scene,
  { token, published = PUBLISHED, now = scene.hub.now }: DatexOptions = {}
): Express {
  const access = createAccess(scene.catalogue, token);
  return appOf(scene, { routers: [datexRoutes({ access, published, store: scene.store, now })] }).app;
}

interface DatexOptions {
  readonly token?: string;
  readonly published?: AccessPoint;
  now?(): number;
}
