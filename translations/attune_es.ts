<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccessColumns</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalidad</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Observado</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>time, and in which zone</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Reason or text</source>
        <translation>Motivo o texto</translation>
    </message>
</context>
<context>
    <name>AccessDetailPanel</name>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Previous entry</source>
        <translation>Entrada anterior</translation>
    </message>
    <message>
        <source>Next entry</source>
        <translation>Entrada siguiente</translation>
    </message>
    <message>
        <source>Open Recording</source>
        <translation>Abrir grabación</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>of a network</comment>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Identificador de la solicitud</translation>
    </message>
    <message>
        <source>Viewing ID</source>
        <translation>Identificador de la visualización</translation>
    </message>
    <message>
        <source>Written by server</source>
        <translation>Anotado por el servidor</translation>
    </message>
    <message>
        <source>Entry ID</source>
        <translation>Identificador de la entrada</translation>
    </message>
    <message>
        <source>Number in the log</source>
        <translation>Número en el registro</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>In UTC</source>
        <translation>En UTC</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Person ID</source>
        <translation>Identificador de la persona</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Name in the log</source>
        <translation>Nombre en el registro</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Identificador del cliente</translation>
    </message>
    <message>
        <source>Recording ID</source>
        <translation>Identificador de la grabación</translation>
    </message>
    <message>
        <source>Parts played</source>
        <translation>Partes reproducidas</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalidad</translation>
    </message>
    <message>
        <source>Noticed</source>
        <comment>of an entry</comment>
        <translation>Observado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose an entry to see everything about it.</source>
        <translation>Elija una entrada para ver todo sobre ella.</translation>
    </message>
</context>
<context>
    <name>AccessList</name>
    <message>
        <source>Entries of the access log</source>
        <translation>Entradas del registro de accesos</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>From date</source>
        <translation>Desde la fecha</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>El principio</translation>
    </message>
    <message>
        <source>To date</source>
        <translation>Hasta la fecha</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>My activity</source>
        <translation>Mi actividad</translation>
    </message>
    <message>
        <source>Show &amp;More</source>
        <translation>Mostrar &amp;más</translation>
    </message>
    <message>
        <source>Your own activity, as logged by the clinic.</source>
        <translation>Su propia actividad, tal como la registró la clínica.</translation>
    </message>
    <message>
        <source>Search the access log</source>
        <translation>Buscar en el registro de accesos</translation>
    </message>
    <message>
        <source>Name or ID</source>
        <translation>Nombre o identificador</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Allowed and denied</source>
        <translation>Permitido y denegado</translation>
    </message>
    <message>
        <source>Denied only</source>
        <translation>Solo denegado</translation>
    </message>
    <message>
        <source>Failed only</source>
        <translation>Solo fallido</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>&amp;Outcome</source>
        <translation>Resu&amp;ltado</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;hasta</translation>
    </message>
    <message>
        <source>“%1” is not a date. Enter one such as 12 May 2026, or a period such as last month.</source>
        <translation>«%1» no es una fecha. Escriba una como 12 de mayo de 2026, o un periodo como el mes pasado.</translation>
    </message>
    <message>
        <source>No matching entries.</source>
        <translation>No hay entradas que coincidan.</translation>
    </message>
</context>
<context>
    <name>AlertColumns</name>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Emitida</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Asignada a</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activada</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivada</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Alerts at</source>
        <translation>Avisa con</translation>
    </message>
</context>
<context>
    <name>AlertInbox</name>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>Sin cerrar</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerradas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>A&amp;ssign</source>
        <translation>A&amp;signar</translation>
    </message>
    <message>
        <source>C&amp;omment (at least 10 characters)</source>
        <translation>C&amp;omentario (al menos 10 caracteres)</translation>
    </message>
    <message>
        <source>&amp;Finding</source>
        <translation>Conc&amp;lusión</translation>
    </message>
    <message>
        <source>Assign &amp;to</source>
        <translation>Asignar a &amp;quién</translation>
    </message>
    <message>
        <source>Show &amp;More</source>
        <translation>Mos&amp;trar más</translation>
    </message>
    <message>
        <source>Show &amp;Entries</source>
        <translation>Mostrar &amp;entradas</translation>
    </message>
    <message>
        <source>Reopen A&amp;lert</source>
        <translation>Rea&amp;brir alerta</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge</source>
        <translation>Confirmar rece&amp;pción</translation>
    </message>
    <message>
        <source>&amp;Close Alert</source>
        <translation>&amp;Cerrar alerta</translation>
    </message>
    <message>
        <source>No alerts are waiting.</source>
        <translation>No hay alertas pendientes.</translation>
    </message>
    <message>
        <source>There are no such alerts.</source>
        <translation>No hay alertas de este tipo.</translation>
    </message>
    <message>
        <source>This alert is about you. Another person has to handle it.</source>
        <translation>Esta alerta trata de usted. Otra persona debe ocuparse de ella.</translation>
    </message>
    <message>
        <source>Another person changed this part in the meantime. Read it as it is now, then make your change again. What you typed is still here.</source>
        <translation>Otra persona modificó esta parte mientras tanto. Léala como está ahora y vuelva a hacer su cambio. Lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>This vocabulary already has 500 words. Remove one first.</source>
        <translation>Este vocabulario ya tiene 500 palabras. Elimine una antes.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
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
        <translation>Muchas grabaciones abiertas en poco tiempo</translation>
    </message>
    <message>
        <source>Content of many clients opened in a short time</source>
        <translation>Contenido de muchos clientes abierto en poco tiempo</translation>
    </message>
    <message>
        <source>More clients than usual for this person</source>
        <translation>Más clientes de lo habitual para esta persona</translation>
    </message>
    <message>
        <source>Several clients opened for the first time</source>
        <translation>Varios clientes abiertos por primera vez</translation>
    </message>
    <message>
        <source>The same client opened on several days without treating them</source>
        <translation>El mismo cliente abierto varios días sin tratarlo</translation>
    </message>
    <message>
        <source>Opened outside working hours</source>
        <translation>Abierto fuera del horario de trabajo</translation>
    </message>
    <message>
        <source>Client with the same family name opened</source>
        <translation>Cliente con el mismo apellido abierto</translation>
    </message>
    <message>
        <source>Own record opened</source>
        <translation>Historia propia abierta</translation>
    </message>
    <message>
        <source>Repeated refusals</source>
        <translation>Denegaciones repetidas</translation>
    </message>
    <message>
        <source>Many downloads</source>
        <translation>Muchas descargas</translation>
    </message>
    <message>
        <source>Opened after the consent was withdrawn</source>
        <translation>Abierto después de retirarse el consentimiento</translation>
    </message>
    <message>
        <source>Deletion before the end of the retention period</source>
        <translation>Eliminación antes del final del plazo de conservación</translation>
    </message>
    <message>
        <source>Several new devices</source>
        <translation>Varios dispositivos nuevos</translation>
    </message>
    <message>
        <source>Signed in from a new network</source>
        <translation>Inicio de sesión desde una red nueva</translation>
    </message>
    <message>
        <source>One account on several devices at once</source>
        <translation>Una cuenta en varios dispositivos a la vez</translation>
    </message>
    <message>
        <source>One account in several networks at once</source>
        <translation>Una cuenta en varias redes a la vez</translation>
    </message>
    <message>
        <source>Emergency access opened</source>
        <translation>Acceso de emergencia abierto</translation>
    </message>
    <message>
        <source>Emergency access opened repeatedly</source>
        <translation>Acceso de emergencia abierto repetidamente</translation>
    </message>
    <message>
        <source>Password guessing</source>
        <translation>Intentos de adivinar contraseñas</translation>
    </message>
    <message>
        <source>Reports from a device are missing or inconsistent</source>
        <translation>Faltan informes de un dispositivo o son incoherentes</translation>
    </message>
    <message>
        <source>The access log was changed</source>
        <translation>El registro de accesos fue modificado</translation>
    </message>
    <message>
        <source>A clock jumped</source>
        <translation>Un reloj saltó</translation>
    </message>
    <message>
        <source>Oversight was weakened</source>
        <translation>Se debilitó la supervisión</translation>
    </message>
    <message>
        <source>Large export of the access log</source>
        <translation>Exportación grande del registro de accesos</translation>
    </message>
    <message>
        <source>A check of the access log failed</source>
        <translation>Falló una comprobación del registro de accesos</translation>
    </message>
    <message>
        <source>Deletion is overdue</source>
        <translation>Hay eliminaciones atrasadas</translation>
    </message>
    <message>
        <source>Recorded without a consent</source>
        <translation>Grabado sin consentimiento</translation>
    </message>
    <message>
        <source>Activity review is overdue</source>
        <translation>La revisión de actividad está atrasada</translation>
    </message>
    <message>
        <source>A rule of the clinic</source>
        <translation>Una regla de la clínica</translation>
    </message>
</context>
<context>
    <name>AlertRuleDialog</name>
    <message>
        <source>New Alert Rule</source>
        <translation>Nueva regla de alerta</translation>
    </message>
    <message>
        <source>Alert Rule</source>
        <translation>Regla de alerta</translation>
    </message>
    <message>
        <source>action:download -role:patient</source>
        <translation>action:download -role:patient</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>No&amp;mbre</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>Cons&amp;ulta</translation>
    </message>
    <message>
        <source>The rule is &amp;on</source>
        <translation>La regla está &amp;activada</translation>
    </message>
    <message>
        <source>Unit of the time window</source>
        <translation>Unidad del intervalo</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>Does not matter</source>
        <translation>No importa</translation>
    </message>
    <message>
        <source>&amp;Counts</source>
        <translation>&amp;Cuenta</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Por</translation>
    </message>
    <message>
        <source>Alerts from t&amp;his number on</source>
        <translation>Avisa a partir de es&amp;te número</translation>
    </message>
    <message>
        <source>&amp;Within</source>
        <translation>&amp;En</translation>
    </message>
    <message>
        <source>Times what is us&amp;ual</source>
        <translation>&amp;Veces lo habitual</translation>
    </message>
    <message>
        <source>Se&amp;verity</source>
        <translation>&amp;Gravedad</translation>
    </message>
    <message>
        <source>&amp;Try on the Past</source>
        <translation>Pro&amp;bar con el pasado</translation>
    </message>
    <message>
        <source>What the rule would have raised</source>
        <translation>Lo que la regla habría emitido</translation>
    </message>
    <message>
        <source>&amp;Days back</source>
        <translation>&amp;Días atrás</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Save Rule</source>
        <translation>Guarda&amp;r regla</translation>
    </message>
    <message>
        <source>Looking through the access log…</source>
        <translation>Revisando el registro de accesos…</translation>
    </message>
</context>
<context>
    <name>AlertRulesPanel</name>
    <message>
        <source>Alert rules</source>
        <translation>Reglas de alerta</translation>
    </message>
    <message>
        <source>A rule raises an alert as soon as enough entries of the access log match it. Each change is an entry of the log.</source>
        <translation>Una regla emite una alerta en cuanto coinciden suficientes entradas del registro de accesos. Cada cambio es una entrada del registro.</translation>
    </message>
    <message>
        <source>Wor&amp;king Hours…</source>
        <translation>&amp;Horario de trabajo…</translation>
    </message>
    <message>
        <source>Ne&amp;w Rule…</source>
        <translation>Nueva reg&amp;la…</translation>
    </message>
    <message>
        <source>&amp;Delete Rule…</source>
        <translation>&amp;Eliminar regla…</translation>
    </message>
    <message>
        <source>Switch O&amp;ff</source>
        <translation>Desac&amp;tivar</translation>
    </message>
    <message>
        <source>&amp;Edit and Try…</source>
        <translation>Editar y &amp;probar…</translation>
    </message>
    <message>
        <source>This rule watches over the others and is always on.</source>
        <translation>Esta regla vigila a las demás y está siempre activada.</translation>
    </message>
    <message>
        <source>Switch &amp;On</source>
        <translation>Ac&amp;tivar</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>&amp;Delete for Good</source>
        <translation>&amp;Eliminar para siempre</translation>
    </message>
    <message>
        <source>This deletes the rule for good. The alerts it raised stay.</source>
        <translation>Esto elimina la regla para siempre. Las alertas que emitió se conservan.</translation>
    </message>
    <message>
        <source>Counts entries with: %1</source>
        <translation>Cuenta las entradas con: %1</translation>
    </message>
</context>
<context>
    <name>AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>In&amp;box</source>
        <translation>Ban&amp;deja</translation>
    </message>
    <message>
        <source>R&amp;ules</source>
        <translation>Regl&amp;as</translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Recepción confirmada</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>Justificado</translation>
    </message>
    <message>
        <source>Misuse</source>
        <translation>Uso indebido</translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Falsa alarma</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Different clients</source>
        <translation>Clientes distintos</translation>
    </message>
    <message>
        <source>Different recordings</source>
        <translation>Grabaciones distintas</translation>
    </message>
    <message>
        <source>Different devices</source>
        <translation>Dispositivos distintos</translation>
    </message>
    <message>
        <source>Different networks</source>
        <translation>Redes distintas</translation>
    </message>
    <message>
        <source>Different days</source>
        <translation>Días distintos</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Todo junto</translation>
    </message>
    <message>
        <source>Each person</source>
        <translation>Cada persona</translation>
    </message>
    <message>
        <source>Each client</source>
        <translation>Cada cliente</translation>
    </message>
    <message>
        <source>Each recording</source>
        <translation>Cada grabación</translation>
    </message>
    <message>
        <source>Each device</source>
        <translation>Cada dispositivo</translation>
    </message>
    <message>
        <source>Each person with each client</source>
        <translation>Cada persona con cada cliente</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordings</source>
        <translation>
            <numerusform>%n grabación</numerusform>
            <numerusform>%n grabaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n dispositivo</numerusform>
            <numerusform>%n dispositivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n networks</source>
        <translation>
            <numerusform>%n red</numerusform>
            <numerusform>%n redes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>a time</comment>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <comment>a time</comment>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <comment>a time</comment>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are no entries in the last %n days.</source>
        <translation>
            <numerusform>No hay entradas en el último día.</numerusform>
            <numerusform>No hay entradas en los últimos %n días.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>%n alerta</numerusform>
            <numerusform>%n alertas</numerusform>
        </translation>
    </message>
    <message>
        <source>Name not shown to you</source>
        <translation>Nombre no visible para usted</translation>
    </message>
    <message>
        <source>%1, client %2</source>
        <translation>%1, cliente %2</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>Cliente %1</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>La clínica</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: %2 within %3, where about %4 is usual.</source>
        <translation>%1: %2 en %3, cuando lo habitual es alrededor de %4.</translation>
    </message>
    <message>
        <source>%1: %2 within %3, where the rule alerts from %4 on.</source>
        <translation>%1: %2 en %3; la regla avisa a partir de %4.</translation>
    </message>
    <message>
        <source>%1: %2 within %3</source>
        <translation>%1: %2 en %3</translation>
    </message>
    <message>
        <source>%1, and %2 times what is usual</source>
        <translation>%1, y %2 veces lo habitual</translation>
    </message>
    <message>
        <source>Give the rule a name of up to 80 characters.</source>
        <translation>Dé a la regla un nombre de hasta 80 caracteres.</translation>
    </message>
    <message>
        <source>Enter a query without days, for example: action:download -role:patient</source>
        <translation>Escriba una consulta sin días, por ejemplo: action:download -role:patient</translation>
    </message>
    <message>
        <source>The time window must be between one minute and 31 days.</source>
        <translation>El intervalo debe estar entre un minuto y 31 días.</translation>
    </message>
    <message>
        <source>The threshold must be at least one.</source>
        <translation>El umbral debe ser uno como mínimo.</translation>
    </message>
    <message>
        <source>Times what is usual: 1 to 100, or 0 for none.</source>
        <translation>Veces lo habitual: de 1 a 100, o 0 para ninguna.</translation>
    </message>
    <message>
        <source>%1: Raised</source>
        <translation>%1: Emitida</translation>
    </message>
    <message>
        <source>%1: Acknowledged by %2</source>
        <translation>%1: Recepción confirmada por %2</translation>
    </message>
    <message>
        <source>%1: Assigned to %3 by %2</source>
        <translation>%1: Asignada a %3 por %2</translation>
    </message>
    <message>
        <source>%1: Closed by %2 (%3)</source>
        <translation>%1: Cerrada por %2 (%3)</translation>
    </message>
    <message>
        <source>%1: Reopened by %2</source>
        <translation>%1: Reabierta por %2</translation>
    </message>
    <message>
        <source>%1. “%2”</source>
        <comment>what was done, and why</comment>
        <translation>%1. «%2»</translation>
    </message>
    <message>
        <source>This took too long. Would have raised %1 before %2; later entries were not checked. Try fewer days.</source>
        <translation>Se agotó el tiempo. Habría emitido %1 antes del %2; las entradas posteriores no se revisaron. Pruebe con menos días.</translation>
    </message>
    <message>
        <source>Would have raised %1 in the last %2. The oldest entry looked at is from %3.</source>
        <translation>Habría emitido %1 en: %2. La entrada más antigua revisada es del %3.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>person, office</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Office %1</source>
        <translation>Sede %1</translation>
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
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalles</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Registro de accesos</translation>
    </message>
    <message>
        <source>Saves everything that matches as a file, in the shown order</source>
        <translation>Guarda en un archivo todo lo que coincide, en el orden mostrado</translation>
    </message>
    <message>
        <source>Shows everything of the chosen entry, and figures, beside the list</source>
        <translation>Muestra junto a la lista todo sobre la entrada elegida, y las cifras</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Searching the access log…</source>
        <translation>Buscando en el registro de accesos…</translation>
    </message>
    <message>
        <source>No matching entries.</source>
        <translation>No hay entradas que coincidan.</translation>
    </message>
    <message numerus="yes">
        <source>%n new entries</source>
        <translation>
            <numerusform>%n entrada nueva</numerusform>
            <numerusform>%n entradas nuevas</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>The log reaches back to %1. Viewing it is recorded, too.</source>
        <translation>El registro se remonta al %1. Consultarlo también queda anotado.</translation>
    </message>
    <message>
        <source>Viewing this log is recorded, too.</source>
        <translation>Consultar este registro también queda anotado.</translation>
    </message>
    <message>
        <source>Beside the entries</source>
        <translation>Junto a las entradas</translation>
    </message>
</context>
<context>
    <name>ColumnsButton</name>
    <message>
        <source>Colu&amp;mns</source>
        <translation>Colu&amp;mnas</translation>
    </message>
</context>
<context>
    <name>EntryMenu</name>
    <message>
        <source>&amp;Only This (%1)</source>
        <translation>S&amp;olo esto (%1)</translation>
    </message>
    <message>
        <source>&amp;Not This (%1)</source>
        <translation>&amp;No esto (%1)</translation>
    </message>
    <message>
        <source>&amp;Same Person Around This Time</source>
        <translation>Misma &amp;persona en torno a esta hora</translation>
    </message>
    <message>
        <source>Open &amp;Recording</source>
        <translation>Abrir &amp;grabación</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalles</translation>
    </message>
    <message>
        <source>&amp;Copy Cell</source>
        <translation>&amp;Copiar celda</translation>
    </message>
    <message>
        <source>Copy &amp;Entry</source>
        <translation>Copiar &amp;entrada</translation>
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
        <translation>Persona</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalidad</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>of a network</comment>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Viewing</source>
        <translation>Visualización</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Noticed</source>
        <comment>of an entry</comment>
        <translation>Observado</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Opened or watched</source>
        <translation>Abierto o visto</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Descargas</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportaciones</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Transcripciones</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Legal requests and holds</source>
        <translation>Solicitudes y retenciones legales</translation>
    </message>
    <message>
        <source>Quality reviews</source>
        <translation>Revisiones de calidad</translation>
    </message>
    <message>
        <source>Deletions</source>
        <translation>Eliminaciones</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consentimientos</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Acceso de emergencia</translation>
    </message>
    <message>
        <source>Denied requests</source>
        <translation>Solicitudes denegadas</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Inicios de sesión</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>The access log itself</source>
        <translation>El propio registro de accesos</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Disclosures</source>
        <translation>Comunicaciones a terceros</translation>
    </message>
    <message>
        <source>Activity reviews</source>
        <translation>Revisiones de actividad</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>The clinic and its keys</source>
        <translation>La clínica y sus claves</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>one of several values</comment>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>Not %1: %2</source>
        <comment>a filter and what it leaves out</comment>
        <translation>No %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a filter and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Últimos 90 días</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>El mes pasado</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Otros días…</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>a day</comment>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <comment>a day</comment>
        <translation>Hasta %1</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>From %1, and before %2.</source>
        <comment>two instants</comment>
        <translation>Desde %1, y antes de %2.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <comment>an instant</comment>
        <translation>Desde %1.</translation>
    </message>
    <message>
        <source>Before %1.</source>
        <comment>an instant</comment>
        <translation>Antes de %1.</translation>
    </message>
    <message>
        <source>Character %1: there is no filter “%2”. Filters are %3; days are after, before, on and during. To search for a text with a colon, put it in quotation marks.</source>
        <translation>Carácter %1: no hay ningún filtro «%2». Los filtros son %3; los días son after, before, on y during. Para buscar un texto con dos puntos, póngalo entre comillas.</translation>
    </message>
    <message>
        <source>Character %1: “%2” is not a value of this filter.</source>
        <translation>Carácter %1: «%2» no es un valor de este filtro.</translation>
    </message>
    <message>
        <source>Character %1: a value is missing after “%2”.</source>
        <translation>Carácter %1: falta un valor después de «%2».</translation>
    </message>
    <message>
        <source>Character %1: the closing quotation mark is missing.</source>
        <translation>Carácter %1: faltan las comillas de cierre.</translation>
    </message>
    <message>
        <source>Character %1: “%2” is not a day. Enter one such as 2026-05-12.</source>
        <translation>Carácter %1: «%2» no es un día. Escriba uno como 2026-05-12.</translation>
    </message>
    <message>
        <source>Character %1: the last day is before the first one.</source>
        <translation>Carácter %1: el último día es anterior al primero.</translation>
    </message>
    <message>
        <source>Character %1: the days are given twice.</source>
        <translation>Carácter %1: los días se indican dos veces.</translation>
    </message>
    <message>
        <source>The query is longer than 2,000 characters.</source>
        <translation>La consulta tiene más de 2000 caracteres.</translation>
    </message>
    <message>
        <source>Character %1: the query has more than 40 conditions.</source>
        <translation>Carácter %1: la consulta tiene más de 40 condiciones.</translation>
    </message>
    <message>
        <source>Outside working hours</source>
        <translation>Fuera del horario de trabajo</translation>
    </message>
    <message>
        <source>After consent was withdrawn</source>
        <translation>Tras retirarse el consentimiento</translation>
    </message>
    <message>
        <source>Own record</source>
        <translation>Historial propio</translation>
    </message>
    <message>
        <source>Same family name</source>
        <translation>Mismo apellido</translation>
    </message>
    <message>
        <source>First access to this client</source>
        <translation>Primer acceso a este cliente</translation>
    </message>
    <message>
        <source>New device</source>
        <translation>Dispositivo nuevo</translation>
    </message>
    <message>
        <source>New network</source>
        <translation>Red nueva</translation>
    </message>
    <message>
        <source>Deletion before the retention period ended</source>
        <translation>Eliminación antes de terminar el periodo de conservación</translation>
    </message>
    <message>
        <source>Large export</source>
        <translation>Exportación grande</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitido</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denegado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Reported by a program</source>
        <translation>Comunicado por un programa</translation>
    </message>
    <message>
        <source>Client&apos;s own access</source>
        <translation>Acceso del propio cliente</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Server administrator</source>
        <translation>Administración del servidor</translation>
    </message>
    <message>
        <source>Proven: the signed checkpoint of %1 entries covers it.</source>
        <translation>Probada: la cubre el punto de control firmado de %1 entradas.</translation>
    </message>
    <message>
        <source>Not covered by a signed checkpoint yet. The next one is made within seconds.</source>
        <translation>Aún no la cubre ningún punto de control firmado. El siguiente se crea en unos segundos.</translation>
    </message>
    <message>
        <source>You see part of this entry only. A part can&apos;t be proven.</source>
        <translation>Usted solo ve una parte de esta entrada. Una parte no se puede probar.</translation>
    </message>
    <message>
        <source>This computer&apos;s time</source>
        <translation>Hora de este equipo</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Clinic&apos;s time</source>
        <translation>Hora de la clínica</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más recientes primero</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Más antiguas primero</translation>
    </message>
    <message>
        <source>Downloads this month</source>
        <translation>Descargas de este mes</translation>
    </message>
    <message numerus="yes">
        <source>This filter leaves out %n entries of administrators.</source>
        <translation>
            <numerusform>Este filtro deja fuera %n entrada de administradores.</numerusform>
            <numerusform>Este filtro deja fuera %n entradas de administradores.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogCheckBar</name>
    <message>
        <source>Chec&amp;k Now</source>
        <translation>C&amp;omprobar ahora</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Downloads the whole log and checks every entry on this computer</source>
        <translation>Descarga todo el registro y comprueba cada entrada en este equipo</translation>
    </message>
    <message>
        <source>Entries checked</source>
        <translation>Entradas comprobadas</translation>
    </message>
    <message>
        <source>The log could not be read to its end, so nothing was found out. %1</source>
        <translation>No se pudo leer el registro hasta el final, así que no se ha averiguado nada. %1</translation>
    </message>
    <message>
        <source>Checking the log…</source>
        <translation>Comprobando el registro…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>LogCheckWords</name>
    <message>
        <source>today at %1</source>
        <translation>hoy a las %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has checked this log from outside the server yet.</source>
        <translation>Nadie ha comprobado aún este registro desde fuera del servidor.</translation>
    </message>
    <message>
        <source>%1 checked the log %2 and found that it is not what was signed.</source>
        <translation>%1 comprobó el registro %2 y vio que no es lo que se firmó.</translation>
    </message>
    <message>
        <source>Checked by %1 %2: entries %3 to %4 are unbroken.</source>
        <translation>Comprobado por %1 %2: las entradas %3 a %4 están íntegras.</translation>
    </message>
    <message>
        <source>%1 of %2 entries checked</source>
        <translation>%1 de %2 entradas comprobadas</translation>
    </message>
    <message>
        <source>The first one that is wrong is number %1.</source>
        <translation>La primera incorrecta es la número %1.</translation>
    </message>
    <message>
        <source>It is not about a single entry.</source>
        <translation>No se trata de una sola entrada.</translation>
    </message>
    <message>
        <source>The access log is not what was signed. %1 Exactly: “%2”. Do not tell the person who runs the server by way of this program; save the evidence first.</source>
        <translation>El registro de accesos no es lo que se firmó. %1 Exactamente: «%2». No avise por medio de este programa a quien administra el servidor; guarde antes las pruebas.</translation>
    </message>
    <message>
        <source>This computer read %1 entries and held each of them against what was signed: entries %2 to %3 are unbroken.</source>
        <translation>Este equipo leyó %1 entradas y cotejó cada una con lo que se firmó: las entradas %2 a %3 están íntegras.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln newer entries are not signed yet.</source>
        <translation>
            <numerusform>%Ln entrada más reciente aún no está firmada.</numerusform>
            <numerusform>%Ln entradas más recientes aún no están firmadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were taken out after their retention period, by signed records; their place in the log is proven.</source>
        <translation>
            <numerusform>%Ln se retiró al terminar su periodo de conservación, con constancia firmada; su lugar en el registro está probado.</numerusform>
            <numerusform>%Ln se retiraron al terminar su periodo de conservación, con constancia firmada; su lugar en el registro está probado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reports of a program are missing in %Ln places; the log itself says so.</source>
        <translation>
            <numerusform>Faltan comunicaciones de un programa en %Ln lugar; el propio registro lo dice.</numerusform>
            <numerusform>Faltan comunicaciones de un programa en %Ln lugares; el propio registro lo dice.</numerusform>
        </translation>
    </message>
    <message>
        <source>They continue what this computer saw on %1 (%2 entries).</source>
        <translation>Continúan lo que este equipo vio el %1 (%2 entradas).</translation>
    </message>
    <message>
        <source>This computer had not seen the log before, so there was nothing to compare it with.</source>
        <translation>Este equipo no había visto antes el registro, así que no había con qué compararlo.</translation>
    </message>
    <message>
        <source>The outside witness %1 signed the same first %2 entries on %3.</source>
        <translation>El testigo externo %1 firmó las mismas primeras %2 entradas el %3.</translation>
    </message>
    <message>
        <source>The outside witness %1 has signed none of these checkpoints.</source>
        <translation>El testigo externo %1 no ha firmado ninguno de estos puntos de control.</translation>
    </message>
    <message>
        <source>No outside witness is configured.</source>
        <translation>No hay ningún testigo externo configurado.</translation>
    </message>
    <message numerus="yes">
        <source>%n newer entries are not covered.</source>
        <translation>
            <numerusform>%n entrada más reciente no está cubierta.</numerusform>
            <numerusform>%n entradas más recientes no están cubiertas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked by %1 %2: what this office sees of the entries %3 to %4 is unbroken.</source>
        <translation>Comprobado por %1 %2: lo que esta sede ve de las entradas %3 a %4 está íntegro.</translation>
    </message>
    <message numerus="yes">
        <source>%n others belong to other offices and were not checked.</source>
        <translation>
            <numerusform>%n más pertenece a otra sede y no se comprobó.</numerusform>
            <numerusform>%n más pertenecen a otras sedes y no se comprobaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer read %1 of the entries %2 to %3 and held each of them against what was signed: they are unbroken.</source>
        <translation>Este equipo leyó %1 de las entradas %2 a %3 y cotejó cada una con lo que se firmó: están íntegras.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln others belong to other offices, can&apos;t be shown to you whole, and were not checked.</source>
        <translation>
            <numerusform>%Ln más pertenece a otra sede, no se le puede mostrar entera y no se comprobó.</numerusform>
            <numerusform>%Ln más pertenecen a otras sedes, no se le pueden mostrar enteras y no se comprobaron.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MaskedConsents</name>
    <message>
        <source>Name hidden</source>
        <translation>Nombre oculto</translation>
    </message>
</context>
<context>
    <name>MessageKind</name>
    <message>
        <source>A recording&apos;s retention period ends in 30 days.</source>
        <translation>El plazo de conservación de una grabación termina en 30 días.</translation>
    </message>
    <message>
        <source>A consent to recording expires in 30 days. It can be read and signed again.</source>
        <translation>Un consentimiento para grabar caduca en 30 días. Se puede leer y firmar de nuevo.</translation>
    </message>
    <message>
        <source>Emergency access to a client was opened. Another staff member has to review it.</source>
        <translation>Se abrió un acceso de emergencia a un cliente. Otro miembro del personal tiene que revisarlo.</translation>
    </message>
    <message>
        <source>Emergency access to a client was ended early. It still needs a review.</source>
        <translation>Se puso fin antes de tiempo a un acceso de emergencia a un cliente. Todavía falta revisarlo.</translation>
    </message>
    <message>
        <source>An administrator saved a copy of one of your recordings. Its access history says why.</source>
        <translation>Un administrador guardó una copia de una de sus grabaciones. El historial de accesos dice por qué.</translation>
    </message>
    <message>
        <source>A legal request to open a client&apos;s recordings needs a second approval.</source>
        <translation>Una solicitud legal para abrir las grabaciones de un cliente necesita una segunda aprobación.</translation>
    </message>
    <message>
        <source>Your legal request was approved.</source>
        <translation>Su solicitud legal fue aprobada.</translation>
    </message>
    <message>
        <source>Your recordings were opened because a complaint, a court or the law requires it. Ask your clinic if you have questions.</source>
        <translation>Se abrieron sus grabaciones porque una queja, un tribunal o la ley lo exige. Si tiene preguntas, consulte a su clínica.</translation>
    </message>
    <message>
        <source>A deletion needs a second approval.</source>
        <translation>Una eliminación necesita una segunda aprobación.</translation>
    </message>
    <message>
        <source>A client has asked for a recording to be deleted. The request needs a response.</source>
        <translation>Un cliente ha pedido que se elimine una grabación. La solicitud necesita respuesta.</translation>
    </message>
    <message>
        <source>Your clinic has responded to your deletion request.</source>
        <translation>Su clínica ha respondido a su solicitud de eliminación.</translation>
    </message>
    <message>
        <source>A recording failed to import. You can retry it.</source>
        <translation>No se pudo importar una grabación. Puede reintentarlo.</translation>
    </message>
    <message>
        <source>A recording is ready to watch.</source>
        <translation>Una grabación está lista para verse.</translation>
    </message>
    <message>
        <source>A recording was stopped because a consent ended.</source>
        <translation>Se detuvo una grabación porque terminó un consentimiento.</translation>
    </message>
    <message>
        <source>A first session between a clinician and a client was scheduled. Please confirm it.</source>
        <translation>Se programó una primera sesión entre un profesional y un cliente. Confírmela, por favor.</translation>
    </message>
    <message>
        <source>A first session with you was scheduled. Please confirm it under Sessions.</source>
        <translation>Se programó una primera sesión con usted. Confírmela en Sesiones, por favor.</translation>
    </message>
    <message>
        <source>A first session you scheduled was confirmed.</source>
        <translation>Se confirmó una primera sesión que usted programó.</translation>
    </message>
    <message>
        <source>A consent was recorded on your behalf. Confirm or reject it in your consent record.</source>
        <translation>Se registró un consentimiento en su nombre. Confírmelo o rechácelo en su consentimiento.</translation>
    </message>
    <message>
        <source>A consent was changed. The consent record shows who changed it and how.</source>
        <translation>Se cambió un consentimiento. En él consta quién lo cambió y cómo.</translation>
    </message>
    <message>
        <source>A consent recorded on a client&apos;s behalf has taken effect.</source>
        <translation>Un consentimiento registrado en nombre de un cliente ya tiene efecto.</translation>
    </message>
    <message>
        <source>A client responded to a consent you recorded on their behalf.</source>
        <translation>Un cliente respondió a un consentimiento que usted registró en su nombre.</translation>
    </message>
    <message>
        <source>The participants of a session were changed. Everyone who took part can watch its recordings (earlier ones after a day). If something is wrong, tell your clinic.</source>
        <translation>Se cambiaron los participantes de una sesión. Todas las personas que participaron pueden ver sus grabaciones (las anteriores, al cabo de un día). Si algo no es correcto, avise a su clínica.</translation>
    </message>
    <message>
        <source>A participant was removed from a session.</source>
        <translation>Se quitó a un participante de una sesión.</translation>
    </message>
    <message>
        <source>Reports from a computer are missing from the access log, or are inconsistent.</source>
        <translation>Faltan informes de un equipo en el registro de accesos, o son incoherentes.</translation>
    </message>
    <message>
        <source>One of the clinic&apos;s keys expires soon and should be replaced.</source>
        <translation>Una clave de la clínica caduca pronto y debería sustituirse.</translation>
    </message>
    <message>
        <source>A log witness reported a mismatch.</source>
        <translation>Un testigo del registro de accesos informó de una discrepancia.</translation>
    </message>
    <message>
        <source>An alert was raised from the access log. Open Alerts to see why.</source>
        <translation>Se emitió una alerta a partir del registro de accesos. Abra Alertas para ver el motivo.</translation>
    </message>
    <message>
        <source>An alert was assigned to you. Open Alerts to see it.</source>
        <translation>Se le asignó una alerta. Abra Alertas para verla.</translation>
    </message>
    <message>
        <source>Your password was changed. If this wasn&apos;t you, tell your clinic at once.</source>
        <translation>Se cambió su contraseña. Si no fue usted, avise enseguida a su clínica.</translation>
    </message>
    <message>
        <source>Your clinic corrected your account details. If something is wrong, tell them.</source>
        <translation>Su clínica corrigió los datos de su cuenta. Si algo no es correcto, avíseles.</translation>
    </message>
    <message>
        <source>Your clinic changed which records belong to your account. If something is wrong, tell them at once.</source>
        <translation>Su clínica cambió qué registros pertenecen a su cuenta. Si algo no es correcto, avíseles enseguida.</translation>
    </message>
    <message>
        <source>There were many failed sign-in attempts. The access log shows the account and where they came from.</source>
        <translation>Hubo muchos intentos fallidos de iniciar sesión. El registro de accesos muestra la cuenta y desde dónde.</translation>
    </message>
    <message>
        <source>The access log was changed, or could not be written. Please investigate.</source>
        <translation>El registro de accesos se modificó o no se pudo escribir en él. Investíguelo, por favor.</translation>
    </message>
    <message>
        <source>This week&apos;s checkpoint of the access log.</source>
        <translation>El punto de control de esta semana del registro de accesos.</translation>
    </message>
    <message>
        <source>Recordings were drawn for quality review.</source>
        <translation>Se sortearon grabaciones para la revisión de calidad.</translation>
    </message>
    <message>
        <source>Your clinic has closed your account.</source>
        <translation>Su clínica ha cerrado su cuenta.</translation>
    </message>
    <message>
        <source>A scheduled report is ready.</source>
        <translation>Un informe programado está listo.</translation>
    </message>
    <message>
        <source>A scheduled report could not be created. Open Reports to see why.</source>
        <translation>No se pudo crear un informe programado. Abra Informes para ver por qué.</translation>
    </message>
    <message>
        <source>An activity review is due. Review what happened in the clinic and sign it.</source>
        <translation>Toca hacer una revisión de actividad. Revise lo ocurrido en la clínica y fírmela.</translation>
    </message>
    <message>
        <source>A follow-up from an activity review is overdue.</source>
        <translation>Una tarea de seguimiento de una revisión de actividad está atrasada.</translation>
    </message>
