// FLOOR 1. What a web address inside prose looks like.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace chapbook::condition {

/// A web address as a view into the prose it was found in.
struct Address {
  std::string_view url;
  bool has_scheme = false;  ///< false: it opens with "www."
};

/// Finds the web addresses of one text, in order: "http://...", "https://..." or "www....".
/// Punctuation that closes the sentence, and a bracket without a partner, are not part of them.
class AddressFinder {
 public:
  explicit AddressFinder(std::string_view text);
  [[nodiscard]] std::optional<Address> next();

 private:
  std::string_view text_;
  std::size_t from_ = 0;
  std::size_t scheme_;  ///< where the next "http" starts, at or after `from_`
  std::size_t www_;     ///< where the next "www." starts
};

}  // namespace chapbook::condition
