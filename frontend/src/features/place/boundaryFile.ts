import type { FieldProblem } from '@/shared/problem';

export interface BoundaryFile {
  name: string;
  text: string;
  /** Null where the text is no JSON object. */
  collection: Record<string, unknown> | null;
  /** Code and name of each feature, as the file says them. */
  labels: string[];
}

export interface RefusedShape {
  pointer: string;
  /** Place in the file, from 1. */
  number: number;
  label: string;
  reason: string;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function labelOf(feature: unknown): string {
  const properties = isObject(feature) && isObject(feature.properties) ? feature.properties : {};
  return [properties.code, properties.name ?? properties.name_vi]
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(' ');
}

/** What is sent, and what names its shapes when some are refused. Whether they are sound the server says. */
export function readBoundaries(name: string, text: string): BoundaryFile {
  try {
    const parsed: unknown = JSON.parse(text);
    if (!isObject(parsed)) return { name, text, collection: null, labels: [] };
    const features = Array.isArray(parsed.features) ? parsed.features : [];
    return { name, text, collection: parsed, labels: features.map(labelOf) };
  } catch {
    return { name, text, collection: null, labels: [] };
  }
}

/** '/features/3/geometry' is the fourth shape of the file. */
export function refusedShapes(file: BoundaryFile, errors: readonly FieldProblem[]): RefusedShape[] {
  return errors.flatMap(({ pointer, detail }) => {
    const index = /^\/features\/(\d+)(\/|$)/.exec(pointer)?.[1];
    if (index === undefined) return [];
    const number = Number(index);
    return [{ pointer, number: number + 1, label: file.labels[number] ?? '', reason: detail }];
  });
}
