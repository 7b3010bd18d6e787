// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/keys/pkcs11_keys.h"

#include "crypto/aead.h"
#include "crypto/digest.h"

#include <QLibrary>

#include <algorithm>
#include <vector>

#include <p11-kit/pkcs11.h>

namespace attune::server::keys {

namespace {

const QByteArray labelStart = "attune-wrapping-";
using Aead = crypto::Aead;

base::Error refuse(const QString &what)
{
    return {base::ErrorKind::InvalidInput, what, {}, {}};
}

base::Error failed(const char *what, CK_RV code)
{
    return {base::ErrorKind::Unavailable,
            QStringLiteral("the token could not %1 (PKCS #11 error 0x%2)").arg(QLatin1String(what)).arg(code, 0, 16),
            {},
            {}};
}

struct Entry
{
    KeyVersion version;
    CK_OBJECT_HANDLE handle = 0;
};

std::optional<KeyVersion> versionOfLabel(const QByteArray &label)
{
    if (!label.startsWith(labelStart))
        return std::nullopt;
    const auto parts = label.mid(labelStart.size()).split('-');
    const quint32 version = parts.value(0).toUInt();
    return version > 0 ? std::optional(KeyVersion{version, parts.value(1).toLongLong()}) : std::nullopt;
}

CK_BYTE_PTR bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<CK_BYTE_PTR>(const_cast<char *>(bytes.constData())); // the interface knows no const
}

} // namespace

struct Pkcs11Keys::State
{
    QLibrary library;
    CK_FUNCTION_LIST_PTR functions = nullptr;
    CK_SESSION_HANDLE session = CK_INVALID_HANDLE;
    QString token;
    std::mutex mutex;
    std::vector<Entry> entries; ///< in order

    ~State()
    {
        if (functions && session != CK_INVALID_HANDLE)
            functions->C_CloseSession(session); // no C_Finalize: another part of the program may use the module
    }
    base::Result<void> load(const KeysChoice::Pkcs11 &choice);
    base::Result<void> signIn(const QByteArray &pin);
    base::Result<CK_SLOT_ID> slotOf(const QString &label) const;
    base::Result<void> look();
    base::Result<void> make(quint32 version, base::Instant now);
    const Entry *find(quint32 version)
    {
        const auto found = [this, version] {
            return std::find_if(entries.cbegin(), entries.cend(),
                                [version](const Entry &entry) { return entry.version.version == version; });
        };
        if (found() == entries.cend()) [[maybe_unused]]
            const auto looked = look(); // another program may have made it
        const auto it = found();
        return it == entries.cend() ? nullptr : &*it;
    }
};

base::Result<CK_SLOT_ID> Pkcs11Keys::State::slotOf(const QString &label) const
{
    CK_ULONG count = 0;
    if (functions->C_GetSlotList(CK_TRUE, nullptr, &count) != CKR_OK)
        return refuse(QStringLiteral("the PKCS #11 module does not list its tokens"));
    std::vector<CK_SLOT_ID> places(count);
    functions->C_GetSlotList(CK_TRUE, places.data(), &count);
    for (CK_ULONG i = 0; i < count; ++i) {
        CK_TOKEN_INFO info{};
        if (functions->C_GetTokenInfo(places.at(i), &info) != CKR_OK)
            continue;
        const QByteArray text(reinterpret_cast<const char *>(info.label), sizeof info.label);
        if (QString::fromUtf8(text).trimmed() == label)
            return places.at(i);
    }
    return refuse(QStringLiteral("there is no PKCS #11 token with the label ") + label);
}

base::Result<void> Pkcs11Keys::State::load(const KeysChoice::Pkcs11 &choice)
{
    library.setFileName(choice.module);
    const auto list = reinterpret_cast<CK_C_GetFunctionList>(library.resolve("C_GetFunctionList"));
    if (!list || list(&functions) != CKR_OK)
        return refuse(QStringLiteral("the PKCS #11 module cannot be loaded"));
    CK_C_INITIALIZE_ARGS arguments{};
    arguments.flags = CKF_OS_LOCKING_OK;
    const CK_RV begun = functions->C_Initialize(&arguments);
    if (begun != CKR_OK && begun != CKR_CRYPTOKI_ALREADY_INITIALIZED)
        return failed("start", begun);
    const auto place = slotOf(choice.token);
    if (!place)
        return place.error();
    token = choice.token;
    const CK_RV opened =
        functions->C_OpenSession(*place, CKF_SERIAL_SESSION | CKF_RW_SESSION, nullptr, nullptr, &session);
    return opened == CKR_OK ? signIn(choice.pin.toUtf8()) : failed("open a session", opened);
}

