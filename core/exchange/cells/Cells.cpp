// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/cells/Cells.h"

#include <array>

namespace cartera::cells {

namespace {

struct Named {
  const char16_t* name;
  Form form;
};

constexpr std::array<Named, 15> kForms{{{u"label", label},
                                        {u"several", several},
                                        {u"quoted-list", quotedList},
                                        {u"comma-list", commaList},
                                        {u"html", html},
                                        {u"utc", utc},
                                        {u"plus", plus},
                                        {u"first", first},
                                        {u"lines", lines},
                                        {u"zero-is-none", zeroIsNone},
                                        {u"is-company", isCompany},
                                        {u"bare", bare},
                                        {u"two-blanks", twoBlanks},
                                        {u"person", person},
                                        {u"month-day", monthDay}}};

}  // namespace

Form formNamed(QStringView name) {
  for (const Named& f : kForms)
    if (name == QStringView(f.name)) return f.form;
  return nullptr;
}

QStringList formNames() {
  QStringList out;
  for (const Named& f : kForms) out += QString::fromUtf16(f.name);
  return out;
}

}  // namespace cartera::cells
