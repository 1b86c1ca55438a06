<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Prompts</name>
    <message>
        <source>Type “%1” to go ahead:</source>
        <translation>Escribe «%1» para seguir:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>cartera::JobsPanel</name>
    <message>
        <source>Work in progress</source>
        <translation>Trabajos en curso</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>Progress of a job; %1 is a whole number.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <extracomment>For screen readers; %1 is what the job does.</extracomment>
        <translation>Cancelar: %1</translation>
    </message>
</context>
<context>
    <name>cartera::NavRail</name>
    <message>
        <source>Places</source>
        <translation>Secciones</translation>
    </message>
</context>
<context>
    <name>cartera::NoticeBar</name>
    <message>
        <source>Close notice</source>
        <translation>Cerrar aviso</translation>
    </message>
</context>
</TS>
