// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An administrator's sqlite3: takes the base exclusively and holds it until its input ends. Exit code: that of SQLite.
#include <sqlite3.h>

#include <cstdio>

int main(int argc, char** argv)
{
    if (argc != 2)
        return 100;
    sqlite3* base = nullptr;
    int code = sqlite3_open_v2(argv[1], &base, SQLITE_OPEN_READWRITE, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_exec(base, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) {
        std::puts("locked");
        std::fflush(stdout);
        while (std::getchar() != EOF) {
        }
    }
    sqlite3_close(base);
    return code;
}
