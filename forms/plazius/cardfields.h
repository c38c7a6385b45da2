// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/plazius/keyburst.h"
#include "models/plazius/plaziustypes.h"
#include "models/settings/settings.h"

#include <QList>
#include <QWidget>

#include <memory>
#include <optional>

class QKeyEvent;
class QLineEdit;

namespace companion {

class Clock;
class FieldError;

namespace Ui {
class CardFields;
}

/// Card number, phone and payment code, any one of which is enough (P-CRD-04), with a keypad for a finger. Of several that are
/// filled the one that had the focus last counts, and the others say that they do not. GUI thread.
class CardFields final : public QWidget
{
    Q_OBJECT

public:
    enum class Field { Card, Phone, Code };

    CardFields(const PhoneTemplateSettings& phoneTemplate, Clock& clock, QWidget* parent = nullptr);
    ~CardFields() override;

    /// Without it there is no field for a payment code: looking at a card must not cost an attempt.
    void setCodeOffered(bool offered);
    /// Under the fields, beside the keypad.
    void addBelow(QWidget* widget);

    /// The field that counts.
    Field current() const;
    bool isEmpty() const;
    /// What is typed, ready to be sent; else the fault stands at its field, which has the focus.
    std::optional<PlaziusCredential> read();

    /// A scanner read something (contract of Plazius, 11.1): a payment code only when its field has the focus.
    void take(const QString& scan);
    /// A key that no field has taken: the first sign of a scan outside the fields. True when it went to the card number.
    bool takeStray(QKeyEvent* key);
    /// Enter was pressed: what came as fast as a scanner types is a scan.
    void endBurst();

    /// While a request runs: the fields can be read, not changed.
    void setLocked(bool locked);
    /// The service did not take it; its `words` stand elsewhere.
    void markWrong(Field field, const QString& words);
    /// Back to the field that was asked for, its text chosen.
    void choose(Field field);
    void clearCode();

Q_SIGNALS:
    /// A person changed one of them.
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QLineEdit* editOf(Field field) const;
    FieldError* errorOf(Field field) const;
    QList<Field> offered() const;
    void changed();
    void refreshNotes();
    void showFault(Field field, const QString& words);
    void typeDigit(QChar digit);
    void rubOut();
    void clearField();
    void applySizes();

    std::unique_ptr<Ui::CardFields> m_ui;
    Clock& m_clock;
    KeyBurst m_burst;
    QString m_scannedCard; ///< this number in the card field was read by a scanner
    QList<Field> m_latest{Field::Card, Field::Phone, Field::Code}; ///< the one that had the focus last comes first
    std::optional<Field> m_wrong; ///< the service did not take it
    QString m_wrongWords;         ///< and said so
    bool m_codeOffered = true;
    bool m_locked = false;
};

} // namespace companion