</context>
<context>
    <name>AccessPanel</name>
    <message>
        <source>Access history of this recording</source>
        <translation>Historial de accesos de esta grabación</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Access history</source>
        <translation>Historial de accesos</translation>
    </message>
    <message>
        <source>The list can&apos;t be shown</source>
        <translation>No se puede mostrar la lista</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>No one has opened this yet</source>
        <translation>Nadie ha abierto esto todavía</translation>
    </message>
    <message>
        <source>Each time someone opens it, the entry appears here with the parts they watched.</source>
        <translation>Cada vez que alguien la abra, la entrada aparecerá aquí con las partes que vio.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who did what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Save a Receipt</source>
        <translation>Guardar un recibo</translation>
    </message>
    <message>
        <source>This receipt proves that the entry is in the clinic&apos;s access log. Anyone can check it without asking the clinic, using the program attune-verify and this key:</source>
        <translation>Este recibo demuestra que la entrada está en el registro de accesos de la clínica. Cualquiera puede comprobarlo sin preguntar a la clínica, con el programa attune-verify y esta clave:</translation>
    </message>
    <message>
        <source>The receipt could not be saved. Choose another location.</source>
        <translation>No se pudo guardar el recibo. Elija otro lugar.</translation>
    </message>
    <message>
        <source>Saves proof of the selected entry that anyone can check without the clinic</source>
        <translation>Guarda una prueba de la entrada seleccionada que cualquiera puede comprobar sin la clínica</translation>
    </message>
    <message>
        <source>Save a R&amp;eceipt…</source>
        <translation>Guardar un r&amp;ecibo…</translation>
    </message>
    <message>
        <source>Everyone who accessed this recording</source>
        <translation>Todas las personas que accedieron a esta grabación</translation>
    </message>
    <message>
        <source>Show Earlier</source>
        <translation>Mostrar anteriores</translation>
    </message>
    <message>
        <source>Shows earlier entries</source>
        <translation>Muestra las entradas anteriores</translation>
    </message>
    <message>
        <source>last on %1</source>
        <translation>última vez: %1</translation>
    </message>
    <message>
        <source>Only &amp;others&apos; activity</source>
        <translation>Solo la actividad de otro&amp;s</translation>
    </message>
    <message>
        <source>No one else has opened this yet</source>
        <translation>Nadie más ha abierto esto todavía</translation>
    </message>
</context>
<context>
    <name>AccessStory</name>
    <message>
        <source>Restored a backup</source>
        <translation>Restauró una copia de seguridad</translation>
    </message>
    <message>
        <source>Moved the clinic to another server</source>
        <translation>Trasladó la clínica a otro servidor</translation>
    </message>
    <message>
        <source>Recorded a guardian</source>
        <translation>Registró un tutor</translation>
    </message>
    <message>
        <source>Ended a guardianship</source>
        <translation>Puso fin a una tutela</translation>
    </message>
    <message>
        <source>Recorded a supervisor</source>
        <translation>Registró un supervisor</translation>
    </message>
    <message>
        <source>Ended a supervision</source>
        <translation>Puso fin a una supervisión</translation>
    </message>
    <message>
        <source>Took the recording out of quality review</source>
        <translation>Sacó la grabación de la revisión de calidad</translation>
    </message>
    <message>
        <source>Skipped the quality review</source>
        <translation>Omitió la revisión de calidad</translation>
    </message>
    <message>
        <source>Completed the quality review</source>
        <translation>Completó la revisión de calidad</translation>
    </message>
    <message>
        <source>Selected the recording for quality review</source>
        <translation>Seleccionó la grabación para la revisión de calidad</translation>
    </message>
    <message>
        <source>Viewed quality reviews</source>
        <translation>Vio las revisiones de calidad</translation>
    </message>
    <message>
        <source>Drew the recordings for quality review</source>
        <translation>Sorteó las grabaciones para la revisión de calidad</translation>
    </message>
    <message>
        <source>Froze the list for the quality draw</source>
        <translation>Cerró la lista para el sorteo de calidad</translation>
    </message>
    <message>
        <source>Set the quota for quality reviews</source>
        <translation>Fijó la cuota de las revisiones de calidad</translation>
    </message>
    <message>
        <source>Viewed policies, retention and keys</source>
        <translation>Vio las políticas, la conservación y las claves</translation>
    </message>
    <message>
        <source>Removed expired entries from the access log</source>
        <translation>Retiró del registro de accesos entradas con el plazo vencido</translation>
    </message>
    <message>
        <source>Ended an auditor&apos;s access</source>
        <translation>Puso fin al acceso de un auditor</translation>
    </message>
    <message>
        <source>Appointed an auditor</source>
        <translation>Nombró a un auditor</translation>
    </message>
    <message>
        <source>Placed a legal hold</source>
        <translation>Impuso una retención legal</translation>
    </message>
    <message>
        <source>Lifted a legal hold</source>
        <translation>Levantó una retención legal</translation>
    </message>
    <message>
        <source>Checked that stored files are encrypted</source>
        <translation>Comprobó que los archivos guardados están cifrados</translation>
    </message>
    <message>
        <source>Found an entry&apos;s position already taken</source>
        <translation>Encontró ocupada la posición de una entrada</translation>
    </message>
    <message>
        <source>Detected a change in the access log</source>
        <translation>Detectó un cambio en el registro de accesos</translation>
    </message>
    <message>
        <source>Acknowledged a change in the access log</source>
        <translation>Reconoció un cambio en el registro de accesos</translation>
    </message>
    <message>
        <source>Detected a replaced text</source>
        <translation>Detectó un texto sustituido</translation>
    </message>
    <message>
        <source>Repeated an earlier request</source>
        <translation>Repitió una petición anterior</translation>
    </message>
    <message>
        <source>The clinic&apos;s server</source>
        <translation>El servidor de la clínica</translation>
    </message>
    <message>
        <source>Former user</source>
        <translation>Alguien que ya no figura</translation>
    </message>
    <message>
        <source>Was denied</source>
        <translation>Se le denegó</translation>
    </message>
    <message>
        <source>Viewed access history</source>
        <translation>Consultó el historial de accesos</translation>
    </message>
    <message>
        <source>Viewed the transcript</source>
        <translation>Consultó la transcripción</translation>
    </message>
    <message>
        <source>Requested a download</source>
        <translation>Solicitó una descarga</translation>
    </message>
    <message>
        <source>Started a download</source>
        <translation>Empezó una descarga</translation>
    </message>
    <message>
        <source>Downloaded a copy</source>
        <translation>Descargó una copia</translation>
    </message>
    <message>
        <source>Download failed</source>
        <translation>Falló la descarga</translation>
    </message>
    <message>
        <source>Scheduled deletion</source>
        <translation>Programó la eliminación</translation>
    </message>
    <message>
        <source>Deleted the recording</source>
        <translation>Eliminó la grabación</translation>
    </message>
    <message>
        <source>Started the recording</source>
        <translation>Inició la grabación</translation>
    </message>
    <message>
        <source>Stopped the recording</source>
        <translation>Detuvo la grabación</translation>
    </message>
    <message>
        <source>Stored the recording</source>
        <translation>Guardó la grabación</translation>
    </message>
    <message>
        <source>Viewed the details</source>
        <translation>Consultó los detalles</translation>
    </message>
    <message>
        <source>Opened without watching</source>
        <translation>Abrió sin ver</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>part of a recording</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Watched %1</source>
        <translation>Vio %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more part(s)</source>
        <translation>
            <numerusform>%1 y %n parte más</numerusform>
            <numerusform>%1 y %n partes más</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motivo: %1</translation>
    </message>
    <message>
        <source>%1. Reason: %2</source>
        <translation>%1. Motivo: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <translation>
            <numerusform>%1, %n vez</numerusform>
            <numerusform>%1, %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed to store the recording</source>
        <translation>No pudo guardar la grabación</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abrió</translation>
    </message>
    <message>
        <source>Received the recording&apos;s key</source>
        <translation>Recibió la clave de la grabación</translation>
    </message>
    <message>
        <source>The server administrator</source>
        <translation>Quien administra el servidor</translation>
    </message>
    <message>
        <source>Someone not signed in</source>
        <translation>Alguien sin sesión iniciada</translation>
    </message>
    <message>
        <source>Searched the access log</source>
        <translation>Buscó en el registro de accesos</translation>
    </message>
    <message>
        <source>Exported the access log</source>
        <translation>Exportó el registro de accesos</translation>
    </message>
    <message>
        <source>Checked the access log</source>
        <translation>Comprobó el registro de accesos</translation>
    </message>
    <message>
        <source>Viewed the access log</source>
        <translation>Consultó el registro de accesos</translation>
    </message>
    <message>
        <source>Viewed an entry of the access log</source>
        <translation>Consultó una entrada del registro de accesos</translation>
    </message>
    <message>
        <source>Viewed figures of the access log</source>
        <translation>Consultó cifras del registro de accesos</translation>
    </message>
    <message>
        <source>Watched the access log for new entries</source>
        <translation>Siguió las entradas nuevas del registro de accesos</translation>
    </message>
    <message>
        <source>Viewed the saved views of the access log</source>
        <translation>Consultó las vistas guardadas del registro de accesos</translation>
    </message>
    <message>
        <source>Saved a view of the access log</source>
        <translation>Guardó una vista del registro de accesos</translation>
    </message>
    <message>
        <source>Deleted a view of the access log</source>
        <translation>Eliminó una vista del registro de accesos</translation>
    </message>
    <message>
        <source>Recounted the access log</source>
        <translation>Recontó el registro de accesos</translation>
    </message>
    <message>
        <source>Saved a receipt</source>
        <translation>Guardó un recibo</translation>
    </message>
    <message>
        <source>Saved the transcript</source>
        <translation>Guardó la transcripción</translation>
    </message>
    <message>
        <source>Approved a deletion</source>
        <translation>Aprobó una eliminación</translation>
    </message>
    <message>
        <source>Undid a deletion</source>
        <translation>Deshizo una eliminación</translation>
    </message>
    <message>
        <source>Made the deletion final</source>
        <translation>Hizo definitiva la eliminación</translation>
    </message>
    <message>
        <source>Requested a recording</source>
        <translation>Solicitó una grabación</translation>
    </message>
    <message>
        <source>Retried the import</source>
        <translation>Reintentó la importación</translation>
    </message>
    <message>
        <source>Opened the recording</source>
        <translation>Abrió la grabación</translation>
    </message>
    <message>
        <source>Continued watching</source>
        <translation>Siguió viendo</translation>
    </message>
    <message>
        <source>Received the recording</source>
        <translation>Recibió la grabación</translation>
    </message>
    <message>
        <source>Started watching</source>
        <translation>Empezó a ver</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausó</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Reanudó</translation>
    </message>
    <message>
        <source>Jumped</source>
        <translation>Saltó</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Vio</translation>
    </message>
    <message>
        <source>Watched to the end</source>
        <translation>Vio hasta el final</translation>
    </message>
    <message>
        <source>Was interrupted</source>
        <translation>Se interrumpió</translation>
    </message>
    <message>
        <source>Closed the recording</source>
        <translation>Cerró la grabación</translation>
    </message>
    <message>
        <source>Viewed captions</source>
        <translation>Vio subtítulos</translation>
    </message>
    <message>
        <source>Viewed thumbnails</source>
        <translation>Vio miniaturas</translation>
    </message>
    <message>
        <source>Turned on the privacy screen</source>
        <translation>Activó la pantalla de privacidad</translation>
    </message>
    <message>
        <source>Locked the app</source>
        <translation>Bloqueó la aplicación</translation>
    </message>
    <message>
        <source>Viewed the list of recordings</source>
        <translation>Consultó la lista de grabaciones</translation>
    </message>
    <message>
        <source>Added a recording</source>
        <translation>Añadió una grabación</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Inició sesión</translation>
    </message>
    <message>
        <source>Entered the correct password</source>
        <translation>Introdujo la contraseña correcta</translation>
    </message>
    <message>
        <source>Renewed the sign-in</source>
        <translation>Renovó la sesión</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Cerró la sesión</translation>
    </message>
    <message>
        <source>Signed out another device</source>
        <translation>Cerró la sesión de otro dispositivo</translation>
    </message>
    <message>
        <source>Re-authenticated</source>
        <translation>Volvió a autenticarse</translation>
    </message>
    <message>
        <source>Turned on two-step sign-in</source>
        <translation>Activó la verificación en dos pasos</translation>
    </message>
    <message>
        <source>Turned off two-step sign-in</source>
        <translation>Desactivó la verificación en dos pasos</translation>
    </message>
    <message>
        <source>Reset two-step sign-in</source>
        <translation>Restableció la verificación en dos pasos</translation>
    </message>
    <message>
        <source>Created new recovery codes</source>
        <translation>Creó nuevos códigos de recuperación</translation>
    </message>
    <message>
        <source>Created an invitation</source>
        <translation>Creó una invitación</translation>
    </message>
    <message>
        <source>Accepted an invitation</source>
        <translation>Aceptó una invitación</translation>
    </message>
    <message>
        <source>Created an account</source>
        <translation>Creó una cuenta</translation>
    </message>
    <message>
        <source>Viewed the consent form</source>
        <translation>Consultó el texto del consentimiento</translation>
    </message>
    <message>
        <source>Viewed a consent</source>
        <translation>Consultó un consentimiento</translation>
    </message>
    <message>
        <source>Gave consent</source>
        <translation>Dio su consentimiento</translation>
    </message>
    <message>
        <source>Declined consent</source>
        <translation>No dio su consentimiento</translation>
    </message>
    <message>
        <source>Withdrew consent</source>
        <translation>Retiró su consentimiento</translation>
    </message>
    <message>
        <source>Saved a copy of a consent</source>
        <translation>Guardó una copia de un consentimiento</translation>
    </message>
    <message>
        <source>Added a participant</source>
        <translation>Añadió a un participante</translation>
    </message>
    <message>
        <source>Opened emergency access</source>
        <translation>Abrió un acceso de emergencia</translation>
    </message>
    <message>
        <source>Reviewed emergency access</source>
        <translation>Revisó un acceso de emergencia</translation>
    </message>
    <message>
        <source>Changed who may open a recording</source>
        <translation>Cambió quién puede abrir una grabación</translation>
    </message>
    <message>
        <source>Restored a recording from the archive</source>
        <translation>Restauró una grabación del archivo</translation>
    </message>
    <message>
        <source>Opened the video room</source>
        <translation>Abrió la sala de vídeo</translation>
    </message>
    <message>
        <source>Rejected a forged message</source>
        <translation>Rechazó un mensaje falsificado</translation>
    </message>
    <message>
        <source>Sent an unauthorized report</source>
        <translation>Envió un informe no autorizado</translation>
    </message>
    <message>
        <source>Reports are missing</source>
        <translation>Faltan informes</translation>
    </message>
    <message>
        <source>Sent the missing reports</source>
        <translation>Envió los informes que faltaban</translation>
    </message>
    <message>
        <source>Sent inconsistent reports</source>
        <translation>Envió informes incoherentes</translation>
    </message>
    <message>
        <source>Sent conflicting histories from one computer</source>
        <translation>Envió historiales contradictorios desde un mismo equipo</translation>
    </message>
    <message>
        <source>Warned that the retention period is ending</source>
        <translation>Avisó de que termina el plazo de conservación</translation>
    </message>
    <message>
        <source>Archived the recording</source>
        <translation>Archivó la grabación</translation>
    </message>
    <message>
        <source>Replaced the wrapping key</source>
        <translation>Sustituyó la clave de envoltura</translation>
    </message>
    <message>
        <source>Re-encrypted all keys</source>
        <translation>Volvió a cifrar todas las claves</translation>
    </message>
    <message>
        <source>Scheduled a key&apos;s destruction</source>
        <translation>Programó la destrucción de una clave</translation>
    </message>
    <message>
        <source>Cancelled a key&apos;s destruction</source>
        <translation>Canceló la destrucción de una clave</translation>
    </message>
    <message>
        <source>Destroyed a key</source>
        <translation>Destruyó una clave</translation>
    </message>
    <message>
        <source>Created recovery shares</source>
        <translation>Creó partes de recuperación</translation>
    </message>
    <message>
        <source>Tested the recovery shares</source>
        <translation>Probó las partes de recuperación</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>Hizo una copia de seguridad</translation>
    </message>
    <message>
        <source>Tested a backup</source>
        <translation>Probó una copia de seguridad</translation>
    </message>
    <message>
        <source>Changed a setting</source>
        <translation>Cambió un ajuste</translation>
    </message>
    <message>
        <source>Created an office</source>
        <translation>Creó una sede</translation>
    </message>
    <message>
        <source>Ran a system check</source>
        <translation>Ejecutó una comprobación del sistema</translation>
    </message>
    <message>
        <source>Accepted a restored log</source>
        <translation>Aceptó un registro restaurado</translation>
    </message>
    <message>
        <source>Raised an alert</source>
        <translation>Emitió una alerta</translation>
    </message>
    <message>
        <source>Viewed alerts</source>
        <translation>Vio las alertas</translation>
    </message>
    <message>
        <source>Acknowledged an alert</source>
        <translation>Confirmó la recepción de una alerta</translation>
    </message>
    <message>
        <source>Assigned an alert</source>
        <translation>Asignó una alerta</translation>
    </message>
    <message>
        <source>Closed an alert</source>
        <translation>Cerró una alerta</translation>
    </message>
    <message>
        <source>Reopened an alert</source>
        <translation>Reabrió una alerta</translation>
    </message>
    <message>
        <source>Viewed the alert rules</source>
        <translation>Vio las reglas de alerta</translation>
    </message>
    <message>
        <source>Tried an alert rule on past entries</source>
        <translation>Probó una regla de alerta con entradas anteriores</translation>
    </message>
    <message>
        <source>Changed an alert rule</source>
        <translation>Cambió una regla de alerta</translation>
    </message>
    <message>
        <source>Deleted an alert rule</source>
        <translation>Eliminó una regla de alerta</translation>
    </message>
    <message>
        <source>Detected a jump of the clock</source>
        <translation>Detectó un salto del reloj</translation>
    </message>
    <message>
        <source>%1: denied</source>
        <comment>what somebody wanted</comment>
        <translation>%1: denegado</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <comment>what was tried</comment>
        <translation>%1: fallido</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a network address</comment>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Empezó</translation>
    </message>
    <message>
        <source>Corrected the transcript</source>
        <translation>Corrigió la transcripción</translation>
    </message>
    <message>
        <source>Named a speaker</source>
        <translation>Puso nombre a quien habla</translation>
    </message>
    <message>
        <source>Hid a line of the transcript</source>
        <translation>Ocultó una línea de la transcripción</translation>
    </message>
    <message>
        <source>Unhid a line of the transcript</source>
        <translation>Volvió a mostrar una línea de la transcripción</translation>
    </message>
    <message>
        <source>Requested an automatic transcript</source>
        <translation>Pidió una transcripción automática</translation>
    </message>
    <message>
        <source>Started an automatic transcript</source>
        <translation>Inició una transcripción automática</translation>
    </message>
    <message>
        <source>Made an automatic transcript</source>
        <translation>Hizo una transcripción automática</translation>
    </message>
    <message>
        <source>Could not make an automatic transcript</source>
        <translation>No pudo hacer la transcripción automática</translation>
    </message>
    <message>
        <source>Cancelled an automatic transcript</source>
        <translation>Canceló una transcripción automática</translation>
    </message>
    <message>
        <source>Removed the automatic transcript of a person who no longer agrees to it</source>
        <translation>Eliminó la transcripción automática de alguien que ya no la acepta</translation>
    </message>
    <message>
        <source>Viewed the vocabulary for transcripts</source>
        <translation>Vio el vocabulario para las transcripciones</translation>
    </message>
    <message>
        <source>Changed the vocabulary for transcripts</source>
        <translation>Modificó el vocabulario para las transcripciones</translation>
    </message>
    <message>
        <source>Viewed who spoke when</source>
        <translation>Consultó quién habló y cuándo</translation>
    </message>
    <message>
        <source>Added a transcript</source>
        <translation>Añadió una transcripción</translation>
    </message>
    <message>
        <source>Viewed the list of transcripts</source>
        <translation>Consultó la lista de transcripciones</translation>
    </message>
    <message>
        <source>Chose another version of the transcript</source>
        <translation>Eligió otra versión de la transcripción</translation>
    </message>
    <message>
        <source>Removed a transcript</source>
        <translation>Eliminó una transcripción</translation>
    </message>
    <message>
        <source>Viewed notes</source>
        <translation>Consultó notas</translation>
    </message>
    <message>
        <source>Exported notes</source>
        <translation>Exportó notas</translation>
    </message>
    <message>
        <source>Added a note</source>
        <translation>Añadió una nota</translation>
    </message>
    <message>
        <source>Deleted a note</source>
        <translation>Borró una nota</translation>
    </message>
    <message>
        <source>Changed the codes</source>
        <translation>Cambió los códigos</translation>
    </message>
    <message>
        <source>Searched transcripts</source>
        <translation>Buscó en las transcripciones</translation>
    </message>
    <message>
        <source>Found a match in the transcript</source>
        <translation>Encontró una coincidencia en la transcripción</translation>
    </message>
    <message>
        <source>Requested deletion</source>
        <translation>Solicitó la eliminación</translation>
    </message>
    <message>
        <source>Viewed the deletion request</source>
        <translation>Consultó la solicitud de eliminación</translation>
    </message>
    <message>
        <source>Withdrew the deletion request</source>
        <translation>Retiró la solicitud de eliminación</translation>
    </message>
    <message>
        <source>Responded to the deletion request</source>
        <translation>Respondió a la solicitud de eliminación</translation>
    </message>
    <message>
        <source>Scheduled a session</source>
        <translation>Programó una sesión</translation>
    </message>
    <message>
        <source>Cancelled a session</source>
        <translation>Canceló una sesión</translation>
    </message>
    <message>
        <source>Viewed the clinic status</source>
        <translation>Consultó el estado de la clínica</translation>
    </message>
    <message>
        <source>Disabled a key</source>
        <translation>Desactivó una clave</translation>
    </message>
    <message>
        <source>Re-enabled a key</source>
        <translation>Reactivó una clave</translation>
    </message>
    <message>
        <source>Viewing was stopped</source>
        <translation>Se detuvo la reproducción</translation>
    </message>
    <message>
        <source>Changed the password</source>
        <translation>Cambió la contraseña</translation>
    </message>
    <message>
        <source>Detected password guessing</source>
        <translation>Detectó intentos de adivinar contraseñas</translation>
    </message>
    <message>
        <source>Another client (name withheld)</source>
        <translation>Otro cliente (sin nombrar)</translation>
    </message>
    <message numerus="yes">
        <source>opened it %n time(s)</source>
        <translation>
            <numerusform>la abrió una vez</numerusform>
            <numerusform>la abrió %n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>downloaded %n copies</source>
        <translation>
            <numerusform>descargó una copia</numerusform>
            <numerusform>descargó %n copias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was denied %n time(s)</source>
        <translation>
            <numerusform>se le denegó %n vez</numerusform>
            <numerusform>se le denegó %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>did not open it</source>
        <translation>no la abrió</translation>
    </message>
    <message>
        <source>Tried too many unknown client numbers</source>
        <translation>Probó demasiados números de cliente desconocidos</translation>
    </message>
    <message>
        <source>Recorded a consent on the client&apos;s behalf</source>
        <translation>Registró un consentimiento en nombre del cliente</translation>
    </message>
    <message>
        <source>Recorded a narrower consent on the client&apos;s behalf</source>
        <translation>Registró un consentimiento más limitado en nombre del cliente</translation>
    </message>
    <message>
        <source>Recorded a refusal on the client&apos;s behalf</source>
        <translation>Registró una negativa en nombre del cliente</translation>
    </message>
    <message>
        <source>Recorded a withdrawal on the client&apos;s behalf</source>
        <translation>Registró una retirada del consentimiento en nombre del cliente</translation>
    </message>
    <message>
        <source>Confirmed a recorded consent</source>
        <translation>Confirmó un consentimiento registrado</translation>
    </message>
    <message>
        <source>Rejected a recorded consent</source>
        <translation>Rechazó un consentimiento registrado</translation>
    </message>
    <message>
        <source>Put a recorded consent into effect</source>
        <translation>Puso en vigor un consentimiento registrado</translation>
    </message>
    <message>
        <source>Removed a participant</source>
        <translation>Quitó a un participante</translation>
    </message>
    <message>
        <source>Viewed the participants</source>
        <translation>Consultó los participantes</translation>
    </message>
    <message>
        <source>Confirmed a session</source>
        <translation>Confirmó una sesión</translation>
    </message>
    <message>
        <source>Watched %1 or more</source>
        <translation>Vio %1 o más</translation>
    </message>
    <message>
        <source>Ended emergency access</source>
        <translation>Terminó un acceso de emergencia</translation>
    </message>
    <message>
        <source>Did not record the session</source>
        <translation>No grabó la sesión</translation>
    </message>
    <message>
        <source>Requested access for a legal matter</source>
        <translation>Solicitó acceso por un asunto legal</translation>
    </message>
    <message>
        <source>Gave a reason for not notifying the client</source>
        <translation>Indicó por qué no se avisa al cliente</translation>
    </message>
    <message>
        <source>Approved access for a legal matter</source>
        <translation>Aprobó el acceso por un asunto legal</translation>
    </message>
    <message>
        <source>Ended access for a legal matter</source>
        <translation>Terminó el acceso por un asunto legal</translation>
    </message>
    <message>
        <source>Viewed legal matters</source>
        <translation>Vio los asuntos legales</translation>
    </message>
    <message>
        <source>Closed an account</source>
        <translation>Cerró una cuenta</translation>
    </message>
    <message>
        <source>Reopened an account</source>
        <translation>Reabrió una cuenta</translation>
    </message>
    <message>
        <source>Viewed the list of accounts</source>
        <translation>Consultó la lista de cuentas</translation>
    </message>
    <message>
        <source>Viewed the calendar</source>
        <translation>Consultó el calendario</translation>
    </message>
    <message>
        <source>Viewed an account</source>
        <translation>Consultó una cuenta</translation>
    </message>
    <message>
        <source>Corrected an account</source>
        <translation>Corrigió una cuenta</translation>
    </message>
    <message>
        <source>Merged two accounts of one person</source>
        <translation>Fusionó dos cuentas de una persona</translation>
    </message>
    <message>
        <source>Separated merged accounts</source>
        <translation>Separó cuentas fusionadas</translation>
    </message>
    <message>
        <source>Viewed the list of reports</source>
        <translation>Consultó la lista de informes</translation>
    </message>
    <message>
        <source>Viewed a report</source>
        <translation>Consultó un informe</translation>
    </message>
    <message>
        <source>Saved a report</source>
        <translation>Guardó un informe</translation>
    </message>
    <message>
        <source>Scheduled a report</source>
        <translation>Programó un informe</translation>
    </message>
    <message>
        <source>Ended a report schedule</source>
        <translation>Puso fin a un informe programado</translation>
    </message>
    <message>
        <source>Created a scheduled report</source>
        <translation>Creó un informe programado</translation>
    </message>
    <message>
        <source>Viewed disclosures</source>
        <translation>Consultó las comunicaciones a terceros</translation>
    </message>
    <message>
        <source>Recorded a disclosure</source>
        <translation>Registró una comunicación a terceros</translation>
    </message>
    <message>
        <source>Corrected a disclosure</source>
        <translation>Corrigió una comunicación a terceros</translation>
    </message>
    <message>
        <source>Viewed activity reviews</source>
        <translation>Consultó las revisiones de actividad</translation>
    </message>
    <message>
        <source>Looked through the activity of a period</source>
        <translation>Examinó la actividad de un periodo</translation>
    </message>
    <message>
        <source>Signed an activity review</source>
        <translation>Firmó una revisión de actividad</translation>
    </message>
    <message>
        <source>Completed a follow-up</source>
        <translation>Completó una tarea de seguimiento</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Searched for</source>
        <translation>Se buscó</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condición</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>what was changed</comment>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Suma de comprobación</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Conclusión</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>of a follow-up</comment>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
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
        <translation>Responder a la solicitud de eliminación</translation>
    </message>
    <message>
        <source>Your response, for the client to read</source>
        <translation>Su respuesta, para que la lea el cliente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Respond</source>
        <translation>Res&amp;ponder</translation>
    </message>
    <message>
        <source>The client has asked for this recording to be deleted</source>
        <translation>El cliente ha pedido que se elimine esta grabación</translation>
    </message>
    <message>
        <source>&amp;Your response, for the client to read (at least 10 characters)</source>
        <translation>&amp;Su respuesta, para que la lea el cliente (al menos 10 caracteres)</translation>
    </message>
    <message>
        <source>&amp;Keep it: it must be kept until %1</source>
        <translation>&amp;Conservarla: debe conservarse hasta el %1</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Conservarla</translation>
    </message>
    <message>
        <source>Keep it, but restrict &amp;access to the client, their representative and their clinician</source>
        <translation>Conservarla, pero r&amp;estringir el acceso al cliente, su representante y su profesional</translation>
    </message>
    <message>
        <source>&amp;Delete it (you will confirm on the next page)</source>
        <translation>E&amp;liminarla (lo confirmará en la página siguiente)</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>choose a response</source>
        <translation>elija una respuesta</translation>
    </message>
    <message>
        <source>enter at least 10 characters</source>
        <translation>escriba al menos 10 caracteres</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Falta: %1.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Your sign-in has expired. Enter your password to continue where you left off.</source>
        <translation>Su sesión ha caducado. Escriba la contraseña para continuar donde estaba.</translation>
    </message>
    <message>
        <source>The access journal on this computer can&apos;t be opened, so nothing can be shown.</source>
        <translation>El diario de accesos de este equipo no se puede abrir, así que no se puede mostrar nada.</translation>
    </message>
    <message>
        <source>You&apos;re signed out. Nothing from this session remains on this computer.</source>
        <translation>Ha cerrado la sesión. No queda nada de ella en este equipo.</translation>
    </message>
    <message>
        <source>Your password is set. Sign in with it.</source>
        <translation>Su contraseña está guardada. Inicie sesión con ella.</translation>
    </message>
    <message>
        <source>The computer was locked or went to sleep. Your work is saved.</source>
        <translation>El equipo se bloqueó o entró en reposo. Su trabajo está guardado.</translation>
    </message>
</context>
<context>
    <name>BrowserPage</name>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Details of the selected recording</source>
        <translation>Detalles de la grabación elegida</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>V&amp;er</translation>
    </message>
    <message>
        <source>Save a Cop&amp;y…</source>
        <translation>Guardar una c&amp;opia…</translation>
    </message>
    <message>
        <source>Consent Re&amp;cord…</source>
        <translation>&amp;Consentimiento…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>E&amp;liminar…</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s)</source>
        <translation>
            <numerusform>%n grabación</numerusform>
            <numerusform>%n grabaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading recordings…</source>
        <translation>Cargando grabaciones…</translation>
    </message>
    <message>
        <source>No recordings yet</source>
        <translation>Todavía no hay grabaciones</translation>
    </message>
    <message>
        <source>Recordings appear here after a session you agreed to record.</source>
        <translation>Las grabaciones aparecen aquí después de una sesión que usted aceptó grabar.</translation>
    </message>
    <message>
        <source>Recordings appear here after a session that was recorded with consent.</source>
        <translation>Las grabaciones aparecen aquí después de una sesión grabada con consentimiento.</translation>
    </message>
    <message>
        <source>No recordings match</source>
        <translation>Ninguna grabación coincide</translation>
    </message>
    <message>
        <source>Try a different search, or clear the filters.</source>
        <translation>Pruebe otra búsqueda o quite los filtros.</translation>
    </message>
    <message>
        <source>The list can&apos;t be shown</source>
        <translation>No se puede mostrar la lista</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>You watched</source>
        <translation>Usted ha visto</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada todavía</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Se conserva hasta</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>&amp;Undo Deletion…</source>
        <translation>Deshacer la eli&amp;minación…</translation>
    </message>
    <message numerus="yes">
        <source>More than %n recording(s)</source>
        <translation>
            <numerusform>Más de %n grabación</numerusform>
            <numerusform>Más de %n grabaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the list didn&apos;t load. Retrying…</source>
        <translation>Una parte de la lista no se cargó. Reintentando…</translation>
    </message>
    <message>
        <source>Deletion Certi&amp;ficate…</source>
        <translation>Certi&amp;ficado de eliminación…</translation>
    </message>
    <message>
        <source>Re&amp;quest Deletion…</source>
        <translation>So&amp;licitar la eliminación…</translation>
    </message>
    <message>
        <source>Respond to Deletion Re&amp;quest…</source>
        <translation>Responder a la solicitud de eli&amp;minación…</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Eliminación</translation>
    </message>
    <message>
        <source>My Deletion Re&amp;quest…</source>
        <translation>Mi so&amp;licitud de eliminación…</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>Retención legal</translation>
    </message>
    <message>
        <source>On legal hold: can&apos;t be deleted</source>
        <translation>Con retención legal: no se puede eliminar</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Restringida</translation>
    </message>
    <message>
        <source>Only the client, their representative and their clinician can open it</source>
        <translation>Solo pueden abrirla el cliente, su representante y su profesional</translation>
    </message>
    <message>
        <source>Acce&amp;ss History…</source>
        <translation>&amp;Historial de accesos…</translation>
    </message>
    <message>
        <source>Offline, as of %1</source>
        <translation>Sin conexión, estado de las %1</translation>
    </message>
    <message>
        <source>Retry I&amp;mport</source>
        <translation>Reintent&amp;ar la importación</translation>
    </message>
    <message>
        <source>Approve the Delet&amp;ion…</source>
        <translation>A&amp;probar la eliminación…</translation>
    </message>
    <message>
        <source>My recordings</source>
        <translation>Mis grabaciones</translation>
    </message>
</context>
<context>
    <name>CaptionLookDialog</name>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Captions will look like this.</source>
        <translation>Así se verán los subtítulos.</translation>
    </message>
    <message>
        <source>Caption Style</source>
        <translation>Estilo de los subtítulos</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanco</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Amarillo</translation>
    </message>
    <message>
        <source>Light green</source>
        <translation>Verde claro</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>Azul claro</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Negro</translation>
    </message>
    <message>
        <source>Dark blue</source>
        <translation>Azul oscuro</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Tamaño</translation>
    </message>
    <message>
        <source>&amp;Font</source>
        <translation>&amp;Fuente</translation>
    </message>
    <message>
        <source>System font</source>
        <translation>Fuente del sistema</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Con serifas</translation>
    </message>
    <message>
        <source>Monospace</source>
        <translation>Monoespaciada</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>T&amp;exto</translation>
    </message>
    <message>
        <source>&amp;Background</source>
        <translation>F&amp;ondo</translation>
    </message>
    <message>
        <source>Background o&amp;pacity</source>
        <translation>O&amp;pacidad del fondo</translation>
    </message>
    <message>
        <source>Opaque</source>
        <translation>Opaco</translation>
    </message>
    <message>
        <source>Mostly opaque</source>
        <translation>Casi opaco</translation>
    </message>
    <message>
        <source>Semi-transparent</source>
        <translation>Semitransparente</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Transparente</translation>
    </message>
    <message>
        <source>Pos&amp;ition</source>
        <translation>Posi&amp;ción</translation>
    </message>
    <message>
        <source>Default position</source>
        <translation>Posición predeterminada</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Arriba</translation>
    </message>
</context>
<context>
    <name>CareWords</name>
    <message>
        <source>OK</source>
        <translation>Correcto</translation>
    </message>
    <message>
        <source>Action needed</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>No backup has been made.</source>
        <translation>No se ha hecho ninguna copia de seguridad.</translation>
    </message>
    <message>
        <source>Last backup: %1.</source>
        <translation>Última copia de seguridad: %1.</translation>
    </message>
    <message>
        <source>Restore test</source>
        <translation>Prueba de restauración</translation>
    </message>
    <message>
        <source>Never run. An untested backup may not work.</source>
        <translation>Nunca se hizo. Una copia sin probar puede no funcionar.</translation>
    </message>
    <message>
        <source>Last restore test: %1.</source>
        <translation>Última prueba de restauración: %1.</translation>
    </message>
    <message>
        <source>Access log verification</source>
        <translation>Verificación del registro de accesos</translation>
    </message>
    <message>
        <source>Never fully verified.</source>
        <translation>Nunca se verificó por completo.</translation>
    </message>
    <message>
        <source>Verified %1: the log is damaged.</source>
        <translation>Verificado %1: el registro está dañado.</translation>
    </message>
    <message>
        <source>Verified %1, no gaps.</source>
        <translation>Verificado %1, sin huecos.</translation>
    </message>
    <message>
        <source>Latest checkpoint</source>
        <translation>Último punto de control</translation>
    </message>
    <message>
        <source>The log has never been signed.</source>
        <translation>El registro no se ha firmado nunca.</translation>
    </message>
    <message numerus="yes">
        <source>%1, covering %n entry(ies).</source>
        <translation>
            <numerusform>%1, cubre %n entrada.</numerusform>
            <numerusform>%1, cubre %n entradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Acceso de emergencia</translation>
    </message>
    <message>
        <source>All reviewed.</source>
        <translation>Todo revisado.</translation>
    </message>
    <message numerus="yes">
        <source>%n awaiting review.</source>
        <translation>
            <numerusform>%n pendiente de revisión.</numerusform>
            <numerusform>%n pendientes de revisión.</numerusform>
        </translation>
    </message>
    <message>
        <source>Oldest: %1.</source>
        <translation>El más antiguo: %1.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>The key store can&apos;t be reached. Recordings can&apos;t be opened until it is back.</source>
        <translation>No se puede acceder al almacén de claves. Hasta que vuelva no se pueden abrir grabaciones.</translation>
    </message>
    <message>
        <source>Version %1 was created %2.</source>
        <translation>La versión %1 se creó %2.</translation>
    </message>
    <message>
        <source>Version %1 is in use.</source>
        <translation>La versión %1 está en uso.</translation>
    </message>
    <message>
        <source>Version %1 is disabled: recordings encrypted with it can&apos;t be opened.</source>
        <translation>La versión %1 está desactivada: las grabaciones cifradas con ella no se pueden abrir.</translation>
    </message>
    <message>
        <source>Version %1 expires soon and should be replaced.</source>
        <translation>La versión %1 caduca pronto y debería sustituirse.</translation>
    </message>
    <message>
        <source>Version %1 has nearly reached its usage limit and should be replaced.</source>
        <translation>La versión %1 casi ha llegado a su límite de uso y debería sustituirse.</translation>
    </message>
    <message>
        <source>Some data is still encrypted with version %1.</source>
        <translation>Todavía hay datos cifrados con la versión %1.</translation>
    </message>
    <message>
        <source>Key recovery</source>
        <translation>Recuperación de las claves</translation>
    </message>
    <message>
        <source>Handled by the key provider.</source>
        <translation>La gestiona el proveedor de claves.</translation>
    </message>
    <message>
        <source>The recovery shares have never been tested. If the key file is lost, every recording is lost.</source>
        <translation>Las partes de recuperación nunca se probaron. Si se pierde el archivo de claves, se pierden todas las grabaciones.</translation>
    </message>
    <message>
        <source>No recovery shares have been made. If the key file is lost, every recording is lost.</source>
        <translation>No se han creado partes de recuperación. Si se pierde el archivo de claves, se pierden todas las grabaciones.</translation>
    </message>
    <message>
        <source>The recovery shares don&apos;t cover the latest key. Create new shares.</source>
        <translation>Las partes de recuperación no cubren la clave más reciente. Cree partes nuevas.</translation>
    </message>
    <message>
        <source>Recovery shares tested %1.</source>
        <translation>Partes de recuperación probadas %1.</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importaciones</translation>
    </message>
    <message>
        <source>All completed.</source>
        <translation>Todas completadas.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed.</source>
        <translation>
            <numerusform>%n fallida.</numerusform>
            <numerusform>%n fallidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>All delivered.</source>
        <translation>Todos entregados.</translation>
    </message>
    <message numerus="yes">
        <source>%n not delivered.</source>
        <translation>
            <numerusform>%n sin entregar.</numerusform>
            <numerusform>%n sin entregar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scheduled deletions</source>
        <translation>Eliminaciones programadas</translation>
    </message>
    <message>
        <source>None overdue.</source>
        <translation>Ninguna atrasada.</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue.</source>
        <translation>
            <numerusform>%n atrasada.</numerusform>
            <numerusform>%n atrasadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deletion requests</source>
        <translation>Solicitudes de eliminación</translation>
    </message>
    <message>
        <source>All answered.</source>
        <translation>Todas respondidas.</translation>
    </message>
    <message numerus="yes">
        <source>%n awaiting a response.</source>
        <translation>
            <numerusform>%n pendiente de respuesta.</numerusform>
            <numerusform>%n pendientes de respuesta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Justified (%1)</source>
        <translation>Justificado (%1)</translation>
    </message>
    <message>
        <source>Not justified (%1)</source>
        <translation>No justificado (%1)</translation>
    </message>
    <message>
        <source>Open until %1, not yet reviewed</source>
        <translation>Abierto hasta las %1, sin revisar</translation>
    </message>
    <message>
        <source>Ended, awaiting review</source>
        <translation>Terminado, pendiente de revisión</translation>
    </message>
