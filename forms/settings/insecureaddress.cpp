// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/insecureaddress.h"

#include "forms/settings/questiondialog.h"
#include "forms/settings/settingsdraft.h"

#include <QCoreApplication>
#include <QUrl>
#include <QWidget>

namespace companion {

namespace {

void ask(QWidget* parent, const QString& address, const QString& words, std::function<void(bool)> then)
{
    SettingsQuestion question;
    //: RU: Адрес без шифрования
    question.title = QCoreApplication::translate("SettingsForms", "Address without encryption");
    //: RU: Данные пойдут на %1 без шифрования.
    question.fact = QCoreApplication::translate("SettingsForms", "Data would go to %1 without encryption.").arg(QUrl(address).host());
    question.words = words;
    //: RU: Работать без шифрования
    question.yes = QCoreApplication::translate("SettingsForms", "Work without encryption");
    //: RU: Изменить адрес
    question.no = QCoreApplication::translate("SettingsForms", "Change the address");
    QuestionDialog::ask(parent, question,
                        [then = std::move(then)](QuestionDialog::Answer answer) { then(answer == QuestionDialog::Answer::Yes); });
}

} // namespace

void confirmInsecureAddress(QWidget* parent, SettingsDraft& draft, std::function<void(bool)> then)
{
    const BrevixSettings& brevix = draft.settings().brevix;
    if (!isInsecureAddress(brevix.serverUrl) || brevix.insecureConfirmed) {
        then(true);
        return;
    }
    //: RU: Ключ, номера телефонов и суммы чеков сможет прочитать любой, кто подключён к той же сети. Лучше укажите https://.
    const QString words = QCoreApplication::translate("SettingsForms",
                                                      "Anyone connected to the same network could read the key, the phone numbers "
                                                      "and the sums of the receipts. Better write https://.");
    ask(parent, brevix.serverUrl, words, [&draft, then = std::move(then)](bool confirmed) {
        if (confirmed)
            draft.change([](Settings& settings) { settings.brevix.insecureConfirmed = true; });
        then(confirmed);
    });
}

void confirmInsecurePlazius(QWidget* parent, SettingsDraft& draft, std::function<void(bool)> then)
{
    const PlaziusSettings& plazius = draft.settings().plazius;
    if (!isInsecureAddress(plazius.serverUrl) || plazius.insecureConfirmed) {
        then(true);
        return;
    }
    //: RU: Пароль точки продаж, номера карт и телефонов и содержимое чеков сможет прочитать любой, кто подключён к той же сети. Лучше укажите https://.
    const QString words = QCoreApplication::translate("SettingsForms",
                                                      "Anyone connected to the same network could read the password of the point of "
                                                      "sale, the numbers of cards and phones and what is on the receipts. Better "
                                                      "write https://.");
    ask(parent, plazius.serverUrl, words, [&draft, then = std::move(then)](bool confirmed) {
        if (confirmed)
            draft.change([](Settings& settings) { settings.plazius.insecureConfirmed = true; });
        then(confirmed);
    });
}

} // namespace companion
