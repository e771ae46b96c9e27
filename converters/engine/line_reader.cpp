#include "converters/engine/line_reader.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <istream>
#include <string_view>
#include <system_error>
#include <utility>

#include "parsers/base/error.hpp"

namespace chapbook::engine {

namespace {

constexpr std::size_t buffer_bytes = std::size_t{1} << 18U;

/// How long a wait for input goes on before `stop` is looked at again.
constexpr int wait_milliseconds = 200;

[[noreturn]] void fail(ErrorKind kind, const std::string& path, std::string_view what) {
  throw Error(kind, path + ": " + std::string(what) + ": " + std::system_category().message(errno));
}

/// Appends a piece of a line of which at most `max_line` bytes and one more are kept.
void keep(std::string_view piece, std::size_t max_line, std::string& line) {
  line.append(piece.substr(0, max_line + 1 - std::min(line.size(), max_line + 1)));
}

}  // namespace

bool read_line(std::istream& in, std::size_t max_line, std::string& line) {
  line.clear();
  std::array<char, 4096> piece;
  while (true) {
    in.getline(piece.data(), piece.size());
    const auto got = static_cast<std::size_t>(in.gcount());
    // The end of the line is counted among what was got, unless the stream or the piece ended
    // first.
    keep({piece.data(), in.good() ? got - 1 : got}, max_line, line);
    const bool is_cut = in.fail() && !in.eof() && !in.bad() && got > 0;
    if (!is_cut) return in.good() || !line.empty();
    in.clear();
  }
}

LineReader::LineReader(std::string path, std::size_t max_line, const std::atomic<bool>& stop)
    : path_(std::move(path)), max_line_(max_line), stop_(stop), buffer_(buffer_bytes) {
  if (path_ == "-") {
    path_ = "stdin";
    file_ = STDIN_FILENO;
  } else {
    file_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (file_ < 0) fail(ErrorKind::input, path_, "cannot be opened");
  }
  struct stat status {};
  if (::fstat(file_, &status) == 0 && S_ISREG(status.st_mode)) {
    total_ = static_cast<std::uint64_t>(status.st_size);
  }
}

LineReader::~LineReader() {
  if (file_ != STDIN_FILENO) ::close(file_);
}

bool LineReader::fill() {
  while (!stop_) {
    pollfd wait{file_, POLLIN, 0};
    const int ready = ::poll(&wait, 1, wait_milliseconds);
    if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
    const ssize_t got = ::read(file_, buffer_.data(), buffer_.size());
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (got < 0)
      fail(errno == EISDIR ? ErrorKind::input : ErrorKind::resource, path_, "cannot be read");
    at_ = 0;
    end_ = static_cast<std::size_t>(got);
    read_ += end_;
    return got > 0;
  }
  return false;
}

bool LineReader::next(std::string& line) {
  line.clear();
  bool any = false;
  while (at_ < end_ || fill()) {
    any = true;
    const char* const first = buffer_.data() + at_;
    const auto* const stop = static_cast<const char*>(std::memchr(first, '\n', end_ - at_));
    const std::size_t size = stop == nullptr ? end_ - at_ : static_cast<std::size_t>(stop - first);
    keep({first, size}, max_line_, line);
    at_ += size + (stop == nullptr ? 0 : 1);
    if (stop == nullptr) continue;
    if (line.ends_with('\r')) line.pop_back();
    return true;
  }
  return any && !stop_;
}

}  // namespace chapbook::engine
