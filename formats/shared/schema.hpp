// FLOOR 1, basement. Holds XML of our own making against a RELAX NG schema before it is printed.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "formats/shared/xml.hpp"

namespace chapbook::formats {

/// A RELAX NG schema (ISO/IEC 19757-2, XML syntax), compiled into tables when the program is built,
/// which as a part of every run took a third of the time of one article. It is immutable and may be
/// used by several threads at once.
///
/// Only what the schemas of this project need is understood: `grammar`, `start`, `define`, `ref`,
/// `element`, `attribute`, `group`, `choice`, `optional`, `zeroOrMore`, `oneOrMore`, `mixed`,
/// `text`, `empty`, `value`, and `data` of the types token, string, NCName, NMTOKEN, language,
/// positiveInteger and nonNegativeInteger. A `pattern` is a row of characters and classes
/// ("[0-9]{4}-X"); content may not be ambiguous; attributes are required or optional one by one.
/// Anything else in a schema is refused, so whatever is accepted is checked as the standard says. A
/// general validator (libxml2's) took three quarters of the time of writing an article; it
/// checks ours in the tests.
class Schema {
 public:
  /// `compiled` is what compile_schema made of it (schema_tables.hpp) and must outlive the Schema.
  explicit Schema(std::string_view compiled);
  ~Schema();
  Schema(Schema&&) noexcept;
  Schema& operator=(Schema&&) noexcept;

  /// The first thing that is wrong with the tree below `root`, which is a whole document: not
  /// valid, characters that are not text of XML, a namespace of the schema that is not declared, an
  /// `id` used twice or a `rid` that names no `id` (the DTD of JATS says so; RELAX NG has no word
  /// for it). nullopt where all is well, else one line such as "article/body/sec: p may not stand
  /// here".
  [[nodiscard]] std::optional<std::string> find_problem(XmlElement root) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chapbook::formats
