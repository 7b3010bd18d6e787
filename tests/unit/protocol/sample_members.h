// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/members.h"

#include <QTest>

#include <algorithm>

namespace attune::test {

/// Gives every member of a message a value of its own, or only those that have to be there.
class SampleMembers final : public protocol::Members
{
public:
    enum class Extent { Full, Minimal };
    explicit SampleMembers(Extent extent, SampleMembers *outer = nullptr)
        : m_extent(extent), m_count(outer ? outer->m_count : &m_own), m_twice(outer ? outer->m_twice : &m_ownTwice)
    {}

    /// Members that were named more than once in one object.
    const QStringList &saidTwice() const { return *m_twice; }

    bool reads() const override { return true; }
    void refuse(const char *key, const QString &what) override
    {
        if (m_extent == Extent::Full)
            QFAIL(qPrintable(QLatin1String(key) + QLatin1Char(' ') + what));
    }
    void refuseWord(const char *key, const QStringList &, protocol::Rule) override
    {
        refuse(key, QStringLiteral("is a word no table has"));
    }
    /// Fits what texts are: ids, digests, names, base64, days.
    void text(const char *key, std::optional<QString> &value, protocol::Rule rule, qsizetype) override
    {
        note(key);
        const QString word = QStringLiteral("%1").arg(qHash(QByteArray(key), 0) % 0xffffffff, 8, 16, QLatin1Char('a'));
        if (isWanted(rule) || QByteArray(key) == "word") // it, or what is removed
            value = isDay(key) ? QStringLiteral("2026-03-29")
                               : (QByteArray(key) == "previousHash" ? word.repeated(8) : word);
    }
    void flag(const char *key, std::optional<bool> &value, protocol::Rule rule) override
    {
        note(key);
        if (isWanted(rule))
            value = true;
    }
    void integer(const char *key, std::optional<qint64> &value, protocol::Bounds<qint64> bounds,
                 protocol::Rule rule) override
    {
        note(key);
        if (isWanted(rule))
            value = std::clamp<qint64>(10 + ++*m_count, bounds.least, bounds.most);
    }
    void real(const char *key, std::optional<double> &value, protocol::Bounds<double> bounds,
              protocol::Rule rule) override
    {
        note(key);
        if (isWanted(rule))
            value = std::clamp(1 + ++*m_count * 0.25, bounds.least, bounds.most);
    }
    void instant(const char *key, std::optional<base::Instant> &value, protocol::Rule rule) override
    {
        note(key);
        if (isWanted(rule))
            value = base::fromUnixMs(1'769'850'900'000 + ++*m_count * 1000);
    }
    void texts(const char *key, QStringList &values, protocol::Rule rule) override
    {
        note(key);
        if (isWanted(rule))
            values = {QStringLiteral("one"), QStringLiteral("two")};
    }
    void ranges(const char *key, QList<domain::MediaRange> &values, protocol::Rule rule) override
    {
        note(key);
        if (isWanted(rule))
            values = {{0, 1000}, {2000, 3000}};
    }
    void counts(const char *key, QList<std::pair<QString, qint64>> &values) override
    {
        note(key);
        if (m_extent == Extent::Full)
            values = {{QStringLiteral("one"), 1}, {QStringLiteral("two"), 2}};
    }
    void namedTexts(const char *key, QList<std::pair<QString, QString>> &values, protocol::Rule rule) override
    {
        note(key);
        if (isWanted(rule))
            values = {{QStringLiteral("one"), QStringLiteral("1")}, {QStringLiteral("two"), QStringLiteral("2")}};
    }
    void word(const char *key, std::optional<QString> &value, const QStringList &known, protocol::Rule rule) override
    {
        note(key);
        if (isWanted(rule))
            value = known.last();
    }
    void wordList(const char *key, QStringList &values, const QStringList &known, protocol::Rule rule) override
    {
        note(key);
        values.clear();
        if (isWanted(rule))
            values = known;
    }
    void inside(const char *key, bool, protocol::Rule rule, const std::function<void(Members &)> &inside) override
    {
        note(key);
        if (!isWanted(rule))
            return;
        SampleMembers members(m_extent, this);
        inside(members);
    }
    void elements(const char *key, qsizetype, protocol::Rule,
                  const std::function<void(Members &, qsizetype)> &each) override
    {
        note(key);
        for (qsizetype index = 0; m_extent == Extent::Full && index < 2; ++index) {
            SampleMembers members(m_extent, this);
            each(members, index);
        }
    }
    void tolerantElements(const char *key, qsizetype count, protocol::Rule rule,
                          const std::function<void(Members &, qsizetype)> &each, const std::function<void()> &) override
    {
        elements(key, count, rule, each);
    }

private:
    static bool isDay(const QByteArray &key)
    {
        return key == "day" || key == "dueDay" || key == "nextFirstDay" || key == "nextLastDay" || key == "firstDay" ||
               key == "lastDay" || key == "logBegins" || key == "month" || key == "from" || key == "to";
    }
    void note(const char *key)
    {
        if (m_keys.contains(key))
            m_twice->append(QString::fromLatin1(key));
        m_keys.append(key);
    }
    bool isWanted(protocol::Rule rule) const { return m_extent == Extent::Full || rule.isRequired; }

    Extent m_extent;
    int m_own = 0;
    int *m_count; ///< of numbers, so that no two are alike
    QByteArrayList m_keys;
    QStringList m_ownTwice;
    QStringList *m_twice;
};

} // namespace attune::test
