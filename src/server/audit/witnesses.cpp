// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/witnesses.h"

#include "server/audit/log_tree.h"
#include "server/net/web_client.h"
#include "server/store/settings.h"

namespace attune::server::audit {

namespace {

base::Error problem(base::ErrorKind kind, const QString &what)
{
    return {kind, what, {}, {}};
}

QString settingOf(const WitnessChoice &witness)
{
    return QStringLiteral("witness-seen:") + witness.key.section(QLatin1Char('+'), 0, 1);
}

qint64 seenBy(store::Connection &connection, const WitnessChoice &witness)
{
    return store::setting(connection, settingOf(witness)).toLongLong();
}

void noteSeen(store::Connection &connection, const WitnessChoice &witness, qint64 size)
{
    store::keepSetting(connection, settingOf(witness), QString::number(size));
}

base::Result<net::WebAnswer> offer(store::Connection &connection, const WitnessChoice &witness, qint64 seen,
                                   const crypto::Checkpoint &promised, const QByteArray &note)
{
    QByteArray body = "old " + QByteArray::number(seen) + '\n';
    if (seen > 0 && seen < promised.size) {
        const crypto::TreeHasher hasher;
        const auto proof = crypto::consistencyProof(hasher, seen, promised.size, tileReader(connection));
        if (!proof)
            return proof.error();
        for (const auto &hash : *proof)
            body += crypto::toBytes(hash).toBase64() + '\n';
    }
    net::WebRequest request;
    request.method = "POST";
    request.url = witness.address + QStringLiteral("/add-checkpoint");
    request.authorityFile = witness.authorityFile;
    request.headers = {{"Content-Type", "text/plain"}};
    request.body = body + '\n' + note;
    return net::fetch(request);
}

/// The lines that are signed by this witness; anything else it says is not kept.
base::Result<QByteArray> cosignatures(const QByteArray &answer, const QByteArray &note, const crypto::VerifierKey &key)
{
    const auto own = crypto::signedNoteFrom(note);
    if (!own)
        return own.error();
    for (const QByteArray &line : answer.split('\n')) {
        const auto cosigned = crypto::signedNoteFrom(own->text + '\n' + line + '\n');
        if (cosigned && cosigned->cosignedAt(key))
            return line + '\n';
    }
    return problem(base::ErrorKind::Untrusted, QStringLiteral("the witness %1 did not sign").arg(key.name));
}

} // namespace

base::Result<void> askWitness(store::Connection &connection, const WitnessChoice &witness, const QByteArray &checkpoint)
{
    const auto key = crypto::verifierKeyFrom(witness.key);
    const auto promised = crypto::checkpointFromText(checkpoint);
    if (!key || !promised)
        return key ? promised.error() : key.error();
    qint64 seen = seenBy(connection, witness);
    auto answer = offer(connection, witness, seen, *promised, checkpoint);
    if (answer && answer->status == 409) { // it has seen more or less than we remember
        const qint64 said = answer->body.trimmed().toLongLong();
        if (said > promised->size)
            return problem(base::ErrorKind::Conflict,
                           QStringLiteral("the witness %1 has seen %2 entries, and the log has %3")
                               .arg(key->name)
                               .arg(said)
                               .arg(promised->size));
        seen = said;
        answer = offer(connection, witness, seen, *promised, checkpoint);
    }
    if (!answer)
        return answer.error();
    if (answer->status >= 500)
        return problem(base::ErrorKind::Unavailable, QStringLiteral("the witness answered %1").arg(answer->status));
    if (answer->status != 200)
        return problem(base::ErrorKind::Conflict,
                       QStringLiteral("the witness %1 refused (%2)").arg(key->name).arg(answer->status));
    const auto lines = cosignatures(answer->body, checkpoint, *key);
    if (!lines)
        return lines.error();
    noteSeen(connection, witness, promised->size);
    connection.run(QStringLiteral("UPDATE log_checkpoints SET note = note || ? WHERE size = ?"),
                   {QString::fromUtf8(*lines), promised->size});
    return {};
}

} // namespace attune::server::audit
