// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/schema.h"

#include <QString>

namespace companion {

/// The label of the field as the forms show it, so that a finding or a difference names it alike.
QString settingLabel(SettingId id);
/// Title of the tab or page; empty for Hidden.
QString settingsTabTitle(SettingsTab tab);

/// The choices as the fields offer them (D-05, D-12, D-15).
QString profileActionText(ProfileAction action);
QString groupRuleText(GroupRule rule);
QString unsentReturnText(UnsentReturn choice);
QString cardQuestionText(CardQuestion choice); ///< D-34

} // namespace companion
