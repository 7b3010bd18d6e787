<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>MessageKind</name>
    <message>
        <source>In 30 days the time ends for which a recording must be kept.</source>
        <translation>In 30 days the time ends for which a recording must be kept.</translation>
    </message>
    <message>
        <source>A consent to recording ends in 30 days. It can be read and signed again.</source>
        <translation>A consent to recording ends in 30 days. It can be read and signed again.</translation>
    </message>
    <message>
        <source>Emergency access to a client was opened. Somebody else has to review it.</source>
        <translation>Emergency access to a client was opened. Somebody else has to review it.</translation>
    </message>
    <message>
        <source>Emergency access to a client was ended before its time. It still waits for a review.</source>
        <translation>Emergency access to a client was ended before its time. It still waits for a review.</translation>
    </message>
    <message>
        <source>An administrator saved a copy of a recording of yours. Its access history says why.</source>
        <translation>An administrator saved a copy of a recording of yours. Its access history says why.</translation>
    </message>
    <message>
        <source>A legal request to open a client&apos;s recordings waits for a second person.</source>
        <translation>A legal request to open a client&apos;s recordings waits for a second person.</translation>
    </message>
    <message>
        <source>Your legal request was approved.</source>
        <translation>Your legal request was approved.</translation>
    </message>
    <message>
        <source>Your recordings were opened because a complaint, a court or the law requires it. Ask your clinic if you have questions.</source>
        <translation>Your recordings were opened because a complaint, a court or the law requires it. Ask your clinic if you have questions.</translation>
    </message>
    <message>
        <source>A deletion was asked for that needs a second person.</source>
        <translation>A deletion was asked for that needs a second person.</translation>
    </message>
    <message>
        <source>A client wishes that a recording is deleted. Somebody has to answer.</source>
        <translation>A client wishes that a recording is deleted. Somebody has to answer.</translation>
    </message>
    <message>
        <source>Your clinic has answered your wish that a recording is deleted.</source>
        <translation>Your clinic has answered your wish that a recording is deleted.</translation>
    </message>
    <message>
        <source>A recording could not be brought in. It can be tried again.</source>
        <translation>A recording could not be brought in. It can be tried again.</translation>
    </message>
    <message>
        <source>A recording can be watched.</source>
        <translation>A recording can be watched.</translation>
    </message>
    <message>
        <source>A recording was stopped because a consent ended.</source>
        <translation>A recording was stopped because a consent ended.</translation>
    </message>
    <message>
        <source>A first session of a clinician with a client was planned. Is it right?</source>
        <translation>A first session of a clinician with a client was planned. Is it right?</translation>
    </message>
    <message>
        <source>A first session was planned with you. Is it right? Say so under Sessions.</source>
        <translation>A first session was planned with you. Is it right? Say so under Sessions.</translation>
    </message>
    <message>
        <source>A first session you planned was confirmed.</source>
        <translation>A first session you planned was confirmed.</translation>
    </message>
    <message>
        <source>A consent was recorded in your name. Confirm or refuse it in your consent record.</source>
        <translation>A consent was recorded in your name. Confirm or refuse it in your consent record.</translation>
    </message>
    <message>
        <source>Somebody changed a consent. The consent record says who and how.</source>
        <translation>Somebody changed a consent. The consent record says who and how.</translation>
    </message>
    <message>
        <source>A consent recorded in a client&apos;s name takes effect now.</source>
        <translation>A consent recorded in a client&apos;s name takes effect now.</translation>
    </message>
    <message>
        <source>A client answered a consent you recorded in their name.</source>
        <translation>A client answered a consent you recorded in their name.</translation>
    </message>
    <message>
        <source>It was noted who else took part in a session. Everybody who took part can watch its recordings, earlier ones after a day. If that is wrong, tell your clinic.</source>
        <translation>It was noted who else took part in a session. Everybody who took part can watch its recordings, earlier ones after a day. If that is wrong, tell your clinic.</translation>
    </message>
    <message>
        <source>A note of who took part in a session was taken back.</source>
        <translation>A note of who took part in a session was taken back.</translation>
    </message>
    <message>
        <source>Reports of a computer are missing in the access log, or do not fit together.</source>
        <translation>Reports of a computer are missing in the access log, or do not fit together.</translation>
    </message>
    <message>
        <source>A key of the clinic nears its end and should be replaced.</source>
        <translation>A key of the clinic nears its end and should be replaced.</translation>
    </message>
    <message>
        <source>A witness of the access log saw something else before.</source>
        <translation>A witness of the access log saw something else before.</translation>
    </message>
    <message>
        <source>Your password was changed. If that was not you, tell your clinic at once.</source>
        <translation>Your password was changed. If that was not you, tell your clinic at once.</translation>
    </message>
    <message>
        <source>Your clinic corrected something in your account. If it is not right, tell them.</source>
        <translation>Your clinic corrected something in your account. If it is not right, tell them.</translation>
    </message>
    <message>
        <source>Your clinic changed which records belong to your account. If it is not right, tell them at once.</source>
        <translation>Your clinic changed which records belong to your account. If it is not right, tell them at once.</translation>
    </message>
    <message>
        <source>Somebody tries many passwords or codes. The access log says for whom and from where.</source>
        <translation>Somebody tries many passwords or codes. The access log says for whom and from where.</translation>
    </message>
    <message>
        <source>Something in the access log was changed, or stood in its way. Please have it looked into.</source>
        <translation>Something in the access log was changed, or stood in its way. Please have it looked into.</translation>
    </message>
    <message>
        <source>This week&apos;s checkpoint of the access log.</source>
        <translation>This week&apos;s checkpoint of the access log.</translation>
    </message>
    <message>
        <source>Your clinic has closed your account.</source>
        <translation>Your clinic has closed your account.</translation>
    </message>
</context>
<context>
    <name>AccessLogDialog</name>
    <message>
        <source>Show &amp;More</source>
        <translation>Show &amp;More</translation>
    </message>
    <message>
        <source>Access Log</source>
        <translation>Access Log</translation>
    </message>
    <message>
        <source>What I Did</source>
        <translation>What I Did</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>From day</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>The beginning</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>To day</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Everything that was done with recordings of your office. Looking here is noted, too.</source>
        <translation>Everything that was done with recordings of your office. Looking here is noted, too.</translation>
    </message>
    <message>
        <source>Everything you did here yourself, as the clinic has noted it.</source>
        <translation>Everything you did here yourself, as the clinic has noted it.</translation>
    </message>
    <message>
        <source>Search the access log</source>
        <translation>Search the access log</translation>
    </message>
    <message>
        <source>Name, or the beginning of an id</source>
        <translation>Name, or the beginning of an id</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Allowed and refused</source>
        <translation>Allowed and refused</translation>
    </message>
    <message>
        <source>Refused only</source>
        <translation>Refused only</translation>
    </message>
    <message>
        <source>Failed only</source>
        <translation>Failed only</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;to</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Nothing like that is in the log.</source>
        <translation>Nothing like that is in the log.</translation>
    </message>
    <message>
        <source>“%1” is not a day. Write one such as 12 May 2026, or a time such as last month.</source>
        <translation>“%1” is not a day. Write one such as 12 May 2026, or a time such as last month.</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <comment>time zone</comment>
        <translation>When (%1)</translation>
    </message>
    <message>
        <source>&amp;Outcome</source>
        <translation>&amp;Outcome</translation>
    </message>
</context>
<context>
    <name>AccessPanel</name>
    <message>
        <source>Who has seen this recording</source>
        <translation>Who has seen this recording</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>Read the list again</translation>
    </message>
    <message>
        <source>Who has seen this</source>
        <translation>Who has seen this</translation>
    </message>
    <message>
        <source>The list cannot be shown</source>
        <translation>The list cannot be shown</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Nobody has opened this yet</source>
        <translation>Nobody has opened this yet</translation>
    </message>
    <message>
        <source>Each opening is listed here with the parts that were watched.</source>
        <translation>Each opening is listed here with the parts that were watched.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who did what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Save a Receipt</source>
        <translation>Save a Receipt</translation>
    </message>
    <message>
        <source>The receipt proves to anybody that this entry is in the clinic&apos;s access log. It can be checked without asking the clinic, with the program attune-verify and this key:</source>
        <translation>The receipt proves to anybody that this entry is in the clinic&apos;s access log. It can be checked without asking the clinic, with the program attune-verify and this key:</translation>
    </message>
    <message>
        <source>The receipt could not be saved there.</source>
        <translation>The receipt could not be saved there.</translation>
    </message>
    <message>
        <source>Saves a proof of the selected line that anybody can check without the clinic</source>
        <translation>Saves a proof of the selected line that anybody can check without the clinic</translation>
    </message>
    <message>
        <source>Save a R&amp;eceipt…</source>
        <translation>Save a R&amp;eceipt…</translation>
    </message>
    <message>
        <source>Everybody who had to do with this recording</source>
        <translation>Everybody who had to do with this recording</translation>
    </message>
    <message>
        <source>Show Earlier</source>
        <translation>Show Earlier</translation>
    </message>
    <message>
        <source>Shows what happened before the last line</source>
        <translation>Shows what happened before the last line</translation>
    </message>
    <message>
        <source>last on %1</source>
        <translation>last on %1</translation>
    </message>
    <message>
        <source>Only what &amp;others did</source>
        <translation>Only what &amp;others did</translation>
    </message>
    <message>
        <source>Nobody else has opened this yet</source>
        <translation>Nobody else has opened this yet</translation>
    </message>
</context>
<context>
    <name>AccessStory</name>
    <message>
        <source>Restored a backup</source>
        <translation>Restored a backup</translation>
    </message>
    <message>
        <source>Moved the clinic to another server</source>
        <translation>Moved the clinic to another server</translation>
    </message>
    <message>
        <source>Recorded a guardian</source>
        <translation>Recorded a guardian</translation>
    </message>
    <message>
        <source>Ended a guardianship</source>
        <translation>Ended a guardianship</translation>
    </message>
    <message>
        <source>Recorded a supervisor</source>
        <translation>Recorded a supervisor</translation>
    </message>
    <message>
        <source>Ended a supervision</source>
        <translation>Ended a supervision</translation>
    </message>
    <message>
        <source>Placed a legal hold</source>
        <translation>Placed a legal hold</translation>
    </message>
    <message>
        <source>Lifted a legal hold</source>
        <translation>Lifted a legal hold</translation>
    </message>
    <message>
        <source>Checked that stored files are encrypted</source>
        <translation>Checked that stored files are encrypted</translation>
    </message>
    <message>
        <source>Found the place of an entry taken</source>
        <translation>Found the place of an entry taken</translation>
    </message>
    <message>
        <source>Found a change in the access log</source>
        <translation>Found a change in the access log</translation>
    </message>
    <message>
        <source>Answered for a change in the access log</source>
        <translation>Answered for a change in the access log</translation>
    </message>
    <message>
        <source>Found a text that was exchanged</source>
        <translation>Found a text that was exchanged</translation>
    </message>
    <message>
        <source>Asked again for what was done before</source>
        <translation>Asked again for what was done before</translation>
    </message>
    <message>
        <source>The clinic&apos;s server</source>
        <translation>The clinic&apos;s server</translation>
    </message>
    <message>
        <source>Somebody no longer listed</source>
        <translation>Somebody no longer listed</translation>
    </message>
    <message>
        <source>Was refused</source>
        <translation>Was refused</translation>
    </message>
    <message>
        <source>Read this list</source>
        <translation>Read this list</translation>
    </message>
    <message>
        <source>Read the transcript</source>
        <translation>Read the transcript</translation>
    </message>
    <message>
        <source>Asked for a copy</source>
        <translation>Asked for a copy</translation>
    </message>
    <message>
        <source>Began to save a copy</source>
        <translation>Began to save a copy</translation>
    </message>
    <message>
        <source>Saved a copy</source>
        <translation>Saved a copy</translation>
    </message>
    <message>
        <source>Could not save a copy</source>
        <translation>Could not save a copy</translation>
    </message>
    <message>
        <source>Asked for deletion</source>
        <translation>Asked for deletion</translation>
    </message>
    <message>
        <source>Deleted the recording</source>
        <translation>Deleted the recording</translation>
    </message>
    <message>
        <source>Started the recording</source>
        <translation>Started the recording</translation>
    </message>
    <message>
        <source>Stopped the recording</source>
        <translation>Stopped the recording</translation>
    </message>
    <message>
        <source>Stored the recording</source>
        <translation>Stored the recording</translation>
    </message>
    <message>
        <source>Looked at the details</source>
        <translation>Looked at the details</translation>
    </message>
    <message>
        <source>Opened, did not watch</source>
        <translation>Opened, did not watch</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>part of a recording</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Watched %1</source>
        <translation>Watched %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more part(s)</source>
        <translation>
            <numerusform>%1 and %n more part</numerusform>
            <numerusform>%1 and %n more parts</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>%1. Reason: %2</source>
        <translation>%1. Reason: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <translation>
            <numerusform>%1, %n time</numerusform>
            <numerusform>%1, %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not store the recording</source>
        <translation>Could not store the recording</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Was given the key of the recording</source>
        <translation>Was given the key of the recording</translation>
    </message>
    <message>
        <source>The person who runs the server</source>
        <translation>The person who runs the server</translation>
    </message>
    <message>
        <source>Somebody who was not signed in</source>
        <translation>Somebody who was not signed in</translation>
    </message>
    <message>
        <source>Searched the access log</source>
        <translation>Searched the access log</translation>
    </message>
    <message>
        <source>Exported the access log</source>
        <translation>Exported the access log</translation>
    </message>
    <message>
        <source>Read the access log</source>
        <translation>Read the access log</translation>
    </message>
    <message>
        <source>Took a receipt</source>
        <translation>Took a receipt</translation>
    </message>
    <message>
        <source>Saved the transcript</source>
        <translation>Saved the transcript</translation>
    </message>
    <message>
        <source>Agreed to a deletion</source>
        <translation>Agreed to a deletion</translation>
    </message>
    <message>
        <source>Took a deletion back</source>
        <translation>Took a deletion back</translation>
    </message>
    <message>
        <source>Let the deletion become final</source>
        <translation>Let the deletion become final</translation>
    </message>
    <message>
        <source>Asked to start a recording</source>
        <translation>Asked to start a recording</translation>
    </message>
    <message>
        <source>Tried again to bring the recording in</source>
        <translation>Tried again to bring the recording in</translation>
    </message>
    <message>
        <source>Opened the recording</source>
        <translation>Opened the recording</translation>
    </message>
    <message>
        <source>Went on watching</source>
        <translation>Went on watching</translation>
    </message>
    <message>
        <source>Was sent the recording</source>
        <translation>Was sent the recording</translation>
    </message>
    <message>
        <source>Began to watch</source>
        <translation>Began to watch</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>Went on</translation>
    </message>
    <message>
        <source>Jumped</source>
        <translation>Jumped</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Watched</translation>
    </message>
    <message>
        <source>Watched to the end</source>
        <translation>Watched to the end</translation>
    </message>
    <message>
        <source>Was cut off</source>
        <translation>Was cut off</translation>
    </message>
    <message>
        <source>Closed the recording</source>
        <translation>Closed the recording</translation>
    </message>
    <message>
        <source>Saw captions</source>
        <translation>Saw captions</translation>
    </message>
    <message>
        <source>Saw small pictures</source>
        <translation>Saw small pictures</translation>
    </message>
    <message>
        <source>Drew the curtain</source>
        <translation>Drew the curtain</translation>
    </message>
    <message>
        <source>Locked the program</source>
        <translation>Locked the program</translation>
    </message>
    <message>
        <source>Listed recordings</source>
        <translation>Listed recordings</translation>
    </message>
    <message>
        <source>Added a recording</source>
        <translation>Added a recording</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Gave the right password</source>
        <translation>Gave the right password</translation>
    </message>
    <message>
        <source>Renewed the sign-in</source>
        <translation>Renewed the sign-in</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>Ended a sign-in elsewhere</source>
        <translation>Ended a sign-in elsewhere</translation>
    </message>
    <message>
        <source>Proved who they are</source>
        <translation>Proved who they are</translation>
    </message>
    <message>
        <source>Set up a second sign-in step</source>
        <translation>Set up a second sign-in step</translation>
    </message>
    <message>
        <source>Removed the second sign-in step</source>
        <translation>Removed the second sign-in step</translation>
    </message>
    <message>
        <source>Reset a second sign-in step</source>
        <translation>Reset a second sign-in step</translation>
    </message>
    <message>
        <source>Made new recovery codes</source>
        <translation>Made new recovery codes</translation>
    </message>
    <message>
        <source>Invited somebody</source>
        <translation>Invited somebody</translation>
    </message>
    <message>
        <source>Accepted an invitation</source>
        <translation>Accepted an invitation</translation>
    </message>
    <message>
        <source>Made an account</source>
        <translation>Made an account</translation>
    </message>
    <message>
        <source>Was shown the consent text</source>
        <translation>Was shown the consent text</translation>
    </message>
    <message>
        <source>Read a consent</source>
        <translation>Read a consent</translation>
    </message>
    <message>
        <source>Gave consent</source>
        <translation>Gave consent</translation>
    </message>
    <message>
        <source>Declined consent</source>
        <translation>Declined consent</translation>
    </message>
    <message>
        <source>Withdrew consent</source>
        <translation>Withdrew consent</translation>
    </message>
    <message>
        <source>Took a copy of a consent</source>
        <translation>Took a copy of a consent</translation>
    </message>
    <message>
        <source>Added a participant</source>
        <translation>Added a participant</translation>
    </message>
    <message>
        <source>Opened emergency access</source>
        <translation>Opened emergency access</translation>
    </message>
    <message>
        <source>Reviewed an emergency access</source>
        <translation>Reviewed an emergency access</translation>
    </message>
    <message>
        <source>Changed how sensitive a recording is</source>
        <translation>Changed how sensitive a recording is</translation>
    </message>
    <message>
        <source>Fetched a recording back</source>
        <translation>Fetched a recording back</translation>
    </message>
    <message>
        <source>Opened the video room</source>
        <translation>Opened the video room</translation>
    </message>
    <message>
        <source>Refused a forged message</source>
        <translation>Refused a forged message</translation>
    </message>
    <message>
        <source>Reported what is not theirs</source>
        <translation>Reported what is not theirs</translation>
    </message>
    <message>
        <source>Did not send all reports</source>
        <translation>Did not send all reports</translation>
    </message>
    <message>
        <source>Sent missing reports</source>
        <translation>Sent missing reports</translation>
    </message>
    <message>
        <source>Sent reports that do not fit together</source>
        <translation>Sent reports that do not fit together</translation>
    </message>
    <message>
        <source>Sent two histories from one computer</source>
        <translation>Sent two histories from one computer</translation>
    </message>
    <message>
        <source>Warned that the keeping time ends</source>
        <translation>Warned that the keeping time ends</translation>
    </message>
    <message>
        <source>Archived the recording</source>
        <translation>Archived the recording</translation>
    </message>
    <message>
        <source>Replaced the wrapping key</source>
        <translation>Replaced the wrapping key</translation>
    </message>
    <message>
        <source>Sealed all keys anew</source>
        <translation>Sealed all keys anew</translation>
    </message>
    <message>
        <source>Scheduled the end of a key</source>
        <translation>Scheduled the end of a key</translation>
    </message>
    <message>
        <source>Kept a key after all</source>
        <translation>Kept a key after all</translation>
    </message>
    <message>
        <source>Destroyed a key</source>
        <translation>Destroyed a key</translation>
    </message>
    <message>
        <source>Made recovery shares</source>
        <translation>Made recovery shares</translation>
    </message>
    <message>
        <source>Tried the recovery shares</source>
        <translation>Tried the recovery shares</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>Made a backup</translation>
    </message>
    <message>
        <source>Tried a backup</source>
        <translation>Tried a backup</translation>
    </message>
    <message>
        <source>Changed a setting</source>
        <translation>Changed a setting</translation>
    </message>
    <message>
        <source>Made an office</source>
        <translation>Made an office</translation>
    </message>
    <message>
        <source>Examined the clinic</source>
        <translation>Examined the clinic</translation>
    </message>
    <message>
        <source>Accepted a log that was restored</source>
        <translation>Accepted a log that was restored</translation>
    </message>
    <message>
        <source>%1: refused</source>
        <comment>what somebody wanted</comment>
        <translation>%1: refused</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <comment>what was tried</comment>
        <translation>%1: failed</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a network address</comment>
        <translation>from %1</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Corrected the transcript</source>
        <translation>Corrected the transcript</translation>
    </message>
    <message>
        <source>Named a speaker</source>
        <translation>Named a speaker</translation>
    </message>
    <message>
        <source>Hid a line of the transcript</source>
        <translation>Hid a line of the transcript</translation>
    </message>
    <message>
        <source>Showed a line of the transcript again</source>
        <translation>Showed a line of the transcript again</translation>
    </message>
    <message>
        <source>Read notes</source>
        <translation>Read notes</translation>
    </message>
    <message>
        <source>Exported notes</source>
        <translation>Exported notes</translation>
    </message>
    <message>
        <source>Wrote a note</source>
        <translation>Wrote a note</translation>
    </message>
    <message>
        <source>Deleted a note</source>
        <translation>Deleted a note</translation>
    </message>
    <message>
        <source>Changed the codes</source>
        <translation>Changed the codes</translation>
    </message>
    <message>
        <source>Searched what was said</source>
        <translation>Searched what was said</translation>
    </message>
    <message>
        <source>Found words in the transcript</source>
        <translation>Found words in the transcript</translation>
    </message>
    <message>
        <source>Wished for deletion</source>
        <translation>Wished for deletion</translation>
    </message>
    <message>
        <source>Read the wish for deletion</source>
        <translation>Read the wish for deletion</translation>
    </message>
    <message>
        <source>Took the wish for deletion back</source>
        <translation>Took the wish for deletion back</translation>
    </message>
    <message>
        <source>Answered the wish for deletion</source>
        <translation>Answered the wish for deletion</translation>
    </message>
    <message>
        <source>Planned a session</source>
        <translation>Planned a session</translation>
    </message>
    <message>
        <source>Took a session out of the calendar</source>
        <translation>Took a session out of the calendar</translation>
    </message>
    <message>
        <source>Looked at how the clinic stands</source>
        <translation>Looked at how the clinic stands</translation>
    </message>
    <message>
        <source>Switched a key off</source>
        <translation>Switched a key off</translation>
    </message>
    <message>
        <source>Switched a key on again</source>
        <translation>Switched a key on again</translation>
    </message>
    <message>
        <source>Had to stop watching</source>
        <translation>Had to stop watching</translation>
    </message>
    <message>
        <source>Changed the password</source>
        <translation>Changed the password</translation>
    </message>
    <message>
        <source>Noticed that passwords are guessed</source>
        <translation>Noticed that passwords are guessed</translation>
    </message>
    <message>
        <source>Another client, who is not named here</source>
        <translation>Another client, who is not named here</translation>
    </message>
    <message numerus="yes">
        <source>opened it %n time(s)</source>
        <translation>
            <numerusform>opened it once</numerusform>
            <numerusform>opened it %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>took %n copies</source>
        <translation>
            <numerusform>took one copy</numerusform>
            <numerusform>took %n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was refused %n time(s)</source>
        <translation>
            <numerusform>was refused once</numerusform>
            <numerusform>was refused %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>did not open it</source>
        <translation>did not open it</translation>
    </message>
    <message>
        <source>Named too many clients they do not know</source>
        <translation>Named too many clients they do not know</translation>
    </message>
    <message>
        <source>Recorded a consent for the client</source>
        <translation>Recorded a consent for the client</translation>
    </message>
    <message>
        <source>Recorded a narrower consent for the client</source>
        <translation>Recorded a narrower consent for the client</translation>
    </message>
    <message>
        <source>Recorded a no for the client</source>
        <translation>Recorded a no for the client</translation>
    </message>
    <message>
        <source>Recorded a withdrawal for the client</source>
        <translation>Recorded a withdrawal for the client</translation>
    </message>
    <message>
        <source>Confirmed a recorded consent</source>
        <translation>Confirmed a recorded consent</translation>
    </message>
    <message>
        <source>Refused a recorded consent</source>
        <translation>Refused a recorded consent</translation>
    </message>
    <message>
        <source>Let a recorded consent take effect</source>
        <translation>Let a recorded consent take effect</translation>
    </message>
    <message>
        <source>Removed a participant</source>
        <translation>Removed a participant</translation>
    </message>
    <message>
        <source>Looked at who took part</source>
        <translation>Looked at who took part</translation>
    </message>
    <message>
        <source>Confirmed a session</source>
        <translation>Confirmed a session</translation>
    </message>
    <message>
        <source>Watched %1 or more</source>
        <translation>Watched %1 or more</translation>
    </message>
    <message>
        <source>Ended emergency access</source>
        <translation>Ended emergency access</translation>
    </message>
    <message>
        <source>Did not record the session</source>
        <translation>Did not record the session</translation>
    </message>
    <message>
        <source>Asked for access for a legal matter</source>
        <translation>Asked for access for a legal matter</translation>
    </message>
    <message>
        <source>Said why the client is not told</source>
        <translation>Said why the client is not told</translation>
    </message>
    <message>
        <source>Approved access for a legal matter</source>
        <translation>Approved access for a legal matter</translation>
    </message>
    <message>
        <source>Ended access for a legal matter</source>
        <translation>Ended access for a legal matter</translation>
    </message>
    <message>
        <source>Viewed legal matters</source>
        <translation>Viewed legal matters</translation>
    </message>
    <message>
        <source>Closed an account</source>
        <translation>Closed an account</translation>
    </message>
    <message>
        <source>Opened an account again</source>
        <translation>Opened an account again</translation>
    </message>
    <message>
        <source>Listed the accounts</source>
        <translation>Listed the accounts</translation>
    </message>
    <message>
        <source>Looked at an account</source>
        <translation>Looked at an account</translation>
    </message>
    <message>
        <source>Corrected an account</source>
        <translation>Corrected an account</translation>
    </message>
    <message>
        <source>Put two accounts of one person together</source>
        <translation>Put two accounts of one person together</translation>
    </message>
    <message>
        <source>Took two accounts apart again</source>
        <translation>Took two accounts apart again</translation>
    </message>
