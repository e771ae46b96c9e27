// FLOOR 1. Fields of a DOCX: an instruction, then the text that it gave (ECMA-376 part 1, 17.16).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chapbook::docx {

/// Which fields are open at a place in the text. They nest, and may reach over paragraphs.
class Fields {
 public:
  /// A mark of the kind `type`: "begin", "separate" or "end".
  void mark(std::string_view type);
  /// Text of the instruction of the innermost field.
  void instruct(std::string_view text);
  /// A field whose text did not start in its paragraph never ends in some damaged files; it is
  /// forgotten, so that what follows is not lost.
  void end_paragraph();

  /// True where characters belong to an instruction.
  [[nodiscard]] bool is_instruction() const { return instructions_ > 0; }
  /// True inside of a table of contents.
  [[nodiscard]] bool is_contents() const { return contents_ > 0; }
  /// True inside of a bibliography that Word or a reference manager wrote.
  [[nodiscard]] bool is_bibliography() const { return bibliographies_ > 0; }

 private:
  enum class Kind : std::uint8_t { other, contents, bibliography };
  struct Field {
    std::string instruction;
    bool has_text = false;  ///< its instruction is over
    Kind kind = Kind::other;
  };

  [[nodiscard]] static Kind kind_of(std::string_view instruction);
  void pop();
  void count(Kind kind, bool opens);

  std::vector<Field> open_;
  std::size_t instructions_ = 0;
  std::size_t contents_ = 0;
  std::size_t bibliographies_ = 0;
};

}  // namespace chapbook::docx
