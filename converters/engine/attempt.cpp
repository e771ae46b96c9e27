#include "converters/engine/attempt.hpp"

#include <exception>
#include <new>

namespace chapbook::engine {

std::optional<Failure> attempt(std::string_view name, const std::function<void()>& work) {
  const auto bug = [&](const std::exception& error) {
    return Failure{ErrorKind::bug,
                   std::string(name) + ": internal error, please report it: " + error.what()};
  };
  try {
    work();
    return {};
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::usage) throw;
    if (error.kind() == ErrorKind::bug) return bug(error);
    return Failure{error.kind(), error.what()};
  } catch (const std::bad_alloc&) {
    return Failure{ErrorKind::resource, std::string(name) + ": out of memory"};
  } catch (const std::exception& error) {
    return bug(error);
  }
}

}  // namespace chapbook::engine
