// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/brevix/phonetemplatedialog.h"
#include "forms/common/fielderror.h"
#include "models/phone/phonewords.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace companion;

class TestPhoneTemplateDialog : public QObject
{
    Q_OBJECT

private:
    template <typename T>
    static T* part(PhoneTemplateDialog& dialog, const char* name)
    {
        return dialog.findChild<T*>(QLatin1String(name));
    }

private Q_SLOTS:
    void B_PHN_03_05_editsACopy()
    {
        const PhoneTemplateSettings before;
        PhoneTemplateDialog dialog(before);
        QCOMPARE(dialog.settings(), before);
        part<QLineEdit>(dialog, "patternEdit")->setText(QStringLiteral("NN NNN-NN-NN"));
        part<QLineEdit>(dialog, "countryEdit")->setText(QStringLiteral(" +375 "));
        PhoneTemplateSettings after;
        after.pattern = QStringLiteral("NN NNN-NN-NN");
        after.countryCode = QStringLiteral("+375");
        QCOMPARE(dialog.settings(), after);
        QCOMPARE(part<QLabel>(dialog, "sampleLabel")->text(), QStringLiteral("+375 91 234-54-56"));
        dialog.show();
        part<QPushButton>(dialog, "okButton")->click();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    void sampleIsLive()
    {
        PhoneTemplateDialog dialog{PhoneTemplateSettings()};
        auto* sample = part<QLabel>(dialog, "sampleLabel");
        QCOMPARE(sample->text(), QStringLiteral("+7 (912) 345-45-67"));
        QTest::keyClicks(part<QLineEdit>(dialog, "patternEdit"), QStringLiteral("5"));
        QCOMPARE(sample->text(), QStringLiteral("—"));
        part<QCheckBox>(dialog, "enabledBox")->setChecked(false);
        QCOMPARE(sample->text(), QStringLiteral("+79123454567"));
        QVERIFY(!part<QLineEdit>(dialog, "patternEdit")->isEnabled());
    }

    void faultsStandBesideTheirField_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("country");
        QTest::addColumn<TemplateFault>("fault");
        QTest::addColumn<QString>("place");
        const QString good = QStringLiteral("(NNN) NNN-NN-NN");
        const QString seven = QStringLiteral("+7");
        QTest::newRow("empty") << QString() << seven << TemplateFault::Empty << QStringLiteral("patternProblem");
        QTest::newRow("B_PHN_04_digits") << QStringLiteral("8 NNN NNNNNNN") << seven << TemplateFault::DigitInside
                                         << QStringLiteral("patternProblem");
        QTest::newRow("Cyrillic") << QStringLiteral("(ННН) NNN-NN-NN") << seven << TemplateFault::LetterInside
                                  << QStringLiteral("patternProblem");
        QTest::newRow("B_PHN_05_code without plus") << good << QStringLiteral("7") << TemplateFault::CountryCodeWrong
                                                    << QStringLiteral("countryProblem");
    }

    void faultsStandBesideTheirField()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, country);
        QFETCH(TemplateFault, fault);
        QFETCH(QString, place);
        PhoneTemplateSettings settings;
        settings.pattern = pattern;
        settings.countryCode = country;
        PhoneTemplateDialog dialog(settings);
        dialog.show();
        auto* problem = dialog.findChild<FieldError*>(place);
        QVERIFY(problem->hasError());
        QCOMPARE(problem->words(), templateFaultText(fault));
        part<QPushButton>(dialog, "okButton")->click();
        QVERIFY(dialog.isVisible());
        const bool atPattern = place == QStringLiteral("patternProblem");
        QCOMPARE(dialog.focusWidget()->objectName(),
                 atPattern ? QStringLiteral("patternEdit") : QStringLiteral("countryEdit"));
        // Switched off, a bad template does no harm and may be put away.
        part<QCheckBox>(dialog, "enabledBox")->setChecked(false);
        QVERIFY(!problem->hasError());
        part<QPushButton>(dialog, "okButton")->click();
        QVERIFY(!dialog.isVisible());
    }

    void accessibleNamesAndFocusOrder()
    {
        PhoneTemplateDialog dialog{PhoneTemplateSettings()};
        QCOMPARE(part<QLineEdit>(dialog, "patternEdit")->accessibleName(),
                 part<QLabel>(dialog, "patternLabel")->text());
        QCOMPARE(part<QLineEdit>(dialog, "countryEdit")->accessibleName(),
                 part<QLabel>(dialog, "countryLabel")->text());
        dialog.show();
        part<QCheckBox>(dialog, "enabledBox")->setFocus();
        for (const char* next : {"patternEdit", "countryEdit", "okButton", "closeButton"}) {
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
            QCOMPARE(dialog.focusWidget()->objectName(), QLatin1String(next));
        }
    }
};

QTEST_MAIN(TestPhoneTemplateDialog)
#include "tst_phonetemplatedialog.moc"
