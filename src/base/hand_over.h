// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>

#include <utility>

#if defined(__SANITIZE_THREAD__)
#include <sanitizer/tsan_interface.h>
#endif

/// Giving work and values from one thread to another through Qt's event queue and Qt's futures.
///
/// Qt orders both sides with locks of its own. ThreadSanitizer does not see those, because Qt is not built with it, and
/// would call every value that is handed over a race. The functions here say to it, where a hand-over really happens
/// and nowhere else, that it happened; in every other build they are what they wrap.
namespace attune::base {

/// Before a value becomes visible to another thread at `place`, and after it was taken from there.
inline void handedOver([[maybe_unused]] void *place)
{
#if defined(__SANITIZE_THREAD__)
    __tsan_release(place);
#endif
}

inline void takenOver([[maybe_unused]] void *place)
{
#if defined(__SANITIZE_THREAD__)
    __tsan_acquire(place);
#endif
}

#if defined(__SANITIZE_THREAD__)
/// What is handed over lies behind one pointer; only this pointer is read without being looked at.
template <typename Function>
class HandOver
{
public:
    explicit HandOver(Function function) : m_packet(new Function(std::move(function))) { handedOver(m_packet); }
    HandOver(HandOver &&other) noexcept : m_packet(std::exchange(other.m_packet, nullptr)) {}
    HandOver(const HandOver &) = delete;
    HandOver &operator=(const HandOver &) = delete;
    HandOver &operator=(HandOver &&) = delete;
    ~HandOver()
    {
        Function *packet = take();
        if (!packet)
            return;
        takenOver(packet);
        delete packet;
    }
    void operator()()
    {
        Function *packet = take();
        takenOver(packet);
        (*packet)();
    }

private:
    __attribute__((no_sanitize("thread"), noinline)) Function *take() const { return m_packet; }
    Function *m_packet;
};
#endif

/// Runs `function` on the thread of `object` when its event loop comes round; not at all when the object is gone by
/// then. Any thread.
template <typename Function>
void post(QObject *object, Function function)
{
#if defined(__SANITIZE_THREAD__)
    QMetaObject::invokeMethod(object, HandOver<Function>(std::move(function)), Qt::QueuedConnection);
#else
    QMetaObject::invokeMethod(object, std::move(function), Qt::QueuedConnection);
#endif
}

/// A signal of one thread whose values go to an object of another: `handler(values...)` runs there.
template <typename Sender, typename... Values, typename Receiver, typename Handler>
void passOn(Sender *sender, void (Sender::*signal)(Values...), Receiver *receiver, Handler handler)
{
    QObject::connect(
        sender, signal, sender,
        [receiver, handler](Values... values) {
            post(receiver, [handler, values...]() mutable { handler(values...); });
        },
        Qt::DirectConnection);
}

} // namespace attune::base
