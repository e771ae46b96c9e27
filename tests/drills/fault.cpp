// A library for LD_PRELOAD that makes one call of a program fail: the FAULT_NTH call of FAULT_CALL
// gives the error FAULT_ERRNO, or where that is 0 does half of its work ("write" only). "malloc"
// stands for its kin as well. Once it has done so it writes a byte to the descriptor FAULT_FD, so
// that the drill knows.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <string_view>

namespace {

int number(const char* name) {
  const char* text = std::getenv(name);
  return text == nullptr ? 0 : std::atoi(text);
}

/// Set by the first thing that main() does, which is to ask for a descriptor. What the loader and
/// tables that are built before main() need is out of the program's hands.
std::atomic<bool> is_running = false;

/// True for the one call that has to fail. Allocates nothing itself.
bool is_due(std::string_view call) {
  if (!is_running) return false;
  static const char* const wanted = std::getenv("FAULT_CALL");
  static const int nth = number("FAULT_NTH");
  static std::atomic<int> calls = 0;
  if (wanted == nullptr || call != wanted || ++calls != nth) return false;
  (void)::syscall(SYS_write, number("FAULT_FD"), "!", 1);
  return true;
}

int failed() {
  errno = number("FAULT_ERRNO");
  return -1;
}

void* no_memory() {
  failed();
  return nullptr;
}

template <typename Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

int open_or_fail(const char* path, int flags, mode_t mode) {
  if (is_due((flags & O_ACCMODE) == O_RDONLY ? "open to read" : "open to write")) return failed();
  return real<int(const char*, int, ...)>("open")(path, flags, mode);
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const auto mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return open_or_fail(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const auto mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return open_or_fail(path, flags, mode);
}

int fcntl(int file, int command, ...) {
  is_running = true;
  va_list rest;
  va_start(rest, command);
  void* const argument = va_arg(rest, void*);
  va_end(rest);
  return real<int(int, int, ...)>("fcntl")(file, command, argument);
}

int fcntl64(int file, int command, ...) __attribute__((alias("fcntl")));

ssize_t write(int file, const void* bytes, size_t size) {
  const auto next = real<ssize_t(int, const void*, size_t)>("write");
  if (!is_due("write")) return next(file, bytes, size);
  return number("FAULT_ERRNO") == 0 ? next(file, bytes, (size + 1) / 2) : failed();
}

ssize_t read(int file, void* bytes, size_t size) {
  return is_due("read") ? failed() : real<ssize_t(int, void*, size_t)>("read")(file, bytes, size);
}

int fsync(int file) {
  return is_due("fsync") ? failed() : real<int(int)>("fsync")(file);
}

int fdatasync(int file) {
  return is_due("fdatasync") ? failed() : real<int(int)>("fdatasync")(file);
}

int syncfs(int file) {
  return is_due("syncfs") ? failed() : real<int(int)>("syncfs")(file);
}

int rename(const char* from, const char* to) {
  return is_due("rename") ? failed() : real<int(const char*, const char*)>("rename")(from, to);
}

// The C library calls malloc() while it looks up names, so these are reached by names of their own.
void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* old, size_t size);

void* malloc(size_t size) {
  return is_due("malloc") ? no_memory() : __libc_malloc(size);
}

void* calloc(size_t count, size_t size) {
  return is_due("malloc") ? no_memory() : __libc_calloc(count, size);
}

void* realloc(void* old, size_t size) {
  return is_due("malloc") ? no_memory() : __libc_realloc(old, size);
}

/// A file is closed even where close() fails.
int close(int file) {
  const int done = real<int(int)>("close")(file);
  return is_due("close") ? failed() : done;
}

}  // extern "C"
