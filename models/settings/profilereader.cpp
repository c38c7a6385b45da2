// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/profile.h"

#include "models/values/brevixid.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace companion {

namespace {

constexpr qsizetype largestProfile = 8 * 1024 * 1024;
constexpr int mostRows = 20000;
using Kind = ProfileFaultKind;

/// One object of the document: takes its members one by one and notes what is wrong; what nobody took is unknown.
class Part
{
public:
    Part(QJsonObject object, QString path, QList<ProfileFault>& faults)
        : m_object(std::move(object))
        , m_path(std::move(path))
        , m_faults(faults)
    {
    }

    void fault(const QString& key, Kind kind) { m_faults.append({at(key), kind}); }
    QString at(const QString& key) const { return m_path.isEmpty() ? key : m_path + u'.' + key; }
    bool has(const QString& key) const { return m_object.contains(key); }

    QJsonValue take(const QString& key, QJsonValue::Type type)
    {
        if (!m_object.contains(key)) {
            fault(key, Kind::Missing);
            return {};
        }
        const QJsonValue value = m_object.take(key);
        if (value.type() != type)
            fault(key, Kind::WrongType);
        return value;
    }

    Part part(const QString& key) { return Part(take(key, QJsonValue::Object).toObject(), at(key), m_faults); }
    bool flag(const QString& key) { return take(key, QJsonValue::Bool).toBool(); }

    QString text(const QString& key, qsizetype least, qsizetype most)
    {
        const QString value = take(key, QJsonValue::String).toString();
        static const QRegularExpression control(QStringLiteral("[\\x00-\\x1f\\x7f]"));
        if (value.size() < least || value.size() > most || value.contains(control))
            fault(key, Kind::Malformed);
        return value;
    }

    int number(const QString& key, int least, int most)
    {
        const double value = take(key, QJsonValue::Double).toDouble();
        if (value != static_cast<double>(static_cast<int>(value)))
            fault(key, Kind::WrongType);
        else if (value < least || value > most)
            fault(key, Kind::OutOfRange);
        return static_cast<int>(value);
    }

    /// A choice by its name, as the schema table spells it.
    void choice(const QString& key, Settings& settings, SettingId id)
    {
        const QString value = take(key, QJsonValue::String).toString();
        if (setSettingText(settings, id, value))
            fault(key, Kind::Malformed);
    }

    /// An id, or null = empty.
    QString idOrNull(const QString& key)
    {
        if (m_object.value(key).isNull() && has(key)) {
            m_object.remove(key);
            return {};
        }
        const QString value = take(key, QJsonValue::String).toString();
        if (!isBrevixId(value))
            fault(key, Kind::Malformed);
        return value;
    }

    QList<MappingRow> rows(const QString& key)
    {
        const QJsonArray array = take(key, QJsonValue::Array).toArray();
        if (array.size() > mostRows)
            fault(key, Kind::OutOfRange);
        QList<MappingRow> rows;
        for (qsizetype i = 0; i < qMin<qsizetype>(array.size(), mostRows); ++i) {
            const QString path = at(key) + u'[' + QString::number(i) + u']';
            if (!array.at(i).isObject())
                m_faults.append({path, Kind::WrongType});
            Part row(array.at(i).toObject(), path, m_faults);
            const QString code = row.text(QStringLiteral("code"), 1, 64);
            const QString name = row.text(QStringLiteral("name"), 1, 250);
            rows.append({code, name, row.idOrNull(QStringLiteral("brevixId"))});
            row.end();
        }
        return rows;
    }

    std::optional<Part> partOrNull(const QString& key)
    {
        if (!m_object.value(key).isNull() || !has(key))
            return part(key);
        m_object.remove(key);
        return std::nullopt;
    }

