// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret_bytes.h"

#include <QByteArray>

#include <memory>

namespace attune::crypto {

/// `count` bytes from the system's random source. Aborts the program if that source fails: nothing secret may be weak.
QByteArray randomBytes(qsizetype count);

QByteArray sha256(const QByteArray &data);
/// For a protocol of somebody else that uses it (RFC 2104 with SHA-1); nothing of our own does.
QByteArray hmacSha1(const SecretBytes &key, const QByteArray &data);
QByteArray hmacSha256(const SecretBytes &key, const QByteArray &data);
/// Comparison whose time does not depend on where the first difference is.
bool equalInConstantTime(const QByteArray &a, const QByteArray &b);

/// SHA-256 over data that arrives in pieces.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    void add(const char *data, qsizetype size);
    void add(const QByteArray &data) { add(data.constData(), data.size()); }
    /// The digest of everything added; the object can not be used afterwards.
    QByteArray finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace attune::crypto
