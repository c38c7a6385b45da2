// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/common/decisiondialog.h"

#include <functional>
#include <memory>

namespace companion {

namespace Ui {
class QuestionDialog;
}

struct SettingsQuestion
{
    QString title;
    QString fact;     ///< in bold
    QString words;    ///< under it
    QString yes;      ///< Enter
    QString no;       ///< Esc
    QString other = {};      ///< between them; empty = there are two answers
    bool enterIsNo = false;  ///< Enter stands for «no»: what «yes» does must not happen by chance
};

/// A decision of the administrator.
class QuestionDialog final : public DecisionDialog
{
    Q_OBJECT

public:
    enum class Answer { No, Yes, Other };

    explicit QuestionDialog(const SettingsQuestion& question, QWidget* parent = nullptr);
    ~QuestionDialog() override;

    /// Shows the question over `parent`; `then` is called once, unless `parent` dies before.
    static void ask(QWidget* parent, const SettingsQuestion& question, std::function<void(Answer)> then);

    Answer answer() const { return m_answer; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void take(Answer answer);

    std::unique_ptr<Ui::QuestionDialog> m_ui;
    Answer m_answer = Answer::No;
};

} // namespace companion
