// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/s3_store.h"

#include "base/stop_scope.h"
#include "server/net/web_client.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace attune::server::storage {

using net::WebAnswer;
using net::WebRequest;
using Parameters = QMap<QByteArray, QByteArray>;

namespace {

constexpr qsizetype partSize = 8LL * 1024 * 1024; // at most 10,000 parts: containers up to 80 GB
constexpr qint64 windowSize = 1024LL * 1024;
constexpr std::chrono::seconds ownLinks{900};
constexpr int tries = 4;

/// The text of the first element with this name; empty when there is none.
QString elementOf(const QByteArray &xml, QLatin1String name)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name)
            return reader.readElementText(QXmlStreamReader::SkipChildElements);
    }
    return {};
}

base::Error refusalOf(const WebAnswer &answer)
{
    const QString code = elementOf(answer.body, QLatin1String("Code")).left(64);
    if (answer.status == 404)
        return {base::ErrorKind::NotFound, QStringLiteral("there is no such container"), {}, {}};
    return {base::ErrorKind::Unavailable,
            QStringLiteral("the object store answered %1 %2").arg(answer.status).arg(code),
            {},
            {}};
}

/// One bucket: signs, asks, and asks again when the store is busy.
class Bucket
{
public:
    Bucket(S3Options options, const base::Clock &clock) : m_options(std::move(options)), m_clock(clock) {}

    const S3Options &options() const { return m_options; }
    QByteArray keyOf(const QString &name) const { return m_options.prefix + name.toUtf8() + ".seal"; }

    struct Operation
    {
        QByteArray method = "GET";
        QByteArray key;
        Parameters parameters;
        QByteArray body;
        QMap<QByteArray, QByteArray> amzHeaders;
        QByteArray range;
        qint64 largestAnswer = 8LL * 1024 * 1024;
    };

    base::Result<WebAnswer> ask(const Operation &operation) const
    {
        base::Result<WebAnswer> answer = once(operation);
        for (int i = 1; i < tries; ++i) {
            const bool busy = answer ? answer->status >= 500 || answer->status == 429
                                     : answer.error().kind == base::ErrorKind::Unavailable;
            if (!busy)
                break;
            if (!base::pauseFor(std::chrono::milliseconds(100) * (1 << (2 * i)))) // 0.4, 1.6 and 6.4 s
                break;
            answer = once(operation);
        }
        return answer;
    }

    QString linkTo(const QByteArray &key, base::Instant now, std::chrono::seconds lifetime) const
    {
        return presigned(m_options.address, "GET", key, now, lifetime);
    }

private:
    base::Result<WebAnswer> once(const Operation &operation) const
    {
        WebRequest request;
        request.method = operation.method;
        request.url = presigned(m_options.address, operation.method, operation.key, m_clock.now(), ownLinks,
                                operation.parameters, operation.amzHeaders);
        request.body = operation.body;
        request.authorityFile = m_options.authorityFile;
        request.largestAnswer = operation.largestAnswer;
        for (auto it = operation.amzHeaders.cbegin(); it != operation.amzHeaders.cend(); ++it)
            request.headers.append({it.key(), it.value()});
        if (!operation.range.isEmpty())
            request.headers.append({"Range", operation.range});
        return net::fetch(request);
    }

    S3Options m_options;
    const base::Clock &m_clock;
};

class S3Bytes final : public crypto::ContainerBytes
{
public:
    S3Bytes(std::shared_ptr<const Bucket> bucket, QByteArray key, qint64 size)
        : m_bucket(std::move(bucket)), m_key(std::move(key)), m_size(size)
    {}
    qint64 size() const override { return m_size; }

    /// Small reads come in a row when chunks are opened: one request brings what the next ones will ask for.
    base::Result<QByteArray> read(qint64 offset, qint64 size) override
    {
        size = std::clamp<qint64>(size, 0, std::max<qint64>(0, m_size - offset));
        if (size == 0)
            return QByteArray();
        const bool inside = offset >= m_windowAt && offset + size <= m_windowAt + m_window.size();
        if (!inside) {
            auto bytes = fetchRange(offset, std::min(std::max(size, windowSize), m_size - offset));
            if (!bytes)
                return bytes;
            m_window = std::move(*bytes);
            m_windowAt = offset;
        }
        return m_window.mid(offset - m_windowAt, size);
    }

private:
    base::Result<QByteArray> fetchRange(qint64 offset, qint64 size) const
    {
        Bucket::Operation operation;
        operation.key = m_key;
        operation.range = "bytes=" + QByteArray::number(offset) + '-' + QByteArray::number(offset + size - 1);
        operation.largestAnswer = size;
        auto answer = m_bucket->ask(operation);
        if (!answer)
            return answer.error();
        if (answer->status != 206 || answer->body.size() != size)
            return refusalOf(*answer);
        return answer->body;
    }

    std::shared_ptr<const Bucket> m_bucket;
    QByteArray m_key;
    qint64 m_size;
    QByteArray m_window;
    qint64 m_windowAt = 0;
};

