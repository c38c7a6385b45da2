// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/settingswindow.h"

#include "forms/common/look.h"
#include "forms/settings/questiondialog.h"
#include "forms/settings/settingspage.h"
#include "forms/settings/tabstack.h"
#include "models/settings/findingwords.h"
#include "models/settings/profile.h"
#include "services/session/profilekeeper.h"
#include "services/session/settingsservice.h"
#include "ui_settingswindow.h"

#include <QScreen>
#include <QShowEvent>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace companion {

namespace {

constexpr std::chrono::milliseconds liveDelay{60};
const QString savingTopic = QStringLiteral("saving");
const QString changingTopic = QStringLiteral("changing");

/// What an empty form lacks is no fault while the module sleeps: it is named when somebody asks.
bool showsWhileEditing(const Finding& finding, const Settings& settings)
{
    const bool unfinished = finding.kind == FindingKind::ServerUrlMissing || finding.kind == FindingKind::KeyMissing;
    return !unfinished || settings.brevix.active || isOfPlazius(finding);
}

} // namespace

SettingsWindow::SettingsWindow(SettingsService& service, const Settings& settings, const QString& apiKey, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SettingsWindow>())
    , m_service(service)
    , m_draft(settings, apiKey, service.directories())
{
    m_draft.setPlazius(service.plaziusSecret(), service.plaziusFacts());
    m_ui->setupUi(this);
    m_ui->checkButton->hide();
    m_ui->checkButton->setIconName(QStringLiteral("clipboard-check"));
    m_ui->findings->hide();
    m_ui->messagePart->hide();
    m_ui->okButton->setDefault(true);
    setAccent(m_ui->okButton, true);
    m_ui->tabs->tabBar()->setUsesScrollButtons(true);
    m_live.setSingleShot(true);
    m_live.setInterval(liveDelay);

    connect(&m_live, &QTimer::timeout, this, &SettingsWindow::showFindings);
    connect(&m_draft, &SettingsDraft::changed, &m_live, qOverload<>(&QTimer::start));
    connect(m_ui->checkButton, &QPushButton::clicked, this, &SettingsWindow::check);
    connect(m_ui->findings, &FindingsPanel::chosen, this, &SettingsWindow::goTo);
    connect(m_ui->okButton, &QPushButton::clicked, this, &SettingsWindow::accept);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &SettingsWindow::reject);
    connect(&m_service, &SettingsService::saved, this, &SettingsWindow::stored);
    connect(&m_service, &SettingsService::failed, this, &SettingsWindow::notStored);
}

SettingsWindow::~SettingsWindow() = default;

QWidget* SettingsWindow::pageParent() const
{
    return stackOf(*m_ui->tabs);
}

void SettingsWindow::addPage(SettingsPage* page)
{
    m_pages.append(page);
    m_ui->tabs->addTab(page, page->title());
}

void SettingsWindow::replacePages(const std::function<void()>& make)
{
    const int shown = m_ui->tabs->currentIndex();
    const QList<SettingsPage*> former = std::exchange(m_pages, {});
    for (SettingsPage* page : former) {
        m_ui->tabs->removeTab(m_ui->tabs->indexOf(page));
        delete page;
    }
    make();
    m_ui->tabs->setCurrentIndex(shown);
    putButtonsLast();
    showFindings();
}

void SettingsWindow::reloadPages()
{
    for (SettingsPage* page : std::as_const(m_pages))
        page->reload();
}

void SettingsWindow::showCheckButton()
{
    m_ui->checkButton->show();
}

void SettingsWindow::finishSetUp(const QSize& size)
{
    applySizes();
    const Look& look = Look::of(this);
    QSize wanted(look.px(size.width()), look.px(size.height()));
    if (const QScreen* on = screen())
        wanted = wanted.boundedTo(on->availableSize());
    resize(wanted);
    putButtonsLast();
    showFindings();
}

// The pages came later than the buttons, and the focus would reach them last.
void SettingsWindow::putButtonsLast()
{
    QWidget* last = previousInFocusChain();
    while (last != this && ((last->focusPolicy() & Qt::TabFocus) == 0 || last->focusProxy() != nullptr))
        last = last->previousInFocusChain();
    for (QWidget* button : {static_cast<QWidget*>(m_ui->checkButton), static_cast<QWidget*>(m_ui->okButton),
                            static_cast<QWidget*>(m_ui->closeButton)}) {
        setTabOrder(last, button);
        last = button;
    }
}

