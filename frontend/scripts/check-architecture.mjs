// Who may import whom, judged by dependency-cruiser: the source must be clean, and the planted
// violations must be found, so that a cruiser that sees nothing can't report success.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const options = { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true };

async function judge(folder) {
  const { output } = await cruise([folder], options, undefined, {
    tsConfig: extractTSConfig('tsconfig.json'),
  });
  return output;
}

const isSource = (name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts');
const files = readdirSync('src', { recursive: true }).filter((name) => isSource(String(name)));

const source = await judge('src');
const seen = source.modules.filter((module) => /^src\/.*\.tsx?$/.test(module.source)).length;
const problems = source.summary.violations.map(
  ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
);
if (seen === 0 || seen < files.length) {
  problems.push(`dependency-cruiser saw ${seen} of ${files.length} modules`);
}

const planted = await judge('scripts/fixtures/architecture/src');
const found = new Set(planted.summary.violations.map((violation) => violation.rule.name));
for (const rule of config.forbidden) {
  if (!found.has(rule.name)) problems.push(`the planted violation of ${rule.name} was not found`);
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`architecture: ${seen} modules, ${config.forbidden.length} rules, each shown to fail`);
