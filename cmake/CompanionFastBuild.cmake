# SPDX-FileCopyrightText: 2026 Cashier Companion contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What nearly every source includes is parsed once, and mold links. Only where the program is built to be tested: a release is built
# without, so that a source that forgot an include is found (docs/adr/0021-fast-builds.md).
option(COMPANION_FAST_BUILD "Precompiled headers and the linker mold (set by the presets that test)" OFF)
if(COMPANION_FAST_BUILD)
    find_program(COMPANION_MOLD mold)
    if(COMPANION_MOLD)
        target_link_options(companion_options INTERFACE -fuse-ld=mold)
    endif()
endif()

set(companion_core_headers
    <algorithm> <array> <chrono> <functional> <memory> <optional> <utility> <variant> <vector>
    <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QElapsedTimer> <QFile> <QFuture> <QHash> <QJsonArray> <QJsonDocument>
    <QJsonObject> <QList> <QLocale> <QMap> <QObject> <QPointer> <QRegularExpression> <QSet> <QString> <QStringList> <QTimer>
    <QUrl> <QUuid> <QVariant>
    <tl/expected.hpp>)
set(companion_widget_headers
    <QAbstractItemModel> <QApplication> <QBoxLayout> <QComboBox> <QDialog> <QEvent> <QHeaderView> <QKeyEvent> <QLabel> <QLineEdit>
    <QPainter> <QPushButton> <QStyleOption> <QTableView> <QTabWidget> <QWidget>)

# A target that only owns the parsed headers: companion_precompiled_core, companion_precompiled_widgets.
function(companion_add_precompiled name headers)
    file(WRITE ${PROJECT_BINARY_DIR}/${name}.cpp "// Owns the precompiled headers.\n")
    add_library(${name} OBJECT ${PROJECT_BINARY_DIR}/${name}.cpp)
    target_link_libraries(${name} PRIVATE companion_options ${ARGN})
    target_precompile_headers(${name} PRIVATE ${headers})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
endfunction()

# True when the target, or what it links, knows Qt Widgets.
function(companion_knows_widgets target result)
    get_property(known GLOBAL PROPERTY companion_knows_widgets_${target})
    if(known STREQUAL "")
        set(known FALSE)
        get_target_property(libraries ${target} LINK_LIBRARIES)
        get_target_property(passed_on ${target} INTERFACE_LINK_LIBRARIES)
        foreach(library IN LISTS libraries passed_on)
            if(library STREQUAL "Qt6::Widgets")
                set(known TRUE)
            elseif(TARGET ${library} AND library MATCHES "^companion_" AND NOT known)
                companion_knows_widgets(${library} known)
            endif()
        endforeach()
        set_property(GLOBAL PROPERTY companion_knows_widgets_${target} ${known})
    endif()
    set(${result} ${known} PARENT_SCOPE)
endfunction()

# Every target of the folder and below that is built of Qt.
function(companion_precompile_below folder)
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        get_target_property(libraries ${target} LINK_LIBRARIES)
        if(type MATCHES "EXECUTABLE|STATIC_LIBRARY" AND libraries MATCHES "Qt6|companion_[^o]")
            companion_knows_widgets(${target} widgets)
            if(widgets)
                target_precompile_headers(${target} REUSE_FROM companion_precompiled_widgets)
            else()
                target_precompile_headers(${target} REUSE_FROM companion_precompiled_core)
            endif()
        endif()
    endforeach()
    get_property(subfolders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
    foreach(subfolder IN LISTS subfolders)
        companion_precompile_below(${subfolder})
    endforeach()
endfunction()

function(companion_precompile)
    companion_add_precompiled(companion_precompiled_core "${companion_core_headers}" Qt6::Core)
    companion_add_precompiled(companion_precompiled_widgets "${companion_core_headers};${companion_widget_headers}" Qt6::Widgets)
    foreach(folder models services forms app)
        companion_precompile_below(${PROJECT_SOURCE_DIR}/${folder})
    endforeach()
    if(COMPANION_TESTS)
        companion_precompile_below(${PROJECT_SOURCE_DIR}/tests)
    endif()
endfunction()
