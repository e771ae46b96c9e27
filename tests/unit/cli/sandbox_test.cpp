// What a confined process can still do. Each test confines a child: it cannot be undone.
#include "converters/cli/sandbox.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "converters/engine/files.hpp"
#include "parsers/base/error.hpp"
#include "support/program.hpp"
#include "support/sanitizers.hpp"
#include "support/temporary_folder.hpp"

namespace chapbook::cli {
namespace {

using ::testing::HasSubstr;
using tests::TemporaryFolder;

/// The exit code of a child that does `work`, or 128 and the signal that ended it.
int in_child(const std::function<int()>& work) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work());
  int status = 0;
  EXPECT_EQ(::waitpid(child, &status, 0), child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// 0, or why the file cannot be opened.
int opening(const std::string& path, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC, 0666);
  if (file < 0) return errno;
  ::close(file);
  return 0;
}

/// 0, or 1 where engine::write_file refuses.
int writing(const std::string& path) {
  try {
    engine::write_file(path, "new", engine::Durability::each);
    return 0;
  } catch (const Error&) {
    return 1;
  }
}

bool offers(const char* what) {
  return sandbox_text().find(what) != std::string::npos;
}

class Sandbox : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_.write("in/a.txt", "a");
    folder_.write("in/b.txt", "b");
    folder_.write("out/old.html", "old");
    folder_.write("far/c.html", "c");
  }

  /// What the child does after it was confined to reading in/a.txt and writing out/a.html.
  int confined(const std::function<int()>& work) const {
    return in_child([&] {
      confine({{path("in/a.txt"), "-"}, {path("out/a.html"), "-"}, {}});
      return work();
    });
  }
  [[nodiscard]] std::string path(const std::string& name) const { return folder_.path(name); }

  TemporaryFolder folder_;
};

TEST_F(Sandbox, ReadsTheInputsOnly) {
  if (!offers("Landlock")) GTEST_SKIP() << "skipped: this kernel has no Landlock";
  EXPECT_EQ(confined([&] { return opening(path("in/a.txt"), O_RDONLY); }), 0);
  EXPECT_EQ(confined([&] { return opening(path("in/b.txt"), O_RDONLY); }), EACCES);
  EXPECT_EQ(confined([&] { return opening(path("in"), O_RDONLY | O_DIRECTORY); }), EACCES);
  EXPECT_EQ(confined([&] { return opening("/etc/passwd", O_RDONLY); }), EACCES);
  EXPECT_EQ(confined([&] { return opening("/usr", O_RDONLY | O_DIRECTORY); }), 0);
  EXPECT_EQ(confined([&] { return opening(path("none"), O_RDONLY); }), ENOENT);
}

TEST_F(Sandbox, WritesIntoTheFolderOfTheOutputsOnly) {
  if (!offers("Landlock")) GTEST_SKIP() << "skipped: this kernel has no Landlock";
  EXPECT_EQ(confined([&] { return writing(path("out/a.html")) + writing(path("out/a.html")); }), 0);
  EXPECT_EQ(confined([&] { return writing(path("out/old.html")); }), 0);
  EXPECT_EQ(folder_.read("out/a.html"), "new");
  EXPECT_EQ(confined([&] { return writing(path("in/a.txt")); }), 1);
  EXPECT_EQ(confined([&] { return opening(path("in/a.txt"), O_WRONLY); }), EACCES);
  EXPECT_EQ(confined([&] { return opening(path("far/d.html"), O_WRONLY | O_CREAT); }), EACCES);
  EXPECT_EQ(confined([&] { return ::mkdir(path("out/x").c_str(), 0777) == 0 ? 0 : errno; }),
            EACCES);
  EXPECT_EQ(
      confined([&] {
        return ::rename(path("out/old.html").c_str(), path("far/c.html").c_str()) == 0 ? 0 : errno;
      }),
      EACCES);
  EXPECT_EQ(confined([&] {
              engine::sync_folder(path("out"));
              return 0;
            }),
            0);
  EXPECT_EQ(folder_.read("in/a.txt"), "a");
  EXPECT_EQ(folder_.read("far/c.html"), "c");
}

TEST_F(Sandbox, FollowsLinksAndKnowsDevices) {
  if (!offers("Landlock")) GTEST_SKIP() << "skipped: this kernel has no Landlock";
  std::filesystem::create_symlink(path("far/c.html"), path("out/link.html"));
  std::filesystem::create_symlink(path("in/b.txt"), path("link.txt"));
  const Access access{{path("link.txt")}, {path("out/link.html"), "/dev/full"}, {}};
  const auto done = [&](const std::function<int()>& work) {
    return in_child([&] {
      confine(access);
      return work();
    });
  };
  EXPECT_EQ(done([&] { return opening(path("link.txt"), O_RDONLY); }), 0);
  EXPECT_EQ(done([&] { return writing(path("out/link.html")); }), 0);
  EXPECT_EQ(folder_.read("far/c.html"), "new");
  EXPECT_EQ(done([&] { return opening("/dev/full", O_WRONLY); }), 0);
  EXPECT_EQ(done([&] { return opening("/dev/zero", O_RDONLY); }), EACCES);
}

