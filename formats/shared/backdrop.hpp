// FLOOR 1, basement. What many pictures have in common, compressed when the program is built.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/shared/png.hpp"
#include "formats/shared/row_deflate.hpp"
#include "parsers/base/build_data.hpp"

namespace chapbook::formats {

/// What a backdrop is made from.
struct BackdropPlan {
  int width = 0;
  int height = 0;
  /// Rows above are finished: they may hold what draw_row does not know, and nothing is ever drawn
  /// on them.
  int first_open = 0;
  /// Sets the pixels of a row, two a byte, all of which have colour 0.
  void (*draw_row)(int y, std::uint8_t* pixels) = nullptr;
};

/// Rows that are compressed already, and can be drawn again where something is put on them.
class Backdrop {
 public:
  /// `compressed` is what compress_backdrop gave for the same plan; it outlives the Backdrop.
  Backdrop(const BackdropPlan& plan, std::string_view compressed);

  [[nodiscard]] int width() const { return plan_.width; }
  [[nodiscard]] int height() const { return plan_.height; }
  [[nodiscard]] int first_open() const { return plan_.first_open; }
  [[nodiscard]] const RowCodes& codes() const { return codes_; }
  /// Appends row `y` as PNG has it: the filter type, then the pixels.
  void append_row(int y, std::string& out) const;

  /// Goes through the rows from the first to the last.
  class Rows {
   public:
    explicit Rows(const Backdrop& backdrop) : from_(backdrop.rows_) {
      row_.bytes = backdrop.row_bytes_;
    }
    /// The next row, below the one before it, both of the backdrop. It holds until the next call.
    [[nodiscard]] const CodedRow& next();
    void skip();

   private:
    /// Reads all but the words, of which it gives the number.
    std::size_t take_head();

    BuildDataReader from_;
    CodedRow row_;
    std::vector<BitWord> words_;
  };

 private:
  BackdropPlan plan_;
  std::size_t row_bytes_;
  BuildDataReader rows_;  ///< at the first row
  RowCodes codes_;
};

/// The bytes of which a Backdrop is made. `ground` has the size of its plan and draws its rows from
/// first_open on; `example` is `ground` with what will usually stand on it: the more pictures are
/// like it, the shorter they will be.
[[nodiscard]] std::string compress_backdrop(const Picture& ground, const Picture& example);

}  // namespace chapbook::formats
