// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret_bytes.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace attune::server::store {

/// A column whose values are sealed (PERSONAL_DATA.md), and the column that names its rows.
struct SealedColumn
{
    const char *table;
    const char *column;
    const char *row;
};

/// Every sealed column; a new one goes into allSealedColumns(), too.
namespace personal {
inline constexpr SealedColumn userEmail{"users", "email", "id"};
inline constexpr SealedColumn userName{"users", "full_name", "id"};
inline constexpr SealedColumn userRecordNumber{"users", "record_number", "id"};
inline constexpr SealedColumn userBirthDate{"users", "birth_date", "id"};
inline constexpr SealedColumn officeName{"offices", "name", "id"};
inline constexpr SealedColumn signInDevice{"sign_ins", "device", "id"};
inline constexpr SealedColumn partialSignInDevice{"half_sign_ins", "device", "user_id"};
inline constexpr SealedColumn consentBody{"consents", "body", "id"};
inline constexpr SealedColumn consentReason{"consents", "withdraw_reason", "id"};
inline constexpr SealedColumn logText{"log_texts", "body", "event_id"};
inline constexpr SealedColumn logSalt{"log_texts", "salt", "event_id"}; ///< bytes
inline constexpr SealedColumn logAgent{"log_agents", "agent", "id"};
inline constexpr SealedColumn matterNumber{"legal_matters", "matter_number", "id"};
inline constexpr SealedColumn certificate{"certificates", "body", "recording_id"};
inline constexpr SealedColumn ingestRoom{"ingest_jobs", "room", "recording_id"};
inline constexpr SealedColumn ingestDetail{"ingest_jobs", "detail", "recording_id"};
inline constexpr SealedColumn turnJobDetail{"turn_jobs", "detail", "recording_id"};
inline constexpr SealedColumn transcriptionDetail{"transcription_jobs", "detail", "recording_id"};
inline constexpr SealedColumn mediaFaultWords{"media_faults", "words", "id"};
inline constexpr SealedColumn codeSet{"code_sets", "codes", "owner"};
inline constexpr SealedColumn disclosureRecipient{"disclosures", "recipient", "id"};
inline constexpr SealedColumn disclosureAddress{"disclosures", "address", "id"};
inline constexpr SealedColumn disclosureWords{"disclosures", "description", "id"};
inline constexpr SealedColumn disclosurePurpose{"disclosures", "purpose", "id"};
inline constexpr SealedColumn reportRequest{"report_schedules", "request", "id"};
inline constexpr SealedColumn storedReport{"stored_reports", "body", "id"}; ///< bytes
inline constexpr SealedColumn reviewFinding{"activity_reviews", "finding", "id"};
inline constexpr SealedColumn reviewSignature{"activity_reviews", "signature", "id"};
inline constexpr SealedColumn followUpWords{"review_follow_ups", "what", "id"};
inline constexpr SealedColumn followUpResult{"review_follow_ups", "result", "id"};
inline constexpr SealedColumn logViewName{"log_views", "name", "id"};
inline constexpr SealedColumn logViewQuery{"log_views", "query", "id"};
inline constexpr SealedColumn alertRuleName{"alert_rules", "name", "id"};
inline constexpr SealedColumn alertRuleQuery{"alert_rules", "query", "id"};
inline constexpr SealedColumn alertName{"alerts", "rule_name", "id"};
inline constexpr SealedColumn alertQuery{"alerts", "query", "id"};
inline constexpr SealedColumn alertComment{"alert_acts", "comment", "id"};
inline constexpr SealedColumn vocabularyWord{"vocabulary_words", "word", "id"};
inline constexpr SealedColumn vocabularyHeard{"vocabulary_words", "heard", "id"};
} // namespace personal

const QList<const SealedColumn *> &allSealedColumns();

/// The key of personal data and what is done with it: AES-256-GCM under a key of each column, bound to column and row;
/// and indexes, by which a value is found without being readable. Locked until unlock(). Any thread.
class Seals
{
public:
    Seals();
    ~Seals();

    /// @param key 32 bytes. Again after the rows were exchanged for another clinic's.
    void unlock(const crypto::SecretBytes &key);

    /// What is kept in the column. Nothing stays nothing. @throws StoreError while locked
    QByteArray seal(const SealedColumn &column, const QString &row, const QByteArray &plain) const;
    QString seal(const SealedColumn &column, const QString &row, const QString &text) const;
    /// nullopt when it is no sealed value of this column and row under this key. @throws StoreError while locked
    std::optional<QByteArray> tryOpen(const SealedColumn &column, const QString &row, const QByteArray &stored) const;
    /// A value that was written before columns were sealed comes back as it is. One that was damaged is logged and
    /// comes back as "�": the rest of a list can still be read. @throws StoreError for a sealed one while locked
    QByteArray open(const SealedColumn &column, const QString &row, const QByteArray &stored) const;

    /// The same for the same text, under this key and for this column only; nothing can be read from it, nor what is
    /// alike. 43 characters; nothing stays nothing. @throws StoreError while locked
    QString index(const SealedColumn &column, const QString &normalised) const;

    /// Whether a value claims to be sealed.
    static bool isMarked(const QByteArray &stored);

private:
    struct Keys;
    const Keys &keys() const;

    std::atomic<const Keys *> m_keys = nullptr;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<const Keys>> m_made; ///< others may still be reading with an older one
};

} // namespace attune::server::store