</context>
<context>
    <name>CertificateDialog</name>
    <message>
        <source>Deletion Certificate</source>
        <translation>Certificado de eliminación</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Deleted on</source>
        <translation>Eliminada el</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Its encryption key was overwritten everywhere it was stored, then the encrypted recording was removed.</source>
        <translation>Su clave de cifrado se sobrescribió en todos los lugares donde se guardaba y después se eliminó la grabación cifrada.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>SHA-256 of the deleted file</source>
        <translation>SHA-256 del archivo eliminado</translation>
    </message>
    <message>
        <source>Clinic&apos;s seal (HMAC)</source>
        <translation>Sello de la clínica (HMAC)</translation>
    </message>
    <message>
        <source>Save the Certificate</source>
        <translation>Guardar el certificado</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;JSON (*.json)</source>
        <translation>PDF (*.pdf);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Certificate saved.</source>
        <translation>Certificado guardado.</translation>
    </message>
    <message>
        <source>The certificate could not be saved. Choose another location.</source>
        <translation>No se pudo guardar el certificado. Elija otro lugar.</translation>
    </message>
</context>
<context>
    <name>CodesDialog</name>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>Key &amp;%1</source>
        <translation>Tecla &amp;%1</translation>
    </message>
    <message>
        <source>&amp;Save Codes</source>
        <translation>&amp;Guardar códigos</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Short labels from your method, such as “question” or “reflection”. Ctrl+number marks the moment with that code; with Coding on, the number alone is enough.</source>
        <translation>Etiquetas cortas de su método, como «pregunta» o «reflejo». Ctrl+número marca el momento con ese código; con la codificación activa, basta el número.</translation>
    </message>
    <message>
        <source>Use as the d&amp;efault for everyone in my office</source>
        <translation>Usar como códigos pr&amp;edeterminados de mi sede</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a Command</source>
        <translation>Buscar una orden</translation>
    </message>
    <message>
        <source>Name of a command</source>
        <translation>Nombre de una orden</translation>
    </message>
    <message>
        <source>Type part of a command&apos;s name</source>
        <translation>Escriba parte del nombre de una orden</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Up and Down select, Enter runs the command, Escape closes.</source>
        <translation>Arriba y Abajo seleccionan, Intro ejecuta la orden, Escape cierra.</translation>
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
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Undoes the last change to a note</source>
        <translation>Deshace el último cambio de una nota</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Redoes the change</source>
        <translation>Rehace el cambio</translation>
    </message>
    <message>
        <source>&amp;Recordings</source>
        <translation>&amp;Grabaciones</translation>
    </message>
    <message>
        <source>Shows the recordings</source>
        <translation>Muestra las grabaciones</translation>
    </message>
    <message>
        <source>&amp;Sessions and Consent</source>
        <translation>&amp;Sesiones y consentimiento</translation>
    </message>
    <message>
        <source>Shows your sessions, where you start recordings</source>
        <translation>Muestra sus sesiones, donde se inician las grabaciones</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>Texto más g&amp;rande</translation>
    </message>
    <message>
        <source>Makes all text larger</source>
        <translation>Agranda todo el texto</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>Texto más &amp;pequeño</translation>
    </message>
    <message>
        <source>Makes all text smaller</source>
        <translation>Reduce todo el texto</translation>
    </message>
    <message>
        <source>&amp;Normal Text</source>
        <translation>Texto &amp;normal</translation>
    </message>
    <message>
        <source>Resets text to its normal size</source>
        <translation>Devuelve el texto a su tamaño normal</translation>
    </message>
    <message>
        <source>C&amp;aption Style…</source>
        <translation>Estilo de los &amp;subtítulos…</translation>
    </message>
    <message>
        <source>Size, font, colours and position of captions</source>
        <translation>Tamaño, fuente, colores y posición de los subtítulos</translation>
    </message>
    <message>
        <source>&amp;Hide Names</source>
        <translation>Ocultar nom&amp;bres</translation>
    </message>
    <message>
        <source>Shows pseudonyms instead of names</source>
        <translation>Muestra seudónimos en lugar de nombres</translation>
    </message>
    <message>
        <source>&amp;Lock Now</source>
        <translation>&amp;Bloquear ahora</translation>
    </message>
    <message>
        <source>Hides everything until the password is entered</source>
        <translation>Oculta todo hasta que se escriba la contraseña</translation>
    </message>
    <message>
        <source>Priva&amp;cy Screen</source>
        <translation>Pantalla de priva&amp;cidad</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>Changes how the app works and looks</source>
        <translation>Cambia cómo funciona y cómo se ve la aplicación</translation>
    </message>
    <message>
        <source>Shows the activity you are allowed to see</source>
        <translation>Muestra la actividad que usted puede ver</translation>
    </message>
    <message>
        <source>Shows messages from your clinic</source>
        <translation>Muestra los mensajes de su clínica</translation>
    </message>
    <message>
        <source>Signed-In &amp;Devices…</source>
        <translation>&amp;Dispositivos con sesión…</translation>
    </message>
    <message>
        <source>Lists the devices you are signed in on</source>
        <translation>Enumera los dispositivos en los que ha iniciado sesión</translation>
    </message>
    <message>
        <source>Two-&amp;Step Sign-In…</source>
        <translation>Verificación en do&amp;s pasos…</translation>
    </message>
    <message>
        <source>Asks for a code as well as your password</source>
        <translation>Pide un código además de la contraseña</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>Cerrar sesi&amp;ón</translation>
    </message>
    <message>
        <source>Signs you out and removes your sign-in from this computer</source>
        <translation>Cierra la sesión y la elimina de este equipo</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>S&amp;alir</translation>
    </message>
    <message>
        <source>Quits the app</source>
        <translation>Cierra la aplicación</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Actuali&amp;zar</translation>
    </message>
    <message>
        <source>Loads the latest state from the clinic</source>
        <translation>Carga el estado más reciente de la clínica</translation>
    </message>
    <message>
        <source>Play or Pause While Typing</source>
        <translation>Reproducir o pausar mientras se escribe</translation>
    </message>
    <message>
        <source>Plays or pauses even while typing</source>
        <translation>Reproduce o pausa incluso mientras se escribe</translation>
    </message>
    <message>
        <source>Replay the Last Seconds</source>
        <translation>Repetir los últimos segundos</translation>
    </message>
    <message>
        <source>Goes back three seconds and plays, even while typing</source>
        <translation>Retrocede tres segundos y reproduce, incluso mientras se escribe</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Teclado</translation>
    </message>
    <message>
        <source>Lists every command with its shortcut</source>
        <translation>Enumera todas las órdenes con sus atajos</translation>
    </message>
    <message>
        <source>&amp;Find a Command…</source>
        <translation>&amp;Buscar una orden…</translation>
    </message>
    <message>
        <source>Lists every command by its name</source>
        <translation>Enumera todas las órdenes por su nombre</translation>
    </message>
    <message>
        <source>&amp;About Attune</source>
        <translation>&amp;Acerca de Attune</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Versión y licencia</translation>
    </message>
    <message>
        <source>&amp;Watch</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Opens the selected recording</source>
        <translation>Abre la grabación elegida</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Goes to the search field</source>
        <translation>Va al campo de búsqueda</translation>
    </message>
    <message>
        <source>&amp;Save a Copy…</source>
        <translation>&amp;Guardar una copia…</translation>
    </message>
    <message>
        <source>Saves the recording as a file</source>
        <translation>Guarda la grabación como archivo</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <source>Deletes the recording</source>
        <translation>Elimina la grabación</translation>
    </message>
    <message>
        <source>&amp;Consent Record…</source>
        <translation>&amp;Consentimiento…</translation>
    </message>
    <message>
        <source>Shows what was agreed to, and when</source>
        <translation>Muestra qué se acordó y cuándo</translation>
    </message>
    <message>
        <source>&amp;Play or Pause</source>
        <translation>&amp;Reproducir o pausar</translation>
    </message>
    <message>
        <source>Plays, or pauses</source>
        <translation>Reproduce, o pausa</translation>
    </message>
    <message>
        <source>Back &amp;10 Seconds</source>
        <translation>Atrás &amp;10 segundos</translation>
    </message>
    <message>
        <source>Goes back ten seconds</source>
        <translation>Retrocede diez segundos</translation>
    </message>
    <message>
        <source>&amp;Forward 10 Seconds</source>
        <translation>A&amp;delante 10 segundos</translation>
    </message>
    <message>
        <source>Goes forward ten seconds</source>
        <translation>Avanza diez segundos</translation>
    </message>
    <message>
        <source>Back 5 Seconds</source>
        <translation>Atrás 5 segundos</translation>
    </message>
    <message>
        <source>Goes back five seconds</source>
        <translation>Retrocede cinco segundos</translation>
    </message>
    <message>
        <source>Forward 5 Seconds</source>
        <translation>Adelante 5 segundos</translation>
    </message>
    <message>
        <source>Goes forward five seconds</source>
        <translation>Avanza cinco segundos</translation>
    </message>
    <message>
        <source>Back 1 Second</source>
        <translation>Atrás 1 segundo</translation>
    </message>
    <message>
        <source>Goes back one second</source>
        <translation>Retrocede un segundo</translation>
    </message>
    <message>
        <source>Forward 1 Second</source>
        <translation>Adelante 1 segundo</translation>
    </message>
    <message>
        <source>Goes forward one second</source>
        <translation>Avanza un segundo</translation>
    </message>
    <message>
        <source>Back 1 Minute</source>
        <translation>Atrás 1 minuto</translation>
    </message>
    <message>
        <source>Goes back one minute</source>
        <translation>Retrocede un minuto</translation>
    </message>
    <message>
        <source>Forward 1 Minute</source>
        <translation>Adelante 1 minuto</translation>
    </message>
    <message>
        <source>Goes forward one minute</source>
        <translation>Avanza un minuto</translation>
    </message>
    <message>
        <source>Previous Line</source>
        <translation>Línea anterior</translation>
    </message>
    <message>
        <source>Goes to the previous spoken line</source>
        <translation>Va a la línea hablada anterior</translation>
    </message>
    <message>
        <source>Next Line</source>
        <translation>Línea siguiente</translation>
    </message>
    <message>
        <source>Goes to the next spoken line</source>
        <translation>Va a la siguiente línea hablada</translation>
    </message>
    <message>
        <source>Previous Chapter</source>
        <translation>Capítulo anterior</translation>
    </message>
    <message>
        <source>Goes to the previous chapter</source>
        <translation>Va al capítulo anterior</translation>
    </message>
    <message>
        <source>Next Chapter</source>
        <translation>Capítulo siguiente</translation>
    </message>
    <message>
        <source>Goes to the next chapter</source>
        <translation>Va al capítulo siguiente</translation>
    </message>
    <message>
        <source>Previous Note</source>
        <translation>Nota anterior</translation>
    </message>
    <message>
        <source>Goes to the previous note or marker</source>
        <translation>Va a la nota o marca anterior</translation>
    </message>
    <message>
        <source>Next Note</source>
        <translation>Nota siguiente</translation>
    </message>
    <message>
        <source>Goes to the next note or marker</source>
        <translation>Va a la nota o marca siguiente</translation>
    </message>
    <message>
        <source>To the &amp;Start</source>
        <translation>Al &amp;comienzo</translation>
    </message>
    <message>
        <source>Goes to the start</source>
        <translation>Va al comienzo</translation>
    </message>
    <message>
        <source>To the End</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Goes to the last second</source>
        <translation>Va al último segundo</translation>
    </message>
    <message>
        <source>&amp;Go to a Time…</source>
        <translation>&amp;Ir a un tiempo…</translation>
    </message>
    <message>
        <source>Goes to a time you enter</source>
        <translation>Va al tiempo que usted escriba</translation>
    </message>
    <message>
        <source>To the Start (0 %)</source>
        <translation>Al comienzo (0 %)</translation>
    </message>
    <message>
        <source>Jumps to this point; with coding on, sets a code</source>
        <translation>Salta a este punto; con la codificación activa, pone un código</translation>
    </message>
    <message>
        <source>To 10 %</source>
        <translation>Al 10 %</translation>
    </message>
    <message>
        <source>To 20 %</source>
        <translation>Al 20 %</translation>
    </message>
    <message>
        <source>To 30 %</source>
        <translation>Al 30 %</translation>
    </message>
    <message>
        <source>To 40 %</source>
        <translation>Al 40 %</translation>
    </message>
    <message>
        <source>To 50 %</source>
        <translation>Al 50 %</translation>
    </message>
    <message>
        <source>To 60 %</source>
        <translation>Al 60 %</translation>
    </message>
    <message>
        <source>To 70 %</source>
        <translation>Al 70 %</translation>
    </message>
    <message>
        <source>To 80 %</source>
        <translation>Al 80 %</translation>
    </message>
    <message>
        <source>To 90 %</source>
        <translation>Al 90 %</translation>
    </message>
    <message>
        <source>Ne&amp;xt Frame</source>
        <translation>Fotograma si&amp;guiente</translation>
    </message>
    <message>
        <source>While paused, goes forward one frame</source>
        <translation>En pausa, avanza un fotograma</translation>
    </message>
    <message>
        <source>Pre&amp;vious Frame</source>
        <translation>Fotograma an&amp;terior</translation>
    </message>
    <message>
        <source>While paused, goes back one frame</source>
        <translation>En pausa, retrocede un fotograma</translation>
    </message>
    <message>
        <source>Forward 10 Frames</source>
        <translation>Adelante 10 fotogramas</translation>
    </message>
    <message>
        <source>While paused, goes forward ten frames</source>
        <translation>En pausa, avanza diez fotogramas</translation>
    </message>
    <message>
        <source>Back 10 Frames</source>
        <translation>Atrás 10 fotogramas</translation>
    </message>
    <message>
        <source>While paused, goes back ten frames</source>
        <translation>En pausa, retrocede diez fotogramas</translation>
    </message>
    <message>
        <source>Undo &amp;Jump</source>
        <translation>D&amp;eshacer el salto</translation>
    </message>
    <message>
        <source>Returns to where you were before the last jump</source>
        <translation>Vuelve a donde estaba antes del último salto</translation>
    </message>
    <message>
        <source>Redo Jump</source>
        <translation>Reha&amp;cer el salto</translation>
    </message>
    <message>
        <source>Repeats the jump you undid</source>
        <translation>Repite el salto que deshizo</translation>
    </message>
    <message>
        <source>Set Loop Sta&amp;rt</source>
        <translation>Inicio del bucle a&amp;quí</translation>
    </message>
    <message>
        <source>Sets where the loop starts</source>
        <translation>Marca dónde empieza el bucle</translation>
    </message>
    <message>
        <source>Set Lo&amp;op End</source>
        <translation>Fin del bucle aquí</translation>
    </message>
    <message>
        <source>Sets where the loop ends and plays it</source>
        <translation>Marca dónde termina el bucle y lo reproduce</translation>
    </message>
    <message>
        <source>Stop Loop&amp;ing</source>
        <translation>De&amp;jar de repetir</translation>
    </message>
    <message>
        <source>Plays on past the end of the loop</source>
        <translation>Sigue después del final del bucle</translation>
    </message>
    <message>
        <source>Slow&amp;er</source>
        <translation>Más &amp;lento</translation>
    </message>
    <message>
        <source>Plays more slowly</source>
        <translation>Reproduce más despacio</translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation>&amp;Más rápido</translation>
    </message>
    <message>
        <source>Plays faster</source>
        <translation>Reproduce más deprisa</translation>
    </message>
    <message>
        <source>&amp;Normal Speed</source>
        <translation>Velocidad &amp;normal</translation>
    </message>
    <message>
        <source>Plays at normal speed</source>
        <translation>Reproduce a velocidad normal</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>Turns the sound up</source>
        <translation>Sube el sonido</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Turns the sound down</source>
        <translation>Baja el sonido</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Silenciar</translation>
    </message>
    <message>
        <source>Turns the sound off or on</source>
        <translation>Quita o pone el sonido</translation>
    </message>
    <message>
        <source>&amp;Balance Voices</source>
        <translation>Igu&amp;alar voces</translation>
    </message>
    <message>
        <source>Brings quiet and loud voices to the same level</source>
        <translation>Lleva las voces bajas y altas al mismo nivel</translation>
    </message>
    <message>
        <source>Audio on the &amp;Timeline</source>
        <translation>Audio en la línea de tiempo</translation>
    </message>
    <message>
        <source>Draws loudness and pauses behind the timeline</source>
        <translation>Dibuja el volumen y las pausas detrás de la línea de tiempo</translation>
    </message>
    <message>
        <source>T&amp;humbnails on the Timeline</source>
        <translation>Miniaturas en la línea de tiempo</translation>
    </message>
    <message>
        <source>Shows a thumbnail where you point on the timeline</source>
        <translation>Muestra una miniatura donde se señala en la línea de tiempo</translation>
    </message>
    <message>
        <source>Blur &amp;Left Half</source>
        <translation>Difuminar la mitad i&amp;zquierda</translation>
    </message>
    <message>
        <source>Makes the left half of the video unrecognisable</source>
        <translation>Hace irreconocible la mitad izquierda del vídeo</translation>
    </message>
    <message>
        <source>Blur Right Half</source>
        <translation>Difuminar la mitad derecha</translation>
    </message>
    <message>
        <source>Makes the right half of the video unrecognisable</source>
        <translation>Hace irreconocible la mitad derecha del vídeo</translation>
    </message>
    <message>
        <source>&amp;Captions</source>
        <translation>Su&amp;btítulos</translation>
    </message>
    <message>
        <source>Shows or hides captions</source>
        <translation>Muestra u oculta los subtítulos</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>Shows only the video</source>
        <translation>Muestra solo el vídeo</translation>
    </message>
    <message>
        <source>&amp;New Note</source>
        <translation>&amp;Nota nueva</translation>
    </message>
    <message>
        <source>Pauses and starts a note at this moment</source>
        <translation>Pausa y empieza una nota en este momento</translation>
    </message>
    <message>
        <source>&amp;Marker Here</source>
        <translation>&amp;Marca aquí</translation>
    </message>
    <message>
        <source>Marks this moment</source>
        <translation>Marca este momento</translation>
    </message>
    <message>
        <source>Note for &amp;Selection</source>
        <translation>Nota sobre la &amp;selección</translation>
    </message>
    <message>
        <source>Starts a note about the loop</source>
        <translation>Empieza una nota sobre el bucle</translation>
    </message>
    <message>
        <source>&amp;Chapter from Here</source>
        <translation>&amp;Capítulo desde aquí</translation>
    </message>
    <message>
        <source>Starts a chapter at this moment</source>
        <translation>Empieza un capítulo en este momento</translation>
    </message>
    <message>
        <source>E&amp;xport Notes…</source>
        <translation>E&amp;xportar notas…</translation>
    </message>
    <message>
        <source>Saves notes as a file</source>
        <translation>Guarda las notas como archivo</translation>
    </message>
    <message>
        <source>Co&amp;ding</source>
        <translation>Codi&amp;ficación</translation>
    </message>
    <message>
        <source>The keys 1 to 9 set codes</source>
        <translation>Las teclas 1 a 9 ponen códigos</translation>
    </message>
    <message>
        <source>C&amp;odes…</source>
        <translation>C&amp;ódigos…</translation>
    </message>
    <message>
        <source>Names the codes on the keys 1 to 9</source>
        <translation>Da nombre a los códigos de las teclas 1 a 9</translation>
    </message>
    <message>
        <source>Code on Key 1</source>
        <translation>Código de la tecla 1</translation>
    </message>
    <message>
        <source>Marks this moment with a code</source>
        <translation>Marca este momento con un código</translation>
    </message>
    <message>
        <source>Code on Key 2</source>
        <translation>Código de la tecla 2</translation>
    </message>
    <message>
        <source>Code on Key 3</source>
        <translation>Código de la tecla 3</translation>
    </message>
    <message>
        <source>Code on Key 4</source>
        <translation>Código de la tecla 4</translation>
    </message>
    <message>
        <source>Code on Key 5</source>
        <translation>Código de la tecla 5</translation>
    </message>
    <message>
        <source>Code on Key 6</source>
        <translation>Código de la tecla 6</translation>
    </message>
    <message>
        <source>Code on Key 7</source>
        <translation>Código de la tecla 7</translation>
    </message>
    <message>
        <source>Code on Key 8</source>
        <translation>Código de la tecla 8</translation>
    </message>
    <message>
        <source>Code on Key 9</source>
        <translation>Código de la tecla 9</translation>
    </message>
    <message>
        <source>&amp;Transcript</source>
        <translation>&amp;Transcripción</translation>
    </message>
    <message>
        <source>Shows the transcript</source>
        <translation>Muestra la transcripción</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>N&amp;otas</translation>
    </message>
    <message>
        <source>Shows notes and markers</source>
        <translation>Muestra notas y marcas</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalles</translation>
    </message>
    <message>
        <source>Shows details of the recording</source>
        <translation>Muestra los detalles de la grabación</translation>
    </message>
    <message>
        <source>Show Trac&amp;ks</source>
        <translation>Mostrar las pist&amp;as</translation>
    </message>
    <message>
        <source>Shows or hides speakers, notes and chapters under the timeline</source>
        <translation>Muestra u oculta quién habla, las notas y los capítulos bajo la línea de tiempo</translation>
    </message>
    <message>
        <source>&amp;Follow Along in Transcript</source>
        <translation>S&amp;eguir en la transcripción</translation>
    </message>
    <message>
        <source>Keeps the transcript in step with playback</source>
        <translation>La transcripción acompaña a la reproducción</translation>
    </message>
    <message>
        <source>&amp;Zoom In</source>
        <translation>Acercar la línea de t&amp;iempo</translation>
    </message>
    <message>
        <source>Zooms in on the timeline</source>
        <translation>Acerca la línea de tiempo</translation>
    </message>
    <message>
        <source>Zoom O&amp;ut</source>
        <translation>Alejar la línea de tie&amp;mpo</translation>
    </message>
    <message>
        <source>Zooms out of the timeline</source>
        <translation>Aleja la línea de tiempo</translation>
    </message>
    <message>
        <source>Find in the Transcript</source>
        <translation>B&amp;uscar en la transcripción</translation>
    </message>
    <message>
        <source>Goes to the transcript search</source>
        <translation>Va a la búsqueda en la transcripción</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>Buscar siguiente</translation>
    </message>
    <message>
        <source>Goes to the next match</source>
        <translation>Va a la siguiente coincidencia</translation>
    </message>
    <message>
        <source>Find Previous</source>
        <translation>Buscar anterior</translation>
    </message>
    <message>
        <source>Goes to the previous match</source>
        <translation>Va a la coincidencia anterior</translation>
    </message>
    <message>
        <source>Shorten Pauses</source>
        <translation>Acortar las pausas</translation>
    </message>
    <message>
        <source>Plays pauses over two seconds at three times the speed</source>
        <translation>Reproduce las pausas de más de dos segundos al triple de velocidad</translation>
    </message>
    <message>
        <source>First &amp;Steps</source>
        <translation>Primeros &amp;pasos</translation>
    </message>
    <message>
        <source>Three things to know when you&apos;re new</source>
        <translation>Tres cosas que conviene saber al empezar</translation>
    </message>
    <message>
        <source>Searches the transcripts of your recordings</source>
        <translation>Busca en las transcripciones de sus grabaciones</translation>
    </message>
    <message>
        <source>Pop Out Vi&amp;deo</source>
        <translation>Vídeo en una &amp;ventana aparte</translation>
    </message>
    <message>
        <source>Shows the video in its own window, or returns it to the page</source>
        <translation>Muestra el vídeo en una ventana aparte o lo devuelve a la página</translation>
    </message>
    <message>
        <source>Backups, access log, keys, reviews, failed imports and mail</source>
        <translation>Copias de seguridad, registro, claves, revisiones, importaciones y correo fallidos</translation>
    </message>
    <message>
        <source>&amp;Emergency Access…</source>
        <translation>Acceso de &amp;emergencia…</translation>
    </message>
    <message>
        <source>Opens one client&apos;s recordings for two hours in an emergency</source>
        <translation>Abre las grabaciones de un cliente durante dos horas en una emergencia</translation>
    </message>
    <message>
        <source>Lists emergency access and lets you review it</source>
        <translation>Muestra los accesos de emergencia y permite revisarlos</translation>
    </message>
    <message>
        <source>&amp;Guide…</source>
        <translation>&amp;Guía…</translation>
    </message>
    <message>
        <source>Opens the guide for your role</source>
        <translation>Abre la guía para su función</translation>
    </message>
    <message>
        <source>Acc&amp;ess…</source>
        <translation>Acces&amp;o…</translation>
    </message>
    <message>
        <source>Restricts access to the recording, or lifts the restriction</source>
        <translation>Restringe el acceso a la grabación o levanta la restricción</translation>
    </message>
    <message>
        <source>Change &amp;Your Password…</source>
        <translation>Cambiar s&amp;u contraseña…</translation>
    </message>
    <message>
        <source>Replaces the password you sign in with</source>
        <translation>Sustituye la contraseña con la que inicia sesión</translation>
    </message>
    <message>
        <source>Hides everything on screen and stops playback at once</source>
        <translation>Oculta todo lo que se muestra y detiene la reproducción al instante</translation>
    </message>
    <message>
        <source>Access Histor&amp;y…</source>
        <translation>&amp;Historial de accesos…</translation>
    </message>
    <message>
        <source>Lists everyone who opened the recording, and what they did</source>
        <translation>Muestra a todos los que han abierto la grabación y qué hicieron</translation>
    </message>
    <message>
        <source>Complaints, court orders and legal duties that allow recordings to be opened</source>
        <translation>Quejas, órdenes judiciales y obligaciones legales por las que se pueden abrir grabaciones</translation>
    </message>
    <message>
        <source>Searc&amp;h Transcripts</source>
        <translation>&amp;Buscar en las transcripciones</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Mensajes</translation>
    </message>
    <message>
        <source>&amp;Who Has Watched My Recordings</source>
        <translation>&amp;Quién ha visto mis grabaciones</translation>
    </message>
    <message>
        <source>Shows who opened which of your recordings</source>
        <translation>Muestra quién abrió cada una de sus grabaciones</translation>
    </message>
    <message>
        <source>Access &amp;Log</source>
        <translation>&amp;Registro de accesos</translation>
    </message>
    <message>
        <source>My &amp;Recordings</source>
        <translation>Mis &amp;grabaciones</translation>
    </message>
    <message>
        <source>M&amp;y Activity</source>
        <translation>Mi activida&amp;d</translation>
    </message>
    <message>
        <source>&amp;Clinic Status</source>
        <translation>&amp;Estado de la clínica</translation>
    </message>
    <message>
        <source>Emer&amp;gency Access Reviews</source>
        <translation>Revisiones de &amp;accesos de emergencia</translation>
    </message>
    <message>
        <source>Leg&amp;al Requests</source>
        <translation>Solicitudes &amp;legales</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>Goes back to the previous page; an open recording is closed</source>
        <translation>Vuelve a la página anterior; si hay una grabación abierta, se cierra</translation>
    </message>
    <message>
        <source>&amp;Quality Review</source>
        <translation>Revisión de &amp;calidad</translation>
    </message>
    <message>
        <source>Recordings drawn for quality review, and what became of them</source>
        <translation>Grabaciones sorteadas para la revisión de calidad y qué fue de ellas</translation>
    </message>
    <message>
        <source>Pol&amp;icies</source>
        <translation>Polít&amp;icas</translation>
    </message>
    <message>
        <source>How long things are kept, who audits, and who may do what</source>
        <translation>Cuánto se conserva, quién audita y quién puede hacer qué</translation>
    </message>
    <message>
        <source>Rep&amp;orts and Disclosures</source>
        <translation>I&amp;nformes y comunicaciones</translation>
    </message>
    <message>
        <source>Reports about access, by hand or by schedule, and disclosures</source>
        <translation>Informes sobre accesos, a mano o programados, y comunicaciones a terceros</translation>
    </message>
    <message>
        <source>Acti&amp;vity Review</source>
        <translation>Revisión de activi&amp;dad</translation>
    </message>
    <message>
        <source>What stood out in a period, and signing that it was reviewed</source>
        <translation>Lo que llamó la atención en un periodo y la firma de su revisión</translation>
    </message>
    <message>
        <source>Al&amp;erts</source>
        <translation>Aler&amp;tas</translation>
    </message>
    <message>
        <source>What stood out in the access log, and the rules that tell</source>
        <translation>Lo que llamó la atención en el registro de accesos y las reglas que avisan</translation>
    </message>
    <message>
        <source>&amp;Add a Transcript…</source>
        <translation>&amp;Añadir una transcripción…</translation>
    </message>
    <message>
        <source>Adds a transcript from a file</source>
        <translation>Añade una transcripción desde un archivo</translation>
    </message>
    <message>
        <source>Transcript &amp;Versions…</source>
        <translation>&amp;Versiones de la transcripción…</translation>
    </message>
    <message>
        <source>Lists the transcript&apos;s versions and languages</source>
        <translation>Muestra las versiones e idiomas de la transcripción</translation>
    </message>
    <message>
        <source>Copy Lin&amp;k</source>
        <translation>Copiar en&amp;lace</translation>
    </message>
    <message>
        <source>Copies a link to the recording&apos;s session, without names</source>
        <translation>Copia un enlace a la sesión de la grabación, sin nombres</translation>
    </message>
    <message>
        <source>Ne&amp;wer Version…</source>
        <translation>&amp;Versión más reciente…</translation>
    </message>
    <message>
        <source>Asks the clinic whether there is a newer version of the app</source>
        <translation>Pregunta a la clínica si hay una versión más reciente del programa</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message numerus="yes">
        <source>%n entry(ies) could not be read and are not shown. The app&apos;s log has the details.</source>
        <translation>
            <numerusform>No se pudo leer %n entrada y no se muestra. Los detalles están en el registro de la aplicación.</numerusform>
            <numerusform>No se pudieron leer %n entradas y no se muestran. Los detalles están en el registro de la aplicación.</numerusform>
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
        <translation>Esto no es una dirección de servidor. Escriba una como «clinica.example» o «clinica.example:8443».</translation>
    </message>
    <message>
        <source>The server name %1 was found.</source>
        <translation>Se encontró el servidor %1.</translation>
    </message>
    <message>
        <source>No server named %1 was found. Check the spelling, or check your network.</source>
        <translation>No se encontró ningún servidor llamado %1. Revise si hay una errata, o revise la red.</translation>
    </message>
    <message>
        <source>The server answers.</source>
        <translation>El servidor responde.</translation>
    </message>
    <message>
        <source>Nothing answers there. Check the port number, or try again later.</source>
        <translation>Allí no responde nada. Revise el número de puerto o inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The connection is secure and the server&apos;s identity was verified.</source>
        <translation>La conexión es segura y se verificó la identidad del servidor.</translation>
    </message>
    <message>
        <source>The server&apos;s identity could not be verified. If your clinic gave you a certificate file, choose it below.</source>
        <translation>No se pudo verificar la identidad del servidor. Si su clínica le dio un archivo de certificado, elíjalo abajo.</translation>
    </message>
    <message>
        <source>It is a clinic server, version %1.</source>
        <translation>Es un servidor de clínica, versión %1.</translation>
    </message>
    <message>
        <source>The server there is not a clinic server. Check the address against your clinic&apos;s letter.</source>
        <translation>El servidor que responde no es el de una clínica. Compare la dirección con la carta de su clínica.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is correct.</source>
        <translation>El reloj de este equipo está en hora.</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is off by %n minute(s). Set it, or codes won&apos;t be accepted.</source>
        <translation>
            <numerusform>El reloj de este equipo se desvía %n minuto. Ajústelo, o los códigos no se aceptarán.</numerusform>
            <numerusform>El reloj de este equipo se desvía %n minutos. Ajústelo, o los códigos no se aceptarán.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock says %1, which is %n day(s) off. Set the date and time, then try again.</source>
        <translation>
            <numerusform>El reloj de este equipo está mal: dice %1 y se desvía %n día. Ajuste la fecha y la hora e inténtelo de nuevo.</numerusform>
            <numerusform>El reloj de este equipo está mal: dice %1 y se desvía %n días. Ajuste la fecha y la hora e inténtelo de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock says %1. If that is wrong, set it first.</source>
        <translation>El reloj de este equipo dice %1: si no es correcto, ajústelo primero.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was valid until %1. Ask the clinic to renew it.</source>
        <translation>El certificado del servidor valía hasta el %1. Pida a la clínica que lo renueve.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. Ask the clinic to renew it.</source>
        <translation>El certificado del servidor ha caducado. Pida a la clínica que lo renueve.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is only valid from %1.</source>
        <translation>El certificado del servidor solo vale a partir del %1.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet.</source>
        <translation>El certificado del servidor todavía no es válido.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is self-signed. If your clinic gave you a certificate file, choose it below.</source>
        <translation>El certificado del servidor está autofirmado. Si su clínica le dio un archivo de certificado, elíjalo abajo.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was issued by an unknown authority. If your clinic gave you a certificate file, choose it below; if one is already chosen, ask your clinic for the current one.</source>
        <translation>El certificado del servidor lo emitió una autoridad desconocida. Si su clínica le dio un archivo de certificado, elíjalo abajo; si ya hay uno elegido, pida a la clínica el actual.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for a different name. Check the address against your clinic&apos;s letter.</source>
        <translation>El certificado del servidor es para otro nombre. Compare la dirección con la carta de su clínica.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for %1, not for the name you entered. Check the address against your clinic&apos;s letter.</source>
        <translation>El certificado del servidor es para %1, no para el nombre que escribió. Compare la dirección con la carta de su clínica.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not say which names it is for. The clinic needs a new one with its address as a subject alternative name.</source>
        <translation>El certificado del servidor no dice para qué nombres es. La clínica necesita uno nuevo que incluya su dirección como nombre alternativo (SAN).</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was revoked. Don&apos;t connect; tell your clinic.</source>
        <translation>El certificado del servidor fue revocado. No se conecte; avise a la clínica.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate could be forged: its key or its signature is too weak. The clinic needs a new one.</source>
        <translation>El certificado del servidor podría falsificarse: su clave o su firma es demasiado débil. La clínica necesita uno nuevo.</translation>
    </message>
    <message>
        <source>The server&apos;s identity could not be verified, so no connection was made.</source>
        <translation>No se pudo verificar la identidad del servidor, así que no se estableció la conexión.</translation>
    </message>
    <message>
        <source>A proxy on this network requires a user name and password. Try again to enter them; your network administrator can give them to you.</source>
        <translation>Un proxy de esta red pide un nombre de usuario y una contraseña. Inténtelo de nuevo para escribirlos; se los puede dar quien administra la red.</translation>
    </message>
    <message>
        <source>The proxy set on this computer doesn&apos;t answer. Check the network settings.</source>
        <translation>El proxy que este equipo tiene configurado no responde. Revise los ajustes de red.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy doesn&apos;t answer, or blocks the connection to the clinic. Ask your network administrator.</source>
        <translation>El proxy de esta red no responde o bloquea la conexión con la clínica. Pregunte a quien administra la red.</translation>
    </message>
    <message>
        <source>The server is ready.</source>
        <translation>El servidor está listo.</translation>
    </message>
    <message>
        <source>The server is running but not fully working at the moment. Try again later, or tell the clinic.</source>
        <translation>El servidor está en marcha, pero ahora no funciona del todo. Inténtelo más tarde o avise a la clínica.</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Consent to Recording</source>
        <translation>Consentimiento para grabar</translation>
    </message>
    <message>
        <source>Recording your sessions</source>
        <translation>Grabar sus sesiones</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Para %1</translation>
    </message>
    <message>
        <source>&amp;Read Everything</source>
        <translation>&amp;Leer todo</translation>
    </message>
    <message>
        <source>&amp;Continue to Decision</source>
        <translation>&amp;Continuar a la decisión</translation>
    </message>
    <message>
        <source>&amp;Not Now</source>
        <translation>Ahora &amp;no</translation>
    </message>
    <message>
        <source>I have understood</source>
        <translation>He entendido</translation>
    </message>
    <message>
        <source>my rights, and that I may say no without any effect on my care</source>
        <translation>mis derechos, y que puedo decir que no sin que afecte a mi atención</translation>
    </message>
    <message>
        <source>that nobody watches during a recording, and whom to call in an emergency</source>
        <translation>que nadie vigila durante una grabación, y a quién llamar en una emergencia</translation>
    </message>
    <message>
        <source>the risks to my privacy</source>
        <translation>los riesgos para mi intimidad</translation>
    </message>
    <message>
        <source>what I need for a session by video</source>
        <translation>lo que necesito para una sesión por vídeo</translation>
    </message>
    <message>
        <source>My recordings may be used for</source>
        <translation>Mis grabaciones pueden usarse para</translation>
    </message>
    <message>
        <source>&amp;How the client decides</source>
        <translation>&amp;Cómo decide el cliente</translation>
    </message>
    <message>
        <source>The client is here and signs on this computer</source>
        <translation>El cliente está aquí y firma en este equipo</translation>
    </message>
    <message>
        <source>The client reads the text and agrees in the video call</source>
        <translation>El cliente lee el texto y acepta en la videollamada</translation>
    </message>
    <message>
        <source>The client has signed this text on paper</source>
        <translation>El cliente ha firmado este texto en papel</translation>
    </message>
    <message>
        <source>&amp;Full name as signature</source>
        <translation>Nombre &amp;completo como firma</translation>
    </message>
    <message>
        <source>Full name as signature</source>
        <translation>Nombre completo como firma</translation>
    </message>
    <message>
        <source>No, &amp;Do Not Record</source>
        <translation>No, no &amp;grabar</translation>
    </message>
    <message>
        <source>Yes, I &amp;Agree</source>
        <translation>Sí, &amp;acepto</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>Loading the text…</source>
        <translation>Cargando el texto…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>tick the four points you have understood</source>
        <translation>marque los cuatro puntos que ha entendido</translation>
    </message>
    <message>
        <source>allow the use for your care</source>
        <translation>permita el uso para su atención</translation>
    </message>
    <message>
        <source>choose how the client decides</source>
        <translation>elija cómo decide el cliente</translation>
    </message>
    <message>
        <source>type the full name</source>
        <translation>escriba el nombre completo</translation>
    </message>
    <message>
        <source>Ready. You can change your mind at any time.</source>
        <translation>Listo. Puede cambiar de opinión en cualquier momento.</translation>
    </message>
    <message>
        <source>To agree: %1.</source>
        <translation>Para aceptar: %1.</translation>
    </message>
    <message>
        <source>Reload the Text</source>
        <translation>Cargar el texto de nuevo</translation>
    </message>
    <message>
        <source>What you ticked and typed before is still here.</source>
        <translation>Lo que marcó y escribió antes sigue aquí.</translation>
    </message>
    <message>
        <source>The client is notified of what you record on their behalf. Anything that allows more than before takes effect after 24 hours, or as soon as they confirm it in their own app.</source>
        <translation>Se avisa al cliente de lo que usted registra en su nombre. Lo que permite más que antes tiene efecto a las 24 horas, o en cuanto lo confirme en su propia aplicación.</translation>
    </message>
    <message>
        <source>You can record a consent for the client once a session with them has started. Before that, they decide in their own app.</source>
        <translation>Puede registrar un consentimiento en nombre del cliente una vez empezada una sesión con él. Antes lo decide en su propia aplicación.</translation>
    </message>
    <message>
        <source>About this consent</source>
        <translation>Sobre este consentimiento</translation>
    </message>
