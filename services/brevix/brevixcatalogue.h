// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mapping/catalogue.h"
#include "services/brevix/brevixcatalogueapi.h"

#include <QObject>

#include <array>
#include <functional>
#include <memory>

namespace companion {

/// The reference lists of the service, for the marks of the mapping tables and for choosing an id. Asked when somebody opens them;
/// a list that did not change is not sent again. The first list that does not come ends the asking: a service without the feature
/// `catalog` and a broken link leave the tables without marks, and are no error. Touches neither the link state nor the queue.
/// GUI thread.
class BrevixCatalogue final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Catalogue&)>;

    BrevixCatalogue(Transport& transport, BrevixCatalogueApi::Endpoint endpoint, QObject* parent = nullptr);
    ~BrevixCatalogue() override;

    /// `done` is called once, later, with what came; never when `context` is gone by then.
    void load(QObject* context, Done done);

private:
    struct Run;
    struct Known
    {
        QByteArray etag;
        QList<CatalogueEntry> entries;
    };
    static constexpr std::size_t lists = 3;

    void ask(const std::shared_ptr<Run>& run, std::size_t list);
    void answered(const std::shared_ptr<Run>& run, std::size_t list, const BrevixAnswer<QList<CatalogueEntry>>& answer);

    BrevixCatalogueApi m_api;
    QString m_knownOf; ///< the address the lists are of
    std::array<Known, lists> m_known;
};

} // namespace companion
