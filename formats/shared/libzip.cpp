// libzip by its own names, loaded when one of them is first called. Linked in the usual way it and
// what it needs (a library of cryptography among them) take longer to load than most commands take
// to run, and only EPUB and DOCX use it. Whoever calls a function of <zip.h> that has no row here
// gets an error of the linker: add the row.
#include <dlfcn.h>
#include <zip.h>

#include <string>

#include "parsers/base/error.hpp"

namespace {

[[noreturn]] void fail() {
  const char* const why = ::dlerror();
  throw chapbook::Error(
      chapbook::ErrorKind::resource,
      std::string("libzip cannot be loaded: ") + (why == nullptr ? CHAPBOOK_LIBZIP : why));
}

/// The library, which then stays loaded.
void* libzip() {
  static void* const library = [] {
    void* const opened = ::dlopen(CHAPBOOK_LIBZIP, RTLD_NOW | RTLD_LOCAL);
    if (opened == nullptr) fail();
    return opened;
  }();
  return library;
}

template <typename Function>
Function* find(const char* name) {
  void* const found = ::dlsym(libzip(), name);
  if (found == nullptr) fail();
  return reinterpret_cast<Function*>(found);
}

}  // namespace

// NOLINTBEGIN(bugprone-macro-parentheses): a type and two lists cannot stand in brackets.
#define LOADED_ON_USE(result, name, parameters, arguments)        \
  result name parameters {                                        \
    static auto* const function = find<result parameters>(#name); \
    return function arguments;                                    \
  }
// NOLINTEND(bugprone-macro-parentheses)

extern "C" {

LOADED_ON_USE(int, zip_close, (zip_t * a), (a))
LOADED_ON_USE(void, zip_discard, (zip_t * a), (a))
LOADED_ON_USE(int, zip_error_code_zip, (const zip_error_t* a), (a))
LOADED_ON_USE(void, zip_error_fini, (zip_error_t * a), (a))
LOADED_ON_USE(void, zip_error_init, (zip_error_t * a), (a))
LOADED_ON_USE(void, zip_error_set, (zip_error_t * a, int b, int c), (a, b, c))
LOADED_ON_USE(const char*, zip_error_strerror, (zip_error_t * a), (a))
LOADED_ON_USE(zip_int64_t, zip_error_to_data, (const zip_error_t* a, void* b, zip_uint64_t c),
              (a, b, c))
LOADED_ON_USE(int, zip_fclose, (zip_file_t * a), (a))
LOADED_ON_USE(zip_int64_t, zip_file_add, (zip_t * a, const char* b, zip_source_t* c, zip_flags_t d),
              (a, b, c, d))
LOADED_ON_USE(zip_error_t*, zip_file_get_error, (zip_file_t * a), (a))
LOADED_ON_USE(int, zip_file_set_dostime,
              (zip_t * a, zip_uint64_t b, zip_uint16_t c, zip_uint16_t d, zip_flags_t e),
              (a, b, c, d, e))
LOADED_ON_USE(zip_file_t*, zip_fopen_index, (zip_t * a, zip_uint64_t b, zip_flags_t c), (a, b, c))
LOADED_ON_USE(zip_int64_t, zip_fread, (zip_file_t * a, void* b, zip_uint64_t c), (a, b, c))
LOADED_ON_USE(zip_error_t*, zip_get_error, (zip_t * a), (a))
LOADED_ON_USE(zip_int64_t, zip_get_num_entries, (zip_t * a, zip_flags_t b), (a, b))
LOADED_ON_USE(zip_int64_t, zip_name_locate, (zip_t * a, const char* b, zip_flags_t c), (a, b, c))
LOADED_ON_USE(zip_t*, zip_open_from_source, (zip_source_t * a, int b, zip_error_t* c), (a, b, c))
LOADED_ON_USE(int, zip_set_file_compression,
              (zip_t * a, zip_uint64_t b, zip_int32_t c, zip_uint32_t d), (a, b, c, d))
LOADED_ON_USE(zip_source_t*, zip_source_buffer_create,
              (const void* a, zip_uint64_t b, int c, zip_error_t* d), (a, b, c, d))
LOADED_ON_USE(int, zip_source_close, (zip_source_t * a), (a))
LOADED_ON_USE(zip_error_t*, zip_source_error, (zip_source_t * a), (a))
LOADED_ON_USE(void, zip_source_free, (zip_source_t * a), (a))
LOADED_ON_USE(zip_source_t*, zip_source_function, (zip_t * a, zip_source_callback b, void* c),
              (a, b, c))
LOADED_ON_USE(void, zip_source_keep, (zip_source_t * a), (a))
LOADED_ON_USE(int, zip_source_open, (zip_source_t * a), (a))
LOADED_ON_USE(zip_int64_t, zip_source_read, (zip_source_t * a, void* b, zip_uint64_t c), (a, b, c))
LOADED_ON_USE(int, zip_source_stat, (zip_source_t * a, zip_stat_t* b), (a, b))
LOADED_ON_USE(int, zip_stat_index, (zip_t * a, zip_uint64_t b, zip_flags_t c, zip_stat_t* d),
              (a, b, c, d))
LOADED_ON_USE(void, zip_stat_init, (zip_stat_t * a), (a))
LOADED_ON_USE(const char*, zip_strerror, (zip_t * a), (a))

}  // extern "C"
