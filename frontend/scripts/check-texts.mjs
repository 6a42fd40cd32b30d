// Texts: both languages have the same keys and variables, every key is used, and no words stand in
// the code. Planted violations in scripts/fixtures/texts must all be found.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';

const VIETNAMESE = /[\u00c0-\u1ef9]/;
/** Attributes whose text people see or hear. */
const SPOKEN = new Set([
  'title',
  'label',
  'alt',
  'placeholder',
  'aria-label',
  'description',
  'lead',
]);
/** Names and signs that are the same in every language. */
const UNIVERSAL = /^(GNBV|VI|EN|CSV|XLSX|PDF|DOCX|Ctrl|Enter|[^\p{L}]*)$/u;

const list = (folder) =>
  readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));

function flatten(node, prefix = '') {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'object'
      ? flatten(value, `${prefix}${key}.`)
      : [[`${prefix}${key}`, String(value)]],
  );
}

const variables = (text) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)]
    .map((match) => match[1])
    .sort()
    .join();

function checkPair(viFile, problems) {
  const enFile = viFile.replace(/\.vi\.json$/, '.en.json');
  const read = (file) => new Map(flatten(JSON.parse(readFileSync(file, 'utf8'))));
  const vi = read(viFile);
  let en;
  try {
    en = read(enFile);
  } catch {
    problems.push(`missing-file: ${enFile}`);
    return vi;
  }
  for (const [key, text] of vi) {
    if (!en.has(key)) problems.push(`missing-en: ${enFile} has no '${key}'`);
    else if (variables(text) !== variables(en.get(key))) {
      problems.push(`variables: '${key}' in ${enFile} names other variables than in Vietnamese`);
    }
    if (text.trim() === '') problems.push(`empty: '${key}' in ${viFile}`);
  }
  for (const [key, text] of en) {
    if (!vi.has(key)) problems.push(`missing-vi: ${viFile} has no '${key}'`);
    if (text.trim() === '') problems.push(`empty: '${key}' in ${enFile}`);
  }
  return vi;
}

/** All string literals and starts of templates of a file, and the words that stand in its JSX. */
function readCode(file, used, problems) {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const say = (node, text) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    problems.push(`hard-coded: ${file}:${line + 1} '${text.trim().slice(0, 60)}'`);
  };
  const visit = (node) => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      used.literals.add(node.text);
      const isSpoken = ts.isJsxAttribute(node.parent) && SPOKEN.has(node.parent.name.getText());
      if (VIETNAMESE.test(node.text)) say(node, node.text);
      else if (isSpoken && !UNIVERSAL.test(node.text)) say(node, node.text);
    } else if (ts.isTemplateExpression(node)) {
      used.heads.add(node.head.text);
      for (const part of [node.head, ...node.templateSpans.map((span) => span.literal)]) {
        if (VIETNAMESE.test(part.text)) say(node, part.text);
      }
    } else if (ts.isJsxText(node) && !UNIVERSAL.test(node.text.trim())) say(node, node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
}

function check(root) {
  const problems = [];
  const files = list(root);
  const used = { literals: new Set(), heads: new Set() };
  const code = files.filter(
    (file) =>
      /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$|\/generated\/|\/testing\.ts$/.test(file),
  );
  for (const file of code) readCode(file, used, problems);
  let keys = 0;
  for (const file of files.filter((name) => name.endsWith('.vi.json'))) {
    const namespace = basename(file).split('.')[0];
    for (const key of checkPair(file, problems).keys()) {
      keys++;
      // A plural is asked for without its form, a list as a whole.
      const plain = key.replace(/_(zero|one|two|few|many|other)$/, '').replace(/\.\d+(\..*)?$/, '');
      const names = [plain, `${namespace}:${plain}`];
      const isUsed =
        names.some((name) => used.literals.has(name)) ||
        [...used.heads].some(
          (head) =>
            head.length > 1 && /[.:]$/.test(head) && names.some((name) => name.startsWith(head)),
        );
      if (!isUsed) problems.push(`unused: '${key}' of ${dirname(file)}/${namespace}`);
    }
  }
  return { problems, keys, files: code.length };
}

const source = check('src');
const failures = source.problems;
if (source.keys === 0 || source.files === 0) failures.push('no texts or no code were seen');

const planted = new Set(check('scripts/fixtures/texts').problems.map((one) => one.split(':')[0]));
for (const kind of [
  'missing-file',
  'missing-en',
  'missing-vi',
  'variables',
  'empty',
  'hard-coded',
  'unused',
]) {
  if (!planted.has(kind)) failures.push(`the planted violation '${kind}' was not found`);
}

if (failures.length > 0) {
  console.error(failures.join('\n'));
  process.exit(1);
}
console.log(`texts: ${source.keys} keys in two languages, ${source.files} files without words`);