SettingsPage* SettingsWindow::pageOf(SettingId id) const
{
    const auto found = std::find_if(m_pages.cbegin(), m_pages.cend(), [id](const SettingsPage* page) { return page->has(id); });
    return found == m_pages.cend() ? nullptr : *found;
}

bool SettingsWindow::goTo(const Finding& finding)
{
    SettingsPage* page = pageOf(finding.field);
    if (page == nullptr)
        return false;
    m_ui->tabs->setCurrentWidget(page);
    page->goTo(finding);
    return true;
}

// N-15: the rules of saving and of the check are the same, and they look at every edit.
QList<Finding> SettingsWindow::showFindings()
{
    m_live.stop();
    const QList<Finding> findings = m_draft.findings();
    QList<Finding> shown = findings;
    shown.removeIf([this](const Finding& finding) { return !showsWhileEditing(finding, m_draft.settings()); });
    for (SettingsPage* page : std::as_const(m_pages))
        page->showFindings(shown);
    if (m_ui->findings->isVisibleTo(this))
        refreshPanel(findings);
    if (m_named && !findings.contains(*m_named))
        withdrawRefusal();
    return findings;
}

void SettingsWindow::withdrawRefusal()
{
    m_named.reset();
    withdraw(savingTopic);
}

void SettingsWindow::withdraw(const QString& topic)
{
    m_ui->messageBar->withdraw(topic);
    m_ui->messagePart->setVisible(m_ui->messageBar->shownTopic().has_value());
}

void SettingsWindow::refreshPanel(const QList<Finding>& findings)
{
    m_ui->findings->setFindings(findings);
}

void SettingsWindow::check()
{
    if (!finishEditing())
        return;
    withdrawRefusal(); // the list names it
    refreshPanel(showFindings());
    m_ui->findings->show();
}

bool SettingsWindow::finishEditing()
{
    for (SettingsPage* page : std::as_const(m_pages)) {
        if (page->finishEditing())
            continue;
        m_ui->tabs->setCurrentWidget(page);
        page->finishEditing();
        return false;
    }
    return true;
}

void SettingsWindow::accept()
{
    if (m_saving || refusesWhileChanging() || !finishEditing())
        return;
    const QList<Finding> findings = showFindings();
    const auto wrong = std::find_if(findings.cbegin(), findings.cend(),
                                    [this](const Finding& finding) { return forbidsSaving(finding); });
    if (wrong != findings.cend()) {
        //: RU: Настройки не сохранены.
        m_ui->messageBar->post(savingTopic, {Message::Kind::Error, tr("The settings were not saved."), QString(),
                                             findingLine(*wrong)});
        m_ui->messagePart->show();
        m_named = *wrong;
        goTo(Finding(*wrong));
        return;
    }
    beforeSaving([this](bool goOn) {
        if (!goOn || refusesWhileChanging())
            return;
        setSaving(true);
        save();
    });
}

void SettingsWindow::beforeSaving(std::function<void(bool)> then)
{
    then(true);
}

void SettingsWindow::setSaving(bool saving)
{
    m_saving = saving;
    m_ui->okButton->setBusy(m_saving || m_changing);
}

void SettingsWindow::followChanges(ProfileKeeper& keeper)
{
    m_keeper = &keeper;
    connect(&keeper, &ProfileKeeper::changingIs, this, &SettingsWindow::changingIs);
    if (!keeper.isChanging())
        return;
    beginChange();
    standStill(true);
}

// In a turn of its own: whoever ordered the change brings the windows to it first.
void SettingsWindow::changingIs(bool changing)
{
    if (changing)
        beginChange();
    else
        QMetaObject::invokeMethod(this, &SettingsWindow::endChange, Qt::QueuedConnection);
}

void SettingsWindow::beginChange()
{
    if (!std::exchange(m_changing, true))
        m_beforeChange = m_service.current();
    setSaving(m_saving);
}

void SettingsWindow::endChange()
{
    if (m_keeper->isChanging())
        return; // the next one has begun
    m_changing = false;
    setSaving(m_saving);
    if (m_service.current() != m_beforeChange && takeStoredProfile())
        showStoredProfile();
    withdraw(changingTopic);
    standStill(false);
}

