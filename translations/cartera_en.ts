<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n problem(s) found:</source>
        <translation>
            <numerusform>%n problem found:</numerusform>
            <numerusform>%n problems found:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was made, with %n contact(s).</source>
        <translation>
            <numerusform>%1 was made, with %n contact.</numerusform>
            <numerusform>%1 was made, with %n contacts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 written, with %n contact(s).</source>
        <translation>
            <numerusform>%1 written, with %n contact.</numerusform>
            <numerusform>%1 written, with %n contacts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing, %n record(s)</source>
        <translation>
            <numerusform>Importing, %n record</numerusform>
            <numerusform>Importing, %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactTexts</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message numerus="yes">
        <source>%n value(s) stayed, because they were used since: %1.</source>
        <translation>
            <numerusform>%n value stayed, because it was used since: %1.</numerusform>
            <numerusform>%n values stayed, because they were used since: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) stayed, because they were changed since: %1.</source>
        <translation>
            <numerusform>%n value stayed, because it was changed since: %1.</numerusform>
            <numerusform>%n values stayed, because they were changed since: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::ContactsPage</name>
    <message numerus="yes">
        <source>%n contacts are in the trash</source>
        <translation>
            <numerusform>%n contact is in the trash</numerusform>
            <numerusform>%n contacts are in the trash</numerusform>
        </translation>
    </message>
</context>
</TS>