</context>
<context>
    <name>ConsentHistoryDialog</name>
    <message>
        <source>Consent Record</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>If you change your mind, the staff can no longer watch your recordings from that moment on, and none is made. You can still watch them yourself. They are kept until the date the law asks for, and are then destroyed. Your care stays the same.</source>
        <translation>Si cambia de opinión, desde ese momento el personal ya no puede ver sus grabaciones y no se hace ninguna más. Usted mismo aún puede verlas. Se conservan hasta la fecha que exige la ley y después se destruyen. Su tratamiento no cambia.</translation>
    </message>
    <message>
        <source>Change My &amp;Mind…</source>
        <translation>&amp;Cambiar de opinión…</translation>
    </message>
    <message>
        <source>&amp;Withdraw My Consent</source>
        <translation>&amp;Retirar mi consentimiento</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>What %1 decided</source>
        <translation>Lo que decidió %1</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>Para: %1</translation>
    </message>
    <message>
        <source>Signed: %1</source>
        <translation>Firmado: %1</translation>
    </message>
    <message>
        <source>Entered by: %1</source>
        <translation>Introducido por: %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motivo: %1</translation>
    </message>
    <message>
        <source>Text: %1, fingerprint %2</source>
        <translation>Texto: %1, huella %2</translation>
    </message>
    <message>
        <source>Nothing has been decided yet.</source>
        <translation>Todavía no se ha decidido nada.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>&amp;Save a Copy…</source>
        <translation>&amp;Guardar una copia…</translation>
    </message>
    <message>
        <source>Save a Copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Web page (*.html)</source>
        <translation>PDF (*.pdf);;Página web (*.html)</translation>
    </message>
    <message>
        <source>Copy saved. It isn&apos;t protected: keep it where no one else can find it.</source>
        <translation>Copia guardada. No está protegida: guárdela donde nadie más la encuentre.</translation>
    </message>
    <message>
        <source>The copy could not be saved. Choose another location.</source>
        <translation>No se pudo guardar la copia. Elija otro lugar.</translation>
    </message>
    <message>
        <source>C&amp;onfirm</source>
        <translation>Con&amp;firmar</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>Recha&amp;zar</translation>
    </message>
    <message>
        <source>%1 recorded a consent on your behalf on %2, for: %3.</source>
        <translation>%1 registró un consentimiento en su nombre el %2, para: %3.</translation>
    </message>
    <message>
        <source>%1 recorded a consent on the client&apos;s behalf on %2, for: %3.</source>
        <translation>%1 registró un consentimiento en nombre del cliente el %2, para: %3.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisiones</translation>
    </message>
</context>
<context>
    <name>CurtainPage</name>
    <message>
        <source>Turn &amp;Off Privacy Screen</source>
        <translation>Desactivar la &amp;pantalla de privacidad</translation>
    </message>
    <message>
        <source>Privacy screen is on</source>
        <translation>La pantalla de privacidad está activada</translation>
    </message>
    <message>
        <source>Everything is just as you left it.</source>
        <translation>Todo está tal como lo dejó.</translation>
    </message>
</context>
<context>
    <name>DatePhrase</name>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>esta semana</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>la semana pasada</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>este mes</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>el mes pasado</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>este año</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>el año pasado</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Pick a date from the calendar</source>
        <translation>Elegir una fecha en el calendario</translation>
    </message>
    <message>
        <source>Pick a date from the calendar (Alt+Down)</source>
        <translation>Elegir una fecha en el calendario (Alt+Abajo)</translation>
    </message>
    <message>
        <source>A date such as 12 May 2026, or a period such as last month. Empty: %1</source>
        <translation>Una fecha como 12 de mayo de 2026, o un periodo como el mes pasado. Vacío: %1</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>Esto no es una fecha.</translation>
    </message>
</context>
<context>
    <name>DeletionActions</name>
    <message>
        <source>You don&apos;t have permission to delete this recording. Ask a practice manager.</source>
        <translation>Usted no tiene permiso para eliminar esta grabación. Pregunte a quien dirige la consulta.</translation>
    </message>
    <message>
        <source>Deletion undone. The recording is available again.</source>
        <translation>Eliminación deshecha. La grabación vuelve a estar disponible.</translation>
    </message>
    <message>
        <source>Your response is saved, and the client has been notified.</source>
        <translation>Su respuesta está guardada y se ha avisado al cliente.</translation>
    </message>
</context>
<context>
    <name>DeletionWords</name>
    <message>
        <source>Requested, awaiting response</source>
        <translation>Solicitada, pendiente de respuesta</translation>
    </message>
    <message>
        <source>Requested, then withdrawn</source>
        <translation>Solicitada y retirada</translation>
    </message>
    <message>
        <source>Requested; the recording is kept</source>
        <translation>Solicitada; la grabación se conserva</translation>
    </message>
    <message>
        <source>Requested; the recording is kept with restricted access</source>
        <translation>Solicitada; la grabación se conserva con acceso restringido</translation>
    </message>
    <message>
        <source>Requested; the recording is being deleted</source>
        <translation>Solicitada; la grabación se elimina</translation>
    </message>
    <message>
        <source>You requested deletion on %1.</source>
        <translation>Usted solicitó la eliminación el %1.</translation>
    </message>
    <message>
        <source>Deletion was requested on %1.</source>
        <translation>Se solicitó la eliminación el %1.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what was said</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>No response yet.</source>
        <translation>Todavía no hay respuesta.</translation>
    </message>
    <message>
        <source>The request was withdrawn on %1.</source>
        <translation>La solicitud se retiró el %1.</translation>
    </message>
    <message>
        <source>The clinic responded on %1: the recording is kept.</source>
        <translation>La clínica respondió el %1: la grabación se conserva.</translation>
    </message>
    <message>
        <source>The clinic responded on %1: the recording is kept, and only the client, their representative and their treating clinician can open it.</source>
        <translation>La clínica respondió el %1: la grabación se conserva, y solo pueden abrirla el cliente, su representante y el profesional que lo trata.</translation>
    </message>
    <message>
        <source>The clinic responded on %1: the recording is deleted.</source>
        <translation>La clínica respondió el %1: la grabación se elimina.</translation>
    </message>
    <message>
        <source>If your clinic allows time to reconsider, the list shows how long you can undo this. After that it&apos;s permanent.</source>
        <translation>Si su clínica deja tiempo para pensarlo, la lista dice hasta cuándo se puede deshacer. Después es definitivo.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone.</source>
        <translation>Esto no se puede deshacer.</translation>
    </message>
    <message numerus="yes">
        <source>Once approved, it can be undone for %n hour(s). After that it is permanent.</source>
        <translation>
            <numerusform>Una vez aprobada, se puede deshacer durante %n hora. Después es definitiva.</numerusform>
            <numerusform>Una vez aprobada, se puede deshacer durante %n horas. Después es definitiva.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can undo this until %1. After that it is permanent.</source>
        <translation>Se puede deshacer hasta el %1. Después es definitivo.</translation>
    </message>
    <message>
        <source>Your retention policy requires this recording to be kept until %1.</source>
        <translation>Su política de conservación exige guardar esta grabación hasta el %1.</translation>
    </message>
    <message>
        <source>A second person must approve before anything is deleted. They will be notified.</source>
        <translation>Una segunda persona debe aprobarlo antes de que se elimine nada. Se le avisará.</translation>
    </message>
    <message>
        <source>A colleague has approved the deletion; yours is the second approval.</source>
        <translation>Un compañero ya la aprobó; la suya es la segunda aprobación.</translation>
    </message>
    <message>
        <source>Deletion is waiting for a second approval. You can give it.</source>
        <translation>La eliminación espera una segunda aprobación. Usted puede darla.</translation>
    </message>
    <message>
        <source>You proposed deleting this. A second person must approve.</source>
        <translation>Usted propuso eliminarla. Una segunda persona debe aprobarlo.</translation>
    </message>
    <message>
        <source>The recording, its transcript and its notes will be destroyed; the entry in the list and its access history remain.</source>
        <translation>La grabación, su transcripción y sus notas se destruirán; se conservan la entrada en la lista y su historial de accesos.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>the state of the consent as a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>Downloaded %n time(s); saved copies are not affected.</source>
        <translation>
            <numerusform>Descargada %n vez; las copias guardadas no se ven afectadas.</numerusform>
            <numerusform>Descargada %n veces; las copias guardadas no se ven afectadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deletion proposed. A second person was notified and must approve it.</source>
        <translation>Eliminación propuesta. Se avisó a una segunda persona, que debe aprobarla.</translation>
    </message>
    <message>
        <source>Recording deleted. The deletion is logged with your name and reason.</source>
        <translation>Grabación eliminada. La eliminación queda registrada con su nombre y motivo.</translation>
    </message>
    <message>
        <source>Deletion scheduled and logged with your name and reason. The list shows how long you can undo it.</source>
        <translation>Eliminación programada y registrada con su nombre y motivo. La lista dice hasta cuándo se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>DownloadBar</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>Guardando %1…</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Progreso de la descarga</translation>
    </message>
    <message>
        <source>Saving %1: %2 of %3</source>
        <translation>Guardando %1: %2 de %3</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Saved and verified: %1. Keep it where only you can open it. Fingerprint (SHA-256): %2</source>
        <translation>Guardada y verificada: %1. Guárdela donde solo usted pueda abrirla. Huella (SHA-256): %2</translation>
    </message>
    <message>
        <source>The download failed. %1</source>
        <translation>La descarga falló. %1</translation>
    </message>
    <message>
        <source>Adding the captions to %1…</source>
        <translation>Añadiendo los subtítulos a %1…</translation>
    </message>
    <message>
        <source>Saved, verified, and captions added: %1. Keep it where only you can open it. The fingerprint (SHA-256) without the captions: %2</source>
        <translation>Guardado y comprobado, con los subtítulos añadidos: %1. Guárdelo donde solo usted pueda abrirlo. Huella (SHA-256) sin los subtítulos: %2</translation>
    </message>
    <message>
        <source>Saved and verified, but the captions could not be added: %1. Keep it where only you can open it. Fingerprint (SHA-256): %2</source>
        <translation>Guardado y comprobado, pero no se pudieron añadir los subtítulos: %1. Guárdelo donde solo usted pueda abrirlo. Huella (SHA-256): %2</translation>
    </message>
</context>
<context>
    <name>BreakGlassBar</name>
    <message>
        <source>Emergency access to %1 has ended. Reviewed by %2.</source>
        <translation>El acceso de emergencia a %1 ha terminado. Revisado por %2.</translation>
    </message>
    <message>
        <source>Emergency access to %1 has ended.</source>
        <translation>El acceso de emergencia a %1 ha terminado.</translation>
    </message>
    <message>
        <source>Show Recordings</source>
        <translation>Mostrar grabaciones</translation>
    </message>
    <message>
        <source>End Now</source>
        <translation>Terminar ahora</translation>
    </message>
    <message>
        <source>You ended emergency access to %1. Another staff member will review it.</source>
        <translation>Ha terminado el acceso de emergencia a %1. Otro miembro del personal lo revisará.</translation>
    </message>
    <message>
        <source>Emergency access to %1: %2 left.</source>
        <comment>client, time</comment>
        <translation>Acceso de emergencia a %1: quedan %2.</translation>
    </message>
    <message>
        <source>End emergency access to %1 now</source>
        <translation>Terminar ahora el acceso de emergencia a %1</translation>
    </message>
</context>
<context>
    <name>BreakGlassDialog</name>
    <message>
        <source>Emergency Access</source>
        <translation>Acceso de emergencia</translation>
    </message>
    <message>
        <source>Open a client&apos;s recordings in an emergency?</source>
        <translation>¿Abrir las grabaciones de un cliente en una emergencia?</translation>
    </message>
    <message>
        <source>For two hours you can open this client&apos;s recordings, as far as the client consented to them. Managers and the treating clinician are notified at once, another staff member reviews it afterwards, and the client can see all of it.</source>
        <translation>Durante dos horas podrá abrir las grabaciones de este cliente, en la medida en que las consintió. Se avisa enseguida a la dirección y al profesional que lo trata, otro miembro del personal lo revisa después y el cliente puede verlo todo.</translation>
    </message>
    <message>
        <source>Client &amp;record number</source>
        <translation>&amp;Número de expediente del cliente</translation>
    </message>
    <message>
        <source>&amp;Why is this urgent? (at least 10 characters)</source>
        <translation>¿&amp;Por qué es urgente? (al menos 10 caracteres)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Open Emergency Access</source>
        <translation>&amp;Abrir acceso de emergencia</translation>
    </message>
    <message>
        <source>enter the number</source>
        <translation>escriba el número</translation>
    </message>
    <message>
        <source>enter at least 10 characters</source>
        <translation>escriba al menos 10 caracteres</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Falta: %1.</translation>
    </message>
    <message>
        <source>Your office has no client with this number.</source>
        <translation>Su sede no tiene ningún cliente con este número.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ExportNotesDialog</name>
    <message>
        <source>Export Notes</source>
        <translation>Exportar notas</translation>
    </message>
    <message>
        <source>The file will contain private health information. Keep it where only you can open it. The export is recorded in the access log.</source>
        <translation>El archivo contendrá información de salud privada. Guárdelo donde solo usted pueda abrirlo. La exportación queda en el registro de accesos.</translation>
    </message>
    <message>
        <source>&amp;Table (CSV), for spreadsheets</source>
        <translation>&amp;Tabla (CSV), para hojas de cálculo</translation>
    </message>
    <message>
        <source>&amp;Data (JSON), for programs</source>
        <translation>&amp;Datos (JSON), para programas</translation>
    </message>
    <message>
        <source>&amp;ELAN (EAF), for research with time lines</source>
        <translation>&amp;ELAN (EAF), para investigación con líneas de tiempo</translation>
    </message>
    <message>
        <source>With author &amp;names</source>
        <translation>Con los &amp;nombres de los autores</translation>
    </message>
    <message>
        <source>Choose a &amp;Location…</source>
        <translation>Ele&amp;gir un lugar…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search recordings</source>
        <translation>Buscar grabaciones</translation>
    </message>
    <message>
        <source>Name, number or period, such as last week</source>
        <translation>Nombre, número o periodo, como la semana pasada</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>Es&amp;tado</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>P&amp;eriod</source>
        <translation>Perio&amp;do</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Todo el tiempo</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Último año</translation>
    </message>
    <message>
        <source>New &amp;only</source>
        <translation>Solo nueva&amp;s</translation>
    </message>
    <message>
        <source>C&amp;lear all</source>
        <translation>&amp;Quitar todo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>This client only</source>
        <translation>Solo este cliente</translation>
    </message>
    <message>
        <source>This recording only</source>
        <translation>Solo esta grabación</translation>
    </message>
    <message>
        <source>Search sessions in %1 instead</source>
        <translation>Buscar en su lugar sesiones de %1</translation>
    </message>
    <message>
        <source>Search names with “%1” instead</source>
        <translation>Buscar en su lugar nombres con «%1»</translation>
    </message>
    <message>
        <source>Shows all recordings again</source>
        <translation>Muestra de nuevo todas las grabaciones</translation>
    </message>
</context>
<context>
    <name>FirstStepsDialog</name>
    <message>
        <source>First Steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>F1 lists every shortcut. You can find this page again under Help.</source>
        <translation>F1 muestra todos los atajos. Encontrará esta página en Ayuda.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Your recordings</source>
        <translation>Sus grabaciones</translation>
    </message>
    <message>
        <source>The list shows every recording of your sessions. Choose one and press Enter. What you watch is logged, as it is for everyone else.</source>
        <translation>La lista muestra todas las grabaciones de sus sesiones. Elija una y pulse Intro. Lo que usted ve queda registrado, como para todos los demás.</translation>
    </message>
    <message>
        <source>Who has watched them</source>
        <translation>Quién las ha visto</translation>
    </message>
    <message>
        <source>Next to a recording you can see who opened it, when and why, and save proof of each entry.</source>
        <translation>Junto a una grabación puede ver quién la abrió, cuándo y por qué, y guardar una prueba de cada entrada.</translation>
    </message>
    <message>
        <source>Your decisions</source>
        <translation>Sus decisiones</translation>
    </message>
    <message>
        <source>Under Sessions you can say yes or no to recording, and change your mind any day. You can also ask for a recording to be deleted.</source>
        <translation>En Sesiones puede decir sí o no a la grabación, y cambiar de opinión cualquier día. También puede pedir que se elimine una grabación.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>The list starts with what you haven&apos;t watched. Enter opens a recording, Space plays and pauses, the arrow keys skip ten seconds back or forward.</source>
        <translation>La lista empieza por lo que no ha visto. Intro abre una grabación, Espacio reproduce y pausa, las flechas saltan diez segundos atrás o adelante.</translation>
    </message>
    <message>
        <source>Take notes</source>
        <translation>Tomar notas</translation>
    </message>
    <message>
        <source>N starts a note at the current moment, B sets a marker. Notes stay private until you share them.</source>
        <translation>N empieza una nota en el momento actual, B pone una marca. Las notas son privadas hasta que las comparta.</translation>
    </message>
    <message>
        <source>Protect privacy</source>
        <translation>Proteger la privacidad</translation>
    </message>
    <message>
        <source>Press Escape twice to hide everything at once. One command hides names everywhere.</source>
        <translation>Pulse Escape dos veces para ocultarlo todo al instante. Una orden oculta los nombres en todas partes.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>The list shows every recording of your office. Search by name, number or a period such as “last week”.</source>
        <translation>La lista muestra todas las grabaciones de su sede. Busque por nombre, número o un periodo como «la semana pasada».</translation>
    </message>
    <message>
        <source>Give a reason</source>
        <translation>Indicar un motivo</translation>
    </message>
    <message>
        <source>Opening, downloading and deleting ask for a reason. Clients can read it.</source>
        <translation>Abrir, descargar y eliminar piden un motivo. Los clientes pueden leerlo.</translation>
    </message>
    <message>
        <source>Stay accountable</source>
        <translation>Rendir cuentas</translation>
    </message>
    <message>
        <source>The access log shows who did what. Messages tell you what needs a decision, such as a client&apos;s deletion request.</source>
        <translation>El registro de accesos muestra quién hizo qué. Los mensajes le dicen qué espera una decisión, como la solicitud de eliminación de un cliente.</translation>
    </message>
    <message>
        <source>Read the access log</source>
        <translation>Leer el registro de accesos</translation>
    </message>
    <message>
        <source>It shows who did what, when and why. Everything is in it, including what administrators do and what you read.</source>
        <translation>Muestra quién hizo qué, cuándo y por qué. Todo queda en él, también lo que hacen los administradores y lo que usted lee.</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Comprobarlo</translation>
    </message>
    <message>
        <source>The program can verify the whole log. The policies say how long things are kept, and the clinic status shows the keys.</source>
        <translation>El programa puede verificar el registro completo. Las políticas dicen cuánto se conserva cada cosa y el estado de la clínica muestra las claves.</translation>
    </message>
    <message>
        <source>What you do not see</source>
        <translation>Lo que usted no ve</translation>
    </message>
    <message>
        <source>You have no access to recordings, transcripts or notes.</source>
        <translation>Usted no tiene acceso a grabaciones, transcripciones ni notas.</translation>
    </message>
</context>
<context>
    <name>FormDraft</name>
    <message>
        <source>This computer has no keychain, so what you type here is only kept in memory. If the app closes before it is sent, it is lost.</source>
        <translation>Este equipo no tiene llavero, así que lo que escriba aquí se guarda solo en la memoria. Se pierde si la aplicación se cierra antes de enviarlo.</translation>
    </message>
</context>
<context>
    <name>GotoDialog</name>
    <message>
        <source>Go to a Time</source>
        <translation>Ir a un tiempo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>1:02:03 or 62m or +30 or 50 %</source>
        <translation>1:02:03 o 62m o +30 o 50 %</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>A time from the start, + or - for a jump from here, or a percentage.</source>
        <translation>Un tiempo desde el comienzo, + o - para saltar desde aquí, o un porcentaje.</translation>
    </message>
    <message>
        <source>Goes to %1 of %2.</source>
        <translation>Va a %1 de %2.</translation>
    </message>
    <message>
        <source>Now at %1.</source>
        <translation>Ahora en %1.</translation>
    </message>
    <message>
        <source>This is not a time.</source>
        <translation>Esto no es un tiempo.</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>For clients</source>
        <translation>Para clientes</translation>
    </message>
    <message>
        <source>For clinicians</source>
        <translation>Para profesionales</translation>
    </message>
    <message>
        <source>For managers and administrators</source>
        <translation>Para dirección y administración</translation>
    </message>
    <message>
        <source>For auditors</source>
        <translation>Para auditores</translation>
    </message>
    <message>
        <source>Which guide</source>
        <translation>Qué guía</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Which guide</source>
        <translation>&amp;Qué guía</translation>
    </message>
</context>
<context>
    <name>IdentityBanner</name>
    <message>
        <source>Name not provided by the server</source>
        <translation>El servidor no indica el nombre</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>nacimiento: %1</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>expediente %1</translation>
    </message>
    <message>
        <source>session of %1</source>
        <translation>sesión del %1</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>con %1</translation>
    </message>
    <message>
        <source>Joint session</source>
        <translation>Sesión conjunta</translation>
    </message>
</context>
<context>
    <name>InvitationDialog</name>
    <message>
        <source>Set Password</source>
        <translation>Elegir la contraseña</translation>
    </message>
    <message>
        <source>Use an Invitation</source>
        <translation>Usar una invitación</translation>
    </message>
    <message>
        <source>&amp;Invitation</source>
        <translation>&amp;Invitación</translation>
    </message>
    <message>
        <source>&amp;New password, at least 12 characters</source>
        <translation>Contraseña &amp;nueva, al menos 12 caracteres</translation>
    </message>
    <message>
        <source>C&amp;onfirm password</source>
        <translation>C&amp;onfirmar contraseña</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Type or paste the invitation.</source>
        <translation>Escriba o pegue la invitación.</translation>
    </message>
    <message>
        <source>Use at least 12 characters. Several random words make a good password.</source>
        <translation>Use al menos 12 caracteres. Varias palabras al azar hacen una buena contraseña.</translation>
    </message>
    <message>
        <source>The passwords don&apos;t match.</source>
        <translation>Las contraseñas no coinciden.</translation>
    </message>
    <message>
        <source>This invitation is unknown, already used or expired. Ask your clinic for a new one.</source>
        <translation>Esta invitación no existe, ya se usó o ha caducado. Pida una nueva a su clínica.</translation>
    </message>
    <message>
        <source>Your clinic gave you an invitation: a text that begins with attune://join, a file, or 32 letters and digits. Use it once, within seven days, to choose your password.</source>
        <translation>Su clínica le dio una invitación: un texto que empieza por attune://join, un archivo, o 32 letras y cifras. Úsela una vez, en los siete días siguientes, para elegir su contraseña.</translation>
    </message>
    <message>
        <source>Open a &amp;File…</source>
        <translation>Abrir un &amp;archivo…</translation>
    </message>
    <message>
        <source>Open an invitation</source>
        <translation>Abrir una invitación</translation>
    </message>
    <message>
        <source>Invitations (*%1)</source>
        <translation>Invitaciones (*%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>There is no invitation in this file.</source>
        <translation>En este archivo no hay ninguna invitación.</translation>
    </message>
    <message>
        <source>Clinic server: %1</source>
        <translation>Servidor de la clínica: %1</translation>
    </message>
    <message>
        <source>Clinic server: %1. Words to compare with your clinic (optional): %2</source>
        <translation>Servidor de la clínica: %1. Palabras para comparar con su clínica (opcional): %2</translation>
    </message>
    <message>
        <source>This invitation is incomplete or was changed. Copy all of it, or ask your clinic for a new one.</source>
        <translation>Esta invitación no está completa o se modificó. Cópiela entera, o pida una nueva a su clínica.</translation>
    </message>
    <message>
        <source>This server doesn&apos;t match the invitation, so nothing was sent. Ask your clinic.</source>
        <translation>Este servidor no corresponde a la invitación, así que no se envió nada. Pregunte a su clínica.</translation>
    </message>
    <message>
        <source>This server&apos;s identity could not be verified. Ask your clinic for the invitation as a text that begins with attune://join, or as a file: it includes the clinic&apos;s certificate. Or ask for the certificate file, and choose it on the page behind this window.</source>
        <translation>No se pudo verificar la identidad de este servidor. Pida a su clínica la invitación como un texto que empieza por attune://join o como archivo: incluye el certificado de la clínica. O pida el archivo del certificado y elíjalo en la página que está detrás de esta ventana.</translation>
    </message>
    <message>
        <source>This code doesn&apos;t say which clinic it is for. Enter the server address on the page behind this window, or paste the text that begins with attune://join.</source>
        <translation>Este código no dice de qué clínica es. Escriba la dirección del servidor en la página que está detrás de esta ventana, o pegue el texto que empieza por attune://join.</translation>
    </message>
</context>
<context>
    <name>KeyboardPage</name>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>Like mpv</source>
        <translation>Como mpv</translation>
    </message>
    <message>
        <source>Like an editor</source>
        <translation>Como un editor</translation>
    </message>
    <message>
        <source>Coding behaviour</source>
        <translation>Codificar conducta</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Except in text fields</source>
        <translation>Excepto en campos de texto</translation>
    </message>
    <message>
        <source>Only in the player</source>
        <translation>Solo en el reproductor</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivadas</translation>
    </message>
    <message>
        <source>Choose a preset…</source>
        <translation>Elija un conjunto de atajos…</translation>
    </message>
    <message>
        <source>Single-&amp;key shortcuts</source>
        <translation>Atajos de &amp;una sola tecla</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Conjunto de atajos</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Buscar órdenes</translation>
    </message>
    <message>
        <source>Commands and shortcuts</source>
        <translation>Órdenes y atajos</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>Atajo nuevo</translation>
    </message>
    <message>
        <source>A&amp;dd Shortcut</source>
        <translation>&amp;Añadir atajo</translation>
    </message>
    <message>
        <source>&amp;Remove Shortcuts</source>
        <translation>&amp;Quitar atajos</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Predeterminada</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiada</translation>
    </message>
    <message>
        <source>This shortcut is used by %1. Adding it here removes it there.</source>
        <translation>Este atajo lo usa %1. Si lo añade aquí, se quita de allí.</translation>
    </message>
</context>
<context>
    <name>LaneWidget</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <comment>of a lane under the timeline</comment>
        <translation>
            <numerusform>%n parte</numerusform>
            <numerusform>%n partes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2, at %3: %4</source>
        <comment>number, count, time, text</comment>
        <translation>%1 de %2, en %3: %4</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>C&amp;ontraseña</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Sign Out Instead</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Sesión de %1</translation>
    </message>
    <message>
        <source>Incorrect password.</source>
        <translation>Contraseña incorrecta.</translation>
    </message>
    <message>
        <source>&amp;Code from your authenticator app</source>
        <translation>&amp;Código de su aplicación de autenticación</translation>
    </message>
    <message>
        <source>Code from your authenticator app</source>
        <translation>Código de su aplicación de autenticación</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Account</source>
        <translation>C&amp;uenta</translation>
    </message>
    <message>
        <source>&amp;Recording</source>
        <translation>&amp;Grabación</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Reproducción</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notas</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>Link copied. It contains no name.</source>
        <translation>Enlace copiado. No contiene ningún nombre.</translation>
    </message>
</context>
<context>
    <name>MediaKeys</name>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
</context>
<context>
    <name>NameMask</name>
    <message>
        <source>Client K-%1</source>
        <translation>Cliente K-%1</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Enter saves, Shift+Enter starts a new line, Escape cancels</source>
        <translation>Intro guarda, Mayús+Intro empieza una línea, Escape cancela</translation>
    </message>
    <message>
        <source>Write a note. Playback pauses; Enter saves the note and resumes.</source>
        <translation>Escriba una nota. La reproducción se pausa; Intro guarda la nota y continúa.</translation>
    </message>
    <message>
        <source>Who can read this note</source>
        <translation>Quién puede leer esta nota</translation>
    </message>
    <message>
        <source>&amp;Save Note</source>
        <translation>Guard&amp;ar nota</translation>
    </message>
    <message>
        <source>Notes are stamped when you start typing.</source>
        <translation>La nota toma el momento en que usted empieza a escribir.</translation>
    </message>
    <message>
        <source>Chapter from %1</source>
        <translation>Capítulo desde %1</translation>
    </message>
    <message>
        <source>Note from %1 to %2</source>
        <translation>Nota de %1 a %2</translation>
    </message>
    <message>
        <source>Editing the note at %1</source>
        <translation>Editando la nota de %1</translation>
    </message>
    <message>
        <source>Note at %1</source>
        <translation>Nota en %1</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>Para</translation>
    </message>
</context>
<context>
    <name>NoteDesk</name>
    <message>
        <source>The note you were writing is still in the box.</source>
        <translation>La nota que estaba escribiendo sigue en el cuadro.</translation>
    </message>
    <message>
        <source>No code is assigned to key %1. Assign codes in the Notes menu.</source>
        <translation>No hay ningún código en la tecla %1. Asigne códigos en el menú Notas.</translation>
    </message>
    <message>
        <source>The codes could not be saved. %1</source>
        <translation>No se pudieron guardar los códigos. %1</translation>
    </message>
    <message>
        <source>Export Notes</source>
        <translation>Exportar notas</translation>
    </message>
    <message>
        <source>The notes were not exported. %1</source>
        <translation>Las notas no se exportaron. %1</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another location.</source>
        <translation>No se pudo escribir el archivo. Elija otro lugar.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) exported. Keep the file where only you can open it.</source>
        <translation>
            <numerusform>%n nota exportada. Guarde el archivo donde solo usted pueda abrirlo.</numerusform>
            <numerusform>%n notas exportadas. Guarde el archivo donde solo usted pueda abrirlo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>All notes</source>
        <translation>Todas las notas</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Las mías</translation>
    </message>
    <message>
        <source>Others&apos;</source>
        <translation>De otros</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Capítulos</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>E&amp;liminar</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Capítulo</translation>
    </message>
    <message numerus="yes">
        <source>read by %n</source>
        <translation>
            <numerusform>leída por %n</numerusform>
            <numerusform>leída por %n</numerusform>
        </translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>sin guardar todavía</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <comment>time, note</comment>
        <translation>En %1: %2</translation>
    </message>
    <message>
        <source>Loading notes…</source>
        <translation>Trayendo las notas…</translation>
    </message>
    <message>
        <source>No notes yet. Press B for a marker, N for a note.</source>
        <translation>Todavía no hay notas. Pulse B para una marca, N para una nota.</translation>
    </message>
    <message>
        <source>No notes.</source>
        <translation>No hay notas.</translation>
    </message>
    <message>
        <source>Notes can&apos;t be loaded right now. What you write is saved and sent later.</source>
        <translation>Las notas no se pueden cargar ahora. Lo que escriba se guarda y se envía después.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Who can read this note</source>
        <translation>Quién puede leer esta nota</translation>
    </message>
    <message>
        <source>From now on, “%1” can read this note. Continue?</source>
        <translation>Desde ahora, «%1» puede leer esta nota. ¿Continuar?</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) have already read this note. From now on it is for “%1”.</source>
        <translation>
            <numerusform>%n persona ya leyó esta nota. Desde ahora es para «%1».</numerusform>
            <numerusform>%n personas ya leyeron esta nota. Desde ahora es para «%1».</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Cambiar</translation>
    </message>
    <message>
        <source>Keep &amp;Unchanged</source>
        <translation>Dejar como e&amp;staba</translation>
    </message>
    <message>
        <source>Note deleted.</source>
        <translation>Nota eliminada.</translation>
    </message>
    <message>
        <source>Marker saved.</source>
        <translation>Marca guardada.</translation>
    </message>
    <message>
        <source>Note changed.</source>
        <translation>Nota cambiada.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>A note could not be saved: %1 Its text is in the box below.</source>
        <translation>No se pudo guardar una nota: %1 Su texto está en el cuadro de abajo.</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <translation>Exportar notas…</translation>
    </message>
</context>
<context>
    <name>PassingNotice</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Change &amp;Password</source>
        <translation>Cambia&amp;r la contraseña</translation>
    </message>
    <message>
        <source>Change Your Password</source>
        <translation>Cambiar su contraseña</translation>
    </message>
    <message>
        <source>You&apos;ll be signed out on all other devices.</source>
        <translation>Se cerrará su sesión en todos los demás dispositivos.</translation>
    </message>
    <message>
        <source>C&amp;urrent password</source>
        <translation>Contraseña &amp;actual</translation>
    </message>
    <message>
        <source>&amp;New password, at least 12 characters</source>
        <translation>Contraseña &amp;nueva, al menos 12 caracteres</translation>
    </message>
    <message>
        <source>C&amp;onfirm password</source>
        <translation>C&amp;onfirmar contraseña</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Enter your current password.</source>
        <translation>Escriba su contraseña actual.</translation>
    </message>
    <message>
        <source>Use at least 12 characters. Several random words make a good password.</source>
        <translation>Use al menos 12 caracteres. Varias palabras al azar hacen una buena contraseña.</translation>
    </message>
    <message>
        <source>The passwords don&apos;t match.</source>
        <translation>Las contraseñas no coinciden.</translation>
    </message>
    <message>
        <source>Password changed. You were signed out on all other devices.</source>
        <translation>Contraseña cambiada. Se cerró su sesión en todos los demás dispositivos.</translation>
    </message>
    <message>
        <source>Incorrect current password.</source>
        <translation>La contraseña actual no es correcta.</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>El principio</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>D&amp;esde</translation>
    </message>
    <message>
        <source>Da&amp;ys</source>
        <translation>Día&amp;s</translation>
    </message>
    <message>
        <source>“%1” is not a date. Enter one such as 12 May 2026, or a period such as last month.</source>
        <translation>«%1» no es una fecha. Escriba una como 12 de mayo de 2026, o un periodo como el mes pasado.</translation>
    </message>
    <message>
        <source>The last day is before the first one.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two days</comment>
        <translation>hasta</translation>
    </message>
    <message>
        <source>One day…</source>
        <translation>Un día…</translation>
    </message>
    <message>
        <source>Da&amp;te</source>
        <translation>&amp;Fecha</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
</context>
<context>
    <name>QueryChips</name>
    <message>
        <source>Filters in force</source>
        <translation>Filtros en vigor</translation>
    </message>
    <message>
        <source>Remove filter “%1”</source>
        <translation>Quitar el filtro «%1»</translation>
    </message>
    <message>
        <source>Clear All</source>
        <translation>Quitar todos</translation>
    </message>
</context>
<context>
    <name>QueryField</name>
    <message>
        <source>Search the access log</source>
        <translation>Buscar en el registro de accesos</translation>
    </message>
    <message>
        <source>Name, ID or filters such as action:download -role:patient</source>
        <translation>Nombre, identificador o filtros como action:download -role:patient</translation>
    </message>
    <message>
        <source>How it may go on</source>
        <translation>Cómo puede seguir</translation>
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
        <translation>%1 Lo que se muestra aquí se leyó antes.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
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
        <translation>en total %1</translation>
    </message>
    <message>
        <source>several at once %1</source>
        <comment>how long</comment>
        <translation>varias personas a la vez %1</translation>
    </message>
    <message>
        <source>pauses %1</source>
        <comment>how long nobody speaks</comment>
        <translation>pausas %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Could not be found out</source>
        <translation>No se pudo averiguar</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Sin sonido</translation>
    </message>
</context>
<context>
    <name>SaveViewDialog</name>
    <message>
        <source>S&amp;hare with everyone in the office who reads the log</source>
        <translation>C&amp;ompartir con todos los de la sede que leen el registro</translation>
    </message>
    <message>
        <source>&amp;Begin with this view</source>
        <translation>&amp;Empezar con esta vista</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save View</source>
        <translation>Guardar vista</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Filters, days, order and columns are kept. A shared view shows each reader only what they are allowed to see.</source>
        <translation>Se guardan los filtros, los días, el orden y las columnas. Una vista compartida muestra a cada lector solo lo que puede ver.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Place in the log, by time</source>
        <translation>Lugar en el registro, por tiempo</translation>
    </message>
</context>
<context>
    <name>TimelineDesk</name>
    <message>
        <source>Suggested chapter: someone speaks again after %1</source>
        <translation>Capítulo sugerido: alguien vuelve a hablar después de %1</translation>
    </message>
    <message>
        <source>Suggested chapter: from here on, most is said by %1</source>
        <translation>Capítulo sugerido: desde aquí quien más habla es %1</translation>
    </message>
