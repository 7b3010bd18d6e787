// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// attuned.json: whatever is in it, it is read or refused in words; and what was read keeps its limits.
#include "server/setup/configuration.h"
#include "tests/fuzz/fuzz.h"

using namespace attune;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto read = server::configurationFrom(bytes, QStringLiteral("/nowhere"));
    if (!read) {
        test::hold(!read.error().detail.isEmpty(), "a refusal has words");
        return 0;
    }
    test::hold(read->playLinkSeconds >= 60 && read->playLinkSeconds <= 3600, "a link lives a minute to an hour");
    test::hold(read->keyRotationDays >= 90 && read->keyRotationDays <= 365, "a key lives three months to a year");
    test::hold(read->storage.quotaBytes >= 0 && read->storage.largestUpload > 0, "sizes are sizes");
    test::hold(read->keys.pkcs11.has_value() + read->keys.vault.has_value() + read->keys.awsKms.has_value() <= 1,
               "one key provider");
    const QStringList unsafe = server::unsafeIn(*read);
    test::hold(!unsafe.contains(QString()), "what is unsafe is said");
    return 0;
}
