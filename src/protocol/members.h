// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "domain/access_event.h"
#include "domain/vocabulary.h"
#include "protocol/json.h"

#include <QList>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace attune::protocol {

/// What is written for a member that has nothing to say.
enum class Empty {
    Written, ///< as it is: "", 0, false, []; null for an absent optional
    Null,
    Omitted ///< the member is not there
};

struct Rule
{
    bool isRequired = false; ///< reading fails without it
    Empty empty = Empty::Written;
    bool mayBeEmpty = true;    ///< whether a text may be "" where it is required
    bool mayBeNull = true;     ///< whether null is as good as absent
    bool wholeSeconds = false; ///< whether an instant is written without its milliseconds
};

namespace rule {
inline constexpr Rule plain{};
inline constexpr Rule required{.isRequired = true, .mayBeEmpty = false};
inline constexpr Rule present{.isRequired = true};
inline constexpr Rule orNull{.empty = Empty::Null};
inline constexpr Rule orOmitted{.empty = Empty::Omitted};
inline constexpr Rule neverNull{.mayBeNull = false};
inline constexpr Rule wholeSeconds{.wholeSeconds = true};
} // namespace rule

/// The words of an enumeration on the wire. @tparam E the enumeration
template <typename E>
struct Words
{
    std::vector<E> all; ///< those that are written
    QString (*textOf)(E);
    /// Where more words are read than written; without it those of `all` alone.
    std::optional<E> (*fromText)(const QString &) = nullptr;

    QStringList written() const
    {
        QStringList texts;
        for (const E value : all)
            texts << textOf(value);
        return texts;
    }
    std::optional<E> find(const QString &word) const
    {
        if (fromText)
            return fromText(word);
        for (const E value : all) {
            if (textOf(value) == word)
                return value;
        }
        return std::nullopt;
    }
};

/// The members of one object of the API, each named once for both ways: what a message's describe() is given
/// (README.md). Not to be kept; any thread, one at a time.
class Members
{
public:
    static constexpr qsizetype anyLength = -1;

    virtual ~Members() = default;
    /// Whether values are being set, so that what hangs together can be put right or refused.
    virtual bool reads() const = 0;
    /// Says that a member is not what it has to be; the first refusal counts. Nothing while writing.
    /// @param what follows the member's name, and holds nothing of what came
    virtual void refuse(const char *key, const QString &what) = 0;

    virtual void text(const char *key, std::optional<QString> &value, Rule rule, qsizetype longest) = 0;
    virtual void flag(const char *key, std::optional<bool> &value, Rule rule) = 0;
    virtual void integer(const char *key, std::optional<qint64> &value, Bounds<qint64> bounds, Rule rule) = 0;
    virtual void real(const char *key, std::optional<double> &value, Bounds<double> bounds, Rule rule) = 0;
    virtual void instant(const char *key, std::optional<base::Instant> &value, Rule rule) = 0;
    virtual void texts(const char *key, QStringList &values, Rule rule) = 0;
    virtual void ranges(const char *key, QList<domain::MediaRange> &values, Rule rule) = 0;
    /// Counts by names that only the sender knows.
    virtual void counts(const char *key, QList<std::pair<QString, qint64>> &values) = 0;
    /// Texts by names that only the sender knows.
    virtual void namedTexts(const char *key, QList<std::pair<QString, QString>> &values, Rule rule) = 0;
    /// A word of a list. @param known all that are written
    virtual void word(const char *key, std::optional<QString> &value, const QStringList &known, Rule rule) = 0;
    /// Words of a list, in any number and order.
    virtual void wordList(const char *key, QStringList &values, const QStringList &known, Rule rule) = 0;
    /// A word was read that no table has.
    virtual void refuseWord(const char *key, const QStringList &known, Rule rule) = 0;
    /// An object inside. @param isThere while writing: whether there is one @param inside is called with its members
    virtual void inside(const char *key, bool isThere, Rule rule, const std::function<void(Members &)> &inside) = 0;
    /// A list of objects, of which each has to be right. @param count while writing @param each is called for each of
    /// them, with its index
    virtual void elements(const char *key, qsizetype count, Rule rule,
                          const std::function<void(Members &, qsizetype)> &each) = 0;
    /// A list of objects of which those that cannot be read are left out; in a body they are refused like any. @param
    /// drop is called after `each` for one that could not be read
    virtual void tolerantElements(const char *key, qsizetype count, Rule rule,
                                  const std::function<void(Members &, qsizetype)> &each,
                                  const std::function<void()> &drop) = 0;

