#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "converters/batch/shard.hpp"
#include "converters/engine/file_name.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/laws.hpp"

namespace chapbook::fuzz {

namespace {

void require_safe(std::string_view name) {
  require(!name.empty() && name.size() <= engine::max_file_name_bytes, "a name has a sound size",
          name);
  require_printable(name, "file name");
  require(name.find_first_of(R"(<>:"/\|?*)") == name.npos, "a name is one component", name);
  require(name.front() != '.' && name.front() != '-', "a name has a plain beginning", name);
  require(name.back() != '.' && name.back() != ' ', "a name has a plain end", name);
  for (const char c : name) {
    require(static_cast<unsigned char>(c) >= ' ' && c != '\x7F', "a name has no control", name);
  }
}

std::vector<std::string_view> lines_of(std::string_view bytes) {
  std::vector<std::string_view> lines;
  while (!bytes.empty()) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    lines.push_back(line);
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
  }
  return lines;
}

}  // namespace

int fuzz_file_name(const std::uint8_t* data, std::size_t size) {
  engine::FileNames names;
  std::set<std::string> keys;
  std::map<std::string, bool> parts;
  std::set<std::string_view> seen;
  constexpr batch::Shard third{0, 3};
  for (const std::string_view id : lines_of(as_text(data, size))) {
    const std::string plain = engine::safe_file_name(id);
    require_safe(plain);
    require(engine::safe_file_name(id) == plain, "an id has one name", id);
    const auto [part, is_new] = parts.emplace(engine::file_name_key(plain), third.holds(id));
    require(part->second == third.holds(id), "ids that meet in a folder are in one part", id);
    const engine::FileNames::Name given = names.name_of(id);
    require_safe(given.name);
    require(given.repeats == !seen.insert(id).second, "a repeated id is seen", id);
    if (given.repeats) continue;
    require(given.clashes == (given.name != plain), "a clash shows in the name", id);
    require(keys.insert(engine::file_name_key(given.name)).second, "two ids have two files", id);
  }
  return 0;
}

}  // namespace chapbook::fuzz
