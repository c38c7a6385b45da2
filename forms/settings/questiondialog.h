// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QElapsedTimer>

#include <chrono>
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
    QString other = {}; ///< between them; empty = there are two answers
};

/// A decision of the administrator. Enter is deaf for the first moment, so that the Enter of the step before decides nothing
/// (interface 1.9).
class QuestionDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Answer { No, Yes, Other };
    static constexpr std::chrono::milliseconds deafFor{300};

    explicit QuestionDialog(const SettingsQuestion& question, QWidget* parent = nullptr);
    ~QuestionDialog() override;

    /// Shows the question over `parent`; `then` is called once, unless `parent` dies before.
    static void ask(QWidget* parent, const SettingsQuestion& question, std::function<void(Answer)> then);

    Answer answer() const { return m_answer; }

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isDeafTo(const QEvent& event) const;
    void take(Answer answer);

    std::unique_ptr<Ui::QuestionDialog> m_ui;
    QElapsedTimer m_shown;
    Answer m_answer = Answer::No;
};

} // namespace companion
