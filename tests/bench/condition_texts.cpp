#include "tests/bench/condition_texts.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "converters/engine/engine.hpp"
#include "parsers/ast/visit.hpp"
#include "tests/bench/reference_texts.hpp"

namespace chapbook::bench {

namespace {

/// What of a sample is written anew.
struct Part {
  Span span;
  bool is_reference = false;
};

struct Sample {
  ast::Document document;
  std::vector<Part> parts;  ///< by position, apart from each other
};

std::vector<std::string> words_in(std::string_view text) {
  std::istringstream stream{std::string(text)};
  return {std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>()};
}

void add_prose(const std::vector<ast::Block>& blocks, std::vector<Part>& parts) {
  for (const ast::Block& block : blocks) {
    std::visit(
        ast::Overloaded{[&](const ast::Paragraph& paragraph) { parts.push_back({paragraph.span}); },
                        [&](const ast::List& list) {
                          for (const ast::ListItem& item : list.items)
                            add_prose(item.blocks, parts);
                        },
                        [](const ast::Raw&) {}},
        block.value);
  }
}

std::vector<Sample> read_samples() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(CHAPBOOK_SOURCE_DIR "/samples"))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  std::ranges::sort(paths);

  std::vector<Sample> samples;
  for (const std::filesystem::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(file), {});
    Sample sample{engine::read(Source::make(path.filename().string(), std::move(bytes))), {}};
    for (const ast::Section& section : sample.document.sections)
      add_prose(section.blocks, sample.parts);
    for (const ast::Reference& reference : sample.document.references.items)
      sample.parts.push_back({reference.span, true});
    std::ranges::sort(sample.parts, {}, [](const Part& part) { return part.span.begin; });
    samples.push_back(std::move(sample));
  }
  return samples;
}

/// Writes texts one after the other. Only the generator of the standard library is used, not its
/// distributions: those differ from one library to the next.
class Author {
 public:
  Author(std::size_t count, References references, Length length)
      : references_(references), length_(length) {
    for (const Sample& sample : samples_) {
      for (const Part& part : sample.parts) {
        if (part.is_reference) continue;
        const std::vector<std::string> words = words_in(sample.document.source->slice(part.span));
        vocabulary_.insert(vocabulary_.end(), words.begin(), words.end());
      }
    }
    std::istringstream lines(references == References::written ? reference_lines(4 * count) : "");
    for (std::string line; std::getline(lines, line);) reference_lines_.push_back(line);
  }

  std::string write(std::size_t serial) {
    const Sample& sample = samples_[serial % samples_.size()];
    const Source& source = *sample.document.source;
    std::string out;
    std::uint32_t done = 0;
    for (const Part& part : sample.parts) {
      out += source.bytes().substr(done, part.span.begin - done);
      out += part.is_reference ? reference() : prose(source, part.span);
      done = part.span.end;
    }
    return out += source.bytes().substr(done);
  }

 private:
  std::string reference() {
    if (references_ == References::kept_out) return "";
    return reference_lines_[next_reference_++ % reference_lines_.size()];
  }

  /// What stands in the place of a paragraph or of the text of an item.
  std::string prose(const Source& source, Span span) {
    const std::string_view old = source.slice(span);
    if (length_ == Length::brief) return words_like(old, 1);
    // A bullet or number in front comes again with each item.
    const std::string_view sign = source.slice({source.line_at(span.begin).begin, span.begin});
    std::string out;
    for (std::size_t times = random_() % 3 + 1; times > 0; --times) {
      if (!out.empty()) (out += sign.empty() ? "\n\n" : "\n") += sign;
      out += words_like(old, random_() % 3 + 1);
    }
    return out;
  }

  /// `times` as many words as `old` has; a colon or a period at its end stays.
  std::string words_like(std::string_view old, std::size_t times) {
    std::string out;
    for (std::size_t left = times * words_in(old).size(); left > 0; --left) {
      if (!out.empty()) out += ' ';
      out += vocabulary_[random_() % vocabulary_.size()];
    }
    while (!out.empty() && (out.back() == ':' || out.back() == '.')) out.pop_back();
    if (old.ends_with(':') || old.ends_with('.')) out += old.back();
    return out;
  }

  std::vector<Sample> samples_ = read_samples();
  References references_;
  Length length_;
  std::vector<std::string> vocabulary_;
  std::vector<std::string> reference_lines_;
  std::size_t next_reference_ = 0;
  std::mt19937 random_{20250303};
};

}  // namespace

std::vector<std::shared_ptr<const Source>> condition_texts(std::size_t count, References references,
                                                           Length length) {
  Author author(count, references, length);
  std::vector<std::shared_ptr<const Source>> out;
  for (std::size_t i = 0; i < count; ++i)
    out.push_back(Source::make("text-" + std::to_string(i) + ".txt", author.write(i)));
  return out;
}

std::size_t size_of(const std::vector<std::shared_ptr<const Source>>& texts) {
  std::size_t size = 0;
  for (const auto& text : texts) size += text->bytes().size();
  return size;
}

}  // namespace chapbook::bench
