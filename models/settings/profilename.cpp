// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/profilename.h"

#include <QRegularExpression>

namespace companion {

QString defaultProfileName()
{
    return QStringLiteral("default");
}

bool isProfileName(const QString& name)
{
    static const QRegularExpression form(
        QStringLiteral("\\A[^\\s./\\\\?#%\\x00-\\x1f\\x7f]([^/\\\\?#%\\x00-\\x1f\\x7f]{0,62}[^\\s/\\\\?#%\\x00-\\x1f\\x7f])?\\z"),
        QRegularExpression::UseUnicodePropertiesOption);
    return form.match(name).hasMatch();
}

QString normalizedProfileName(const QString& typed)
{
    return typed.trimmed().normalized(QString::NormalizationForm_C);
}

QString followedProfile(const ProfileSettings& settings)
{
    const QString name = normalizedProfileName(settings.name);
    return settings.useDefault || name.isEmpty() ? defaultProfileName() : name;
}

bool namelessFallsToDefault(const ProfileSettings& settings)
{
    return !settings.useDefault && normalizedProfileName(settings.name).isEmpty();
}

} // namespace companion
