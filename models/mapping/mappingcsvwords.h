// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/mapping/mappingcsv.h"

#include <QString>

namespace companion {

/// Why the file was not taken, as a sentence. `import` has a fault.
QString csvFaultText(const MappingImport& import);
/// Why a line was left out, without its number.
QString csvReasonText(const CsvLineFault& line);
/// How the file was understood: "UTF-8, разделитель «;»".
QString csvFormText(const MappingImport& import);
/// What it would do: "Изменится строк: 12 · из них останется без ИД: 2 …"; every figure but zero.
QString csvEffectText(const MappingImport& import);

} // namespace companion
