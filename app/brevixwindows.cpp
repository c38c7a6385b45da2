// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/brevixwindows.h"

#include "app/brevixmodule.h"
#include "app/composition.h"
#include "forms/brevix/identificationdialog.h"
#include "forms/brevix/registrationdialog.h"
#include "forms/settings/profileactions.h"
#include "forms/settings/questiondialog.h"
#include "forms/till/mainwindow.h"
#include "forms/till/openover.h"
#include "forms/till/tillwords.h"
#include "models/settings/profilewords.h"
#include "services/brevix/brevixidentification.h"
#include "services/brevix/brevixregistration.h"
#include "services/brevix/brevixwords.h"
#include "services/delivery/connectionmonitor.h"
#include "services/delivery/outboxsender.h"
#include "services/session/profilekeeper.h"
#include "services/session/saledesk.h"
#include "services/session/settingsservice.h"

namespace companion {

namespace {

constexpr int namedMissing = 5; ///< elements that a question names
const QString profileTopic = QStringLiteral("profile");

} // namespace

BrevixWindows::BrevixWindows(Composition& program, MainWindow& window, QObject* parent)
    : QObject(parent)
    , m_program(program)
    , m_brevix(program.brevix())
    , m_window(window)
{
    wire();
}

void BrevixWindows::wire()
{
    connect(&m_window, &MainWindow::authorizationRequested, this, &BrevixWindows::openIdentification);
    connect(&m_window, &MainWindow::registrationRequested, this, [this] { openRegistration(); });
    connect(&m_brevix, &BrevixModule::correctChanged, this, [this] { m_window.setBrevixCorrect(m_brevix.isCorrect()); });
    const ConnectionMonitor& monitor = m_brevix.monitor();
    connect(&monitor, &ConnectionMonitor::stateChanged, this,
            [this] { m_window.setLink(ProviderId::Brevix, m_brevix.monitor().state()); });
    connect(&monitor, &ConnectionMonitor::clockDiffers, this,
            [this](std::chrono::seconds skew) {
                // Nothing to say is no reason to take away what is said.
                if (const QString words = BrevixWords::clockWarning(skew); !words.isEmpty())
                    tellWarning(words);
            });
    connect(&monitor, &ConnectionMonitor::offerUnsent, this, &BrevixWindows::tellUnsent);
    connect(&m_brevix.sender(), &OutboxSender::notice, this, &BrevixWindows::tellNotice);
    wireProfiles();
}

void BrevixWindows::show()
{
    m_window.setBrevixCorrect(m_brevix.isCorrect());
    m_window.setLink(ProviderId::Brevix, m_brevix.monitor().state());
}

void BrevixWindows::openIdentification()
{
    if (m_identification)
        return;
    m_identification = new IdentificationDialog(m_brevix.identification(), m_program.settings().current().phone,
                                                m_program.clock(), &m_window);
    m_identification->setRegistrationAvailable(m_window.menuItems().contains(ServiceItem::BrevixRegistration));
    connect(m_identification, &IdentificationDialog::applied, this, &BrevixWindows::apply);
    connect(m_identification, &IdentificationDialog::registrationRequested, this, &BrevixWindows::openRegistration);
    openOver(m_window, m_identification);
}

void BrevixWindows::openRegistration(const PhoneNumber& phone)
{
    if (m_registration)
        return;
    m_registration = new RegistrationDialog(m_brevix.registration(), m_program.settings().current().phone,
                                            m_program.clock(), &m_window);
    m_registration->setApplyPossible(m_window.mayApplyCustomer());
    if (!phone.isEmpty())
        m_registration->setPhone(phone);
    connect(m_registration, &RegistrationDialog::applied, this, &BrevixWindows::apply);
    openOver(m_window, m_registration);
}

void BrevixWindows::apply(const Authorization& authorization)
{
    const auto go = [this, authorization] {
        if (const auto applied = m_program.desk().applyAuthorization(authorization); !applied)
            m_window.showMessage(Message::Kind::Error, TillWords::error(applied.error()));
    };
    if (m_takeover)
        m_takeover(go);
    else
        go();
}

void BrevixWindows::tellUnsent(int rows)
{
    //: RU: Связь с BreviX есть: ждёт %n неотправленный чек. | Связь с BreviX есть: ждут %n неотправленных чека. | Связь с BreviX есть: ждут %n неотправленных чеков. EN: BreviX answers again: %n receipt not sent. | BreviX answers again: %n receipts not sent.
    m_window.showMessage(Message::Kind::Info, tr("BreviX answers again: %n receipt(s) not sent.", nullptr, rows), {}, {},
                         //: RU: Открыть очередь
                         tr("Open the queue"), [this] { Q_EMIT queueRequested(); });
}

void BrevixWindows::tellNotice(const sender::Notify& notice)
{
    switch (notice.kind) {
    case sender::NoticeKind::RefusedInRow:
        //: RU: Сервис отказал подряд в %n чеке — проверьте адрес и ключ. | Сервис отказал подряд в %n чеках — проверьте адрес и ключ. | Сервис отказал подряд в %n чеках — проверьте адрес и ключ. EN: The service refused %n receipt in a row — check address and key. | The service refused %n receipts in a row — check address and key.
        tellWarning(tr("The service refused %n receipt(s) in a row — check address and key.", nullptr, notice.n));
        return;
    case sender::NoticeKind::StoppedByAnswer:
        m_window.showMessage(Message::Kind::Error, BrevixWords::sentence(notice.outcome, m_brevix.monitor().state().lastReason));
        return;
    case sender::NoticeKind::NotRecorded:
        //: RU: Нет связи, фиксация чеков выключена: данные не зафиксированы.
        tellWarning(tr("No link, and recording is off: the data were not recorded."));
        return;
    case sender::NoticeKind::WholeInstead:
        //: RU: Сервис не отменяет заявку частично: она отменяется целиком.
        tellWarning(tr("The service does not cancel in part: the whole request is being cancelled."));
        return;
    case sender::NoticeKind::Quarantined:
        //: RU: Запись очереди требует внимания администратора.
        tellWarning(tr("An entry of the queue needs the administrator's attention."));
        return;
    }
}

/// B-CFG-07…14: what the keeper of the profiles finds, and what it must know not to disturb a sale.
void BrevixWindows::wireProfiles()
{
    ProfileKeeper& keeper = m_brevix.profiles();
    m_profileActions = new ProfileActions(m_window, nullptr, m_program.settings(), keeper);
    connect(m_profileActions, &ProfileActions::told, this, &BrevixWindows::tellProfile);
    connect(&keeper, &ProfileKeeper::notifyDifference, this, &BrevixWindows::tellDifference);
    connect(&keeper, &ProfileKeeper::offer, this, &BrevixWindows::offerProfile);
    connect(&keeper, &ProfileKeeper::appliedItself, this, [this](const Profile& profile) {
        //: RU: Применена конфигурация: %1.
        tellProfile(Sign::Done, tr("Profile applied: %1.").arg(profileTitle(profile.name)), QString());
    });
    connect(&keeper, &ProfileKeeper::failed, this,
            [this](const QString& words) { tellProfile(Sign::Warning, words, QString()); });
    connect(&m_window, &MainWindow::receiptOpenChanged, &keeper, &ProfileKeeper::setReceiptOpen);
}

void BrevixWindows::tellDifference(const ProfileNews& news)
{
    Message message;
    //: RU: На сервере другая конфигурация: %1.
    message.fact = tr("The server has another profile: %1.").arg(profileTitle(news.profile.name));
    message.next = news.hindrance;
    //: RU: Посмотреть…
    message.action = tr("Look…");
    m_window.post(profileTopic, message, [this] { openProfile(); });
}

/// D-12, «Предложить загрузить и применить». Enter stands for «Не сейчас»: the Enter of a scanner changes no settings.
void BrevixWindows::offerProfile(const ProfileNews& news)
{
    SettingsQuestion question;
    //: RU: Настройки BreviX
    question.title = tr("Settings of BreviX");
    //: RU: На сервере другая конфигурация: %1.
    question.fact = tr("The server has another profile: %1.").arg(profileTitle(news.profile.name));
    //: RU: Отличий от настроек этой кассы: %1.
    question.words = tr("Differences from this till: %1.").arg(news.preview.differences.size());
    for (const MissingElement& element : news.preview.missing.mid(0, namedMissing))
        question.words += QLatin1Char('\n') + missingText(element);
    //: RU: Загрузить и применить
    question.yes = tr("Load and apply");
    //: RU: Не сейчас
    question.no = tr("Not now");
    //: RU: Посмотреть…
    question.other = tr("Look…");
    question.enterIsNo = true;
    QuestionDialog::ask(&m_window, question, [this, news](QuestionDialog::Answer answer) {
        m_window.activateWindow();
        if (answer == QuestionDialog::Answer::Other)
            openProfile();
        else if (answer == QuestionDialog::Answer::Yes)
            m_profileActions->apply(news.profile, news.etag);
    });
}

/// The profile that this till follows beside what is in force, to be applied or not. Not while a receipt is open: nothing
/// under it may change.
void BrevixWindows::openProfile()
{
    if (m_window.isReceiptOpen()) {
        //: RU: Сначала закройте, отложите или аннулируйте чек.
        tellWarning(tr("Close, park or annul the receipt first."));
        return;
    }
    m_window.withdraw(profileTopic);
    m_profileActions->openLoad();
}

void BrevixWindows::tellProfile(Sign sign, const QString& fact, const QString& words)
{
    Message message;
    message.kind = sign == Sign::Done ? Message::Kind::Ok : Message::Kind::Warn;
    message.fact = fact;
    message.next = words;
    message.closable = true;
    m_window.post(profileTopic, message);
}

void BrevixWindows::tellWarning(const QString& fact)
{
    m_window.showMessage(Message::Kind::Warn, fact);
}

} // namespace companion
