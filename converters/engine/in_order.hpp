// FLOOR 2. Work on several threads, results in the order of the inputs.
#pragma once

#include <cstddef>
#include <functional>

namespace chapbook::engine {

/// What is done with a result: on one thread at a time, in the order of the inputs.
using Finish = std::function<void()>;

/// What is done for one input, on any thread; gives what remains to be done in order.
using Work = std::function<Finish()>;

/// Asks `next` for work until it gives an empty function, runs each piece once on one of `jobs`
/// threads, and calls what they give in the order in which `next` gave them. Neither `next` nor a
/// Finish ever runs twice at the same time, but both may run beside work. At most 4 pieces of work
/// a thread are under way, so memory does not grow with the number of inputs. What any of them
/// throws ends the run and is thrown again here; Error (resource) where no thread can be started.
/// One job means the calling thread alone, one input
/// after the other.
void run_in_order(std::size_t jobs, const std::function<Work()>& next);

/// As many threads as this machine runs at once; at least 1.
[[nodiscard]] std::size_t usual_jobs();

}  // namespace chapbook::engine
