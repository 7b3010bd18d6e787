<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>MessageKind</name>
    <message>
        <source>In 30 days the time ends for which a recording must be kept.</source>
        <translation>En 30 días termina el plazo en que debe conservarse una grabación.</translation>
    </message>
    <message>
        <source>A consent to recording ends in 30 days. It can be read and signed again.</source>
        <translation>Un consentimiento para grabar termina en 30 días. Se puede leer y firmar de nuevo.</translation>
    </message>
    <message>
        <source>Emergency access to a client was opened. Somebody else has to review it.</source>
        <translation>Se abrió un acceso de emergencia a un cliente. Otra persona tiene que revisarlo.</translation>
    </message>
    <message>
        <source>Emergency access to a client was ended before its time. It still waits for a review.</source>
        <translation>Se terminó antes de tiempo un acceso de emergencia a un cliente. Todavía espera una revisión.</translation>
    </message>
    <message>
        <source>An administrator saved a copy of a recording of yours. Its access history says why.</source>
        <translation>Un administrador guardó una copia de una grabación suya. El historial de accesos dice por qué.</translation>
    </message>
    <message>
        <source>A legal request to open a client&apos;s recordings waits for a second person.</source>
        <translation>Una petición legal para abrir las grabaciones de un cliente espera a una segunda persona.</translation>
    </message>
    <message>
        <source>Your legal request was approved.</source>
        <translation>Su petición legal fue aprobada.</translation>
    </message>
    <message>
        <source>Your recordings were opened because a complaint, a court or the law requires it. Ask your clinic if you have questions.</source>
        <translation>Se abrieron sus grabaciones porque una queja, un tribunal o la ley lo exige. Si tiene preguntas, consulte a su clínica.</translation>
    </message>
    <message>
        <source>A deletion was asked for that needs a second person.</source>
        <translation>Se pidió una eliminación que necesita a una segunda persona.</translation>
    </message>
    <message>
        <source>A client wishes that a recording is deleted. Somebody has to answer.</source>
        <translation>Un cliente pide que se borre una grabación. Alguien debe responder.</translation>
    </message>
    <message>
        <source>Your clinic has answered your wish that a recording is deleted.</source>
        <translation>Su clínica ha respondido a su petición de borrar una grabación.</translation>
    </message>
    <message>
        <source>A recording could not be brought in. It can be tried again.</source>
        <translation>No se pudo traer una grabación. Se puede intentar de nuevo.</translation>
    </message>
    <message>
        <source>A recording can be watched.</source>
        <translation>Se puede ver una grabación.</translation>
    </message>
    <message>
        <source>A recording was stopped because a consent ended.</source>
        <translation>Se detuvo una grabación porque terminó un consentimiento.</translation>
    </message>
    <message>
        <source>A first session of a clinician with a client was planned. Is it right?</source>
        <translation>Se planificó la primera sesión de un profesional con un cliente. ¿Es correcto?</translation>
    </message>
    <message>
        <source>A first session was planned with you. Is it right? Say so under Sessions.</source>
        <translation>Se ha previsto una primera sesión con usted. ¿Es correcto? Dígalo en Sesiones.</translation>
    </message>
    <message>
        <source>A first session you planned was confirmed.</source>
        <translation>Se ha confirmado una primera sesión que usted previó.</translation>
    </message>
    <message>
        <source>A consent was recorded in your name. Confirm or refuse it in your consent record.</source>
        <translation>Se ha anotado un consentimiento en su nombre. Confírmelo o rechácelo en su consentimiento.</translation>
    </message>
    <message>
        <source>Somebody changed a consent. The consent record says who and how.</source>
        <translation>Alguien ha cambiado un consentimiento. En el consentimiento consta quién y cómo.</translation>
    </message>
    <message>
        <source>A consent recorded in a client&apos;s name takes effect now.</source>
        <translation>Un consentimiento anotado en nombre de un cliente tiene efecto desde ahora.</translation>
    </message>
    <message>
        <source>A client answered a consent you recorded in their name.</source>
        <translation>Un cliente ha respondido a un consentimiento que usted anotó en su nombre.</translation>
    </message>
    <message>
        <source>It was noted who else took part in a session. Everybody who took part can watch its recordings, earlier ones after a day. If that is wrong, tell your clinic.</source>
        <translation>Se anotó quién más participó en una sesión. Todos los que participaron pueden ver sus grabaciones, las anteriores al cabo de un día. Si no es correcto, dígaselo a su clínica.</translation>
    </message>
    <message>
        <source>A note of who took part in a session was taken back.</source>
        <translation>Se ha retirado una anotación sobre quién participó en una sesión.</translation>
    </message>
    <message>
        <source>Reports of a computer are missing in the access log, or do not fit together.</source>
        <translation>Faltan informes de un equipo en el registro de accesos, o no encajan.</translation>
    </message>
    <message>
        <source>A key of the clinic nears its end and should be replaced.</source>
        <translation>Una clave de la clínica se acerca a su fin y debería sustituirse.</translation>
    </message>
    <message>
        <source>A witness of the access log saw something else before.</source>
        <translation>Un testigo del registro de accesos vio antes otra cosa.</translation>
    </message>
    <message>
        <source>Your password was changed. If that was not you, tell your clinic at once.</source>
        <translation>Se cambió su contraseña. Si no fue usted, avise enseguida a su clínica.</translation>
    </message>
    <message>
        <source>Your clinic corrected something in your account. If it is not right, tell them.</source>
        <translation>Su clínica corrigió algo en su cuenta. Si no es correcto, avíseles.</translation>
    </message>
    <message>
        <source>Your clinic changed which records belong to your account. If it is not right, tell them at once.</source>
        <translation>Su clínica cambió qué registros pertenecen a su cuenta. Si no es correcto, avíseles enseguida.</translation>
    </message>
    <message>
        <source>Somebody tries many passwords or codes. The access log says for whom and from where.</source>
        <translation>Alguien prueba muchas contraseñas o códigos. El registro de accesos dice de quién y desde dónde.</translation>
    </message>
    <message>
        <source>Something in the access log was changed, or stood in its way. Please have it looked into.</source>
        <translation>Algo cambió en el registro de accesos o impidió escribir en él. Pida que se investigue.</translation>
    </message>
    <message>
        <source>This week&apos;s checkpoint of the access log.</source>
        <translation>El punto de control de esta semana del registro de accesos.</translation>
    </message>
    <message>
        <source>Your clinic has closed your account.</source>
        <translation>Su clínica ha cerrado su cuenta.</translation>
    </message>
</context>
<context>
    <name>AccessLogDialog</name>
    <message>
        <source>Show &amp;More</source>
        <translation>Mostrar &amp;más</translation>
    </message>
    <message>
        <source>Access Log</source>
        <translation>Registro de accesos</translation>
    </message>
    <message>
        <source>What I Did</source>
        <translation>Lo que he hecho</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Desde el día</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>El principio</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Hasta el día</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
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
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Everything that was done with recordings of your office. Looking here is noted, too.</source>
        <translation>Todo lo que se ha hecho con las grabaciones de su oficina. Mirar aquí también queda anotado.</translation>
    </message>
    <message>
        <source>Everything you did here yourself, as the clinic has noted it.</source>
        <translation>Todo lo que usted ha hecho aquí, tal como lo anotó la clínica.</translation>
    </message>
    <message>
        <source>Search the access log</source>
        <translation>Buscar en el registro de accesos</translation>
    </message>
    <message>
        <source>Name, or the beginning of an id</source>
        <translation>Nombre, o el comienzo de un identificador</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Allowed and refused</source>
        <translation>Permitido y denegado</translation>
    </message>
    <message>
        <source>Refused only</source>
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
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;hasta</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Nothing like that is in the log.</source>
        <translation>No hay nada así en el registro.</translation>
    </message>
    <message>
        <source>“%1” is not a day. Write one such as 12 May 2026, or a time such as last month.</source>
        <translation>«%1» no es un día. Escriba uno como 12 de mayo de 2026, o un tiempo como el mes pasado.</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <comment>time zone</comment>
        <translation>Cuándo (%1)</translation>
    </message>
    <message>
        <source>&amp;Outcome</source>
        <translation>&amp;Resultado</translation>
    </message>
</context>
<context>
    <name>AccessPanel</name>
    <message>
        <source>Who has seen this recording</source>
        <translation>Quién ha visto esta grabación</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>Leer la lista de nuevo</translation>
    </message>
    <message>
        <source>Who has seen this</source>
        <translation>Quién ha visto esto</translation>
    </message>
    <message>
        <source>The list cannot be shown</source>
        <translation>No se puede mostrar la lista</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Nobody has opened this yet</source>
        <translation>Nadie ha abierto esto todavía</translation>
    </message>
    <message>
        <source>Each opening is listed here with the parts that were watched.</source>
        <translation>Aquí aparece cada apertura con las partes que se vieron.</translation>
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
        <source>The receipt proves to anybody that this entry is in the clinic&apos;s access log. It can be checked without asking the clinic, with the program attune-verify and this key:</source>
        <translation>El recibo demuestra a cualquiera que esta entrada está en el registro de accesos de la clínica. Se puede comprobar sin preguntar a la clínica, con el programa attune-verify y esta clave:</translation>
    </message>
    <message>
        <source>The receipt could not be saved there.</source>
        <translation>No se pudo guardar el recibo en ese lugar.</translation>
    </message>
    <message>
        <source>Saves a proof of the selected line that anybody can check without the clinic</source>
        <translation>Guarda una prueba de la línea elegida que cualquiera puede comprobar sin la clínica</translation>
    </message>
    <message>
        <source>Save a R&amp;eceipt…</source>
        <translation>Guardar un r&amp;ecibo…</translation>
    </message>
    <message>
        <source>Everybody who had to do with this recording</source>
        <translation>Todas las personas que tuvieron que ver con esta grabación</translation>
    </message>
    <message>
        <source>Show Earlier</source>
        <translation>Mostrar anteriores</translation>
    </message>
    <message>
        <source>Shows what happened before the last line</source>
        <translation>Muestra lo que ocurrió antes de la última línea</translation>
    </message>
    <message>
        <source>last on %1</source>
        <translation>última vez: %1</translation>
    </message>
    <message>
        <source>Only what &amp;others did</source>
        <translation>Solo lo que hicieron otro&amp;s</translation>
    </message>
    <message>
        <source>Nobody else has opened this yet</source>
        <translation>Nadie más la ha abierto todavía</translation>
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
        <source>Found the place of an entry taken</source>
        <translation>Encontró ocupado el lugar de una entrada</translation>
    </message>
    <message>
        <source>Found a change in the access log</source>
        <translation>Encontró un cambio en el registro de accesos</translation>
    </message>
    <message>
        <source>Answered for a change in the access log</source>
        <translation>Respondió por un cambio en el registro de accesos</translation>
    </message>
    <message>
        <source>Found a text that was exchanged</source>
        <translation>Encontró un texto que fue cambiado</translation>
    </message>
    <message>
        <source>Asked again for what was done before</source>
        <translation>Volvió a pedir lo que ya se había hecho</translation>
    </message>
    <message>
        <source>The clinic&apos;s server</source>
        <translation>El servidor de la clínica</translation>
    </message>
    <message>
        <source>Somebody no longer listed</source>
        <translation>Alguien que ya no figura</translation>
    </message>
    <message>
        <source>Was refused</source>
        <translation>Fue denegado</translation>
    </message>
    <message>
        <source>Read this list</source>
        <translation>Leyó esta lista</translation>
    </message>
    <message>
        <source>Read the transcript</source>
        <translation>Leyó la transcripción</translation>
    </message>
    <message>
        <source>Asked for a copy</source>
        <translation>Pidió una copia</translation>
    </message>
    <message>
        <source>Began to save a copy</source>
        <translation>Empezó a guardar una copia</translation>
    </message>
    <message>
        <source>Saved a copy</source>
        <translation>Guardó una copia</translation>
    </message>
    <message>
        <source>Could not save a copy</source>
        <translation>No pudo guardar una copia</translation>
    </message>
    <message>
        <source>Asked for deletion</source>
        <translation>Pidió la eliminación</translation>
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
        <source>Looked at the details</source>
        <translation>Miró los detalles</translation>
    </message>
    <message>
        <source>Opened, did not watch</source>
        <translation>Abrió, no vio nada</translation>
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
        <source>Could not store the recording</source>
        <translation>No pudo guardar la grabación</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abrió</translation>
    </message>
    <message>
        <source>Was given the key of the recording</source>
        <translation>Recibió la clave de la grabación</translation>
    </message>
    <message>
        <source>The person who runs the server</source>
        <translation>La persona que administra el servidor</translation>
    </message>
    <message>
        <source>Somebody who was not signed in</source>
        <translation>Alguien que no había iniciado sesión</translation>
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
        <source>Read the access log</source>
        <translation>Leyó el registro de accesos</translation>
    </message>
    <message>
        <source>Took a receipt</source>
        <translation>Obtuvo un recibo</translation>
    </message>
    <message>
        <source>Saved the transcript</source>
        <translation>Guardó la transcripción</translation>
    </message>
    <message>
        <source>Agreed to a deletion</source>
        <translation>Aprobó una eliminación</translation>
    </message>
    <message>
        <source>Took a deletion back</source>
        <translation>Anuló una eliminación</translation>
    </message>
    <message>
        <source>Let the deletion become final</source>
        <translation>Dejó que la eliminación fuera definitiva</translation>
    </message>
    <message>
        <source>Asked to start a recording</source>
        <translation>Pidió iniciar una grabación</translation>
    </message>
    <message>
        <source>Tried again to bring the recording in</source>
        <translation>Intentó de nuevo traer la grabación</translation>
    </message>
    <message>
        <source>Opened the recording</source>
        <translation>Abrió la grabación</translation>
    </message>
    <message>
        <source>Went on watching</source>
        <translation>Siguió viendo</translation>
    </message>
    <message>
        <source>Was sent the recording</source>
        <translation>Se le envió la grabación</translation>
    </message>
    <message>
        <source>Began to watch</source>
        <translation>Empezó a ver</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausó</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>Siguió</translation>
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
        <source>Was cut off</source>
        <translation>Se interrumpió</translation>
    </message>
    <message>
        <source>Closed the recording</source>
        <translation>Cerró la grabación</translation>
    </message>
    <message>
        <source>Saw captions</source>
        <translation>Vio subtítulos</translation>
    </message>
    <message>
        <source>Saw small pictures</source>
        <translation>Vio imágenes pequeñas</translation>
    </message>
    <message>
        <source>Drew the curtain</source>
        <translation>Corrió la cortina</translation>
    </message>
    <message>
        <source>Locked the program</source>
        <translation>Bloqueó el programa</translation>
    </message>
    <message>
        <source>Listed recordings</source>
        <translation>Vio la lista de grabaciones</translation>
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
        <source>Gave the right password</source>
        <translation>Dio la contraseña correcta</translation>
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
        <source>Ended a sign-in elsewhere</source>
        <translation>Terminó una sesión en otro lugar</translation>
    </message>
    <message>
        <source>Proved who they are</source>
        <translation>Demostró quién es</translation>
    </message>
    <message>
        <source>Set up a second sign-in step</source>
        <translation>Configuró un segundo paso al iniciar sesión</translation>
    </message>
    <message>
        <source>Removed the second sign-in step</source>
        <translation>Quitó el segundo paso al iniciar sesión</translation>
    </message>
    <message>
        <source>Reset a second sign-in step</source>
        <translation>Restableció un segundo paso al iniciar sesión</translation>
    </message>
    <message>
        <source>Made new recovery codes</source>
        <translation>Creó nuevos códigos de recuperación</translation>
    </message>
    <message>
        <source>Invited somebody</source>
        <translation>Invitó a alguien</translation>
    </message>
    <message>
        <source>Accepted an invitation</source>
        <translation>Aceptó una invitación</translation>
    </message>
    <message>
        <source>Made an account</source>
        <translation>Creó una cuenta</translation>
    </message>
    <message>
        <source>Was shown the consent text</source>
        <translation>Se le mostró el texto del consentimiento</translation>
    </message>
    <message>
        <source>Read a consent</source>
        <translation>Leyó un consentimiento</translation>
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
        <source>Took a copy of a consent</source>
        <translation>Obtuvo una copia de un consentimiento</translation>
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
        <source>Reviewed an emergency access</source>
        <translation>Revisó un acceso de emergencia</translation>
    </message>
    <message>
        <source>Changed how sensitive a recording is</source>
        <translation>Cambió lo delicada que es una grabación</translation>
    </message>
    <message>
        <source>Fetched a recording back</source>
        <translation>Recuperó una grabación archivada</translation>
    </message>
    <message>
        <source>Opened the video room</source>
        <translation>Abrió la sala de vídeo</translation>
    </message>
    <message>
        <source>Refused a forged message</source>
        <translation>Rechazó un mensaje falsificado</translation>
    </message>
    <message>
        <source>Reported what is not theirs</source>
        <translation>Informó de algo que no le corresponde</translation>
    </message>
    <message>
        <source>Did not send all reports</source>
        <translation>No envió todos los informes</translation>
    </message>
    <message>
        <source>Sent missing reports</source>
        <translation>Envió informes que faltaban</translation>
    </message>
    <message>
        <source>Sent reports that do not fit together</source>
        <translation>Envió informes que no encajan</translation>
    </message>
    <message>
        <source>Sent two histories from one computer</source>
        <translation>Envió dos historias desde un mismo equipo</translation>
    </message>
    <message>
        <source>Warned that the keeping time ends</source>
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
        <source>Sealed all keys anew</source>
        <translation>Selló de nuevo todas las claves</translation>
    </message>
    <message>
        <source>Scheduled the end of a key</source>
        <translation>Programó el fin de una clave</translation>
    </message>
    <message>
        <source>Kept a key after all</source>
        <translation>Conservó una clave después de todo</translation>
    </message>
    <message>
        <source>Destroyed a key</source>
        <translation>Destruyó una clave</translation>
    </message>
    <message>
        <source>Made recovery shares</source>
        <translation>Creó partes de recuperación</translation>
    </message>
    <message>
        <source>Tried the recovery shares</source>
        <translation>Probó las partes de recuperación</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>Hizo una copia de seguridad</translation>
    </message>
    <message>
        <source>Tried a backup</source>
        <translation>Probó una copia de seguridad</translation>
    </message>
    <message>
        <source>Changed a setting</source>
        <translation>Cambió un ajuste</translation>
    </message>
    <message>
        <source>Made an office</source>
        <translation>Creó una oficina</translation>
    </message>
    <message>
        <source>Examined the clinic</source>
        <translation>Examinó la clínica</translation>
    </message>
    <message>
        <source>Accepted a log that was restored</source>
        <translation>Aceptó un registro restaurado</translation>
    </message>
    <message>
        <source>%1: refused</source>
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
        <source>Showed a line of the transcript again</source>
        <translation>Volvió a mostrar una línea de la transcripción</translation>
    </message>
    <message>
        <source>Read notes</source>
        <translation>Leyó notas</translation>
    </message>
    <message>
        <source>Exported notes</source>
        <translation>Exportó notas</translation>
    </message>
    <message>
        <source>Wrote a note</source>
        <translation>Escribió una nota</translation>
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
        <source>Searched what was said</source>
        <translation>Buscó en lo dicho</translation>
    </message>
    <message>
        <source>Found words in the transcript</source>
        <translation>Encontró palabras en la transcripción</translation>
    </message>
    <message>
        <source>Wished for deletion</source>
        <translation>Pidió que se borrara</translation>
    </message>
    <message>
        <source>Read the wish for deletion</source>
        <translation>Leyó la petición de borrado</translation>
    </message>
    <message>
        <source>Took the wish for deletion back</source>
        <translation>Retiró la petición de borrado</translation>
    </message>
    <message>
        <source>Answered the wish for deletion</source>
        <translation>Respondió a la petición de borrado</translation>
    </message>
    <message>
        <source>Planned a session</source>
        <translation>Planificó una sesión</translation>
    </message>
    <message>
        <source>Took a session out of the calendar</source>
        <translation>Quitó una sesión del calendario</translation>
    </message>
    <message>
        <source>Looked at how the clinic stands</source>
        <translation>Miró cómo está la clínica</translation>
    </message>
    <message>
        <source>Switched a key off</source>
        <translation>Desconectó una clave</translation>
    </message>
    <message>
        <source>Switched a key on again</source>
        <translation>Volvió a conectar una clave</translation>
    </message>
    <message>
        <source>Had to stop watching</source>
        <translation>Tuvo que dejar de ver</translation>
    </message>
    <message>
        <source>Changed the password</source>
        <translation>Cambió la contraseña</translation>
    </message>
    <message>
        <source>Noticed that passwords are guessed</source>
        <translation>Notó que alguien prueba contraseñas</translation>
    </message>
    <message>
        <source>Another client, who is not named here</source>
        <translation>Otro cliente, que aquí no se nombra</translation>
    </message>
    <message numerus="yes">
        <source>opened it %n time(s)</source>
        <translation>
            <numerusform>la abrió una vez</numerusform>
            <numerusform>la abrió %n veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>took %n copies</source>
        <translation>
            <numerusform>se llevó una copia</numerusform>
            <numerusform>se llevó %n copias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was refused %n time(s)</source>
        <translation>
            <numerusform>fue denegado una vez</numerusform>
            <numerusform>fue denegado %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>did not open it</source>
        <translation>no la abrió</translation>
    </message>
    <message>
        <source>Named too many clients they do not know</source>
        <translation>Nombró a demasiados clientes que no conoce</translation>
    </message>
    <message>
        <source>Recorded a consent for the client</source>
        <translation>Anotó un consentimiento en nombre del cliente</translation>
    </message>
    <message>
        <source>Recorded a narrower consent for the client</source>
        <translation>Anotó un consentimiento más limitado en nombre del cliente</translation>
    </message>
    <message>
        <source>Recorded a no for the client</source>
        <translation>Anotó un no en nombre del cliente</translation>
    </message>
    <message>
        <source>Recorded a withdrawal for the client</source>
        <translation>Anotó una retirada del consentimiento en nombre del cliente</translation>
    </message>
    <message>
        <source>Confirmed a recorded consent</source>
        <translation>Confirmó un consentimiento anotado</translation>
    </message>
    <message>
        <source>Refused a recorded consent</source>
        <translation>Rechazó un consentimiento anotado</translation>
    </message>
    <message>
        <source>Let a recorded consent take effect</source>
        <translation>Dio efecto a un consentimiento anotado</translation>
    </message>
    <message>
        <source>Removed a participant</source>
        <translation>Quitó a un participante</translation>
    </message>
    <message>
        <source>Looked at who took part</source>
        <translation>Miró quién participó</translation>
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
        <source>Asked for access for a legal matter</source>
        <translation>Pidió acceso por un asunto legal</translation>
    </message>
    <message>
        <source>Said why the client is not told</source>
        <translation>Dijo por qué no se avisa al cliente</translation>
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
        <source>Opened an account again</source>
        <translation>Reabrió una cuenta</translation>
    </message>
    <message>
        <source>Listed the accounts</source>
        <translation>Listó las cuentas</translation>
    </message>
    <message>
        <source>Looked at an account</source>
        <translation>Consultó una cuenta</translation>
    </message>
    <message>
        <source>Corrected an account</source>
        <translation>Corrigió una cuenta</translation>
    </message>
    <message>
        <source>Put two accounts of one person together</source>
        <translation>Unió dos cuentas de una persona</translation>
    </message>
    <message>
        <source>Took two accounts apart again</source>
        <translation>Volvió a separar dos cuentas</translation>
    </message>
