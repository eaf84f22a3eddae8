// npm test: types, lint, unit, API on a real PostgreSQL, browser journeys. Leaves nothing running.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin, install, node, root } from './install.mjs';

install();
const { build } = await import('./build.mjs');
const { lint, types } = await import('./check.mjs');

const results = join(root, '.throughline', 'test-results.json');
rmSync(results, { force: true });
const failedStages = [];
function stage(name, work) {
  const started = performance.now();
  try {
    work();
  } catch (error) {
    failedStages.push(name);
    process.stderr.write(`${name} failed: ${error.message}\n`);
    return false;
  }
  process.stdout.write(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return true;
}

if (stage('build', build)) {
  stage('types', types);
  stage('lint', lint);
  stage('tests', () => {
    const vitest = [bin('test', 'vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...process.argv.slice(2)];
    const done = spawnSync(node(), vitest, { cwd: join(root, 'test'), stdio: ['ignore', 'inherit', 'inherit'] });
    if (done.status !== 0 && !existsSync(results)) throw new Error(`the runner ended with ${done.status}`);
    const { numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
    if (done.status !== 0 && numFailedTests + numFailedTestSuites === 0) throw new Error('the runner failed outside a test');
  });
}
const run = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 0 };
const failures = failedStages.length + run.numFailedTests + (run.numFailedTests === 0 ? run.numFailedTestSuites : 0);
if (failedStages.length > 0) process.stdout.write(`\nFailed outside the tests: ${failedStages.join(', ')} (what they found stands above, where they ran)\n`);
process.stdout.write(`\n${run.numPassedTests} passed, ${failures} failed\n`);
process.exit(failures === 0 && run.numPassedTests > 0 ? 0 : 1);
