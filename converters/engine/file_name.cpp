#include "converters/engine/file_name.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "parsers/base/ascii.hpp"
#include "parsers/base/digest.hpp"
#include "parsers/base/text.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::engine {

namespace {

constexpr std::size_t suffix_digits = 8;

/// Characters that a name may not hold on some file system, or that hide what it is.
bool is_unsafe(char32_t value) {
  constexpr std::string_view forbidden = R"(<>:"/\|?*~)";
  if (value < 0x80) {
    return value < 0x20 || value == 0x7F ||
           forbidden.find(static_cast<char>(value)) != std::string_view::npos;
  }
  const bool is_bidi = value == 0x061C || (value >= 0x200B && value <= 0x200F) ||
                       (value >= 0x202A && value <= 0x202E) || (value >= 0x2060 && value <= 0x206F);
  return is_bidi || value == utf8::replacement || utf8::is_forbidden(value) ||
         utf8::is_space(value);
}

/// `text` with each unsafe character as "_", cut before it grows too long.
std::string spell(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    if (out.size() + point.length > max_file_name_bytes) break;
    if (!point.valid || is_unsafe(point.value)) {
      out.push_back('_');
    } else {
      out.append(text.substr(at, point.length));
    }
    at += point.length;
  }
  return out;
}

/// Names that Windows keeps for devices, with any ending.
bool is_device(std::string_view name) {
  const std::string stem = ascii::lower(name.substr(0, name.find('.')));
  constexpr std::array<std::string_view, 4> words{"con", "prn", "aux", "nul"};
  if (std::ranges::find(words, stem) != words.end()) return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
         ascii::is_digit(stem.back());
}

/// What the first and the last character and the name as a whole may not be.
void mend_shape(std::string& name) {
  if (name.empty() || name.front() == '.' || name.front() == '-') name.insert(0, "_");
  if (name.back() == '.' || name.back() == ' ') name.back() = '_';
  if (is_device(name)) name.insert(0, "_");
}

std::string with_suffix(std::string name, std::string_view id) {
  constexpr std::size_t longest = max_file_name_bytes - suffix_digits - 1;
  if (name.size() > longest) {
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
    name.resize(end);
  }
  return name + "~" + sha256_hex(id).substr(0, suffix_digits);
}

}  // namespace

std::string safe_file_name(std::string_view id) {
  TextPool pool;
  std::string name = spell(clean_text(id, pool));
  mend_shape(name);
  return name == id ? name : with_suffix(std::move(name), id);
}

std::uint64_t id_digest(std::string_view id) {
  return std::stoull(sha256_hex(id).substr(0, 16), nullptr, 16);
}

std::string file_name_key(std::string_view name) {
  return fold_case(name);
}

FileNames::Name FileNames::name_of(std::string_view id) {
  const auto own = static_cast<std::uint32_t>(id_digest(id));
  // The second round has a suffix that no other id has.
  Name out{safe_file_name(id)};
  while (true) {
    const std::size_t known = used_;
    const std::uint32_t owner = owner_of(id_digest(file_name_key(out.name)), own);
    const bool fresh = used_ != known;
    out.repeats = !fresh && owner == own;
    if (fresh || out.repeats || out.clashes) return out;
    out.clashes = true;
    out.name = with_suffix(std::move(out.name), id);
  }
}

std::uint32_t FileNames::owner_of(std::uint64_t key, std::uint32_t id) {
  if (used_ + 1 > keys_.size() / 8 * 7) grow();
  key = std::max<std::uint64_t>(key, 1);
  std::size_t place = key % keys_.size();
  while (keys_[place] != 0 && keys_[place] != key) place = (place + 1) % keys_.size();
  if (keys_[place] == key) return owners_[place];
  keys_[place] = key;
  ++used_;
  return owners_[place] = id;
}

void FileNames::grow() {
  constexpr std::size_t least = 1024;
  const std::size_t size = std::max(least, keys_.size() * 2);
  const auto keys = std::exchange(keys_, std::vector<std::uint64_t>(size));
  const auto owners = std::exchange(owners_, std::vector<std::uint32_t>(size));
  used_ = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] != 0) owner_of(keys[i], owners[i]);
  }
}

}  // namespace chapbook::engine