</context>
<context>
    <name>AnswerDeletionRequestDialog</name>
    <message>
        <source>Answer the Wish</source>
        <translation>Responder a la petición</translation>
    </message>
    <message>
        <source>Your answer, for the client to read</source>
        <translation>Su respuesta, para que la lea el cliente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>Res&amp;ponder</translation>
    </message>
    <message>
        <source>The client wishes that this is deleted</source>
        <translation>El cliente pide que esto se borre</translation>
    </message>
    <message>
        <source>&amp;Your answer, for the client to read (at least 10 characters)</source>
        <translation>&amp;Su respuesta, para que la lea el cliente (al menos 10 caracteres)</translation>
    </message>
    <message>
        <source>&amp;Keep it, as it must be kept until %1</source>
        <translation>&amp;Conservarla, porque debe conservarse hasta el %1</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Conservarla</translation>
    </message>
    <message>
        <source>Keep it, and &amp;close it to everybody but the client and who treats them</source>
        <translation>Conservarla y c&amp;errarla para todos menos el cliente y quien lo trata</translation>
    </message>
    <message>
        <source>&amp;Delete it: the next page asks for the details</source>
        <translation>&amp;Borrarla: la página siguiente pregunta los detalles</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>choose an answer</source>
        <translation>elegir una respuesta</translation>
    </message>
    <message>
        <source>write at least 10 characters</source>
        <translation>escriba al menos 10 caracteres</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>&amp;Seguir</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Todavía falta: %1.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Your sign-in has ended. Give the password to go on where you were.</source>
        <translation>Su sesión ha terminado. Escriba la contraseña para seguir donde estaba.</translation>
    </message>
    <message>
        <source>The access journal on this computer cannot be opened, so nothing can be shown.</source>
        <translation>El diario de accesos de este equipo no se puede abrir, así que no se puede mostrar nada.</translation>
    </message>
    <message>
        <source>You are signed out. Nothing of the session is kept on this computer.</source>
        <translation>Ha cerrado la sesión. No queda nada de ella en este equipo.</translation>
    </message>
    <message>
        <source>The password is set. Sign in with it.</source>
        <translation>La contraseña está guardada. Inicie sesión con ella.</translation>
    </message>
    <message>
        <source>The computer was locked or went to sleep. What you were doing is kept.</source>
        <translation>El equipo se bloqueó o entró en reposo. Lo que estaba haciendo se conserva.</translation>
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
        <source>Looking…</source>
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
        <source>Looking for recordings…</source>
        <translation>Buscando grabaciones…</translation>
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
        <source>Nothing fits what you searched for.</source>
        <translation>Nada encaja con lo que buscó.</translation>
    </message>
    <message>
        <source>The list cannot be shown</source>
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
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n vez</numerusform>
            <numerusform>%n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>n times by n people</comment>
        <translation>%1 por %2</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
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
        <source>Take &amp;Back the Deletion…</source>
        <translation>Anular la eli&amp;minación…</translation>
    </message>
    <message numerus="yes">
        <source>More than %n recording(s)</source>
        <translation>
            <numerusform>Más de %n grabación</numerusform>
            <numerusform>Más de %n grabaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the list did not arrive. Trying again…</source>
        <translation>Una parte de la lista no llegó. Se intenta de nuevo…</translation>
    </message>
    <message>
        <source>Cert&amp;ificate of Deletion…</source>
        <translation>Certi&amp;ficado de borrado…</translation>
    </message>
    <message>
        <source>A&amp;gree to the Deletion…</source>
        <translation>&amp;Aceptar el borrado…</translation>
    </message>
    <message>
        <source>Ask &amp;for Deletion…</source>
        <translation>Pedir el &amp;borrado…</translation>
    </message>
    <message>
        <source>Answer the Wish &amp;for Deletion…</source>
        <translation>Responder a la pet&amp;ición de borrado…</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>My Wish &amp;for Deletion…</source>
        <translation>Mi petición de &amp;borrado…</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>Retención legal</translation>
    </message>
    <message>
        <source>Held: it cannot be deleted now</source>
        <translation>Retenida: ahora no se puede borrar</translation>
    </message>
    <message>
        <source>Closed to most</source>
        <translation>Cerrada a casi todos</translation>
    </message>
    <message>
        <source>Only the client and who treats them may open it</source>
        <translation>Solo pueden abrirla el cliente y quien le trata</translation>
    </message>
    <message>
        <source>Who Has &amp;Seen This…</source>
        <translation>Quién la &amp;ha visto…</translation>
    </message>
    <message>
        <source>Offline, as of %1</source>
        <translation>Sin conexión, estado de las %1</translation>
    </message>
    <message>
        <source>Retry I&amp;mport</source>
        <translation>Reintent&amp;ar la importación</translation>
    </message>
</context>
<context>
    <name>CaptionLookDialog</name>
    <message>
        <source>How it looks</source>
        <translation>Cómo se ve</translation>
    </message>
    <message>
        <source>This is how captions look.</source>
        <translation>Así se ven los subtítulos.</translation>
    </message>
    <message>
        <source>Caption Look</source>
        <translation>Aspecto de los subtítulos</translation>
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
        <source>As everywhere</source>
        <translation>Como en todas partes</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>Con serifas</translation>
    </message>
    <message>
        <source>All letters as wide</source>
        <translation>Todas las letras igual de anchas</translation>
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
        <source>Background &amp;hides the picture</source>
        <translation>El fondo ta&amp;pa la imagen</translation>
    </message>
    <message>
        <source>Wholly</source>
        <translation>Por completo</translation>
    </message>
    <message>
        <source>Mostly</source>
        <translation>En su mayor parte</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>A medias</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Lugar</translation>
    </message>
    <message>
        <source>As the captions say</source>
        <translation>Donde digan los subtítulos</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Arriba</translation>
    </message>
</context>
<context>
    <name>CareWords</name>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Mal</translation>
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
        <source>There was never one.</source>
        <translation>Nunca hubo ninguna.</translation>
    </message>
    <message>
        <source>The last was made %1.</source>
        <translation>La última se hizo %1.</translation>
    </message>
    <message>
        <source>Trying a backup</source>
        <translation>Prueba de una copia</translation>
    </message>
    <message>
        <source>None was ever tried. One that was not tried is a hope.</source>
        <translation>Nunca se probó ninguna. Una que no se probó es una esperanza.</translation>
    </message>
    <message>
        <source>The last time was %1.</source>
        <translation>La última vez fue %1.</translation>
    </message>
    <message>
        <source>Access log checked</source>
        <translation>Registro de accesos comprobado</translation>
    </message>
    <message>
        <source>It was never checked as a whole.</source>
        <translation>Nunca se comprobó entero.</translation>
    </message>
    <message>
        <source>The check %1 found that it is broken.</source>
        <translation>La comprobación de %1 encontró que está roto.</translation>
    </message>
    <message>
        <source>It was whole %1.</source>
        <translation>Estaba entero %1.</translation>
    </message>
    <message>
        <source>Newest checkpoint</source>
        <translation>Punto de control más reciente</translation>
    </message>
    <message>
        <source>The log was never signed.</source>
        <translation>El registro nunca se firmó.</translation>
    </message>
    <message numerus="yes">
        <source>%1, over %n entry(ies).</source>
        <translation>
            <numerusform>%1, sobre %n entrada.</numerusform>
            <numerusform>%1, sobre %n entradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Acceso de emergencia</translation>
    </message>
    <message>
        <source>Every one was reviewed.</source>
        <translation>Todos se revisaron.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for a review.</source>
        <translation>
            <numerusform>%n espera su revisión.</numerusform>
            <numerusform>%n esperan su revisión.</numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest was opened %1.</source>
        <translation>El más antiguo se abrió %1.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Their keeper cannot be reached. Recordings do not open until it can.</source>
        <translation>No se puede llegar a quien las guarda. Hasta entonces las grabaciones no se abren.</translation>
    </message>
    <message>
        <source>Version %1 was made %2.</source>
        <translation>La versión %1 se hizo %2.</translation>
    </message>
    <message>
        <source>Version %1 is in use.</source>
        <translation>La versión %1 está en uso.</translation>
    </message>
    <message>
        <source>Version %1 is switched off: what it seals does not open.</source>
        <translation>La versión %1 está desconectada: lo que sella no se abre.</translation>
    </message>
    <message>
        <source>Version %1 nears its end and should be replaced.</source>
        <translation>La versión %1 se acerca a su fin y debería cambiarse.</translation>
    </message>
    <message>
        <source>Version %1 is nearly used up and should be replaced.</source>
        <translation>La versión %1 está casi agotada y debería cambiarse.</translation>
    </message>
    <message>
        <source>Something is still sealed under version %1.</source>
        <translation>Algo sigue sellado con la versión %1.</translation>
    </message>
    <message>
        <source>Recovery of the keys</source>
        <translation>Recuperación de las claves</translation>
    </message>
    <message>
        <source>The keeper of the keys has its own.</source>
        <translation>Quien guarda las claves tiene la suya.</translation>
    </message>
    <message>
        <source>The recovery shares were never tried. A lost key file loses every recording.</source>
        <translation>Las partes de recuperación nunca se probaron. Si se pierde el archivo de claves, se pierden todas las grabaciones.</translation>
    </message>
    <message>
        <source>No recovery shares have been made. If the key file is lost, every recording is lost.</source>
        <translation>No se han creado partes de recuperación. Si se pierde el archivo de claves, se pierden todas las grabaciones.</translation>
    </message>
    <message>
        <source>The recovery shares do not open the newest key. New shares are needed.</source>
        <translation>Las partes de recuperación no abren la clave más reciente. Hay que crear partes nuevas.</translation>
    </message>
    <message>
        <source>The shares were tried %1.</source>
        <translation>Las partes se probaron %1.</translation>
    </message>
    <message>
        <source>Recordings brought in</source>
        <translation>Grabaciones recibidas</translation>
    </message>
    <message>
        <source>All came in.</source>
        <translation>Llegaron todas.</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be brought in.</source>
        <translation>
            <numerusform>%n no pudo recibirse.</numerusform>
            <numerusform>%n no pudieron recibirse.</numerusform>
        </translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>None was given up.</source>
        <translation>No se abandonó ninguno.</translation>
    </message>
    <message numerus="yes">
        <source>%n was given up.</source>
        <translation>
            <numerusform>%n se abandonó.</numerusform>
            <numerusform>%n se abandonaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>Nada está atrasado.</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) should be erased by now.</source>
        <translation>
            <numerusform>%n grabación ya debería estar borrada.</numerusform>
            <numerusform>%n grabaciones ya deberían estar borradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wishes for deletion</source>
        <translation>Deseos de borrado</translation>
    </message>
    <message>
        <source>All are answered.</source>
        <translation>Todos tienen respuesta.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for an answer.</source>
        <translation>
            <numerusform>%n espera respuesta.</numerusform>
            <numerusform>%n esperan respuesta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Was justified, says %1</source>
        <translation>Estuvo justificado, dice %1</translation>
    </message>
    <message>
        <source>Was not justified, says %1</source>
        <translation>No estuvo justificado, dice %1</translation>
    </message>
    <message>
        <source>Open until %1, waits for its review</source>
        <translation>Abierto hasta las %1, espera su revisión</translation>
    </message>
    <message>
        <source>Over, waits for its review</source>
        <translation>Terminado, espera su revisión</translation>
    </message>
