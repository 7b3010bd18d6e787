// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages.h"
#include "protocol/transcript_codec.h"

#include <QFile>
#include <QSet>

#include <cmath>

using namespace attune;
using namespace attune::protocol;
using test::Message;
using Extent = test::SampleMembers::Extent;

namespace {

constexpr Reading readings[] = {Reading::Body, Reading::Answer};

/// Where each member is, in the form of an error's detail ("rows[1].id"), and as a pointer.
struct Place
{
    QString name;
    Json::json_pointer pointer = Json::json_pointer();
};

void addPlaces(const Json &json, const Place &here, QList<Place> &places)
{
    if (json.is_object()) {
        for (const auto &[key, value] : json.items()) {
            const QString name = QString::fromStdString(key);
            const Place place{here.name.isEmpty() ? name : here.name + QLatin1Char('.') + name, here.pointer / key};
            places.append(place);
            addPlaces(value, place, places);
        }
    }
    if (json.is_array() && !json.empty() && json.front().is_object()) {
        for (std::size_t i = 0; i < json.size(); ++i)
            addPlaces(json[i], {here.name + QStringLiteral("[%1]").arg(i), here.pointer / i}, places);
    }
}

QList<Place> placesOf(const Json &json)
{
    QList<Place> places;
    addPlaces(json, Place(), places);
    return places;
}

Json withUnknown(Json json)
{
    for (Json &value : json) {
        if (value.is_structured())
            value = withUnknown(value);
    }
    if (json.is_object())
        json["unheardOf"] = {{"of", {1, "two", nullptr}}};
    return json;
}

/// In an object by names that only the sender knows.
bool isByNamesOfSender(const Place &place, const Json &json)
{
    return json.at(place.pointer.parent_pointer()).contains("one");
}

QByteArray shown(const Json &json)
{
    return toBytes(json);
}

} // namespace

/// Every message of the API, generated from what each says of itself.
class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allSurviveTheRoundTrip_data() { everyMessage(); }
    void allSurviveTheRoundTrip();
    void unknownMembersArePassedOver_data() { everyMessage(); }
    void unknownMembersArePassedOver();
    void aWrongTypeIsNamed_data() { everyMessage(); }
    void aWrongTypeIsNamed();
    void numbersStayBoundedAndFinite_data() { everyMessage(); }
    void numbersStayBoundedAndFinite();
    void aMissingMemberIsNamedOrStable_data() { everyMessage(); }
    void aMissingMemberIsNamedOrStable();
    void aRowThatCannotBeReadIsCounted_data() { everyMessage(); }
    void aRowThatCannotBeReadIsCounted();
    void eachMemberIsSaidOnce_data() { everyMessage(); }
    void eachMemberIsSaidOnce();
    void messagesHaveWhatTheApiDescriptionHas();
    void changesOfTranscriptsHaveFormsOfTheirOwn();

private:
    static void everyMessage();
};

void TestMessages::everyMessage()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < test::allMessages().size(); ++i)
        QTest::newRow(test::allMessages().at(i).name) << i;
}

void TestMessages::allSurviveTheRoundTrip()
{
    QFETCH(int, index);
    const Message &message = test::allMessages().at(index);
    for (const Extent extent : {Extent::Full, Extent::Minimal}) {
        const Json written = message.sample(extent);
        for (const Reading reading : readings) {
            const auto again = message.again(written, reading);
            QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
            QCOMPARE(shown(*again), shown(written));
        }
    }
}

void TestMessages::unknownMembersArePassedOver()
{
    QFETCH(int, index);
    const Message &message = test::allMessages().at(index);
    const Json written = message.sample(Extent::Full);
    if (written.dump().find("\"one\":") != std::string::npos)
        QSKIP("has names of the sender");
    for (const Reading reading : readings) {
        const auto again = message.again(withUnknown(written), reading);
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(shown(*again), shown(written));
    }
}

void TestMessages::aWrongTypeIsNamed()
{
    QFETCH(int, index);
    const Message &message = test::allMessages().at(index);
    const Json written = message.sample(Extent::Full);
    const QList<Json> wrong = {Json::object({{"a", 1}}), Json::array({Json::array()}), Json(true), Json(7.5),
                               Json("no number")};
    for (const Place &place : placesOf(written)) {
        const Json &right = written.at(place.pointer);
        if (isByNamesOfSender(place, written))
            continue;
        for (const Json &other : wrong) {
            if (other.type() == right.type() || (other.is_number() && right.is_number()))
                continue;
            Json changed = written;
            changed[place.pointer] = other;
            const auto read = message.again(changed, Reading::Body);
            QVERIFY2(!read, qPrintable(place.name + QLatin1String(" as ") + QString::fromUtf8(shown(other))));
            QCOMPARE(read.error().kind, base::ErrorKind::InvalidInput);
            QVERIFY2(read.error().detail.startsWith(place.name), qPrintable(read.error().detail));
            QVERIFY(!read.error().detail.contains(QLatin1String("no number")));
        }
    }
    QVERIFY(!message.again(Json::array(), Reading::Body));
    QVERIFY(!message.again(Json("text"), Reading::Answer));
}

