// FLOOR 3. The process: its arguments, its streams, its exit code.
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "converters/cli/exit_codes.hpp"
#include "converters/cli/program.hpp"
#include "converters/cli/sandbox.hpp"

namespace {

bool obeys_escapes(int descriptor) {
  const char* terminal = std::getenv("TERM");
  return ::isatty(descriptor) == 1 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

bool shows_color(int descriptor) {
  const char* no_color = std::getenv("NO_COLOR");
  return obeys_escapes(descriptor) && (no_color == nullptr || *no_color == '\0');
}

/// Where a standard stream is closed, the next file to be opened would take its number, and what is
/// meant for the stream would end up in that file. Opened the wrong way round, it fails instead.
void occupy_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) == 0 || errno != EBADF) continue;
    (void)::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

int run(std::span<char*> arguments) {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  const std::vector<std::string> words(arguments.begin(), arguments.end());
  chapbook::cli::Streams streams{std::cin,
                                 std::cout,
                                 std::cerr,
                                 shows_color(STDOUT_FILENO),
                                 obeys_escapes(STDERR_FILENO),
                                 &chapbook::cli::confine};
  const int code = chapbook::cli::run_program(words, streams);
  std::cout.flush();
  std::cerr.flush();
  return code;
}

/// Without the streams, which may be what there was no memory for.
int report_no_memory() {
  constexpr std::string_view words = "chapbook: out of memory\n";
  const ssize_t written = ::write(STDERR_FILENO, words.data(), words.size());
  static_cast<void>(written);
  return chapbook::cli::exit_try_again;
}

}  // namespace

int main(int argc, char** argv) {
  occupy_standard_streams();
  // A reader that goes away (`chapbook ... | head`) ends the program quietly, even where the parent
  // process ignores the signal.
  std::signal(SIGPIPE, SIG_DFL);
  int code = 0;
  try {
    code = run(std::span(argv, static_cast<std::size_t>(argc)).subspan(argc > 0 ? 1 : 0));
  } catch (const std::bad_alloc&) {
    code = report_no_memory();
  }
  // Memory goes back with the process: tearing down tables that are built once would only take
  // time.
  std::_Exit(code);
}