    void text(const char *key, QString &value, Rule rule = {}, qsizetype longest = anyLength);
    void flag(const char *key, bool &value, Rule rule = {});
    void integer(const char *key, qint64 &value, Bounds<qint64> bounds, Rule rule = {});
    void integer(const char *key, int &value, Bounds<qint64> bounds, Rule rule = {});
    void integer(const char *key, std::optional<int> &value, Bounds<qint64> bounds, Rule rule = {});
    void instant(const char *key, base::Instant &value, Rule rule = {});
    /// Bytes as base64.
    void bytes(const char *key, QByteArray &value, Rule rule = {});
    template <typename Tag>
    void id(const char *key, base::Id<Tag> &value, Rule rule = {})
    {
        QString word = value.value();
        text(key, word, rule);
        value = base::Id<Tag>(word);
    }
    /// A word of a vocabulary, or a name of another version: it is kept.
    template <typename Word>
    void named(const char *key, domain::Named<Word> &value, Rule rule = {})
    {
        QString name = value.text();
        text(key, name, rule);
        value = domain::Named<Word>::read(name);
    }
    /// A length in whole units. @param longest in the same unit
    template <typename Duration>
    void length(const char *key, std::optional<Duration> &value, Duration longest, Rule rule = {})
    {
        std::optional<qint64> count = value ? std::optional<qint64>(value->count()) : std::nullopt;
        integer(key, count, {0, longest.count()}, rule);
        if (reads() && count)
            value = Duration(*count);
    }
    template <typename Duration>
    void length(const char *key, Duration &value, Duration longest, Rule rule = {})
    {
        std::optional<Duration> held(value);
        length(key, held, longest, rule);
        if (reads() && held)
            value = *held;
    }
    template <typename E>
    void word(const char *key, std::optional<E> &value, const Words<E> &words, Rule rule = {})
    {
        std::optional<QString> said = value ? std::optional(words.textOf(*value)) : std::nullopt;
        if (said && said->isEmpty() && rule.empty != Empty::Written)
            said.reset();
        const QStringList known = words.written();
        word(key, said, known, rule);
        if (!reads() || !said || said->isEmpty())
            return;
        if (const auto found = words.find(*said))
            value = found;
        else
            refuseWord(key, known, rule);
    }
    template <typename E>
    void word(const char *key, E &value, const Words<E> &words, Rule rule = {})
    {
        std::optional<E> held(value);
        word(key, held, words, rule);
        if (reads() && held)
            value = *held;
    }
    /// Words of one list; those nobody knows are refused in a body, and left out of an answer.
    template <typename E>
    void words(const char *key, QList<E> &values, const Words<E> &words, Rule rule = {})
    {
        QStringList said;
        for (const E value : values)
            said << words.textOf(value);
        const QStringList known = words.written();
        wordList(key, said, known, rule);
        if (!reads())
            return;
        values.clear();
        for (const QString &one : std::as_const(said)) {
            if (const auto found = words.find(one))
                values.append(*found);
            else
                refuseWord(key, known, {});
        }
    }
    template <typename T>
    void object(const char *key, T &value, Rule rule = {})
    {
        inside(key, true, rule, [&value](Members &members) { describe(members, value); });
    }
    template <typename T>
    void object(const char *key, std::optional<T> &value, Rule rule = {})
    {
        inside(key, value.has_value(), rule, [this, &value](Members &members) {
            if (reads())
                value.emplace();
            describe(members, *value);
        });
    }
    template <typename T>
    void list(const char *key, QList<T> &values, Rule rule = {})
    {
        if (reads())
            values.clear();
        elements(key, values.size(), rule, [this, &values](Members &members, qsizetype index) {
            if (reads())
                values.append(T());
            describe(members, reads() ? values.last() : values[index]);
        });
    }
    /// A list whose rows are to be shown as far as they can be read: those of an answer that cannot be are left out,
    /// and counted by the reader.
    template <typename T>
    void rows(const char *key, QList<T> &rows, Rule rule = rule::required)
    {
        if (reads())
            rows.clear();
        tolerantElements(
            key, rows.size(), rule,
            [this, &rows](Members &members, qsizetype index) {
                if (reads())
                    rows.append(T());
                describe(members, reads() ? rows.last() : rows[index]);
            },
            [&rows] { rows.removeLast(); });
    }
};

} // namespace attune::protocol
