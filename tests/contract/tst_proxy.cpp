// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/authority_search.h"
#include "app/attune/proxy_desk.h"
#include "models/words/words.h"
#include "protocol/paths.h"
#include "stream/media_stream.h"
#include "tests/support/media_beginning.h"
#include "tests/support/one_link.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDialog>
#include <QFile>
#include <QHostAddress>
#include <QLineEdit>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>

using namespace attune;
using namespace attune::test;
namespace paths = protocol::paths;

namespace {

/// A proxy that lets through who gives the right name and password (RFC 9110, 9.3.6 and 11.7).
class Proxy : public QTcpServer
{
public:
    QByteArray wanted = "ada:right-word"; ///< empty: everybody is let through
    int refused = 0;
    int tunnels = 0;
    bool forbids = false;

    Proxy() { listen(QHostAddress::LocalHost); }

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
        connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { onHead(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }

private:
    void onHead(QTcpSocket *socket)
    {
        if (socket->property("tunnel").toBool() || !socket->peek(64 * 1024).contains("\r\n\r\n"))
            return;
        const QByteArray head = socket->readAll();
        if (forbids) {
            socket->write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            return socket->disconnectFromHost();
        }
        if (!wanted.isEmpty() && !head.contains("Basic " + wanted.toBase64())) {
            ++refused;
            socket->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic "
                          "realm=\"network\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            return socket->disconnectFromHost();
        }
        ++tunnels;
        const QByteArray target = head.split(' ').value(1);
        auto *other = new QTcpSocket(socket);
        other->setProxy(QNetworkProxy::NoProxy);
        other->connectToHost(QHostAddress(QHostAddress::LocalHost), target.split(':').value(1).toUShort());
        socket->setProperty("tunnel", true);
        connect(other, &QTcpSocket::connected, socket, [socket] { socket->write("HTTP/1.1 200 Ok\r\n\r\n"); });
        connect(other, &QTcpSocket::readyRead, socket, [socket, other] { socket->write(other->readAll()); });
        connect(socket, &QTcpSocket::readyRead, other, [socket, other] { other->write(socket->readAll()); });
        connect(other, &QTcpSocket::disconnected, socket, [socket] { socket->disconnectFromHost(); });
    }
};

} // namespace

/// A network that lets nothing out but through a proxy that wants to know who asks.
class TestProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void withoutAnybodyToAskItIsNamed();
    void whoIsAskedIsLetThrough();
    void wrongOnesAreAskedForAgain();
    void whoClosesTheQuestionIsNotAskedAgainByItself();
    void theKeychainIsAskedBeforeAPerson();
    void callsMediaAndDownloadsGoTheSameWay();
    void aStreamSaysWhatTheProxyDid();
    void anInvitationFindsItsClinicBehindIt();
    void anInvitationSaysWhatTheProxyDid();
    void aProxyThatIsNotThereAndOneThatForbidsAreNamed();
    void theEnvironmentsProxyIsUsedWithWhatWasGivenForIt();

private:
    /// Answers each question with the next of these; an empty one closes it.
    void answerWith(const QList<QPair<QString, QString>> &answers);
    std::unique_ptr<TestPerson> person(bool withDesk = true);

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<Proxy> m_proxy;
    std::shared_ptr<line::ProxySignIns> m_signIns;
    secrets::MemoryCredentialStore m_keychain;
    std::unique_ptr<app::ProxyDesk> m_desk;
    QTimer m_hand;
    int m_questions = 0;
    QStringList m_why;
};

void TestProxy::initTestCase()
{
    m_clinic = std::make_unique<TestClinic>();
    QFile settings(m_clinic->folder() + QStringLiteral("/attuned.json"));
    QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write(R"({"names": ["clinic.test"]})") > 0);
    settings.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    settings.close();
    m_clinic->start();
}

void TestProxy::init()
{
    m_proxy = std::make_unique<Proxy>();
    m_signIns = std::make_shared<line::ProxySignIns>();
    const QNetworkProxy way(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_proxy->serverPort());
    QNetworkProxyFactory::setApplicationProxyFactory(
        new line::ProxyRoute(m_signIns, [way](const QNetworkProxyQuery &) { return QList<QNetworkProxy>{way}; }));
    m_desk = std::make_unique<app::ProxyDesk>(m_keychain, m_signIns);
    m_questions = 0;
    m_why.clear();
}

void TestProxy::cleanup()
{
    m_hand.stop();
    m_hand.disconnect();
    m_desk.reset();
    QNetworkProxyFactory::setApplicationProxyFactory(nullptr);
    m_proxy.reset();
}

