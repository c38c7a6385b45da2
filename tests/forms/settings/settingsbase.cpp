// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsbase.h"

namespace companion::test {

namespace {

template <typename T>
T must(const QFuture<Result<T>>& future)
{
    const Result<T> result = wait(future);
    if (!result)
        qFatal("%ls: %ls", qUtf16Printable(errorName(result.error().code)), qUtf16Printable(result.error().detail));
    return *result;
}

} // namespace

Directories shopDirectories()
{
    Directories lists;
    lists.warehouses = {{QStringLiteral("001"), QStringLiteral("Лесная, 8 — зал"), {}},
                        {QStringLiteral("002"), QStringLiteral("Подсобка овощная, Лесная, 8"), {}},
                        {QStringLiteral("003"), QStringLiteral("Садовая, 15 — зал"), {}}};
    lists.users = {{QStringLiteral("201"), QStringLiteral("Петрова А. С."), {}},
                   {QStringLiteral("202"), QStringLiteral("Смирнов О. И."), {}}};
    lists.groups = {{QStringLiteral("10"), QStringLiteral("Молочные продукты"), {}},
                    {QStringLiteral("11"), QStringLiteral("Сыры"), QStringLiteral("10")},
                    {QStringLiteral("20"), QStringLiteral("Алкоголь"), {}},
                    {QStringLiteral("30"), QStringLiteral("Бакалея"), {}}};
    return lists;
}

Settings goodSettings()
{
    Settings settings;
    settings.till.cashId = QStringLiteral("7");
    settings.till.warehouseCode = QStringLiteral("001");
    settings.till.cashierCode = QStringLiteral("201");
    BrevixSettings& brevix = settings.brevix;
    brevix.active = true;
    brevix.serverUrl = QStringLiteral("https://brevix.example/api");
    brevix.warehouses.rows = {{QStringLiteral("001"), QStringLiteral("Лесная, 8 — зал"), QStringLiteral("1042")}};
    brevix.inviters.rows = {{QStringLiteral("201"), QStringLiteral("Петрова А. С."), QStringLiteral("77")}};
    brevix.categories.rows = {{QStringLiteral("10"), QStringLiteral("Молочные продукты"), QStringLiteral("31")}};
    brevix.categories.zeroRows = {{QStringLiteral("20"), QStringLiteral("Алкоголь"), QStringLiteral("62")}};
    return settings;
}

SettingsBase::SettingsBase()
    : SettingsBase(shopDirectories())
{
}

SettingsBase::SettingsBase(const Directories& lists)
{
    must(m_thread.open(m_folder.path() + QStringLiteral("/data")));
    must(m_directories.replaceAll(lists, {}));
    service.setDataFolder(m_folder.path());
    load();
}

void SettingsBase::load()
{
    bool loaded = false;
    QObject context;
    QObject::connect(&service, &SettingsService::loaded, &context, [&loaded] { loaded = true; });
    service.load();
    spin([&loaded] { return loaded; });
}

void SettingsBase::store(const Settings& settings, const QString& apiKey)
{
    bool saved = false;
    QObject context;
    QObject::connect(&service, &SettingsService::saved, &context, [&saved] { saved = true; });
    service.save(settings, apiKey);
    spin([&saved] { return saved; });
}

Settings SettingsBase::onDisk()
{
    return settingsFromText(must(m_store.load())).settings;
}

QString SettingsBase::keyOnDisk()
{
    return must(m_secrets.read(SettingsService::apiKeySecret()));
}

LinkCheckPort SettingsBase::linkCheck()
{
    LinkCheckPort port;
    port.check = [this](const Settings& settings, const QString& apiKey, std::function<void(const LinkCheckResult&)> done) {
        ++m_checks;
        m_checkedSettings = settings;
        m_checkedKey = apiKey;
        m_done = std::move(done);
    };
    port.cancel = [this] {
        ++m_cancels;
        m_done = {};
    };
    return port;
}

void SettingsBase::answer(const LinkCheckResult& result)
{
    const auto done = std::move(m_done);
    m_done = {};
    if (done)
        done(result);
}

} // namespace companion::test