base::Result<void> Pkcs11Keys::State::signIn(const QByteArray &pin)
{
    const CK_RV code = functions->C_Login(session, CKU_USER, bytesOf(pin), static_cast<CK_ULONG>(pin.size()));
    if (code == CKR_OK || code == CKR_USER_ALREADY_LOGGED_IN)
        return {};
    return refuse(code == CKR_PIN_LOCKED ? QStringLiteral("the PKCS #11 token is locked after wrong PINs")
                                         : QStringLiteral("the PKCS #11 token does not accept the PIN"));
}

/// The lock is held.
base::Result<void> Pkcs11Keys::State::look()
{
    CK_OBJECT_CLASS kind = CKO_SECRET_KEY;
    CK_ATTRIBUTE wanted{CKA_CLASS, &kind, sizeof kind};
    if (const CK_RV code = functions->C_FindObjectsInit(session, &wanted, 1); code != CKR_OK)
        return failed("list its keys", code);
    std::vector<Entry> found;
    while (true) {
        CK_OBJECT_HANDLE handle = 0;
        CK_ULONG count = 0;
        if (functions->C_FindObjects(session, &handle, 1, &count) != CKR_OK || count == 0)
            break;
        QByteArray label(128, '\0');
        CK_ATTRIBUTE attribute{CKA_LABEL, label.data(), static_cast<CK_ULONG>(label.size())};
        if (functions->C_GetAttributeValue(session, handle, &attribute, 1) != CKR_OK)
            continue;
        label.truncate(static_cast<qsizetype>(attribute.ulValueLen));
        if (const auto version = versionOfLabel(label))
            found.push_back({*version, handle});
    }
    functions->C_FindObjectsFinal(session);
    std::sort(found.begin(), found.end(),
              [](const Entry &a, const Entry &b) { return a.version.version < b.version.version; });
    entries = std::move(found);
    return {};
}

/// The lock is held.
base::Result<void> Pkcs11Keys::State::make(quint32 version, base::Instant now)
{
    CK_BBOOL yes = CK_TRUE;
    CK_BBOOL no = CK_FALSE;
    CK_ULONG size = Aead::keySize;
    const QByteArray label = labelStart + QByteArray::number(version) + '-' + QByteArray::number(base::toUnixMs(now));
    CK_ATTRIBUTE attributes[] = {
        {CKA_TOKEN, &yes, sizeof yes},       {CKA_PRIVATE, &yes, sizeof yes},
        {CKA_SENSITIVE, &yes, sizeof yes},   {CKA_EXTRACTABLE, &no, sizeof no},
        {CKA_ENCRYPT, &yes, sizeof yes},     {CKA_DECRYPT, &yes, sizeof yes},
        {CKA_VALUE_LEN, &size, sizeof size}, {CKA_LABEL, bytesOf(label), static_cast<CK_ULONG>(label.size())}};
    CK_MECHANISM mechanism{CKM_AES_KEY_GEN, nullptr, 0};
    CK_OBJECT_HANDLE handle = 0;
    const CK_RV code = functions->C_GenerateKey(session, &mechanism, attributes, std::size(attributes), &handle);
    return code == CKR_OK ? look() : failed("make a key", code);
}

base::Result<std::unique_ptr<Pkcs11Keys>> Pkcs11Keys::open(const KeysChoice::Pkcs11 &choice, base::Instant now)
{
    auto state = std::make_unique<State>();
    if (auto loaded = state->load(choice); !loaded)
        return loaded.error();
    if (auto looked = state->look(); !looked)
        return looked.error();
    if (state->entries.empty()) {
        if (auto made = state->make(1, now); !made)
            return made.error();
    }
    return std::unique_ptr<Pkcs11Keys>(new Pkcs11Keys(std::move(state)));
}

Pkcs11Keys::Pkcs11Keys(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Pkcs11Keys::~Pkcs11Keys() = default;

quint32 Pkcs11Keys::currentVersion() const
{
    const std::lock_guard lock(m_state->mutex);
    [[maybe_unused]] const auto looked = m_state->look(); // what cannot be asked now was known before
    return m_state->entries.empty() ? 0 : m_state->entries.back().version.version;
}

bool Pkcs11Keys::hasVersion(quint32 version) const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->find(version) != nullptr;
}

