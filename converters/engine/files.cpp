#include "converters/engine/files.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>  // NOLINT(modernize-deprecated-headers): kill is POSIX
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <istream>
#include <memory>
#include <set>
#include <system_error>
#include <utility>

#include "converters/engine/endings.hpp"
#include "converters/engine/engine.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::engine {

namespace fs = std::filesystem;

namespace {

/// True for what is wrong with the machine at this moment rather than with one path.
bool is_machine_trouble(int code) {
  constexpr std::array codes{ENOSPC, EDQUOT, EIO, EMFILE, ENFILE, ENOMEM, EFBIG, EAGAIN, EINTR};
  return std::ranges::find(codes, code) != codes.end();
}

[[noreturn]] void fail(std::string_view path, std::string_view what, int code) {
  throw Error(
      is_machine_trouble(code) ? ErrorKind::resource : ErrorKind::input,
      std::string(path) + ": " + std::string(what) + ": " + std::system_category().message(code));
}

[[noreturn]] void fail_too_large(std::string_view path, std::size_t max_bytes) {
  throw Error(ErrorKind::input, std::string(path) + ": larger than " + size_text(max_bytes) +
                                    ", the largest input that is read");
}

/// An open file that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  /// Some file systems report a full disk only here.
  bool close() { return number_ < 0 || ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

void write_all(int descriptor, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path, "cannot be written", errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// Temporary files are called ".chapbook.HOST.PROCESS.NUMBER.tmp": the name of the output may
/// itself be as long as a name can be.
constexpr std::string_view temporary_suffix = ".tmp";

std::string temporary_prefix() {
  std::array<char, 65> host{};
  if (::gethostname(host.data(), host.size() - 1) != 0) host[0] = '\0';
  return ".chapbook." + std::string(host.data()) + ".";
}

/// A new file next to `target` that takes its place on commit() and is removed otherwise.
class Replacement {
 public:
  explicit Replacement(std::string target)
      : target_(std::move(target)), file_(create(target_, temporary_)) {
    if (!file_.is_open()) fail(target_, "cannot be written", errno);
  }
  ~Replacement() {
    if (!committed_ && file_.is_open()) file_.close();
    if (!committed_ && !temporary_.empty()) ::unlink(temporary_.c_str());
  }
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;

  void write(std::string_view bytes) { write_all(file_.number(), bytes, target_); }
  void keep_mode(mode_t mode) { ::fchmod(file_.number(), mode & 07777U); }
  void commit(Durability durability) {
    const bool each = durability == Durability::each;
    if (each && ::fsync(file_.number()) != 0) fail(target_, "cannot be forced to the disk", errno);
    if (!file_.close()) fail(target_, "cannot be written", errno);
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) {
      fail(target_, "cannot be replaced", errno);
    }
    committed_ = true;
    if (each) sync_entry();
  }

 private:
  /// The entry in the folder is on the disk only when the folder is.
  void sync_entry() const {
    const fs::path folder = fs::path(target_).parent_path();
    const Descriptor entry(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_CLOEXEC));
    if (!entry.is_open() || ::fsync(entry.number()) != 0) {
      fail(target_, "cannot be forced to the disk", errno);
    }
  }

  /// Host and process keep two programs apart, the counter the threads of one.
  static int create(const std::string& target, std::string& temporary) {
    static std::atomic<unsigned> counter = 0;
    const fs::path folder = fs::path(target).parent_path();
    for (int attempt = 0; attempt < 100; ++attempt) {
      const std::string name = temporary_prefix() + std::to_string(::getpid()) + "." +
                               std::to_string(counter++) + std::string(temporary_suffix);
      std::string candidate = (folder / name).string();
      const int file = ::open(candidate.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (file >= 0) temporary = std::move(candidate);
      if (file >= 0 || errno != EEXIST) return file;
    }
    return -1;
  }

  std::string target_;
  std::string temporary_;
  Descriptor file_;
  bool committed_ = false;
};

void write_device(const std::string& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
  if (!file.is_open()) fail(path, "cannot be written", errno);
  write_all(file.number(), bytes, path);
  if (!file.close()) fail(path, "cannot be written", errno);
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

/// Calls `visit` with each name in a folder; gives 0 or the error that ended it. The iterators of
/// libstdc++ end the process where memory runs out.
template <typename Visit>
int for_each_name(const std::string& folder, const Visit& visit) {
  const std::unique_ptr<DIR, CloseFolder> open(::opendir(folder.c_str()));
  if (!open) return errno;
  while (true) {
    errno = 0;
    const dirent* const entry = ::readdir(open.get());
    if (entry == nullptr) return errno;
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") visit(std::string(name));
  }
}

std::vector<std::string> files_below(const std::string& folder, const Reader& reader,
                                     std::vector<std::string>& problems) {
  std::vector<std::string> out;
  std::vector<std::string> pending{folder};
  int error = 0;
  while (error == 0 && !pending.empty()) {
    const fs::path current = std::move(pending.back());
    pending.pop_back();
    error = for_each_name(current.string(), [&](const std::string& name) {
      if (name.starts_with('.')) return;  // hidden
      const fs::path path = current / name;
      std::error_code ignored;
      if (fs::symlink_status(path, ignored).type() == fs::file_type::directory) {
        pending.push_back(path.string());
      } else if (!ending_of(reader, name).empty() && fs::is_regular_file(path, ignored)) {
        out.push_back(path.string());
      }
    });
  }
  std::ranges::sort(out);
  if (is_machine_trouble(error)) fail(folder, "cannot be listed", error);
  if (error != 0) {
    problems.push_back(folder + ": cannot be listed: " + std::system_category().message(error));
  } else if (out.empty()) {
    problems.push_back(folder + ": no file in this folder has an ending that the reader \"" +
                       std::string(reader.id) + "\" knows; --from names another reader");
  }
  return out;
}

}  // namespace

std::string size_text(std::size_t bytes) {
  constexpr std::size_t kib = 1024;
  constexpr std::size_t mib = kib * kib;
  if (bytes != 0 && bytes % mib == 0) return std::to_string(bytes / mib) + " MiB";
  if (bytes != 0 && bytes % kib == 0) return std::to_string(bytes / kib) + " KiB";
  return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
}

FileContent read_file(const std::string& path, std::size_t max_bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  if (!file.is_open()) fail(path, "cannot be opened", errno);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) fail(path, "cannot be read", errno);
  if (S_ISDIR(status.st_mode)) fail(path, "cannot be read", EISDIR);

  FileContent out;
  if (S_ISREG(status.st_mode)) {
    if (static_cast<std::uintmax_t>(status.st_size) > max_bytes) fail_too_large(path, max_bytes);
    out.modified = status.st_mtim.tv_sec;
    out.bytes.reserve(static_cast<std::size_t>(status.st_size));
  }
  std::array<char, 65536> buffer;
  while (true) {
    const ssize_t got = ::read(file.number(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path, "cannot be read", errno);
    if (got == 0) return out;
    out.bytes.append(buffer.data(), static_cast<std::size_t>(got));
    if (out.bytes.size() > max_bytes) fail_too_large(path, max_bytes);
  }
}

FileContent read_stream(std::istream& stream, std::string_view name, std::size_t max_bytes) {
  FileContent out;
  std::array<char, 65536> buffer;
  while (stream) {
    stream.read(buffer.data(), buffer.size());
    out.bytes.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
    if (out.bytes.size() > max_bytes) fail_too_large(name, max_bytes);
  }
  if (stream.bad()) fail(name, "cannot be read", EIO);
  return out;
}

void write_file(const std::string& path, std::string_view bytes, Durability durability) {
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) fail(path, "cannot be written", EISDIR);
  if (exists && !S_ISREG(status.st_mode)) return write_device(path, bytes);

  std::error_code error;
  fs::path target = exists ? fs::canonical(path, error) : fs::path(path);
  if (error) target = path;
  Replacement file(target.string());
  if (exists) file.keep_mode(status.st_mode);
  file.write(bytes);
  file.commit(durability);
}

void sync_folder(const std::string& folder) {
  const Descriptor file(::open(folder.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open() || ::syncfs(file.number()) != 0) {
    fail(folder, "cannot be forced to the disk", errno);
  }
}

std::size_t sweep_temporary_files(const std::string& folder) {
  const std::string prefix = temporary_prefix();
  std::size_t removed = 0;
  (void)for_each_name(folder, [&](const std::string& name) {
    if (!name.starts_with(prefix) || !name.ends_with(temporary_suffix)) return;
    pid_t process = 0;
    const char* const digits = name.data() + prefix.size();
    const auto read = std::from_chars(digits, name.data() + name.size(), process);
    if (read.ec != std::errc() || process <= 0) return;
    const bool alive = ::kill(process, 0) == 0 || errno == EPERM;
    if (!alive && ::unlink((fs::path(folder) / name).c_str()) == 0) ++removed;
  });
  return removed;
}

std::string absolute_path(const std::string& path) {
  std::error_code error;
  const fs::path folder = fs::current_path(error);
  const fs::path out = (error ? fs::path() : folder) / path;
  return out.lexically_normal().string();
}

Inputs find_inputs(const std::vector<std::string>& paths, const Reader* reader) {
  if (reader == nullptr) reader = find_reader("condition");
  Inputs out;
  std::set<std::string> seen;
  const auto add = [&](const std::string& path) {
    if (seen.insert(fs::path(path).lexically_normal().string()).second) out.files.push_back(path);
  };
  for (const std::string& path : paths) {
    std::error_code error;
    if (path == "-" || !fs::is_directory(path, error)) {
      add(path);
      continue;
    }
    out.has_folder = true;
    for (const std::string& file : files_below(path, *reader, out.problems)) add(file);
  }
  return out;
}

}  // namespace chapbook::engine