TEST_F(Sandbox, HasNoNetworkAndStartsNothing) {
  if (!offers("seccomp")) GTEST_SKIP() << "skipped: this kernel has no seccomp";
  const auto socket_of = [](int family) {
    return [family] { return ::socket(family, SOCK_STREAM, 0) < 0 ? errno : 0; };
  };
  const auto start = [] {
    const std::array<char*, 1> none{};
    ::execve("/bin/true", none.data(), none.data());
    return errno;
  };
  EXPECT_EQ(in_child(socket_of(AF_UNIX)), 0);
  EXPECT_EQ(confined(socket_of(AF_UNIX)), EPERM);
  EXPECT_EQ(confined(socket_of(AF_INET)), EPERM);
  EXPECT_EQ(confined(start), EPERM);
  EXPECT_EQ(confined([] { return ::syscall(425, 1, nullptr) < 0 ? errno : 0; }), EPERM);
  const auto later = [&] {
    int answer = 0;
    std::thread([&] { answer = socket_of(AF_INET)(); }).join();
    return answer;
  };
  EXPECT_EQ(confined(later), EPERM);
}

/// From here on the kernel answers the calls from `first` to `last` as if it did not know them.
void forget_calls(std::uint32_t first, std::uint32_t last) {
  std::array<sock_filter, 5> steps{{
      {BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(seccomp_data, nr)},
      {BPF_JMP | BPF_JGE | BPF_K, 0, 2, first},
      {BPF_JMP | BPF_JGT | BPF_K, 1, 0, last},
      {BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ERRNO | ENOSYS},
      {BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW},
  }};
  const sock_fprog program{steps.size(), steps.data()};
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

TEST_F(Sandbox, IsLeftOutWhereTheKernelHasNone) {
  if (!offers("seccomp")) GTEST_SKIP() << "skipped: nothing can hide Landlock from a process";
  const auto old_kernel = [&](const std::function<int()>& work) {
    return in_child([&] {
      forget_calls(444, 446);
      forget_calls(SYS_seccomp, SYS_seccomp);
      return work();
    });
  };
  EXPECT_EQ(old_kernel([&] { return sandbox_text() == "none" ? 0 : 1; }), 0);
  EXPECT_EQ(old_kernel([&] {
              confine({{path("in/a.txt")}, {path("out/a.html")}, {}});
              return opening(path("in/b.txt"), O_RDONLY) + writing(path("far/c.html"));
            }),
            0);
}

TEST_F(Sandbox, SaysWhenTheMachineCannotSetItUp) {
  if (!offers("Landlock")) GTEST_SKIP() << "skipped: this kernel has no Landlock";
  if (test::under_sanitizer) GTEST_SKIP() << "skipped: UBSan needs a pipe to look at an exception";
  const int code = in_child([&] {
    // One file is left, which the ruleset takes.
    const int last = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    while (::dup(last) >= 0) continue;
    ::close(last);
    try {
      confine({{path("in/a.txt")}, {}, {}});
      return 1;
    } catch (const Error& error) {
      return error.kind() == ErrorKind::resource ? 0 : 2;
    }
  });
  EXPECT_EQ(code, 0);
}

TEST(SandboxOfARun, AsksForWhatTheCommandNeeds) {
  static std::vector<Access> asked;
  asked.clear();
  const TemporaryFolder folder;
  folder.write("in/a.txt", "Gout\n\nGout is a kind of arthritis.\n");
  folder.write("in.ndjson", "{\"id\":\"a\",\"text\":\"Gout\"}\n");
  const std::string in = folder.path("in/a.txt");
  const auto run = [&](const std::vector<std::string>& words) {
    asked.clear();
    EXPECT_LT(tests::run(words, {}, [](const Access& access) { asked.push_back(access); }).code, 2);
    EXPECT_LT(asked.size(), 2U);
    return asked.empty() ? Access{} : asked.front();
  };
  using ::testing::ElementsAre;
  using ::testing::IsEmpty;

  const Access convert = run({"convert", folder.path("in"), "--to", "html,jats", "-o",
                              folder.path("out"), "--quiet", "--date", "2026-01-02"});
  EXPECT_THAT(convert.reads, ElementsAre(in));
  EXPECT_THAT(convert.writes,
              ElementsAre(folder.path("out/a.html"), folder.path("out/a.jats.xml")));
  const Access book = run({"convert", in, "--to", "epub", "--book", "--title", "T", "-o",
                           folder.path("b.epub"), "--quiet", "--date", "2026-01-02"});
  EXPECT_THAT(book.writes, ElementsAre(folder.path("b.epub")));
  const Access lint = run({"lint", in, "--report", "json:" + folder.path("r.json")});
  EXPECT_THAT(lint.reads, ElementsAre(in));
  EXPECT_THAT(lint.writes, ElementsAre(folder.path("r.json")));
  EXPECT_THAT(run({"lint", in, "--diff"}).writes, IsEmpty());
  EXPECT_THAT(run({"lint", in, "--fix"}).writes, ElementsAre(in));
  EXPECT_THAT(run({"lint", in, "--write-baseline", folder.path("b.toml")}).writes,
              ElementsAre(folder.path("b.toml")));
  EXPECT_THAT(run({"refs", in}).reads, ElementsAre(in));
  EXPECT_THAT(run({"refs", in, "--to", "ris"}).reads, ElementsAre(in));
  EXPECT_THAT(run({"refs", in, "--jsonl"}).reads, ElementsAre(in));
  EXPECT_THAT(run({"catalogue", "learn", in}).reads, ElementsAre(in));
  const Access batch =
      run({"batch", folder.path("in.ndjson"), "--to", "html", "-o", folder.path("out"), "-q"});
  EXPECT_TRUE(batch.reads_everything);
  EXPECT_THAT(batch.folders, ElementsAre(folder.path("out")));
  (void)run({"lint", in, "--no-sandbox"});
  EXPECT_THAT(asked, IsEmpty());
}

}  // namespace
}  // namespace chapbook::cli
