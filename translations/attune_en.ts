<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccessColumns</name>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Noticed</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>time, and in which zone</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Reason or text</source>
        <translation>Reason or text</translation>
    </message>
</context>
<context>
    <name>AccessDetailPanel</name>
    <message>
        <source>Entry</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Previous entry</source>
        <translation>Previous entry</translation>
    </message>
    <message>
        <source>Next entry</source>
        <translation>Next entry</translation>
    </message>
    <message>
        <source>Open Recording</source>
        <translation>Open Recording</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>of a network</comment>
        <translation>Address</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Request ID</translation>
    </message>
    <message>
        <source>Viewing ID</source>
        <translation>Viewing ID</translation>
    </message>
    <message>
        <source>Written by server</source>
        <translation>Written by server</translation>
    </message>
    <message>
        <source>Entry ID</source>
        <translation>Entry ID</translation>
    </message>
    <message>
        <source>Number in the log</source>
        <translation>Number in the log</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Being read…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>In UTC</source>
        <translation>In UTC</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Person ID</source>
        <translation>Person ID</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Name in the log</source>
        <translation>Name in the log</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>Recording ID</source>
        <translation>Recording ID</translation>
    </message>
    <message>
        <source>Parts played</source>
        <translation>Parts played</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Noticed</source>
        <comment>of an entry</comment>
        <translation>Noticed</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose an entry to see everything about it.</source>
        <translation>Choose an entry to see everything about it.</translation>
    </message>
</context>
<context>
    <name>AccessList</name>
    <message>
        <source>Entries of the access log</source>
        <translation>Entries of the access log</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>From date</source>
        <translation>From date</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>The beginning</translation>
    </message>
    <message>
        <source>To date</source>
        <translation>To date</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>My activity</source>
        <translation>My activity</translation>
    </message>
    <message>
        <source>Show &amp;More</source>
        <translation>Show &amp;More</translation>
    </message>
    <message>
        <source>Your own activity, as logged by the clinic.</source>
        <translation>Your own activity, as logged by the clinic.</translation>
    </message>
    <message>
        <source>Search the access log</source>
        <translation>Search the access log</translation>
    </message>
    <message>
        <source>Name or ID</source>
        <translation>Name or ID</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Allowed and denied</source>
        <translation>Allowed and denied</translation>
    </message>
    <message>
        <source>Denied only</source>
        <translation>Denied only</translation>
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
        <source>&amp;Outcome</source>
        <translation>&amp;Outcome</translation>
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
        <source>“%1” is not a date. Enter one such as 12 May 2026, or a period such as last month.</source>
        <translation>“%1” is not a date. Enter one such as 12 May 2026, or a period such as last month.</translation>
    </message>
    <message>
        <source>No matching entries.</source>
        <translation>No matching entries.</translation>
    </message>
</context>
<context>
    <name>AlertColumns</name>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Raised</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Assigned to</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Alerts at</source>
        <translation>Alerts at</translation>
    </message>
</context>
<context>
    <name>AlertInbox</name>
    <message>
        <source>Alerts</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>Not closed</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Sho&amp;w</translation>
    </message>
    <message>
        <source>A&amp;ssign</source>
        <translation>A&amp;ssign</translation>
    </message>
    <message>
        <source>C&amp;omment (at least 10 characters)</source>
        <translation>C&amp;omment (at least 10 characters)</translation>
    </message>
    <message>
        <source>&amp;Finding</source>
        <translation>&amp;Finding</translation>
    </message>
    <message>
        <source>Assign &amp;to</source>
        <translation>Assign &amp;to</translation>
    </message>
    <message>
        <source>Show &amp;More</source>
        <translation>Show &amp;More</translation>
    </message>
    <message>
        <source>Show &amp;Entries</source>
        <translation>Show &amp;Entries</translation>
    </message>
    <message>
        <source>Reopen A&amp;lert</source>
        <translation>Reopen A&amp;lert</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge</source>
        <translation>Ac&amp;knowledge</translation>
    </message>
    <message>
        <source>&amp;Close Alert</source>
        <translation>&amp;Close Alert</translation>
    </message>
    <message>
        <source>No alerts are waiting.</source>
        <translation>No alerts are waiting.</translation>
    </message>
    <message>
        <source>There are no such alerts.</source>
        <translation>There are no such alerts.</translation>
    </message>
    <message>
        <source>This alert is about you. Another person has to handle it.</source>
        <translation>This alert is about you. Another person has to handle it.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>AlertKind</name>
    <message>
        <source>Many recordings opened in a short time</source>
        <translation>Many recordings opened in a short time</translation>
    </message>
    <message>
        <source>Content of many clients opened in a short time</source>
        <translation>Content of many clients opened in a short time</translation>
    </message>
    <message>
        <source>More clients than usual for this person</source>
        <translation>More clients than usual for this person</translation>
    </message>
    <message>
        <source>Several clients opened for the first time</source>
        <translation>Several clients opened for the first time</translation>
    </message>
    <message>
        <source>The same client opened on several days without treating them</source>
        <translation>The same client opened on several days without treating them</translation>
    </message>
    <message>
        <source>Opened outside working hours</source>
        <translation>Opened outside working hours</translation>
    </message>
    <message>
        <source>Client with the same family name opened</source>
        <translation>Client with the same family name opened</translation>
    </message>
    <message>
        <source>Own record opened</source>
        <translation>Own record opened</translation>
    </message>
    <message>
        <source>Repeated refusals</source>
        <translation>Repeated refusals</translation>
    </message>
    <message>
        <source>Many downloads</source>
        <translation>Many downloads</translation>
    </message>
    <message>
        <source>Opened after the consent was withdrawn</source>
        <translation>Opened after the consent was withdrawn</translation>
    </message>
    <message>
        <source>Deletion before the end of the retention period</source>
        <translation>Deletion before the end of the retention period</translation>
    </message>
    <message>
        <source>Several new devices</source>
        <translation>Several new devices</translation>
    </message>
    <message>
        <source>Signed in from a new network</source>
        <translation>Signed in from a new network</translation>
    </message>
    <message>
        <source>One account on several devices at once</source>
        <translation>One account on several devices at once</translation>
    </message>
    <message>
        <source>One account in several networks at once</source>
        <translation>One account in several networks at once</translation>
    </message>
    <message>
        <source>Emergency access opened</source>
        <translation>Emergency access opened</translation>
    </message>
    <message>
        <source>Emergency access opened repeatedly</source>
        <translation>Emergency access opened repeatedly</translation>
    </message>
    <message>
        <source>Password guessing</source>
        <translation>Password guessing</translation>
    </message>
    <message>
        <source>Reports from a device are missing or inconsistent</source>
        <translation>Reports from a device are missing or inconsistent</translation>
    </message>
    <message>
        <source>The access log was changed</source>
        <translation>The access log was changed</translation>
    </message>
    <message>
        <source>A clock jumped</source>
        <translation>A clock jumped</translation>
    </message>
    <message>
        <source>Oversight was weakened</source>
        <translation>Oversight was weakened</translation>
    </message>
    <message>
        <source>Large export of the access log</source>
        <translation>Large export of the access log</translation>
    </message>
    <message>
        <source>A check of the access log failed</source>
        <translation>A check of the access log failed</translation>
    </message>
    <message>
        <source>Deletion is overdue</source>
        <translation>Deletion is overdue</translation>
    </message>
    <message>
        <source>Recorded without a consent</source>
        <translation>Recorded without a consent</translation>
    </message>
    <message>
        <source>Activity review is overdue</source>
        <translation>Activity review is overdue</translation>
    </message>
    <message>
        <source>A rule of the clinic</source>
        <translation>A rule of the clinic</translation>
    </message>
</context>
<context>
    <name>AlertRuleDialog</name>
    <message>
        <source>New Alert Rule</source>
        <translation>New Alert Rule</translation>
    </message>
    <message>
        <source>Alert Rule</source>
        <translation>Alert Rule</translation>
    </message>
    <message>
        <source>action:download -role:patient</source>
        <translation>action:download -role:patient</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>&amp;Query</translation>
    </message>
    <message>
        <source>The rule is &amp;on</source>
        <translation>The rule is &amp;on</translation>
    </message>
    <message>
        <source>Unit of the time window</source>
        <translation>Unit of the time window</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>days</source>
        <translation>days</translation>
    </message>
    <message>
        <source>Does not matter</source>
        <translation>Does not matter</translation>
    </message>
    <message>
        <source>&amp;Counts</source>
        <translation>&amp;Counts</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;For</translation>
    </message>
    <message>
        <source>Alerts from t&amp;his number on</source>
        <translation>Alerts from t&amp;his number on</translation>
    </message>
    <message>
        <source>&amp;Within</source>
        <translation>&amp;Within</translation>
    </message>
    <message>
        <source>Times what is us&amp;ual</source>
        <translation>Times what is us&amp;ual</translation>
    </message>
    <message>
        <source>Se&amp;verity</source>
        <translation>Se&amp;verity</translation>
    </message>
    <message>
        <source>&amp;Try on the Past</source>
        <translation>&amp;Try on the Past</translation>
    </message>
    <message>
        <source>What the rule would have raised</source>
        <translation>What the rule would have raised</translation>
    </message>
    <message>
        <source>&amp;Days back</source>
        <translation>&amp;Days back</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Save Rule</source>
        <translation>&amp;Save Rule</translation>
    </message>
    <message>
        <source>Looking through the access log…</source>
        <translation>Looking through the access log…</translation>
    </message>
</context>
<context>
    <name>AlertRulesPanel</name>
    <message>
        <source>Alert rules</source>
        <translation>Alert rules</translation>
    </message>
    <message>
        <source>A rule raises an alert as soon as enough entries of the access log match it. Each change is an entry of the log.</source>
        <translation>A rule raises an alert as soon as enough entries of the access log match it. Each change is an entry of the log.</translation>
    </message>
    <message>
        <source>Wor&amp;king Hours…</source>
        <translation>Wor&amp;king Hours…</translation>
    </message>
    <message>
        <source>Ne&amp;w Rule…</source>
        <translation>Ne&amp;w Rule…</translation>
    </message>
    <message>
        <source>&amp;Delete Rule…</source>
        <translation>&amp;Delete Rule…</translation>
    </message>
    <message>
        <source>Switch O&amp;ff</source>
        <translation>Switch O&amp;ff</translation>
    </message>
    <message>
        <source>&amp;Edit and Try…</source>
        <translation>&amp;Edit and Try…</translation>
    </message>
    <message>
        <source>This rule watches over the others and is always on.</source>
        <translation>This rule watches over the others and is always on.</translation>
    </message>
    <message>
        <source>Switch &amp;On</source>
        <translation>Switch &amp;On</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>&amp;Delete for Good</source>
        <translation>&amp;Delete for Good</translation>
    </message>
    <message>
        <source>This deletes the rule for good. The alerts it raised stay.</source>
        <translation>This deletes the rule for good. The alerts it raised stay.</translation>
    </message>
    <message>
        <source>Counts entries with: %1</source>
        <translation>Counts entries with: %1</translation>
    </message>
</context>
<context>
    <name>AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>In&amp;box</source>
        <translation>In&amp;box</translation>
    </message>
    <message>
        <source>R&amp;ules</source>
        <translation>R&amp;ules</translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message>
        <source>Low</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>High</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>Justified</translation>
    </message>
    <message>
        <source>Misuse</source>
        <translation>Misuse</translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation>Mistake</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>False alarm</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>Different clients</source>
        <translation>Different clients</translation>
    </message>
    <message>
        <source>Different recordings</source>
        <translation>Different recordings</translation>
    </message>
    <message>
        <source>Different devices</source>
        <translation>Different devices</translation>
    </message>
    <message>
        <source>Different networks</source>
        <translation>Different networks</translation>
    </message>
    <message>
        <source>Different days</source>
        <translation>Different days</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>All together</translation>
    </message>
    <message>
        <source>Each person</source>
        <translation>Each person</translation>
    </message>
    <message>
        <source>Each client</source>
        <translation>Each client</translation>
    </message>
    <message>
        <source>Each recording</source>
        <translation>Each recording</translation>
    </message>
    <message>
        <source>Each device</source>
        <translation>Each device</translation>
    </message>
    <message>
        <source>Each person with each client</source>
        <translation>Each person with each client</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordings</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n networks</source>
        <translation>
            <numerusform>%n network</numerusform>
            <numerusform>%n networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>a time</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <comment>a time</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <comment>a time</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are no entries in the last %n days.</source>
        <translation>
            <numerusform>There are no entries in the last day.</numerusform>
            <numerusform>There are no entries in the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message>
        <source>Name not shown to you</source>
        <translation>Name not shown to you</translation>
    </message>
    <message>
        <source>%1, client %2</source>
        <translation>%1, client %2</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>The clinic</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: %2 within %3, where about %4 is usual.</source>
        <translation>%1: %2 within %3, where about %4 is usual.</translation>
    </message>
    <message>
        <source>%1: %2 within %3, where the rule alerts from %4 on.</source>
        <translation>%1: %2 within %3, where the rule alerts from %4 on.</translation>
    </message>
    <message>
        <source>%1: %2 within %3</source>
        <translation>%1: %2 within %3</translation>
    </message>
    <message>
        <source>%1, and %2 times what is usual</source>
        <translation>%1, and %2 times what is usual</translation>
    </message>
    <message>
        <source>Give the rule a name of up to 80 characters.</source>
        <translation>Give the rule a name of up to 80 characters.</translation>
    </message>
    <message>
        <source>Enter a query without days, for example: action:download -role:patient</source>
        <translation>Enter a query without days, for example: action:download -role:patient</translation>
    </message>
    <message>
        <source>The time window must be between one minute and 31 days.</source>
        <translation>The time window must be between one minute and 31 days.</translation>
    </message>
    <message>
        <source>The threshold must be at least one.</source>
        <translation>The threshold must be at least one.</translation>
    </message>
    <message>
        <source>Times what is usual: 1 to 100, or 0 for none.</source>
        <translation>Times what is usual: 1 to 100, or 0 for none.</translation>
    </message>
    <message>
        <source>%1: Raised</source>
        <translation>%1: Raised</translation>
    </message>
    <message>
        <source>%1: Acknowledged by %2</source>
        <translation>%1: Acknowledged by %2</translation>
    </message>
    <message>
        <source>%1: Assigned to %3 by %2</source>
        <translation>%1: Assigned to %3 by %2</translation>
    </message>
    <message>
        <source>%1: Closed by %2 (%3)</source>
        <translation>%1: Closed by %2 (%3)</translation>
    </message>
    <message>
        <source>%1: Reopened by %2</source>
        <translation>%1: Reopened by %2</translation>
    </message>
    <message>
        <source>%1. “%2”</source>
        <comment>what was done, and why</comment>
        <translation>%1. “%2”</translation>
    </message>
    <message>
        <source>This took too long. Would have raised %1 before %2; later entries were not checked. Try fewer days.</source>
        <translation>This took too long. Would have raised %1 before %2; later entries were not checked. Try fewer days.</translation>
    </message>
    <message>
        <source>Would have raised %1 in the last %2. The oldest entry looked at is from %3.</source>
        <translation>Would have raised %1 in the last %2. The oldest entry looked at is from %3.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>person, office</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Office %1</source>
        <translation>Office %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what an alert is, and why it was raised</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xport…</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Access log</translation>
    </message>
    <message>
        <source>Saves everything that matches as a file, in the shown order</source>
        <translation>Saves everything that matches as a file, in the shown order</translation>
    </message>
    <message>
        <source>Shows everything of the chosen entry, and figures, beside the list</source>
        <translation>Shows everything of the chosen entry, and figures, beside the list</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Searching the access log…</source>
        <translation>Searching the access log…</translation>
    </message>
    <message>
        <source>No matching entries.</source>
        <translation>No matching entries.</translation>
    </message>
    <message numerus="yes">
        <source>%n new entries</source>
        <translation>
            <numerusform>%n new entry</numerusform>
            <numerusform>%n new entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>The log reaches back to %1. Viewing it is recorded, too.</source>
        <translation>The log reaches back to %1. Viewing it is recorded, too.</translation>
    </message>
    <message>
        <source>Viewing this log is recorded, too.</source>
        <translation>Viewing this log is recorded, too.</translation>
    </message>
    <message>
        <source>Beside the entries</source>
        <translation>Beside the entries</translation>
    </message>
</context>
<context>
    <name>ColumnsButton</name>
    <message>
        <source>Colu&amp;mns</source>
        <translation>Colu&amp;mns</translation>
    </message>
</context>
<context>
    <name>EntryMenu</name>
    <message>
        <source>&amp;Only This (%1)</source>
        <translation>&amp;Only This (%1)</translation>
    </message>
    <message>
        <source>&amp;Not This (%1)</source>
        <translation>&amp;Not This (%1)</translation>
    </message>
    <message>
        <source>&amp;Same Person Around This Time</source>
        <translation>&amp;Same Person Around This Time</translation>
    </message>
    <message>
        <source>Open &amp;Recording</source>
        <translation>Open &amp;Recording</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;Copy Cell</source>
        <translation>&amp;Copy Cell</translation>
    </message>
    <message>
        <source>Copy &amp;Entry</source>
        <translation>Copy &amp;Entry</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a column and what it says</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Person</source>
        <comment>who did something</comment>
        <translation>Person</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>of a network</comment>
        <translation>Address</translation>
    </message>
    <message>
        <source>Viewing</source>
        <translation>Viewing</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Noticed</source>
        <comment>of an entry</comment>
        <translation>Noticed</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Opened or watched</source>
        <translation>Opened or watched</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exports</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Transcripts</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Recordings</translation>
    </message>
    <message>
        <source>Legal requests and holds</source>
        <translation>Legal requests and holds</translation>
    </message>
    <message>
        <source>Quality reviews</source>
        <translation>Quality reviews</translation>
    </message>
    <message>
        <source>Deletions</source>
        <translation>Deletions</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Emergency access</translation>
    </message>
    <message>
        <source>Denied requests</source>
        <translation>Denied requests</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Sign-ins</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>The access log itself</source>
        <translation>The access log itself</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Disclosures</source>
        <translation>Disclosures</translation>
    </message>
    <message>
        <source>Activity reviews</source>
        <translation>Activity reviews</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>The clinic and its keys</source>
        <translation>The clinic and its keys</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>one of several values</comment>
        <translation>%1 or %2</translation>
    </message>
    <message>
        <source>Not %1: %2</source>
        <comment>a filter and what it leaves out</comment>
        <translation>Not %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a filter and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
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
        <source>Last 90 days</source>
        <translation>Last 90 days</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Other days…</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>a day</comment>
        <translation>From %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <comment>a day</comment>
        <translation>Until %1</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>All days</translation>
    </message>
    <message>
        <source>From %1, and before %2.</source>
        <comment>two instants</comment>
        <translation>From %1, and before %2.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <comment>an instant</comment>
        <translation>From %1.</translation>
    </message>
    <message>
        <source>Before %1.</source>
        <comment>an instant</comment>
        <translation>Before %1.</translation>
    </message>
    <message>
        <source>Character %1: there is no filter “%2”. Filters are %3; days are after, before, on and during. To search for a text with a colon, put it in quotation marks.</source>
        <translation>Character %1: there is no filter “%2”. Filters are %3; days are after, before, on and during. To search for a text with a colon, put it in quotation marks.</translation>
    </message>
    <message>
        <source>Character %1: “%2” is not a value of this filter.</source>
        <translation>Character %1: “%2” is not a value of this filter.</translation>
    </message>
    <message>
        <source>Character %1: a value is missing after “%2”.</source>
        <translation>Character %1: a value is missing after “%2”.</translation>
    </message>
    <message>
        <source>Character %1: the closing quotation mark is missing.</source>
        <translation>Character %1: the closing quotation mark is missing.</translation>
    </message>
    <message>
        <source>Character %1: “%2” is not a day. Enter one such as 2026-05-12.</source>
        <translation>Character %1: “%2” is not a day. Enter one such as 2026-05-12.</translation>
    </message>
    <message>
        <source>Character %1: the last day is before the first one.</source>
        <translation>Character %1: the last day is before the first one.</translation>
    </message>
    <message>
        <source>Character %1: the days are given twice.</source>
        <translation>Character %1: the days are given twice.</translation>
    </message>
    <message>
        <source>The query is longer than 2,000 characters.</source>
        <translation>The query is longer than 2,000 characters.</translation>
    </message>
    <message>
        <source>Character %1: the query has more than 40 conditions.</source>
        <translation>Character %1: the query has more than 40 conditions.</translation>
    </message>
    <message>
        <source>Outside working hours</source>
        <translation>Outside working hours</translation>
    </message>
    <message>
        <source>After consent was withdrawn</source>
        <translation>After consent was withdrawn</translation>
    </message>
    <message>
        <source>Own record</source>
        <translation>Own record</translation>
    </message>
    <message>
        <source>Same family name</source>
        <translation>Same family name</translation>
    </message>
    <message>
        <source>First access to this client</source>
        <translation>First access to this client</translation>
    </message>
    <message>
        <source>New device</source>
        <translation>New device</translation>
    </message>
    <message>
        <source>New network</source>
        <translation>New network</translation>
    </message>
    <message>
        <source>Deletion before the retention period ended</source>
        <translation>Deletion before the retention period ended</translation>
    </message>
    <message>
        <source>Large export</source>
        <translation>Large export</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Allowed</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denied</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Reported by a program</source>
        <translation>Reported by a program</translation>
    </message>
    <message>
        <source>Client&apos;s own access</source>
        <translation>Client&apos;s own access</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Server administrator</source>
        <translation>Server administrator</translation>
    </message>
    <message>
        <source>Proven: the signed checkpoint of %1 entries covers it.</source>
        <translation>Proven: the signed checkpoint of %1 entries covers it.</translation>
    </message>
    <message>
        <source>Not covered by a signed checkpoint yet. The next one is made within seconds.</source>
        <translation>Not covered by a signed checkpoint yet. The next one is made within seconds.</translation>
    </message>
    <message>
        <source>You see part of this entry only. A part can&apos;t be proven.</source>
        <translation>You see part of this entry only. A part can&apos;t be proven.</translation>
    </message>
    <message>
        <source>This computer&apos;s time</source>
        <translation>This computer&apos;s time</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Clinic&apos;s time</source>
        <translation>Clinic&apos;s time</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Oldest first</translation>
    </message>
    <message>
        <source>Downloads this month</source>
        <translation>Downloads this month</translation>
    </message>
    <message numerus="yes">
        <source>This filter leaves out %n entries of administrators.</source>
        <translation>
            <numerusform>This filter leaves out %n entry of administrators.</numerusform>
            <numerusform>This filter leaves out %n entries of administrators.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogCheckBar</name>
    <message>
        <source>Chec&amp;k Now</source>
        <translation>Chec&amp;k Now</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Downloads the whole log and checks every entry on this computer</source>
        <translation>Downloads the whole log and checks every entry on this computer</translation>
    </message>
    <message>
        <source>Entries checked</source>
        <translation>Entries checked</translation>
    </message>
    <message>
        <source>The log could not be read to its end, so nothing was found out. %1</source>
        <translation>The log could not be read to its end, so nothing was found out. %1</translation>
    </message>
    <message>
        <source>Checking the log…</source>
        <translation>Checking the log…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>LogCheckWords</name>
    <message>
        <source>today at %1</source>
        <translation>today at %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has checked this log from outside the server yet.</source>
        <translation>Nobody has checked this log from outside the server yet.</translation>
    </message>
    <message>
        <source>%1 checked the log %2 and found that it is not what was signed.</source>
        <translation>%1 checked the log %2 and found that it is not what was signed.</translation>
    </message>
    <message>
        <source>Checked by %1 %2: entries %3 to %4 are unbroken.</source>
        <translation>Checked by %1 %2: entries %3 to %4 are unbroken.</translation>
    </message>
    <message>
        <source>%1 of %2 entries checked</source>
        <translation>%1 of %2 entries checked</translation>
    </message>
    <message>
        <source>The first one that is wrong is number %1.</source>
        <translation>The first one that is wrong is number %1.</translation>
    </message>
    <message>
        <source>It is not about a single entry.</source>
        <translation>It is not about a single entry.</translation>
    </message>
    <message>
        <source>The access log is not what was signed. %1 Exactly: “%2”. Do not tell the person who runs the server by way of this program; save the evidence first.</source>
        <translation>The access log is not what was signed. %1 Exactly: “%2”. Do not tell the person who runs the server by way of this program; save the evidence first.</translation>
    </message>
    <message>
        <source>This computer read %1 entries and held each of them against what was signed: entries %2 to %3 are unbroken.</source>
        <translation>This computer read %1 entries and held each of them against what was signed: entries %2 to %3 are unbroken.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln newer entries are not signed yet.</source>
        <translation>
            <numerusform>%Ln newer entry is not signed yet.</numerusform>
            <numerusform>%Ln newer entries are not signed yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were taken out after their retention period, by signed records; their place in the log is proven.</source>
        <translation>
            <numerusform>%Ln was taken out after its retention period, by a signed record; its place in the log is proven.</numerusform>
            <numerusform>%Ln were taken out after their retention period, by signed records; their place in the log is proven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reports of a program are missing in %Ln places; the log itself says so.</source>
        <translation>
            <numerusform>Reports of a program are missing in %Ln place; the log itself says so.</numerusform>
            <numerusform>Reports of a program are missing in %Ln places; the log itself says so.</numerusform>
        </translation>
    </message>
    <message>
        <source>They continue what this computer saw on %1 (%2 entries).</source>
        <translation>They continue what this computer saw on %1 (%2 entries).</translation>
    </message>
    <message>
        <source>This computer had not seen the log before, so there was nothing to compare it with.</source>
        <translation>This computer had not seen the log before, so there was nothing to compare it with.</translation>
    </message>
    <message>
        <source>The outside witness %1 signed the same first %2 entries on %3.</source>
        <translation>The outside witness %1 signed the same first %2 entries on %3.</translation>
    </message>
    <message>
        <source>The outside witness %1 has signed none of these checkpoints.</source>
        <translation>The outside witness %1 has signed none of these checkpoints.</translation>
    </message>
    <message>
        <source>No outside witness is configured.</source>
        <translation>No outside witness is configured.</translation>
    </message>
    <message numerus="yes">
        <source>%n newer entries are not covered.</source>
        <translation>
            <numerusform>%n newer entry is not covered.</numerusform>
            <numerusform>%n newer entries are not covered.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked by %1 %2: what this office sees of the entries %3 to %4 is unbroken.</source>
        <translation>Checked by %1 %2: what this office sees of the entries %3 to %4 is unbroken.</translation>
    </message>
    <message numerus="yes">
        <source>%n others belong to other offices and were not checked.</source>
        <translation>
            <numerusform>%n other belongs to another office and was not checked.</numerusform>
            <numerusform>%n others belong to other offices and were not checked.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer read %1 of the entries %2 to %3 and held each of them against what was signed: they are unbroken.</source>
        <translation>This computer read %1 of the entries %2 to %3 and held each of them against what was signed: they are unbroken.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln others belong to other offices, can&apos;t be shown to you whole, and were not checked.</source>
        <translation>
            <numerusform>%Ln other belongs to another office, can&apos;t be shown to you whole, and was not checked.</numerusform>
            <numerusform>%Ln others belong to other offices, can&apos;t be shown to you whole, and were not checked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MaskedConsents</name>
    <message>
        <source>Name hidden</source>
        <translation>Name hidden</translation>
    </message>