</context>
<context>
    <name>AnswerDeletionRequestDialog</name>
    <message>
        <source>Answer the Wish</source>
        <translation>Answer the Wish</translation>
    </message>
    <message>
        <source>Your answer, for the client to read</source>
        <translation>Your answer, for the client to read</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Answer</translation>
    </message>
    <message>
        <source>The client wishes that this is deleted</source>
        <translation>The client wishes that this is deleted</translation>
    </message>
    <message>
        <source>&amp;Your answer, for the client to read (at least 10 characters)</source>
        <translation>&amp;Your answer, for the client to read (at least 10 characters)</translation>
    </message>
    <message>
        <source>&amp;Keep it, as it must be kept until %1</source>
        <translation>&amp;Keep it, as it must be kept until %1</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Keep it</translation>
    </message>
    <message>
        <source>Keep it, and &amp;close it to everybody but the client and who treats them</source>
        <translation>Keep it, and &amp;close it to everybody but the client and who treats them</translation>
    </message>
    <message>
        <source>&amp;Delete it: the next page asks for the details</source>
        <translation>&amp;Delete it: the next page asks for the details</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>choose an answer</source>
        <translation>choose an answer</translation>
    </message>
    <message>
        <source>write at least 10 characters</source>
        <translation>write at least 10 characters</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>&amp;Go On</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Still needed: %1.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Your sign-in has ended. Give the password to go on where you were.</source>
        <translation>Your sign-in has ended. Give the password to go on where you were.</translation>
    </message>
    <message>
        <source>The access journal on this computer cannot be opened, so nothing can be shown.</source>
        <translation>The access journal on this computer cannot be opened, so nothing can be shown.</translation>
    </message>
    <message>
        <source>You are signed out. Nothing of the session is kept on this computer.</source>
        <translation>You are signed out. Nothing of the session is kept on this computer.</translation>
    </message>
    <message>
        <source>The password is set. Sign in with it.</source>
        <translation>The password is set. Sign in with it.</translation>
    </message>
    <message>
        <source>The computer was locked or went to sleep. What you were doing is kept.</source>
        <translation>The computer was locked or went to sleep. What you were doing is kept.</translation>
    </message>
</context>
<context>
    <name>BrowserPage</name>
    <message>
        <source>Recordings</source>
        <translation>Recordings</translation>
    </message>
    <message>
        <source>Details of the selected recording</source>
        <translation>Details of the selected recording</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>&amp;Watch</translation>
    </message>
    <message>
        <source>Save a Cop&amp;y…</source>
        <translation>Save a Cop&amp;y…</translation>
    </message>
    <message>
        <source>Consent Re&amp;cord…</source>
        <translation>Consent Re&amp;cord…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Delete…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for recordings…</source>
        <translation>Looking for recordings…</translation>
    </message>
    <message>
        <source>No recordings yet</source>
        <translation>No recordings yet</translation>
    </message>
    <message>
        <source>Recordings appear here after a session you agreed to record.</source>
        <translation>Recordings appear here after a session you agreed to record.</translation>
    </message>
    <message>
        <source>Recordings appear here after a session that was recorded with consent.</source>
        <translation>Recordings appear here after a session that was recorded with consent.</translation>
    </message>
    <message>
        <source>No recordings match</source>
        <translation>No recordings match</translation>
    </message>
    <message>
        <source>Nothing fits what you searched for.</source>
        <translation>Nothing fits what you searched for.</translation>
    </message>
    <message>
        <source>The list cannot be shown</source>
        <translation>The list cannot be shown</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Viewed</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>n times by n people</comment>
        <translation>%1 by %2</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message>
        <source>You watched</source>
        <translation>You watched</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nothing yet</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Kept until</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Show All</translation>
    </message>
    <message>
        <source>Take &amp;Back the Deletion…</source>
        <translation>Take &amp;Back the Deletion…</translation>
    </message>
    <message numerus="yes">
        <source>More than %n recording(s)</source>
        <translation>
            <numerusform>More than %n recording</numerusform>
            <numerusform>More than %n recordings</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the list did not arrive. Trying again…</source>
        <translation>Part of the list did not arrive. Trying again…</translation>
    </message>
    <message>
        <source>Cert&amp;ificate of Deletion…</source>
        <translation>Cert&amp;ificate of Deletion…</translation>
    </message>
    <message>
        <source>A&amp;gree to the Deletion…</source>
        <translation>A&amp;gree to the Deletion…</translation>
    </message>
    <message>
        <source>Ask &amp;for Deletion…</source>
        <translation>Ask &amp;for Deletion…</translation>
    </message>
    <message>
        <source>Answer the Wish &amp;for Deletion…</source>
        <translation>Answer the Wish &amp;for Deletion…</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Deletion</translation>
    </message>
    <message>
        <source>My Wish &amp;for Deletion…</source>
        <translation>My Wish &amp;for Deletion…</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>Legal hold</translation>
    </message>
    <message>
        <source>Held: it cannot be deleted now</source>
        <translation>Held: it cannot be deleted now</translation>
    </message>
    <message>
        <source>Closed to most</source>
        <translation>Closed to most</translation>
    </message>
    <message>
        <source>Only the client and who treats them may open it</source>
        <translation>Only the client and who treats them may open it</translation>
    </message>
    <message>
        <source>Who Has &amp;Seen This…</source>
        <translation>Who Has &amp;Seen This…</translation>
    </message>
    <message>
        <source>Offline, as of %1</source>
        <translation>Offline, as of %1</translation>
    </message>
    <message>
        <source>Retry I&amp;mport</source>
        <translation>Retry I&amp;mport</translation>
    </message>
</context>
<context>
    <name>CaptionLookDialog</name>
    <message>
        <source>How it looks</source>
        <translation>How it looks</translation>
    </message>
    <message>
        <source>This is how captions look.</source>
        <translation>This is how captions look.</translation>
    </message>
    <message>
        <source>Caption Look</source>
        <translation>Caption Look</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>White</source>
        <translation>White</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>Light green</source>
        <translation>Light green</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>Light blue</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Black</translation>
    </message>
    <message>
        <source>Dark blue</source>
        <translation>Dark blue</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Size</translation>
    </message>
    <message>
        <source>&amp;Font</source>
        <translation>&amp;Font</translation>
    </message>
    <message>
        <source>As everywhere</source>
        <translation>As everywhere</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>With serifs</translation>
    </message>
    <message>
        <source>All letters as wide</source>
        <translation>All letters as wide</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Background</source>
        <translation>&amp;Background</translation>
    </message>
    <message>
        <source>Background &amp;hides the picture</source>
        <translation>Background &amp;hides the picture</translation>
    </message>
    <message>
        <source>Wholly</source>
        <translation>Wholly</translation>
    </message>
    <message>
        <source>Mostly</source>
        <translation>Mostly</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Half</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Not at all</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Place</translation>
    </message>
    <message>
        <source>As the captions say</source>
        <translation>As the captions say</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Below</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Above</translation>
    </message>
</context>
<context>
    <name>CareWords</name>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>There was never one.</source>
        <translation>There was never one.</translation>
    </message>
    <message>
        <source>The last was made %1.</source>
        <translation>The last was made %1.</translation>
    </message>
    <message>
        <source>Trying a backup</source>
        <translation>Trying a backup</translation>
    </message>
    <message>
        <source>None was ever tried. One that was not tried is a hope.</source>
        <translation>None was ever tried. One that was not tried is a hope.</translation>
    </message>
    <message>
        <source>The last time was %1.</source>
        <translation>The last time was %1.</translation>
    </message>
    <message>
        <source>Access log checked</source>
        <translation>Access log checked</translation>
    </message>
    <message>
        <source>It was never checked as a whole.</source>
        <translation>It was never checked as a whole.</translation>
    </message>
    <message>
        <source>The check %1 found that it is broken.</source>
        <translation>The check %1 found that it is broken.</translation>
    </message>
    <message>
        <source>It was whole %1.</source>
        <translation>It was whole %1.</translation>
    </message>
    <message>
        <source>Newest checkpoint</source>
        <translation>Newest checkpoint</translation>
    </message>
    <message>
        <source>The log was never signed.</source>
        <translation>The log was never signed.</translation>
    </message>
    <message numerus="yes">
        <source>%1, over %n entry(ies).</source>
        <translation>
            <numerusform>%1, over %n entry.</numerusform>
            <numerusform>%1, over %n entries.</numerusform>
        </translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Emergency access</translation>
    </message>
    <message>
        <source>Every one was reviewed.</source>
        <translation>Every one was reviewed.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a review.</source>
        <translation>
            <numerusform>%n waits for a review.</numerusform>
            <numerusform>%n wait for a review.</numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest was opened %1.</source>
        <translation>The oldest was opened %1.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Their keeper cannot be reached. Recordings do not open until it can.</source>
        <translation>Their keeper cannot be reached. Recordings do not open until it can.</translation>
    </message>
    <message>
        <source>Version %1 was made %2.</source>
        <translation>Version %1 was made %2.</translation>
    </message>
    <message>
        <source>Version %1 is in use.</source>
        <translation>Version %1 is in use.</translation>
    </message>
    <message>
        <source>Version %1 is switched off: what it seals does not open.</source>
        <translation>Version %1 is switched off: what it seals does not open.</translation>
    </message>
    <message>
        <source>Version %1 nears its end and should be replaced.</source>
        <translation>Version %1 nears its end and should be replaced.</translation>
    </message>
    <message>
        <source>Version %1 is nearly used up and should be replaced.</source>
        <translation>Version %1 is nearly used up and should be replaced.</translation>
    </message>
    <message>
        <source>Something is still sealed under version %1.</source>
        <translation>Something is still sealed under version %1.</translation>
    </message>
    <message>
        <source>Recovery of the keys</source>
        <translation>Recovery of the keys</translation>
    </message>
    <message>
        <source>The keeper of the keys has its own.</source>
        <translation>The keeper of the keys has its own.</translation>
    </message>
    <message>
        <source>The recovery shares were never tried. A lost key file loses every recording.</source>
        <translation>The recovery shares were never tried. A lost key file loses every recording.</translation>
    </message>
    <message>
        <source>The shares were tried %1.</source>
        <translation>The shares were tried %1.</translation>
    </message>
    <message>
        <source>Recordings brought in</source>
        <translation>Recordings brought in</translation>
    </message>
    <message>
        <source>All came in.</source>
        <translation>All came in.</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be brought in.</source>
        <translation>
            <numerusform>%n could not be brought in.</numerusform>
            <numerusform>%n could not be brought in.</numerusform>
        </translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>None was given up.</source>
        <translation>None was given up.</translation>
    </message>
    <message numerus="yes">
        <source>%n was given up.</source>
        <translation>
            <numerusform>%n was given up.</numerusform>
            <numerusform>%n were given up.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Erasing</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>Nothing is overdue.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) should be erased by now.</source>
        <translation>
            <numerusform>%n recording should be erased by now.</numerusform>
            <numerusform>%n recordings should be erased by now.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wishes for deletion</source>
        <translation>Wishes for deletion</translation>
    </message>
    <message>
        <source>All are answered.</source>
        <translation>All are answered.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for an answer.</source>
        <translation>
            <numerusform>%n waits for an answer.</numerusform>
            <numerusform>%n wait for an answer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Was justified, says %1</source>
        <translation>Was justified, says %1</translation>
    </message>
    <message>
        <source>Was not justified, says %1</source>
        <translation>Was not justified, says %1</translation>
    </message>
    <message>
        <source>Open until %1, waits for its review</source>
        <translation>Open until %1, waits for its review</translation>
    </message>
    <message>
        <source>Over, waits for its review</source>
        <translation>Over, waits for its review</translation>
    </message>
    <message>
        <source>No recovery shares have been made. If the key file is lost, every recording is lost.</source>
        <translation>No recovery shares have been made. If the key file is lost, every recording is lost.</translation>
    </message>
    <message>
        <source>The recovery shares do not open the newest key. New shares are needed.</source>
        <translation>The recovery shares do not open the newest key. New shares are needed.</translation>
    </message>
</context>
<context>
    <name>CertificateDialog</name>
    <message>
        <source>Certificate of Deletion</source>
        <translation>Certificate of Deletion</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Save…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Erased</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Its key was overwritten wherever it was kept, then the sealed recording was removed.</source>
        <translation>Its key was overwritten wherever it was kept, then the sealed recording was removed.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>SHA-256 of what was erased</source>
        <translation>SHA-256 of what was erased</translation>
    </message>
    <message>
        <source>Sealed by the clinic (HMAC)</source>
        <translation>Sealed by the clinic (HMAC)</translation>
    </message>
    <message>
        <source>Save the Certificate</source>
        <translation>Save the Certificate</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;JSON (*.json)</source>
        <translation>PDF (*.pdf);;JSON (*.json)</translation>
    </message>
    <message>
        <source>The certificate is saved.</source>
        <translation>The certificate is saved.</translation>
    </message>
    <message>
        <source>The certificate could not be saved there.</source>
        <translation>The certificate could not be saved there.</translation>
    </message>