</context>
<context>
    <name>CertificateDialog</name>
    <message>
        <source>Certificate of Deletion</source>
        <translation>Certificado de borrado</translation>
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
        <source>Erased</source>
        <translation>Borrada</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Its key was overwritten wherever it was kept, then the sealed recording was removed.</source>
        <translation>Su clave se sobrescribió en todos los lugares donde se guardaba y después se eliminó la grabación cifrada.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>SHA-256 of what was erased</source>
        <translation>SHA-256 de lo borrado</translation>
    </message>
    <message>
        <source>Sealed by the clinic (HMAC)</source>
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
        <source>The certificate is saved.</source>
        <translation>El certificado se ha guardado.</translation>
    </message>
    <message>
        <source>The certificate could not be saved there.</source>
        <translation>El certificado no se pudo guardar ahí.</translation>
    </message>
</context>
<context>
    <name>ClinicStatusDialog</name>
    <message>
        <source>How the Clinic Stands</source>
        <translation>Cómo está la clínica</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>&amp;Look Again</source>
        <translation>&amp;Mirar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>What is to be done is done with attunectl on the clinic&apos;s server.</source>
        <translation>Lo que hay que hacer se hace con attunectl en el servidor de la clínica.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
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
        <translation>Códigos</translation>
    </message>
    <message>
        <source>Key &amp;%1</source>
        <translation>Tecla &amp;%1</translation>
    </message>
    <message>
        <source>&amp;Keep Codes</source>
        <translation>&amp;Guardar códigos</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Short words of your method, such as “question” or “reflection”. Ctrl and a number keeps the moment with its code; with Coding on, the number alone does.</source>
        <translation>Palabras cortas de su método, como «pregunta» o «reflejo». Ctrl y un número guardan el momento con su código; con la codificación activa, basta el número.</translation>
    </message>
    <message>
        <source>For &amp;everybody in my office who has none of their own</source>
        <translation>Para &amp;todos los de mi oficina que no tengan los suyos</translation>
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
        <source>Type a part of a command&apos;s name</source>
        <translation>Escriba una parte del nombre de una orden</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter gives the command, Escape closes.</source>
        <translation>Arriba y abajo eligen, Intro da la orden, Escape cierra.</translation>
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
        <source>Takes back the last change of a note</source>
        <translation>Deshace el último cambio de una nota</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Makes the change again</source>
        <translation>Hace el cambio de nuevo</translation>
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
        <source>Shows today&apos;s sessions, where recording is started</source>
        <translation>Muestra las sesiones de hoy, donde se inicia la grabación</translation>
    </message>
    <message>
        <source>&amp;Bigger Text</source>
        <translation>Texto más g&amp;rande</translation>
    </message>
    <message>
        <source>Makes all text bigger</source>
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
        <source>Sets the text back to its normal size</source>
        <translation>Devuelve el texto a su tamaño normal</translation>
    </message>
    <message>
        <source>C&amp;aption Look…</source>
        <translation>&amp;Aspecto de los subtítulos…</translation>
    </message>
    <message>
        <source>Size, font, colours and place of captions</source>
        <translation>Tamaño, fuente, colores y lugar de los subtítulos</translation>
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
        <source>Hides everything until the password is given</source>
        <translation>Oculta todo hasta que se dé la contraseña</translation>
    </message>
    <message>
        <source>&amp;Curtain</source>
        <translation>&amp;Cortina</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>Changes how the program works and looks</source>
        <translation>Cambia cómo funciona y cómo se ve el programa</translation>
    </message>
    <message>
        <source>Access Lo&amp;g…</source>
        <translation>&amp;Registro de accesos…</translation>
    </message>
    <message>
        <source>Shows who did what, as far as you may see it</source>
        <translation>Muestra quién hizo qué, hasta donde usted puede verlo</translation>
    </message>
    <message>
        <source>&amp;Messages…</source>
        <translation>&amp;Mensajes…</translation>
    </message>
    <message>
        <source>Shows what the clinic has to tell you</source>
        <translation>Muestra lo que la clínica tiene que decirle</translation>
    </message>
    <message>
        <source>&amp;Where You Are Signed In…</source>
        <translation>&amp;Dónde ha iniciado sesión…</translation>
    </message>
    <message>
        <source>Lists the places where you are signed in</source>
        <translation>Enumera los lugares donde ha iniciado sesión</translation>
    </message>
    <message>
        <source>Second Sign-In &amp;Step…</source>
        <translation>Segundo pa&amp;so al iniciar sesión…</translation>
    </message>
    <message>
        <source>The code that is asked for besides the password</source>
        <translation>El código que se pide además de la contraseña</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>Cerrar sesi&amp;ón</translation>
    </message>
    <message>
        <source>Ends the sign-in and forgets it on this computer</source>
        <translation>Termina la sesión y la olvida en este equipo</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>S&amp;alir</translation>
    </message>
    <message>
        <source>Closes the program</source>
        <translation>Cierra el programa</translation>
    </message>
    <message>
        <source>&amp;Look Again</source>
        <translation>&amp;Mirar de nuevo</translation>
    </message>
    <message>
        <source>Asks the clinic for the newest state</source>
        <translation>Pregunta a la clínica por el estado más reciente</translation>
    </message>
    <message>
        <source>Play or Pause While Typing</source>
        <translation>Reproducir o pausar mientras se escribe</translation>
    </message>
    <message>
        <source>Plays or pauses from a text field, too</source>
        <translation>Reproduce o pausa también desde un campo de texto</translation>
    </message>
    <message>
        <source>Play the Last Seconds Again</source>
        <translation>Repetir los últimos segundos</translation>
    </message>
    <message>
        <source>Goes back three seconds and plays, from a text field, too</source>
        <translation>Retrocede tres segundos y reproduce, también desde un campo de texto</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Teclado</translation>
    </message>
    <message>
        <source>Lists every command and its keys</source>
        <translation>Enumera todas las órdenes y sus teclas</translation>
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
        <source>Asks for the deletion of the recording</source>
        <translation>Pide la eliminación de la grabación</translation>
    </message>
    <message>
        <source>&amp;Consent Record…</source>
        <translation>&amp;Consentimiento…</translation>
    </message>
    <message>
        <source>Shows what was agreed and when</source>
        <translation>Muestra qué se acordó y cuándo</translation>
    </message>
    <message>
        <source>&amp;Back to the List</source>
        <translation>&amp;Volver a la lista</translation>
    </message>
    <message>
        <source>Closes the recording</source>
        <translation>Cierra la grabación</translation>
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
        <source>Goes to the line spoken before</source>
        <translation>Va a la línea dicha antes</translation>
    </message>
    <message>
        <source>Next Line</source>
        <translation>Línea siguiente</translation>
    </message>
    <message>
        <source>Goes to the line spoken next</source>
        <translation>Va a la línea dicha después</translation>
    </message>
    <message>
        <source>Previous Chapter</source>
        <translation>Capítulo anterior</translation>
    </message>
    <message>
        <source>Goes to the chapter before</source>
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
        <source>Goes to the note or marker before</source>
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
        <source>Goes to a time that is typed</source>
        <translation>Va a un tiempo que se escribe</translation>
    </message>
    <message>
        <source>To the Start (0 %)</source>
        <translation>Al comienzo (0 %)</translation>
    </message>
    <message>
        <source>Goes to this part of the whole; with coding on, sets a code</source>
        <translation>Va a esta parte del total; con la codificación activa, pone un código</translation>
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
        <source>Ne&amp;xt Picture</source>
        <translation>Imagen si&amp;guiente</translation>
    </message>
    <message>
        <source>While paused, goes one picture on</source>
        <translation>En pausa, avanza una imagen</translation>
    </message>
    <message>
        <source>Pre&amp;vious Picture</source>
        <translation>Imagen an&amp;terior</translation>
    </message>
    <message>
        <source>While paused, goes one picture back</source>
        <translation>En pausa, retrocede una imagen</translation>
    </message>
    <message>
        <source>Ten Pictures On</source>
        <translation>Diez imágenes adelante</translation>
    </message>
    <message>
        <source>While paused, goes ten pictures on</source>
        <translation>En pausa, avanza diez imágenes</translation>
    </message>
    <message>
        <source>Ten Pictures Back</source>
        <translation>Diez imágenes atrás</translation>
    </message>
    <message>
        <source>While paused, goes ten pictures back</source>
        <translation>En pausa, retrocede diez imágenes</translation>
    </message>
    <message>
        <source>Back to Where I &amp;Was</source>
        <translation>Volver adonde &amp;estaba</translation>
    </message>
    <message>
        <source>Takes the last jump back</source>
        <translation>Deshace el último salto</translation>
    </message>
    <message>
        <source>Jump A&amp;gain</source>
        <translation>&amp;Saltar de nuevo</translation>
    </message>
    <message>
        <source>Makes the jump again that was taken back</source>
        <translation>Repite el salto que se deshizo</translation>
    </message>
    <message>
        <source>Repeat from &amp;Here</source>
        <translation>Repetir desde a&amp;quí</translation>
    </message>
    <message>
        <source>Sets the start of the part that repeats</source>
        <translation>Marca el comienzo de la parte que se repite</translation>
    </message>
    <message>
        <source>Repeat Until Here</source>
        <translation>Repetir &amp;hasta aquí</translation>
    </message>
    <message>
        <source>Sets the end of the part that repeats, and repeats it</source>
        <translation>Marca el final de la parte que se repite, y la repite</translation>
    </message>
    <message>
        <source>Stop &amp;Repeating</source>
        <translation>De&amp;jar de repetir</translation>
    </message>
    <message>
        <source>Plays on behind the part that repeats</source>
        <translation>Sigue más allá de la parte que se repite</translation>
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
        <source>Plays at the speed it was recorded</source>
        <translation>Reproduce a la velocidad en que se grabó</translation>
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
        <source>Even &amp;Out Voices</source>
        <translation>Igu&amp;alar voces</translation>
    </message>
    <message>
        <source>Brings quiet and loud voices to the same level</source>
        <translation>Lleva las voces bajas y altas al mismo nivel</translation>
    </message>
    <message>
        <source>Sound on the &amp;Timeline</source>
        <translation>Sonido en la línea de tiempo</translation>
    </message>
    <message>
        <source>Draws loudness and pauses behind the timeline</source>
        <translation>Dibuja el volumen y las pausas detrás de la línea de tiempo</translation>
    </message>
    <message>
        <source>P&amp;ictures on the Timeline</source>
        <translation>Imágenes en la línea de tiempo</translation>
    </message>
    <message>
        <source>Shows a small picture where the mouse points on the timeline</source>
        <translation>Muestra una imagen pequeña donde señala el ratón en la línea de tiempo</translation>
    </message>
    <message>
        <source>Hide the &amp;Left Picture</source>
        <translation>Ocultar la imagen i&amp;zquierda</translation>
    </message>
    <message>
        <source>Makes the left half of the picture unrecognisable</source>
        <translation>Hace irreconocible la mitad izquierda de la imagen</translation>
    </message>
    <message>
        <source>Hide the Right Picture</source>
        <translation>Ocultar la imagen derecha</translation>
    </message>
    <message>
        <source>Makes the right half of the picture unrecognisable</source>
        <translation>Hace irreconocible la mitad derecha de la imagen</translation>
    </message>
    <message>
        <source>&amp;Captions</source>
        <translation>Su&amp;btítulos</translation>
    </message>
    <message>
        <source>Shows what is said as text, or hides it</source>
        <translation>Muestra como texto lo que se dice, o lo oculta</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>Shows only the picture</source>
        <translation>Muestra solo la imagen</translation>
    </message>
    <message>
        <source>&amp;New Note</source>
        <translation>&amp;Nota nueva</translation>
    </message>
    <message>
        <source>Pauses and begins a note at this moment</source>
        <translation>Pausa y empieza una nota en este momento</translation>
    </message>
    <message>
        <source>&amp;Marker Here</source>
        <translation>&amp;Marca aquí</translation>
    </message>
    <message>
        <source>Keeps this moment</source>
        <translation>Guarda este momento</translation>
    </message>
    <message>
        <source>Note About the &amp;Part</source>
        <translation>Nota sobre la &amp;parte</translation>
    </message>
    <message>
        <source>Begins a note about the part that repeats</source>
        <translation>Empieza una nota sobre la parte que se repite</translation>
    </message>
    <message>
        <source>&amp;Chapter from Here</source>
        <translation>&amp;Capítulo desde aquí</translation>
    </message>
    <message>
        <source>Begins a chapter at this moment</source>
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
        <source>Keeps this moment with a code</source>
        <translation>Guarda este momento con un código</translation>
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
        <source>Shows what was said</source>
        <translation>Muestra lo que se dijo</translation>
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
        <source>Shows what is known of the recording</source>
        <translation>Muestra lo que se sabe de la grabación</translation>
    </message>
    <message>
        <source>Rows Under the Time&amp;line</source>
        <translation>Filas bajo la &amp;línea de tiempo</translation>
    </message>
    <message>
        <source>Shows speakers, notes and chapters under the timeline, or hides them</source>
        <translation>Muestra u oculta quién habla, las notas y los capítulos bajo la línea de tiempo</translation>
    </message>
    <message>
        <source>&amp;Follow in the Transcript</source>
        <translation>S&amp;eguir en la transcripción</translation>
    </message>
    <message>
        <source>The transcript goes along with the recording</source>
        <translation>La transcripción avanza con la grabación</translation>
    </message>
    <message>
        <source>Timeline Clos&amp;er</source>
        <translation>Línea de t&amp;iempo más cerca</translation>
    </message>
    <message>
        <source>Shows less time more closely under the timeline</source>
        <translation>Muestra menos tiempo y más de cerca bajo la línea de tiempo</translation>
    </message>
    <message>
        <source>Timeline &amp;Wider</source>
        <translation>Línea de tie&amp;mpo más amplia</translation>
    </message>
    <message>
        <source>Shows more time under the timeline</source>
        <translation>Muestra más tiempo bajo la línea de tiempo</translation>
    </message>
    <message>
        <source>Find in the Transcript</source>
        <translation>B&amp;uscar en la transcripción</translation>
    </message>
    <message>
        <source>Goes to the search in what was said</source>
        <translation>Va a la búsqueda en lo que se dijo</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>Buscar siguiente</translation>
    </message>
    <message>
        <source>Goes to the next place that was found</source>
        <translation>Va al siguiente lugar encontrado</translation>
    </message>
    <message>
        <source>Find Previous</source>
        <translation>Buscar anterior</translation>
    </message>
    <message>
        <source>Goes to the place before that was found</source>
        <translation>Va al lugar encontrado anterior</translation>
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
        <source>Three things to know when one is new</source>
        <translation>Tres cosas que conviene saber al empezar</translation>
    </message>
    <message>
        <source>Find What Was Sai&amp;d…</source>
        <translation>Buscar lo que se &amp;dijo…</translation>
    </message>
    <message>
        <source>Looks through the transcripts of your recordings</source>
        <translation>Busca en las transcripciones de sus grabaciones</translation>
    </message>
    <message>
        <source>Picture in Its Own Win&amp;dow</source>
        <translation>Imagen en su pr&amp;opia ventana</translation>
    </message>
    <message>
        <source>Takes the picture out of the page, for a second screen, or brings it back</source>
        <translation>Saca la imagen de la página, para una segunda pantalla, o la devuelve</translation>
    </message>
    <message>
        <source>&amp;How the Clinic Stands…</source>
        <translation>Cómo está la clí&amp;nica…</translation>
    </message>
    <message>
        <source>Backups, the log, keys, reviews, and what did not go through</source>
        <translation>Copias de seguridad, el registro, claves, revisiones y lo que no salió</translation>
    </message>
    <message>
        <source>&amp;Emergency Access…</source>
        <translation>Acceso de &amp;emergencia…</translation>
    </message>
    <message>
        <source>Opens everything of one client for two hours, because it cannot wait</source>
        <translation>Abre todo lo de un cliente durante dos horas, porque no se puede esperar</translation>
    </message>
    <message>
        <source>Emergency Accesses and &amp;Reviews…</source>
        <translation>Accesos de emergencia y rev&amp;isiones…</translation>
    </message>
    <message>
        <source>Shows emergency accesses, and judges those of others</source>
        <translation>Muestra los accesos de emergencia y juzga los de otros</translation>
    </message>
    <message>
        <source>&amp;Guide…</source>
        <translation>&amp;Guía…</translation>
    </message>
    <message>
        <source>Opens the guide for people in your role</source>
        <translation>Abre la guía para su función</translation>
    </message>
    <message>
        <source>Who &amp;May Open It…</source>
        <translation>&amp;Quién puede abrirla…</translation>
    </message>
    <message>
        <source>Closes the recording to most, or opens it to others again</source>
        <translation>Cierra la grabación a casi todos, o la abre otra vez a otros</translation>
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
        <source>Hides everything that is shown and stops the sound at once</source>
        <translation>Oculta todo lo que se muestra y detiene el sonido al instante</translation>
    </message>
    <message>
        <source>Find W&amp;hat Was Said…</source>
        <translation>Buscar lo que se &amp;dijo…</translation>
    </message>
    <message>
        <source>Who Has S&amp;een This…</source>
        <translation>Quién la &amp;ha visto…</translation>
    </message>
    <message>
        <source>Lists everybody who opened the recording, and what they did</source>
        <translation>Muestra a todos los que han abierto la grabación y qué hicieron</translation>
    </message>
    <message>
        <source>Leg&amp;al Requests…</source>
        <translation>Peticiones le&amp;gales…</translation>
    </message>
    <message>
        <source>Complaints, court orders and legal duties for which recordings may be opened</source>
        <translation>Quejas, órdenes judiciales y obligaciones legales por las que se pueden abrir grabaciones</translation>
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
        <translation>Esto no es una dirección de servidor. Se parece a «clinica.example» o «clinica.example:8443».</translation>
    </message>
    <message>
        <source>The name %1 is known.</source>
        <translation>El nombre %1 es conocido.</translation>
    </message>
    <message>
        <source>No server has the name %1. Look for a typing mistake, or check the network.</source>
        <translation>Ningún servidor se llama %1. Busque un error al escribir o revise la red.</translation>
    </message>
    <message>
        <source>The server answers.</source>
        <translation>El servidor responde.</translation>
    </message>
    <message>
        <source>Nothing answers there. Check the number behind the name, or try again later.</source>
        <translation>Allí no responde nada. Revise el número detrás del nombre o inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The connection is secure, and the server proved who it is.</source>
        <translation>La conexión es segura y el servidor demostró quién es.</translation>
    </message>
    <message>
        <source>The server could not prove that it is your clinic. If your clinic gave you a certificate file, choose it below.</source>
        <translation>El servidor no pudo demostrar que es su clínica. Si su clínica le dio un archivo de certificado, elíjalo abajo.</translation>
    </message>
    <message>
        <source>It is the server of a clinic, version %1.</source>
        <translation>Es el servidor de una clínica, versión %1.</translation>
    </message>
    <message>
        <source>Something else answers there, not the server of a clinic. Compare the address with your letter.</source>
        <translation>Allí responde otra cosa, no el servidor de una clínica. Compare la dirección con su carta.</translation>
    </message>
    <message>
        <source>The clock of this computer is right.</source>
        <translation>El reloj de este equipo está bien.</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is wrong by %n minute(s). Set it, or codes will not be accepted.</source>
        <translation>
            <numerusform>El reloj de este equipo se desvía %n minuto. Ajústelo, o los códigos no se aceptarán.</numerusform>
            <numerusform>El reloj de este equipo se desvía %n minutos. Ajústelo, o los códigos no se aceptarán.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is wrong: it says %1, and that is %n day(s) off. Set date and time, then try again.</source>
        <translation>
            <numerusform>El reloj de este equipo está mal: dice %1 y se desvía %n día. Ajuste la fecha y la hora e inténtelo de nuevo.</numerusform>
            <numerusform>El reloj de este equipo está mal: dice %1 y se desvía %n días. Ajuste la fecha y la hora e inténtelo de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock says %1: if that is wrong, set it first.</source>
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
        <source>The server vouches only for itself. If your clinic gave you a certificate file, choose it below.</source>
        <translation>El servidor solo responde por sí mismo. Si su clínica le dio un archivo de certificado, elíjalo abajo.</translation>
    </message>
    <message>
        <source>This computer does not know who vouches for the server. If your clinic gave you a certificate file, choose it below; if one is chosen, ask the clinic for the current one.</source>
        <translation>Este equipo no conoce a quien responde por el servidor. Si su clínica le dio un archivo de certificado, elíjalo abajo; si ya hay uno elegido, pida a la clínica el actual.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another name than the one typed. Compare the address with your letter.</source>
        <translation>El certificado del servidor es para otro nombre, no para el que se escribió. Compare la dirección con su carta.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for %1, not for the name that was typed. Compare the address with your letter.</source>
        <translation>El certificado del servidor es para %1, no para el nombre que se escribió. Compare la dirección con su carta.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not say which names it is for. The clinic needs a new one with its address as a subject alternative name.</source>
        <translation>El certificado del servidor no dice para qué nombres es. La clínica necesita uno nuevo que incluya su dirección como nombre alternativo (SAN).</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was withdrawn. Do not connect; tell the clinic.</source>
        <translation>El certificado del servidor fue revocado. No se conecte; avise a la clínica.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate could be forged: its key or its signature is too weak. The clinic needs a new one.</source>
        <translation>El certificado del servidor podría falsificarse: su clave o su firma es demasiado débil. La clínica necesita uno nuevo.</translation>
    </message>
    <message>
        <source>The server could not prove that it is your clinic. The connection was not made.</source>
        <translation>El servidor no pudo demostrar que es su clínica. No se estableció la conexión.</translation>
    </message>
    <message>
        <source>A proxy of this network asks for a name and a password before it lets the program out. Try again to give them; whoever runs the network knows them.</source>
        <translation>Un proxy de esta red pide un nombre y una contraseña antes de dejar salir al programa. Inténtelo de nuevo para darlos; los conoce quien administra la red.</translation>
    </message>
    <message>
        <source>The proxy that this computer is set to use does not answer. Check the network settings.</source>
        <translation>El proxy que este equipo tiene configurado no responde. Revise los ajustes de red.</translation>
    </message>
    <message>
        <source>The proxy of this network does not answer, or does not let the program through to the clinic. Ask whoever runs the network.</source>
        <translation>El proxy de esta red no responde o no deja que el programa llegue a la clínica. Pregunte a quien administra la red.</translation>
    </message>
    <message>
        <source>The server can be worked with.</source>
        <translation>Se puede trabajar con el servidor.</translation>
    </message>
    <message>
        <source>The server is there, but something it needs does not work at the moment. Try again later, or tell the clinic.</source>
        <translation>El servidor está ahí, pero algo que necesita no funciona en este momento. Inténtelo más tarde o avise a la clínica.</translation>
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
        <source>&amp;Go On to Decide</source>
        <translation>&amp;Pasar a decidir</translation>
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
        <source>Fetching the text…</source>
        <translation>Trayendo el texto…</translation>
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
        <source>Fetch the Text Again</source>
        <translation>Traer el texto de nuevo</translation>
    </message>
    <message>
        <source>What you ticked and typed before is still here.</source>
        <translation>Lo que marcó y escribió antes sigue aquí.</translation>
    </message>
    <message>
        <source>The client is told of what you record in their name. What allows more than before takes effect after 24 hours, or as soon as they confirm it in their own program.</source>
        <translation>El cliente recibe un aviso de lo que usted anota en su nombre. Lo que permite más que antes tiene efecto a las 24 horas, o en cuanto lo confirme en su propio programa.</translation>
    </message>
    <message>
        <source>A consent can be recorded for the client once a session with them has begun. Before that they decide in their own program.</source>
        <translation>Un consentimiento se puede anotar en nombre del cliente una vez que ha empezado una sesión con él. Antes lo decide en su propio programa.</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué se trata</translation>
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
        <source>Look Again</source>
        <translation>Mirar de nuevo</translation>
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
        <source>The copy is saved. It is not locked: keep it where nobody else finds it.</source>
        <translation>La copia está guardada. No está protegida: guárdela donde nadie más la encuentre.</translation>
    </message>
    <message>
        <source>The copy could not be saved there.</source>
        <translation>No se pudo guardar la copia en ese lugar.</translation>
    </message>
    <message>
        <source>C&amp;onfirm It</source>
        <translation>Con&amp;firmarlo</translation>
    </message>
    <message>
        <source>&amp;Refuse It</source>
        <translation>Recha&amp;zarlo</translation>
    </message>
    <message>
        <source>%1 recorded a consent in your name on %2, for: %3.</source>
        <translation>%1 anotó un consentimiento en su nombre el %2, para: %3.</translation>
    </message>
    <message>
        <source>%1 recorded a consent in the client&apos;s name on %2, for: %3.</source>
        <translation>%1 anotó un consentimiento en nombre del cliente el %2, para: %3.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Decisiones</translation>
    </message>
