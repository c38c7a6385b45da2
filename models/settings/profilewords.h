// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/profilehistory.h"
#include "models/settings/profilepreview.h"

#include <QList>
#include <QString>

namespace companion {

/// «конфигурация по умолчанию», or the name in quotation marks.
QString profileTitle(const QString& name);

/// The label of the field, or the table and the element of the row.
QString differenceSubject(const ProfileDifference& difference);
/// One side of a difference: «включено», the words of the choice, «15 с», the id, «не задано», «нет строки».
QString differenceValue(const ProfileDifference& difference, const QString& side);

/// «Склад 003 «Холодильник»: такого нет на этой кассе».
QString missingText(const MissingElement& element);

/// Why a document of the service cannot be used (C2).
QString profileFaultText(const ProfileFault& fault);
/// All of them, the first few by name.
QString profileFaultsText(const QList<ProfileFault>& faults);

/// «Применена», «Сохранена на сервере» …
QString profileActText(ProfileAct act);

} // namespace companion