</context>
<context>
    <name>MessageKind</name>
    <message>
        <source>A recording&apos;s retention period ends in 30 days.</source>
        <translation>A recording&apos;s retention period ends in 30 days.</translation>
    </message>
    <message>
        <source>A consent to recording expires in 30 days. It can be read and signed again.</source>
        <translation>A consent to recording expires in 30 days. It can be read and signed again.</translation>
    </message>
    <message>
        <source>Emergency access to a client was opened. Another staff member has to review it.</source>
        <translation>Emergency access to a client was opened. Another staff member has to review it.</translation>
    </message>
    <message>
        <source>Emergency access to a client was ended early. It still needs a review.</source>
        <translation>Emergency access to a client was ended early. It still needs a review.</translation>
    </message>
    <message>
        <source>An administrator saved a copy of one of your recordings. Its access history says why.</source>
        <translation>An administrator saved a copy of one of your recordings. Its access history says why.</translation>
    </message>
    <message>
        <source>A legal request to open a client&apos;s recordings needs a second approval.</source>
        <translation>A legal request to open a client&apos;s recordings needs a second approval.</translation>
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
        <source>A deletion needs a second approval.</source>
        <translation>A deletion needs a second approval.</translation>
    </message>
    <message>
        <source>A client has asked for a recording to be deleted. The request needs a response.</source>
        <translation>A client has asked for a recording to be deleted. The request needs a response.</translation>
    </message>
    <message>
        <source>Your clinic has responded to your deletion request.</source>
        <translation>Your clinic has responded to your deletion request.</translation>
    </message>
    <message>
        <source>A recording failed to import. You can retry it.</source>
        <translation>A recording failed to import. You can retry it.</translation>
    </message>
    <message>
        <source>A recording is ready to watch.</source>
        <translation>A recording is ready to watch.</translation>
    </message>
    <message>
        <source>A recording was stopped because a consent ended.</source>
        <translation>A recording was stopped because a consent ended.</translation>
    </message>
    <message>
        <source>A first session between a clinician and a client was scheduled. Please confirm it.</source>
        <translation>A first session between a clinician and a client was scheduled. Please confirm it.</translation>
    </message>
    <message>
        <source>A first session with you was scheduled. Please confirm it under Sessions.</source>
        <translation>A first session with you was scheduled. Please confirm it under Sessions.</translation>
    </message>
    <message>
        <source>A first session you scheduled was confirmed.</source>
        <translation>A first session you scheduled was confirmed.</translation>
    </message>
    <message>
        <source>A consent was recorded on your behalf. Confirm or reject it in your consent record.</source>
        <translation>A consent was recorded on your behalf. Confirm or reject it in your consent record.</translation>
    </message>
    <message>
        <source>A consent was changed. The consent record shows who changed it and how.</source>
        <translation>A consent was changed. The consent record shows who changed it and how.</translation>
    </message>
    <message>
        <source>A consent recorded on a client&apos;s behalf has taken effect.</source>
        <translation>A consent recorded on a client&apos;s behalf has taken effect.</translation>
    </message>
    <message>
        <source>A client responded to a consent you recorded on their behalf.</source>
        <translation>A client responded to a consent you recorded on their behalf.</translation>
    </message>
    <message>
        <source>The participants of a session were changed. Everyone who took part can watch its recordings (earlier ones after a day). If something is wrong, tell your clinic.</source>
        <translation>The participants of a session were changed. Everyone who took part can watch its recordings (earlier ones after a day). If something is wrong, tell your clinic.</translation>
    </message>
    <message>
        <source>A participant was removed from a session.</source>
        <translation>A participant was removed from a session.</translation>
    </message>
    <message>
        <source>Reports from a computer are missing from the access log, or are inconsistent.</source>
        <translation>Reports from a computer are missing from the access log, or are inconsistent.</translation>
    </message>
    <message>
        <source>One of the clinic&apos;s keys expires soon and should be replaced.</source>
        <translation>One of the clinic&apos;s keys expires soon and should be replaced.</translation>
    </message>
    <message>
        <source>A log witness reported a mismatch.</source>
        <translation>A log witness reported a mismatch.</translation>
    </message>
    <message>
        <source>An alert was raised from the access log. Open Alerts to see why.</source>
        <translation>An alert was raised from the access log. Open Alerts to see why.</translation>
    </message>
    <message>
        <source>An alert was assigned to you. Open Alerts to see it.</source>
        <translation>An alert was assigned to you. Open Alerts to see it.</translation>
    </message>
    <message>
        <source>Your password was changed. If this wasn&apos;t you, tell your clinic at once.</source>
        <translation>Your password was changed. If this wasn&apos;t you, tell your clinic at once.</translation>
    </message>
    <message>
        <source>Your clinic corrected your account details. If something is wrong, tell them.</source>
        <translation>Your clinic corrected your account details. If something is wrong, tell them.</translation>
    </message>
    <message>
        <source>Your clinic changed which records belong to your account. If something is wrong, tell them at once.</source>
        <translation>Your clinic changed which records belong to your account. If something is wrong, tell them at once.</translation>
    </message>
    <message>
        <source>There were many failed sign-in attempts. The access log shows the account and where they came from.</source>
        <translation>There were many failed sign-in attempts. The access log shows the account and where they came from.</translation>
    </message>
    <message>
        <source>The access log was changed, or could not be written. Please investigate.</source>
        <translation>The access log was changed, or could not be written. Please investigate.</translation>
    </message>
    <message>
        <source>This week&apos;s checkpoint of the access log.</source>
        <translation>This week&apos;s checkpoint of the access log.</translation>
    </message>
    <message>
        <source>Recordings were drawn for quality review.</source>
        <translation>Recordings were drawn for quality review.</translation>
    </message>
    <message>
        <source>Your clinic has closed your account.</source>
        <translation>Your clinic has closed your account.</translation>
    </message>
    <message>
        <source>A scheduled report is ready.</source>
        <translation>A scheduled report is ready.</translation>
    </message>
    <message>
        <source>A scheduled report could not be created. Open Reports to see why.</source>
        <translation>A scheduled report could not be created. Open Reports to see why.</translation>
    </message>
    <message>
        <source>An activity review is due. Review what happened in the clinic and sign it.</source>
        <translation>An activity review is due. Review what happened in the clinic and sign it.</translation>
    </message>
    <message>
        <source>A follow-up from an activity review is overdue.</source>
        <translation>A follow-up from an activity review is overdue.</translation>
    </message>
</context>
<context>
    <name>AccessPanel</name>
    <message>
        <source>Access history of this recording</source>
        <translation>Access history of this recording</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Access history</source>
        <translation>Access history</translation>
    </message>
    <message>
        <source>The list can&apos;t be shown</source>
        <translation>The list can&apos;t be shown</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>No one has opened this yet</source>
        <translation>No one has opened this yet</translation>
    </message>
    <message>
        <source>Each time someone opens it, the entry appears here with the parts they watched.</source>
        <translation>Each time someone opens it, the entry appears here with the parts they watched.</translation>
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
        <source>This receipt proves that the entry is in the clinic&apos;s access log. Anyone can check it without asking the clinic, using the program attune-verify and this key:</source>
        <translation>This receipt proves that the entry is in the clinic&apos;s access log. Anyone can check it without asking the clinic, using the program attune-verify and this key:</translation>
    </message>
    <message>
        <source>The receipt could not be saved. Choose another location.</source>
        <translation>The receipt could not be saved. Choose another location.</translation>
    </message>
    <message>
        <source>Saves proof of the selected entry that anyone can check without the clinic</source>
        <translation>Saves proof of the selected entry that anyone can check without the clinic</translation>
    </message>
    <message>
        <source>Save a R&amp;eceipt…</source>
        <translation>Save a R&amp;eceipt…</translation>
    </message>
    <message>
        <source>Everyone who accessed this recording</source>
        <translation>Everyone who accessed this recording</translation>
    </message>
    <message>
        <source>Show Earlier</source>
        <translation>Show Earlier</translation>
    </message>
    <message>
        <source>Shows earlier entries</source>
        <translation>Shows earlier entries</translation>
    </message>
    <message>
        <source>last on %1</source>
        <translation>last on %1</translation>
    </message>
    <message>
        <source>Only &amp;others&apos; activity</source>
        <translation>Only &amp;others&apos; activity</translation>
    </message>
    <message>
        <source>No one else has opened this yet</source>
        <translation>No one else has opened this yet</translation>
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
        <source>Took the recording out of quality review</source>
        <translation>Took the recording out of quality review</translation>
    </message>
    <message>
        <source>Skipped the quality review</source>
        <translation>Skipped the quality review</translation>
    </message>
    <message>
        <source>Completed the quality review</source>
        <translation>Completed the quality review</translation>
    </message>
    <message>
        <source>Selected the recording for quality review</source>
        <translation>Selected the recording for quality review</translation>
    </message>
    <message>
        <source>Viewed quality reviews</source>
        <translation>Viewed quality reviews</translation>
    </message>
    <message>
        <source>Drew the recordings for quality review</source>
        <translation>Drew the recordings for quality review</translation>
    </message>
    <message>
        <source>Froze the list for the quality draw</source>
        <translation>Froze the list for the quality draw</translation>
    </message>
    <message>
        <source>Set the quota for quality reviews</source>
        <translation>Set the quota for quality reviews</translation>
    </message>
    <message>
        <source>Viewed policies, retention and keys</source>
        <translation>Viewed policies, retention and keys</translation>
    </message>
    <message>
        <source>Removed expired entries from the access log</source>
        <translation>Removed expired entries from the access log</translation>
    </message>
    <message>
        <source>Ended an auditor&apos;s access</source>
        <translation>Ended an auditor&apos;s access</translation>
    </message>
    <message>
        <source>Appointed an auditor</source>
        <translation>Appointed an auditor</translation>
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
        <source>Found an entry&apos;s position already taken</source>
        <translation>Found an entry&apos;s position already taken</translation>
    </message>
    <message>
        <source>Detected a change in the access log</source>
        <translation>Detected a change in the access log</translation>
    </message>
    <message>
        <source>Acknowledged a change in the access log</source>
        <translation>Acknowledged a change in the access log</translation>
    </message>
    <message>
        <source>Detected a replaced text</source>
        <translation>Detected a replaced text</translation>
    </message>
    <message>
        <source>Repeated an earlier request</source>
        <translation>Repeated an earlier request</translation>
    </message>
    <message>
        <source>The clinic&apos;s server</source>
        <translation>The clinic&apos;s server</translation>
    </message>
    <message>
        <source>Former user</source>
        <translation>Former user</translation>
    </message>
    <message>
        <source>Was denied</source>
        <translation>Was denied</translation>
    </message>
    <message>
        <source>Viewed access history</source>
        <translation>Viewed access history</translation>
    </message>
    <message>
        <source>Viewed the transcript</source>
        <translation>Viewed the transcript</translation>
    </message>
    <message>
        <source>Requested a download</source>
        <translation>Requested a download</translation>
    </message>
    <message>
        <source>Started a download</source>
        <translation>Started a download</translation>
    </message>
    <message>
        <source>Downloaded a copy</source>
        <translation>Downloaded a copy</translation>
    </message>
    <message>
        <source>Download failed</source>
        <translation>Download failed</translation>
    </message>
    <message>
        <source>Scheduled deletion</source>
        <translation>Scheduled deletion</translation>
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
        <source>Viewed the details</source>
        <translation>Viewed the details</translation>
    </message>
    <message>
        <source>Opened without watching</source>
        <translation>Opened without watching</translation>
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
        <source>Failed to store the recording</source>
        <translation>Failed to store the recording</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Received the recording&apos;s key</source>
        <translation>Received the recording&apos;s key</translation>
    </message>
    <message>
        <source>The server administrator</source>
        <translation>The server administrator</translation>
    </message>
    <message>
        <source>Someone not signed in</source>
        <translation>Someone not signed in</translation>
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
        <source>Checked the access log</source>
        <translation>Checked the access log</translation>
    </message>
    <message>
        <source>Viewed the access log</source>
        <translation>Viewed the access log</translation>
    </message>
    <message>
        <source>Viewed an entry of the access log</source>
        <translation>Viewed an entry of the access log</translation>
    </message>
    <message>
        <source>Viewed figures of the access log</source>
        <translation>Viewed figures of the access log</translation>
    </message>
    <message>
        <source>Watched the access log for new entries</source>
        <translation>Watched the access log for new entries</translation>
    </message>
    <message>
        <source>Viewed the saved views of the access log</source>
        <translation>Viewed the saved views of the access log</translation>
    </message>
    <message>
        <source>Saved a view of the access log</source>
        <translation>Saved a view of the access log</translation>
    </message>
    <message>
        <source>Deleted a view of the access log</source>
        <translation>Deleted a view of the access log</translation>
    </message>
    <message>
        <source>Recounted the access log</source>
        <translation>Recounted the access log</translation>
    </message>
    <message>
        <source>Saved a receipt</source>
        <translation>Saved a receipt</translation>
    </message>
    <message>
        <source>Saved the transcript</source>
        <translation>Saved the transcript</translation>
    </message>
    <message>
        <source>Approved a deletion</source>
        <translation>Approved a deletion</translation>
    </message>
    <message>
        <source>Undid a deletion</source>
        <translation>Undid a deletion</translation>
    </message>
    <message>
        <source>Made the deletion final</source>
        <translation>Made the deletion final</translation>
    </message>
    <message>
        <source>Requested a recording</source>
        <translation>Requested a recording</translation>
    </message>
    <message>
        <source>Retried the import</source>
        <translation>Retried the import</translation>
    </message>
    <message>
        <source>Opened the recording</source>
        <translation>Opened the recording</translation>
    </message>
    <message>
        <source>Continued watching</source>
        <translation>Continued watching</translation>
    </message>
    <message>
        <source>Received the recording</source>
        <translation>Received the recording</translation>
    </message>
    <message>
        <source>Started watching</source>
        <translation>Started watching</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Resumed</translation>
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
        <source>Was interrupted</source>
        <translation>Was interrupted</translation>
    </message>
    <message>
        <source>Closed the recording</source>
        <translation>Closed the recording</translation>
    </message>
    <message>
        <source>Viewed captions</source>
        <translation>Viewed captions</translation>
    </message>
    <message>
        <source>Viewed thumbnails</source>
        <translation>Viewed thumbnails</translation>
    </message>
    <message>
        <source>Turned on the privacy screen</source>
        <translation>Turned on the privacy screen</translation>
    </message>
    <message>
        <source>Locked the app</source>
        <translation>Locked the app</translation>
    </message>
    <message>
        <source>Viewed the list of recordings</source>
        <translation>Viewed the list of recordings</translation>
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
        <source>Entered the correct password</source>
        <translation>Entered the correct password</translation>
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
        <source>Signed out another device</source>
        <translation>Signed out another device</translation>
    </message>
    <message>
        <source>Re-authenticated</source>
        <translation>Re-authenticated</translation>
    </message>
    <message>
        <source>Turned on two-step sign-in</source>
        <translation>Turned on two-step sign-in</translation>
    </message>
    <message>
        <source>Turned off two-step sign-in</source>
        <translation>Turned off two-step sign-in</translation>
    </message>
    <message>
        <source>Reset two-step sign-in</source>
        <translation>Reset two-step sign-in</translation>
    </message>
    <message>
        <source>Created new recovery codes</source>
        <translation>Created new recovery codes</translation>
    </message>
    <message>
        <source>Created an invitation</source>
        <translation>Created an invitation</translation>
    </message>
    <message>
        <source>Accepted an invitation</source>
        <translation>Accepted an invitation</translation>
    </message>
    <message>
        <source>Created an account</source>
        <translation>Created an account</translation>
    </message>
    <message>
        <source>Viewed the consent form</source>
        <translation>Viewed the consent form</translation>
    </message>
    <message>
        <source>Viewed a consent</source>
        <translation>Viewed a consent</translation>
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
        <source>Saved a copy of a consent</source>
        <translation>Saved a copy of a consent</translation>
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
        <source>Reviewed emergency access</source>
        <translation>Reviewed emergency access</translation>
    </message>
    <message>
        <source>Changed who may open a recording</source>
        <translation>Changed who may open a recording</translation>
    </message>
    <message>
        <source>Restored a recording from the archive</source>
        <translation>Restored a recording from the archive</translation>
    </message>
    <message>
        <source>Opened the video room</source>
        <translation>Opened the video room</translation>
    </message>
    <message>
        <source>Rejected a forged message</source>
        <translation>Rejected a forged message</translation>
    </message>
    <message>
        <source>Sent an unauthorized report</source>
        <translation>Sent an unauthorized report</translation>
    </message>
    <message>
        <source>Reports are missing</source>
        <translation>Reports are missing</translation>
    </message>
    <message>
        <source>Sent the missing reports</source>
        <translation>Sent the missing reports</translation>
    </message>
    <message>
        <source>Sent inconsistent reports</source>
        <translation>Sent inconsistent reports</translation>
    </message>
    <message>
        <source>Sent conflicting histories from one computer</source>
        <translation>Sent conflicting histories from one computer</translation>
    </message>
    <message>
        <source>Warned that the retention period is ending</source>
        <translation>Warned that the retention period is ending</translation>
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
        <source>Re-encrypted all keys</source>
        <translation>Re-encrypted all keys</translation>
    </message>
    <message>
        <source>Scheduled a key&apos;s destruction</source>
        <translation>Scheduled a key&apos;s destruction</translation>
    </message>
    <message>
        <source>Cancelled a key&apos;s destruction</source>
        <translation>Cancelled a key&apos;s destruction</translation>
    </message>
    <message>
        <source>Destroyed a key</source>
        <translation>Destroyed a key</translation>
    </message>
    <message>
        <source>Created recovery shares</source>
        <translation>Created recovery shares</translation>
    </message>
    <message>
        <source>Tested the recovery shares</source>
        <translation>Tested the recovery shares</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>Made a backup</translation>
    </message>
    <message>
        <source>Tested a backup</source>
        <translation>Tested a backup</translation>
    </message>
    <message>
        <source>Changed a setting</source>
        <translation>Changed a setting</translation>
    </message>
    <message>
        <source>Created an office</source>
        <translation>Created an office</translation>
    </message>
    <message>
        <source>Ran a system check</source>
        <translation>Ran a system check</translation>
    </message>
    <message>
        <source>Accepted a restored log</source>
        <translation>Accepted a restored log</translation>
    </message>
    <message>
        <source>Raised an alert</source>
        <translation>Raised an alert</translation>
    </message>
    <message>
        <source>Viewed alerts</source>
        <translation>Viewed alerts</translation>
    </message>
    <message>
        <source>Acknowledged an alert</source>
        <translation>Acknowledged an alert</translation>
    </message>
    <message>
        <source>Assigned an alert</source>
        <translation>Assigned an alert</translation>
    </message>
    <message>
        <source>Closed an alert</source>
        <translation>Closed an alert</translation>
    </message>
    <message>
        <source>Reopened an alert</source>
        <translation>Reopened an alert</translation>
    </message>
    <message>
        <source>Viewed the alert rules</source>
        <translation>Viewed the alert rules</translation>
    </message>
    <message>
        <source>Tried an alert rule on past entries</source>
        <translation>Tried an alert rule on past entries</translation>
    </message>
    <message>
        <source>Changed an alert rule</source>
        <translation>Changed an alert rule</translation>
    </message>
    <message>
        <source>Deleted an alert rule</source>
        <translation>Deleted an alert rule</translation>
    </message>
    <message>
        <source>Detected a jump of the clock</source>
        <translation>Detected a jump of the clock</translation>
    </message>
    <message>
        <source>%1: denied</source>
        <comment>what somebody wanted</comment>
        <translation>%1: denied</translation>
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
        <source>Unhid a line of the transcript</source>
        <translation>Unhid a line of the transcript</translation>
    </message>
    <message>
        <source>Viewed the vocabulary for transcripts</source>
        <translation>Viewed the vocabulary for transcripts</translation>
    </message>
    <message>
        <source>Changed the vocabulary for transcripts</source>
        <translation>Changed the vocabulary for transcripts</translation>
    </message>
    <message>
        <source>Requested an automatic transcript</source>
        <translation>Requested an automatic transcript</translation>
    </message>
    <message>
        <source>Started an automatic transcript</source>
        <translation>Started an automatic transcript</translation>
    </message>
    <message>
        <source>Made an automatic transcript</source>
        <translation>Made an automatic transcript</translation>
    </message>
    <message>
        <source>Could not make an automatic transcript</source>
        <translation>Could not make an automatic transcript</translation>
    </message>
    <message>
        <source>Cancelled an automatic transcript</source>
        <translation>Cancelled an automatic transcript</translation>
    </message>
    <message>
        <source>Removed the automatic transcript of a person who no longer agrees to it</source>
        <translation>Removed the automatic transcript of a person who no longer agrees to it</translation>
    </message>
    <message>
        <source>Viewed who spoke when</source>
        <translation>Viewed who spoke when</translation>
    </message>
    <message>
        <source>Added a transcript</source>
        <translation>Added a transcript</translation>
    </message>
    <message>
        <source>Viewed the list of transcripts</source>
        <translation>Viewed the list of transcripts</translation>
    </message>
    <message>
        <source>Chose another version of the transcript</source>
        <translation>Chose another version of the transcript</translation>
    </message>
    <message>
        <source>Removed a transcript</source>
        <translation>Removed a transcript</translation>
    </message>
    <message>
        <source>Viewed notes</source>
        <translation>Viewed notes</translation>
    </message>
    <message>
        <source>Exported notes</source>
        <translation>Exported notes</translation>
    </message>
    <message>
        <source>Added a note</source>
        <translation>Added a note</translation>
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
        <source>Searched transcripts</source>
        <translation>Searched transcripts</translation>
    </message>
    <message>
        <source>Found a match in the transcript</source>
        <translation>Found a match in the transcript</translation>
    </message>
    <message>
        <source>Requested deletion</source>
        <translation>Requested deletion</translation>
    </message>
    <message>
        <source>Viewed the deletion request</source>
        <translation>Viewed the deletion request</translation>
    </message>
    <message>
        <source>Withdrew the deletion request</source>
        <translation>Withdrew the deletion request</translation>
    </message>
    <message>
        <source>Responded to the deletion request</source>
        <translation>Responded to the deletion request</translation>
    </message>
    <message>
        <source>Scheduled a session</source>
        <translation>Scheduled a session</translation>
    </message>
    <message>
        <source>Cancelled a session</source>
        <translation>Cancelled a session</translation>
    </message>
    <message>
        <source>Viewed the clinic status</source>
        <translation>Viewed the clinic status</translation>
    </message>
    <message>
        <source>Disabled a key</source>
        <translation>Disabled a key</translation>
    </message>
    <message>
        <source>Re-enabled a key</source>
        <translation>Re-enabled a key</translation>
    </message>
    <message>
        <source>Viewing was stopped</source>
        <translation>Viewing was stopped</translation>
    </message>
    <message>
        <source>Changed the password</source>
        <translation>Changed the password</translation>
    </message>
    <message>
        <source>Detected password guessing</source>
        <translation>Detected password guessing</translation>
    </message>
    <message>
        <source>Another client (name withheld)</source>
        <translation>Another client (name withheld)</translation>
    </message>
    <message numerus="yes">
        <source>opened it %n time(s)</source>
        <translation>
            <numerusform>opened it once</numerusform>
            <numerusform>opened it %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>downloaded %n copies</source>
        <translation>
            <numerusform>downloaded a copy</numerusform>
            <numerusform>downloaded %n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was denied %n time(s)</source>
        <translation>
            <numerusform>was denied once</numerusform>
            <numerusform>was denied %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>did not open it</source>
        <translation>did not open it</translation>
    </message>
    <message>
        <source>Tried too many unknown client numbers</source>
        <translation>Tried too many unknown client numbers</translation>
    </message>
    <message>
        <source>Recorded a consent on the client&apos;s behalf</source>
        <translation>Recorded a consent on the client&apos;s behalf</translation>
    </message>
    <message>
        <source>Recorded a narrower consent on the client&apos;s behalf</source>
        <translation>Recorded a narrower consent on the client&apos;s behalf</translation>
    </message>
    <message>
        <source>Recorded a refusal on the client&apos;s behalf</source>
        <translation>Recorded a refusal on the client&apos;s behalf</translation>
    </message>
    <message>
        <source>Recorded a withdrawal on the client&apos;s behalf</source>
        <translation>Recorded a withdrawal on the client&apos;s behalf</translation>
    </message>
    <message>
        <source>Confirmed a recorded consent</source>
        <translation>Confirmed a recorded consent</translation>
    </message>
    <message>
        <source>Rejected a recorded consent</source>
        <translation>Rejected a recorded consent</translation>
    </message>
    <message>
        <source>Put a recorded consent into effect</source>
        <translation>Put a recorded consent into effect</translation>
    </message>
    <message>
        <source>Removed a participant</source>
        <translation>Removed a participant</translation>
    </message>
    <message>
        <source>Viewed the participants</source>
        <translation>Viewed the participants</translation>
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
        <source>Requested access for a legal matter</source>
        <translation>Requested access for a legal matter</translation>
    </message>
    <message>
        <source>Gave a reason for not notifying the client</source>
        <translation>Gave a reason for not notifying the client</translation>
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
        <source>Reopened an account</source>
        <translation>Reopened an account</translation>
    </message>
    <message>
        <source>Viewed the list of accounts</source>
        <translation>Viewed the list of accounts</translation>
    </message>
    <message>
        <source>Viewed the calendar</source>
        <translation>Viewed the calendar</translation>
    </message>
    <message>
        <source>Viewed an account</source>
        <translation>Viewed an account</translation>
    </message>
    <message>
        <source>Corrected an account</source>
        <translation>Corrected an account</translation>
    </message>
    <message>
        <source>Merged two accounts of one person</source>
        <translation>Merged two accounts of one person</translation>
    </message>
    <message>
        <source>Separated merged accounts</source>
        <translation>Separated merged accounts</translation>
    </message>
    <message>
        <source>Viewed the list of reports</source>
        <translation>Viewed the list of reports</translation>
    </message>
    <message>
        <source>Viewed a report</source>
        <translation>Viewed a report</translation>
    </message>
    <message>
        <source>Saved a report</source>
        <translation>Saved a report</translation>
    </message>
    <message>
        <source>Scheduled a report</source>
        <translation>Scheduled a report</translation>
    </message>
    <message>
        <source>Ended a report schedule</source>
        <translation>Ended a report schedule</translation>
    </message>
    <message>
        <source>Created a scheduled report</source>
        <translation>Created a scheduled report</translation>
    </message>
    <message>
        <source>Viewed disclosures</source>
        <translation>Viewed disclosures</translation>
    </message>
    <message>
        <source>Recorded a disclosure</source>
        <translation>Recorded a disclosure</translation>
    </message>
    <message>
        <source>Corrected a disclosure</source>
        <translation>Corrected a disclosure</translation>
    </message>
    <message>
        <source>Viewed activity reviews</source>
        <translation>Viewed activity reviews</translation>
    </message>
    <message>
        <source>Looked through the activity of a period</source>
        <translation>Looked through the activity of a period</translation>
    </message>
    <message>
        <source>Signed an activity review</source>
        <translation>Signed an activity review</translation>
    </message>
    <message>
        <source>Completed a follow-up</source>
        <translation>Completed a follow-up</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Searched for</source>
        <translation>Searched for</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>what was changed</comment>
        <translation>Change</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Checksum</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>of a follow-up</comment>
        <translation>Result</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a text is, and the text</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>AnswerDeletionRequestDialog</name>
    <message>
        <source>Respond to Deletion Request</source>
        <translation>Respond to Deletion Request</translation>
    </message>
    <message>
        <source>Your response, for the client to read</source>
        <translation>Your response, for the client to read</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Respond</source>
        <translation>&amp;Respond</translation>
    </message>
    <message>
        <source>The client has asked for this recording to be deleted</source>
        <translation>The client has asked for this recording to be deleted</translation>
    </message>
    <message>
        <source>&amp;Your response, for the client to read (at least 10 characters)</source>
        <translation>&amp;Your response, for the client to read (at least 10 characters)</translation>
    </message>
    <message>
        <source>&amp;Keep it: it must be kept until %1</source>
        <translation>&amp;Keep it: it must be kept until %1</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Keep it</translation>
    </message>
    <message>
        <source>Keep it, but restrict &amp;access to the client, their representative and their clinician</source>
        <translation>Keep it, but restrict &amp;access to the client, their representative and their clinician</translation>
    </message>
    <message>
        <source>&amp;Delete it (you will confirm on the next page)</source>
        <translation>&amp;Delete it (you will confirm on the next page)</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>choose a response</source>
        <translation>choose a response</translation>
    </message>
    <message>
        <source>enter at least 10 characters</source>
        <translation>enter at least 10 characters</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continue</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Still needed: %1.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Your sign-in has expired. Enter your password to continue where you left off.</source>
        <translation>Your sign-in has expired. Enter your password to continue where you left off.</translation>
    </message>
    <message>
        <source>The access journal on this computer can&apos;t be opened, so nothing can be shown.</source>
        <translation>The access journal on this computer can&apos;t be opened, so nothing can be shown.</translation>
    </message>
    <message>
        <source>You&apos;re signed out. Nothing from this session remains on this computer.</source>
        <translation>You&apos;re signed out. Nothing from this session remains on this computer.</translation>
    </message>
    <message>
        <source>Your password is set. Sign in with it.</source>
        <translation>Your password is set. Sign in with it.</translation>
    </message>
    <message>
        <source>The computer was locked or went to sleep. Your work is saved.</source>
        <translation>The computer was locked or went to sleep. Your work is saved.</translation>
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
        <source>Searching…</source>
        <translation>Searching…</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading recordings…</source>
        <translation>Loading recordings…</translation>
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
        <source>Try a different search, or clear the filters.</source>
        <translation>Try a different search, or clear the filters.</translation>
    </message>
    <message>
        <source>The list can&apos;t be shown</source>
        <translation>The list can&apos;t be shown</translation>
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
    <message>
        <source>Viewed</source>
        <translation>Viewed</translation>
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
        <source>&amp;Undo Deletion…</source>
        <translation>&amp;Undo Deletion…</translation>
    </message>
    <message numerus="yes">
        <source>More than %n recording(s)</source>
        <translation>
            <numerusform>More than %n recording</numerusform>
            <numerusform>More than %n recordings</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the list didn&apos;t load. Retrying…</source>
        <translation>Part of the list didn&apos;t load. Retrying…</translation>
    </message>
    <message>
        <source>Deletion Certi&amp;ficate…</source>
        <translation>Deletion Certi&amp;ficate…</translation>
    </message>
    <message>
        <source>Re&amp;quest Deletion…</source>
        <translation>Re&amp;quest Deletion…</translation>
    </message>
    <message>
        <source>Respond to Deletion Re&amp;quest…</source>
        <translation>Respond to Deletion Re&amp;quest…</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Deletion</translation>
    </message>
    <message>
        <source>My Deletion Re&amp;quest…</source>
        <translation>My Deletion Re&amp;quest…</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>Legal hold</translation>
    </message>
    <message>
        <source>On legal hold: can&apos;t be deleted</source>
        <translation>On legal hold: can&apos;t be deleted</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Restricted</translation>
    </message>
    <message>
        <source>Only the client, their representative and their clinician can open it</source>
        <translation>Only the client, their representative and their clinician can open it</translation>
    </message>
    <message>
        <source>Acce&amp;ss History…</source>
        <translation>Acce&amp;ss History…</translation>
    </message>
    <message>
        <source>Offline, as of %1</source>
        <translation>Offline, as of %1</translation>
    </message>
    <message>
        <source>Retry I&amp;mport</source>
        <translation>Retry I&amp;mport</translation>
    </message>
    <message>
        <source>Approve the Delet&amp;ion…</source>
        <translation>Approve the Delet&amp;ion…</translation>
    </message>
    <message>
        <source>My recordings</source>
        <translation>My recordings</translation>
    </message>
</context>
<context>
    <name>CaptionLookDialog</name>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Captions will look like this.</source>
        <translation>Captions will look like this.</translation>
    </message>
    <message>
        <source>Caption Style</source>
        <translation>Caption Style</translation>
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
        <source>System font</source>
        <translation>System font</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Serif</translation>
    </message>
    <message>
        <source>Monospace</source>
        <translation>Monospace</translation>
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
        <source>Background o&amp;pacity</source>
        <translation>Background o&amp;pacity</translation>
    </message>
    <message>
        <source>Opaque</source>
        <translation>Opaque</translation>
    </message>
    <message>
        <source>Mostly opaque</source>
        <translation>Mostly opaque</translation>
    </message>
    <message>
        <source>Semi-transparent</source>
        <translation>Semi-transparent</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Transparent</translation>
    </message>
    <message>
        <source>Pos&amp;ition</source>
        <translation>Pos&amp;ition</translation>
    </message>
    <message>
        <source>Default position</source>
        <translation>Default position</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Bottom</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Top</translation>
    </message>
