// FLOOR 3. The process: its arguments, its streams, its exit code.
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <new>
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

}  // namespace

int main(int argc, char** argv) {
  occupy_standard_streams();
  // A reader that goes away (`chapbook ... | head`) ends the program quietly, even where the parent
  // process ignores the signal.
  std::signal(SIGPIPE, SIG_DFL);
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  std::vector<std::string> words;
  try {
    words.assign(argv + (argc > 0 ? 1 : 0), argv + argc);
  } catch (const std::bad_alloc&) {
    std::cerr << "chapbook: out of memory\n";
    return chapbook::cli::exit_try_again;
  }
  chapbook::cli::Streams streams{std::cin,
                                 std::cout,
                                 std::cerr,
                                 shows_color(STDOUT_FILENO),
                                 obeys_escapes(STDERR_FILENO),
                                 &chapbook::cli::confine};
  const int code = chapbook::cli::run_program(words, streams);
  std::cout.flush();
  std::cerr.flush();
  // Memory goes back with the process: tearing down tables that are built once would only take time.
  std::_Exit(code);
}