</context>
<context>
    <name>ClinicStatusDialog</name>
    <message>
        <source>How the Clinic Stands</source>
        <translation>How the Clinic Stands</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In words</translation>
    </message>
    <message>
        <source>&amp;Look Again</source>
        <translation>&amp;Look Again</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>What is to be done is done with attunectl on the clinic&apos;s server.</source>
        <translation>What is to be done is done with attunectl on the clinic&apos;s server.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a thing and how it stands</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>CodesDialog</name>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Key &amp;%1</source>
        <translation>Key &amp;%1</translation>
    </message>
    <message>
        <source>&amp;Keep Codes</source>
        <translation>&amp;Keep Codes</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Short words of your method, such as “question” or “reflection”. Ctrl and a number keeps the moment with its code; with Coding on, the number alone does.</source>
        <translation>Short words of your method, such as “question” or “reflection”. Ctrl and a number keeps the moment with its code; with Coding on, the number alone does.</translation>
    </message>
    <message>
        <source>For &amp;everybody in my office who has none of their own</source>
        <translation>For &amp;everybody in my office who has none of their own</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a Command</source>
        <translation>Find a Command</translation>
    </message>
    <message>
        <source>Name of a command</source>
        <translation>Name of a command</translation>
    </message>
    <message>
        <source>Type a part of a command&apos;s name</source>
        <translation>Type a part of a command&apos;s name</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter gives the command, Escape closes.</source>
        <translation>Up and Down choose, Enter gives the command, Escape closes.</translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <comment>command, keys</comment>
        <translation>%1   (%2)</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>Takes back the last change of a note</source>
        <translation>Takes back the last change of a note</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>Makes the change again</source>
        <translation>Makes the change again</translation>
    </message>
    <message>
        <source>&amp;Recordings</source>
        <translation>&amp;Recordings</translation>
    </message>
    <message>
        <source>Shows the recordings</source>
        <translation>Shows the recordings</translation>
    </message>
    <message>
        <source>&amp;Sessions and Consent</source>
        <translation>&amp;Sessions and Consent</translation>
    </message>
    <message>
        <source>Shows today&apos;s sessions, where recording is started</source>
        <translation>Shows today&apos;s sessions, where recording is started</translation>
    </message>
    <message>
        <source>&amp;Bigger Text</source>
        <translation>&amp;Bigger Text</translation>
    </message>
    <message>
        <source>Makes all text bigger</source>
        <translation>Makes all text bigger</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>S&amp;maller Text</translation>
    </message>
    <message>
        <source>Makes all text smaller</source>
        <translation>Makes all text smaller</translation>
    </message>
    <message>
        <source>&amp;Normal Text</source>
        <translation>&amp;Normal Text</translation>
    </message>
    <message>
        <source>Sets the text back to its normal size</source>
        <translation>Sets the text back to its normal size</translation>
    </message>
    <message>
        <source>C&amp;aption Look…</source>
        <translation>C&amp;aption Look…</translation>
    </message>
    <message>
        <source>Size, font, colours and place of captions</source>
        <translation>Size, font, colours and place of captions</translation>
    </message>
    <message>
        <source>&amp;Hide Names</source>
        <translation>&amp;Hide Names</translation>
    </message>
    <message>
        <source>Shows pseudonyms instead of names</source>
        <translation>Shows pseudonyms instead of names</translation>
    </message>
    <message>
        <source>&amp;Lock Now</source>
        <translation>&amp;Lock Now</translation>
    </message>
    <message>
        <source>Hides everything until the password is given</source>
        <translation>Hides everything until the password is given</translation>
    </message>
    <message>
        <source>&amp;Curtain</source>
        <translation>&amp;Curtain</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferences…</translation>
    </message>
    <message>
        <source>Changes how the program works and looks</source>
        <translation>Changes how the program works and looks</translation>
    </message>
    <message>
        <source>Access Lo&amp;g…</source>
        <translation>Access Lo&amp;g…</translation>
    </message>
    <message>
        <source>Shows who did what, as far as you may see it</source>
        <translation>Shows who did what, as far as you may see it</translation>
    </message>
    <message>
        <source>&amp;Messages…</source>
        <translation>&amp;Messages…</translation>
    </message>
    <message>
        <source>Shows what the clinic has to tell you</source>
        <translation>Shows what the clinic has to tell you</translation>
    </message>
    <message>
        <source>&amp;Where You Are Signed In…</source>
        <translation>&amp;Where You Are Signed In…</translation>
    </message>
    <message>
        <source>Lists the places where you are signed in</source>
        <translation>Lists the places where you are signed in</translation>
    </message>
    <message>
        <source>Second Sign-In &amp;Step…</source>
        <translation>Second Sign-In &amp;Step…</translation>
    </message>
    <message>
        <source>The code that is asked for besides the password</source>
        <translation>The code that is asked for besides the password</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>Sign &amp;Out</translation>
    </message>
    <message>
        <source>Ends the sign-in and forgets it on this computer</source>
        <translation>Ends the sign-in and forgets it on this computer</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>Closes the program</source>
        <translation>Closes the program</translation>
    </message>
    <message>
        <source>&amp;Look Again</source>
        <translation>&amp;Look Again</translation>
    </message>
    <message>
        <source>Asks the clinic for the newest state</source>
        <translation>Asks the clinic for the newest state</translation>
    </message>
    <message>
        <source>Play or Pause While Typing</source>
        <translation>Play or Pause While Typing</translation>
    </message>
    <message>
        <source>Plays or pauses from a text field, too</source>
        <translation>Plays or pauses from a text field, too</translation>
    </message>
    <message>
        <source>Play the Last Seconds Again</source>
        <translation>Play the Last Seconds Again</translation>
    </message>
    <message>
        <source>Goes back three seconds and plays, from a text field, too</source>
        <translation>Goes back three seconds and plays, from a text field, too</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Keyboard</translation>
    </message>
    <message>
        <source>Lists every command and its keys</source>
        <translation>Lists every command and its keys</translation>
    </message>
    <message>
        <source>&amp;Find a Command…</source>
        <translation>&amp;Find a Command…</translation>
    </message>
    <message>
        <source>Lists every command by its name</source>
        <translation>Lists every command by its name</translation>
    </message>
    <message>
        <source>&amp;About Attune</source>
        <translation>&amp;About Attune</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version and licence</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>&amp;Watch</translation>
    </message>
    <message>
        <source>Opens the selected recording</source>
        <translation>Opens the selected recording</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>Goes to the search field</source>
        <translation>Goes to the search field</translation>
    </message>
    <message>
        <source>&amp;Save a Copy…</source>
        <translation>&amp;Save a Copy…</translation>
    </message>
    <message>
        <source>Saves the recording as a file</source>
        <translation>Saves the recording as a file</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Delete…</translation>
    </message>
    <message>
        <source>Asks for the deletion of the recording</source>
        <translation>Asks for the deletion of the recording</translation>
    </message>
    <message>
        <source>&amp;Consent Record…</source>
        <translation>&amp;Consent Record…</translation>
    </message>
    <message>
        <source>Shows what was agreed and when</source>
        <translation>Shows what was agreed and when</translation>
    </message>
    <message>
        <source>&amp;Back to the List</source>
        <translation>&amp;Back to the List</translation>
    </message>
    <message>
        <source>Closes the recording</source>
        <translation>Closes the recording</translation>
    </message>
    <message>
        <source>&amp;Play or Pause</source>
        <translation>&amp;Play or Pause</translation>
    </message>
    <message>
        <source>Plays, or pauses</source>
        <translation>Plays, or pauses</translation>
    </message>
    <message>
        <source>Back &amp;10 Seconds</source>
        <translation>Back &amp;10 Seconds</translation>
    </message>
    <message>
        <source>Goes back ten seconds</source>
        <translation>Goes back ten seconds</translation>
    </message>
    <message>
        <source>&amp;Forward 10 Seconds</source>
        <translation>&amp;Forward 10 Seconds</translation>
    </message>
    <message>
        <source>Goes forward ten seconds</source>
        <translation>Goes forward ten seconds</translation>
    </message>
    <message>
        <source>Back 5 Seconds</source>
        <translation>Back 5 Seconds</translation>
    </message>
    <message>
        <source>Goes back five seconds</source>
        <translation>Goes back five seconds</translation>
    </message>
    <message>
        <source>Forward 5 Seconds</source>
        <translation>Forward 5 Seconds</translation>
    </message>
    <message>
        <source>Goes forward five seconds</source>
        <translation>Goes forward five seconds</translation>
    </message>
    <message>
        <source>Back 1 Second</source>
        <translation>Back 1 Second</translation>
    </message>
    <message>
        <source>Goes back one second</source>
        <translation>Goes back one second</translation>
    </message>
    <message>
        <source>Forward 1 Second</source>
        <translation>Forward 1 Second</translation>
    </message>
    <message>
        <source>Goes forward one second</source>
        <translation>Goes forward one second</translation>
    </message>
    <message>
        <source>Back 1 Minute</source>
        <translation>Back 1 Minute</translation>
    </message>
    <message>
        <source>Goes back one minute</source>
        <translation>Goes back one minute</translation>
    </message>
    <message>
        <source>Forward 1 Minute</source>
        <translation>Forward 1 Minute</translation>
    </message>
    <message>
        <source>Goes forward one minute</source>
        <translation>Goes forward one minute</translation>
    </message>
    <message>
        <source>Previous Line</source>
        <translation>Previous Line</translation>
    </message>
    <message>
        <source>Goes to the line spoken before</source>
        <translation>Goes to the line spoken before</translation>
    </message>
    <message>
        <source>Next Line</source>
        <translation>Next Line</translation>
    </message>
    <message>
        <source>Goes to the line spoken next</source>
        <translation>Goes to the line spoken next</translation>
    </message>
    <message>
        <source>Previous Chapter</source>
        <translation>Previous Chapter</translation>
    </message>
    <message>
        <source>Goes to the chapter before</source>
        <translation>Goes to the chapter before</translation>
    </message>
    <message>
        <source>Next Chapter</source>
        <translation>Next Chapter</translation>
    </message>
    <message>
        <source>Goes to the next chapter</source>
        <translation>Goes to the next chapter</translation>
    </message>
    <message>
        <source>Previous Note</source>
        <translation>Previous Note</translation>
    </message>
    <message>
        <source>Goes to the note or marker before</source>
        <translation>Goes to the note or marker before</translation>
    </message>
    <message>
        <source>Next Note</source>
        <translation>Next Note</translation>
    </message>
    <message>
        <source>Goes to the next note or marker</source>
        <translation>Goes to the next note or marker</translation>
    </message>
    <message>
        <source>To the &amp;Start</source>
        <translation>To the &amp;Start</translation>
    </message>
    <message>
        <source>Goes to the start</source>
        <translation>Goes to the start</translation>
    </message>
    <message>
        <source>To the End</source>
        <translation>To the End</translation>
    </message>
    <message>
        <source>Goes to the last second</source>
        <translation>Goes to the last second</translation>
    </message>
    <message>
        <source>&amp;Go to a Time…</source>
        <translation>&amp;Go to a Time…</translation>
    </message>
    <message>
        <source>Goes to a time that is typed</source>
        <translation>Goes to a time that is typed</translation>
    </message>
    <message>
        <source>To the Start (0 %)</source>
        <translation>To the Start (0 %)</translation>
    </message>
    <message>
        <source>Goes to this part of the whole; with coding on, sets a code</source>
        <translation>Goes to this part of the whole; with coding on, sets a code</translation>
    </message>
    <message>
        <source>To 10 %</source>
        <translation>To 10 %</translation>
    </message>
    <message>
        <source>To 20 %</source>
        <translation>To 20 %</translation>
    </message>
    <message>
        <source>To 30 %</source>
        <translation>To 30 %</translation>
    </message>
    <message>
        <source>To 40 %</source>
        <translation>To 40 %</translation>
    </message>
    <message>
        <source>To 50 %</source>
        <translation>To 50 %</translation>
    </message>
    <message>
        <source>To 60 %</source>
        <translation>To 60 %</translation>
    </message>
    <message>
        <source>To 70 %</source>
        <translation>To 70 %</translation>
    </message>
    <message>
        <source>To 80 %</source>
        <translation>To 80 %</translation>
    </message>
    <message>
        <source>To 90 %</source>
        <translation>To 90 %</translation>
    </message>
    <message>
        <source>Ne&amp;xt Picture</source>
        <translation>Ne&amp;xt Picture</translation>
    </message>
    <message>
        <source>While paused, goes one picture on</source>
        <translation>While paused, goes one picture on</translation>
    </message>
    <message>
        <source>Pre&amp;vious Picture</source>
        <translation>Pre&amp;vious Picture</translation>
    </message>
    <message>
        <source>While paused, goes one picture back</source>
        <translation>While paused, goes one picture back</translation>
    </message>
    <message>
        <source>Ten Pictures On</source>
        <translation>Ten Pictures On</translation>
    </message>
    <message>
        <source>While paused, goes ten pictures on</source>
        <translation>While paused, goes ten pictures on</translation>
    </message>
    <message>
        <source>Ten Pictures Back</source>
        <translation>Ten Pictures Back</translation>
    </message>
    <message>
        <source>While paused, goes ten pictures back</source>
        <translation>While paused, goes ten pictures back</translation>
    </message>
    <message>
        <source>Back to Where I &amp;Was</source>
        <translation>Back to Where I &amp;Was</translation>
    </message>
    <message>
        <source>Takes the last jump back</source>
        <translation>Takes the last jump back</translation>
    </message>
    <message>
        <source>Jump A&amp;gain</source>
        <translation>Jump A&amp;gain</translation>
    </message>
    <message>
        <source>Makes the jump again that was taken back</source>
        <translation>Makes the jump again that was taken back</translation>
    </message>
    <message>
        <source>Repeat from &amp;Here</source>
        <translation>Repeat from &amp;Here</translation>
    </message>
    <message>
        <source>Sets the start of the part that repeats</source>
        <translation>Sets the start of the part that repeats</translation>
    </message>
    <message>
        <source>Repeat Until Here</source>
        <translation>Repeat Until Here</translation>
    </message>
    <message>
        <source>Sets the end of the part that repeats, and repeats it</source>
        <translation>Sets the end of the part that repeats, and repeats it</translation>
    </message>
    <message>
        <source>Stop &amp;Repeating</source>
        <translation>Stop &amp;Repeating</translation>
    </message>
    <message>
        <source>Plays on behind the part that repeats</source>
        <translation>Plays on behind the part that repeats</translation>
    </message>
    <message>
        <source>Slow&amp;er</source>
        <translation>Slow&amp;er</translation>
    </message>
    <message>
        <source>Plays more slowly</source>
        <translation>Plays more slowly</translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation>F&amp;aster</translation>
    </message>
    <message>
        <source>Plays faster</source>
        <translation>Plays faster</translation>
    </message>
    <message>
        <source>&amp;Normal Speed</source>
        <translation>&amp;Normal Speed</translation>
    </message>
    <message>
        <source>Plays at the speed it was recorded</source>
        <translation>Plays at the speed it was recorded</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>Turns the sound up</source>
        <translation>Turns the sound up</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Quieter</translation>
    </message>
    <message>
        <source>Turns the sound down</source>
        <translation>Turns the sound down</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Mute</translation>
    </message>
    <message>
        <source>Turns the sound off or on</source>
        <translation>Turns the sound off or on</translation>
    </message>
    <message>
        <source>Even &amp;Out Voices</source>
        <translation>Even &amp;Out Voices</translation>
    </message>
    <message>
        <source>Brings quiet and loud voices to the same level</source>
        <translation>Brings quiet and loud voices to the same level</translation>
    </message>
    <message>
        <source>Sound on the &amp;Timeline</source>
        <translation>Sound on the &amp;Timeline</translation>
    </message>
    <message>
        <source>Draws loudness and pauses behind the timeline</source>
        <translation>Draws loudness and pauses behind the timeline</translation>
    </message>
    <message>
        <source>P&amp;ictures on the Timeline</source>
        <translation>P&amp;ictures on the Timeline</translation>
    </message>
    <message>
        <source>Shows a small picture where the mouse points on the timeline</source>
        <translation>Shows a small picture where the mouse points on the timeline</translation>
    </message>
    <message>
        <source>Hide the &amp;Left Picture</source>
        <translation>Hide the &amp;Left Picture</translation>
    </message>
    <message>
        <source>Makes the left half of the picture unrecognisable</source>
        <translation>Makes the left half of the picture unrecognisable</translation>
    </message>
    <message>
        <source>Hide the Right Picture</source>
        <translation>Hide the Right Picture</translation>
    </message>
    <message>
        <source>Makes the right half of the picture unrecognisable</source>
        <translation>Makes the right half of the picture unrecognisable</translation>
    </message>
    <message>
        <source>&amp;Captions</source>
        <translation>&amp;Captions</translation>
    </message>
    <message>
        <source>Shows what is said as text, or hides it</source>
        <translation>Shows what is said as text, or hides it</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>F&amp;ull Screen</translation>
    </message>
    <message>
        <source>Shows only the picture</source>
        <translation>Shows only the picture</translation>
    </message>
    <message>
        <source>&amp;New Note</source>
        <translation>&amp;New Note</translation>
    </message>
    <message>
        <source>Pauses and begins a note at this moment</source>
        <translation>Pauses and begins a note at this moment</translation>
    </message>
    <message>
        <source>&amp;Marker Here</source>
        <translation>&amp;Marker Here</translation>
    </message>
    <message>
        <source>Keeps this moment</source>
        <translation>Keeps this moment</translation>
    </message>
    <message>
        <source>Note About the &amp;Part</source>
        <translation>Note About the &amp;Part</translation>
    </message>
    <message>
        <source>Begins a note about the part that repeats</source>
        <translation>Begins a note about the part that repeats</translation>
    </message>
    <message>
        <source>&amp;Chapter from Here</source>
        <translation>&amp;Chapter from Here</translation>
    </message>
    <message>
        <source>Begins a chapter at this moment</source>
        <translation>Begins a chapter at this moment</translation>
    </message>
    <message>
        <source>E&amp;xport Notes…</source>
        <translation>E&amp;xport Notes…</translation>
    </message>
    <message>
        <source>Saves notes as a file</source>
        <translation>Saves notes as a file</translation>
    </message>
    <message>
        <source>Co&amp;ding</source>
        <translation>Co&amp;ding</translation>
    </message>
    <message>
        <source>The keys 1 to 9 set codes</source>
        <translation>The keys 1 to 9 set codes</translation>
    </message>
    <message>
        <source>C&amp;odes…</source>
        <translation>C&amp;odes…</translation>
    </message>
    <message>
        <source>Names the codes on the keys 1 to 9</source>
        <translation>Names the codes on the keys 1 to 9</translation>
    </message>
    <message>
        <source>Code on Key 1</source>
        <translation>Code on Key 1</translation>
    </message>
    <message>
        <source>Keeps this moment with a code</source>
        <translation>Keeps this moment with a code</translation>
    </message>
    <message>
        <source>Code on Key 2</source>
        <translation>Code on Key 2</translation>
    </message>
    <message>
        <source>Code on Key 3</source>
        <translation>Code on Key 3</translation>
    </message>
    <message>
        <source>Code on Key 4</source>
        <translation>Code on Key 4</translation>
    </message>
    <message>
        <source>Code on Key 5</source>
        <translation>Code on Key 5</translation>
    </message>
    <message>
        <source>Code on Key 6</source>
        <translation>Code on Key 6</translation>
    </message>
    <message>
        <source>Code on Key 7</source>
        <translation>Code on Key 7</translation>
    </message>
    <message>
        <source>Code on Key 8</source>
        <translation>Code on Key 8</translation>
    </message>
    <message>
        <source>Code on Key 9</source>
        <translation>Code on Key 9</translation>
    </message>
    <message>
        <source>&amp;Transcript</source>
        <translation>&amp;Transcript</translation>
    </message>
    <message>
        <source>Shows what was said</source>
        <translation>Shows what was said</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>N&amp;otes</translation>
    </message>
    <message>
        <source>Shows notes and markers</source>
        <translation>Shows notes and markers</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Shows what is known of the recording</source>
        <translation>Shows what is known of the recording</translation>
    </message>
    <message>
        <source>Rows Under the Time&amp;line</source>
        <translation>Rows Under the Time&amp;line</translation>
    </message>
    <message>
        <source>Shows speakers, notes and chapters under the timeline, or hides them</source>
        <translation>Shows speakers, notes and chapters under the timeline, or hides them</translation>
    </message>
    <message>
        <source>&amp;Follow in the Transcript</source>
        <translation>&amp;Follow in the Transcript</translation>
    </message>
    <message>
        <source>The transcript goes along with the recording</source>
        <translation>The transcript goes along with the recording</translation>
    </message>
    <message>
        <source>Timeline Clos&amp;er</source>
        <translation>Timeline Clos&amp;er</translation>
    </message>
    <message>
        <source>Shows less time more closely under the timeline</source>
        <translation>Shows less time more closely under the timeline</translation>
    </message>
    <message>
        <source>Timeline &amp;Wider</source>
        <translation>Timeline &amp;Wider</translation>
    </message>
    <message>
        <source>Shows more time under the timeline</source>
        <translation>Shows more time under the timeline</translation>
    </message>
    <message>
        <source>Find in the Transcript</source>
        <translation>Find in the Transcript</translation>
    </message>
    <message>
        <source>Goes to the search in what was said</source>
        <translation>Goes to the search in what was said</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>Find Next</translation>
    </message>
    <message>
        <source>Goes to the next place that was found</source>
        <translation>Goes to the next place that was found</translation>
    </message>
    <message>
        <source>Find Previous</source>
        <translation>Find Previous</translation>
    </message>
    <message>
        <source>Goes to the place before that was found</source>
        <translation>Goes to the place before that was found</translation>
    </message>
    <message>
        <source>Shorten Pauses</source>
        <translation>Shorten Pauses</translation>
    </message>
    <message>
        <source>Plays pauses over two seconds at three times the speed</source>
        <translation>Plays pauses over two seconds at three times the speed</translation>
    </message>
    <message>
        <source>First &amp;Steps</source>
        <translation>First &amp;Steps</translation>
    </message>
    <message>
        <source>Three things to know when one is new</source>
        <translation>Three things to know when one is new</translation>
    </message>
    <message>
        <source>Find What Was Sai&amp;d…</source>
        <translation>Find What Was Sai&amp;d…</translation>
    </message>
    <message>
        <source>Looks through the transcripts of your recordings</source>
        <translation>Looks through the transcripts of your recordings</translation>
    </message>
    <message>
        <source>Picture in Its Own Win&amp;dow</source>
        <translation>Picture in Its Own Win&amp;dow</translation>
    </message>
    <message>
        <source>Takes the picture out of the page, for a second screen, or brings it back</source>
        <translation>Takes the picture out of the page, for a second screen, or brings it back</translation>
    </message>
    <message>
        <source>&amp;How the Clinic Stands…</source>
        <translation>&amp;How the Clinic Stands…</translation>
    </message>
    <message>
        <source>Backups, the log, keys, reviews, and what did not go through</source>
        <translation>Backups, the log, keys, reviews, and what did not go through</translation>
    </message>
    <message>
        <source>&amp;Emergency Access…</source>
        <translation>&amp;Emergency Access…</translation>
    </message>
    <message>
        <source>Opens everything of one client for two hours, because it cannot wait</source>
        <translation>Opens everything of one client for two hours, because it cannot wait</translation>
    </message>
    <message>
        <source>Emergency Accesses and &amp;Reviews…</source>
        <translation>Emergency Accesses and &amp;Reviews…</translation>
    </message>
    <message>
        <source>Shows emergency accesses, and judges those of others</source>
        <translation>Shows emergency accesses, and judges those of others</translation>
    </message>
    <message>
        <source>&amp;Guide…</source>
        <translation>&amp;Guide…</translation>
    </message>
    <message>
        <source>Opens the guide for people in your role</source>
        <translation>Opens the guide for people in your role</translation>
    </message>
    <message>
        <source>Who &amp;May Open It…</source>
        <translation>Who &amp;May Open It…</translation>
    </message>
    <message>
        <source>Closes the recording to most, or opens it to others again</source>
        <translation>Closes the recording to most, or opens it to others again</translation>
    </message>
    <message>
        <source>Change &amp;Your Password…</source>
        <translation>Change &amp;Your Password…</translation>
    </message>
    <message>
        <source>Replaces the password you sign in with</source>
        <translation>Replaces the password you sign in with</translation>
    </message>
    <message>
        <source>Hides everything that is shown and stops the sound at once</source>
        <translation>Hides everything that is shown and stops the sound at once</translation>
    </message>
    <message>
        <source>Find W&amp;hat Was Said…</source>
        <translation>Find W&amp;hat Was Said…</translation>
    </message>
    <message>
        <source>Who Has S&amp;een This…</source>
        <translation>Who Has S&amp;een This…</translation>
    </message>
    <message>
        <source>Lists everybody who opened the recording, and what they did</source>
        <translation>Lists everybody who opened the recording, and what they did</translation>
    </message>
    <message>
        <source>Leg&amp;al Requests…</source>
        <translation>Leg&amp;al Requests…</translation>
    </message>
    <message>
        <source>Complaints, court orders and legal duties for which recordings may be opened</source>
        <translation>Complaints, court orders and legal duties for which recordings may be opened</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message>
        <source>✓ %1</source>
        <comment>a step that went well</comment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <comment>a step that went wrong</comment>
        <translation>✗ %1</translation>
    </message>
    <message>
        <source>This is not a server address. It looks like &quot;clinic.example&quot; or &quot;clinic.example:8443&quot;.</source>
        <translation>This is not a server address. It looks like &quot;clinic.example&quot; or &quot;clinic.example:8443&quot;.</translation>
    </message>
    <message>
        <source>The name %1 is known.</source>
        <translation>The name %1 is known.</translation>
    </message>
    <message>
        <source>No server has the name %1. Look for a typing mistake, or check the network.</source>
        <translation>No server has the name %1. Look for a typing mistake, or check the network.</translation>
    </message>
    <message>
        <source>The server answers.</source>
        <translation>The server answers.</translation>
    </message>
    <message>
        <source>Nothing answers there. Check the number behind the name, or try again later.</source>
        <translation>Nothing answers there. Check the number behind the name, or try again later.</translation>
    </message>
    <message>
        <source>The connection is secure, and the server proved who it is.</source>
        <translation>The connection is secure, and the server proved who it is.</translation>
    </message>
    <message>
        <source>The server could not prove that it is your clinic. If your clinic gave you a certificate file, choose it below.</source>
        <translation>The server could not prove that it is your clinic. If your clinic gave you a certificate file, choose it below.</translation>
    </message>
    <message>
        <source>It is the server of a clinic, version %1.</source>
        <translation>It is the server of a clinic, version %1.</translation>
    </message>
    <message>
        <source>Something else answers there, not the server of a clinic. Compare the address with your letter.</source>
        <translation>Something else answers there, not the server of a clinic. Compare the address with your letter.</translation>
    </message>
    <message>
        <source>The clock of this computer is right.</source>
        <translation>The clock of this computer is right.</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is wrong by %n minute(s). Set it, or codes will not be accepted.</source>
        <translation>
            <numerusform>The clock of this computer is wrong by %n minute. Set it, or codes will not be accepted.</numerusform>
            <numerusform>The clock of this computer is wrong by %n minutes. Set it, or codes will not be accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is wrong: it says %1, and that is %n day(s) off. Set date and time, then try again.</source>
        <translation>
            <numerusform>The clock of this computer is wrong: it says %1, and that is %n day off. Set date and time, then try again.</numerusform>
            <numerusform>The clock of this computer is wrong: it says %1, and that is %n days off. Set date and time, then try again.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock says %1: if that is wrong, set it first.</source>
        <translation>This computer&apos;s clock says %1: if that is wrong, set it first.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was valid until %1. Ask the clinic to renew it.</source>
        <translation>The server&apos;s certificate was valid until %1. Ask the clinic to renew it.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. Ask the clinic to renew it.</source>
        <translation>The server&apos;s certificate has expired. Ask the clinic to renew it.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is only valid from %1.</source>
        <translation>The server&apos;s certificate is only valid from %1.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet.</source>
        <translation>The server&apos;s certificate is not valid yet.</translation>
    </message>
    <message>
        <source>The server vouches only for itself. If your clinic gave you a certificate file, choose it below.</source>
        <translation>The server vouches only for itself. If your clinic gave you a certificate file, choose it below.</translation>
    </message>
    <message>
        <source>This computer does not know who vouches for the server. If your clinic gave you a certificate file, choose it below; if one is chosen, ask the clinic for the current one.</source>
        <translation>This computer does not know who vouches for the server. If your clinic gave you a certificate file, choose it below; if one is chosen, ask the clinic for the current one.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another name than the one typed. Compare the address with your letter.</source>
        <translation>The server&apos;s certificate is for another name than the one typed. Compare the address with your letter.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for %1, not for the name that was typed. Compare the address with your letter.</source>
        <translation>The server&apos;s certificate is for %1, not for the name that was typed. Compare the address with your letter.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not say which names it is for. The clinic needs a new one with its address as a subject alternative name.</source>
        <translation>The server&apos;s certificate does not say which names it is for. The clinic needs a new one with its address as a subject alternative name.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was withdrawn. Do not connect; tell the clinic.</source>
        <translation>The server&apos;s certificate was withdrawn. Do not connect; tell the clinic.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate could be forged: its key or its signature is too weak. The clinic needs a new one.</source>
        <translation>The server&apos;s certificate could be forged: its key or its signature is too weak. The clinic needs a new one.</translation>
    </message>
    <message>
        <source>The server could not prove that it is your clinic. The connection was not made.</source>
        <translation>The server could not prove that it is your clinic. The connection was not made.</translation>
    </message>
    <message>
        <source>A proxy of this network asks for a name and a password before it lets the program out. Try again to give them; whoever runs the network knows them.</source>
        <translation>A proxy of this network asks for a name and a password before it lets the program out. Try again to give them; whoever runs the network knows them.</translation>
    </message>
    <message>
        <source>The proxy that this computer is set to use does not answer. Check the network settings.</source>
        <translation>The proxy that this computer is set to use does not answer. Check the network settings.</translation>
    </message>
    <message>
        <source>The proxy of this network does not answer, or does not let the program through to the clinic. Ask whoever runs the network.</source>
        <translation>The proxy of this network does not answer, or does not let the program through to the clinic. Ask whoever runs the network.</translation>
    </message>
    <message>
        <source>The server can be worked with.</source>
        <translation>The server can be worked with.</translation>
    </message>
    <message>
        <source>The server is there, but something it needs does not work at the moment. Try again later, or tell the clinic.</source>
        <translation>The server is there, but something it needs does not work at the moment. Try again later, or tell the clinic.</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Consent to Recording</source>
        <translation>Consent to Recording</translation>
    </message>
    <message>
        <source>Recording your sessions</source>
        <translation>Recording your sessions</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>For %1</translation>
    </message>
    <message>
        <source>&amp;Read Everything</source>
        <translation>&amp;Read Everything</translation>
    </message>
    <message>
        <source>&amp;Go On to Decide</source>
        <translation>&amp;Go On to Decide</translation>
    </message>
    <message>
        <source>&amp;Not Now</source>
        <translation>&amp;Not Now</translation>
    </message>
    <message>
        <source>I have understood</source>
        <translation>I have understood</translation>
    </message>
    <message>
        <source>my rights, and that I may say no without any effect on my care</source>
        <translation>my rights, and that I may say no without any effect on my care</translation>
    </message>
    <message>
        <source>that nobody watches during a recording, and whom to call in an emergency</source>
        <translation>that nobody watches during a recording, and whom to call in an emergency</translation>
    </message>
    <message>
        <source>the risks to my privacy</source>
        <translation>the risks to my privacy</translation>
    </message>
    <message>
        <source>what I need for a session by video</source>
        <translation>what I need for a session by video</translation>
    </message>
    <message>
        <source>My recordings may be used for</source>
        <translation>My recordings may be used for</translation>
    </message>
    <message>
        <source>&amp;How the client decides</source>
        <translation>&amp;How the client decides</translation>
    </message>
    <message>
        <source>The client is here and signs on this computer</source>
        <translation>The client is here and signs on this computer</translation>
    </message>
    <message>
        <source>The client reads the text and agrees in the video call</source>
        <translation>The client reads the text and agrees in the video call</translation>
    </message>
    <message>
        <source>The client has signed this text on paper</source>
        <translation>The client has signed this text on paper</translation>
    </message>
    <message>
        <source>&amp;Full name as signature</source>
        <translation>&amp;Full name as signature</translation>
    </message>
    <message>
        <source>Full name as signature</source>
        <translation>Full name as signature</translation>
    </message>
    <message>
        <source>No, &amp;Do Not Record</source>
        <translation>No, &amp;Do Not Record</translation>
    </message>
    <message>
        <source>Yes, I &amp;Agree</source>
        <translation>Yes, I &amp;Agree</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Fetching the text…</source>
        <translation>Fetching the text…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>tick the four points you have understood</source>
        <translation>tick the four points you have understood</translation>
    </message>
    <message>
        <source>allow the use for your care</source>
        <translation>allow the use for your care</translation>
    </message>
    <message>
        <source>choose how the client decides</source>
        <translation>choose how the client decides</translation>
    </message>
    <message>
        <source>type the full name</source>
        <translation>type the full name</translation>
    </message>
    <message>
        <source>Ready. You can change your mind at any time.</source>
        <translation>Ready. You can change your mind at any time.</translation>
    </message>
    <message>
        <source>To agree: %1.</source>
        <translation>To agree: %1.</translation>
    </message>
    <message>
        <source>Fetch the Text Again</source>
        <translation>Fetch the Text Again</translation>
    </message>
    <message>
        <source>What you ticked and typed before is still here.</source>
        <translation>What you ticked and typed before is still here.</translation>
    </message>
    <message>
        <source>The client is told of what you record in their name. What allows more than before takes effect after 24 hours, or as soon as they confirm it in their own program.</source>
        <translation>The client is told of what you record in their name. What allows more than before takes effect after 24 hours, or as soon as they confirm it in their own program.</translation>
    </message>
    <message>
        <source>A consent can be recorded for the client once a session with them has begun. Before that they decide in their own program.</source>
        <translation>A consent can be recorded for the client once a session with them has begun. Before that they decide in their own program.</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>What it is about</translation>
    </message>
