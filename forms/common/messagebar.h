// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include <QFrame>
#include <QString>

class QLabel;
class QPushButton;
class QTimer;

namespace companion {

class FactText;

/// What a bar says: what happened, what to tell the buyer, what the program will do. Plain text.
struct Message
{
    enum class Kind
    {
        Info,
        Ok,
        Warn,
        Error, ///< the gravest
    };

    Kind kind = Kind::Info;
    QString fact;          ///< in bold, a whole sentence with its full stop
    QString buyer;         ///< words for the buyer; may be empty
    QString next;          ///< what the program will do; may be empty
    QString action = {};   ///< label of the only button; empty = none
    bool closable = false; ///< a cross instead of a button; an Ok message always has one
    bool below = false;    ///< words under the fact instead of after it
};

/// One message in the flow of a window. Several matters may be posted, the gravest shows; of two equal ones the newer.
/// An Ok message leaves after stayOfOk, the rest stay until they are withdrawn. Hidden when there is nothing to say.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds stayOfOk{6};

    explicit MessageBar(QWidget* parent = nullptr);

    /// Posts or replaces the message of `topic` («link», «key»).
    void post(const QString& topic, const Message& message);
    void withdraw(const QString& topic);
    void clear();
    /// Topic that shows now; empty optional when the bar is hidden.
    std::optional<QString> shownTopic() const;
    /// The whole of what shows, as a screen reader says it.
    QString shownText() const;

Q_SIGNALS:
    void actionTriggered(const QString& topic);
    /// The cross was pressed or an Ok message has left; the topic is withdrawn already.
    void left(const QString& topic);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Posted
    {
        QString topic;
        Message message;
    };

    void remove(const QString& topic);
    void refresh();
    void present(const Message& message);
    void placeSign();
    void leave();

    QLabel* m_sign;
    FactText* m_text;
    QPushButton* m_action;
    QPushButton* m_cross;
    QTimer* m_leaving;
    std::vector<Posted> m_posted;
    std::optional<QString> m_shown;
};

} // namespace companion
