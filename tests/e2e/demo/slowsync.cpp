// SPDX-FileCopyrightText: 2026 Cashier Companion contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before a program with LD_PRELOAD: a disk on which every flush takes 300 ms.
#include <dlfcn.h>
#include <unistd.h>

namespace {

constexpr useconds_t flushMicroseconds = 300'000;

int slowly(const char* name, int fd)
{
    using Flush = int (*)(int);
    const auto real = reinterpret_cast<Flush>(dlsym(RTLD_NEXT, name));
    usleep(flushMicroseconds);
    return real ? real(fd) : 0;
}

} // namespace

extern "C" int fdatasync(int fd)
{
    return slowly("fdatasync", fd);
}

extern "C" int fsync(int fd)
{
    return slowly("fsync", fd);
}
