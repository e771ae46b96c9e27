#include "parsers/base/shared_library.hpp"

#include <dlfcn.h>

#include <string>

#include "parsers/base/error.hpp"

namespace chapbook {

namespace {

[[noreturn]] void fail(const char* what) {
  const char* const why = ::dlerror();
  throw Error(ErrorKind::resource, std::string(what) + " cannot be loaded: " +
                                       (why == nullptr ? "no reason given" : why));
}

}  // namespace

void* load_library(const char* name) {
  void* const opened = ::dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (opened == nullptr) fail(name);
  return opened;
}

void* find_function(void* library, const char* name) {
  void* const found = ::dlsym(library, name);
  if (found == nullptr) fail(name);
  return found;
}

}  // namespace chapbook