</context>
<context>
    <name>ConsentHistoryDialog</name>
    <message>
        <source>Consent Record</source>
        <translation>Consent Record</translation>
    </message>
    <message>
        <source>If you change your mind, the staff can no longer watch your recordings from that moment on, and none is made. You can still watch them yourself. They are kept until the date the law asks for, and are then destroyed. Your care stays the same.</source>
        <translation>If you change your mind, the staff can no longer watch your recordings from that moment on, and none is made. You can still watch them yourself. They are kept until the date the law asks for, and are then destroyed. Your care stays the same.</translation>
    </message>
    <message>
        <source>Change My &amp;Mind…</source>
        <translation>Change My &amp;Mind…</translation>
    </message>
    <message>
        <source>&amp;Withdraw My Consent</source>
        <translation>&amp;Withdraw My Consent</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>What %1 decided</source>
        <translation>What %1 decided</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>For: %1</translation>
    </message>
    <message>
        <source>Signed: %1</source>
        <translation>Signed: %1</translation>
    </message>
    <message>
        <source>Entered by: %1</source>
        <translation>Entered by: %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>Text: %1, fingerprint %2</source>
        <translation>Text: %1, fingerprint %2</translation>
    </message>
    <message>
        <source>Nothing has been decided yet.</source>
        <translation>Nothing has been decided yet.</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Look Again</translation>
    </message>
    <message>
        <source>&amp;Save a Copy…</source>
        <translation>&amp;Save a Copy…</translation>
    </message>
    <message>
        <source>Save a Copy</source>
        <translation>Save a Copy</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Web page (*.html)</source>
        <translation>PDF (*.pdf);;Web page (*.html)</translation>
    </message>
    <message>
        <source>The copy is saved. It is not locked: keep it where nobody else finds it.</source>
        <translation>The copy is saved. It is not locked: keep it where nobody else finds it.</translation>
    </message>
    <message>
        <source>The copy could not be saved there.</source>
        <translation>The copy could not be saved there.</translation>
    </message>
    <message>
        <source>C&amp;onfirm It</source>
        <translation>C&amp;onfirm It</translation>
    </message>
    <message>
        <source>&amp;Refuse It</source>
        <translation>&amp;Refuse It</translation>
    </message>
    <message>
        <source>%1 recorded a consent in your name on %2, for: %3.</source>
        <translation>%1 recorded a consent in your name on %2, for: %3.</translation>
    </message>
    <message>
        <source>%1 recorded a consent in the client&apos;s name on %2, for: %3.</source>
        <translation>%1 recorded a consent in the client&apos;s name on %2, for: %3.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisions</translation>
    </message>
</context>
<context>
    <name>CurtainPage</name>
    <message>
        <source>&amp;Lift the Curtain</source>
        <translation>&amp;Lift the Curtain</translation>
    </message>
    <message>
        <source>The curtain is drawn</source>
        <translation>The curtain is drawn</translation>
    </message>
    <message>
        <source>What you were doing is behind it, as you left it.</source>
        <translation>What you were doing is behind it, as you left it.</translation>
    </message>
</context>
<context>
    <name>DatePhrase</name>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>this week</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>last week</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>this month</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>last month</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>this year</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>last year</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Pick a day in a calendar</source>
        <translation>Pick a day in a calendar</translation>
    </message>
    <message>
        <source>Pick a day in a calendar (Alt+Down)</source>
        <translation>Pick a day in a calendar (Alt+Down)</translation>
    </message>
    <message>
        <source>A day such as 12 May 2026, or a time such as last month. Empty: %1</source>
        <translation>A day such as 12 May 2026, or a time such as last month. Empty: %1</translation>
    </message>
    <message>
        <source>This is not a day.</source>
        <translation>This is not a day.</translation>
    </message>
</context>
<context>
    <name>DeletionActions</name>
    <message>
        <source>You cannot delete this recording. Ask a practice manager.</source>
        <translation>You cannot delete this recording. Ask a practice manager.</translation>
    </message>
    <message>
        <source>The deletion was taken back. The recording is as it was.</source>
        <translation>The deletion was taken back. The recording is as it was.</translation>
    </message>
    <message>
        <source>The answer is recorded, and the client was told that there is one.</source>
        <translation>The answer is recorded, and the client was told that there is one.</translation>
    </message>
</context>
<context>
    <name>DeletionWords</name>
    <message>
        <source>Asked for, not answered yet</source>
        <translation>Asked for, not answered yet</translation>
    </message>
    <message>
        <source>Was asked for, and taken back</source>
        <translation>Was asked for, and taken back</translation>
    </message>
    <message>
        <source>Asked for; the clinic keeps it</source>
        <translation>Asked for; the clinic keeps it</translation>
    </message>
    <message>
        <source>Asked for; the clinic keeps it closed</source>
        <translation>Asked for; the clinic keeps it closed</translation>
    </message>
    <message>
        <source>Asked for; the clinic deletes it</source>
        <translation>Asked for; the clinic deletes it</translation>
    </message>
    <message>
        <source>You asked for deletion on %1.</source>
        <translation>You asked for deletion on %1.</translation>
    </message>
    <message>
        <source>Deletion was asked for on %1.</source>
        <translation>Deletion was asked for on %1.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what was said</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>There is no answer yet.</source>
        <translation>There is no answer yet.</translation>
    </message>
    <message>
        <source>It was taken back on %1.</source>
        <translation>It was taken back on %1.</translation>
    </message>
    <message>
        <source>The clinic answered on %1: the recording is kept.</source>
        <translation>The clinic answered on %1: the recording is kept.</translation>
    </message>
    <message>
        <source>The clinic answered on %1: the recording is kept, and closed to everybody but the client, who acts for them, and who treats them.</source>
        <translation>The clinic answered on %1: the recording is kept, and closed to everybody but the client, who acts for them, and who treats them.</translation>
    </message>
    <message>
        <source>The clinic answered on %1: the recording is deleted.</source>
        <translation>The clinic answered on %1: the recording is deleted.</translation>
    </message>
    <message>
        <source>If your clinic leaves time to think it over, the list says until when it can be taken back. After that it cannot be undone.</source>
        <translation>If your clinic leaves time to think it over, the list says until when it can be taken back. After that it cannot be undone.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>This cannot be undone.</translation>
    </message>
    <message>
        <source>It can be restored until %1. After that it is gone for good.</source>
        <translation>It can be restored until %1. After that it is gone for good.</translation>
    </message>
    <message>
        <source>The keeping rule of your clinic says: keep it until %1.</source>
        <translation>The keeping rule of your clinic says: keep it until %1.</translation>
    </message>
    <message>
        <source>So a second person has to agree before anything is deleted. They are told.</source>
        <translation>So a second person has to agree before anything is deleted. They are told.</translation>
    </message>
    <message>
        <source>Somebody asked for it; you are the second person.</source>
        <translation>Somebody asked for it; you are the second person.</translation>
    </message>
    <message>
        <source>Somebody asked that this is deleted. You can agree, as the second person.</source>
        <translation>Somebody asked that this is deleted. You can agree, as the second person.</translation>
    </message>
    <message>
        <source>You asked that this is deleted. A second person has to agree.</source>
        <translation>You asked that this is deleted. A second person has to agree.</translation>
    </message>
    <message>
        <source>The recording, its transcript and the notes about it are destroyed; its line and the access log stay.</source>
        <translation>The recording, its transcript and the notes about it are destroyed; its line and the access log stay.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>the state of the consent as a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>A copy was asked for %n time(s); copies that were saved stay where they are.</source>
        <translation>
            <numerusform>A copy was asked for once; copies that were saved stay where they are.</numerusform>
            <numerusform>A copy was asked for %n times; copies that were saved stay where they are.</numerusform>
        </translation>
    </message>
    <message>
        <source>The deletion is asked for. A second person was told and has to agree.</source>
        <translation>The deletion is asked for. A second person was told and has to agree.</translation>
    </message>
    <message>
        <source>The recording is deleted, and that is recorded, with who wanted it and why.</source>
        <translation>The recording is deleted, and that is recorded, with who wanted it and why.</translation>
    </message>
    <message>
        <source>The deletion is recorded, with who wanted it and why. The list says until when it can be taken back.</source>
        <translation>The deletion is recorded, with who wanted it and why. The list says until when it can be taken back.</translation>
    </message>
</context>
<context>
    <name>DownloadBar</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>Saving %1…</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Progress of the download</translation>
    </message>
    <message>
        <source>Saving %1: %2 of %3</source>
        <translation>Saving %1: %2 of %3</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Saved and checked: %1. Keep it where only you can open it. Fingerprint (SHA-256): %2</source>
        <translation>Saved and checked: %1. Keep it where only you can open it. Fingerprint (SHA-256): %2</translation>
    </message>
    <message>
        <source>The copy was not saved. %1</source>
        <translation>The copy was not saved. %1</translation>
    </message>
</context>
<context>
    <name>BreakGlassListDialog</name>
    <message>
        <source>Emergency Accesses</source>
        <translation>Emergency Accesses</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>It was &amp;justified</source>
        <translation>It was &amp;justified</translation>
    </message>
    <message>
        <source>It was &amp;not justified</source>
        <translation>It was &amp;not justified</translation>
    </message>
    <message>
        <source>&amp;What you looked at, and why you think so (at least 10 characters)</source>
        <translation>&amp;What you looked at, and why you think so (at least 10 characters)</translation>
    </message>
    <message>
        <source>What you looked at, and why you think so</source>
        <translation>What you looked at, and why you think so</translation>
    </message>
    <message>
        <source>C&amp;lose the Review</source>
        <translation>C&amp;lose the Review</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Nobody has opened anything in an emergency.</source>
        <translation>Nobody has opened anything in an emergency.</translation>
    </message>
    <message>
        <source>The reason was destroyed.</source>
        <translation>The reason was destroyed.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what was said</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Look Again</translation>
    </message>
    <message>
        <source>No longer shown to you</source>
        <translation>No longer shown to you</translation>
    </message>
</context>
<context>
    <name>BreakGlassBar</name>
    <message>
        <source>Emergency access to %1 has ended: %2 has reviewed it.</source>
        <translation>Emergency access to %1 has ended: %2 has reviewed it.</translation>
    </message>
    <message>
        <source>Emergency access to %1 has ended.</source>
        <translation>Emergency access to %1 has ended.</translation>
    </message>
    <message>
        <source>Show Recordings</source>
        <translation>Show Recordings</translation>
    </message>
    <message>
        <source>End Now</source>
        <translation>End Now</translation>
    </message>
    <message>
        <source>You ended the emergency access to %1. Somebody else will review it.</source>
        <translation>You ended the emergency access to %1. Somebody else will review it.</translation>
    </message>
    <message>
        <source>Emergency access to %1: %2 left.</source>
        <comment>client, time</comment>
        <translation>Emergency access to %1: %2 left.</translation>
    </message>
    <message>
        <source>End the emergency access to %1 now</source>
        <translation>End the emergency access to %1 now</translation>
    </message>
