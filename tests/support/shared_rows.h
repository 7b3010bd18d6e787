// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QTest>

namespace attune::test {

/// For tests that make a clinic for each row of their tables: rows of functions that leave nothing behind which another
/// row could notice go on with the clinic of the row before them.
class SharedRows
{
public:
    /// @param functions whose rows share
    explicit SharedRows(QByteArrayList functions) : m_functions(std::move(functions)) {}

    /// In init(): whether all that it makes is there already.
    bool goOn() const { return m_kept == QTest::currentTestFunction(); }
    /// In cleanup(): whether all stays for the next row. Behind a row that failed nothing does.
    bool keep()
    {
        const QByteArray function = QTest::currentTestFunction();
        m_kept = m_functions.contains(function) && !QTest::currentTestFailed() ? function : QByteArray();
        return !m_kept.isEmpty();
    }

private:
    const QByteArrayList m_functions;
    QByteArray m_kept; ///< the function for whose next row all is kept
};

} // namespace attune::test