</context>
<context>
    <name>CurtainPage</name>
    <message>
        <source>&amp;Lift the Curtain</source>
        <translation>&amp;Descorrer la cortina</translation>
    </message>
    <message>
        <source>The curtain is drawn</source>
        <translation>La cortina está corrida</translation>
    </message>
    <message>
        <source>What you were doing is behind it, as you left it.</source>
        <translation>Lo que estaba haciendo está detrás, tal como lo dejó.</translation>
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
        <source>Pick a day in a calendar</source>
        <translation>Elegir un día en un calendario</translation>
    </message>
    <message>
        <source>Pick a day in a calendar (Alt+Down)</source>
        <translation>Elegir un día en un calendario (Alt+Abajo)</translation>
    </message>
    <message>
        <source>A day such as 12 May 2026, or a time such as last month. Empty: %1</source>
        <translation>Un día como 12 de mayo de 2026, o un tiempo como el mes pasado. Vacío: %1</translation>
    </message>
    <message>
        <source>This is not a day.</source>
        <translation>Esto no es un día.</translation>
    </message>
</context>
<context>
    <name>DeletionActions</name>
    <message>
        <source>You cannot delete this recording. Ask a practice manager.</source>
        <translation>Usted no puede eliminar esta grabación. Pregunte a quien dirige la consulta.</translation>
    </message>
    <message>
        <source>The deletion was taken back. The recording is as it was.</source>
        <translation>La eliminación se anuló. La grabación está como estaba.</translation>
    </message>
    <message>
        <source>The answer is recorded, and the client was told that there is one.</source>
        <translation>La respuesta queda registrada y se avisó al cliente de que la hay.</translation>
    </message>
</context>
<context>
    <name>DeletionWords</name>
    <message>
        <source>Asked for, not answered yet</source>
        <translation>Pedido, aún sin respuesta</translation>
    </message>
    <message>
        <source>Was asked for, and taken back</source>
        <translation>Se pidió y se retiró</translation>
    </message>
    <message>
        <source>Asked for; the clinic keeps it</source>
        <translation>Pedido; la clínica la conserva</translation>
    </message>
    <message>
        <source>Asked for; the clinic keeps it closed</source>
        <translation>Pedido; la clínica la conserva cerrada</translation>
    </message>
    <message>
        <source>Asked for; the clinic deletes it</source>
        <translation>Pedido; la clínica la borra</translation>
    </message>
    <message>
        <source>You asked for deletion on %1.</source>
        <translation>Usted pidió el borrado el %1.</translation>
    </message>
    <message>
        <source>Deletion was asked for on %1.</source>
        <translation>Se pidió el borrado el %1.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what was said</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>There is no answer yet.</source>
        <translation>Todavía no hay respuesta.</translation>
    </message>
    <message>
        <source>It was taken back on %1.</source>
        <translation>Se retiró el %1.</translation>
    </message>
    <message>
        <source>The clinic answered on %1: the recording is kept.</source>
        <translation>La clínica respondió el %1: la grabación se conserva.</translation>
    </message>
    <message>
        <source>The clinic answered on %1: the recording is kept, and closed to everybody but the client, who acts for them, and who treats them.</source>
        <translation>La clínica respondió el %1: la grabación se conserva, cerrada para todos menos el cliente, quien lo representa y quien lo trata.</translation>
    </message>
    <message>
        <source>The clinic answered on %1: the recording is deleted.</source>
        <translation>La clínica respondió el %1: la grabación se borra.</translation>
    </message>
    <message>
        <source>If your clinic leaves time to think it over, the list says until when it can be taken back. After that it cannot be undone.</source>
        <translation>Si su clínica deja tiempo para pensarlo, la lista dice hasta cuándo se puede deshacer. Después ya no se puede.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>It can be restored until %1. After that it is gone for good.</source>
        <translation>Se puede recuperar hasta el %1. Después desaparece para siempre.</translation>
    </message>
    <message>
        <source>The keeping rule of your clinic says: keep it until %1.</source>
        <translation>La regla de conservación de su clínica dice: conservarla hasta el %1.</translation>
    </message>
    <message>
        <source>So a second person has to agree before anything is deleted. They are told.</source>
        <translation>Por eso una segunda persona debe aceptar antes de que se borre nada. Se le avisa.</translation>
    </message>
    <message>
        <source>Somebody asked for it; you are the second person.</source>
        <translation>Alguien lo pidió; usted es la segunda persona.</translation>
    </message>
    <message>
        <source>Somebody asked that this is deleted. You can agree, as the second person.</source>
        <translation>Alguien pidió que esto se borre. Usted puede aceptarlo, como segunda persona.</translation>
    </message>
    <message>
        <source>You asked that this is deleted. A second person has to agree.</source>
        <translation>Usted pidió que esto se borre. Una segunda persona debe aceptarlo.</translation>
    </message>
    <message>
        <source>The recording, its transcript and the notes about it are destroyed; its line and the access log stay.</source>
        <translation>La grabación, su transcripción y las notas sobre ella se destruyen; su línea y el registro de accesos quedan.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>the state of the consent as a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>A copy was asked for %n time(s); copies that were saved stay where they are.</source>
        <translation>
            <numerusform>Se pidió una copia %n vez; las copias guardadas se quedan donde están.</numerusform>
            <numerusform>Se pidió una copia %n veces; las copias guardadas se quedan donde están.</numerusform>
        </translation>
    </message>
    <message>
        <source>The deletion is asked for. A second person was told and has to agree.</source>
        <translation>El borrado está pedido. Se avisó a una segunda persona, que debe aceptarlo.</translation>
    </message>
    <message>
        <source>The recording is deleted, and that is recorded, with who wanted it and why.</source>
        <translation>La grabación está borrada, y queda anotado quién lo quiso y por qué.</translation>
    </message>
    <message>
        <source>The deletion is recorded, with who wanted it and why. The list says until when it can be taken back.</source>
        <translation>El borrado queda anotado, con quién lo quiso y por qué. La lista dice hasta cuándo se puede deshacer.</translation>
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
        <source>Saved and checked: %1. Keep it where only you can open it. Fingerprint (SHA-256): %2</source>
        <translation>Guardada y comprobada: %1. Guárdela donde solo usted pueda abrirla. Huella (SHA-256): %2</translation>
    </message>
    <message>
        <source>The copy was not saved. %1</source>
        <translation>La copia no se guardó. %1</translation>
    </message>
</context>
<context>
    <name>BreakGlassListDialog</name>
    <message>
        <source>Emergency Accesses</source>
        <translation>Accesos de emergencia</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
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
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>It was &amp;justified</source>
        <translation>Estuvo &amp;justificado</translation>
    </message>
    <message>
        <source>It was &amp;not justified</source>
        <translation>&amp;No estuvo justificado</translation>
    </message>
    <message>
        <source>&amp;What you looked at, and why you think so (at least 10 characters)</source>
        <translation>&amp;Qué miró, y por qué lo cree (al menos 10 caracteres)</translation>
    </message>
    <message>
        <source>What you looked at, and why you think so</source>
        <translation>Qué miró, y por qué lo cree</translation>
    </message>
    <message>
        <source>C&amp;lose the Review</source>
        <translation>C&amp;errar la revisión</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Nobody has opened anything in an emergency.</source>
        <translation>Nadie ha abierto nada en una emergencia.</translation>
    </message>
    <message>
        <source>The reason was destroyed.</source>
        <translation>El motivo se destruyó.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what was said</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>No longer shown to you</source>
        <translation>Ya no se le muestra</translation>
    </message>
</context>
<context>
    <name>BreakGlassBar</name>
    <message>
        <source>Emergency access to %1 has ended: %2 has reviewed it.</source>
        <translation>El acceso de emergencia a %1 ha terminado: %2 lo ha revisado.</translation>
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
        <source>You ended the emergency access to %1. Somebody else will review it.</source>
        <translation>Ha terminado el acceso de emergencia a %1. Otra persona lo revisará.</translation>
    </message>
    <message>
        <source>Emergency access to %1: %2 left.</source>
        <comment>client, time</comment>
        <translation>Acceso de emergencia a %1: quedan %2.</translation>
    </message>
    <message>
        <source>End the emergency access to %1 now</source>
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
        <source>Open the recordings of a client in an emergency?</source>
        <translation>¿Abrir las grabaciones de un cliente en una emergencia?</translation>
    </message>
    <message>
        <source>For two hours you see what there is of this one client, as far as the client agreed to being recorded. The managers and whoever treats the client are told at once, somebody else judges afterwards whether it was right, and the client can read all of it.</source>
        <translation>Durante dos horas verá lo que hay de este único cliente, en la medida en que aceptó ser grabado. Se avisa enseguida a la dirección y a quien trata al cliente, otra persona juzga después si fue correcto, y el cliente puede leerlo todo.</translation>
    </message>
    <message>
        <source>&amp;Number on the client&apos;s record</source>
        <translation>&amp;Número de la ficha del cliente</translation>
    </message>
    <message>
        <source>&amp;Why it cannot wait (at least 10 characters)</source>
        <translation>&amp;Por qué no se puede esperar (al menos 10 caracteres)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Open in an Emergency</source>
        <translation>&amp;Abrir en una emergencia</translation>
    </message>
    <message>
        <source>type the number</source>
        <translation>escriba el número</translation>
    </message>
    <message>
        <source>write at least 10 characters</source>
        <translation>escriba al menos 10 caracteres</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Todavía falta: %1.</translation>
    </message>
    <message>
        <source>Your office has no client with this number.</source>
        <translation>Su consulta no tiene ningún cliente con este número.</translation>
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
        <source>With the &amp;names of those who wrote them</source>
        <translation>Con los &amp;nombres de quienes las escribieron</translation>
    </message>
    <message>
        <source>Choose a &amp;Place…</source>
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
        <source>Name, number or time, such as last week</source>
        <translation>Nombre, número o tiempo, como la semana pasada</translation>
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
        <source>Sessions in %1 instead</source>
        <translation>Mejor sesiones de %1</translation>
    </message>
    <message>
        <source>Names with “%1” instead</source>
        <translation>Mejor nombres con «%1»</translation>
    </message>
    <message>
        <source>Shows the other recordings again</source>
        <translation>Muestra de nuevo las demás grabaciones</translation>
    </message>