</context>
<context>
    <name>BreakGlassDialog</name>
    <message>
        <source>Emergency Access</source>
        <translation>Emergency Access</translation>
    </message>
    <message>
        <source>Open the recordings of a client in an emergency?</source>
        <translation>Open the recordings of a client in an emergency?</translation>
    </message>
    <message>
        <source>For two hours you see what there is of this one client, as far as the client agreed to being recorded. The managers and whoever treats the client are told at once, somebody else judges afterwards whether it was right, and the client can read all of it.</source>
        <translation>For two hours you see what there is of this one client, as far as the client agreed to being recorded. The managers and whoever treats the client are told at once, somebody else judges afterwards whether it was right, and the client can read all of it.</translation>
    </message>
    <message>
        <source>&amp;Number on the client&apos;s record</source>
        <translation>&amp;Number on the client&apos;s record</translation>
    </message>
    <message>
        <source>&amp;Why it cannot wait (at least 10 characters)</source>
        <translation>&amp;Why it cannot wait (at least 10 characters)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Open in an Emergency</source>
        <translation>&amp;Open in an Emergency</translation>
    </message>
    <message>
        <source>type the number</source>
        <translation>type the number</translation>
    </message>
    <message>
        <source>write at least 10 characters</source>
        <translation>write at least 10 characters</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Still needed: %1.</translation>
    </message>
    <message>
        <source>Your office has no client with this number.</source>
        <translation>Your office has no client with this number.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ExportNotesDialog</name>
    <message>
        <source>Export Notes</source>
        <translation>Export Notes</translation>
    </message>
    <message>
        <source>The file will contain private health information. Keep it where only you can open it. The export is recorded in the access log.</source>
        <translation>The file will contain private health information. Keep it where only you can open it. The export is recorded in the access log.</translation>
    </message>
    <message>
        <source>&amp;Table (CSV), for spreadsheets</source>
        <translation>&amp;Table (CSV), for spreadsheets</translation>
    </message>
    <message>
        <source>&amp;Data (JSON), for programs</source>
        <translation>&amp;Data (JSON), for programs</translation>
    </message>
    <message>
        <source>&amp;ELAN (EAF), for research with time lines</source>
        <translation>&amp;ELAN (EAF), for research with time lines</translation>
    </message>
    <message>
        <source>With the &amp;names of those who wrote them</source>
        <translation>With the &amp;names of those who wrote them</translation>
    </message>
    <message>
        <source>Choose a &amp;Place…</source>
        <translation>Choose a &amp;Place…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search recordings</source>
        <translation>Search recordings</translation>
    </message>
    <message>
        <source>Name, number or time, such as last week</source>
        <translation>Name, number or time, such as last week</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>S&amp;tatus</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>P&amp;eriod</source>
        <translation>P&amp;eriod</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>All time</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>New &amp;only</source>
        <translation>New &amp;only</translation>
    </message>
    <message>
        <source>C&amp;lear all</source>
        <translation>C&amp;lear all</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>This client only</source>
        <translation>This client only</translation>
    </message>
    <message>
        <source>This recording only</source>
        <translation>This recording only</translation>
    </message>
    <message>
        <source>Sessions in %1 instead</source>
        <translation>Sessions in %1 instead</translation>
    </message>
    <message>
        <source>Names with “%1” instead</source>
        <translation>Names with “%1” instead</translation>
    </message>
    <message>
        <source>Shows the other recordings again</source>
        <translation>Shows the other recordings again</translation>
    </message>
</context>
<context>
    <name>FirstStepsDialog</name>
    <message>
        <source>First Steps</source>
        <translation>First Steps</translation>
    </message>
    <message>
        <source>F1 lists every key. This page is under Help.</source>
        <translation>F1 lists every key. This page is under Help.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Your recordings</source>
        <translation>Your recordings</translation>
    </message>
    <message>
        <source>The list has every recording of your sessions. Choose one and press Enter. What you watch is recorded, as it is for everybody else.</source>
        <translation>The list has every recording of your sessions. Choose one and press Enter. What you watch is recorded, as it is for everybody else.</translation>
    </message>
    <message>
        <source>Who has seen them</source>
        <translation>Who has seen them</translation>
    </message>
    <message>
        <source>Beside a recording you find who opened it, when and why, and you can save a proof of each entry.</source>
        <translation>Beside a recording you find who opened it, when and why, and you can save a proof of each entry.</translation>
    </message>
    <message>
        <source>Your decisions</source>
        <translation>Your decisions</translation>
    </message>
    <message>
        <source>Under Sessions you can say yes or no to recording, and change your mind on any day. You can also ask that a recording is deleted.</source>
        <translation>Under Sessions you can say yes or no to recording, and change your mind on any day. You can also ask that a recording is deleted.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>The list begins with what you have not seen. Enter opens it, Space plays and pauses, the arrow keys go ten seconds back and on.</source>
        <translation>The list begins with what you have not seen. Enter opens it, Space plays and pauses, the arrow keys go ten seconds back and on.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>N begins a note at the moment you press it, B keeps the moment alone. Notes are only yours until you share them.</source>
        <translation>N begins a note at the moment you press it, B keeps the moment alone. Notes are only yours until you share them.</translation>
    </message>
    <message>
        <source>Be undisturbed</source>
        <translation>Be undisturbed</translation>
    </message>
    <message>
        <source>Escape twice hides picture and sound at once. Names can be hidden everywhere with one command.</source>
        <translation>Escape twice hides picture and sound at once. Names can be hidden everywhere with one command.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>The list has every recording of your office. Type a name, a number or a time such as “last week” above it.</source>
        <translation>The list has every recording of your office. Type a name, a number or a time such as “last week” above it.</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>Say why</translation>
    </message>
    <message>
        <source>Opening what was said, saving a copy and deleting ask for a reason. Clients can read it.</source>
        <translation>Opening what was said, saving a copy and deleting ask for a reason. Clients can read it.</translation>
    </message>
    <message>
        <source>Answer for it</source>
        <translation>Answer for it</translation>
    </message>
    <message>
        <source>The access log shows who did what. Messages tell you what waits for a decision, such as a client&apos;s wish that a recording is deleted.</source>
        <translation>The access log shows who did what. Messages tell you what waits for a decision, such as a client&apos;s wish that a recording is deleted.</translation>
    </message>
</context>
<context>
    <name>FormDraft</name>
    <message>
        <source>This computer has no keychain, so what you type here is kept in memory only. It is lost if the program ends before it is sent.</source>
        <translation>This computer has no keychain, so what you type here is kept in memory only. It is lost if the program ends before it is sent.</translation>
    </message>
</context>
<context>
    <name>GotoDialog</name>
    <message>
        <source>Go to a Time</source>
        <translation>Go to a Time</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>1:02:03 or 62m or +30 or 50 %</source>
        <translation>1:02:03 or 62m or +30 or 50 %</translation>
    </message>
    <message>
        <source>&amp;Go There</source>
        <translation>&amp;Go There</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>A time from the start, + or - and a time from here, or a part of the whole.</source>
        <translation>A time from the start, + or - and a time from here, or a part of the whole.</translation>
    </message>
    <message>
        <source>Goes to %1 of %2.</source>
        <translation>Goes to %1 of %2.</translation>
    </message>
    <message>
        <source>Now at %1.</source>
        <translation>Now at %1.</translation>
    </message>
    <message>
        <source>This is not a time.</source>
        <translation>This is not a time.</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>For clients</source>
        <translation>For clients</translation>
    </message>
    <message>
        <source>For those who treat</source>
        <translation>For those who treat</translation>
    </message>
    <message>
        <source>For managers and administrators</source>
        <translation>For managers and administrators</translation>
    </message>
    <message>
        <source>For those who check</source>
        <translation>For those who check</translation>
    </message>
    <message>
        <source>Which guide</source>
        <translation>Which guide</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>&amp;Which guide</source>
        <translation>&amp;Which guide</translation>
    </message>
</context>
<context>
    <name>IdentityBanner</name>
    <message>
        <source>Client not named by this server</source>
        <translation>Client not named by this server</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>born %1</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>record %1</translation>
    </message>
    <message>
        <source>session of %1</source>
        <translation>session of %1</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>with %1</translation>
    </message>
    <message>
        <source>Joint session</source>
        <translation>Joint session</translation>
    </message>
</context>
<context>
    <name>InvitationDialog</name>
    <message>
        <source>Set the Password</source>
        <translation>Set the Password</translation>
    </message>
    <message>
        <source>Use an Invitation</source>
        <translation>Use an Invitation</translation>
    </message>
    <message>
        <source>&amp;Invitation</source>
        <translation>&amp;Invitation</translation>
    </message>
    <message>
        <source>&amp;New password, at least 12 characters</source>
        <translation>&amp;New password, at least 12 characters</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>The same &amp;again</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Type or paste the invitation.</source>
        <translation>Type or paste the invitation.</translation>
    </message>
    <message>
        <source>The password needs at least 12 characters. Several words make a good one.</source>
        <translation>The password needs at least 12 characters. Several words make a good one.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>The two passwords are not the same.</translation>
    </message>
    <message>
        <source>This invitation is not known, was used already, or is too old. Ask your clinic for a new one.</source>
        <translation>This invitation is not known, was used already, or is too old. Ask your clinic for a new one.</translation>
    </message>
    <message>
        <source>Your clinic gave you an invitation: a text that begins with attune://join, a file, or 32 letters and digits. With it you choose your password, once. It works for seven days.</source>
        <translation>Your clinic gave you an invitation: a text that begins with attune://join, a file, or 32 letters and digits. With it you choose your password, once. It works for seven days.</translation>
    </message>
    <message>
        <source>Open a &amp;File…</source>
        <translation>Open a &amp;File…</translation>
    </message>
    <message>
        <source>Open an invitation</source>
        <translation>Open an invitation</translation>
    </message>
    <message>
        <source>Invitations (*%1)</source>
        <translation>Invitations (*%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>There is no invitation in this file.</source>
        <translation>There is no invitation in this file.</translation>
    </message>
    <message>
        <source>The clinic&apos;s server: %1</source>
        <translation>The clinic&apos;s server: %1</translation>
    </message>
    <message>
        <source>The clinic&apos;s server: %1. Words to compare with your clinic, if you like: %2</source>
        <translation>The clinic&apos;s server: %1. Words to compare with your clinic, if you like: %2</translation>
    </message>
    <message>
        <source>This invitation is not whole, or was changed. Copy all of it, or ask your clinic for a new one.</source>
        <translation>This invitation is not whole, or was changed. Copy all of it, or ask your clinic for a new one.</translation>
    </message>
    <message>
        <source>This is not the server the invitation is from, so nothing was sent to it. Ask your clinic.</source>
        <translation>This is not the server the invitation is from, so nothing was sent to it. Ask your clinic.</translation>
    </message>
    <message>
        <source>This server could not prove that it is your clinic. Ask your clinic for the invitation as a text that begins with attune://join, or as a file: it has the clinic&apos;s certificate with it. Or ask for the certificate file, and choose it on the page behind this window.</source>
        <translation>This server could not prove that it is your clinic. Ask your clinic for the invitation as a text that begins with attune://join, or as a file: it has the clinic&apos;s certificate with it. Or ask for the certificate file, and choose it on the page behind this window.</translation>
    </message>
    <message>
        <source>These letters and digits do not say which clinic they are for. Type the server&apos;s address on the page behind this window, or paste the text that begins with attune://join.</source>
        <translation>These letters and digits do not say which clinic they are for. Type the server&apos;s address on the page behind this window, or paste the text that begins with attune://join.</translation>
    </message>
</context>
<context>
    <name>KeyboardPage</name>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Like mpv</source>
        <translation>Like mpv</translation>
    </message>
    <message>
        <source>Like an editor</source>
        <translation>Like an editor</translation>
    </message>
    <message>
        <source>Coding behaviour</source>
        <translation>Coding behaviour</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Everywhere but where one types</source>
        <translation>Everywhere but where one types</translation>
    </message>
    <message>
        <source>Only beside a recording</source>
        <translation>Only beside a recording</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Choose a set of keys…</source>
        <translation>Choose a set of keys…</translation>
    </message>
    <message>
        <source>Keys without Ctrl or &amp;Alt</source>
        <translation>Keys without Ctrl or &amp;Alt</translation>
    </message>
    <message>
        <source>&amp;Take the keys of</source>
        <translation>&amp;Take the keys of</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Search commands</translation>
    </message>
    <message>
        <source>Commands and keys</source>
        <translation>Commands and keys</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>New key</translation>
    </message>
    <message>
        <source>A&amp;dd Key</source>
        <translation>A&amp;dd Key</translation>
    </message>
    <message>
        <source>&amp;Remove Keys</source>
        <translation>&amp;Remove Keys</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Default</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>This key is taken by: %1. Adding it takes it from there.</source>
        <translation>This key is taken by: %1. Adding it takes it from there.</translation>
    </message>
</context>
<context>
    <name>LaneWidget</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <comment>of a lane under the timeline</comment>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2, at %3: %4</source>
        <comment>number, count, time, text</comment>
        <translation>%1 of %2, at %3: %4</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Sign Out Instead</source>
        <translation>Sign Out Instead</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Signed in as %1</translation>
    </message>
    <message>
        <source>The password is not right.</source>
        <translation>The password is not right.</translation>
    </message>
    <message>
        <source>&amp;Code from your authenticator app</source>
        <translation>&amp;Code from your authenticator app</translation>
    </message>
    <message>
        <source>Code from your authenticator app</source>
        <translation>Code from your authenticator app</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Attune</source>
        <translation>Attune</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Recordings</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Account</translation>
    </message>
    <message>
        <source>&amp;Recording</source>
        <translation>&amp;Recording</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Playback</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colours</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>As the &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>High &amp;Contrast</source>
        <translation>High &amp;Contrast</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Access log</translation>
    </message>
    <message>
        <source>Times: %1 (%2)</source>
        <translation>Times: %1 (%2)</translation>
    </message>
    <message>
        <source>You locked the program. What you were doing is kept.</source>
        <translation>You locked the program. What you were doing is kept.</translation>
    </message>
    <message>
        <source>About Attune</source>
        <translation>About Attune</translation>
    </message>
    <message>
        <source>Attune %1

Keeps, watches and answers for session recordings.

Free software under the GNU General Public License, version 3 or later. Icons by Lucide (ISC licence).</source>
        <translation>Attune %1

Keeps, watches and answers for session recordings.

Free software under the GNU General Public License, version 3 or later. Icons by Lucide (ISC licence).</translation>
    </message>
    <message numerus="yes">
        <source>The program locks in %n second(s), because nobody uses it.</source>
        <translation>
            <numerusform>The program locks in %n second, because nobody uses it.</numerusform>
            <numerusform>The program locks in %n seconds, because nobody uses it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay Signed In</source>
        <translation>Stay Signed In</translation>
    </message>
    <message>
        <source>The program locked itself because it was not used. What you were doing is kept.</source>
        <translation>The program locked itself because it was not used. What you were doing is kept.</translation>
    </message>
    <message>
        <source>Account: %1, %2</source>
        <translation>Account: %1, %2</translation>
    </message>
    <message>
        <source>%1, %2, at %3</source>
        <translation>%1, %2, at %3</translation>
    </message>
    <message>
        <source>My recordings</source>
        <translation>My recordings</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Access log: everything sent</source>
        <translation>Access log: everything sent</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) waiting to be sent</source>
        <translation>
            <numerusform>%n event waiting to be sent</numerusform>
            <numerusform>%n events waiting to be sent</numerusform>
        </translation>
    </message>
    <message>
        <source>No keychain: signed in, and texts kept, until the program closes</source>
        <translation>No keychain: signed in, and texts kept, until the program closes</translation>
    </message>
    <message>
        <source>What Is This?</source>
        <translation>What Is This?</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Names hidden</source>
        <translation>Names hidden</translation>
    </message>
    <message>
        <source>What you type cannot be kept on this computer at the moment. Free some disk space.</source>
        <translation>What you type cannot be kept on this computer at the moment. Free some disk space.</translation>
    </message>
    <message>
        <source>Notes that were being written on this computer could not be read; their file was set aside.</source>
        <translation>Notes that were being written on this computer could not be read; their file was set aside.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) not saved yet</source>
        <translation>
            <numerusform>%n note not saved yet</numerusform>
            <numerusform>%n notes not saved yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>Welcome. Three things are good to know at the beginning.</source>
        <translation>Welcome. Three things are good to know at the beginning.</translation>
    </message>
    <message>
        <source>Show Me</source>
        <translation>Show Me</translation>
    </message>
    <message>
        <source>Who Has Seen M&amp;e…</source>
        <translation>Who Has Seen M&amp;e…</translation>
    </message>
    <message>
        <source>Access Lo&amp;g…</source>
        <translation>Access Lo&amp;g…</translation>
    </message>
    <message>
        <source>Times: %1</source>
        <comment>time zone</comment>
        <translation>Times: %1</translation>
    </message>
</context>
<context>
    <name>MediaKeys</name>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
</context>
<context>
    <name>MessagesDialog</name>
    <message>
        <source>Importance</source>
        <translation>Importance</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Access log</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>&amp;Mark as Read</source>
        <translation>&amp;Mark as Read</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>There is a message for you.</source>
        <translation>There is a message for you.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>There are no messages.</source>
        <translation>There are no messages.</translation>
    </message>
    <message>
        <source>&amp;Show the Recording</source>
        <translation>&amp;Show the Recording</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <comment>time zone</comment>
        <translation>When (%1)</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
</context>
<context>
    <name>NameMask</name>
    <message>
        <source>Client K-%1</source>
        <translation>Client K-%1</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Enter keeps it, Shift and Enter begins a line, Escape goes back</source>
        <translation>Enter keeps it, Shift and Enter begins a line, Escape goes back</translation>
    </message>
    <message>
        <source>Write a note. The recording pauses; Enter keeps the note and plays on.</source>
        <translation>Write a note. The recording pauses; Enter keeps the note and plays on.</translation>
    </message>
    <message>
        <source>Who can read this note</source>
        <translation>Who can read this note</translation>
    </message>
    <message>
        <source>&amp;Keep Note</source>
        <translation>&amp;Keep Note</translation>
    </message>
    <message>
        <source>The moment you begin to type is the note&apos;s moment.</source>
        <translation>The moment you begin to type is the note&apos;s moment.</translation>
    </message>
    <message>
        <source>Chapter from %1</source>
        <translation>Chapter from %1</translation>
    </message>
    <message>
        <source>Note from %1 to %2</source>
        <translation>Note from %1 to %2</translation>
    </message>
    <message>
        <source>Changing the note at %1</source>
        <translation>Changing the note at %1</translation>
    </message>
    <message>
        <source>Note at %1</source>
        <translation>Note at %1</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;For</translation>
    </message>
</context>
<context>
    <name>NoteDesk</name>
    <message>
        <source>The note you were writing is still in the box.</source>
        <translation>The note you were writing is still in the box.</translation>
    </message>
    <message>
        <source>There is no code on key %1. Codes are named in the Notes menu.</source>
        <translation>There is no code on key %1. Codes are named in the Notes menu.</translation>
    </message>
    <message>
        <source>The codes could not be kept. %1</source>
        <translation>The codes could not be kept. %1</translation>
    </message>
    <message>
        <source>Export Notes</source>
        <translation>Export Notes</translation>
    </message>
    <message>
        <source>The notes were not exported. %1</source>
        <translation>The notes were not exported. %1</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another place.</source>
        <translation>The file could not be written. Choose another place.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) exported. Keep the file where only you can open it.</source>
        <translation>
            <numerusform>%n note exported. Keep the file where only you can open it.</numerusform>
            <numerusform>%n notes exported. Keep the file where only you can open it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>All notes</source>
        <translation>All notes</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Of others</source>
        <translation>Of others</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Markers</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Chapters</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>De&amp;lete</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Chapter</translation>
    </message>
    <message numerus="yes">
        <source>read by %n</source>
        <translation>
            <numerusform>read by %n</numerusform>
            <numerusform>read by %n</numerusform>
        </translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>not saved yet</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <comment>time, note</comment>
        <translation>At %1: %2</translation>
    </message>
    <message>
        <source>Loading notes…</source>
        <translation>Loading notes…</translation>
    </message>
    <message>
        <source>No notes here yet. Press B for a marker, N for a note.</source>
        <translation>No notes here yet. Press B for a marker, N for a note.</translation>
    </message>
    <message>
        <source>No notes here.</source>
        <translation>No notes here.</translation>
    </message>
    <message>
        <source>Notes cannot be loaded at the moment. What you write is kept and sent later.</source>
        <translation>Notes cannot be loaded at the moment. What you write is kept and sent later.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Who can read this note</source>
        <translation>Who can read this note</translation>
    </message>
    <message>
        <source>From now on, “%1” can read this note. Do you want that?</source>
        <translation>From now on, “%1” can read this note. Do you want that?</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) read this note already. From now on it is for “%1”.</source>
        <translation>
            <numerusform>%n person read this note already. From now on it is for “%1”.</numerusform>
            <numerusform>%n persons read this note already. From now on it is for “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Change</translation>
    </message>
    <message>
        <source>Keep as It &amp;Was</source>
        <translation>Keep as It &amp;Was</translation>
    </message>
    <message>
        <source>The note is deleted.</source>
        <translation>The note is deleted.</translation>
    </message>
    <message>
        <source>The marker is kept.</source>
        <translation>The marker is kept.</translation>
    </message>
    <message>
        <source>The note is changed.</source>
        <translation>The note is changed.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>The clinic did not take a note: %1 Its text is in the box below.</source>
        <translation>The clinic did not take a note: %1 Its text is in the box below.</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Show</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <translation>Export notes…</translation>
    </message>
</context>
<context>
    <name>PassingNotice</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Change &amp;Password</source>
        <translation>Change &amp;Password</translation>
    </message>
    <message>
        <source>Change Your Password</source>
        <translation>Change Your Password</translation>
    </message>
    <message>
        <source>Everywhere else where you are signed in, you will be signed out.</source>
        <translation>Everywhere else where you are signed in, you will be signed out.</translation>
    </message>
    <message>
        <source>C&amp;urrent password</source>
        <translation>C&amp;urrent password</translation>
    </message>
    <message>
        <source>&amp;New password, at least 12 characters</source>
        <translation>&amp;New password, at least 12 characters</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>The same &amp;again</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Type your current password.</source>
        <translation>Type your current password.</translation>
    </message>
    <message>
        <source>The password needs at least 12 characters. Several words make a good one.</source>
        <translation>The password needs at least 12 characters. Several words make a good one.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>The two passwords are not the same.</translation>
    </message>
    <message>
        <source>Your password was changed. You were signed out everywhere else.</source>
        <translation>Your password was changed. You were signed out everywhere else.</translation>
    </message>
    <message>
        <source>This is not your current password.</source>
        <translation>This is not your current password.</translation>
    </message>
</context>
<context>
    <name>VideoSpot</name>
    <message>
        <source>&amp;Bring the Picture Back</source>
        <translation>&amp;Bring the Picture Back</translation>
    </message>
    <message>
        <source>The picture is in a window of its own.</source>
        <translation>The picture is in a window of its own.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
