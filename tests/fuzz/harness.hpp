// The bodies of the fuzz harnesses: plain functions from bytes to "a law was broken" (an exception)
// or nothing. libFuzzer calls them through entry.cpp; the normal suite calls them on the seeds and
// on damaged seeds (property/fuzz_replay_test.cpp).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chapbook::fuzz {

/// What libFuzzer wants of a harness. Returns 0; throws Broken where a law of the program does not
/// hold for these bytes.
using Body = int (*)(const std::uint8_t* data, std::size_t size);

/// One condition text: read, linted, fixed, and written in some formats.
int fuzz_condition(const std::uint8_t* data, std::size_t size);
/// One reference: read, rendered in every style, linted, fixed.
int fuzz_reference(const std::uint8_t* data, std::size_t size);
/// One line of `refs --jsonl`.
int fuzz_refs_line(const std::uint8_t* data, std::size_t size);
/// A text and fixes for it, made of the bytes: the fix engine against a naive one.
int fuzz_fixes(const std::uint8_t* data, std::size_t size);
/// Cleaning, slugs, UTF-8, lines and dates.
int fuzz_text(const std::uint8_t* data, std::size_t size);
/// The JSON reader and writer.
int fuzz_json(const std::uint8_t* data, std::size_t size);
/// A document model: the text's own, and whatever the bytes say.
int fuzz_model(const std::uint8_t* data, std::size_t size);
/// A web page: read, written as HTML and read again.
int fuzz_html(const std::uint8_t* data, std::size_t size);
/// A DOCX, or the XML of its parts: read, written as HTML.
int fuzz_docx(const std::uint8_t* data, std::size_t size);
/// A JATS article: read, written as JATS and read again.
int fuzz_jats(const std::uint8_t* data, std::size_t size);
/// A MedQuAD file: read, its sections written as MedQuAD and read again.
int fuzz_medquad(const std::uint8_t* data, std::size_t size);
/// TOML, and the files that are written in it: configuration, baseline, suppressions.
int fuzz_toml(const std::uint8_t* data, std::size_t size);
/// One id a line: the names of their files and the parts of a collection that they are in.
int fuzz_file_name(const std::uint8_t* data, std::size_t size);
/// One line of `batch` and of its journal.
int fuzz_batch(const std::uint8_t* data, std::size_t size);
/// A table of known books, journals or publishers.
int fuzz_catalogue(const std::uint8_t* data, std::size_t size);

/// A harness and the folder of its seeds below seeds/.
struct Harness {
  std::string_view name;
  Body body;
};

inline constexpr std::array harnesses{
    Harness{"condition", &fuzz_condition}, Harness{"reference", &fuzz_reference},
    Harness{"refs_line", &fuzz_refs_line}, Harness{"fixes", &fuzz_fixes},
    Harness{"text", &fuzz_text},           Harness{"json", &fuzz_json},
    Harness{"html", &fuzz_html},           Harness{"toml", &fuzz_toml},
    Harness{"docx", &fuzz_docx},           Harness{"model", &fuzz_model},
    Harness{"file_name", &fuzz_file_name}, Harness{"batch", &fuzz_batch},
    Harness{"catalogue", &fuzz_catalogue}, Harness{"jats", &fuzz_jats},
    Harness{"medquad", &fuzz_medquad},
};

}  // namespace chapbook::fuzz
