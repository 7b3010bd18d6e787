// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "crypto/digest.h"
#include "domain/log_action.h"
#include "protocol/access_event_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/audit/checkpoints.h"
#include "server/audit/log_export.h"
#include "server/audit/log_keys.h"
#include "server/audit/log_tree.h"
#include "server/audit/witnesses.h"
#include "server/jobs/housekeeping.h"
#include "server/net/web_client.h"
#include "server/store/sealed_text.h"
#include "tests/support/api_person.h"
#include "tests/support/stand_in.h"
#include "tests/support/test_clinic.h"
#include "verify/log_verifier.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
namespace audit = attune::server::audit;
using protocol::Json;
using protocol::pathFor;

/// What tst_access_log.cpp and tst_log_outside.cpp and tst_log_searches.cpp share.
class AccessLogFixture
{
protected:
    void begin();
    void end();
    QByteArray exported(const QString &query);
    QByteArray wholeLog();
    verify::Report reportOn(const QByteArray &log, const QList<crypto::Checkpoint> &known = {});
    crypto::VerifierKey key() { return *m_clinic->clinic().log.verifier(); }
    crypto::Checkpoint newest();
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    qint64 number(const QString &sql, const QList<QVariant> &values = {});
    void makeEntries(int count);
    base::Result<Json> report(TestPerson &person, const QList<domain::AccessEvent> &events);
    QByteArray tokenOf(const char *who) { return test::tokenOf(*m_clinic, who); }
    /// A cursor of this clinic with something else in it. @param list the name of its list @param change what it holds
    QString changedCursor(const QString &cursor, const QByteArray &list, const QString &person,
                          const std::function<QString(const QString &)> &change);
    /// What somebody with access to the database does behind the server's back.
    void whileStopped(const QStringList &statements);

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_priya;
};

inline void AccessLogFixture::begin()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_priya = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_priya->signIn("priya"));
}

inline void AccessLogFixture::end()
{
    m_priya.reset();
    m_clinic.reset();
}

inline qint64 AccessLogFixture::number(const QString &sql, const QList<QVariant> &values)
{
    auto row = db().run(sql, values);
    return row.next() ? row.number(0) : -1;
}

inline QString AccessLogFixture::changedCursor(const QString &cursor, const QByteArray &list, const QString &person,
                                               const std::function<QString(const QString &)> &change)
{
    const QByteArray boundTo = "attune cursor 1\n" + list + '\n' + person.toUtf8();
    const crypto::SecretBytes cursors(crypto::hmacSha256(m_clinic->clinic().keys.linkKey(), "attune cursors 1"));
    const auto opened = server::store::openText(
        QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding), boundTo, cursors);
    if (!opened)
        return {};
    const QByteArray sealed = server::store::sealText(change(QString::fromUtf8(*opened)).toUtf8(), boundTo, cursors);
    return QString::fromLatin1(sealed.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

inline void AccessLogFixture::whileStopped(const QStringList &statements)
{
    const auto postgres = m_clinic->configuration().clinic.postgres;
    server::store::Database database(
        postgres ? server::store::Address{{}, postgres}
                 : server::store::Address::sqlite(m_clinic->folder() + QStringLiteral("/data/clinic.sqlite")));
    for (const QString &statement : statements)
        database.connection().run(statement);
}

/// Through the API, as somebody who has just proven who they are.
inline QByteArray AccessLogFixture::exported(const QString &query)
{
    server::net::WebRequest request;
    request.url = m_clinic->address().url.toString() + QString::fromLatin1(paths::accessLogExport) + query;
    request.authorityFile = m_clinic->authorityFile();
    request.headers = {{"Authorization", "Bearer " + tokenOf("priya")}};
    QByteArray body;
    request.take = [&body](const QByteArray &some) {
        body += some;
        return true;
    };
    const auto answer = server::net::fetch(request);
    return answer && answer->status == 200 ? body : QByteArray();
}

inline QByteArray AccessLogFixture::wholeLog()
{
    if (!m_clinic->clinic().log.makeCheckpoint())
        return {};
    const auto source = audit::provableExport(m_clinic->clinic().database, 1, audit::treeSize(db()));
    QByteArray text;
    while (true) {
        const auto piece = source->read(0, 10'000);
        if (!piece || piece->isEmpty())
            return text;
        text += *piece;
    }
}

inline crypto::Checkpoint AccessLogFixture::newest()
{
    if (!m_clinic->clinic().log.makeCheckpoint())
        return {};
    return *crypto::checkedCheckpoint(*audit::newestCheckpoint(db()), key());
}

inline verify::Report AccessLogFixture::reportOn(const QByteArray &log, const QList<crypto::Checkpoint> &known)
{
    QByteArray copy = log;
    QBuffer file(&copy);
    file.open(QIODevice::ReadOnly);
    verify::LogVerifier verifier(key(), known);
    const auto made = verifier.verify(file);
    if (!made)
        return {{{0, made.error().detail}}, 1, 0, 0, 0, {}};
    for (const auto &finding : made->findings)
        qInfo("%s", qPrintable(finding.words));
    return *made;
}

inline void AccessLogFixture::makeEntries(int count)
{
    for (int i = 0; i < count; i += 20) {
        QList<audit::Entry> entries;
        for (int j = 0; j < std::min(20, count - i); ++j) {
            audit::Entry entry;
            entry.occurredAt = base::SystemClock().now();
            entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
            entry.actorId = QStringLiteral("somebody");
            entry.action = domain::LogActionName::read(QStringLiteral("made"));
            entry.outcome = domain::LogOutcome::Allowed;
            entry.code = QStringLiteral("tab\tquote\" back\\ \u00e9 %1").arg(i + j);
            entry.rate = j % 3 ? 1.0 : 1.25;
            if (j % 2)
                entry.ranges = {{0, 1000}, {5000, 5250}};
            entries.append(entry);
        }
        QVERIFY(m_clinic->clinic().log.append(entries));
        if (i % 200 == 0)
            QVERIFY(m_clinic->clinic().log.makeCheckpoint());
    }
}

inline base::Result<Json> AccessLogFixture::report(TestPerson &person, const QList<domain::AccessEvent> &events)
{
    Json rows = Json::array();
    for (const auto &event : events)
        rows.push_back(protocol::encode(event));
    return person.send("POST", QString::fromLatin1(paths::accessEvents), {{"events", rows}});
}
