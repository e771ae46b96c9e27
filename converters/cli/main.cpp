// FLOOR 3. The process: its arguments, its streams, its exit code.
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "converters/cli/program.hpp"

namespace {

bool obeys_escapes(int descriptor) {
  const char* terminal = std::getenv("TERM");
  return ::isatty(descriptor) == 1 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

bool shows_color(int descriptor) {
  const char* no_color = std::getenv("NO_COLOR");
  return obeys_escapes(descriptor) && (no_color == nullptr || *no_color == '\0');
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that goes away (`chapbook ... | head`) ends the program quietly, even where the parent
  // process ignores the signal.
  std::signal(SIGPIPE, SIG_DFL);
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  chapbook::cli::Streams streams{std::cin, std::cout, std::cerr, shows_color(STDOUT_FILENO),
                                 obeys_escapes(STDERR_FILENO)};
  return chapbook::cli::run_program(words, streams);
}