</context>
<context>
    <name>CareWords</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>Action needed</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
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
        <source>No backup has been made.</source>
        <translation>No backup has been made.</translation>
    </message>
    <message>
        <source>Last backup: %1.</source>
        <translation>Last backup: %1.</translation>
    </message>
    <message>
        <source>Restore test</source>
        <translation>Restore test</translation>
    </message>
    <message>
        <source>Never run. An untested backup may not work.</source>
        <translation>Never run. An untested backup may not work.</translation>
    </message>
    <message>
        <source>Last restore test: %1.</source>
        <translation>Last restore test: %1.</translation>
    </message>
    <message>
        <source>Access log verification</source>
        <translation>Access log verification</translation>
    </message>
    <message>
        <source>Never fully verified.</source>
        <translation>Never fully verified.</translation>
    </message>
    <message>
        <source>Verified %1: the log is damaged.</source>
        <translation>Verified %1: the log is damaged.</translation>
    </message>
    <message>
        <source>Verified %1, no gaps.</source>
        <translation>Verified %1, no gaps.</translation>
    </message>
    <message>
        <source>Latest checkpoint</source>
        <translation>Latest checkpoint</translation>
    </message>
    <message>
        <source>The log has never been signed.</source>
        <translation>The log has never been signed.</translation>
    </message>
    <message numerus="yes">
        <source>%1, covering %n entry(ies).</source>
        <translation>
            <numerusform>%1, covering %n entry.</numerusform>
            <numerusform>%1, covering %n entries.</numerusform>
        </translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Emergency access</translation>
    </message>
    <message>
        <source>All reviewed.</source>
        <translation>All reviewed.</translation>
    </message>
    <message numerus="yes">
        <source>%n awaiting review.</source>
        <translation>
            <numerusform>%n awaiting review.</numerusform>
            <numerusform>%n awaiting review.</numerusform>
        </translation>
    </message>
    <message>
        <source>Oldest: %1.</source>
        <translation>Oldest: %1.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>The key store can&apos;t be reached. Recordings can&apos;t be opened until it is back.</source>
        <translation>The key store can&apos;t be reached. Recordings can&apos;t be opened until it is back.</translation>
    </message>
    <message>
        <source>Version %1 was created %2.</source>
        <translation>Version %1 was created %2.</translation>
    </message>
    <message>
        <source>Version %1 is in use.</source>
        <translation>Version %1 is in use.</translation>
    </message>
    <message>
        <source>Version %1 is disabled: recordings encrypted with it can&apos;t be opened.</source>
        <translation>Version %1 is disabled: recordings encrypted with it can&apos;t be opened.</translation>
    </message>
    <message>
        <source>Version %1 expires soon and should be replaced.</source>
        <translation>Version %1 expires soon and should be replaced.</translation>
    </message>
    <message>
        <source>Version %1 has nearly reached its usage limit and should be replaced.</source>
        <translation>Version %1 has nearly reached its usage limit and should be replaced.</translation>
    </message>
    <message>
        <source>Some data is still encrypted with version %1.</source>
        <translation>Some data is still encrypted with version %1.</translation>
    </message>
    <message>
        <source>Key recovery</source>
        <translation>Key recovery</translation>
    </message>
    <message>
        <source>Handled by the key provider.</source>
        <translation>Handled by the key provider.</translation>
    </message>
    <message>
        <source>The recovery shares have never been tested. If the key file is lost, every recording is lost.</source>
        <translation>The recovery shares have never been tested. If the key file is lost, every recording is lost.</translation>
    </message>
    <message>
        <source>Recovery shares tested %1.</source>
        <translation>Recovery shares tested %1.</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>All completed.</source>
        <translation>All completed.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed.</source>
        <translation>
            <numerusform>%n failed.</numerusform>
            <numerusform>%n failed.</numerusform>
        </translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>All delivered.</source>
        <translation>All delivered.</translation>
    </message>
    <message numerus="yes">
        <source>%n not delivered.</source>
        <translation>
            <numerusform>%n not delivered.</numerusform>
            <numerusform>%n not delivered.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scheduled deletions</source>
        <translation>Scheduled deletions</translation>
    </message>
    <message>
        <source>None overdue.</source>
        <translation>None overdue.</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue.</source>
        <translation>
            <numerusform>%n overdue.</numerusform>
            <numerusform>%n overdue.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deletion requests</source>
        <translation>Deletion requests</translation>
    </message>
    <message>
        <source>All answered.</source>
        <translation>All answered.</translation>
    </message>
    <message numerus="yes">
        <source>%n awaiting a response.</source>
        <translation>
            <numerusform>%n awaiting a response.</numerusform>
            <numerusform>%n awaiting a response.</numerusform>
        </translation>
    </message>
    <message>
        <source>Justified (%1)</source>
        <translation>Justified (%1)</translation>
    </message>
    <message>
        <source>Not justified (%1)</source>
        <translation>Not justified (%1)</translation>
    </message>
    <message>
        <source>Open until %1, not yet reviewed</source>
        <translation>Open until %1, not yet reviewed</translation>
    </message>
    <message>
        <source>Ended, awaiting review</source>
        <translation>Ended, awaiting review</translation>
    </message>
    <message>
        <source>No recovery shares have been made. If the key file is lost, every recording is lost.</source>
        <translation>No recovery shares have been made. If the key file is lost, every recording is lost.</translation>
    </message>
    <message>
        <source>The recovery shares don&apos;t cover the latest key. Create new shares.</source>
        <translation>The recovery shares don&apos;t cover the latest key. Create new shares.</translation>
    </message>
</context>
<context>
    <name>CertificateDialog</name>
    <message>
        <source>Deletion Certificate</source>
        <translation>Deletion Certificate</translation>
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
        <source>Deleted on</source>
        <translation>Deleted on</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Its encryption key was overwritten everywhere it was stored, then the encrypted recording was removed.</source>
        <translation>Its encryption key was overwritten everywhere it was stored, then the encrypted recording was removed.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>SHA-256 of the deleted file</source>
        <translation>SHA-256 of the deleted file</translation>
    </message>
    <message>
        <source>Clinic&apos;s seal (HMAC)</source>
        <translation>Clinic&apos;s seal (HMAC)</translation>
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
        <source>Certificate saved.</source>
        <translation>Certificate saved.</translation>
    </message>
    <message>
        <source>The certificate could not be saved. Choose another location.</source>
        <translation>The certificate could not be saved. Choose another location.</translation>
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
        <source>&amp;Save Codes</source>
        <translation>&amp;Save Codes</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Short labels from your method, such as “question” or “reflection”. Ctrl+number marks the moment with that code; with Coding on, the number alone is enough.</source>
        <translation>Short labels from your method, such as “question” or “reflection”. Ctrl+number marks the moment with that code; with Coding on, the number alone is enough.</translation>
    </message>
    <message>
        <source>Use as the d&amp;efault for everyone in my office</source>
        <translation>Use as the d&amp;efault for everyone in my office</translation>
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
        <source>Type part of a command&apos;s name</source>
        <translation>Type part of a command&apos;s name</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Up and Down select, Enter runs the command, Escape closes.</source>
        <translation>Up and Down select, Enter runs the command, Escape closes.</translation>
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
        <source>Undoes the last change to a note</source>
        <translation>Undoes the last change to a note</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>Redoes the change</source>
        <translation>Redoes the change</translation>
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
        <source>Shows your sessions, where you start recordings</source>
        <translation>Shows your sessions, where you start recordings</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>&amp;Larger Text</translation>
    </message>
    <message>
        <source>Makes all text larger</source>
        <translation>Makes all text larger</translation>
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
        <source>Resets text to its normal size</source>
        <translation>Resets text to its normal size</translation>
    </message>
    <message>
        <source>C&amp;aption Style…</source>
        <translation>C&amp;aption Style…</translation>
    </message>
    <message>
        <source>Size, font, colours and position of captions</source>
        <translation>Size, font, colours and position of captions</translation>
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
        <source>Hides everything until the password is entered</source>
        <translation>Hides everything until the password is entered</translation>
    </message>
    <message>
        <source>Priva&amp;cy Screen</source>
        <translation>Priva&amp;cy Screen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferences…</translation>
    </message>
    <message>
        <source>Changes how the app works and looks</source>
        <translation>Changes how the app works and looks</translation>
    </message>
    <message>
        <source>Shows the activity you are allowed to see</source>
        <translation>Shows the activity you are allowed to see</translation>
    </message>
    <message>
        <source>Shows messages from your clinic</source>
        <translation>Shows messages from your clinic</translation>
    </message>
    <message>
        <source>Signed-In &amp;Devices…</source>
        <translation>Signed-In &amp;Devices…</translation>
    </message>
    <message>
        <source>Lists the devices you are signed in on</source>
        <translation>Lists the devices you are signed in on</translation>
    </message>
    <message>
        <source>Two-&amp;Step Sign-In…</source>
        <translation>Two-&amp;Step Sign-In…</translation>
    </message>
    <message>
        <source>Asks for a code as well as your password</source>
        <translation>Asks for a code as well as your password</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>Sign &amp;Out</translation>
    </message>
    <message>
        <source>Signs you out and removes your sign-in from this computer</source>
        <translation>Signs you out and removes your sign-in from this computer</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>Quits the app</source>
        <translation>Quits the app</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>Loads the latest state from the clinic</source>
        <translation>Loads the latest state from the clinic</translation>
    </message>
    <message>
        <source>Play or Pause While Typing</source>
        <translation>Play or Pause While Typing</translation>
    </message>
    <message>
        <source>Plays or pauses even while typing</source>
        <translation>Plays or pauses even while typing</translation>
    </message>
    <message>
        <source>Replay the Last Seconds</source>
        <translation>Replay the Last Seconds</translation>
    </message>
    <message>
        <source>Goes back three seconds and plays, even while typing</source>
        <translation>Goes back three seconds and plays, even while typing</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Keyboard</translation>
    </message>
    <message>
        <source>Lists every command with its shortcut</source>
        <translation>Lists every command with its shortcut</translation>
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
        <source>Deletes the recording</source>
        <translation>Deletes the recording</translation>
    </message>
    <message>
        <source>&amp;Consent Record…</source>
        <translation>&amp;Consent Record…</translation>
    </message>
    <message>
        <source>Shows what was agreed to, and when</source>
        <translation>Shows what was agreed to, and when</translation>
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
        <source>Goes to the previous spoken line</source>
        <translation>Goes to the previous spoken line</translation>
    </message>
    <message>
        <source>Next Line</source>
        <translation>Next Line</translation>
    </message>
    <message>
        <source>Goes to the next spoken line</source>
        <translation>Goes to the next spoken line</translation>
    </message>
    <message>
        <source>Previous Chapter</source>
        <translation>Previous Chapter</translation>
    </message>
    <message>
        <source>Goes to the previous chapter</source>
        <translation>Goes to the previous chapter</translation>
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
        <source>Goes to the previous note or marker</source>
        <translation>Goes to the previous note or marker</translation>
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
        <source>Goes to a time you enter</source>
        <translation>Goes to a time you enter</translation>
    </message>
    <message>
        <source>To the Start (0 %)</source>
        <translation>To the Start (0 %)</translation>
    </message>
    <message>
        <source>Jumps to this point; with coding on, sets a code</source>
        <translation>Jumps to this point; with coding on, sets a code</translation>
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
        <source>Ne&amp;xt Frame</source>
        <translation>Ne&amp;xt Frame</translation>
    </message>
    <message>
        <source>While paused, goes forward one frame</source>
        <translation>While paused, goes forward one frame</translation>
    </message>
    <message>
        <source>Pre&amp;vious Frame</source>
        <translation>Pre&amp;vious Frame</translation>
    </message>
    <message>
        <source>While paused, goes back one frame</source>
        <translation>While paused, goes back one frame</translation>
    </message>
    <message>
        <source>Forward 10 Frames</source>
        <translation>Forward 10 Frames</translation>
    </message>
    <message>
        <source>While paused, goes forward ten frames</source>
        <translation>While paused, goes forward ten frames</translation>
    </message>
    <message>
        <source>Back 10 Frames</source>
        <translation>Back 10 Frames</translation>
    </message>
    <message>
        <source>While paused, goes back ten frames</source>
        <translation>While paused, goes back ten frames</translation>
    </message>
    <message>
        <source>Undo &amp;Jump</source>
        <translation>Undo &amp;Jump</translation>
    </message>
    <message>
        <source>Returns to where you were before the last jump</source>
        <translation>Returns to where you were before the last jump</translation>
    </message>
    <message>
        <source>Redo Jump</source>
        <translation>Redo Jump</translation>
    </message>
    <message>
        <source>Repeats the jump you undid</source>
        <translation>Repeats the jump you undid</translation>
    </message>
    <message>
        <source>Set Loop Sta&amp;rt</source>
        <translation>Set Loop Sta&amp;rt</translation>
    </message>
    <message>
        <source>Sets where the loop starts</source>
        <translation>Sets where the loop starts</translation>
    </message>
    <message>
        <source>Set Lo&amp;op End</source>
        <translation>Set Lo&amp;op End</translation>
    </message>
    <message>
        <source>Sets where the loop ends and plays it</source>
        <translation>Sets where the loop ends and plays it</translation>
    </message>
    <message>
        <source>Stop Loop&amp;ing</source>
        <translation>Stop Loop&amp;ing</translation>
    </message>
    <message>
        <source>Plays on past the end of the loop</source>
        <translation>Plays on past the end of the loop</translation>
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
        <source>Plays at normal speed</source>
        <translation>Plays at normal speed</translation>
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
        <source>&amp;Balance Voices</source>
        <translation>&amp;Balance Voices</translation>
    </message>
    <message>
        <source>Brings quiet and loud voices to the same level</source>
        <translation>Brings quiet and loud voices to the same level</translation>
    </message>
    <message>
        <source>Audio on the &amp;Timeline</source>
        <translation>Audio on the &amp;Timeline</translation>
    </message>
    <message>
        <source>Draws loudness and pauses behind the timeline</source>
        <translation>Draws loudness and pauses behind the timeline</translation>
    </message>
    <message>
        <source>T&amp;humbnails on the Timeline</source>
        <translation>T&amp;humbnails on the Timeline</translation>
    </message>
    <message>
        <source>Shows a thumbnail where you point on the timeline</source>
        <translation>Shows a thumbnail where you point on the timeline</translation>
    </message>
    <message>
        <source>Blur &amp;Left Half</source>
        <translation>Blur &amp;Left Half</translation>
    </message>
    <message>
        <source>Makes the left half of the video unrecognisable</source>
        <translation>Makes the left half of the video unrecognisable</translation>
    </message>
    <message>
        <source>Blur Right Half</source>
        <translation>Blur Right Half</translation>
    </message>
    <message>
        <source>Makes the right half of the video unrecognisable</source>
        <translation>Makes the right half of the video unrecognisable</translation>
    </message>
    <message>
        <source>&amp;Captions</source>
        <translation>&amp;Captions</translation>
    </message>
    <message>
        <source>Shows or hides captions</source>
        <translation>Shows or hides captions</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>F&amp;ull Screen</translation>
    </message>
    <message>
        <source>Shows only the video</source>
        <translation>Shows only the video</translation>
    </message>
    <message>
        <source>&amp;New Note</source>
        <translation>&amp;New Note</translation>
    </message>
    <message>
        <source>Pauses and starts a note at this moment</source>
        <translation>Pauses and starts a note at this moment</translation>
    </message>
    <message>
        <source>&amp;Marker Here</source>
        <translation>&amp;Marker Here</translation>
    </message>
    <message>
        <source>Marks this moment</source>
        <translation>Marks this moment</translation>
    </message>
    <message>
        <source>Note for &amp;Selection</source>
        <translation>Note for &amp;Selection</translation>
    </message>
    <message>
        <source>Starts a note about the loop</source>
        <translation>Starts a note about the loop</translation>
    </message>
    <message>
        <source>&amp;Chapter from Here</source>
        <translation>&amp;Chapter from Here</translation>
    </message>
    <message>
        <source>Starts a chapter at this moment</source>
        <translation>Starts a chapter at this moment</translation>
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
        <source>Marks this moment with a code</source>
        <translation>Marks this moment with a code</translation>
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
        <source>Shows the transcript</source>
        <translation>Shows the transcript</translation>
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
        <source>Shows details of the recording</source>
        <translation>Shows details of the recording</translation>
    </message>
    <message>
        <source>Show Trac&amp;ks</source>
        <translation>Show Trac&amp;ks</translation>
    </message>
    <message>
        <source>Shows or hides speakers, notes and chapters under the timeline</source>
        <translation>Shows or hides speakers, notes and chapters under the timeline</translation>
    </message>
    <message>
        <source>&amp;Follow Along in Transcript</source>
        <translation>&amp;Follow Along in Transcript</translation>
    </message>
    <message>
        <source>Keeps the transcript in step with playback</source>
        <translation>Keeps the transcript in step with playback</translation>
    </message>
    <message>
        <source>&amp;Zoom In</source>
        <translation>&amp;Zoom In</translation>
    </message>
    <message>
        <source>Zooms in on the timeline</source>
        <translation>Zooms in on the timeline</translation>
    </message>
    <message>
        <source>Zoom O&amp;ut</source>
        <translation>Zoom O&amp;ut</translation>
    </message>
    <message>
        <source>Zooms out of the timeline</source>
        <translation>Zooms out of the timeline</translation>
    </message>
    <message>
        <source>Find in the Transcript</source>
        <translation>Find in the Transcript</translation>
    </message>
    <message>
        <source>Goes to the transcript search</source>
        <translation>Goes to the transcript search</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>Find Next</translation>
    </message>
    <message>
        <source>Goes to the next match</source>
        <translation>Goes to the next match</translation>
    </message>
    <message>
        <source>Find Previous</source>
        <translation>Find Previous</translation>
    </message>
    <message>
        <source>Goes to the previous match</source>
        <translation>Goes to the previous match</translation>
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
        <source>Three things to know when you&apos;re new</source>
        <translation>Three things to know when you&apos;re new</translation>
    </message>
    <message>
        <source>Searches the transcripts of your recordings</source>
        <translation>Searches the transcripts of your recordings</translation>
    </message>
    <message>
        <source>Pop Out Vi&amp;deo</source>
        <translation>Pop Out Vi&amp;deo</translation>
    </message>
    <message>
        <source>Shows the video in its own window, or returns it to the page</source>
        <translation>Shows the video in its own window, or returns it to the page</translation>
    </message>
    <message>
        <source>Backups, access log, keys, reviews, failed imports and mail</source>
        <translation>Backups, access log, keys, reviews, failed imports and mail</translation>
    </message>
    <message>
        <source>&amp;Emergency Access…</source>
        <translation>&amp;Emergency Access…</translation>
    </message>
    <message>
        <source>Opens one client&apos;s recordings for two hours in an emergency</source>
        <translation>Opens one client&apos;s recordings for two hours in an emergency</translation>
    </message>
    <message>
        <source>Lists emergency access and lets you review it</source>
        <translation>Lists emergency access and lets you review it</translation>
    </message>
    <message>
        <source>&amp;Guide…</source>
        <translation>&amp;Guide…</translation>
    </message>
    <message>
        <source>Opens the guide for your role</source>
        <translation>Opens the guide for your role</translation>
    </message>
    <message>
        <source>Acc&amp;ess…</source>
        <translation>Acc&amp;ess…</translation>
    </message>
    <message>
        <source>Restricts access to the recording, or lifts the restriction</source>
        <translation>Restricts access to the recording, or lifts the restriction</translation>
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
        <source>Hides everything on screen and stops playback at once</source>
        <translation>Hides everything on screen and stops playback at once</translation>
    </message>
    <message>
        <source>Access Histor&amp;y…</source>
        <translation>Access Histor&amp;y…</translation>
    </message>
    <message>
        <source>Lists everyone who opened the recording, and what they did</source>
        <translation>Lists everyone who opened the recording, and what they did</translation>
    </message>
    <message>
        <source>Complaints, court orders and legal duties that allow recordings to be opened</source>
        <translation>Complaints, court orders and legal duties that allow recordings to be opened</translation>
    </message>
    <message>
        <source>Searc&amp;h Transcripts</source>
        <translation>Searc&amp;h Transcripts</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Messages</translation>
    </message>
    <message>
        <source>&amp;Who Has Watched My Recordings</source>
        <translation>&amp;Who Has Watched My Recordings</translation>
    </message>
    <message>
        <source>Shows who opened which of your recordings</source>
        <translation>Shows who opened which of your recordings</translation>
    </message>
    <message>
        <source>Access &amp;Log</source>
        <translation>Access &amp;Log</translation>
    </message>
    <message>
        <source>My &amp;Recordings</source>
        <translation>My &amp;Recordings</translation>
    </message>
    <message>
        <source>M&amp;y Activity</source>
        <translation>M&amp;y Activity</translation>
    </message>
    <message>
        <source>&amp;Clinic Status</source>
        <translation>&amp;Clinic Status</translation>
    </message>
    <message>
        <source>Emer&amp;gency Access Reviews</source>
        <translation>Emer&amp;gency Access Reviews</translation>
    </message>
    <message>
        <source>Leg&amp;al Requests</source>
        <translation>Leg&amp;al Requests</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Goes back to the previous page; an open recording is closed</source>
        <translation>Goes back to the previous page; an open recording is closed</translation>
    </message>
    <message>
        <source>&amp;Quality Review</source>
        <translation>&amp;Quality Review</translation>
    </message>
    <message>
        <source>Recordings drawn for quality review, and what became of them</source>
        <translation>Recordings drawn for quality review, and what became of them</translation>
    </message>
    <message>
        <source>Pol&amp;icies</source>
        <translation>Pol&amp;icies</translation>
    </message>
    <message>
        <source>How long things are kept, who audits, and who may do what</source>
        <translation>How long things are kept, who audits, and who may do what</translation>
    </message>
    <message>
        <source>Rep&amp;orts and Disclosures</source>
        <translation>Rep&amp;orts and Disclosures</translation>
    </message>
    <message>
        <source>Reports about access, by hand or by schedule, and disclosures</source>
        <translation>Reports about access, by hand or by schedule, and disclosures</translation>
    </message>
    <message>
        <source>Acti&amp;vity Review</source>
        <translation>Acti&amp;vity Review</translation>
    </message>
    <message>
        <source>What stood out in a period, and signing that it was reviewed</source>
        <translation>What stood out in a period, and signing that it was reviewed</translation>
    </message>
    <message>
        <source>Al&amp;erts</source>
        <translation>Al&amp;erts</translation>
    </message>
    <message>
        <source>What stood out in the access log, and the rules that tell</source>
        <translation>What stood out in the access log, and the rules that tell</translation>
    </message>
    <message>
        <source>&amp;Add a Transcript…</source>
        <translation>&amp;Add a Transcript…</translation>
    </message>
    <message>
        <source>Adds a transcript from a file</source>
        <translation>Adds a transcript from a file</translation>
    </message>
    <message>
        <source>Transcript &amp;Versions…</source>
        <translation>Transcript &amp;Versions…</translation>
    </message>
    <message>
        <source>Lists the transcript&apos;s versions and languages</source>
        <translation>Lists the transcript&apos;s versions and languages</translation>
    </message>
    <message>
        <source>Copy Lin&amp;k</source>
        <translation>Copy Lin&amp;k</translation>
    </message>
    <message>
        <source>Copies a link to the recording&apos;s session, without names</source>
        <translation>Copies a link to the recording&apos;s session, without names</translation>
    </message>
    <message>
        <source>Ne&amp;wer Version…</source>
        <translation>Ne&amp;wer Version…</translation>
    </message>
    <message>
        <source>Asks the clinic whether there is a newer version of the app</source>
        <translation>Asks the clinic whether there is a newer version of the app</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message numerus="yes">
        <source>%n entry(ies) could not be read and are not shown. The app&apos;s log has the details.</source>
        <translation>
            <numerusform>%n entry could not be read and is not shown. The app&apos;s log has the details.</numerusform>
            <numerusform>%n entries could not be read and are not shown. The app&apos;s log has the details.</numerusform>
        </translation>
    </message>
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
        <source>This is not a server address. Enter one such as &quot;clinic.example&quot; or &quot;clinic.example:8443&quot;.</source>
        <translation>This is not a server address. Enter one such as &quot;clinic.example&quot; or &quot;clinic.example:8443&quot;.</translation>
    </message>
    <message>
        <source>The server name %1 was found.</source>
        <translation>The server name %1 was found.</translation>
    </message>
    <message>
        <source>No server named %1 was found. Check the spelling, or check your network.</source>
        <translation>No server named %1 was found. Check the spelling, or check your network.</translation>
    </message>
    <message>
        <source>The server answers.</source>
        <translation>The server answers.</translation>
    </message>
    <message>
        <source>Nothing answers there. Check the port number, or try again later.</source>
        <translation>Nothing answers there. Check the port number, or try again later.</translation>
    </message>
    <message>
        <source>The connection is secure and the server&apos;s identity was verified.</source>
        <translation>The connection is secure and the server&apos;s identity was verified.</translation>
    </message>
    <message>
        <source>The server&apos;s identity could not be verified. If your clinic gave you a certificate file, choose it below.</source>
        <translation>The server&apos;s identity could not be verified. If your clinic gave you a certificate file, choose it below.</translation>
    </message>
    <message>
        <source>It is a clinic server, version %1.</source>
        <translation>It is a clinic server, version %1.</translation>
    </message>
    <message>
        <source>The server there is not a clinic server. Check the address against your clinic&apos;s letter.</source>
        <translation>The server there is not a clinic server. Check the address against your clinic&apos;s letter.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is correct.</source>
        <translation>This computer&apos;s clock is correct.</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is off by %n minute(s). Set it, or codes won&apos;t be accepted.</source>
        <translation>
            <numerusform>This computer&apos;s clock is off by %n minute. Set it, or codes won&apos;t be accepted.</numerusform>
            <numerusform>This computer&apos;s clock is off by %n minutes. Set it, or codes won&apos;t be accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock says %1, which is %n day(s) off. Set the date and time, then try again.</source>
        <translation>
            <numerusform>This computer&apos;s clock says %1, which is %n day off. Set the date and time, then try again.</numerusform>
            <numerusform>This computer&apos;s clock says %1, which is %n days off. Set the date and time, then try again.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock says %1. If that is wrong, set it first.</source>
        <translation>This computer&apos;s clock says %1. If that is wrong, set it first.</translation>
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
        <source>The server&apos;s certificate is self-signed. If your clinic gave you a certificate file, choose it below.</source>
        <translation>The server&apos;s certificate is self-signed. If your clinic gave you a certificate file, choose it below.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was issued by an unknown authority. If your clinic gave you a certificate file, choose it below; if one is already chosen, ask your clinic for the current one.</source>
        <translation>The server&apos;s certificate was issued by an unknown authority. If your clinic gave you a certificate file, choose it below; if one is already chosen, ask your clinic for the current one.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for a different name. Check the address against your clinic&apos;s letter.</source>
        <translation>The server&apos;s certificate is for a different name. Check the address against your clinic&apos;s letter.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for %1, not for the name you entered. Check the address against your clinic&apos;s letter.</source>
        <translation>The server&apos;s certificate is for %1, not for the name you entered. Check the address against your clinic&apos;s letter.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not say which names it is for. The clinic needs a new one with its address as a subject alternative name.</source>
        <translation>The server&apos;s certificate does not say which names it is for. The clinic needs a new one with its address as a subject alternative name.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was revoked. Don&apos;t connect; tell your clinic.</source>
        <translation>The server&apos;s certificate was revoked. Don&apos;t connect; tell your clinic.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate could be forged: its key or its signature is too weak. The clinic needs a new one.</source>
        <translation>The server&apos;s certificate could be forged: its key or its signature is too weak. The clinic needs a new one.</translation>
    </message>
    <message>
        <source>The server&apos;s identity could not be verified, so no connection was made.</source>
        <translation>The server&apos;s identity could not be verified, so no connection was made.</translation>
    </message>
    <message>
        <source>A proxy on this network requires a user name and password. Try again to enter them; your network administrator can give them to you.</source>
        <translation>A proxy on this network requires a user name and password. Try again to enter them; your network administrator can give them to you.</translation>
    </message>
    <message>
        <source>The proxy set on this computer doesn&apos;t answer. Check the network settings.</source>
        <translation>The proxy set on this computer doesn&apos;t answer. Check the network settings.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy doesn&apos;t answer, or blocks the connection to the clinic. Ask your network administrator.</source>
        <translation>The network&apos;s proxy doesn&apos;t answer, or blocks the connection to the clinic. Ask your network administrator.</translation>
    </message>
    <message>
        <source>The server is ready.</source>
        <translation>The server is ready.</translation>
    </message>
    <message>
        <source>The server is running but not fully working at the moment. Try again later, or tell the clinic.</source>
        <translation>The server is running but not fully working at the moment. Try again later, or tell the clinic.</translation>
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
        <source>&amp;Continue to Decision</source>
        <translation>&amp;Continue to Decision</translation>
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
        <source>Loading the text…</source>
        <translation>Loading the text…</translation>
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
        <source>Reload the Text</source>
        <translation>Reload the Text</translation>
    </message>
    <message>
        <source>What you ticked and typed before is still here.</source>
        <translation>What you ticked and typed before is still here.</translation>
    </message>
    <message>
        <source>The client is notified of what you record on their behalf. Anything that allows more than before takes effect after 24 hours, or as soon as they confirm it in their own app.</source>
        <translation>The client is notified of what you record on their behalf. Anything that allows more than before takes effect after 24 hours, or as soon as they confirm it in their own app.</translation>
    </message>
    <message>
        <source>You can record a consent for the client once a session with them has started. Before that, they decide in their own app.</source>
        <translation>You can record a consent for the client once a session with them has started. Before that, they decide in their own app.</translation>
    </message>
    <message>
        <source>About this consent</source>
        <translation>About this consent</translation>
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
        <source>Refresh</source>
        <translation>Refresh</translation>
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
        <source>Copy saved. It isn&apos;t protected: keep it where no one else can find it.</source>
        <translation>Copy saved. It isn&apos;t protected: keep it where no one else can find it.</translation>
    </message>
    <message>
        <source>The copy could not be saved. Choose another location.</source>
        <translation>The copy could not be saved. Choose another location.</translation>
    </message>
    <message>
        <source>C&amp;onfirm</source>
        <translation>C&amp;onfirm</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>&amp;Reject</translation>
    </message>
    <message>
        <source>%1 recorded a consent on your behalf on %2, for: %3.</source>
        <translation>%1 recorded a consent on your behalf on %2, for: %3.</translation>
    </message>
    <message>
        <source>%1 recorded a consent on the client&apos;s behalf on %2, for: %3.</source>
        <translation>%1 recorded a consent on the client&apos;s behalf on %2, for: %3.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisions</translation>
    </message>
