// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/log_witness.h"

#include "base/when_done.h"
#include "crypto/durable_file.h"
#include "protocol/json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace attune::journal {

namespace {

constexpr int lookEveryMs = 10 * 60 * 1000;
constexpr qsizetype formerKept = 20;

} // namespace

LogWitness::LogWitness(domain::AccessLogReader &log, QString file, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_log(log), m_file(std::move(file)), m_clock(clock)
{
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &LogWitness::look);
    load();
}

void LogWitness::begin()
{
    m_timer.start();
    look();
}

void LogWitness::load()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const auto content = protocol::objectFrom(file.readAll());
    if (!content)
        return;
    m_key = protocol::text(*content, "key");
    m_note = protocol::text(*content, "checkpoint").toUtf8();
    m_seenAt = protocol::instant(*content, "seenAt").value_or(base::Instant{});
    m_checkFault = protocol::text(*content, "checkFault");
    for (const auto &row : protocol::list(*content, "former"))
        m_former << (row.is_string() ? QString::fromStdString(row.get<std::string>()) : QString());
    const auto key = crypto::verifierKeyFrom(m_key);
    const auto checkpoint =
        key ? crypto::checkedCheckpoint(m_note, *key) : base::Result<crypto::Checkpoint>(key.error());
    if (checkpoint)
        m_seen = *checkpoint;
}

void LogWitness::save()
{
    protocol::Json former = protocol::Json::array();
    for (const QString &note : std::as_const(m_former))
        former.push_back(protocol::json(note));
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    crypto::writePrivateFile(m_file, protocol::toBytes({{"key", protocol::json(m_key)},
                                                        {"checkpoint", protocol::json(QString::fromUtf8(m_note))},
                                                        {"seenAt", protocol::json(std::optional(m_seenAt))},
                                                        {"checkFault", protocol::json(m_checkFault)},
                                                        {"former", former}}));
}

void LogWitness::look()
{
    base::whenDone(m_log.promise(seenEntries()), this, [this](const base::Result<domain::LogPromise> &promise) {
        if (promise)
            take(*promise);
        Q_EMIT looked();
    });
}

std::optional<LogWitness::Fault> LogWitness::faultOf(const domain::LogPromise &promise) const
{
    const auto key = crypto::verifierKeyFrom(promise.key);
    if (!key)
        return Fault::Unproven;
    if (m_seen && promise.key != m_key)
        return Fault::OtherKey;
    const auto checkpoint = crypto::checkedCheckpoint(promise.checkpoint, *key);
    if (!checkpoint)
        return Fault::Unproven;
    if (!m_seen)
        return std::nullopt; // the first one is believed: there is nothing to hold it against
    if (checkpoint->size < m_seen->size)
        return Fault::Shorter;
    QList<crypto::Hash> proof;
    for (const QByteArray &bytes : promise.proof) {
        const auto hash = crypto::hashFrom(bytes);
        if (!hash)
            return Fault::Unproven;
        proof.append(*hash);
    }
    const crypto::TreeHasher hasher;
    return crypto::isConsistent(hasher, m_seen->size, checkpoint->size, proof, m_seen->root, checkpoint->root)
               ? std::nullopt
               : std::optional(Fault::OtherHistory);
}

void LogWitness::take(const domain::LogPromise &promise)
{
    const auto fault = faultOf(promise);
    if (fault) {
        const bool known = m_fault == fault;
        m_fault = fault;
        m_refused = promise; // what was seen before is not given up for it
        if (!known)
            Q_EMIT broken();
        return;
    }
    m_fault.reset();
    m_key = promise.key;
    m_note = promise.checkpoint;
    m_seen = *crypto::checkpointFromText(crypto::signedNoteFrom(m_note)->text);
    m_seenAt = m_clock.now();
    save();
}

void LogWitness::noteCheckFailed(const QString &words)
{
    m_checkFault = words;
    save();
    Q_EMIT broken();
    Q_EMIT looked();
}

void LogWitness::noteCheckWhole()
{
    if (m_checkFault.isEmpty())
        return;
    m_checkFault.clear();
    save();
    Q_EMIT looked();
}

QString LogWitness::evidence() const
{
    const QString seen = QStringLiteral("%1\n\n%2\n\n").arg(m_key, QString::fromUtf8(m_note));
    return m_fault ? seen + QStringLiteral("%1\n\n%2\n").arg(m_refused.key, QString::fromUtf8(m_refused.checkpoint))
                   : seen + m_checkFault + QLatin1Char('\n');
}

void LogWitness::accept()
{
    if (!m_checkFault.isEmpty())
        m_former << std::exchange(m_checkFault, {});
    if (m_fault)
        m_former << QString::fromUtf8(m_note);
    while (m_former.size() > formerKept)
        m_former.removeFirst();
    if (!m_fault) {
        save();
        Q_EMIT looked();
        return;
    }
    m_seen.reset();
    m_key.clear();
    m_note.clear();
    m_fault.reset();
    save();
    look();
}

} // namespace attune::journal
