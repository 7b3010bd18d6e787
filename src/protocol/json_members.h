// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "protocol/members.h"

namespace attune::protocol {

/// How much is forgiven (README.md).
enum class Reading {
    Body,  ///< what a server was sent: every member that is there has its exact type and keeps to its bounds
    Answer ///< what a server answered: texts and numbers stand for each other, unknown words and numbers out of their
           ///< bounds are as if they were absent
};

/// Rows of an answer's lists that could not be read, and were left out.
struct UnreadableRows
{
    int count = 0;
    QString firstFault = {}; ///< names a member, and holds nothing of what came
};

/// Writes members into an object.
class JsonWriter final : public Members
{
public:
    explicit JsonWriter(Json &object) : m_object(object) {}

    bool reads() const override { return false; }
    void refuse(const char *, const QString &) override {}
    void text(const char *key, std::optional<QString> &value, Rule rule, qsizetype longest) override;
    void flag(const char *key, std::optional<bool> &value, Rule rule) override;
    void integer(const char *key, std::optional<qint64> &value, Bounds<qint64> bounds, Rule rule) override;
    void real(const char *key, std::optional<double> &value, Bounds<double> bounds, Rule rule) override;
    void instant(const char *key, std::optional<base::Instant> &value, Rule rule) override;
    void texts(const char *key, QStringList &values, Rule rule) override;
    void ranges(const char *key, QList<domain::MediaRange> &values, Rule rule) override;
    void counts(const char *key, QList<std::pair<QString, qint64>> &values) override;
    void namedTexts(const char *key, QList<std::pair<QString, QString>> &values, Rule rule) override;
    void word(const char *key, std::optional<QString> &value, const QStringList &known, Rule rule) override;
    void wordList(const char *key, QStringList &values, const QStringList &known, Rule rule) override;
    void refuseWord(const char *, const QStringList &, Rule) override {}
    void inside(const char *key, bool isThere, Rule rule, const std::function<void(Members &)> &inside) override;
    void elements(const char *key, qsizetype count, Rule rule,
                  const std::function<void(Members &, qsizetype)> &each) override;
    void tolerantElements(const char *key, qsizetype count, Rule rule,
                          const std::function<void(Members &, qsizetype)> &each,
                          const std::function<void()> &drop) override;

private:
    void put(const char *key, std::optional<Json> value, Rule rule);

    Json &m_object;
};

/// Reads members of an object.
class JsonReader final : public Members
{
public:
    /// @param name of the object within the message, empty for the message itself
    JsonReader(const Json &object, Reading reading, QString name = {})
        : m_object(object), m_reading(reading), m_name(std::move(name))
    {}

    /// The first thing that was wrong. invalid_field of a body, Corrupt of an answer; `detail` names the member.
    const std::optional<base::Error> &fault() const { return m_fault; }
    const UnreadableRows &unreadable() const { return m_unreadable; }

    bool reads() const override { return true; }
    void refuse(const char *key, const QString &what) override;
    void text(const char *key, std::optional<QString> &value, Rule rule, qsizetype longest) override;
    void flag(const char *key, std::optional<bool> &value, Rule rule) override;
    void integer(const char *key, std::optional<qint64> &value, Bounds<qint64> bounds, Rule rule) override;
    void real(const char *key, std::optional<double> &value, Bounds<double> bounds, Rule rule) override;
    void instant(const char *key, std::optional<base::Instant> &value, Rule rule) override;
    void texts(const char *key, QStringList &values, Rule rule) override;
    void ranges(const char *key, QList<domain::MediaRange> &values, Rule rule) override;
    void counts(const char *key, QList<std::pair<QString, qint64>> &values) override;
    void namedTexts(const char *key, QList<std::pair<QString, QString>> &values, Rule rule) override;
    void word(const char *key, std::optional<QString> &value, const QStringList &known, Rule rule) override;
    void wordList(const char *key, QStringList &values, const QStringList &known, Rule rule) override;
    void refuseWord(const char *key, const QStringList &known, Rule rule) override;
    void inside(const char *key, bool isThere, Rule rule, const std::function<void(Members &)> &inside) override;
    void elements(const char *key, qsizetype count, Rule rule,
                  const std::function<void(Members &, qsizetype)> &each) override;
    void tolerantElements(const char *key, qsizetype count, Rule rule,
                          const std::function<void(Members &, qsizetype)> &each,
                          const std::function<void()> &drop) override;

private:
    bool isBody() const { return m_reading == Reading::Body; }
    /// The member when it is there; refused when it has to be and is not.
    const Json *find(const char *key, Rule rule);
    /// The same for a list.
    const Json *findList(const char *key, Rule rule);
    void outOfBounds(const char *key, Rule rule, const QString &what);
    QString nameOf(const char *key) const;
    /// What was found inside: left-out rows, and a fault where there is none yet.
    void takeOver(const JsonReader &inside);
    void countUnreadable(const QString &fault);

    const Json &m_object;
    Reading m_reading;
    QString m_name;
    std::optional<base::Error> m_fault;
    UnreadableRows m_unreadable;
};

} // namespace attune::protocol
