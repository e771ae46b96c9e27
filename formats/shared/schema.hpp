// FLOOR 1, basement. RELAX NG validation of what we have written; libxml2 is behind it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace chapbook::formats {

/// A compiled RELAX NG schema (ISO/IEC 19757-2, XML syntax, without external references). Compiling
/// costs about as much as writing a dozen articles, so make one and keep it; it is immutable and
/// may be used by several threads at once.
///
/// It is meant for XML of our own making. Nothing outside of the text is ever read: no DTD, no
/// entity, no file, no network.
class Schema {
 public:
  /// Throws Error (bug) when `rng` is not a schema.
  explicit Schema(std::string_view rng);
  ~Schema();
  Schema(Schema&&) noexcept;
  Schema& operator=(Schema&&) noexcept;

  /// The first thing that is wrong with `xml`: not well-formed, not valid, an `id` used twice or a
  /// `rid` that names no `id` (the DTD of JATS says so; RELAX NG has no word for it). nullopt where
  /// all is well, else one line such as "line 12: sec: Did not expect element p there".
  [[nodiscard]] std::optional<std::string> find_problem(std::string_view xml) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chapbook::formats
