// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <array>

namespace attune::base {

QString nameOf(ErrorKind kind)
{
    static constexpr std::array<const char16_t *, 18> names = {
        u"SignInNeeded", u"CodeNeeded",    u"ProofNeeded",  u"NotPermitted", u"NotFound",  u"InvalidInput",
        u"Conflict",     u"ConsentNeeded", u"ReasonNeeded", u"TooLarge",     u"TooMany",   u"Unavailable",
        u"Untrusted",    u"Unsupported",   u"Corrupt",      u"LinkExpired",  u"Cancelled", u"Internal"};
    return QString::fromUtf16(names.at(static_cast<std::size_t>(kind)));
}

} // namespace attune::base
