// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/vocabulary.h"

#include "base/id.h"
#include "base/text_folding.h"
#include "server/store/aliases.h"

#include <algorithm>

namespace attune::server::store {

namespace {

using domain::VocabularyWord;

/// Those that stand under one id; empty: the clinic's.
QList<VocabularyWord> wordsUnder(Connection &connection, const QString &owner)
{
    enum class Column { Id, Word, Heard, AddedBy, AddedByName, AddedAt };
    auto row = connection.run(
        QStringLiteral("SELECT w.id, w.word, w.heard, w.added_by, COALESCE(u.full_name, ''), w.added_at FROM "
                       "vocabulary_words w LEFT JOIN users u ON u.id = w.added_by WHERE w.client_id = ?"),
        {owner});
    QList<VocabularyWord> words;
    while (row.next()) {
        VocabularyWord word;
        word.id = row.text(Column::Id);
        word.word = row.opened(Column::Word, personal::vocabularyWord, word.id);
        word.heard = row.opened(Column::Heard, personal::vocabularyHeard, word.id);
        word.isOfClinic = owner.isEmpty();
        word.addedByName = row.opened(Column::AddedByName, personal::userName, row.text(Column::AddedBy));
        word.addedAt = base::fromUnixMs(row.number(Column::AddedAt));
        words.append(word);
    }
    return words;
}

QList<VocabularyWord> wordsOf(Connection &connection, const domain::UserId &client)
{
    QList<VocabularyWord> words;
    const QStringList ids =
        client.isEmpty() ? QStringList(QString()) : idsOfPerson(connection, accountBehind(connection, client.value()));
    for (const QString &id : ids)
        words += wordsUnder(connection, id);
    return words;
}

} // namespace

QList<VocabularyWord> vocabularyFor(Connection &connection, const domain::UserId &client)
{
    QList<VocabularyWord> words = client.isEmpty() ? QList<VocabularyWord>() : wordsOf(connection, client);
    words += wordsOf(connection, {});
    std::stable_sort(words.begin(), words.end(), [](const VocabularyWord &a, const VocabularyWord &b) {
        return base::folded(a.word) < base::folded(b.word);
    });
    return words;
}

QStringList wordsForEngine(Connection &connection, const domain::UserId &client, qsizetype most)
{
    QStringList words;
    const auto take = [&words, most](const QList<VocabularyWord> &from) {
        for (const VocabularyWord &one : from) {
            if (words.size() < most && !words.contains(one.word))
                words << one.word;
        }
    };
    if (!client.isEmpty())
        take(wordsOf(connection, client));
    take(wordsOf(connection, {}));
    return words;
}

bool addVocabularyWord(Connection &connection, const domain::UserId &client, const domain::VocabularyChange &word,
                       const domain::UserId &author, base::Instant now)
{
    const auto there = wordsOf(connection, client);
    const auto same = std::find_if(there.begin(), there.end(), [&word](const VocabularyWord &one) {
        return one.word.compare(word.word, Qt::CaseInsensitive) == 0 &&
               (one.heard.isEmpty() || word.heard.isEmpty() || one.heard.compare(word.heard, Qt::CaseInsensitive) == 0);
    });
    if (same == there.end() && there.size() >= domain::mostVocabularyWords)
        return false;
    const QString id = same == there.end() ? base::newUuidV7(base::toUnixMs(now)) : same->id;
    const QString heard = word.heard.isEmpty() && same != there.end() ? same->heard : word.heard;
    connection.run(QStringLiteral("INSERT INTO vocabulary_words(id, client_id, word, heard, added_by, added_at) "
                                  "VALUES(?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET word = excluded.word, heard = "
                                  "excluded.heard, added_by = excluded.added_by, added_at = excluded.added_at"),
                   {id, client.value(), connection.seals().seal(personal::vocabularyWord, id, word.word),
                    connection.seals().seal(personal::vocabularyHeard, id, heard), author.value(),
                    base::toUnixMs(now)});
    return true;
}

bool removeVocabularyWord(Connection &connection, const domain::UserId &client, const QString &id)
{
    QList<VocabularyWord> there = wordsOf(connection, {});
    if (!client.isEmpty())
        there += wordsOf(connection, client);
    const bool isThere =
        std::any_of(there.begin(), there.end(), [&id](const VocabularyWord &one) { return one.id == id; });
    if (isThere)
        connection.run(QStringLiteral("DELETE FROM vocabulary_words WHERE id = ?"), {id});
    return isThere;
}

} // namespace attune::server::store
