// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/uilanguage.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

// Resources of a static library are dropped by the linker unless somebody names them; the macro must stand outside a namespace.
static void keepTranslations()
{
    Q_INIT_RESOURCE(companion_translations);
}

namespace companion {

UiLanguage::UiLanguage(QObject* parent)
    : QObject(parent)
{
    keepTranslations();
}

UiLanguage::~UiLanguage()
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
}

void UiLanguage::use(const QString& language)
{
    const bool english = language == "en"_L1;
    QLocale::setDefault(english ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                : QLocale(QLocale::Russian, QLocale::Russia));
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_program.load(u":/i18n/companion_%1.qm"_s.arg(english ? u"en"_s : u"ru"_s)))
        QCoreApplication::installTranslator(&m_program);
    if (!english && m_qt.load(u"qtbase_ru"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace companion
