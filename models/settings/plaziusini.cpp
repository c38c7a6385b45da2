// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/plaziusini.h"

#include <algorithm>

namespace companion {

namespace {

constexpr qsizetype longestSecret = 255;

QString sectionOf(SettingId id)
{
    return id == SettingId::PlaziusActive ? QStringLiteral("plugins") : QStringLiteral("Plazius");
}

QString secretKey()
{
    return QStringLiteral("userSecret");
}

QList<const SettingSpec*> specs()
{
    QList<const SettingSpec*> found;
    for (const SettingSpec& spec : settingsSchema()) {
        if (spec.home == SettingHome::PlaziusIni)
            found.append(&spec);
    }
    return found;
}

/// The schema writes a flag as 1 and 0, the file as on and off.
QString fileText(const SettingSpec& spec, const QString& text)
{
    if (spec.kind != SettingKind::Flag)
        return text;
    return text == u"1" ? QStringLiteral("on") : QStringLiteral("off");
}

QString schemaText(const SettingSpec& spec, const QString& text)
{
    if (spec.kind == SettingKind::Choice)
        return text.toLower();
    if (spec.kind != SettingKind::Flag)
        return text;
    if (text.compare(u"on", Qt::CaseInsensitive) == 0)
        return QStringLiteral("1");
    return text.compare(u"off", Qt::CaseInsensitive) == 0 ? QStringLiteral("0") : QString();
}

Settings wrapped(const PlaziusSettings& plazius)
{
    Settings settings;
    settings.plazius = plazius;
    return settings;
}

bool isSecret(const QString& text)
{
    return text.size() <= longestSecret
        && std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c < QChar(0x20) || c == QChar(0x7F); });
}

IniFile::Quotes quotesOf(const SettingSpec& spec)
{
    return spec.kind == SettingKind::Text ? IniFile::Quotes::Always : IniFile::Quotes::WhenNeeded;
}

/// Whether the line of the file holds what cannot be used.
bool isUnusable(const PlaziusIniValues& present, SettingId id)
{
    return std::any_of(present.fallbacks.cbegin(), present.fallbacks.cend(),
                       [id](const SettingFallback& fallback) { return fallback.id == id; });
}

void editSecret(IniFile& file, const PlaziusIniEdit& edit)
{
    const QString section = sectionOf(SettingId::PlaziusSecret);
    if (edit.secretTo.isEmpty())
        file.comment(section, secretKey(), QString());
    else if (file.value(section, secretKey()) != edit.secretTo)
        file.set(section, secretKey(), edit.secretTo, IniFile::Quotes::Always);
}

} // namespace

PlaziusIniValues readPlaziusIni(const IniFile& file, const PlaziusSettings& ofBase)
{
    PlaziusIniValues values;
    Settings settings = wrapped(ofBase);
    for (const SettingSpec* spec : specs()) {
        static_cast<void>(setSettingText(settings, spec->id, settingDefaultText(spec->id)));
        const std::optional<QString> stored = file.value(sectionOf(spec->id), spec->key);
        // `timeout =` names nothing: the default holds as if the line were not there.
        if (!stored || (stored->isEmpty() && spec->kind != SettingKind::Text))
            continue;
        if (const auto fault = setSettingText(settings, spec->id, schemaText(*spec, *stored)))
            values.fallbacks.append({spec->id, spec->key, *stored, *fault});
    }
    values.settings = settings.plazius;
    const QString secret = file.value(sectionOf(SettingId::PlaziusSecret), secretKey()).value_or(QString());
    if (isSecret(secret))
        values.secret = secret;
    else
        values.fallbacks.append({SettingId::PlaziusSecret, secretKey(), QString(), SettingFault::Unreadable});
    return values;
}

void editPlaziusIni(IniFile& file, const PlaziusIniEdit& edit)
{
    const PlaziusIniValues present = readPlaziusIni(file);
    for (const SettingSpec* spec : specs()) {
        const QString wanted = settingText(wrapped(edit.to), spec->id);
        const bool unusable = isUnusable(present, spec->id);
        const bool edited = wanted != settingText(wrapped(edit.from), spec->id);
        if (!edited && !(edit.mend && unusable))
            continue;
        if (unusable || wanted != settingText(wrapped(present.settings), spec->id))
            file.set(sectionOf(spec->id), spec->key, fileText(*spec, wanted), quotesOf(*spec));
    }
    if (edit.secretTo != edit.secretFrom || (edit.mend && isUnusable(present, SettingId::PlaziusSecret)))
        editSecret(file, edit);
}

bool livesInPlaziusIni(SettingId id)
{
    const SettingSpec* spec = settingSpec(id);
    return spec != nullptr && spec->home == SettingHome::PlaziusIni;
}

bool samePlaziusIni(const PlaziusSettings& one, const PlaziusSettings& other)
{
    const QList<const SettingSpec*> all = specs();
    const Settings left = wrapped(one);
    const Settings right = wrapped(other);
    return std::all_of(all.cbegin(), all.cend(),
                       [&](const SettingSpec* spec) { return settingText(left, spec->id) == settingText(right, spec->id); });
}

QByteArray freshPlaziusIni()
{
    return QByteArrayLiteral(R"(; Настройки модуля Plazius.
; Строка, которая начинается с «;», показывает значение по умолчанию. Чтобы задать своё, впишите под ней такую же без «;».
; Те же значения стоят в окне «Настройки», вкладка «Модули логики», Plazius. Правка этого файла действует со следующего запуска.

[plugins]
; Включён ли модуль: on или off
;plazius = off

[Plazius]
; Адрес сервера: http:// или https://, имя и, если нужно, порт
;serverUrl = "http://localhost"

; Сколько секунд ждать ответа на один запрос, от 1 до 300
;timeout = 30

; Логин точки продаж, выдаётся в plazius.biz
;userId = ""

; Пароль точки продаж, выдаётся вместе с логином
;userSecret = ""

; Имя кассы для Plazius, латиницей, своё у каждой кассы; пусто: номер кассы
;terminalId = ""

; Ширина чековой ленты в знаках, от 20 до 80
;tapeWidth = 42

; Язык сообщений сервера
;language = "ru-RU"

; Текст в конце чека: formatted (готовые строки) или xml (разметка)
;footer = formatted

; Сколько секунд кассир ждёт ответа при закрытии чека, от 1 до 60
;closeWait = 3

; Как часто проверять связь, пока её нет, в секундах, не меньше 10
;pingInterval = 10

; Шаг округления суммы к оплате в копейках: 1, 10, 50, 100 или 1000
;roundStep = 1
)");
}

} // namespace companion
