// usage: node references.mjs FILE.bib|FILE.ris|FILE.csl.json...
// Reads lists of references with citation-js and prints the lines of report.mjs. Where FILE.csl.json stands beside a
// .bib or .ris file, authors, title, year, container, volume, pages and DOI of each reference must be the same in both.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checked, finding } from './report.mjs';

const require = createRequire(join(process.env.CHAPBOOK_CONFORMANCE_HOME, 'node_modules', 'chapbook.js'));
const { Cite, plugins } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');
const TOOL = 'citation-js';

/** The letters and digits of a text, without the markup that BibTeX's braces become. */
const letters = text => String(text ?? '').replace(/<[^>]*>/g, '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** A name as a bag of letters: tools differ in where particles and the parts of a group's name go. */
const name = person =>
  [...['non-dropping-particle', 'dropping-particle', 'family', 'given', 'suffix', 'literal'].map(part => letters(person[part])).join('')].sort().join('');

const fields = item => ({
  // citation-js takes "and others" for one more person, and the authors of an edited book for its editors.
  authors: [...(item.author ?? []), ...(item.editor ?? [])].map(name).filter(each => each !== 'ehorst').join(' '),
  title: letters(item.title),
  year: String(item.issued?.['date-parts']?.[0]?.[0] ?? ''),
  // No tool has one place for the title of a web site.
  container: item.type === 'webpage' ? '' : letters(item['container-title']),
  volume: letters(item.volume),
  pages: letters(item.page),
  doi: item.DOI ?? '',
  note: letters(item.note),
});

const read = file => new Cite(readFileSync(file, 'utf8')).data;

function compare(file, ours, theirs) {
  if (ours.length !== theirs.length) {
    finding(file, TOOL, 'error', `${theirs.length} records for ${ours.length} references`);
    return;
  }
  ours.map(fields).forEach((one, at) => {
    const other = fields(theirs[at]);
    for (const [field, value] of Object.entries(one)) {
      if (value && other[field] !== value) finding(file, TOOL, 'error', `reference ${at + 1}: ${field} is ${other[field]}, not ${value}`);
    }
  });
}

for (const file of process.argv.slice(2)) {
  try {
    const beside = file.replace(/\.(bib|ris)$/, '.csl.json');
    const records = read(file);
    if (beside !== file && existsSync(beside)) compare(file, read(beside), records);
    checked(file, TOOL);
  } catch (error) {
    finding(file, TOOL, 'error', error.message);
  }
}
