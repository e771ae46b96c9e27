#include "converters/engine/in_order.hpp"

#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <stdexcept>
#include <thread>
#include <typeinfo>

#include "parsers/base/error.hpp"

namespace chapbook::engine {

namespace {

constexpr std::size_t pieces_per_thread = 4;

void run_in_turn(const std::function<Work()>& next) {
  while (const Work work = next()) {
    if (const Finish finish = work()) finish();
  }
}

void run_in_pipeline(std::size_t jobs, const std::function<Work()>& next) {
  const auto ask = [&](tbb::flow_control& flow) {
    Work work = next();
    if (!work) flow.stop();
    return work;
  };
  const auto run = [](const Work& work) { return work(); };
  const auto settle = [](const Finish& finish) {
    if (finish) finish();
  };
  tbb::parallel_pipeline(
      jobs * pieces_per_thread,
      tbb::make_filter<void, Work>(tbb::filter_mode::serial_in_order, ask) &
          tbb::make_filter<Work, Finish>(tbb::filter_mode::parallel, run) &
          tbb::make_filter<Finish, void>(tbb::filter_mode::serial_in_order, settle));
}

}  // namespace

void run_in_order(std::size_t jobs, const std::function<Work()>& next) {
  if (jobs <= 1) return run_in_turn(next);
  // A person who asks for more threads than there are cores gets them.
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, jobs);
  tbb::task_arena arena(static_cast<int>(jobs));
  try {
    arena.execute([&] { run_in_pipeline(jobs, next); });
  } catch (const std::runtime_error& error) {
    // The library throws the plain type where it cannot start a thread; nobody else does.
    if (typeid(error) != typeid(std::runtime_error)) throw;
    throw Error(ErrorKind::resource, error.what());
  }
}

std::size_t usual_jobs() {
  return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace chapbook::engine
