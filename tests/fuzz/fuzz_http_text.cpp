// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a request that we read ourselves: the target and the Range header, split at the first newline.
#include "server/http/message.h"
#include "tests/fuzz/fuzz.h"

using namespace attune;
using namespace attune::server::http;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype line = bytes.indexOf('\n');
    if (const auto target = parseTarget(bytes.left(line))) {
        test::hold(target->first.startsWith(QLatin1Char('/')), "a path is absolute");
        test::hold(!target->first.contains(QStringLiteral("/../")), "a path does not climb");
        test::hold(!target->first.contains(QChar(u'\0')), "a path has no NUL");
    }
    for (const qint64 total : {qint64(0), qint64(1), qint64(1000), qint64(1) << 40}) {
        const auto [verdict, range] = parseRange(bytes.mid(line + 1), total);
        if (verdict == RangeVerdict::Satisfiable)
            test::hold(range.first >= 0 && range.first <= range.last && range.last < total, "a range lies inside");
    }
    return 0;
}
