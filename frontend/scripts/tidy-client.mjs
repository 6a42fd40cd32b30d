// The generator copies a runtime whose authors left notes to themselves in it: what is committed here has none.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'src/api/generated';
for (const name of readdirSync(folder, { recursive: true })) {
  const file = join(folder, name);
  if (!file.endsWith('.ts')) continue;
  const text = readFileSync(file, 'utf8');
  const tidy = text.replace(/^\s*\/\/ [A-Z]{4,}:? .*\n/gm, '');
  if (tidy !== text) writeFileSync(file, tidy);
}
