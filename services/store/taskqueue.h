// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>

namespace companion {

/// The queue of the storage thread: any thread posts, one thread runs. Built on std primitives alone, so that ThreadSanitizer
/// judges it without the false alarms of an uninstrumented Qt.
class TaskQueue
{
public:
    using Task = std::function<void()>;
    /// Called by run() when nothing is queued. Returns how long it may sleep before it is called again; nothing = until
    /// another task was run, so that an idle program does not wake up.
    using Idle = std::function<std::optional<std::chrono::milliseconds>()>;

    TaskQueue() = default;
    TaskQueue(const TaskQueue&) = delete;
    TaskQueue& operator=(const TaskQueue&) = delete;

    /// False when the queue has been stopped: the task is dropped.
    bool post(Task task);
    /// Runs tasks in the order of posting until stop() was called and the queue is empty.
    void run(const Idle& idle);
    /// What is queued still runs; nothing more is taken.
    void stop();
    /// Something is queued, or the end is wanted: long idle work should give way.
    bool hasWork();

private:
    std::optional<Task> take(std::unique_lock<std::mutex>& lock);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_stopping = false;
};

} // namespace companion
