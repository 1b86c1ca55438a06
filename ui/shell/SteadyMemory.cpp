// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SteadyMemory.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace cartera {

void keepMemorySteady() {
#ifdef __GLIBC__
  // Each thread's own store of small pieces (tcache) stays, which is what makes them quick.
  mallopt(M_MXFAST, 0);
#endif
}

}  // namespace cartera
