// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/store/taskqueue.h"

#include <utility>

namespace companion {

bool TaskQueue::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return false;
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
    return true;
}

void TaskQueue::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
}

bool TaskQueue::hasWork()
{
    const std::lock_guard lock(m_mutex);
    return m_stopping || !m_tasks.empty();
}

std::optional<TaskQueue::Task> TaskQueue::take(std::unique_lock<std::mutex>& lock)
{
    if (m_tasks.empty())
        return std::nullopt;
    Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    lock.unlock();
    return task;
}

void TaskQueue::run(const Idle& idle)
{
    std::optional<std::chrono::milliseconds> sleep = std::chrono::milliseconds(0);
    const auto awake = [this] { return m_stopping || !m_tasks.empty(); };
    while (true) {
        std::unique_lock lock(m_mutex);
        if (sleep)
            m_wake.wait_for(lock, *sleep, awake);
        else
            m_wake.wait(lock, awake);
        if (auto task = take(lock)) {
            (*task)();
            task.reset();
            sleep = std::chrono::milliseconds(0);
            continue;
        }
        if (m_stopping)
            return;
        lock.unlock();
        sleep = idle ? idle() : std::nullopt;
    }
}

} // namespace companion