</context>
<context>
    <name>FirstStepsDialog</name>
    <message>
        <source>First Steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>F1 lists every key. This page is under Help.</source>
        <translation>F1 muestra todas las teclas. Esta página está en Ayuda.</translation>
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
        <source>The list has every recording of your sessions. Choose one and press Enter. What you watch is recorded, as it is for everybody else.</source>
        <translation>La lista tiene todas las grabaciones de sus sesiones. Elija una y pulse Intro. Lo que usted ve queda registrado, como para todos los demás.</translation>
    </message>
    <message>
        <source>Who has seen them</source>
        <translation>Quién las ha visto</translation>
    </message>
    <message>
        <source>Beside a recording you find who opened it, when and why, and you can save a proof of each entry.</source>
        <translation>Junto a una grabación encuentra quién la abrió, cuándo y por qué, y puede guardar una prueba de cada entrada.</translation>
    </message>
    <message>
        <source>Your decisions</source>
        <translation>Sus decisiones</translation>
    </message>
    <message>
        <source>Under Sessions you can say yes or no to recording, and change your mind on any day. You can also ask that a recording is deleted.</source>
        <translation>En Sesiones puede decir sí o no a la grabación, y cambiar de opinión cualquier día. También puede pedir que se borre una grabación.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>The list begins with what you have not seen. Enter opens it, Space plays and pauses, the arrow keys go ten seconds back and on.</source>
        <translation>La lista empieza por lo que no ha visto. Intro la abre, Espacio reproduce y pausa, las flechas van diez segundos atrás y adelante.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>N begins a note at the moment you press it, B keeps the moment alone. Notes are only yours until you share them.</source>
        <translation>N empieza una nota en el momento en que la pulsa, B guarda solo el momento. Las notas son solo suyas hasta que las comparte.</translation>
    </message>
    <message>
        <source>Be undisturbed</source>
        <translation>Sin miradas ajenas</translation>
    </message>
    <message>
        <source>Escape twice hides picture and sound at once. Names can be hidden everywhere with one command.</source>
        <translation>Pulsar Esc dos veces oculta imagen y sonido al instante. Los nombres se pueden ocultar en todas partes con una orden.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>The list has every recording of your office. Type a name, a number or a time such as “last week” above it.</source>
        <translation>La lista tiene todas las grabaciones de su oficina. Escriba encima un nombre, un número o una fecha como «la semana pasada».</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>Decir por qué</translation>
    </message>
    <message>
        <source>Opening what was said, saving a copy and deleting ask for a reason. Clients can read it.</source>
        <translation>Abrir lo que se dijo, guardar una copia y borrar piden un motivo. Los clientes pueden leerlo.</translation>
    </message>
    <message>
        <source>Answer for it</source>
        <translation>Responder de ello</translation>
    </message>
    <message>
        <source>The access log shows who did what. Messages tell you what waits for a decision, such as a client&apos;s wish that a recording is deleted.</source>
        <translation>El registro de accesos muestra quién hizo qué. Los mensajes le dicen qué espera una decisión, como la petición de un cliente de borrar una grabación.</translation>
    </message>
</context>
<context>
    <name>FormDraft</name>
    <message>
        <source>This computer has no keychain, so what you type here is kept in memory only. It is lost if the program ends before it is sent.</source>
        <translation>Este equipo no tiene llavero, así que lo que escriba aquí se guarda solo en la memoria. Se pierde si el programa termina antes de enviarlo.</translation>
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
        <source>&amp;Go There</source>
        <translation>&amp;Ir allí</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>A time from the start, + or - and a time from here, or a part of the whole.</source>
        <translation>Un tiempo desde el comienzo, + o - y un tiempo desde aquí, o una parte del total.</translation>
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
        <source>For those who treat</source>
        <translation>Para quienes tratan</translation>
    </message>
    <message>
        <source>For managers and administrators</source>
        <translation>Para dirección y administración</translation>
    </message>
    <message>
        <source>For those who check</source>
        <translation>Para quienes comprueban</translation>
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
        <source>Client not named by this server</source>
        <translation>Cliente no nombrado por este servidor</translation>
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
        <source>Set the Password</source>
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
        <source>The same &amp;again</source>
        <translation>La misma &amp;otra vez</translation>
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
        <source>The password needs at least 12 characters. Several words make a good one.</source>
        <translation>La contraseña necesita al menos 12 caracteres. Varias palabras hacen una buena.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Las dos contraseñas no son iguales.</translation>
    </message>
    <message>
        <source>This invitation is not known, was used already, or is too old. Ask your clinic for a new one.</source>
        <translation>Esta invitación no se conoce, ya se usó o es demasiado antigua. Pida una nueva a su clínica.</translation>
    </message>
    <message>
        <source>Your clinic gave you an invitation: a text that begins with attune://join, a file, or 32 letters and digits. With it you choose your password, once. It works for seven days.</source>
        <translation>Su clínica le dio una invitación: un texto que empieza por attune://join, un archivo, o 32 letras y cifras. Con ella elige su contraseña, una vez. Vale siete días.</translation>
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
        <source>The clinic&apos;s server: %1</source>
        <translation>El servidor de la clínica: %1</translation>
    </message>
    <message>
        <source>The clinic&apos;s server: %1. Words to compare with your clinic, if you like: %2</source>
        <translation>El servidor de la clínica: %1. Palabras para comparar con su clínica, si lo desea: %2</translation>
    </message>
    <message>
        <source>This invitation is not whole, or was changed. Copy all of it, or ask your clinic for a new one.</source>
        <translation>Esta invitación no está completa o se modificó. Cópiela entera, o pida una nueva a su clínica.</translation>
    </message>
    <message>
        <source>This is not the server the invitation is from, so nothing was sent to it. Ask your clinic.</source>
        <translation>Este no es el servidor de la invitación, así que no se le envió nada. Pregunte a su clínica.</translation>
    </message>
    <message>
        <source>This server could not prove that it is your clinic. Ask your clinic for the invitation as a text that begins with attune://join, or as a file: it has the clinic&apos;s certificate with it. Or ask for the certificate file, and choose it on the page behind this window.</source>
        <translation>Este servidor no pudo demostrar que es su clínica. Pida a su clínica la invitación como un texto que empieza por attune://join o como archivo: lleva consigo el certificado de la clínica. O pida el archivo del certificado y elíjalo en la página que está detrás de esta ventana.</translation>
    </message>
    <message>
        <source>These letters and digits do not say which clinic they are for. Type the server&apos;s address on the page behind this window, or paste the text that begins with attune://join.</source>
        <translation>Estas letras y cifras no dicen de qué clínica son. Escriba la dirección del servidor en la página que está detrás de esta ventana, o pegue el texto que empieza por attune://join.</translation>
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
        <source>Everywhere but where one types</source>
        <translation>En todas partes menos donde se escribe</translation>
    </message>
    <message>
        <source>Only beside a recording</source>
        <translation>Solo junto a una grabación</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivadas</translation>
    </message>
    <message>
        <source>Choose a set of keys…</source>
        <translation>Elija un juego de teclas…</translation>
    </message>
    <message>
        <source>Keys without Ctrl or &amp;Alt</source>
        <translation>Teclas sin Ctrl ni &amp;Alt</translation>
    </message>
    <message>
        <source>&amp;Take the keys of</source>
        <translation>&amp;Tomar las teclas de</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Buscar órdenes</translation>
    </message>
    <message>
        <source>Commands and keys</source>
        <translation>Órdenes y teclas</translation>
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
        <source>New key</source>
        <translation>Tecla nueva</translation>
    </message>
    <message>
        <source>A&amp;dd Key</source>
        <translation>&amp;Añadir tecla</translation>
    </message>
    <message>
        <source>&amp;Remove Keys</source>
        <translation>&amp;Quitar teclas</translation>
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
        <source>This key is taken by: %1. Adding it takes it from there.</source>
        <translation>Esta tecla la tiene: %1. Al añadirla aquí, la pierde.</translation>
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
        <source>The password is not right.</source>
        <translation>La contraseña no es correcta.</translation>
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
        <source>Attune</source>
        <translation>Attune</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
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
        <source>As the &amp;System</source>
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
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Registro de accesos</translation>
    </message>
    <message>
        <source>Times: %1 (%2)</source>
        <translation>Horas: %1 (%2)</translation>
    </message>
    <message>
        <source>You locked the program. What you were doing is kept.</source>
        <translation>Usted bloqueó el programa. Lo que estaba haciendo se conserva.</translation>
    </message>
    <message>
        <source>About Attune</source>
        <translation>Acerca de Attune</translation>
    </message>
    <message>
        <source>Attune %1

Keeps, watches and answers for session recordings.

Free software under the GNU General Public License, version 3 or later. Icons by Lucide (ISC licence).</source>
        <translation>Attune %1

Conserva, muestra y responde de las grabaciones de sesiones.

Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Iconos de Lucide (licencia ISC).</translation>
    </message>
    <message numerus="yes">
        <source>The program locks in %n second(s), because nobody uses it.</source>
        <translation>
            <numerusform>El programa se bloquea en %n segundo porque nadie lo usa.</numerusform>
            <numerusform>El programa se bloquea en %n segundos porque nadie lo usa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay Signed In</source>
        <translation>Seguir con la sesión</translation>
    </message>
    <message>
        <source>The program locked itself because it was not used. What you were doing is kept.</source>
        <translation>El programa se bloqueó porque no se usaba. Lo que estaba haciendo se conserva.</translation>
    </message>
    <message>
        <source>Account: %1, %2</source>
        <translation>Cuenta: %1, %2</translation>
    </message>
    <message>
        <source>%1, %2, at %3</source>
        <translation>%1, %2, en %3</translation>
    </message>
    <message>
        <source>My recordings</source>
        <translation>Mis grabaciones</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Access log: everything sent</source>
        <translation>Registro de accesos: todo enviado</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) waiting to be sent</source>
        <translation>
            <numerusform>%n evento por enviar</numerusform>
            <numerusform>%n eventos por enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>No keychain: signed in, and texts kept, until the program closes</source>
        <translation>Sin llavero: la sesión y los textos duran hasta cerrar el programa</translation>
    </message>
    <message>
        <source>What Is This?</source>
        <translation>¿Qué es esto?</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n mensaje nuevo</numerusform>
            <numerusform>%n mensajes nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Names hidden</source>
        <translation>Nombres ocultos</translation>
    </message>
    <message>
        <source>What you type cannot be kept on this computer at the moment. Free some disk space.</source>
        <translation>Lo que escribe no se puede conservar ahora en este equipo. Libere espacio en el disco.</translation>
    </message>
    <message>
        <source>Notes that were being written on this computer could not be read; their file was set aside.</source>
        <translation>No se pudieron leer notas que se estaban escribiendo en este equipo; su archivo se apartó.</translation>
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
        <source>&amp;Notes</source>
        <translation>&amp;Notas</translation>
    </message>
    <message>
        <source>Welcome. Three things are good to know at the beginning.</source>
        <translation>Le damos la bienvenida. Conviene saber tres cosas al empezar.</translation>
    </message>
    <message>
        <source>Show Me</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Who Has Seen M&amp;e…</source>
        <translation>Quién me ha &amp;visto…</translation>
    </message>
    <message>
        <source>Access Lo&amp;g…</source>
        <translation>&amp;Registro de accesos…</translation>
    </message>
    <message>
        <source>Times: %1</source>
        <comment>time zone</comment>
        <translation>Horas: %1</translation>
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
    <name>MessagesDialog</name>
    <message>
        <source>Importance</source>
        <translation>Importancia</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Access log</source>
        <translation>Registro de accesos</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>&amp;Mark as Read</source>
        <translation>&amp;Marcar como leído</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>There is a message for you.</source>
        <translation>Hay un mensaje para usted.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
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
        <source>There are no messages.</source>
        <translation>No hay mensajes.</translation>
    </message>
    <message>
        <source>&amp;Show the Recording</source>
        <translation>Mostrar la &amp;grabación</translation>
    </message>
    <message>
        <source>When (%1)</source>
        <comment>time zone</comment>
        <translation>Cuándo (%1)</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
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
        <source>Enter keeps it, Shift and Enter begins a line, Escape goes back</source>
        <translation>Intro la guarda, Mayús e Intro empiezan una línea, Escape vuelve</translation>
    </message>
    <message>
        <source>Write a note. The recording pauses; Enter keeps the note and plays on.</source>
        <translation>Escriba una nota. La grabación se pausa; Intro guarda la nota y sigue.</translation>
    </message>
    <message>
        <source>Who can read this note</source>
        <translation>Quién puede leer esta nota</translation>
    </message>
    <message>
        <source>&amp;Keep Note</source>
        <translation>Guard&amp;ar nota</translation>
    </message>
    <message>
        <source>The moment you begin to type is the note&apos;s moment.</source>
        <translation>El momento de la nota es aquel en que usted empieza a escribir.</translation>
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
        <source>Changing the note at %1</source>
        <translation>Cambiando la nota en %1</translation>
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
        <source>There is no code on key %1. Codes are named in the Notes menu.</source>
        <translation>No hay código en la tecla %1. Los códigos se nombran en el menú Notas.</translation>
    </message>
    <message>
        <source>The codes could not be kept. %1</source>
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
        <source>The file could not be written. Choose another place.</source>
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
        <source>Of others</source>
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
        <source>No notes here yet. Press B for a marker, N for a note.</source>
        <translation>Aquí no hay notas todavía. Pulse B para una marca, N para una nota.</translation>
    </message>
    <message>
        <source>No notes here.</source>
        <translation>Aquí no hay notas.</translation>
    </message>
    <message>
        <source>Notes cannot be loaded at the moment. What you write is kept and sent later.</source>
        <translation>Las notas no se pueden traer ahora. Lo que escriba se conserva y se envía después.</translation>
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
        <source>From now on, “%1” can read this note. Do you want that?</source>
        <translation>Desde ahora, «%1» puede leer esta nota. ¿Quiere eso?</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) read this note already. From now on it is for “%1”.</source>
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
        <source>Keep as It &amp;Was</source>
        <translation>Dejar como e&amp;staba</translation>
    </message>
    <message>
        <source>The note is deleted.</source>
        <translation>La nota está eliminada.</translation>
    </message>
    <message>
        <source>The marker is kept.</source>
        <translation>La marca está guardada.</translation>
    </message>
    <message>
        <source>The note is changed.</source>
        <translation>La nota está cambiada.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The clinic did not take a note: %1 Its text is in the box below.</source>
        <translation>La clínica no aceptó una nota: %1 Su texto está en el cuadro de abajo.</translation>
    </message>
    <message>
        <source>&amp;Show</source>
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
        <source>Everywhere else where you are signed in, you will be signed out.</source>
        <translation>Se cerrará su sesión en todos los demás lugares donde la tenga abierta.</translation>
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
        <source>The same &amp;again</source>
        <translation>La misma &amp;otra vez</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Type your current password.</source>
        <translation>Escriba su contraseña actual.</translation>
    </message>
    <message>
        <source>The password needs at least 12 characters. Several words make a good one.</source>
        <translation>La contraseña necesita al menos 12 caracteres. Varias palabras hacen una buena.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Las dos contraseñas no son iguales.</translation>
    </message>
    <message>
        <source>Your password was changed. You were signed out everywhere else.</source>
        <translation>Se cambió su contraseña. Se cerró su sesión en todos los demás lugares.</translation>
    </message>
    <message>
        <source>This is not your current password.</source>
        <translation>Esta no es su contraseña actual.</translation>
    </message>
</context>
<context>
    <name>VideoSpot</name>
    <message>
        <source>&amp;Bring the Picture Back</source>
        <translation>&amp;Devolver la imagen</translation>
    </message>
    <message>
        <source>The picture is in a window of its own.</source>
        <translation>La imagen está en su propia ventana.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
</context>
<context>
    <name>PlanSessionDialog</name>
    <message>
        <source>Plan a Session</source>
        <translation>Planificar una sesión</translation>
    </message>
    <message>
        <source>Number on the client&apos;s record</source>
        <translation>Número de la ficha del cliente</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Empieza</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>&amp;Number on the client&apos;s record</source>
        <translation>&amp;Número de la ficha del cliente</translation>
    </message>
    <message>
        <source>&amp;Begins</source>
        <translation>&amp;Empieza</translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation>&amp;Minutos</translation>
    </message>
    <message>
        <source>&amp;Plan It</source>
        <translation>&amp;Planificar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Whether it may be recorded is asked of the client, as always.</source>
        <translation>Si se puede grabar se le pregunta al cliente, como siempre.</translation>
    </message>
    <message>
        <source>Your office has no client with this number.</source>
        <translation>Su consulta no tiene ningún cliente con este número.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>A session begins between now and two years from now.</source>
        <translation>Una sesión empieza entre ahora y dentro de dos años.</translation>
    </message>
