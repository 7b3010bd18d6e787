// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tree.h"

#include <QHash>
#include <QSet>
#include <QTest>

using namespace attune::test;

namespace {

/// What tests alone call, and why it stands in the product. Everything else is called by the product, or is not there.
const QMap<QString, QString> &observationPoints()
{
    static const QMap<QString, QString> points = {
        {QStringLiteral("frameStartUs"), QStringLiteral("which frame is painted: nothing else says what is seen")},
        {QStringLiteral("isLevelling"), QStringLiteral("what the sound goes through cannot be heard in a test")},
        {QStringLiteral("ghost"), QStringLiteral("a mark on the timeline that is painted and not a widget")},
        {QStringLiteral("contrast"), QStringLiteral("colours of every theme are measured against WCAG")},
        {QStringLiteral("heldBytes"), QStringLiteral("that what is kept in memory is bounded")},
        {QStringLiteral("openConnections"), QStringLiteral("that connections of ended threads are closed")},
        {QStringLiteral("waitsInShortSections"), QStringLiteral("that nobody is waited for in a transaction")},
        {QStringLiteral("permissionFromText"), QStringLiteral("each vocabulary reads its names (VOCABULARIES.md)")},
        {QStringLiteral("bucketWidthFromText"), QStringLiteral("the same")},
        {QStringLiteral("alertKinds"), QStringLiteral("the whole table of a vocabulary")},
        {QStringLiteral("queryRules"), QStringLiteral("a table that is compared with the API description")},
        {QStringLiteral("transitionRules"), QStringLiteral("a table that is compared with what the store does")},
        {QStringLiteral("printedTransitions"), QStringLiteral("the page RECORDING_STATES.md is compared with it")},
        {QStringLiteral("cosignatureLine"), QStringLiteral("what witnesses write, for the check that reads it")},
    };
    return points;
}

/// Functions that headers declare: at the beginning of a line behind a type, and not as an override, which its base
/// calls. In `code` there are neither comments nor texts.
QStringList declaredIn(const QString &code)
{
    static const QRegularExpression declaration(
        QStringLiteral("^ {0,4}(?!return|else|throw|case|using|delete|new|co_)(?:[\\w:<>,*&\\[\\]]+[ \\t]+)+[*&]*"
                       "([a-z]\\w*)\\(([^;{]*)"),
        QRegularExpression::MultilineOption);
    QStringList names;
    for (auto found = declaration.globalMatch(code); found.hasNext();) {
        const auto one = found.next();
        const QString before = one.captured(0).section(QLatin1Char('('), 0, 0);
        if (!one.captured(2).contains(QStringLiteral("override")) && !before.contains(QLatin1Char('=')) &&
            !before.contains(QStringLiteral("define")))
            names << one.captured(1);
    }
    return names;
}

/// How often each name is said, and how often where it is only declared or defined.
struct Said
{
    QHash<QString, int> everywhere;
    QHash<QString, int> defining;
};

void count(const QString &path, const QString &code, Said &said)
{
    static const QRegularExpression name(QStringLiteral("\\b[a-z]\\w*\\b"));
    static const QRegularExpression definition(
        QStringLiteral(
            "^(?!return|else|throw)(?:inline |constexpr |static |template <[^>]*> )*[A-Za-z][\\w:<>,*& ]*?[ *&]"
            "(?:\\w+(?:<[^>(]*>)?::)*([a-z]\\w*)\\("),
        QRegularExpression::MultilineOption);
    for (auto found = name.globalMatch(code); found.hasNext();)
        ++said.everywhere[found.next().captured(0)];
    const bool isHeader = path.endsWith(QStringLiteral(".h"));
    if (isHeader) {
        for (const QString &declared : declaredIn(code))
            ++said.defining[declared];
        return;
    }
    for (auto found = definition.globalMatch(code); found.hasNext();)
        ++said.defining[found.next().captured(1)];
}

} // namespace

/// What stands in the product is there for the product.
class TestUnused : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLookingFinds();
    void nothingIsCalledByTestsAlone();
};

void TestUnused::theLookingFinds()
{
    const QString header = QStringLiteral("class A\n{\n    bool isOpen() const { return m_open; }\n    void close();\n"
                                          "    void event(QEvent *e) override;\n    explicit A(int a);\n};\n"
                                          "QString wordsOf(const A &a,\n                 int b);\n");
    QCOMPARE(declaredIn(header),
             QStringList({QStringLiteral("isOpen"), QStringLiteral("close"), QStringLiteral("wordsOf")}));
    Said said;
    count(QStringLiteral("a.h"), header, said);
    count(QStringLiteral("a.cpp"),
          QStringLiteral("void A::close()\n{\n    if (isOpen())\n        m_open = false;\n}\n\n"
                         "QString wordsOf(const A &a, int b)\n{\n    return {};\n}\n"),
          said);
    const auto uses = [&said](const char *name) {
        return said.everywhere.value(QLatin1String(name)) - said.defining.value(QLatin1String(name));
    };
    QCOMPARE(uses("isOpen"), 1);
    QCOMPARE(uses("close"), 0);
    QCOMPARE(uses("wordsOf"), 0);
}

void TestUnused::nothingIsCalledByTestsAlone()
{
    Said said;
    QMap<QString, QString> declared;
    const auto product = textsBelow({QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("app")});
    QVERIFY(product.size() > 500);
    for (auto it = product.begin(); it != product.end(); ++it) {
        const QString code = codeAlone(it.value());
        count(it.key(), code, said);
        for (const QString &name : it.key().endsWith(QStringLiteral(".h")) ? declaredIn(code) : QStringList())
            declared.insert(name, it.key());
    }
    QVERIFY(declared.size() > 2000);
    QStringList unused;
    QStringList used;
    for (auto it = declared.begin(); it != declared.end(); ++it) {
        const bool isCalled = said.everywhere.value(it.key()) > said.defining.value(it.key());
        const bool mayBeThere = observationPoints().contains(it.key());
        if (!isCalled && !mayBeThere)
            unused << it.value() + QStringLiteral(": ") + it.key();
        if (isCalled && mayBeThere)
            used << it.key(); // needs no reason any more
    }
    QVERIFY2(unused.isEmpty(), qPrintable(unused.join(QLatin1Char('\n'))));
    QVERIFY2(used.isEmpty(), qPrintable(used.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestUnused)
#include "tst_unused.moc"
