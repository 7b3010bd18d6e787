// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoints, receipts, keys and whole exported logs, as somebody who wants to deceive would write them. Nothing that
// was not signed by the key is ever believed.
#include "tests/fuzz/fuzz.h"
#include "verify/log_verifier.h"

#include <QBuffer>

using namespace attune;
using namespace attune::crypto;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const VerifierKey key =
        NoteSigner::from(QStringLiteral("attune-clinic/fuzz"), SecretBytes(QByteArray(32, 'f'))).value().verifier();
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto note = signedNoteFrom(bytes))
        test::hold(!note->isSignedBy(key), "nobody has this key");
    test::hold(!checkedCheckpoint(bytes, key), "no checkpoint is believed");
    if (const auto checkpoint = checkpointFromText(bytes))
        test::hold(checkpointFromText(toText(*checkpoint)).has_value(), "a checkpoint survives being written");
    if (const auto receipt = receiptFrom(bytes)) {
        test::hold(toText(*receipt).size() <= bytes.size() + 1, "a receipt has one way to be written");
        test::hold(!checkReceipt(*receipt, key), "no receipt is believed");
    }
    if (const auto other = verifierKeyFrom(QString::fromUtf8(bytes)))
        test::hold(verifierKeyFrom(other->text()).has_value(), "a key survives being written");
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    verify::LogVerifier verifier(key, {});
    if (const auto report = verifier.verify(file))
        test::hold(report->checkpoints == 0 && (report->covered == 0 || report->entries == 0), "nothing is covered");
    return 0;
}
