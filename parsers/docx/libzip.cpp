// libzip, loaded on first use: linked in the usual way, it and what it needs (a library of
// cryptography among them) take longer to load than most commands take to run. Whoever calls a
// function of <zip.h> that has no row here gets an error of the linker: add the row.
#include <zip.h>

#include "parsers/base/shared_library.hpp"

namespace {

void* libzip() {
  static void* const library = chapbook::load_library(CHAPBOOK_LIBZIP);
  return library;
}

}  // namespace

LOADED_ON_USE(libzip(), void, zip_discard, (zip_t * a), (a))
LOADED_ON_USE(libzip(), int, zip_error_code_system, (const zip_error_t* a), (a))
LOADED_ON_USE(libzip(), int, zip_error_code_zip, (const zip_error_t* a), (a))
LOADED_ON_USE(libzip(), void, zip_error_fini, (zip_error_t * a), (a))
LOADED_ON_USE(libzip(), void, zip_error_init, (zip_error_t * a), (a))
LOADED_ON_USE(libzip(), const char*, zip_error_strerror, (zip_error_t * a), (a))
LOADED_ON_USE(libzip(), int, zip_fclose, (zip_file_t * a), (a))
LOADED_ON_USE(libzip(), zip_error_t*, zip_file_get_error, (zip_file_t * a), (a))
LOADED_ON_USE(libzip(), zip_file_t*, zip_fopen_index, (zip_t * a, zip_uint64_t b, zip_flags_t c),
              (a, b, c))
LOADED_ON_USE(libzip(), zip_int64_t, zip_fread, (zip_file_t * a, void* b, zip_uint64_t c),
              (a, b, c))
LOADED_ON_USE(libzip(), zip_error_t*, zip_get_error, (zip_t * a), (a))
LOADED_ON_USE(libzip(), zip_int64_t, zip_get_num_entries, (zip_t * a, zip_flags_t b), (a, b))
LOADED_ON_USE(libzip(), zip_int64_t, zip_name_locate, (zip_t * a, const char* b, zip_flags_t c),
              (a, b, c))
LOADED_ON_USE(libzip(), zip_t*, zip_open_from_source, (zip_source_t * a, int b, zip_error_t* c),
              (a, b, c))
LOADED_ON_USE(libzip(), zip_source_t*, zip_source_buffer_create,
              (const void* a, zip_uint64_t b, int c, zip_error_t* d), (a, b, c, d))
LOADED_ON_USE(libzip(), void, zip_source_free, (zip_source_t * a), (a))
LOADED_ON_USE(libzip(), int, zip_stat_index,
              (zip_t * a, zip_uint64_t b, zip_flags_t c, zip_stat_t* d), (a, b, c, d))