</context>
<context>
    <name>PlayerPage</name>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Time and length</source>
        <translation>Tiempo y duración</translation>
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
        <source>Captions</source>
        <translation>Subtítulos</translation>
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
        <source>Opening the recording…</source>
        <translation>Abriendo la grabación…</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>No sound output was found. The picture plays without sound; turn captions on to read along.</source>
        <translation>No se encontró ninguna salida de sonido. La imagen se reproduce sin sonido; active los subtítulos para leer lo que se dice.</translation>
    </message>
    <message>
        <source>Continuing at %1.</source>
        <translation>Continúa en %1.</translation>
    </message>
    <message>
        <source>Start Again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Volume; in the middle as loud as recorded</source>
        <translation>Volumen; en el centro, tan alto como se grabó</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>who, when, recording</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>The headphones or loudspeaker went away, so playback is paused. Nobody else should hear it.</source>
        <translation>Los auriculares o el altavoz se desconectaron, así que la reproducción está en pausa. Nadie más debe oírla.</translation>
    </message>
    <message>
        <source>A damaged part at %1 was skipped.</source>
        <translation>Se saltó una parte dañada en %1.</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The transcript was not changed. %1</source>
        <translation>La transcripción no se cambió. %1</translation>
    </message>
    <message>
        <source>Pauses are shortened once the sound has been read.</source>
        <translation>Las pausas se acortan en cuanto se haya leído el sonido.</translation>
    </message>
    <message>
        <source>Shortened pauses saved %1.</source>
        <translation>Acortar las pausas ahorró %1.</translation>
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
        <source>Leave full screen</source>
        <translation>Salir de pantalla completa</translation>
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
        <source>Back to the &amp;Defaults of This Page</source>
        <translation>Volver a lo pre&amp;determinado de esta página</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Another language is used when the program starts the next time.</source>
        <translation>El otro idioma se usa cuando el programa se inicie la próxima vez.</translation>
    </message>
    <message>
        <source>Recordings begin at &amp;speed</source>
        <translation>Las grabaciones empiezan a &amp;velocidad</translation>
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
        <source>After a pause, go &amp;back</source>
        <translation>Tras una pausa, &amp;retroceder</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Markers are set &amp;earlier by</source>
        <translation>Las marcas se ponen &amp;antes por</translation>
    </message>
    <message>
        <source>Draw s&amp;ound and pauses on the timeline</source>
        <translation>Dibujar el s&amp;onido y las pausas en la línea de tiempo</translation>
    </message>
    <message>
        <source>Show small &amp;pictures on the timeline</source>
        <translation>Mostrar &amp;imágenes pequeñas en la línea de tiempo</translation>
    </message>
    <message>
        <source>&amp;Caption Look…</source>
        <translation>Aspecto de los &amp;subtítulos…</translation>
    </message>
    <message>
        <source>Draw the curtain when I use another &amp;window</source>
        <translation>Correr la cortina cuando uso otra &amp;ventana</translation>
    </message>
    <message>
        <source>Lock when the &amp;screen is locked or the computer sleeps</source>
        <translation>Bloquear cuando se bloquea la &amp;pantalla o el equipo entra en reposo</translation>
    </message>
    <message>
        <source>The program also locks itself when nobody uses it: after 5 minutes for staff, after 10 for clients. The clinic decides that.</source>
        <translation>El programa también se bloquea cuando nadie lo usa: después de 5 minutos para el personal, de 10 para los clientes. Eso lo decide la clínica.</translation>
    </message>
    <message>
        <source>Linux cannot keep other programs from filming the screen. The name of who watches is on the picture, and “Hide Names” and the curtain hide what is not needed.</source>
        <translation>Linux no puede impedir que otros programas filmen la pantalla. El nombre de quien ve está sobre la imagen, y «Ocultar nombres» y la cortina tapan lo que no hace falta.</translation>
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
        <source>Size of &amp;text</source>
        <translation>Tamaño del &amp;texto</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Ningún ajuste tiene estas palabras.</translation>
    </message>
    <message>
        <source>Export Settings</source>
        <translation>Exportar ajustes</translation>
    </message>
    <message>
        <source>Exported. There is no password or name in the file.</source>
        <translation>Exportado. En el archivo no hay contraseñas ni nombres.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another place.</source>
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
        <source>This file has no settings of this program. Nothing was changed.</source>
        <translation>Este archivo no tiene ajustes de este programa. No se cambió nada.</translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>Importado.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Como diga el sistema</translation>
    </message>
    <message>
        <source>&amp;Loudspeaker or headphones</source>
        <translation>&amp;Altavoz o auriculares</translation>
    </message>
    <message>
        <source>Play &amp;Test Tone</source>
        <translation>Reproducir un tono de &amp;prueba</translation>
    </message>
    <message>
        <source>A recording is private: hear where the tone comes from before you open one.</source>
        <translation>Una grabación es privada: oiga de dónde viene el tono antes de abrir una.</translation>
    </message>
    <message>
        <source>You should hear a tone now.</source>
        <translation>Ahora debería oír un tono.</translation>
    </message>
    <message>
        <source>No tone can be played: this computer has no loudspeaker that works.</source>
        <translation>No se puede reproducir el tono: este equipo no tiene un altavoz que funcione.</translation>
    </message>
    <message>
        <source>The tone is over. If you did not hear it, choose another place, or turn the sound up.</source>
        <translation>El tono ha terminado. Si no lo oyó, elija otro lugar o suba el volumen.</translation>
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
        <source>Is It You?</source>
        <translation>¿Es usted?</translation>
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
        <source>Before something that cannot be taken back, or that takes private information out of the clinic, you are asked once more. For the next five minutes this counts.</source>
        <translation>Antes de algo que no se puede deshacer, o que saca información privada de la clínica, se le pregunta otra vez. Vale durante los próximos cinco minutos.</translation>
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
        <source>The code is not right. Each code works once; wait for the next one.</source>
        <translation>El código no es correcto. Cada código funciona una vez; espere al siguiente.</translation>
    </message>
    <message>
        <source>The password is not right.</source>
        <translation>La contraseña no es correcta.</translation>
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
        <source>Why do you save a copy?</source>
        <translation>¿Por qué guarda una copia?</translation>
    </message>
    <message>
        <source>Why are you opening this?</source>
        <translation>¿Por qué abre esto?</translation>
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
        <source>Something else</source>
        <translation>Otra cosa</translation>
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
        <source>The reason is written into the access log. The client can read it.</source>
        <translation>El motivo se escribe en el registro de accesos. El cliente puede leerlo.</translation>
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
        <source>write at least 10 characters</source>
        <translation>escriba al menos 10 caracteres</translation>
    </message>
    <message>
        <source>type the number</source>
        <translation>escriba el número</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Todavía falta: %1.</translation>
    </message>
    <message>
        <source>Why do you take back the deletion?</source>
        <translation>¿Por qué anula la eliminación?</translation>
    </message>
    <message>
        <source>Deleted by mistake</source>
        <translation>Eliminada por error</translation>
    </message>
    <message>
        <source>&amp;Take It Back</source>
        <translation>&amp;Anularla</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>The recording and its transcript are destroyed; its line and the access log stay. If your clinic leaves time to think it over, the list says until when it can be taken back. After that it cannot be undone.</source>
        <translation>La grabación y su transcripción se destruyen; su línea y el registro de accesos se conservan. Si su clínica deja un plazo para pensarlo, la lista dice hasta cuándo se puede deshacer. Después no se puede deshacer.</translation>
    </message>
    <message>
        <source>Do you agree that this recording is deleted?</source>
        <translation>¿Acepta que se borre esta grabación?</translation>
    </message>
    <message>
        <source>&amp;Agree to the Deletion</source>
        <translation>&amp;Aceptar el borrado</translation>
    </message>
    <message>
        <source>Why is this recording closed to most?</source>
        <translation>¿Por qué se cierra esta grabación a casi todos?</translation>
    </message>
    <message>
        <source>Why may others open this recording again?</source>
        <translation>¿Por qué pueden otros abrir otra vez esta grabación?</translation>
    </message>
    <message>
        <source>&amp;Close to Most</source>
        <translation>&amp;Cerrar a casi todos</translation>
    </message>
    <message>
        <source>&amp;Open to Others Again</source>
        <translation>&amp;Abrir otra vez a otros</translation>
    </message>
    <message>
        <source>The last digits of the recording&apos;s number</source>
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
        <source>You cannot save a copy of this recording.</source>
        <translation>Usted no puede guardar una copia de esta grabación.</translation>
    </message>
    <message>
        <source>Save a Copy: this file will contain private health information</source>
        <translation>Guardar una copia: este archivo contendrá información de salud privada</translation>
    </message>
    <message>
        <source>Saving cannot be recorded at the moment, so it was not begun.</source>
        <translation>No se puede anotar ahora que guarda una copia, así que no se empezó.</translation>
    </message>
    <message>
        <source>The consent is stored. Recording can be started now.</source>
        <translation>El consentimiento está guardado. Ya se puede iniciar la grabación.</translation>
    </message>
    <message>
        <source>Stored: no recording. The session goes on as always.</source>
        <translation>Guardado: sin grabación. La sesión sigue como siempre.</translation>
    </message>
    <message>
        <source>You cannot change who may open this recording.</source>
        <translation>No puede cambiar quién puede abrir esta grabación.</translation>
    </message>
    <message>
        <source>Only the client, who acts for them, and who treats them can open it then. The reason is written into the access log.</source>
        <translation>Entonces solo pueden abrirla el cliente, quien actúa por él y quien le trata. El motivo se anota en el registro de accesos.</translation>
    </message>
    <message>
        <source>Managers and supervisors can open it again, with a reason. Yours is written into the access log.</source>
        <translation>La dirección y quien supervisa pueden abrirla otra vez, con un motivo. El suyo se anota en el registro de accesos.</translation>
    </message>
    <message>
        <source>The recording is closed to most now.</source>
        <translation>La grabación está ahora cerrada a casi todos.</translation>
    </message>
    <message>
        <source>Others may open the recording again.</source>
        <translation>Otros pueden abrir otra vez la grabación.</translation>
    </message>
    <message>
        <source>The consent is recorded, and the client is told.</source>
        <translation>El consentimiento está anotado y el cliente recibe un aviso.</translation>
    </message>
    <message>
        <source>The import has been started again.</source>
        <translation>La importación ha empezado de nuevo.</translation>
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
    <message numerus="yes">
        <source>Opened %n time(s)</source>
        <translation>
            <numerusform>Abierta %n vez</numerusform>
            <numerusform>Abierta %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>opened n times by n people</comment>
        <translation>%1 por %2</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
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
    <name>ReviewPresenter</name>
    <message>
        <source>What you watch cannot be recorded at the moment, so playback is paused. Free some disk space, then try again.</source>
        <translation>Lo que ve no se puede anotar ahora, así que la reproducción está en pausa. Libere espacio en el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This recording cannot be shown. The file may be damaged. Save a copy or tell the clinic&apos;s operator.</source>
        <translation>Esta grabación no se puede mostrar. Puede que el archivo esté dañado. Guarde una copia o avise a quien administra la clínica.</translation>
    </message>
    <message>
        <source>What you watch cannot be recorded at the moment, so nothing is shown. Free some disk space, then try again.</source>
        <translation>Lo que ve no se puede anotar ahora, así que no se muestra nada. Libere espacio en el disco e inténtelo de nuevo.</translation>
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
    <message>
        <source>What you watched has not reached the clinic&apos;s access log for a while, so playback is paused. It goes on by itself as soon as the clinic can be reached.</source>
        <translation>Lo que vio no llega desde hace un rato al registro de accesos de la clínica, así que la reproducción está en pausa. Sigue sola en cuanto se pueda llegar a la clínica.</translation>
    </message>
    <message>
        <source>The clinic has not answered for a while, so playback is paused. It goes on by itself as soon as the clinic can be reached.</source>
        <translation>La clínica no responde desde hace un rato, así que la reproducción está en pausa. Sigue sola en cuanto se pueda llegar a la clínica.</translation>
    </message>
</context>
<context>
    <name>MediaWords</name>
    <message numerus="yes">
        <source>%n sound tracks are heard together.</source>
        <translation>
            <numerusform>Se oye %n pista de sonido.</numerusform>
            <numerusform>Se oyen juntas %n pistas de sonido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound track(s) could not be read and were left out.</source>
        <translation>
            <numerusform>No se pudo leer %n pista de sonido y se ha omitido.</numerusform>
            <numerusform>No se pudieron leer %n pistas de sonido y se han omitido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further picture(s) were left out.</source>
        <translation>
            <numerusform>Se ha omitido %n imagen más.</numerusform>
            <numerusform>Se han omitido %n imágenes más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be read and were left out.</source>
        <translation>
            <numerusform>No se pudo leer %n imagen y se ha omitido.</numerusform>
            <numerusform>No se pudieron leer %n imágenes y se han omitido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) that are neither sound nor film were left out, such as covers, texts or places.</source>
        <translation>
            <numerusform>Se ha omitido %n parte que no es sonido ni imagen, como portadas, textos o lugares.</numerusform>
            <numerusform>Se han omitido %n partes que no son sonido ni imagen, como portadas, textos o lugares.</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture was converted.</source>
        <translation>La imagen se ha convertido.</translation>
    </message>
    <message>
        <source>The sound was converted.</source>
        <translation>El sonido se ha convertido.</translation>
    </message>
    <message>
        <source>The picture was turned as it is meant to be seen.</source>
        <translation>La imagen se ha girado como debe verse.</translation>
    </message>
    <message>
        <source>The file began at %1 by its own clock; here it begins at 0.</source>
        <translation>El archivo empezaba en %1 según su propio reloj; aquí empieza en 0.</translation>
    </message>
    <message numerus="yes">
        <source>%n pause(s) of more than a minute, in which nothing was recorded, are not here.</source>
        <translation>
            <numerusform>Falta aquí %n pausa de más de un minuto en la que no se grabó nada.</numerusform>
            <numerusform>Faltan aquí %n pausas de más de un minuto en las que no se grabó nada.</numerusform>
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
        <source>Made fit to be watched</source>
        <translation>Preparada para verse</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of the file it came from</source>
        <translation>SHA-256 del archivo del que procede</translation>
    </message>
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
        <source>Seen B&amp;y</source>
        <translation>Vista p&amp;or</translation>
    </message>
    <message>
        <source>Who has seen this</source>
        <translation>Quién ha visto esto</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>Guardar una copia…</translation>
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
        <source>Views</source>
        <translation>Vistas</translation>
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
        <source>None was made</source>
        <translation>No se hizo ninguna</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pausas</translation>
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
        <source>Viewed</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Details of the recording</source>
        <translation>Detalles de la grabación</translation>
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
        <source>&amp;Take Away</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Second Sign-In Step</source>
        <translation>Segundo paso al iniciar sesión</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>On. Besides the password, a code from your authenticator app is asked for.</source>
        <translation>Activado. Además de la contraseña se pide un código de su aplicación de autenticación.</translation>
    </message>
    <message>
        <source>Off. Whoever knows your password can sign in as you. With the second step, they would need your phone, too.</source>
        <translation>Desactivado. Quien sepa su contraseña puede iniciar sesión como usted. Con el segundo paso necesitaría también su teléfono.</translation>
    </message>
    <message numerus="yes">
        <source>%n recovery code(s) left.</source>
        <translation>
            <numerusform>Queda %n código de recuperación.</numerusform>
            <numerusform>Quedan %n códigos de recuperación.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your clinic asks for it.</source>
        <translation>Su clínica lo pide.</translation>
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
        <source>Key for the app</source>
        <translation>Clave para la aplicación</translation>
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
        <source>Set up the second step</source>
        <translation>Configure el segundo paso</translation>
    </message>
    <message>
        <source>One more step</source>
        <translation>Un paso más</translation>
    </message>
    <message>
        <source>Besides the password, a code will be asked for. Open an authenticator app on your phone, scan this picture or type the key, then enter the six digits that the app shows.</source>
        <translation>Además de la contraseña se pedirá un código. Abra una aplicación de autenticación en su teléfono, escanee esta imagen o escriba la clave, y después introduzca las seis cifras que muestra la aplicación.</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator app shows. Without your phone, use one of your recovery codes.</source>
        <translation>Introduzca las seis cifras que muestra su aplicación de autenticación. Sin su teléfono, use uno de sus códigos de recuperación.</translation>
    </message>
    <message>
        <source>Keep these recovery codes</source>
        <translation>Guarde estos códigos de recuperación</translation>
    </message>
    <message>
        <source>If you lose your phone, each of these codes lets you in once. They are shown only now. Print them or save them where others do not look.</source>
        <translation>Si pierde su teléfono, cada uno de estos códigos le deja entrar una vez. Solo se muestran ahora. Imprímalos o guárdelos donde otros no miren.</translation>
    </message>
    <message>
        <source>I Have Kept Them</source>
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
        <source>%1, repeats from %2 to %3</source>
        <translation>%1, se repite de %2 a %3</translation>
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
        <source>&amp;Do Not Start</source>
        <translation>&amp;No iniciarla</translation>
    </message>
    <message>
        <source>The session with %1 begins only on %2.</source>
        <translation>La sesión con %1 no empieza hasta el %2.</translation>
    </message>
    <message numerus="yes">
        <source>It has %n recording(s) already. This makes one more.</source>
        <translation>
            <numerusform>Ya tiene %n grabación. Con esta habrá una más.</numerusform>
            <numerusform>Ya tiene %n grabaciones. Con esta habrá una más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start recording all the same?</source>
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
        <source>&amp;Go On Recording</source>
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
        <source>It cannot be continued: starting again makes a second recording.</source>
        <translation>No se puede continuar: si se inicia otra vez, se hace una segunda grabación.</translation>
    </message>
    <message>
        <source>The recording was stopped. It is being prepared and appears in the list.</source>
        <translation>La grabación se ha detenido. Se está preparando y aparecerá en la lista.</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions and consent</source>
        <translation>Sesiones y consentimiento</translation>
    </message>
    <message>
        <source>Sessions of yesterday and the week ahead. A recording starts only after the client has agreed.</source>
        <translation>Sesiones desde ayer y de la semana que viene. Una grabación empieza solo después de que el cliente haya aceptado.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>No sessions in these days</source>
        <translation>No hay sesiones en estos días</translation>
    </message>
    <message>
        <source>Sessions come from the clinic&apos;s calendar.</source>
        <translation>Las sesiones vienen del calendario de la clínica.</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>Session with %1</source>
        <translation>Sesión con %1</translation>
    </message>
    <message>
        <source>Recording time</source>
        <translation>Tiempo de grabación</translation>
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
        <source>P&amp;lan a Session…</source>
        <translation>&amp;Planificar una sesión…</translation>
    </message>
    <message>
        <source>Plan one, or wait for those of the clinic&apos;s calendar.</source>
        <translation>Planifique una, o espere las del calendario de la clínica.</translation>
    </message>
    <message>
        <source>Take the session with %1 out of the calendar</source>
        <translation>Quitar del calendario la sesión con %1</translation>
    </message>
    <message>
        <source>The session with %1 on %2 is in the calendar.</source>
        <translation>La sesión con %1 del %2 está en el calendario.</translation>
    </message>
    <message>
        <source>Take Out a Session</source>
        <translation>Quitar una sesión</translation>
    </message>
    <message>
        <source>Take the session with %1 out of the calendar?</source>
        <translation>¿Quitar del calendario la sesión con %1?</translation>
    </message>
    <message>
        <source>&amp;Take Out</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Dejar</translation>
    </message>
    <message>
        <source>This Is Right</source>
        <translation>Es correcto</translation>
    </message>
    <message>
        <source>The session of %1 with %2 is right</source>
        <translation>La sesión de %1 con %2 es correcta</translation>
    </message>
    <message>
        <source>A first session waits until the client or a manager says that it is right.</source>
        <translation>Una primera sesión espera hasta que el cliente o la dirección diga que es correcta.</translation>
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
        <source>Commands and keys</source>
        <translation>Órdenes y teclas</translation>
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
        <source>Enter the address of the server.</source>
        <translation>Introduzca la dirección del servidor.</translation>
    </message>
    <message>
        <source>Enter the e-mail address of your account.</source>
        <translation>Introduzca el correo electrónico de su cuenta.</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>Introduzca la contraseña.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>This is not a server address. It looks like &quot;clinic.example&quot; or &quot;clinic.example:8443&quot;.</source>
        <translation>Esto no es una dirección de servidor. Se parece a «clinica.example» o «clinica.example:8443».</translation>
    </message>
    <message>
        <source>This server could not prove that it is your clinic. If your clinic gave you a certificate file, choose it below.</source>
        <translation>Este servidor no pudo demostrar que es su clínica. Si su clínica le dio un archivo de certificado, elíjalo abajo.</translation>
    </message>
    <message>
        <source>This server could not prove that it is your clinic with the certificate chosen below. Ask the clinic for the current one.</source>
        <translation>Este servidor no pudo demostrar que es su clínica con el certificado elegido abajo. Pida a la clínica el actual.</translation>
    </message>
    <message>
        <source>This computer has no keychain. You stay signed in until the program closes, and text that has not been sent is kept in memory only.</source>
        <translation>Este equipo no tiene llavero. La sesión dura hasta que se cierre el programa, y el texto que no se haya enviado se guarda solo en la memoria.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>That took too long, or too many codes were not right. Begin again with the password.</source>
        <translation>Tardó demasiado, o hubo demasiados códigos incorrectos. Empiece de nuevo con la contraseña.</translation>
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
        <source>Forgotten the password? Ask your clinic for a new invitation.</source>
        <translation>¿Ha olvidado la contraseña? Pida a su clínica una invitación nueva.</translation>
    </message>
