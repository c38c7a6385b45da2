// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/look.h"

#include <QApplication>
#include <QStringList>
#include <QStyle>
#include <QVariant>
#include <QWidget>

#include "forms/common/companionstyle.h"

namespace companion {

int Look::px(double length) const
{
    return qRound(length * textScale);
}

QFont Look::font(TypeStep step, QFont::Weight weight) const
{
    return fontOfPoints(pointSizeOf(step), weight);
}

QFont Look::fontOfPoints(double points, QFont::Weight weight) const
{
    QFont font;
    font.setFamilies(fontFamilies());
    font.setPointSizeF(points * textScale);
    font.setWeight(weight);
    return font;
}

const Look& Look::of(const QWidget* widget)
{
    const QStyle* style = widget != nullptr ? widget->style() : QApplication::style();
    LookHint hint;
    if (style != nullptr && style->styleHint(lookStyleHint, nullptr, nullptr, &hint) != 0 && hint.look != nullptr)
        return *hint.look;
    static const Look fallback;
    return fallback;
}

WidthClass widthClassOf(const QWidget* widget)
{
    const int width = qRound(widget->window()->width() / Look::of(widget).textScale);
    if (width < narrowWindow)
        return WidthClass::Narrow;
    return width < wideWindow ? WidthClass::Normal : WidthClass::Wide;
}

Density densityOf(const QWidget* widget)
{
    for (const QWidget* at = widget; at != nullptr; at = at->parentWidget()) {
        const QVariant density = at->property("density");
        if (density.isValid())
            return density.toString() == QLatin1String("touch") ? Density::Touch : Density::Compact;
    }
    return Density::Compact;
}

namespace {

// A style sheet rule is looked up when a widget is polished, not when a property changes. One that was never polished will be.
void repolish(QWidget* widget)
{
    if (widget->testAttribute(Qt::WA_WState_Polished)) {
        QStyle* style = widget->style();
        style->unpolish(widget);
        style->polish(widget);
    }
    QEvent change(QEvent::StyleChange);
    QCoreApplication::sendEvent(widget, &change);
    widget->updateGeometry();
    widget->update();
}

QString stepName(TypeStep step)
{
    switch (step) {
    case TypeStep::Caption:
        return QStringLiteral("caption");
    case TypeStep::Label:
        return QStringLiteral("label");
    case TypeStep::Touch:
        return QStringLiteral("touch");
    case TypeStep::Row:
        return QStringLiteral("row");
    case TypeStep::Title:
        return QStringLiteral("title");
    case TypeStep::Entry:
        return QStringLiteral("entry");
    default:
        return QStringLiteral("body");
    }
}

} // namespace

void setDensity(QWidget* widget, Density density)
{
    widget->setProperty("density", density == Density::Touch ? QStringLiteral("touch") : QStringLiteral("compact"));
    repolish(widget);
    const QList<QWidget*> children = widget->findChildren<QWidget*>();
    for (QWidget* child : children)
        repolish(child);
}

void setLookProperty(QWidget* widget, const char* name, const QVariant& value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    repolish(widget);
}

void setAccent(QWidget* button, bool accent)
{
    setLookProperty(button, "accent", accent);
}

void setTextStep(QWidget* label, TypeStep step, bool strong)
{
    setLookProperty(label, "step", stepName(step));
    setLookProperty(label, "strong", strong);
}

void setInvalid(QWidget* field, bool invalid)
{
    setLookProperty(field, "invalid", invalid);
}

QStringList fontFamilies()
{
#ifdef Q_OS_WIN
    return {QStringLiteral("Segoe UI"), QStringLiteral("Roboto")};
#else
    return {QStringLiteral("Roboto"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")};
#endif
}

} // namespace companion
