// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ConsentVocabulary.h"

namespace cartera {

const ConsentVocabulary& consentVocabulary() {
  static const ConsentVocabulary kWords;
  return kWords;
}

}  // namespace cartera
