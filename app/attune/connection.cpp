// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attune/connection.h"

#include "base/version.h"
#include "crypto/digest.h"

#include <QSysInfo>

namespace attune::app {

namespace {

/// How a person tells their sign-ins apart: the computer, its system and this program's version.
QString deviceLabel()
{
    constexpr int longest = 80; // as much as a clinic keeps
    return QStringLiteral("%1 (%2, Attune %3)")
        .arg(QSysInfo::machineHostName().left(30), QSysInfo::prettyProductName().left(30),
             QStringLiteral(ATTUNE_VERSION))
        .left(longest);
}

} // namespace

Connection::Connection(const api::ServerAddress &address, domain::CredentialStore &credentials,
                       const base::Clock &clock)
    : m_clock(clock),
      m_transport(address),
      m_session(m_transport, credentials, deviceLabel()),
      m_clinic(m_session),
      m_care(m_session),
      m_participants(m_session),
      m_legalMatters(m_session),
      m_transcripts(m_session),
      m_transcription(m_session),
      m_turns(m_session),
      m_audit(m_session),
      m_sessionRecordings(m_session),
      m_programs(m_session)
{}

Connection::~Connection() = default;

base::Result<void> Connection::enter(const domain::Person &person, const QString &journalFolder,
                                     const journal::DraftStore::Key &key)
{
    const crypto::SecretBytes &journalKey = key.journalKey;
    const QString owner = m_transport.address().url.authority() + QLatin1Char('\n') + person.id.value();
    auto journal = journal::AccessJournal::open(journalFolder, owner, journalKey, m_clock);
    if (!journal)
        return journal.error();
    m_courier.reset();
    m_journal = std::move(*journal);
    m_courier = std::make_unique<journal::Courier>(*m_journal, m_clinic);
    deliverLeftovers(journalFolder, owner, journalKey);
    auto drafts = journal::DraftStore::open(journalFolder, owner, key, m_clock);
    if (!drafts)
        return drafts.error();
    m_noteSaver.reset();
    m_drafts = std::move(*drafts);
    m_noteSaver = std::make_unique<models::NoteSaver>(m_clinic, *m_drafts, m_clock);
    const QString name =
        QString::fromLatin1(crypto::sha256(m_transport.address().url.authority().toUtf8()).toHex().left(24));
    m_witness = std::make_unique<journal::LogWitness>(
        m_clinic, QStringLiteral("%1/%2.witness").arg(journalFolder, name), m_clock); // of the clinic, whoever signs in
    m_ports = {person,
               m_transport.address().url.host(),
               api::tlsFor(m_transport.address()),
               &m_clock,
               &m_clinic,
               &m_clinic,
               &m_clinic,
               &m_clinic,
               &m_clinic,
               &m_session,
               &m_clinic,
               &m_clinic,
               &m_care,
               &m_clinic,
               m_noteSaver.get(),
               m_drafts.get(),
               m_journal.get(),
               m_courier.get(),
               m_witness.get(),
               &m_clinic,
               std::make_shared<stream::KeptIndexes>(),
               &m_participants,
               &m_legalMatters,
               &m_turns,
               &m_transcripts,
               &m_transcription,
               m_audit.ports(),
               &m_sessionRecordings,
               &m_programs,
               m_transport.address().url.authority()};
    return {};
}

void Connection::deliverLeftovers(const QString &folder, const QString &owner, const crypto::SecretBytes &key)
{
    m_leftovers.clear();
    for (auto &journal : journal::AccessJournal::openLeftovers(folder, owner, key, m_clock)) {
        Leftover left;
        left.journal = std::move(journal);
        left.courier = std::make_unique<journal::Courier>(*left.journal, m_clinic);
        m_leftovers.push_back(std::move(left));
    }
    m_leftoverTimer.disconnect();
    m_leftoverTimer.callOnTimeout(&m_leftoverTimer, [this] {
        std::erase_if(m_leftovers, [](const Leftover &left) { return left.journal->unsentCount() == 0; });
        if (m_leftovers.empty())
            m_leftoverTimer.stop();
    });
    if (!m_leftovers.empty())
        m_leftoverTimer.start(1000);
}

} // namespace attune::app
