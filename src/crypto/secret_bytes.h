// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <utility>

namespace attune::crypto {

/// Key material: in memory that is never swapped out nor part of a dump, and overwritten when it goes. Move only, so
/// that no copy is forgotten. When the system lets no memory be locked (RLIMIT_MEMLOCK), or more secrets are alive than
/// fit (512 KiB), it is ordinary memory, which is still overwritten. Any thread.
class SecretBytes
{
public:
    SecretBytes() = default;
    /// What is given is overwritten when nobody else holds it: give it with std::move.
    explicit SecretBytes(QByteArray bytes);
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    SecretBytes(SecretBytes &&other) noexcept
        : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
    {}
    SecretBytes &operator=(SecretBytes &&other) noexcept
    {
        if (this != &other) {
            wipe();
            m_data = std::exchange(other.m_data, nullptr);
            m_size = std::exchange(other.m_size, 0);
        }
        return *this;
    }
    ~SecretBytes() { wipe(); }

    /// The secret itself, no copy: valid as long as this.
    QByteArray view() const { return QByteArray::fromRawData(reinterpret_cast<const char *>(m_data), m_size); }
    /// A copy in ordinary memory that nobody overwrites: for comparisons, and where another library wants its own.
    QByteArray bytes() const { return {reinterpret_cast<const char *>(m_data), m_size}; }
    const unsigned char *data() const { return m_data; }
    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    SecretBytes copy() const { return SecretBytes(view()); }
    /// Whether it lies where it is neither swapped out nor dumped.
    bool isLocked() const;

private:
    void wipe();

    unsigned char *m_data = nullptr;
    qsizetype m_size = 0;
};

} // namespace attune::crypto