</context>
<context>
    <name>CurtainPage</name>
    <message>
        <source>Turn &amp;Off Privacy Screen</source>
        <translation>Turn &amp;Off Privacy Screen</translation>
    </message>
    <message>
        <source>Privacy screen is on</source>
        <translation>Privacy screen is on</translation>
    </message>
    <message>
        <source>Everything is just as you left it.</source>
        <translation>Everything is just as you left it.</translation>
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
        <source>Pick a date from the calendar</source>
        <translation>Pick a date from the calendar</translation>
    </message>
    <message>
        <source>Pick a date from the calendar (Alt+Down)</source>
        <translation>Pick a date from the calendar (Alt+Down)</translation>
    </message>
    <message>
        <source>A date such as 12 May 2026, or a period such as last month. Empty: %1</source>
        <translation>A date such as 12 May 2026, or a period such as last month. Empty: %1</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>This is not a date.</translation>
    </message>
</context>
<context>
    <name>DeletionActions</name>
    <message>
        <source>You don&apos;t have permission to delete this recording. Ask a practice manager.</source>
        <translation>You don&apos;t have permission to delete this recording. Ask a practice manager.</translation>
    </message>
    <message>
        <source>Deletion undone. The recording is available again.</source>
        <translation>Deletion undone. The recording is available again.</translation>
    </message>
    <message>
        <source>Your response is saved, and the client has been notified.</source>
        <translation>Your response is saved, and the client has been notified.</translation>
    </message>
</context>
<context>
    <name>DeletionWords</name>
    <message>
        <source>Requested, awaiting response</source>
        <translation>Requested, awaiting response</translation>
    </message>
    <message>
        <source>Requested, then withdrawn</source>
        <translation>Requested, then withdrawn</translation>
    </message>
    <message>
        <source>Requested; the recording is kept</source>
        <translation>Requested; the recording is kept</translation>
    </message>
    <message>
        <source>Requested; the recording is kept with restricted access</source>
        <translation>Requested; the recording is kept with restricted access</translation>
    </message>
    <message>
        <source>Requested; the recording is being deleted</source>
        <translation>Requested; the recording is being deleted</translation>
    </message>
    <message>
        <source>You requested deletion on %1.</source>
        <translation>You requested deletion on %1.</translation>
    </message>
    <message>
        <source>Deletion was requested on %1.</source>
        <translation>Deletion was requested on %1.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what was said</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>No response yet.</source>
        <translation>No response yet.</translation>
    </message>
    <message>
        <source>The request was withdrawn on %1.</source>
        <translation>The request was withdrawn on %1.</translation>
    </message>
    <message>
        <source>The clinic responded on %1: the recording is kept.</source>
        <translation>The clinic responded on %1: the recording is kept.</translation>
    </message>
    <message>
        <source>The clinic responded on %1: the recording is kept, and only the client, their representative and their treating clinician can open it.</source>
        <translation>The clinic responded on %1: the recording is kept, and only the client, their representative and their treating clinician can open it.</translation>
    </message>
    <message>
        <source>The clinic responded on %1: the recording is deleted.</source>
        <translation>The clinic responded on %1: the recording is deleted.</translation>
    </message>
    <message>
        <source>If your clinic allows time to reconsider, the list shows how long you can undo this. After that it&apos;s permanent.</source>
        <translation>If your clinic allows time to reconsider, the list shows how long you can undo this. After that it&apos;s permanent.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone.</source>
        <translation>This can&apos;t be undone.</translation>
    </message>
    <message numerus="yes">
        <source>Once approved, it can be undone for %n hour(s). After that it is permanent.</source>
        <translation>
            <numerusform>Once approved, it can be undone for %n hour. After that it is permanent.</numerusform>
            <numerusform>Once approved, it can be undone for %n hours. After that it is permanent.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can undo this until %1. After that it is permanent.</source>
        <translation>You can undo this until %1. After that it is permanent.</translation>
    </message>
    <message>
        <source>Your retention policy requires this recording to be kept until %1.</source>
        <translation>Your retention policy requires this recording to be kept until %1.</translation>
    </message>
    <message>
        <source>A second person must approve before anything is deleted. They will be notified.</source>
        <translation>A second person must approve before anything is deleted. They will be notified.</translation>
    </message>
    <message>
        <source>A colleague has approved the deletion; yours is the second approval.</source>
        <translation>A colleague has approved the deletion; yours is the second approval.</translation>
    </message>
    <message>
        <source>Deletion is waiting for a second approval. You can give it.</source>
        <translation>Deletion is waiting for a second approval. You can give it.</translation>
    </message>
    <message>
        <source>You proposed deleting this. A second person must approve.</source>
        <translation>You proposed deleting this. A second person must approve.</translation>
    </message>
    <message>
        <source>The recording, its transcript and its notes will be destroyed; the entry in the list and its access history remain.</source>
        <translation>The recording, its transcript and its notes will be destroyed; the entry in the list and its access history remain.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>the state of the consent as a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>Downloaded %n time(s); saved copies are not affected.</source>
        <translation>
            <numerusform>Downloaded %n time; saved copies are not affected.</numerusform>
            <numerusform>Downloaded %n times; saved copies are not affected.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deletion proposed. A second person was notified and must approve it.</source>
        <translation>Deletion proposed. A second person was notified and must approve it.</translation>
    </message>
    <message>
        <source>Recording deleted. The deletion is logged with your name and reason.</source>
        <translation>Recording deleted. The deletion is logged with your name and reason.</translation>
    </message>
    <message>
        <source>Deletion scheduled and logged with your name and reason. The list shows how long you can undo it.</source>
        <translation>Deletion scheduled and logged with your name and reason. The list shows how long you can undo it.</translation>
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
        <source>Saved and verified: %1. Keep it where only you can open it. Fingerprint (SHA-256): %2</source>
        <translation>Saved and verified: %1. Keep it where only you can open it. Fingerprint (SHA-256): %2</translation>
    </message>
    <message>
        <source>The download failed. %1</source>
        <translation>The download failed. %1</translation>
    </message>
    <message>
        <source>Adding the captions to %1…</source>
        <translation>Adding the captions to %1…</translation>
    </message>
    <message>
        <source>Saved, verified, and captions added: %1. Keep it where only you can open it. The fingerprint (SHA-256) without the captions: %2</source>
        <translation>Saved, verified, and captions added: %1. Keep it where only you can open it. The fingerprint (SHA-256) without the captions: %2</translation>
    </message>
    <message>
        <source>Saved and verified, but the captions could not be added: %1. Keep it where only you can open it. Fingerprint (SHA-256): %2</source>
        <translation>Saved and verified, but the captions could not be added: %1. Keep it where only you can open it. Fingerprint (SHA-256): %2</translation>
    </message>
</context>
<context>
    <name>BreakGlassBar</name>
    <message>
        <source>Emergency access to %1 has ended. Reviewed by %2.</source>
        <translation>Emergency access to %1 has ended. Reviewed by %2.</translation>
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
        <source>You ended emergency access to %1. Another staff member will review it.</source>
        <translation>You ended emergency access to %1. Another staff member will review it.</translation>
    </message>
    <message>
        <source>Emergency access to %1: %2 left.</source>
        <comment>client, time</comment>
        <translation>Emergency access to %1: %2 left.</translation>
    </message>
    <message>
        <source>End emergency access to %1 now</source>
        <translation>End emergency access to %1 now</translation>
    </message>
</context>
<context>
    <name>BreakGlassDialog</name>
    <message>
        <source>Emergency Access</source>
        <translation>Emergency Access</translation>
    </message>
    <message>
        <source>Open a client&apos;s recordings in an emergency?</source>
        <translation>Open a client&apos;s recordings in an emergency?</translation>
    </message>
    <message>
        <source>For two hours you can open this client&apos;s recordings, as far as the client consented to them. Managers and the treating clinician are notified at once, another staff member reviews it afterwards, and the client can see all of it.</source>
        <translation>For two hours you can open this client&apos;s recordings, as far as the client consented to them. Managers and the treating clinician are notified at once, another staff member reviews it afterwards, and the client can see all of it.</translation>
    </message>
    <message>
        <source>Client &amp;record number</source>
        <translation>Client &amp;record number</translation>
    </message>
    <message>
        <source>&amp;Why is this urgent? (at least 10 characters)</source>
        <translation>&amp;Why is this urgent? (at least 10 characters)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Open Emergency Access</source>
        <translation>&amp;Open Emergency Access</translation>
    </message>
    <message>
        <source>enter the number</source>
        <translation>enter the number</translation>
    </message>
    <message>
        <source>enter at least 10 characters</source>
        <translation>enter at least 10 characters</translation>
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
        <source>With author &amp;names</source>
        <translation>With author &amp;names</translation>
    </message>
    <message>
        <source>Choose a &amp;Location…</source>
        <translation>Choose a &amp;Location…</translation>
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
        <source>Name, number or period, such as last week</source>
        <translation>Name, number or period, such as last week</translation>
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
        <source>Search sessions in %1 instead</source>
        <translation>Search sessions in %1 instead</translation>
    </message>
    <message>
        <source>Search names with “%1” instead</source>
        <translation>Search names with “%1” instead</translation>
    </message>
    <message>
        <source>Shows all recordings again</source>
        <translation>Shows all recordings again</translation>
    </message>
</context>
<context>
    <name>FirstStepsDialog</name>
    <message>
        <source>First Steps</source>
        <translation>First Steps</translation>
    </message>
    <message>
        <source>F1 lists every shortcut. You can find this page again under Help.</source>
        <translation>F1 lists every shortcut. You can find this page again under Help.</translation>
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
        <source>The list shows every recording of your sessions. Choose one and press Enter. What you watch is logged, as it is for everyone else.</source>
        <translation>The list shows every recording of your sessions. Choose one and press Enter. What you watch is logged, as it is for everyone else.</translation>
    </message>
    <message>
        <source>Who has watched them</source>
        <translation>Who has watched them</translation>
    </message>
    <message>
        <source>Next to a recording you can see who opened it, when and why, and save proof of each entry.</source>
        <translation>Next to a recording you can see who opened it, when and why, and save proof of each entry.</translation>
    </message>
    <message>
        <source>Your decisions</source>
        <translation>Your decisions</translation>
    </message>
    <message>
        <source>Under Sessions you can say yes or no to recording, and change your mind any day. You can also ask for a recording to be deleted.</source>
        <translation>Under Sessions you can say yes or no to recording, and change your mind any day. You can also ask for a recording to be deleted.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>The list starts with what you haven&apos;t watched. Enter opens a recording, Space plays and pauses, the arrow keys skip ten seconds back or forward.</source>
        <translation>The list starts with what you haven&apos;t watched. Enter opens a recording, Space plays and pauses, the arrow keys skip ten seconds back or forward.</translation>
    </message>
    <message>
        <source>Take notes</source>
        <translation>Take notes</translation>
    </message>
    <message>
        <source>N starts a note at the current moment, B sets a marker. Notes stay private until you share them.</source>
        <translation>N starts a note at the current moment, B sets a marker. Notes stay private until you share them.</translation>
    </message>
    <message>
        <source>Protect privacy</source>
        <translation>Protect privacy</translation>
    </message>
    <message>
        <source>Press Escape twice to hide everything at once. One command hides names everywhere.</source>
        <translation>Press Escape twice to hide everything at once. One command hides names everywhere.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>The list shows every recording of your office. Search by name, number or a period such as “last week”.</source>
        <translation>The list shows every recording of your office. Search by name, number or a period such as “last week”.</translation>
    </message>
    <message>
        <source>Give a reason</source>
        <translation>Give a reason</translation>
    </message>
    <message>
        <source>Opening, downloading and deleting ask for a reason. Clients can read it.</source>
        <translation>Opening, downloading and deleting ask for a reason. Clients can read it.</translation>
    </message>
    <message>
        <source>Stay accountable</source>
        <translation>Stay accountable</translation>
    </message>
    <message>
        <source>The access log shows who did what. Messages tell you what needs a decision, such as a client&apos;s deletion request.</source>
        <translation>The access log shows who did what. Messages tell you what needs a decision, such as a client&apos;s deletion request.</translation>
    </message>
    <message>
        <source>Read the access log</source>
        <translation>Read the access log</translation>
    </message>
    <message>
        <source>It shows who did what, when and why. Everything is in it, including what administrators do and what you read.</source>
        <translation>It shows who did what, when and why. Everything is in it, including what administrators do and what you read.</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Check it</translation>
    </message>
    <message>
        <source>The program can verify the whole log. The policies say how long things are kept, and the clinic status shows the keys.</source>
        <translation>The program can verify the whole log. The policies say how long things are kept, and the clinic status shows the keys.</translation>
    </message>
    <message>
        <source>What you do not see</source>
        <translation>What you do not see</translation>
    </message>
    <message>
        <source>You have no access to recordings, transcripts or notes.</source>
        <translation>You have no access to recordings, transcripts or notes.</translation>
    </message>
</context>
<context>
    <name>FormDraft</name>
    <message>
        <source>This computer has no keychain, so what you type here is only kept in memory. If the app closes before it is sent, it is lost.</source>
        <translation>This computer has no keychain, so what you type here is only kept in memory. If the app closes before it is sent, it is lost.</translation>
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
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>A time from the start, + or - for a jump from here, or a percentage.</source>
        <translation>A time from the start, + or - for a jump from here, or a percentage.</translation>
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
        <source>For clinicians</source>
        <translation>For clinicians</translation>
    </message>
    <message>
        <source>For managers and administrators</source>
        <translation>For managers and administrators</translation>
    </message>
    <message>
        <source>For auditors</source>
        <translation>For auditors</translation>
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
        <source>Name not provided by the server</source>
        <translation>Name not provided by the server</translation>
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
        <source>Set Password</source>
        <translation>Set Password</translation>
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
        <source>C&amp;onfirm password</source>
        <translation>C&amp;onfirm password</translation>
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
        <source>Use at least 12 characters. Several random words make a good password.</source>
        <translation>Use at least 12 characters. Several random words make a good password.</translation>
    </message>
    <message>
        <source>The passwords don&apos;t match.</source>
        <translation>The passwords don&apos;t match.</translation>
    </message>
    <message>
        <source>This invitation is unknown, already used or expired. Ask your clinic for a new one.</source>
        <translation>This invitation is unknown, already used or expired. Ask your clinic for a new one.</translation>
    </message>
    <message>
        <source>Your clinic gave you an invitation: a text that begins with attune://join, a file, or 32 letters and digits. Use it once, within seven days, to choose your password.</source>
        <translation>Your clinic gave you an invitation: a text that begins with attune://join, a file, or 32 letters and digits. Use it once, within seven days, to choose your password.</translation>
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
        <source>Clinic server: %1</source>
        <translation>Clinic server: %1</translation>
    </message>
    <message>
        <source>Clinic server: %1. Words to compare with your clinic (optional): %2</source>
        <translation>Clinic server: %1. Words to compare with your clinic (optional): %2</translation>
    </message>
    <message>
        <source>This invitation is incomplete or was changed. Copy all of it, or ask your clinic for a new one.</source>
        <translation>This invitation is incomplete or was changed. Copy all of it, or ask your clinic for a new one.</translation>
    </message>
    <message>
        <source>This server doesn&apos;t match the invitation, so nothing was sent. Ask your clinic.</source>
        <translation>This server doesn&apos;t match the invitation, so nothing was sent. Ask your clinic.</translation>
    </message>
    <message>
        <source>This server&apos;s identity could not be verified. Ask your clinic for the invitation as a text that begins with attune://join, or as a file: it includes the clinic&apos;s certificate. Or ask for the certificate file, and choose it on the page behind this window.</source>
        <translation>This server&apos;s identity could not be verified. Ask your clinic for the invitation as a text that begins with attune://join, or as a file: it includes the clinic&apos;s certificate. Or ask for the certificate file, and choose it on the page behind this window.</translation>
    </message>
    <message>
        <source>This code doesn&apos;t say which clinic it is for. Enter the server address on the page behind this window, or paste the text that begins with attune://join.</source>
        <translation>This code doesn&apos;t say which clinic it is for. Enter the server address on the page behind this window, or paste the text that begins with attune://join.</translation>
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
        <source>Except in text fields</source>
        <translation>Except in text fields</translation>
    </message>
    <message>
        <source>Only in the player</source>
        <translation>Only in the player</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Choose a preset…</source>
        <translation>Choose a preset…</translation>
    </message>
    <message>
        <source>Single-&amp;key shortcuts</source>
        <translation>Single-&amp;key shortcuts</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Preset</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Search commands</translation>
    </message>
    <message>
        <source>Commands and shortcuts</source>
        <translation>Commands and shortcuts</translation>
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
        <source>New shortcut</source>
        <translation>New shortcut</translation>
    </message>
    <message>
        <source>A&amp;dd Shortcut</source>
        <translation>A&amp;dd Shortcut</translation>
    </message>
    <message>
        <source>&amp;Remove Shortcuts</source>
        <translation>&amp;Remove Shortcuts</translation>
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
        <source>This shortcut is used by %1. Adding it here removes it there.</source>
        <translation>This shortcut is used by %1. Adding it here removes it there.</translation>
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
        <source>Incorrect password.</source>
        <translation>Incorrect password.</translation>
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
        <source>&amp;Notes</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>Link copied. It contains no name.</source>
        <translation>Link copied. It contains no name.</translation>
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
        <source>Enter saves, Shift+Enter starts a new line, Escape cancels</source>
        <translation>Enter saves, Shift+Enter starts a new line, Escape cancels</translation>
    </message>
    <message>
        <source>Write a note. Playback pauses; Enter saves the note and resumes.</source>
        <translation>Write a note. Playback pauses; Enter saves the note and resumes.</translation>
    </message>
    <message>
        <source>Who can read this note</source>
        <translation>Who can read this note</translation>
    </message>
    <message>
        <source>&amp;Save Note</source>
        <translation>&amp;Save Note</translation>
    </message>
    <message>
        <source>Notes are stamped when you start typing.</source>
        <translation>Notes are stamped when you start typing.</translation>
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
        <source>Editing the note at %1</source>
        <translation>Editing the note at %1</translation>
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
        <source>No code is assigned to key %1. Assign codes in the Notes menu.</source>
        <translation>No code is assigned to key %1. Assign codes in the Notes menu.</translation>
    </message>
    <message>
        <source>The codes could not be saved. %1</source>
        <translation>The codes could not be saved. %1</translation>
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
        <source>The file could not be written. Choose another location.</source>
        <translation>The file could not be written. Choose another location.</translation>
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
        <source>Others&apos;</source>
        <translation>Others&apos;</translation>
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
        <source>No notes yet. Press B for a marker, N for a note.</source>
        <translation>No notes yet. Press B for a marker, N for a note.</translation>
    </message>
    <message>
        <source>No notes.</source>
        <translation>No notes.</translation>
    </message>
    <message>
        <source>Notes can&apos;t be loaded right now. What you write is saved and sent later.</source>
        <translation>Notes can&apos;t be loaded right now. What you write is saved and sent later.</translation>
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
        <source>From now on, “%1” can read this note. Continue?</source>
        <translation>From now on, “%1” can read this note. Continue?</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) have already read this note. From now on it is for “%1”.</source>
        <translation>
            <numerusform>%n person has already read this note. From now on it is for “%1”.</numerusform>
            <numerusform>%n people have already read this note. From now on it is for “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Change</translation>
    </message>
    <message>
        <source>Keep &amp;Unchanged</source>
        <translation>Keep &amp;Unchanged</translation>
    </message>
    <message>
        <source>Note deleted.</source>
        <translation>Note deleted.</translation>
    </message>
    <message>
        <source>Marker saved.</source>
        <translation>Marker saved.</translation>
    </message>
    <message>
        <source>Note changed.</source>
        <translation>Note changed.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>A note could not be saved: %1 Its text is in the box below.</source>
        <translation>A note could not be saved: %1 Its text is in the box below.</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>Sho&amp;w</translation>
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
        <source>You&apos;ll be signed out on all other devices.</source>
        <translation>You&apos;ll be signed out on all other devices.</translation>
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
        <source>C&amp;onfirm password</source>
        <translation>C&amp;onfirm password</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Enter your current password.</source>
        <translation>Enter your current password.</translation>
    </message>
    <message>
        <source>Use at least 12 characters. Several random words make a good password.</source>
        <translation>Use at least 12 characters. Several random words make a good password.</translation>
    </message>
    <message>
        <source>The passwords don&apos;t match.</source>
        <translation>The passwords don&apos;t match.</translation>
    </message>
    <message>
        <source>Password changed. You were signed out on all other devices.</source>
        <translation>Password changed. You were signed out on all other devices.</translation>
    </message>
    <message>
        <source>Incorrect current password.</source>
        <translation>Incorrect current password.</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>The beginning</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>Da&amp;ys</source>
        <translation>Da&amp;ys</translation>
    </message>
    <message>
        <source>“%1” is not a date. Enter one such as 12 May 2026, or a period such as last month.</source>
        <translation>“%1” is not a date. Enter one such as 12 May 2026, or a period such as last month.</translation>
    </message>
    <message>
        <source>The last day is before the first one.</source>
        <translation>The last day is before the first one.</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two days</comment>
        <translation>to</translation>
    </message>
    <message>
        <source>One day…</source>
        <translation>One day…</translation>
    </message>
    <message>
        <source>Da&amp;te</source>
        <translation>Da&amp;te</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>QueryChips</name>
    <message>
        <source>Filters in force</source>
        <translation>Filters in force</translation>
    </message>
    <message>
        <source>Remove filter “%1”</source>
        <translation>Remove filter “%1”</translation>
    </message>
    <message>
        <source>Clear All</source>
        <translation>Clear All</translation>
    </message>
</context>
<context>
    <name>QueryField</name>
    <message>
        <source>Search the access log</source>
        <translation>Search the access log</translation>
    </message>
    <message>
        <source>Name, ID or filters such as action:download -role:patient</source>
        <translation>Name, ID or filters such as action:download -role:patient</translation>
    </message>
    <message>
        <source>How it may go on</source>
        <translation>How it may go on</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>what is typed, and what it means</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>ReadFailure</name>
    <message>
        <source>%1 What is shown here was read earlier.</source>
        <translation>%1 What is shown here was read earlier.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
</context>
<context>
    <name>ReviewTurns</name>
    <message>
        <source>%1 %2</source>
        <comment>name, how long they speak</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>all together %1</source>
        <comment>how long somebody speaks</comment>
        <translation>all together %1</translation>
    </message>
    <message>
        <source>several at once %1</source>
        <comment>how long</comment>
        <translation>several at once %1</translation>
    </message>
    <message>
        <source>pauses %1</source>
        <comment>how long nobody speaks</comment>
        <translation>pauses %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>Could not be found out</source>
        <translation>Could not be found out</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>No sound</translation>
    </message>
</context>
<context>
    <name>SaveViewDialog</name>
    <message>
        <source>S&amp;hare with everyone in the office who reads the log</source>
        <translation>S&amp;hare with everyone in the office who reads the log</translation>
    </message>
    <message>
        <source>&amp;Begin with this view</source>
        <translation>&amp;Begin with this view</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Save View</source>
        <translation>Save View</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Filters, days, order and columns are kept. A shared view shows each reader only what they are allowed to see.</source>
        <translation>Filters, days, order and columns are kept. A shared view shows each reader only what they are allowed to see.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Place in the log, by time</source>
        <translation>Place in the log, by time</translation>
    </message>
</context>
<context>
    <name>TimelineDesk</name>
    <message>
        <source>Suggested chapter: someone speaks again after %1</source>
        <translation>Suggested chapter: someone speaks again after %1</translation>
    </message>
    <message>
        <source>Suggested chapter: from here on, most is said by %1</source>
        <translation>Suggested chapter: from here on, most is said by %1</translation>
    </message>
</context>
<context>
    <name>VideoSpot</name>
    <message>
        <source>&amp;Return Video</source>
        <translation>&amp;Return Video</translation>
    </message>
    <message>
        <source>The video is in its own window.</source>
        <translation>The video is in its own window.</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
</context>
<context>
    <name>PlanSessionDialog</name>
    <message>
        <source>Schedule a Session</source>
        <translation>Schedule a Session</translation>
    </message>
    <message>
        <source>Client &amp;record number</source>
        <translation>Client &amp;record number</translation>
    </message>
    <message>
        <source>S&amp;tarts</source>
        <translation>S&amp;tarts</translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation>&amp;Minutes</translation>
    </message>
    <message>
        <source>&amp;Schedule</source>
        <translation>&amp;Schedule</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The client will be asked for consent.</source>
        <translation>The client will be asked for consent.</translation>
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
        <source>Choose a time within the next two years.</source>
        <translation>Choose a time within the next two years.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>Which day?</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Day</translation>
    </message>
</context>
<context>
    <name>PlayerPage</name>
    <message>
        <source>Coding</source>
        <translation>Coding</translation>
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
        <source>Restore &amp;Defaults</source>
        <translation>Restore &amp;Defaults</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>System default</translation>
    </message>
    <message>
        <source>Takes effect after a restart.</source>
        <translation>Takes effect after a restart.</translation>
    </message>
    <message>
        <source>Default playback &amp;speed</source>
        <translation>Default playback &amp;speed</translation>
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
        <source>After a pause, skip &amp;back</source>
        <translation>After a pause, skip &amp;back</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Set markers &amp;earlier by</source>
        <translation>Set markers &amp;earlier by</translation>
    </message>
    <message>
        <source>Show audi&amp;o and pauses on the timeline</source>
        <translation>Show audi&amp;o and pauses on the timeline</translation>
    </message>
    <message>
        <source>Show thumb&amp;nails on the timeline</source>
        <translation>Show thumb&amp;nails on the timeline</translation>
    </message>
    <message>
        <source>&amp;Caption Style…</source>
        <translation>&amp;Caption Style…</translation>
    </message>
    <message>
        <source>Turn on the privacy screen when I switch to another &amp;window</source>
        <translation>Turn on the privacy screen when I switch to another &amp;window</translation>
    </message>
    <message>
        <source>Lock when the &amp;screen is locked or the computer sleeps</source>
        <translation>Lock when the &amp;screen is locked or the computer sleeps</translation>
    </message>
    <message>
        <source>The app also locks when inactive: after 5 minutes for staff, after 10 for clients. Your clinic sets these times.</source>
        <translation>The app also locks when inactive: after 5 minutes for staff, after 10 for clients. Your clinic sets these times.</translation>
    </message>
    <message>
        <source>Linux can&apos;t stop other programs from recording the screen. Your name is shown on the video, and “Hide Names” and the privacy screen hide what isn&apos;t needed.</source>
        <translation>Linux can&apos;t stop other programs from recording the screen. Your name is shown on the video, and “Hide Names” and the privacy screen hide what isn&apos;t needed.</translation>
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
        <source>&amp;Text size</source>
        <translation>&amp;Text size</translation>
    </message>
    <message>
        <source>No matching settings.</source>
        <translation>No matching settings.</translation>
    </message>
    <message>
        <source>Export Settings</source>
        <translation>Export Settings</translation>
    </message>
    <message>
        <source>Settings exported. The file contains no passwords or names.</source>
        <translation>Settings exported. The file contains no passwords or names.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another location.</source>
        <translation>The file could not be written. Choose another location.</translation>
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
        <source>This file contains no settings for this app. Nothing was changed.</source>
        <translation>This file contains no settings for this app. Nothing was changed.</translation>
    </message>
    <message>
        <source>Settings imported.</source>
        <translation>Settings imported.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>Speakers or head&amp;phones</source>
        <translation>Speakers or head&amp;phones</translation>
    </message>
    <message>
        <source>Play &amp;Test Tone</source>
        <translation>Play &amp;Test Tone</translation>
    </message>
    <message>
        <source>Recordings are private: check where the sound comes from before you open one.</source>
        <translation>Recordings are private: check where the sound comes from before you open one.</translation>
    </message>
    <message>
        <source>You should hear a tone now.</source>
        <translation>You should hear a tone now.</translation>
    </message>
    <message>
        <source>The test tone can&apos;t be played: no working audio output was found.</source>
        <translation>The test tone can&apos;t be played: no working audio output was found.</translation>
    </message>
    <message>
        <source>The tone has finished. If you didn&apos;t hear it, choose another output or turn up the volume.</source>
        <translation>The tone has finished. If you didn&apos;t hear it, choose another output or turn up the volume.</translation>
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
        <source>Confirm It&apos;s You</source>
        <translation>Confirm It&apos;s You</translation>
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
        <source>Enter your password before an action that can&apos;t be undone or that takes private information out of the clinic. You won&apos;t be asked again for five minutes.</source>
        <translation>Enter your password before an action that can&apos;t be undone or that takes private information out of the clinic. You won&apos;t be asked again for five minutes.</translation>
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
        <source>Incorrect code. Each code works once; wait for the next one.</source>
        <translation>Incorrect code. Each code works once; wait for the next one.</translation>
    </message>
    <message>
        <source>Incorrect password.</source>
        <translation>Incorrect password.</translation>
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
        <source>Why do you need a copy?</source>
        <translation>Why do you need a copy?</translation>
    </message>
    <message>
        <source>Reason for access</source>
        <translation>Reason for access</translation>
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
        <source>Other</source>
        <translation>Other</translation>
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
        <source>Your reason is logged. The client can read it.</source>
        <translation>Your reason is logged. The client can read it.</translation>
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
        <source>enter at least 10 characters</source>
        <translation>enter at least 10 characters</translation>
    </message>
    <message>
        <source>enter the number</source>
        <translation>enter the number</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Still needed: %1.</translation>
    </message>
    <message>
        <source>Why are you undoing this?</source>
        <translation>Why are you undoing this?</translation>
    </message>
    <message>
        <source>Deleted by mistake</source>
        <translation>Deleted by mistake</translation>
    </message>
    <message>
        <source>&amp;Undo Deletion</source>
        <translation>&amp;Undo Deletion</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>The recording and its transcript will be destroyed; the entry in the list and its access history remain. If your clinic allows time to reconsider, the list shows how long you can undo this. After that it&apos;s permanent.</source>
        <translation>The recording and its transcript will be destroyed; the entry in the list and its access history remain. If your clinic allows time to reconsider, the list shows how long you can undo this. After that it&apos;s permanent.</translation>
    </message>
    <message>
        <source>Approve deleting this recording?</source>
        <translation>Approve deleting this recording?</translation>
    </message>
    <message>
        <source>&amp;Approve Deletion</source>
        <translation>&amp;Approve Deletion</translation>
    </message>
    <message>
        <source>Why restrict this recording?</source>
        <translation>Why restrict this recording?</translation>
    </message>
    <message>
        <source>Why lift the restriction?</source>
        <translation>Why lift the restriction?</translation>
    </message>
    <message>
        <source>&amp;Restrict Access</source>
        <translation>&amp;Restrict Access</translation>
    </message>
    <message>
        <source>&amp;Lift Restriction</source>
        <translation>&amp;Lift Restriction</translation>
    </message>
    <message>
        <source>Last digits of the recording&apos;s number</source>
        <translation>Last digits of the recording&apos;s number</translation>
    </message>
    <message>
        <source>&amp;Type the last digits of the recording&apos;s number, %1</source>
        <translation>&amp;Type the last digits of the recording&apos;s number, %1</translation>
    </message>