</context>
<context>
    <name>PlanSessionDialog</name>
    <message>
        <source>Plan a Session</source>
        <translation>Plan a Session</translation>
    </message>
    <message>
        <source>Number on the client&apos;s record</source>
        <translation>Number on the client&apos;s record</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>&amp;Number on the client&apos;s record</source>
        <translation>&amp;Number on the client&apos;s record</translation>
    </message>
    <message>
        <source>&amp;Begins</source>
        <translation>&amp;Begins</translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation>&amp;Minutes</translation>
    </message>
    <message>
        <source>&amp;Plan It</source>
        <translation>&amp;Plan It</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Whether it may be recorded is asked of the client, as always.</source>
        <translation>Whether it may be recorded is asked of the client, as always.</translation>
    </message>
    <message>
        <source>Your office has no client with this number.</source>
        <translation>Your office has no client with this number.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>A session begins between now and two years from now.</source>
        <translation>A session begins between now and two years from now.</translation>
    </message>
</context>
<context>
    <name>PlayerPage</name>
    <message>
        <source>Play</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Time and length</source>
        <translation>Time and length</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Mute</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Captions</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <translation>Back 10 seconds</translation>
    </message>
    <message>
        <source>Forward 10 seconds</source>
        <translation>Forward 10 seconds</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>Speed %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Play again</translation>
    </message>
    <message>
        <source>Opening the recording…</source>
        <translation>Opening the recording…</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>No sound output was found. The picture plays without sound; turn captions on to read along.</source>
        <translation>No sound output was found. The picture plays without sound; turn captions on to read along.</translation>
    </message>
    <message>
        <source>Continuing at %1.</source>
        <translation>Continuing at %1.</translation>
    </message>
    <message>
        <source>Start Again</source>
        <translation>Start Again</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Volume; in the middle as loud as recorded</source>
        <translation>Volume; in the middle as loud as recorded</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>who, when, recording</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>The headphones or loudspeaker went away, so playback is paused. Nobody else should hear it.</source>
        <translation>The headphones or loudspeaker went away, so playback is paused. Nobody else should hear it.</translation>
    </message>
    <message>
        <source>A damaged part at %1 was skipped.</source>
        <translation>A damaged part at %1 was skipped.</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Coding</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>The transcript was not changed. %1</source>
        <translation>The transcript was not changed. %1</translation>
    </message>
    <message>
        <source>Pauses are shortened once the sound has been read.</source>
        <translation>Pauses are shortened once the sound has been read.</translation>
    </message>
    <message>
        <source>Shortened pauses saved %1.</source>
        <translation>Shortened pauses saved %1.</translation>
    </message>
    <message>
        <source>Play Again</source>
        <translation>Play Again</translation>
    </message>
    <message>
        <source>Back to the List</source>
        <translation>Back to the List</translation>
    </message>
    <message>
        <source>Add a Note</source>
        <translation>Add a Note</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Leave full screen</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Search settings</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Pages of settings</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Import…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Playback and notes</source>
        <translation>Playback and notes</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Back to the &amp;Defaults of This Page</source>
        <translation>Back to the &amp;Defaults of This Page</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Another language is used when the program starts the next time.</source>
        <translation>Another language is used when the program starts the next time.</translation>
    </message>
    <message>
        <source>Recordings begin at &amp;speed</source>
        <translation>Recordings begin at &amp;speed</translation>
    </message>
    <message>
        <source>2 seconds for staff, none for clients</source>
        <translation>2 seconds for staff, none for clients</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>After a pause, go &amp;back</source>
        <translation>After a pause, go &amp;back</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Markers are set &amp;earlier by</source>
        <translation>Markers are set &amp;earlier by</translation>
    </message>
    <message>
        <source>Draw s&amp;ound and pauses on the timeline</source>
        <translation>Draw s&amp;ound and pauses on the timeline</translation>
    </message>
    <message>
        <source>Show small &amp;pictures on the timeline</source>
        <translation>Show small &amp;pictures on the timeline</translation>
    </message>
    <message>
        <source>&amp;Caption Look…</source>
        <translation>&amp;Caption Look…</translation>
    </message>
    <message>
        <source>Draw the curtain when I use another &amp;window</source>
        <translation>Draw the curtain when I use another &amp;window</translation>
    </message>
    <message>
        <source>Lock when the &amp;screen is locked or the computer sleeps</source>
        <translation>Lock when the &amp;screen is locked or the computer sleeps</translation>
    </message>
    <message>
        <source>The program also locks itself when nobody uses it: after 5 minutes for staff, after 10 for clients. The clinic decides that.</source>
        <translation>The program also locks itself when nobody uses it: after 5 minutes for staff, after 10 for clients. The clinic decides that.</translation>
    </message>
    <message>
        <source>Linux cannot keep other programs from filming the screen. The name of who watches is on the picture, and “Hide Names” and the curtain hide what is not needed.</source>
        <translation>Linux cannot keep other programs from filming the screen. The name of who watches is on the picture, and “Hide Names” and the curtain hide what is not needed.</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colours</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>text size</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of &amp;text</source>
        <translation>Size of &amp;text</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>No setting has these words.</translation>
    </message>
    <message>
        <source>Export Settings</source>
        <translation>Export Settings</translation>
    </message>
    <message>
        <source>Exported. There is no password or name in the file.</source>
        <translation>Exported. There is no password or name in the file.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another place.</source>
        <translation>The file could not be written. Choose another place.</translation>
    </message>
    <message>
        <source>Import Settings</source>
        <translation>Import Settings</translation>
    </message>
    <message>
        <source>Settings (*.ini)</source>
        <translation>Settings (*.ini)</translation>
    </message>
    <message>
        <source>This file has no settings of this program. Nothing was changed.</source>
        <translation>This file has no settings of this program. Nothing was changed.</translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>Imported.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>As the system says</translation>
    </message>
    <message>
        <source>&amp;Loudspeaker or headphones</source>
        <translation>&amp;Loudspeaker or headphones</translation>
    </message>
    <message>
        <source>Play &amp;Test Tone</source>
        <translation>Play &amp;Test Tone</translation>
    </message>
    <message>
        <source>A recording is private: hear where the tone comes from before you open one.</source>
        <translation>A recording is private: hear where the tone comes from before you open one.</translation>
    </message>
    <message>
        <source>You should hear a tone now.</source>
        <translation>You should hear a tone now.</translation>
    </message>
    <message>
        <source>No tone can be played: this computer has no loudspeaker that works.</source>
        <translation>No tone can be played: this computer has no loudspeaker that works.</translation>
    </message>
    <message>
        <source>The tone is over. If you did not hear it, choose another place, or turn the sound up.</source>
        <translation>The tone is over. If you did not hear it, choose another place, or turn the sound up.</translation>
    </message>
</context>
<context>
    <name>ProofDialog</name>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Is It You?</source>
        <translation>Is It You?</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Before something that cannot be taken back, or that takes private information out of the clinic, you are asked once more. For the next five minutes this counts.</source>
        <translation>Before something that cannot be taken back, or that takes private information out of the clinic, you are asked once more. For the next five minutes this counts.</translation>
    </message>
    <message>
        <source>&amp;Code from your authenticator app</source>
        <translation>&amp;Code from your authenticator app</translation>
    </message>
    <message>
        <source>Code from your authenticator app</source>
        <translation>Code from your authenticator app</translation>
    </message>
    <message>
        <source>The code is not right. Each code works once; wait for the next one.</source>
        <translation>The code is not right. Each code works once; wait for the next one.</translation>
    </message>
    <message>
        <source>The password is not right.</source>
        <translation>The password is not right.</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>The same key as in the text beside it</source>
        <translation>The same key as in the text beside it</translation>
    </message>
</context>
<context>
    <name>ReadingTools</name>
    <message>
        <source>&amp;Larger Text</source>
        <translation>&amp;Larger Text</translation>
    </message>
    <message>
        <source>Read Al&amp;oud</source>
        <translation>Read Al&amp;oud</translation>
    </message>
    <message>
        <source>St&amp;op Reading</source>
        <translation>St&amp;op Reading</translation>
    </message>
    <message>
        <source>Norma&amp;l Text</source>
        <translation>Norma&amp;l Text</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Delete this recording?</source>
        <translation>Delete this recording?</translation>
    </message>
    <message>
        <source>Why do you save a copy?</source>
        <translation>Why do you save a copy?</translation>
    </message>
    <message>
        <source>Why are you opening this?</source>
        <translation>Why are you opening this?</translation>
    </message>
    <message>
        <source>Delete Recording</source>
        <translation>Delete Recording</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>The client asked for it</source>
        <translation>The client asked for it</translation>
    </message>
    <message>
        <source>Consent was withdrawn</source>
        <translation>Consent was withdrawn</translation>
    </message>
    <message>
        <source>Recorded by mistake</source>
        <translation>Recorded by mistake</translation>
    </message>
    <message>
        <source>Quality review</source>
        <translation>Quality review</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Legal request</source>
        <translation>Legal request</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Treatment</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation>Reason in your own words</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>&amp;Category</translation>
    </message>
    <message>
        <source>&amp;In your own words (at least 10 characters)</source>
        <translation>&amp;In your own words (at least 10 characters)</translation>
    </message>
    <message>
        <source>The reason is written into the access log. The client can read it.</source>
        <translation>The reason is written into the access log. The client can read it.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Save a Copy</source>
        <translation>&amp;Save a Copy</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>choose a category</source>
        <translation>choose a category</translation>
    </message>
    <message>
        <source>write at least 10 characters</source>
        <translation>write at least 10 characters</translation>
    </message>
    <message>
        <source>type the number</source>
        <translation>type the number</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Still needed: %1.</translation>
    </message>
    <message>
        <source>Why do you take back the deletion?</source>
        <translation>Why do you take back the deletion?</translation>
    </message>
    <message>
        <source>Deleted by mistake</source>
        <translation>Deleted by mistake</translation>
    </message>
    <message>
        <source>&amp;Take It Back</source>
        <translation>&amp;Take It Back</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>The recording and its transcript are destroyed; its line and the access log stay. If your clinic leaves time to think it over, the list says until when it can be taken back. After that it cannot be undone.</source>
        <translation>The recording and its transcript are destroyed; its line and the access log stay. If your clinic leaves time to think it over, the list says until when it can be taken back. After that it cannot be undone.</translation>
    </message>
    <message>
        <source>Do you agree that this recording is deleted?</source>
        <translation>Do you agree that this recording is deleted?</translation>
    </message>
    <message>
        <source>&amp;Agree to the Deletion</source>
        <translation>&amp;Agree to the Deletion</translation>
    </message>
    <message>
        <source>Why is this recording closed to most?</source>
        <translation>Why is this recording closed to most?</translation>
    </message>
    <message>
        <source>Why may others open this recording again?</source>
        <translation>Why may others open this recording again?</translation>
    </message>
    <message>
        <source>&amp;Close to Most</source>
        <translation>&amp;Close to Most</translation>
    </message>
    <message>
        <source>&amp;Open to Others Again</source>
        <translation>&amp;Open to Others Again</translation>
    </message>
    <message>
        <source>The last digits of the recording&apos;s number</source>
        <translation>The last digits of the recording&apos;s number</translation>
    </message>
    <message>
        <source>&amp;Type the last digits of the recording&apos;s number, %1</source>
        <translation>&amp;Type the last digits of the recording&apos;s number, %1</translation>
    </message>
</context>
<context>
    <name>RecordingActions</name>
    <message>
        <source>You cannot save a copy of this recording.</source>
        <translation>You cannot save a copy of this recording.</translation>
    </message>
    <message>
        <source>Save a Copy: this file will contain private health information</source>
        <translation>Save a Copy: this file will contain private health information</translation>
    </message>
    <message>
        <source>Saving cannot be recorded at the moment, so it was not begun.</source>
        <translation>Saving cannot be recorded at the moment, so it was not begun.</translation>
    </message>
    <message>
        <source>The consent is stored. Recording can be started now.</source>
        <translation>The consent is stored. Recording can be started now.</translation>
    </message>
    <message>
        <source>Stored: no recording. The session goes on as always.</source>
        <translation>Stored: no recording. The session goes on as always.</translation>
    </message>
    <message>
        <source>You cannot change who may open this recording.</source>
        <translation>You cannot change who may open this recording.</translation>
    </message>
    <message>
        <source>Only the client, who acts for them, and who treats them can open it then. The reason is written into the access log.</source>
        <translation>Only the client, who acts for them, and who treats them can open it then. The reason is written into the access log.</translation>
    </message>
    <message>
        <source>Managers and supervisors can open it again, with a reason. Yours is written into the access log.</source>
        <translation>Managers and supervisors can open it again, with a reason. Yours is written into the access log.</translation>
    </message>
    <message>
        <source>The recording is closed to most now.</source>
        <translation>The recording is closed to most now.</translation>
    </message>
    <message>
        <source>Others may open the recording again.</source>
        <translation>Others may open the recording again.</translation>
    </message>
    <message>
        <source>The consent is recorded, and the client is told.</source>
        <translation>The consent is recorded, and the client is told.</translation>
    </message>
    <message>
        <source>The import has been started again.</source>
        <translation>The import has been started again.</translation>
    </message>
</context>
<context>
    <name>RecordingListModel</name>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>Opened %n time(s)</source>
        <translation>
            <numerusform>Opened %n time</numerusform>
            <numerusform>Opened %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>opened n times by n people</comment>
        <translation>%1 by %2</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>Psychologist</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Watched</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Kept until</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Joint session</source>
        <translation>Joint session</translation>
    </message>
</context>
<context>
    <name>ReviewPresenter</name>
    <message>
        <source>What you watch cannot be recorded at the moment, so playback is paused. Free some disk space, then try again.</source>
        <translation>What you watch cannot be recorded at the moment, so playback is paused. Free some disk space, then try again.</translation>
    </message>
    <message>
        <source>This recording cannot be shown. The file may be damaged. Save a copy or tell the clinic&apos;s operator.</source>
        <translation>This recording cannot be shown. The file may be damaged. Save a copy or tell the clinic&apos;s operator.</translation>
    </message>
    <message>
        <source>What you watch cannot be recorded at the moment, so nothing is shown. Free some disk space, then try again.</source>
        <translation>What you watch cannot be recorded at the moment, so nothing is shown. Free some disk space, then try again.</translation>
    </message>
    <message>
        <source>The connection to this recording was lost. Reconnecting. Your place is kept.</source>
        <translation>The connection to this recording was lost. Reconnecting. Your place is kept.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentence and reference</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>What you watched has not reached the clinic&apos;s access log for a while, so playback is paused. It goes on by itself as soon as the clinic can be reached.</source>
        <translation>What you watched has not reached the clinic&apos;s access log for a while, so playback is paused. It goes on by itself as soon as the clinic can be reached.</translation>
    </message>
    <message>
        <source>The clinic has not answered for a while, so playback is paused. It goes on by itself as soon as the clinic can be reached.</source>
        <translation>The clinic has not answered for a while, so playback is paused. It goes on by itself as soon as the clinic can be reached.</translation>
    </message>
</context>
<context>
    <name>MediaWords</name>
    <message numerus="yes">
        <source>%n sound tracks are heard together.</source>
        <translation>
            <numerusform>One sound track is heard.</numerusform>
            <numerusform>%n sound tracks are heard together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound track(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n sound track could not be read and was left out.</numerusform>
            <numerusform>%n sound tracks could not be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further picture(s) were left out.</source>
        <translation>
            <numerusform>%n further picture was left out.</numerusform>
            <numerusform>%n further pictures were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n picture could not be read and was left out.</numerusform>
            <numerusform>%n pictures could not be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) that are neither sound nor film were left out, such as covers, texts or places.</source>
        <translation>
            <numerusform>%n part that is neither sound nor film was left out, such as covers, texts or places.</numerusform>
            <numerusform>%n parts that are neither sound nor film were left out, such as covers, texts or places.</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture was converted.</source>
        <translation>The picture was converted.</translation>
    </message>
    <message>
        <source>The sound was converted.</source>
        <translation>The sound was converted.</translation>
    </message>
    <message>
        <source>The picture was turned as it is meant to be seen.</source>
        <translation>The picture was turned as it is meant to be seen.</translation>
    </message>
    <message>
        <source>The file began at %1 by its own clock; here it begins at 0.</source>
        <translation>The file began at %1 by its own clock; here it begins at 0.</translation>
    </message>
    <message numerus="yes">
        <source>%n pause(s) of more than a minute, in which nothing was recorded, are not here.</source>
        <translation>
            <numerusform>%n pause of more than a minute, in which nothing was recorded, is not here.</numerusform>
            <numerusform>%n pauses of more than a minute, in which nothing was recorded, are not here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was joined from parts at %n place(s).</source>
        <translation>
            <numerusform>It was joined from parts at %n place.</numerusform>
            <numerusform>It was joined from parts at %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) or microphone(s) sent nothing.</source>
        <translation>
            <numerusform>%n camera or microphone sent nothing.</numerusform>
            <numerusform>%n cameras or microphones sent nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) or microphone(s) could not be read and are missing.</source>
        <translation>
            <numerusform>%n camera or microphone could not be read and is missing.</numerusform>
            <numerusform>%n cameras or microphones could not be read and are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewSide</name>
    <message>
        <source>Made fit to be watched</source>
        <translation>Made fit to be watched</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of the file it came from</source>
        <translation>SHA-256 of the file it came from</translation>
    </message>
    <message>
        <source>Transcr&amp;ipt</source>
        <translation>Transcr&amp;ipt</translation>
    </message>
    <message>
        <source>No&amp;tes</source>
        <translation>No&amp;tes</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Seen B&amp;y</source>
        <translation>Seen B&amp;y</translation>
    </message>
    <message>
        <source>Who has seen this</source>
        <translation>Who has seen this</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>Save a Copy…</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>Psychologist</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Kept until</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcript</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>None was made</source>
        <translation>None was made</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pauses</translation>
    </message>
    <message>
        <source>None over 5 seconds</source>
        <translation>None over 5 seconds</translation>
    </message>
    <message numerus="yes">
        <source>%n over 5 seconds</source>
        <translation>
            <numerusform>%n over 5 seconds</numerusform>
            <numerusform>%n over 5 seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the longest %2 at %3</source>
        <comment>count, length, place</comment>
        <translation>%1, the longest %2 at %3</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Viewed</translation>
    </message>
    <message>
        <source>Details of the recording</source>
        <translation>Details of the recording</translation>
    </message>
</context>
<context>
    <name>SecondFactorDialog</name>
    <message>
        <source>Set &amp;Up</source>
        <translation>Set &amp;Up</translation>
    </message>
    <message>
        <source>&amp;New Recovery Codes</source>
        <translation>&amp;New Recovery Codes</translation>
    </message>
    <message>
        <source>&amp;Take Away</source>
        <translation>&amp;Take Away</translation>
    </message>
    <message>
        <source>Second Sign-In Step</source>
        <translation>Second Sign-In Step</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>On. Besides the password, a code from your authenticator app is asked for.</source>
        <translation>On. Besides the password, a code from your authenticator app is asked for.</translation>
    </message>
    <message>
        <source>Off. Whoever knows your password can sign in as you. With the second step, they would need your phone, too.</source>
        <translation>Off. Whoever knows your password can sign in as you. With the second step, they would need your phone, too.</translation>
    </message>
    <message numerus="yes">
        <source>%n recovery code(s) left.</source>
        <translation>
            <numerusform>%n recovery code left.</numerusform>
            <numerusform>%n recovery codes left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your clinic asks for it.</source>
        <translation>Your clinic asks for it.</translation>
    </message>
</context>
<context>
    <name>SecondStepForm</name>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>&amp;Save as a File…</source>
        <translation>&amp;Save as a File…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Key for the app</source>
        <translation>Key for the app</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Recovery codes</translation>
    </message>
    <message>
        <source>Set up the second step</source>
        <translation>Set up the second step</translation>
    </message>
    <message>
        <source>One more step</source>
        <translation>One more step</translation>
    </message>
    <message>
        <source>Besides the password, a code will be asked for. Open an authenticator app on your phone, scan this picture or type the key, then enter the six digits that the app shows.</source>
        <translation>Besides the password, a code will be asked for. Open an authenticator app on your phone, scan this picture or type the key, then enter the six digits that the app shows.</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator app shows. Without your phone, use one of your recovery codes.</source>
        <translation>Enter the six digits that your authenticator app shows. Without your phone, use one of your recovery codes.</translation>
    </message>
    <message>
        <source>Keep these recovery codes</source>
        <translation>Keep these recovery codes</translation>
    </message>
    <message>
        <source>If you lose your phone, each of these codes lets you in once. They are shown only now. Print them or save them where others do not look.</source>
        <translation>If you lose your phone, each of these codes lets you in once. They are shown only now. Print them or save them where others do not look.</translation>
    </message>
    <message>
        <source>I Have Kept Them</source>
        <translation>I Have Kept Them</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Enter the code.</source>
        <translation>Enter the code.</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>Save the recovery codes</translation>
    </message>
    <message>
        <source>attune-recovery-codes.txt</source>
        <translation>attune-recovery-codes.txt</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>The file could not be written.</translation>
    </message>
</context>
<context>
    <name>SeekSlider</name>
    <message>
        <source>Position in the recording</source>
        <translation>Position in the recording</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position of duration</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1, repeats from %2 to %3</source>
        <translation>%1, repeats from %2 to %3</translation>
    </message>
