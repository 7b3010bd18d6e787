// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attune/connection.h"

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
      m_legalMatters(m_session)
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
    deliverWhatIsLeft(journalFolder, owner, journalKey);
    auto drafts = journal::DraftStore::open(journalFolder, owner, key, m_clock);
    if (!drafts)
        return drafts.error();
    m_noteKeeper.reset();
    m_drafts = std::move(*drafts);
    m_noteKeeper = std::make_unique<models::NoteKeeper>(m_clinic, *m_drafts, m_clock);
    const QString name =
        QString::fromLatin1(crypto::sha256(m_transport.address().url.authority().toUtf8()).toHex().left(24));
    m_witness = std::make_unique<journal::LogWitness>(
        m_clinic, QStringLiteral("%1/%2.witness").arg(journalFolder, name)); // of the clinic, whoever signs in
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
               m_noteKeeper.get(),
               m_drafts.get(),
               m_journal.get(),
               m_courier.get(),
               m_witness.get(),
               &m_clinic,
               std::make_shared<stream::KeptIndexes>(),
               &m_participants,
               &m_legalMatters};
    return {};
}

void Connection::deliverWhatIsLeft(const QString &folder, const QString &owner, const crypto::SecretBytes &key)
{
    m_left.clear();
    for (auto &journal : journal::AccessJournal::openLeft(folder, owner, key, m_clock)) {
        Left left;
        left.journal = std::move(journal);
        left.courier = std::make_unique<journal::Courier>(*left.journal, m_clinic);
        m_left.push_back(std::move(left));
    }
    m_leftTimer.disconnect();
    m_leftTimer.callOnTimeout(&m_leftTimer, [this] {
        std::erase_if(m_left, [](const Left &left) { return left.journal->unsentCount() == 0; });
        if (m_left.empty())
            m_leftTimer.stop();
    });
    if (!m_left.empty())
        m_leftTimer.start(1000);
}

} // namespace attune::app
