#include <functional>
#include <string>

#include "converters/cli/baseline.hpp"
#include "converters/cli/configuration.hpp"
#include "converters/cli/suppressions.hpp"
#include "converters/report/baseline.hpp"
#include "formats/shared/toml.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/laws.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::fuzz {

namespace {

/// Reads the text as one kind of file; what is wrong with it is a usage error with a place.
void check_refusal(const Source& source, const std::function<void(const Source&)>& read) {
  try {
    read(source);
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::usage, "a wrong file is a usage error", error.what());
    require(std::string_view(error.what()).starts_with("f.toml:"), "the place is named",
            error.what());
    require_printable(error.what(), "message");
  }
}

void check_values(const formats::TomlValue& value, std::string_view bytes) {
  require(value.span.begin <= value.span.end && value.span.end <= bytes.size(),
          "a value lies in the text", value.key);
  require(value.key_span.end <= bytes.size(), "a key lies in the text", value.key);
  const formats::TomlText again =
      formats::read_toml("key = " + formats::toml_string(value.text) + "\n");
  require(again.error.empty() && again.root.items.front().text == value.text,
          "a printed string is read again", value.text);
  for (const formats::TomlValue& item : value.items) {
    require(value.kind == formats::TomlValue::Kind::array || value.find(item.key) == &item,
            "a member is found by its key", item.key);
    check_values(item, bytes);
  }
}

void check_baseline(const Source& source) {
  const auto entries = cli::read_baseline(source);
  const auto again = Source::make("again.toml", report::print_baseline(entries));
  const auto same = cli::read_baseline(*again);
  require(same.size() == entries.size(), "a printed baseline has all entries");
  for (std::size_t i = 0; i < entries.size(); ++i) {
    require(same[i].file == entries[i].file && same[i].fingerprint == entries[i].fingerprint &&
                same[i].count == entries[i].count && same[i].message == entries[i].message,
            "a printed entry stays what it was", entries[i].message);
  }
}

}  // namespace

int fuzz_toml(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = as_text(data, size);
  const formats::TomlText text = formats::read_toml(bytes);
  if (text.error.empty()) check_values(text.root, bytes);
  const auto source = Source::make("f.toml", std::string(bytes));
  check_refusal(*source, [](const Source& each) { const cli::Configuration file(each); });
  check_refusal(*source, &check_baseline);
  check_refusal(*source, [](const Source& each) {
    (void)cli::read_suppressions(each, PartialDate{2026, 11, 22});
  });
  return 0;
}

}  // namespace chapbook::fuzz
