# SPDX-FileCopyrightText: 2026 Cashier Companion contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Language, warnings, hardening and sanitizers as one INTERFACE target: link companion_options, get them all.
option(COMPANION_TESTS "Build the tests, the sandbox and the fault proxy" ON)
option(COMPANION_WERROR "Warnings are errors (set by the presets, not by default)" OFF)
option(COMPANION_KILL_POINTS "Compile the named kill points in (test presets only)" OFF)
set(COMPANION_SANITIZE "" CACHE STRING "Value for -fsanitize=, empty for none")
option(COMPANION_COVERAGE "Instrument for gcov" OFF)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_SKIP_RPATH ON)

find_program(COMPANION_CCACHE ccache)
if(COMPANION_CCACHE)
    # Looks through precompiled headers as well.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${COMPANION_CCACHE})
endif()

add_library(companion_options INTERFACE)
target_compile_features(companion_options INTERFACE cxx_std_20)
target_include_directories(companion_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(companion_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    COMPANION_VERSION="${PROJECT_VERSION}"
    $<$<BOOL:${COMPANION_KILL_POINTS}>:COMPANION_KILL_POINTS>)
target_compile_options(companion_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wuseless-cast -Wextra-semi
    $<$<BOOL:${COMPANION_WERROR}>:-Werror>
    -fstack-protector-strong -fcf-protection)
if(COMPANION_SANITIZE)
    target_compile_options(companion_options INTERFACE -fsanitize=${COMPANION_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(companion_options INTERFACE -fsanitize=${COMPANION_SANITIZE})
else()
    # -Wnull-dereference of g++ 12 reports what it inlined of Qt and tl::expected as soon as it optimizes.
    target_compile_options(companion_options INTERFACE $<$<CONFIG:Debug>:-Wnull-dereference>)
    target_compile_definitions(companion_options INTERFACE $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=3>)
    target_link_options(companion_options INTERFACE -pie LINKER:-z,relro,-z,now)
endif()
if(COMPANION_COVERAGE)
    target_compile_options(companion_options INTERFACE --coverage)
    target_link_options(companion_options INTERFACE --coverage)
endif()

# companion_add_library(companion_models_values SOURCES a.cpp a.h LIBS Qt6::Core)
function(companion_add_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBS" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC companion_options ${arg_LIBS})
endfunction()
