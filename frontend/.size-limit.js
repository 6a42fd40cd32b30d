import { readFileSync } from 'node:fs';

/**
 * What a browser fetches, compressed: the first load is the entry, the texts of one language and the overview; every screen after
 * it brings what it needs beyond that, with what it fetches later (charts).
 */
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

function closure(key, follow, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of follow(manifest[key])) closure(next, follow, seen);
  return seen;
}

const atOnce = (chunk) => chunk.imports ?? [];
const everything = (chunk) => [...atOnce(chunk), ...(chunk.dynamicImports ?? [])];

const OVERVIEW = 'src/features/overview/OverviewShow.tsx';
const first = new Set(
  ['index.html', 'src/app/texts.vi.ts', OVERVIEW].flatMap((key) => [...closure(key, atOnce)]),
);
const screens = Object.keys(manifest).filter(
  (key) => /^src\/features\/.*\.tsx$/.test(key) && manifest[key].isDynamicEntry,
);
const scripts = (keys) => keys.map((key) => `dist/${manifest[key].file}`);
const drawsCharts = (keys) => keys.some((key) => manifest[key].file.includes('/echarts-'));

export default [
  { name: `first load, ${OVERVIEW}`, path: scripts([...first]), limit: '300 kB', gzip: true },
  ...screens
    .filter((screen) => screen !== OVERVIEW)
    .map((screen) => {
      const more = [...closure(screen, everything, new Set(first))].filter(
        (key) => !first.has(key),
      );
      return {
        name: `${screen}, more than the first load`,
        path: scripts(more),
        limit: drawsCharts(more) ? '220 kB' : '100 kB',
        gzip: true,
      };
    }),
];
