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
    <message numerus="yes">
        <source>Reading, %n record(s)</source>
        <translation>
            <numerusform>Reading, %n record</numerusform>
            <numerusform>Reading, %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of the history were damaged and might have held something of it: what they had recorded was thrown away.</source>
        <translation>
            <numerusform>%n change of the history was damaged and might have held something of it: what it had recorded was thrown away.</numerusform>
            <numerusform>%n changes of the history were damaged and might have held something of it: what they had recorded was thrown away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new contact(s) are companies by legal form or tax number: %1</source>
        <translation>
            <numerusform>%n new contact is a company by its legal form or tax number: %1</numerusform>
            <numerusform>%n new contacts are companies by their legal form or tax number: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) that very many share were passed over.</source>
        <translation>
            <numerusform>One value that very many share was passed over.</numerusform>
            <numerusform>%n values that very many share were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more; --rejects FILE or --json shows them.</source>
        <translation>
            <numerusform>And %n more; --rejects FILE or --json shows it.</numerusform>
            <numerusform>And %n more; --rejects FILE or --json shows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more; --json shows them.</source>
        <translation>
            <numerusform>And %n more; --json shows it.</numerusform>
            <numerusform>And %n more; --json shows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was brought in: none of the %n record(s) of the list could be taken.</source>
        <translation>
            <numerusform>Nothing was brought in: the one record of the list could not be taken.</numerusform>
            <numerusform>Nothing was brought in: none of the %n records of the list could be taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) without a row or figure count as zero: no sales.</source>
        <translation>
            <numerusform>%n period without a row or figure counts as zero: no sales.</numerusform>
            <numerusform>%n periods without a row or figure count as zero: no sales.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n period(s), %2 to %3, total %4</source>
        <translation>
            <numerusform>%1: %n period, %2 to %3, total %4</numerusform>
            <numerusform>%1: %n periods, %2 to %3, total %4</numerusform>
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
    <name>Exchange</name>
    <message numerus="yes">
        <source>All %n contact(s)</source>
        <translation>
            <numerusform>%n contact, nobody left out</numerusform>
            <numerusform>All %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 new</source>
        <extracomment>Of a list, since it was last exported: &quot;12 new, 5 changed, 3 no longer in it&quot;.</extracomment>
        <translation>
            <numerusform>%1 new</numerusform>
            <numerusform>%1 new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed</source>
        <translation>
            <numerusform>%1 changed</numerusform>
            <numerusform>%1 changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 no longer in it</source>
        <translation>
            <numerusform>%1 no longer in it</numerusform>
            <numerusform>%1 no longer in it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) went out before and are no longer in the list.</source>
        <translation>
            <numerusform>%n contact went out before and is no longer in the list.</numerusform>
            <numerusform>%n contacts went out before and are no longer in the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more was erased for good: take them off there by hand.</source>
        <translation>
            <numerusform>%n more was erased for good: take them off there by hand.</numerusform>
            <numerusform>%n more were erased for good: take them off there by hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForecastText</name>
    <message numerus="yes">
        <source>Not enough data: %n period(s), and a forecast needs %1.</source>
        <translation>
            <numerusform>Not enough data: %n period, and a forecast needs %1.</numerusform>
            <numerusform>Not enough data: %n periods, and a forecast needs %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n period(s) of the %1 asked for: so short a past says nothing of what is farther away.</source>
        <translation>
            <numerusform>Only %n period of the %1 asked for: so short a past says nothing of what is farther away.</numerusform>
            <numerusform>Only %n periods of the %1 asked for: so short a past says nothing of what is farther away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) not over yet: left out.</source>
        <translation>
            <numerusform>%n period not over yet: left out.</numerusform>
            <numerusform>%n periods not over yet: left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the last %n period(s) were looked at.</source>
        <translation>
            <numerusform>Only the last %n period was looked at.</numerusform>
            <numerusform>Only the last %n periods were looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tested on its own past, %n time(s): mean error %1, that of “the same as one season before” %2; of what came, %3 % lay within the range of 80 %.</source>
        <translation>
            <numerusform>Tested on its own past, %n time: mean error %1, that of “the same as one season before” %2; of what came, %3 % lay within the range of 80 %.</numerusform>
            <numerusform>Tested on its own past, %n times: mean error %1, that of “the same as one season before” %2; of what came, %3 % lay within the range of 80 %.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundText</name>
    <message numerus="yes">
        <source>%n contact(s) compared.</source>
        <translation>
            <numerusform>%n contact compared.</numerusform>
            <numerusform>%n contacts compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) that very many share tell nothing and were passed over.</source>
        <translation>
            <numerusform>%n value that very many share tells nothing and was passed over.</numerusform>
            <numerusform>%n values that very many share tell nothing and were passed over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpText</name>
    <message numerus="yes">
        <source>Erase %n record(s) for good</source>
        <translation>
            <numerusform>Erase %n record for good</numerusform>
            <numerusform>Erase %n records for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n refusal(s) newer than the restored backup</source>
        <translation>
            <numerusform>Keep %n refusal newer than the restored backup</numerusform>
            <numerusform>Keep %n refusals newer than the restored backup</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairLines</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries or more</source>
        <translation>
            <numerusform>%n entry or more</numerusform>
            <numerusform>%n entries or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreText</name>
    <message numerus="yes">
        <source>%n refusal(s)</source>
        <translation>
            <numerusform>%n refusal</numerusform>
            <numerusform>%n refusals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exclusion(s)</source>
        <translation>
            <numerusform>%n exclusion</numerusform>
            <numerusform>%n exclusions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) erased since the backup are back.</source>
        <translation>
            <numerusform>%n contact erased since the backup is back.</numerusform>
            <numerusform>%n contacts erased since the backup are back.</numerusform>
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
    <message numerus="yes">
        <source>%n record(s) were erased for good and stay so.</source>
        <extracomment>Of records that were erased nothing can be given back.</extracomment>
        <translation>
            <numerusform>%n record was erased for good and stays so.</numerusform>
            <numerusform>%n records were erased for good and stay so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::BellButton</name>
    <message numerus="yes">
        <source>%1, %n not read</source>
        <extracomment>For screen readers: the button of the notices, and how many were not read.</extracomment>
        <translation>
            <numerusform>%1, %n not read</numerusform>
            <numerusform>%1, %n not read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::BulkEditDialog</name>
    <message numerus="yes">
        <source>Tag %n contact(s)</source>
        <translation>
            <numerusform>Tag %n contact</numerusform>
            <numerusform>Tag %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage of %n contact(s)</source>
        <translation>
            <numerusform>Stage of %n contact</numerusform>
            <numerusform>Stage of %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Owner of %n contact(s)</source>
        <translation>
            <numerusform>Owner of %n contact</numerusform>
            <numerusform>Owner of %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) changed</source>
        <translation>
            <numerusform>%n contact changed</numerusform>
            <numerusform>%n contacts changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::ContactFieldList</name>
    <message numerus="yes">
        <source>%n more fields</source>
        <translation>
            <numerusform>%n more field</numerusform>
            <numerusform>%n more fields</numerusform>
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
    <message numerus="yes">
        <source>%n contacts are out of the trash</source>
        <translation>
            <numerusform>%n contact is out of the trash</numerusform>
            <numerusform>%n contacts are out of the trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::DuplicatesPage</name>
    <message numerus="yes">
        <source>%n pair(s) to decide</source>
        <translation>
            <numerusform>%n pair to decide</numerusform>
            <numerusform>%n pairs to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>%n merged</numerusform>
            <numerusform>%n merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept separate</source>
        <translation>
            <numerusform>%n kept separate</numerusform>
            <numerusform>%n kept separate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::ExportDialog</name>
    <message numerus="yes">
        <source>&amp;Export %n contact(s)</source>
        <translation>
            <numerusform>&amp;Export %n contact</numerusform>
            <numerusform>&amp;Export %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::ExportReceiptPage</name>
    <message numerus="yes">
        <source>%n contact(s) written to %1</source>
        <translation>
            <numerusform>One contact written to %1</numerusform>
            <numerusform>%n contacts written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::ExportSetupPage</name>
    <message numerus="yes">
        <source>The %n &amp;selected contact(s)</source>
        <translation>
            <numerusform>The &amp;selected contact</numerusform>
            <numerusform>The %n &amp;selected contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Import %n record(s)</source>
        <translation>
            <numerusform>&amp;Import one record</numerusform>
            <numerusform>&amp;Import %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::ImportLookPage</name>
    <message numerus="yes">
        <source>%n record(s) in %1 columns</source>
        <translation>
            <numerusform>One record in %1 columns</numerusform>
            <numerusform>%n records in %1 columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) look odd, the first is line %1: %2</source>
        <translation>
            <numerusform>One line looks odd, line %1: %2</numerusform>
            <numerusform>%n lines look odd, the first is line %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) look odd, the first is row %1: %2</source>
        <translation>
            <numerusform>One row looks odd, row %1: %2</numerusform>
            <numerusform>%n rows look odd, the first is row %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) look odd, the first is row %1, column %2: %3</source>
        <translation>
            <numerusform>One row looks odd, row %1, column %2: %3</numerusform>
            <numerusform>%n rows look odd, the first is row %1, column %2: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::ImportMappingPage</name>
    <message numerus="yes">
        <source>%n column(s) should be looked at: what is in them is kept, unless you choose “Leave out”.</source>
        <translation>
            <numerusform>One column should be looked at: what is in it is kept, unless you choose “Leave out”.</numerusform>
            <numerusform>%n columns should be looked at: what is in them is kept, unless you choose “Leave out”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::ImportReportView</name>
    <message numerus="yes">
        <source>%n new contact(s) are companies by legal form or tax number: %1</source>
        <translation>
            <numerusform>%n new contact is a company by its legal form or tax number: %1</numerusform>
            <numerusform>%n new contacts are companies by their legal form or tax number: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) share an e-mail, phone or tax number with another: worth a look.</source>
        <translation>
            <numerusform>%n contact shares an e-mail, phone or tax number with another: worth a look.</numerusform>
            <numerusform>%n contacts share an e-mail, phone or tax number with another: worth a look.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::QualityPage</name>
    <message numerus="yes">
        <source>%n contact(s), %1 % complete on average; %2 % on %3</source>
        <translation>
            <numerusform>%n contact, %1 % complete on average; %2 % on %3</numerusform>
            <numerusform>%n contacts, %1 % complete on average; %2 % on %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s), %1 % complete on average</source>
        <translation>
            <numerusform>%n contact, %1 % complete on average</numerusform>
            <numerusform>%n contacts, %1 % complete on average</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::QuickLine</name>
    <message numerus="yes">
        <source>%n more card(s) not read; import them as a file.</source>
        <translation>
            <numerusform>%n more card not read; import it as a file.</numerusform>
            <numerusform>%n more cards not read; import them as a file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::TrashModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::TrashPage</name>
    <message numerus="yes">
        <source>Delete %n contact(s) for good?</source>
        <translation>
            <numerusform>Delete %n contact for good?</numerusform>
            <numerusform>Delete %n contacts for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted for good</source>
        <translation>
            <numerusform>%n contact deleted for good</numerusform>
            <numerusform>%n contacts deleted for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted for good; unused places of the file are cleared when it is opened again</source>
        <translation>
            <numerusform>%n contact deleted for good; unused places of the file are cleared when it is opened again</numerusform>
            <numerusform>%n contacts deleted for good; unused places of the file are cleared when it is opened again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged change(s) of the history might have held something of it: what they had recorded was thrown away</source>
        <translation>
            <numerusform>%n damaged change of the history might have held something of it: what it had recorded was thrown away</numerusform>
            <numerusform>%n damaged changes of the history might have held something of it: what they had recorded was thrown away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) have been here for more than %1 days. They stay until you delete them for good.</source>
        <translation>
            <numerusform>%n contact has been here for more than %1 days. It stays until you delete it for good.</numerusform>
            <numerusform>%n contacts have been here for more than %1 days. They stay until you delete them for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; and %n more</source>
        <translation>
            <numerusform>%1; and %n more</numerusform>
            <numerusform>%1; and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
