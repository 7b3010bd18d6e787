// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/password_rules.h"

#include "base/text_folding.h"
#include "protocol/problem.h"
#include "server/identity/accounts.h"
#include "server/identity/passwords.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

namespace attune::server::identity {

using domain::ProblemCode;
using protocol::fail;

namespace {

constexpr double bitsNeeded = 33.2; // ten thousand million guesses
constexpr double bitsOfCharacter = 3.32;
constexpr double bitsOfPiece = 1.0; // where it stands
constexpr double bitsOfYear = 7.0;
constexpr double bitsOfDate = 14.0;
constexpr std::size_t looksAt = 64; ///< characters; a password is no better for what comes behind
constexpr std::size_t longestWord = 24;
constexpr std::array ofTheHouse = {"attune",     "attuned",      "attunectl",  "clinic",     "clinica",
                                   "psychology", "psychologist", "psicologia", "therapy",    "terapia",
                                   "therapist",  "session",      "sesion",     "patient",    "paciente",
                                   "recording",  "practice",     "consulta",   "contrasena", "passwort"};

/// The first eight characters as a number that sorts as they do: nearly all words of a list differ in it, and a server
/// that starts compares numbers.
std::uint64_t beginningOf(std::string_view text)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof number; ++i)
        number = number << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return number;
}

/// Where a key lies, on the three layouts people have: in rows and half columns.
std::optional<std::pair<int, int>> placeOn(std::string_view layout, char c)
{
    int row = 0;
    int column = 0;
    for (const char key : layout) {
        if (key == '\n') {
            ++row;
            column = row; // each row lies half a key further to the right
            continue;
        }
        if (key == c)
            return std::pair(row, column);
        column += 2;
    }
    return std::nullopt;
}

bool areNeighbours(char a, char b)
{
    constexpr std::array<std::string_view, 3> layouts = {"1234567890-=\nqwertyuiop[]\nasdfghjkl;'\nzxcvbnm,./",
                                                         "1234567890\nqwertzuiop\nasdfghjkl\nyxcvbnm,.-",
                                                         "1234567890\nazertyuiop\nqsdfghjklm\nwxcvbn,;:"};
    return std::any_of(layouts.begin(), layouts.end(), [a, b](std::string_view layout) {
        const auto one = placeOn(layout, a);
        const auto other = placeOn(layout, b);
        if (!one || !other)
            return false;
        const int rows = std::abs(one->first - other->first);
        const int columns = std::abs(one->second - other->second);
        return rows == 0 ? columns == 2 : rows == 1 && columns <= 1;
    });
}

/// Signs people write for letters. @param one what "1" stands for
std::string withLetters(std::string_view text, char one)
{
    std::string letters(text);
    for (char &c : letters) {
        constexpr std::string_view signs = "4@380$579+|";
        constexpr std::string_view meant = "aaeboostgti";
        if (c == '1' || c == '!')
            c = one;
        else if (const auto at = signs.find(c); at != std::string_view::npos)
            c = meant[at];
    }
    return letters;
}

bool isDigits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// 1900 to 2059, and dates of six or eight digits in any order.
double bitsOfTime(std::string_view text)
{
    if (!isDigits(text))
        return HUGE_VAL;
    const int number = std::atoi(std::string(text).c_str());
    if (text.size() == 4)
        return number >= 1900 && number < 2060 ? bitsOfYear : HUGE_VAL;
    if (text.size() != 6 && text.size() != 8)
        return HUGE_VAL;
    const auto part = [&text](std::size_t at) { return std::atoi(std::string(text.substr(at, 2)).c_str()); };
    const auto dayAndMonth = [](int a, int b) {
        return a >= 1 && b >= 1 && a <= 31 && b <= 31 && (a <= 12 || b <= 12);
    };
    const std::size_t year = text.size() - 4;
    return dayAndMonth(part(0), part(2)) || dayAndMonth(part(year), part(year + 2)) ? bitsOfDate : HUGE_VAL;
}

double bitsOfRow(std::string_view text)
{
    if (text.size() < 3)
        return HUGE_VAL;
    const int step = text[1] - text[0];
    bool isSequence = step == 1 || step == -1;
    bool isWalk = true;
    for (std::size_t i = 1; i < text.size(); ++i) {
        isSequence = isSequence && text[i] - text[i - 1] == step;
        isWalk = isWalk && areNeighbours(text[i - 1], text[i]);
    }
    if (isSequence)
        return 4 + std::log2(static_cast<double>(text.size()));
    return isWalk ? 5 + 0.7 * static_cast<double>(text.size()) : HUGE_VAL;
}

/// What the words about somebody are made of: "Ana-Lucía Ruiz <ana.ruiz@mail.example>" is ana, lucia, ruiz, mail …
std::vector<std::string> partsOf(const QStringList &about)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    std::vector<std::string> parts(ofTheHouse.begin(), ofTheHouse.end());
    for (const QString &text : about) {
        const QString plain = base::folded(text);
        QStringList words = plain.split(between, Qt::SkipEmptyParts);
        words << QString(plain).remove(between);
        for (const QString &word : std::as_const(words)) {
            if (word.size() >= 3)
                parts.push_back(word.toUtf8().toStdString());
        }
    }
    return parts;
}

} // namespace

