// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/brevix/brevixcatalogue.h"

#include <QPointer>
#include <QTimer>

#include <utility>

namespace companion {

namespace {

using Call = CallHandle (BrevixCatalogueApi::*)(QObject*, const QByteArray&, BrevixCatalogueApi::Answered);
using Place = std::optional<QList<CatalogueEntry>> Catalogue::*;

struct ListSpec
{
    Call call;
    Place place;
};

constexpr std::array<ListSpec, 3> specs{ListSpec{&BrevixCatalogueApi::warehouses, &Catalogue::warehouses},
                                        ListSpec{&BrevixCatalogueApi::inviters, &Catalogue::inviters},
                                        ListSpec{&BrevixCatalogueApi::categories, &Catalogue::categories}};

QString addressOf(const BrevixEndpoint& endpoint)
{
    return endpoint.serverUrl + u'\n' + endpoint.pathPrefix;
}

} // namespace

struct BrevixCatalogue::Run
{
    QPointer<QObject> context;
    Done done;
    QString address;
    Catalogue catalogue;
};

BrevixCatalogue::BrevixCatalogue(Transport& transport, BrevixCatalogueApi::Endpoint endpoint, QObject* parent)
    : QObject(parent)
    , m_api(transport, std::move(endpoint))
{
}

BrevixCatalogue::~BrevixCatalogue() = default;

void BrevixCatalogue::load(QObject* context, Done done)
{
    const BrevixEndpoint endpoint = m_api.endpoint();
    const QString address = addressOf(endpoint);
    if (m_knownOf != address) {
        m_knownOf = address;
        m_known = {};
    }
    if (endpoint.serverUrl.isEmpty()) {
        QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
        return;
    }
    ask(std::make_shared<Run>(Run{context, std::move(done), address, {}}), 0);
}

void BrevixCatalogue::ask(const std::shared_ptr<Run>& run, std::size_t list)
{
    // The form is the context: with it the call ends.
    (m_api.*specs.at(list).call)(run->context, m_known.at(list).etag,
                                 [self = QPointer(this), run, list](const BrevixAnswer<QList<CatalogueEntry>>& answer) {
                                     if (self)
                                         self->answered(run, list, answer);
                                 });
}

void BrevixCatalogue::answered(const std::shared_ptr<Run>& run, std::size_t list,
                               const BrevixAnswer<QList<CatalogueEntry>>& answer)
{
    if (!run->context)
        return;
    const bool sameService = run->address == m_knownOf; // the settings may have been changed meanwhile
    const bool came = sameService && answer.accepted() && (answer.value || answer.notModified);
    if (came) {
        Known& known = m_known.at(list);
        if (answer.value)
            known = {answer.etag, *answer.value};
        run->catalogue.*specs.at(list).place = known.entries;
    }
    if (came && list + 1 < specs.size())
        ask(run, list + 1);
    else
        run->done(run->catalogue);
}

} // namespace companion
