// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/policy_words.h"

#include <QHash>

#include <optional>

namespace attune::models {

namespace {

/// A name as it is sent, and what it means.
struct Word
{
    const char *sent;
    const char *said;
};

constexpr Word cells[] = {
    // heads
    {"Role", QT_TRANSLATE_NOOP("PolicyWords", "Role")},
    {"Relation", QT_TRANSLATE_NOOP("PolicyWords", "Relation to the client")},
    {"Action", QT_TRANSLATE_NOOP("PolicyWords", "May")},
    {"Recording state", QT_TRANSLATE_NOOP("PolicyWords", "Recording state")},
    {"Consent", QT_TRANSLATE_NOOP("PolicyWords", "Consent")},
    {"Reason", QT_TRANSLATE_NOOP("PolicyWords", "Reason")},
    {"Restricted recordings", QT_TRANSLATE_NOOP("PolicyWords", "Restricted recordings")},
    {"In the table", QT_TRANSLATE_NOOP("PolicyWords", "In the table")},
    {"Asked", QT_TRANSLATE_NOOP("PolicyWords", "What is asked")},
    {"Sources", QT_TRANSLATE_NOOP("PolicyWords", "Sources")},
    // roles
    {"patient", QT_TRANSLATE_NOOP("PolicyWords", "Client")},
    {"psychologist", QT_TRANSLATE_NOOP("PolicyWords", "Psychologist")},
    {"practice_manager", QT_TRANSLATE_NOOP("PolicyWords", "Practice manager")},
    {"admin", QT_TRANSLATE_NOOP("PolicyWords", "Administrator")},
    {"auditor", QT_TRANSLATE_NOOP("PolicyWords", "Auditor")},
    // relations
    {"own", QT_TRANSLATE_NOOP("PolicyWords", "is the client")},
    {"guardian", QT_TRANSLATE_NOOP("PolicyWords", "acts for the client")},
    {"participant", QT_TRANSLATE_NOOP("PolicyWords", "took part in a joint session")},
    {"treats", QT_TRANSLATE_NOOP("PolicyWords", "treats the client")},
    {"planned", QT_TRANSLATE_NOOP("PolicyWords", "planned an unconfirmed session")},
    {"supervises", QT_TRANSLATE_NOOP("PolicyWords", "supervises the clinician")},
    {"colleague", QT_TRANSLATE_NOOP("PolicyWords", "works in the same office")},
    {"office", QT_TRANSLATE_NOOP("PolicyWords", "answers for the office")},
    {"breakGlass", QT_TRANSLATE_NOOP("PolicyWords", "has emergency access")},
    {"legalMatter", QT_TRANSLATE_NOOP("PolicyWords", "has an agreed legal request")},
    // acts
    {"seeDetails", QT_TRANSLATE_NOOP("PolicyWords", "see that there is a recording")},
    {"play", QT_TRANSLATE_NOOP("PolicyWords", "watch")},
    {"keepPosition", QT_TRANSLATE_NOOP("PolicyWords", "have the place kept where they stopped")},
    {"readTranscript", QT_TRANSLATE_NOOP("PolicyWords", "read the transcript")},
    {"addTranscript", QT_TRANSLATE_NOOP("PolicyWords", "add a transcript")},
    {"correctTranscript", QT_TRANSLATE_NOOP("PolicyWords", "correct the transcript")},
    {"hideTranscript", QT_TRANSLATE_NOOP("PolicyWords", "hide parts of the transcript")},
    {"download", QT_TRANSLATE_NOOP("PolicyWords", "download")},
    {"readNotes", QT_TRANSLATE_NOOP("PolicyWords", "read notes")},
    {"writeNotes", QT_TRANSLATE_NOOP("PolicyWords", "write notes")},
    {"askDeletion", QT_TRANSLATE_NOOP("PolicyWords", "request deletion")},
    {"approveDeletion", QT_TRANSLATE_NOOP("PolicyWords", "respond to a deletion request")},
    {"delete", QT_TRANSLATE_NOOP("PolicyWords", "delete")},
    {"restore", QT_TRANSLATE_NOOP("PolicyWords", "undo a deletion")},
    {"fetchBack", QT_TRANSLATE_NOOP("PolicyWords", "fetch from the archive")},
    {"classify", QT_TRANSLATE_NOOP("PolicyWords", "restrict a recording, or lift it")},
    {"upload", QT_TRANSLATE_NOOP("PolicyWords", "import recordings")},
    {"retryRecording", QT_TRANSLATE_NOOP("PolicyWords", "try a failed recording again")},
    {"seeAccessLog", QT_TRANSLATE_NOOP("PolicyWords", "see the access log")},
    {"seeSession", QT_TRANSLATE_NOOP("PolicyWords", "see sessions")},
    {"planSession", QT_TRANSLATE_NOOP("PolicyWords", "schedule sessions")},
    {"confirmSession", QT_TRANSLATE_NOOP("PolicyWords", "confirm sessions")},
    {"addParticipant", QT_TRANSLATE_NOOP("PolicyWords", "add someone to a session")},
    {"removeParticipant", QT_TRANSLATE_NOOP("PolicyWords", "remove someone from a session")},
    {"startRecording", QT_TRANSLATE_NOOP("PolicyWords", "start recording")},
    {"stopRecording", QT_TRANSLATE_NOOP("PolicyWords", "stop recording")},
    {"openRoom", QT_TRANSLATE_NOOP("PolicyWords", "join the video session")},
    {"readConsent", QT_TRANSLATE_NOOP("PolicyWords", "read the consent record")},
    {"signConsent", QT_TRANSLATE_NOOP("PolicyWords", "record a consent")},
    {"withdrawConsent", QT_TRANSLATE_NOOP("PolicyWords", "withdraw a consent")},
    {"openBreakGlass", QT_TRANSLATE_NOOP("PolicyWords", "open emergency access")},
    {"endBreakGlass", QT_TRANSLATE_NOOP("PolicyWords", "end emergency access")},
    {"reviewBreakGlass", QT_TRANSLATE_NOOP("PolicyWords", "review emergency access")},
    {"askLegalMatter", QT_TRANSLATE_NOOP("PolicyWords", "make a legal request")},
    {"agreeLegalMatter", QT_TRANSLATE_NOOP("PolicyWords", "agree to a legal request")},
    {"endLegalMatter", QT_TRANSLATE_NOOP("PolicyWords", "end a legal request")},
    {"seeStatus", QT_TRANSLATE_NOOP("PolicyWords", "see the clinic status")},
    {"seeAlerts", QT_TRANSLATE_NOOP("PolicyWords", "see alerts")},
    {"handleAlerts", QT_TRANSLATE_NOOP("PolicyWords", "acknowledge and close alerts")},
    {"setAlertRules", QT_TRANSLATE_NOOP("PolicyWords", "change alert rules")},
    {"readReports", QT_TRANSLATE_NOOP("PolicyWords", "read reports")},
    {"recordDisclosure", QT_TRANSLATE_NOOP("PolicyWords", "record a disclosure")},
    {"reviewActivity", QT_TRANSLATE_NOOP("PolicyWords", "sign activity reviews")},
    {"seeQualityReviews", QT_TRANSLATE_NOOP("PolicyWords", "see quality reviews")},
    {"reviewQuality", QT_TRANSLATE_NOOP("PolicyWords", "mark a quality review as done")},
    {"skipQualityReview", QT_TRANSLATE_NOOP("PolicyWords", "skip a quality review")},
    {"setQualityQuota", QT_TRANSLATE_NOOP("PolicyWords", "set the quota of quality reviews")},
    {"setOfficeCodes", QT_TRANSLATE_NOOP("PolicyWords", "set the office's codes")},
    {"setClinicCodes", QT_TRANSLATE_NOOP("PolicyWords", "set the clinic's codes")},
    // states
    {"any", QT_TRANSLATE_NOOP("PolicyWords", "any")},
    {"RECORDING", QT_TRANSLATE_NOOP("PolicyWords", "being recorded")},
    {"PROCESSING", QT_TRANSLATE_NOOP("PolicyWords", "being processed")},
    {"UPLOADING", QT_TRANSLATE_NOOP("PolicyWords", "being uploaded")},
    {"AVAILABLE", QT_TRANSLATE_NOOP("PolicyWords", "available")},
    {"ARCHIVED", QT_TRANSLATE_NOOP("PolicyWords", "archived")},
    {"DELETED", QT_TRANSLATE_NOOP("PolicyWords", "deleted")},
    {"FAILED", QT_TRANSLATE_NOOP("PolicyWords", "failed")},
    // consent, and for what
    {"not asked", QT_TRANSLATE_NOOP("PolicyWords", "not asked for")},
    {"in force today", QT_TRANSLATE_NOOP("PolicyWords", "in force today")},
    {"agreed when it was made", QT_TRANSLATE_NOOP("PolicyWords", "agreed when it was made")},
    {"right of access", QT_TRANSLATE_NOOP("PolicyWords", "right of access")},
    {"legal matter", QT_TRANSLATE_NOOP("PolicyWords", "legal request")},
    {"care", QT_TRANSLATE_NOOP("PolicyWords", "care")},
    {"supervision", QT_TRANSLATE_NOOP("PolicyWords", "supervision")},
    {"quality", QT_TRANSLATE_NOOP("PolicyWords", "quality review")},
    {"training", QT_TRANSLATE_NOOP("PolicyWords", "training")},
    // reason, and restricted recordings
    {"must be given", QT_TRANSLATE_NOOP("PolicyWords", "must be given")},
    {"must be given, where switched on",
     QT_TRANSLATE_NOOP("PolicyWords", "must be given, and only where the clinic has switched it on")},
    {"too", QT_TRANSLATE_NOOP("PolicyWords", "also")},
    {"not", QT_TRANSLATE_NOOP("PolicyWords", "no")},
    {"may this session be recorded now: everybody who takes part agrees today",
     QT_TRANSLATE_NOOP("PolicyWords", "May this session be recorded now: everyone who takes part agrees today.")},
    {"may it be used for this purpose: everybody in it agreed, and took nothing back since; the date of a consent does "
     "not count",
     QT_TRANSLATE_NOOP("PolicyWords", "May it be used for this purpose: everyone in it agreed, and has taken nothing "
                                      "back since. The date of a consent does not count.")},
    {"is it about them: whoever is in it, who acts for them, whom they authorise; ends by neither date nor withdrawal",
     QT_TRANSLATE_NOOP("PolicyWords", "Is it about them: whoever is in it, who acts for them, whom they authorize. It "
                                      "ends neither with a date nor with a withdrawal.")},
    {"did a second person agree to a complaint, an order of a court or a legal duty, with a number and a reason",
     QT_TRANSLATE_NOOP("PolicyWords", "Did a second person agree to a complaint, a court order or a legal duty, with a "
                                      "number and a reason.")},
};

/// A paragraph by what it begins with.
constexpr Word paragraphs[] = {
    {"# Who may do what", QT_TRANSLATE_NOOP("PolicyWords", "## Who may do what")},
    {"Everything not listed is refused",
     QT_TRANSLATE_NOOP("PolicyWords", "Everything that is not listed is denied. What a person may not see answers as "
                                      "if it did not exist.")},
    {"## What the table does not say", QT_TRANSLATE_NOOP("PolicyWords", "## What the table does not say")},
    {"*Consent*:",
     QT_TRANSLATE_NOOP("PolicyWords", "**Consent**: which question of a consent is asked. The next table says what "
                                      "each means.")},
    {"*participant*:",
     QT_TRANSLATE_NOOP("PolicyWords", "**Joint sessions**: someone who took part besides the client, or who acts for "
                                      "someone who did. They see no names of others and no notes (Rule "
                                      "135-7-.03(2)(c), APP 12.3(b)).")},
    {"*breakGlass*:",
     QT_TRANSLATE_NOOP("PolicyWords", "**Emergency access**: for two hours, until whoever opened it ends it or "
                                      "someone else reviews it (45 CFR 164.312(a)(2)(ii)). It is care, and does not "
                                      "lift a withdrawal.")},
    {"*legalMatter*:",
     QT_TRANSLATE_NOOP("PolicyWords", "**Legal requests**: a manager or administrator asked, with the kind, a number "
                                      "and a reason, and someone else agreed. They last 30 days.")},
    {"*admin*, *download*:",
     QT_TRANSLATE_NOOP("PolicyWords", "**Downloads by administrators**: only where the clinic has switched them on. "
                                      "The client is told of each copy.")},
    {"*treats*:",
     QT_TRANSLATE_NOOP("PolicyWords",
                       "**Treats the client**: a session of the two counts. Its time has come, it is not canceled, and "
                       "someone besides the clinician stands for it: a manager, the operator or the clinic's calendar "
                       "scheduled it, or the client, who acts for them or a manager confirmed it. For the session "
                       "itself its time need not have come. Unconfirmed: nobody besides the clinician stands for any "
                       "session of the two.")},
    {"*signConsent*, *withdrawConsent*:",
     QT_TRANSLATE_NOOP("PolicyWords",
                       "**Consents**: what staff record in a client's name, and what opens more than before, waits 24 "
                       "hours, and where the client's last word was a no, until the client confirms it. A parent does "
                       "not decide for a client who is old enough to consent where they live; a guardian by court "
                       "order and a proxy do. Whoever decides for someone else first proves who they are, and the "
                       "client is told.")},
    {"*removeParticipant*:",
     QT_TRANSLATE_NOOP("PolicyWords", "**Removing someone from a session**: who said no is removed by a manager "
                                      "only.")},
};

QString said(const char *text)
{
    return QCoreApplication::translate("PolicyWords", text);
}

std::optional<QString> known(const QString &sent)
{
    static const QHash<QString, const char *> all = [] {
        QHash<QString, const char *> words;
        for (const Word &word : cells)
            words.insert(QString::fromLatin1(word.sent), word.said);
        return words;
    }();
    const auto found = all.constFind(sent);
    return found == all.constEnd() ? std::nullopt : std::optional(said(*found));
}

/// "a, b" and "a or b", part for part.
std::optional<QString> listed(const QString &sent, const QString &between, const QString &written)
{
    QStringList parts;
    for (const QString &part : sent.split(between)) {
        const auto word = known(part);
        if (!word)
            return std::nullopt;
        parts << *word;
    }
    return parts.join(written);
}

bool isSource(const QString &sent)
{
    return sent.contains(QStringLiteral(" CFR ")) || sent.contains(QStringLiteral("O.C.G.A."));
}

std::optional<QString> cellIn(const QString &sent)
{
    if (const auto word = known(sent))
        return word;
    const QString why = QStringLiteral(", for ");
    if (const auto at = sent.indexOf(why); at > 0) {
        const auto asked = known(sent.left(at));
        const auto purposes = listed(sent.mid(at + why.size()), QStringLiteral(" or "),
                                     QCoreApplication::translate("PolicyWords", " or ", "between two purposes"));
        if (asked && purposes)
            return QCoreApplication::translate("PolicyWords", "%1, for %2", "a question of a consent, and purposes")
                .arg(*asked, *purposes);
    }
    if (const auto states = listed(sent, QStringLiteral(", "), QStringLiteral(", ")))
        return states;
    return isSource(sent) || sent.startsWith(QStringLiteral("---")) ? std::optional(sent) : std::nullopt;
}

QString rowIn(const QString &line, QStringList &stayed)
{
    QStringList row = line.mid(1, line.lastIndexOf(QLatin1Char('|')) - 1).split(QLatin1Char('|'));
    for (QString &cell : row) {
        const QString sent = cell.trimmed();
        const auto word = cellIn(sent);
        if (!word)
            stayed << sent;
        cell = QLatin1Char(' ') + word.value_or(sent) + QLatin1Char(' ');
    }
    return QLatin1Char('|') + row.join(QLatin1Char('|')) + QLatin1Char('|');
}

QString paragraphIn(const QString &line, QStringList &stayed)
{
    for (const Word &word : paragraphs) {
        if (line.startsWith(QString::fromLatin1(word.sent)))
            return said(word.said);
    }
    if (!line.trimmed().isEmpty())
        stayed << line;
    return line;
}

} // namespace

QString PolicyWords::page(const QString &table, QStringList *unknown)
{
    QStringList stayed;
    QStringList lines = table.split(QLatin1Char('\n'));
    for (QString &line : lines)
        line = line.startsWith(QLatin1Char('|')) ? rowIn(line, stayed) : paragraphIn(line, stayed);
    if (unknown)
        *unknown = stayed;
    return lines.join(QLatin1Char('\n'));
}

} // namespace attune::models
