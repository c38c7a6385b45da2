// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Without Qt, so that ThreadSanitizer sees every lock (reliability 5, G10).
#include "services/store/taskqueue.h"

#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

using companion::TaskQueue;

namespace {

int failures = 0;

void check(bool holds, const char* what)
{
    std::printf("%s: %s\n", holds ? "PASS" : "FAIL", what);
    failures += holds ? 0 : 1;
}

void tasksOfAThreadRunInOrderAndNoneIsLost()
{
    constexpr int posters = 4;
    constexpr int each = 5000;
    TaskQueue queue;
    std::vector<int> last(posters, -1); // touched by the running thread only
    int ran = 0;
    bool inOrder = true;
    std::thread runner([&queue] { queue.run({}); });
    std::vector<std::thread> threads;
    for (int poster = 0; poster < posters; ++poster) {
        threads.emplace_back([&, poster] {
            for (int i = 0; i < each; ++i) {
                queue.post([&, poster, i] {
                    inOrder = inOrder && last[static_cast<std::size_t>(poster)] == i - 1;
                    last[static_cast<std::size_t>(poster)] = i;
                    ++ran;
                });
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    queue.stop();
    runner.join();
    check(inOrder, "tasks of one thread run in the order of posting");
    check(ran == posters * each, "what was posted before stop() runs");
}

void nothingIsTakenAfterStop()
{
    TaskQueue queue;
    bool ran = false;
    queue.stop();
    check(!queue.post([&ran] { ran = true; }), "post() after stop() says so");
    queue.run({});
    check(!ran, "and does not run it");
}

void idleRunsOnlyWhenNothingWaitsAndSleepsWhenTold()
{
    TaskQueue queue;
    int idleCalls = 0;
    int ran = 0;
    std::thread runner([&] {
        queue.run([&]() -> std::optional<std::chrono::milliseconds> {
            ++idleCalls;
            return idleCalls == 1 ? std::optional<std::chrono::milliseconds>(1) : std::nullopt;
        });
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    queue.post([&ran] { ++ran; });
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    queue.stop();
    runner.join();
    check(ran == 1, "a task wakes an idle queue");
    check(idleCalls >= 2 && idleCalls <= 4, "an idle queue does not spin");
}

void tasksMayPostTasks()
{
    TaskQueue queue;
    int depth = 0;
    std::function<void()> again = [&] {
        if (++depth < 100)
            queue.post(again);
        else
            queue.stop();
    };
    queue.post(again);
    queue.run({});
    check(depth == 100, "a task may post");
}

} // namespace

int main()
{
    tasksOfAThreadRunInOrderAndNoneIsLost();
    nothingIsTakenAfterStop();
    idleRunsOnlyWhenNothingWaitsAndSleepsWhenTold();
    tasksMayPostTasks();
    return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
