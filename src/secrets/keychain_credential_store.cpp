// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychain_credential_store.h"

#include "base/when_done.h"

#include <QTimer>

#include <memory>

#include <qt6keychain/keychain.h>

namespace attune::secrets {

namespace {

constexpr int promptTimeMs = 20'000; // a keychain may ask the person to unlock it

base::Error errorOf(const QKeychain::Job *job)
{
    const bool missing = job->error() == QKeychain::EntryNotFound;
    return {missing ? base::ErrorKind::NotFound : base::ErrorKind::Unavailable,
            QStringLiteral("the keychain answered %1").arg(static_cast<int>(job->error())),
            {},
            {}};
}

/// Starts a job and finishes the promise with what `take` makes of it, or with a time-out.
template <typename T, typename Job, typename Take>
domain::Answer<T> run(QObject *owner, Job *job, Take take)
{
    auto promise = std::make_shared<QPromise<base::Result<T>>>();
    promise->start();
    auto done = std::make_shared<bool>(false);
    const auto finish = [promise, done](base::Result<T> result) {
        if (std::exchange(*done, true))
            return;
        promise->addResult(std::move(result));
        promise->finish();
    };
    QObject::connect(job, &QKeychain::Job::finished, owner,
                     [job, take, finish](QKeychain::Job *) { finish(take(job)); });
    QTimer::singleShot(promptTimeMs, owner, [finish] {
        finish(base::Error{base::ErrorKind::Unavailable, QStringLiteral("the keychain did not answer"), {}, {}});
    });
    job->start();
    return promise->future();
}

} // namespace

KeychainCredentialStore::KeychainCredentialStore(QString service, QObject *parent)
    : QObject(parent), m_service(std::move(service))
{}

domain::Answer<QString> KeychainCredentialStore::read(const QString &key)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(key);
    return run<QString>(this, job, [](const QKeychain::ReadPasswordJob *finished) {
        return finished->error() == QKeychain::NoError ? base::Result<QString>(finished->textData())
                                                       : base::Result<QString>(errorOf(finished));
    });
}

domain::Answer<void> KeychainCredentialStore::write(const QString &key, const QString &secret)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(key);
    job->setTextData(secret);
    return run<void>(this, job, [](const QKeychain::WritePasswordJob *finished) {
        return finished->error() == QKeychain::NoError ? base::Result<void>() : base::Result<void>(errorOf(finished));
    });
}

domain::Answer<void> KeychainCredentialStore::remove(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(key);
    return run<void>(this, job, [](const QKeychain::DeletePasswordJob *finished) {
        const bool gone = finished->error() == QKeychain::NoError || finished->error() == QKeychain::EntryNotFound;
        return gone ? base::Result<void>() : base::Result<void>(errorOf(finished));
    });
}

} // namespace attune::secrets
