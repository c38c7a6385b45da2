# SPDX-FileCopyrightText: 2026 Cashier Companion contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Zint::Zint, the library of bar codes (docs/adr/0016-zint.md). The Debian package libzint-dev brings no pkg-config file, and its
# module of CMake makes no target.
find_path(ZINT_INCLUDE_DIR zint.h)
find_library(ZINT_LIBRARY NAMES zint)
mark_as_advanced(ZINT_INCLUDE_DIR ZINT_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Zint REQUIRED_VARS ZINT_LIBRARY ZINT_INCLUDE_DIR
    REASON_FAILURE_MESSAGE "install the package libzint-dev")

if(Zint_FOUND AND NOT TARGET Zint::Zint)
    # Global: whatever links a form sees it from its own folder.
    add_library(Zint::Zint UNKNOWN IMPORTED GLOBAL)
    set_target_properties(Zint::Zint PROPERTIES
        IMPORTED_LOCATION "${ZINT_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${ZINT_INCLUDE_DIR}")
endif()