</context>
<context>
    <name>VideoSpot</name>
    <message>
        <source>&amp;Return Video</source>
        <translation>&amp;Devolver el vídeo</translation>
    </message>
    <message>
        <source>The video is in its own window.</source>
        <translation>El vídeo está en una ventana aparte.</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
</context>
<context>
    <name>PlanSessionDialog</name>
    <message>
        <source>Schedule a Session</source>
        <translation>Programar una sesión</translation>
    </message>
    <message>
        <source>Client &amp;record number</source>
        <translation>&amp;Número de expediente del cliente</translation>
    </message>
    <message>
        <source>S&amp;tarts</source>
        <translation>&amp;Empieza</translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation>&amp;Minutos</translation>
    </message>
    <message>
        <source>&amp;Schedule</source>
        <translation>&amp;Programar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The client will be asked for consent.</source>
        <translation>Se pedirá el consentimiento del cliente.</translation>
    </message>
    <message>
        <source>Your office has no client with this number.</source>
        <translation>Su sede no tiene ningún cliente con este número.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Choose a time within the next two years.</source>
        <translation>Elija una hora en los próximos dos años.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>¿Qué día?</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Día</translation>
    </message>
</context>
<context>
    <name>PlayerPage</name>
    <message>
        <source>Coding</source>
        <translation>Codificación</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Buscar ajustes</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Páginas de ajustes</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>I&amp;mportar…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Playback and notes</source>
        <translation>Reproducción y notas</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Restore &amp;Defaults</source>
        <translation>Restablecer valores pre&amp;determinados</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Takes effect after a restart.</source>
        <translation>Se aplica al reiniciar.</translation>
    </message>
    <message>
        <source>Default playback &amp;speed</source>
        <translation>&amp;Velocidad inicial de reproducción</translation>
    </message>
    <message>
        <source>2 seconds for staff, none for clients</source>
        <translation>2 segundos para el personal, nada para los clientes</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>After a pause, skip &amp;back</source>
        <translation>Tras una pausa, &amp;retroceder</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Set markers &amp;earlier by</source>
        <translation>Poner las marcas &amp;antes por</translation>
    </message>
    <message>
        <source>Show audi&amp;o and pauses on the timeline</source>
        <translation>Mostrar el audi&amp;o y las pausas en la línea de tiempo</translation>
    </message>
    <message>
        <source>Show thumb&amp;nails on the timeline</source>
        <translation>Mostrar mi&amp;niaturas en la línea de tiempo</translation>
    </message>
    <message>
        <source>&amp;Caption Style…</source>
        <translation>Estilo de los &amp;subtítulos…</translation>
    </message>
    <message>
        <source>Turn on the privacy screen when I switch to another &amp;window</source>
        <translation>Activar la pantalla de privacidad cuando cambio a otra &amp;ventana</translation>
    </message>
    <message>
        <source>Lock when the &amp;screen is locked or the computer sleeps</source>
        <translation>Bloquear cuando se bloquea la &amp;pantalla o el equipo entra en reposo</translation>
    </message>
    <message>
        <source>The app also locks when inactive: after 5 minutes for staff, after 10 for clients. Your clinic sets these times.</source>
        <translation>La aplicación también se bloquea por inactividad: a los 5 minutos para el personal, a los 10 para los clientes. Su clínica fija estos tiempos.</translation>
    </message>
    <message>
        <source>Linux can&apos;t stop other programs from recording the screen. Your name is shown on the video, and “Hide Names” and the privacy screen hide what isn&apos;t needed.</source>
        <translation>Linux no puede impedir que otros programas graben la pantalla. Su nombre se muestra sobre el vídeo, y «Ocultar nombres» y la pantalla de privacidad tapan lo que no hace falta.</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>C&amp;olores</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>text size</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>Tamaño del &amp;texto</translation>
    </message>
    <message>
        <source>No matching settings.</source>
        <translation>Ningún ajuste coincide.</translation>
    </message>
    <message>
        <source>Export Settings</source>
        <translation>Exportar ajustes</translation>
    </message>
    <message>
        <source>Settings exported. The file contains no passwords or names.</source>
        <translation>Ajustes exportados. El archivo no contiene contraseñas ni nombres.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another location.</source>
        <translation>No se pudo escribir el archivo. Elija otro lugar.</translation>
    </message>
    <message>
        <source>Import Settings</source>
        <translation>Importar ajustes</translation>
    </message>
    <message>
        <source>Settings (*.ini)</source>
        <translation>Ajustes (*.ini)</translation>
    </message>
    <message>
        <source>This file contains no settings for this app. Nothing was changed.</source>
        <translation>Este archivo no contiene ajustes de esta aplicación. No se cambió nada.</translation>
    </message>
    <message>
        <source>Settings imported.</source>
        <translation>Ajustes importados.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Speakers or head&amp;phones</source>
        <translation>&amp;Altavoces o auriculares</translation>
    </message>
    <message>
        <source>Play &amp;Test Tone</source>
        <translation>Reproducir un tono de &amp;prueba</translation>
    </message>
    <message>
        <source>Recordings are private: check where the sound comes from before you open one.</source>
        <translation>Las grabaciones son privadas: compruebe de dónde sale el sonido antes de abrir una.</translation>
    </message>
    <message>
        <source>You should hear a tone now.</source>
        <translation>Ahora debería oír un tono.</translation>
    </message>
    <message>
        <source>The test tone can&apos;t be played: no working audio output was found.</source>
        <translation>No se puede reproducir el tono: no se encontró ninguna salida de audio que funcione.</translation>
    </message>
    <message>
        <source>The tone has finished. If you didn&apos;t hear it, choose another output or turn up the volume.</source>
        <translation>El tono ha terminado. Si no lo oyó, elija otra salida o suba el volumen.</translation>
    </message>
</context>
<context>
    <name>ProofDialog</name>
    <message>
        <source>&amp;Password</source>
        <translation>C&amp;ontraseña</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Confirm It&apos;s You</source>
        <translation>Confirme que es usted</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Enter your password before an action that can&apos;t be undone or that takes private information out of the clinic. You won&apos;t be asked again for five minutes.</source>
        <translation>Escriba su contraseña antes de una acción que no se puede deshacer o que saca información privada de la clínica. No se le volverá a pedir en cinco minutos.</translation>
    </message>
    <message>
        <source>&amp;Code from your authenticator app</source>
        <translation>&amp;Código de su aplicación de autenticación</translation>
    </message>
    <message>
        <source>Code from your authenticator app</source>
        <translation>Código de su aplicación de autenticación</translation>
    </message>
    <message>
        <source>Incorrect code. Each code works once; wait for the next one.</source>
        <translation>Código incorrecto. Cada código funciona una vez; espere al siguiente.</translation>
    </message>
    <message>
        <source>Incorrect password.</source>
        <translation>Contraseña incorrecta.</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code</source>
        <translation>Código QR</translation>
    </message>
    <message>
        <source>The same key as in the text beside it</source>
        <translation>La misma clave que en el texto de al lado</translation>
    </message>
</context>
<context>
    <name>ReadingTools</name>
    <message>
        <source>&amp;Larger Text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>Read Al&amp;oud</source>
        <translation>Leer en &amp;voz alta</translation>
    </message>
    <message>
        <source>St&amp;op Reading</source>
        <translation>&amp;Dejar de leer</translation>
    </message>
    <message>
        <source>Norma&amp;l Text</source>
        <translation>Texto &amp;normal</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Delete this recording?</source>
        <translation>¿Eliminar esta grabación?</translation>
    </message>
    <message>
        <source>Why do you need a copy?</source>
        <translation>¿Para qué necesita una copia?</translation>
    </message>
    <message>
        <source>Reason for access</source>
        <translation>Motivo del acceso</translation>
    </message>
    <message>
        <source>Delete Recording</source>
        <translation>Eliminar la grabación</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>The client asked for it</source>
        <translation>El cliente lo pidió</translation>
    </message>
    <message>
        <source>Consent was withdrawn</source>
        <translation>Se retiró el consentimiento</translation>
    </message>
    <message>
        <source>Recorded by mistake</source>
        <translation>Se grabó por error</translation>
    </message>
    <message>
        <source>Quality review</source>
        <translation>Revisión de calidad</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidente</translation>
    </message>
    <message>
        <source>Legal request</source>
        <translation>Petición legal</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation>Motivo en sus propias palabras</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>&amp;Categoría</translation>
    </message>
    <message>
        <source>&amp;In your own words (at least 10 characters)</source>
        <translation>&amp;En sus propias palabras (al menos 10 caracteres)</translation>
    </message>
    <message>
        <source>Your reason is logged. The client can read it.</source>
        <translation>Su motivo queda registrado. El cliente puede leerlo.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Save a Copy</source>
        <translation>&amp;Guardar una copia</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>choose a category</source>
        <translation>elija una categoría</translation>
    </message>
    <message>
        <source>enter at least 10 characters</source>
        <translation>escriba al menos 10 caracteres</translation>
    </message>
    <message>
        <source>enter the number</source>
        <translation>escriba el número</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Falta: %1.</translation>
    </message>
    <message>
        <source>Why are you undoing this?</source>
        <translation>¿Por qué deshace la eliminación?</translation>
    </message>
    <message>
        <source>Deleted by mistake</source>
        <translation>Eliminada por error</translation>
    </message>
    <message>
        <source>&amp;Undo Deletion</source>
        <translation>&amp;Deshacer la eliminación</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>The recording and its transcript will be destroyed; the entry in the list and its access history remain. If your clinic allows time to reconsider, the list shows how long you can undo this. After that it&apos;s permanent.</source>
        <translation>La grabación y su transcripción se destruirán; se conservan la entrada en la lista y su historial de accesos. Si su clínica deja un plazo para pensarlo, la lista dice hasta cuándo se puede deshacer. Después es definitivo.</translation>
    </message>
    <message>
        <source>Approve deleting this recording?</source>
        <translation>¿Aprobar la eliminación de esta grabación?</translation>
    </message>
    <message>
        <source>&amp;Approve Deletion</source>
        <translation>&amp;Aprobar la eliminación</translation>
    </message>
    <message>
        <source>Why restrict this recording?</source>
        <translation>¿Por qué restringir esta grabación?</translation>
    </message>
    <message>
        <source>Why lift the restriction?</source>
        <translation>¿Por qué levantar la restricción?</translation>
    </message>
    <message>
        <source>&amp;Restrict Access</source>
        <translation>&amp;Restringir el acceso</translation>
    </message>
    <message>
        <source>&amp;Lift Restriction</source>
        <translation>&amp;Levantar la restricción</translation>
    </message>
    <message>
        <source>Last digits of the recording&apos;s number</source>
        <translation>Las últimas cifras del número de la grabación</translation>
    </message>
    <message>
        <source>&amp;Type the last digits of the recording&apos;s number, %1</source>
        <translation>&amp;Escriba las últimas cifras del número de la grabación, %1</translation>
    </message>
</context>
<context>
    <name>RecordingActions</name>
    <message>
        <source>You don&apos;t have permission to download this recording.</source>
        <translation>Usted no tiene permiso para descargar esta grabación.</translation>
    </message>
    <message>
        <source>Save a Copy: this file will contain private health information</source>
        <translation>Guardar una copia: este archivo contendrá información de salud privada</translation>
    </message>
    <message>
        <source>The download can&apos;t be logged right now, so it was not started.</source>
        <translation>La descarga no se puede registrar ahora, así que no se empezó.</translation>
    </message>
    <message>
        <source>Consent saved. You can start recording now.</source>
        <translation>Consentimiento guardado. Ya se puede iniciar la grabación.</translation>
    </message>
    <message>
        <source>Saved: no recording. The session continues as usual.</source>
        <translation>Guardado: sin grabación. La sesión sigue como siempre.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to change who may open this recording.</source>
        <translation>Usted no tiene permiso para cambiar quién puede abrir esta grabación.</translation>
    </message>
    <message>
        <source>Only the client, their representative and their treating clinician will be able to open it. Your reason is logged.</source>
        <translation>Solo podrán abrirla el cliente, su representante y el profesional que lo trata. Su motivo queda registrado.</translation>
    </message>
    <message>
        <source>Managers and supervisors will be able to open it again, with a reason. Your reason is logged.</source>
        <translation>La dirección y quienes supervisan podrán abrirla otra vez, con un motivo. El suyo queda registrado.</translation>
    </message>
    <message>
        <source>Access to the recording is restricted.</source>
        <translation>El acceso a la grabación está restringido.</translation>
    </message>
    <message>
        <source>The restriction was lifted.</source>
        <translation>Se levantó la restricción.</translation>
    </message>
    <message>
        <source>Consent recorded. The client has been notified.</source>
        <translation>Consentimiento registrado. Se ha avisado al cliente.</translation>
    </message>
    <message>
        <source>Import restarted.</source>
        <translation>La importación ha empezado de nuevo.</translation>
    </message>
    <message>
        <source>Recording with captions (*.%1)</source>
        <translation>Grabación con subtítulos (*.%1)</translation>
    </message>
    <message>
        <source>Recording (*.%1)</source>
        <translation>Grabación (*.%1)</translation>
    </message>
    <message>
        <source>The captions can&apos;t be saved, so nothing was. %1</source>
        <translation>No se pueden guardar los subtítulos, así que no se guardó nada. %1</translation>
    </message>
</context>
<context>
    <name>RecordingListModel</name>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>Psicólogo</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Vio</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Se conserva hasta</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Joint session</source>
        <translation>Sesión conjunta</translation>
    </message>
</context>
<context>
    <name>MediaWords</name>
    <message numerus="yes">
        <source>%n audio tracks were mixed.</source>
        <translation>
            <numerusform>Se mezcló %n pista de audio.</numerusform>
            <numerusform>Se mezclaron %n pistas de audio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n audio track(s) could not be read and were left out.</source>
        <translation>
            <numerusform>No se pudo leer %n pista de audio y se ha omitido.</numerusform>
            <numerusform>No se pudieron leer %n pistas de audio y se han omitido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n additional video track(s) were left out.</source>
        <translation>
            <numerusform>Se ha omitido %n pista de vídeo más.</numerusform>
            <numerusform>Se han omitido %n pistas de vídeo más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video track(s) could not be read and were left out.</source>
        <translation>
            <numerusform>No se pudo leer %n pista de vídeo y se ha omitido.</numerusform>
            <numerusform>No se pudieron leer %n pistas de vídeo y se han omitido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n track(s) that are neither audio nor video were left out, such as cover art or location data.</source>
        <translation>
            <numerusform>Se ha omitido %n pista que no es audio ni vídeo, como carátulas o datos de ubicación.</numerusform>
            <numerusform>Se han omitido %n pistas que no son audio ni vídeo, como carátulas o datos de ubicación.</numerusform>
        </translation>
    </message>
    <message>
        <source>The video was converted.</source>
        <translation>El vídeo se ha convertido.</translation>
    </message>
    <message>
        <source>The audio was converted.</source>
        <translation>El audio se ha convertido.</translation>
    </message>
    <message>
        <source>The video was rotated upright.</source>
        <translation>El vídeo se ha girado para verse derecho.</translation>
    </message>
    <message>
        <source>The file began at %1 by its own clock; here it begins at 0.</source>
        <translation>El archivo empezaba en %1 según su propio reloj; aquí empieza en 0.</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) of over a minute without recording were removed.</source>
        <translation>
            <numerusform>Se quitó %n hueco de más de un minuto sin grabación.</numerusform>
            <numerusform>Se quitaron %n huecos de más de un minuto sin grabación.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was joined from parts at %n place(s).</source>
        <translation>
            <numerusform>Se unió a partir de fragmentos en %n lugar.</numerusform>
            <numerusform>Se unió a partir de fragmentos en %n lugares.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) or microphone(s) sent nothing.</source>
        <translation>
            <numerusform>%n cámara o micrófono no envió nada.</numerusform>
            <numerusform>%n cámaras o micrófonos no enviaron nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) or microphone(s) could not be read and are missing.</source>
        <translation>
            <numerusform>No se pudo leer %n cámara o micrófono, y falta aquí.</numerusform>
            <numerusform>No se pudieron leer %n cámaras o micrófonos, y faltan aquí.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewSide</name>
    <message>
        <source>Transcr&amp;ipt</source>
        <translation>Transcri&amp;pción</translation>
    </message>
    <message>
        <source>No&amp;tes</source>
        <translation>No&amp;tas</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalles</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>&amp;Historial</translation>
    </message>
    <message>
        <source>Access history</source>
        <translation>Historial de accesos</translation>
    </message>
    <message>
        <source>The transcript could not be changed. %1</source>
        <translation>No se pudo cambiar la transcripción. %1</translation>
    </message>
</context>
<context>
    <name>SecondFactorDialog</name>
    <message>
        <source>Set &amp;Up</source>
        <translation>&amp;Configurar</translation>
    </message>
    <message>
        <source>&amp;New Recovery Codes</source>
        <translation>&amp;Códigos de recuperación nuevos</translation>
    </message>
    <message>
        <source>&amp;Turn Off</source>
        <translation>&amp;Desactivar</translation>
    </message>
    <message>
        <source>Two-Step Sign-In</source>
        <translation>Verificación en dos pasos</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>On. You sign in with your password and a code from your authenticator app.</source>
        <translation>Activada. Inicia sesión con su contraseña y un código de su aplicación de autenticación.</translation>
    </message>
    <message>
        <source>Off. Anyone who knows your password can sign in as you. With two-step sign-in, they&apos;d need your phone, too.</source>
        <translation>Desactivada. Quien sepa su contraseña puede iniciar sesión como usted. Con la verificación en dos pasos necesitaría también su teléfono.</translation>
    </message>
    <message numerus="yes">
        <source>%n recovery code(s) left.</source>
        <translation>
            <numerusform>Queda %n código de recuperación.</numerusform>
            <numerusform>Quedan %n códigos de recuperación.</numerusform>
        </translation>
    </message>
    <message>
        <source>Required by your clinic.</source>
        <translation>Su clínica la exige.</translation>
    </message>
</context>
<context>
    <name>SecondStepForm</name>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Código</translation>
    </message>
    <message>
        <source>&amp;Save as a File…</source>
        <translation>&amp;Guardar como archivo…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Setup key</source>
        <translation>Clave de configuración</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Códigos de recuperación</translation>
    </message>
    <message>
        <source>Set up two-step sign-in</source>
        <translation>Configure la verificación en dos pasos</translation>
    </message>
    <message>
        <source>One more step</source>
        <translation>Un paso más</translation>
    </message>
    <message>
        <source>You&apos;ll sign in with your password and a code. Open an authenticator app on your phone, scan this QR code or type the key, then enter the six digits the app shows.</source>
        <translation>Iniciará sesión con su contraseña y un código. Abra una aplicación de autenticación en su teléfono, escanee este código QR o escriba la clave, y después introduzca las seis cifras que muestra la aplicación.</translation>
    </message>
    <message>
        <source>Enter the six digits from your authenticator app. If you don&apos;t have your phone, use a recovery code.</source>
        <translation>Introduzca las seis cifras de su aplicación de autenticación. Si no tiene su teléfono, use un código de recuperación.</translation>
    </message>
    <message>
        <source>Save your recovery codes</source>
        <translation>Guarde sus códigos de recuperación</translation>
    </message>
    <message>
        <source>If you lose your phone, each of these codes lets you sign in once. They&apos;re only shown now. Print them, or save them somewhere private.</source>
        <translation>Si pierde su teléfono, cada uno de estos códigos le permite iniciar sesión una vez. Solo se muestran ahora. Imprímalos o guárdelos en un lugar privado.</translation>
    </message>
    <message>
        <source>I&apos;ve Saved Them</source>
        <translation>Los he guardado</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Enter the code.</source>
        <translation>Introduzca el código.</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>Guardar los códigos de recuperación</translation>
    </message>
    <message>
        <source>attune-recovery-codes.txt</source>
        <translation>attune-codigos-de-recuperacion.txt</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>No se pudo escribir el archivo.</translation>
    </message>
</context>
<context>
    <name>SeekSlider</name>
    <message>
        <source>Position in the recording</source>
        <translation>Posición en la grabación</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position of duration</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1, loops from %2 to %3</source>
        <translation>%1, en bucle de %2 a %3</translation>
    </message>
</context>
<context>
    <name>SessionCapture</name>
    <message>
        <source>Start Recording</source>
        <translation>Iniciar la grabación</translation>
    </message>
    <message>
        <source>&amp;Start Recording</source>
        <translation>&amp;Iniciar la grabación</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t Start</source>
        <translation>&amp;No iniciarla</translation>
    </message>
    <message>
        <source>The session with %1 doesn&apos;t start until %2.</source>
        <translation>La sesión con %1 no empieza hasta el %2.</translation>
    </message>
    <message numerus="yes">
        <source>It already has %n recording(s). This adds another.</source>
        <translation>
            <numerusform>Ya tiene %n grabación. Con esta habrá una más.</numerusform>
            <numerusform>Ya tiene %n grabaciones. Con esta habrá una más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start recording anyway?</source>
        <translation>¿Iniciar la grabación de todos modos?</translation>
    </message>
    <message>
        <source>Stop Recording</source>
        <translation>Detener la grabación</translation>
    </message>
    <message>
        <source>&amp;Stop Recording</source>
        <translation>&amp;Detener la grabación</translation>
    </message>
    <message>
        <source>&amp;Keep Recording</source>
        <translation>&amp;Seguir grabando</translation>
    </message>
    <message>
        <source>Stop recording your session with %1?</source>
        <translation>¿Detener la grabación de su sesión con %1?</translation>
    </message>
    <message>
        <source>Stop recording the session with %1?</source>
        <translation>¿Detener la grabación de la sesión con %1?</translation>
    </message>
    <message>
        <source>You can&apos;t resume it: starting again creates a second recording.</source>
        <translation>No se puede reanudar: si se inicia otra vez, se crea una segunda grabación.</translation>
    </message>
    <message>
        <source>Recording stopped. It is being processed and will appear in the list.</source>
        <translation>Grabación detenida. Se está procesando y aparecerá en la lista.</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions and consent</source>
        <translation>Sesiones y consentimiento</translation>
    </message>
    <message>
        <source>Yesterday and the next 7 days. Recording starts only after the client has consented.</source>
        <translation>Ayer y los próximos 7 días. Solo se graba después de que el cliente haya dado su consentimiento.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>No sessions</source>
        <translation>No hay sesiones</translation>
    </message>
    <message>
        <source>Sessions come from the clinic&apos;s calendar.</source>
        <translation>Las sesiones vienen del calendario de la clínica.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Session with %1</source>
        <translation>Sesión con %1</translation>
    </message>
    <message>
        <source>Stop Recording</source>
        <translation>Detener la grabación</translation>
    </message>
    <message>
        <source>Start Recording</source>
        <translation>Iniciar la grabación</translation>
    </message>
    <message>
        <source>Start recording the session with %1</source>
        <translation>Iniciar la grabación de la sesión con %1</translation>
    </message>
    <message>
        <source>Decide about Recording…</source>
        <translation>Decidir sobre la grabación…</translation>
    </message>
    <message>
        <source>Consent Record…</source>
        <translation>Consentimiento…</translation>
    </message>
    <message>
        <source>Consent record of %1</source>
        <translation>Consentimiento de %1</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Grabando %1</translation>
    </message>
    <message>
        <source>Options for recording the session with %1</source>
        <translation>Opciones para grabar la sesión con %1</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Opciones…</translation>
    </message>
    <message>
        <source>Schedu&amp;le a Session…</source>
        <translation>&amp;Programar una sesión…</translation>
    </message>
    <message>
        <source>Schedule one, or wait for sessions from the clinic&apos;s calendar.</source>
        <translation>Programe una, o espere las del calendario de la clínica.</translation>
    </message>
    <message>
        <source>Cancel session with %1</source>
        <translation>Cancelar la sesión con %1</translation>
    </message>
    <message>
        <source>Session with %1 on %2 scheduled.</source>
        <translation>Sesión con %1 del %2 programada.</translation>
    </message>
    <message>
        <source>Cancel Session</source>
        <translation>Cancelar la sesión</translation>
    </message>
    <message>
        <source>Cancel the session with %1?</source>
        <translation>¿Cancelar la sesión con %1?</translation>
    </message>
    <message>
        <source>&amp;Cancel Session</source>
        <translation>&amp;Cancelar la sesión</translation>
    </message>
    <message>
        <source>&amp;Keep Session</source>
        <translation>&amp;Mantener la sesión</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Confirm the session of %1 with %2</source>
        <translation>Confirmar la sesión de %1 con %2</translation>
    </message>
    <message>
        <source>A first session must be confirmed by the client or a manager.</source>
        <translation>Una primera sesión debe confirmarla el cliente o la dirección.</translation>
    </message>
    <message>
        <source>Stop recording the session with %1</source>
        <translation>Detener la grabación de la sesión con %1</translation>
    </message>
    <message>
        <source>Participants…</source>
        <translation>Participantes…</translation>
    </message>
    <message>
        <source>Participants of the session with %1</source>
        <translation>Participantes de la sesión con %1</translation>
    </message>
    <message>
        <source>Offline, as of %1</source>
        <translation>Sin conexión, estado de las %1</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <comment>client, clinician</comment>
        <translation>%1, con %2</translation>
    </message>
    <message>
        <source>Copy link to the session with %1</source>
        <translation>Copiar el enlace de la sesión con %1</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Buscar órdenes</translation>
    </message>
    <message>
        <source>Commands and shortcuts</source>
        <translation>Órdenes y atajos</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in to your clinic</source>
        <translation>Inicie sesión en su clínica</translation>
    </message>
    <message>
        <source>Use the server address from your clinic&apos;s letter.</source>
        <translation>Use la dirección del servidor que está en la carta de su clínica.</translation>
    </message>
    <message>
        <source>&amp;Server address</source>
        <translation>Dirección del &amp;servidor</translation>
    </message>
    <message>
        <source>&amp;E-mail address</source>
        <translation>Correo &amp;electrónico</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>C&amp;ontraseña</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>clinic.example</source>
        <translation>clinica.example</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Certificate: public authorities</source>
        <translation>Certificado: autoridades públicas</translation>
    </message>
    <message>
        <source>Clinic &amp;certificate…</source>
        <translation>&amp;Certificado de la clínica…</translation>
    </message>
    <message>
        <source>Choose the certificate file that your clinic gave you</source>
        <translation>Elija el archivo del certificado que le dio su clínica</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Choose the clinic&apos;s certificate</source>
        <translation>Elija el certificado de la clínica</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>Certificate: %1</source>
        <translation>Certificado: %1</translation>
    </message>
    <message>
        <source>Enter the server address.</source>
        <translation>Introduzca la dirección del servidor.</translation>
    </message>
    <message>
        <source>Enter the e-mail address of your account.</source>
        <translation>Introduzca el correo electrónico de su cuenta.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Introduzca su contraseña.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>This is not a server address. Enter one such as &quot;clinic.example&quot; or &quot;clinic.example:8443&quot;.</source>
        <translation>Esto no es una dirección de servidor. Escriba una como «clinica.example» o «clinica.example:8443».</translation>
    </message>
    <message>
        <source>This server&apos;s identity could not be verified. If your clinic gave you a certificate file, choose it below.</source>
        <translation>No se pudo verificar la identidad de este servidor. Si su clínica le dio un archivo de certificado, elíjalo abajo.</translation>
    </message>
    <message>
        <source>This server&apos;s identity could not be verified with the certificate chosen below. Ask your clinic for the current one.</source>
        <translation>No se pudo verificar la identidad de este servidor con el certificado elegido abajo. Pida a la clínica el actual.</translation>
    </message>
    <message>
        <source>This computer has no keychain. You stay signed in until the app closes, and unsent text is kept in memory only.</source>
        <translation>Este equipo no tiene llavero. La sesión dura hasta que se cierre la aplicación, y el texto sin enviar se guarda solo en la memoria.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>Time ran out, or too many codes were incorrect. Start again with your password.</source>
        <translation>Se agotó el tiempo o hubo demasiados códigos incorrectos. Empiece de nuevo con la contraseña.</translation>
    </message>
    <message>
        <source>I Have an &amp;Invitation…</source>
        <translation>Tengo una &amp;invitación…</translation>
    </message>
    <message>
        <source>&amp;Language and Appearance…</source>
        <translation>&amp;Idioma y apariencia…</translation>
    </message>
    <message>
        <source>Check the Co&amp;nnection</source>
        <translation>Probar la cone&amp;xión</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Forgot your password? Ask your clinic for a new invitation.</source>
        <translation>¿Ha olvidado la contraseña? Pida a su clínica una invitación nueva.</translation>
    </message>
</context>
<context>
    <name>SignInsDialog</name>
    <message>
        <source>Signed-In Devices</source>
        <translation>Dispositivos con sesión iniciada</translation>
    </message>
    <message>
        <source>Signed-in devices</source>
        <translation>Dispositivos con sesión iniciada</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>&amp;Sign Out Device</source>
        <translation>Cerrar la &amp;sesión del dispositivo</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Unnamed device</source>
        <translation>Equipo sin nombre</translation>
    </message>
    <message>
        <source>%1 (this one)</source>
        <translation>%1 (este)</translation>
    </message>
    <message>
        <source>Sign Out All Oth&amp;er Devices</source>
        <translation>Cerrar las &amp;demás sesiones</translation>
    </message>
    <message>
        <source>This is your first sign-in.</source>
        <translation>Es su primer inicio de sesión.</translation>
    </message>
    <message>
        <source>Last sign-in: %1, %2</source>
        <comment>time, device</comment>
        <translation>Último inicio de sesión: %1, %2</translation>
    </message>
    <message>
        <source>Since (%1)</source>
        <comment>time zone</comment>
        <translation>Desde (%1)</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
</context>
<context>
    <name>StartRecordingDialog</name>
    <message>
        <source>Record &amp;audio only</source>
        <translation>Grabar &amp;solo el audio</translation>
    </message>
    <message>
        <source>Record This Session</source>
        <translation>Grabar esta sesión</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Speaker view</source>
        <translation>Vista de quien habla</translation>
    </message>
    <message>
        <source>Shared screen view</source>
        <translation>Vista de la pantalla compartida</translation>
    </message>
    <message>
        <source>Small: 640 × 480</source>
        <translation>Pequeña: 640 × 480</translation>
    </message>
    <message>
        <source>Standard: 1280 × 720</source>
        <translation>Estándar: 1280 × 720</translation>
    </message>
    <message>
        <source>Large: 1920 × 1080</source>
        <translation>Grande: 1920 × 1080</translation>
    </message>
    <message>
        <source>MP4, plays everywhere</source>
        <translation>MP4, se reproduce en todas partes</translation>
    </message>
    <message>
        <source>WebM</source>
        <translation>WebM</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Disposición</translation>
    </message>
    <message>
        <source>Video si&amp;ze</source>
        <translation>&amp;Tamaño del vídeo</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>Start &amp;Recording</source>
        <translation>Empezar a &amp;grabar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Session with %1. Everyone in it sees that it is being recorded.</source>
        <translation>Sesión con %1. Todas las personas que participan ven que se está grabando.</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Capítulos</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Watched by you</source>
        <translation>Visto por usted</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>speaker, what they say</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Habla</translation>
    </message>
</context>
<context>
    <name>TranscriptModel</name>
    <message>
        <source>hidden from others</source>
        <translation>oculta para los demás</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corregida</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>dudosa</translation>
    </message>
    <message>
        <source>The program that wrote this line was not sure of the words. Listen before you rely on them.</source>
        <translation>El programa que escribió esta línea no estaba seguro de las palabras. Escúchela antes de darla por buena.</translation>
    </message>
    <message>
        <source>[hidden by the client]</source>
        <translation>[ocultada por el cliente]</translation>
    </message>
    <message>
        <source>Corrected by %1. Originally: %2</source>
        <translation>Corregida por %1. Original: %2</translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>Search this transcript</source>
        <translation>Buscar en esta transcripción</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>Palabras &amp;completas</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>&amp;Copy Lines</source>
        <translation>&amp;Copiar líneas</translation>
    </message>
    <message>
        <source>Follow the recording</source>
        <translation>Seguir la grabación</translation>
    </message>
    <message>
        <source>Loading the transcript…</source>
        <translation>Trayendo la transcripción…</translation>
    </message>
    <message>
        <source>No transcript</source>
        <translation>No hay transcripción</translation>
    </message>
    <message>
        <source>This recording has none, so captions and search aren&apos;t available.</source>
        <translation>Esta grabación no tiene, así que no hay subtítulos ni búsqueda.</translation>
    </message>
    <message>
        <source>The transcript can&apos;t be shown</source>
        <translation>No se puede mostrar la transcripción</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>Sin coincidencias</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n coincidencia</numerusform>
            <numerusform>%n coincidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place of places</comment>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>You can copy up to %n line(s) at a time.</source>
        <translation>
            <numerusform>Se puede copiar como mucho %n línea a la vez.</numerusform>
            <numerusform>Se pueden copiar como mucho %n líneas a la vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;By</source>
        <comment>who said it</comment>
        <translation>D&amp;e</translation>
    </message>
    <message>
        <source>Change the transcript</source>
        <translation>Cambiar la transcripción</translation>
    </message>
    <message>
        <source>Add a Transcript…</source>
        <translation>Añadir una transcripción…</translation>
    </message>
</context>
<context>
    <name>TranscriptTextDialog</name>
    <message>
        <source>Name a Speaker</source>
        <translation>Poner nombre a quien habla</translation>
    </message>
    <message>
        <source>Correct a Line</source>
        <translation>Corregir una línea</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Poner nombre</translation>
    </message>
    <message>
        <source>C&amp;orrect</source>
        <translation>C&amp;orregir</translation>
    </message>
    <message>
        <source>The name appears on all of this speaker&apos;s lines, for everyone who can read the transcript. Leave it empty to go back to %1.</source>
        <translation>El nombre aparece en todas las líneas de esta persona, para todos los que pueden leer la transcripción. Déjelo vacío para volver a %1.</translation>
    </message>
    <message>
        <source>Its time stays the same, and the original wording is kept.</source>
        <translation>Su momento no cambia, y el texto original se conserva.</translation>
    </message>
    <message>
        <source>Original: %1</source>
        <translation>Original: %1</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Name of the speaker</source>
        <translation>Nombre de quien habla</translation>
    </message>
</context>
<context>
    <name>VideoWidget</name>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Hidden. Press Play to continue.</source>
        <translation>Oculto. Pulse Reproducir para continuar.</translation>
    </message>
    <message>
        <source>Audio only</source>
        <translation>Solo audio</translation>
    </message>
</context>
<context>
    <name>DeletionRequestDialog</name>
    <message>
        <source>Request Deletion</source>
        <translation>Solicitar la eliminación</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>Motivo (opcional)</translation>
    </message>
    <message>
        <source>&amp;Reason (optional)</source>
        <translation>&amp;Motivo (opcional)</translation>
    </message>
    <message>
        <source>&amp;Withdraw Request</source>
        <translation>&amp;Retirar la solicitud</translation>
    </message>
    <message>
        <source>Request &amp;Deletion</source>
        <translation>&amp;Solicitar la eliminación</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Your request has been sent. The clinic will respond here.</source>
        <translation>Su solicitud se ha enviado. La clínica le responderá aquí.</translation>
    </message>
    <message>
        <source>Your request was withdrawn.</source>
        <translation>Su solicitud se retiró.</translation>
    </message>
    <message>
        <source>Someone at your clinic will decide and tell you why.</source>
        <translation>Una persona de su clínica decidirá y le dirá por qué.</translation>
    </message>
    <message>
        <source>The law requires clinics to keep records for some time. This recording has to be kept until %1, so the answer may be that it stays until then.</source>
        <translation>La ley obliga a las clínicas a conservar los registros un tiempo. Esta grabación debe conservarse hasta el %1, así que la respuesta puede ser que se conserve hasta entonces.</translation>
    </message>
    <message>
        <source>The clinic can also restrict it, so that only you and the clinician who treats you can open it.</source>
        <translation>La clínica también puede restringirla, de modo que solo usted y el profesional que le trata puedan abrirla.</translation>
    </message>
    <message>
        <source>Once deleted, it&apos;s gone for good: no one can recover it.</source>
        <translation>Una vez eliminada, desaparece para siempre: nadie puede recuperarla.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>ViewsMenu</name>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>Ready-made</source>
        <translation>Predefinidas</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>Mis vistas</translation>
    </message>
    <message>
        <source>Shared by others</source>
        <translation>Compartidas por otros</translation>
    </message>
    <message>
        <source>&amp;Save This View…</source>
        <translation>&amp;Guardar esta vista…</translation>
    </message>
    <message>
        <source>&amp;Change “%1”…</source>
        <translation>&amp;Cambiar «%1»…</translation>
    </message>
    <message>
        <source>&amp;Remove “%1”</source>
        <translation>&amp;Quitar «%1»</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vista: %1</translation>
    </message>
