#include "parsers/model/model_file.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "parsers/ast/document.hpp"
#include "parsers/base/digest.hpp"
#include "parsers/base/error.hpp"
#include "parsers/base/throwing_allocator.hpp"

namespace chapbook::model {

namespace {

using ast::SectionKind;
using Utf8 = rapidjson::UTF8<>;
using Pool = rapidjson::MemoryPoolAllocator<ThrowingAllocator>;
using Value = rapidjson::GenericValue<Utf8, Pool>;

constexpr std::int64_t known_schema = 1;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

[[noreturn]] void refuse(const Source& json, const std::string& why) {
  throw Error(ErrorKind::input, std::string(json.name()) + ": no document model: " + why);
}

[[noreturn]] void refuse(const Source& json, std::size_t offset, const char* why) {
  refuse(json, "byte " + std::to_string(offset) + ": " + why);
}

/// Holds the JSON to its limits before a tree is made of it.
class Limits : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Limits> {
 public:
  bool Default() { return ++values_ <= most_values; }
  bool StartObject() { return ++depth_ <= deepest && Default(); }
  bool StartArray() { return StartObject(); }
  bool EndObject(rapidjson::SizeType) { return --depth_, true; }
  bool EndArray(rapidjson::SizeType) { return --depth_, true; }

 private:
  static constexpr int deepest = 64;
  static constexpr std::size_t most_values = 8'000'000;
  int depth_ = 0;
  std::size_t values_ = 0;
};

void check_limits(const Source& json, std::string_view bytes) {
  constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
  rapidjson::MemoryStream stream(bytes.data(), bytes.size());
  Limits limits;
  const rapidjson::ParseResult result =
      rapidjson::GenericReader<Utf8, Utf8, ThrowingAllocator>().Parse<flags>(stream, limits);
  if (result.Code() == rapidjson::kParseErrorTermination) {
    refuse(json, result.Offset(), "JSON that nests too deeply or has too many values");
  }
  if (result.IsError()) refuse(json, result.Offset(), rapidjson::GetParseError_En(result.Code()));
  // The library takes a NUL for the end.
  if (stream.Tell() != bytes.size()) refuse(json, stream.Tell(), "more than one JSON value");
}

const Value* member(const Value& object, const char* name) {
  if (!object.IsObject()) return nullptr;
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

std::optional<std::string_view> string(const Value& object, const char* name) {
  const Value* const value = member(object, name);
  if (value == nullptr || !value->IsString()) return {};
  return std::string_view(value->GetString(), value->GetStringLength());
}

/// The members of a list; nothing where it is none.
std::pair<const Value*, const Value*> list(const Value& object, const char* name) {
  const Value* const value = member(object, name);
  if (value == nullptr || !value->IsArray()) return {nullptr, nullptr};
  return {value->Begin(), value->End()};
}

std::optional<Span> span(const Value& object) {
  const Value* const value = member(object, "span");
  if (value == nullptr) return {};
  const Value* const begin = member(*value, "begin");
  const Value* const end = member(*value, "end");
  if (begin == nullptr || end == nullptr || !begin->IsUint() || !end->IsUint()) return {};
  if (begin->GetUint() > end->GetUint()) return {};
  return Span{begin->GetUint(), end->GetUint()};
}

/// Wherever an object has both a text and a span, the one stands at the other.
std::vector<Statement> statements_in(const Value& root) {
  std::vector<Statement> found;
  std::vector<const Value*> open{&root};
  while (!open.empty()) {
    const Value& value = *open.back();
    open.pop_back();
    if (value.IsArray()) {
      for (const Value& each : value.GetArray()) open.push_back(&each);
    } else if (value.IsObject()) {
      const auto text = string(value, "text");
      const auto place = span(value);
      if (text && place) found.push_back({*place, std::string(*text)});
      for (const auto& each : value.GetObject()) open.push_back(&each.value);
    }
  }
  std::ranges::stable_sort(found, {}, [](const Statement& one) { return one.span.begin; });
  return found;
}

std::optional<SectionKind> kind_of(std::string_view code) {
  const auto kinds = ast::section_kinds();
  const auto row = std::ranges::find(kinds, code, &ast::SectionKindInfo::code);
  if (row == kinds.end()) return {};
  return row->kind;
}

/// Finds what the tree says about lines.
class RoleFinder {
 public:
  explicit RoleFinder(std::string_view text) : text_(text) {}

  std::vector<Role> find(const Value& root) {
    add_member(root, "title", {LineRole::title});
    add_member(root, "tagline", {LineRole::tagline});
    each(root, "meta", [this](const Value& entry) { add_meta(entry); });
    each(root, "sections", [this](const Value& section) { add_section(section); });
    add_group(root, "references", SectionKind::references,
              [this](const Value& item) { add(item, {LineRole::reference}); });
    add_group(root, "doctors", SectionKind::doctors, [this](const Value& item) {
      add_member(item, "name", {LineRole::doctor});
      add_member(item, "place", {LineRole::place});
    });
    add_group(root, "research", SectionKind::research,
              [this](const Value& item) { add_card(item); });
    add_group(root, "trials", SectionKind::trials, [this](const Value& item) { add_card(item); });
    each(root, "unplaced", [this](const Value& raw) { add_raw(raw); });
    return std::move(roles_);
  }

 private:
  template <typename Visit>
  static void each(const Value& object, const char* name, Visit visit) {
    const auto [begin, end] = list(object, name);
    std::for_each(begin, end, visit);
  }

  template <typename Visit>
  void add_group(const Value& root, const char* name, SectionKind kind, Visit visit) {
    const Value* const group = member(root, name);
    if (group == nullptr) return;
    each(*group, "headings", [&](const Value& heading) {
      add(heading, {LineRole::group_heading, 0, false, 0, kind});
    });
    each(*group, "items", visit);
  }

  void add(std::optional<Span> words, LineHint hint) {
    if (words && !words->empty()) roles_.push_back({*words, hint, unit_++});
  }
  void add(const Value& node, LineHint hint) { add(span(node), hint); }
  void add_member(const Value& object, const char* name, LineHint hint) {
    if (const Value* const node = member(object, name)) add(*node, hint);
  }

  /// A date without a colon behind its key says by its form what it is.
  void add_meta(const Value& entry) {
    const Value* const key = member(entry, "key");
    const auto place = key == nullptr ? std::nullopt : span(*key);
    if (place && place->end < text_.size() && text_[place->end] == ':') {
      add(entry, {LineRole::meta});
    }
  }

  void add_section(const Value& section) {
    const auto kind = kind_of(string(section, "kind").value_or(""));
    add_member(section, "heading", {LineRole::heading, 0, false, 0, kind});
    each(section, "blocks", [this](const Value& block) { add_block(block); });
  }

  void add_block(const Value& block) {
    const auto type = string(block, "type");
    if (type == "paragraph") {
      add(block, {LineRole::paragraph});
    } else if (type == "raw") {
      add_raw(block);
    } else if (type == "list") {
      add_list(block, 1);
      ++unit_;
    }
  }

  // No list of ours is deeper than ast::max_list_depth, so neither are these calls.
  // NOLINTNEXTLINE(misc-no-recursion)
  void add_list(const Value& list, int depth) {
    if (depth > ast::max_list_depth) return;
    const Value* const counts = member(list, "ordered");
    const bool ordered = counts != nullptr && counts->IsTrue();
    const LineHint hint{LineRole::item, static_cast<std::uint8_t>(depth), ordered};
    each(list, "items", [&](const Value& item) {
      each(item, "blocks", [&](const Value& block) {
        const auto words = span(block);
        if (string(block, "type") == "list") {
          add_list(block, depth + 1);
        } else if (words) {
          roles_.push_back({*words, hint, unit_});
        }
      });
    });
  }

  void add_raw(const Value& raw) {
    each(raw, "lines", [this](const Value& line) { add(line, {LineRole::raw}); });
  }

  void add_card(const Value& card) {
    add_member(card, "label", {LineRole::card_label});
    each(card, "fields", [this](const Value& field) {
      const Value* const key = member(field, "key");
      const auto whole = span(field);
      const auto begin = key == nullptr ? std::nullopt : span(*key);
      if (whole && begin && begin->begin <= whole->end) {
        add(Span{begin->begin, whole->end}, {LineRole::field});
      }
    });
    add_member(card, "body", {LineRole::card_text});
  }

  std::string_view text_;
  std::vector<Role> roles_;
  std::uint32_t unit_ = 0;
};

/// `buffer` is the copy of the file in which the strings of the tree stand decoded, each where it
/// stands in the file.
void read_source(const Source& json, const Value& root, std::string_view buffer, ModelFile& out) {
  const Value* const source = member(root, "source");
  if (source == nullptr) refuse(json, "it has no \"source\"");
  const auto text = string(*source, "text");
  const auto coded = string(*source, "base64");
  if (!text && !coded) refuse(json, "its \"source\" has neither \"text\" nor \"base64\"");
  out.is_literal = text.has_value();
  out.text_at = static_cast<std::uint32_t>((text ? *text : *coded).data() - buffer.data());
  const std::optional<std::string> bytes = text ? std::string(*text) : from_base64(*coded);
  if (!bytes) refuse(json, out.text_at, "this is not Base64");
  out.text = *bytes;
  const Value* const derived = member(*source, "derived");
  out.derived = derived != nullptr && derived->IsTrue();
  const Value* const size = member(*source, "bytes");
  if (size != nullptr && size->IsInt64()) out.bytes = size->GetInt64();
  out.sha256 = string(*source, "sha256");
}

}  // namespace

ModelFile read_model_file(const Source& json) {
  std::string buffer(json.bytes());
  const std::size_t start = buffer.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  check_limits(json, std::string_view(buffer).substr(start));
  rapidjson::GenericDocument<Utf8, Pool, ThrowingAllocator> root;
  root.ParseInsitu<rapidjson::kParseIterativeFlag>(buffer.data() + start);
  const Value* const schema = member(root, "schema");
  if (schema == nullptr || !schema->IsInt64()) refuse(json, "it has no \"schema\"");
  if (schema->GetInt64() != known_schema) {
    refuse(json, "its schema is " + std::to_string(schema->GetInt64()) + ", not " +
                     std::to_string(known_schema));
  }
  ModelFile out;
  read_source(json, root, buffer, out);
  out.statements = statements_in(root);
  out.roles = RoleFinder(out.text).find(root);
  return out;
}

}  // namespace chapbook::model
