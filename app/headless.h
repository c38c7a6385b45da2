// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <optional>

namespace companion {

class Composition;
struct OutboxCounts;

/// What a command came to: the exit code, words for a person, data for --json.
struct CommandResult
{
    int exitCode = exitcode::success;
    QString text;
    QJsonObject data;

    QJsonObject toJson() const;
    static CommandResult fromJson(const QJsonObject& json);
};

/// The commands without a window (N-11), for the program that was started for them and for the running one that is asked by a
/// second start: the base is locked while a program runs. GUI thread.
class Headless final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const CommandResult&)>;

    explicit Headless(Composition& program, QObject* parent = nullptr);

    /// `done` is called once. Drain: until nothing waits, or no link is left over which it could go.
    void run(Command command, Done done);

private:
    bool usesBrevix() const;
    void checkConnection(Done done);
    void checkPlazius(const CommandResult& before, const Done& done);
    void checkSettings(Done done);
    void drain(Done done);
    void drainPlazius(const CommandResult& before, const Done& done);
    std::optional<int> stillToSend(const OutboxCounts& counts) const;
    void finishDrain(const CommandResult& links, const Done& done);

    Composition& m_program;
};

} // namespace companion
