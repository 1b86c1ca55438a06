// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cartera {

/// Has the memory of the process freed piece by piece and not put off until some later request pays for all of it: with a
/// hundred thousand contacts that was 60 ms of the window's thread, at any moment. Once, before anything else, on the main
/// thread. Does nothing where the C library is not glibc, whose "fast bins" these are (mallopt(3), M_MXFAST).
void keepMemorySteady();

}  // namespace cartera
