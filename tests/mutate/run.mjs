// Applies each mutation and says which test of the quick command sees it. `cargo xtask test mutations` builds the site first; words choose mutations.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, ROOT } from '../lib/site.mjs';
import { MUTATIONS } from './mutations.mjs';

const WORK = join(ROOT, 'target/mutated');
const TESTS = join(ROOT, 'tests');

/** A copy in which something can be broken. */
function copy({ source }) {
  rmSync(WORK, { recursive: true, force: true });
  if (!source) return cpSync(DIST, WORK, { recursive: true });
  for (const file of execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean)) cpSync(join(ROOT, file), join(WORK, file));
}

/** Puts the fault in its place; says whether there was one to make. */
function mutate({ what, file, from, to }) {
  const path = join(WORK, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) console.log(`“${what}”: ${file} has nothing of ${from}; mend the mutation.`);
  writeFileSync(path, after);
  return after !== before;
}

/** What the tests that must see it say; the first that fails is named. */
function seenBy({ source, tests: words }) {
  return source ? byCargo(words) : byPlaywright(words);
}

function byPlaywright([project, ...words]) {
  const { stdout } = spawnSync('node', ['node_modules/@playwright/test/cli.js', 'test', '--reporter', 'json', '--max-failures', '1', `--project=${project}`, ...words], {
    cwd: TESTS, encoding: 'utf8', env: { ...process.env, KOMMUNALBLICK_DIST: WORK }, maxBuffer: 1e9,
  });
  const all = (suite) => [...suite.specs ?? [], ...(suite.suites ?? []).flatMap(all)];
  const failed = all(JSON.parse(stdout)).find(({ ok, tests }) => !ok && tests.some(({ status }) => status === 'unexpected'));
  return failed && `${words[0]}: ${failed.title}`;
}

function byCargo(words) {
  // with a target of its own: cargo tells the copy's crates from ours by their place in the workspace, which is the same
  const { status, stdout } = spawnSync('cargo', ['test', '--package', ...words], { cwd: WORK, encoding: 'utf8', env: { ...process.env, CARGO_TARGET_DIR: join(ROOT, 'target/mutations') }, maxBuffer: 1e9 });
  const failed = stdout.match(/^test (\S+).* FAILED$/m);
  return status !== 0 && failed && `${words.slice(1).join(' ').replace('--test ', 'crate/tests/')}: ${failed[1]}`;
}

const wanted = process.argv.slice(2);
const missed = [];
for (const mutation of MUTATIONS.filter(({ what }) => wanted.length === 0 || wanted.some((word) => what.includes(word)))) {
  copy(mutation);
  const by = mutate(mutation) && seenBy(mutation);
  if (!by) missed.push(mutation.what);
  console.log(`| ${mutation.what} | \`${mutation.file}\` | ${by || '**no test**'} |`);
}
rmSync(WORK, { recursive: true, force: true });
console.log(missed.length === 0 ? 'Each is seen.' : `Not seen: ${missed.join('; ')}.`);
process.exit(missed.length === 0 ? 0 : 1);
