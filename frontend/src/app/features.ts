import type { Feature } from '@/shared/router/feature';

/** Every features/<name>/feature.ts there is: a new feature is composed by being there. */
const found = import.meta.glob<{ default: Feature }>('../features/*/feature.ts', { eager: true });

export const features: readonly Feature[] = Object.values(found).map((module) => module.default);

export const navigation = features
  .flatMap((feature) => feature.nav ?? [])
  .sort((a, b) => a.order - b.order);
