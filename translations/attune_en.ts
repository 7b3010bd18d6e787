<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccessPanel</name>
    <message>
        <source>Who has seen this recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has seen this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was done, and details</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has opened this yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each opening is listed here with the parts that were watched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccessStory</name>
    <message>
        <source>The clinic&apos;s server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody no longer listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began to save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened, did not watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>part of a recording</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more part(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Reason: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Your sign-in has ended. Give the password to go on where you were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no usable keychain. You stay signed in until the program closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access journal on this computer cannot be opened, so nothing can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed out. Nothing of the session is kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrowserPage</name>
    <message>
        <source>Search recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, record number or recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;eriod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the selected recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a C&amp;opy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent &amp;Record…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for recordings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recordings yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings appear here after a session you agreed to record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings appear here after a session that was recorded with consent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recordings match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits what you searched for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>n times by n people</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Consent to Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording your sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go On to Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my rights, and that I may say no without any effect on my care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that nobody watches during a recording, and whom to call in an emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the risks to my privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what I need for a session by video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My recordings may be used for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How the client decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client is here and signs on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client reads the text and agrees in the video call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client has signed this text on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full name as signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name as signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, &amp;Do Not Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, I &amp;Agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick the four points you have understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allow the use for your care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose how the client decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type the full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready. You can change your mind at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To agree: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the Text Again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentHistoryDialog</name>
    <message>
        <source>Consent Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you change your mind, nobody can watch your recordings from that moment on, and none is made. Existing recordings stay closed away until the date the law asks for, and are then destroyed. Your care stays the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change My &amp;Mind…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Withdraw My Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered by: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text: %1, fingerprint %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been decided yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DownloadBar</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving %1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved and checked: %1. Keep it where only you can open it. Fingerprint (SHA-256): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy was not saved. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityBanner</name>
    <message>
        <source>Client not named by this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign Out Instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is not right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Attune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High &amp;Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You locked the program. What you were doing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Attune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attune %1

Keeps, watches and answers for session recordings.

Free software under the GNU General Public License, version 3 or later. Icons by Lucide (ISC licence).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The program locks in %n second(s), because nobody uses it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stay Signed In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program locked itself because it was not used. What you were doing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, session of %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a Copy: this file will contain private health information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving cannot be recorded at the moment, so it was not begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot delete this recording. Ask a practice manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording was deleted. The access log keeps who asked for it and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent is stored. Recording can be started now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored: no recording. The session goes on as always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access log: everything sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) waiting to be sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlayerPage</name>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time and length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward 10 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who has seen this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound output was found. The picture plays without sound; turn captions on to read along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continuing at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>None was made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Delete this recording?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why do you save a copy?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why are you opening this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client asked for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent was withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;In your own words (at least 10 characters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone. The recording and its transcript are destroyed; this line and the access log stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason is written into the access log. The client can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type the recording&apos;s number, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete for Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save a Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write at least 10 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordingListModel</name>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Opened %n time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>opened n times by n people</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPresenter</name>
    <message>
        <source>What you watch cannot be recorded at the moment, so playback is paused. Free some disk space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recording cannot be shown. The file may be damaged. Save a copy or tell the clinic&apos;s operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you watch cannot be recorded at the moment, so nothing is shown. Free some disk space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to this recording was lost. Reconnecting. Your place is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentence and reference</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeekSlider</name>
    <message>
        <source>Position in the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position of duration</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions and consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions of yesterday and the week ahead. A recording starts only after the client has agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sessions in these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions come from the clinic&apos;s calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start recording the session with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide about Recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent Record…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent record of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording was stopped. It is being prepared and appears in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in to your clinic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the server address from your clinic&apos;s letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clinic.example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate: public authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinic &amp;certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the certificate file that your clinic gave you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the clinic&apos;s certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the e-mail address of your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a server address. It looks like &quot;clinic.example&quot; or &quot;clinic.example:8443&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server could not prove that it is your clinic. If your clinic gave you a certificate file, choose it below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server could not prove that it is your clinic with the certificate chosen below. Ask the clinic for the current one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInsDialog</name>
    <message>
        <source>Where You Are Signed In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign Out There</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (this one)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VideoWidget</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curtain drawn. Press Play to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Recording now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session is being recorded. It can be watched some minutes after it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording is being prepared. This usually takes up to an hour. Press F5 to look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording is being stored on the clinic&apos;s server. Press F5 to look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter or Watch to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording is in the archive. Ask a practice manager to bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording was deleted. What is left is this line and the access log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording could not be made. Nothing was stored. The clinic&apos;s operator can see why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server uses a state that this version does not know. An update may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a signed consent for recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent was withdrawn, so the recording is closed to everybody. It is kept until the date shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client said no to recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has signed a consent yet, so nothing can be recorded or watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not say whether there is a consent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision of my psychologist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the quality of the clinic&apos;s work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training other psychologists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed their mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>minutes and seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>hours, minutes and seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>date and time with the zone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1x</source>
        <comment>playback speed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail address or the password is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no server with this name. Check the address for a typing mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer at this address. Check it, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server asks for a second factor, which this version cannot give yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consent for this recording was withdrawn. It cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough space for this file. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in has ended. Sign in again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have permission to open this. The attempt was recorded, as always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not here, or not for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in what was entered is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This changed in the meantime. Look again and repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no valid consent for this, so it cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role needs a reason to open this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is larger than the server allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many attempts. Wait a minute and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clinic cannot be reached at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server could not prove that it is your clinic. The connection was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server cannot do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data that arrived is damaged. It is not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to this recording timed out. Reconnecting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong on our side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference for support: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
