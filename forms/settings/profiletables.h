// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/look.h"
#include "forms/settings/texttable.h"
#include "models/settings/profilehistory.h"
#include "models/settings/profileinfo.h"
#include "models/settings/profilepreview.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace companion {

/// Rows of the tables about profiles, in people's words.
class ProfileTables
{
public:
    static QStringList listHeaders();
    static QStringList row(const ProfileInfo& info);
    /// `mine`, `theirs`: headers of the two sides.
    static QStringList differenceHeaders(const QString& mine, const QString& theirs);
    static QList<QStringList> rows(const QList<ProfileDifference>& differences);
    static QStringList historyHeaders();
    static QStringList row(const ProfileHistoryEntry& entry);

    /// Local time of the till, to the minute.
    static QString moment(const QDateTime& time);
    /// «Отличий: 5», or that there are none.
    static QString summary(const QList<ProfileDifference>& differences);
    /// The missing elements, the first few by name, a line each.
    static QString missing(const QList<MissingElement>& elements);
};

/// The two windows about profiles: a list above, what the chosen row would change beneath, the buttons last. Call again after a
/// change of text size. `listHeight` and `listWidths` at a text size of 100 %.
template <typename Form>
void arrangeProfileWindow(Form& ui, const Look& look, int listHeight, const QList<int>& listWidths)
{
    const int margin = look.px(20);
    ui.column->setContentsMargins(0, 0, 0, 0);
    ui.column->setSpacing(0);
    ui.topColumn->setContentsMargins(margin, look.px(14), margin, look.px(8));
    ui.middleColumn->setContentsMargins(margin, look.px(10), margin, look.px(8));
    ui.middleColumn->setSpacing(look.px(8));
    ui.buttonRow->setContentsMargins(margin, look.px(12), margin, look.px(12));
    ui.buttonRow->setSpacing(look.px(8));
    ui.column->setStretchFactor(ui.differences, 1);
    ui.list->setFixedHeight(look.px(listHeight));
    TextTable::applySizes(ui.list, listWidths);
    TextTable::applySizes(ui.differences, {0, 284, 284});
}

} // namespace companion
