// FLOOR 1, basement: one reference as a line, while it is printed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chapbook::citation {

/// A line that is put together from elements which end in stops. It is kept, whole or in pieces, or
/// compared with a text: then nothing is copied, and what comes behind the first difference costs
/// nothing.
class PrintedLine {
 public:
  /// Keeps what is added in `out`, which is empty.
  explicit PrintedLine(std::string& out) : out_(&out) {}
  /// Keeps views of what is added in `pieces`, which is empty.
  explicit PrintedLine(std::vector<std::string_view>& pieces) : pieces_(&pieces) {}
  /// Compares what is added with `expected`.
  explicit PrintedLine(std::string_view expected) : expected_(expected) {}

  /// What is added next stands behind a blank, unless it is the first.
  void gap() { gap_ = true; }
  /// True where something was added since the last gap.
  [[nodiscard]] bool has_more() const { return !gap_; }

  void glue(std::string_view text) {
    if (text.empty()) return;
    if (gap_ && last_ != '\0') put(" ");
    gap_ = false;
    put(text);
  }
  /// Adds `text` behind a blank.
  void add(std::string_view text) {
    gap();
    glue(text);
  }
  /// Ends an element: with a stop unless it has its own end.
  void end() {
    gap_ = false;
    if (last_ != '\0' && last_ != '.' && last_ != '?' && last_ != '!') put(".");
  }
  /// Adds `label` and `text` as an element.
  void element(std::string_view label, std::string_view text) {
    add(label);
    glue(text);
    end();
  }
  void element(std::string_view text) { element({}, text); }

  /// True where nothing is kept, so that it does not matter in how many pieces text is added.
  [[nodiscard]] bool compares() const { return out_ == nullptr && pieces_ == nullptr; }
  /// False where `expected` does not start with what was added: nothing can mend that.
  [[nodiscard]] bool may_fit() const { return same_; }
  /// True where all that was added is all of `expected`.
  [[nodiscard]] bool is_expected() const { return same_ && expected_.empty(); }

 private:
  void put(std::string_view text) {
    last_ = text.back();
    if (out_ != nullptr) {
      out_->append(text);
    } else if (pieces_ != nullptr) {
      pieces_->push_back(text);
    } else if (same_) {
      // A field mostly views the very bytes that are expected.
      const bool itself = text.data() == expected_.data() && text.size() <= expected_.size();
      same_ = itself || (text.size() == 1 ? expected_.starts_with(text.front())
                                          : expected_.starts_with(text));
      if (same_) expected_.remove_prefix(text.size());
    }
  }

  std::string* out_ = nullptr;
  std::vector<std::string_view>* pieces_ = nullptr;
  std::string_view expected_;
  bool same_ = true;
  bool gap_ = true;
  char last_ = '\0';  ///< last byte of the line; none yet: 0
};

}  // namespace chapbook::citation
