import { readFileSync } from 'node:fs';

/**
 * The first load: the entry and what it imports, the texts of one language, and the heaviest screen
 * with what it imports. What a screen loads later (charts) doesn't count.
 */
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) closure(next, seen);
  return seen;
}

const entry = closure('index.html');
for (const key of closure('src/app/texts.vi.ts')) entry.add(key);

const screens = Object.keys(manifest).filter(
  (key) => key.startsWith('src/features/') && manifest[key].isDynamicEntry,
);
const scripts = (keys) => [...keys].map((key) => `dist/${manifest[key].file}`);

export default screens.map((screen) => ({
  name: screen,
  path: scripts(new Set([...entry, ...closure(screen)])),
  limit: '400 kB',
  gzip: true,
}));
