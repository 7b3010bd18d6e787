// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/keys.h"

namespace attune::protocol::key {

/// Members that the appointments and the media family spell their own way; what they have in common with the others is
/// in keys.h.
namespace appointments {
inline constexpr char access[] = "access";
inline constexpr char actionDisplay[] = "action_display";
inline constexpr char actionsByRole[] = "actions_by_role";
inline constexpr char actionsByType[] = "actions_by_type";
inline constexpr char appointmentDate[] = "appointment_date";
inline constexpr char appointmentId[] = "appointment_id";
inline constexpr char clientTold[] = "client_told";
inline constexpr char completedAt[] = "completed_at";
inline constexpr char contentTypeName[] = "content_type_name";
inline constexpr char createdAt[] = "created_at";
inline constexpr char downloadUrl[] = "download_url";
inline constexpr char durationFormatted[] = "duration_formatted";
inline constexpr char enableRecording[] = "enable_recording";
inline constexpr char expiresIn[] = "expires_in";
inline constexpr char externalLocation[] = "external_location";
inline constexpr char firstName[] = "first_name";
inline constexpr char fullName[] = "full_name";
inline constexpr char ipAddress[] = "ip_address";
inline constexpr char lastName[] = "last_name";
inline constexpr char mediaExternalLocation[] = "media_external_location";
inline constexpr char mediaUri[] = "media_uri";
inline constexpr char next[] = "next";
inline constexpr char object[] = "object";
inline constexpr char objectId[] = "object_id";
inline constexpr char objectName[] = "object_name";
inline constexpr char objectRepr[] = "object_repr";
inline constexpr char otp[] = "otp";
inline constexpr char participantIdentity[] = "participant_identity";
inline constexpr char patient[] = "patient";
inline constexpr char patientName[] = "patient_name";
inline constexpr char preferences[] = "preferences";
inline constexpr char previous[] = "previous";
inline constexpr char psychologist[] = "psychologist";
inline constexpr char psychologistName[] = "psychologist_name";
inline constexpr char recentLogs30Days[] = "recent_logs_30_days";
inline constexpr char recordingEnabled[] = "recording_enabled";
inline constexpr char recordingId[] = "recording_id";
inline constexpr char recordingSid[] = "recording_sid";
inline constexpr char refresh[] = "refresh";
inline constexpr char requestId[] = "request_id";
inline constexpr char results[] = "results";
inline constexpr char roomName[] = "room_name";
inline constexpr char roomSid[] = "room_sid";
inline constexpr char sessionEndTime[] = "session_end_time";
inline constexpr char sessionStartTime[] = "session_start_time";
inline constexpr char sessionType[] = "session_type";
inline constexpr char sizeFormatted[] = "size_formatted";
inline constexpr char statusDisplay[] = "status_display";
inline constexpr char telehealthRecordingConsent[] = "telehealth_recording_consent";
inline constexpr char telehealthRecordingConsentDate[] = "telehealth_recording_consent_date";
inline constexpr char telehealthRecordingConsentVersion[] = "telehealth_recording_consent_version";
inline constexpr char totalLogs[] = "total_logs";
inline constexpr char userAgent[] = "user_agent";
inline constexpr char userName[] = "user_name";
inline constexpr char userRole[] = "user_role";
} // namespace appointments

} // namespace attune::protocol::key
