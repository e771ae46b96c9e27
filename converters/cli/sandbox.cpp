#include "converters/cli/sandbox.hpp"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <set>
#include <system_error>

#include "converters/cli/command.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::cli {

namespace option {
constinit const formats::OptionSpec no_sandbox{
    "no-sandbox", "", "keep access to the whole machine while foreign files are read"};
}  // namespace option

namespace {

namespace fs = std::filesystem;

// The interface of Landlock as the kernel documents it (Documentation/userspace-api/landlock.rst).
// The headers of a distribution may be older than the kernel that runs.
namespace landlock {

constexpr long create_ruleset = 444;  // the same number on every architecture
constexpr long add_rule = 445;
constexpr long restrict_self = 446;
constexpr unsigned ask_version = 1;
constexpr int path_beneath = 1;

constexpr std::uint64_t write_file = 1U << 1U;
constexpr std::uint64_t read_file = 1U << 2U;
constexpr std::uint64_t read_folder = 1U << 3U;
constexpr std::uint64_t remove_file = 1U << 5U;
constexpr std::uint64_t make_file = 1U << 8U;
constexpr std::uint64_t truncate = 1U << 14U;

/// Everything that may be done with files in version 1 (bits 0 to 12), and what came later.
constexpr std::uint64_t all_of_version_1 = (1U << 13U) - 1;
constexpr std::uint64_t refer_of_version_2 = 1U << 13U;
constexpr std::uint64_t truncate_of_version_3 = truncate;
constexpr std::uint64_t tcp_of_version_4 = 3;  // bind and connect
constexpr std::uint64_t devices_of_version_5 = 1U << 15U;
constexpr std::uint64_t scopes_of_version_6 = 3;  // abstract sockets and signals

struct Ruleset {
  std::uint64_t files = 0;
  std::uint64_t network = 0;  // of these two, older kernels accept only 0
  std::uint64_t scopes = 0;
};

struct [[gnu::packed]] PathRule {
  std::uint64_t allowed;
  std::int32_t parent;
};

/// 0 where the kernel has none or may not be asked.
int version() {
  const long answer = ::syscall(create_ruleset, nullptr, 0, ask_version);
  return answer > 0 ? static_cast<int>(answer) : 0;
}

/// All that this version can refuse.
Ruleset everything(int version) {
  Ruleset out{all_of_version_1};
  if (version >= 2) out.files |= refer_of_version_2;
  if (version >= 3) out.files |= truncate_of_version_3;
  if (version >= 4) out.network = tcp_of_version_4;
  if (version >= 5) out.files |= devices_of_version_5;
  if (version >= 6) out.scopes = scopes_of_version_6;
  return out;
}

}  // namespace landlock

constexpr std::uint64_t to_read = landlock::read_file | landlock::read_folder;
/// A temporary file, renamed; the folder is opened to be forced to the disk.
constexpr std::uint64_t to_replace_files = to_read | landlock::write_file | landlock::truncate |
                                           landlock::make_file | landlock::remove_file;
constexpr std::uint64_t of_files = landlock::read_file | landlock::write_file | landlock::truncate |
                                   landlock::devices_of_version_5;

/// What libraries open while they work: themselves (libzip), converters of character sets, the time
/// zone, the number of processors, what a sanitizer asks about its process.
constexpr std::array needed_by_libraries{"/usr",           "/lib",         "/lib64",
                                         "/nix/store",     "/gnu/store",   "/etc/ld.so.cache",
                                         "/etc/localtime", "/proc/self",   "/sys/fs/cgroup",
                                         "/dev/null",      "/dev/urandom", "/sys/devices/system"};

/// A Landlock ruleset in the making.
class Ruleset {
 public:
  explicit Ruleset(int version)
      : handled_(landlock::everything(version)),
        file_(
            static_cast<int>(::syscall(landlock::create_ruleset, &handled_, sizeof handled_, 0))) {}
  ~Ruleset() {
    if (file_ >= 0) ::close(file_);
  }
  Ruleset(const Ruleset&) = delete;
  Ruleset& operator=(const Ruleset&) = delete;

  /// Allows it for the file at `path`, or for the folder and everything below. What is not there
  /// cannot be opened later either.
  void allow(const std::string& path, std::uint64_t access) {
    if (file_ < 0) return;
    const int target = ::open(path.c_str(), O_PATH | O_CLOEXEC);
    if (target < 0) return refuse_if_machine_fails();
    struct stat status {};
    const bool is_folder = ::fstat(target, &status) == 0 && S_ISDIR(status.st_mode);
    landlock::PathRule rule{access & handled_.files & (is_folder ? ~std::uint64_t{0} : of_files),
                            target};
    const long failed = ::syscall(landlock::add_rule, file_, landlock::path_beneath, &rule, 0);
    const int why = errno;
    ::close(target);
    errno = why;
    // A pipe, for instance, cannot be named in a rule, and needs none.
    if (failed != 0) refuse_if_machine_fails();
  }

