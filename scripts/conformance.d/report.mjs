// The line format that every checker of scripts/conformance prints: file, tool, level and message, tab-separated.
// Level "checked" says that the tool has looked at the whole file; without it a file does not count as clean.
// "skipped" and "kept" are for a tool that could not run and for a finding that stays; both say why.

const oneLine = text => String(text).replace(/\s+/g, ' ').trim().slice(0, 400);

export const finding = (file, tool, level, message) =>
  console.log([file, tool, level, oneLine(message)].join('\t'));

export const checked = (file, tool) => finding(file, tool, 'checked', '');
