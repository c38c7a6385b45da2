# SPDX-FileCopyrightText: 2026 Cashier Companion contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# companion_add_test(tst_money SOURCES tst_money.cpp LIBS companion_models_values [LABELS e2e] [TIMEOUT 120])
# Every test runs offscreen, in C.UTF-8 and a throw-away home, so that it never meets the data of the person at the machine.
find_package(Qt6 6.4 REQUIRED COMPONENTS Test)

function(companion_add_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LIBS;LABELS;ARGS" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if(COMPANION_SANITIZE)
        math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * 4") # a sanitizer takes three times as long
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE companion_options Qt6::Test ${arg_LIBS})
    target_compile_definitions(${name} PRIVATE COMPANION_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name} ${arg_ARGS})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;HOME=${PROJECT_BINARY_DIR}/test-home;XDG_RUNTIME_DIR=${PROJECT_BINARY_DIR}/test-home")
    file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/test-home)
endfunction()