</context>
<context>
    <name>SignInsDialog</name>
    <message>
        <source>Where You Are Signed In</source>
        <translation>Dónde ha iniciado sesión</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>Dónde ha iniciado sesión</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>&amp;Sign Out There</source>
        <translation>Cerrar la &amp;sesión allí</translation>
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
        <source>Unnamed device</source>
        <translation>Equipo sin nombre</translation>
    </message>
    <message>
        <source>%1 (this one)</source>
        <translation>%1 (este)</translation>
    </message>
    <message>
        <source>Sign Out &amp;Everywhere Else</source>
        <translation>Cerrar las &amp;demás sesiones</translation>
    </message>
    <message>
        <source>This is the first time you signed in.</source>
        <translation>Es la primera vez que inicia sesión.</translation>
    </message>
    <message>
        <source>Last sign-in before this one: %1, %2</source>
        <comment>time, device</comment>
        <translation>Inicio de sesión anterior: %1, %2</translation>
    </message>
    <message>
        <source>Since (%1)</source>
        <comment>time zone</comment>
        <translation>Desde (%1)</translation>
    </message>
</context>
<context>
    <name>SpokenDialog</name>
    <message>
        <source>Find What Was Said</source>
        <translation>Buscar lo que se dijo</translation>
    </message>
    <message>
        <source>Words that were said</source>
        <translation>Palabras que se dijeron</translation>
    </message>
    <message>
        <source>Words that were said, at least 3 letters</source>
        <translation>Palabras que se dijeron, al menos 3 letras</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Where it was said</source>
        <translation>Dónde se dijo</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Lo que se dijo</translation>
    </message>
    <message>
        <source>&amp;Open at This Moment</source>
        <translation>&amp;Abrir en este momento</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Looks through what was said in your recordings. Each search is recorded, and clients see that something was found in theirs.</source>
        <translation>Busca en lo que se dijo en sus grabaciones. Cada búsqueda queda registrada, y los clientes ven que se encontró algo en las suyas.</translation>
    </message>
    <message>
        <source>Type at least 3 letters of what was said.</source>
        <translation>Escriba al menos 3 letras de lo que se dijo.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>It was said in none of your recordings.</source>
        <translation>No se dijo en ninguna de sus grabaciones.</translation>
    </message>
    <message numerus="yes">
        <source>Found in %n recording(s).</source>
        <translation>
            <numerusform>Encontrado en %n grabación.</numerusform>
            <numerusform>Encontrado en %n grabaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking on. So far in %n recording(s).</source>
        <translation>
            <numerusform>Sigue buscando. Hasta ahora en %n grabación.</numerusform>
            <numerusform>Sigue buscando. Hasta ahora en %n grabaciones.</numerusform>
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
        <translation>Grabar &amp;solo el sonido</translation>
    </message>
    <message>
        <source>Record This Session</source>
        <translation>Grabar esta sesión</translation>
    </message>
    <message>
        <source>Everybody side by side</source>
        <translation>Todas las personas, una junto a otra</translation>
    </message>
    <message>
        <source>Who speaks, large</source>
        <translation>Quien habla, en grande</translation>
    </message>
    <message>
        <source>The shared screen, large</source>
        <translation>La pantalla compartida, en grande</translation>
    </message>
    <message>
        <source>Small: 640 × 480</source>
        <translation>Pequeña: 640 × 480</translation>
    </message>
    <message>
        <source>Usual: 1280 × 720</source>
        <translation>Habitual: 1280 × 720</translation>
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
        <source>&amp;Picture</source>
        <translation>I&amp;magen</translation>
    </message>
    <message>
        <source>Picture si&amp;ze</source>
        <translation>&amp;Tamaño de la imagen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
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
        <source>The session with %1. Everybody in it sees that it is being recorded.</source>
        <translation>La sesión con %1. Todas las personas que participan ven que se está grabando.</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Show more of the timeline</source>
        <translation>Mostrar más de la línea de tiempo</translation>
    </message>
    <message>
        <source>Show the timeline more closely</source>
        <translation>Mostrar la línea de tiempo más de cerca</translation>
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
        <source>Seen</source>
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
        <source>You have watched this</source>
        <translation>Usted ha visto esto</translation>
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
        <translation>oculta para los demás</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corregida</translation>
    </message>
    <message>
        <source>[hidden by the client]</source>
        <translation>[ocultada por el cliente]</translation>
    </message>
    <message>
        <source>Corrected by %1. It was: %2</source>
        <translation>Corregida por %1. Decía: %2</translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>Find in what was said</source>
        <translation>Buscar en lo que se dijo</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Lugar anterior</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Lugar siguiente</translation>
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
        <source>There is no transcript</source>
        <translation>No hay transcripción</translation>
    </message>
    <message>
        <source>None was made of this recording. Captions and search need one.</source>
        <translation>No se hizo ninguna de esta grabación. Los subtítulos y la búsqueda la necesitan.</translation>
    </message>
    <message>
        <source>The transcript cannot be shown</source>
        <translation>No se puede mostrar la transcripción</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n lugar</numerusform>
            <numerusform>%n lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place of places</comment>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>At most %n line(s) can be copied at a time.</source>
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
        <source>Correct This &amp;Line…</source>
        <translation>Corregir esta &amp;línea…</translation>
    </message>
    <message>
        <source>&amp;Take the Correction Back</source>
        <translation>&amp;Deshacer la corrección</translation>
    </message>
    <message>
        <source>&amp;Name This Speaker…</source>
        <translation>&amp;Poner nombre a quien habla…</translation>
    </message>
    <message>
        <source>&amp;Show This Line to Others Again</source>
        <translation>&amp;Volver a mostrar esta línea a los demás</translation>
    </message>
    <message>
        <source>&amp;Hide This Line from Others</source>
        <translation>&amp;Ocultar esta línea a los demás</translation>
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
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>The name stands at every line they speak, for everybody who may read the transcript. Without a name they are called %1 again.</source>
        <translation>El nombre aparece en cada línea que dice, para todas las personas que pueden leer la transcripción. Sin nombre, vuelve a llamarse %1.</translation>
    </message>
    <message>
        <source>Its time stays, and what was written before is kept beside it.</source>
        <translation>Su momento no cambia, y lo que decía antes se conserva junto a ella.</translation>
    </message>
    <message>
        <source>It was: %1</source>
        <translation>Decía: %1</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Lo que se dijo</translation>
    </message>
    <message>
        <source>Name of the speaker</source>
        <translation>Nombre de quien habla</translation>
    </message>
</context>
<context>
    <name>VideoWidget</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Curtain drawn. Press Play to go on.</source>
        <translation>La cortina está corrida. Pulse Reproducir para seguir.</translation>
    </message>
    <message>
        <source>Sound only</source>
        <translation>Solo sonido</translation>
    </message>