</context>
<context>
    <name>RecordingActions</name>
    <message>
        <source>You don&apos;t have permission to download this recording.</source>
        <translation>You don&apos;t have permission to download this recording.</translation>
    </message>
    <message>
        <source>Save a Copy: this file will contain private health information</source>
        <translation>Save a Copy: this file will contain private health information</translation>
    </message>
    <message>
        <source>The download can&apos;t be logged right now, so it was not started.</source>
        <translation>The download can&apos;t be logged right now, so it was not started.</translation>
    </message>
    <message>
        <source>Consent saved. You can start recording now.</source>
        <translation>Consent saved. You can start recording now.</translation>
    </message>
    <message>
        <source>Saved: no recording. The session continues as usual.</source>
        <translation>Saved: no recording. The session continues as usual.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to change who may open this recording.</source>
        <translation>You don&apos;t have permission to change who may open this recording.</translation>
    </message>
    <message>
        <source>Only the client, their representative and their treating clinician will be able to open it. Your reason is logged.</source>
        <translation>Only the client, their representative and their treating clinician will be able to open it. Your reason is logged.</translation>
    </message>
    <message>
        <source>Managers and supervisors will be able to open it again, with a reason. Your reason is logged.</source>
        <translation>Managers and supervisors will be able to open it again, with a reason. Your reason is logged.</translation>
    </message>
    <message>
        <source>Access to the recording is restricted.</source>
        <translation>Access to the recording is restricted.</translation>
    </message>
    <message>
        <source>The restriction was lifted.</source>
        <translation>The restriction was lifted.</translation>
    </message>
    <message>
        <source>Consent recorded. The client has been notified.</source>
        <translation>Consent recorded. The client has been notified.</translation>
    </message>
    <message>
        <source>Import restarted.</source>
        <translation>Import restarted.</translation>
    </message>
    <message>
        <source>Recording with captions (*.%1)</source>
        <translation>Recording with captions (*.%1)</translation>
    </message>
    <message>
        <source>Recording (*.%1)</source>
        <translation>Recording (*.%1)</translation>
    </message>
    <message>
        <source>The captions can&apos;t be saved, so nothing was. %1</source>
        <translation>The captions can&apos;t be saved, so nothing was. %1</translation>
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
    <name>MediaWords</name>
    <message numerus="yes">
        <source>%n audio tracks were mixed.</source>
        <translation>
            <numerusform>%n audio track was mixed.</numerusform>
            <numerusform>%n audio tracks were mixed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n audio track(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n audio track could not be read and was left out.</numerusform>
            <numerusform>%n audio tracks could not be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n additional video track(s) were left out.</source>
        <translation>
            <numerusform>%n additional video track was left out.</numerusform>
            <numerusform>%n additional video tracks were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video track(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n video track could not be read and was left out.</numerusform>
            <numerusform>%n video tracks could not be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n track(s) that are neither audio nor video were left out, such as cover art or location data.</source>
        <translation>
            <numerusform>%n track that is neither audio nor video was left out, such as cover art or location data.</numerusform>
            <numerusform>%n tracks that are neither audio nor video were left out, such as cover art or location data.</numerusform>
        </translation>
    </message>
    <message>
        <source>The video was converted.</source>
        <translation>The video was converted.</translation>
    </message>
    <message>
        <source>The audio was converted.</source>
        <translation>The audio was converted.</translation>
    </message>
    <message>
        <source>The video was rotated upright.</source>
        <translation>The video was rotated upright.</translation>
    </message>
    <message>
        <source>The file began at %1 by its own clock; here it begins at 0.</source>
        <translation>The file began at %1 by its own clock; here it begins at 0.</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) of over a minute without recording were removed.</source>
        <translation>
            <numerusform>%n gap of over a minute without recording was removed.</numerusform>
            <numerusform>%n gaps of over a minute without recording were removed.</numerusform>
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
        <source>Histor&amp;y</source>
        <translation>Histor&amp;y</translation>
    </message>
    <message>
        <source>Access history</source>
        <translation>Access history</translation>
    </message>
    <message>
        <source>The transcript could not be changed. %1</source>
        <translation>The transcript could not be changed. %1</translation>
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
        <source>&amp;Turn Off</source>
        <translation>&amp;Turn Off</translation>
    </message>
    <message>
        <source>Two-Step Sign-In</source>
        <translation>Two-Step Sign-In</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>On. You sign in with your password and a code from your authenticator app.</source>
        <translation>On. You sign in with your password and a code from your authenticator app.</translation>
    </message>
    <message>
        <source>Off. Anyone who knows your password can sign in as you. With two-step sign-in, they&apos;d need your phone, too.</source>
        <translation>Off. Anyone who knows your password can sign in as you. With two-step sign-in, they&apos;d need your phone, too.</translation>
    </message>
    <message numerus="yes">
        <source>%n recovery code(s) left.</source>
        <translation>
            <numerusform>%n recovery code left.</numerusform>
            <numerusform>%n recovery codes left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Required by your clinic.</source>
        <translation>Required by your clinic.</translation>
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
        <source>Setup key</source>
        <translation>Setup key</translation>
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
        <source>Set up two-step sign-in</source>
        <translation>Set up two-step sign-in</translation>
    </message>
    <message>
        <source>One more step</source>
        <translation>One more step</translation>
    </message>
    <message>
        <source>You&apos;ll sign in with your password and a code. Open an authenticator app on your phone, scan this QR code or type the key, then enter the six digits the app shows.</source>
        <translation>You&apos;ll sign in with your password and a code. Open an authenticator app on your phone, scan this QR code or type the key, then enter the six digits the app shows.</translation>
    </message>
    <message>
        <source>Enter the six digits from your authenticator app. If you don&apos;t have your phone, use a recovery code.</source>
        <translation>Enter the six digits from your authenticator app. If you don&apos;t have your phone, use a recovery code.</translation>
    </message>
    <message>
        <source>Save your recovery codes</source>
        <translation>Save your recovery codes</translation>
    </message>
    <message>
        <source>If you lose your phone, each of these codes lets you sign in once. They&apos;re only shown now. Print them, or save them somewhere private.</source>
        <translation>If you lose your phone, each of these codes lets you sign in once. They&apos;re only shown now. Print them, or save them somewhere private.</translation>
    </message>
    <message>
        <source>I&apos;ve Saved Them</source>
        <translation>I&apos;ve Saved Them</translation>
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
        <source>%1, loops from %2 to %3</source>
        <translation>%1, loops from %2 to %3</translation>
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
        <source>&amp;Don&apos;t Start</source>
        <translation>&amp;Don&apos;t Start</translation>
    </message>
    <message>
        <source>The session with %1 doesn&apos;t start until %2.</source>
        <translation>The session with %1 doesn&apos;t start until %2.</translation>
    </message>
    <message numerus="yes">
        <source>It already has %n recording(s). This adds another.</source>
        <translation>
            <numerusform>It already has %n recording. This adds another.</numerusform>
            <numerusform>It already has %n recordings. This adds another.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start recording anyway?</source>
        <translation>Start recording anyway?</translation>
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
        <source>&amp;Keep Recording</source>
        <translation>&amp;Keep Recording</translation>
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
        <source>You can&apos;t resume it: starting again creates a second recording.</source>
        <translation>You can&apos;t resume it: starting again creates a second recording.</translation>
    </message>
    <message>
        <source>Recording stopped. It is being processed and will appear in the list.</source>
        <translation>Recording stopped. It is being processed and will appear in the list.</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions and consent</source>
        <translation>Sessions and consent</translation>
    </message>
    <message>
        <source>Yesterday and the next 7 days. Recording starts only after the client has consented.</source>
        <translation>Yesterday and the next 7 days. Recording starts only after the client has consented.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>No sessions</source>
        <translation>No sessions</translation>
    </message>
    <message>
        <source>Sessions come from the clinic&apos;s calendar.</source>
        <translation>Sessions come from the clinic&apos;s calendar.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Session with %1</source>
        <translation>Session with %1</translation>
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
        <source>Schedu&amp;le a Session…</source>
        <translation>Schedu&amp;le a Session…</translation>
    </message>
    <message>
        <source>Schedule one, or wait for sessions from the clinic&apos;s calendar.</source>
        <translation>Schedule one, or wait for sessions from the clinic&apos;s calendar.</translation>
    </message>
    <message>
        <source>Cancel session with %1</source>
        <translation>Cancel session with %1</translation>
    </message>
    <message>
        <source>Session with %1 on %2 scheduled.</source>
        <translation>Session with %1 on %2 scheduled.</translation>
    </message>
    <message>
        <source>Cancel Session</source>
        <translation>Cancel Session</translation>
    </message>
    <message>
        <source>Cancel the session with %1?</source>
        <translation>Cancel the session with %1?</translation>
    </message>
    <message>
        <source>&amp;Cancel Session</source>
        <translation>&amp;Cancel Session</translation>
    </message>
    <message>
        <source>&amp;Keep Session</source>
        <translation>&amp;Keep Session</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Confirm the session of %1 with %2</source>
        <translation>Confirm the session of %1 with %2</translation>
    </message>
    <message>
        <source>A first session must be confirmed by the client or a manager.</source>
        <translation>A first session must be confirmed by the client or a manager.</translation>
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
    <message>
        <source>Copy link to the session with %1</source>
        <translation>Copy link to the session with %1</translation>
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
        <source>Commands and shortcuts</source>
        <translation>Commands and shortcuts</translation>
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
        <source>Enter the server address.</source>
        <translation>Enter the server address.</translation>
    </message>
    <message>
        <source>Enter the e-mail address of your account.</source>
        <translation>Enter the e-mail address of your account.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Enter your password.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>This is not a server address. Enter one such as &quot;clinic.example&quot; or &quot;clinic.example:8443&quot;.</source>
        <translation>This is not a server address. Enter one such as &quot;clinic.example&quot; or &quot;clinic.example:8443&quot;.</translation>
    </message>
    <message>
        <source>This server&apos;s identity could not be verified. If your clinic gave you a certificate file, choose it below.</source>
        <translation>This server&apos;s identity could not be verified. If your clinic gave you a certificate file, choose it below.</translation>
    </message>
    <message>
        <source>This server&apos;s identity could not be verified with the certificate chosen below. Ask your clinic for the current one.</source>
        <translation>This server&apos;s identity could not be verified with the certificate chosen below. Ask your clinic for the current one.</translation>
    </message>
    <message>
        <source>This computer has no keychain. You stay signed in until the app closes, and unsent text is kept in memory only.</source>
        <translation>This computer has no keychain. You stay signed in until the app closes, and unsent text is kept in memory only.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Time ran out, or too many codes were incorrect. Start again with your password.</source>
        <translation>Time ran out, or too many codes were incorrect. Start again with your password.</translation>
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
        <source>Forgot your password? Ask your clinic for a new invitation.</source>
        <translation>Forgot your password? Ask your clinic for a new invitation.</translation>
    </message>
</context>
<context>
    <name>SignInsDialog</name>
    <message>
        <source>Signed-In Devices</source>
        <translation>Signed-In Devices</translation>
    </message>
    <message>
        <source>Signed-in devices</source>
        <translation>Signed-in devices</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Last used</translation>
    </message>
    <message>
        <source>&amp;Sign Out Device</source>
        <translation>&amp;Sign Out Device</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
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
        <source>Sign Out All Oth&amp;er Devices</source>
        <translation>Sign Out All Oth&amp;er Devices</translation>
    </message>
    <message>
        <source>This is your first sign-in.</source>
        <translation>This is your first sign-in.</translation>
    </message>
    <message>
        <source>Last sign-in: %1, %2</source>
        <comment>time, device</comment>
        <translation>Last sign-in: %1, %2</translation>
    </message>
    <message>
        <source>Since (%1)</source>
        <comment>time zone</comment>
        <translation>Since (%1)</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
</context>
<context>
    <name>StartRecordingDialog</name>
    <message>
        <source>Record &amp;audio only</source>
        <translation>Record &amp;audio only</translation>
    </message>
    <message>
        <source>Record This Session</source>
        <translation>Record This Session</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>Speaker view</source>
        <translation>Speaker view</translation>
    </message>
    <message>
        <source>Shared screen view</source>
        <translation>Shared screen view</translation>
    </message>
    <message>
        <source>Small: 640 × 480</source>
        <translation>Small: 640 × 480</translation>
    </message>
    <message>
        <source>Standard: 1280 × 720</source>
        <translation>Standard: 1280 × 720</translation>
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
        <source>&amp;Layout</source>
        <translation>&amp;Layout</translation>
    </message>
    <message>
        <source>Video si&amp;ze</source>
        <translation>Video si&amp;ze</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
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
        <source>Session with %1. Everyone in it sees that it is being recorded.</source>
        <translation>Session with %1. Everyone in it sees that it is being recorded.</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Zoom out</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom in</translation>
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
        <source>Watched</source>
        <translation>Watched</translation>
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
        <source>Watched by you</source>
        <translation>Watched by you</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>speaker, what they say</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Speech</translation>
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
        <source>uncertain</source>
        <translation>uncertain</translation>
    </message>
    <message>
        <source>The program that wrote this line was not sure of the words. Listen before you rely on them.</source>
        <translation>The program that wrote this line was not sure of the words. Listen before you rely on them.</translation>
    </message>
    <message>
        <source>[hidden by the client]</source>
        <translation>[hidden by the client]</translation>
    </message>
    <message>
        <source>Corrected by %1. Originally: %2</source>
        <translation>Corrected by %1. Originally: %2</translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>Search this transcript</source>
        <translation>Search this transcript</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Next match</translation>
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
        <source>No transcript</source>
        <translation>No transcript</translation>
    </message>
    <message>
        <source>This recording has none, so captions and search aren&apos;t available.</source>
        <translation>This recording has none, so captions and search aren&apos;t available.</translation>
    </message>
    <message>
        <source>The transcript can&apos;t be shown</source>
        <translation>The transcript can&apos;t be shown</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Everyone</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>No matches</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place of places</comment>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>You can copy up to %n line(s) at a time.</source>
        <translation>
            <numerusform>You can copy up to %n line at a time.</numerusform>
            <numerusform>You can copy up to %n lines at a time.</numerusform>
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
        <source>Add a Transcript…</source>
        <translation>Add a Transcript…</translation>
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
        <source>The name appears on all of this speaker&apos;s lines, for everyone who can read the transcript. Leave it empty to go back to %1.</source>
        <translation>The name appears on all of this speaker&apos;s lines, for everyone who can read the transcript. Leave it empty to go back to %1.</translation>
    </message>
    <message>
        <source>Its time stays the same, and the original wording is kept.</source>
        <translation>Its time stays the same, and the original wording is kept.</translation>
    </message>
    <message>
        <source>Original: %1</source>
        <translation>Original: %1</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Name of the speaker</source>
        <translation>Name of the speaker</translation>
    </message>
</context>
<context>
    <name>VideoWidget</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Hidden. Press Play to continue.</source>
        <translation>Hidden. Press Play to continue.</translation>
    </message>
    <message>
        <source>Audio only</source>
        <translation>Audio only</translation>
    </message>
</context>
<context>
    <name>DeletionRequestDialog</name>
    <message>
        <source>Request Deletion</source>
        <translation>Request Deletion</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Reason (optional)</translation>
    </message>
    <message>
        <source>&amp;Reason (optional)</source>
        <translation>&amp;Reason (optional)</translation>
    </message>
    <message>
        <source>&amp;Withdraw Request</source>
        <translation>&amp;Withdraw Request</translation>
    </message>
    <message>
        <source>Request &amp;Deletion</source>
        <translation>Request &amp;Deletion</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Your request has been sent. The clinic will respond here.</source>
        <translation>Your request has been sent. The clinic will respond here.</translation>
    </message>
    <message>
        <source>Your request was withdrawn.</source>
        <translation>Your request was withdrawn.</translation>
    </message>
    <message>
        <source>Someone at your clinic will decide and tell you why.</source>
        <translation>Someone at your clinic will decide and tell you why.</translation>
    </message>
    <message>
        <source>The law requires clinics to keep records for some time. This recording has to be kept until %1, so the answer may be that it stays until then.</source>
        <translation>The law requires clinics to keep records for some time. This recording has to be kept until %1, so the answer may be that it stays until then.</translation>
    </message>
    <message>
        <source>The clinic can also restrict it, so that only you and the clinician who treats you can open it.</source>
        <translation>The clinic can also restrict it, so that only you and the clinician who treats you can open it.</translation>
    </message>
    <message>
        <source>Once deleted, it&apos;s gone for good: no one can recover it.</source>
        <translation>Once deleted, it&apos;s gone for good: no one can recover it.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
</context>
<context>
    <name>ViewsMenu</name>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Saved views</translation>
    </message>
    <message>
        <source>Ready-made</source>
        <translation>Ready-made</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>My views</translation>
    </message>
    <message>
        <source>Shared by others</source>
        <translation>Shared by others</translation>
    </message>
    <message>
        <source>&amp;Save This View…</source>
        <translation>&amp;Save This View…</translation>
    </message>
    <message>
        <source>&amp;Change “%1”…</source>
        <translation>&amp;Change “%1”…</translation>
    </message>
    <message>
        <source>&amp;Remove “%1”</source>
        <translation>&amp;Remove “%1”</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>View: %1</translation>
    </message>
</context>
<context>
    <name>WitnessDialog</name>
    <message>
        <source>The clinic&apos;s access log is signed with a different key than on %1.</source>
        <translation>The clinic&apos;s access log is signed with a different key than on %1.</translation>
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
        <source>Before and now</source>
        <translation>Before and now</translation>
    </message>
    <message>
        <source>&amp;Save as Evidence…</source>
        <translation>&amp;Save as Evidence…</translation>
    </message>
    <message>
        <source>I &amp;Know Why: Continue</source>
        <translation>I &amp;Know Why: Continue</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>This happens when an older backup was restored, or when someone tampers with the log. Ask your server administrator, but not through this app, and save the evidence below: it proves what the log contained.</source>
        <translation>This happens when an older backup was restored, or when someone tampers with the log. Ask your server administrator, but not through this app, and save the evidence below: it proves what the log contained.</translation>
    </message>
    <message>
        <source>Save as Evidence</source>
        <translation>Save as Evidence</translation>
    </message>
    <message>
        <source>A check of the clinic&apos;s access log failed: its entries are not what was signed.</source>
        <translation>A check of the clinic&apos;s access log failed: its entries are not what was signed.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The uploaded file is damaged or incomplete. Save it again with another program, then upload it again.</source>
        <translation>The uploaded file is damaged or incomplete. Save it again with another program, then upload it again.</translation>
    </message>
    <message>
        <source>The file that was uploaded takes more work than the clinic&apos;s server gives one file. Save it smaller or shorter, and upload it again.</source>
        <translation>The file that was uploaded takes more work than the clinic&apos;s server gives one file. Save it smaller or shorter, and upload it again.</translation>
    </message>
    <message>
        <source>There was no room left for the file that was uploaded. Tell your server administrator.</source>
        <translation>There was no room left for the file that was uploaded. Tell your server administrator.</translation>
    </message>
    <message>
        <source>The uploaded file has been removed. Upload it again.</source>
        <translation>The uploaded file has been removed. Upload it again.</translation>
    </message>
    <message>
        <source>Nothing was recorded: no camera or microphone sent any data.</source>
        <translation>Nothing was recorded: no camera or microphone sent any data.</translation>
    </message>
    <message>
        <source>The assembled recording is incomplete, so it is not shown. The original tracks are still with the recording service; your server administrator can see why.</source>
        <translation>The assembled recording is incomplete, so it is not shown. The original tracks are still with the recording service; your server administrator can see why.</translation>
    </message>
    <message>
        <source>Recording now</source>
        <translation>Recording now</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Processing</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Saving</translation>
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
        <source>This session is being recorded. You can watch it a few minutes after it ends.</source>
        <translation>This session is being recorded. You can watch it a few minutes after it ends.</translation>
    </message>
    <message>
        <source>The recording is being processed. This can take up to an hour. Press F5 to refresh.</source>
        <translation>The recording is being processed. This can take up to an hour. Press F5 to refresh.</translation>
    </message>
    <message>
        <source>The recording is being saved on the clinic&apos;s server. Press F5 to refresh.</source>
        <translation>The recording is being saved on the clinic&apos;s server. Press F5 to refresh.</translation>
    </message>
    <message>
        <source>Press Enter or Watch to open it.</source>
        <translation>Press Enter or Watch to open it.</translation>
    </message>
    <message>
        <source>The recording is archived. Ask a practice manager to restore it.</source>
        <translation>The recording is archived. Ask a practice manager to restore it.</translation>
    </message>
    <message>
        <source>The recording was deleted. This entry and its access history remain.</source>
        <translation>The recording was deleted. This entry and its access history remain.</translation>
    </message>
    <message>
        <source>The recording failed and nothing was saved. Your server administrator can see why.</source>
        <translation>The recording failed and nothing was saved. Your server administrator can see why.</translation>
    </message>
    <message>
        <source>This version doesn&apos;t recognise the recording&apos;s status. Updating the app may help.</source>
        <translation>This version doesn&apos;t recognise the recording&apos;s status. Updating the app may help.</translation>
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
        <source>The client declined recording.</source>
        <translation>The client declined recording.</translation>
    </message>
    <message>
        <source>No consent has been signed yet, so nothing can be recorded or watched.</source>
        <translation>No consent has been signed yet, so nothing can be recorded or watched.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t say whether there is a consent.</source>
        <translation>The server doesn&apos;t say whether there is a consent.</translation>
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
        <source>Auditor</source>
        <translation>Auditor</translation>
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
        <source>Declined</source>
        <translation>Declined</translation>
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
        <source>Incorrect e-mail address or password.</source>
        <translation>Incorrect e-mail address or password.</translation>
    </message>
    <message>
        <source>No server with this name was found. Check the address.</source>
        <translation>No server with this name was found. Check the address.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t respond at this address. Check it, or try again later.</source>
        <translation>The server doesn&apos;t respond at this address. Check it, or try again later.</translation>
    </message>
    <message>
        <source>This server requires a second factor that this version doesn&apos;t support.</source>
        <translation>This server requires a second factor that this version doesn&apos;t support.</translation>
    </message>
    <message>
        <source>There is not enough space for this file. Free some space and try again.</source>
        <translation>There is not enough space for this file. Free some space and try again.</translation>
    </message>
    <message>
        <source>Your sign-in has expired. Sign in again to continue.</source>
        <translation>Your sign-in has expired. Sign in again to continue.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to do this. The attempt was logged.</source>
        <translation>You don&apos;t have permission to do this. The attempt was logged.</translation>
    </message>
    <message>
        <source>Not found, or you don&apos;t have access.</source>
        <translation>Not found, or you don&apos;t have access.</translation>
    </message>
    <message>
        <source>Some of the information entered isn&apos;t valid. Check it and try again.</source>
        <translation>Some of the information entered isn&apos;t valid. Check it and try again.</translation>
    </message>
    <message>
        <source>This has changed in the meantime. Refresh and try again.</source>
        <translation>This has changed in the meantime. Refresh and try again.</translation>
    </message>
    <message>
        <source>There is no valid consent, so this can&apos;t be opened.</source>
        <translation>There is no valid consent, so this can&apos;t be opened.</translation>
    </message>
    <message>
        <source>Enter a reason to open this.</source>
        <translation>Enter a reason to open this.</translation>
    </message>
    <message>
        <source>This exceeds the server&apos;s size limit.</source>
        <translation>This exceeds the server&apos;s size limit.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a minute and try again.</source>
        <translation>Too many attempts. Wait a minute and try again.</translation>
    </message>
    <message>
        <source>The clinic can&apos;t be reached right now.</source>
        <translation>The clinic can&apos;t be reached right now.</translation>
    </message>
    <message>
        <source>This server&apos;s identity could not be verified, so no connection was made.</source>
        <translation>This server&apos;s identity could not be verified, so no connection was made.</translation>
    </message>
    <message>
        <source>This server doesn&apos;t support that.</source>
        <translation>This server doesn&apos;t support that.</translation>
    </message>
    <message>
        <source>The data received is damaged, so it is not shown.</source>
        <translation>The data received is damaged, so it is not shown.</translation>
    </message>
    <message>
        <source>The connection to this recording timed out. Reconnecting.</source>
        <translation>The connection to this recording timed out. Reconnecting.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stopped.</translation>
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
        <source>No data is arriving. Waiting for the connection.</source>
        <translation>No data is arriving. Waiting for the connection.</translation>
    </message>
    <message>
        <source>Slow connection: %1 Mbit/s</source>
        <translation>Slow connection: %1 Mbit/s</translation>
    </message>
    <message>
        <source>Incorrect code. Each code works once, for 30 seconds; wait for the next one.</source>
        <translation>Incorrect code. Each code works once, for 30 seconds; wait for the next one.</translation>
    </message>
    <message>
        <source>Confirm it&apos;s you, then try again.</source>
        <translation>Confirm it&apos;s you, then try again.</translation>
    </message>
    <message>
        <source>Deletion scheduled</source>
        <translation>Deletion scheduled</translation>
    </message>
    <message>
        <source>It will be deleted on %1. You can undo this until then.</source>
        <translation>It will be deleted on %1. You can undo this until then.</translation>
    </message>
    <message>
        <source>It will be deleted on %1. A practice manager can undo this until then.</source>
        <translation>It will be deleted on %1. A practice manager can undo this until then.</translation>
    </message>
    <message>
        <source>This recording is on legal hold. It can&apos;t be deleted until the hold is lifted.</source>
        <translation>This recording is on legal hold. It can&apos;t be deleted until the hold is lifted.</translation>
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
        <source>Someone</source>
        <translation>Someone</translation>
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
        <source>Retention period ended</source>
        <translation>Retention period ended</translation>
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
        <source>The clinic&apos;s key store can&apos;t be reached right now. Try again in a while.</source>
        <translation>The clinic&apos;s key store can&apos;t be reached right now. Try again in a while.</translation>
    </message>
    <message>
        <source>This recording&apos;s key is missing. The recording is not lost if there is a backup of the key; tell a practice manager.</source>
        <translation>This recording&apos;s key is missing. The recording is not lost if there is a backup of the key; tell a practice manager.</translation>
    </message>
    <message>
        <source>The clinic&apos;s key can&apos;t open this recording. Tell a practice manager.</source>
        <translation>The clinic&apos;s key can&apos;t open this recording. Tell a practice manager.</translation>
    </message>
    <message>
        <source>This recording&apos;s key has been disabled, so it can&apos;t be opened.</source>
        <translation>This recording&apos;s key has been disabled, so it can&apos;t be opened.</translation>
    </message>
    <message>
        <source>This recording&apos;s key was disabled, so it was closed, and nothing of it remains on this computer. Ask a practice manager when it will be available again.</source>
        <translation>This recording&apos;s key was disabled, so it was closed, and nothing of it remains on this computer. Ask a practice manager when it will be available again.</translation>
    </message>
    <message>
        <source>This recording was archived or deleted in the meantime, so it was closed, and nothing of it remains on this computer. The list shows its status.</source>
        <translation>This recording was archived or deleted in the meantime, so it was closed, and nothing of it remains on this computer. The list shows its status.</translation>
    </message>
    <message>
        <source>Consent for this recording was withdrawn or no longer covers this use, so it was closed, and nothing of it remains on this computer. The people in it can still open it. For a complaint, a court order or a legal duty, a practice manager can make a legal request.</source>
        <translation>Consent for this recording was withdrawn or no longer covers this use, so it was closed, and nothing of it remains on this computer. The people in it can still open it. For a complaint, a court order or a legal duty, a practice manager can make a legal request.</translation>
    </message>
    <message>
        <source>Your sign-in has ended, so the recording was closed, and nothing of it remains on this computer. Sign in again to continue.</source>
        <translation>Your sign-in has ended, so the recording was closed, and nothing of it remains on this computer. Sign in again to continue.</translation>
    </message>
    <message>
        <source>You no longer have access to this recording, so it was closed, and nothing of it remains on this computer. If this seems wrong, ask a practice manager.</source>
        <translation>You no longer have access to this recording, so it was closed, and nothing of it remains on this computer. If this seems wrong, ask a practice manager.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Use several unrelated words that have nothing to do with you.</source>
        <translation>This password is too easy to guess. Use several unrelated words that have nothing to do with you.</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a few seconds.</source>
        <translation>The server is busy. Try again in a few seconds.</translation>
    </message>
    <message>
        <source>It takes effect on %1 unless the client rejects it. The client can also confirm it sooner.</source>
        <translation>It takes effect on %1 unless the client rejects it. The client can also confirm it sooner.</translation>
    </message>
    <message>
        <source>It takes effect once the client confirms it.</source>
        <translation>It takes effect once the client confirms it.</translation>
    </message>
    <message>
        <source>The client has confirmed it.</source>
        <translation>The client has confirmed it.</translation>
    </message>
    <message>
        <source>The client has rejected it.</source>
        <translation>The client has rejected it.</translation>
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
        <source>This alert is about you. Another person has to handle it.</source>
        <translation>This alert is about you. Another person has to handle it.</translation>
    </message>
    <message>
        <source>Another person changed this alert in the meantime. Refresh to see how it stands.</source>
        <translation>Another person changed this alert in the meantime. Refresh to see how it stands.</translation>
    </message>
    <message>
        <source>The time window of an alert rule must be between one minute and 31 days.</source>
        <translation>The time window of an alert rule must be between one minute and 31 days.</translation>
    </message>
    <message>
        <source>The threshold of an alert rule must be at least one.</source>
        <translation>The threshold of an alert rule must be at least one.</translation>
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
        <source>The consent was withdrawn. Staff can&apos;t open the recording; the client still can. It is kept until the date shown.</source>
        <translation>The consent was withdrawn. Staff can&apos;t open the recording; the client still can. It is kept until the date shown.</translation>
    </message>
    <message>
        <source>The client, or another person in the recording, has withdrawn consent, so staff can&apos;t open it. They can still open it themselves. For a complaint, a court order or a legal duty, make a legal request that a second person approves.</source>
        <translation>The client, or another person in the recording, has withdrawn consent, so staff can&apos;t open it. They can still open it themselves. For a complaint, a court order or a legal duty, make a legal request that a second person approves.</translation>
    </message>
    <message>
        <source>Not everyone in the recording has consented to its use. Ask them to read and sign the consent form; you can open it once they have.</source>
        <translation>Not everyone in the recording has consented to its use. Ask them to read and sign the consent form; you can open it once they have.</translation>
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
        <source>Your role can&apos;t open this client&apos;s recordings. If it&apos;s urgent, use emergency access.</source>
        <translation>Your role can&apos;t open this client&apos;s recordings. If it&apos;s urgent, use emergency access.</translation>
    </message>
    <message>
        <source>Your clinic hasn&apos;t enabled this.</source>
        <translation>Your clinic hasn&apos;t enabled this.</translation>
    </message>
    <message>
        <source>You can&apos;t open this recording. See its consent record and access history.</source>
        <translation>You can&apos;t open this recording. See its consent record and access history.</translation>
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
        <source>The import failed. Retry it; if it fails again, your server administrator can see why.</source>
        <translation>The import failed. Retry it; if it fails again, your server administrator can see why.</translation>
    </message>
    <message>
        <source>Joint session with %1</source>
        <translation>Joint session with %1</translation>
    </message>
    <message>
        <source>The client declined today, so nothing is recorded.</source>
        <translation>The client declined today, so nothing is recorded.</translation>
    </message>
    <message>
        <source>A consent has expired. Ask all participants to read and sign it again before you record.</source>
        <translation>A consent has expired. Ask all participants to read and sign it again before you record.</translation>
    </message>
    <message>
        <source>You can record a session from shortly before it starts until a few hours after it ends. Check its time under Sessions.</source>
        <translation>You can record a session from shortly before it starts until a few hours after it ends. Check its time under Sessions.</translation>
    </message>
    <message>
        <source>Another person has to do this.</source>
        <translation>Another person has to do this.</translation>
    </message>
    <message>
        <source>Automatic transcription</source>
        <translation>Automatic transcription</translation>
    </message>
    <message>
        <source>Automatic transcripts, made at the clinic</source>
        <translation>Automatic transcripts, made at the clinic</translation>
    </message>
    <message>
        <source>Your clinic hasn&apos;t set up automatic transcripts.</source>
        <translation>Your clinic hasn&apos;t set up automatic transcripts.</translation>
    </message>
    <message>
        <source>The people in this recording haven&apos;t agreed to automatic transcription. A new consent covers new recordings only.</source>
        <translation>The people in this recording haven&apos;t agreed to automatic transcription. A new consent covers new recordings only.</translation>
    </message>
    <message>
        <source>A transcript is already being made.</source>
        <translation>A transcript is already being made.</translation>
    </message>
    <message>
        <source>No transcript is being made.</source>
        <translation>No transcript is being made.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as a transcript.</source>
        <translation>This file can&apos;t be read as a transcript.</translation>
    </message>
    <message>
        <source>The times in this file don&apos;t match the length of the recording. It may belong to another one.</source>
        <translation>The times in this file don&apos;t match the length of the recording. It may belong to another one.</translation>
    </message>
    <message>
        <source>This recording already has 50 versions of its transcript. Remove one first.</source>
        <translation>This recording already has 50 versions of its transcript. Remove one first.</translation>
    </message>
    <message>
        <source>Another person changed this part in the meantime. Read it as it is now, then make your change again. What you typed is still here.</source>
        <translation>Another person changed this part in the meantime. Read it as it is now, then make your change again. What you typed is still here.</translation>
    </message>
    <message>
        <source>This vocabulary already has 500 words. Remove one first.</source>
        <translation>This vocabulary already has 500 words. Remove one first.</translation>
    </message>
</context>
<context>
    <name>ParticipantsDialog</name>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Who takes part as well as %1?</source>
        <translation>Who takes part as well as %1?</translation>
    </message>
    <message>
        <source>Each participant is asked for their own consent. The session is only recorded if everyone agrees, and everyone in it can watch the recording. Both clients are notified of every change.</source>
        <translation>Each participant is asked for their own consent. The session is only recorded if everyone agrees, and everyone in it can watch the recording. Both clients are notified of every change.</translation>
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
        <source>No other participants.</source>
        <translation>No other participants.</translation>
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
        <source>A client you don&apos;t treat</source>
        <translation>A client you don&apos;t treat</translation>
    </message>
</context>
<context>
    <name>SeenByDialog</name>
    <message>
        <source>Access History</source>
        <translation>Access History</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
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
        <source>Sho&amp;w password</source>
        <translation>Sho&amp;w password</translation>
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
        <source>Network Sign-In</source>
        <translation>Network Sign-In</translation>
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
        <source>The proxy %1 rejected this user name and password. Try again.</source>
        <translation>The proxy %1 rejected this user name and password. Try again.</translation>
    </message>
    <message>
        <source>The proxy %1 requires a user name and password. These are not your clinic&apos;s; your network administrator can give them to you.</source>
        <translation>The proxy %1 requires a user name and password. These are not your clinic&apos;s; your network administrator can give them to you.</translation>
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
        <source>No&amp;tify the client when it opens</source>
        <translation>No&amp;tify the client when it opens</translation>
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
        <source>&amp;Why the client must not be notified (at least 10 characters)</source>
        <translation>&amp;Why the client must not be notified (at least 10 characters)</translation>
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
        <source>say why the client must not be notified</source>
        <translation>say why the client must not be notified</translation>
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
        <source>The reason was erased.</source>
        <translation>The reason was erased.</translation>
    </message>
    <message>
        <source>Approved by %1 on %2.</source>
        <translation>Approved by %1 on %2.</translation>
    </message>
    <message>
        <source>The client is notified when it opens.</source>
        <translation>The client is notified when it opens.</translation>
    </message>
    <message>
        <source>The client is not notified.</source>
        <translation>The client is not notified.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what was said</comment>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>AccessLogColumns</name>
    <message>
        <source>When (%1)</source>
        <comment>time zone</comment>
        <translation>When (%1)</translation>
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
</context>
<context>
    <name>BreakGlassPage</name>
    <message>
        <source>Emergency access</source>
        <translation>Emergency access</translation>
    </message>
    <message>
        <source>&amp;Justified</source>
        <translation>&amp;Justified</translation>
    </message>
    <message>
        <source>No&amp;t justified</source>
        <translation>No&amp;t justified</translation>
    </message>
    <message>
        <source>&amp;What you checked and your reasoning (at least 10 characters)</source>
        <translation>&amp;What you checked and your reasoning (at least 10 characters)</translation>
    </message>
    <message>
        <source>What you checked and your reasoning</source>
        <translation>What you checked and your reasoning</translation>
    </message>
    <message>
        <source>S&amp;ubmit Review</source>
        <translation>S&amp;ubmit Review</translation>
    </message>
    <message>
        <source>No emergency access so far.</source>
        <translation>No emergency access so far.</translation>
    </message>
    <message>
        <source>The reason was erased.</source>
        <translation>The reason was erased.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what was said</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
</context>
<context>
    <name>CareColumns</name>
    <message>
        <source>No longer shown to you</source>
        <translation>No longer shown to you</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
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
        <source>Requested</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
</context>
<context>
    <name>ClinicStatusPage</name>
    <message>
        <source>Clinic status</source>
        <translation>Clinic status</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Re&amp;fresh</translation>
    </message>
    <message>
        <source>Your server administrator can fix these with attunectl.</source>
        <translation>Your server administrator can fix these with attunectl.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a thing and how it stands</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Details of the recording</source>
        <translation>Details of the recording</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>Save a Copy…</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>Copy the SHA-256</translation>
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
        <source>Viewed</source>
        <translation>Viewed</translation>
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
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pauses</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Processing</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of the original file</source>
        <translation>SHA-256 of the original file</translation>
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
        <source>Speaking time</source>
        <translation>Speaking time</translation>
    </message>
</context>
<context>
    <name>LegalMattersPage</name>
    <message>
        <source>Legal requests</source>
        <translation>Legal requests</translation>
    </message>
    <message>
        <source>A complaint, a court order or a legal duty opens one client&apos;s recordings to the person who made the request, for 30 days, once a second person has approved it.</source>
        <translation>A complaint, a court order or a legal duty opens one client&apos;s recordings to the person who made the request, for 30 days, once a second person has approved it.</translation>
    </message>
    <message>
        <source>Reason for approving</source>
        <translation>Reason for approving</translation>
    </message>
    <message>
        <source>Approv&amp;e</source>
        <translation>Approv&amp;e</translation>
    </message>
    <message>
        <source>Reason for approv&amp;ing (at least 10 characters)</source>
        <translation>Reason for approv&amp;ing (at least 10 characters)</translation>
    </message>
    <message>
        <source>New Re&amp;quest…</source>
        <translation>New Re&amp;quest…</translation>
    </message>
    <message>
        <source>En&amp;d Access</source>
        <translation>En&amp;d Access</translation>
    </message>
    <message>
        <source>There are no legal requests.</source>
        <translation>There are no legal requests.</translation>
    </message>
    <message>
        <source>Another person has to approve this request.</source>
        <translation>Another person has to approve this request.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
</context>
<context>
    <name>LockGuard</name>
    <message>
        <source>You locked the app. Your work is saved.</source>
        <translation>You locked the app. Your work is saved.</translation>
    </message>
    <message>
        <source>The app locked because of inactivity. Your work is saved.</source>
        <translation>The app locked because of inactivity. Your work is saved.</translation>
    </message>
</context>
<context>
    <name>LookControl</name>
    <message>
        <source>&amp;System Default</source>
        <translation>&amp;System Default</translation>
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
</context>
<context>
    <name>MessageColumns</name>
    <message>
        <source>State</source>
        <translation>State</translation>
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
        <source>When (%1)</source>
        <comment>time zone</comment>
        <translation>When (%1)</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Importance</translation>
    </message>
</context>
<context>
    <name>MessageWords</name>
    <message>
        <source>There is a message for you.</source>
        <translation>There is a message for you.</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Access log</translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>&amp;Mark as Read</source>
        <translation>&amp;Mark as Read</translation>
    </message>
    <message>
        <source>&amp;Show the Recording</source>
        <translation>&amp;Show the Recording</translation>
    </message>
    <message>
        <source>There are no messages.</source>
        <translation>There are no messages.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
</context>
<context>
    <name>NoticeBars</name>
    <message>
        <source>What you type can&apos;t be saved on this computer right now. Free some disk space.</source>
        <translation>What you type can&apos;t be saved on this computer right now. Free some disk space.</translation>
    </message>
    <message>
        <source>Unsent notes on this computer could not be read; their file was set aside.</source>
        <translation>Unsent notes on this computer could not be read; their file was set aside.</translation>
    </message>
    <message>
        <source>What Is This?</source>
        <translation>What Is This?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>New here? Three things to know.</source>
        <translation>New here? Three things to know.</translation>
    </message>
    <message>
        <source>Take the Tour</source>
        <translation>Take the Tour</translation>
    </message>
    <message numerus="yes">
        <source>Inactive: the app locks in %n second(s).</source>
        <translation>
            <numerusform>Inactive: the app locks in %n second.</numerusform>
            <numerusform>Inactive: the app locks in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay Signed In</source>
        <translation>Stay Signed In</translation>
    </message>
    <message>
        <source>Attune %1 is available.</source>
        <translation>Attune %1 is available.</translation>
    </message>
    <message>
        <source>Get It…</source>
        <translation>Get It…</translation>
    </message>
</context>
<context>
    <name>PaceControl</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pauses will be shortened once the audio has been analysed.</source>
        <translation>Pauses will be shortened once the audio has been analysed.</translation>
    </message>
    <message>
        <source>Shortened pauses saved %1.</source>
        <translation>Shortened pauses saved %1.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Recordings</source>
        <translation>Recordings</translation>
    </message>
    <message>
        <source>My recordings</source>
        <translation>My recordings</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Search transcripts</source>
        <translation>Search transcripts</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Who has watched</source>
        <translation>Who has watched</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Access log</translation>
    </message>
    <message>
        <source>My activity</source>
        <translation>My activity</translation>
    </message>
    <message>
        <source>Clinic status</source>
        <translation>Clinic status</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Emergency access</translation>
    </message>
    <message>
        <source>Legal requests</source>
        <translation>Legal requests</translation>
    </message>
    <message>
        <source>Quality review</source>
        <translation>Quality review</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Policies</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Activity review</source>
        <translation>Activity review</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alerts</translation>
    </message>
</context>
<context>
    <name>ReviewMessages</name>
    <message>
        <source>Headphones or speakers were disconnected, so playback is paused to keep it private.</source>
        <translation>Headphones or speakers were disconnected, so playback is paused to keep it private.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>Back to the List</source>
        <translation>Back to the List</translation>
    </message>
    <message>
        <source>No audio output was found. The video plays without sound; turn on captions to read along.</source>
        <translation>No audio output was found. The video plays without sound; turn on captions to read along.</translation>
    </message>
    <message>
        <source>Continuing at %1.</source>
        <translation>Continuing at %1.</translation>
    </message>
    <message>
        <source>Start Again</source>
        <translation>Start Again</translation>
    </message>
</context>
<context>
    <name>SeenByPage</name>
    <message>
        <source>Who has watched my recordings</source>
        <translation>Who has watched my recordings</translation>
    </message>
    <message>
        <source>The clinic logs every access, including to archived, deleted and restricted recordings. Viewing this history is logged, too.</source>
        <translation>The clinic logs every access, including to archived, deleted and restricted recordings. Viewing this history is logged, too.</translation>
    </message>
    <message>
        <source>My recordings</source>
        <translation>My recordings</translation>
    </message>
    <message>
        <source>You have no recordings yet.</source>
        <translation>You have no recordings yet.</translation>
    </message>
</context>
<context>
    <name>ShellDialogs</name>
    <message>
        <source>About Attune</source>
        <translation>About Attune</translation>
    </message>
    <message>
        <source>Attune %1

Secure storage, review and audit of session recordings.

Free software under the GNU General Public License, version 3 or later. Icons by Lucide (ISC licence).</source>
        <translation>Attune %1

Secure storage, review and audit of session recordings.

Free software under the GNU General Public License, version 3 or later. Icons by Lucide (ISC licence).</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Account: %1, %2</source>
        <translation>Account: %1, %2</translation>
    </message>
    <message>
        <source>%1, %2, at %3</source>
        <translation>%1, %2, at %3</translation>
    </message>
</context>
<context>
    <name>SpokenColumns</name>
    <message>
        <source>%1, %2</source>
        <comment>whose session, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>SpokenPage</name>
    <message>
        <source>From date</source>
        <translation>From date</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>The beginning</translation>
    </message>
    <message>
        <source>To date</source>
        <translation>To date</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Finds words near each other, in any of their forms. Put words in quotation marks to find them exactly as they were said. Also: anger NEAR work, anger NEAR/5 work, anx*.</source>
        <translation>Finds words near each other, in any of their forms. Put words in quotation marks to find them exactly as they were said. Also: anger NEAR work, anger NEAR/5 work, anx*.</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Said by</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Anyone</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Client name or record number</source>
        <translation>Client name or record number</translation>
    </message>
    <message>
        <source>Enter a day, or nothing.</source>
        <translation>Enter a day, or nothing.</translation>
    </message>
    <message>
        <source>The words and the client together can have up to 100 characters.</source>
        <translation>The words and the client together can have up to 100 characters.</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Matches</translation>
    </message>
    <message>
        <source>Op&amp;en at This Moment</source>
        <translation>Op&amp;en at This Moment</translation>
    </message>
    <message>
        <source>Search transcripts</source>
        <translation>Search transcripts</translation>
    </message>
    <message>
        <source>Searches the transcripts of your recordings. Searches are logged, and clients can see when something was found in theirs.</source>
        <translation>Searches the transcripts of your recordings. Searches are logged, and clients can see when something was found in theirs.</translation>
    </message>
    <message>
        <source>Words to find, at least 3 letters</source>
        <translation>Words to find, at least 3 letters</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Enter at least 3 letters.</source>
        <translation>Enter at least 3 letters.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>No matches.</source>
        <translation>No matches.</translation>
    </message>
    <message numerus="yes">
        <source>Found in %n recording(s).</source>
        <translation>
            <numerusform>Found in %n recording.</numerusform>
            <numerusform>Found in %n recordings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still searching. Found in %n recording(s) so far.</source>
        <translation>
            <numerusform>Still searching. Found in %n recording so far.</numerusform>
            <numerusform>Still searching. Found in %n recordings so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The search is incomplete. Found in %n recording(s) so far.</source>
        <translation>
            <numerusform>The search is incomplete. Found in %n recording so far.</numerusform>
            <numerusform>The search is incomplete. Found in %n recordings so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpokenWords</name>
    <message>
        <source>The quotation marks opened at character %1 aren&apos;t closed.</source>
        <translation>The quotation marks opened at character %1 aren&apos;t closed.</translation>
    </message>
    <message>
        <source>NEAR at character %1 needs a word before it.</source>
        <translation>NEAR at character %1 needs a word before it.</translation>
    </message>
    <message>
        <source>NEAR at character %1 needs a word after it.</source>
        <translation>NEAR at character %1 needs a word after it.</translation>
    </message>
    <message>
        <source>NEAR at character %1 takes a number from 1 to 100.</source>
        <translation>NEAR at character %1 takes a number from 1 to 100.</translation>
    </message>
    <message>
        <source>The filter at character %1 has nothing after its colon.</source>
        <translation>The filter at character %1 has nothing after its colon.</translation>
    </message>
    <message>
        <source>The filter at character %1 takes a day, such as 2026-11-28.</source>
        <translation>The filter at character %1 takes a day, such as 2026-11-28.</translation>
    </message>
    <message>
        <source>The first day is after the last day.</source>
        <translation>The first day is after the last day.</translation>
    </message>
    <message>
        <source>A search can have up to 16 words.</source>
        <translation>A search can have up to 16 words.</translation>
    </message>
    <message>
        <source>Enter a word to find.</source>
        <translation>Enter a word to find.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>No keychain: sign-in and unsent text last until the app closes</source>
        <translation>No keychain: sign-in and unsent text last until the app closes</translation>
    </message>
    <message>
        <source>Names hidden</source>
        <translation>Names hidden</translation>
    </message>
    <message>
        <source>Times: %1</source>
        <comment>time zone</comment>
        <translation>Times: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
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
        <source>Access log up to date</source>
        <translation>Access log up to date</translation>
    </message>
    <message numerus="yes">
        <source>%n log entry(ies) waiting to upload</source>
        <translation>
            <numerusform>%n log entry waiting to upload</numerusform>
            <numerusform>%n log entries waiting to upload</numerusform>
        </translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>No keychain</translation>
    </message>
    <message>
        <source>Log up to date</source>
        <translation>Log up to date</translation>
    </message>
    <message numerus="yes">
        <source>%n to upload</source>
        <translation>
            <numerusform>%n to upload</numerusform>
            <numerusform>%n to upload</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Play</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Time and length</source>
        <translation>Time and length</translation>
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
        <source>Volume; the middle is the recorded level</source>
        <translation>Volume; the middle is the recorded level</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Captions</translation>
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
        <source>Leave full screen</source>
        <translation>Leave full screen</translation>
    </message>
</context>
<context>
    <name>VideoArea</name>
    <message>
        <source>A damaged part at %1 was skipped.</source>
        <translation>A damaged part at %1 was skipped.</translation>
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
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Opening the recording…</source>
        <translation>Opening the recording…</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>who, when, recording</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>Viewing can&apos;t be logged right now, so playback is paused. Free some disk space, then try again.</source>
        <translation>Viewing can&apos;t be logged right now, so playback is paused. Free some disk space, then try again.</translation>
    </message>
    <message>
        <source>This recording can&apos;t be played. The file may be damaged. Save a copy, or contact your server administrator.</source>
        <translation>This recording can&apos;t be played. The file may be damaged. Save a copy, or contact your server administrator.</translation>
    </message>
    <message>
        <source>The clinic hasn&apos;t responded for a while, so playback is paused. It resumes by itself once the clinic can be reached.</source>
        <translation>The clinic hasn&apos;t responded for a while, so playback is paused. It resumes by itself once the clinic can be reached.</translation>
    </message>
    <message>
        <source>Your viewing hasn&apos;t reached the clinic&apos;s access log for a while, so playback is paused. It resumes by itself once the clinic can be reached.</source>
        <translation>Your viewing hasn&apos;t reached the clinic&apos;s access log for a while, so playback is paused. It resumes by itself once the clinic can be reached.</translation>
    </message>
    <message>
        <source>Viewing can&apos;t be logged right now, so nothing is shown. Free some disk space, then try again.</source>
        <translation>Viewing can&apos;t be logged right now, so nothing is shown. Free some disk space, then try again.</translation>
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
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>%1 at %2: %3</source>
        <comment>weekday, hour, count</comment>
        <translation>%1 at %2: %3</translation>
    </message>
    <message>
        <source>A full cell is %1; its area says how many.</source>
        <comment>count of entries</comment>
        <translation>A full cell is %1; its area says how many.</translation>
    </message>
    <message>
        <source>Numbers %1 to %2 are missing</source>
        <comment>numbers of reports</comment>
        <translation>Numbers %1 to %2 are missing</translation>
    </message>
    <message>
        <source>Usual on this weekday</source>
        <translation>Usual on this weekday</translation>
    </message>
    <message>
        <source>More than usual: marked on top</source>
        <translation>More than usual: marked on top</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>count, outcomes</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1; last %2</source>
        <comment>counts, time</comment>
        <translation>%1; last %2</translation>
    </message>
    <message>
        <source>Entries over time</source>
        <translation>Entries over time</translation>
    </message>
    <message>
        <source>Most active people</source>
        <translation>Most active people</translation>
    </message>
    <message>
        <source>Clients most often concerned</source>
        <translation>Clients most often concerned</translation>
    </message>
    <message>
        <source>Most frequent actions</source>
        <translation>Most frequent actions</translation>
    </message>
    <message>
        <source>Devices most often used</source>
        <translation>Devices most often used</translation>
    </message>
    <message>
        <source>Recordings reached by most people</source>
        <translation>Recordings reached by most people</translation>
    </message>
    <message>
        <source>People of one recording</source>
        <translation>People of one recording</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>Hours of the week</translation>
    </message>
    <message>
        <source>One person and their past</source>
        <translation>One person and their past</translation>
    </message>
    <message>
        <source>Missing reports of devices</source>
        <translation>Missing reports of devices</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>how an entry ended</comment>
        <translation>Other</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>person, device</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Recording %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome, count</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reports</source>
        <translation>
            <numerusform>%Ln report</numerusform>
            <numerusform>%Ln reports</numerusform>
        </translation>
    </message>
    <message>
        <source>No entry matches.</source>
        <translation>No entry matches.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 (%4). Most: %5, with %6.</source>
        <comment>count, day, day, outcomes, stretch of time, count</comment>
        <translation>%1 from %2 to %3 (%4). Most: %5, with %6.</translation>
    </message>
    <message>
        <source>%1, none of which names one.</source>
        <comment>count</comment>
        <translation>%1, none of which names one.</translation>
    </message>
    <message numerus="yes">
        <source>%1. Reached by most people: %2, by %Ln.</source>
        <comment>count, name, people</comment>
        <translation>
            <numerusform>%1. Reached by most people: %2, by %Ln.</numerusform>
            <numerusform>%1. Reached by most people: %2, by %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Most: %2, with %3.</source>
        <comment>count, name, count</comment>
        <translation>%1. Most: %2, with %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are counted together.</source>
        <translation>
            <numerusform>%Ln more is counted apart.</numerusform>
            <numerusform>%Ln more are counted together.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Most: %2 at %3, with %4.</source>
        <comment>count, weekday, hour, count</comment>
        <translation>%1. Most: %2 at %3, with %4.</translation>
    </message>
    <message>
        <source>There are too few earlier days to compare with.</source>
        <translation>There are too few earlier days to compare with.</translation>
    </message>
    <message>
        <source>No day has more entries than usual for this person.</source>
        <translation>No day has more entries than usual for this person.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) have more entries than usual for this person.</source>
        <translation>
            <numerusform>%Ln day has more entries than usual for this person.</numerusform>
            <numerusform>%Ln days have more entries than usual for this person.</numerusform>
        </translation>
    </message>
    <message>
        <source>No reports are missing: the sequence of each device is unbroken.</source>
        <translation>No reports are missing: the sequence of each device is unbroken.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) are missing, of %1.</source>
        <comment>of n devices</comment>
        <translation>
            <numerusform>%Ln report is missing, of %1.</numerusform>
            <numerusform>%Ln reports are missing, of %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the newest gaps are shown.</source>
        <translation>Only the newest gaps are shown.</translation>
    </message>
