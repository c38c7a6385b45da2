// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mapping/catalogue.h"
#include "services/brevix/brevixcatalogue.h"

#include <functional>
#include <utility>

class QObject;

namespace companion {

/// The lists of the service as the form needs them: BrevixCatalogue in the program, a script in tests. `done` is called once,
/// unless `context` dies before.
using CataloguePort = std::function<void(QObject* context, std::function<void(const Catalogue&)> done)>;

/// `catalogue` outlives the forms.
inline CataloguePort cataloguePort(BrevixCatalogue& catalogue)
{
    return [&catalogue](QObject* context, std::function<void(const Catalogue&)> done) {
        catalogue.load(context, std::move(done));
    };
}

} // namespace companion
