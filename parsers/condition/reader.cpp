#include "parsers/ast/reader.hpp"

#include <utility>

namespace chapbook::condition {

namespace {

constexpr std::string_view extensions[] = {".txt"};

/// A condition text is its own transcript: all that is known is in its words.
Transcript read(std::shared_ptr<const Source> source) {
  return {std::move(source), {}, {}};
}

}  // namespace

extern const Reader reader;
constinit const Reader reader{"condition", "Condition text",
                              "title, question headings, bullets, references and cards", extensions,
                              &read};

}  // namespace chapbook::condition