</context>
<context>
    <name>LogFileHead</name>
    <message>
        <source>Access log</source>
        <translation>Access log</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>oldest first</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>newest first</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>Entries of the log that were searched</source>
        <translation>Entries of the log that were searched</translation>
    </message>
    <message>
        <source>Tree hash of the log</source>
        <translation>Tree hash of the log</translation>
    </message>
    <message>
        <source>Exported by</source>
        <translation>Exported by</translation>
    </message>
    <message>
        <source>Exported at</source>
        <translation>Exported at</translation>
    </message>
    <message>
        <source>SHA-256 of all that follows this line</source>
        <translation>SHA-256 of all that follows this line</translation>
    </message>
</context>
<context>
    <name>LogFileRows</name>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <comment>time zone</comment>
        <translation>When (%1)</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>When (UTC)</translation>
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
        <source>%1 (%2)</source>
        <comment>name, role</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>LogFileSink</name>
    <message>
        <source>%1 (incomplete)</source>
        <comment>name of a file</comment>
        <translation>%1 (incomplete)</translation>
    </message>
</context>
<context>
    <name>LogFileWords</name>
    <message>
        <source>The clinic is counting the entries…</source>
        <translation>The clinic is counting the entries…</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 of %2 entries</translation>
    </message>
    <message>
        <source>Interrupted after %1 of %2 entries. %3 You can continue where it stopped as long as this window stays open.</source>
        <comment>counts, a sentence</comment>
        <translation>Interrupted after %1 of %2 entries. %3 You can continue where it stopped as long as this window stays open.</translation>
    </message>
    <message>
        <source>All %1 entries are here. Finishing the file…</source>
        <translation>All %1 entries are here. Finishing the file…</translation>
    </message>
    <message>
        <source>%1 entries exported, as many as the clinic counted.</source>
        <translation>%1 entries exported, as many as the clinic counted.</translation>
    </message>
    <message>
        <source>Cancelled. No file was kept.</source>
        <translation>Cancelled. No file was kept.</translation>
    </message>
    <message>
        <source>The file does not have as many entries as the clinic counted.</source>
        <translation>The file does not have as many entries as the clinic counted.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another location.</source>
        <translation>The file could not be written. Choose another location.</translation>
    </message>
    <message>
        <source>%1 %2 of %3 entries were kept as “%4”.</source>
        <comment>a sentence, counts, name of a file</comment>
        <translation>%1 %2 of %3 entries were kept as “%4”.</translation>
    </message>
    <message>
        <source>&amp;Table (CSV), for spreadsheets</source>
        <translation>&amp;Table (CSV), for spreadsheets</translation>
    </message>
    <message>
        <source>With proo&amp;fs (JSON Lines), for checking by anyone</source>
        <translation>With proo&amp;fs (JSON Lines), for checking by anyone</translation>
    </message>
    <message>
        <source>FHIR &amp;AuditEvent, for other systems</source>
        <translation>FHIR &amp;AuditEvent, for other systems</translation>
    </message>
    <message>
        <source>&amp;Pages (PDF), for reading and printing</source>
        <translation>&amp;Pages (PDF), for reading and printing</translation>
    </message>
</context>
<context>
    <name>LogPdfSink</name>
    <message>
        <source>Access log</source>
        <translation>Access log</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is said, and the value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>PageWriter</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>WorkingHoursDialog</name>
    <message>
        <source>Working Hours</source>
        <translation>Working Hours</translation>
    </message>
    <message>
        <source>Entries outside these hours are marked as such from now on.</source>
        <translation>Entries outside these hours are marked as such from now on.</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Time &amp;zone</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1, from</translation>
    </message>
    <message>
        <source>%1, until</source>
        <translation>%1, until</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Save Hours</source>
        <translation>&amp;Save Hours</translation>
    </message>
    <message>
        <source>Choose a time zone, and let each day end after it begins.</source>
        <translation>Choose a time zone, and let each day end after it begins.</translation>
    </message>
