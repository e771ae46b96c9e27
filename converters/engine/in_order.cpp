#include "converters/engine/in_order.hpp"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "parsers/base/error.hpp"

namespace chapbook::engine {

namespace {

constexpr std::size_t pieces_per_thread = 4;

void run_in_turn(const std::function<Work()>& next) {
  while (const Work work = next()) {
    if (const Finish finish = work()) finish();
  }
}

/// A run on several threads, all of which do the same: settle what is next in order, else ask for a
/// piece of work and do it, else wait.
class Run {
 public:
  Run(std::size_t most_under_way, const std::function<Work()>& next)
      : next_(next), done_(most_under_way) {}

  /// Works beside other threads until there is nothing left to do.
  void take_part() {
    std::unique_lock lock(mutex_);
    while (!failure_ && !(ended_ && settled_ == asked_)) {
      try {
        step(lock);
      } catch (...) {
        set_failure(std::current_exception());
      }
    }
  }

  /// Lets all threads end as soon as they are done with what they do.
  void fail(std::exception_ptr why) {
    const std::lock_guard lock(mutex_);
    set_failure(std::move(why));
  }

  /// To be called when all threads have ended.
  void hand_on_failure() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  using Lock = std::unique_lock<std::mutex>;

  /// Other threads go on while this lives.
  class Unlocked {
   public:
    explicit Unlocked(Lock& lock) : lock_(lock) { lock_.unlock(); }
    ~Unlocked() { lock_.lock(); }
    Unlocked(const Unlocked&) = delete;
    Unlocked& operator=(const Unlocked&) = delete;

   private:
    Lock& lock_;
  };

  void step(Lock& lock) {
    if (!settling_ && place_of(settled_).has_value()) {
      settle(lock);
    } else if (!asking_ && !ended_ && asked_ - settled_ < done_.size()) {
      ask_and_work(lock);
    } else {
      changed_.wait(lock);
    }
  }

  void settle(Lock& lock) {
    std::optional<Finish> done = std::exchange(place_of(settled_), std::nullopt);
    settling_ = true;
    {
      const Unlocked others(lock);
      const Finish finish = *std::move(done);
      if (finish) finish();
    }
    settling_ = false;
    ++settled_;
    tell();
  }

  void ask_and_work(Lock& lock) {
    asking_ = true;
    Work work;
    {
      const Unlocked others(lock);
      work = next_();
    }
    asking_ = false;
    ended_ = !work;
    tell();
    if (ended_) return;
    const std::size_t number = asked_++;
    Finish finish;
    {
      const Unlocked others(lock);
      finish = work();
      work = {};
    }
    place_of(number) = std::move(finish);
  }

  /// One more thread can do something; all of them, where that is to end.
  void tell() {
    if (ended_) {
      changed_.notify_all();
    } else {
      changed_.notify_one();
    }
  }

  void set_failure(std::exception_ptr why) {
    if (!failure_) failure_ = std::move(why);
    changed_.notify_all();
  }

  std::optional<Finish>& place_of(std::size_t number) { return done_[number % done_.size()]; }

  const std::function<Work()>& next_;
  std::mutex mutex_;  ///< guards what follows
  std::condition_variable changed_;
  bool asking_ = false;
  bool settling_ = false;
  bool ended_ = false;                       ///< there is no more work
  std::size_t asked_ = 0;                    ///< pieces of work so far
  std::size_t settled_ = 0;                  ///< of these, in order
  std::vector<std::optional<Finish>> done_;  ///< what the others gave, as far as they are done
  std::exception_ptr failure_;
};

void run_in_threads(std::size_t jobs, const std::function<Work()>& next) {
  Run run(jobs * pieces_per_thread, next);
  std::vector<std::thread> others;
  try {
    others.reserve(jobs - 1);
    while (others.size() + 1 < jobs) others.emplace_back([&run] { run.take_part(); });
  } catch (const std::system_error& error) {
    run.fail(std::make_exception_ptr(
        Error(ErrorKind::resource, std::string("a thread cannot be started: ") + error.what())));
  } catch (...) {
    run.fail(std::current_exception());
  }
  run.take_part();
  for (std::thread& other : others) other.join();
  run.hand_on_failure();
}

}  // namespace

void run_in_order(std::size_t jobs, const std::function<Work()>& next) {
  if (jobs <= 1) return run_in_turn(next);
  run_in_threads(jobs, next);
}

std::size_t usual_jobs() {
  return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace chapbook::engine