/// Parts go out as they fill; the first one waits, because the header is known last.
class S3Sink final : public crypto::ContainerSink
{
public:
    S3Sink(std::shared_ptr<const Bucket> bucket, QByteArray key) : m_bucket(std::move(bucket)), m_key(std::move(key)) {}
    ~S3Sink() override
    {
        if (m_upload.isEmpty())
            return;
        Bucket::Operation operation{"DELETE", m_key, {{"uploadId", m_upload}}, {}, {}, {}};
        [[maybe_unused]] const auto answer =
            m_bucket->ask(operation); // what this leaves, the bucket's own rule for unfinished uploads takes away
    }

    base::Result<void> write(const QByteArray &bytes) override
    {
        QByteArray &target = m_first.size() < partSize ? m_first : m_pending;
        target += bytes;
        if (m_pending.size() < partSize)
            return {};
        if (m_upload.isEmpty()) {
            if (auto begun = begin(); !begun)
                return begun;
        }
        auto sent = sendPart(static_cast<int>(m_tags.size()) + 2, m_pending);
        if (!sent)
            return sent.error();
        m_tags.append(*sent);
        m_pending.clear();
        return {};
    }

    base::Result<void> finish(const QByteArray &head) override
    {
        m_first.replace(0, head.size(), head);
        if (m_pending.isEmpty() && m_tags.isEmpty())
            return putWhole();
        if (m_upload.isEmpty()) {
            if (auto begun = begin(); !begun)
                return begun;
        }
        if (!m_pending.isEmpty()) {
            auto sent = sendPart(static_cast<int>(m_tags.size()) + 2, m_pending);
            if (!sent)
                return sent.error();
            m_tags.append(*sent);
        }
        const auto first = sendPart(1, m_first);
        if (!first)
            return first.error();
        m_tags.prepend(*first);
        return complete();
    }

private:
    base::Result<void> putWhole()
    {
        Bucket::Operation operation{"PUT", m_key, {}, m_first, {}, {}};
        const auto answer = m_bucket->ask(operation);
        if (!answer)
            return answer.error();
        return answer->isGood() ? base::Result<void>() : base::Result<void>(refusalOf(*answer));
    }

    base::Result<void> begin()
    {
        Bucket::Operation operation{"POST", m_key, {{"uploads", ""}}, {}, {}, {}};
        const auto answer = m_bucket->ask(operation);
        if (!answer)
            return answer.error();
        m_upload = elementOf(answer->body, QLatin1String("UploadId")).toUtf8();
        return answer->isGood() && !m_upload.isEmpty() ? base::Result<void>() : base::Result<void>(refusalOf(*answer));
    }

    base::Result<QByteArray> sendPart(int number, const QByteArray &bytes)
    {
        Bucket::Operation operation{"PUT", m_key, {{"partNumber", QByteArray::number(number)}, {"uploadId", m_upload}},
                                    bytes, {},    {}};
        const auto answer = m_bucket->ask(operation);
        if (!answer)
            return answer.error();
        const QByteArray tag = answer->headers.value("etag");
        if (!answer->isGood() || tag.isEmpty())
            return refusalOf(*answer);
        return tag;
    }

    base::Result<void> complete()
    {
        QByteArray xml = "<CompleteMultipartUpload>";
        for (qsizetype i = 0; i < m_tags.size(); ++i)
            xml += "<Part><PartNumber>" + QByteArray::number(i + 1) + "</PartNumber><ETag>" + m_tags.at(i) +
                   "</ETag></Part>";
        xml += "</CompleteMultipartUpload>";
        Bucket::Operation operation{"POST", m_key, {{"uploadId", m_upload}}, xml, {}, {}};
        const auto answer = m_bucket->ask(operation);
        if (!answer)
            return answer.error();
        // A failure can come after the first byte of an answer of 200: then the body says so.
        if (!answer->isGood() || !elementOf(answer->body, QLatin1String("Code")).isEmpty())
            return refusalOf(*answer);
        m_upload.clear();
        return {};
    }

    std::shared_ptr<const Bucket> m_bucket;
    QByteArray m_key;
    QByteArray m_upload;
    QByteArray m_first;
    QByteArray m_pending;
    QByteArrayList m_tags;
};

class S3Store final : public ObjectStore
{
public:
    S3Store(S3Options options, const base::Clock &clock)
        : m_bucket(std::make_shared<const Bucket>(std::move(options), clock))
    {}