</context>
<context>
    <name>WitnessDialog</name>
    <message>
        <source>The clinic&apos;s access log is signed with a different key than on %1.</source>
        <translation>El registro de accesos de la clínica está firmado con otra clave que el %1.</translation>
    </message>
    <message>
        <source>The clinic&apos;s access log is shorter than it was on %1. Entries are missing.</source>
        <translation>El registro de accesos de la clínica es más corto que el %1. Faltan entradas.</translation>
    </message>
    <message>
        <source>The clinic&apos;s access log does not continue what this computer saw on %1. It was changed.</source>
        <translation>El registro de accesos de la clínica no continúa lo que este equipo vio el %1. Se cambió.</translation>
    </message>
    <message>
        <source>The clinic&apos;s access log could not be proven to be genuine.</source>
        <translation>No se pudo demostrar que el registro de accesos de la clínica sea auténtico.</translation>
    </message>
    <message>
        <source>The Access Log Has Changed</source>
        <translation>El registro de accesos ha cambiado</translation>
    </message>
    <message>
        <source>Before and now</source>
        <translation>Antes y ahora</translation>
    </message>
    <message>
        <source>&amp;Save as Evidence…</source>
        <translation>&amp;Guardar como prueba…</translation>
    </message>
    <message>
        <source>I &amp;Know Why: Continue</source>
        <translation>&amp;Sé por qué: continuar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>This happens when an older backup was restored, or when someone tampers with the log. Ask your server administrator, but not through this app, and save the evidence below: it proves what the log contained.</source>
        <translation>Esto ocurre cuando se restaura una copia de seguridad más antigua, o cuando alguien manipula el registro. Pregunte a quien administra el servidor, pero no a través de esta aplicación, y guarde la prueba de abajo: demuestra lo que contenía el registro.</translation>
    </message>
    <message>
        <source>Save as Evidence</source>
        <translation>Guardar como prueba</translation>
    </message>
    <message>
        <source>A check of the clinic&apos;s access log failed: its entries are not what was signed.</source>
        <translation>La comprobación del registro de accesos de la clínica falló: sus entradas no son lo que se firmó.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The uploaded file is damaged or incomplete. Save it again with another program, then upload it again.</source>
        <translation>El archivo subido está dañado o incompleto. Guárdelo con otro programa y súbalo de nuevo.</translation>
    </message>
    <message>
        <source>The file that was uploaded takes more work than the clinic&apos;s server gives one file. Save it smaller or shorter, and upload it again.</source>
        <translation>El archivo que se subió exige más trabajo del que el servidor de la clínica dedica a un archivo. Guárdelo más pequeño o más corto y vuelva a subirlo.</translation>
    </message>
    <message>
        <source>There was no room left for the file that was uploaded. Tell your server administrator.</source>
        <translation>No quedaba espacio para el archivo que se subió. Avise a quien administra el servidor.</translation>
    </message>
    <message>
        <source>The uploaded file has been removed. Upload it again.</source>
        <translation>El archivo subido ya se eliminó. Súbalo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was recorded: no camera or microphone sent any data.</source>
        <translation>No se grabó nada: ninguna cámara ni ningún micrófono envió datos.</translation>
    </message>
    <message>
        <source>The assembled recording is incomplete, so it is not shown. The original tracks are still with the recording service; your server administrator can see why.</source>
        <translation>La grabación montada está incompleta, así que no se muestra. Las pistas originales siguen en el servicio de grabación; quien administra el servidor puede ver por qué.</translation>
    </message>
    <message>
        <source>Recording now</source>
        <translation>Grabando ahora</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Procesando</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Ready to watch</source>
        <translation>Lista para ver</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivada</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Unknown (%1)</source>
        <translation>Desconocido (%1)</translation>
    </message>
    <message>
        <source>This session is being recorded. You can watch it a few minutes after it ends.</source>
        <translation>Esta sesión se está grabando. Podrá verla unos minutos después de que termine.</translation>
    </message>
    <message>
        <source>The recording is being processed. This can take up to an hour. Press F5 to refresh.</source>
        <translation>La grabación se está procesando. Puede tardar hasta una hora. Pulse F5 para actualizar.</translation>
    </message>
    <message>
        <source>The recording is being saved on the clinic&apos;s server. Press F5 to refresh.</source>
        <translation>La grabación se está guardando en el servidor de la clínica. Pulse F5 para actualizar.</translation>
    </message>
    <message>
        <source>Press Enter or Watch to open it.</source>
        <translation>Pulse Intro o Ver para abrirla.</translation>
    </message>
    <message>
        <source>The recording is archived. Ask a practice manager to restore it.</source>
        <translation>La grabación está archivada. Pida a quien dirige la consulta que la restaure.</translation>
    </message>
    <message>
        <source>The recording was deleted. This entry and its access history remain.</source>
        <translation>La grabación se eliminó. Se conservan esta entrada y su historial de accesos.</translation>
    </message>
    <message>
        <source>The recording failed and nothing was saved. Your server administrator can see why.</source>
        <translation>La grabación falló y no se guardó nada. Quien administra el servidor puede ver por qué.</translation>
    </message>
    <message>
        <source>This version doesn&apos;t recognise the recording&apos;s status. Updating the app may help.</source>
        <translation>Esta versión no reconoce el estado de la grabación. Actualizar la aplicación puede ayudar.</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Consentimiento dado</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Consentimiento retirado</translation>
    </message>
    <message>
        <source>Consent declined</source>
        <translation>Consentimiento no dado</translation>
    </message>
    <message>
        <source>No consent yet</source>
        <translation>Todavía sin consentimiento</translation>
    </message>
    <message>
        <source>Consent unknown</source>
        <translation>Consentimiento desconocido</translation>
    </message>
    <message>
        <source>There is a signed consent for recording.</source>
        <translation>Hay un consentimiento firmado para grabar.</translation>
    </message>
    <message>
        <source>The client declined recording.</source>
        <translation>El cliente no aceptó la grabación.</translation>
    </message>
    <message>
        <source>No consent has been signed yet, so nothing can be recorded or watched.</source>
        <translation>Nadie ha firmado todavía un consentimiento, así que no se puede grabar ni ver nada.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t say whether there is a consent.</source>
        <translation>El servidor no dice si hay un consentimiento.</translation>
    </message>
    <message>
        <source>My care</source>
        <translation>Mi atención</translation>
    </message>
    <message>
        <source>Supervision of my psychologist</source>
        <translation>La supervisión de mi psicólogo</translation>
    </message>
    <message>
        <source>Checking the quality of the clinic&apos;s work</source>
        <translation>Comprobar la calidad del trabajo de la clínica</translation>
    </message>
    <message>
        <source>Training other psychologists</source>
        <translation>Formar a otros psicólogos</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>Psicólogo</translation>
    </message>
    <message>
        <source>Practice manager</source>
        <translation>Dirección de la consulta</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Unknown role</source>
        <translation>Función desconocida</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Aceptó</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>No aceptó</translation>
    </message>
    <message>
        <source>Changed their mind</source>
        <translation>Cambió de opinión</translation>
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
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
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
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
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
        <translation>Correo electrónico o contraseña incorrectos.</translation>
    </message>
    <message>
        <source>No server with this name was found. Check the address.</source>
        <translation>No se encontró ningún servidor con este nombre. Compruebe la dirección.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t respond at this address. Check it, or try again later.</source>
        <translation>El servidor no responde en esta dirección. Compruébela, o inténtelo más tarde.</translation>
    </message>
    <message>
        <source>This server requires a second factor that this version doesn&apos;t support.</source>
        <translation>Este servidor exige un segundo factor que esta versión no admite.</translation>
    </message>
    <message>
        <source>There is not enough space for this file. Free some space and try again.</source>
        <translation>No hay espacio suficiente para este archivo. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Your sign-in has expired. Sign in again to continue.</source>
        <translation>Su sesión ha caducado. Inicie sesión de nuevo para continuar.</translation>
    </message>
    <message>
        <source>You don&apos;t have permission to do this. The attempt was logged.</source>
        <translation>Usted no tiene permiso para hacer esto. El intento quedó registrado.</translation>
    </message>
    <message>
        <source>Not found, or you don&apos;t have access.</source>
        <translation>No se encontró, o usted no tiene acceso.</translation>
    </message>
    <message>
        <source>Some of the information entered isn&apos;t valid. Check it and try again.</source>
        <translation>Algún dato introducido no es válido. Revíselo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This has changed in the meantime. Refresh and try again.</source>
        <translation>Esto ha cambiado mientras tanto. Actualice e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is no valid consent, so this can&apos;t be opened.</source>
        <translation>No hay un consentimiento válido, así que esto no se puede abrir.</translation>
    </message>
    <message>
        <source>Enter a reason to open this.</source>
        <translation>Indique un motivo para abrir esto.</translation>
    </message>
    <message>
        <source>This exceeds the server&apos;s size limit.</source>
        <translation>Esto supera el tamaño máximo del servidor.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a minute and try again.</source>
        <translation>Demasiados intentos. Espere un minuto e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The clinic can&apos;t be reached right now.</source>
        <translation>Ahora no se puede llegar a la clínica.</translation>
    </message>
    <message>
        <source>This server&apos;s identity could not be verified, so no connection was made.</source>
        <translation>No se pudo verificar la identidad de este servidor, así que no se estableció la conexión.</translation>
    </message>
    <message>
        <source>This server doesn&apos;t support that.</source>
        <translation>Este servidor no admite esa acción.</translation>
    </message>
    <message>
        <source>The data received is damaged, so it is not shown.</source>
        <translation>Los datos recibidos están dañados, así que no se muestran.</translation>
    </message>
    <message>
        <source>The connection to this recording timed out. Reconnecting.</source>
        <translation>La conexión con esta grabación caducó. Conectando de nuevo.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>Something went wrong on our side.</source>
        <translation>Algo salió mal por nuestra parte.</translation>
    </message>
    <message>
        <source>Reference for support: %1</source>
        <translation>Referencia para soporte: %1</translation>
    </message>
    <message>
        <source>No data is arriving. Waiting for the connection.</source>
        <translation>No llegan datos. Esperando la conexión.</translation>
    </message>
    <message>
        <source>Slow connection: %1 Mbit/s</source>
        <translation>Conexión lenta: %1 Mbit/s</translation>
    </message>
    <message>
        <source>Incorrect code. Each code works once, for 30 seconds; wait for the next one.</source>
        <translation>Código incorrecto. Cada código funciona una vez, durante 30 segundos; espere al siguiente.</translation>
    </message>
    <message>
        <source>Confirm it&apos;s you, then try again.</source>
        <translation>Confirme que es usted e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Deletion scheduled</source>
        <translation>Eliminación programada</translation>
    </message>
    <message>
        <source>It will be deleted on %1. You can undo this until then.</source>
        <translation>Se eliminará el %1. Hasta entonces puede deshacerlo.</translation>
    </message>
    <message>
        <source>It will be deleted on %1. A practice manager can undo this until then.</source>
        <translation>Se eliminará el %1. Hasta entonces puede deshacerlo quien dirige la consulta.</translation>
    </message>
    <message>
        <source>This recording is on legal hold. It can&apos;t be deleted until the hold is lifted.</source>
        <translation>Esta grabación tiene una retención legal. No se puede eliminar hasta que se levante.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Speaker %1</source>
        <translation>Hablante %1</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Solo yo</translation>
    </message>
    <message>
        <source>My supervisor</source>
        <translation>Mi supervisor</translation>
    </message>
    <message>
        <source>My psychologist</source>
        <translation>Mi psicólogo</translation>
    </message>
    <message>
        <source>Care team</source>
        <translation>Equipo de atención</translation>
    </message>
    <message>
        <source>Care team and client</source>
        <translation>Equipo de atención y cliente</translation>
    </message>
    <message>
        <source>The client asked for it</source>
        <translation>El cliente lo pidió</translation>
    </message>
    <message>
        <source>Consent was withdrawn</source>
        <translation>Se retiró el consentimiento</translation>
    </message>
    <message>
        <source>Recorded by mistake</source>
        <translation>Se grabó por error</translation>
    </message>
    <message>
        <source>Retention period ended</source>
        <translation>Terminó el plazo de conservación</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>%1, session of %2, %3</source>
        <translation>%1, sesión del %2, %3</translation>
    </message>
    <message>
        <source>The clinic&apos;s key store can&apos;t be reached right now. Try again in a while.</source>
        <translation>Ahora no se puede acceder al almacén de claves de la clínica. Inténtelo de nuevo en un rato.</translation>
    </message>
    <message>
        <source>This recording&apos;s key is missing. The recording is not lost if there is a backup of the key; tell a practice manager.</source>
        <translation>Falta la clave de esta grabación. La grabación no se pierde si hay una copia de la clave; avise a quien dirige la consulta.</translation>
    </message>
    <message>
        <source>The clinic&apos;s key can&apos;t open this recording. Tell a practice manager.</source>
        <translation>La clave de la clínica no abre esta grabación. Avise a quien dirige la consulta.</translation>
    </message>
    <message>
        <source>This recording&apos;s key has been disabled, so it can&apos;t be opened.</source>
        <translation>La clave de esta grabación está desactivada, así que no se puede abrir.</translation>
    </message>
    <message>
        <source>This recording&apos;s key was disabled, so it was closed, and nothing of it remains on this computer. Ask a practice manager when it will be available again.</source>
        <translation>La clave de esta grabación se desactivó, así que se ha cerrado y no queda nada de ella en este equipo. Pregunte a quien dirige la consulta cuándo volverá a estar disponible.</translation>
    </message>
    <message>
        <source>This recording was archived or deleted in the meantime, so it was closed, and nothing of it remains on this computer. The list shows its status.</source>
        <translation>Entretanto, esta grabación se ha archivado o eliminado, así que se ha cerrado y no queda nada de ella en este equipo. La lista muestra su estado.</translation>
    </message>
    <message>
        <source>Consent for this recording was withdrawn or no longer covers this use, so it was closed, and nothing of it remains on this computer. The people in it can still open it. For a complaint, a court order or a legal duty, a practice manager can make a legal request.</source>
        <translation>El consentimiento para esta grabación se retiró o ya no abarca este uso, así que se ha cerrado y no queda nada de ella en este equipo. Quienes aparecen en ella aún pueden abrirla. Para una queja, una orden judicial o una obligación legal, quien dirige la consulta puede hacer una solicitud legal.</translation>
    </message>
    <message>
        <source>Your sign-in has ended, so the recording was closed, and nothing of it remains on this computer. Sign in again to continue.</source>
        <translation>Su sesión ha terminado, así que la grabación se ha cerrado y no queda nada de ella en este equipo. Inicie sesión de nuevo para continuar.</translation>
    </message>
    <message>
        <source>You no longer have access to this recording, so it was closed, and nothing of it remains on this computer. If this seems wrong, ask a practice manager.</source>
        <translation>Ya no tiene acceso a esta grabación, así que se ha cerrado y no queda nada de ella en este equipo. Si no le parece correcto, pregunte a quien dirige la consulta.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Use several unrelated words that have nothing to do with you.</source>
        <translation>Esta contraseña es demasiado fácil de adivinar. Use varias palabras sin relación entre sí ni con usted.</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a few seconds.</source>
        <translation>El servidor está ocupado. Inténtelo de nuevo en unos segundos.</translation>
    </message>
    <message>
        <source>It takes effect on %1 unless the client rejects it. The client can also confirm it sooner.</source>
        <translation>Tiene efecto el %1, salvo que el cliente lo rechace. El cliente también puede confirmarlo antes.</translation>
    </message>
    <message>
        <source>It takes effect once the client confirms it.</source>
        <translation>Tiene efecto cuando el cliente lo confirme.</translation>
    </message>
    <message>
        <source>The client has confirmed it.</source>
        <translation>El cliente lo ha confirmado.</translation>
    </message>
    <message>
        <source>The client has rejected it.</source>
        <translation>El cliente lo ha rechazado.</translation>
    </message>
    <message>
        <source>It never took effect: another decision came first.</source>
        <translation>Nunca tuvo efecto: antes llegó otra decisión.</translation>
    </message>
    <message>
        <source>The client decides this themselves.</source>
        <translation>Eso lo decide el propio cliente.</translation>
    </message>
    <message>
        <source>This alert is about you. Another person has to handle it.</source>
        <translation>Esta alerta trata de usted. Otra persona debe ocuparse de ella.</translation>
    </message>
    <message>
        <source>Another person changed this alert in the meantime. Refresh to see how it stands.</source>
        <translation>Otra persona cambió esta alerta entretanto. Actualice para ver su estado.</translation>
    </message>
    <message>
        <source>The time window of an alert rule must be between one minute and 31 days.</source>
        <translation>El intervalo de una regla de alerta debe estar entre un minuto y 31 días.</translation>
    </message>
    <message>
        <source>The threshold of an alert rule must be at least one.</source>
        <translation>El umbral de una regla de alerta debe ser uno como mínimo.</translation>
    </message>
    <message>
        <source>Consent expired</source>
        <translation>Consentimiento caducado</translation>
    </message>
    <message>
        <source>The consent has expired. Nothing is recorded until it is signed again; earlier recordings stay as they were.</source>
        <translation>El consentimiento ha caducado. No se graba nada hasta que se firme de nuevo; las grabaciones anteriores siguen como estaban.</translation>
    </message>
    <message>
        <source>The consent was withdrawn. Staff can&apos;t open the recording; the client still can. It is kept until the date shown.</source>
        <translation>Se retiró el consentimiento. El personal no puede abrir la grabación; el cliente sí. Se conserva hasta la fecha indicada.</translation>
    </message>
    <message>
        <source>The client, or another person in the recording, has withdrawn consent, so staff can&apos;t open it. They can still open it themselves. For a complaint, a court order or a legal duty, make a legal request that a second person approves.</source>
        <translation>El cliente, u otra persona que aparece en la grabación, ha retirado su consentimiento, así que el personal no puede abrirla. Ellos mismos aún pueden. Para una queja, una orden judicial o una obligación legal, haga una solicitud legal que apruebe una segunda persona.</translation>
    </message>
    <message>
        <source>Not everyone in the recording has consented to its use. Ask them to read and sign the consent form; you can open it once they have.</source>
        <translation>No todas las personas que aparecen en la grabación han aceptado su uso. Pídales que lean y firmen el consentimiento; podrá abrirla en cuanto lo hagan.</translation>
    </message>
    <message>
        <source>The client did not agree to this use when the recording was made. A new consent covers new recordings only.</source>
        <translation>El cliente no aceptó este uso cuando se hizo la grabación. Un consentimiento nuevo solo vale para grabaciones nuevas.</translation>
    </message>
    <message>
        <source>The recording is restricted to the client, their representative and their clinician. The clinician or a practice manager can lift the restriction.</source>
        <translation>La grabación está restringida al cliente, su representante y su profesional. El profesional o quien dirige la consulta puede levantar la restricción.</translation>
    </message>
    <message>
        <source>Your role can&apos;t open this client&apos;s recordings. If it&apos;s urgent, use emergency access.</source>
        <translation>Su función no permite abrir las grabaciones de este cliente. Si es urgente, use el acceso de emergencia.</translation>
    </message>
    <message>
        <source>Your clinic hasn&apos;t enabled this.</source>
        <translation>Su clínica no ha activado esto.</translation>
    </message>
    <message>
        <source>You can&apos;t open this recording. See its consent record and access history.</source>
        <translation>No puede abrir esta grabación. Consulte su consentimiento y su historial de accesos.</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Quality review</source>
        <translation>Revisión de calidad</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formación</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n vez</numerusform>
            <numerusform>%n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>n times by n people</comment>
        <translation>%1, por %2</translation>
    </message>
    <message>
        <source>The import failed. Retry it; if it fails again, your server administrator can see why.</source>
        <translation>La importación falló. Reinténtela; si vuelve a fallar, quien administra el servidor puede ver por qué.</translation>
    </message>
    <message>
        <source>Joint session with %1</source>
        <translation>Sesión conjunta con %1</translation>
    </message>
    <message>
        <source>The client declined today, so nothing is recorded.</source>
        <translation>El cliente no aceptó hoy, así que no se graba nada.</translation>
    </message>
    <message>
        <source>A consent has expired. Ask all participants to read and sign it again before you record.</source>
        <translation>Un consentimiento ha caducado. Pida a todos los participantes que lo lean y firmen de nuevo antes de grabar.</translation>
    </message>
    <message>
        <source>You can record a session from shortly before it starts until a few hours after it ends. Check its time under Sessions.</source>
        <translation>Puede grabar una sesión desde poco antes de que empiece hasta unas horas después de que termine. Compruebe su hora en Sesiones.</translation>
    </message>
    <message>
        <source>Another person has to do this.</source>
        <translation>Otra persona tiene que hacerlo.</translation>
    </message>
    <message>
        <source>Automatic transcription</source>
        <translation>Transcripción automática</translation>
    </message>
    <message>
        <source>Automatic transcripts, made at the clinic</source>
        <translation>Transcripciones automáticas, hechas en la clínica</translation>
    </message>
    <message>
        <source>Your clinic hasn&apos;t set up automatic transcripts.</source>
        <translation>Su clínica no ha configurado las transcripciones automáticas.</translation>
    </message>
    <message>
        <source>The people in this recording haven&apos;t agreed to automatic transcription. A new consent covers new recordings only.</source>
        <translation>Las personas de esta grabación no han aceptado la transcripción automática. Un nuevo consentimiento solo se aplica a las grabaciones nuevas.</translation>
    </message>
    <message>
        <source>A transcript is already being made.</source>
        <translation>Ya se está haciendo una transcripción.</translation>
    </message>
    <message>
        <source>No transcript is being made.</source>
        <translation>No se está haciendo ninguna transcripción.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as a transcript.</source>
        <translation>Este archivo no se puede leer como transcripción.</translation>
    </message>
    <message>
        <source>The times in this file don&apos;t match the length of the recording. It may belong to another one.</source>
        <translation>Los tiempos de este archivo no coinciden con la duración de la grabación. Quizá sea de otra.</translation>
    </message>
    <message>
        <source>This recording already has 50 versions of its transcript. Remove one first.</source>
        <translation>Esta grabación ya tiene 50 versiones de su transcripción. Elimine una antes.</translation>
    </message>
</context>
<context>
    <name>ParticipantsDialog</name>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Who takes part as well as %1?</source>
        <translation>¿Quién participa además de %1?</translation>
    </message>
    <message>
        <source>Each participant is asked for their own consent. The session is only recorded if everyone agrees, and everyone in it can watch the recording. Both clients are notified of every change.</source>
        <translation>A cada participante se le pide su propio consentimiento. La sesión solo se graba si todos aceptan, y todos los que participan pueden ver la grabación. Se avisa de cada cambio a ambos clientes.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>Número de expediente</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>No other participants.</source>
        <translation>No hay más participantes.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>Add the participant</source>
        <translation>Añadir al participante</translation>
    </message>
    <message>
        <source>Client &amp;record number of the participant</source>
        <translation>Número de &amp;expediente del participante</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Remove the selected participant</source>
        <translation>Quitar al participante seleccionado</translation>
    </message>
    <message>
        <source>Reason for removing &amp;the selected participant (at least 10 characters)</source>
        <translation>&amp;Motivo para quitar al participante seleccionado (al menos 10 caracteres)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Your office has no other client with this number.</source>
        <translation>Su sede no tiene otro cliente con este número.</translation>
    </message>
    <message>
        <source>A client you don&apos;t treat</source>
        <translation>Un cliente al que usted no trata</translation>
    </message>
</context>
<context>
    <name>SeenByDialog</name>
    <message>
        <source>Access History</source>
        <translation>Historial de accesos</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>WindowTitle</name>
    <message>
        <source>Recording (playing)</source>
        <translation>Grabación (en reproducción)</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>%1, names hidden</source>
        <comment>page</comment>
        <translation>%1, nombres ocultos</translation>
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
        <translation>&amp;Mostrar la contraseña</translation>
    </message>
</context>
<context>
    <name>AttuneStyle</name>
    <message>
        <source>Clear the field</source>
        <translation>Vaciar el campo</translation>
    </message>
</context>
<context>
    <name>RecordingTable</name>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
</context>
<context>
    <name>ProxyDialog</name>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Network Sign-In</source>
        <translation>Iniciar sesión en la red</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>C&amp;ancelar</translation>
    </message>
    <message>
        <source>The proxy %1 rejected this user name and password. Try again.</source>
        <translation>El proxy %1 rechazó este nombre de usuario y contraseña. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The proxy %1 requires a user name and password. These are not your clinic&apos;s; your network administrator can give them to you.</source>
        <translation>El proxy %1 pide un nombre de usuario y una contraseña. No son los de su clínica; se los puede dar quien administra la red.</translation>
    </message>
</context>
<context>
    <name>LegalRequestDialog</name>
    <message>
        <source>New Legal Request</source>
        <translation>Nueva solicitud legal</translation>
    </message>
    <message>
        <source>Open a client&apos;s recordings for a legal matter?</source>
        <translation>¿Abrir las grabaciones de un cliente por un asunto legal?</translation>
    </message>
    <message>
        <source>Another manager or administrator has to approve the request. Then only you can open the recordings, for 30 days, and everything you open is in the access history.</source>
        <translation>Otra persona de la dirección o la administración tiene que aprobar la solicitud. Después solo usted puede abrir las grabaciones, durante 30 días, y todo lo que abra queda en el historial de accesos.</translation>
    </message>
    <message>
        <source>No&amp;tify the client when it opens</source>
        <translation>&amp;Avisar al cliente cuando se abra</translation>
    </message>
    <message>
        <source>Client &amp;record number</source>
        <translation>Número de &amp;expediente del cliente</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>&amp;Number of the complaint, case or report</source>
        <translation>&amp;Número de la queja, del caso o del informe</translation>
    </message>
    <message>
        <source>Rea&amp;son (at least 10 characters)</source>
        <translation>&amp;Motivo (al menos 10 caracteres)</translation>
    </message>
    <message>
        <source>&amp;Why the client must not be notified (at least 10 characters)</source>
        <translation>&amp;Por qué no se debe avisar al cliente (al menos 10 caracteres)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Send Re&amp;quest</source>
        <translation>En&amp;viar la solicitud</translation>
    </message>
    <message>
        <source>enter the record number</source>
        <translation>escriba el número de expediente</translation>
    </message>
    <message>
        <source>enter the number of the matter</source>
        <translation>escriba el número del asunto</translation>
    </message>
    <message>
        <source>enter at least 10 characters</source>
        <translation>escriba al menos 10 caracteres</translation>
    </message>
    <message>
        <source>say why the client must not be notified</source>
        <translation>diga por qué no se debe avisar al cliente</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Falta: %1.</translation>
    </message>
    <message>
        <source>Your office has no client with this number.</source>
        <translation>Su sede no tiene ningún cliente con este número.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>LegalWords</name>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Court order</source>
        <translation>Orden judicial</translation>
    </message>
    <message>
        <source>Legal duty</source>
        <translation>Obligación legal</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Espera aprobación</translation>
    </message>
    <message>
        <source>Open until %1</source>
        <translation>Abierta hasta el %1</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>The reason was erased.</source>
        <translation>El motivo se eliminó.</translation>
    </message>
    <message>
        <source>Approved by %1 on %2.</source>
        <translation>Aprobada por %1 el %2.</translation>
    </message>
    <message>
        <source>The client is notified when it opens.</source>
        <translation>Se avisa al cliente cuando se abre.</translation>
    </message>
    <message>
        <source>The client is not notified.</source>
        <translation>No se avisa al cliente.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what was said</comment>
        <translation>«%1»</translation>
    </message>
</context>
<context>
    <name>AccessLogColumns</name>
    <message>
        <source>When (%1)</source>
        <comment>time zone</comment>
        <translation>Cuándo (%1)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>BreakGlassPage</name>
    <message>
        <source>Emergency access</source>
        <translation>Acceso de emergencia</translation>
    </message>
    <message>
        <source>&amp;Justified</source>
        <translation>&amp;Justificado</translation>
    </message>
    <message>
        <source>No&amp;t justified</source>
        <translation>N&amp;o justificado</translation>
    </message>
    <message>
        <source>&amp;What you checked and your reasoning (at least 10 characters)</source>
        <translation>&amp;Qué revisó y su razonamiento (al menos 10 caracteres)</translation>
    </message>
    <message>
        <source>What you checked and your reasoning</source>
        <translation>Qué revisó y su razonamiento</translation>
    </message>
    <message>
        <source>S&amp;ubmit Review</source>
        <translation>&amp;Enviar la revisión</translation>
    </message>
    <message>
        <source>No emergency access so far.</source>
        <translation>No ha habido accesos de emergencia.</translation>
    </message>
    <message>
        <source>The reason was erased.</source>
        <translation>El motivo se eliminó.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what was said</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
</context>
<context>
    <name>CareColumns</name>
    <message>
        <source>No longer shown to you</source>
        <translation>Ya no se le muestra</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abrió</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Pedida</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
</context>
<context>
    <name>ClinicStatusPage</name>
    <message>
        <source>Clinic status</source>
        <translation>Estado de la clínica</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Ac&amp;tualizar</translation>
    </message>
    <message>
        <source>Your server administrator can fix these with attunectl.</source>
        <translation>Quien administra el servidor puede resolverlo con attunectl.</translation>
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
        <translation>Detalles de la grabación</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>Copiar el SHA-256</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>Psicólogo</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Se conserva hasta</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pausas</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>Procesamiento</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of the original file</source>
        <translation>SHA-256 del archivo original</translation>
    </message>
    <message>
        <source>None over 5 seconds</source>
        <translation>Ninguna de más de 5 segundos</translation>
    </message>
    <message numerus="yes">
        <source>%n over 5 seconds</source>
        <translation>
            <numerusform>%n de más de 5 segundos</numerusform>
            <numerusform>%n de más de 5 segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the longest %2 at %3</source>
        <comment>count, length, place</comment>
        <translation>%1, la más larga de %2 en %3</translation>
    </message>
    <message>
        <source>Speaking time</source>
        <translation>Tiempo de habla</translation>
    </message>
</context>
<context>
    <name>LegalMattersPage</name>
    <message>
        <source>Legal requests</source>
        <translation>Solicitudes legales</translation>
    </message>
    <message>
        <source>A complaint, a court order or a legal duty opens one client&apos;s recordings to the person who made the request, for 30 days, once a second person has approved it.</source>
        <translation>Una queja, una orden judicial o una obligación legal abre las grabaciones de un cliente a quien hizo la solicitud, durante 30 días, cuando una segunda persona la ha aprobado.</translation>
    </message>
    <message>
        <source>Reason for approving</source>
        <translation>Motivo para aprobar</translation>
    </message>
    <message>
        <source>Approv&amp;e</source>
        <translation>&amp;Aprobar</translation>
    </message>
    <message>
        <source>Reason for approv&amp;ing (at least 10 characters)</source>
        <translation>&amp;Motivo para aprobar (al menos 10 caracteres)</translation>
    </message>
    <message>
        <source>New Re&amp;quest…</source>
        <translation>Nueva s&amp;olicitud…</translation>
    </message>
    <message>
        <source>En&amp;d Access</source>
        <translation>&amp;Terminar el acceso</translation>
    </message>
    <message>
        <source>There are no legal requests.</source>
        <translation>No hay solicitudes legales.</translation>
    </message>
    <message>
        <source>Another person has to approve this request.</source>
        <translation>Otra persona tiene que aprobar esta solicitud.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
</context>
<context>
    <name>LockGuard</name>
    <message>
        <source>You locked the app. Your work is saved.</source>
        <translation>Ha bloqueado la aplicación. Su trabajo está guardado.</translation>
    </message>
    <message>
        <source>The app locked because of inactivity. Your work is saved.</source>
        <translation>La aplicación se bloqueó por inactividad. Su trabajo está guardado.</translation>
    </message>
</context>
<context>
    <name>LookControl</name>
    <message>
        <source>&amp;System Default</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>High &amp;Contrast</source>
        <translation>Alto co&amp;ntraste</translation>
    </message>
</context>
<context>
    <name>MessageColumns</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <comment>time zone</comment>
        <translation>Cuándo (%1)</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Importancia</translation>
    </message>
</context>
<context>
    <name>MessageWords</name>
    <message>
        <source>There is a message for you.</source>
        <translation>Hay un mensaje para usted.</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Registro de accesos</translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>&amp;Mark as Read</source>
        <translation>&amp;Marcar como leído</translation>
    </message>
    <message>
        <source>&amp;Show the Recording</source>
        <translation>M&amp;ostrar la grabación</translation>
    </message>
    <message>
        <source>There are no messages.</source>
        <translation>No hay mensajes.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
</context>
<context>
    <name>NoticeBars</name>
    <message>
        <source>What you type can&apos;t be saved on this computer right now. Free some disk space.</source>
        <translation>Lo que escribe no se puede guardar ahora en este equipo. Libere espacio en el disco.</translation>
    </message>
    <message>
        <source>Unsent notes on this computer could not be read; their file was set aside.</source>
        <translation>No se pudieron leer notas sin enviar de este equipo; su archivo se apartó.</translation>
    </message>
    <message>
        <source>What Is This?</source>
        <translation>¿Qué es esto?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>New here? Three things to know.</source>
        <translation>¿Es su primera vez? Tres cosas que conviene saber.</translation>
    </message>
    <message>
        <source>Take the Tour</source>
        <translation>Ver</translation>
    </message>
    <message numerus="yes">
        <source>Inactive: the app locks in %n second(s).</source>
        <translation>
            <numerusform>Sin actividad: la aplicación se bloquea en %n segundo.</numerusform>
            <numerusform>Sin actividad: la aplicación se bloquea en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay Signed In</source>
        <translation>Seguir con la sesión</translation>
    </message>
    <message>
        <source>Attune %1 is available.</source>
        <translation>Attune %1 está disponible.</translation>
    </message>
    <message>
        <source>Get It…</source>
        <translation>Obtenerlo…</translation>
    </message>
</context>
<context>
    <name>PaceControl</name>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Pauses will be shortened once the audio has been analysed.</source>
        <translation>Las pausas se acortarán en cuanto se analice el audio.</translation>
    </message>
    <message>
        <source>Shortened pauses saved %1.</source>
        <translation>Acortar las pausas ahorró %1.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>My recordings</source>
        <translation>Mis grabaciones</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Search transcripts</source>
        <translation>Buscar en las transcripciones</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Who has watched</source>
        <translation>Quién las ha visto</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Registro de accesos</translation>
    </message>
    <message>
        <source>My activity</source>
        <translation>Mi actividad</translation>
    </message>
    <message>
        <source>Clinic status</source>
        <translation>Estado de la clínica</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Acceso de emergencia</translation>
    </message>
    <message>
        <source>Legal requests</source>
        <translation>Solicitudes legales</translation>
    </message>
    <message>
        <source>Quality review</source>
        <translation>Revisión de calidad</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Políticas</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Activity review</source>
        <translation>Revisión de actividad</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
</context>
<context>
    <name>ReviewMessages</name>
    <message>
        <source>Headphones or speakers were disconnected, so playback is paused to keep it private.</source>
        <translation>Se desconectaron los auriculares o el altavoz, así que la reproducción se pausó para que nadie más la oiga.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Back to the List</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>No audio output was found. The video plays without sound; turn on captions to read along.</source>
        <translation>No se encontró ninguna salida de audio. El vídeo se reproduce sin sonido; active los subtítulos para leer lo que se dice.</translation>
    </message>
    <message>
        <source>Continuing at %1.</source>
        <translation>Continúa en %1.</translation>
    </message>
    <message>
        <source>Start Again</source>
        <translation>Empezar de nuevo</translation>
    </message>
</context>
<context>
    <name>SeenByPage</name>
    <message>
        <source>Who has watched my recordings</source>
        <translation>Quién ha visto mis grabaciones</translation>
    </message>
    <message>
        <source>The clinic logs every access, including to archived, deleted and restricted recordings. Viewing this history is logged, too.</source>
        <translation>La clínica registra cada acceso, también a grabaciones archivadas, eliminadas o restringidas. Consultar este historial también queda registrado.</translation>
    </message>
    <message>
        <source>My recordings</source>
        <translation>Mis grabaciones</translation>
    </message>
    <message>
        <source>You have no recordings yet.</source>
        <translation>Todavía no tiene grabaciones.</translation>
    </message>
</context>
<context>
    <name>ShellDialogs</name>
    <message>
        <source>About Attune</source>
        <translation>Acerca de Attune</translation>
    </message>
    <message>
        <source>Attune %1

Secure storage, review and audit of session recordings.

Free software under the GNU General Public License, version 3 or later. Icons by Lucide (ISC licence).</source>
        <translation>Attune %1

Almacenamiento seguro, revisión y auditoría de grabaciones de sesiones.

Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Iconos de Lucide (licencia ISC).</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Account: %1, %2</source>
        <translation>Cuenta: %1, %2</translation>
    </message>
    <message>
        <source>%1, %2, at %3</source>
        <translation>%1, %2, en %3</translation>
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
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
</context>
<context>
    <name>SpokenPage</name>
    <message>
        <source>From date</source>
        <translation>Desde la fecha</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>El principio</translation>
    </message>
    <message>
        <source>To date</source>
        <translation>Hasta la fecha</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Finds words near each other, in any of their forms. Put words in quotation marks to find them exactly as they were said. Also: anger NEAR work, anger NEAR/5 work, anx*.</source>
        <translation>Encuentra palabras cercanas entre sí, en cualquiera de sus formas. Ponga entre comillas lo que deba encontrarse tal como se dijo. También: ira CERCA trabajo, ira CERCA/5 trabajo, ansi*.</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Dicho por</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Client name or record number</source>
        <translation>Nombre o número de expediente del cliente</translation>
    </message>
    <message>
        <source>Enter a day, or nothing.</source>
        <translation>Escriba un día, o nada.</translation>
    </message>
    <message>
        <source>The words and the client together can have up to 100 characters.</source>
        <translation>Las palabras y el cliente juntos pueden tener hasta 100 caracteres.</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Coincidencias</translation>
    </message>
    <message>
        <source>Op&amp;en at This Moment</source>
        <translation>&amp;Abrir en este momento</translation>
    </message>
    <message>
        <source>Search transcripts</source>
        <translation>Buscar en las transcripciones</translation>
    </message>
    <message>
        <source>Searches the transcripts of your recordings. Searches are logged, and clients can see when something was found in theirs.</source>
        <translation>Busca en las transcripciones de sus grabaciones. Las búsquedas quedan registradas, y los clientes ven si se encontró algo en las suyas.</translation>
    </message>
    <message>
        <source>Words to find, at least 3 letters</source>
        <translation>Palabras que buscar, al menos 3 letras</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Enter at least 3 letters.</source>
        <translation>Escriba al menos 3 letras.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>No matches.</source>
        <translation>No hay coincidencias.</translation>
    </message>
    <message numerus="yes">
        <source>Found in %n recording(s).</source>
        <translation>
            <numerusform>Encontrado en %n grabación.</numerusform>
            <numerusform>Encontrado en %n grabaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still searching. Found in %n recording(s) so far.</source>
        <translation>
            <numerusform>Sigue buscando. Hasta ahora en %n grabación.</numerusform>
            <numerusform>Sigue buscando. Hasta ahora en %n grabaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The search is incomplete. Found in %n recording(s) so far.</source>
        <translation>
            <numerusform>La búsqueda está incompleta. Encontrado en %n grabación hasta ahora.</numerusform>
            <numerusform>La búsqueda está incompleta. Encontrado en %n grabaciones hasta ahora.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpokenWords</name>
    <message>
        <source>The quotation marks opened at character %1 aren&apos;t closed.</source>
        <translation>Las comillas abiertas en el carácter %1 no se cierran.</translation>
    </message>
    <message>
        <source>NEAR at character %1 needs a word before it.</source>
        <translation>CERCA, en el carácter %1, necesita una palabra delante.</translation>
    </message>
    <message>
        <source>NEAR at character %1 needs a word after it.</source>
        <translation>CERCA, en el carácter %1, necesita una palabra detrás.</translation>
    </message>
    <message>
        <source>NEAR at character %1 takes a number from 1 to 100.</source>
        <translation>CERCA, en el carácter %1, admite un número del 1 al 100.</translation>
    </message>
    <message>
        <source>The filter at character %1 has nothing after its colon.</source>
        <translation>El filtro del carácter %1 no tiene nada después de los dos puntos.</translation>
    </message>
    <message>
        <source>The filter at character %1 takes a day, such as 2026-11-28.</source>
        <translation>El filtro del carácter %1 admite un día, como 2026-11-28.</translation>
    </message>
    <message>
        <source>The first day is after the last day.</source>
        <translation>El primer día es posterior al último.</translation>
    </message>
    <message>
        <source>A search can have up to 16 words.</source>
        <translation>Una búsqueda puede tener hasta 16 palabras.</translation>
    </message>
    <message>
        <source>Enter a word to find.</source>
        <translation>Escriba una palabra que buscar.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>No keychain: sign-in and unsent text last until the app closes</source>
        <translation>Sin llavero: la sesión y los textos duran hasta cerrar la aplicación</translation>
    </message>
    <message>
        <source>Names hidden</source>
        <translation>Nombres ocultos</translation>
    </message>
    <message>
        <source>Times: %1</source>
        <comment>time zone</comment>
        <translation>Horas: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n mensaje nuevo</numerusform>
            <numerusform>%n mensajes nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) not saved yet</source>
        <translation>
            <numerusform>%n nota sin guardar todavía</numerusform>
            <numerusform>%n notas sin guardar todavía</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Guardado %1</translation>
    </message>
    <message>
        <source>Access log up to date</source>
        <translation>Registro de accesos al día</translation>
    </message>
    <message numerus="yes">
        <source>%n log entry(ies) waiting to upload</source>
        <translation>
            <numerusform>%n entrada del registro por enviar</numerusform>
            <numerusform>%n entradas del registro por enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>Sin llavero</translation>
    </message>
    <message>
        <source>Log up to date</source>
        <translation>Registro al día</translation>
    </message>
    <message numerus="yes">
        <source>%n to upload</source>
        <translation>
            <numerusform>%n por enviar</numerusform>
            <numerusform>%n por enviar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Time and length</source>
        <translation>Tiempo y duración</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <translation>Atrás 10 segundos</translation>
    </message>
    <message>
        <source>Forward 10 seconds</source>
        <translation>Adelante 10 segundos</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Volume; the middle is the recorded level</source>
        <translation>Volumen; el centro es el nivel grabado</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>Velocidad %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Reproducir de nuevo</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Salir de pantalla completa</translation>
    </message>
