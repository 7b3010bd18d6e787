// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/steps.h"

#include <algorithm>

namespace attune::transcripts {

namespace {

using Kind = Step::Kind;

/// Lines that were ever one, by splitting and joining. What was joined may say words of both.
class Families
{
public:
    int of(int line)
    {
        while (m_parents.value(line, line) != line)
            line = m_parents.value(line);
        return line;
    }
    void join(int a, int b) { m_parents.insert(of(a), of(b)); }

private:
    QHash<int, int> m_parents;
};

/// The numbers of a step's lines as they are now; nullopt where none of them is left.
std::optional<Step> renumbered(Step step, const QHash<int, int> &numbers)
{
    const auto gone = [&numbers](int line) { return !numbers.contains(line); };
    switch (step.kind) {
    case Kind::Texts:
        step.texts.removeIf([&gone](const std::pair<int, QString> &one) { return gone(one.first); });
        for (auto &[line, text] : step.texts)
            line = numbers.value(line);
        return step.texts.isEmpty() ? std::nullopt : std::optional(step);
    case Kind::Speakers:
        step.lines.removeIf(gone);
        for (int &line : step.lines)
            line = numbers.value(line);
        return step.lines.isEmpty() ? std::nullopt : std::optional(step);
    case Kind::Split:
    case Kind::Join:
        if (gone(step.line) || gone(step.other))
            return std::nullopt;
        step.line = numbers.value(step.line);
        step.other = numbers.value(step.other);
        return step;
    case Kind::Name:
        return step;
    case Kind::Undo:
        break;
    }
    return std::nullopt;
}

} // namespace

LeftSteps stepsLeft(const QList<Step> &standing, const QHash<int, int> &lines)
{
    Families families;
    QSet<int> made; // by splitting
    QSet<int> named(lines.keyBegin(), lines.keyEnd());
    for (const Step &step : standing) {
        if (step.kind != Kind::Split && step.kind != Kind::Join)
            continue;
        families.join(step.line, step.other);
        named.unite({step.line, step.other});
        if (step.kind == Kind::Split)
            made.insert(step.other);
    }
    QSet<int> touched; // families with a line that goes
    for (const int line : std::as_const(named)) {
        if (!made.contains(line) && !lines.contains(line))
            touched.insert(families.of(line));
    }
    LeftSteps left;
    int free = 0;
    for (const int now : lines)
        free = std::max(free, now + 1);
    QList<int> inOrder(named.begin(), named.end());
    std::sort(inOrder.begin(), inOrder.end());
    for (const int line : std::as_const(inOrder)) {
        if (!touched.contains(families.of(line)))
            left.numbers.insert(line, made.contains(line) ? free++ : lines.value(line));
    }
    for (const int line : std::as_const(inOrder)) {
        if (left.numbers.contains(line))
            continue;
        for (auto one = lines.begin(); one != lines.end(); ++one) {
            if (families.of(one.key()) == families.of(line))
                left.instead.insert(line, one.value());
        }
    }
    for (const Step &step : standing) {
        if (const auto one = renumbered(step, left.numbers))
            left.steps.append(*one);
    }
    return left;
}

} // namespace attune::transcripts
