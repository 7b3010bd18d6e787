<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</context>
<context>
    <name>AccessStory</name>
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
        <source>Save a C&amp;opy…</source>
        <translation>Save a C&amp;opy…</translation>
    </message>
    <message>
        <source>Consent &amp;Record…</source>
        <translation>Consent &amp;Record…</translation>
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
        <source>&amp;Listen</source>
        <translation>&amp;Listen</translation>
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
</context>
<context>
    <name>ConsentHistoryDialog</name>
    <message>
        <source>Consent Record</source>
        <translation>Consent Record</translation>
    </message>
    <message>
        <source>If you change your mind, nobody can watch your recordings from that moment on, and none is made. Existing recordings stay closed away until the date the law asks for, and are then destroyed. Your care stays the same.</source>
        <translation>If you change your mind, nobody can watch your recordings from that moment on, and none is made. Existing recordings stay closed away until the date the law asks for, and are then destroyed. Your care stays the same.</translation>
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
        <source>&amp;New only</source>
        <translation>&amp;New only</translation>
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
        <source>Your clinic gave you an invitation: 32 letters and digits. With it you choose your password, once. It works for seven days.</source>
        <translation>Your clinic gave you an invitation: 32 letters and digits. With it you choose your password, once. It works for seven days.</translation>
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
        <source>No keychain: signed in until the program closes</source>
        <translation>No keychain: signed in until the program closes</translation>
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
</context>
<context>
    <name>MessagesDialog</name>
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
        <source>A deletion was asked for that needs a second person.</source>
        <translation>A deletion was asked for that needs a second person.</translation>
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
        <source>This week&apos;s checkpoint of the access log.</source>
        <translation>This week&apos;s checkpoint of the access log.</translation>
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
        <source>Save a Copy…</source>
        <translation>Save a Copy…</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;Who has seen this</source>
        <translation>&amp;Who has seen this</translation>
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
        <source>This cannot be undone. The recording and its transcript are destroyed; this line and the access log stay.</source>
        <translation>This cannot be undone. The recording and its transcript are destroyed; this line and the access log stay.</translation>
    </message>
    <message>
        <source>The reason is written into the access log. The client can read it.</source>
        <translation>The reason is written into the access log. The client can read it.</translation>
    </message>
    <message>
        <source>&amp;Type the recording&apos;s number, %1</source>
        <translation>&amp;Type the recording&apos;s number, %1</translation>
    </message>
    <message>
        <source>The recording&apos;s number</source>
        <translation>The recording&apos;s number</translation>
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
</context>
<context>
    <name>RecordingActions</name>
    <message>
        <source>%1, session of %2, %3</source>
        <translation>%1, session of %2, %3</translation>
    </message>
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
        <source>You cannot delete this recording. Ask a practice manager.</source>
        <translation>You cannot delete this recording. Ask a practice manager.</translation>
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
        <source>The deletion is recorded, with who asked for it and why. The list says until when it can be taken back.</source>
        <translation>The deletion is recorded, with who asked for it and why. The list says until when it can be taken back.</translation>
    </message>
    <message>
        <source>The deletion was taken back. The recording is as it was.</source>
        <translation>The deletion was taken back. The recording is as it was.</translation>
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
        <source>The recording was stopped. It is being prepared and appears in the list.</source>
        <translation>The recording was stopped. It is being prepared and appears in the list.</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Recording %1</translation>
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
        <source>This computer has no keychain to use, so you stay signed in until the program closes.</source>
        <translation>This computer has no keychain to use, so you stay signed in until the program closes.</translation>
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
        <source>The consent was withdrawn, so the recording is closed to everybody. It is kept until the date shown.</source>
        <translation>The consent was withdrawn, so the recording is closed to everybody. It is kept until the date shown.</translation>
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
        <source>The consent for this recording was withdrawn. It cannot be opened.</source>
        <translation>The consent for this recording was withdrawn. It cannot be opened.</translation>
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
</context>
</TS>
