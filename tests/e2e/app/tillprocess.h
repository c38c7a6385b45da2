// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace companion::test {

/// What a run of the program came to.
struct Ran
{
    int exitCode = -1; ///< -1 = it did not end by itself in time
    QByteArray out;
    QByteArray err;
    QJsonObject json() const;
};

/// A data folder, a runtime folder, and the program as processes on them. Everything ends with the object.
class TillPlace
{
public:
    TillPlace();
    ~TillPlace();
    Q_DISABLE_COPY_MOVE(TillPlace)

    QString data() const { return m_dir.filePath(QStringLiteral("data")); }
    QString runtime() const { return m_dir.filePath(QStringLiteral("run")); }
    QString path() const { return m_dir.path(); }
    /// Without XDG_RUNTIME_DIR the socket lies in the data folder.
    void withoutRuntimeFolder() { m_hasRuntime = false; }
    QString socket() const;

    /// Writes the sample shop with this address into the data folder, by the same code as the program; `receipts` sales of a
    /// known buyer are closed and wait. False when that fails.
    bool prepareShop(const QUrl& server, int receipts = 0);

    /// Runs a command on the data folder until it ends.
    Ran run(const QStringList& arguments, int limitMs = 30000) const;
    /// Starts the window program and waits until it can be reached; null when it cannot.
    std::unique_ptr<QProcess> open(const QStringList& more = {}) const;

private:
    void begin(QProcess& process, const QStringList& arguments) const;

    QTemporaryDir m_dir;
    bool m_hasRuntime = true;
};

} // namespace companion::test
