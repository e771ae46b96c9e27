// What makes a FHIR document a document, beyond what a schema of single resources can say.

const narrative = /^<div\b[^>]*\sxmlns="http:\/\/www\.w3\.org\/1999\/xhtml"/;
const absolute = /^(urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|urn:oid:[0-9.]+|https?:\/\/\S+)$/;
const allowedTags = new Set(
  ('p br div h1 h2 h3 h4 h5 h6 a span b em i strong small big tt dfn q var abbr acronym cite blockquote hr address bdo kbd sub sup ul ol li ' +
   'dl dt dd pre table caption colgroup col thead tr tfoot tbody th td code samp img map area').split(' '));

/** What is wrong with the markup of a narrative: namespace, elements, nesting, entities. */
function narrativeFindings(div) {
  const found = [], open = [];
  if (!narrative.test(div)) found.push('is not a div in the XHTML namespace');
  for (const [, end, tag, empty] of div.matchAll(/<(\/?)([A-Za-z][A-Za-z0-9]*)[^>]*?(\/?)>/g)) {
    if (!allowedTags.has(tag)) found.push(`<${tag}> is not allowed in a narrative`);
    if (end && open.pop() !== tag) found.push(`</${tag}> closes nothing`);
    if (!end && !empty) open.push(tag);
  }
  if (open.length) found.push(`<${open.at(-1)}> is not closed`);
  for (const [entity] of div.matchAll(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)\S{0,8}/gi)) found.push(`${entity} is no entity of XML`);
  return found;
}

/** Calls `visit(value, path)` for every value inside `value`. */
function walk(value, path, visit) {
  visit(value, path);
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`, visit);
}

/** JSON.parse keeps the last of two equal keys in silence, so the text itself is looked at. */
function* repeatedKeys(text) {
  const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gs;
  const open = [];
  let last = '';
  for (const [piece] of text.matchAll(token)) {
    if (piece === '{') open.push(new Set());
    else if (piece === '[') open.push(null);
    else if (piece === '}' || piece === ']') open.pop();
    else if (piece === ':') {
      if (open.at(-1)?.has(last)) yield `key ${last} occurs twice in one object`;
      open.at(-1)?.add(last);
    }
    last = piece;
  }
}

function valueFindings(bundle) {
  const found = [];
  walk(bundle, 'Bundle', (value, path) => {
    if (value === '' || value === null && !/\._/.test(path)) found.push(`${path} has no value`);
    if (typeof value === 'string' && value.trim() === '') found.push(`${path} is blank`);
    if (typeof value === 'string' && /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(value)) found.push(`${path} holds a control character`);
    if (value?.resourceType && !/^[A-Za-z0-9.-]{1,64}$/.test(value.id ?? 'none')) found.push(`${path}.id ${value.id} is no id`);
    if (value !== null && typeof value === 'object' && Object.keys(value).length === 0) found.push(`${path} is empty`);
    if (typeof value?.div === 'string') narrativeFindings(value.div).forEach(words => found.push(`${path}.div: ${words}`));
  });
  return found;
}

/** fullUrls that `resource` refers to, and references that lead nowhere. */
function referencesOf(resource, entries) {
  const to = [], dangling = [];
  const contained = new Set((resource.contained ?? []).map(inner => `#${inner.id}`));
  walk(resource, resource.resourceType, (value, path) => {
    const reference = value?.reference;
    if (typeof reference !== 'string') return;
    if (entries.has(reference)) to.push(reference);
    else if (!contained.has(reference)) dangling.push(`${path}: ${reference} is not in the document`);
  });
  return { to, dangling };
}

function linkFindings(bundle) {
  const found = [];
  const entries = new Map();
  for (const { fullUrl, resource } of bundle.entry) {
    if (entries.has(fullUrl)) found.push(`fullUrl ${fullUrl} occurs twice`);
    if (!absolute.test(fullUrl ?? '')) found.push(`fullUrl ${fullUrl} is neither a urn:uuid in lower case nor a web address`);
    entries.set(fullUrl, resource ?? {});
  }
  const reached = new Set([bundle.entry[0].fullUrl]);
  for (const url of reached) {  // a Set hands out what is added while it is walked
    const { to, dangling } = referencesOf(entries.get(url), entries);
    to.forEach(target => reached.add(target));
    found.push(...dangling);
  }
  for (const [url, resource] of entries) {
    if (!reached.has(url)) found.push(`${resource.resourceType} ${url} cannot be reached from the Composition`);
  }
  return found;
}

/** Everything wrong with the document as one sentence each; empty: nothing. */
export function documentFindings(bundle, text) {
  if (bundle?.resourceType !== 'Bundle' || bundle.type !== 'document') return ['not a Bundle of type document'];
  if (bundle.entry?.[0]?.resource?.resourceType !== 'Composition') return ['the first entry is not a Composition'];
  return [...repeatedKeys(text), ...valueFindings(bundle), ...linkFindings(bundle)];
}