</context>
<context>
    <name>VideoArea</name>
    <message>
        <source>A damaged part at %1 was skipped.</source>
        <translation>Se saltó una parte dañada en %1.</translation>
    </message>
    <message>
        <source>Play Again</source>
        <translation>Reproducir de nuevo</translation>
    </message>
    <message>
        <source>Back to the List</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Add a Note</source>
        <translation>Añadir una nota</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Opening the recording…</source>
        <translation>Abriendo la grabación…</translation>
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
        <translation>La reproducción no se puede registrar ahora, así que está en pausa. Libere espacio en el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This recording can&apos;t be played. The file may be damaged. Save a copy, or contact your server administrator.</source>
        <translation>Esta grabación no se puede reproducir. Puede que el archivo esté dañado. Guarde una copia o avise a quien administra el servidor.</translation>
    </message>
    <message>
        <source>The clinic hasn&apos;t responded for a while, so playback is paused. It resumes by itself once the clinic can be reached.</source>
        <translation>La clínica no responde desde hace un rato, así que la reproducción está en pausa. Se reanuda sola en cuanto se pueda llegar a la clínica.</translation>
    </message>
    <message>
        <source>Your viewing hasn&apos;t reached the clinic&apos;s access log for a while, so playback is paused. It resumes by itself once the clinic can be reached.</source>
        <translation>Lo que vio no llega desde hace un rato al registro de accesos de la clínica, así que la reproducción está en pausa. Se reanuda sola en cuanto se pueda llegar a la clínica.</translation>
    </message>
    <message>
        <source>Viewing can&apos;t be logged right now, so nothing is shown. Free some disk space, then try again.</source>
        <translation>La reproducción no se puede registrar ahora, así que no se muestra nada. Libere espacio en el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The connection to this recording was lost. Reconnecting. Your place is kept.</source>
        <translation>Se perdió la conexión con esta grabación. Conectando de nuevo. Su lugar se conserva.</translation>
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
        <translation>%1 a las %2: %3</translation>
    </message>
    <message>
        <source>A full cell is %1; its area says how many.</source>
        <comment>count of entries</comment>
        <translation>Una celda llena son %1; su superficie indica cuántas.</translation>
    </message>
    <message>
        <source>Numbers %1 to %2 are missing</source>
        <comment>numbers of reports</comment>
        <translation>Faltan los números %1 a %2</translation>
    </message>
    <message>
        <source>Usual on this weekday</source>
        <translation>Lo habitual en ese día de la semana</translation>
    </message>
    <message>
        <source>More than usual: marked on top</source>
        <translation>Más de lo habitual: marcado encima</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>count, outcomes</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1; last %2</source>
        <comment>counts, time</comment>
        <translation>%1; la última, %2</translation>
    </message>
    <message>
        <source>Entries over time</source>
        <translation>Entradas a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Most active people</source>
        <translation>Personas más activas</translation>
    </message>
    <message>
        <source>Clients most often concerned</source>
        <translation>Clientes más afectados</translation>
    </message>
    <message>
        <source>Most frequent actions</source>
        <translation>Acciones más frecuentes</translation>
    </message>
    <message>
        <source>Devices most often used</source>
        <translation>Dispositivos más usados</translation>
    </message>
    <message>
        <source>Recordings reached by most people</source>
        <translation>Grabaciones a las que llegaron más personas</translation>
    </message>
    <message>
        <source>People of one recording</source>
        <translation>Personas de una grabación</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>Horas de la semana</translation>
    </message>
    <message>
        <source>One person and their past</source>
        <translation>Una persona y su pasado</translation>
    </message>
    <message>
        <source>Missing reports of devices</source>
        <translation>Informes que faltan de dispositivos</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>how an entry ended</comment>
        <translation>Otro</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entrada</numerusform>
            <numerusform>%Ln entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>person, device</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Grabación %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome, count</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reports</source>
        <translation>
            <numerusform>%Ln informe</numerusform>
            <numerusform>%Ln informes</numerusform>
        </translation>
    </message>
    <message>
        <source>No entry matches.</source>
        <translation>No coincide ninguna entrada.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3 (%4). Most: %5, with %6.</source>
        <comment>count, day, day, outcomes, stretch of time, count</comment>
        <translation>%1 del %2 al %3 (%4). El máximo: %5, con %6.</translation>
    </message>
    <message>
        <source>%1, none of which names one.</source>
        <comment>count</comment>
        <translation>%1; ninguna nombra uno.</translation>
    </message>
    <message numerus="yes">
        <source>%1. Reached by most people: %2, by %Ln.</source>
        <comment>count, name, people</comment>
        <translation>
            <numerusform>%1. La que alcanzaron más personas: %2, por %Ln.</numerusform>
            <numerusform>%1. La que alcanzaron más personas: %2, por %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Most: %2, with %3.</source>
        <comment>count, name, count</comment>
        <translation>%1. El máximo: %2, con %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are counted together.</source>
        <translation>
            <numerusform>%Ln más se cuenta aparte.</numerusform>
            <numerusform>%Ln más se cuentan juntos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Most: %2 at %3, with %4.</source>
        <comment>count, weekday, hour, count</comment>
        <translation>%1. El máximo: %2 a las %3, con %4.</translation>
    </message>
    <message>
        <source>There are too few earlier days to compare with.</source>
        <translation>Hay muy pocos días anteriores con los que comparar.</translation>
    </message>
    <message>
        <source>No day has more entries than usual for this person.</source>
        <translation>Ningún día tiene más entradas de lo habitual para esta persona.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) have more entries than usual for this person.</source>
        <translation>
            <numerusform>%Ln día tiene más entradas de lo habitual para esta persona.</numerusform>
            <numerusform>%Ln días tienen más entradas de lo habitual para esta persona.</numerusform>
        </translation>
    </message>
    <message>
        <source>No reports are missing: the sequence of each device is unbroken.</source>
        <translation>No falta ningún informe: la secuencia de cada dispositivo está completa.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln dispositivo</numerusform>
            <numerusform>%Ln dispositivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) are missing, of %1.</source>
        <comment>of n devices</comment>
        <translation>
            <numerusform>Falta %Ln informe, de %1.</numerusform>
            <numerusform>Faltan %Ln informes, de %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the newest gaps are shown.</source>
        <translation>Solo se muestran los huecos más recientes.</translation>
    </message>
</context>
<context>
    <name>LogFileHead</name>
    <message>
        <source>Access log</source>
        <translation>Registro de accesos</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>primero las más antiguas</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>primero las más recientes</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Entries of the log that were searched</source>
        <translation>Entradas del registro en las que se buscó</translation>
    </message>
    <message>
        <source>Tree hash of the log</source>
        <translation>Hash del árbol del registro</translation>
    </message>
    <message>
        <source>Exported by</source>
        <translation>Exportado por</translation>
    </message>
    <message>
        <source>Exported at</source>
        <translation>Exportado el</translation>
    </message>
    <message>
        <source>SHA-256 of all that follows this line</source>
        <translation>SHA-256 de todo lo que sigue a esta línea</translation>
    </message>
</context>
<context>
    <name>LogFileRows</name>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <comment>time zone</comment>
        <translation>Cuándo (%1)</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>Cuándo (UTC)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
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
        <translation>%1 (incompleto)</translation>
    </message>
</context>
<context>
    <name>LogFileWords</name>
    <message>
        <source>The clinic is counting the entries…</source>
        <translation>La clínica está contando las entradas…</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 de %2 entradas</translation>
    </message>
    <message>
        <source>Interrupted after %1 of %2 entries. %3 You can continue where it stopped as long as this window stays open.</source>
        <comment>counts, a sentence</comment>
        <translation>Interrumpido tras %1 de %2 entradas. %3 Puede continuar donde se detuvo mientras esta ventana siga abierta.</translation>
    </message>
    <message>
        <source>All %1 entries are here. Finishing the file…</source>
        <translation>Ya están las %1 entradas. Terminando el archivo…</translation>
    </message>
    <message>
        <source>%1 entries exported, as many as the clinic counted.</source>
        <translation>%1 entradas exportadas, tantas como contó la clínica.</translation>
    </message>
    <message>
        <source>Cancelled. No file was kept.</source>
        <translation>Cancelado. No se conservó ningún archivo.</translation>
    </message>
    <message>
        <source>The file does not have as many entries as the clinic counted.</source>
        <translation>El archivo no tiene tantas entradas como contó la clínica.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another location.</source>
        <translation>No se pudo escribir el archivo. Elija otra ubicación.</translation>
    </message>
    <message>
        <source>%1 %2 of %3 entries were kept as “%4”.</source>
        <comment>a sentence, counts, name of a file</comment>
        <translation>%1 Se conservaron %2 de %3 entradas como «%4».</translation>
    </message>
    <message>
        <source>&amp;Table (CSV), for spreadsheets</source>
        <translation>&amp;Tabla (CSV), para hojas de cálculo</translation>
    </message>
    <message>
        <source>With proo&amp;fs (JSON Lines), for checking by anyone</source>
        <translation>Con &amp;pruebas (JSON Lines), para que cualquiera lo compruebe</translation>
    </message>
    <message>
        <source>FHIR &amp;AuditEvent, for other systems</source>
        <translation>FHIR &amp;AuditEvent, para otros sistemas</translation>
    </message>
    <message>
        <source>&amp;Pages (PDF), for reading and printing</source>
        <translation>Pági&amp;nas (PDF), para leer e imprimir</translation>
    </message>
</context>
<context>
    <name>LogPdfSink</name>
    <message>
        <source>Access log</source>
        <translation>Registro de accesos</translation>
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
        <translation>Página %1 de %2</translation>
    </message>
</context>
<context>
    <name>WorkingHoursDialog</name>
    <message>
        <source>Working Hours</source>
        <translation>Horario de trabajo</translation>
    </message>
    <message>
        <source>Entries outside these hours are marked as such from now on.</source>
        <translation>A partir de ahora, las entradas fuera de este horario se marcan como tales.</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zona horaria</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1, desde</translation>
    </message>
    <message>
        <source>%1, until</source>
        <translation>%1, hasta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Save Hours</source>
        <translation>&amp;Guardar horario</translation>
    </message>
    <message>
        <source>Choose a time zone, and let each day end after it begins.</source>
        <translation>Elija una zona horaria y haga que cada día termine después de empezar.</translation>
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
        <translation>Todos los demás</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <comment>time zone</comment>
        <translation>Cuándo (%1)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primera</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Última</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Día de la semana</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Habitual</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Not enough earlier days</source>
        <translation>Faltan días anteriores</translation>
    </message>
    <message>
        <source>More than usual</source>
        <translation>Más de lo habitual</translation>
    </message>
    <message>
        <source>As usual or less</source>
        <translation>Lo habitual o menos</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Usado por</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Faltan</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>numbers of reports</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Report before</source>
        <translation>Informe anterior</translation>
    </message>
    <message>
        <source>Report after</source>
        <translation>Informe posterior</translation>
    </message>
    <message>
        <source>%1: no entries</source>
        <comment>name or time</comment>
        <translation>%1: ninguna entrada</translation>
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
        <translation>Elegir &amp;ubicación…</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Export the Access Log</source>
        <translation>Exportar el registro de accesos</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>Exports everything that matches: %1</source>
        <comment>filter</comment>
        <translation>Exporta todo lo que coincide: %1</translation>
    </message>
    <message>
        <source>The file will contain private information, including names, even while names are hidden on the screen. Keep it where only you can open it. The export is recorded in the access log.</source>
        <translation>El archivo contendrá información privada, incluidos nombres, aunque los nombres estén ocultos en la pantalla. Guárdelo donde solo usted pueda abrirlo. La exportación consta en el registro de accesos.</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progreso de la exportación</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>From %1 to %2</source>
        <comment>parts of a picture</comment>
        <translation>De %1 a %2</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>As a Ta&amp;ble</source>
        <translation>Como ta&amp;bla</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>&amp;Gráfico</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>&amp;Quién o qué</translation>
    </message>
    <message>
        <source>Counting entries…</source>
        <translation>Contando entradas…</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtro: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Time zone: %1</source>
        <translation>Zona horaria: %1</translation>
    </message>
    <message>
        <source>Printed by %1, %2</source>
        <comment>person, time</comment>
        <translation>Impreso por %1, %2</translation>
    </message>
    <message>
        <source>Of: %1</source>
        <comment>a person or a recording</comment>
        <translation>De: %1</translation>
    </message>
    <message>
        <source>Print Figures</source>
        <translation>Imprimir cifras</translation>
    </message>
    <message>
        <source>The page could not be printed.</source>
        <translation>No se pudo imprimir la página.</translation>
    </message>
</context>
<context>
    <name>OversightWords</name>
    <message>
        <source>Waiting for review</source>
        <translation>Pendiente de revisión</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisada</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>No longer open for review</source>
        <translation>Ya no disponible para revisión</translation>
    </message>
    <message>
        <source>Drawn for %1. It has not been reviewed yet.</source>
        <translation>Sorteada para %1. Todavía no se ha revisado.</translation>
    </message>
    <message>
        <source>%1 reviewed it on %2.</source>
        <translation>%1 la revisó el %2.</translation>
    </message>
    <message>
        <source>%1 skipped it on %2. Reason: %3</source>
        <translation>%1 la omitió el %2. Motivo: %3</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>no se muestra</translation>
    </message>
    <message>
        <source>It can no longer be watched for quality: a consent changed, or the recording is restricted or deleted.</source>
        <translation>Ya no se puede ver para la revisión de calidad: cambió un consentimiento, o la grabación está restringida o eliminada.</translation>
    </message>
    <message numerus="yes">
        <source>%1: the list of %n recording(s) is frozen and will be drawn from soon.</source>
        <translation>
            <numerusform>%1: la lista de %n grabación está cerrada y pronto se hará el sorteo.</numerusform>
            <numerusform>%1: la lista de %n grabaciones está cerrada y pronto se hará el sorteo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 drawn from a frozen list of %n recording(s). The checkpoint of the access log with %3 entries seeded the draw.</source>
        <translation>
            <numerusform>%1: se sortearon %2 de una lista cerrada de %n grabación. La semilla fue el punto de control del registro de accesos con %3 entradas.</numerusform>
            <numerusform>%1: se sortearon %2 de una lista cerrada de %n grabaciones. La semilla fue el punto de control del registro de accesos con %3 entradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No quota has been set yet, so nothing is drawn.</source>
        <translation>Todavía no hay una cuota, así que no se sortea nada.</translation>
    </message>
    <message>
        <source>Nothing is drawn. %1 set this on %2.</source>
        <translation>No se sortea nada. %1 lo fijó el %2.</translation>
    </message>
    <message>
        <source>%1 set this quota on %2.</source>
        <translation>%1 fijó esta cuota el %2.</translation>
    </message>
    <message>
        <source>Entries about clients: kept for good</source>
        <translation>Entradas sobre clientes: se conservan siempre</translation>
    </message>
    <message numerus="yes">
        <source>Entries about clients: at least %n year(s), and as long as the client&apos;s record</source>
        <translation>
            <numerusform>Entradas sobre clientes: al menos %n año, y mientras se conserve el expediente del cliente</numerusform>
            <numerusform>Entradas sobre clientes: al menos %n años, y mientras se conserve el expediente del cliente</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-ins, settings and refusals: kept for good</source>
        <translation>Inicios de sesión, ajustes y rechazos: se conservan siempre</translation>
    </message>
    <message numerus="yes">
        <source>Sign-ins, settings and refusals: %n year(s)</source>
        <translation>
            <numerusform>Inicios de sesión, ajustes y rechazos: %n año</numerusform>
            <numerusform>Inicios de sesión, ajustes y rechazos: %n años</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence, such as consents, deletions and keys: kept for good</source>
        <translation>Pruebas, como consentimientos, eliminaciones y claves: se conservan siempre</translation>
    </message>
    <message numerus="yes">
        <source>Other entries: %n year(s)</source>
        <translation>
            <numerusform>Otras entradas: %n año</numerusform>
            <numerusform>Otras entradas: %n años</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1 entries that were ever written are in the log.</source>
        <translation>El registro tiene todas las entradas que se han escrito: %1.</translation>
    </message>
    <message>
        <source>Of %1 entries, %2 were removed after their period ended. Signed records say which. The oldest entry kept is from %3.</source>
        <translation>De %1 entradas, %2 se retiraron al vencer su plazo. Constancias firmadas dicen cuáles. La entrada más antigua que se conserva es del %3.</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>una fecha desconocida</translation>
    </message>
    <message>
        <source>all offices</source>
        <translation>todas las sedes</translation>
    </message>
    <message>
        <source>this office</source>
        <translation>esta sede</translation>
    </message>
    <message>
        <source>%1 (%2): access ended on %3</source>
        <translation>%1 (%2): el acceso terminó el %3</translation>
    </message>
    <message>
        <source>%1 (%2): until %3</source>
        <translation>%1 (%2): hasta el %3</translation>
    </message>
    <message>
        <source>%1 (%2): no end date</source>
        <translation>%1 (%2): sin fecha de fin</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n year(s) after the last session, and until %2 years after the client comes of age at %3</source>
        <translation>
            <numerusform>%1: %n año desde la última sesión, y hasta %2 años después de la mayoría de edad del cliente (%3)</numerusform>
            <numerusform>%1: %n años desde la última sesión, y hasta %2 años después de la mayoría de edad del cliente (%3)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has been appointed.</source>
        <translation>No se ha nombrado a nadie.</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Registro de accesos</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Auditors</source>
        <translation>Auditores</translation>
    </message>
    <message>
        <source>Everywhere else</source>
        <comment>a place without rules of its own</comment>
        <translation>En los demás lugares</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Estados Unidos</translation>
    </message>
    <message>
        <source>Georgia (United States)</source>
        <translation>Georgia (Estados Unidos)</translation>
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
            <numerusform>%1: %n grabación de cada profesional al mes. %2</numerusform>
            <numerusform>%1: %n grabaciones de cada profesional al mes. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualityColumns</name>
    <message>
        <source>Drawn for</source>
        <translation>Sorteada para</translation>
    </message>
    <message>
        <source>Clinician</source>
        <translation>Profesional</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Not shown to you</source>
        <translation>No se le muestra</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
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
        <translation>Revisiones de calidad</translation>
    </message>
    <message>
        <source>Quality review</source>
        <translation>Revisión de calidad</translation>
    </message>
    <message>
        <source>Each month, recordings whose clients agreed to quality review are drawn at random. Nobody chooses them, and anyone can repeat the draw.</source>
        <translation>Cada mes se sortean grabaciones cuyos clientes aceptaron la revisión de calidad. Nadie las elige y cualquiera puede repetir el sorteo.</translation>
    </message>
    <message>
        <source>Recordings per clinician and &amp;month</source>
        <translation>Grabaciones por profesional y &amp;mes</translation>
    </message>
    <message>
        <source>Set &amp;Quota</source>
        <translation>Fijar &amp;cuota</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Sh&amp;ow</source>
        <translation>Mos&amp;trar</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message>
        <source>Reason for sk&amp;ipping (at least 10 characters)</source>
        <translation>Mot&amp;ivo para omitirla (10 caracteres o más)</translation>
    </message>
    <message>
        <source>Show Mor&amp;e</source>
        <translation>Mostrar &amp;más</translation>
    </message>
    <message>
        <source>Save Dra&amp;w…</source>
        <translation>Guar&amp;dar el sorteo…</translation>
    </message>
    <message>
        <source>Find Recordin&amp;g</source>
        <translation>&amp;Buscar la grabación</translation>
    </message>
    <message>
        <source>Mark as Re&amp;viewed</source>
        <translation>Marcar como re&amp;visada</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>No recordings to show here.</source>
        <translation>Aquí no hay grabaciones que mostrar.</translation>
    </message>
    <message>
        <source>Save the Draw</source>
        <translation>Guardar el sorteo</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Draw saved. Check it with &quot;attune-verify draw&quot;.</source>
        <translation>Sorteo guardado. Compruébelo con «attune-verify draw».</translation>
    </message>
    <message>
        <source>The draw could not be saved. Choose another location.</source>
        <translation>No se pudo guardar el sorteo. Elija otra ubicación.</translation>
    </message>
</context>
<context>
    <name>PoliciesPage</name>
    <message>
        <source>Policies</source>
        <translation>Políticas</translation>
    </message>
    <message>
        <source>Policies and retention</source>
        <translation>Políticas y conservación</translation>
    </message>
    <message>
        <source>How long recordings and log entries are kept, who audits this office, and who may do what. The clinic status shows the keys.</source>
        <translation>Cuánto se conservan las grabaciones y las entradas del registro, quién audita esta sede y quién puede hacer qué. El estado de la clínica muestra las claves.</translation>
    </message>
</context>
<context>
    <name>ActivityReviewPage</name>
    <message>
        <source>Activity review</source>
        <translation>Revisión de actividad</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>Este periodo</translation>
    </message>
    <message>
        <source>Signed reviews</source>
        <translation>Revisiones firmadas</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two days</comment>
        <translation>a</translation>
    </message>
    <message>
        <source>What stood out</source>
        <translation>Lo que llamó la atención</translation>
    </message>
    <message>
        <source>Most active people</source>
        <translation>Personas más activas</translation>
    </message>
    <message>
        <source>Show Entries</source>
        <translation>Mostrar entradas</translation>
    </message>
    <message>
        <source>Sign Review…</source>
        <translation>Firmar revisión…</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Seguimientos</translation>
    </message>
    <message>
        <source>Complete Follow-up…</source>
        <translation>Completar seguimiento…</translation>
    </message>
    <message>
        <source>Load More</source>
        <translation>Cargar más</translation>
    </message>
    <message>
        <source>Follow-ups of this review</source>
        <translation>Seguimientos de esta revisión</translation>
    </message>
    <message>
        <source>Everything up to today has been reviewed. The next period begins on %1; its review is due on %2.</source>
        <translation>Todo está revisado hasta hoy. El próximo periodo empieza el %1; su revisión debe hacerse el %2.</translation>
    </message>
    <message>
        <source>The review was due on %1 and is overdue. Look through the period, then sign.</source>
        <translation>La revisión debía hacerse el %1 y está atrasada. Repase el periodo y fírmela.</translation>
    </message>
    <message>
        <source>The next review is due on %1. Look through the period, then sign.</source>
        <translation>La próxima revisión debe hacerse el %1. Repase el periodo y fírmela.</translation>
    </message>
    <message>
        <source>Choose a first day and a last day that is not in the future.</source>
        <translation>Elija un primer día y un último día que no esté en el futuro.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the access log.</source>
        <translation>
            <numerusform>%n entrada del registro de accesos.</numerusform>
            <numerusform>%n entradas del registro de accesos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) open.</source>
        <translation>
            <numerusform>%n seguimiento pendiente.</numerusform>
            <numerusform>%n seguimientos pendientes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Signed as “%2”.</source>
        <comment>finding, name</comment>
        <translation>%1
Firmado como «%2».</translation>
    </message>
    <message>
        <source>No review has been signed yet.</source>
        <translation>Todavía no se ha firmado ninguna revisión.</translation>
    </message>
</context>
<context>
    <name>CompleteFollowUpDialog</name>
    <message>
        <source>Complete</source>
        <translation>Completar</translation>
    </message>
    <message>
        <source>Complete Follow-up</source>
        <translation>Completar seguimiento</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>What was done (at least 10 characters)</source>
        <translation>Qué se hizo (al menos 10 caracteres)</translation>
    </message>
</context>
<context>
    <name>DisclosureDialog</name>
    <message>
        <source>Correct Disclosure</source>
        <translation>Corregir comunicación</translation>
    </message>
    <message>
        <source>Record Disclosure</source>
        <translation>Anotar comunicación</translation>
    </message>
    <message>
        <source>The earlier entry stays in the record. This one takes its place in reports.</source>
        <translation>La entrada anterior se conserva. Esta ocupa su lugar en los informes.</translation>
    </message>
    <message>
        <source>For information that left the clinic outside this program. Entries can&apos;t be changed later; a mistake is corrected by another entry. Recording it is logged.</source>
        <translation>Para la información que salió de la clínica fuera de este programa. Las entradas no se pueden cambiar después; un error se corrige con otra entrada. Anotarla queda registrado.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Client record number</source>
        <translation>Número de historial del cliente</translation>
    </message>
    <message>
        <source>Date of the disclosure</source>
        <translation>Fecha de la comunicación</translation>
    </message>
    <message>
        <source>How it was disclosed</source>
        <translation>Cómo se comunicó</translation>
    </message>
    <message>
        <source>Recipient (person or organization)</source>
        <translation>Destinatario (persona u organización)</translation>
    </message>
    <message>
        <source>Recipient&apos;s address, if known</source>
        <translation>Dirección del destinatario, si se conoce</translation>
    </message>
    <message>
        <source>What was disclosed</source>
        <translation>Qué se comunicó</translation>
    </message>
    <message>
        <source>Purpose, or the request it answers</source>
        <translation>Finalidad, o la solicitud a la que responde</translation>
    </message>
    <message>
        <source>Reason for the correction (at least 10 characters)</source>
        <translation>Motivo de la corrección (al menos 10 caracteres)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>enter the record number</source>
        <translation>indique el número de historial</translation>
    </message>
    <message>
        <source>enter a date that is not in the future</source>
        <translation>indique una fecha que no esté en el futuro</translation>
    </message>
    <message>
        <source>enter the recipient</source>
        <translation>indique el destinatario</translation>
    </message>
    <message>
        <source>say what was disclosed</source>
        <translation>diga qué se comunicó</translation>
    </message>
    <message>
        <source>say why</source>
        <translation>diga para qué</translation>
    </message>
    <message>
        <source>give a reason for the correction</source>
        <translation>dé un motivo para la corrección</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Falta: %1.</translation>
    </message>
    <message>
        <source>Your office has no client with this number.</source>
        <translation>Su sede no tiene ningún cliente con este número.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>DisclosuresPanel</name>
    <message>
        <source>Disclosures</source>
        <translation>Comunicaciones a terceros</translation>
    </message>
    <message>
        <source>Record Disclosure…</source>
        <translation>Anotar comunicación…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>Load More</source>
        <translation>Cargar más</translation>
    </message>
    <message>
        <source>What left the clinic outside this program: by post, fax, e-mail, in person or to a court. These entries are part of the accounting of disclosures.</source>
        <translation>Lo que salió de la clínica fuera de este programa: por correo, fax, correo electrónico, en persona o a un juzgado. Estas entradas forman parte del registro de comunicaciones a terceros.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Client record number (empty: all clients)</source>
        <translation>Número de historial (vacío: todos los clientes)</translation>
    </message>
    <message>
        <source>Your office has no client with this number.</source>
        <translation>Su sede no tiene ningún cliente con este número.</translation>
    </message>
    <message>
        <source>No disclosures have been recorded.</source>
        <translation>No se ha anotado ninguna comunicación.</translation>
    </message>
    <message>
        <source>Recipient: %1</source>
        <translation>Destinatario: %1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Dirección: %1</translation>
    </message>
    <message>
        <source>Disclosed: %1</source>
        <translation>Comunicado: %1</translation>
    </message>
    <message>
        <source>Purpose: %1</source>
        <translation>Finalidad: %1</translation>
    </message>
    <message>
        <source>Recorded %1 by %2</source>
        <comment>moment, name</comment>
        <translation>Anotado el %1 por %2</translation>
    </message>
</context>
<context>
    <name>ReportColumns</name>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Próximo</translation>
    </message>
    <message>
        <source>Last created</source>
        <translation>Último creado</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Aún no</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 y más</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>What was disclosed</source>
        <translation>Qué se comunicó</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Corrected by a later entry</source>
        <translation>Corregida por una entrada posterior</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Válida</translation>
    </message>
    <message>
        <source>Valid, a correction</source>
        <translation>Válida, es una corrección</translation>
    </message>
    <message>
        <source>What stood out</source>
        <translation>Lo que llamó la atención</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>Este periodo</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Habitual</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>More than usual</source>
        <translation>Más de lo habitual</translation>
    </message>
    <message>
        <source>Less than usual</source>
        <translation>Menos de lo habitual</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Como de costumbre</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Denegados</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Quién revisó</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Conclusión</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Done by %1</source>
        <translation>Hecho por %1</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasado</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Pendiente</translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Vista previa del informe</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two days</comment>
        <translation>a</translation>
    </message>
    <message>
        <source>Name of the staff member</source>
        <translation>Nombre del miembro del personal</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Legal text</source>
        <translation>Texto legal</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Nothing is shown yet. Press Show Report.</source>
        <translation>Todavía no se muestra nada. Pulse Mostrar informe.</translation>
    </message>
    <message numerus="yes">
        <source>Loading… %n row(s) so far.</source>
        <translation>
            <numerusform>Cargando… %n fila hasta ahora.</numerusform>
            <numerusform>Cargando… %n filas hasta ahora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s). Nothing has left the clinic yet; saving is recorded in the access log.</source>
        <translation>
            <numerusform>%n fila. Todavía no ha salido nada de la clínica; guardarlo queda en el registro de accesos.</numerusform>
            <numerusform>%n filas. Todavía no ha salido nada de la clínica; guardarlo queda en el registro de accesos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your office has no staff member with this name.</source>
        <translation>Su sede no tiene ningún miembro del personal con este nombre.</translation>
    </message>
    <message>
        <source>Several staff members have this name. Enter more of it.</source>
        <translation>Varios miembros del personal se llaman así. Escriba más del nombre.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
    </message>
    <message>
        <source>Table, CSV (*.csv)</source>
        <translation>Tabla, CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save Report</source>
        <translation>Guardar informe</translation>
    </message>
    <message>
        <source>The report was not saved. %1</source>
        <translation>El informe no se guardó. %1</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder, or make room there.</source>
        <translation>No se pudo escribir el archivo. Elija otra carpeta o libere espacio en esta.</translation>
    </message>
    <message>
        <source>Saved. The file has names in it; keep it where only you can open it.</source>
        <translation>Guardado. El archivo contiene nombres; guárdelo donde solo usted pueda abrirlo.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Record number or name</source>
        <translation>Número de historial o nombre</translation>
    </message>
    <message>
        <source>Your office has no client with this number or name.</source>
        <translation>Su sede no tiene ningún cliente con este número o nombre.</translation>
    </message>
    <message>
        <source>Several clients have this name. Enter more of it, or the record number.</source>
        <translation>Varios clientes se llaman así. Escriba más del nombre, o el número de historial.</translation>
    </message>
    <message>
        <source>Writing the file… %1 %</source>
        <translation>Escribiendo el archivo… %1 %</translation>
    </message>
    <message>
        <source>S&amp;chedule…</source>
        <translation>&amp;Programar…</translation>
    </message>
    <message>
        <source>&amp;Show Report</source>
        <translation>&amp;Mostrar informe</translation>
    </message>
    <message>
        <source>Save Repor&amp;t…</source>
        <translation>Guardar in&amp;forme…</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n row(s) are here; the report is incomplete.</source>
        <translation>
            <numerusform>%1 Hay %n fila; el informe está incompleto.</numerusform>
            <numerusform>%1 Hay %n filas; el informe está incompleto.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a client, then press Show Report.</source>
        <translation>Indique un cliente y pulse Mostrar informe.</translation>
    </message>
    <message>
        <source>Enter a name, then press Show Report.</source>
        <translation>Indique un nombre y pulse Mostrar informe.</translation>
    </message>
    <message>
        <source>Choose the days, then press Show Report.</source>
        <translation>Elija los días y pulse Mostrar informe.</translation>
    </message>
</context>
<context>
    <name>ReportPages</name>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(nombre oculto)</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>time, name</comment>
        <translation>%1 por %2</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>%1 so far; the report is incomplete</source>
        <translation>%1 hasta ahora; el informe está incompleto</translation>
    </message>
    <message>
        <source>SHA-256 of the rows</source>
        <translation>SHA-256 de las filas</translation>
    </message>
    <message>
        <source>Prepared by: %1   Date: %2</source>
        <translation>Preparado por: %1   Fecha: %2</translation>
    </message>
    <message>
        <source>Reviewed by: %1   Date: %2</source>
        <translation>Revisado por: %1   Fecha: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Query: %2</source>
        <comment>rows, what was asked of the log</comment>
        <translation>%1. Consulta: %2</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(ninguno)</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>No se encontró nada.</translation>
    </message>
    <message>
        <source>Nothing so far.</source>
        <translation>Nada hasta ahora.</translation>
    </message>
    <message numerus="yes">
        <source>…and %n more row(s). The saved report has all of them.</source>
        <translation>
            <numerusform>…y %n fila más. El informe guardado las tiene todas.</numerusform>
            <numerusform>…y %n filas más. El informe guardado las tiene todas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Alcance</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>ID of who</source>
        <translation>ID de quién</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>ID of the client</source>
        <translation>ID del cliente</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalidad</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>Dirección de red</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>What was disclosed</source>
        <translation>Qué se comunicó</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Anotado por</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Anotado</translation>
    </message>
    <message>
        <source>Clinician</source>
        <translation>Terapeuta</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>Conservar hasta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Age in days</source>
        <translation>Antigüedad en días</translation>
    </message>
    <message>
        <source>Items it protects</source>
        <translation>Elementos que protege</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Two-step sign-in</source>
        <translation>Verificación en dos pasos</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Último inicio de sesión</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Quién revisó</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Conclusión</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Seguimientos</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Hecho por</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>Sin consentimiento</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Retention period is over</source>
        <translation>El plazo de conservación terminó</translation>
    </message>
    <message>
        <source>Deletion is overdue</source>
        <translation>La eliminación está atrasada</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Termina pronto</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>Retención legal</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>In use, due for replacement</source>
        <translation>En uso, toca sustituirla</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Sustituida</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Desactivada</translation>
    </message>
    <message>
        <source>Scheduled for destruction</source>
        <translation>Destrucción programada</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activado</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasado</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Por correo postal</translation>
    </message>
    <message>
        <source>By fax</source>
        <translation>Por fax</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Por correo electrónico</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En persona</translation>
    </message>
    <message>
        <source>To a court</source>
        <translation>A un juzgado</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>De otra forma</translation>
    </message>
    <message>
        <source>Nothing unusual</source>
        <translation>Nada inusual</translation>
    </message>
    <message>
        <source>Follow-up needed</source>
        <translation>Requiere seguimiento</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidente</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Denied access</source>
        <translation>Accesos denegados</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Accesos de emergencia</translation>
    </message>
    <message>
        <source>Outside working hours</source>
        <translation>Fuera del horario de trabajo</translation>
    </message>
    <message>
        <source>After consent was withdrawn</source>
        <translation>Tras retirar el consentimiento</translation>
    </message>
    <message>
        <source>Own records</source>
        <translation>Datos propios</translation>
    </message>
    <message>
        <source>Same family name</source>
        <translation>Mismo apellido</translation>
    </message>
    <message>
        <source>New devices</source>
        <translation>Dispositivos nuevos</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Descargas</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportaciones</translation>
    </message>
    <message>
        <source>Deletions</source>
        <translation>Eliminaciones</translation>
    </message>
    <message>
        <source>Accounts and permissions</source>
        <translation>Cuentas y permisos</translation>
    </message>
    <message>
        <source>Integrity of the log</source>
        <translation>Integridad del registro</translation>
    </message>
    <message>
        <source>Most active people</source>
        <translation>Personas más activas</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Huecos</translation>
    </message>
    <message>
        <source>Open follow-ups</source>
        <translation>Seguimientos pendientes</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>The access log begins later: nothing is known of %1.</source>
        <translation>El registro de accesos empieza más tarde: no se sabe nada de %1.</translation>
    </message>
    <message numerus="yes">
        <source>Reports of computers are missing, %n time(s): %1.</source>
        <translation>
            <numerusform>Faltan informes de un equipo: %1.</numerusform>
            <numerusform>Faltan informes de equipos, %n veces: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reports of computers contradict each other, %n time(s): %1.</source>
        <translation>
            <numerusform>Los informes de un equipo se contradicen: %1.</numerusform>
            <numerusform>Los informes de equipos se contradicen, %n veces: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The access log was found changed, %n time(s): %1.</source>
        <translation>
            <numerusform>Se detectó que el registro de accesos fue modificado: %1.</numerusform>
            <numerusform>Se detectó que el registro de accesos fue modificado, %n veces: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries whose retention period was over were removed. Some may be of this time: %1.</source>
        <translation>Se retiraron entradas cuyo plazo de conservación había terminado. Algunas pueden ser de este periodo: %1.</translation>
    </message>
    <message>
        <source>This is the part of one office. Other offices are not included.</source>
        <translation>Esta es la parte de una sede. Las demás no están incluidas.</translation>
    </message>
    <message>
        <source>The report ends after %1 rows and may have more. Choose a shorter period, or export the access log.</source>
        <translation>El informe termina tras %1 filas y puede tener más. Elija un periodo más corto o exporte el registro de accesos.</translation>
    </message>
    <message>
        <source>The access log has entries since %1.</source>
        <translation>El registro de accesos tiene entradas desde %1.</translation>
    </message>
    <message>
        <source>The access log is empty.</source>
        <translation>El registro de accesos está vacío.</translation>
    </message>
    <message>
        <source>The newest signed checkpoint covers %1 entries.</source>
        <translation>El último punto de control firmado abarca %1 entradas.</translation>
    </message>
    <message>
        <source>The log has never been fully verified.</source>
        <translation>El registro nunca se ha verificado por completo.</translation>
    </message>
    <message>
        <source>Last full verification: %1, no gaps.</source>
        <translation>Última verificación completa: %1, sin huecos.</translation>
    </message>
    <message>
        <source>Last full verification: %1. It found damage.</source>
        <translation>Última verificación completa: %1. Encontró daños.</translation>
    </message>
    <message>
        <source>HIPAA (United States)</source>
        <translation>HIPAA (Estados Unidos)</translation>
    </message>
    <message>
        <source>Privacy Act and APPs (Australia)</source>
        <translation>Privacy Act y APP (Australia)</translation>
    </message>
    <message>
        <source>GDPR (European Union)</source>
        <translation>RGPD (Unión Europea)</translation>
    </message>
    <message>
        <source>Every %1 at %2</source>
        <comment>day of the week, time</comment>
        <translation>Cada %1 a las %2</translation>
    </message>
    <message>
        <source>On day %1 of each month at %2</source>
        <translation>El día %1 de cada mes a las %2</translation>
    </message>
    <message>
        <source>%1 (usually %2)</source>
        <translation>%1 (habitual: %2)</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerta</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>No problems</source>
        <comment>a schedule</comment>
        <translation>Sin problemas</translation>
    </message>
    <message>
        <source>Could not be created: what it is about is no longer available to you</source>
        <translation>No se puede crear: aquello de lo que trata ya no está disponible para usted</translation>
    </message>
    <message>
        <source>Failing since %1. Next attempt: %2.</source>
        <translation>Falla desde %1. Próximo intento: %2.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condición</translation>
    </message>
    <message>
        <source>Reason or text</source>
        <translation>Motivo o texto</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programados</translation>
    </message>
    <message>
        <source>Disclosures</source>
        <translation>Comunicaciones a terceros</translation>
    </message>
    <message>
        <source>Scheduled: %1.</source>
        <translation>Programado: %1.</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>Schedule Report</source>
        <translation>Programar informe</translation>
    </message>
    <message>
        <source>The clinic&apos;s server creates the report about the week or month before, keeps it encrypted, and tells you by a message and an e-mail without any content.</source>
        <translation>El servidor de la clínica crea el informe de la semana o el mes anterior, lo guarda cifrado y se lo comunica con un mensaje y un correo electrónico sin contenido.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programar</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Cada semana</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Cada mes</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Frecuencia</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Time (clinic&apos;s time zone)</source>
        <translation>Hora (zona horaria de la clínica)</translation>
    </message>
    <message>
        <source>Day %1</source>
        <translation>Día %1</translation>
    </message>