base::Result<crypto::Wrap> Pkcs11Keys::wrap(quint32 version, const crypto::SecretBytes &secret,
                                            const QByteArray &associated) const
{
    const std::lock_guard lock(m_state->mutex);
    const Entry *entry = m_state->find(version);
    if (!entry)
        return crypto::noSuchKeyVersion(version);
    const QByteArray nonce = crypto::randomBytes(Aead::nonceSize);
    CK_GCM_PARAMS parameters{bytesOf(nonce),
                             Aead::nonceSize,
                             8 * Aead::nonceSize,
                             bytesOf(associated),
                             static_cast<CK_ULONG>(associated.size()),
                             8 * Aead::tagSize};
    CK_MECHANISM mechanism{CKM_AES_GCM, &parameters, sizeof parameters};
    QByteArray sealedBytes(secret.size() + Aead::tagSize, '\0');
    auto size = static_cast<CK_ULONG>(sealedBytes.size());
    CK_RV code = m_state->functions->C_EncryptInit(m_state->session, &mechanism, entry->handle);
    if (code == CKR_OK)
        code = m_state->functions->C_Encrypt(m_state->session, bytesOf(secret.bytes()),
                                             static_cast<CK_ULONG>(secret.size()), bytesOf(sealedBytes), &size);
    if (code != CKR_OK || static_cast<qsizetype>(size) != sealedBytes.size())
        return failed("seal a key", code);
    return crypto::Wrap{nonce, sealedBytes};
}

base::Result<crypto::SecretBytes> Pkcs11Keys::unwrap(quint32 version, const crypto::Wrap &wrap,
                                                     const QByteArray &associated) const
{
    const std::lock_guard lock(m_state->mutex);
    const Entry *entry = m_state->find(version);
    if (!entry)
        return crypto::noSuchKeyVersion(version);
    CK_GCM_PARAMS parameters{bytesOf(wrap.nonce),
                             Aead::nonceSize,
                             8 * Aead::nonceSize,
                             bytesOf(associated),
                             static_cast<CK_ULONG>(associated.size()),
                             8 * Aead::tagSize};
    CK_MECHANISM mechanism{CKM_AES_GCM, &parameters, sizeof parameters};
    QByteArray plain(wrap.sealedBytes.size(), '\0');
    auto size = static_cast<CK_ULONG>(plain.size());
    CK_RV code = m_state->functions->C_DecryptInit(m_state->session, &mechanism, entry->handle);
    if (code != CKR_OK)
        return failed("open a key", code);
    code = m_state->functions->C_Decrypt(m_state->session, bytesOf(wrap.sealedBytes),
                                         static_cast<CK_ULONG>(wrap.sealedBytes.size()), bytesOf(plain), &size);
    crypto::SecretBytes secret(QByteArray(plain.constData(), static_cast<qsizetype>(size)));
    OPENSSL_cleanse(plain.data(), static_cast<std::size_t>(plain.size()));
    // Tokens say differently that a tag is wrong; what is not about the device itself is about the data.
    if (code == CKR_DEVICE_ERROR || code == CKR_DEVICE_REMOVED || code == CKR_SESSION_HANDLE_INVALID)
        return failed("open a key", code);
    if (code != CKR_OK)
        return base::Error{base::ErrorKind::Corrupt, QStringLiteral("the token does not open this wrap"), {}, {}};
    return secret;
}

QString Pkcs11Keys::description() const
{
    return QStringLiteral("PKCS #11 token ") + m_state->token;
}

base::Result<QList<KeyVersion>> Pkcs11Keys::versions() const
{
    const std::lock_guard lock(m_state->mutex);
    if (auto looked = m_state->look(); !looked)
        return looked.error();
    QList<KeyVersion> versions;
    for (const Entry &entry : m_state->entries)
        versions.append(entry.version);
    return versions;
}

base::Result<quint32> Pkcs11Keys::addVersion(base::Instant now)
{
    const quint32 version = currentVersion() + 1;
    const std::lock_guard lock(m_state->mutex);
    if (auto made = m_state->make(version, now); !made)
        return made.error();
    return version;
}

base::Result<void> Pkcs11Keys::removeVersion(quint32 version)
{
    if (version == currentVersion())
        return base::Error{
            base::ErrorKind::Conflict, QStringLiteral("the current version cannot be taken away"), {}, {}};
    const std::lock_guard lock(m_state->mutex);
    const Entry *entry = m_state->find(version);
    if (!entry)
        return crypto::noSuchKeyVersion(version);
    const CK_RV code = m_state->functions->C_DestroyObject(m_state->session, entry->handle);
    return code == CKR_OK ? m_state->look() : failed("destroy a key", code);
}

} // namespace attune::server::keys
