// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message_kind.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace attune::server {

/// The words of an e-mail.
struct Letter
{
    QString subject;
    QString text; ///< lines end in CR LF
};

/// What e-mails say, by kind of message and language: the files of resources/mail (OUTBOX.md). A letter holds nothing
/// private: no word of what it is about, no name but the clinic's, no link. Any thread.
class MailWords
{
public:
    /// From a folder with one file per language ("en.json"). Unreadable files are treated as missing.
    explicit MailWords(const QString &folder = QStringLiteral(":/mail"));

    /// @param language of the recipient; English where there is none like it @param clinicName may hold anything
    Letter letterOf(const domain::MessageKindName &kind, const QString &language, const QString &clinicName) const;
    QStringList languages() const { return m_languages.keys(); }
    QStringList kinds(const QString &language) const;

private:
    struct Words
    {
        QString subject;
        QString text;
    };
    struct Language
    {
        Words frame;        ///< around every letter: {clinic}, {subject}, {text}
        Words anythingElse; ///< of a kind that is newer than the file
        QHash<QString, Words> kinds;
    };
    QHash<QString, Language> m_languages;
};

} // namespace attune::server