</context>
<context>
    <name>SessionCapture</name>
    <message>
        <source>Start Recording</source>
        <translation>Start Recording</translation>
    </message>
    <message>
        <source>&amp;Start Recording</source>
        <translation>&amp;Start Recording</translation>
    </message>
    <message>
        <source>&amp;Do Not Start</source>
        <translation>&amp;Do Not Start</translation>
    </message>
    <message>
        <source>The session with %1 begins only on %2.</source>
        <translation>The session with %1 begins only on %2.</translation>
    </message>
    <message numerus="yes">
        <source>It has %n recording(s) already. This makes one more.</source>
        <translation>
            <numerusform>It has %n recording already. This makes one more.</numerusform>
            <numerusform>It has %n recordings already. This makes one more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start recording all the same?</source>
        <translation>Start recording all the same?</translation>
    </message>
    <message>
        <source>Stop Recording</source>
        <translation>Stop Recording</translation>
    </message>
    <message>
        <source>&amp;Stop Recording</source>
        <translation>&amp;Stop Recording</translation>
    </message>
    <message>
        <source>&amp;Go On Recording</source>
        <translation>&amp;Go On Recording</translation>
    </message>
    <message>
        <source>Stop recording your session with %1?</source>
        <translation>Stop recording your session with %1?</translation>
    </message>
    <message>
        <source>Stop recording the session with %1?</source>
        <translation>Stop recording the session with %1?</translation>
    </message>
    <message>
        <source>It cannot be continued: starting again makes a second recording.</source>
        <translation>It cannot be continued: starting again makes a second recording.</translation>
    </message>
    <message>
        <source>The recording was stopped. It is being prepared and appears in the list.</source>
        <translation>The recording was stopped. It is being prepared and appears in the list.</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions and consent</source>
        <translation>Sessions and consent</translation>
    </message>
    <message>
        <source>Sessions of yesterday and the week ahead. A recording starts only after the client has agreed.</source>
        <translation>Sessions of yesterday and the week ahead. A recording starts only after the client has agreed.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>No sessions in these days</source>
        <translation>No sessions in these days</translation>
    </message>
    <message>
        <source>Sessions come from the clinic&apos;s calendar.</source>
        <translation>Sessions come from the clinic&apos;s calendar.</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Look Again</translation>
    </message>
    <message>
        <source>Session with %1</source>
        <translation>Session with %1</translation>
    </message>
    <message>
        <source>Recording time</source>
        <translation>Recording time</translation>
    </message>
    <message>
        <source>Stop Recording</source>
        <translation>Stop Recording</translation>
    </message>
    <message>
        <source>Start Recording</source>
        <translation>Start Recording</translation>
    </message>
    <message>
        <source>Start recording the session with %1</source>
        <translation>Start recording the session with %1</translation>
    </message>
    <message>
        <source>Decide about Recording…</source>
        <translation>Decide about Recording…</translation>
    </message>
    <message>
        <source>Consent Record…</source>
        <translation>Consent Record…</translation>
    </message>
    <message>
        <source>Consent record of %1</source>
        <translation>Consent record of %1</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Recording %1</translation>
    </message>
    <message>
        <source>Options for recording the session with %1</source>
        <translation>Options for recording the session with %1</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Options…</translation>
    </message>
    <message>
        <source>P&amp;lan a Session…</source>
        <translation>P&amp;lan a Session…</translation>
    </message>
    <message>
        <source>Plan one, or wait for those of the clinic&apos;s calendar.</source>
        <translation>Plan one, or wait for those of the clinic&apos;s calendar.</translation>
    </message>
    <message>
        <source>Take the session with %1 out of the calendar</source>
        <translation>Take the session with %1 out of the calendar</translation>
    </message>
    <message>
        <source>The session with %1 on %2 is in the calendar.</source>
        <translation>The session with %1 on %2 is in the calendar.</translation>
    </message>
    <message>
        <source>Take Out a Session</source>
        <translation>Take Out a Session</translation>
    </message>
    <message>
        <source>Take the session with %1 out of the calendar?</source>
        <translation>Take the session with %1 out of the calendar?</translation>
    </message>
    <message>
        <source>&amp;Take Out</source>
        <translation>&amp;Take Out</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Keep</translation>
    </message>
    <message>
        <source>This Is Right</source>
        <translation>This Is Right</translation>
    </message>
    <message>
        <source>The session of %1 with %2 is right</source>
        <translation>The session of %1 with %2 is right</translation>
    </message>
    <message>
        <source>A first session waits until the client or a manager says that it is right.</source>
        <translation>A first session waits until the client or a manager says that it is right.</translation>
    </message>
    <message>
        <source>Stop recording the session with %1</source>
        <translation>Stop recording the session with %1</translation>
    </message>
    <message>
        <source>Participants…</source>
        <translation>Participants…</translation>
    </message>
    <message>
        <source>Participants of the session with %1</source>
        <translation>Participants of the session with %1</translation>
    </message>
    <message>
        <source>Offline, as of %1</source>
        <translation>Offline, as of %1</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <comment>client, clinician</comment>
        <translation>%1, with %2</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Search commands</translation>
    </message>
    <message>
        <source>Commands and keys</source>
        <translation>Commands and keys</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in to your clinic</source>
        <translation>Sign in to your clinic</translation>
    </message>
    <message>
        <source>Use the server address from your clinic&apos;s letter.</source>
        <translation>Use the server address from your clinic&apos;s letter.</translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation>&amp;Server address</translation>
    </message>
    <message>
        <source>&amp;E-mail address</source>
        <translation>&amp;E-mail address</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Server address</translation>
    </message>
    <message>
        <source>clinic.example</source>
        <translation>clinic.example</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Certificate: public authorities</source>
        <translation>Certificate: public authorities</translation>
    </message>
    <message>
        <source>Clinic &amp;certificate…</source>
        <translation>Clinic &amp;certificate…</translation>
    </message>
    <message>
        <source>Choose the certificate file that your clinic gave you</source>
        <translation>Choose the certificate file that your clinic gave you</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Sign In</translation>
    </message>
    <message>
        <source>Choose the clinic&apos;s certificate</source>
        <translation>Choose the clinic&apos;s certificate</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificates (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Certificate: %1</source>
        <translation>Certificate: %1</translation>
    </message>
    <message>
        <source>Enter the address of the server.</source>
        <translation>Enter the address of the server.</translation>
    </message>
    <message>
        <source>Enter the e-mail address of your account.</source>
        <translation>Enter the e-mail address of your account.</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>Enter the password.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>This is not a server address. It looks like &quot;clinic.example&quot; or &quot;clinic.example:8443&quot;.</source>
        <translation>This is not a server address. It looks like &quot;clinic.example&quot; or &quot;clinic.example:8443&quot;.</translation>
    </message>
    <message>
        <source>This server could not prove that it is your clinic. If your clinic gave you a certificate file, choose it below.</source>
        <translation>This server could not prove that it is your clinic. If your clinic gave you a certificate file, choose it below.</translation>
    </message>
    <message>
        <source>This server could not prove that it is your clinic with the certificate chosen below. Ask the clinic for the current one.</source>
        <translation>This server could not prove that it is your clinic with the certificate chosen below. Ask the clinic for the current one.</translation>
    </message>
    <message>
        <source>This computer has no keychain. You stay signed in until the program closes, and text that has not been sent is kept in memory only.</source>
        <translation>This computer has no keychain. You stay signed in until the program closes, and text that has not been sent is kept in memory only.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>That took too long, or too many codes were not right. Begin again with the password.</source>
        <translation>That took too long, or too many codes were not right. Begin again with the password.</translation>
    </message>
    <message>
        <source>I Have an &amp;Invitation…</source>
        <translation>I Have an &amp;Invitation…</translation>
    </message>
    <message>
        <source>&amp;Language and Appearance…</source>
        <translation>&amp;Language and Appearance…</translation>
    </message>
    <message>
        <source>Check the Co&amp;nnection</source>
        <translation>Check the Co&amp;nnection</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Forgotten the password? Ask your clinic for a new invitation.</source>
        <translation>Forgotten the password? Ask your clinic for a new invitation.</translation>
    </message>
</context>
<context>
    <name>SignInsDialog</name>
    <message>
        <source>Where You Are Signed In</source>
        <translation>Where You Are Signed In</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>Where you are signed in</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Last used</translation>
    </message>
    <message>
        <source>&amp;Sign Out There</source>
        <translation>&amp;Sign Out There</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Unnamed device</translation>
    </message>
    <message>
        <source>%1 (this one)</source>
        <translation>%1 (this one)</translation>
    </message>
    <message>
        <source>Sign Out &amp;Everywhere Else</source>
        <translation>Sign Out &amp;Everywhere Else</translation>
    </message>
    <message>
        <source>This is the first time you signed in.</source>
        <translation>This is the first time you signed in.</translation>
    </message>
    <message>
        <source>Last sign-in before this one: %1, %2</source>
        <comment>time, device</comment>
        <translation>Last sign-in before this one: %1, %2</translation>
    </message>
    <message>
        <source>Since (%1)</source>
        <comment>time zone</comment>
        <translation>Since (%1)</translation>
    </message>
</context>
<context>
    <name>SpokenDialog</name>
    <message>
        <source>Find What Was Said</source>
        <translation>Find What Was Said</translation>
    </message>
    <message>
        <source>Words that were said</source>
        <translation>Words that were said</translation>
    </message>
    <message>
        <source>Words that were said, at least 3 letters</source>
        <translation>Words that were said, at least 3 letters</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Where it was said</source>
        <translation>Where it was said</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>&amp;Open at This Moment</source>
        <translation>&amp;Open at This Moment</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Looks through what was said in your recordings. Each search is recorded, and clients see that something was found in theirs.</source>
        <translation>Looks through what was said in your recordings. Each search is recorded, and clients see that something was found in theirs.</translation>
    </message>
    <message>
        <source>Type at least 3 letters of what was said.</source>
        <translation>Type at least 3 letters of what was said.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>It was said in none of your recordings.</source>
        <translation>It was said in none of your recordings.</translation>
    </message>
    <message numerus="yes">
        <source>Found in %n recording(s).</source>
        <translation>
            <numerusform>Found in %n recording.</numerusform>
            <numerusform>Found in %n recordings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking on. So far in %n recording(s).</source>
        <translation>
            <numerusform>Looking on. So far in %n recording.</numerusform>
            <numerusform>Looking on. So far in %n recordings.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>whose session, when</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>StartRecordingDialog</name>
    <message>
        <source>Record &amp;sound only</source>
        <translation>Record &amp;sound only</translation>
    </message>
    <message>
        <source>Record This Session</source>
        <translation>Record This Session</translation>
    </message>
    <message>
        <source>Everybody side by side</source>
        <translation>Everybody side by side</translation>
    </message>
    <message>
        <source>Who speaks, large</source>
        <translation>Who speaks, large</translation>
    </message>
    <message>
        <source>The shared screen, large</source>
        <translation>The shared screen, large</translation>
    </message>
    <message>
        <source>Small: 640 × 480</source>
        <translation>Small: 640 × 480</translation>
    </message>
    <message>
        <source>Usual: 1280 × 720</source>
        <translation>Usual: 1280 × 720</translation>
    </message>
    <message>
        <source>Large: 1920 × 1080</source>
        <translation>Large: 1920 × 1080</translation>
    </message>
    <message>
        <source>MP4, plays everywhere</source>
        <translation>MP4, plays everywhere</translation>
    </message>
    <message>
        <source>WebM</source>
        <translation>WebM</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>&amp;Picture</translation>
    </message>
    <message>
        <source>Picture si&amp;ze</source>
        <translation>Picture si&amp;ze</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Start &amp;Recording</source>
        <translation>Start &amp;Recording</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>The session with %1. Everybody in it sees that it is being recorded.</source>
        <translation>The session with %1. Everybody in it sees that it is being recorded.</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Show more of the timeline</source>
        <translation>Show more of the timeline</translation>
    </message>
    <message>
        <source>Show the timeline more closely</source>
        <translation>Show the timeline more closely</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Chapters</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>You have watched this</source>
        <translation>You have watched this</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>speaker, what they say</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>TranscriptModel</name>
    <message>
        <source>hidden from others</source>
        <translation>hidden from others</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>[hidden by the client]</source>
        <translation>[hidden by the client]</translation>
    </message>
    <message>
        <source>Corrected by %1. It was: %2</source>
        <translation>Corrected by %1. It was: %2</translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>Find in what was said</source>
        <translation>Find in what was said</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Previous place</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Next place</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>&amp;Whole words</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcript</translation>
    </message>
    <message>
        <source>&amp;Copy Lines</source>
        <translation>&amp;Copy Lines</translation>
    </message>
    <message>
        <source>Follow the recording</source>
        <translation>Follow the recording</translation>
    </message>
    <message>
        <source>Loading the transcript…</source>
        <translation>Loading the transcript…</translation>
    </message>
    <message>
        <source>There is no transcript</source>
        <translation>There is no transcript</translation>
    </message>
    <message>
        <source>None was made of this recording. Captions and search need one.</source>
        <translation>None was made of this recording. Captions and search need one.</translation>
    </message>
    <message>
        <source>The transcript cannot be shown</source>
        <translation>The transcript cannot be shown</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Not found</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place of places</comment>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>At most %n line(s) can be copied at a time.</source>
        <translation>
            <numerusform>At most %n line can be copied at a time.</numerusform>
            <numerusform>At most %n lines can be copied at a time.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;By</source>
        <comment>who said it</comment>
        <translation>&amp;By</translation>
    </message>
    <message>
        <source>Change the transcript</source>
        <translation>Change the transcript</translation>
    </message>
    <message>
        <source>Correct This &amp;Line…</source>
        <translation>Correct This &amp;Line…</translation>
    </message>
    <message>
        <source>&amp;Take the Correction Back</source>
        <translation>&amp;Take the Correction Back</translation>
    </message>
    <message>
        <source>&amp;Name This Speaker…</source>
        <translation>&amp;Name This Speaker…</translation>
    </message>
    <message>
        <source>&amp;Show This Line to Others Again</source>
        <translation>&amp;Show This Line to Others Again</translation>
    </message>
    <message>
        <source>&amp;Hide This Line from Others</source>
        <translation>&amp;Hide This Line from Others</translation>
    </message>
</context>
<context>
    <name>TranscriptTextDialog</name>
    <message>
        <source>Name a Speaker</source>
        <translation>Name a Speaker</translation>
    </message>
    <message>
        <source>Correct a Line</source>
        <translation>Correct a Line</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>C&amp;orrect</source>
        <translation>C&amp;orrect</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>The name stands at every line they speak, for everybody who may read the transcript. Without a name they are called %1 again.</source>
        <translation>The name stands at every line they speak, for everybody who may read the transcript. Without a name they are called %1 again.</translation>
    </message>
    <message>
        <source>Its time stays, and what was written before is kept beside it.</source>
        <translation>Its time stays, and what was written before is kept beside it.</translation>
    </message>
    <message>
        <source>It was: %1</source>
        <translation>It was: %1</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>Name of the speaker</source>
        <translation>Name of the speaker</translation>
    </message>
</context>
<context>
    <name>VideoWidget</name>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Curtain drawn. Press Play to go on.</source>
        <translation>Curtain drawn. Press Play to go on.</translation>
    </message>
    <message>
        <source>Sound only</source>
        <translation>Sound only</translation>
    </message>
</context>
<context>
    <name>DeletionRequestDialog</name>
    <message>
        <source>Ask for Deletion</source>
        <translation>Ask for Deletion</translation>
    </message>
    <message>
        <source>Why, if you like</source>
        <translation>Why, if you like</translation>
    </message>
    <message>
        <source>&amp;Why? You need not say.</source>
        <translation>&amp;Why? You need not say.</translation>
    </message>
    <message>
        <source>&amp;Take My Wish Back</source>
        <translation>&amp;Take My Wish Back</translation>
    </message>
    <message>
        <source>&amp;Ask for Deletion</source>
        <translation>&amp;Ask for Deletion</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Your wish is recorded. The clinic was told, and will answer you here.</source>
        <translation>Your wish is recorded. The clinic was told, and will answer you here.</translation>
    </message>
    <message>
        <source>Your wish was taken back.</source>
        <translation>Your wish was taken back.</translation>
    </message>
    <message>
        <source>A person at your clinic decides, and tells you why.</source>
        <translation>A person at your clinic decides, and tells you why.</translation>
    </message>
    <message>
        <source>The law asks clinics to keep records for some time. For this recording that is until %1, so the answer may be that it is kept until then.</source>
        <translation>The law asks clinics to keep records for some time. For this recording that is until %1, so the answer may be that it is kept until then.</translation>
    </message>
    <message>
        <source>It can also be closed, so that only you, and who treats you, can open it.</source>
        <translation>It can also be closed, so that only you, and who treats you, can open it.</translation>
    </message>
    <message>
        <source>If it is deleted, it is gone for good: nobody can bring it back.</source>
        <translation>If it is deleted, it is gone for good: nobody can bring it back.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
</context>
<context>
    <name>WitnessDialog</name>
    <message>
        <source>The clinic&apos;s access log is signed with another key than on %1.</source>
        <translation>The clinic&apos;s access log is signed with another key than on %1.</translation>
    </message>
    <message>
        <source>The clinic&apos;s access log is shorter than it was on %1. Entries are missing.</source>
        <translation>The clinic&apos;s access log is shorter than it was on %1. Entries are missing.</translation>
    </message>
    <message>
        <source>The clinic&apos;s access log does not continue what this computer saw on %1. It was changed.</source>
        <translation>The clinic&apos;s access log does not continue what this computer saw on %1. It was changed.</translation>
    </message>
    <message>
        <source>The clinic&apos;s access log could not be proven to be genuine.</source>
        <translation>The clinic&apos;s access log could not be proven to be genuine.</translation>
    </message>
    <message>
        <source>The Access Log Has Changed</source>
        <translation>The Access Log Has Changed</translation>
    </message>
    <message>
        <source>What was seen before, and what is there now</source>
        <translation>What was seen before, and what is there now</translation>
    </message>
    <message>
        <source>&amp;Save as Evidence…</source>
        <translation>&amp;Save as Evidence…</translation>
    </message>
    <message>
        <source>I &amp;Know Why: Go On From Here</source>
        <translation>I &amp;Know Why: Go On From Here</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>This happens when an older backup of the clinic was restored, or when somebody tampers with the log. Ask the person who runs the server, not by way of this program, and keep what is shown below: it proves what was there.</source>
        <translation>This happens when an older backup of the clinic was restored, or when somebody tampers with the log. Ask the person who runs the server, not by way of this program, and keep what is shown below: it proves what was there.</translation>
    </message>
    <message>
        <source>Save as Evidence</source>
        <translation>Save as Evidence</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The file that was uploaded is damaged, or cannot be kept whole. Save it with another program, and upload it again.</source>
        <translation>The file that was uploaded is damaged, or cannot be kept whole. Save it with another program, and upload it again.</translation>
    </message>
    <message>
        <source>The file that was uploaded takes more work than the clinic&apos;s server gives one file. Save it smaller or shorter, and upload it again.</source>
        <translation>The file that was uploaded takes more work than the clinic&apos;s server gives one file. Save it smaller or shorter, and upload it again.</translation>
    </message>
    <message>
        <source>There was no room left for the file that was uploaded. Tell the clinic&apos;s operator.</source>
        <translation>There was no room left for the file that was uploaded. Tell the clinic&apos;s operator.</translation>
    </message>
    <message>
        <source>The file that was uploaded is no longer kept. Upload it again.</source>
        <translation>The file that was uploaded is no longer kept. Upload it again.</translation>
    </message>
    <message>
        <source>Nothing was recorded: no camera and no microphone sent anything.</source>
        <translation>Nothing was recorded: no camera and no microphone sent anything.</translation>
    </message>
    <message>
        <source>What was put together is not all of what was recorded, so it is not shown. The originals are still where they were recorded; the clinic&apos;s operator can see why.</source>
        <translation>What was put together is not all of what was recorded, so it is not shown. The originals are still where they were recorded; the clinic&apos;s operator can see why.</translation>
    </message>
    <message>
        <source>Recording now</source>
        <translation>Recording now</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>Being prepared</translation>
    </message>
    <message>
        <source>Being stored</source>
        <translation>Being stored</translation>
    </message>
    <message>
        <source>Ready to watch</source>
        <translation>Ready to watch</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Unknown (%1)</source>
        <translation>Unknown (%1)</translation>
    </message>
    <message>
        <source>This session is being recorded. It can be watched some minutes after it ends.</source>
        <translation>This session is being recorded. It can be watched some minutes after it ends.</translation>
    </message>
    <message>
        <source>The recording is being prepared. This usually takes up to an hour. Press F5 to look again.</source>
        <translation>The recording is being prepared. This usually takes up to an hour. Press F5 to look again.</translation>
    </message>
    <message>
        <source>The recording is being stored on the clinic&apos;s server. Press F5 to look again.</source>
        <translation>The recording is being stored on the clinic&apos;s server. Press F5 to look again.</translation>
    </message>
    <message>
        <source>Press Enter or Watch to open it.</source>
        <translation>Press Enter or Watch to open it.</translation>
    </message>
    <message>
        <source>The recording is in the archive. Ask a practice manager to bring it back.</source>
        <translation>The recording is in the archive. Ask a practice manager to bring it back.</translation>
    </message>
    <message>
        <source>The recording was deleted. What is left is this line and the access log.</source>
        <translation>The recording was deleted. What is left is this line and the access log.</translation>
    </message>
    <message>
        <source>The recording could not be made. Nothing was stored. The clinic&apos;s operator can see why.</source>
        <translation>The recording could not be made. Nothing was stored. The clinic&apos;s operator can see why.</translation>
    </message>
    <message>
        <source>The server uses a state that this version does not know. An update may help.</source>
        <translation>The server uses a state that this version does not know. An update may help.</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Consent given</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Consent withdrawn</translation>
    </message>
    <message>
        <source>Consent declined</source>
        <translation>Consent declined</translation>
    </message>
    <message>
        <source>No consent yet</source>
        <translation>No consent yet</translation>
    </message>
    <message>
        <source>Consent unknown</source>
        <translation>Consent unknown</translation>
    </message>
    <message>
        <source>There is a signed consent for recording.</source>
        <translation>There is a signed consent for recording.</translation>
    </message>
    <message>
        <source>The client said no to recording.</source>
        <translation>The client said no to recording.</translation>
    </message>
    <message>
        <source>Nobody has signed a consent yet, so nothing can be recorded or watched.</source>
        <translation>Nobody has signed a consent yet, so nothing can be recorded or watched.</translation>
    </message>
    <message>
        <source>The server does not say whether there is a consent.</source>
        <translation>The server does not say whether there is a consent.</translation>
    </message>
    <message>
        <source>My care</source>
        <translation>My care</translation>
    </message>
    <message>
        <source>Supervision of my psychologist</source>
        <translation>Supervision of my psychologist</translation>
    </message>
    <message>
        <source>Checking the quality of the clinic&apos;s work</source>
        <translation>Checking the quality of the clinic&apos;s work</translation>
    </message>
    <message>
        <source>Training other psychologists</source>
        <translation>Training other psychologists</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>Psychologist</translation>
    </message>
    <message>
        <source>Practice manager</source>
        <translation>Practice manager</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Unknown role</source>
        <translation>Unknown role</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>Said no</source>
        <translation>Said no</translation>
    </message>
    <message>
        <source>Changed their mind</source>
        <translation>Changed their mind</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>minutes and seconds</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>hours, minutes and seconds</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>date and time with the zone</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1x</source>
        <comment>playback speed</comment>
        <translation>%1x</translation>
    </message>
    <message>
        <source>The e-mail address or the password is not right.</source>
        <translation>The e-mail address or the password is not right.</translation>
    </message>
    <message>
        <source>There is no server with this name. Check the address for a typing mistake.</source>
        <translation>There is no server with this name. Check the address for a typing mistake.</translation>
    </message>
    <message>
        <source>The server does not answer at this address. Check it, or try again later.</source>
        <translation>The server does not answer at this address. Check it, or try again later.</translation>
    </message>
    <message>
        <source>This server asks for a second factor, which this version cannot give yet.</source>
        <translation>This server asks for a second factor, which this version cannot give yet.</translation>
    </message>
    <message>
        <source>There is not enough space for this file. Free some space and try again.</source>
        <translation>There is not enough space for this file. Free some space and try again.</translation>
    </message>
    <message>
        <source>Your sign-in has ended. Sign in again to go on.</source>
        <translation>Your sign-in has ended. Sign in again to go on.</translation>
    </message>
    <message>
        <source>You do not have permission to open this. The attempt was recorded, as always.</source>
        <translation>You do not have permission to open this. The attempt was recorded, as always.</translation>
    </message>
    <message>
        <source>This is not here, or not for you.</source>
        <translation>This is not here, or not for you.</translation>
    </message>
    <message>
        <source>Something in what was entered is not right.</source>
        <translation>Something in what was entered is not right.</translation>
    </message>
    <message>
        <source>This changed in the meantime. Look again and repeat.</source>
        <translation>This changed in the meantime. Look again and repeat.</translation>
    </message>
    <message>
        <source>There is no valid consent for this, so it cannot be opened.</source>
        <translation>There is no valid consent for this, so it cannot be opened.</translation>
    </message>
    <message>
        <source>Your role needs a reason to open this.</source>
        <translation>Your role needs a reason to open this.</translation>
    </message>
    <message>
        <source>This is larger than the server allows.</source>
        <translation>This is larger than the server allows.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a minute and try again.</source>
        <translation>Too many attempts. Wait a minute and try again.</translation>
    </message>
    <message>
        <source>The clinic cannot be reached at the moment.</source>
        <translation>The clinic cannot be reached at the moment.</translation>
    </message>
    <message>
        <source>This server could not prove that it is your clinic. The connection was not made.</source>
        <translation>This server could not prove that it is your clinic. The connection was not made.</translation>
    </message>
    <message>
        <source>This server cannot do that.</source>
        <translation>This server cannot do that.</translation>
    </message>
    <message>
        <source>The data that arrived is damaged. It is not shown.</source>
        <translation>The data that arrived is damaged. It is not shown.</translation>
    </message>
    <message>
        <source>The connection to this recording timed out. Reconnecting.</source>
        <translation>The connection to this recording timed out. Reconnecting.</translation>
    </message>
    <message>
        <source>This was stopped.</source>
        <translation>This was stopped.</translation>
    </message>
    <message>
        <source>Something went wrong on our side.</source>
        <translation>Something went wrong on our side.</translation>
    </message>
    <message>
        <source>Reference for support: %1</source>
        <translation>Reference for support: %1</translation>
    </message>
    <message>
        <source>Nothing comes over the connection at the moment. Waiting.</source>
        <translation>Nothing comes over the connection at the moment. Waiting.</translation>
    </message>
    <message>
        <source>Slow connection: %1 Mbit/s</source>
        <translation>Slow connection: %1 Mbit/s</translation>
    </message>
    <message>
        <source>The code is not right. Each code works once and for half a minute; wait for the next one.</source>
        <translation>The code is not right. Each code works once and for half a minute; wait for the next one.</translation>
    </message>
    <message>
        <source>Prove once more that it is you, then try again.</source>
        <translation>Prove once more that it is you, then try again.</translation>
    </message>
    <message>
        <source>To be erased</source>
        <translation>To be erased</translation>
    </message>
    <message>
        <source>It will be erased on %1. Until then you can take that back.</source>
        <translation>It will be erased on %1. Until then you can take that back.</translation>
    </message>
    <message>
        <source>It will be erased on %1. A practice manager can take that back until then.</source>
        <translation>It will be erased on %1. A practice manager can take that back until then.</translation>
    </message>
    <message>
        <source>This recording is held for legal reasons. It cannot be deleted until the hold is lifted.</source>
        <translation>This recording is held for legal reasons. It cannot be deleted until the hold is lifted.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Speaker %1</source>
        <translation>Speaker %1</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Somebody</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Only me</translation>
    </message>
    <message>
        <source>My supervisor</source>
        <translation>My supervisor</translation>
    </message>
    <message>
        <source>My psychologist</source>
        <translation>My psychologist</translation>
    </message>
    <message>
        <source>Care team</source>
        <translation>Care team</translation>
    </message>
    <message>
        <source>Care team and client</source>
        <translation>Care team and client</translation>
    </message>
    <message>
        <source>The client asked for it</source>
        <translation>The client asked for it</translation>
    </message>
    <message>
        <source>Consent was withdrawn</source>
        <translation>Consent was withdrawn</translation>
    </message>
    <message>
        <source>Recorded by mistake</source>
        <translation>Recorded by mistake</translation>
    </message>
    <message>
        <source>The time it had to be kept was over</source>
        <translation>The time it had to be kept was over</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>%1, session of %2, %3</source>
        <translation>%1, session of %2, %3</translation>
    </message>
    <message>
        <source>The clinic cannot reach the keys of its recordings at the moment. Try again in a while.</source>
        <translation>The clinic cannot reach the keys of its recordings at the moment. Try again in a while.</translation>
    </message>
    <message>
        <source>The key of this recording is missing at the clinic. Nothing is lost as long as there is a copy of it; tell a practice manager.</source>
        <translation>The key of this recording is missing at the clinic. Nothing is lost as long as there is a copy of it; tell a practice manager.</translation>
    </message>
    <message>
        <source>The clinic&apos;s key does not open this recording. Tell a practice manager.</source>
        <translation>The clinic&apos;s key does not open this recording. Tell a practice manager.</translation>
    </message>
    <message>
        <source>The clinic has switched off the key of this recording, so it cannot be opened now.</source>
        <translation>The clinic has switched off the key of this recording, so it cannot be opened now.</translation>
    </message>
    <message>
        <source>The clinic has switched off the key of this recording, so it was closed, and nothing of it is left in this program. A practice manager can say when it opens again.</source>
        <translation>The clinic has switched off the key of this recording, so it was closed, and nothing of it is left in this program. A practice manager can say when it opens again.</translation>
    </message>
    <message>
        <source>This recording was archived or deleted meanwhile, so it was closed, and nothing of it is left in this program. The list shows what became of it.</source>
        <translation>This recording was archived or deleted meanwhile, so it was closed, and nothing of it is left in this program. The list shows what became of it.</translation>
    </message>
    <message>
        <source>The consent for this recording was withdrawn or no longer covers this use, so it was closed, and nothing of it is left in this program. The people in it can still open it. For a complaint, a court or a legal duty, a practice manager can make a legal request.</source>
        <translation>The consent for this recording was withdrawn or no longer covers this use, so it was closed, and nothing of it is left in this program. The people in it can still open it. For a complaint, a court or a legal duty, a practice manager can make a legal request.</translation>
    </message>
    <message>
        <source>Your sign-in has ended, so the recording was closed, and nothing of it is left in this program. Sign in again to go on.</source>
        <translation>Your sign-in has ended, so the recording was closed, and nothing of it is left in this program. Sign in again to go on.</translation>
    </message>
    <message>
        <source>You may no longer watch this recording, so it was closed, and nothing of it is left in this program. If that should not be so, ask a practice manager.</source>
        <translation>You may no longer watch this recording, so it was closed, and nothing of it is left in this program. If that should not be so, ask a practice manager.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Several words that have nothing to do with each other, and nothing to do with you, make a good one.</source>
        <translation>This password is too easy to guess. Several words that have nothing to do with each other, and nothing to do with you, make a good one.</translation>
    </message>
    <message>
        <source>The server has much to do at this moment. Try again in a few seconds.</source>
        <translation>The server has much to do at this moment. Try again in a few seconds.</translation>
    </message>
    <message>
        <source>It takes effect on %1, unless the client says no. The client may also confirm it at once.</source>
        <translation>It takes effect on %1, unless the client says no. The client may also confirm it at once.</translation>
    </message>
    <message>
        <source>It takes effect when the client confirms it, and not before.</source>
        <translation>It takes effect when the client confirms it, and not before.</translation>
    </message>
    <message>
        <source>The client has confirmed it.</source>
        <translation>The client has confirmed it.</translation>
    </message>
    <message>
        <source>The client has refused it.</source>
        <translation>The client has refused it.</translation>
    </message>
    <message>
        <source>It never took effect: another decision came first.</source>
        <translation>It never took effect: another decision came first.</translation>
    </message>
    <message>
        <source>The client decides this themselves.</source>
        <translation>The client decides this themselves.</translation>
    </message>
    <message>
        <source>Consent expired</source>
        <translation>Consent expired</translation>
    </message>
    <message>
        <source>The consent has expired. Nothing is recorded until it is signed again; earlier recordings stay as they were.</source>
        <translation>The consent has expired. Nothing is recorded until it is signed again; earlier recordings stay as they were.</translation>
    </message>
    <message>
        <source>The consent was withdrawn. Staff cannot open the recording; the client still can. It is kept until the date shown.</source>
        <translation>The consent was withdrawn. Staff cannot open the recording; the client still can. It is kept until the date shown.</translation>
    </message>
    <message>
        <source>The client, or somebody else in the recording, has withdrawn their consent, so staff cannot open it. They can still open it themselves. A complaint, a court order or a legal duty goes through a legal request that a second person approves.</source>
        <translation>The client, or somebody else in the recording, has withdrawn their consent, so staff cannot open it. They can still open it themselves. A complaint, a court order or a legal duty goes through a legal request that a second person approves.</translation>
    </message>
    <message>
        <source>Not everybody in the recording has agreed to its use. Ask them to read and sign the consent form; it opens as soon as they have.</source>
        <translation>Not everybody in the recording has agreed to its use. Ask them to read and sign the consent form; it opens as soon as they have.</translation>
    </message>
    <message>
        <source>The client did not agree to this use when the recording was made. A new consent covers new recordings only.</source>
        <translation>The client did not agree to this use when the recording was made. A new consent covers new recordings only.</translation>
    </message>
    <message>
        <source>The recording is restricted to the client, their representative and their clinician. The clinician or a practice manager can lift the restriction.</source>
        <translation>The recording is restricted to the client, their representative and their clinician. The clinician or a practice manager can lift the restriction.</translation>
    </message>
    <message>
        <source>Your role cannot open recordings of this client. If it cannot wait, use emergency access.</source>
        <translation>Your role cannot open recordings of this client. If it cannot wait, use emergency access.</translation>
    </message>
    <message>
        <source>Your clinic has not switched this on.</source>
        <translation>Your clinic has not switched this on.</translation>
    </message>
    <message>
        <source>You cannot open this recording. Its consent record and its access history say more.</source>
        <translation>You cannot open this recording. Its consent record and its access history say more.</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Treatment</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>Quality review</source>
        <translation>Quality review</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>n times by n people</comment>
        <translation>%1 by %2</translation>
    </message>
    <message>
        <source>The recording could not be brought in. Retry the import; if it fails again, the clinic&apos;s operator can see why.</source>
        <translation>The recording could not be brought in. Retry the import; if it fails again, the clinic&apos;s operator can see why.</translation>
    </message>
    <message>
        <source>Joint session with %1</source>
        <translation>Joint session with %1</translation>
    </message>
    <message>
        <source>The client said no today, so nothing is recorded.</source>
        <translation>The client said no today, so nothing is recorded.</translation>
    </message>
    <message>
        <source>A consent has expired. Ask everybody who takes part to read and sign it again before you record.</source>
        <translation>A consent has expired. Ask everybody who takes part to read and sign it again before you record.</translation>
    </message>
    <message>
        <source>A session can be recorded from shortly before it begins until some hours after it ends. Check its time under Sessions.</source>
        <translation>A session can be recorded from shortly before it begins until some hours after it ends. Check its time under Sessions.</translation>
    </message>
    <message>
        <source>Somebody else has to do this.</source>
        <translation>Somebody else has to do this.</translation>
    </message>
</context>
<context>
    <name>ParticipantsDialog</name>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Who takes part besides %1?</source>
        <translation>Who takes part besides %1?</translation>
    </message>
    <message>
        <source>Each participant is asked for a consent of their own. The session is recorded only when everybody agrees, and everybody in it can watch the recording. Both clients are told of every change.</source>
        <translation>Each participant is asked for a consent of their own. The session is recorded only when everybody agrees, and everybody in it can watch the recording. Both clients are told of every change.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>Record number</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Nobody else takes part.</source>
        <translation>Nobody else takes part.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>Add the participant</source>
        <translation>Add the participant</translation>
    </message>
    <message>
        <source>Client &amp;record number of the participant</source>
        <translation>Client &amp;record number of the participant</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Re&amp;move</translation>
    </message>
    <message>
        <source>Remove the selected participant</source>
        <translation>Remove the selected participant</translation>
    </message>
    <message>
        <source>Reason for removing &amp;the selected participant (at least 10 characters)</source>
        <translation>Reason for removing &amp;the selected participant (at least 10 characters)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Your office has no other client with this number.</source>
        <translation>Your office has no other client with this number.</translation>
    </message>
    <message>
        <source>A client you do not treat</source>
        <translation>A client you do not treat</translation>
    </message>
</context>
<context>
    <name>SeenByDialog</name>
    <message>
        <source>Who Has Seen This Recording</source>
        <translation>Who Has Seen This Recording</translation>
    </message>
    <message>
        <source>Who Has Seen My Recordings</source>
        <translation>Who Has Seen My Recordings</translation>
    </message>
    <message>
        <source>Each opening is noted by the clinic, also for recordings that are archived, deleted or closed. Reading it here is noted, too.</source>
        <translation>Each opening is noted by the clinic, also for recordings that are archived, deleted or closed. Reading it here is noted, too.</translation>
    </message>
    <message>
        <source>&amp;What I Did…</source>
        <translation>&amp;What I Did…</translation>
    </message>
    <message>
        <source>You have no recordings yet.</source>
        <translation>You have no recordings yet.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>My recordings</source>
        <translation>My recordings</translation>
    </message>
</context>
<context>
    <name>WindowTitle</name>
    <message>
        <source>Recording (playing)</source>
        <translation>Recording (playing)</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>%1, names hidden</source>
        <comment>page</comment>
        <translation>%1, names hidden</translation>
    </message>
    <message>
        <source>%1 — Attune</source>
        <comment>page</comment>
        <translation>%1 — Attune</translation>
    </message>
</context>
<context>
    <name>ShowPassword</name>
    <message>
        <source>Sho&amp;w what I type</source>
        <translation>Sho&amp;w what I type</translation>
    </message>
</context>
<context>
    <name>AttuneStyle</name>
    <message>
        <source>Clear the field</source>
        <translation>Clear the field</translation>
    </message>
</context>
<context>
    <name>RecordingTable</name>
    <message>
        <source>Recordings</source>
        <translation>Recordings</translation>
    </message>
</context>
<context>
    <name>ProxyDialog</name>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Sign In to the Network</source>
        <translation>Sign In to the Network</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>The proxy %1 did not accept this name and password. Try again.</source>
        <translation>The proxy %1 did not accept this name and password. Try again.</translation>
    </message>
    <message>
        <source>The proxy %1 lets the program out only with a name and a password. They are not those of your clinic; whoever runs this network knows them.</source>
        <translation>The proxy %1 lets the program out only with a name and a password. They are not those of your clinic; whoever runs this network knows them.</translation>
    </message>
</context>
<context>
    <name>LegalMattersDialog</name>
    <message>
        <source>Legal Requests</source>
        <translation>Legal Requests</translation>
    </message>
    <message>
        <source>A complaint, a court order or a legal duty opens the recordings of one client to whoever made the request, for 30 days, once a second person has approved it.</source>
        <translation>A complaint, a court order or a legal duty opens the recordings of one client to whoever made the request, for 30 days, once a second person has approved it.</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Reason for approving</source>
        <translation>Reason for approving</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Approve</translation>
    </message>
    <message>
        <source>Reason for a&amp;pproving (at least 10 characters)</source>
        <translation>Reason for a&amp;pproving (at least 10 characters)</translation>
    </message>
    <message>
        <source>&amp;New Request…</source>
        <translation>&amp;New Request…</translation>
    </message>
    <message>
        <source>&amp;End Access</source>
        <translation>&amp;End Access</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>No longer shown to you</source>
        <translation>No longer shown to you</translation>
    </message>
    <message>
        <source>There are no legal requests.</source>
        <translation>There are no legal requests.</translation>
    </message>
    <message>
        <source>Somebody else has to approve this request.</source>
        <translation>Somebody else has to approve this request.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
</context>
<context>
    <name>LegalRequestDialog</name>
    <message>
        <source>New Legal Request</source>
        <translation>New Legal Request</translation>
    </message>
    <message>
        <source>Open a client&apos;s recordings for a legal matter?</source>
        <translation>Open a client&apos;s recordings for a legal matter?</translation>
    </message>
    <message>
        <source>Another manager or administrator has to approve the request. Then only you can open the recordings, for 30 days, and everything you open is in the access history.</source>
        <translation>Another manager or administrator has to approve the request. Then only you can open the recordings, for 30 days, and everything you open is in the access history.</translation>
    </message>
    <message>
        <source>&amp;Tell the client when it opens</source>
        <translation>&amp;Tell the client when it opens</translation>
    </message>
    <message>
        <source>Client &amp;record number</source>
        <translation>Client &amp;record number</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>&amp;Number of the complaint, case or report</source>
        <translation>&amp;Number of the complaint, case or report</translation>
    </message>
    <message>
        <source>Rea&amp;son (at least 10 characters)</source>
        <translation>Rea&amp;son (at least 10 characters)</translation>
    </message>
    <message>
        <source>&amp;Why the client must not be told (at least 10 characters)</source>
        <translation>&amp;Why the client must not be told (at least 10 characters)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Send Re&amp;quest</source>
        <translation>Send Re&amp;quest</translation>
    </message>
    <message>
        <source>enter the record number</source>
        <translation>enter the record number</translation>
    </message>
    <message>
        <source>enter the number of the matter</source>
        <translation>enter the number of the matter</translation>
    </message>
    <message>
        <source>enter at least 10 characters</source>
        <translation>enter at least 10 characters</translation>
    </message>
    <message>
        <source>say why the client must not be told</source>
        <translation>say why the client must not be told</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Still needed: %1.</translation>
    </message>
    <message>
        <source>Your office has no client with this number.</source>
        <translation>Your office has no client with this number.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>LegalWords</name>
    <message>
        <source>Complaint</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Court order</source>
        <translation>Court order</translation>
    </message>
    <message>
        <source>Legal duty</source>
        <translation>Legal duty</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Waiting for approval</translation>
    </message>
    <message>
        <source>Open until %1</source>
        <translation>Open until %1</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>The reason was destroyed.</source>
        <translation>The reason was destroyed.</translation>
    </message>
    <message>
        <source>Approved by %1 on %2.</source>
        <translation>Approved by %1 on %2.</translation>
    </message>
    <message>
        <source>The client is told when it opens.</source>
        <translation>The client is told when it opens.</translation>
    </message>
    <message>
        <source>The client is not told.</source>
        <translation>The client is not told.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what was said</comment>
        <translation>“%1”</translation>
    </message>
</context>
</TS>
