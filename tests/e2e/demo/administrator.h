// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/demo/narrator.h"

#include <functional>

namespace companion::test {

/// What an administrator does: the settings, opened and walked with keys.
class Administrator
{
public:
    explicit Administrator(Stage& stage)
        : m_stage(stage)
    {
    }

    /// «Настройки» with the tab of this page in front.
    bool openTab(const QString& page);
    /// «Настройка работы с BreviX» with the tab of this page in front.
    bool openBrevixTab(const QString& page);
    /// «Закрыть» until «Регистрация» is in front again.
    void leave();
    /// Changes the settings of the running program behind the forms' back and waits until they hold.
    bool change(const std::function<void(Settings&)>& change);

private:
    bool walkTo(const QString& page);

    Stage& m_stage;
};

} // namespace companion::test