    void end()
    {
        const QStringList rest = m_object.keys();
        for (const QString& key : rest)
            fault(key, Kind::UnknownMember);
    }

private:
    QJsonObject m_object;
    QString m_path;
    QList<ProfileFault>& m_faults;
};

void readModule(Part part, Settings& settings)
{
    settings.brevix.active = part.flag(QStringLiteral("active"));
    settings.brevix.timeout = std::chrono::seconds(part.number(QStringLiteral("timeoutSec"), 1, 300));
    Part phone = part.part(QStringLiteral("phoneTemplate"));
    settings.phone.enabled = phone.flag(QStringLiteral("enabled"));
    settings.phone.pattern = phone.text(QStringLiteral("template"), 0, 32);
    settings.phone.countryCode = phone.text(QStringLiteral("countryCode"), 2, 5);
    static const QRegularExpression code(QStringLiteral("^\\+[1-9][0-9]{0,3}$"));
    if (!code.match(settings.phone.countryCode).hasMatch())
        phone.fault(QStringLiteral("countryCode"), Kind::Malformed);
    phone.end();
    part.end();
}

QString interval(Part& part, const QString& key)
{
    return QString::number(part.number(key, 15, 86400));
}

void readConfiguration(Part part, Settings& settings)
{
    ProfileSettings& profile = settings.brevix.profile;
    profile.checkAtStart = part.flag(QStringLiteral("checkAtStart"));
    profile.checkPeriodically = part.flag(QStringLiteral("checkPeriodically"));
    profile.checkInterval = interval(part, QStringLiteral("checkIntervalSec"));
    part.choice(QStringLiteral("onDifference"), settings, SettingId::ProfileOnDifference);
    part.end();
}

void readFunctions(Part part, Settings& settings)
{
    FunctionSettings& functions = settings.brevix.functions;
    functions.authorization = part.flag(QStringLiteral("authorization"));
    functions.cancelAuthorization = part.flag(QStringLiteral("cancelAuthorization"));
    functions.registration = part.flag(QStringLiteral("registration"));
    part.end();
}

void readOffline(Part part, Settings& settings)
{
    OfflineSettings& offline = settings.brevix.offline;
    offline.record = part.flag(QStringLiteral("record"));
    offline.checkLink = part.flag(QStringLiteral("checkLink"));
    offline.checkInterval = interval(part, QStringLiteral("checkIntervalSec"));
    offline.autoSend = part.flag(QStringLiteral("autoSend"));
    offline.sendInterval = interval(part, QStringLiteral("sendIntervalSec"));
    part.choice(QStringLiteral("unsentReturn"), settings, SettingId::OfflineUnsentReturn);
    part.end();
}

void readWarehouses(Part part, WarehouseSettings& warehouses)
{
    warehouses.defaultWhenUnmapped = part.flag(QStringLiteral("defaultWhenUnmapped"));
    warehouses.defaultForAll = part.flag(QStringLiteral("defaultForAll"));
    warehouses.defaultWhenTillHasNone = part.flag(QStringLiteral("defaultWhenTillHasNone"));
    warehouses.defaultId = part.idOrNull(QStringLiteral("defaultId"));
    warehouses.rows = part.rows(QStringLiteral("rows"));
    part.end();
}

void readInviters(Part part, InviterSettings& inviters)
{
    inviters.defaultWhenUnmapped = part.flag(QStringLiteral("defaultWhenUnmapped"));
    inviters.defaultForAll = part.flag(QStringLiteral("defaultForAll"));
    inviters.defaultCode = part.idOrNull(QStringLiteral("defaultCode"));
    inviters.rows = part.rows(QStringLiteral("rows"));
    part.end();
}

void readCategories(Part part, Settings& settings)
{
    CategorySettings& categories = settings.brevix.categories;
    categories.rows = part.rows(QStringLiteral("rows"));
    categories.zeroRows = part.rows(QStringLiteral("zeroRows"));
    part.choice(QStringLiteral("noGroup"), settings, SettingId::CategoryNoGroup);
    part.choice(QStringLiteral("unknownGroup"), settings, SettingId::CategoryUnknownGroup);
    if (auto group = part.partOrNull(QStringLiteral("defaultGroup"))) {
        categories.defaultGroupCode = group->text(QStringLiteral("code"), 1, 64);
        categories.defaultGroupName = group->text(QStringLiteral("name"), 1, 250);
        group->end();
    }
    part.end();
}

QString fingerprint(Part& part, const QString& key)
{
    static const QRegularExpression form(QStringLiteral("^sha256:[0-9a-f]{64}$"));
    const QString value = part.text(key, 71, 71);
    if (value.size() == 71 && !form.match(value).hasMatch())
        part.fault(key, Kind::Malformed);
    return value;
}

void readFingerprints(Part part, CatalogueFingerprint& fingerprints)
{
    fingerprints.users = fingerprint(part, QStringLiteral("users"));
    fingerprints.warehouses = fingerprint(part, QStringLiteral("warehouses"));
    fingerprints.groups = fingerprint(part, QStringLiteral("groups"));
    part.end();
}

/// The rules beyond the schema are those of saving.
void checkRules(const Settings& settings, QList<ProfileFault>& faults)
{
    const QList<Finding> findings = saveRules(settings);
    for (const Finding& finding : findings) {
        const SettingSpec* spec = settingSpec(finding.field);
        faults.append({spec ? QString(spec->key) : finding.argument, Kind::Contradiction});
    }
}

} // namespace

ProfileReading readProfile(const QByteArray& json)
{
    ProfileReading reading;
    if (json.size() > largestProfile) {
        reading.faults.append({QString(), Kind::TooLarge});
        return reading;
    }
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        reading.faults.append({QString(), Kind::NotJson});
        return reading;
    }
    return readProfile(document.object());
}

ProfileReading readProfile(const QJsonObject& document)
{
    ProfileReading reading;
    Part root(document, QString(), reading.faults);
    const QJsonValue version = root.take(QStringLiteral("schemaVersion"), QJsonValue::Double);
    if (version.isDouble() && version.toDouble() != 1.0)
        root.fault(QStringLiteral("schemaVersion"), version.toDouble() > 1.0 ? Kind::NewerSchema : Kind::OutOfRange);
    if (!reading.faults.isEmpty())
        return reading; // nothing further can be said about a document of another form

    Profile profile;
    profile.name = root.text(QStringLiteral("name"), 1, 64);
    if (root.has(QStringLiteral("comment")))
        profile.comment = root.text(QStringLiteral("comment"), 0, 500);
    readModule(root.part(QStringLiteral("module")), profile.shared);
    readConfiguration(root.part(QStringLiteral("configuration")), profile.shared);
    readFunctions(root.part(QStringLiteral("registrationForm")), profile.shared);
    readOffline(root.part(QStringLiteral("offline")), profile.shared);
    readWarehouses(root.part(QStringLiteral("warehouses")), profile.shared.brevix.warehouses);
    readInviters(root.part(QStringLiteral("inviters")), profile.shared.brevix.inviters);
    readCategories(root.part(QStringLiteral("categories")), profile.shared);
    readFingerprints(root.part(QStringLiteral("catalogFingerprint")), profile.fingerprint);
    root.end();
    if (reading.faults.isEmpty())
        checkRules(profile.shared, reading.faults);
    if (reading.faults.isEmpty())
        reading.profile = profile;
    return reading;
}

} // namespace companion
