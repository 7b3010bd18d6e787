// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/access_event.h"
#include "domain/clinic_care.h"
#include "domain/consent.h"
#include "domain/grounds.h"
#include "domain/media_link.h"
#include "domain/message_kind.h"
#include "domain/note.h"
#include "domain/person.h"
#include "domain/recording.h"
#include "domain/spoken_query.h"
#include "domain/transcript.h"

#include <QFuture>

namespace attune::domain {

template <typename T>
using Answer = QFuture<base::Result<T>>;

/// What the clinic knows about recordings. GUI thread; answers arrive there too.
class RecordingCatalog
{
public:
    virtual ~RecordingCatalog() = default;
    virtual Answer<Page<Recording>> recordings(const RecordingQuery &query) = 0;
    virtual Answer<Recording> recording(const RecordingId &id) = 0;
    /// Deletes it, or schedules that. ProofNeeded. `category` and `reason` are kept in the access log. @param reason at
    /// least 10 characters
    virtual Answer<void> deleteRecording(const RecordingId &id, const QString &category, const QString &reason) = 0;
    /// Says how sensitive it is. @param reason at least 10 characters
    virtual Answer<void> classify(const RecordingId &id, Sensitivity sensitivity, const QString &reason) = 0;
    /// Takes back a deletion that waits. @param reason at least 10 characters
    virtual Answer<void> restoreRecording(const RecordingId &id, const QString &reason) = 0;
    /// Brings a recording in once more that failed on its way. Conflict when it did not fail there.
    virtual Answer<void> retryRecording(const RecordingId &id) = 0;
    virtual Answer<void> rememberPosition(const RecordingId &id, std::chrono::milliseconds position) = 0;
    virtual Answer<Transcript> transcript(const RecordingId &id, const Grounds &grounds) = 0;
    /// Corrects, names or hides; times and the original stay. @return the whole transcript as it stands, durable
    virtual Answer<Transcript> changeTranscript(const RecordingId &id, const TranscriptChange &change) = 0;
    /// Looks for words in the transcripts of those the person treats, or of their own recordings: newest first, some
    /// recordings a call; those without a hit are passed over. The search, and each recording found, is an entry of
    /// the log. `total` is how many recordings there are to be looked through in all.
    /// @param cursor of the call before; empty for the first  InvalidInput says where a query is wrong
    virtual Answer<Page<SpokenIn>> spoken(const SpokenQuery &query, const QString &cursor) = 0;
    /// Who has seen it, newest first, by pages. Reading it is an entry of the log. @param cursor of the page before;
    /// empty: the newest
    virtual Answer<RecordingAccess> accessLog(const RecordingId &id, const QString &cursor) = 0;
    /// NotFound while nothing was erased.
    virtual Answer<DeletionCertificate> deletionCertificate(const RecordingId &id) = 0;
};

/// Clients' deletion requests, and the clinic's responses (src/server/retention/RETENTION.md).
class DeletionRequests
{
public:
    virtual ~DeletionRequests() = default;
    /// The latest request; empty when there is none. Reading it is an entry of the log.
    virtual Answer<QList<DeletionRequest>> deletionRequest(const RecordingId &id) = 0;
    /// Requests deletion; while a request is open, that one stands. @param words may be empty, up to 500
    /// characters
    virtual Answer<void> requestDeletion(const RecordingId &id, const QString &words) = 0;
    /// Conflict when none is open.
    virtual Answer<void> withdrawDeletionRequest(const RecordingId &id) = 0;
    /// @param answer Kept or Restricted; deleting it answers by itself @param words at least 10 characters
    virtual Answer<void> answerDeletionRequest(const RecordingId &id, DeletionRequestState answer,
                                               const QString &words) = 0;
    /// Approves another person's deletion. ProofNeeded like the deletion itself. @param reason at least 10 characters
    virtual Answer<void> agreeToDeletion(const RecordingId &id, const QString &reason) = 0;
};

enum class NoteUse { Read, Export };

/// Notes and markers, kept by the clinic (src/server/store/NOTES.md).
class NoteBook
{
public:
    virtual ~NoteBook() = default;
    /// What the person wrote and what others share with them, by time. @param grounds with a reason for whose role
    /// needs one
    /// @param use the log tells taking notes away from reading them
    virtual Answer<QList<Note>> notes(const RecordingId &recording, NoteUse use, const Grounds &grounds) = 0;
    /// Makes it, or changes it from `note.revision`; sending the same twice stores it once. Conflict when it was
    /// changed elsewhere. @return the note as it stands, durable
    virtual Answer<Note> saveNote(const Note &note, const Grounds &grounds) = 0;
    /// @return the revision to take it back from, with saveNote()
    virtual Answer<int> removeNote(const NoteId &id, const Grounds &grounds) = 0;
    virtual Answer<CodeSet> codes() = 0;
    /// @param forOffice for everybody of the office who has none of their own: by its managers and administrators
    virtual Answer<CodeSet> keepCodes(const CodeSet &codes, bool forOffice) = 0;
};

/// Issues media links. Each issue is an entry of the clinic's access log before the answer leaves.
class MediaLinks
{
public:
    virtual ~MediaLinks() = default;
    virtual Answer<MediaLink> link(const Recording &recording, LinkUse use, const ViewingId &viewing,
                                   const Grounds &grounds) = 0;
};

/// Sessions at which a recording can be started and stopped.
class SessionControl
{
public:
    virtual ~SessionControl() = default;
    /// All of them, however many pages that takes, in the order of the server.
    virtual Answer<QList<TherapySession>> sessions() = 0;
    /// Puts a session of one's own into the calendar. NotFound when the office has no such client, InvalidInput when
    /// the times cannot be. @param clientNumber on the client's record
    virtual Answer<TherapySession> planSession(const QString &clientNumber, base::Instant startsAt,
                                               base::Instant endsAt) = 0;
    /// Conflict when it was recorded.
    virtual Answer<void> cancelSession(const SessionId &id) = 0;
    /// Says that a session its clinician planned alone is right: the client, who acts for them, or a manager.
    virtual Answer<void> confirmSession(const SessionId &id) = 0;
    virtual Answer<TherapySession> startRecording(const SessionId &id, const CaptureOptions &options) = 0;
    virtual Answer<TherapySession> stopRecording(const SessionId &id) = 0;
};

/// Who takes part in a session besides its client: for who treats the client, and managers. Each answer is everybody
/// who takes part now.
class SessionParticipants
{
public:
    virtual ~SessionParticipants() = default;
    /// Looking is an entry of the log.
    virtual Answer<QList<Participant>> participants(const SessionId &id) = 0;
    /// NotFound when the office has no other client with the number. @param clientNumber on their record
    virtual Answer<QList<Participant>> addParticipant(const SessionId &id, const QString &clientNumber) = 0;
    /// NotPermitted (client_decides) for who has said no, unless a manager asks. @param participant with an id, or, for
    /// whom the asking person may not see, with the number on their record @param reason at least 10 characters
    virtual Answer<QList<Participant>> removeParticipant(const SessionId &id, const Participant &participant,
                                                         const QString &reason) = 0;
};

/// Signed decisions about being recorded.
class ConsentRegistry
{
public:
    virtual ~ConsentRegistry() = default;
    virtual Answer<ConsentText> text(const UserId &client, const QString &language) = 0;
    virtual Answer<ConsentRecord> sign(const ConsentDecision &decision) = 0;
    virtual Answer<ConsentRecord> withdraw(const UserId &client, const QString &reason) = 0;
    /// The client's own word, or of who acts for them, about a consent that was recorded in their name and waits.
    /// Conflict when it does not wait any more.
    virtual Answer<ConsentRecord> confirm(const ConsentId &id) = 0;
    virtual Answer<ConsentRecord> refuse(const ConsentId &id) = 0;
    /// Newest first.
    virtual Answer<QList<ConsentRecord>> history(const UserId &client) = 0;
    /// A copy of one decision as a page that stands alone (HTML), with the text that was shown and how it was taken
    /// down.
    virtual Answer<QByteArray> copy(const ConsentId &id) = 0;
};

/// A part of the access log, newest first. Managers, administrators and auditors see what concerns their offices,
/// others what they did themselves.
struct AccessLogQuery
{
    QString text; ///< ids, names, actions
    QStringList actions;
    QString outcome;
    std::optional<base::Instant> from; ///< when it happened: from here
    std::optional<base::Instant> to;   ///< before here
    QString cursor;
    int pageSize = 100;
    bool operator==(const AccessLogQuery &) const = default;
};
struct AccessLogPage
{
    QList<AccessLogEntry> entries;
    QString nextCursor; ///< empty on the last page
};

/// Proof of one entry, for anybody who has the key of the log (src/server/audit/ACCESS_LOG.md).
struct AccessReceipt
{
    QString text;
    QString key;
};

/// What the log promises, and the proof that it continues what was seen before.
struct LogPromise
{
    QString key;
    QByteArray checkpoint;
    QList<QByteArray> proof;
};

/// Looking into the access log, and holding it to what it promised. Reading it is an entry of it.
class AccessLogReader
{
public:
    virtual ~AccessLogReader() = default;
    virtual Answer<AccessLogPage> search(const AccessLogQuery &query) = 0;
    virtual Answer<AccessReceipt> receipt(const RecordingId &id, qint64 sequence) = 0;
    /// @param seenEntries size of the checkpoint that was seen before, 0 for none
    virtual Answer<LogPromise> promise(qint64 seenEntries) = 0;
};

/// For those who answer for the clinic, and for emergencies.
class ClinicCare
{
public:
    virtual ~ClinicCare() = default;
    /// Managers, administrators and auditors. Reading it is an entry of the log.
    virtual Answer<ClinicStatus> clinicStatus() = 0;
    /// Of the office for managers and administrators, one's own for clinicians; newest first. NotPermitted for others.
    virtual Answer<QList<BreakGlass>> breakGlassAccesses() = 0;
    /// Opens everything of one client for two hours. ProofNeeded; NotFound when the office has no such client.
    /// @param clientNumber on the client's record @param reason at least 10 characters
    virtual Answer<BreakGlass> openBreakGlass(const QString &clientNumber, const QString &reason) = 0;
    /// Shuts one's own before its time; it is still reviewed. Succeeds when it is over already. NotFound for another
    /// person's. @return how it stands now
    virtual Answer<BreakGlass> endBreakGlass(const QString &id) = 0;
    /// Reviews another person's access, and ends it. @param reason at least 10 characters
    virtual Answer<void> reviewBreakGlass(const QString &id, BreakGlass::Verdict verdict, const QString &reason) = 0;
};

/// Legal matters of the office, for managers and administrators.
class LegalMatters
{
public:
    virtual ~LegalMatters() = default;
    /// Newest first. Looking is an entry of the log.
    virtual Answer<QList<LegalMatter>> legalMatters() = 0;
    /// It waits for a second person. ProofNeeded; NotFound when the office has no such client.
    virtual Answer<LegalMatter> askLegalMatter(const NewLegalMatter &matter) = 0;
    /// The second person's word. ProofNeeded; Conflict (same_person) for who asked. @param reason at least 10
    /// characters
    virtual Answer<LegalMatter> agreeLegalMatter(const QString &id, const QString &reason) = 0;
    virtual Answer<LegalMatter> endLegalMatter(const QString &id) = 0;
};

/// Something a person has to be told.
struct Message
{
    QString id;
    MessageKindName kind;
    QString about; ///< an id, or ids
    base::Instant at;
    bool isRead = false;
    MessageSeverityName severity;
    QString clientName;                     ///< whom it is about; empty where the reader may not know
    std::optional<base::Instant> sessionAt; ///< of the session it is about; none where it is about none
    UserId clientId = {};
};

/// Messages of the signed-in person: unread ones that matter most first, then newest first.
class MessageBox
{
public:
    virtual ~MessageBox() = default;
    /// All of them, however many pages that takes.
    virtual Answer<QList<Message>> messages() = 0;
    /// How many are not read: one small question, to be asked again and again.
    virtual Answer<int> unreadMessages() = 0;
    virtual Answer<void> markRead(const QString &id) = 0;
};

/// Where access events go. Delivering the same event twice stores it once.
class AccessSink
{
public:
    virtual ~AccessSink() = default;
    /// Succeeds when every event of the batch is durable at the receiver. Order is kept.
    /// @return which of the viewings that the events are about must end
    virtual Answer<QList<ViewingEnd>> deliver(const QList<AccessEvent> &events) = 0;
    /// How long the receiver lets a program play on while nothing arrives.
    virtual std::chrono::seconds lease() const { return std::chrono::minutes(10); }
};

/// Says whether what is open may stay open.
class ViewingGuard
{
public:
    virtual ~ViewingGuard() = default;
    /// Empty while it may go on. NotFound when the clinic knows no such viewing of this person.
    virtual Answer<QList<ViewingEnd>> endOf(const ViewingId &viewing) = 0;
    /// How long a program may go on while nobody answers.
    virtual std::chrono::seconds lease() const = 0;
};

/// One place where the person is signed in.
struct SignIn
{
    SignInId id;
    QString device;
    base::Instant startedAt;
    base::Instant lastUsedAt;
    bool isThisOne = false;
};

/// Where the person is signed in, and when they signed in before this time.
struct SignIns
{
    QList<SignIn> open;
    std::optional<SignIn> before; ///< none on the first time
};

/// The key of a second factor on its way into an app.
struct SecondFactorKey
{
    QString secret; ///< base32, to be typed
    QString uri;    ///< "otpauth://…", for a QR code
};

/// What a person has besides the password.
struct SecondFactorState
{
    bool on = false;
    bool required = false; ///< by the clinic, for this person's role
    int recoveryCodesLeft = 0;
};

/// Signed in after a code. `recoveryCodes` only after the first code ever.
struct CodeAccepted
{
    Person person;
    QStringList recoveryCodes;
};

/// Who is signed in, and how that begins and ends.
class SignInGate
{
public:
    virtual ~SignInGate() = default;
    /// CodeNeeded: the password was right, and finishSignIn() goes on; keyToSetUp() is there when one is to be set up.
    virtual Answer<Person> signIn(const QString &email, const QString &password) = 0;
    virtual Answer<CodeAccepted> finishSignIn(const QString &code) = 0;
    virtual std::optional<SecondFactorKey> keyToSetUp() const = 0;
    /// Chooses the first password of an account; the person signs in with it afterwards. NotPermitted when the
    /// invitation is not known, was used, or is too old.
    virtual Answer<void> acceptInvitation(const QString &invitation, const QString &password) = 0;
    /// Proves again that it is them, for what answers ProofNeeded. @param proof a code for people with a second factor,
    /// else the password
    virtual Answer<void> prove(const QString &proof) = 0;
    /// Replaces the password; every other sign-in ends. ProofNeeded (code "wrong_proof") when `current` is not right;
    /// InvalidInput (code "weak_password") when the new one is too easy to guess.
    virtual Answer<void> changePassword(const QString &current, const QString &next) = 0;
    virtual Answer<SecondFactorState> secondFactor() = 0;
    virtual Answer<SecondFactorKey> beginSecondFactor() = 0;
    /// @return recovery codes, to be shown once
    virtual Answer<QStringList> confirmSecondFactor(const QString &code) = 0;
    virtual Answer<QStringList> renewRecoveryCodes() = 0;
    virtual Answer<void> removeSecondFactor() = 0;
    /// Continues with what the keychain remembers; SignInNeeded when there is nothing or it is no longer good.
    virtual Answer<Person> resume() = 0;
    /// Ends the session on the server as well as can be and wipes every local credential, whatever the server says.
    virtual Answer<void> signOut() = 0;
    virtual Answer<SignIns> signIns() = 0;
    virtual Answer<void> endSignIn(const SignInId &id) = 0;
    /// Everywhere but here.
    virtual Answer<void> endOtherSignIns() = 0;
};

/// Secrets that outlive the program. Implementations never fall back to a file.
class CredentialStore
{
public:
    virtual ~CredentialStore() = default;
    /// NotFound when there is none; Unavailable when the system has no usable keychain.
    virtual Answer<QString> read(const QString &key) = 0;
    virtual Answer<void> write(const QString &key, const QString &secret) = 0;
    /// Removing what is not there succeeds.
    virtual Answer<void> remove(const QString &key) = 0;
};

} // namespace attune::domain
