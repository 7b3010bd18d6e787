// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a sealed container. What is accepted must be written back byte by byte and have sane sizes.
#include "crypto/sealed_container.h"
#include "tests/fuzz/fuzz.h"

using namespace attune;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto header = crypto::sealHeaderFrom(bytes);
    if (!header)
        return 0;
    test::hold(header->plainSize >= 0 && header->chunkSize > 0, "sizes are positive");
    test::hold(header->chunkCount() >= 0 && header->containerSize() >= header->plainSize,
               "a container holds its content");
    test::hold(bytes.startsWith(crypto::toBytes(*header)), "a header is written as it was read");
    return 0;
}
