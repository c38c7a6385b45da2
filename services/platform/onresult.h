// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/values/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace companion {

/// Calls `then(Result<T>)` in the thread of `context` when the future ends, once, and never after `context` is gone. A promise
/// that was dropped without a result becomes ErrorCode::Abandoned instead of silence.
///
/// The one way to consume a future in this program: QFuture::then with a context asserts or calls into freed memory in Qt 6.4
/// when the context dies before or while the result arrives; a watcher that is a child of the context does not.
template <typename T, typename Function>
void onResult(QObject* context, const QFuture<Result<T>>& future, Function then)
{
    auto* watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        const QFuture<Result<T>> ended = watcher->future();
        watcher->deleteLater();
        if (ended.isCanceled() || ended.resultCount() == 0)
            then(Result<T>(failure(ErrorCode::Abandoned)));
        else
            then(ended.result());
    });
    watcher->setFuture(future);
}

} // namespace companion