void TestProxy::answerWith(const QList<QPair<QString, QString>> &answers)
{
    m_hand.disconnect();
    connect(&m_hand, &QTimer::timeout, this, [this, answers] {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (window->objectName() != QStringLiteral("proxyDialog") || !window->isVisible())
                continue;
            if (const QString folder = qEnvironmentVariable("ATTUNE_PICTURES"); !folder.isEmpty()) // for people
                window->grab().save(QStringLiteral("%1/proxy-%2.png").arg(folder).arg(m_questions));
            const auto [user, password] = answers.value(m_questions++);
            m_why << window->findChild<QWidget *>(QStringLiteral("proxyWhy"))->property("text").toString();
            if (user.isEmpty())
                return qobject_cast<QDialog *>(window)->reject();
            window->findChild<QLineEdit *>(QStringLiteral("proxyUser"))->setText(user);
            window->findChild<QLineEdit *>(QStringLiteral("proxyPassword"))->setText(password);
            return window->findChild<QPushButton *>(QStringLiteral("proxyGo"))->click();
        }
    });
    m_hand.start(20);
}

std::unique_ptr<TestPerson> TestProxy::person(bool withDesk)
{
    api::ServerAddress address = m_clinic->address();
    address.url.setHost(QStringLiteral("clinic.test")); // known to the proxy alone: Qt asks none for this machine
    auto person = std::make_unique<TestPerson>(address);
    if (withDesk)
        person->transport.setProxyDesk(m_desk.get());
    return person;
}

void TestProxy::withoutAnybodyToAskItIsNamed()
{
    const auto in = person(false)->signIn("ruth");
    QVERIFY(!in);
    QCOMPARE(in.error().code, QStringLiteral("proxy_sign_in"));
    QVERIFY(models::Words::problem(in.error()).contains(QStringLiteral("proxy")));
    QCOMPARE(m_proxy->tunnels, 0);
}

void TestProxy::whoIsAskedIsLetThrough()
{
    answerWith({{QStringLiteral("ada"), QStringLiteral("right-word")}});
    const auto ruth = person();
    const auto in = ruth->signIn("ruth");
    QVERIFY2(in, qPrintable(in ? QString() : in.error().detail));
    QCOMPARE(m_questions, 1);
    QVERIFY(m_why.first().contains(QStringLiteral("127.0.0.1:%1").arg(m_proxy->serverPort()))); // it says to whom
    QVERIFY(ruth->get(QString::fromLatin1(paths::me)));
    QCOMPARE(m_questions, 1); // once is enough
    const auto kept = wait(m_keychain.read(QStringLiteral("proxy:127.0.0.1:%1").arg(m_proxy->serverPort())));
    QVERIFY(kept);
    QCOMPARE(*kept, QStringLiteral("ada\nright-word"));
}

void TestProxy::wrongOnesAreAskedForAgain()
{
    answerWith({{QStringLiteral("ada"), QStringLiteral("wrong")},
                {QStringLiteral("bob"), QStringLiteral("right-word")},
                {QStringLiteral("ada"), QStringLiteral("right-word")}});
    const auto in = person()->signIn("ruth");
    QVERIFY2(in, qPrintable(in ? QString() : in.error().detail));
    QCOMPARE(m_questions, 3);
    QVERIFY(!m_why.at(0).contains(QStringLiteral("rejected")));
    QVERIFY(m_why.at(1).contains(QStringLiteral("rejected")));
    // And when the network changes its mind later, it is asked for again, and the call is made all the same.
    m_proxy->wanted = "ada:another-word";
    m_questions = 0;
    answerWith({{QStringLiteral("ada"), QStringLiteral("another-word")}});
    const auto again = person()->signIn("daniel");
    QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
    QCOMPARE(m_questions, 1);
}

void TestProxy::whoClosesTheQuestionIsNotAskedAgainByItself()
{
    answerWith({{}});
    const auto ruth = person();
    for (int i = 0; i < 3; ++i) {
        const auto in = ruth->signIn("ruth");
        QVERIFY(!in);
        QCOMPARE(in.error().code, QStringLiteral("proxy_sign_in"));
    }
    QCOMPARE(m_questions, 1);
    m_desk->askAgain(); // somebody presses the button
    m_questions = 0;
    answerWith({{QStringLiteral("ada"), QStringLiteral("right-word")}});
    QVERIFY(ruth->signIn("ruth"));
    QCOMPARE(m_questions, 1);
}

void TestProxy::theKeychainIsAskedBeforeAPerson()
{
    QVERIFY(wait(m_keychain.write(QStringLiteral("proxy:127.0.0.1:%1").arg(m_proxy->serverPort()),
                                  QStringLiteral("ada\nright-word"))));
    answerWith({});
    QVERIFY(person()->signIn("ruth"));
    QCOMPARE(m_questions, 0);
}