</context>
<context>
    <name>DeletionRequestDialog</name>
    <message>
        <source>Ask for Deletion</source>
        <translation>Pedir el borrado</translation>
    </message>
    <message>
        <source>Why, if you like</source>
        <translation>Por qué, si quiere</translation>
    </message>
    <message>
        <source>&amp;Why? You need not say.</source>
        <translation>¿&amp;Por qué? No tiene que decirlo.</translation>
    </message>
    <message>
        <source>&amp;Take My Wish Back</source>
        <translation>&amp;Retirar mi petición</translation>
    </message>
    <message>
        <source>&amp;Ask for Deletion</source>
        <translation>&amp;Pedir el borrado</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Your wish is recorded. The clinic was told, and will answer you here.</source>
        <translation>Su petición queda registrada. Se avisó a la clínica, que le responderá aquí.</translation>
    </message>
    <message>
        <source>Your wish was taken back.</source>
        <translation>Su petición se retiró.</translation>
    </message>
    <message>
        <source>A person at your clinic decides, and tells you why.</source>
        <translation>Una persona de su clínica decide y le dice por qué.</translation>
    </message>
    <message>
        <source>The law asks clinics to keep records for some time. For this recording that is until %1, so the answer may be that it is kept until then.</source>
        <translation>La ley pide a las clínicas que conserven los registros un tiempo. Para esta grabación es hasta el %1, así que la respuesta puede ser que se conserve hasta entonces.</translation>
    </message>
    <message>
        <source>It can also be closed, so that only you, and who treats you, can open it.</source>
        <translation>También se puede cerrar, de modo que solo usted y quien le trata puedan abrirla.</translation>
    </message>
    <message>
        <source>If it is deleted, it is gone for good: nobody can bring it back.</source>
        <translation>Si se borra, desaparece para siempre: nadie puede recuperarla.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>WitnessDialog</name>
    <message>
        <source>The clinic&apos;s access log is signed with another key than on %1.</source>
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
        <source>What was seen before, and what is there now</source>
        <translation>Lo que se vio antes y lo que hay ahora</translation>
    </message>
    <message>
        <source>&amp;Save as Evidence…</source>
        <translation>&amp;Guardar como prueba…</translation>
    </message>
    <message>
        <source>I &amp;Know Why: Go On From Here</source>
        <translation>&amp;Sé por qué: seguir desde aquí</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>This happens when an older backup of the clinic was restored, or when somebody tampers with the log. Ask the person who runs the server, not by way of this program, and keep what is shown below: it proves what was there.</source>
        <translation>Esto ocurre cuando se restauró una copia de seguridad más antigua de la clínica, o cuando alguien manipula el registro. Pregunte a quien administra el servidor, no a través de este programa, y guarde lo que se muestra abajo: demuestra lo que había.</translation>
    </message>
    <message>
        <source>Save as Evidence</source>
        <translation>Guardar como prueba</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The file that was uploaded is damaged, or cannot be kept whole. Save it with another program, and upload it again.</source>
        <translation>El archivo que se subió está dañado, o no se puede conservar entero. Guárdelo con otro programa y vuelva a subirlo.</translation>
    </message>
    <message>
        <source>The file that was uploaded takes more work than the clinic&apos;s server gives one file. Save it smaller or shorter, and upload it again.</source>
        <translation>El archivo que se subió exige más trabajo del que el servidor de la clínica dedica a un archivo. Guárdelo más pequeño o más corto y vuelva a subirlo.</translation>
    </message>
    <message>
        <source>There was no room left for the file that was uploaded. Tell the clinic&apos;s operator.</source>
        <translation>No quedaba espacio para el archivo que se subió. Avise al operador de la clínica.</translation>
    </message>
    <message>
        <source>The file that was uploaded is no longer kept. Upload it again.</source>
        <translation>El archivo que se subió ya no se conserva. Vuelva a subirlo.</translation>
    </message>
    <message>
        <source>Nothing was recorded: no camera and no microphone sent anything.</source>
        <translation>No se grabó nada: ninguna cámara ni ningún micrófono envió nada.</translation>
    </message>
    <message>
        <source>What was put together is not all of what was recorded, so it is not shown. The originals are still where they were recorded; the clinic&apos;s operator can see why.</source>
        <translation>Lo que se ha montado no es todo lo que se grabó, así que no se muestra. Los originales siguen donde se grabaron; el operador de la clínica puede ver por qué.</translation>
    </message>
    <message>
        <source>Recording now</source>
        <translation>Grabando ahora</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>Se está preparando</translation>
    </message>
    <message>
        <source>Being stored</source>
        <translation>Se está guardando</translation>
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
        <source>This session is being recorded. It can be watched some minutes after it ends.</source>
        <translation>Esta sesión se está grabando. Se podrá ver unos minutos después de que termine.</translation>
    </message>
    <message>
        <source>The recording is being prepared. This usually takes up to an hour. Press F5 to look again.</source>
        <translation>La grabación se está preparando. Suele tardar hasta una hora. Pulse F5 para mirar de nuevo.</translation>
    </message>
    <message>
        <source>The recording is being stored on the clinic&apos;s server. Press F5 to look again.</source>
        <translation>La grabación se está guardando en el servidor de la clínica. Pulse F5 para mirar de nuevo.</translation>
    </message>
    <message>
        <source>Press Enter or Watch to open it.</source>
        <translation>Pulse Intro o Ver para abrirla.</translation>
    </message>
    <message>
        <source>The recording is in the archive. Ask a practice manager to bring it back.</source>
        <translation>La grabación está en el archivo. Pida a quien dirige la consulta que la recupere.</translation>
    </message>
    <message>
        <source>The recording was deleted. What is left is this line and the access log.</source>
        <translation>La grabación se eliminó. Queda esta línea y el registro de accesos.</translation>
    </message>
    <message>
        <source>The recording could not be made. Nothing was stored. The clinic&apos;s operator can see why.</source>
        <translation>La grabación no se pudo hacer. No se guardó nada. Quien administra la clínica puede ver por qué.</translation>
    </message>
    <message>
        <source>The server uses a state that this version does not know. An update may help.</source>
        <translation>El servidor usa un estado que esta versión no conoce. Una actualización puede ayudar.</translation>
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
        <source>The client said no to recording.</source>
        <translation>El cliente dijo que no a la grabación.</translation>
    </message>
    <message>
        <source>Nobody has signed a consent yet, so nothing can be recorded or watched.</source>
        <translation>Nadie ha firmado todavía un consentimiento, así que no se puede grabar ni ver nada.</translation>
    </message>
    <message>
        <source>The server does not say whether there is a consent.</source>
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
        <source>Administrator</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Unknown role</source>
        <translation>Papel desconocido</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Aceptó</translation>
    </message>
    <message>
        <source>Said no</source>
        <translation>Dijo que no</translation>
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
        <source>The e-mail address or the password is not right.</source>
        <translation>El correo electrónico o la contraseña no es correcto.</translation>
    </message>
    <message>
        <source>There is no server with this name. Check the address for a typing mistake.</source>
        <translation>No hay ningún servidor con este nombre. Compruebe si la dirección tiene una errata.</translation>
    </message>
    <message>
        <source>The server does not answer at this address. Check it, or try again later.</source>
        <translation>El servidor no responde en esta dirección. Compruébela, o inténtelo más tarde.</translation>
    </message>
    <message>
        <source>This server asks for a second factor, which this version cannot give yet.</source>
        <translation>Este servidor pide un segundo factor que esta versión todavía no puede dar.</translation>
    </message>
    <message>
        <source>There is not enough space for this file. Free some space and try again.</source>
        <translation>No hay espacio suficiente para este archivo. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Your sign-in has ended. Sign in again to go on.</source>
        <translation>Su sesión ha terminado. Inicie sesión de nuevo para seguir.</translation>
    </message>
    <message>
        <source>You do not have permission to open this. The attempt was recorded, as always.</source>
        <translation>Usted no tiene permiso para abrir esto. El intento quedó anotado, como siempre.</translation>
    </message>
    <message>
        <source>This is not here, or not for you.</source>
        <translation>Esto no está aquí, o no es para usted.</translation>
    </message>
    <message>
        <source>Something in what was entered is not right.</source>
        <translation>Algo de lo introducido no es correcto.</translation>
    </message>
    <message>
        <source>This changed in the meantime. Look again and repeat.</source>
        <translation>Esto cambió mientras tanto. Mire de nuevo y repita.</translation>
    </message>
    <message>
        <source>There is no valid consent for this, so it cannot be opened.</source>
        <translation>No hay un consentimiento válido para esto, así que no se puede abrir.</translation>
    </message>
    <message>
        <source>Your role needs a reason to open this.</source>
        <translation>Su papel necesita un motivo para abrir esto.</translation>
    </message>
    <message>
        <source>This is larger than the server allows.</source>
        <translation>Esto es más grande de lo que permite el servidor.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a minute and try again.</source>
        <translation>Demasiados intentos. Espere un minuto e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The clinic cannot be reached at the moment.</source>
        <translation>Ahora no se puede llegar a la clínica.</translation>
    </message>
    <message>
        <source>This server could not prove that it is your clinic. The connection was not made.</source>
        <translation>Este servidor no pudo demostrar que es su clínica. No se hizo la conexión.</translation>
    </message>
    <message>
        <source>This server cannot do that.</source>
        <translation>Este servidor no puede hacer eso.</translation>
    </message>
    <message>
        <source>The data that arrived is damaged. It is not shown.</source>
        <translation>Los datos que llegaron están dañados. No se muestran.</translation>
    </message>
    <message>
        <source>The connection to this recording timed out. Reconnecting.</source>
        <translation>La conexión con esta grabación caducó. Conectando de nuevo.</translation>
    </message>
    <message>
        <source>This was stopped.</source>
        <translation>Esto se detuvo.</translation>
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
        <source>Nothing comes over the connection at the moment. Waiting.</source>
        <translation>Ahora no llega nada por la conexión. Esperando.</translation>
    </message>
    <message>
        <source>Slow connection: %1 Mbit/s</source>
        <translation>Conexión lenta: %1 Mbit/s</translation>
    </message>
    <message>
        <source>The code is not right. Each code works once and for half a minute; wait for the next one.</source>
        <translation>El código no es correcto. Cada código funciona una vez y durante medio minuto; espere al siguiente.</translation>
    </message>
    <message>
        <source>Prove once more that it is you, then try again.</source>
        <translation>Demuestre otra vez que es usted e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>To be erased</source>
        <translation>Se va a borrar</translation>
    </message>
    <message>
        <source>It will be erased on %1. Until then you can take that back.</source>
        <translation>Se borrará el %1. Hasta entonces puede anularlo.</translation>
    </message>
    <message>
        <source>It will be erased on %1. A practice manager can take that back until then.</source>
        <translation>Se borrará el %1. Hasta entonces puede anularlo quien dirige la consulta.</translation>
    </message>
    <message>
        <source>This recording is held for legal reasons. It cannot be deleted until the hold is lifted.</source>
        <translation>Esta grabación está retenida por motivos legales. No se puede eliminar hasta que se levante la retención.</translation>
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
        <source>Somebody</source>
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
        <source>The time it had to be kept was over</source>
        <translation>Terminó el plazo en que debía conservarse</translation>
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
        <source>The clinic cannot reach the keys of its recordings at the moment. Try again in a while.</source>
        <translation>La clínica no puede llegar ahora a las claves de sus grabaciones. Pruebe de nuevo en un rato.</translation>
    </message>
    <message>
        <source>The key of this recording is missing at the clinic. Nothing is lost as long as there is a copy of it; tell a practice manager.</source>
        <translation>A la clínica le falta la clave de esta grabación. Mientras haya una copia de ella no se ha perdido nada; avise a la dirección.</translation>
    </message>
    <message>
        <source>The clinic&apos;s key does not open this recording. Tell a practice manager.</source>
        <translation>La clave de la clínica no abre esta grabación. Avise a la dirección.</translation>
    </message>
    <message>
        <source>The clinic has switched off the key of this recording, so it cannot be opened now.</source>
        <translation>La clínica ha desconectado la clave de esta grabación, por eso ahora no se puede abrir.</translation>
    </message>
    <message>
        <source>The clinic has switched off the key of this recording, so it was closed, and nothing of it is left in this program. A practice manager can say when it opens again.</source>
        <translation>La clínica ha desactivado la clave de esta grabación, así que se ha cerrado y en este programa no queda nada de ella. Quien dirige la consulta puede decir cuándo se abre de nuevo.</translation>
    </message>
    <message>
        <source>This recording was archived or deleted meanwhile, so it was closed, and nothing of it is left in this program. The list shows what became of it.</source>
        <translation>Entretanto, esta grabación se ha archivado o eliminado, así que se ha cerrado y en este programa no queda nada de ella. La lista muestra qué ha sido de ella.</translation>
    </message>
    <message>
        <source>The consent for this recording was withdrawn or no longer covers this use, so it was closed, and nothing of it is left in this program. The people in it can still open it. For a complaint, a court or a legal duty, a practice manager can make a legal request.</source>
        <translation>El consentimiento para esta grabación se retiró o ya no abarca este uso, así que se cerró y no queda nada de ella en este programa. Quienes aparecen en ella aún pueden abrirla. Para una queja, un tribunal o una obligación legal, un gerente puede hacer una petición legal.</translation>
    </message>
    <message>
        <source>Your sign-in has ended, so the recording was closed, and nothing of it is left in this program. Sign in again to go on.</source>
        <translation>Su sesión ha terminado, así que la grabación se ha cerrado y en este programa no queda nada de ella. Inicie sesión de nuevo para seguir.</translation>
    </message>
    <message>
        <source>You may no longer watch this recording, so it was closed, and nothing of it is left in this program. If that should not be so, ask a practice manager.</source>
        <translation>Ya no puede ver esta grabación, así que se ha cerrado y en este programa no queda nada de ella. Si no debería ser así, pregunte a quien dirige la consulta.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Several words that have nothing to do with each other, and nothing to do with you, make a good one.</source>
        <translation>Esta contraseña es demasiado fácil de adivinar. Varias palabras que no tengan nada que ver entre sí, ni con usted, hacen una buena.</translation>
    </message>
    <message>
        <source>The server has much to do at this moment. Try again in a few seconds.</source>
        <translation>El servidor tiene mucho que hacer en este momento. Inténtelo de nuevo en unos segundos.</translation>
    </message>
    <message>
        <source>It takes effect on %1, unless the client says no. The client may also confirm it at once.</source>
        <translation>Tiene efecto el %1, salvo que el cliente diga que no. El cliente también puede confirmarlo enseguida.</translation>
    </message>
    <message>
        <source>It takes effect when the client confirms it, and not before.</source>
        <translation>Tiene efecto cuando el cliente lo confirme, y no antes.</translation>
    </message>
    <message>
        <source>The client has confirmed it.</source>
        <translation>El cliente lo ha confirmado.</translation>
    </message>
    <message>
        <source>The client has refused it.</source>
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
        <source>Consent expired</source>
        <translation>Consentimiento caducado</translation>
    </message>
    <message>
        <source>The consent has expired. Nothing is recorded until it is signed again; earlier recordings stay as they were.</source>
        <translation>El consentimiento ha caducado. No se graba nada hasta que se firme de nuevo; las grabaciones anteriores siguen como estaban.</translation>
    </message>
    <message>
        <source>The consent was withdrawn. Staff cannot open the recording; the client still can. It is kept until the date shown.</source>
        <translation>Se retiró el consentimiento. El personal no puede abrir la grabación; el cliente sí. Se conserva hasta la fecha indicada.</translation>
    </message>
    <message>
        <source>The client, or somebody else in the recording, has withdrawn their consent, so staff cannot open it. They can still open it themselves. A complaint, a court order or a legal duty goes through a legal request that a second person approves.</source>
        <translation>El cliente, u otra persona que aparece en la grabación, ha retirado su consentimiento, así que el personal no puede abrirla. Ellos mismos aún pueden. Una queja, una orden judicial o una obligación legal pasa por una petición legal que aprueba una segunda persona.</translation>
    </message>
    <message>
        <source>Not everybody in the recording has agreed to its use. Ask them to read and sign the consent form; it opens as soon as they have.</source>
        <translation>No todas las personas que aparecen en la grabación han aceptado su uso. Pídales que lean y firmen el consentimiento; se abrirá en cuanto lo hagan.</translation>
    </message>
    <message>
        <source>The client did not agree to this use when the recording was made. A new consent covers new recordings only.</source>
        <translation>El cliente no aceptó este uso cuando se hizo la grabación. Un consentimiento nuevo solo vale para grabaciones nuevas.</translation>
    </message>
    <message>
        <source>The recording is restricted to the client, their representative and their clinician. The clinician or a practice manager can lift the restriction.</source>
        <translation>La grabación está reservada al cliente, a su representante y a su profesional. El profesional o un gerente puede levantar la restricción.</translation>
    </message>
    <message>
        <source>Your role cannot open recordings of this client. If it cannot wait, use emergency access.</source>
        <translation>Su función no permite abrir las grabaciones de este cliente. Si no puede esperar, use el acceso de emergencia.</translation>
    </message>
    <message>
        <source>Your clinic has not switched this on.</source>
        <translation>Su clínica no ha activado esto.</translation>
    </message>
    <message>
        <source>You cannot open this recording. Its consent record and its access history say more.</source>
        <translation>No puede abrir esta grabación. Su registro de consentimientos y su historial de accesos dicen más.</translation>
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
        <source>The recording could not be brought in. Retry the import; if it fails again, the clinic&apos;s operator can see why.</source>
        <translation>La grabación no se pudo incorporar. Reintente la importación; si vuelve a fallar, el operador de la clínica puede ver por qué.</translation>
    </message>
    <message>
        <source>Joint session with %1</source>
        <translation>Sesión conjunta con %1</translation>
    </message>
    <message>
        <source>The client said no today, so nothing is recorded.</source>
        <translation>El cliente dijo hoy que no, así que no se graba nada.</translation>
    </message>
    <message>
        <source>A consent has expired. Ask everybody who takes part to read and sign it again before you record.</source>
        <translation>Un consentimiento ha caducado. Pida a todos los que participan que lo lean y firmen de nuevo antes de grabar.</translation>
    </message>
    <message>
        <source>A session can be recorded from shortly before it begins until some hours after it ends. Check its time under Sessions.</source>
        <translation>Una sesión se puede grabar desde poco antes de que empiece hasta algunas horas después de que termine. Compruebe su hora en Sesiones.</translation>
    </message>
    <message>
        <source>Somebody else has to do this.</source>
        <translation>Otra persona tiene que hacerlo.</translation>
    </message>
</context>
<context>
    <name>ParticipantsDialog</name>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Who takes part besides %1?</source>
        <translation>¿Quién participa además de %1?</translation>
    </message>
    <message>
        <source>Each participant is asked for a consent of their own. The session is recorded only when everybody agrees, and everybody in it can watch the recording. Both clients are told of every change.</source>
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
        <source>Nobody else takes part.</source>
        <translation>No participa nadie más.</translation>
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
        <translation>Su oficina no tiene otro cliente con este número.</translation>
    </message>
    <message>
        <source>A client you do not treat</source>
        <translation>Un cliente al que usted no trata</translation>
    </message>
</context>
<context>
    <name>SeenByDialog</name>
    <message>
        <source>Who Has Seen This Recording</source>
        <translation>Quién ha visto esta grabación</translation>
    </message>
    <message>
        <source>Who Has Seen My Recordings</source>
        <translation>Quién ha visto mis grabaciones</translation>
    </message>
    <message>
        <source>Each opening is noted by the clinic, also for recordings that are archived, deleted or closed. Reading it here is noted, too.</source>
        <translation>La clínica anota cada apertura, también de las grabaciones archivadas, borradas o cerradas. Leerlo aquí también queda anotado.</translation>
    </message>
    <message>
        <source>&amp;What I Did…</source>
        <translation>&amp;Lo que he hecho…</translation>
    </message>
    <message>
        <source>You have no recordings yet.</source>
        <translation>Todavía no tiene grabaciones.</translation>
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
        <source>My recordings</source>
        <translation>Mis grabaciones</translation>
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
        <source>Sho&amp;w what I type</source>
        <translation>&amp;Mostrar lo que escribo</translation>
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
        <source>Sign In to the Network</source>
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
        <source>The proxy %1 did not accept this name and password. Try again.</source>
        <translation>El proxy %1 no aceptó este nombre y esta contraseña. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The proxy %1 lets the program out only with a name and a password. They are not those of your clinic; whoever runs this network knows them.</source>
        <translation>El proxy %1 solo deja salir al programa con un nombre y una contraseña. No son los de su clínica; los conoce quien administra esta red.</translation>
    </message>
</context>
<context>
    <name>LegalMattersDialog</name>
    <message>
        <source>Legal Requests</source>
        <translation>Peticiones legales</translation>
    </message>
    <message>
        <source>A complaint, a court order or a legal duty opens the recordings of one client to whoever made the request, for 30 days, once a second person has approved it.</source>
        <translation>Una queja, una orden judicial o una obligación legal abre las grabaciones de un cliente a quien hizo la petición, durante 30 días, cuando una segunda persona la ha aprobado.</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Pedida</translation>
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
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Reason for approving</source>
        <translation>Motivo para aprobar</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Aprobar</translation>
    </message>
    <message>
        <source>Reason for a&amp;pproving (at least 10 characters)</source>
        <translation>&amp;Motivo para aprobar (al menos 10 caracteres)</translation>
    </message>
    <message>
        <source>&amp;New Request…</source>
        <translation>&amp;Nueva petición…</translation>
    </message>
    <message>
        <source>&amp;End Access</source>
        <translation>&amp;Terminar el acceso</translation>
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
        <source>No longer shown to you</source>
        <translation>Ya no se le muestra</translation>
    </message>
    <message>
        <source>There are no legal requests.</source>
        <translation>No hay peticiones legales.</translation>
    </message>
    <message>
        <source>Somebody else has to approve this request.</source>
        <translation>Otra persona tiene que aprobar esta petición.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
</context>
<context>
    <name>LegalRequestDialog</name>
    <message>
        <source>New Legal Request</source>
        <translation>Nueva petición legal</translation>
    </message>
    <message>
        <source>Open a client&apos;s recordings for a legal matter?</source>
        <translation>¿Abrir las grabaciones de un cliente por un asunto legal?</translation>
    </message>
    <message>
        <source>Another manager or administrator has to approve the request. Then only you can open the recordings, for 30 days, and everything you open is in the access history.</source>
        <translation>Otro gerente o administrador tiene que aprobar la petición. Después solo usted puede abrir las grabaciones, durante 30 días, y todo lo que abra queda en el historial de accesos.</translation>
    </message>
    <message>
        <source>&amp;Tell the client when it opens</source>
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
        <source>&amp;Why the client must not be told (at least 10 characters)</source>
        <translation>&amp;Por qué no se debe avisar al cliente (al menos 10 caracteres)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Send Re&amp;quest</source>
        <translation>En&amp;viar la petición</translation>
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
        <source>say why the client must not be told</source>
        <translation>diga por qué no se debe avisar al cliente</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>Todavía falta: %1.</translation>
    </message>
    <message>
        <source>Your office has no client with this number.</source>
        <translation>Su oficina no tiene ningún cliente con este número.</translation>
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
        <source>The reason was destroyed.</source>
        <translation>El motivo fue destruido.</translation>
    </message>
    <message>
        <source>Approved by %1 on %2.</source>
        <translation>Aprobada por %1 el %2.</translation>
    </message>
    <message>
        <source>The client is told when it opens.</source>
        <translation>Se avisa al cliente cuando se abre.</translation>
    </message>
    <message>
        <source>The client is not told.</source>
        <translation>No se avisa al cliente.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>what was said</comment>
        <translation>«%1»</translation>
    </message>
</context>
</TS>
