// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/routes.h"

namespace companion::sandbox {

namespace {

Route plain(const char *method, const char *path, const QString &operation, const QString &feature = {})
{
    Route route;
    route.method = method;
    route.parts = QByteArray(path).split('/');
    route.operation = operation;
    route.feature = feature;
    return route;
}

Route withBody(Route route, const QString &schema)
{
    route.schema = schema;
    return route;
}

Route withKey(Route route, DeliveryHeader delivery)
{
    route.key = true;
    route.delivery = delivery;
    return route;
}

QList<Route> makeRoutes()
{
    const QString registration = u"registration"_qs;
    const QString profiles = u"configProfiles"_qs;
    const QString catalog = u"catalog"_qs;
    Route lookup = withBody(plain("POST", "customers/lookup", u"lookupCustomer"_qs), u"Lookup"_qs);
    lookup.delivery = DeliveryHeader::Optional;
    Route put = withBody(plain("PUT", "config-profiles/*", u"putProfile"_qs, profiles), u"Profile"_qs);
    put.bodyLimit = 8 << 20;
    return {
        plain("GET", "ping", u"ping"_qs),
        plain("GET", "status", u"getStatus"_qs),
        lookup,
        withKey(withBody(plain("POST", "registrations", u"startRegistration"_qs, registration),
                         u"RegistrationStart"_qs),
                DeliveryHeader::None),
        plain("DELETE", "registrations/*", u"cancelRegistration"_qs, registration),
        withKey(plain("POST", "registrations/*/resend", u"resendCode"_qs, registration), DeliveryHeader::None),
        withBody(plain("POST", "registrations/*/confirm", u"confirmRegistration"_qs, registration),
                 u"Confirmation"_qs),
        withKey(withBody(plain("POST", "cashback-requests", u"createCashbackRequest"_qs), u"Receipt"_qs),
                DeliveryHeader::Required),
        plain("GET", "cashback-requests", u"listCashbackRequests"_qs),
        plain("GET", "cashback-requests/*", u"getCashbackRequest"_qs),
        withKey(withBody(plain("POST", "cashback-requests/*/cancellations", u"cancelCashbackRequest"_qs),
                         u"CancellationRequest"_qs),
                DeliveryHeader::Required),
        plain("GET", "config-profiles", u"listProfiles"_qs, profiles),
        plain("HEAD", "config-profiles/*", u"checkProfile"_qs, profiles),
        plain("GET", "config-profiles/*", u"getProfile"_qs, profiles),
        put,
        plain("DELETE", "config-profiles/*", u"deleteProfile"_qs, profiles),
        plain("GET", "catalog/warehouses", u"listWarehouses"_qs, catalog),
        plain("GET", "catalog/categories", u"listCategories"_qs, catalog),
        plain("GET", "catalog/inviters", u"listInviters"_qs, catalog),
    };
}

bool fits(const QByteArrayList &pattern, const QByteArrayList &parts)
{
    if (pattern.size() != parts.size())
        return false;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (pattern.at(i) == "*" ? parts.at(i).isEmpty() : pattern.at(i) != parts.at(i))
            return false;
    }
    return true;
}

} // namespace

QList<Route> routesOf(const QByteArrayList &parts)
{
    static const QList<Route> all = makeRoutes();
    QList<Route> found;
    for (const Route &route : all) {
        if (fits(route.parts, parts))
            found.append(route);
    }
    return found;
}

} // namespace companion::sandbox