</context>
<context>
    <name>ZonedTime</name>
    <message>
        <source>%1 %2</source>
        <comment>date and time, then how far ahead of UTC</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>All others</source>
        <translation>All others</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <comment>time zone</comment>
        <translation>When (%1)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>First</source>
        <translation>First</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Compared</translation>
    </message>
    <message>
        <source>Not enough earlier days</source>
        <translation>Not enough earlier days</translation>
    </message>
    <message>
        <source>More than usual</source>
        <translation>More than usual</translation>
    </message>
    <message>
        <source>As usual or less</source>
        <translation>As usual or less</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Used by</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>numbers of reports</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Report before</source>
        <translation>Report before</translation>
    </message>
    <message>
        <source>Report after</source>
        <translation>Report after</translation>
    </message>
    <message>
        <source>%1: no entries</source>
        <comment>name or time</comment>
        <translation>%1: no entries</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>name or time, count, outcomes</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>heading of a column, what it says</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ExportLogDialog</name>
    <message>
        <source>Choose a &amp;Location…</source>
        <translation>Choose a &amp;Location…</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinue</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Export the Access Log</source>
        <translation>Export the Access Log</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>everything</translation>
    </message>
    <message>
        <source>Exports everything that matches: %1</source>
        <comment>filter</comment>
        <translation>Exports everything that matches: %1</translation>
    </message>
    <message>
        <source>The file will contain private information, including names, even while names are hidden on the screen. Keep it where only you can open it. The export is recorded in the access log.</source>
        <translation>The file will contain private information, including names, even while names are hidden on the screen. Keep it where only you can open it. The export is recorded in the access log.</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progress of the export</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>From %1 to %2</source>
        <comment>parts of a picture</comment>
        <translation>From %1 to %2</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>As a Ta&amp;ble</source>
        <translation>As a Ta&amp;ble</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>Pr&amp;int…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>&amp;Chart</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>&amp;Of</translation>
    </message>
    <message>
        <source>Counting entries…</source>
        <translation>Counting entries…</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Time zone: %1</source>
        <translation>Time zone: %1</translation>
    </message>
    <message>
        <source>Printed by %1, %2</source>
        <comment>person, time</comment>
        <translation>Printed by %1, %2</translation>
    </message>
    <message>
        <source>Of: %1</source>
        <comment>a person or a recording</comment>
        <translation>Of: %1</translation>
    </message>
    <message>
        <source>Print Figures</source>
        <translation>Print Figures</translation>
    </message>
    <message>
        <source>The page could not be printed.</source>
        <translation>The page could not be printed.</translation>
    </message>
</context>
<context>
    <name>OversightWords</name>
    <message>
        <source>Waiting for review</source>
        <translation>Waiting for review</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>No longer open for review</source>
        <translation>No longer open for review</translation>
    </message>
    <message>
        <source>Drawn for %1. It has not been reviewed yet.</source>
        <translation>Drawn for %1. It has not been reviewed yet.</translation>
    </message>
    <message>
        <source>%1 reviewed it on %2.</source>
        <translation>%1 reviewed it on %2.</translation>
    </message>
    <message>
        <source>%1 skipped it on %2. Reason: %3</source>
        <translation>%1 skipped it on %2. Reason: %3</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>not shown</translation>
    </message>
    <message>
        <source>It can no longer be watched for quality: a consent changed, or the recording is restricted or deleted.</source>
        <translation>It can no longer be watched for quality: a consent changed, or the recording is restricted or deleted.</translation>
    </message>
    <message numerus="yes">
        <source>%1: the list of %n recording(s) is frozen and will be drawn from soon.</source>
        <translation>
            <numerusform>%1: the list of %n recording is frozen and will be drawn from soon.</numerusform>
            <numerusform>%1: the list of %n recordings is frozen and will be drawn from soon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 drawn from a frozen list of %n recording(s). The checkpoint of the access log with %3 entries seeded the draw.</source>
        <translation>
            <numerusform>%1: %2 drawn from a frozen list of %n recording. The checkpoint of the access log with %3 entries seeded the draw.</numerusform>
            <numerusform>%1: %2 drawn from a frozen list of %n recordings. The checkpoint of the access log with %3 entries seeded the draw.</numerusform>
        </translation>
    </message>
    <message>
        <source>No quota has been set yet, so nothing is drawn.</source>
        <translation>No quota has been set yet, so nothing is drawn.</translation>
    </message>
    <message>
        <source>Nothing is drawn. %1 set this on %2.</source>
        <translation>Nothing is drawn. %1 set this on %2.</translation>
    </message>
    <message>
        <source>%1 set this quota on %2.</source>
        <translation>%1 set this quota on %2.</translation>
    </message>
    <message>
        <source>Entries about clients: kept for good</source>
        <translation>Entries about clients: kept for good</translation>
    </message>
    <message numerus="yes">
        <source>Entries about clients: at least %n year(s), and as long as the client&apos;s record</source>
        <translation>
            <numerusform>Entries about clients: at least %n year, and as long as the client&apos;s record</numerusform>
            <numerusform>Entries about clients: at least %n years, and as long as the client&apos;s record</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-ins, settings and refusals: kept for good</source>
        <translation>Sign-ins, settings and refusals: kept for good</translation>
    </message>
    <message numerus="yes">
        <source>Sign-ins, settings and refusals: %n year(s)</source>
        <translation>
            <numerusform>Sign-ins, settings and refusals: %n year</numerusform>
            <numerusform>Sign-ins, settings and refusals: %n years</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence, such as consents, deletions and keys: kept for good</source>
        <translation>Evidence, such as consents, deletions and keys: kept for good</translation>
    </message>
    <message numerus="yes">
        <source>Other entries: %n year(s)</source>
        <translation>
            <numerusform>Other entries: %n year</numerusform>
            <numerusform>Other entries: %n years</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1 entries that were ever written are in the log.</source>
        <translation>All %1 entries that were ever written are in the log.</translation>
    </message>
    <message>
        <source>Of %1 entries, %2 were removed after their period ended. Signed records say which. The oldest entry kept is from %3.</source>
        <translation>Of %1 entries, %2 were removed after their period ended. Signed records say which. The oldest entry kept is from %3.</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>an unknown time</translation>
    </message>
    <message>
        <source>all offices</source>
        <translation>all offices</translation>
    </message>
    <message>
        <source>this office</source>
        <translation>this office</translation>
    </message>
    <message>
        <source>%1 (%2): access ended on %3</source>
        <translation>%1 (%2): access ended on %3</translation>
    </message>
    <message>
        <source>%1 (%2): until %3</source>
        <translation>%1 (%2): until %3</translation>
    </message>
    <message>
        <source>%1 (%2): no end date</source>
        <translation>%1 (%2): no end date</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n year(s) after the last session, and until %2 years after the client comes of age at %3</source>
        <translation>
            <numerusform>%1: %n year after the last session, and until %2 years after the client comes of age at %3</numerusform>
            <numerusform>%1: %n years after the last session, and until %2 years after the client comes of age at %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has been appointed.</source>
        <translation>Nobody has been appointed.</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Access log</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Recordings</translation>
    </message>
    <message>
        <source>Auditors</source>
        <translation>Auditors</translation>
    </message>
    <message>
        <source>Everywhere else</source>
        <comment>a place without rules of its own</comment>
        <translation>Everywhere else</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>United States</translation>
    </message>
    <message>
        <source>Georgia (United States)</source>
        <translation>Georgia (United States)</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australia</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an office, about its quota</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n recording(s) of each clinician each month. %2</source>
        <comment>an office, about its quota</comment>
        <translation>
            <numerusform>%1: %n recording of each clinician each month. %2</numerusform>
            <numerusform>%1: %n recordings of each clinician each month. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityColumns</name>
    <message>
        <source>Drawn for</source>
        <translation>Drawn for</translation>
    </message>
    <message>
        <source>Clinician</source>
        <translation>Clinician</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Not shown to you</source>
        <translation>Not shown to you</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>clinician, office</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>QualityPage</name>
    <message>
        <source>Quality reviews</source>
        <translation>Quality reviews</translation>
    </message>
    <message>
        <source>Quality review</source>
        <translation>Quality review</translation>
    </message>
    <message>
        <source>Each month, recordings whose clients agreed to quality review are drawn at random. Nobody chooses them, and anyone can repeat the draw.</source>
        <translation>Each month, recordings whose clients agreed to quality review are drawn at random. Nobody chooses them, and anyone can repeat the draw.</translation>
    </message>
    <message>
        <source>Recordings per clinician and &amp;month</source>
        <translation>Recordings per clinician and &amp;month</translation>
    </message>
    <message>
        <source>Set &amp;Quota</source>
        <translation>Set &amp;Quota</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Sh&amp;ow</source>
        <translation>Sh&amp;ow</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>S&amp;kip</translation>
    </message>
    <message>
        <source>Reason for sk&amp;ipping (at least 10 characters)</source>
        <translation>Reason for sk&amp;ipping (at least 10 characters)</translation>
    </message>
    <message>
        <source>Show Mor&amp;e</source>
        <translation>Show Mor&amp;e</translation>
    </message>
    <message>
        <source>Save Dra&amp;w…</source>
        <translation>Save Dra&amp;w…</translation>
    </message>
    <message>
        <source>Find Recordin&amp;g</source>
        <translation>Find Recordin&amp;g</translation>
    </message>
    <message>
        <source>Mark as Re&amp;viewed</source>
        <translation>Mark as Re&amp;viewed</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>No recordings to show here.</source>
        <translation>No recordings to show here.</translation>
    </message>
    <message>
        <source>Save the Draw</source>
        <translation>Save the Draw</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Draw saved. Check it with &quot;attune-verify draw&quot;.</source>
        <translation>Draw saved. Check it with &quot;attune-verify draw&quot;.</translation>
    </message>
    <message>
        <source>The draw could not be saved. Choose another location.</source>
        <translation>The draw could not be saved. Choose another location.</translation>
    </message>
</context>
<context>
    <name>PoliciesPage</name>
    <message>
        <source>Policies</source>
        <translation>Policies</translation>
    </message>
    <message>
        <source>Policies and retention</source>
        <translation>Policies and retention</translation>
    </message>
    <message>
        <source>How long recordings and log entries are kept, who audits this office, and who may do what. The clinic status shows the keys.</source>
        <translation>How long recordings and log entries are kept, who audits this office, and who may do what. The clinic status shows the keys.</translation>
    </message>
</context>
<context>
    <name>ActivityReviewPage</name>
    <message>
        <source>Activity review</source>
        <translation>Activity review</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>This period</translation>
    </message>
    <message>
        <source>Signed reviews</source>
        <translation>Signed reviews</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two days</comment>
        <translation>to</translation>
    </message>
    <message>
        <source>What stood out</source>
        <translation>What stood out</translation>
    </message>
    <message>
        <source>Most active people</source>
        <translation>Most active people</translation>
    </message>
    <message>
        <source>Show Entries</source>
        <translation>Show Entries</translation>
    </message>
    <message>
        <source>Sign Review…</source>
        <translation>Sign Review…</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Follow-ups</translation>
    </message>
    <message>
        <source>Complete Follow-up…</source>
        <translation>Complete Follow-up…</translation>
    </message>
    <message>
        <source>Load More</source>
        <translation>Load More</translation>
    </message>
    <message>
        <source>Follow-ups of this review</source>
        <translation>Follow-ups of this review</translation>
    </message>
    <message>
        <source>Everything up to today has been reviewed. The next period begins on %1; its review is due on %2.</source>
        <translation>Everything up to today has been reviewed. The next period begins on %1; its review is due on %2.</translation>
    </message>
    <message>
        <source>The review was due on %1 and is overdue. Look through the period, then sign.</source>
        <translation>The review was due on %1 and is overdue. Look through the period, then sign.</translation>
    </message>
    <message>
        <source>The next review is due on %1. Look through the period, then sign.</source>
        <translation>The next review is due on %1. Look through the period, then sign.</translation>
    </message>
    <message>
        <source>Choose a first day and a last day that is not in the future.</source>
        <translation>Choose a first day and a last day that is not in the future.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the access log.</source>
        <translation>
            <numerusform>%n entry of the access log.</numerusform>
            <numerusform>%n entries of the access log.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) open.</source>
        <translation>
            <numerusform>%n follow-up open.</numerusform>
            <numerusform>%n follow-ups open.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Signed as “%2”.</source>
        <comment>finding, name</comment>
        <translation>%1
Signed as “%2”.</translation>
    </message>
    <message>
        <source>No review has been signed yet.</source>
        <translation>No review has been signed yet.</translation>
    </message>
</context>
<context>
    <name>CompleteFollowUpDialog</name>
    <message>
        <source>Complete</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Complete Follow-up</source>
        <translation>Complete Follow-up</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>What was done (at least 10 characters)</source>
        <translation>What was done (at least 10 characters)</translation>
    </message>
</context>
<context>
    <name>DisclosureDialog</name>
    <message>
        <source>Correct Disclosure</source>
        <translation>Correct Disclosure</translation>
    </message>
    <message>
        <source>Record Disclosure</source>
        <translation>Record Disclosure</translation>
    </message>
    <message>
        <source>The earlier entry stays in the record. This one takes its place in reports.</source>
        <translation>The earlier entry stays in the record. This one takes its place in reports.</translation>
    </message>
    <message>
        <source>For information that left the clinic outside this program. Entries can&apos;t be changed later; a mistake is corrected by another entry. Recording it is logged.</source>
        <translation>For information that left the clinic outside this program. Entries can&apos;t be changed later; a mistake is corrected by another entry. Recording it is logged.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Client record number</source>
        <translation>Client record number</translation>
    </message>
    <message>
        <source>Date of the disclosure</source>
        <translation>Date of the disclosure</translation>
    </message>
    <message>
        <source>How it was disclosed</source>
        <translation>How it was disclosed</translation>
    </message>
    <message>
        <source>Recipient (person or organization)</source>
        <translation>Recipient (person or organization)</translation>
    </message>
    <message>
        <source>Recipient&apos;s address, if known</source>
        <translation>Recipient&apos;s address, if known</translation>
    </message>
    <message>
        <source>What was disclosed</source>
        <translation>What was disclosed</translation>
    </message>
    <message>
        <source>Purpose, or the request it answers</source>
        <translation>Purpose, or the request it answers</translation>
    </message>
    <message>
        <source>Reason for the correction (at least 10 characters)</source>
        <translation>Reason for the correction (at least 10 characters)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>enter the record number</source>
        <translation>enter the record number</translation>
    </message>
    <message>
        <source>enter a date that is not in the future</source>
        <translation>enter a date that is not in the future</translation>
    </message>
    <message>
        <source>enter the recipient</source>
        <translation>enter the recipient</translation>
    </message>
    <message>
        <source>say what was disclosed</source>
        <translation>say what was disclosed</translation>
    </message>
    <message>
        <source>say why</source>
        <translation>say why</translation>
    </message>
    <message>
        <source>give a reason for the correction</source>
        <translation>give a reason for the correction</translation>
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
    <name>DisclosuresPanel</name>
    <message>
        <source>Disclosures</source>
        <translation>Disclosures</translation>
    </message>
    <message>
        <source>Record Disclosure…</source>
        <translation>Record Disclosure…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>Load More</source>
        <translation>Load More</translation>
    </message>
    <message>
        <source>What left the clinic outside this program: by post, fax, e-mail, in person or to a court. These entries are part of the accounting of disclosures.</source>
        <translation>What left the clinic outside this program: by post, fax, e-mail, in person or to a court. These entries are part of the accounting of disclosures.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Client record number (empty: all clients)</source>
        <translation>Client record number (empty: all clients)</translation>
    </message>
    <message>
        <source>Your office has no client with this number.</source>
        <translation>Your office has no client with this number.</translation>
    </message>
    <message>
        <source>No disclosures have been recorded.</source>
        <translation>No disclosures have been recorded.</translation>
    </message>
    <message>
        <source>Recipient: %1</source>
        <translation>Recipient: %1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Address: %1</translation>
    </message>
    <message>
        <source>Disclosed: %1</source>
        <translation>Disclosed: %1</translation>
    </message>
    <message>
        <source>Purpose: %1</source>
        <translation>Purpose: %1</translation>
    </message>
    <message>
        <source>Recorded %1 by %2</source>
        <comment>moment, name</comment>
        <translation>Recorded %1 by %2</translation>
    </message>
</context>
<context>
    <name>ReportColumns</name>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Last created</source>
        <translation>Last created</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 and more</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>What was disclosed</source>
        <translation>What was disclosed</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Corrected by a later entry</source>
        <translation>Corrected by a later entry</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Valid, a correction</source>
        <translation>Valid, a correction</translation>
    </message>
    <message>
        <source>What stood out</source>
        <translation>What stood out</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>This period</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Usually</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Compared</translation>
    </message>
    <message>
        <source>More than usual</source>
        <translation>More than usual</translation>
    </message>
    <message>
        <source>Less than usual</source>
        <translation>Less than usual</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>As usual</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denied</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Done by %1</source>
        <translation>Done by %1</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Preview of the report</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two days</comment>
        <translation>to</translation>
    </message>
    <message>
        <source>Name of the staff member</source>
        <translation>Name of the staff member</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Legal text</source>
        <translation>Legal text</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Try Again</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Nothing is shown yet. Press Show Report.</source>
        <translation>Nothing is shown yet. Press Show Report.</translation>
    </message>
    <message numerus="yes">
        <source>Loading… %n row(s) so far.</source>
        <translation>
            <numerusform>Loading… %n row so far.</numerusform>
            <numerusform>Loading… %n rows so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s). Nothing has left the clinic yet; saving is recorded in the access log.</source>
        <translation>
            <numerusform>%n row. Nothing has left the clinic yet; saving is recorded in the access log.</numerusform>
            <numerusform>%n rows. Nothing has left the clinic yet; saving is recorded in the access log.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your office has no staff member with this name.</source>
        <translation>Your office has no staff member with this name.</translation>
    </message>
    <message>
        <source>Several staff members have this name. Enter more of it.</source>
        <translation>Several staff members have this name. Enter more of it.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Web page (*.html)</translation>
    </message>
    <message>
        <source>Table, CSV (*.csv)</source>
        <translation>Table, CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>Save Report</translation>
    </message>
    <message>
        <source>The report was not saved. %1</source>
        <translation>The report was not saved. %1</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder, or make room there.</source>
        <translation>The file could not be written. Choose another folder, or make room there.</translation>
    </message>
    <message>
        <source>Saved. The file has names in it; keep it where only you can open it.</source>
        <translation>Saved. The file has names in it; keep it where only you can open it.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Record number or name</source>
        <translation>Record number or name</translation>
    </message>
    <message>
        <source>Your office has no client with this number or name.</source>
        <translation>Your office has no client with this number or name.</translation>
    </message>
    <message>
        <source>Several clients have this name. Enter more of it, or the record number.</source>
        <translation>Several clients have this name. Enter more of it, or the record number.</translation>
    </message>
    <message>
        <source>Writing the file… %1 %</source>
        <translation>Writing the file… %1 %</translation>
    </message>
    <message>
        <source>S&amp;chedule…</source>
        <translation>S&amp;chedule…</translation>
    </message>
    <message>
        <source>&amp;Show Report</source>
        <translation>&amp;Show Report</translation>
    </message>
    <message>
        <source>Save Repor&amp;t…</source>
        <translation>Save Repor&amp;t…</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n row(s) are here; the report is incomplete.</source>
        <translation>
            <numerusform>%1 %n row is here; the report is incomplete.</numerusform>
            <numerusform>%1 %n rows are here; the report is incomplete.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a client, then press Show Report.</source>
        <translation>Enter a client, then press Show Report.</translation>
    </message>
    <message>
        <source>Enter a name, then press Show Report.</source>
        <translation>Enter a name, then press Show Report.</translation>
    </message>
    <message>
        <source>Choose the days, then press Show Report.</source>
        <translation>Choose the days, then press Show Report.</translation>
    </message>
</context>
<context>
    <name>ReportPages</name>
    <message>
        <source>Clinic</source>
        <translation>Clinic</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(name hidden)</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>time, name</comment>
        <translation>%1 by %2</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>%1 so far; the report is incomplete</source>
        <translation>%1 so far; the report is incomplete</translation>
    </message>
    <message>
        <source>SHA-256 of the rows</source>
        <translation>SHA-256 of the rows</translation>
    </message>
    <message>
        <source>Prepared by: %1   Date: %2</source>
        <translation>Prepared by: %1   Date: %2</translation>
    </message>
    <message>
        <source>Reviewed by: %1   Date: %2</source>
        <translation>Reviewed by: %1   Date: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Query: %2</source>
        <comment>rows, what was asked of the log</comment>
        <translation>%1. Query: %2</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nothing was found.</translation>
    </message>
    <message>
        <source>Nothing so far.</source>
        <translation>Nothing so far.</translation>
    </message>
    <message numerus="yes">
        <source>…and %n more row(s). The saved report has all of them.</source>
        <translation>
            <numerusform>…and %n more row. The saved report has all of them.</numerusform>
            <numerusform>…and %n more rows. The saved report has all of them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Coverage</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>ID of who</source>
        <translation>ID of who</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>ID of the client</source>
        <translation>ID of the client</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>Network address</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>What was disclosed</source>
        <translation>What was disclosed</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Recorded by</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Clinician</source>
        <translation>Clinician</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>Keep until</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Age in days</source>
        <translation>Age in days</translation>
    </message>
    <message>
        <source>Items it protects</source>
        <translation>Items it protects</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Two-step sign-in</source>
        <translation>Two-step sign-in</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Last sign-in</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Follow-ups</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>No consent</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Retention period is over</source>
        <translation>Retention period is over</translation>
    </message>
    <message>
        <source>Deletion is overdue</source>
        <translation>Deletion is overdue</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Ends soon</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>Legal hold</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>In use, due for replacement</source>
        <translation>In use, due for replacement</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>Scheduled for destruction</source>
        <translation>Scheduled for destruction</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>By fax</source>
        <translation>By fax</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>By e-mail</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>To a court</source>
        <translation>To a court</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Another way</translation>
    </message>
    <message>
        <source>Nothing unusual</source>
        <translation>Nothing unusual</translation>
    </message>
    <message>
        <source>Follow-up needed</source>
        <translation>Follow-up needed</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Denied access</source>
        <translation>Denied access</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Emergency access</translation>
    </message>
    <message>
        <source>Outside working hours</source>
        <translation>Outside working hours</translation>
    </message>
    <message>
        <source>After consent was withdrawn</source>
        <translation>After consent was withdrawn</translation>
    </message>
    <message>
        <source>Own records</source>
        <translation>Own records</translation>
    </message>
    <message>
        <source>Same family name</source>
        <translation>Same family name</translation>
    </message>
    <message>
        <source>New devices</source>
        <translation>New devices</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exports</translation>
    </message>
    <message>
        <source>Deletions</source>
        <translation>Deletions</translation>
    </message>
    <message>
        <source>Accounts and permissions</source>
        <translation>Accounts and permissions</translation>
    </message>
    <message>
        <source>Integrity of the log</source>
        <translation>Integrity of the log</translation>
    </message>
    <message>
        <source>Most active people</source>
        <translation>Most active people</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>Open follow-ups</source>
        <translation>Open follow-ups</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>The access log begins later: nothing is known of %1.</source>
        <translation>The access log begins later: nothing is known of %1.</translation>
    </message>
    <message numerus="yes">
        <source>Reports of computers are missing, %n time(s): %1.</source>
        <translation>
            <numerusform>Reports of a computer are missing: %1.</numerusform>
            <numerusform>Reports of computers are missing, %n times: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reports of computers contradict each other, %n time(s): %1.</source>
        <translation>
            <numerusform>Reports of a computer contradict each other: %1.</numerusform>
            <numerusform>Reports of computers contradict each other, %n times: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The access log was found changed, %n time(s): %1.</source>
        <translation>
            <numerusform>The access log was found changed: %1.</numerusform>
            <numerusform>The access log was found changed, %n times: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries whose retention period was over were removed. Some may be of this time: %1.</source>
        <translation>Entries whose retention period was over were removed. Some may be of this time: %1.</translation>
    </message>
    <message>
        <source>This is the part of one office. Other offices are not included.</source>
        <translation>This is the part of one office. Other offices are not included.</translation>
    </message>
    <message>
        <source>The report ends after %1 rows and may have more. Choose a shorter period, or export the access log.</source>
        <translation>The report ends after %1 rows and may have more. Choose a shorter period, or export the access log.</translation>
    </message>
    <message>
        <source>The access log has entries since %1.</source>
        <translation>The access log has entries since %1.</translation>
    </message>
    <message>
        <source>The access log is empty.</source>
        <translation>The access log is empty.</translation>
    </message>
    <message>
        <source>The newest signed checkpoint covers %1 entries.</source>
        <translation>The newest signed checkpoint covers %1 entries.</translation>
    </message>
    <message>
        <source>The log has never been fully verified.</source>
        <translation>The log has never been fully verified.</translation>
    </message>
    <message>
        <source>Last full verification: %1, no gaps.</source>
        <translation>Last full verification: %1, no gaps.</translation>
    </message>
    <message>
        <source>Last full verification: %1. It found damage.</source>
        <translation>Last full verification: %1. It found damage.</translation>
    </message>
    <message>
        <source>HIPAA (United States)</source>
        <translation>HIPAA (United States)</translation>
    </message>
    <message>
        <source>Privacy Act and APPs (Australia)</source>
        <translation>Privacy Act and APPs (Australia)</translation>
    </message>
    <message>
        <source>GDPR (European Union)</source>
        <translation>GDPR (European Union)</translation>
    </message>
    <message>
        <source>Every %1 at %2</source>
        <comment>day of the week, time</comment>
        <translation>Every %1 at %2</translation>
    </message>
    <message>
        <source>On day %1 of each month at %2</source>
        <translation>On day %1 of each month at %2</translation>
    </message>
    <message>
        <source>%1 (usually %2)</source>
        <translation>%1 (usually %2)</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>No problems</source>
        <comment>a schedule</comment>
        <translation>No problems</translation>
    </message>
    <message>
        <source>Could not be created: what it is about is no longer available to you</source>
        <translation>Could not be created: what it is about is no longer available to you</translation>
    </message>
    <message>
        <source>Failing since %1. Next attempt: %2.</source>
        <translation>Failing since %1. Next attempt: %2.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Reason or text</source>
        <translation>Reason or text</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>Disclosures</source>
        <translation>Disclosures</translation>
    </message>
    <message>
        <source>Scheduled: %1.</source>
        <translation>Scheduled: %1.</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>Schedule Report</source>
        <translation>Schedule Report</translation>
    </message>
    <message>
        <source>The clinic&apos;s server creates the report about the week or month before, keeps it encrypted, and tells you by a message and an e-mail without any content.</source>
        <translation>The clinic&apos;s server creates the report about the week or month before, keeps it encrypted, and tells you by a message and an e-mail without any content.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Every week</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Every month</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Time (clinic&apos;s time zone)</source>
        <translation>Time (clinic&apos;s time zone)</translation>
    </message>
    <message>
        <source>Day %1</source>
        <translation>Day %1</translation>
    </message>
</context>
<context>
    <name>ScheduledPanel</name>
    <message>
        <source>Schedules</source>
        <translation>Schedules</translation>
    </message>
    <message>
        <source>Created reports</source>
        <translation>Created reports</translation>
    </message>
    <message>
        <source>End Schedule</source>
        <translation>End Schedule</translation>
    </message>
    <message>
        <source>Open Report</source>
        <translation>Open Report</translation>
    </message>
    <message>
        <source>Load More</source>
        <translation>Load More</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>No report is scheduled. Choose one under Create and press Schedule.</source>
        <translation>No report is scheduled. Choose one under Create and press Schedule.</translation>
    </message>
    <message>
        <source>%1, for %2: %3</source>
        <comment>a report, who gets it, and how its schedule stands</comment>
        <translation>%1, for %2: %3</translation>
    </message>