/// One password, taken apart.
class Appraisal
{
public:
    Appraisal(const PasswordRules &rules, std::vector<std::string> personal)
        : m_rules(rules), m_personal(std::move(personal))
    {}

    /// Of all ways to put it together the cheapest one.
    double bitsOf(std::string_view text) const
    {
        std::vector<double> best(text.size() + 1, HUGE_VAL);
        best[0] = 0;
        for (std::size_t end = 1; end <= text.size(); ++end) {
            for (std::size_t begin = 0; begin < end; ++begin) {
                const double piece = bitsOfOne(text.substr(begin, end - begin));
                best[end] = std::min(best[end], best[begin] + piece + (begin > 0 ? bitsOfPiece : 0));
            }
        }
        return best[text.size()];
    }

private:
    double bitsOfOne(std::string_view piece) const
    {
        return std::min({static_cast<double>(piece.size()) * bitsOfCharacter, bitsOfWord(piece), bitsOfRow(piece),
                         bitsOfTime(piece), bitsOfRepetition(piece)});
    }

    double bitsOfWord(std::string_view piece) const
    {
        if (piece.size() < 2 || piece.size() > longestWord)
            return HUGE_VAL;
        const std::string backwards(piece.rbegin(), piece.rend());
        return std::min({bitsOfPlain(piece), 1 + bitsOfPlain(backwards), 1 + bitsOfPlain(withLetters(piece, 'i')),
                         1 + bitsOfPlain(withLetters(piece, 'l'))});
    }

    double bitsOfPlain(std::string_view word) const
    {
        if (std::find(m_personal.begin(), m_personal.end(), word) != m_personal.end())
            return 1;
        const unsigned rank = m_rules.rankOf(word);
        return rank == 0 ? HUGE_VAL : std::log2(rank + 1.0);
    }

    /// "abcabc" costs what "abc" costs, and how often.
    double bitsOfRepetition(std::string_view piece) const
    {
        for (std::size_t size = 1; size * 2 <= piece.size(); ++size) {
            if (piece.size() % size != 0)
                continue;
            bool repeats = true;
            for (std::size_t i = size; repeats && i < piece.size(); ++i)
                repeats = piece[i] == piece[i - size];
            if (repeats)
                return bitsOf(piece.substr(0, size)) + std::log2(static_cast<double>(piece.size() / size));
        }
        return HUGE_VAL;
    }

    const PasswordRules &m_rules;
    const std::vector<std::string> m_personal;
};

PasswordRules::PasswordRules(QByteArray words) : m_bytes(std::move(words))
{
    struct Sortable
    {
        std::uint64_t beginning;
        Word word;
    };
    const std::string_view all(m_bytes.constData(), static_cast<std::size_t>(m_bytes.size()));
    std::vector<Sortable> sortable;
    sortable.reserve(static_cast<std::size_t>(std::count(all.begin(), all.end(), '\n')) + 1);
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = std::min(all.find('\n', begin), all.size());
        const std::string_view text = all.substr(begin, end - begin);
        if (!text.empty())
            sortable.push_back({beginningOf(text), {text, static_cast<unsigned>(sortable.size()) + 1}});
        begin = end + 1;
    }
    std::sort(sortable.begin(), sortable.end(), [](const Sortable &a, const Sortable &b) {
        return a.beginning != b.beginning ? a.beginning < b.beginning : a.word.text < b.word.text;
    });
    m_words.reserve(sortable.size());
    for (const Sortable &one : sortable)
        m_words.push_back(one.word);
}

PasswordRules PasswordRules::builtIn()
{
    QFile file(QStringLiteral(":/passwords/common.txt"));
    return PasswordRules(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
}

unsigned PasswordRules::rankOf(std::string_view text) const
{
    const auto at = std::lower_bound(m_words.begin(), m_words.end(), text,
                                     [](const Word &word, std::string_view wanted) { return word.text < wanted; });
    return at != m_words.end() && at->text == text ? at->rank : 0;
}

double PasswordRules::bitsOf(const QString &password, const QStringList &about) const
{
    const std::string plain = base::folded(password).toUtf8().toStdString().substr(0, looksAt);
    return Appraisal(*this, partsOf(about)).bitsOf(plain);
}

base::Result<QString> PasswordRules::acceptable(const QString &typed, const QStringList &about) const
{
    const auto prepared = preparedPassword(typed);
    if (!prepared)
        return fail(ProblemCode::InvalidField, QStringLiteral("The password has characters that cannot be in one."));
    if (prepared->toUcs4().size() < shortestPassword || typed.size() > longestPassword)
        return fail(ProblemCode::InvalidField, QStringLiteral("The password needs 12 to 1024 characters."));
    if (bitsOf(*prepared, about) < bitsNeeded)
        return fail(ProblemCode::WeakPassword);
    return *prepared;
}

} // namespace attune::server::identity
