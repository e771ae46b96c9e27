#include "formats/shared/uuid.hpp"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

namespace chapbook::formats {

std::string uuid_v5(std::string_view name) {
  static const boost::uuids::uuid chapbook_namespace =
      boost::uuids::string_generator{}("6e9bafbe-5f21-5700-af11-e2ea117c9d78");
  const boost::uuids::name_generator_sha1 generate(chapbook_namespace);
  return boost::uuids::to_string(generate(std::string(name)));
}

}  // namespace chapbook::formats