</context>
<context>
    <name>SignReviewDialog</name>
    <message>
        <source>Sign Activity Review</source>
        <translation>Sign Activity Review</translation>
    </message>
    <message>
        <source>What you looked at</source>
        <translation>What you looked at</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Finding (at least 10 characters)</source>
        <translation>Finding (at least 10 characters)</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Follow-ups</translation>
    </message>
    <message>
        <source>What has to be done</source>
        <translation>What has to be done</translation>
    </message>
    <message>
        <source>Follow-up %1</source>
        <translation>Follow-up %1</translation>
    </message>
    <message>
        <source>Follow-up %1 is due</source>
        <translation>Follow-up %1 is due</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Signature: type your name</source>
        <translation>Signature: type your name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Sign Review</source>
        <translation>Sign Review</translation>
    </message>
    <message>
        <source>check what you looked at</source>
        <translation>check what you looked at</translation>
    </message>
    <message>
        <source>describe what you found</source>
        <translation>describe what you found</translation>
    </message>
    <message>
        <source>add a follow-up</source>
        <translation>add a follow-up</translation>
    </message>
    <message>
        <source>give each follow-up a due date from today on</source>
        <translation>give each follow-up a due date from today on</translation>
    </message>
    <message>
        <source>type your name as it is in your account: %1</source>
        <translation>type your name as it is in your account: %1</translation>
    </message>
    <message>
        <source>You will be asked to confirm it&apos;s you.</source>
        <translation>You will be asked to confirm it&apos;s you.</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Still needed: %1.</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Relation to the client</source>
        <translation>Relation to the client</translation>
    </message>
    <message>
        <source>May</source>
        <translation>May</translation>
    </message>
    <message>
        <source>Recording state</source>
        <translation>Recording state</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Restricted recordings</source>
        <translation>Restricted recordings</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>In the table</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
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
        <source>Practice manager</source>
        <translation>Practice manager</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>is the client</source>
        <translation>is the client</translation>
    </message>
    <message>
        <source>acts for the client</source>
        <translation>acts for the client</translation>
    </message>
    <message>
        <source>took part in a joint session</source>
        <translation>took part in a joint session</translation>
    </message>
    <message>
        <source>treats the client</source>
        <translation>treats the client</translation>
    </message>
    <message>
        <source>planned an unconfirmed session</source>
        <translation>planned an unconfirmed session</translation>
    </message>
    <message>
        <source>supervises the clinician</source>
        <translation>supervises the clinician</translation>
    </message>
    <message>
        <source>works in the same office</source>
        <translation>works in the same office</translation>
    </message>
    <message>
        <source>answers for the office</source>
        <translation>answers for the office</translation>
    </message>
    <message>
        <source>has emergency access</source>
        <translation>has emergency access</translation>
    </message>
    <message>
        <source>has an agreed legal request</source>
        <translation>has an agreed legal request</translation>
    </message>
    <message>
        <source>see that there is a recording</source>
        <translation>see that there is a recording</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>watch</translation>
    </message>
    <message>
        <source>have the place kept where they stopped</source>
        <translation>have the place kept where they stopped</translation>
    </message>
    <message>
        <source>read the transcript</source>
        <translation>read the transcript</translation>
    </message>
    <message>
        <source>add a transcript</source>
        <translation>add a transcript</translation>
    </message>
    <message>
        <source>correct the transcript</source>
        <translation>correct the transcript</translation>
    </message>
    <message>
        <source>hide parts of the transcript</source>
        <translation>hide parts of the transcript</translation>
    </message>
    <message>
        <source>download</source>
        <translation>download</translation>
    </message>
    <message>
        <source>read notes</source>
        <translation>read notes</translation>
    </message>
    <message>
        <source>write notes</source>
        <translation>write notes</translation>
    </message>
    <message>
        <source>request deletion</source>
        <translation>request deletion</translation>
    </message>
    <message>
        <source>respond to a deletion request</source>
        <translation>respond to a deletion request</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>delete</translation>
    </message>
    <message>
        <source>undo a deletion</source>
        <translation>undo a deletion</translation>
    </message>
    <message>
        <source>fetch from the archive</source>
        <translation>fetch from the archive</translation>
    </message>
    <message>
        <source>restrict a recording, or lift it</source>
        <translation>restrict a recording, or lift it</translation>
    </message>
    <message>
        <source>import recordings</source>
        <translation>import recordings</translation>
    </message>
    <message>
        <source>try a failed recording again</source>
        <translation>try a failed recording again</translation>
    </message>
    <message>
        <source>see the access log</source>
        <translation>see the access log</translation>
    </message>
    <message>
        <source>see sessions</source>
        <translation>see sessions</translation>
    </message>
    <message>
        <source>schedule sessions</source>
        <translation>schedule sessions</translation>
    </message>
    <message>
        <source>confirm sessions</source>
        <translation>confirm sessions</translation>
    </message>
    <message>
        <source>add someone to a session</source>
        <translation>add someone to a session</translation>
    </message>
    <message>
        <source>remove someone from a session</source>
        <translation>remove someone from a session</translation>
    </message>
    <message>
        <source>start recording</source>
        <translation>start recording</translation>
    </message>
    <message>
        <source>stop recording</source>
        <translation>stop recording</translation>
    </message>
    <message>
        <source>join the video session</source>
        <translation>join the video session</translation>
    </message>
    <message>
        <source>read the consent record</source>
        <translation>read the consent record</translation>
    </message>
    <message>
        <source>record a consent</source>
        <translation>record a consent</translation>
    </message>
    <message>
        <source>withdraw a consent</source>
        <translation>withdraw a consent</translation>
    </message>
    <message>
        <source>open emergency access</source>
        <translation>open emergency access</translation>
    </message>
    <message>
        <source>end emergency access</source>
        <translation>end emergency access</translation>
    </message>
    <message>
        <source>review emergency access</source>
        <translation>review emergency access</translation>
    </message>
    <message>
        <source>make a legal request</source>
        <translation>make a legal request</translation>
    </message>
    <message>
        <source>agree to a legal request</source>
        <translation>agree to a legal request</translation>
    </message>
    <message>
        <source>end a legal request</source>
        <translation>end a legal request</translation>
    </message>
    <message>
        <source>see the clinic status</source>
        <translation>see the clinic status</translation>
    </message>
    <message>
        <source>see alerts</source>
        <translation>see alerts</translation>
    </message>
    <message>
        <source>acknowledge and close alerts</source>
        <translation>acknowledge and close alerts</translation>
    </message>
    <message>
        <source>change alert rules</source>
        <translation>change alert rules</translation>
    </message>
    <message>
        <source>read reports</source>
        <translation>read reports</translation>
    </message>
    <message>
        <source>record a disclosure</source>
        <translation>record a disclosure</translation>
    </message>
    <message>
        <source>sign activity reviews</source>
        <translation>sign activity reviews</translation>
    </message>
    <message>
        <source>see quality reviews</source>
        <translation>see quality reviews</translation>
    </message>
    <message>
        <source>mark a quality review as done</source>
        <translation>mark a quality review as done</translation>
    </message>
    <message>
        <source>skip a quality review</source>
        <translation>skip a quality review</translation>
    </message>
    <message>
        <source>set the quota of quality reviews</source>
        <translation>set the quota of quality reviews</translation>
    </message>
    <message>
        <source>set the office&apos;s codes</source>
        <translation>set the office&apos;s codes</translation>
    </message>
    <message>
        <source>set the clinic&apos;s codes</source>
        <translation>set the clinic&apos;s codes</translation>
    </message>
    <message>
        <source>any</source>
        <translation>any</translation>
    </message>
    <message>
        <source>being recorded</source>
        <translation>being recorded</translation>
    </message>
    <message>
        <source>being processed</source>
        <translation>being processed</translation>
    </message>
    <message>
        <source>being uploaded</source>
        <translation>being uploaded</translation>
    </message>
    <message>
        <source>available</source>
        <translation>available</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archived</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>deleted</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>not asked for</translation>
    </message>
    <message>
        <source>in force today</source>
        <translation>in force today</translation>
    </message>
    <message>
        <source>agreed when it was made</source>
        <translation>agreed when it was made</translation>
    </message>
    <message>
        <source>right of access</source>
        <translation>right of access</translation>
    </message>
    <message>
        <source>legal request</source>
        <translation>legal request</translation>
    </message>
    <message>
        <source>care</source>
        <translation>care</translation>
    </message>
    <message>
        <source>supervision</source>
        <translation>supervision</translation>
    </message>
    <message>
        <source>quality review</source>
        <translation>quality review</translation>
    </message>
    <message>
        <source>training</source>
        <translation>training</translation>
    </message>
    <message>
        <source>must be given</source>
        <translation>must be given</translation>
    </message>
    <message>
        <source>must be given, and only where the clinic has switched it on</source>
        <translation>must be given, and only where the clinic has switched it on</translation>
    </message>
    <message>
        <source>also</source>
        <translation>also</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>May this session be recorded now: everyone who takes part agrees today.</source>
        <translation>May this session be recorded now: everyone who takes part agrees today.</translation>
    </message>
    <message>
        <source>May it be used for this purpose: everyone in it agreed, and has taken nothing back since. The date of a consent does not count.</source>
        <translation>May it be used for this purpose: everyone in it agreed, and has taken nothing back since. The date of a consent does not count.</translation>
    </message>
    <message>
        <source>Is it about them: whoever is in it, who acts for them, whom they authorize. It ends neither with a date nor with a withdrawal.</source>
        <translation>Is it about them: whoever is in it, who acts for them, whom they authorize. It ends neither with a date nor with a withdrawal.</translation>
    </message>
    <message>
        <source>Did a second person agree to a complaint, a court order or a legal duty, with a number and a reason.</source>
        <translation>Did a second person agree to a complaint, a court order or a legal duty, with a number and a reason.</translation>
    </message>
    <message>
        <source>## Who may do what</source>
        <translation>## Who may do what</translation>
    </message>
    <message>
        <source>Everything that is not listed is denied. What a person may not see answers as if it did not exist.</source>
        <translation>Everything that is not listed is denied. What a person may not see answers as if it did not exist.</translation>
    </message>
    <message>
        <source>## What the table does not say</source>
        <translation>## What the table does not say</translation>
    </message>
    <message>
        <source>**Consent**: which question of a consent is asked. The next table says what each means.</source>
        <translation>**Consent**: which question of a consent is asked. The next table says what each means.</translation>
    </message>
    <message>
        <source>**Joint sessions**: someone who took part besides the client, or who acts for someone who did. They see no names of others and no notes (Rule 135-7-.03(2)(c), APP 12.3(b)).</source>
        <translation>**Joint sessions**: someone who took part besides the client, or who acts for someone who did. They see no names of others and no notes (Rule 135-7-.03(2)(c), APP 12.3(b)).</translation>
    </message>
    <message>
        <source>**Emergency access**: for two hours, until whoever opened it ends it or someone else reviews it (45 CFR 164.312(a)(2)(ii)). It is care, and does not lift a withdrawal.</source>
        <translation>**Emergency access**: for two hours, until whoever opened it ends it or someone else reviews it (45 CFR 164.312(a)(2)(ii)). It is care, and does not lift a withdrawal.</translation>
    </message>
    <message>
        <source>**Legal requests**: a manager or administrator asked, with the kind, a number and a reason, and someone else agreed. They last 30 days.</source>
        <translation>**Legal requests**: a manager or administrator asked, with the kind, a number and a reason, and someone else agreed. They last 30 days.</translation>
    </message>
    <message>
        <source>**Downloads by administrators**: only where the clinic has switched them on. The client is told of each copy.</source>
        <translation>**Downloads by administrators**: only where the clinic has switched them on. The client is told of each copy.</translation>
    </message>
    <message>
        <source>**Treats the client**: a session of the two counts. Its time has come, it is not canceled, and someone besides the clinician stands for it: a manager, the operator or the clinic&apos;s calendar scheduled it, or the client, who acts for them or a manager confirmed it. For the session itself its time need not have come. Unconfirmed: nobody besides the clinician stands for any session of the two.</source>
        <translation>**Treats the client**: a session of the two counts. Its time has come, it is not canceled, and someone besides the clinician stands for it: a manager, the operator or the clinic&apos;s calendar scheduled it, or the client, who acts for them or a manager confirmed it. For the session itself its time need not have come. Unconfirmed: nobody besides the clinician stands for any session of the two.</translation>
    </message>
    <message>
        <source>**Consents**: what staff record in a client&apos;s name, and what opens more than before, waits 24 hours, and where the client&apos;s last word was a no, until the client confirms it. A parent does not decide for a client who is old enough to consent where they live; a guardian by court order and a proxy do. Whoever decides for someone else first proves who they are, and the client is told.</source>
        <translation>**Consents**: what staff record in a client&apos;s name, and what opens more than before, waits 24 hours, and where the client&apos;s last word was a no, until the client confirms it. A parent does not decide for a client who is old enough to consent where they live; a guardian by court order and a proxy do. Whoever decides for someone else first proves who they are, and the client is told.</translation>
    </message>
    <message>
        <source>**Removing someone from a session**: who said no is removed by a manager only.</source>
        <translation>**Removing someone from a session**: who said no is removed by a manager only.</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two purposes</comment>
        <translation> or </translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <comment>a question of a consent, and purposes</comment>
        <translation>%1, for %2</translation>
    </message>
</context>
<context>
    <name>QuerySuggestions</name>
    <message>
        <source>One day, such as 2026-05-12</source>
        <translation>One day, such as 2026-05-12</translation>
    </message>
    <message>
        <source>From a day on, such as 2026-05-12</source>
        <translation>From a day on, such as 2026-05-12</translation>
    </message>
    <message>
        <source>Up to a day, such as 2026-05-12</source>
        <translation>Up to a day, such as 2026-05-12</translation>
    </message>
    <message>
        <source>A period that moves with today</source>
        <translation>A period that moves with today</translation>
    </message>
</context>
<context>
    <name>TranscriptWords</name>
    <message>
        <source>The file is larger than 8 MiB.</source>
        <translation>The file is larger than 8 MiB.</translation>
    </message>
    <message>
        <source>This isn&apos;t a text file.</source>
        <translation>This isn&apos;t a text file.</translation>
    </message>
    <message>
        <source>The text is encoded in a way that can&apos;t be read. Save it as UTF-8.</source>
        <translation>The text is encoded in a way that can&apos;t be read. Save it as UTF-8.</translation>
    </message>
    <message>
        <source>The format isn&apos;t one of these: WebVTT, SubRip, Whisper or whisperX JSON, ELAN, text with times.</source>
        <translation>The format isn&apos;t one of these: WebVTT, SubRip, Whisper or whisperX JSON, ELAN, text with times.</translation>
    </message>
    <message>
        <source>The file has more than 50,000 spoken lines.</source>
        <translation>The file has more than 50,000 spoken lines.</translation>
    </message>
    <message>
        <source>A spoken line can have up to 2,000 characters.</source>
        <translation>A spoken line can have up to 2,000 characters.</translation>
    </message>
    <message>
        <source>The file has more than 50 speakers.</source>
        <translation>The file has more than 50 speakers.</translation>
    </message>
    <message>
        <source>A time here can&apos;t be read.</source>
        <translation>A time here can&apos;t be read.</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>The end is before the start.</translation>
    </message>
    <message>
        <source>Nothing says when this was spoken. Put a time at the start of each line.</source>
        <translation>Nothing says when this was spoken. Put a time at the start of each line.</translation>
    </message>
    <message>
        <source>The JSON is damaged, or isn&apos;t a transcript.</source>
        <translation>The JSON is damaged, or isn&apos;t a transcript.</translation>
    </message>
    <message>
        <source>The XML is damaged, or isn&apos;t from ELAN.</source>
        <translation>The XML is damaged, or isn&apos;t from ELAN.</translation>
    </message>
    <message>
        <source>XML with a document type or its own entities isn&apos;t accepted.</source>
        <translation>XML with a document type or its own entities isn&apos;t accepted.</translation>
    </message>
    <message>
        <source>A time slot is missing, or has no time.</source>
        <translation>A time slot is missing, or has no time.</translation>
    </message>
    <message>
        <source>There&apos;s no speech in the file.</source>
        <translation>There&apos;s no speech in the file.</translation>
    </message>
    <message>
        <source>Line %1 of the file: %2</source>
        <translation>Line %1 of the file: %2</translation>
    </message>
    <message>
        <source>The times don&apos;t match the length of the recording. The file may belong to another one.</source>
        <translation>The times don&apos;t match the length of the recording. The file may belong to another one.</translation>
    </message>
    <message>
        <source>Lines were out of order and have been sorted by time.</source>
        <translation>Lines were out of order and have been sorted by time.</translation>
    </message>
    <message>
        <source>A speaker&apos;s lines overlapped; the earlier one now ends where the next begins.</source>
        <translation>A speaker&apos;s lines overlapped; the earlier one now ends where the next begins.</translation>
    </message>
    <message>
        <source>Lines had no end; they now last until the next one.</source>
        <translation>Lines had no end; they now last until the next one.</translation>
    </message>
    <message>
        <source>Lines without speech were left out.</source>
        <translation>Lines without speech were left out.</translation>
    </message>
    <message>
        <source>Times that were missing have been estimated from their neighbors.</source>
        <translation>Times that were missing have been estimated from their neighbors.</translation>
    </message>
    <message>
        <source>The file doesn&apos;t say who is speaking.</source>
        <translation>The file doesn&apos;t say who is speaking.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n line(s), the first is line %2)</source>
        <translation>
            <numerusform>%1 (%n line, line %2)</numerusform>
            <numerusform>%1 (%n lines, the first is line %2)</numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n line(s), from %2 to %3.</source>
        <translation>
            <numerusform>%1, %n line, from %2 to %3.</numerusform>
            <numerusform>%1, %n lines, from %2 to %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording is %1 long.</source>
        <translation>The recording is %1 long.</translation>
    </message>
    <message>
        <source>Created automatically by %1.</source>
        <translation>Created automatically by %1.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Typed</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>written automatically</source>
        <translation>written automatically</translation>
    </message>
    <message>
        <source>written automatically by %1</source>
        <translation>written automatically by %1</translation>
    </message>
    <message>
        <source>typed by a person</source>
        <translation>typed by a person</translation>
    </message>
    <message>
        <source>imported from a file</source>
        <translation>imported from a file</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) corrected</source>
        <translation>
            <numerusform>%n line corrected</numerusform>
            <numerusform>%n lines corrected</numerusform>
        </translation>
    </message>
    <message>
        <source>not transcribed: %1</source>
        <translation>not transcribed: %1</translation>
    </message>
</context>
<context>
    <name>TranscriptFileDialog</name>
    <message>
        <source>Add a Transcript</source>
        <translation>Add a Transcript</translation>
    </message>
    <message>
        <source>This file wasn&apos;t added</source>
        <translation>This file wasn&apos;t added</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;lose</translation>
    </message>
    <message>
        <source>It replaces the transcript in the same language. The earlier one is kept, and can be used again from “Transcript Versions”.</source>
        <translation>It replaces the transcript in the same language. The earlier one is kept, and can be used again from “Transcript Versions”.</translation>
    </message>
    <message>
        <source>It &amp;belongs to this recording</source>
        <translation>It &amp;belongs to this recording</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Speakers</translation>
    </message>
    <message>
        <source>No name in the file</source>
        <translation>No name in the file</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n line(s))</source>
        <translation>
            <numerusform>%1 (%n line)</numerusform>
            <numerusform>%1 (%n lines)</numerusform>
        </translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>La&amp;nguage</translation>
    </message>
    <message>
        <source>&amp;First lines</source>
        <translation>&amp;First lines</translation>
    </message>
    <message>
        <source>&amp;Add Transcript</source>
        <translation>&amp;Add Transcript</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>TranscriptVersionsDialog</name>
    <message>
        <source>in use</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>Loading the versions…</source>
        <translation>Loading the versions…</translation>
    </message>
    <message>
        <source>&amp;Use This One</source>
        <translation>&amp;Use This One</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Remove…</translation>
    </message>
    <message>
        <source>Transcript Versions</source>
        <translation>Transcript Versions</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versions</translation>
    </message>
    <message>
        <source>This recording has no transcript.</source>
        <translation>This recording has no transcript.</translation>
    </message>
    <message>
        <source>One version of each language is in use. Corrections belong to a version.</source>
        <translation>One version of each language is in use. Corrections belong to a version.</translation>
    </message>
    <message>
        <source>&amp;Remove for Good</source>
        <translation>&amp;Remove for Good</translation>
    </message>
    <message>
        <source>This destroys the version&apos;s text and its corrections. It can&apos;t be undone.</source>
        <translation>This destroys the version&apos;s text and its corrections. It can&apos;t be undone.</translation>
    </message>
</context>
<context>
    <name>TranscriptDesk</name>
    <message>
        <source>You can&apos;t add a transcript to this recording.</source>
        <translation>You can&apos;t add a transcript to this recording.</translation>
    </message>
    <message>
        <source>Add a Transcript</source>
        <translation>Add a Transcript</translation>
    </message>
    <message>
        <source>Transcripts (%1)</source>
        <translation>Transcripts (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>All files (%1)</translation>
    </message>
    <message>
        <source>The file could not be opened.</source>
        <translation>The file could not be opened.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>The transcript could not be added. %1</source>
        <translation>The transcript could not be added. %1</translation>
    </message>
    <message>
        <source>The transcript was added.</source>
        <translation>The transcript was added.</translation>
    </message>
    <message>
        <source>The versions can&apos;t be shown. %1</source>
        <translation>The versions can&apos;t be shown. %1</translation>
    </message>
    <message>
        <source>The version could not be used. %1</source>
        <translation>The version could not be used. %1</translation>
    </message>
    <message>
        <source>The version was not removed. %1</source>
        <translation>The version was not removed. %1</translation>
    </message>
    <message>
        <source>The words can&apos;t be shown. %1</source>
        <translation>The words can&apos;t be shown. %1</translation>
    </message>
    <message>
        <source>The words could not be changed. %1</source>
        <translation>The words could not be changed. %1</translation>
    </message>
</context>
<context>
    <name>LinkDesk</name>
    <message>
        <source>This isn&apos;t a link that Attune can open.</source>
        <translation>This isn&apos;t a link that Attune can open.</translation>
    </message>
    <message>
        <source>To use an invitation, sign out first.</source>
        <translation>To use an invitation, sign out first.</translation>
    </message>
    <message>
        <source>Sign in to open the link.</source>
        <translation>Sign in to open the link.</translation>
    </message>
    <message>
        <source>This link belongs to another clinic: %1. To go there, you&apos;ll be signed out here first.</source>
        <translation>This link belongs to another clinic: %1. To go there, you&apos;ll be signed out here first.</translation>
    </message>
    <message>
        <source>This link belongs to another clinic: %1.</source>
        <translation>This link belongs to another clinic: %1.</translation>
    </message>
    <message>
        <source>Link to Another Clinic</source>
        <translation>Link to Another Clinic</translation>
    </message>
    <message>
        <source>Sign &amp;Out and Go There</source>
        <translation>Sign &amp;Out and Go There</translation>
    </message>
    <message>
        <source>&amp;Go There</source>
        <translation>&amp;Go There</translation>
    </message>
    <message>
        <source>&amp;Stay Here</source>
        <translation>&amp;Stay Here</translation>
    </message>
</context>
<context>
    <name>SessionOpener</name>
    <message>
        <source>This link&apos;s session isn&apos;t here, or isn&apos;t open to you.</source>
        <translation>This link&apos;s session isn&apos;t here, or isn&apos;t open to you.</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>Asking the clinic…</source>
        <translation>Asking the clinic…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Save…</translation>
    </message>
    <message>
        <source>Newer Version</source>
        <translation>Newer Version</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Attune %1 is available from your clinic (%2). It is signed by those who make Attune. You install it yourself, when it suits you.</source>
        <translation>Attune %1 is available from your clinic (%2). It is signed by those who make Attune. You install it yourself, when it suits you.</translation>
    </message>
    <message>
        <source>Save the Installer</source>
        <translation>Save the Installer</translation>
    </message>
    <message>
        <source>The installer is in %1, and its signature is good. Close Attune, open the file there, and follow what it says.</source>
        <translation>The installer is in %1, and its signature is good. Close Attune, open the file there, and follow what it says.</translation>
    </message>
</context>
<context>
    <name>UpdateDesk</name>
    <message>
        <source>Attune %1 is older than the clinic&apos;s server works with. Some things may not work until you install a newer version.</source>
        <translation>Attune %1 is older than the clinic&apos;s server works with. Some things may not work until you install a newer version.</translation>
    </message>
    <message>
        <source>Attune %1 is newer than the clinic&apos;s server works with. Some things may not work until the clinic updates its server.</source>
        <translation>Attune %1 is newer than the clinic&apos;s server works with. Some things may not work until the clinic updates its server.</translation>
    </message>
    <message>
        <source>The clinic offers nothing newer than your version, %1.</source>
        <translation>The clinic offers nothing newer than your version, %1.</translation>
    </message>
    <message>
        <source>What arrived is not what was signed, and was thrown away. Tell the clinic.</source>
        <translation>What arrived is not what was signed, and was thrown away. Tell the clinic.</translation>
    </message>
    <message>
        <source>The file can&apos;t be written there. Choose another place.</source>
        <translation>The file can&apos;t be written there. Choose another place.</translation>
    </message>
    <message>
        <source>The clinic no longer has this file. Try again in a minute.</source>
        <translation>The clinic no longer has this file. Try again in a minute.</translation>
    </message>
    <message>
        <source>The connection was lost. Nothing was saved; try again.</source>
        <translation>The connection was lost. Nothing was saved; try again.</translation>
    </message>
</context>
<context>
    <name>TranscriptChanges</name>
    <message>
        <source>Correct This &amp;Line…</source>
        <translation>Correct This &amp;Line…</translation>
    </message>
    <message>
        <source>&amp;Undo Correction</source>
        <translation>&amp;Undo Correction</translation>
    </message>
    <message>
        <source>&amp;Split This Line…</source>
        <translation>&amp;Split This Line…</translation>
    </message>
    <message>
        <source>&amp;Join with Next Line</source>
        <translation>&amp;Join with Next Line</translation>
    </message>
    <message>
        <source>&amp;Who Said This…</source>
        <translation>&amp;Who Said This…</translation>
    </message>
    <message>
        <source>&amp;Name This Speaker…</source>
        <translation>&amp;Name This Speaker…</translation>
    </message>
    <message>
        <source>&amp;Find and Replace…</source>
        <translation>&amp;Find and Replace…</translation>
    </message>
    <message>
        <source>&amp;Vocabulary…</source>
        <translation>&amp;Vocabulary…</translation>
    </message>
    <message>
        <source>Undo Last Chan&amp;ge</source>
        <translation>Undo Last Chan&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Unhide This Line</source>
        <translation>&amp;Unhide This Line</translation>
    </message>
    <message>
        <source>&amp;Hide This Line from Others</source>
        <translation>&amp;Hide This Line from Others</translation>
    </message>
</context>
<context>
    <name>TranscriptChangeDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>TranscriptSplitDialog</name>
    <message>
        <source>Split a Line</source>
        <translation>Split a Line</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Split</translation>
    </message>
    <message>
        <source>Put the cursor where the second line begins. Its time follows from the words; no time is lost.</source>
        <translation>Put the cursor where the second line begins. Its time follows from the words; no time is lost.</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Second line: %1</source>
        <translation>Second line: %1</translation>
    </message>
    <message>
        <source>Both lines need a word.</source>
        <translation>Both lines need a word.</translation>
    </message>
</context>
<context>
    <name>TranscriptSpeakerDialog</name>
    <message>
        <source>Who Said This</source>
        <translation>Who Said This</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>C&amp;hange</translation>
    </message>
    <message>
        <source>&amp;This line only</source>
        <translation>&amp;This line only</translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %n line(s) that are theirs now</source>
        <translation>
            <numerusform>&amp;All %n line that is theirs now</numerusform>
            <numerusform>&amp;All %n lines that are theirs now</numerusform>
        </translation>
    </message>
    <message>
        <source>This line is by %1.</source>
        <translation>This line is by %1.</translation>
    </message>
    <message>
        <source>It was said &amp;by</source>
        <translation>It was said &amp;by</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Someone else</translation>
    </message>
</context>
<context>
    <name>TranscriptReplaceDialog</name>
    <message>
        <source>Find and Replace</source>
        <translation>Find and Replace</translation>
    </message>
    <message>
        <source>&amp;Replace All</source>
        <translation>&amp;Replace All</translation>
    </message>
    <message>
        <source>Whole words are replaced in every line. They are remembered for this client: where they are heard again, the same correction is offered.</source>
        <translation>Whole words are replaced in every line. They are remembered for this client: where they are heard again, the same correction is offered.</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>Replace &amp;with</source>
        <translation>Replace &amp;with</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptOffersBar</name>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Leave these as they are</source>
        <translation>Leave these as they are</translation>
    </message>
    <message>
        <source>Suggested correction</source>
        <translation>Suggested correction</translation>
    </message>
    <message>
        <source>“%1” was corrected to “%2” before.</source>
        <translation>“%1” was corrected to “%2” before.</translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n place(s)</source>
        <translation>
            <numerusform>Replace in %n place</numerusform>
            <numerusform>Replace in %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptHead</name>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Language of the transcript</source>
        <translation>Language of the transcript</translation>
    </message>
</context>
<context>
    <name>VocabularyDialog</name>
    <message>
        <source>heard as “%1”</source>
        <translation>heard as “%1”</translation>
    </message>
    <message>
        <source>whole clinic</source>
        <translation>whole clinic</translation>
    </message>
    <message>
        <source>this client</source>
        <translation>this client</translation>
    </message>
    <message>
        <source>Loading the words…</source>
        <translation>Loading the words…</translation>
    </message>
    <message>
        <source>For every client of the &amp;clinic</source>
        <translation>For every client of the &amp;clinic</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>Vocabulary for Transcripts</source>
        <translation>Vocabulary for Transcripts</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;lose</translation>
    </message>
    <message>
        <source>Names and other words, as they are written. Programs that write transcripts are told to expect them, and corrections are offered from them.</source>
        <translation>Names and other words, as they are written. Programs that write transcripts are told to expect them, and corrections are offered from them.</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Words</translation>
    </message>
    <message>
        <source>&amp;New word</source>
        <translation>&amp;New word</translation>
    </message>
    <message>
        <source>&amp;Heard as (optional)</source>
        <translation>&amp;Heard as (optional)</translation>
    </message>
    <message>
        <source>Everyone in the clinic who corrects transcripts can read the clinic&apos;s words. Add what only concerns this client for this client.</source>
        <translation>Everyone in the clinic who corrects transcripts can read the clinic&apos;s words. Add what only concerns this client for this client.</translation>
    </message>
    <message>
        <source>No words yet.</source>
        <translation>No words yet.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptionBar</name>
    <message>
        <source>Transcript in progress</source>
        <translation>Transcript in progress</translation>
    </message>
    <message>
        <source>Cancel Transcript</source>
        <translation>Cancel Transcript</translation>
    </message>
    <message>
        <source>Make a Transcript</source>
        <translation>Make a Transcript</translation>
    </message>
    <message>
        <source>Make the Transcript Again</source>
        <translation>Make the Transcript Again</translation>
    </message>
    <message>
        <source>The transcript is waiting for its turn.</source>
        <translation>The transcript is waiting for its turn.</translation>
    </message>
    <message>
        <source>Transcribing: %1 %, about %2 left</source>
        <translation>Transcribing: %1 %, about %2 left</translation>
    </message>
    <message>
        <source>Transcribing: %1 %</source>
        <translation>Transcribing: %1 %</translation>
    </message>
    <message>
        <source>The transcript could not be made.</source>
        <translation>The transcript could not be made.</translation>
    </message>
    <message>
        <source>Made by a program (%1, %2). It may contain errors.</source>
        <translation>Made by a program (%1, %2). It may contain errors.</translation>
    </message>
    <message>
        <source>Not transcribed: %1</source>
        <translation>Not transcribed: %1</translation>
    </message>
    <message>
        <source>Words left out as unreliable: %1</source>
        <translation>Words left out as unreliable: %1</translation>
    </message>
</context>
</TS>