void TestMessages::numbersStayBoundedAndFinite()
{
    QFETCH(int, index);
    const Message &message = test::allMessages().at(index);
    const Json written = message.sample(Extent::Full);
    const QList<Json> numbers = {Json(1e300), Json(-1e300), Json(18446744073709551615ULL), Json(-9007199254740993LL)};
    for (const Place &place : placesOf(written)) {
        if (!written.at(place.pointer).is_number())
            continue;
        for (const Json &number : numbers) {
            Json changed = written;
            changed[place.pointer] = number;
            const auto body = message.again(changed, Reading::Body);
            QVERIFY2(!body, qPrintable(place.name));
            const auto answer = message.again(changed, Reading::Answer);
            for (const Place &kept : answer ? placesOf(*answer) : QList<Place>()) {
                const Json &value = answer->at(kept.pointer);
                QVERIFY2(!value.is_number() || std::abs(value.get<double>()) <= double(largestInteger),
                         qPrintable(kept.name));
            }
        }
    }
}

void TestMessages::aMissingMemberIsNamedOrStable()
{
    QFETCH(int, index);
    const Message &message = test::allMessages().at(index);
    const Json written = message.sample(Extent::Full);
    for (const Place &place : placesOf(written)) {
        Json without = written;
        without[place.pointer.parent_pointer()].erase(place.pointer.back());
        const auto once = message.again(without, Reading::Body);
        if (!once) {
            QVERIFY2(once.error().detail.startsWith(place.name), qPrintable(once.error().detail));
            continue;
        }
        const auto twice = message.again(*once, Reading::Body);
        QVERIFY2(twice, twice ? "" : qPrintable(place.name + twice.error().detail));
        QCOMPARE(shown(*twice), shown(*once));
    }
}

/// Of a list that is shown as far as it can be read.
void TestMessages::aRowThatCannotBeReadIsCounted()
{
    QFETCH(int, index);
    const Message &message = test::allMessages().at(index);
    const Json written = message.sample(Extent::Full);
    for (const auto &[key, value] : written.items()) {
        if (!value.is_array() || value.empty() || !value.front().is_object())
            continue;
        Json changed = written;
        changed[key].push_back(7);
        const auto body = message.again(changed, Reading::Body);
        QVERIFY2(!body, key.c_str());
        int unreadable = 0;
        const auto answer = message.counted(changed, unreadable);
        if (answer) { // a list of rows: the others are there
            QCOMPARE(unreadable, 1);
            QCOMPARE(shown((*answer)[key]), shown(value));
        } else { // a list of which each element counts
            QVERIFY2(answer.error().detail.startsWith(QString::fromStdString(key)), qPrintable(answer.error().detail));
        }
    }
}

void TestMessages::eachMemberIsSaidOnce()
{
    QFETCH(int, index);
    QCOMPARE(test::allMessages().at(index).saidTwice(), QStringList());
}

void TestMessages::messagesHaveWhatTheApiDescriptionHas()
{
    const auto differences = test::differencesFromDescription();
    for (const QString &difference : differences) // one by one: a long message is cut
        qWarning("%s", qPrintable(difference));
    QCOMPARE(differences.size(), 0);
}

void TestMessages::changesOfTranscriptsHaveFormsOfTheirOwn()
{
    using Kind = domain::TranscriptChange::Kind;
    const QList<domain::TranscriptChange> changes = {
        {Kind::Text, 3, {}, QStringLiteral("words")},
        {Kind::SpeakerName, -1, QStringLiteral("CLIENT"), QStringLiteral("Al")},
        {Kind::Hide, 4, {}, {}},
        {Kind::Show, 0, {}, {}},
        {.kind = Kind::Split, .line = 3, .speaker = {}, .text = {}, .place = 7, .revision = 12},
        {.kind = Kind::Join, .line = 3, .speaker = {}, .text = {}, .version = QStringLiteral("v1"), .other = 4},
        {Kind::Speaker, 3, {}, QStringLiteral("CLIENT")},
        {Kind::Speaker, -1, QStringLiteral("SPEAKER_2"), QStringLiteral("CLIENT")},
        {.kind = Kind::Replace, .speaker = {}, .text = QStringLiteral("Mirjam"), .find = QStringLiteral("Miriam")},
        {.kind = Kind::Undo, .speaker = {}, .text = {}, .revision = 3}};
    for (const auto &change : changes) {
        const Json written = encode(change);
        const auto read = transcriptChangeFrom(written);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(shown(encode(*read)), shown(written));
    }
    for (const char *wrong :
         {R"({})", R"({"line":1})", R"({"line":1,"text":"a","hidden":true})", R"({"line":1,"speaker":"A","name":"b"})",
          R"({"speaker":"A","text":"b"})", R"({"speaker":"","name":"b"})", R"({"line":-1,"text":"a"})",
          R"({"line":1,"hidden":"x"})", R"({"line":1,"splitAt":2,"joinWith":2})", R"({"splitAt":2})",
          R"({"line":1,"becomes":""})", R"({"line":1,"becomes":"a<b"})", R"({"find":" ","replaceWith":"a"})",
          R"({"find":"a"})", R"({"undo":false})", R"({"undo":true,"line":1})",
          R"({"line":1,"text":"a","revision":-1})"})
        QVERIFY2(!transcriptChangeFrom(Json::parse(wrong)), wrong);
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
