// usage: node sarif.mjs FILE.sarif...
// Checks SARIF logs with the schema and the rules of Microsoft's SARIF Multitool and prints the lines of report.mjs.
// Both are needed: Multitool lets an unknown level pass, and the schema knows nothing of indexes and regions.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checked, finding } from './report.mjs';

const modules = join(process.env.CHAPBOOK_CONFORMANCE_HOME, 'node_modules');
const require = createRequire(join(modules, 'chapbook.js'));
const package_ = join(modules, '@microsoft/sarif-multitool-linux');
const multitool = join(package_, 'Sarif.Multitool');

function schemaValidator() {
  const schema = JSON.parse(readFileSync(join(package_, 'sarif-2.1.0.json')));
  for (const key of ['$schema', '$id', 'id']) delete schema[key];
  const Ajv = require('ajv').default;
  const ajv = new Ajv({ strict: false, allErrors: true });
  require('ajv-formats').default(ajv);
  return ajv.compile(schema);
}

// Findings that we know of and keep, each with the reason.
const kept = [[/^SARIF2005 .*informationUri/, 'chapbook has no home page to name']];

/** Multitool's own findings, as [level, message]. Its exit status says nothing about them; only a report proves that it ran. */
function multitoolFindings(file, folder) {
  const report = join(folder, 'report.sarif');
  rmSync(report, { force: true });
  spawnSync(multitool, ['validate', file, '--rule-kind', 'Sarif', '--level', 'Error;Warning', '--output', report, '--log', 'ForceOverwrite'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1', DOTNET_BUNDLE_EXTRACT_BASE_DIR: join(folder, 'net') },
  });
  const found = [];
  for (const run of JSON.parse(readFileSync(report)).runs) {
    for (const result of run.results ?? []) {
      const level = result.level ?? 'warning';
      if (level !== 'error' && level !== 'warning') continue;
      const rule = run.tool.driver.rules?.[result.ruleIndex];
      const pattern = result.message.text ?? rule?.messageStrings?.[result.message.id]?.text ?? '';
      const text = pattern.replace(/\{(\d+)\}/g, (_, index) => result.message.arguments?.[index] ?? '');
      found.push([level, `${result.ruleId} ${text}`]);
    }
    for (const invocation of run.invocations ?? []) {
      for (const notice of invocation.toolExecutionNotifications ?? []) {
        if (notice.level === 'error') found.push(['error', notice.message.text]);
      }
    }
  }
  return found;
}

chmodSync(multitool, 0o755);  // the package's install script would have done it, and none may run
const validate = schemaValidator();
const folder = mkdtempSync(join(tmpdir(), 'chapbook-sarif-'));
try {
  for (const file of process.argv.slice(2)) {
    let log;
    try {
      log = JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      finding(file, 'SARIF schema', 'error', error.message);
      continue;
    }
    if (!validate(log)) validate.errors.forEach(e => finding(file, 'SARIF schema', 'error', `${e.instancePath} ${e.message}`));
    checked(file, 'SARIF schema');
    for (const [level, message] of multitoolFindings(file, folder)) {
      const reason = kept.find(([pattern]) => pattern.test(message))?.[1];
      finding(file, 'SARIF Multitool', reason ? 'kept' : level, reason ? `${reason}: ${message}` : message);
    }
    checked(file, 'SARIF Multitool');
  }
} finally {
  rmSync(folder, { recursive: true });
}
