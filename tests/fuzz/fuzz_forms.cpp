// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Forms as they come: those of webhooks (urlencoded) and of uploads (multipart, boundary "b").
#include "server/http/multipart.h"
#include "server/media/twilio_signature.h"
#include "tests/fuzz/fuzz.h"

#include <QUrl>

#include <tuple>

using namespace attune;
using namespace attune::server;

namespace {

/// A body that comes in pieces of one size.
class Pieces final : public http::BodyStream
{
public:
    Pieces(QByteArray bytes, qsizetype size) : m_bytes(std::move(bytes)), m_size(size) {}
    base::Result<QByteArray> read() override
    {
        const QByteArray piece = m_bytes.mid(m_at, m_size);
        m_at += piece.size();
        return piece;
    }

private:
    QByteArray m_bytes;
    qsizetype m_size;
    qsizetype m_at = 0;
};

using Upload = std::tuple<bool, QMap<QString, QString>, QByteArray, bool>;

Upload uploadFrom(const QByteArray &body, qsizetype pieceSize)
{
    Pieces stream(body, pieceSize);
    http::MultipartReader reader(stream, "b");
    const auto fields = reader.readFields("file");
    if (!fields)
        return {false, {}, {}, false};
    QByteArray file;
    char bytes[512];
    for (qint64 count = reader.read(bytes, sizeof bytes); count > 0; count = reader.read(bytes, sizeof bytes))
        file.append(bytes, count);
    return {true, *fields, file, reader.endedWell()};
}

void tryUpload(const QByteArray &body)
{
    const Upload whole = uploadFrom(body, body.size() + 1);
    test::hold(uploadFrom(body, 1) == whole, "a form says the same, byte by byte or at once");
    test::hold(uploadFrom(body, 7) == whole, "a form says the same in pieces");
    test::hold(std::get<1>(whole).size() <= 20, "a form has so many fields and no more");
    test::hold(std::get<2>(whole).size() <= body.size(), "a file is a part of its body");
}

void tryWebhook(const QByteArray &body)
{
    const auto fields = media::formFieldsFrom(body);
    if (!fields)
        return;
    test::hold(fields->size() <= 200, "a webhook has so many fields and no more");
    QByteArray again;
    for (const auto &[name, value] : *fields)
        again += (again.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    if (again.isEmpty() || again.contains("\xEF\xBF\xBD"))
        return;
    test::hold(media::formFieldsFrom(again) == fields, "what was read can be written and read again");
    const crypto::SecretBytes token(QByteArray("token"));
    const QString url = QStringLiteral("https://clinic.example/hook");
    test::hold(media::isTwilioSignature(media::twilioSignature(url, *fields, token), url, *fields, token),
               "a right signature is right");
    test::hold(!media::isTwilioSignature(body.left(28), url, *fields, token), "a made-up one is not");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    tryUpload(bytes);
    tryWebhook(bytes);
    test::hold(!http::boundaryOf(bytes).contains('\n'), "a boundary is one line");
    return 0;
}