    QString description() const override
    {
        return QStringLiteral("S3 bucket ") + QString::fromUtf8(m_bucket->options().address.bucket);
    }
    bool isRemote() const override { return true; }
    std::optional<QString> location(const QString &name) const override
    {
        return QStringLiteral("s3://%1/%2")
            .arg(QString::fromUtf8(m_bucket->options().address.bucket), QString::fromUtf8(m_bucket->keyOf(name)));
    }
    base::Result<std::unique_ptr<crypto::ContainerBytes>> open(const QString &name) const override
    {
        const auto head = look(name);
        if (!head)
            return head.error();
        return std::unique_ptr<crypto::ContainerBytes>(std::make_unique<S3Bytes>(
            m_bucket, m_bucket->keyOf(name), head->headers.value("content-length").toLongLong()));
    }
    base::Result<std::unique_ptr<crypto::ContainerSink>> create(const QString &name) override
    {
        return std::unique_ptr<crypto::ContainerSink>(std::make_unique<S3Sink>(m_bucket, m_bucket->keyOf(name)));
    }
    base::Result<void> erase(const QString &name) override
    {
        const auto answer = m_bucket->ask({"DELETE", m_bucket->keyOf(name), {}, {}, {}, {}});
        if (!answer)
            return answer.error();
        return answer->isGood() || answer->status == 404 ? base::Result<void>()
                                                         : base::Result<void>(refusalOf(*answer));
    }
    base::Result<bool> contains(const QString &name) const override
    {
        const auto head = look(name);
        if (head)
            return true;
        return head.error().kind == base::ErrorKind::NotFound ? base::Result<bool>(false) : head.error();
    }
    std::optional<QString> publicLink(const QString &name, base::Instant now,
                                      std::chrono::seconds lifetime) const override
    {
        if (!m_bucket->options().publicLinks)
            return std::nullopt;
        return m_bucket->linkTo(m_bucket->keyOf(name), now, lifetime);
    }
    base::Result<QStringList> list() const override;
    base::Result<Availability> availability(const QString &name) const override;
    base::Result<void> archive(const QString &name) override;
    base::Result<void> restore(const QString &name, int days) override;

private:
    base::Result<WebAnswer> look(const QString &name) const
    {
        auto answer = m_bucket->ask({"HEAD", m_bucket->keyOf(name), {}, {}, {}, {}});
        if (answer && !answer->isGood())
            return refusalOf(*answer);
        return answer;
    }

    std::shared_ptr<const Bucket> m_bucket;
};

base::Result<QStringList> S3Store::list() const
{
    QStringList names;
    Parameters parameters = {{"list-type", "2"}, {"prefix", m_bucket->options().prefix}};
    while (true) {
        const auto answer = m_bucket->ask({"GET", {}, parameters, {}, {}, {}});
        if (!answer)
            return answer.error();
        if (!answer->isGood())
            return refusalOf(*answer);
        QXmlStreamReader reader(answer->body);
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != QLatin1String("Key"))
                continue;
            const QString name = reader.readElementText().mid(m_bucket->options().prefix.size());
            if (name.endsWith(QLatin1String(".seal")))
                names << name.chopped(5);
        }
        const QByteArray next = elementOf(answer->body, QLatin1String("NextContinuationToken")).toUtf8();
        if (next.isEmpty())
            return names;
        parameters.insert("continuation-token", next);
    }
}

base::Result<Availability> S3Store::availability(const QString &name) const
{
    const auto head = look(name);
    if (!head)
        return head.error();
    const QByteArray kind = head->headers.value("x-amz-storage-class");
    if (kind != m_bucket->options().coldClass)
        return Availability::Ready;
    const QByteArray restore = head->headers.value("x-amz-restore");
    if (restore.contains("ongoing-request=\"false\""))
        return Availability::Ready;
    return restore.isEmpty() ? Availability::Archived : Availability::Restoring;
}

/// Copied onto itself with another storage class: what the protocol has for moving.
base::Result<void> S3Store::archive(const QString &name)
{
    const QByteArray key = m_bucket->keyOf(name);
    const QByteArray source = '/' + m_bucket->options().address.bucket + '/' + net::percentEncoded(key, true);
    const auto answer = m_bucket->ask({"PUT",
                                       key,
                                       {},
                                       {},
                                       {{"x-amz-copy-source", source},
                                        {"x-amz-metadata-directive", "COPY"},
                                        {"x-amz-storage-class", m_bucket->options().coldClass}},
                                       {}});
    if (!answer)
        return answer.error();
    if (answer->status == 400 || answer->status == 501)
        return base::Error{
            base::ErrorKind::Unsupported, QStringLiteral("this store does not have that storage class"), {}, {}};
    return answer->isGood() ? base::Result<void>() : base::Result<void>(refusalOf(*answer));
}

base::Result<void> S3Store::restore(const QString &name, int days)
{
    const QByteArray body =
        "<RestoreRequest><Days>" + QByteArray::number(days) +
        "</Days><GlacierJobParameters><Tier>Standard</Tier></GlacierJobParameters></RestoreRequest>";
    const auto answer = m_bucket->ask({"POST", m_bucket->keyOf(name), {{"restore", ""}}, body, {}, {}});
    if (!answer)
        return answer.error();
    const bool underWay = answer->status == 409; // RestoreAlreadyInProgress
    return answer->isGood() || underWay ? base::Result<void>() : base::Result<void>(refusalOf(*answer));
}

} // namespace

std::unique_ptr<ObjectStore> s3Store(S3Options options, const base::Clock &clock)
{
    return std::make_unique<S3Store>(std::move(options), clock);
}

} // namespace attune::server::storage
