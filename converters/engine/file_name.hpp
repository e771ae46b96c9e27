// FLOOR 2. From an id to the name of a file: the only way there is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chapbook::engine {

/// The longest name that safe_file_name gives, in bytes: a suffix and the marks of a temporary file
/// still fit into the 255 that file systems allow.
inline constexpr std::size_t max_file_name_bytes = 150;

/// A name for files made from `id`, whatever it holds: one component that cannot leave its folder,
/// in Normalization Form C, without separators, controls, characters that reorder text or that
/// Windows forbids, without a leading "." or "-" or a trailing ".", not a device name ("con",
/// "lpt1"), never empty. An id that is such a name already is its own name; any other gets "~" and
/// eight digits of its SHA-256, so that two ids which look alike afterwards stay apart.
[[nodiscard]] std::string safe_file_name(std::string_view id);

/// Equal for names that some file systems take for the same: case and normalisation are folded.
[[nodiscard]] std::string file_name_key(std::string_view name);

/// 64 bits that stand for an id in tables of millions of them: the first of its SHA-256, the same
/// on every machine.
[[nodiscard]] std::uint64_t id_digest(std::string_view id);

/// Gives each id of a run its name, and sees where two of them would meet on a file system that
/// ignores case. Keeps 14 to 28 bytes an id.
class FileNames {
 public:
  struct Name {
    std::string name;
    bool clashes = false;  ///< another id had this name first, so this one has a suffix
    bool repeats = false;  ///< the same id stood in the run before
  };

  /// The name of `id`. The suffix of a clash is made of the id alone, so it is the same in each
  /// run.
  [[nodiscard]] Name name_of(std::string_view id);

 private:
  /// Notes that `id` has the name with this key, unless another has it. Gives the digest of the id
  /// that has it, of which 32 bits are kept.
  std::uint32_t owner_of(std::uint64_t key, std::uint32_t id);
  void grow();

  // A table with open addressing, since millions of nodes of a map would cost twice as much.
  std::vector<std::uint64_t> keys_;    ///< digests of names; 0 is a free place
  std::vector<std::uint32_t> owners_;  ///< at the same place, the digest of the id
  std::size_t used_ = 0;
};

}  // namespace chapbook::engine