bool SettingsWindow::takeStoredProfile()
{
    Profile present;
    present.shared = m_service.current();
    const auto take = [&present](Settings& settings) {
        settings = applyProfile(settings, present);
        settings.brevix.profile = present.shared.brevix.profile;
    };
    Settings wanted = m_draft.stored();
    take(wanted);
    if (wanted == m_draft.stored())
        return false;
    m_draft.takeStored(take);
    return true;
}

void SettingsWindow::showStoredProfile()
{
    reloadPages();
}

bool SettingsWindow::refusesWhileChanging()
{
    if (!m_changing)
        return false;
    Message message;
    //: RU: Настройки этой кассы сейчас меняются.
    message.fact = tr("The settings of this till are changing just now.");
    //: RU: Сохранить можно будет после этого. Если есть открытый чек, они изменятся после него.
    message.next = tr("Saving is possible afterwards. If a receipt is open, they change after it.");
    m_ui->messageBar->post(changingTopic, message);
    m_ui->messagePart->show();
    return true;
}

/// Of a window that opened in the middle of a change: it shows what may not stay.
void SettingsWindow::standStill(bool still)
{
    if (m_still == still)
        return;
    m_still = still;
    m_ui->tabs->setEnabled(!still);
    if (still)
        refusesWhileChanging();
    else if (focusWidget() == nullptr)
        focusFirstField();
}

void SettingsWindow::stored()
{
    if (!m_saving)
        return;
    setSaving(false);
    QDialog::accept();
}

void SettingsWindow::notStored(const Error& error)
{
    if (!m_saving)
        return;
    setSaving(false);
    //: RU: Настройки не сохранены.
    const QString fact = tr("The settings were not saved.");
    //: RU: Касса работает с прежними, введённое осталось в полях. Причина: %1
    const QString words = tr("The till works with the former ones, what was typed is still in the fields. Reason: %1");
    m_ui->messageBar->post(savingTopic, {Message::Kind::Error, fact, QString(),
                                         words.arg(error.detail.isEmpty() ? errorName(error.code) : error.detail)});
    m_ui->messagePart->show();
}

void SettingsWindow::reject()
{
    if (m_saving || (m_changing && !m_still))
        return;
    if (m_draft.isChanged())
        askToLeave();
    else
        QDialog::reject();
}

void SettingsWindow::askToLeave()
{
    SettingsQuestion question;
    question.title = windowTitle();
    //: RU: Изменения не сохранены.
    question.fact = tr("The changes are not saved.");
    //: RU: Сохранить их перед закрытием?
    question.words = tr("Save them before closing?");
    //: RU: Сохранить
    question.yes = tr("Save");
    //: RU: Не сохранять
    question.other = tr("Do not save");
    //: RU: Продолжить правку
    question.no = tr("Go on editing");
    QuestionDialog::ask(this, question, [this](QuestionDialog::Answer answer) {
        if (answer == QuestionDialog::Answer::Yes)
            accept();
        else if (answer == QuestionDialog::Answer::Other)
            QDialog::reject();
    });
}

/// The first field instead of the tabs: whoever opens the window wants to fill something in.
void SettingsWindow::focusFirstField()
{
    QWidget* page = m_ui->tabs->currentWidget();
    for (QWidget* next = page->nextInFocusChain(); next != nullptr && next != page; next = next->nextInFocusChain()) {
        if (page->isAncestorOf(next) && next->isEnabled() && next->isVisibleTo(page)
            && (next->focusPolicy() & Qt::TabFocus) != 0) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void SettingsWindow::applySizes()
{
    const Look& look = Look::of(this);
    const int margin = look.px(20);
    m_ui->column->setContentsMargins(0, 0, 0, 0);
    m_ui->column->setSpacing(0);
    m_ui->column->setStretchFactor(m_ui->tabs, 1);
    m_ui->messageColumn->setContentsMargins(margin, 0, margin, look.px(12));
    m_ui->buttonRow->setContentsMargins(margin, look.px(12), margin, look.px(12));
    m_ui->buttonRow->setSpacing(look.px(8));
}

void SettingsWindow::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

void SettingsWindow::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    applySizes();
    if (!event->spontaneous() && focusWidget() == nullptr)
        focusFirstField();
}

} // namespace companion