void TestProxy::callsMediaAndDownloadsGoTheSameWay()
{
    answerWith({{QStringLiteral("ada"), QStringLiteral("right-word")}});
    const auto ruth = person();
    QVERIFY(ruth->signIn("ruth"));
    const int before = m_proxy->tunnels;
    QVERIFY(beginningComes(*ruth, ruth->first(), m_clinic->address()));
    QVERIFY(m_proxy->tunnels > before); // another thread, another connection, the same way
    QCOMPARE(m_questions, 1);
}

void TestProxy::aStreamSaysWhatTheProxyDid()
{
    OneLink links;
    links.url = QUrl(QStringLiteral("https://clinic.test/media"));
    stream::MediaStream media(links, domain::Recording{}, domain::ViewingId(QStringLiteral("v")), QString(),
                              api::tlsFor(m_clinic->address()));
    QString code;
    connect(&media, &stream::MediaStream::stalled, this, [&code](const base::Error &error) { code = error.code; });
    media.open();
    QTRY_COMPARE(code, QStringLiteral("proxy_sign_in"));
    QCOMPARE(m_proxy->tunnels, 0);
}

/// The first thing the program does with an invitation, before it knows the clinic.
void TestProxy::anInvitationFindsItsClinicBehindIt()
{
    answerWith(
        {{QStringLiteral("ada"), QStringLiteral("wrong")}, {QStringLiteral("ada"), QStringLiteral("right-word")}});
    QUrl server = m_clinic->address().url;
    server.setHost(QStringLiteral("clinic.test"));
    const QSslCertificate authority = m_clinic->address().authorities.constFirst();
    const QByteArray fingerprint = authority.digest(QCryptographicHash::Sha256);
    const auto found = wait(api::findAuthority(server, fingerprint, m_desk.get(), this));
    QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
    QCOMPARE(QSslCertificate(*found, QSsl::Pem), authority);
    QCOMPARE(m_questions, 2);
    const auto other = wait(api::findAuthority(server, QByteArray(32, 'x'), m_desk.get(), this));
    QVERIFY(!other);
    QCOMPARE(other.error().code, QStringLiteral("other_server"));
    QCOMPARE(m_questions, 2);
}

void TestProxy::anInvitationSaysWhatTheProxyDid()
{
    QUrl server = m_clinic->address().url;
    server.setHost(QStringLiteral("clinic.test"));
    const QByteArray fingerprint(32, 'x');
    const auto unasked = wait(api::findAuthority(server, fingerprint, nullptr, this));
    QVERIFY(!unasked);
    QCOMPARE(unasked.error().code, QStringLiteral("proxy_sign_in"));
    answerWith({{}});
    const auto declined = wait(api::findAuthority(server, fingerprint, m_desk.get(), this));
    QVERIFY(!declined);
    QCOMPARE(declined.error().code, QStringLiteral("proxy_sign_in"));
    QCOMPARE(m_questions, 1);
    m_proxy->forbids = true;
    const auto refused = wait(api::findAuthority(server, fingerprint, m_desk.get(), this));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("proxy_refuses"));
    QCOMPARE(m_proxy->tunnels, 0);
}

void TestProxy::aProxyThatIsNotThereAndOneThatForbidsAreNamed()
{
    m_proxy->forbids = true;
    const auto refused = person()->signIn("ruth");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("proxy_refuses"));
    m_proxy->close();
    const auto absent = person()->signIn("ruth");
    QVERIFY(!absent);
    QVERIFY2(absent.error().code.startsWith(QStringLiteral("proxy_")), qPrintable(absent.error().code));
    QVERIFY(models::Words::problem(absent.error()).contains(QStringLiteral("doesn't answer")));
}

/// What the environment says is what the system says; what was given for one proxy is shown to no other.
void TestProxy::theEnvironmentsProxyIsUsedWithWhatWasGivenForIt()
{
    qputenv("https_proxy", "http://proxy.example:3128");
    line::ProxyRoute route(m_signIns);
    const QNetworkProxyQuery query(QUrl(QStringLiteral("https://clinic.example")));
    const auto way = [&] { return route.queryProxy(query).value(0); };
    QCOMPARE(line::ProxyRoute::placeOf(way()), QStringLiteral("proxy.example:3128"));
    QVERIFY(way().user().isEmpty());
    m_signIns->set(QStringLiteral("other.example:3128"), {QStringLiteral("ada"), QStringLiteral("secret")});
    QVERIFY(way().user().isEmpty() && way().password().isEmpty());
    m_signIns->set(QStringLiteral("proxy.example:3128"), {QStringLiteral("bob"), QStringLiteral("word")});
    QCOMPARE(way().user(), QStringLiteral("bob"));
    QCOMPARE(way().password(), QStringLiteral("word"));
    qunsetenv("https_proxy");
    QVERIFY(line::ProxyRoute::placeOf(way()).isEmpty());
}

QTEST_MAIN(TestProxy)
#include "tst_proxy.moc"