  void enter() const {
    if (file_ >= 0) (void)::syscall(landlock::restrict_self, file_, 0);
  }

 private:
  static void refuse_if_machine_fails() {
    if (errno != EMFILE && errno != ENFILE && errno != ENOMEM) return;
    throw Error(ErrorKind::resource,
                "the sandbox cannot be set up: " + std::system_category().message(errno));
  }

  landlock::Ruleset handled_;
  int file_;
};

/// Where engine::write_file writes for `path`: into the folder of what a symbolic link leads to,
/// or directly to what is no regular file.
std::string place_to_write(const std::string& path) {
  std::error_code error;
  fs::path target = path;
  fs::file_status status = fs::symlink_status(target, error);
  if (fs::is_symlink(status)) {
    status = fs::status(target, error);
    if (fs::exists(status)) target = fs::canonical(target, error);
  }
  if (fs::exists(status) && !fs::is_regular_file(status)) return path;
  const fs::path folder = target.parent_path();
  return folder.empty() ? "." : folder.string();
}

void confine_files(const Access& access) {
  const int version = landlock::version();
  if (version == 0) return;
  Ruleset rules(version);
  for (const char* path : needed_by_libraries) rules.allow(path, to_read);
  if (access.reads_everything) rules.allow("/", to_read);
  for (const std::string& path : access.reads) {
    if (path != "-") rules.allow(path, to_read);
  }
  std::set<std::string> places(access.folders.begin(), access.folders.end());
  for (const std::string& path : access.writes) {
    if (path != "-") places.insert(place_to_write(path));
  }
  for (const std::string& place : places) rules.allow(place, to_replace_files);
  rules.enter();
}

#if defined(__x86_64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t architecture = AUDIT_ARCH_AARCH64;
#elif defined(__riscv) && __riscv_xlen == 64
constexpr std::uint32_t architecture = AUDIT_ARCH_RISCV64;
#else
constexpr std::uint32_t architecture = 0;  // no filter
#endif

/// Calls that open the network or start a program; the rings of io_uring can do the former without
/// a call.
constexpr std::array refused_calls{SYS_socket, SYS_execve, SYS_execveat, 425 /* io_uring_setup */};
/// Calls of the x32 interface of x86-64 have this bit; on other architectures none has.
constexpr std::uint32_t foreign_call = 0x40000000;

/// The filter that refuses these calls with EPERM, and every call of another architecture's
/// interface.
class Filter {
 public:
  Filter() {
    const auto calls = static_cast<std::uint8_t>(refused_calls.size());
    add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch));
    add(BPF_JMP | BPF_JEQ | BPF_K, architecture, 0, static_cast<std::uint8_t>(calls + 3));
    add(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr));
    add(BPF_JMP | BPF_JGE | BPF_K, foreign_call, static_cast<std::uint8_t>(calls + 1), 0);
    for (std::uint8_t i = 0; i < calls; ++i) {
      add(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(refused_calls[i]),
          static_cast<std::uint8_t>(calls - i), 0);
    }
    add(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    add(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
  }

  void enter() {
    // Nothing here runs code of others beside its secrets, so the kernel need not slow every
    // branch.
    const sock_fprog program{static_cast<unsigned short>(size_), steps_.data()};
    (void)::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_SPEC_ALLOW, &program);
  }

 private:
  void add(unsigned code, std::uint32_t value, std::uint8_t if_true = 0,
           std::uint8_t if_false = 0) {
    steps_.at(size_++) = {static_cast<std::uint16_t>(code), if_true, if_false, value};
  }

  std::array<sock_filter, refused_calls.size() + 6> steps_{};
  std::size_t size_ = 0;
};

bool has_seccomp() {
  std::uint32_t action = SECCOMP_RET_ERRNO;
  return architecture != 0 && ::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

}  // namespace

void confine(const Access& access) {
  // Without it only a privileged process may confine itself.
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return;
  confine_files(access);
  if (architecture != 0) Filter().enter();
}

void enter_sandbox(const formats::Options& given, const Access& access, const Streams& streams) {
  if (streams.confine != nullptr && !given.is_on(option::no_sandbox)) streams.confine(access);
}

std::string sandbox_text() {
  std::string out;
  if (const int version = landlock::version(); version > 0) {
    out = "Landlock " + std::to_string(version);
  }
  if (has_seccomp()) out += out.empty() ? "seccomp" : ", seccomp";
  return out.empty() ? "none" : out;
}

}  // namespace chapbook::cli
