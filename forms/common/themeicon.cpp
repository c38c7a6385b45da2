// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/common/themeicon.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "forms/common/look.h"

// Q_INIT_RESOURCE declares a function and must stand outside of every namespace.
static void initResources()
{
    Q_INIT_RESOURCE(companion_look);
}

namespace companion {

namespace {

class ThemeIconEngine : public QIconEngine
{
public:
    explicit ThemeIconEngine(const QString& name, Ink ink = nullptr)
        : m_name(name)
        , m_ink(ink)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = qMin(rect.width(), rect.height());
        const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1.0;
        const QPixmap drawing = iconPixmap(m_name, side, colour(mode), ratio);
        painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, drawing);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        // Qt 6.4 asks for device pixels here and sets the ratio itself.
        return iconPixmap(m_name, qMin(size.width(), size.height()), colour(mode), 1.0);
    }

    QIconEngine* clone() const override { return new ThemeIconEngine(m_name, m_ink); }
    QString key() const override { return QStringLiteral("companion-theme-icon"); }
    bool isNull() override { return false; }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (m_ink != nullptr)
            return Look::of(nullptr).tokens.*m_ink;
        return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
    }

    QString m_name;
    Ink m_ink;
};

} // namespace

void initLookResources()
{
    initResources();
}

QByteArray iconDrawing(const QString& name)
{
    initLookResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The icon %ls is not in the program", qUtf16Printable(name));
    return file.readAll();
}

QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal devicePixelRatio)
{
    const int side = qMax(1, qRound(size * devicePixelRatio));
    const QString key = QStringLiteral("companion:%1:%2:%3").arg(name).arg(side).arg(colour.name(QColor::HexArgb));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(iconDrawing(name)).render(&painter, QRectF(0, 0, side, side));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), colour);
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon themeIcon(const QString& name)
{
    return QIcon(new ThemeIconEngine(name));
}

QIcon themeIcon(const QString& name, Ink ink)
{
    return QIcon(new ThemeIconEngine(name, ink));
}

} // namespace companion
