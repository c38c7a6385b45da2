<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>BusyLine</name>
    </context>
<context>
    <name>CustomerStrip</name>
    </context>
<context>
    <name>Keypad</name>
    </context>
<context>
    <name>MessageBar</name>
    </context>
<context>
    <name>companion::RowMachine</name>
    </context>
</TS>