</context>
<context>
    <name>ScheduledPanel</name>
    <message>
        <source>Schedules</source>
        <translation>Programaciones</translation>
    </message>
    <message>
        <source>Created reports</source>
        <translation>Informes creados</translation>
    </message>
    <message>
        <source>End Schedule</source>
        <translation>Terminar programación</translation>
    </message>
    <message>
        <source>Open Report</source>
        <translation>Abrir informe</translation>
    </message>
    <message>
        <source>Load More</source>
        <translation>Cargar más</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>No report is scheduled. Choose one under Create and press Schedule.</source>
        <translation>No hay ningún informe programado. Elija uno en Crear y pulse Programar.</translation>
    </message>
    <message>
        <source>%1, for %2: %3</source>
        <comment>a report, who gets it, and how its schedule stands</comment>
        <translation>%1, para %2: %3</translation>
    </message>
</context>
<context>
    <name>SignReviewDialog</name>
    <message>
        <source>Sign Activity Review</source>
        <translation>Firmar revisión de actividad</translation>
    </message>
    <message>
        <source>What you looked at</source>
        <translation>Lo que examinó</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Finding (at least 10 characters)</source>
        <translation>Conclusión (al menos 10 caracteres)</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Seguimientos</translation>
    </message>
    <message>
        <source>What has to be done</source>
        <translation>Qué hay que hacer</translation>
    </message>
    <message>
        <source>Follow-up %1</source>
        <translation>Seguimiento %1</translation>
    </message>
    <message>
        <source>Follow-up %1 is due</source>
        <translation>Vencimiento del seguimiento %1</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Fecha límite</translation>
    </message>
    <message>
        <source>Signature: type your name</source>
        <translation>Firma: escriba su nombre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Sign Review</source>
        <translation>Firmar revisión</translation>
    </message>
    <message>
        <source>check what you looked at</source>
        <translation>marque lo que examinó</translation>
    </message>
    <message>
        <source>describe what you found</source>
        <translation>describa lo que encontró</translation>
    </message>
    <message>
        <source>add a follow-up</source>
        <translation>añada un seguimiento</translation>
    </message>
    <message>
        <source>give each follow-up a due date from today on</source>
        <translation>dé a cada seguimiento una fecha límite a partir de hoy</translation>
    </message>
    <message>
        <source>type your name as it is in your account: %1</source>
        <translation>escriba su nombre como figura en su cuenta: %1</translation>
    </message>
    <message>
        <source>You will be asked to confirm it&apos;s you.</source>
        <translation>Se le pedirá que confirme su identidad.</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Falta: %1.</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Relation to the client</source>
        <translation>Relación con el cliente</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Puede</translation>
    </message>
    <message>
        <source>Recording state</source>
        <translation>Estado de la grabación</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Restricted recordings</source>
        <translation>Grabaciones restringidas</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>En la tabla</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Lo que se pregunta</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>Psicólogo</translation>
    </message>
    <message>
        <source>Practice manager</source>
        <translation>Dirección de la consulta</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>is the client</source>
        <translation>es el cliente</translation>
    </message>
    <message>
        <source>acts for the client</source>
        <translation>actúa en nombre del cliente</translation>
    </message>
    <message>
        <source>took part in a joint session</source>
        <translation>participó en una sesión conjunta</translation>
    </message>
    <message>
        <source>treats the client</source>
        <translation>trata al cliente</translation>
    </message>
    <message>
        <source>planned an unconfirmed session</source>
        <translation>programó una sesión sin confirmar</translation>
    </message>
    <message>
        <source>supervises the clinician</source>
        <translation>supervisa al profesional</translation>
    </message>
    <message>
        <source>works in the same office</source>
        <translation>trabaja en la misma sede</translation>
    </message>
    <message>
        <source>answers for the office</source>
        <translation>responde de la sede</translation>
    </message>
    <message>
        <source>has emergency access</source>
        <translation>tiene acceso de emergencia</translation>
    </message>
    <message>
        <source>has an agreed legal request</source>
        <translation>tiene una solicitud legal aprobada</translation>
    </message>
    <message>
        <source>see that there is a recording</source>
        <translation>ver que hay una grabación</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>ver</translation>
    </message>
    <message>
        <source>have the place kept where they stopped</source>
        <translation>conservar el punto donde lo dejó</translation>
    </message>
    <message>
        <source>read the transcript</source>
        <translation>leer la transcripción</translation>
    </message>
    <message>
        <source>add a transcript</source>
        <translation>añadir una transcripción</translation>
    </message>
    <message>
        <source>correct the transcript</source>
        <translation>corregir la transcripción</translation>
    </message>
    <message>
        <source>hide parts of the transcript</source>
        <translation>ocultar partes de la transcripción</translation>
    </message>
    <message>
        <source>download</source>
        <translation>descargar</translation>
    </message>
    <message>
        <source>read notes</source>
        <translation>leer notas</translation>
    </message>
    <message>
        <source>write notes</source>
        <translation>escribir notas</translation>
    </message>
    <message>
        <source>request deletion</source>
        <translation>solicitar la eliminación</translation>
    </message>
    <message>
        <source>respond to a deletion request</source>
        <translation>responder a una solicitud de eliminación</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>eliminar</translation>
    </message>
    <message>
        <source>undo a deletion</source>
        <translation>deshacer una eliminación</translation>
    </message>
    <message>
        <source>fetch from the archive</source>
        <translation>recuperar del archivo</translation>
    </message>
    <message>
        <source>restrict a recording, or lift it</source>
        <translation>restringir una grabación o levantar la restricción</translation>
    </message>
    <message>
        <source>import recordings</source>
        <translation>importar grabaciones</translation>
    </message>
    <message>
        <source>try a failed recording again</source>
        <translation>reintentar una grabación fallida</translation>
    </message>
    <message>
        <source>see the access log</source>
        <translation>ver el registro de accesos</translation>
    </message>
    <message>
        <source>see sessions</source>
        <translation>ver sesiones</translation>
    </message>
    <message>
        <source>schedule sessions</source>
        <translation>programar sesiones</translation>
    </message>
    <message>
        <source>confirm sessions</source>
        <translation>confirmar sesiones</translation>
    </message>
    <message>
        <source>add someone to a session</source>
        <translation>añadir a alguien a una sesión</translation>
    </message>
    <message>
        <source>remove someone from a session</source>
        <translation>quitar a alguien de una sesión</translation>
    </message>
    <message>
        <source>start recording</source>
        <translation>iniciar la grabación</translation>
    </message>
    <message>
        <source>stop recording</source>
        <translation>detener la grabación</translation>
    </message>
    <message>
        <source>join the video session</source>
        <translation>entrar en la videosesión</translation>
    </message>
    <message>
        <source>read the consent record</source>
        <translation>leer el historial de consentimientos</translation>
    </message>
    <message>
        <source>record a consent</source>
        <translation>registrar un consentimiento</translation>
    </message>
    <message>
        <source>withdraw a consent</source>
        <translation>retirar un consentimiento</translation>
    </message>
    <message>
        <source>open emergency access</source>
        <translation>abrir un acceso de emergencia</translation>
    </message>
    <message>
        <source>end emergency access</source>
        <translation>terminar un acceso de emergencia</translation>
    </message>
    <message>
        <source>review emergency access</source>
        <translation>revisar un acceso de emergencia</translation>
    </message>
    <message>
        <source>make a legal request</source>
        <translation>presentar una solicitud legal</translation>
    </message>
    <message>
        <source>agree to a legal request</source>
        <translation>aprobar una solicitud legal</translation>
    </message>
    <message>
        <source>end a legal request</source>
        <translation>terminar una solicitud legal</translation>
    </message>
    <message>
        <source>see the clinic status</source>
        <translation>ver el estado de la clínica</translation>
    </message>
    <message>
        <source>see alerts</source>
        <translation>ver alertas</translation>
    </message>
    <message>
        <source>acknowledge and close alerts</source>
        <translation>confirmar y cerrar alertas</translation>
    </message>
    <message>
        <source>change alert rules</source>
        <translation>cambiar las reglas de alerta</translation>
    </message>
    <message>
        <source>read reports</source>
        <translation>leer informes</translation>
    </message>
    <message>
        <source>record a disclosure</source>
        <translation>anotar una comunicación a terceros</translation>
    </message>
    <message>
        <source>sign activity reviews</source>
        <translation>firmar revisiones de actividad</translation>
    </message>
    <message>
        <source>see quality reviews</source>
        <translation>ver revisiones de calidad</translation>
    </message>
    <message>
        <source>mark a quality review as done</source>
        <translation>marcar una revisión de calidad como hecha</translation>
    </message>
    <message>
        <source>skip a quality review</source>
        <translation>omitir una revisión de calidad</translation>
    </message>
    <message>
        <source>set the quota of quality reviews</source>
        <translation>fijar la cuota de revisiones de calidad</translation>
    </message>
    <message>
        <source>set the office&apos;s codes</source>
        <translation>fijar los códigos de la sede</translation>
    </message>
    <message>
        <source>set the clinic&apos;s codes</source>
        <translation>fijar los códigos de la clínica</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>being recorded</source>
        <translation>grabándose</translation>
    </message>
    <message>
        <source>being processed</source>
        <translation>procesándose</translation>
    </message>
    <message>
        <source>being uploaded</source>
        <translation>subiéndose</translation>
    </message>
    <message>
        <source>available</source>
        <translation>disponible</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivada</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>eliminada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>no se pide</translation>
    </message>
    <message>
        <source>in force today</source>
        <translation>vigente hoy</translation>
    </message>
    <message>
        <source>agreed when it was made</source>
        <translation>aceptado cuando se hizo</translation>
    </message>
    <message>
        <source>right of access</source>
        <translation>derecho de acceso</translation>
    </message>
    <message>
        <source>legal request</source>
        <translation>solicitud legal</translation>
    </message>
    <message>
        <source>care</source>
        <translation>atención</translation>
    </message>
    <message>
        <source>supervision</source>
        <translation>supervisión</translation>
    </message>
    <message>
        <source>quality review</source>
        <translation>revisión de calidad</translation>
    </message>
    <message>
        <source>training</source>
        <translation>formación</translation>
    </message>
    <message>
        <source>must be given</source>
        <translation>hay que indicarlo</translation>
    </message>
    <message>
        <source>must be given, and only where the clinic has switched it on</source>
        <translation>hay que indicarlo, y solo donde la clínica lo ha activado</translation>
    </message>
    <message>
        <source>also</source>
        <translation>también</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>May this session be recorded now: everyone who takes part agrees today.</source>
        <translation>Si esta sesión puede grabarse ahora: todos los que participan están de acuerdo hoy.</translation>
    </message>
    <message>
        <source>May it be used for this purpose: everyone in it agreed, and has taken nothing back since. The date of a consent does not count.</source>
        <translation>Si puede usarse para este fin: todos los que aparecen lo aceptaron y no han retirado nada desde entonces. La fecha del consentimiento no cuenta.</translation>
    </message>
    <message>
        <source>Is it about them: whoever is in it, who acts for them, whom they authorize. It ends neither with a date nor with a withdrawal.</source>
        <translation>Si trata de ellos: quienes aparecen, quienes actúan en su nombre y a quienes autorizan. No termina ni con una fecha ni con una retirada.</translation>
    </message>
    <message>
        <source>Did a second person agree to a complaint, a court order or a legal duty, with a number and a reason.</source>
        <translation>Si una segunda persona aprobó una reclamación, una orden judicial o un deber legal, con un número y un motivo.</translation>
    </message>
    <message>
        <source>## Who may do what</source>
        <translation>## Quién puede hacer qué</translation>
    </message>
    <message>
        <source>Everything that is not listed is denied. What a person may not see answers as if it did not exist.</source>
        <translation>Todo lo que no figura se deniega. Lo que una persona no puede ver responde como si no existiera.</translation>
    </message>
    <message>
        <source>## What the table does not say</source>
        <translation>## Lo que la tabla no dice</translation>
    </message>
    <message>
        <source>**Consent**: which question of a consent is asked. The next table says what each means.</source>
        <translation>**Consentimiento**: qué se pregunta de un consentimiento. La tabla siguiente dice qué significa cada pregunta.</translation>
    </message>
    <message>
        <source>**Joint sessions**: someone who took part besides the client, or who acts for someone who did. They see no names of others and no notes (Rule 135-7-.03(2)(c), APP 12.3(b)).</source>
        <translation>**Sesiones conjuntas**: quien participó además del cliente, o quien actúa en nombre de quien lo hizo. No ve nombres ajenos ni notas (Rule 135-7-.03(2)(c), APP 12.3(b)).</translation>
    </message>
    <message>
        <source>**Emergency access**: for two hours, until whoever opened it ends it or someone else reviews it (45 CFR 164.312(a)(2)(ii)). It is care, and does not lift a withdrawal.</source>
        <translation>**Acceso de emergencia**: durante dos horas, hasta que quien lo abrió lo termina o lo revisa otra persona (45 CFR 164.312(a)(2)(ii)). Es atención y no anula una retirada.</translation>
    </message>
    <message>
        <source>**Legal requests**: a manager or administrator asked, with the kind, a number and a reason, and someone else agreed. They last 30 days.</source>
        <translation>**Solicitudes legales**: las presentó la dirección o quien administra, con el tipo, un número y un motivo, y las aprobó otra persona. Duran 30 días.</translation>
    </message>
    <message>
        <source>**Downloads by administrators**: only where the clinic has switched them on. The client is told of each copy.</source>
        <translation>**Descargas de administradores**: solo donde la clínica las ha activado. Se informa al cliente de cada copia.</translation>
    </message>
    <message>
        <source>**Treats the client**: a session of the two counts. Its time has come, it is not canceled, and someone besides the clinician stands for it: a manager, the operator or the clinic&apos;s calendar scheduled it, or the client, who acts for them or a manager confirmed it. For the session itself its time need not have come. Unconfirmed: nobody besides the clinician stands for any session of the two.</source>
        <translation>**Trata al cliente**: cuenta una sesión de ambos. Ha llegado su hora, no está cancelada y alguien además del profesional la respalda: la programó la dirección, quien administra el servidor o el calendario de la clínica, o la confirmó el cliente, quien actúa en su nombre o la dirección. Para la propia sesión no hace falta que haya llegado su hora. Sin confirmar: nadie además del profesional respalda ninguna sesión de ambos.</translation>
    </message>
    <message>
        <source>**Consents**: what staff record in a client&apos;s name, and what opens more than before, waits 24 hours, and where the client&apos;s last word was a no, until the client confirms it. A parent does not decide for a client who is old enough to consent where they live; a guardian by court order and a proxy do. Whoever decides for someone else first proves who they are, and the client is told.</source>
        <translation>**Consentimientos**: lo que el personal registra en nombre de un cliente y lo que abre más que antes espera 24 horas y, si la última palabra del cliente fue un no, hasta que el cliente lo confirma. Un progenitor no decide por un cliente con edad para consentir donde vive; un tutor por orden judicial y un apoderado sí. Quien decide por otra persona demuestra antes quién es, y se informa al cliente.</translation>
    </message>
    <message>
        <source>**Removing someone from a session**: who said no is removed by a manager only.</source>
        <translation>**Quitar a alguien de una sesión**: a quien dijo que no solo lo quita la dirección.</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two purposes</comment>
        <translation> o </translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <comment>a question of a consent, and purposes</comment>
        <translation>%1, para %2</translation>
    </message>
</context>
<context>
    <name>QuerySuggestions</name>
    <message>
        <source>One day, such as 2026-05-12</source>
        <translation>Un día, como 2026-05-12</translation>
    </message>
    <message>
        <source>From a day on, such as 2026-05-12</source>
        <translation>Desde un día, como 2026-05-12</translation>
    </message>
    <message>
        <source>Up to a day, such as 2026-05-12</source>
        <translation>Hasta un día, como 2026-05-12</translation>
    </message>
    <message>
        <source>A period that moves with today</source>
        <translation>Un periodo que se mueve con hoy</translation>
    </message>
</context>
<context>
    <name>TranscriptWords</name>
    <message>
        <source>The file is larger than 8 MiB.</source>
        <translation>El archivo ocupa más de 8 MiB.</translation>
    </message>
    <message>
        <source>This isn&apos;t a text file.</source>
        <translation>No es un archivo de texto.</translation>
    </message>
    <message>
        <source>The text is encoded in a way that can&apos;t be read. Save it as UTF-8.</source>
        <translation>La codificación del texto no se puede leer. Guárdelo como UTF-8.</translation>
    </message>
    <message>
        <source>The format isn&apos;t one of these: WebVTT, SubRip, Whisper or whisperX JSON, ELAN, text with times.</source>
        <translation>El formato no es ninguno de estos: WebVTT, SubRip, JSON de Whisper o whisperX, ELAN, texto con tiempos.</translation>
    </message>
    <message>
        <source>The file has more than 50,000 spoken lines.</source>
        <translation>El archivo tiene más de 50 000 líneas de habla.</translation>
    </message>
    <message>
        <source>A spoken line can have up to 2,000 characters.</source>
        <translation>Una línea de habla puede tener hasta 2000 caracteres.</translation>
    </message>
    <message>
        <source>The file has more than 50 speakers.</source>
        <translation>El archivo tiene más de 50 hablantes.</translation>
    </message>
    <message>
        <source>A time here can&apos;t be read.</source>
        <translation>Hay un tiempo que no se puede leer.</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>El final es anterior al comienzo.</translation>
    </message>
    <message>
        <source>Nothing says when this was spoken. Put a time at the start of each line.</source>
        <translation>Nada indica cuándo se dijo esto. Ponga un tiempo al comienzo de cada línea.</translation>
    </message>
    <message>
        <source>The JSON is damaged, or isn&apos;t a transcript.</source>
        <translation>El JSON está dañado o no es una transcripción.</translation>
    </message>
    <message>
        <source>The XML is damaged, or isn&apos;t from ELAN.</source>
        <translation>El XML está dañado o no es de ELAN.</translation>
    </message>
    <message>
        <source>XML with a document type or its own entities isn&apos;t accepted.</source>
        <translation>No se acepta XML con tipo de documento ni con entidades propias.</translation>
    </message>
    <message>
        <source>A time slot is missing, or has no time.</source>
        <translation>Falta una marca de tiempo o no tiene valor.</translation>
    </message>
    <message>
        <source>There&apos;s no speech in the file.</source>
        <translation>El archivo no contiene habla.</translation>
    </message>
    <message>
        <source>Line %1 of the file: %2</source>
        <translation>Línea %1 del archivo: %2</translation>
    </message>
    <message>
        <source>The times don&apos;t match the length of the recording. The file may belong to another one.</source>
        <translation>Los tiempos no coinciden con la duración de la grabación. El archivo podría ser de otra.</translation>
    </message>
    <message>
        <source>Lines were out of order and have been sorted by time.</source>
        <translation>Había líneas desordenadas; se han ordenado por tiempo.</translation>
    </message>
    <message>
        <source>A speaker&apos;s lines overlapped; the earlier one now ends where the next begins.</source>
        <translation>Se solapaban líneas de un mismo hablante; la anterior termina ahora donde empieza la siguiente.</translation>
    </message>
    <message>
        <source>Lines had no end; they now last until the next one.</source>
        <translation>Había líneas sin final; ahora duran hasta la siguiente.</translation>
    </message>
    <message>
        <source>Lines without speech were left out.</source>
        <translation>Se omitieron líneas sin habla.</translation>
    </message>
    <message>
        <source>Times that were missing have been estimated from their neighbors.</source>
        <translation>Los tiempos que faltaban se han estimado a partir de los contiguos.</translation>
    </message>
    <message>
        <source>The file doesn&apos;t say who is speaking.</source>
        <translation>El archivo no indica quién habla.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n line(s), the first is line %2)</source>
        <translation>
            <numerusform>%1 (%n línea, la %2)</numerusform>
            <numerusform>%1 (%n líneas, la primera es la %2)</numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n line(s), from %2 to %3.</source>
        <translation>
            <numerusform>%1, %n línea, de %2 a %3.</numerusform>
            <numerusform>%1, %n líneas, de %2 a %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording is %1 long.</source>
        <translation>La grabación dura %1.</translation>
    </message>
    <message>
        <source>Created automatically by %1.</source>
        <translation>Creada automáticamente por %1.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automática</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Escrita</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregida</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importada</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>written automatically</source>
        <translation>escrita automáticamente</translation>
    </message>
    <message>
        <source>written automatically by %1</source>
        <translation>escrita automáticamente por %1</translation>
    </message>
    <message>
        <source>typed by a person</source>
        <translation>escrita por una persona</translation>
    </message>
    <message>
        <source>imported from a file</source>
        <translation>importada de un archivo</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) corrected</source>
        <translation>
            <numerusform>%n línea corregida</numerusform>
            <numerusform>%n líneas corregidas</numerusform>
        </translation>
    </message>
    <message>
        <source>not transcribed: %1</source>
        <translation>sin transcribir: %1</translation>
    </message>
</context>
<context>
    <name>TranscriptFileDialog</name>
    <message>
        <source>Add a Transcript</source>
        <translation>Añadir una transcripción</translation>
    </message>
    <message>
        <source>This file wasn&apos;t added</source>
        <translation>Este archivo no se añadió</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>It replaces the transcript in the same language. The earlier one is kept, and can be used again from “Transcript Versions”.</source>
        <translation>Sustituye a la transcripción en el mismo idioma. La anterior se conserva y se puede volver a usar desde «Versiones de la transcripción».</translation>
    </message>
    <message>
        <source>It &amp;belongs to this recording</source>
        <translation>&amp;Pertenece a esta grabación</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Hablantes</translation>
    </message>
    <message>
        <source>No name in the file</source>
        <translation>Sin nombre en el archivo</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n line(s))</source>
        <translation>
            <numerusform>%1 (%n línea)</numerusform>
            <numerusform>%1 (%n líneas)</numerusform>
        </translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;First lines</source>
        <translation>P&amp;rimeras líneas</translation>
    </message>
    <message>
        <source>&amp;Add Transcript</source>
        <translation>&amp;Añadir transcripción</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>TranscriptVersionsDialog</name>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>Loading the versions…</source>
        <translation>Cargando las versiones…</translation>
    </message>
    <message>
        <source>&amp;Use This One</source>
        <translation>&amp;Usar esta</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <source>Transcript Versions</source>
        <translation>Versiones de la transcripción</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versiones</translation>
    </message>
    <message>
        <source>This recording has no transcript.</source>
        <translation>Esta grabación no tiene transcripción.</translation>
    </message>
    <message>
        <source>One version of each language is in use. Corrections belong to a version.</source>
        <translation>Se usa una versión de cada idioma. Las correcciones pertenecen a una versión.</translation>
    </message>
    <message>
        <source>&amp;Remove for Good</source>
        <translation>&amp;Eliminar definitivamente</translation>
    </message>
    <message>
        <source>This destroys the version&apos;s text and its corrections. It can&apos;t be undone.</source>
        <translation>Se destruirán el texto de la versión y sus correcciones. No se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>TranscriptDesk</name>
    <message>
        <source>You can&apos;t add a transcript to this recording.</source>
        <translation>No puede añadir una transcripción a esta grabación.</translation>
    </message>
    <message>
        <source>Add a Transcript</source>
        <translation>Añadir una transcripción</translation>
    </message>
    <message>
        <source>Transcripts (%1)</source>
        <translation>Transcripciones (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Todos los archivos (%1)</translation>
    </message>
    <message>
        <source>The file could not be opened.</source>
        <translation>No se pudo abrir el archivo.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>The transcript could not be added. %1</source>
        <translation>No se pudo añadir la transcripción. %1</translation>
    </message>
    <message>
        <source>The transcript was added.</source>
        <translation>Se añadió la transcripción.</translation>
    </message>
    <message>
        <source>The versions can&apos;t be shown. %1</source>
        <translation>No se pueden mostrar las versiones. %1</translation>
    </message>
    <message>
        <source>The version could not be used. %1</source>
        <translation>No se pudo usar la versión. %1</translation>
    </message>
    <message>
        <source>The version was not removed. %1</source>
        <translation>La versión no se eliminó. %1</translation>
    </message>
    <message>
        <source>The words can&apos;t be shown. %1</source>
        <translation>No se pueden mostrar las palabras. %1</translation>
    </message>
    <message>
        <source>The words could not be changed. %1</source>
        <translation>No se pudieron modificar las palabras. %1</translation>
    </message>
</context>
<context>
    <name>LinkDesk</name>
    <message>
        <source>This isn&apos;t a link that Attune can open.</source>
        <translation>Este enlace no se puede abrir con Attune.</translation>
    </message>
    <message>
        <source>To use an invitation, sign out first.</source>
        <translation>Para usar una invitación, cierre antes la sesión.</translation>
    </message>
    <message>
        <source>Sign in to open the link.</source>
        <translation>Inicie sesión para abrir el enlace.</translation>
    </message>
    <message>
        <source>This link belongs to another clinic: %1. To go there, you&apos;ll be signed out here first.</source>
        <translation>Este enlace es de otra clínica: %1. Para ir a ella, antes se cerrará aquí su sesión.</translation>
    </message>
    <message>
        <source>This link belongs to another clinic: %1.</source>
        <translation>Este enlace es de otra clínica: %1.</translation>
    </message>
    <message>
        <source>Link to Another Clinic</source>
        <translation>Enlace a otra clínica</translation>
    </message>
    <message>
        <source>Sign &amp;Out and Go There</source>
        <translation>&amp;Cerrar la sesión e ir</translation>
    </message>
    <message>
        <source>&amp;Go There</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Stay Here</source>
        <translation>&amp;Quedarse aquí</translation>
    </message>
</context>
<context>
    <name>SessionOpener</name>
    <message>
        <source>This link&apos;s session isn&apos;t here, or isn&apos;t open to you.</source>
        <translation>La sesión de este enlace no está aquí o no está abierta para usted.</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>Asking the clinic…</source>
        <translation>Se pregunta a la clínica…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Newer Version</source>
        <translation>Versión más reciente</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descarga</translation>
    </message>
    <message>
        <source>Attune %1 is available from your clinic (%2). It is signed by those who make Attune. You install it yourself, when it suits you.</source>
        <translation>Su clínica ofrece Attune %1 (%2). Está firmado por quienes hacen Attune. Usted mismo lo instala cuando le convenga.</translation>
    </message>
    <message>
        <source>Save the Installer</source>
        <translation>Guardar el instalador</translation>
    </message>
    <message>
        <source>The installer is in %1, and its signature is good. Close Attune, open the file there, and follow what it says.</source>
        <translation>El instalador está en %1 y su firma es correcta. Cierre Attune, abra allí el archivo y siga las indicaciones.</translation>
    </message>
</context>
<context>
    <name>UpdateDesk</name>
    <message>
        <source>Attune %1 is older than the clinic&apos;s server works with. Some things may not work until you install a newer version.</source>
        <translation>Attune %1 es demasiado antiguo para el servidor de la clínica. Puede que algo no funcione hasta que instale una versión más reciente.</translation>
    </message>
    <message>
        <source>Attune %1 is newer than the clinic&apos;s server works with. Some things may not work until the clinic updates its server.</source>
        <translation>Attune %1 es demasiado reciente para el servidor de la clínica. Puede que algo no funcione hasta que la clínica actualice su servidor.</translation>
    </message>
    <message>
        <source>The clinic offers nothing newer than your version, %1.</source>
        <translation>La clínica no ofrece nada más reciente que su versión, la %1.</translation>
    </message>
    <message>
        <source>What arrived is not what was signed, and was thrown away. Tell the clinic.</source>
        <translation>Lo que ha llegado no es lo que se firmó y se ha descartado. Avise a la clínica.</translation>
    </message>
    <message>
        <source>The file can&apos;t be written there. Choose another place.</source>
        <translation>El archivo no se puede guardar ahí. Elija otro lugar.</translation>
    </message>
    <message>
        <source>The clinic no longer has this file. Try again in a minute.</source>
        <translation>La clínica ya no tiene este archivo. Inténtelo de nuevo dentro de un minuto.</translation>
    </message>
    <message>
        <source>The connection was lost. Nothing was saved; try again.</source>
        <translation>Se ha perdido la conexión. No se ha guardado nada; inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>TranscriptChanges</name>
    <message>
        <source>Correct This &amp;Line…</source>
        <translation>Corregir esta &amp;línea…</translation>
    </message>
    <message>
        <source>&amp;Undo Correction</source>
        <translation>&amp;Deshacer la corrección</translation>
    </message>
    <message>
        <source>&amp;Split This Line…</source>
        <translation>Di&amp;vidir esta línea…</translation>
    </message>
    <message>
        <source>&amp;Join with Next Line</source>
        <translation>&amp;Unir con la línea siguiente</translation>
    </message>
    <message>
        <source>&amp;Who Said This…</source>
        <translation>&amp;Quién dijo esto…</translation>
    </message>
    <message>
        <source>&amp;Name This Speaker…</source>
        <translation>Poner &amp;nombre a quien habla…</translation>
    </message>
    <message>
        <source>&amp;Find and Replace…</source>
        <translation>&amp;Buscar y reemplazar…</translation>
    </message>
    <message>
        <source>&amp;Vocabulary…</source>
        <translation>Voc&amp;abulario…</translation>
    </message>
    <message>
        <source>Undo Last Chan&amp;ge</source>
        <translation>Deshacer el último ca&amp;mbio</translation>
    </message>
    <message>
        <source>&amp;Unhide This Line</source>
        <translation>&amp;Volver a mostrar esta línea</translation>
    </message>
    <message>
        <source>&amp;Hide This Line from Others</source>
        <translation>&amp;Ocultar esta línea a los demás</translation>
    </message>
</context>
<context>
    <name>TranscriptChangeDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>TranscriptSplitDialog</name>
    <message>
        <source>Split a Line</source>
        <translation>Dividir una línea</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Dividir</translation>
    </message>
    <message>
        <source>Put the cursor where the second line begins. Its time follows from the words; no time is lost.</source>
        <translation>Ponga el cursor donde empieza la segunda línea. Su momento resulta de las palabras; no se pierde tiempo.</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xto</translation>
    </message>
    <message>
        <source>Second line: %1</source>
        <translation>Segunda línea: %1</translation>
    </message>
    <message>
        <source>Both lines need a word.</source>
        <translation>Ambas líneas necesitan una palabra.</translation>
    </message>
</context>
<context>
    <name>TranscriptSpeakerDialog</name>
    <message>
        <source>Who Said This</source>
        <translation>Quién dijo esto</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>C&amp;ambiar</translation>
    </message>
    <message>
        <source>&amp;This line only</source>
        <translation>&amp;Solo esta línea</translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %n line(s) that are theirs now</source>
        <translation>
            <numerusform>&amp;Toda la línea (%n) que ahora es suya</numerusform>
            <numerusform>&amp;Todas las líneas (%n) que ahora son suyas</numerusform>
        </translation>
    </message>
    <message>
        <source>This line is by %1.</source>
        <translation>Esta línea es de %1.</translation>
    </message>
    <message>
        <source>It was said &amp;by</source>
        <translation>La &amp;dijo</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Otra persona</translation>
    </message>
</context>
<context>
    <name>TranscriptReplaceDialog</name>
    <message>
        <source>Find and Replace</source>
        <translation>Buscar y reemplazar</translation>
    </message>
    <message>
        <source>&amp;Replace All</source>
        <translation>&amp;Reemplazar todo</translation>
    </message>
    <message>
        <source>Whole words are replaced in every line. They are remembered for this client: where they are heard again, the same correction is offered.</source>
        <translation>Se reemplazan palabras completas en todas las líneas. Se recuerdan para esta persona: donde se vuelvan a oír, se ofrece la misma corrección.</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Replace &amp;with</source>
        <translation>Reemplazar c&amp;on</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n lugar</numerusform>
            <numerusform>%n lugares</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptOffersBar</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Leave these as they are</source>
        <translation>Dejarlas como están</translation>
    </message>
    <message>
        <source>Suggested correction</source>
        <translation>Corrección sugerida</translation>
    </message>
    <message>
        <source>“%1” was corrected to “%2” before.</source>
        <translation>Antes «%1» se corrigió a «%2».</translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n place(s)</source>
        <translation>
            <numerusform>Reemplazar en %n lugar</numerusform>
            <numerusform>Reemplazar en %n lugares</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptHead</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language of the transcript</source>
        <translation>Idioma de la transcripción</translation>
    </message>
</context>
<context>
    <name>VocabularyDialog</name>
    <message>
        <source>heard as “%1”</source>
        <translation>se oye como «%1»</translation>
    </message>
    <message>
        <source>whole clinic</source>
        <translation>toda la clínica</translation>
    </message>
    <message>
        <source>this client</source>
        <translation>esta persona</translation>
    </message>
    <message>
        <source>Loading the words…</source>
        <translation>Cargando las palabras…</translation>
    </message>
    <message>
        <source>For every client of the &amp;clinic</source>
        <translation>Para todas las personas de la &amp;clínica</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Vocabulary for Transcripts</source>
        <translation>Vocabulario para las transcripciones</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>Names and other words, as they are written. Programs that write transcripts are told to expect them, and corrections are offered from them.</source>
        <translation>Nombres y otras palabras, tal como se escriben. A los programas que escriben transcripciones se les dice que los esperen, y de ellos salen las correcciones que se ofrecen.</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Palabras</translation>
    </message>
    <message>
        <source>&amp;New word</source>
        <translation>Palabra &amp;nueva</translation>
    </message>
    <message>
        <source>&amp;Heard as (optional)</source>
        <translation>Se &amp;oye como (opcional)</translation>
    </message>
    <message>
        <source>Everyone in the clinic who corrects transcripts can read the clinic&apos;s words. Add what only concerns this client for this client.</source>
        <translation>Quien corrige transcripciones en la clínica puede leer las palabras de la clínica. Lo que solo concierne a esta persona, añádalo para ella.</translation>
    </message>
    <message>
        <source>No words yet.</source>
        <translation>Todavía no hay palabras.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n palabra</numerusform>
            <numerusform>%n palabras</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptionBar</name>
    <message>
        <source>Transcript in progress</source>
        <translation>Transcripción en curso</translation>
    </message>
    <message>
        <source>Cancel Transcript</source>
        <translation>Cancelar transcripción</translation>
    </message>
    <message>
        <source>Make a Transcript</source>
        <translation>Hacer una transcripción</translation>
    </message>
    <message>
        <source>Make the Transcript Again</source>
        <translation>Hacer la transcripción de nuevo</translation>
    </message>
    <message>
        <source>The transcript is waiting for its turn.</source>
        <translation>La transcripción espera su turno.</translation>
    </message>
    <message>
        <source>Transcribing: %1 %, about %2 left</source>
        <translation>Transcribiendo: %1 %, faltan unos %2</translation>
    </message>
    <message>
        <source>Transcribing: %1 %</source>
        <translation>Transcribiendo: %1 %</translation>
    </message>
    <message>
        <source>The transcript could not be made.</source>
        <translation>No se pudo hacer la transcripción.</translation>
    </message>
    <message>
        <source>Made by a program (%1, %2). It may contain errors.</source>
        <translation>Hecha por un programa (%1, %2). Puede contener errores.</translation>
    </message>
    <message>
        <source>Not transcribed: %1</source>
        <translation>Sin transcribir: %1</translation>
    </message>
    <message>
        <source>Words left out as unreliable: %1</source>
        <translation>Palabras omitidas por no ser fiables: %1</translation>
    </message>
</context>
</TS>
