// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/platform/filesecrets.h"

#include "services/platform/securefile.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace companion {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sizeLimit = 64 * 1024;

Result<QJsonObject> load(const QString& path)
{
    const auto content = securefile::readFile(path, sizeLimit);
    if (!content && content.error().code == ErrorCode::NotFound)
        return QJsonObject();
    if (!content)
        return failure(ErrorCode::SecretUnavailable, content.error().detail);
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(*content, &error);
    if (!document.isObject())
        return failure(ErrorCode::SecretUnavailable, path + u": "_s + error.errorString());
    return document.object();
}

} // namespace

FileSecrets::FileSecrets(QString path)
    : m_path(std::move(path))
{
}

QFuture<Result<QString>> FileSecrets::read(const QString& name)
{
    const auto secrets = load(m_path);
    if (!secrets)
        return QtFuture::makeReadyFuture(Result<QString>(tl::unexpected<Error>(secrets.error())));
    return QtFuture::makeReadyFuture(Result<QString>(secrets->value(name).toString()));
}

QFuture<Result<Done>> FileSecrets::write(const QString& name, const QString& secret)
{
    return QtFuture::makeReadyFuture(store(name, secret));
}

Result<Done> FileSecrets::store(const QString& name, const QString& secret)
{
    auto secrets = load(m_path);
    if (!secrets)
        return tl::unexpected<Error>(secrets.error());
    if (secret.isEmpty())
        secrets->remove(name);
    else
        secrets->insert(name, secret);
    const auto written = securefile::replaceFile(m_path, QJsonDocument(*secrets).toJson());
    if (!written)
        return failure(ErrorCode::SecretUnavailable, written.error().detail);
    return Done{};
}

} // namespace companion
