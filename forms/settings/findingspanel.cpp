// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/settings/findingspanel.h"

#include "forms/common/look.h"
#include "forms/common/rowdelegate.h"
#include "forms/common/themeicon.h"
#include "models/settings/findingwords.h"
#include "models/tables/plaintooltip.h"
#include "ui_findingspanel.h"

#include <QEvent>

#include <algorithm>

namespace companion {

namespace {

constexpr int linesShown = 4;
constexpr qsizetype mostLines = 200; ///< of a paste that went wrong there may be thousands; nobody reads them one by one

} // namespace

FindingsPanel::FindingsPanel(QWidget* parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::FindingsPanel>())
{
    m_ui->setupUi(this);
    m_ui->crossButton->setIcon(themeIcon(QStringLiteral("x-lg"), &Tokens::text2));
    //: RU: Результат проверки
    m_ui->list->setAccessibleName(tr("Result of the check"));
    m_ui->list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ui->list->setWordWrap(false);
    m_ui->list->setProperty("edge", true);
    connect(m_ui->crossButton, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_ui->list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { choose(m_ui->list->row(item)); });
    connect(m_ui->list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { choose(m_ui->list->row(item)); });
}

FindingsPanel::~FindingsPanel() = default;

void FindingsPanel::setFindings(const QList<Finding>& findings)
{
    if (findings == m_findings && !m_ui->headline->words().isEmpty())
        return;
    m_findings = findings;
    const auto errors = std::count_if(findings.cbegin(), findings.cend(), [](const Finding& finding) {
        return finding.severity == FindingSeverity::Error;
    });
    const auto warnings = findings.size() - errors;
    if (errors > 0)
        //: RU: В настройках есть ошибки: %1
        m_ui->headline->setState(Sign::Refused, tr("There are errors in the settings: %1").arg(errors));
    else if (warnings > 0)
        //: RU: Настройки корректны · предупреждений: %1
        m_ui->headline->setState(Sign::Done, tr("The settings are correct · warnings: %1").arg(warnings));
    else
        //: RU: Настройки корректны
        m_ui->headline->setState(Sign::Done, tr("The settings are correct"));
    m_ui->list->clear();
    for (const Finding& finding : findings.mid(0, mostLines)) {
        auto* item = new QListWidgetItem(findingLine(finding), m_ui->list);
        const bool wrong = finding.severity == FindingSeverity::Error;
        item->setData(RowDelegate::SignRole, static_cast<int>(wrong ? Sign::Refused : Sign::Warning));
        item->setToolTip(plainToolTip(item->text()));
    }
    if (findings.size() > mostLines)
        //: RU: … и ещё: %1
        m_ui->list->addItem(tr("… and more: %1").arg(findings.size() - mostLines));
    applySizes();
}

void FindingsPanel::choose(int row)
{
    if (row >= 0 && row < m_findings.size()) {
        const Finding finding = m_findings.at(row); // the way to the field may bring a new list
        Q_EMIT chosen(finding);
    }
}

void FindingsPanel::applySizes()
{
    const Look& look = Look::of(this);
    m_ui->column->setContentsMargins(0, 0, 0, 0);
    m_ui->column->setSpacing(0);
    m_ui->head->setContentsMargins(look.px(20), look.px(8), look.px(20), look.px(8));
    auto* delegate = qobject_cast<RowDelegate*>(m_ui->list->itemDelegate());
    (delegate != nullptr ? delegate : new RowDelegate(m_ui->list))->attachTo(m_ui->list);
    const int row = look.px(Sizes::of(densityOf(this)).tableRow);
    m_ui->list->setProperty("firstPadding", 20); // from edge to edge, signs under the sign of the head
    m_ui->list->setVisible(!m_findings.isEmpty());
    m_ui->list->setFixedHeight(row * static_cast<int>(std::clamp<qsizetype>(m_findings.size(), 1, linesShown)) + 2);
    m_ui->crossButton->setIconSize(QSize(look.px(12), look.px(12)));
}

void FindingsPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

void FindingsPanel::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    applySizes();
}

} // namespace companion
