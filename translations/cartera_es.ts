<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ActionNeeds</name>
    <message>
        <source>Choose a contact first</source>
        <translation>Elige antes un contacto</translation>
    </message>
    <message>
        <source>Choose two contacts first</source>
        <translation>Elige antes dos contactos</translation>
    </message>
    <message>
        <source>Nobody was merged into this contact</source>
        <translation>Nadie se fusionó con este contacto</translation>
    </message>
    <message>
        <source>Choose a contact in the trash first</source>
        <translation>Elige antes un contacto de la papelera</translation>
    </message>
    <message>
        <source>Choose a contact with a phone first</source>
        <translation>Elige antes un contacto con teléfono</translation>
    </message>
    <message>
        <source>Choose a contact with an e-mail first</source>
        <translation>Elige antes un contacto con correo</translation>
    </message>
    <message>
        <source>The list is there already</source>
        <translation>La lista ya está a la vista</translation>
    </message>
    <message>
        <source>Choose a pair first</source>
        <translation>Elige antes una pareja</translation>
    </message>
    <message>
        <source>The search is under way</source>
        <translation>La búsqueda está en marcha</translation>
    </message>
    <message>
        <source>Choose a change that can be undone first</source>
        <translation>Elige antes un cambio que se pueda deshacer</translation>
    </message>
    <message>
        <source>The sample shop has no backups</source>
        <translation>La tienda de ejemplo no tiene copias</translation>
    </message>
    <message>
        <source>Larger it does not get</source>
        <translation>Más grande no puede ser</translation>
    </message>
    <message>
        <source>Smaller it does not get</source>
        <translation>Más pequeño no puede ser</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>La papelera está vacía</translation>
    </message>
    <message>
        <source>There was nothing before</source>
        <translation>Antes no hubo nada</translation>
    </message>
    <message>
        <source>You did not come back from anywhere</source>
        <translation>No has vuelto de ningún sitio</translation>
    </message>
    <message>
        <source>High contrast is on; the settings turn it off</source>
        <translation>El contraste alto está activado; se quita en los ajustes</translation>
    </message>
    <message>
        <source>Choose a view you saved, and change something</source>
        <translation>Elige una vista guardada y cambia algo</translation>
    </message>
    <message>
        <source>The list is as the view says</source>
        <translation>La lista está como dice la vista</translation>
    </message>
    <message>
        <source>Choose a view you saved first</source>
        <translation>Elige antes una vista guardada</translation>
    </message>
</context>
<context>
    <name>ActionWords</name>
    <message>
        <source>change, correct</source>
        <translation>modificar, cambiar, corregir</translation>
    </message>
    <message>
        <source>join, unite, duplicates</source>
        <translation>unir, juntar, duplicados</translation>
    </message>
    <message>
        <source>separate, take apart</source>
        <translation>dividir, desunir</translation>
    </message>
    <message>
        <source>delete, remove, throw away</source>
        <translation>borrar, eliminar, quitar, tirar</translation>
    </message>
    <message>
        <source>undelete, recover</source>
        <translation>recuperar, sacar de la papelera</translation>
    </message>
    <message>
        <source>segment, condition, where</source>
        <translation>segmento, condición, filtrar</translation>
    </message>
    <message>
        <source>clipboard, table</source>
        <translation>portapapeles, tabla</translation>
    </message>
    <message>
        <source>write down, comment, log</source>
        <translation>anotar, apuntar, comentario</translation>
    </message>
    <message>
        <source>phone, dial, ring</source>
        <translation>teléfono, telefonear, marcar</translation>
    </message>
    <message>
        <source>write, e-mail, message</source>
        <translation>escribir, mensaje, electrónico</translation>
    </message>
    <message>
        <source>join, same person</source>
        <translation>unir, juntar, la misma persona</translation>
    </message>
    <message>
        <source>not the same, different</source>
        <translation>no son la misma, distintos</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>saltar</translation>
    </message>
    <message>
        <source>the other way round</source>
        <translation>al revés, cambiar</translation>
    </message>
    <message>
        <source>scan, look again</source>
        <translation>analizar, rastrear</translation>
    </message>
    <message>
        <source>Excel, CSV, vCard, spreadsheet, load, bring in</source>
        <translation>Excel, CSV, vCard, hoja de cálculo, cargar, traer</translation>
    </message>
    <message>
        <source>Excel, CSV, vCard, mailing list, Mailchimp, save as</source>
        <translation>Excel, CSV, vCard, lista de correo, Mailchimp, guardar como</translation>
    </message>
    <message>
        <source>take back, revert</source>
        <translation>revertir, volver atrás</translation>
    </message>
    <message>
        <source>shortcuts, keyboard, help</source>
        <translation>atajos, teclado, ayuda</translation>
    </message>
    <message>
        <source>create, database</source>
        <translation>crear, base de datos</translation>
    </message>
    <message>
        <source>load, database</source>
        <translation>cargar, fichero, base de datos</translation>
    </message>
    <message>
        <source>welcome, sample shop, recent files</source>
        <translation>bienvenida, tienda de ejemplo, recientes</translation>
    </message>
    <message>
        <source>save, safety copy</source>
        <translation>guardar, copia de seguridad, respaldo</translation>
    </message>
    <message>
        <source>recover, go back</source>
        <translation>recuperar, volver atrás</translation>
    </message>
    <message>
        <source>window</source>
        <translation>ventana</translation>
    </message>
    <message>
        <source>exit, leave</source>
        <translation>cerrar, terminar</translation>
    </message>
    <message>
        <source>take back, revert, mistake</source>
        <translation>volver atrás, revertir, error</translation>
    </message>
    <message>
        <source>again, repeat</source>
        <translation>repetir, otra vez</translation>
    </message>
    <message>
        <source>customers, clients, people, companies</source>
        <translation>clientes, personas, empresas</translation>
    </message>
    <message>
        <source>changes, journal, who did it</source>
        <translation>cambios, registro, quién lo hizo</translation>
    </message>
    <message>
        <source>errors, missing, completeness, clean up</source>
        <translation>errores, faltan, completitud, limpiar</translation>
    </message>
    <message>
        <source>twice, the same, merge, clean up</source>
        <translation>repetidos, dos veces, fusionar, limpiar</translation>
    </message>
    <message>
        <source>deleted, bin, recycle</source>
        <translation>borrados, eliminados, basura</translation>
    </message>
    <message>
        <source>preferences, options, configuration</source>
        <translation>preferencias, opciones, configuración</translation>
    </message>
    <message>
        <source>version, licence</source>
        <translation>versión, licencia</translation>
    </message>
    <message>
        <source>search, look for</source>
        <translation>localizar, filtrar</translation>
    </message>
    <message>
        <source>pane, focus</source>
        <translation>panel, foco</translation>
    </message>
    <message>
        <source>sidebar, places</source>
        <translation>barra lateral, lugares</translation>
    </message>
    <message>
        <source>menus</source>
        <translation>menús</translation>
    </message>
    <message>
        <source>night, black, light, theme, mode</source>
        <translation>noche, negro, claro, tema, modo</translation>
    </message>
    <message>
        <source>density, close lines</source>
        <translation>densidad, líneas juntas</translation>
    </message>
    <message>
        <source>zoom in, bigger, font, size</source>
        <translation>ampliar, zoom, letra, tamaño</translation>
    </message>
    <message>
        <source>zoom out, font, size</source>
        <translation>reducir, zoom, letra, tamaño</translation>
    </message>
    <message>
        <source>zoom, font, size</source>
        <translation>zoom, letra, tamaño</translation>
    </message>
    <message>
        <source>language</source>
        <translation>idioma, lengua, inglés</translation>
    </message>
    <message>
        <source>language, Spanish</source>
        <translation>idioma, lengua, castellano</translation>
    </message>
    <message>
        <source>remove forever, forget</source>
        <translation>eliminar para siempre, olvidar</translation>
    </message>
    <message>
        <source>delete everything, remove forever</source>
        <translation>borrarlo todo, para siempre</translation>
    </message>
    <message>
        <source>palette, go to, find anything</source>
        <translation>paleta, ir a, encontrar cualquier cosa</translation>
    </message>
    <message>
        <source>label, mark, category</source>
        <translation>marcar, categoría</translation>
    </message>
    <message>
        <source>customer, lead, prospect, state</source>
        <translation>cliente, interesado, fase</translation>
    </message>
    <message>
        <source>assign, hand over, responsible</source>
        <translation>asignar, traspasar, encargado</translation>
    </message>
    <message>
        <source>order, A to Z, heading</source>
        <translation>ordenar, orden, de la A a la Z</translation>
    </message>
    <message>
        <source>before, where I was</source>
        <translation>antes, donde estaba</translation>
    </message>
    <message>
        <source>again</source>
        <translation>otra vez</translation>
    </message>
    <message>
        <source>messages, bell, problems</source>
        <translation>mensajes, campana, problemas</translation>
    </message>
    <message>
        <source>show, hide, width, fields</source>
        <translation>mostrar, ocultar, ancho, campos</translation>
    </message>
    <message>
        <source>paste, clipboard, spreadsheet</source>
        <translation>pegar, portapapeles, hoja de cálculo</translation>
    </message>
    <message>
        <source>write down, phoned, talked, register</source>
        <translation>anotar, apuntar, registrar, he hablado, telefoneado</translation>
    </message>
    <message>
        <source>add, create, customer, person, company, task, to do, reminder</source>
        <translation>añadir, crear, alta, cliente, persona, empresa, tarea, pendiente, recordatorio</translation>
    </message>
    <message>
        <source>write down, met, was there, register</source>
        <translation>apuntar, registrar, estuve, visité, visitar</translation>
    </message>
    <message>
        <source>choose a view, segment, saved list</source>
        <translation>elegir una vista, segmento, lista guardada</translation>
    </message>
    <message>
        <source>keep the filter, segment, saved list, new view</source>
        <translation>conservar el filtro, segmento, lista guardada, vista nueva</translation>
    </message>
    <message>
        <source>update the view, overwrite</source>
        <translation>actualizar la vista, sobrescribir</translation>
    </message>
    <message>
        <source>discard changes, reset the view</source>
        <translation>descartar los cambios, restablecer la vista</translation>
    </message>
    <message>
        <source>rename the view, share</source>
        <translation>cambiar el nombre de la vista, compartir</translation>
    </message>
    <message>
        <source>copy the view</source>
        <translation>copiar la vista</translation>
    </message>
    <message>
        <source>delete the view</source>
        <translation>borrar la vista, eliminar la vista</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Undo this change</source>
        <translation>Deshacer este cambio</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>Archivo nuevo…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>First window</source>
        <translation>Ventana de inicio</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>About Cartera</source>
        <translation>Acerca de Cartera</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Siguiente parte de la ventana</translation>
    </message>
    <message>
        <source>Narrow rail</source>
        <translation>Barra estrecha</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Barra de menús</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Filas compactas</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Texto normal</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Edit contact</source>
        <translation>Editar contacto</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Borrar para siempre…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Vaciar la papelera…</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Rehacer este cambio</translation>
    </message>
    <message>
        <source>Nothing to undo: it only wrote a list</source>
        <translation>Nada que deshacer: solo escribió una lista</translation>
    </message>
    <message>
        <source>Deleted for good: no way back</source>
        <translation>Borrado para siempre: no hay vuelta atrás</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurar una copia…</translation>
    </message>
    <message>
        <source>Take out of the trash</source>
        <translation>Sacar de la papelera</translation>
    </message>
    <message>
        <source>Add a filter…</source>
        <translation>Añadir un filtro…</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>Calidad de los datos</translation>
    </message>
    <message>
        <source>Merge this pair</source>
        <translation>Fusionar esta pareja</translation>
    </message>
    <message>
        <source>Keep separate</source>
        <translation>Dejar aparte</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decidir más tarde</translation>
    </message>
    <message>
        <source>The other one stays</source>
        <translation>Que se quede el otro</translation>
    </message>
    <message>
        <source>Search for duplicates again</source>
        <translation>Buscar duplicados otra vez</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Merge two contacts…</source>
        <translation>Fusionar dos contactos…</translation>
    </message>
    <message>
        <source>Split the one merged last</source>
        <translation>Separar el último fusionado</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Parte anterior de la ventana</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Etiquetar…</translation>
    </message>
    <message>
        <source>Change stage…</source>
        <translation>Cambiar el estado…</translation>
    </message>
    <message>
        <source>Change owner…</source>
        <translation>Cambiar de responsable…</translation>
    </message>
    <message>
        <source>Sort the list…</source>
        <translation>Ordenar la lista…</translation>
    </message>
    <message>
        <source>Columns of the list…</source>
        <translation>Columnas de la lista…</translation>
    </message>
    <message>
        <source>Import what was copied…</source>
        <translation>Importar lo copiado…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Teclas…</translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation>Buscar o ejecutar una orden…</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Anotar llamada</translation>
    </message>
    <message>
        <source>New contact or task…</source>
        <translation>Nuevo contacto o tarea…</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>Anotar visita</translation>
    </message>
    <message>
        <source>Views of the list…</source>
        <translation>Vistas de la lista…</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>Guardar como vista…</translation>
    </message>
    <message>
        <source>Save the changes of the view</source>
        <translation>Guardar los cambios de la vista</translation>
    </message>
    <message>
        <source>Back to the view as it is saved</source>
        <translation>Volver a la vista como está guardada</translation>
    </message>
    <message>
        <source>Name of the view, and for whom…</source>
        <translation>Nombre de la vista y para quién…</translation>
    </message>
    <message>
        <source>Duplicate the view…</source>
        <translation>Duplicar la vista…</translation>
    </message>
    <message>
        <source>Remove the view</source>
        <translation>Quitar la vista</translation>
    </message>
</context>
<context>
    <name>BackupReason</name>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>diaria</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>antes de importar</translation>
    </message>
    <message>
        <source>before a new version of Cartera</source>
        <translation>antes de una versión nueva de Cartera</translation>
    </message>
    <message>
        <source>before a backup was put back</source>
        <translation>antes de restaurar otra copia</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>The file is damaged inside (%1).</source>
        <translation>El archivo está dañado por dentro (%1).</translation>
    </message>
    <message>
        <source>Keep it, and restore the newest backup to another name.</source>
        <translation>Consérvalo y restaura la copia de seguridad más reciente con otro nombre.</translation>
    </message>
    <message>
        <source>Number %2 among the %1 belongs to something among the %3 that is not there.</source>
        <translation>El número %2 de %1 depende de algo de %3 que no existe.</translation>
    </message>
    <message>
        <source>Another program wrote to the file. Compare with the newest backup.</source>
        <translation>Otro programa ha escrito en el archivo. Compáralo con la copia de seguridad más reciente.</translation>
    </message>
    <message>
        <source>Another program altered the file: %1 is not as Cartera writes it.</source>
        <translation>Otro programa ha alterado el archivo: %1 no es como lo escribe Cartera.</translation>
    </message>
    <message>
        <source>Export what you need, or restore a backup from before.</source>
        <translation>Exporta lo que necesites o restaura una copia de seguridad anterior.</translation>
    </message>
    <message>
        <source>The history has holes: of device %1 there are %2 changes where there should be %3.</source>
        <translation>El historial tiene huecos: del equipo %1 hay %2 cambios donde debería haber %3.</translation>
    </message>
    <message>
        <source>Your data are as you see them, but some steps cannot be undone. A backup may hold them.</source>
        <translation>Tus datos son los que ves, pero algunos pasos no se pueden deshacer. Quizá estén en una copia de seguridad.</translation>
    </message>
    <message>
        <source>What the program keeps for finding and sorting is wrong for number %2 (%1: %3).</source>
        <translation>Lo que el programa guarda para buscar y ordenar está mal para el número %2 (%1: %3).</translation>
    </message>
    <message>
        <source>Your data are not touched. Changing that contact renews it; please report the fault.</source>
        <translation>Tus datos no están afectados. Al modificar ese contacto se renueva; avísanos del fallo.</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>contactos</translation>
    </message>
    <message>
        <source>phones, e-mails and pages</source>
        <translation>teléfonos, correos y páginas</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>direcciones</translation>
    </message>
    <message>
        <source>links to companies</source>
        <translation>vínculos con empresas</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>etiquetas</translation>
    </message>
    <message>
        <source>tags of contacts</source>
        <translation>etiquetas de contactos</translation>
    </message>
    <message>
        <source>fields of your own</source>
        <translation>campos propios</translation>
    </message>
    <message>
        <source>values of fields of your own</source>
        <translation>valores de campos propios</translation>
    </message>
    <message>
        <source>stages of contacts</source>
        <translation>fases de contactos</translation>
    </message>
    <message>
        <source>entries of the timeline</source>
        <translation>entradas de la cronología</translation>
    </message>
    <message>
        <source>consents</source>
        <translation>consentimientos</translation>
    </message>
    <message>
        <source>exclusions</source>
        <translation>exclusiones</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>tareas</translation>
    </message>
    <message>
        <source>imports</source>
        <translation>importaciones</translation>
    </message>
    <message>
        <source>names</source>
        <translation>nombres</translation>
    </message>
    <message>
        <source>columns of the list</source>
        <translation>columnas de la lista</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>it is out of date</source>
        <translation>no está al día</translation>
    </message>
    <message>
        <source>it is left over</source>
        <translation>sobra</translation>
    </message>
    <message>
        <source>Number %2 among the %1 was erased for good and holds values again.</source>
        <translation>El número %2 entre %1 se borró para siempre y vuelve a tener valores.</translation>
    </message>
    <message>
        <source>Another program wrote to the file, or it is a fault: please report it.</source>
        <translation>Otro programa escribió en el archivo, o es un fallo: avísanos, por favor.</translation>
    </message>
    <message>
        <source>The history is damaged: what change %1 did cannot be read.</source>
        <translation>El historial está dañado: no se puede leer lo que hizo el cambio %1.</translation>
    </message>
    <message>
        <source>Your data are as you see them, but this change cannot be undone or shown. A backup may hold it.</source>
        <translation>Tus datos están como los ves, pero este cambio no se puede deshacer ni mostrar. Quizá esté en una copia de seguridad.</translation>
    </message>
    <message>
        <source>The index of the words in notes, calls and mails is wrong: a search may pass some over.</source>
        <translation>El índice de las palabras de notas, llamadas y correos está mal: una búsqueda puede pasar algunas por alto.</translation>
    </message>
    <message>
        <source>Your notes are not touched. Emptying the trash writes the index anew; please report the fault.</source>
        <translation>Tus notas están intactas. Al vaciar la papelera el índice se escribe de nuevo; por favor, comunica el fallo.</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>fotos</translation>
    </message>
    <message>
        <source>lines of address cards</source>
        <translation>líneas de tarjetas de contacto</translation>
    </message>
    <message>
        <source>pairs kept separate</source>
        <translation>parejas que se dejan separadas</translation>
    </message>
    <message>
        <source>merges</source>
        <translation>uniones</translation>
    </message>
    <message>
        <source>what merges moved</source>
        <translation>lo que movieron las uniones</translation>
    </message>
    <message>
        <source>saved views</source>
        <translation>vistas guardadas</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Copied and checked: %1</source>
        <translation>Copiado y comprobado: %1</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 está de vuelta.</translation>
    </message>
    <message>
        <source>What stood there is kept as %1.</source>
        <translation>Lo que había se guarda como %1.</translation>
    </message>
    <message>
        <source>Make a copy and check it.</source>
        <translation>Hace una copia y la comprueba.</translation>
    </message>
    <message>
        <source>Put a backup in place; a file that stands there is kept under another name.</source>
        <translation>Recupera una copia; si ya hay un archivo, se guarda con otro nombre.</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Todo está bien.</translation>
    </message>
    <message>
        <source>Look for anything wrong inside; exit status 1 if there is.</source>
        <translation>Busca cualquier fallo dentro; el estado de salida es 1 si lo hay.</translation>
    </message>
    <message>
        <source>Nothing to change.</source>
        <translation>No hay nada que cambiar.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>No se ha encontrado nada.</translation>
    </message>
    <message>
        <source>Find contacts by name, company, e-mail, phone, city or tag, and by what their notes say.</source>
        <translation>Busca contactos por nombre, empresa, correo, teléfono, ciudad o etiqueta, y por lo que dicen sus notas.</translation>
    </message>
    <message>
        <source>COMMAND FILE [arguments]</source>
        <translation>ORDEN ARCHIVO [argumentos]</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 not done and nothing changed, 2 wrong usage, 130 stopped with Ctrl+C.</source>
        <translation>Estado de salida: 0 hecho, 1 no se hizo y nada cambió, 2 uso incorrecto, 130 detenido con Ctrl+C.</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
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
        <source>What was done, the newest first; of one record with its number.</source>
        <translation>Lo que se hizo, lo más nuevo primero; de un registro, con su número.</translation>
    </message>
    <message>
        <source>Undo the last change, or any older one by its number.</source>
        <translation>Deshace el último cambio, o cualquier otro por su número.</translation>
    </message>
    <message>
        <source>Do again what was undone last.</source>
        <translation>Rehace lo último que se deshizo.</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Empresas</translation>
    </message>
    <message>
        <source>Timeline entries</source>
        <translation>Entradas de la cronología</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>Tareas pendientes</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Consent records</source>
        <translation>Consentimientos anotados</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>Exclusiones</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importaciones</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportaciones</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>En la papelera</translation>
    </message>
    <message>
        <source>Changes in the history</source>
        <translation>Cambios en el historial</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Version of the file</source>
        <translation>Versión del archivo</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Última copia</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>A newer version of Cartera made this file: only this and a backup are possible.</source>
        <translation>Este archivo es de una versión más nueva de Cartera: solo se puede ver esto y hacer una copia.</translation>
    </message>
    <message>
        <source>What is in the file.</source>
        <translation>Qué hay en el archivo.</translation>
    </message>
    <message>
        <source>Rows of contacts or open tasks; PHRASE is like: city = Sevilla and stage = customer.</source>
        <translation>Filas de contactos o tareas pendientes; FRASE es como: ciudad = Sevilla y etapa = cliente.</translation>
    </message>
    <message>
        <source>In the trash.</source>
        <translation>En la papelera.</translation>
    </message>
    <message>
        <source>Not in the file any more: an undo took it away; “cartera-cli redo” brings it back.</source>
        <translation>Ya no está en el archivo: se deshizo lo que lo trajo; «cartera-cli redo» lo devuelve.</translation>
    </message>
    <message>
        <source>Belongs together with</source>
        <translation>Relacionado con</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecha</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Which command? “cartera-cli help” lists them.</source>
        <translation>¿Qué orden? «cartera-cli help» las muestra.</translation>
    </message>
    <message>
        <source>There is no command “%1”. “cartera-cli help” lists them.</source>
        <translation>No hay ninguna orden «%1». «cartera-cli help» las muestra.</translation>
    </message>
    <message>
        <source>%2 has no option %1. It is used so: %3</source>
        <translation>%2 no tiene la opción %1. Se usa así: %3</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>No hay ninguna opción %1.</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>La opción %1 necesita un valor.</translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation>La opción %1 no lleva valor.</translation>
    </message>
    <message>
        <source>Something is missing. The command is used so: %1</source>
        <translation>Falta algo. La orden se usa así: %1</translation>
    </message>
    <message>
        <source>“%1” is too much. The command is used so: %2</source>
        <translation>«%1» sobra. La orden se usa así: %2</translation>
    </message>
    <message>
        <source>The option %1 needs a whole number, not “%2”.</source>
        <translation>La opción %1 necesita un número entero, no «%2».</translation>
    </message>
    <message>
        <source>The option %1 needs a date like 2026-12-31, not “%2”.</source>
        <translation>La opción %1 necesita una fecha como 2026-12-31, no «%2».</translation>
    </message>
    <message>
        <source>The language is es or en, not “%1”.</source>
        <translation>El idioma es es o en, no «%1».</translation>
    </message>
    <message>
        <source>“%1” is not possible here; possible are: %2.</source>
        <translation>«%1» no vale aquí; valen: %2.</translation>
    </message>
    <message>
        <source>“%1” is not the number of a record.</source>
        <translation>«%1» no es el número de un registro.</translation>
    </message>
    <message>
        <source>“%1” is not of the form key=value.</source>
        <translation>«%1» no tiene la forma campo=valor.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found:</source>
        <translation>
            <numerusform>%n problema encontrado:</numerusform>
            <numerusform>%n problemas encontrados:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n registro</numerusform>
            <numerusform>%n registros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was made, with %n contact(s).</source>
        <translation>
            <numerusform>%1 está creado, con %n contacto.</numerusform>
            <numerusform>%1 está creado, con %n contactos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a file, with a sample shop if asked; never over an existing one.</source>
        <translation>Crea un archivo, con una tienda de ejemplo si se pide; nunca encima de otro.</translation>
    </message>
    <message numerus="yes">
        <source>%1 written, with %n contact(s).</source>
        <translation>
            <numerusform>%1 escrito, con %n contacto.</numerusform>
            <numerusform>%1 escrito, con %n contactos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Quedan fuera:</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message numerus="yes">
        <source>Importing, %n record(s)</source>
        <translation>
            <numerusform>Importando, %n registro</numerusform>
            <numerusform>Importando, %n registros</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>A trial: nothing was written.</source>
        <translation>Una prueba: no se ha escrito nada.</translation>
    </message>
    <message>
        <source>Records read</source>
        <translation>Registros leídos</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importados</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Actualizados</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitidos</translation>
    </message>
    <message>
        <source>Further e-mails and phones</source>
        <translation>Correos y teléfonos añadidos</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Posibles duplicados</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Kept as they were</source>
        <translation>Se han dejado como estaban</translation>
    </message>
    <message>
        <source>Change %1; “cartera-cli undo” takes it all away.</source>
        <translation>Cambio %1; «cartera-cli undo» lo quita todo.</translation>
    </message>
    <message>
        <source>Bring in the contacts of a list; the same list again adds nothing, and one undo takes it away.</source>
        <translation>Trae los contactos de una lista; la misma lista otra vez no añade nada, y un deshacer la quita.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Cabecera</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Por ejemplo</translation>
    </message>
    <message>
        <source>What an import would see in a list; needs no file.</source>
        <translation>Lo que vería una importación en una lista; no necesita archivo.</translation>
    </message>
    <message>
        <source>Column “%1” is not known; it becomes a field of its own.</source>
        <translation>La columna «%1» no se conoce; será un campo propio.</translation>
    </message>
    <message>
        <source>There is nothing to look for: the text is empty.</source>
        <translation>No hay nada que buscar: el texto está vacío.</translation>
    </message>
    <message numerus="yes">
        <source>Reading, %n record(s)</source>
        <translation>
            <numerusform>Leyendo, %n registro</numerusform>
            <numerusform>Leyendo, %n registros</numerusform>
        </translation>
    </message>
    <message>
        <source>The option %1 needs a date like 2026-12-31 or a moment like 2026-12-31T18:30, not “%2”.</source>
        <translation>La opción %1 necesita una fecha como 2026-12-31 o un momento como 2026-12-31T18:30, no «%2».</translation>
    </message>
    <message>
        <source>As it was on %1</source>
        <translation>Tal como estaba el %1</translation>
    </message>
    <message>
        <source>Everything about one record, with its timeline; with --at as it was at the end of that day, or at an instant.</source>
        <translation>Todo sobre un registro, con su cronología; con --at, tal como estaba al final de ese día o en un instante.</translation>
    </message>
    <message>
        <source>There are more; --limit N shows them.</source>
        <translation>Hay más; --limit N los muestra.</translation>
    </message>
    <message>
        <source>In notes, calls and mails:</source>
        <translation>En notas, llamadas y correos:</translation>
    </message>
    <message>
        <source>Of the notes only the newest %1 that match were looked at.</source>
        <translation>De las notas que coinciden solo se han mirado las %1 más recientes.</translation>
    </message>
    <message>
        <source>Move one record to the trash; undo brings it back. With --empty: erase what lies there for good.</source>
        <translation>Mueve un registro a la papelera; al deshacer, vuelve. Con --empty: borra para siempre lo que hay en ella.</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Borrando</translation>
    </message>
    <message>
        <source>Somebody is reading the file or there is no room to build it anew: what was erased may stand in unused places of it until it is next opened for writing.</source>
        <translation>Alguien está leyendo el archivo o no hay sitio para rehacerlo: lo borrado puede quedar en partes sin uso hasta que se vuelva a abrir para escribir.</translation>
    </message>
    <message>
        <source>There is nothing to erase.</source>
        <translation>No hay nada que borrar.</translation>
    </message>
    <message>
        <source>Take a record that is in the trash out of the file for good; nothing brings it back.</source>
        <translation>Saca para siempre del archivo un registro que está en la papelera; nada lo devuelve.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of the history were damaged and might have held something of it: what they had recorded was thrown away.</source>
        <translation>
            <numerusform>%n cambio del historial estaba dañado y podía contener algo de ello: lo que había anotado se ha tirado.</numerusform>
            <numerusform>%n cambios del historial estaban dañados y podían contener algo de ello: lo que habían anotado se ha tirado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add one record; a note and a task name their contact (contact=ID), a field of one&apos;s own its kind (name=Size type=text|number|date|yesno|choice choices=&quot;S;M;L&quot;).</source>
        <translation>Añade un registro; una nota y una tarea indican su contacto (contacto=ID), un campo propio su tipo (name=Talla type=text|number|date|yesno|choice choices=&quot;S;M;L&quot;).</translation>
    </message>
    <message>
        <source>Change fields of one record; an empty value takes one away. suppressed=all|email|sms|phone|post|partners puts a contact on the list of exclusions, suppressed= takes it off.</source>
        <translation>Cambia campos de un registro; un valor vacío quita el campo. suppressed=all|email|sms|phone|post|partners pone un contacto en la lista de exclusión, suppressed= lo saca de ella.</translation>
    </message>
    <message>
        <source>The file that stood at %1 was replaced.</source>
        <translation>El archivo que había en %1 se ha sustituido.</translation>
    </message>
    <message>
        <source>Write a list, and a receipt of who is in it and who is not. A file that stands at OUT is replaced.</source>
        <translation>Escribe una lista, y dice quién está en ella y quién no. Si ya hay un archivo en SALIDA, se sustituye.</translation>
    </message>
    <message>
        <source>Column “%1” speaks of consent in words that are not certain: a no in it counts, a yes does not. A mapping file says it with &quot;%2&quot;.</source>
        <translation>La columna «%1» habla de consentimiento con palabras que no son seguras: un no cuenta, un sí no. Un archivo de correspondencias lo dice con &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Perhaps it should be: %1.</source>
        <translation>Quizá sea: %1.</translation>
    </message>
    <message>
        <source>of change %1</source>
        <translation>del cambio %1</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Hogares</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>There is no column “%1”. Tasks have %2.</source>
        <translation>No hay ninguna columna «%1». Las tareas tienen %2.</translation>
    </message>
    <message>
        <source>“cartera-cli help fields” names them all.</source>
        <translation>«cartera-cli help fields» los nombra todos.</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>También</translation>
    </message>
    <message>
        <source>For add, edit, --columns and mapping files; mapping files take the first names alone. Lists of contacts have besides: %1. Lists of tasks have: %2.</source>
        <translation>Para add, edit, --columns y los archivos de correspondencias, que solo toman los primeros nombres. Las listas de contactos tienen además: %1. Las de tareas tienen: %2.</translation>
    </message>
    <message>
        <source>What can be done, and how; or the names of all fields.</source>
        <translation>Qué se puede hacer, y cómo; o los nombres de todos los campos.</translation>
    </message>
    <message>
        <source>So nothing came back.</source>
        <translation>Así que no ha vuelto nada.</translation>
    </message>
    <message>
        <source>There is no column “%1”. There are %2, and all fields that “cartera-cli help fields” names.</source>
        <translation>No hay ninguna columna «%1». Hay %2, y todos los campos que nombra «cartera-cli help fields».</translation>
    </message>
    <message numerus="yes">
        <source>%n new contact(s) are companies by legal form or tax number: %1</source>
        <translation>
            <numerusform>%n contacto nuevo es una empresa por su forma jurídica o su CIF: %1</numerusform>
            <numerusform>%n contactos nuevos son empresas por su forma jurídica o su CIF: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Column “%1” may tell of refusals: whoever has something else than a no in it waits until a mapping file says what it is, for instance &quot;%2&quot;.</source>
        <translation>La columna «%1» puede hablar de bajas: quien tenga en ella algo que no sea un no espera hasta que un archivo de correspondencias diga qué es, por ejemplo «%2».</translation>
    </message>
    <message>
        <source>%1 written.</source>
        <translation>%1 escrito.</translation>
    </message>
    <message>
        <source>Pairs compared</source>
        <translation>Parejas comparadas</translation>
    </message>
    <message>
        <source>Pairs found</source>
        <translation>Parejas encontradas</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) that very many share were passed over.</source>
        <translation>
            <numerusform>Se ha pasado por alto un valor que comparten muchísimos.</numerusform>
            <numerusform>Se han pasado por alto %n valores que comparten muchísimos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparando</translation>
    </message>
    <message>
        <source>Something is missing: the option %1.</source>
        <translation>Falta algo: la opción %1.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>There is no report “%1”; there is: quality.</source>
        <translation>No hay ningún informe «%1»; hay: quality.</translation>
    </message>
    <message>
        <source>Wrong values:</source>
        <translation>Valores que no pueden ser:</translation>
    </message>
    <message>
        <source>How good the data are: complete, out of date, wrong, there twice.</source>
        <translation>Cómo están los datos: completos, anticuados, equivocados, repetidos.</translation>
    </message>
    <message>
        <source>Only Cartera reads from these cards: %1.</source>
        <translation>De estas tarjetas solo Cartera lee: %1.</translation>
    </message>
    <message>
        <source>Not in the cards: %1.</source>
        <translation>No va en las tarjetas: %1.</translation>
    </message>
    <message>
        <source>Who is in the file twice, or keep two apart that look alike.</source>
        <translation>Quién está dos veces en el archivo, o separar a dos que se parecen.</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Se muestra</translation>
    </message>
    <message>
        <source>Kept with the merge</source>
        <translation>Guardado con la unión</translation>
    </message>
    <message>
        <source>Take a merge back: whoever was merged has their own again.</source>
        <translation>Deshacer una unión: quien fue unido vuelve a tener lo suyo.</translation>
    </message>
    <message>
        <source>Merged into “%1” (%2) on %3; “cartera-cli split” takes it back.</source>
        <extracomment>%1 a name, %2 its number, %3 a day and hour</extracomment>
        <translation>Unido a «%1» (%2) el %3; «cartera-cli split» los separa de nuevo.</translation>
    </message>
    <message>
        <source>Merged into this one (“cartera-cli split” takes it back)</source>
        <translation>Unidos a este («cartera-cli split» los separa de nuevo)</translation>
    </message>
    <message>
        <source>“%1” does not name two records, as 12,34 does.</source>
        <translation>«%1» no nombra dos registros, como hace 12,34.</translation>
    </message>
    <message>
        <source>Recognised as: %1</source>
        <translation>Reconocido como: %1</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>Reconocido como</translation>
    </message>
    <message>
        <source>Layout %1, line %2: %3 It is not used.</source>
        <translation>Formato %1, línea %2: %3 No se usa.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more; --rejects FILE or --json shows them.</source>
        <translation>
            <numerusform>Y %n más; --rejects ARCHIVO o --json lo muestra.</numerusform>
            <numerusform>Y %n más; --rejects ARCHIVO o --json los muestra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more; --json shows them.</source>
        <translation>
            <numerusform>Y %n más; --json lo muestra.</numerusform>
            <numerusform>Y %n más; --json los muestra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns that were left out: %1</source>
        <translation>Columnas que se han dejado fuera: %1</translation>
    </message>
    <message>
        <source>Not in the list: %1.</source>
        <translation>No va en la lista: %1.</translation>
    </message>
    <message>
        <source>Shares an address or number with</source>
        <translation>Comparte dirección o número con</translation>
    </message>
    <message>
        <source>No mapping is saved in this file.</source>
        <translation>En este archivo no hay ninguna correspondencia guardada.</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondencia</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>The mappings that were saved under a name, or delete one.</source>
        <translation>Las correspondencias guardadas con un nombre, o borrar una.</translation>
    </message>
    <message>
        <source>The phrase of --where is empty. Leave --where out if everybody is meant.</source>
        <translation>La frase de --where está vacía. Quite --where si se refiere a todos.</translation>
    </message>
    <message>
        <source>%1: %2 (also %3)</source>
        <extracomment>&quot;Main e-mail: eva@example.es (also eva@work.example)&quot;</extracomment>
        <translation>%1: %2 (también %3)</translation>
    </message>
    <message>
        <source>Make one of two contacts; the fields after --take are the other&apos;s, with email and phone its main one.</source>
        <translation>Hacer uno de dos contactos; los campos de --take son los del otro; con correo y teléfono, sus principales.</translation>
    </message>
    <message>
        <source>There was no earlier export of this kind.</source>
        <translation>No hubo antes ninguna exportación de esta clase.</translation>
    </message>
    <message>
        <source>Since the last one of this kind (%1): %2 new, %3 changed, %4 gone.</source>
        <extracomment>%1 is a date and time, the others are numbers of contacts.</extracomment>
        <translation>Desde la última de esta clase (%1): %2 altas, %3 con cambios, %4 bajas.</translation>
    </message>
    <message>
        <source>Column “%1”: day or month first? Say it with --dates dmy or --dates mdy.</source>
        <translation>Columna «%1»: ¿va antes el día o el mes? Se dice con --dates dmy o --dates mdy.</translation>
    </message>
    <message>
        <source>Column “%1”: has “%2” lost its first zero? --restore-zeros gives it back.</source>
        <translation>Columna «%1»: ¿ha perdido «%2» su primer cero? --restore-zeros lo devuelve.</translation>
    </message>
    <message>
        <source>Column “%1”: is “%2” a thousand or a fraction? Say it with --decimal &quot;,&quot; or --decimal &quot;.&quot;.</source>
        <translation>Columna «%1»: ¿«%2» son millares o decimales? Se dice con --decimal &quot;,&quot; o --decimal &quot;.&quot;.</translation>
    </message>
    <message>
        <source>With “%1” goes who was merged into it: %2.</source>
        <translation>Con «%1» se va quien se unió a ese contacto: %2.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was brought in: none of the %n record(s) of the list could be taken.</source>
        <translation>
            <numerusform>No se ha importado nada: el único registro de la lista no se ha podido tomar.</numerusform>
            <numerusform>No se ha importado nada: ninguno de los %n registros de la lista se ha podido tomar.</numerusform>
        </translation>
    </message>
    <message>
        <source>See the reasons under “Problems”. If the columns are not what they should be, say it with --delimiter or --encoding, or say with --mapping what each of them is.</source>
        <translation>Mira los motivos en «Problemas». Si las columnas no son las que deben, corrígelo con --delimiter o --encoding, o di con --mapping qué es cada una.</translation>
    </message>
    <message>
        <source>See the reasons under “Problems”.</source>
        <translation>Mira los motivos en «Problemas».</translation>
    </message>
    <message>
        <source>See the reasons under “Problems”. If the columns are not what they should be, say with --mapping what each of them is.</source>
        <translation>Mira los motivos en «Problemas». Si las columnas no son las que deben, di con --mapping qué es cada una.</translation>
    </message>
    <message>
        <source>The list has no headings, and nothing tells what stands in some of its columns (%1): what is in them is kept beside the contacts. Write headings above the list, or a mapping file such as {&quot;columns&quot;: {&quot;%2&quot;: &quot;full_name&quot;}}.</source>
        <translation>La lista no tiene cabecera, y nada dice qué hay en algunas de sus columnas (%1): se guardan junto a los contactos. Pon una cabecera a la lista, o di qué son con un archivo como {&quot;columns&quot;: {&quot;%2&quot;: &quot;full_name&quot;}} y --mapping.</translation>
    </message>
    <message>
        <source>Find who stands in a list twice, or forecast sales series; needs no file. A file that stands at OUT is replaced.</source>
        <translation>Busca quién está dos veces en una lista, o prevé series de ventas; no necesita ningún archivo. Un archivo que haya en SALIDA se reemplaza.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) without a row or figure count as zero: no sales.</source>
        <translation>
            <numerusform>%n periodo sin fila o sin cifra cuenta como cero: sin ventas.</numerusform>
            <numerusform>%n periodos sin fila o sin cifra cuentan como cero: sin ventas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows were not in order of time; they are now.</source>
        <translation>Las filas no estaban en orden cronológico; se han ordenado.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n period(s), %2 to %3, total %4</source>
        <translation>
            <numerusform>%1: %n periodo, de %2 a %3, total %4</numerusform>
            <numerusform>%1: %n periodos, de %2 a %3, total %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Previsión</translation>
    </message>
    <message>
        <source>80 % range</source>
        <translation>Intervalo del 80 %</translation>
    </message>
    <message>
        <source>95 % range</source>
        <translation>Intervalo del 95 %</translation>
    </message>
    <message>
        <source>Figures such as 1.234 are read as thousands; if not: --decimal &quot;.&quot;.</source>
        <translation>Las cifras como 1.234 se leen como millares; si no lo son: --decimal &quot;.&quot;.</translation>
    </message>
    <message>
        <source>Figures such as 1.234 are read as decimals; if not: --decimal &quot;,&quot;.</source>
        <translation>Las cifras como 1.234 se leen como decimales; si no lo son: --decimal &quot;,&quot;.</translation>
    </message>
    <message>
        <source>Forecasting</source>
        <translation>Previendo</translation>
    </message>
    <message>
        <source>No series of %1 can be forecast; nothing was written. %2</source>
        <translation>No se puede prever ninguna serie de %1; no se ha escrito nada. %2</translation>
    </message>
    <message>
        <source>Overwritten</source>
        <translation>Sobrescritos</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Overwritten values</source>
        <translation>Valores sobrescritos</translation>
    </message>
</context>
<context>
    <name>CliUsage</name>
    <message>
        <source>FILE</source>
        <translation>ARCHIVO</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>LISTA</translation>
    </message>
    <message>
        <source>OUT</source>
        <translation>SALIDA</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTO</translation>
    </message>
    <message>
        <source>DATE</source>
        <translation>FECHA</translation>
    </message>
    <message>
        <source>PHRASE</source>
        <translation>FRASE</translation>
    </message>
    <message>
        <source>DAYS</source>
        <translation>DÍAS</translation>
    </message>
    <message>
        <source>CHANGE</source>
        <translation>CAMBIO</translation>
    </message>
    <message>
        <source>DEST</source>
        <translation>DESTINO</translation>
    </message>
    <message>
        <source>BACKUP</source>
        <translation>COPIA</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>ORDEN</translation>
    </message>
    <message>
        <source>key=value</source>
        <translation>campo=valor</translation>
    </message>
    <message>
        <source>KEEP</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>OTHER</source>
        <translation>OTRO</translation>
    </message>
    <message>
        <source>FIELD</source>
        <translation>CAMPO</translation>
    </message>
</context>
<context>
    <name>ContactRows</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A kind of field and which one of it, as in &quot;Phone (mobile)&quot;.
----------
A company, and how long somebody has been there.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation>Añadir un teléfono</translation>
    </message>
    <message>
        <source>Add an e-mail</source>
        <translation>Añadir un correo</translation>
    </message>
    <message>
        <source>Add a company</source>
        <translation>Añadir una empresa</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>También en</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>Añadir una función</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Añadir etiquetas</translation>
    </message>
    <message>
        <source>%1: %2 · %3</source>
        <extracomment>A channel, what the person said to it, and when: &quot;E-mail: yes · 12/03/2026&quot;.
----------
A channel on which nobody may write, why, and since when: &quot;E-mail: unsubscribed · 12/03/2026&quot;.</extracomment>
        <translation>%1: %2 · %3</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>nobody asked yet</source>
        <translation>aún sin preguntar</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>%1, without: %2</source>
        <translation>%1, sin: %2</translation>
    </message>
    <message>
        <source>New field…</source>
        <translation>Campo nuevo…</translation>
    </message>
    <message>
        <source>Role and dates in %1</source>
        <extracomment>The button beside a company: %1 is its name.</extracomment>
        <translation>Función y fechas en %1</translation>
    </message>
    <message>
        <source>There</source>
        <extracomment>How long somebody has been in a company.</extracomment>
        <translation>Allí</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>From one day to another.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Change the consent: %1</source>
        <extracomment>The button beside a consent: %1 is the channel.</extracomment>
        <translation>Cambiar el consentimiento: %1</translation>
    </message>
    <message>
        <source>Write down a consent</source>
        <translation>Anotar un consentimiento</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A part of an address, and which address it is of: &quot;City, home&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>dd/mm/aaaa</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Never write to</source>
        <translation>No escribir</translation>
    </message>
    <message>
        <source>Never write to: %1</source>
        <extracomment>The button beside an entry of the list of exclusions: %1 is the channel.</extracomment>
        <translation>No escribir: %1</translation>
    </message>
    <message>
        <source>Never write to…</source>
        <translation>No escribir nunca…</translation>
    </message>
    <message>
        <source>Another company…</source>
        <translation>Otra empresa…</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>Consentimiento…</translation>
    </message>
</context>
<context>
    <name>ContactTexts</name>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>hace %n semana</numerusform>
            <numerusform>hace %n semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>hace %n mes</numerusform>
            <numerusform>hace %n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>hace %n año</numerusform>
            <numerusform>hace %n años</numerusform>
        </translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>When something is due: a day and a time.
----------
A contact read aloud: name and company.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Private person</source>
        <translation>Particular</translation>
    </message>
    <message>
        <source>%1:</source>
        <extracomment>What was found, in front of it: &quot;Note:&quot;, &quot;Phone:&quot;. The words found follow.</extracomment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Tel. (%1)</source>
        <extracomment>A phone where there is little room, and which one: &quot;Tel. (work)&quot;.</extracomment>
        <translation>Tel. (%1)</translation>
    </message>
</context>
<context>
    <name>ContactViews</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Asleep &gt; 90 days</source>
        <translation>Dormidos &gt; 90 días</translation>
    </message>
    <message>
        <source>With tasks today</source>
        <translation>Con tareas hoy</translation>
    </message>
    <message>
        <source>Agree to e-mail</source>
        <translation>Consienten correo</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Empresas</translation>
    </message>
</context>
<context>
    <name>DuplicateText</name>
    <message>
        <source>the same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation>casi igual</translation>
    </message>
    <message>
        <source>similar</source>
        <translation>parecido</translation>
    </message>
    <message>
        <source>one letter or digit differs</source>
        <translation>cambia una letra o cifra</translation>
    </message>
    <message>
        <source>most words are the same</source>
        <translation>la mayoría de las palabras coinciden</translation>
    </message>
    <message>
        <source>some words are the same</source>
        <translation>algunas palabras coinciden</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>distinto</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a field (&quot;First name&quot;), %2 how it agrees (&quot;the same&quot;)</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>segura</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>posible</translation>
    </message>
    <message>
        <source>There are too few records to learn from; fixed figures were used.</source>
        <translation>Hay muy pocos registros para aprender de ellos; se han usado cifras fijas.</translation>
    </message>
    <message>
        <source>Nothing in the list looks like one person twice; fixed figures were used.</source>
        <translation>En la lista nada parece la misma persona dos veces; se han usado cifras fijas.</translation>
    </message>
    <message>
        <source>What the list shows is not clear enough to learn from; fixed figures were used.</source>
        <translation>Lo que muestra la lista no es bastante claro para aprender de ello; se han usado cifras fijas.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is how a field agrees (&quot;First name: nearly the same&quot;), %2 how alike the two are, from 0 to 1</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A share in percent.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>given name and surname swapped</source>
        <translation>nombre y apellidos intercambiados</translation>
    </message>
    <message>
        <source>given name and surname swapped, and nearly the same</source>
        <translation>nombre y apellidos intercambiados, y casi iguales</translation>
    </message>
    <message>
        <source>the same name, whole in one column</source>
        <translation>el mismo nombre, entero en una columna</translation>
    </message>
    <message>
        <source>a similar name, whole in one column</source>
        <translation>un nombre parecido, entero en una columna</translation>
    </message>
    <message>
        <source>the same name, divided otherwise between its columns</source>
        <translation>el mismo nombre, repartido de otro modo entre sus columnas</translation>
    </message>
    <message>
        <source>Main e-mail</source>
        <translation>Correo principal</translation>
    </message>
    <message>
        <source>Main phone</source>
        <translation>Teléfono principal</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file</source>
        <translation>El archivo</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 no existe.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Comprueba el nombre y la carpeta.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>Name the file inside it.</source>
        <translation>Indica el archivo que hay dentro.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 no es un archivo normal.</translation>
    </message>
    <message>
        <source>Choose a file on a disk.</source>
        <translation>Elige un archivo de un disco.</translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes). Its content was lost before it got here.</source>
        <translation>%1 está vacío (0 bytes). Su contenido se perdió antes de llegar aquí.</translation>
    </message>
    <message>
        <source>Nothing was written to it. Restore a backup, or look for another copy.</source>
        <translation>No se ha escrito nada en él. Recupera una copia de seguridad o busca otra copia.</translation>
    </message>
    <message>
        <source>%1 is not a Cartera file.</source>
        <translation>%1 no es un archivo de Cartera.</translation>
    </message>
    <message>
        <source>Nothing was written to it. If it is a list, make a new file and import it.</source>
        <translation>No se ha escrito nada en él. Si es una lista, crea un archivo nuevo e impórtala.</translation>
    </message>
    <message>
        <source>%1 is a database of another program.</source>
        <translation>%1 es una base de datos de otro programa.</translation>
    </message>
    <message>
        <source>Nothing was written to it. Choose a file made by Cartera.</source>
        <translation>No se ha escrito nada en él. Elige un archivo hecho con Cartera.</translation>
    </message>
    <message>
        <source>%1 is cut off: its end is missing, as after a copy that broke off.</source>
        <translation>%1 está cortado: le falta el final, como tras una copia interrumpida.</translation>
    </message>
    <message>
        <source>Nothing was written to it. Copy it again, or restore a backup.</source>
        <translation>No se ha escrito nada en él. Cópialo otra vez o recupera una copia de seguridad.</translation>
    </message>
    <message>
        <source>%1 is damaged inside.</source>
        <translation>%1 está dañado por dentro.</translation>
    </message>
    <message>
        <source>Nothing was written to it. Keep it, and restore the newest backup to another name.</source>
        <translation>No se ha escrito nada en él. Consérvalo y recupera la última copia con otro nombre.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Cartera.</source>
        <translation>%1 es de una versión más nueva de Cartera.</translation>
    </message>
    <message>
        <source>Update Cartera. Until then only its information and a backup are available.</source>
        <translation>Actualiza Cartera. Hasta entonces solo puedes ver sus datos generales y hacer una copia.</translation>
    </message>
    <message>
        <source>%1 cannot be written here, so it is open for reading only.</source>
        <translation>%1 no se puede escribir aquí, así que solo está abierto para leer.</translation>
    </message>
    <message>
        <source>Ask for permission to write to the file and its folder, or work on a copy.</source>
        <translation>Pide permiso para escribir en el archivo y su carpeta, o trabaja con una copia.</translation>
    </message>
    <message>
        <source>%1 is in use by %2 (%3 on %4, since %5).</source>
        <translation>%1 lo está usando %2 (%3 en %4, desde %5).</translation>
    </message>
    <message>
        <source>Close it there and try again. Reading works meanwhile.</source>
        <translation>Ciérralo allí y prueba otra vez. Mientras tanto puedes leerlo.</translation>
    </message>
    <message>
        <source>%1 was altered by another program (%2), so it is open for reading only.</source>
        <translation>%1 lo ha alterado otro programa (%2), así que solo está abierto para leer.</translation>
    </message>
    <message>
        <source>Export what you need, or restore a backup from before.</source>
        <translation>Exporta lo que necesites o recupera una copia anterior.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elige otro nombre.</translation>
    </message>
    <message>
        <source>%1 was moved, replaced or removed while it was open.</source>
        <translation>%1 se ha movido, cambiado o borrado mientras estaba abierto.</translation>
    </message>
    <message>
        <source>The last change was not saved. Put the file back where it was and open it again.</source>
        <translation>El último cambio no se ha guardado. Devuelve el archivo a su sitio y ábrelo otra vez.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 no se puede abrir.</translation>
    </message>
    <message>
        <source>Ask for permission to read the file and its folder.</source>
        <translation>Pide permiso para leer el archivo y su carpeta.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 no se puede escribir.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may write there.</source>
        <translation>Comprueba que la carpeta existe y que puedes escribir en ella.</translation>
    </message>
    <message>
        <source>%1 could not be read or written: the disk reported a failure.</source>
        <translation>%1 no se ha podido leer o escribir: el disco ha dado un fallo.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the disk or the network drive, then try again.</source>
        <translation>No ha cambiado nada. Revisa el disco o la unidad de red y prueba otra vez.</translation>
    </message>
    <message>
        <source>Reading the file failed (%1).</source>
        <translation>No se ha podido leer el archivo (%1).</translation>
    </message>
    <message>
        <source>Check the disk it is on, then try again.</source>
        <translation>Revisa el disco en el que está y prueba otra vez.</translation>
    </message>
    <message>
        <source>Writing the file failed (%1).</source>
        <translation>No se ha podido escribir el archivo (%1).</translation>
    </message>
    <message>
        <source>Check the space on the disk, then try again.</source>
        <translation>Revisa el espacio del disco y prueba otra vez.</translation>
    </message>
    <message>
        <source>%1 is being written by somebody else right now.</source>
        <translation>%1 lo está escribiendo otro ahora mismo.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again in a moment.</source>
        <translation>No ha cambiado nada. Prueba otra vez en un momento.</translation>
    </message>
    <message>
        <source>%1 was opened for reading only.</source>
        <translation>%1 se ha abierto solo para leer.</translation>
    </message>
    <message>
        <source>Open it for writing to make changes.</source>
        <translation>Ábrelo para escribir si quieres cambiar algo.</translation>
    </message>
    <message>
        <source>%1 cannot be made: its folder does not exist.</source>
        <translation>%1 no se puede crear: su carpeta no existe.</translation>
    </message>
    <message>
        <source>Make the folder first, or choose another one.</source>
        <translation>Crea primero la carpeta o elige otra.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>Nothing was changed. Make room and try again.</source>
        <translation>No ha cambiado nada. Haz sitio y prueba otra vez.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No ha cambiado nada.</translation>
    </message>
    <message>
        <source>There is no folder for automatic backups.</source>
        <translation>No hay carpeta para las copias automáticas.</translation>
    </message>
    <message>
        <source>Name a file for the backup.</source>
        <translation>Indica un archivo para la copia.</translation>
    </message>
    <message>
        <source>This change is undone already.</source>
        <translation>Este cambio ya está deshecho.</translation>
    </message>
    <message>
        <source>Redo brings it back.</source>
        <translation>Rehacer lo recupera.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>This entry only records something that left the file as it was; it cannot be undone.</source>
        <translation>Esta entrada solo anota algo que no cambió el archivo; no se puede deshacer.</translation>
    </message>
    <message>
        <source>There is no change %1.</source>
        <translation>No hay ningún cambio %1.</translation>
    </message>
    <message>
        <source>The history lists them all.</source>
        <translation>El historial los muestra todos.</translation>
    </message>
    <message>
        <source>Part of the history is damaged and cannot be read.</source>
        <translation>Parte del historial está dañada y no se puede leer.</translation>
    </message>
    <message>
        <source>Your data are not touched. Make a backup, and check the file.</source>
        <translation>Tus datos no se tocan. Haz una copia y comprueba el archivo.</translation>
    </message>
    <message>
        <source>Part of the history was written by a newer version and cannot be read.</source>
        <translation>Parte del historial es de una versión más nueva y no se puede leer.</translation>
    </message>
    <message>
        <source>Update Cartera.</source>
        <translation>Actualiza Cartera.</translation>
    </message>
    <message>
        <source>A record was to be removed without the trash; this was stopped.</source>
        <translation>Se iba a borrar un registro sin pasar por la papelera; se ha impedido.</translation>
    </message>
    <message>
        <source>Nothing was changed. Please report this fault.</source>
        <translation>No ha cambiado nada. Avisa de este fallo, por favor.</translation>
    </message>
    <message>
        <source>The history speaks of a part of the file that this version does not know.</source>
        <translation>El historial habla de una parte del archivo que esta versión no conoce.</translation>
    </message>
    <message>
        <source>The database component of this computer is missing or broken.</source>
        <translation>Falta el componente de base de datos de este ordenador, o está roto.</translation>
    </message>
    <message>
        <source>Install Qt&apos;s SQLite driver (libqt6sql6-sqlite).</source>
        <translation>Instala el controlador SQLite de Qt (libqt6sql6-sqlite).</translation>
    </message>
    <message>
        <source>Two different versions of SQLite are loaded at once, so nothing is opened.</source>
        <translation>Hay dos versiones distintas de SQLite cargadas a la vez, así que no se abre nada.</translation>
    </message>
    <message>
        <source>Install Cartera and Qt from the same system.</source>
        <translation>Instala Cartera y Qt del mismo sistema.</translation>
    </message>
    <message>
        <source>Something went wrong inside Cartera.</source>
        <translation>Algo ha fallado dentro de Cartera.</translation>
    </message>
    <message>
        <source>There is no contact %1.</source>
        <translation>No hay ningún contacto %1.</translation>
    </message>
    <message>
        <source>Find it by name first.</source>
        <translation>Búscalo antes por su nombre.</translation>
    </message>
    <message>
        <source>This phone, e-mail or page is not there any more.</source>
        <translation>Este teléfono, correo o página ya no está.</translation>
    </message>
    <message>
        <source>Look at the contact again.</source>
        <translation>Vuelve a mirar el contacto.</translation>
    </message>
    <message>
        <source>This address is not there any more.</source>
        <translation>Esta dirección ya no está.</translation>
    </message>
    <message>
        <source>This link to a company is not there any more.</source>
        <translation>Este enlace con una empresa ya no está.</translation>
    </message>
    <message>
        <source>A contact cannot belong to itself.</source>
        <translation>Un contacto no puede pertenecer a sí mismo.</translation>
    </message>
    <message>
        <source>Choose another company.</source>
        <translation>Elige otra empresa.</translation>
    </message>
    <message>
        <source>There is no entry %1 in the timeline.</source>
        <translation>No hay ninguna entrada %1 en la cronología.</translation>
    </message>
    <message>
        <source>There is no task %1.</source>
        <translation>No hay ninguna tarea %1.</translation>
    </message>
    <message>
        <source>A task needs a title.</source>
        <translation>Una tarea necesita un título.</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>Escribe qué hay que hacer.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Una etiqueta necesita un nombre.</translation>
    </message>
    <message>
        <source>There is no tag %1.</source>
        <translation>No hay ninguna etiqueta %1.</translation>
    </message>
    <message>
        <source>This name would make another tag of it.</source>
        <translation>Con ese nombre sería otra etiqueta.</translation>
    </message>
    <message>
        <source>Make a new tag and put it on the contacts.</source>
        <translation>Crea una etiqueta nueva y ponla a los contactos.</translation>
    </message>
    <message>
        <source>There is no field %1.</source>
        <translation>No hay ningún campo %1.</translation>
    </message>
    <message>
        <source>A field needs a name.</source>
        <translation>Un campo necesita un nombre.</translation>
    </message>
    <message>
        <source>There is no field called “%1”.</source>
        <translation>No hay ningún campo llamado «%1».</translation>
    </message>
    <message>
        <source>A contact needs a name, a company, an e-mail or a phone.</source>
        <translation>Un contacto necesita un nombre, una empresa, un correo o un teléfono.</translation>
    </message>
    <message>
        <source>Give one of them.</source>
        <translation>Indica uno de ellos.</translation>
    </message>
    <message>
        <source>The value is empty.</source>
        <translation>El valor está vacío.</translation>
    </message>
    <message>
        <source>Some values were not taken.</source>
        <translation>Algunos valores no se han aceptado.</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct them and try again.</source>
        <translation>No ha cambiado nada. Corrígelos y prueba otra vez.</translation>
    </message>
    <message>
        <source>“%1” is no address, domain or phone to put on the list of exclusions.</source>
        <translation>«%1» no es una dirección, dominio o teléfono que se pueda excluir.</translation>
    </message>
    <message>
        <source>There is no stage “%1”.</source>
        <translation>No hay ninguna etapa «%1».</translation>
    </message>
    <message>
        <source>Stages are lead, prospect, proposal, customer, dormant and former.</source>
        <translation>Las etapas son interesado, posible cliente, presupuesto, cliente, inactivo y antiguo.</translation>
    </message>
    <message>
        <source>The value does not fit its field.</source>
        <translation>El valor no encaja en su campo.</translation>
    </message>
    <message>
        <source>The list holds no rows.</source>
        <translation>La lista no tiene filas.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elige otro archivo.</translation>
    </message>
    <message>
        <source>The encoding %1 is not known.</source>
        <translation>La codificación %1 no se conoce.</translation>
    </message>
    <message>
        <source>Choose utf-8, utf-16 or windows-1252.</source>
        <translation>Elige utf-8, utf-16 o windows-1252.</translation>
    </message>
    <message>
        <source>The mapping file is not valid JSON (at byte %1).</source>
        <translation>El archivo de correspondencias no es JSON válido (en el byte %1).</translation>
    </message>
    <message>
        <source>Correct it there.</source>
        <translation>Corrígelo ahí.</translation>
    </message>
    <message>
        <source>The mapping file has no “columns”.</source>
        <translation>El archivo de correspondencias no tiene «columns».</translation>
    </message>
    <message>
        <source>Name each column and its field under “columns”.</source>
        <translation>Indica cada columna y su campo en «columns».</translation>
    </message>
    <message>
        <source>The mapping file names a field that does not exist: “%1”.</source>
        <translation>El archivo de correspondencias nombra un campo que no existe: «%1».</translation>
    </message>
    <message>
        <source>The mapping file has a key that is not known: “%1”.</source>
        <translation>El archivo de correspondencias tiene una clave desconocida: «%1».</translation>
    </message>
    <message>
        <source>Take it away or correct it.</source>
        <translation>Quítala o corrígela.</translation>
    </message>
    <message>
        <source>The mapping file has a value that is not understood: %1.</source>
        <translation>El archivo de correspondencias tiene un valor que no se entiende: %1.</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>Corrígelo.</translation>
    </message>
    <message>
        <source>No file is open.</source>
        <translation>No hay ningún archivo abierto.</translation>
    </message>
    <message>
        <source>Open one first.</source>
        <translation>Abre uno antes.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a list.</source>
        <translation>%1 es una carpeta, no una lista.</translation>
    </message>
    <message>
        <source>The mapping names a column that the list does not have: “%1”.</source>
        <translation>La correspondencia nombra una columna que la lista no tiene: «%1».</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct the mapping, or choose the list it was made for.</source>
        <translation>No ha cambiado nada. Corrige la correspondencia o elige la lista para la que se hizo.</translation>
    </message>
    <message>
        <source>Records of the kind “%1” cannot be imported yet.</source>
        <translation>Todavía no se pueden importar registros del tipo «%1».</translation>
    </message>
    <message>
        <source>Contacts can.</source>
        <translation>Los contactos, sí.</translation>
    </message>
    <message>
        <source>There was nothing to import.</source>
        <translation>No había nada que importar.</translation>
    </message>
    <message>
        <source>There is no export profile “%1”.</source>
        <translation>No hay ningún perfil de exportación «%1».</translation>
    </message>
    <message>
        <source>There are excel-es, excel, rfc4180, mailchimp and brevo.</source>
        <translation>Los hay excel-es, excel, rfc4180, mailchimp y brevo.</translation>
    </message>
    <message>
        <source>%1 is a spreadsheet (xlsx, ods) or an archive, not a CSV file.</source>
        <translation>%1 es una hoja de cálculo (xlsx, ods) o un archivo comprimido, no un archivo CSV.</translation>
    </message>
    <message>
        <source>Open it in its program, save it as CSV and import that.</source>
        <translation>Ábrelo en su programa, guárdalo como CSV e importa ese archivo.</translation>
    </message>
    <message>
        <source>%1 is a database, not a list.</source>
        <translation>%1 es una base de datos, no una lista.</translation>
    </message>
    <message>
        <source>If Cartera made it, open it and export a list from there.</source>
        <translation>Si lo ha hecho Cartera, ábrelo y exporta una lista desde él.</translation>
    </message>
    <message>
        <source>%1 is a PDF document, not a list.</source>
        <translation>%1 es un documento PDF, no una lista.</translation>
    </message>
    <message>
        <source>%1 is the list to be imported; nothing is written over it.</source>
        <translation>%1 es la lista que se va a importar; no se escribe nada encima.</translation>
    </message>
    <message>
        <source>%1 is a database or belongs to one; no list ever goes over it.</source>
        <translation>%1 es una base de datos o pertenece a una; nunca se escribe una lista encima.</translation>
    </message>
    <message>
        <source>%1 is the mapping file; the left-out records are not written over it.</source>
        <translation>%1 es el archivo de correspondencias; los registros omitidos no se escriben encima.</translation>
    </message>
    <message>
        <source>Record %1 was not there yet: it was made on %2.</source>
        <translation>El registro %1 aún no existía: se creó el %2.</translation>
    </message>
    <message>
        <source>Ask for a later day.</source>
        <translation>Pide un día posterior.</translation>
    </message>
    <message>
        <source>“%1” is not a field that can be asked for.</source>
        <translation>«%1» no es un campo por el que se pueda preguntar.</translation>
    </message>
    <message>
        <source>Perhaps one of these is meant: %2.</source>
        <translation>Quizá sea uno de estos: %2.</translation>
    </message>
    <message>
        <source>This file has no field of its own called “%1”.</source>
        <translation>Este archivo no tiene ningún campo propio llamado «%1».</translation>
    </message>
    <message>
        <source>It has: %2.</source>
        <translation>Tiene: %2.</translation>
    </message>
    <message>
        <source>It is not said how to compare with “%1”.</source>
        <translation>No se dice cómo comparar con «%1».</translation>
    </message>
    <message>
        <source>Possible are: %2.</source>
        <translation>Se puede: %2.</translation>
    </message>
    <message>
        <source>The field %2 cannot be compared with “%1”.</source>
        <translation>El campo %2 no se puede comparar con «%1».</translation>
    </message>
    <message>
        <source>Texts can be equal, contain and start with; numbers and dates be less or greater.</source>
        <translation>Los textos pueden ser iguales, contener y empezar por; los números y las fechas, ser menores o mayores.</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>Falta un valor.</translation>
    </message>
    <message>
        <source>“%1” is not possible for this field.</source>
        <translation>«%1» no es posible en este campo.</translation>
    </message>
    <message>
        <source>Expected is: %2.</source>
        <translation>Se espera: %2.</translation>
    </message>
    <message>
        <source>A bracket is missing: “%2” was expected before “%1”.</source>
        <translation>Falta un paréntesis: se esperaba «%2» antes de «%1».</translation>
    </message>
    <message>
        <source>A quote that is opened here is never closed.</source>
        <translation>Las comillas que se abren aquí no se cierran.</translation>
    </message>
    <message>
        <source>“%1” does not fit here: the filter was complete before it.</source>
        <translation>«%1» no encaja aquí: el filtro ya estaba completo.</translation>
    </message>
    <message>
        <source>Join conditions with and, or, not.</source>
        <translation>Una las condiciones con y, o, no.</translation>
    </message>
    <message>
        <source>The filter has too many brackets inside each other.</source>
        <translation>El filtro tiene demasiados paréntesis unos dentro de otros.</translation>
    </message>
    <message>
        <source>Write it with fewer.</source>
        <translation>Escríbalo con menos.</translation>
    </message>
    <message>
        <source>What was erased for good cannot be brought back.</source>
        <translation>Lo que se borró para siempre no se puede recuperar.</translation>
    </message>
    <message>
        <source>A backup made before still has it.</source>
        <translation>Una copia de seguridad anterior aún lo tiene.</translation>
    </message>
    <message>
        <source>Record %1 is not in the trash, so it was not erased.</source>
        <translation>El registro %1 no está en la papelera, así que no se ha borrado.</translation>
    </message>
    <message>
        <source>Move it to the trash first.</source>
        <translation>Muévelo antes a la papelera.</translation>
    </message>
    <message>
        <source>Records that would be erased for good: %1. It cannot be undone; backups made before still have them.</source>
        <translation>Registros que se borrarían para siempre: %1. No se puede deshacer; las copias de seguridad anteriores aún los tienen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Add --yes to do it.</source>
        <translation>No se ha cambiado nada. Añade --yes para hacerlo.</translation>
    </message>
    <message>
        <source>Record %1 was erased for good; nothing can be written to it.</source>
        <translation>El registro %1 se borró para siempre; ya no se puede escribir en él.</translation>
    </message>
    <message>
        <source>Add the contact again.</source>
        <translation>Añade el contacto de nuevo.</translation>
    </message>
    <message>
        <source>%1 has a second name (a hard link), so it is open for reading only: written under two names it would be damaged.</source>
        <translation>%1 tiene un segundo nombre (un enlace duro), así que está abierto solo para leer: escrito con dos nombres se dañaría.</translation>
    </message>
    <message>
        <source>Remove the other name, or work on a copy.</source>
        <translation>Quita el otro nombre o trabaja con una copia.</translation>
    </message>
    <message>
        <source>%1 has changed since it was looked at. Nothing was imported.</source>
        <translation>%1 ha cambiado desde que se miró. No se ha importado nada.</translation>
    </message>
    <message>
        <source>Start the import again, so that you see what the file says now.</source>
        <translation>Empieza de nuevo la importación, para ver lo que dice ahora el archivo.</translation>
    </message>
    <message>
        <source>The filter ends too early.</source>
        <translation>El filtro termina demasiado pronto.</translation>
    </message>
    <message>
        <source>What is missing: %2</source>
        <translation>Lo que falta: %2</translation>
    </message>
    <message>
        <source>A condition was expected in place of “%1”.</source>
        <translation>En lugar de «%1» se esperaba una condición.</translation>
    </message>
    <message>
        <source>A comma stands between values.</source>
        <translation>Hay una coma entre los valores.</translation>
    </message>
    <message>
        <source>Several values stand in brackets: %2 in (A, B). One that holds a comma stands in quotes.</source>
        <translation>Varios valores van entre paréntesis: %2 en (A, B). El que lleva una coma va entre comillas.</translation>
    </message>
    <message>
        <source>The filter has more than %2 conditions.</source>
        <translation>El filtro tiene más de %2 condiciones.</translation>
    </message>
    <message>
        <source>Many values of one field stand in brackets: city in (A, B).</source>
        <translation>Muchos valores de un campo van entre paréntesis: ciudad en (A, B).</translation>
    </message>
    <message>
        <source>%1 is there already; no file of Cartera is made over another one.</source>
        <translation>%1 ya existe; un archivo de Cartera no se crea encima de otro.</translation>
    </message>
    <message>
        <source>There is a field called “%1” already.</source>
        <translation>Ya hay un campo llamado «%1».</translation>
    </message>
    <message>
        <source>Choose another name, or use that one.</source>
        <translation>Elige otro nombre o usa ese campo.</translation>
    </message>
    <message>
        <source>“%1” has nothing to choose from.</source>
        <translation>«%1» no tiene nada que elegir.</translation>
    </message>
    <message>
        <source>Name the choices, with semicolons between them.</source>
        <translation>Escribe las opciones, separadas por punto y coma.</translation>
    </message>
    <message>
        <source>A record may have 8 MB. Look at that line, or choose another file.</source>
        <translation>Un registro puede ocupar hasta 8 MB. Mira esa línea o elige otro archivo.</translation>
    </message>
    <message>
        <source>Line %1 has more than %2 columns; no list has so many.</source>
        <translation>La línea %1 tiene más de %2 columnas; ninguna lista tiene tantas.</translation>
    </message>
    <message>
        <source>Check what divides the columns, or choose another file.</source>
        <translation>Comprueba qué separa las columnas o elige otro archivo.</translation>
    </message>
    <message>
        <source>A condition is like: %2.</source>
        <translation>Una condición es como: %2.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a date like 31/12/2026, today or 90 days ago</source>
        <translation>una fecha como 31/12/2026, hoy o hace 90 días</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>city = Sevilla</source>
        <translation>ciudad = Sevilla</translation>
    </message>
    <message>
        <source>due &lt; today</source>
        <translation>vence &lt; hoy</translation>
    </message>
    <message>
        <source>= != &lt; &lt;= &gt; &gt;= contains, is empty, in (…)</source>
        <translation>= != &lt; &lt;= &gt; &gt;= contiene, está vacío, en (…)</translation>
    </message>
    <message>
        <source>“cartera-cli help fields” names them all.</source>
        <translation>«cartera-cli help fields» los nombra todos.</translation>
    </message>
    <message>
        <source>The comma in “%1” may part two values or be a decimal one.</source>
        <translation>La coma de «%1» puede separar dos valores o ser decimal.</translation>
    </message>
    <message>
        <source>Put a blank behind a comma that parts values, and a number with decimals in quotes.</source>
        <translation>Pon un espacio detrás de la coma que separa valores, y entre comillas el número con decimales.</translation>
    </message>
    <message>
        <source>“%1” may be one value or several conditions.</source>
        <translation>«%1» puede ser un valor o varias condiciones.</translation>
    </message>
    <message>
        <source>One value stands in quotes: %2. Several stand in brackets: city in (A, B).</source>
        <translation>Un solo valor va entre comillas: %2. Varios van entre paréntesis: ciudad en (A, B).</translation>
    </message>
    <message>
        <source>Put one behind the value as well: city = &quot;A, B&quot;.</source>
        <translation>Pon otra detrás del valor: ciudad = &quot;A, B&quot;.</translation>
    </message>
    <message>
        <source>at &gt; 90 days ago</source>
        <translation>fecha &gt; hace 90 días</translation>
    </message>
    <message>
        <source>state = yes</source>
        <translation>estado = sí</translation>
    </message>
    <message>
        <source>a value; in quotes when it holds brackets or commas</source>
        <translation>un valor; entre comillas si lleva paréntesis o comas</translation>
    </message>
    <message>
        <source>one of the choices of the field</source>
        <translation>una de las opciones del campo</translation>
    </message>
    <message>
        <source>Line %1 goes on for more than 8 MB, and where the next one begins cannot be told.</source>
        <translation>La línea %1 pasa de 8 MB y no se puede saber dónde empieza la siguiente.</translation>
    </message>
    <message>
        <source>%1 is the list itself; the answer never goes over it.</source>
        <translation>%1 es la propia lista; la respuesta nunca se escribe encima.</translation>
    </message>
    <message>
        <source>No column of %1 is known that could be compared.</source>
        <translation>No se conoce ninguna columna de %1 que se pueda comparar.</translation>
    </message>
    <message>
        <source>Say with a mapping file what the columns are: names, birthday, e-mail, phone, address.</source>
        <translation>Di con un archivo de correspondencias qué son las columnas: nombres, cumpleaños, correo, teléfono, dirección.</translation>
    </message>
    <message>
        <source>%1 is protected by a password.</source>
        <translation>%1 está protegido con contraseña.</translation>
    </message>
    <message>
        <source>Open it in its program, save it without a password and import that.</source>
        <translation>Ábrelo en su programa, guárdalo sin contraseña e importa eso.</translation>
    </message>
    <message>
        <source>%1 is an XML file, not a list.</source>
        <translation>%1 es un archivo XML, no una lista.</translation>
    </message>
    <message>
        <source>%1 is a compressed archive, not a list.</source>
        <translation>%1 es un archivo comprimido, no una lista.</translation>
    </message>
    <message>
        <source>Unpack it, and import the list that is inside.</source>
        <translation>Descomprímelo e importa la lista que hay dentro.</translation>
    </message>
    <message>
        <source>Lists of the format “%1” are not known.</source>
        <translation>No se conocen listas con el formato «%1».</translation>
    </message>
    <message>
        <source>“cartera-cli help import” names those that are.</source>
        <translation>«cartera-cli help import» nombra los que hay.</translation>
    </message>
    <message>
        <source>%1 is an old Excel file (xls).</source>
        <translation>%1 es un archivo de Excel antiguo (xls).</translation>
    </message>
    <message>
        <source>Open it in its program, save it as XLSX or CSV and import that.</source>
        <translation>Ábrelo en su programa, guárdalo como XLSX o CSV e importa eso.</translation>
    </message>
    <message>
        <source>Ask for the list as XLSX or CSV from where it came.</source>
        <translation>Pide la lista en XLSX o CSV a quien te la dio.</translation>
    </message>
    <message>
        <source>%1 is a web page, not a list, whatever its name says.</source>
        <translation>%1 es una página web, no una lista, diga lo que diga su nombre.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet, save it as XLSX or CSV and import that.</source>
        <translation>Ábrelo en una hoja de cálculo, guárdalo como XLSX o CSV e importa eso.</translation>
    </message>
    <message>
        <source>%1 is an OpenDocument spreadsheet (ods).</source>
        <translation>%1 es una hoja de cálculo OpenDocument (ods).</translation>
    </message>
    <message>
        <source>%1 is a document or a presentation, not a list.</source>
        <translation>%1 es un documento o una presentación, no una lista.</translation>
    </message>
    <message>
        <source>Copy its table into a spreadsheet, save that as XLSX or CSV and import it.</source>
        <translation>Copia su tabla en una hoja de cálculo, guárdala como XLSX o CSV e impórtala.</translation>
    </message>
    <message>
        <source>%1 is a binary Excel workbook (xlsb).</source>
        <translation>%1 es un libro de Excel binario (xlsb).</translation>
    </message>
    <message>
        <source>%1 is an Excel workbook that is damaged or cut off.</source>
        <translation>%1 es un libro de Excel dañado o cortado.</translation>
    </message>
    <message>
        <source>Nothing was read. Copy it again, or open it in its program and save it anew.</source>
        <translation>No se ha leído nada. Cópialo otra vez, o ábrelo en su programa y guárdalo de nuevo.</translation>
    </message>
    <message>
        <source>%1 holds more than 256 MB in one part, or 512 MB in all, once it is unpacked.</source>
        <translation>%1 ocupa, descomprimido, más de 256 MB en una parte o 512 MB en total.</translation>
    </message>
    <message>
        <source>Divide the list, or save it as CSV: that may be of any length.</source>
        <translation>Divide la lista o guárdala como CSV, que puede ser tan largo como quieras.</translation>
    </message>
    <message>
        <source>%1 unpacks to more than 200 times its size, as files do that are made to fill a disk.</source>
        <translation>%1 ocupa al descomprimirse más de 200 veces su tamaño, como los archivos hechos para llenar un disco.</translation>
    </message>
    <message>
        <source>Nothing was read. If the list is yours, save it as CSV and import that.</source>
        <translation>No se ha leído nada. Si la lista es tuya, guárdala como CSV e importa eso.</translation>
    </message>
    <message>
        <source>%1 gives a false account of how large its parts are, as files do that are made to do harm.</source>
        <translation>%1 miente sobre el tamaño de sus partes, como los archivos hechos para hacer daño.</translation>
    </message>
    <message>
        <source>Nothing was read. If the list is yours, open it in its program and save it anew.</source>
        <translation>No se ha leído nada. Si la lista es tuya, ábrela en su programa y guárdala de nuevo.</translation>
    </message>
    <message>
        <source>%1 holds definitions that no workbook has and that serve to do harm.</source>
        <translation>%1 lleva definiciones que ningún libro tiene y que sirven para hacer daño.</translation>
    </message>
    <message>
        <source>Nothing was read. Ask where the file comes from.</source>
        <translation>No se ha leído nada. Pregunta de dónde viene el archivo.</translation>
    </message>
    <message>
        <source>%1 has a cell of more than a million characters.</source>
        <translation>%1 tiene una celda de más de un millón de caracteres.</translation>
    </message>
    <message>
        <source>Nothing was read. Shorten the cell, or look where the file comes from.</source>
        <translation>No se ha leído nada. Acorta la celda, o mira de dónde viene el archivo.</translation>
    </message>
    <message>
        <source>%1 has more rows than any workbook can have (1,048,576).</source>
        <translation>%1 tiene más filas de las que puede tener un libro (1.048.576).</translation>
    </message>
    <message>
        <source>Nothing was read. Look where the file comes from.</source>
        <translation>No se ha leído nada. Mira de dónde viene el archivo.</translation>
    </message>
    <message>
        <source>%1 has more columns than any workbook can have (16,384), in row %2.</source>
        <translation>%1 tiene más columnas de las que puede tener un libro (16.384), en la fila %2.</translation>
    </message>
    <message>
        <source>%1 has no sheet “%2”.</source>
        <translation>%1 no tiene ninguna hoja «%2».</translation>
    </message>
    <message>
        <source>It has %3.</source>
        <translation>Tiene %3.</translation>
    </message>
    <message>
        <source>A list cannot be written in the format “%1”.</source>
        <translation>No se puede escribir una lista con el formato «%1».</translation>
    </message>
    <message>
        <source>There are csv and xlsx.</source>
        <translation>Hay csv y xlsx.</translation>
    </message>
    <message>
        <source>%1 was not written: “%3” in row %2 has %4 characters, and a cell of a workbook holds 32,767.</source>
        <translation>%1 no se ha escrito: «%3» en la fila %2 tiene %4 caracteres, y en una celda de un libro caben 32.767.</translation>
    </message>
    <message>
        <source>Leave that column out, or export as CSV.</source>
        <translation>Quita esa columna o exporta como CSV.</translation>
    </message>
    <message>
        <source>%1 was not written: a sheet holds 1,048,576 rows.</source>
        <translation>%1 no se ha escrito: en una hoja caben 1.048.576 filas.</translation>
    </message>
    <message>
        <source>Export fewer contacts at a time, or as CSV.</source>
        <translation>Exporta menos contactos de una vez, o como CSV.</translation>
    </message>
    <message>
        <source>%1 is not an Excel workbook (xlsx), whatever its name says.</source>
        <translation>%1 no es un libro de Excel (xlsx), diga lo que diga su nombre.</translation>
    </message>
    <message>
        <source>If it is a list in text, give it a name that ends in .csv and import that.</source>
        <translation>Si es una lista de texto, dale un nombre que termine en .csv e impórtala.</translation>
    </message>
    <message>
        <source>%1 holds no address card (vCard).</source>
        <translation>%1 no contiene ninguna tarjeta de contacto (vCard).</translation>
    </message>
    <message>
        <source>Export the contacts again where they come from, or choose another file.</source>
        <translation>Exporta los contactos de nuevo donde estén, o elige otro archivo.</translation>
    </message>
    <message>
        <source>%1 holds no entry of an address book (LDIF).</source>
        <translation>%1 no contiene ninguna entrada de libreta de direcciones (LDIF).</translation>
    </message>
    <message>
        <source>Export the address book again where it comes from, or choose another file.</source>
        <translation>Exporta la libreta de nuevo donde esté, o elige otro archivo.</translation>
    </message>
    <message>
        <source>The file is a list of changes to a directory (changetype, line %1), not an address book.</source>
        <translation>El archivo es una lista de cambios de un directorio (changetype, línea %1), no una libreta de direcciones.</translation>
    </message>
    <message>
        <source>Export the address book itself as LDIF and import that.</source>
        <translation>Exporta la libreta misma como LDIF e impórtala.</translation>
    </message>
    <message>
        <source>The people in %1 have more fields than can be.</source>
        <translation>Las personas de %1 tienen más campos de los que puede haber.</translation>
    </message>
    <message>
        <source>Choose another file, or divide this one.</source>
        <translation>Elige otro archivo, o divide este.</translation>
    </message>
    <message>
        <source>Line %1 never ends; this is no address book.</source>
        <translation>La línea %1 no acaba nunca; esto no es una libreta de direcciones.</translation>
    </message>
    <message>
        <source>The file cannot be read to its end (%1).</source>
        <translation>El archivo no se puede leer hasta el final (%1).</translation>
    </message>
    <message>
        <source>Copy it to this computer and try again.</source>
        <translation>Cópialo a este ordenador e inténtalo otra vez.</translation>
    </message>
    <message>
        <source>An address card always holds all there is to it.</source>
        <translation>Una tarjeta lleva siempre todo lo que hay.</translation>
    </message>
    <message>
        <source>Choose no columns, or export a list.</source>
        <translation>No elijas columnas, o exporta una lista.</translation>
    </message>
    <message>
        <source>A profile for mailings writes a list of addresses, not address cards.</source>
        <translation>Un perfil para envíos escribe una lista de direcciones, no tarjetas.</translation>
    </message>
    <message>
        <source>Leave the profile out, or export as CSV.</source>
        <translation>Quita el perfil o exporta como CSV.</translation>
    </message>
    <message>
        <source>%1 was not written: a list cannot be a “.%2” file.</source>
        <translation>%1 no se ha escrito: una lista no puede ser un archivo «.%2».</translation>
    </message>
    <message>
        <source>Let the name end in .csv, .xlsx or .vcf, or say with --format how it is to be written.</source>
        <translation>Haz que el nombre termine en .csv, .xlsx o .vcf, o di con --format cómo se escribe.</translation>
    </message>
    <message>
        <source>Both are the same contact.</source>
        <translation>Los dos son el mismo contacto.</translation>
    </message>
    <message>
        <source>Name two different ones.</source>
        <translation>Nombra dos distintos.</translation>
    </message>
    <message>
        <source>A contact cannot be merged into itself.</source>
        <translation>Un contacto no se puede unir a sí mismo.</translation>
    </message>
    <message>
        <source>“%1” lies in the trash or was merged already.</source>
        <translation>«%1» está en la papelera o ya se unió.</translation>
    </message>
    <message>
        <source>Take it out of the trash first, or merge the contact it was merged into.</source>
        <translation>Sácalo antes de la papelera, o une el contacto al que se unió.</translation>
    </message>
    <message>
        <source>The two do not differ in a field called “%1”.</source>
        <translation>Los dos no se distinguen en ningún campo llamado «%1».</translation>
    </message>
    <message>
        <source>Name fields in which they differ.</source>
        <translation>Nombra campos en los que se distingan.</translation>
    </message>
    <message>
        <source>That would merge contacts into each other, and none would be left.</source>
        <translation>Así se unirían contactos unos a otros y no quedaría ninguno.</translation>
    </message>
    <message>
        <source>Split them first.</source>
        <translation>Sepáralos antes.</translation>
    </message>
    <message>
        <source>This change added “%1”, who was merged with another contact since.</source>
        <translation>Este cambio añadió a «%1», que desde entonces está unido a otro contacto.</translation>
    </message>
    <message>
        <source>Undo the merge first, in the history; or split the two and put the one you do not want in the trash.</source>
        <translation>Deshaz antes la unión, en el historial; o sepáralos y mueve a la papelera el que no quieras.</translation>
    </message>
    <message>
        <source>“%1” is not there any more: the adding of them was undone.</source>
        <translation>«%1» ya no está: se deshizo su alta.</translation>
    </message>
    <message>
        <source>Redo that first, in the history.</source>
        <translation>Rehazla antes, en el historial.</translation>
    </message>
    <message>
        <source>Nobody was merged here.</source>
        <translation>Aquí no se unió a nadie.</translation>
    </message>
    <message>
        <source>The history shows which contacts were merged.</source>
        <translation>El historial muestra qué contactos se unieron.</translation>
    </message>
    <message>
        <source>“%1”, who was kept, was itself merged into somebody else since.</source>
        <translation>«%1», que se conservó, se unió después a otro contacto.</translation>
    </message>
    <message>
        <source>Split that one first.</source>
        <translation>Sepáralo antes.</translation>
    </message>
    <message>
        <source>“%1” was merged into another contact.</source>
        <translation>«%1» se unió a otro contacto.</translation>
    </message>
    <message>
        <source>Split the two, and it is back with all that is its own.</source>
        <translation>Sepáralos y volverá con todo lo suyo.</translation>
    </message>
    <message>
        <source>This contact was merged into “%1”, where all that was its own is now.</source>
        <translation>Este contacto se unió a «%1», donde está ahora todo lo suyo.</translation>
    </message>
    <message>
        <source>Erase that one, which takes both, or split them first.</source>
        <translation>Borra ese, que se lleva a los dos, o sepáralos antes.</translation>
    </message>
    <message>
        <source>A layout of lists is faulty in line %1.</source>
        <translation>Un formato de listas tiene un fallo en la línea %1.</translation>
    </message>
    <message>
        <source>There is no folder of layouts %1.</source>
        <translation>No hay una carpeta de formatos %1.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Comprueba el nombre.</translation>
    </message>
    <message>
        <source>A saved mapping needs a name.</source>
        <translation>Una correspondencia guardada necesita un nombre.</translation>
    </message>
    <message>
        <source>Type one with a letter or a number in it.</source>
        <translation>Escribe uno que tenga una letra o un número.</translation>
    </message>
    <message>
        <source>%1 is neither a mapping file nor a mapping saved in this file.</source>
        <translation>%1 no es un archivo de correspondencias ni una correspondencia guardada en este archivo.</translation>
    </message>
    <message>
        <source>Saved are: %2</source>
        <translation>Guardadas hay: %2</translation>
    </message>
    <message>
        <source>“%1” or the other one changed meanwhile; nothing was merged.</source>
        <translation>«%1» o el otro ha cambiado mientras tanto; no se ha fusionado nada.</translation>
    </message>
    <message>
        <source>Look at the two once more.</source>
        <translation>Mira los dos otra vez.</translation>
    </message>
    <message>
        <source>What begins in line %1 never ends; this is no address book.</source>
        <translation>Lo que empieza en la línea %1 no termina nunca; esto no es una libreta de direcciones.</translation>
    </message>
    <message>
        <source>What “%1” had went on to others with later merges, and would stay there.</source>
        <translation>Lo que tenía «%1» pasó a otros con fusiones posteriores y se quedaría allí.</translation>
    </message>
    <message>
        <source>Split them instead, the one merged last first.</source>
        <translation>Sepáralos en su lugar, empezando por la última fusión.</translation>
    </message>
    <message>
        <source>From line %1 on there is one empty card behind the other; this is no address book.</source>
        <translation>Desde la línea %1 hay una tarjeta vacía detrás de otra; esto no es una libreta de direcciones.</translation>
    </message>
    <message>
        <source>Nothing was changed. Leave the column out, or give it the field that says what it is.</source>
        <translation>No se ha cambiado nada. Deje fuera la columna, o dele el campo que dice lo que es.</translation>
    </message>
    <message>
        <source>Line %1 does not end; this is no list.</source>
        <translation>La línea %1 no acaba; esto no es una lista.</translation>
    </message>
    <message>
        <source>A line may have 128 MB. Look at it, or choose another file.</source>
        <translation>Una línea puede tener 128 MB. Mírala, o elige otro archivo.</translation>
    </message>
    <message>
        <source>No mapping called “%1” is saved in this file.</source>
        <translation>En este archivo no hay ninguna correspondencia guardada que se llame «%1».</translation>
    </message>
    <message>
        <source>No text was copied.</source>
        <translation>No se ha copiado ningún texto.</translation>
    </message>
    <message>
        <source>Mark the cells in the sheet, or the lines of the list, and copy them first.</source>
        <translation>Marca antes las celdas de la hoja, o las líneas de la lista, y cópialas.</translation>
    </message>
    <message>
        <source>The view “%1” is not there any more.</source>
        <translation>La vista «%1» ya no está.</translation>
    </message>
    <message>
        <source>Somebody removed or renamed it. Save it again if you need it.</source>
        <translation>Alguien la quitó o le cambió el nombre. Guárdala otra vez si la necesitas.</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>Una vista necesita un nombre.</translation>
    </message>
    <message>
        <source>There is a view called “%1” already.</source>
        <translation>Ya hay una vista llamada «%1».</translation>
    </message>
    <message>
        <source>The task is for nobody yet.</source>
        <translation>La tarea no es de nadie todavía.</translation>
    </message>
    <message>
        <source>Say with whom it is done.</source>
        <translation>Indica con quién se hace.</translation>
    </message>
    <message>
        <source>It is not clear who is meant by “%1”.</source>
        <translation>No está claro quién es «%1».</translation>
    </message>
    <message>
        <source>Choose one, or make a new contact.</source>
        <translation>Elige uno, o crea un contacto nuevo.</translation>
    </message>
    <message>
        <source>The task needs a day that can be read.</source>
        <translation>La tarea necesita un día que se pueda leer.</translation>
    </message>
    <message>
        <source>Write one, such as “tomorrow” or 15/12.</source>
        <translation>Escribe uno, como «mañana» o 15/12.</translation>
    </message>
    <message>
        <source>“%1” is no time of the day.</source>
        <translation>«%1» no es una hora.</translation>
    </message>
    <message>
        <source>Write one such as 10:30, or leave it empty.</source>
        <translation>Escribe una como 10:30, o déjala vacía.</translation>
    </message>
    <message>
        <source>The one whom “%1” had been merged with was erased for good, so this cannot be switched any more.</source>
        <translation>Aquel con quien «%1» se había unido se borró para siempre: esto ya no se puede deshacer ni rehacer.</translation>
    </message>
    <message>
        <source>“%1” stays as it is.</source>
        <translation>«%1» se queda como está.</translation>
    </message>
    <message>
        <source>A newer version of the program saved the view “%1”.</source>
        <translation>Una versión más nueva del programa guardó la vista «%1».</translation>
    </message>
    <message>
        <source>It stays as it is. Choose another name.</source>
        <translation>Se queda como está. Elige otro nombre.</translation>
    </message>
    <message>
        <source>Which columns of %1 hold the period and the figure cannot be told.</source>
        <translation>No se sabe qué columnas de %1 contienen el periodo y la cifra.</translation>
    </message>
    <message>
        <source>Let it have the columns id, period and value, or period and value.</source>
        <translation>Déle las columnas id, period y value, o period y value.</translation>
    </message>
    <message>
        <source>Nothing can be forecast for %1 periods.</source>
        <translation>No se puede prever nada para %1 periodos.</translation>
    </message>
    <message>
        <source>Ask for one period or more.</source>
        <translation>Pida un periodo o más.</translation>
    </message>
    <message>
        <source>A season cannot have %1 periods.</source>
        <translation>Una temporada no puede tener %1 periodos.</translation>
    </message>
    <message>
        <source>Months have 12, quarters 4, weeks 52, days 7; 1 says that there are none.</source>
        <translation>Los meses tienen 12, los trimestres 4, las semanas 52, los días 7; 1 dice que no hay temporadas.</translation>
    </message>
    <message>
        <source>Figure %1 of the series is no number.</source>
        <translation>La cifra %1 de la serie no es un número.</translation>
    </message>
    <message>
        <source>Figure %1 of the series is larger than any amount of sales.</source>
        <translation>La cifra %1 de la serie es mayor que cualquier importe de ventas.</translation>
    </message>
    <message>
        <source>“%1” may hold passwords, access codes or bank cards; these are kept in no note and in no field of your own.</source>
        <translation>«%1» puede contener contraseñas, códigos de acceso o tarjetas bancarias; eso no se guarda en ninguna nota ni en ningún campo propio.</translation>
    </message>
    <message>
        <source>The name of a saved mapping has %2 letters at most.</source>
        <translation>El nombre de una correspondencia guardada tiene %2 letras como mucho.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a shorter one.</source>
        <translation>No se ha cambiado nada. Elige uno más corto.</translation>
    </message>
    <message>
        <source>There is no mapping to save: %1 says itself what each of its values is.</source>
        <translation>No hay correspondencia que guardar: %1 dice por sí mismo qué es cada uno de sus valores.</translation>
    </message>
    <message>
        <source>Nothing was imported. Leave --save-mapping out.</source>
        <translation>No se ha importado nada. Quita --save-mapping.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB and cannot be a mapping.</source>
        <translation>%1 ocupa más de %2 MB: no puede ser un archivo de correspondencias.</translation>
    </message>
    <message>
        <source>Choose the mapping file.</source>
        <translation>Elige el archivo de correspondencias.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Import contacts</source>
        <translation>Importar contactos</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Western, Windows (windows-1252)</source>
        <translation>Occidental, Windows (windows-1252)</translation>
    </message>
    <message>
        <source>Western (ISO 8859-15)</source>
        <translation>Occidental (ISO 8859-15)</translation>
    </message>
    <message>
        <source>Western, old Mac (MacRoman)</source>
        <translation>Occidental, Mac antiguo (MacRoman)</translation>
    </message>
    <message>
        <source>Western, DOS (CP850)</source>
        <translation>Occidental, DOS (CP850)</translation>
    </message>
    <message>
        <source>Unicode (%1)</source>
        <translation>Unicode (%1)</translation>
    </message>
    <message>
        <source>Semicolon ( ; )</source>
        <translation>Punto y coma ( ; )</translation>
    </message>
    <message>
        <source>Comma ( , )</source>
        <translation>Coma ( , )</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Bar ( | )</source>
        <translation>Barra ( | )</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Espacios</translation>
    </message>
    <message>
        <source>Excel in Spanish</source>
        <translation>Excel en español</translation>
    </message>
    <message>
        <source>Excel in English</source>
        <translation>Excel en inglés</translation>
    </message>
    <message>
        <source>Plain CSV</source>
        <translation>CSV sencillo</translation>
    </message>
    <message>
        <source>Semicolons, decimal comma, dates as 21/11/2026. Formulas are disarmed.</source>
        <translation>Punto y coma, coma decimal, fechas como 21/11/2026. Las fórmulas se desactivan.</translation>
    </message>
    <message>
        <source>For other programs: every value as it is kept, formulas too.</source>
        <translation>Para otros programas: cada valor tal como está guardado, también las fórmulas.</translation>
    </message>
    <message>
        <source>A mailing list: only whoever may be written to.</source>
        <translation>Una lista de correo: solo quien puede recibirlo.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>No guardar</translation>
    </message>
    <message>
        <source>Own field: %1</source>
        <translation>Campo propio: %1</translation>
    </message>
    <message>
        <source>Commas, decimal point, ISO dates. Formulas are disarmed.</source>
        <translation>Comas, punto decimal, fechas ISO. Las fórmulas se desactivan.</translation>
    </message>
    <message>
        <source>for other reasons (%1)</source>
        <extracomment>Who stays out of a list, and how many of them.</extracomment>
        <translation>por otros motivos (%1)</translation>
    </message>
    <message>
        <source>without an address (%1)</source>
        <translation>sin dirección (%1)</translation>
    </message>
    <message>
        <source>on the list of exclusions (%1)</source>
        <translation>en la lista de exclusión (%1)</translation>
    </message>
    <message>
        <source>who said no (%1)</source>
        <translation>que no quieren publicidad (%1)</translation>
    </message>
    <message>
        <source>without consent (%1)</source>
        <translation>sin consentimiento (%1)</translation>
    </message>
    <message>
        <source>whose address said no under another name (%1)</source>
        <translation>cuya dirección dijo que no con otro nombre (%1)</translation>
    </message>
    <message>
        <source>with the address of somebody before (%1)</source>
        <translation>con una dirección repetida (%1)</translation>
    </message>
    <message>
        <source>not there any more (%1)</source>
        <translation>que ya no están (%1)</translation>
    </message>
    <message>
        <source>in the trash (%1)</source>
        <translation>en la papelera (%1)</translation>
    </message>
    <message>
        <source>%1 of %2 contacts go into it</source>
        <extracomment>How many contacts go into a list, and of how many: &quot;153 of 300 contacts go into it&quot;.</extracomment>
        <translation>Entran %1 de %2 contactos</translation>
    </message>
    <message>
        <source>%1. Left out: %2</source>
        <extracomment>%1 says how many go into the list, %2 who stays out of it: &quot;who said no (97), without an address (31)&quot;.</extracomment>
        <translation>%1. Se quedan fuera: %2</translation>
    </message>
    <message numerus="yes">
        <source>All %n contact(s)</source>
        <translation>
            <numerusform>%n contacto, todos</numerusform>
            <numerusform>Los %n contactos, todos</numerusform>
        </translation>
    </message>
    <message>
        <source>Plain table</source>
        <translation>Tabla sencilla</translation>
    </message>
    <message>
        <source>CSV text</source>
        <translation>Texto CSV</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Libro de Excel</translation>
    </message>
    <message>
        <source>Spanish headings, dates as 21/11/2026.</source>
        <translation>Cabeceras en español, fechas como 21/11/2026.</translation>
    </message>
    <message>
        <source>English headings, ISO dates.</source>
        <translation>Cabeceras en inglés, fechas ISO.</translation>
    </message>
    <message>
        <source>Address cards</source>
        <translation>Tarjetas de contacto</translation>
    </message>
    <message>
        <source>vCard 4.0</source>
        <translation>vCard 4.0</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <extracomment>Name of an import of what was copied: behind it day and time.</extracomment>
        <translation>Copiado %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 new</source>
        <extracomment>Of a list, since it was last exported: &quot;12 new, 5 changed, 3 no longer in it&quot;.</extracomment>
        <translation>
            <numerusform>%1 alta</numerusform>
            <numerusform>%1 altas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed</source>
        <translation>
            <numerusform>%1 con cambios</numerusform>
            <numerusform>%1 con cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 no longer in it</source>
        <translation>
            <numerusform>%1 baja</numerusform>
            <numerusform>%1 bajas</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is new</source>
        <translation>sin novedades</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) went out before and are no longer in the list.</source>
        <translation>
            <numerusform>%n contacto salió antes y ya no está en la lista.</numerusform>
            <numerusform>%n contactos salieron antes y ya no están en la lista.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever went out before is still in the list.</source>
        <translation>Quien salió antes sigue en la lista.</translation>
    </message>
    <message numerus="yes">
        <source>%n more was erased for good: take them off there by hand.</source>
        <translation>
            <numerusform>%n más se borró para siempre: quítalo allí a mano.</numerusform>
            <numerusform>%n más se borraron para siempre: quítalos allí a mano.</numerusform>
        </translation>
    </message>
    <message>
        <source>as in the last export (%1)</source>
        <translation>iguales que en la última exportación (%1)</translation>
    </message>
    <message>
        <source>erased for good since (%1)</source>
        <translation>borrados para siempre desde entonces (%1)</translation>
    </message>
    <message>
        <source>Unicode, garbled (“Ã±” for “ñ”)</source>
        <translation>Unicode, estropeado («Ã±» por «ñ»)</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Shown name</source>
        <translation>Nombre mostrado</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Segundo nombre</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Sufijo</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Apodo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Cumpleaños</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Año de nacimiento</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>Mes de nacimiento</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>Día de nacimiento</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Aniversario</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Company phone</source>
        <translation>Teléfono de la empresa</translation>
    </message>
    <message>
        <source>Company number</source>
        <translation>Número de la empresa</translation>
    </message>
    <message>
        <source>Company tax number</source>
        <translation>NIF de la empresa</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>NIF</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Página web</translation>
    </message>
    <message>
        <source>Social network</source>
        <translation>Red social</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Último contacto</translation>
    </message>
    <message>
        <source>Recommended by</source>
        <translation>Recomendado por</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privado</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>External number</source>
        <translation>Número externo</translation>
    </message>
    <message>
        <source>Second external number</source>
        <translation>Segundo número externo</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Address does not work</source>
        <translation>La dirección no funciona</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Canal preferido</translation>
    </message>
    <message>
        <source>Best time</source>
        <translation>Mejor hora</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Gustos</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>Confirmado el</translation>
    </message>
    <message>
        <source>Further data</source>
        <translation>Otros datos</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>No se importa</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Para el</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Ficha completa</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Calle</translation>
    </message>
    <message>
        <source>Street, 2nd line</source>
        <translation>Calle, 2.ª línea</translation>
    </message>
    <message>
        <source>Street, 3rd line</source>
        <translation>Calle, 3.ª línea</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provincia</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>PO box</source>
        <translation>Apartado de correos</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>Dirección completa</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>Dirección IP</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>IP of confirmation</source>
        <translation>IP de la confirmación</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Base legal</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Dado de baja</translation>
    </message>
    <message>
        <source>Unsubscribed on</source>
        <translation>Dado de baja el</translation>
    </message>
    <message>
        <source>Reason for unsubscribing</source>
        <translation>Motivo de la baja</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Colaboradores</translation>
    </message>
    <message>
        <source>work</source>
        <translation>trabajo</translation>
    </message>
    <message>
        <source>home</source>
        <translation>casa</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>móvil</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>fax</translation>
    </message>
    <message>
        <source>pager</source>
        <translation>busca</translation>
    </message>
    <message>
        <source>billing</source>
        <translation>facturación</translation>
    </message>
    <message>
        <source>shipping</source>
        <translation>envío</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>preferred</source>
        <translation>preferido</translation>
    </message>
    <message>
        <source>work fax</source>
        <translation>fax del trabajo</translation>
    </message>
    <message>
        <source>home fax</source>
        <translation>fax de casa</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hogar</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Interesado</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>Posible cliente</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>Inactivo</translation>
    </message>
    <message>
        <source>Former</source>
        <translation>Antiguo</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Reunión</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Correo postal</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>pedido</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>consentimiento</translation>
    </message>
    <message>
        <source>customer relation</source>
        <translation>relación de cliente</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>contrato</translation>
    </message>
    <message>
        <source>business contact</source>
        <translation>contacto profesional</translation>
    </message>
    <message>
        <source>List of exclusions</source>
        <translation>Lista de exclusión</translation>
    </message>
    <message>
        <source>Cartera ID</source>
        <translation>ID de Cartera</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Sí o no</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Lista de opciones</translation>
    </message>
    <message>
        <source>asked for it</source>
        <translation>lo pidió</translation>
    </message>
    <message>
        <source>unsubscribed</source>
        <translation>se dio de baja</translation>
    </message>
    <message>
        <source>the address does not work</source>
        <translation>la dirección no funciona</translation>
    </message>
    <message>
        <source>stood in an imported list</source>
        <translation>venía en una lista importada</translation>
    </message>
    <message>
        <source>was erased after a refusal</source>
        <translation>se borró después de un no</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Todos los canales</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Retrato</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Any words</source>
        <translation>Cualquier palabra</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>En la papelera</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Entries of the timeline</source>
        <translation>Entradas de la cronología</translation>
    </message>
    <message>
        <source>Number of entries in the timeline</source>
        <translation>Número de entradas en la cronología</translation>
    </message>
    <message>
        <source>Latest entry of the timeline</source>
        <translation>Última entrada de la cronología</translation>
    </message>
    <message>
        <source>First entry of the timeline</source>
        <translation>Primera entrada de la cronología</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Number of calls</source>
        <translation>Número de llamadas</translation>
    </message>
    <message>
        <source>Latest call</source>
        <translation>Última llamada</translation>
    </message>
    <message>
        <source>First call</source>
        <translation>Primera llamada</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Number of visits</source>
        <translation>Número de visitas</translation>
    </message>
    <message>
        <source>Latest visit</source>
        <translation>Última visita</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>Primera visita</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Number of notes</source>
        <translation>Número de notas</translation>
    </message>
    <message>
        <source>Latest note</source>
        <translation>Última nota</translation>
    </message>
    <message>
        <source>First note</source>
        <translation>Primera nota</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Reuniones</translation>
    </message>
    <message>
        <source>Number of meetings</source>
        <translation>Número de reuniones</translation>
    </message>
    <message>
        <source>Latest meeting</source>
        <translation>Última reunión</translation>
    </message>
    <message>
        <source>First meeting</source>
        <translation>Primera reunión</translation>
    </message>
    <message>
        <source>E-mails written</source>
        <translation>Correos escritos</translation>
    </message>
    <message>
        <source>Number of e-mails</source>
        <translation>Número de correos</translation>
    </message>
    <message>
        <source>Latest e-mail</source>
        <translation>Último correo</translation>
    </message>
    <message>
        <source>First e-mail</source>
        <translation>Primer correo</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Number of chats</source>
        <translation>Número de chats</translation>
    </message>
    <message>
        <source>Latest chat</source>
        <translation>Último chat</translation>
    </message>
    <message>
        <source>First chat</source>
        <translation>Primer chat</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Number of tasks</source>
        <translation>Número de tareas</translation>
    </message>
    <message>
        <source>Last task is due</source>
        <translation>Vence la última tarea</translation>
    </message>
    <message>
        <source>First task is due</source>
        <translation>Vence la primera tarea</translation>
    </message>
    <message>
        <source>Consents written down</source>
        <translation>Consentimientos anotados</translation>
    </message>
    <message>
        <source>Number of consents</source>
        <translation>Número de consentimientos</translation>
    </message>
    <message>
        <source>Latest consent</source>
        <translation>Último consentimiento</translation>
    </message>
    <message>
        <source>First consent</source>
        <translation>Primer consentimiento</translation>
    </message>
    <message>
        <source>is</source>
        <translation>es</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>no es</translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <translation>%1: no %2</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>%1: contains %2</source>
        <translation>%1: contiene %2</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>empieza por</translation>
    </message>
    <message>
        <source>%1: starts with %2</source>
        <translation>%1: empieza por %2</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>menos de</translation>
    </message>
    <message>
        <source>%1: less than %2</source>
        <translation>%1: menos de %2</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>como mucho</translation>
    </message>
    <message>
        <source>%1: at most %2</source>
        <translation>%1: como mucho %2</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>más de</translation>
    </message>
    <message>
        <source>%1: more than %2</source>
        <translation>%1: más de %2</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>al menos</translation>
    </message>
    <message>
        <source>%1: at least %2</source>
        <translation>%1: al menos %2</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes de</translation>
    </message>
    <message>
        <source>%1: before %2</source>
        <translation>%1: antes de %2</translation>
    </message>
    <message>
        <source>until</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>%1: until %2</source>
        <translation>%1: hasta %2</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después de</translation>
    </message>
    <message>
        <source>%1: after %2</source>
        <translation>%1: después de %2</translation>
    </message>
    <message>
        <source>since</source>
        <translation>desde</translation>
    </message>
    <message>
        <source>%1: since %2</source>
        <translation>%1: desde %2</translation>
    </message>
    <message>
        <source>more than … ago</source>
        <extracomment>The value is a span of time such as &quot;90 days&quot;.</extracomment>
        <translation>hace más de</translation>
    </message>
    <message>
        <source>%1: more than %2 ago</source>
        <translation>%1: hace más de %2</translation>
    </message>
    <message>
        <source>less than … ago</source>
        <translation>hace menos de</translation>
    </message>
    <message>
        <source>%1: less than %2 ago</source>
        <translation>%1: hace menos de %2</translation>
    </message>
    <message>
        <source>in less than …</source>
        <translation>dentro de menos de …</translation>
    </message>
    <message>
        <source>%1: in less than %2</source>
        <translation>%1: dentro de menos de %2</translation>
    </message>
    <message>
        <source>in more than …</source>
        <translation>dentro de más de …</translation>
    </message>
    <message>
        <source>%1: in more than %2</source>
        <translation>%1: dentro de más de %2</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>es uno de</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>sin dato</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1: sin dato</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>con dato</translation>
    </message>
    <message>
        <source>%1: not empty</source>
        <translation>%1: con dato</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n semana</numerusform>
            <numerusform>%n semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mes</numerusform>
            <numerusform>%n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n año</numerusform>
            <numerusform>%n años</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dentro de %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1 (company)</source>
        <translation>%1 (empresa)</translation>
    </message>
    <message>
        <source>%1 (member)</source>
        <translation>%1 (miembro)</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>semanas</translation>
    </message>
    <message>
        <source>months</source>
        <translation>meses</translation>
    </message>
    <message>
        <source>years</source>
        <translation>años</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>before the sound of o</comment>
        <extracomment>Values of which one is enough; %1 may be several, parted by commas.</extracomment>
        <translation>%1 u %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 o %2</translation>
    </message>
</context>
<context>
    <name>ForecastText</name>
    <message numerus="yes">
        <source>Not enough data: %n period(s), and a forecast needs %1.</source>
        <translation>
            <numerusform>Datos insuficientes: %n periodo, y una previsión necesita %1.</numerusform>
            <numerusform>Datos insuficientes: %n periodos, y una previsión necesita %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n period(s) of the %1 asked for: so short a past says nothing of what is farther away.</source>
        <translation>
            <numerusform>Solo %n periodo de los %1 pedidos: un pasado tan corto no dice nada de lo que queda más lejos.</numerusform>
            <numerusform>Solo %n periodos de los %1 pedidos: un pasado tan corto no dice nada de lo que queda más lejos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Farther than one year or season ahead, the range is more of a guess.</source>
        <translation>A más de un año o una temporada, el intervalo es más bien una conjetura.</translation>
    </message>
    <message>
        <source>Less than two years or seasons of data: seasons are not in the forecast, and its range is wide.</source>
        <translation>Menos de dos años o temporadas de datos: la previsión no tiene en cuenta las temporadas, y su intervalo es amplio.</translation>
    </message>
    <message>
        <source>More than 40 % of the periods are zero: this is the mean of the past, without a trend.</source>
        <translation>Más del 40 % de los periodos son cero: esta es la media del pasado, sin tendencia.</translation>
    </message>
    <message>
        <source>All values are the same: the forecast repeats them, and how far it may be off nobody can tell.</source>
        <translation>Todos los valores son iguales: la previsión los repite, y nadie puede decir cuánto puede desviarse.</translation>
    </message>
    <message>
        <source>The method asked for cannot be fitted to so few or to such values; taken instead: %1.</source>
        <translation>El método pedido no se puede ajustar a tan pocos valores o a valores así; en su lugar: %1.</translation>
    </message>
    <message>
        <source>The past is too short to test the range on it.</source>
        <translation>El pasado es demasiado corto para comprobar en él el intervalo.</translation>
    </message>
    <message>
        <source>The range of 80 % would have held only %1 % of the past, so it was made %2 times as wide.</source>
        <translation>El intervalo del 80 % solo habría acertado el %1 % del pasado, así que se ha hecho %2 veces más ancho.</translation>
    </message>
    <message>
        <source>On its own past it was no better than “the same as one year or season before”: mean error %1 against %2.</source>
        <translation>En su propio pasado no fue mejor que «lo mismo que un año o una temporada antes»: error medio %1 frente a %2.</translation>
    </message>
    <message>
        <source>Figures that ran away were cut at five times the largest of the past.</source>
        <translation>Las cifras que se disparaban se han cortado en cinco veces la mayor del pasado.</translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) not over yet: left out.</source>
        <translation>
            <numerusform>%n periodo que aún no ha terminado: no se tiene en cuenta.</numerusform>
            <numerusform>%n periodos que aún no han terminado: no se tienen en cuenta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the last %n period(s) were looked at.</source>
        <translation>
            <numerusform>Solo se ha mirado el último periodo (%n).</numerusform>
            <numerusform>Solo se han mirado los últimos %n periodos.</numerusform>
        </translation>
    </message>
    <message>
        <source>mean of theta and exponential smoothing</source>
        <translation>media de theta y alisado exponencial</translation>
    </message>
    <message>
        <source>theta</source>
        <translation>theta</translation>
    </message>
    <message>
        <source>exponential smoothing</source>
        <translation>alisado exponencial</translation>
    </message>
    <message>
        <source>the same as one season before</source>
        <translation>lo mismo que una temporada antes</translation>
    </message>
    <message>
        <source>Holt-Winters</source>
        <translation>Holt-Winters</translation>
    </message>
    <message>
        <source>mean of the past</source>
        <translation>media del pasado</translation>
    </message>
    <message numerus="yes">
        <source>Tested on its own past, %n time(s): mean error %1, that of “the same as one season before” %2; of what came, %3 % lay within the range of 80 %.</source>
        <translation>
            <numerusform>Comprobado en su propio pasado, %n vez: error medio %1, el de «lo mismo que una temporada antes» %2; de lo que vino, el %3 % cayó en el intervalo del 80 %.</numerusform>
            <numerusform>Comprobado en su propio pasado, %n veces: error medio %1, el de «lo mismo que una temporada antes» %2; de lo que vino, el %3 % cayó en el intervalo del 80 %.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundText</name>
    <message numerus="yes">
        <source>%n contact(s) compared.</source>
        <translation>
            <numerusform>%n contacto comparado.</numerusform>
            <numerusform>%n contactos comparados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 of %2 pairs; the others come with the next search.</source>
        <translation>Las primeras %1 de %2 parejas; las demás vienen con la próxima búsqueda.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) that very many share tell nothing and were passed over.</source>
        <translation>
            <numerusform>%n valor que comparten muchísimos no dice nada y se ha pasado por alto.</numerusform>
            <numerusform>%n valores que comparten muchísimos no dicen nada y se han pasado por alto.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Importing %1</source>
        <translation>Importando %1</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Comprobando %1</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Exportando a %1</translation>
    </message>
    <message>
        <source>Backing up %1</source>
        <translation>Copiando %1</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Deshaciendo</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>Rehaciendo</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Borrando</translation>
    </message>
    <message>
        <source>Moving to the trash</source>
        <translation>Moviendo a la papelera</translation>
    </message>
    <message>
        <source>Taking out of the trash</source>
        <translation>Sacando de la papelera</translation>
    </message>
    <message>
        <source>Changing contacts</source>
        <translation>Cambiando contactos</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Buscando duplicados</translation>
    </message>
</context>
<context>
    <name>KeyPlaces</name>
    <message>
        <source>In the list of contacts</source>
        <translation>En la lista de contactos</translation>
    </message>
    <message>
        <source>In the list of contacts and on a card</source>
        <translation>En la lista de contactos y en una ficha</translation>
    </message>
    <message>
        <source>In Duplicates</source>
        <translation>En Duplicados</translation>
    </message>
    <message>
        <source>In History</source>
        <translation>En Historial</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>En la papelera</translation>
    </message>
    <message>
        <source>With the keyboard through the window</source>
        <translation>Con el teclado por la ventana</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>En una lista</translation>
    </message>
    <message>
        <source>In a value that is being edited</source>
        <translation>En un valor que se edita</translation>
    </message>
    <message>
        <source>To what is read next</source>
        <translation>A lo que se lee después</translation>
    </message>
    <message>
        <source>To what is read before</source>
        <translation>A lo que se lee antes</translation>
    </message>
    <message>
        <source>Close what lies on top</source>
        <translation>Cerrar lo que está encima</translation>
    </message>
    <message>
        <source>Show the menu bar for once</source>
        <translation>Mostrar la barra de menús por una vez</translation>
    </message>
    <message>
        <source>Open what is chosen</source>
        <translation>Abrir lo elegido</translation>
    </message>
    <message>
        <source>Choose another one as well</source>
        <translation>Elegir otro más</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Elegir todo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Guardarlo</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Dejarlo como estaba</translation>
    </message>
    <message>
        <source>Save it and begin another one</source>
        <translation>Guardarlo y empezar otro</translation>
    </message>
    <message>
        <source>Everywhere · %1</source>
        <extracomment>Where keys work: in the whole window; %1 is a menu.</extracomment>
        <translation>En todas partes · %1</translation>
    </message>
    <message>
        <source>In a note or a call</source>
        <translation>En una nota o una llamada</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Guardarla</translation>
    </message>
    <message>
        <source>In a new contact or task</source>
        <translation>En un contacto o una tarea nuevos</translation>
    </message>
    <message>
        <source>Save what was typed</source>
        <translation>Guardar lo escrito</translation>
    </message>
    <message>
        <source>Take away what was not meant so</source>
        <translation>Quitar lo que no es eso</translation>
    </message>
    <message>
        <source>Begin another line</source>
        <translation>Empezar otra línea</translation>
    </message>
    <message>
        <source>On a view that you saved</source>
        <translation>En una vista guardada</translation>
    </message>
    <message>
        <source>Give it another name</source>
        <translation>Cambiarle el nombre</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarla</translation>
    </message>
</context>
<context>
    <name>KeyText</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Super</source>
        <translation>Súper</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>RePág</translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation>AvPág</translation>
    </message>
</context>
<context>
    <name>LanguageName</name>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>catalán</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>euskera</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>gallego</translation>
    </message>
    <message>
        <source>Asturian</source>
        <translation>asturiano</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemán</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>neerlandés</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polaco</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>rumano</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>búlgaro</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ruso</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ucraniano</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>árabe</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chino</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonés</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>sueco</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danés</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>noruego</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finés</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>húngaro</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>checo</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>griego</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A language and where it is spoken: &quot;Spanish (MX)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Abrir reciente</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
</context>
<context>
    <name>OpText</name>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rehacer: %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Move %1 to the trash</source>
        <translation>Mover %1 a la papelera</translation>
    </message>
    <message>
        <source>Take %1 out of the trash</source>
        <translation>Sacar %1 de la papelera</translation>
    </message>
    <message>
        <source>Move %1 to the stage %2</source>
        <translation>Pasar %1 a la etapa %2</translation>
    </message>
    <message>
        <source>Add a note to %1</source>
        <translation>Añadir una nota a %1</translation>
    </message>
    <message>
        <source>Edit a note of %1</source>
        <translation>Editar una nota de %1</translation>
    </message>
    <message>
        <source>Remove a note of %1</source>
        <translation>Quitar una nota de %1</translation>
    </message>
    <message>
        <source>Write down a contact with %1</source>
        <translation>Anotar un contacto con %1</translation>
    </message>
    <message>
        <source>Edit an entry of %1</source>
        <translation>Editar una entrada de %1</translation>
    </message>
    <message>
        <source>Remove an entry of %1</source>
        <translation>Quitar una entrada de %1</translation>
    </message>
    <message>
        <source>Add the task %1</source>
        <translation>Añadir la tarea %1</translation>
    </message>
    <message>
        <source>Edit the task %1</source>
        <translation>Editar la tarea %1</translation>
    </message>
    <message>
        <source>Tick off the task %1</source>
        <translation>Marcar como hecha la tarea %1</translation>
    </message>
    <message>
        <source>Open the task %1 again</source>
        <translation>Reabrir la tarea %1</translation>
    </message>
    <message>
        <source>Remove the task %1</source>
        <translation>Quitar la tarea %1</translation>
    </message>
    <message>
        <source>Put the tag %1 on %2</source>
        <translation>Poner la etiqueta %1 a %2</translation>
    </message>
    <message>
        <source>Take the tag %1 off %2</source>
        <translation>Quitar la etiqueta %1 a %2</translation>
    </message>
    <message>
        <source>Edit the tag %1</source>
        <translation>Editar la etiqueta %1</translation>
    </message>
    <message>
        <source>Write down the consent of %1</source>
        <translation>Anotar el consentimiento de %1</translation>
    </message>
    <message>
        <source>Put %1 on the list of exclusions</source>
        <translation>Añadir %1 a la lista de exclusión</translation>
    </message>
    <message>
        <source>Take %1 off the list of exclusions</source>
        <translation>Quitar %1 de la lista de exclusión</translation>
    </message>
    <message>
        <source>Add the field %1</source>
        <translation>Añadir el campo %1</translation>
    </message>
    <message>
        <source>Edit the field %1</source>
        <translation>Editar el campo %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importar %1</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Exportar a %1</translation>
    </message>
    <message>
        <source>Save the mapping %1</source>
        <translation>Guardar la correspondencia %1</translation>
    </message>
    <message>
        <source>Fill with the sample shop</source>
        <translation>Llenar con la tienda de ejemplo</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n record(s) for good</source>
        <translation>
            <numerusform>Borrar %n registro para siempre</numerusform>
            <numerusform>Borrar %n registros para siempre</numerusform>
        </translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(borrado)</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n refusal(s) newer than the restored backup</source>
        <translation>
            <numerusform>Conservar %n negativa posterior a la copia restaurada</numerusform>
            <numerusform>Conservar %n negativas posteriores a la copia restaurada</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>Unir %1 a %2</translation>
    </message>
    <message>
        <source>Split %1 from %2</source>
        <translation>Separar %1 de %2</translation>
    </message>
    <message>
        <source>Keep %1 and %2 separate</source>
        <translation>Mantener separados a %1 y %2</translation>
    </message>
    <message>
        <source>Delete the mapping %1</source>
        <translation>Eliminar la correspondencia %1</translation>
    </message>
    <message>
        <source>Save the view %1</source>
        <translation>Guardar la vista %1</translation>
    </message>
    <message>
        <source>Rename the view %1 to %2</source>
        <translation>Cambiar el nombre de la vista %1 por %2</translation>
    </message>
    <message>
        <source>Remove the view %1</source>
        <translation>Quitar la vista %1</translation>
    </message>
    <message>
        <source>Share the view %1</source>
        <translation>Compartir la vista %1</translation>
    </message>
</context>
<context>
    <name>PairLines</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries or more</source>
        <translation>
            <numerusform>%n entrada o más</numerusform>
            <numerusform>%n entradas o más</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
</context>
<context>
    <name>PaletteEntry</name>
    <message>
        <source>%1: on</source>
        <extracomment>A command of the palette that is switched on (&quot;Dark colours: on&quot;).</extracomment>
        <translation>%1: activado</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Tag · all who have it</source>
        <translation>Etiqueta · todos los que la tienen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>This file can only be read</source>
        <translation>Este archivo solo se puede leer</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Ahora no es posible</translation>
    </message>
    <message>
        <source>New contact “%1”…</source>
        <translation>Crear contacto «%1»…</translation>
    </message>
</context>
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
    <name>QualityText</name>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Everybody outside the trash.</source>
        <translation>Todos los que no están en la papelera.</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Ficha completa</translation>
    </message>
    <message>
        <source>The mean of the percent that each card shows.</source>
        <translation>La media del porcentaje que muestra cada ficha.</translation>
    </message>
    <message>
        <source>Cannot be reached</source>
        <translation>Sin forma de contacto</translation>
    </message>
    <message>
        <source>Neither an e-mail nor a phone.</source>
        <translation>Ni correo ni teléfono.</translation>
    </message>
    <message>
        <source>Without e-mail</source>
        <translation>Sin correo</translation>
    </message>
    <message>
        <source>No e-mail address at all.</source>
        <translation>Ninguna dirección de correo.</translation>
    </message>
    <message>
        <source>Without phone</source>
        <translation>Sin teléfono</translation>
    </message>
    <message>
        <source>No phone number at all.</source>
        <translation>Ningún número de teléfono.</translation>
    </message>
    <message>
        <source>Without owner</source>
        <translation>Sin comercial</translation>
    </message>
    <message>
        <source>Nobody is said to look after them.</source>
        <translation>No consta quién los atiende.</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Anticuados</translation>
    </message>
    <message>
        <source>Entered more than %1 days ago, and since then neither spoken to nor confirmed.</source>
        <translation>De alta hace más de %1 días, y desde entonces sin trato ni confirmación.</translation>
    </message>
    <message>
        <source>With a wrong value</source>
        <translation>Con algún valor imposible</translation>
    </message>
    <message>
        <source>An e-mail, phone, tax number, Spanish postcode or birthday that cannot be right.</source>
        <translation>Un correo, teléfono, NIF, código postal español o cumpleaños que no puede ser.</translation>
    </message>
    <message>
        <source>There twice</source>
        <translation>Repetidos</translation>
    </message>
    <message>
        <source>Same name and e-mail or phone, or same tax number, and not kept separate.</source>
        <translation>Mismo nombre y correo o teléfono, o mismo NIF, y sin marcar como separados.</translation>
    </message>
</context>
<context>
    <name>QuickText</name>
    <message>
        <source>Tasks do not repeat themselves: this is the first day.</source>
        <translation>Las tareas no se repiten: este es el primer día.</translation>
    </message>
    <message>
        <source>That day has passed.</source>
        <translation>Ese día ya ha pasado.</translation>
    </message>
    <message>
        <source>No day was said: this is the first one.</source>
        <translation>No se dijo el día: este es el primero.</translation>
    </message>
    <message>
        <source>The day is kept, the part of the day is not.</source>
        <translation>Se guarda el día; la parte del día, no.</translation>
    </message>
    <message>
        <source>The day itself is kept, not the one before.</source>
        <translation>Se guarda ese mismo día, no el anterior.</translation>
    </message>
    <message>
        <source>That date is another day of the week.</source>
        <translation>Esa fecha es otro día de la semana.</translation>
    </message>
    <message>
        <source>No day was said: the next time it is that hour.</source>
        <translation>No se dijo el día: la próxima vez que sea esa hora.</translation>
    </message>
    <message>
        <source>The hour is taken for the afternoon.</source>
        <translation>Se entiende que es por la tarde.</translation>
    </message>
    <message>
        <source>The beginning is kept, the end is not.</source>
        <translation>Se guarda el principio; el final, no.</translation>
    </message>
    <message>
        <source>Taken for surnames and given name.</source>
        <translation>Se entiende como apellidos y nombre.</translation>
    </message>
    <message>
        <source>Taken for the company.</source>
        <translation>Se entiende que es la empresa.</translation>
    </message>
    <message>
        <source>The control character of the tax number does not fit.</source>
        <translation>La letra o el dígito de control del NIF no cuadra.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>With %1</source>
        <extracomment>Whom a task is done with.</extracomment>
        <translation>Con %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A field and what is in it.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ReasonText</name>
    <message>
        <source>“%1” is no date.</source>
        <translation>«%1» no es una fecha.</translation>
    </message>
    <message>
        <source>“%1” is a day that does not exist.</source>
        <translation>«%1» es un día que no existe.</translation>
    </message>
    <message>
        <source>“%1” can be read as two different days.</source>
        <translation>«%1» se puede leer como dos días distintos.</translation>
    </message>
    <message>
        <source>“%1” has no year.</source>
        <translation>«%1» no tiene año.</translation>
    </message>
    <message>
        <source>“%1” has no valid time of day.</source>
        <translation>«%1» no tiene una hora válida.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>«%1» no es un número.</translation>
    </message>
    <message>
        <source>“%1” can be read as two different numbers.</source>
        <translation>«%1» se puede leer como dos números distintos.</translation>
    </message>
    <message>
        <source>The points and commas of “%1” do not fit a number.</source>
        <translation>Los puntos y comas de «%1» no forman un número.</translation>
    </message>
    <message>
        <source>A spreadsheet has cut the digits of “%1”; they cannot be recovered.</source>
        <translation>Una hoja de cálculo ha cortado las cifras de «%1»; no se pueden recuperar.</translation>
    </message>
    <message>
        <source>“%1” has too many digits.</source>
        <translation>«%1» tiene demasiadas cifras.</translation>
    </message>
    <message>
        <source>“%1” is finer than the currency allows.</source>
        <translation>«%1» tiene más decimales de los que admite la moneda.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address.</source>
        <translation>«%1» no es una dirección de correo.</translation>
    </message>
    <message>
        <source>“%1” is no phone number.</source>
        <translation>«%1» no es un número de teléfono.</translation>
    </message>
    <message>
        <source>“%1” is none of the choices of this field.</source>
        <translation>«%1» no es ninguna de las opciones de este campo.</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>«%1» no es ni sí ni no.</translation>
    </message>
    <message>
        <source>There is no stage “%1”.</source>
        <translation>No hay ninguna etapa «%1».</translation>
    </message>
    <message>
        <source>“%1” is not a kind of contact.</source>
        <translation>«%1» no es un tipo de contacto.</translation>
    </message>
    <message>
        <source>“%1” is no time of day.</source>
        <translation>«%1» no es una hora.</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>No hay ningún campo así.</translation>
    </message>
    <message>
        <source>There is no field called “%1”.</source>
        <translation>No hay ningún campo llamado «%1».</translation>
    </message>
    <message>
        <source>The value is empty.</source>
        <translation>El valor está vacío.</translation>
    </message>
    <message>
        <source>There is no name, company, e-mail or phone.</source>
        <translation>No hay nombre, empresa, correo ni teléfono.</translation>
    </message>
    <message>
        <source>A refusal is on record; it stays.</source>
        <translation>Hay una negativa anotada; se mantiene.</translation>
    </message>
    <message>
        <source>A task needs a title.</source>
        <translation>Una tarea necesita un título.</translation>
    </message>
    <message>
        <source>There is no contact “%1”.</source>
        <translation>No hay ningún contacto «%1».</translation>
    </message>
    <message>
        <source>A quotation mark opens and never closes; it was read as text.</source>
        <translation>Unas comillas se abren y no se cierran; se han leído como texto.</translation>
    </message>
    <message>
        <source>There is a quotation mark inside the value; it was kept.</source>
        <translation>Hay unas comillas dentro del valor; se han conservado.</translation>
    </message>
    <message>
        <source>Too many quotation marks never close; from here on they are read as text.</source>
        <translation>Demasiadas comillas no se cierran; desde aquí se leen como texto.</translation>
    </message>
    <message>
        <source>The row has fewer cells than the header.</source>
        <translation>La fila tiene menos celdas que la cabecera.</translation>
    </message>
    <message>
        <source>The row has more cells than the header.</source>
        <translation>La fila tiene más celdas que la cabecera.</translation>
    </message>
    <message>
        <source>The header is repeated here.</source>
        <translation>La cabecera se repite aquí.</translation>
    </message>
    <message>
        <source>The row is empty.</source>
        <translation>La fila está vacía.</translation>
    </message>
    <message>
        <source>There is a zero character in the value.</source>
        <translation>Hay un carácter cero en el valor.</translation>
    </message>
    <message>
        <source>There were characters in it that nobody sees; they were left out: “%1”.</source>
        <translation>Había en el valor caracteres que nadie ve; se quitaron: «%1».</translation>
    </message>
    <message>
        <source>Some letters were written in another encoding; they were read as windows-1252.</source>
        <translation>Algunas letras estaban en otra codificación; se han leído como windows-1252.</translation>
    </message>
    <message>
        <source>Files seem to have been joined here.</source>
        <translation>Parece que aquí se unieron dos archivos.</translation>
    </message>
    <message>
        <source>It was changed again later; the newer value stays.</source>
        <translation>Se cambió otra vez después; se queda el valor más nuevo.</translation>
    </message>
    <message>
        <source>Something was added to it later; it stays.</source>
        <translation>Se le añadió algo después; se queda.</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>sin consentimiento</translation>
    </message>
    <message>
        <source>does not want to be written to</source>
        <translation>no quiere que se le escriba</translation>
    </message>
    <message>
        <source>on the list of exclusions</source>
        <translation>en la lista de exclusión</translation>
    </message>
    <message>
        <source>the same address again</source>
        <translation>la misma dirección otra vez</translation>
    </message>
    <message>
        <source>The contact is there already, and it was left alone.</source>
        <translation>El contacto ya está, y se ha dejado como estaba.</translation>
    </message>
    <message>
        <source>“%1” was added beside another one that the contact has.</source>
        <translation>«%1» se ha añadido junto a lo que ya tenía el contacto.</translation>
    </message>
    <message>
        <source>This channel of consent is not known.</source>
        <translation>Este canal de consentimiento no se conoce.</translation>
    </message>
    <message>
        <source>“%1” is neither a consent nor a refusal.</source>
        <translation>«%1» no es ni un consentimiento ni una negativa.</translation>
    </message>
    <message>
        <source>What the column asks is not certain; “%1” is not taken for a consent.</source>
        <translation>No es seguro qué pregunta la columna; «%1» no se toma por un consentimiento.</translation>
    </message>
    <message>
        <source>The name “%1” says that everybody in this list has unsubscribed.</source>
        <translation>El nombre «%1» dice que todos los de esta lista se han dado de baja.</translation>
    </message>
    <message>
        <source>The name “%1” says that mail to everybody in this list bounces.</source>
        <translation>El nombre «%1» dice que los correos a todos los de esta lista rebotan.</translation>
    </message>
    <message>
        <source>The list has no such column.</source>
        <translation>La lista no tiene esa columna.</translation>
    </message>
    <message>
        <source>no valid e-mail address</source>
        <translation>sin dirección de correo válida</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>en la papelera</translation>
    </message>
    <message>
        <source>It says something about consent, but neither yes nor no.</source>
        <translation>Dice algo del consentimiento, pero ni sí ni no.</translation>
    </message>
    <message>
        <source>Dates such as “%1” are read with the day first.</source>
        <translation>Las fechas como «%1» se leen con el día primero.</translation>
    </message>
    <message>
        <source>The import is done, but the file of the records left out (%1) was not written.</source>
        <translation>La importación está hecha, pero no se ha escrito el archivo con los registros omitidos (%1).</translation>
    </message>
    <message>
        <source>It was erased for good; nothing brings it back.</source>
        <translation>Se borró para siempre; nada lo devuelve.</translation>
    </message>
    <message>
        <source>“%1” is a day that is still to come.</source>
        <translation>«%1» es un día que aún no ha llegado.</translation>
    </message>
    <message>
        <source>The row was left out, but what it refuses holds.</source>
        <translation>La fila se ha dejado fuera, pero lo que en ella se rechaza vale.</translation>
    </message>
    <message>
        <source>the address said no under another name</source>
        <translation>la dirección dijo que no con otro nombre</translation>
    </message>
    <message>
        <source>“%1” is none of all, email, sms, phone, post and partners.</source>
        <translation>«%1» no es ninguno de todos, correo, mensaje, teléfono, postal y socios.</translation>
    </message>
    <message>
        <source>“%1” is none of text, number, date, yesno and choice.</source>
        <translation>«%1» no es ninguno de text, number, date, yesno y choice.</translation>
    </message>
    <message>
        <source>“%1” has four digits; its first zero may be lost. It was kept as it is.</source>
        <translation>«%1» tiene cuatro cifras; puede haber perdido el cero inicial. Se dejó como está.</translation>
    </message>
    <message>
        <source>“%1” stands above the headings; it was read as a title.</source>
        <translation>«%1» está encima de la cabecera; se leyó como título.</translation>
    </message>
    <message>
        <source>Further sheets of the workbook are not read; each is a list of its own: %1.</source>
        <translation>Hay más hojas en el libro que no se leen; cada una es una lista aparte: %1.</translation>
    </message>
    <message>
        <source>“%1” is a line of totals, not a contact.</source>
        <translation>«%1» es una línea de totales, no un contacto.</translation>
    </message>
    <message>
        <source>The cells have slipped: “%1” stands where the e-mail address should be.</source>
        <translation>Las celdas están desplazadas: «%1» está donde debería estar el correo.</translation>
    </message>
    <message>
        <source>A newer yes is on record, and holds.</source>
        <translation>Consta un sí más reciente, y es el que vale.</translation>
    </message>
    <message>
        <source>It belongs to a record that stays; it stays with it.</source>
        <translation>Es de una ficha que se queda; se queda con ella.</translation>
    </message>
    <message>
        <source>The consent is for “%1”, which is not an address of the contact; it was not taken.</source>
        <translation>El consentimiento es para «%1», que no es una dirección del contacto; no se ha tomado.</translation>
    </message>
    <message>
        <source>Names such as “%1” are read with the surnames first.</source>
        <translation>Los nombres como «%1» se leen con los apellidos delante.</translation>
    </message>
    <message>
        <source>There is no such field; a task has title, kind, due, time, owner, contact, note and done.</source>
        <translation>No hay ningún campo así; una tarea tiene título, tipo, vence, hora, responsable, contacto, nota y hecha.</translation>
    </message>
    <message>
        <source>There is no such field; a note has kind, at, subject, text and contact.</source>
        <translation>No hay ningún campo así; una nota tiene tipo, fecha, asunto, texto y contacto.</translation>
    </message>
    <message>
        <source>Names with a legal form come in as companies: %1.</source>
        <translation>Los nombres con forma jurídica entran como empresas: %1.</translation>
    </message>
    <message>
        <source>“%1” may be a refusal: no mailing until somebody says what the column is.</source>
        <translation>«%1» puede ser una baja: ningún envío hasta que alguien diga qué es la columna.</translation>
    </message>
    <message>
        <source>“%1” may say that they have left or want no mail: no mailing until somebody has asked.</source>
        <translation>«%1» puede decir que se ha dado de baja o que no quiere correo: ningún envío hasta que alguien pregunte.</translation>
    </message>
    <message>
        <source>The line is longer than any row of a list can be.</source>
        <translation>La línea es más larga de lo que puede ser la fila de una lista.</translation>
    </message>
    <message>
        <source>An earlier line gives an answer that is no clear yes: no mailing until somebody has asked.</source>
        <translation>Una línea anterior da una respuesta que no es un sí claro: ningún envío hasta que alguien pregunte.</translation>
    </message>
    <message>
        <source>An earlier line gives a yes for “%1”, and this one an answer that is no clear yes: no mailing until somebody has asked.</source>
        <translation>Una línea anterior da un sí para «%1» y esta, una respuesta que no es un sí claro: ningún envío hasta que alguien pregunte.</translation>
    </message>
    <message>
        <source>The spreadsheet shows an error here (%1); there is no value.</source>
        <translation>La hoja de cálculo muestra aquí un error (%1); no hay valor.</translation>
    </message>
    <message>
        <source>A formula whose result is not in the file; open it in a spreadsheet and save it again.</source>
        <translation>Una fórmula cuyo resultado no está en el archivo; ábrelo en una hoja de cálculo y guárdalo otra vez.</translation>
    </message>
    <message>
        <source>The text of this cell is missing in the file.</source>
        <translation>El texto de esta celda falta en el archivo.</translation>
    </message>
    <message>
        <source>“%1” is too short for a phone number.</source>
        <translation>«%1» es demasiado corto para un teléfono.</translation>
    </message>
    <message>
        <source>The control character of “%1” does not fit.</source>
        <translation>El carácter de control de «%1» no cuadra.</translation>
    </message>
    <message>
        <source>“%1” is no Spanish postcode.</source>
        <translation>«%1» no es un código postal español.</translation>
    </message>
    <message>
        <source>“%1” is too long ago for a birthday.</source>
        <translation>«%1» queda demasiado lejos para un cumpleaños.</translation>
    </message>
    <message>
        <source>The file ends in the middle of this card; it was left out.</source>
        <translation>El archivo acaba en medio de esta tarjeta; quedó fuera.</translation>
    </message>
    <message>
        <source>The end of the card is missing; it was read up to the beginning of the next one.</source>
        <translation>A la tarjeta le falta el final; se leyó hasta el principio de la siguiente.</translation>
    </message>
    <message>
        <source>These lines belong to nobody: “%1”.</source>
        <translation>Estas líneas no son de nadie: «%1».</translation>
    </message>
    <message>
        <source>It is larger than anybody&apos;s card can be.</source>
        <translation>Es más grande de lo que puede ser la tarjeta de nadie.</translation>
    </message>
    <message>
        <source>A line cannot be read: “%1”.</source>
        <translation>Hay una línea que no se puede leer: «%1».</translation>
    </message>
    <message>
        <source>It is too long and was not kept.</source>
        <translation>Es demasiado largo y no se guardó.</translation>
    </message>
    <message>
        <source>There are more of them than a contact can have: “%1” was not taken.</source>
        <translation>Hay más de los que puede tener un contacto: «%1» no se tomó.</translation>
    </message>
    <message>
        <source>The version “%1” of vCard is not known; it was read as 3.0.</source>
        <translation>La versión «%1» de vCard no se conoce; se leyó como 3.0.</translation>
    </message>
    <message>
        <source>The card of somebody else stands within this one; it was kept with it as it is.</source>
        <translation>Dentro de esta tarjeta está la de otra persona; se guardó con ella tal cual.</translation>
    </message>
    <message>
        <source>A tag cannot have a semicolon in it: “%1” has a comma in its place.</source>
        <translation>Una etiqueta no puede llevar punto y coma: «%1» lleva una coma en su lugar.</translation>
    </message>
    <message>
        <source>The list of people “%1” becomes a tag of its members.</source>
        <translation>La lista de personas «%1» pasa a ser una etiqueta de sus miembros.</translation>
    </message>
    <message>
        <source>A list of people has no name; its members (%1) get no tag of it.</source>
        <translation>Una lista de personas no tiene nombre; sus miembros (%1) no reciben etiqueta.</translation>
    </message>
    <message>
        <source>The list of people “%1” has no members; it becomes no tag.</source>
        <translation>La lista de personas «%1» no tiene miembros; no pasa a ser etiqueta.</translation>
    </message>
    <message>
        <source>The list of people “%1” has an address of its own; it is a contact as well.</source>
        <translation>La lista de personas «%1» tiene dirección propia; es también un contacto.</translation>
    </message>
    <message>
        <source>What a list of people says of itself was not taken: “%1”.</source>
        <translation>Lo que una lista de personas dice de sí misma no se tomó: «%1».</translation>
    </message>
    <message>
        <source>Some members of the list are not in the file: %1.</source>
        <translation>Algunos miembros de la lista no están en el archivo: %1.</translation>
    </message>
    <message>
        <source>The value is damaged and was not taken: “%1”.</source>
        <translation>El valor está dañado y no se tomó: «%1».</translation>
    </message>
    <message>
        <source>The value lies in another place, which is never opened: %1.</source>
        <translation>El valor está en otro sitio, que nunca se abre: %1.</translation>
    </message>
    <message>
        <source>The file ends in the middle of a line; the last value may be cut.</source>
        <translation>El archivo acaba en medio de una línea; el último valor puede estar cortado.</translation>
    </message>
    <message>
        <source>The picture lies on the web and was not fetched: %1.</source>
        <translation>La foto está en la web y no se descargó: %1.</translation>
    </message>
    <message>
        <source>The picture is neither a JPEG nor a PNG; it was not taken.</source>
        <translation>La foto no es ni JPEG ni PNG; no se tomó.</translation>
    </message>
    <message>
        <source>The picture is larger than 1 MB; it was not taken.</source>
        <translation>La foto pasa de 1 MB; no se tomó.</translation>
    </message>
    <message>
        <source>The picture is larger than 4096 × 4096 pixels (%1); it was not taken.</source>
        <translation>La foto pasa de 4096 × 4096 píxeles (%1); no se tomó.</translation>
    </message>
    <message>
        <source>A contact has one picture; the further ones were not taken.</source>
        <translation>Un contacto tiene una foto; las demás no se tomaron.</translation>
    </message>
    <message>
        <source>calls, visits and messages</source>
        <translation>llamadas, visitas y mensajes</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>tareas</translation>
    </message>
    <message>
        <source>further companies of a person</source>
        <translation>otras empresas de una persona</translation>
    </message>
    <message>
        <source>It is a further article of the order above, and nobody&apos;s.</source>
        <translation>Es otro artículo del pedido de arriba, y de nadie.</translation>
    </message>
    <message>
        <source>Rows with “%1” here are left out of lists of this program.</source>
        <translation>En las listas de este programa, las filas con «%1» aquí quedan fuera.</translation>
    </message>
    <message>
        <source>Orders and deals are not brought in yet, only whose they are. These columns stay out: %1.</source>
        <translation>Los pedidos y las oportunidades todavía no se traen, solo de quién son. Estas columnas quedan fuera: %1.</translation>
    </message>
    <message>
        <source>“%1” is not understood.</source>
        <translation>No se entiende «%1».</translation>
    </message>
    <message>
        <source>There is no section “%1”, but columns, cells, words, skip and always.</source>
        <translation>No hay un apartado «%1», sino columns, cells, words, skip y always.</translation>
    </message>
    <message>
        <source>There is no change of cells called “%1”.</source>
        <translation>No hay un cambio de celdas llamado «%1».</translation>
    </message>
    <message>
        <source>“%1” is none of the columns above.</source>
        <translation>«%1» no es ninguna de las columnas de arriba.</translation>
    </message>
    <message>
        <source>“%1” stands for two fields.</source>
        <translation>«%1» vale para dos campos.</translation>
    </message>
    <message>
        <source>The layout has no name.</source>
        <translation>El formato no tiene nombre.</translation>
    </message>
    <message>
        <source>Nothing says how a list is recognised; “at least 2 = …” is missing.</source>
        <translation>Nada dice cómo se reconoce una lista; falta «at least 2 = …».</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>El archivo no se puede leer.</translation>
    </message>
    <message>
        <source>“%1” has more digits than a spreadsheet keeps of a number, so the last ones may be others than were typed.</source>
        <translation>«%1» tiene más cifras de las que una hoja de cálculo conserva de un número; puede que las últimas no sean las que se escribieron.</translation>
    </message>
    <message>
        <source>The address of “%1” came in; the name is not the contact&apos;s, and was kept beside it.</source>
        <translation>La dirección de «%1» ha entrado; el nombre no es el del contacto y se ha guardado aparte.</translation>
    </message>
    <message>
        <source>portraits</source>
        <translation>retratos</translation>
    </message>
    <message>
        <source>what cards of other programs say besides</source>
        <translation>lo demás que dicen las tarjetas de otros programas</translation>
    </message>
    <message>
        <source>which phone, web page or address comes first</source>
        <translation>qué teléfono, página web o dirección va primero</translation>
    </message>
    <message>
        <source>since when somebody is at a stage</source>
        <translation>desde cuándo está cada cual en su etapa</translation>
    </message>
    <message>
        <source>what somebody is in their company and since when</source>
        <translation>qué es cada cual en su empresa y desde cuándo</translation>
    </message>
    <message>
        <source>why and since when somebody is on the list of exclusions</source>
        <translation>por qué y desde cuándo está alguien en la lista de exclusión</translation>
    </message>
    <message>
        <source>what the choices of fields of your own are</source>
        <translation>qué opciones tienen los campos propios</translation>
    </message>
    <message>
        <source>details that other programs noted beside a value that has changed or has no place</source>
        <translation>detalles que otros programas anotaron junto a un valor que ha cambiado o no tiene sitio</translation>
    </message>
    <message>
        <source>the days, titles and authors of notes, and where each one ends</source>
        <translation>las fechas, los títulos y los autores de las notas, y dónde acaba cada una</translation>
    </message>
    <message>
        <source>earlier answers about mailings, where each came from, and the text agreed to</source>
        <translation>respuestas anteriores sobre los envíos, de dónde salió cada una y el texto aceptado</translation>
    </message>
    <message>
        <source>what kind of field some of your own are, and which ones are put away</source>
        <translation>de qué tipo son algunos campos propios y cuáles están archivados</translation>
    </message>
    <message>
        <source>the colours of tags, and which ones are put away</source>
        <translation>los colores de las etiquetas y cuáles están archivadas</translation>
    </message>
    <message>
        <source>who was merged with whom, and who was kept separate</source>
        <translation>quién se fusionó con quién y a quién se dejó por separado</translation>
    </message>
    <message>
        <source>as in the last export</source>
        <translation>igual que en la última exportación</translation>
    </message>
    <message>
        <source>erased since, so that nobody knows who it was</source>
        <translation>borrados desde entonces, de modo que nadie sabe quiénes eran</translation>
    </message>
    <message>
        <source>The contact has another photo already; it was kept.</source>
        <translation>El contacto ya tiene otra foto; se ha conservado.</translation>
    </message>
    <message>
        <source>“%1” was not taken: the contact has another value already.</source>
        <translation>«%1» no ha entrado: el contacto ya tiene otro valor.</translation>
    </message>
    <message>
        <source>The line is of another list, with other separators, that was pasted in here; put it into a file of its own.</source>
        <translation>La línea es de otra lista, con otros separadores, que se pegó aquí; ponla en un archivo propio.</translation>
    </message>
    <message>
        <source>“%1” is gone: the list has another one in its place.</source>
        <translation>«%1» ya no está: la lista trae otro en su lugar.</translation>
    </message>
    <message>
        <source>An apostrophe stood before “%1”, as against formulas; it was taken off.</source>
        <translation>Delante de «%1» había un apóstrofo, como contra las fórmulas; se ha quitado.</translation>
    </message>
    <message>
        <source>“%1” is taken for a yes; if it is none, leave the column out.</source>
        <translation>«%1» se toma por un sí; si no lo es, deja fuera la columna.</translation>
    </message>
    <message>
        <source>“%1” is called a workbook, but is a list of text; it was read as CSV.</source>
        <translation>«%1» se llama como un libro de Excel, pero es una lista de texto; se ha leído como CSV.</translation>
    </message>
    <message>
        <source>“%1” is no month, week, day, quarter, year or number.</source>
        <translation>«%1» no es mes, semana, día, trimestre, año ni número.</translation>
    </message>
    <message>
        <source>“%1” is a period of another kind than those above.</source>
        <translation>«%1» es un periodo de otra clase que los de arriba.</translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation>«%1» está dos veces.</translation>
    </message>
    <message>
        <source>“%1” lies too far from the others to be right.</source>
        <translation>«%1» está demasiado lejos de los demás para ser correcto.</translation>
    </message>
    <message>
        <source>“%1” is larger than any amount of sales.</source>
        <translation>«%1» es mayor que cualquier importe de ventas.</translation>
    </message>
    <message>
        <source>“%1” and the rest of the column look like names and are read as names; no heading says so.</source>
        <translation>«%1» y el resto de la columna parecen nombres y se leen como nombres; ningún encabezado lo dice.</translation>
    </message>
    <message>
        <source>“%1” has more digits than any phone number.</source>
        <translation>«%1» tiene más cifras que cualquier teléfono.</translation>
    </message>
    <message>
        <source>“%1” is one digit over and over, and no phone number.</source>
        <translation>«%1» es una sola cifra repetida, y no un teléfono.</translation>
    </message>
    <message>
        <source>“%1” looks like more than one phone number; it is kept as it stands.</source>
        <translation>«%1» parece más de un teléfono; se guarda tal como está.</translation>
    </message>
    <message>
        <source>The letters of the list were garbled, as “Ã±” for “ñ”, and are put right. If they look wrong now, choose the encoding utf-8 (--encoding on the command line).</source>
        <translation>Las letras de la lista venían estropeadas, como «Ã±» por «ñ», y se han arreglado. Si ahora se ven mal, elige la codificación utf-8 (--encoding en la línea de órdenes).</translation>
    </message>
    <message>
        <source>The list is read in the encoding %1, as its letters fit in no other. If they look wrong, choose another one (--encoding on the command line).</source>
        <translation>La lista se lee con la codificación %1, porque sus letras no encajan en otra. Si se ven mal, elige otra (--encoding en la línea de órdenes).</translation>
    </message>
    <message>
        <source>Some letters of the list look wrong, and no encoding fits. Choose the one it was written in (--encoding on the command line).</source>
        <translation>Algunas letras de la lista se ven mal y ninguna codificación encaja. Elige aquella con la que se escribió (--encoding en la línea de órdenes).</translation>
    </message>
    <message>
        <source>“%1” lies in the trash and stays there; a new contact was made. Whoever wants the old one brings it back from the trash and makes one contact of the two.</source>
        <translation>«%1» está en la papelera y allí se queda; se ha hecho un contacto nuevo. Si quieres el de antes, recupéralo de la papelera y une los dos en uno.</translation>
    </message>
    <message>
        <source>“%1” is left out, because it looks like passwords, access codes or bank cards. If it is something else, give the column another heading in the list.</source>
        <translation>«%1» se deja fuera porque parece contener contraseñas, códigos de acceso o tarjetas bancarias. Si es otra cosa, cámbiale el encabezado en la lista.</translation>
    </message>
    <message>
        <source>The contact has the photo of the list now.</source>
        <translation>El contacto tiene ahora la foto de la lista.</translation>
    </message>
    <message>
        <source>The saved mapping speaks of columns that the list does not have: %1.</source>
        <translation>La correspondencia guardada habla de columnas que la lista no tiene: %1.</translation>
    </message>
</context>
<context>
    <name>RestoreText</name>
    <message>
        <source>Refusals that stand only in the file that was there cannot be read: %1</source>
        <translation>No se pueden leer las negativas que solo constan en el archivo que había: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n refusal(s)</source>
        <translation>
            <numerusform>%n negativa</numerusform>
            <numerusform>%n negativas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exclusion(s)</source>
        <translation>
            <numerusform>%n exclusión</numerusform>
            <numerusform>%n exclusiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Newer than the backup and lost with it: %1. They could not be carried over: %2</source>
        <translation>Posterior a la copia y perdido con ella: %1. No se ha podido traspasar: %2</translation>
    </message>
    <message>
        <source>Newer than the backup, and kept all the same: %1.</source>
        <translation>Posterior a la copia, y conservado de todos modos: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) erased since the backup are back.</source>
        <translation>
            <numerusform>%n contacto borrado desde la copia ha vuelto.</numerusform>
            <numerusform>%n contactos borrados desde la copia han vuelto.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartOptions</name>
    <message>
        <source>Customers, companies and everything you agreed with them, in one file.</source>
        <translation>Clientes, empresas y todo lo que acordaste con ellos, en un archivo.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Muestra esta ayuda.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Muestra la versión.</translation>
    </message>
    <message>
        <source>Language of this run: es or en.</source>
        <translation>Idioma de esta sesión: es o en.</translation>
    </message>
    <message>
        <source>Colours of this run.</source>
        <translation>Colores de esta sesión.</translation>
    </message>
    <message>
        <source>The page to begin with.</source>
        <translation>La página con la que empezar.</translation>
    </message>
    <message>
        <source>Save pictures of every page of a sample and end.</source>
        <translation>Guarda imágenes de cada página de un ejemplo y termina.</translation>
    </message>
    <message>
        <source>Open the file, see whether it shows, and end.</source>
        <translation>Abre el archivo, mira si se muestra y termina.</translation>
    </message>
    <message>
        <source>The file to open.</source>
        <translation>El archivo que abrir.</translation>
    </message>
    <message>
        <source>Only one file can be opened at a time.</source>
        <translation>Solo se puede abrir un archivo cada vez.</translation>
    </message>
    <message>
        <source>There is no language “%1”.</source>
        <translation>No hay ningún idioma «%1».</translation>
    </message>
    <message>
        <source>There is no theme “%1”.</source>
        <translation>No hay ningún tema «%1».</translation>
    </message>
    <message>
        <source>Size of the window of this run.</source>
        <translation>Tamaño de la ventana esta vez.</translation>
    </message>
    <message>
        <source>“%1” is no size; a size is written like this: 1280x800.</source>
        <translation>«%1» no es un tamaño; un tamaño se escribe así: 1280x800.</translation>
    </message>
</context>
<context>
    <name>TextTable</name>
    <message>
        <source>%1: empty</source>
        <extracomment>An empty cell of a table, read aloud with the heading of its column.</extracomment>
        <translation>%1: vacío</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>%1, %2 min</source>
        <extracomment>A kind of contact and how long it took: &quot;Call, 6 min&quot;.</extracomment>
        <translation>%1, %2 min</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A kind of contact and what it was about: &quot;E-mail: your order&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Consent to %1: %2</source>
        <extracomment>A channel and what the person said to it.</extracomment>
        <translation>Consentimiento para %1: %2</translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation>Estado: %1</translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <translation>Importado de %1</translation>
    </message>
    <message>
        <source>Added to the file</source>
        <translation>Añadido al archivo</translation>
    </message>
</context>
<context>
    <name>TimelineTexts</name>
    <message>
        <source>What was said?   Ctrl+Enter saves</source>
        <translation>¿Qué se habló?   Ctrl+Intro guarda</translation>
    </message>
    <message>
        <source>How was it?   Ctrl+Enter saves</source>
        <translation>¿Cómo fue?   Ctrl+Intro guarda</translation>
    </message>
    <message>
        <source>What was written?   Ctrl+Enter saves</source>
        <translation>¿Qué se escribió?   Ctrl+Intro guarda</translation>
    </message>
    <message>
        <source>Write a note…   Ctrl+Enter saves</source>
        <translation>Escribe una nota…   Ctrl+Intro guarda</translation>
    </message>
    <message>
        <source>Interested</source>
        <translation>Interesado</translation>
    </message>
    <message>
        <source>Not interested</source>
        <translation>No interesa</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No contesta</translation>
    </message>
    <message>
        <source>Left a message</source>
        <translation>Mensaje dejado</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Wants an offer</source>
        <translation>Quiere oferta</translation>
    </message>
    <message>
        <source>Waits for an answer</source>
        <translation>Espera respuesta</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Contestado</translation>
    </message>
    <message>
        <source>The call is written down</source>
        <translation>La llamada está anotada</translation>
    </message>
    <message>
        <source>The visit is written down</source>
        <translation>La visita está anotada</translation>
    </message>
    <message>
        <source>The meeting is written down</source>
        <translation>La reunión está anotada</translation>
    </message>
    <message>
        <source>The e-mail is written down</source>
        <translation>El correo está anotado</translation>
    </message>
    <message>
        <source>It is written down</source>
        <translation>Está anotado</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Volver a llamar</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
</context>
<context>
    <name>Translations</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that this is translated into: &quot;es&quot; in Spanish.</extracomment>
        <translation>es</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>a whole record</source>
        <translation>una ficha entera</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <extracomment>%1 is what was done, such as &quot;Edit Ana&quot;.</extracomment>
        <translation>Rehecho: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) stayed, because they were used since: %1.</source>
        <translation>
            <numerusform>%n valor se queda, porque se ha usado después: %1.</numerusform>
            <numerusform>%n valores se quedan, porque se han usado después: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) stayed, because they were changed since: %1.</source>
        <translation>
            <numerusform>%n valor se queda, porque se cambió después: %1.</numerusform>
            <numerusform>%n valores se quedan, porque se cambiaron después: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were erased for good and stay so.</source>
        <extracomment>Of records that were erased nothing can be given back.</extracomment>
        <translation>
            <numerusform>%n registro se borró para siempre y así sigue.</numerusform>
            <numerusform>%n registros se borraron para siempre y así siguen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::BellButton</name>
    <message numerus="yes">
        <source>%1, %n not read</source>
        <extracomment>For screen readers: the button of the notices, and how many were not read.</extracomment>
        <translation>
            <numerusform>%1, %n sin leer</numerusform>
            <numerusform>%1, %n sin leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::BulkEditDialog</name>
    <message numerus="yes">
        <source>Tag %n contact(s)</source>
        <translation>
            <numerusform>Etiquetar %n contacto</numerusform>
            <numerusform>Etiquetar %n contactos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage of %n contact(s)</source>
        <translation>
            <numerusform>Estado de %n contacto</numerusform>
            <numerusform>Estado de %n contactos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Owner of %n contact(s)</source>
        <translation>
            <numerusform>Responsable de %n contacto</numerusform>
            <numerusform>Responsable de %n contactos</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the tag on</source>
        <translation>Poner la etiqueta</translation>
    </message>
    <message>
        <source>Take the tag off</source>
        <translation>Quitar la etiqueta</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>Sin estado</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Choose a tag, or type a new one.</source>
        <translation>Elige una etiqueta o escribe una nueva.</translation>
    </message>
    <message>
        <source>without the tag</source>
        <translation>sin la etiqueta</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <extracomment>Before and after, and how many contacts change so: &quot;Lead → Customer: 5&quot;</extracomment>
        <translation>%1 → %2: %3</translation>
    </message>
    <message>
        <source>Others → %1: %2</source>
        <translation>Otros → %1: %2</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Nada cambia.</translation>
    </message>
    <message>
        <source>%1 stay as they are.</source>
        <translation>%1 se quedan como están.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) changed</source>
        <translation>
            <numerusform>%n contacto cambiado</numerusform>
            <numerusform>%n contactos cambiados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::CardForm</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>cartera::ConditionEditor</name>
    <message>
        <source>How to compare</source>
        <translation>Cómo se compara</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántos</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>31/12/2026, today, 90 days ago</source>
        <translation>31/12/2026, hoy, hace 90 días</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>Falta un valor.</translation>
    </message>
</context>
<context>
    <name>cartera::ConsentForm</name>
    <message>
        <source>Consent of %1</source>
        <translation>Consentimiento de %1</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Base legal</translation>
    </message>
    <message>
        <source>Said in</source>
        <translation>Dicho en</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Form, paper, phone call…</source>
        <translation>Formulario, papel, llamada…</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>dd/mm/aaaa</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Hasta ahora</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>Nothing was said for this yet.</source>
        <translation>Para esto aún no se ha dicho nada.</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>Ese día aún no ha llegado.</translation>
    </message>
    <message>
        <source>There is a newer answer, of %1. Choose that day or a later one.</source>
        <translation>Hay una respuesta más nueva, del %1. Elige ese día o uno posterior.</translation>
    </message>
</context>
<context>
    <name>cartera::ContactColumnsDialog</name>
    <message>
        <source>Columns of the list</source>
        <translation>Columnas de la lista</translation>
    </message>
    <message>
        <source>From the top down they stand from left to right, behind the name. For what is left out the window is too narrow.</source>
        <translation>De arriba abajo son de izquierda a derecha, detrás del nombre. Para las que no se ven, la ventana es estrecha.</translation>
    </message>
    <message>
        <source>Further left</source>
        <translation>Más a la izquierda</translation>
    </message>
    <message>
        <source>Further right</source>
        <translation>Más a la derecha</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Anchura</translation>
    </message>
    <message>
        <source> px</source>
        <extracomment>Behind a number: pixels.</extracomment>
        <translation> px</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Como siempre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>cartera::ContactDetail</name>
    <message>
        <source>More about this contact</source>
        <translation>Más sobre este contacto</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Change the stage</source>
        <translation>Cambiar el estado</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>Sin estado</translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation>Estado: %1</translation>
    </message>
</context>
<context>
    <name>cartera::ContactFieldList</name>
    <message>
        <source>+ Add a field</source>
        <translation>+ Añadir un campo</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Añadir un campo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>History of this field</source>
        <translation>Historial de este campo</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a contact, %2 why something typed for it was not taken.
----------
A field and its value.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Menos campos</translation>
    </message>
    <message numerus="yes">
        <source>%n more fields</source>
        <translation>
            <numerusform>%n campo más</numerusform>
            <numerusform>%n campos más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::ContactFilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Añadir un filtro</translation>
    </message>
    <message>
        <source>Changed:</source>
        <extracomment>Before the buttons &quot;Save&quot; and &quot;Revert&quot;, when the list shows something else than its view says.</extracomment>
        <translation>Cambiada:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save the changes of the view</source>
        <translation>Guardar los cambios de la vista</translation>
    </message>
    <message>
        <source>Revert</source>
        <extracomment>Back to the view as it is saved.</extracomment>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Back to the view as it is saved</source>
        <translation>Volver a la vista como está guardada</translation>
    </message>
</context>
<context>
    <name>cartera::ContactListModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Último contacto</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>%1, sorted downwards</source>
        <extracomment>Read aloud for the column a list is sorted by.</extracomment>
        <translation>%1, en orden descendente</translation>
    </message>
    <message>
        <source>%1, sorted upwards</source>
        <translation>%1, en orden ascendente</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>How much of a contact is filled in.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completo</translation>
    </message>
</context>
<context>
    <name>cartera::ContactSorting</name>
    <message>
        <source>Usual order: by name, the best match first</source>
        <translation>Orden habitual: por nombre, lo que mejor coincide primero</translation>
    </message>
    <message>
        <source>%1, downwards</source>
        <translation>%1, descendente</translation>
    </message>
    <message>
        <source>%1, upwards</source>
        <translation>%1, ascendente</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columnas…</translation>
    </message>
</context>
<context>
    <name>cartera::ContactStory</name>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>Ver anteriores</translation>
    </message>
</context>
<context>
    <name>cartera::ContactViewing</name>
    <message>
        <source>Copy of %1</source>
        <extracomment>The name proposed for the copy of a view; %1 is the view&apos;s.</extracomment>
        <translation>Copia de %1</translation>
    </message>
    <message>
        <source>Copy %1 of %2</source>
        <translation>Copia %1 de %2</translation>
    </message>
    <message>
        <source>%1 (of a newer version of the program)</source>
        <extracomment>A view in the menu that cannot be chosen; %1 is its name.</extracomment>
        <translation>%1 (de una versión más nueva del programa)</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Guardar los cambios</translation>
    </message>
    <message>
        <source>Back to how it is saved</source>
        <translation>Volver a como está guardada</translation>
    </message>
    <message>
        <source>Name and for whom…</source>
        <translation>Nombre y para quién…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplicar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>cartera::ContactViews</name>
    <message>
        <source>View “%1” saved on this computer</source>
        <translation>Vista «%1» guardada en este ordenador</translation>
    </message>
    <message>
        <source>View “%1” saved in the file, for everybody</source>
        <translation>Vista «%1» guardada en el archivo, para todos</translation>
    </message>
    <message>
        <source>View “%1” is only on this computer now</source>
        <translation>La vista «%1» está ahora solo en este ordenador</translation>
    </message>
    <message>
        <source>View “%1” removed</source>
        <translation>Vista «%1» quitada</translation>
    </message>
</context>
<context>
    <name>cartera::ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Buscar contactos</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>List of contacts</source>
        <translation>Lista de contactos</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Aún no hay contactos</translation>
    </message>
    <message>
        <source>People and companies with everything that happened with them.</source>
        <translation>Personas y empresas, con todo lo que ha pasado con ellas.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nuevo contacto</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importar una lista</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>No contact has all of these words and filters.</source>
        <translation>Ningún contacto reúne todas estas palabras y filtros.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>“%1” is in the trash</source>
        <translation>«%1» está en la papelera</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts are in the trash</source>
        <translation>
            <numerusform>%n contacto está en la papelera</numerusform>
            <numerusform>%n contactos están en la papelera</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 contacts were copied. An export has them all.</source>
        <extracomment>Both are numbers of contacts.</extracomment>
        <translation>Se copiaron %1 de %2 contactos. Una exportación los tiene todos.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>“%1” is not in the list: the search or the filters leave it out.</source>
        <translation>«%1» no está en la lista: la búsqueda o los filtros lo dejan fuera.</translation>
    </message>
    <message>
        <source>“%1” is out of the trash</source>
        <translation>«%1» ya no está en la papelera</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts are out of the trash</source>
        <translation>
            <numerusform>%n contacto ya no está en la papelera</numerusform>
            <numerusform>%n contactos ya no están en la papelera</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, phone, e-mail, city, note…</source>
        <translation>Nombre, teléfono, correo, ciudad, nota…</translation>
    </message>
    <message>
        <source>only the newest %1 notes searched</source>
        <extracomment>Behind the number of contacts found: so many of the notes, calls and mails that answer were looked at.</extracomment>
        <translation>solo las %1 notas más recientes</translation>
    </message>
    <message>
        <source>The filter does not fit this file</source>
        <translation>El filtro no encaja con este archivo</translation>
    </message>
</context>
<context>
    <name>cartera::DuplicatesPage</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Only pairs with somebody whom %1 brought.</source>
        <translation>Solo parejas con alguien que vino de %1.</translation>
    </message>
    <message>
        <source>Look at everybody</source>
        <translation>Mirar a todos</translation>
    </message>
    <message>
        <source>Contacts have changed since this search.</source>
        <translation>Hay contactos que han cambiado desde esta búsqueda.</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) to decide</source>
        <translation>
            <numerusform>%n pareja por decidir</numerusform>
            <numerusform>%n parejas por decidir</numerusform>
        </translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>La búsqueda se ha parado</translation>
    </message>
    <message>
        <source>The search did not come through</source>
        <translation>La búsqueda no ha salido bien</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Every pair is decided</source>
        <translation>Todas las parejas están decididas</translation>
    </message>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>%n fusionada</numerusform>
            <numerusform>%n fusionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept separate</source>
        <translation>
            <numerusform>%n dejada aparte</numerusform>
            <numerusform>%n dejadas aparte</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody looks like they are here twice</source>
        <translation>Nadie parece estar dos veces</translation>
    </message>
</context>
<context>
    <name>cartera::ExclusionForm</name>
    <message>
        <source>Never write to %1</source>
        <translation>No escribir a %1</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Asked for it on the phone…</source>
        <translation>Lo pidió por teléfono…</translation>
    </message>
    <message>
        <source>Lift it</source>
        <translation>Levantar</translation>
    </message>
    <message>
        <source>No list for a mailing will have this contact in it, whatever an import says.</source>
        <translation>Ninguna lista de envío llevará este contacto, diga lo que diga una importación.</translation>
    </message>
    <message>
        <source>Holds for the address %1.</source>
        <translation>Vale para la dirección %1.</translation>
    </message>
    <message>
        <source>Holds for everybody at %1.</source>
        <translation>Vale para todos los de %1.</translation>
    </message>
    <message>
        <source>Holds for an address of this contact that the list keeps without its letters.</source>
        <translation>Vale para una dirección de este contacto que la lista guarda sin sus letras.</translation>
    </message>
</context>
<context>
    <name>cartera::ExportDialog</name>
    <message>
        <source>contacts</source>
        <extracomment>A file name: letters without accents, no blanks.</extracomment>
        <translation>clientes</translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>Exportar contactos</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Detenido. No se ha escrito ningún archivo.</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Libro de Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Address cards (*.vcf)</source>
        <translation>Tarjetas de contacto (*.vcf)</translation>
    </message>
    <message>
        <source>Export contacts: %1</source>
        <extracomment>%1 is the file that the contacts are in.</extracomment>
        <translation>Exportar contactos: %1</translation>
    </message>
    <message>
        <source>&amp;Write to</source>
        <translation>&amp;Guardar en</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Archivo que se escribe</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>Choose another file or folder</source>
        <translation>Elegir otro archivo u otra carpeta</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %n contact(s)</source>
        <translation>
            <numerusform>&amp;Exportar %n contacto</numerusform>
            <numerusform>&amp;Exportar %n contactos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>¿Reemplazar el archivo?</translation>
    </message>
    <message>
        <source>%1 is there already. It is replaced by the new list.</source>
        <translation>%1 ya existe. La nueva lista lo reemplaza.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>contacts-changes</source>
        <extracomment>A file name of contacts that are new or changed: letters without accents, no blanks.</extracomment>
        <translation>clientes-cambios</translation>
    </message>
    <message>
        <source>contacts-gone</source>
        <extracomment>A file name of contacts to be removed elsewhere: letters without accents, no blanks.</extracomment>
        <translation>clientes-bajas</translation>
    </message>
</context>
<context>
    <name>cartera::ExportReceiptPage</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>The export is noted in the history of the file.</source>
        <translation>La exportación queda anotada en el historial del archivo.</translation>
    </message>
    <message>
        <source>Not noted: the file can only be read.</source>
        <translation>Sin anotar: el archivo es de solo lectura.</translation>
    </message>
    <message>
        <source>Copy receipt</source>
        <translation>Copiar justificante</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) written to %1</source>
        <translation>
            <numerusform>Un contacto escrito en %1</numerusform>
            <numerusform>%n contactos escritos en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <extracomment>What tells one state of a file from every other; %1 is a long number.</extracomment>
        <translation>Huella</translation>
    </message>
    <message>
        <source>%1 (SHA-256: shows later whether the file is still the same)</source>
        <translation>%1 (SHA-256: permite comprobar más adelante que el archivo sigue siendo el mismo)</translation>
    </message>
    <message>
        <source>Only for Cartera</source>
        <extracomment>Fields of an address card that other programs pass over.</extracomment>
        <translation>Solo para Cartera</translation>
    </message>
    <message>
        <source>Not in the cards</source>
        <translation>No va en las tarjetas</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>No va en la lista</translation>
    </message>
    <message>
        <source>Since the last one</source>
        <translation>Desde la última</translation>
    </message>
</context>
<context>
    <name>cartera::ExportSetupPage</name>
    <message>
        <source>Whom?</source>
        <translation>¿A quién?</translation>
    </message>
    <message>
        <source>&amp;All contacts</source>
        <translation>&amp;Todos los contactos</translation>
    </message>
    <message>
        <source>The &amp;filtered list</source>
        <translation>La lista &amp;filtrada</translation>
    </message>
    <message numerus="yes">
        <source>The %n &amp;selected contact(s)</source>
        <translation>
            <numerusform>El contacto e&amp;legido</numerusform>
            <numerusform>Los %n contactos e&amp;legidos</numerusform>
        </translation>
    </message>
    <message>
        <source>For which program?</source>
        <translation>¿Para qué programa?</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Column up</source>
        <translation>Subir columna</translation>
    </message>
    <message>
        <source>Column down</source>
        <translation>Bajar columna</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>First rows of the export</source>
        <translation>Primeras filas de la exportación</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>As which file?</source>
        <translation>¿En qué archivo?</translation>
    </message>
    <message>
        <source>Which of them?</source>
        <translation>¿Cuáles de ellos?</translation>
    </message>
    <message>
        <source>Ever&amp;yone</source>
        <extracomment>Of the contacts that were just chosen, all of them.</extracomment>
        <translation>T&amp;odos ellos</translation>
    </message>
    <message>
        <source>Only &amp;new and changed</source>
        <extracomment>Contacts that are new to a list that was exported before, or have other values in it.</extracomment>
        <translation>Solo altas y ca&amp;mbios</translation>
    </message>
    <message>
        <source>Since %1: %2</source>
        <extracomment>%1 is a moment, %2 &quot;12 new, 5 changed&quot;.</extracomment>
        <translation>Desde el %1: %2</translation>
    </message>
    <message>
        <source>Only those &amp;gone</source>
        <extracomment>Contacts that went out with an earlier export and are not in the list any more.</extracomment>
        <translation>Solo las &amp;bajas</translation>
    </message>
    <message>
        <source>Addresses to take off there: who said no, was removed or has another one.</source>
        <translation>Direcciones que hay que quitar allí: de quien dijo que no, se eliminó o tiene otra.</translation>
    </message>
    <message>
        <source>Who went out before and is no longer in the list.</source>
        <translation>Quien salió antes y ya no está en la lista.</translation>
    </message>
</context>
<context>
    <name>cartera::FaultsModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué falla</translation>
    </message>
</context>
<context>
    <name>cartera::FieldChooser</name>
    <message>
        <source>Most used</source>
        <translation>Lo más usado</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Phones and e-mails</source>
        <translation>Teléfonos y correos</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Write the filter…</source>
        <translation>Escribir el filtro…</translation>
    </message>
    <message>
        <source>Find a field</source>
        <translation>Buscar un campo</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Fields of your own</source>
        <translation>Campos propios</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>A field, or city = Lugo</source>
        <extracomment>In the line that finds fields of a filter: the whole filter can be written there as well.</extracomment>
        <translation>Un campo, o ciudad = Lugo</translation>
    </message>
</context>
<context>
    <name>cartera::FieldForm</name>
    <message>
        <source>New field</source>
        <translation>Campo nuevo</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>The value is the one of the contact %1.</extracomment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Value for %1</source>
        <translation>Valor para %1</translation>
    </message>
    <message>
        <source>small; medium; large</source>
        <extracomment>Examples for the choices of a field; semicolons stand between them.</extracomment>
        <translation>pequeño; mediano; grande</translation>
    </message>
</context>
<context>
    <name>cartera::FieldHistoryPopup</name>
    <message>
        <source>History of %1</source>
        <translation>Historial de %1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message>
        <source>%1 %2 · %3: “%4”</source>
        <extracomment>Day, time, person, and the value a field was given.</extracomment>
        <translation>%1 %2 · %3: «%4»</translation>
    </message>
    <message>
        <source>%1 %2 · %3: “%4”, before “%5”</source>
        <extracomment>Day, time, person, the value of a field before and after.</extracomment>
        <translation>%1 %2 · %3: «%4», antes «%5»</translation>
    </message>
    <message>
        <source>Never changed.</source>
        <translation>Nunca se ha cambiado.</translation>
    </message>
</context>
<context>
    <name>cartera::FiguresModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Desde el %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Who is counted</source>
        <translation>A quién se cuenta</translation>
    </message>
</context>
<context>
    <name>cartera::FileSession</name>
    <message>
        <source>Open a file</source>
        <translation>Abrir un archivo</translation>
    </message>
    <message>
        <source>Cartera (*.cartera)</source>
        <translation>Cartera (*.cartera)</translation>
    </message>
    <message>
        <source>About Cartera</source>
        <translation>Acerca de Cartera</translation>
    </message>
    <message>
        <source>Cartera %1. Your customers in one file of your own, on your own computer. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Cartera %1. Tus clientes en un archivo tuyo, en tu ordenador. Software libre con la Licencia Pública General de GNU, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>Start with mine</source>
        <translation>Empezar con los míos</translation>
    </message>
    <message>
        <source>Backed up and checked: %1</source>
        <translation>Copia hecha y comprobada: %1</translation>
    </message>
    <message>
        <source>Sample data: nothing here is real, try whatever you like. It goes when you close it, unless you keep it as a file.</source>
        <translation>Tienda de ejemplo: aquí nada es real, prueba lo que quieras. Desaparece al cerrarla, salvo que la guardes como archivo.</translation>
    </message>
    <message>
        <source>Keep as a file…</source>
        <translation>Guardar como archivo…</translation>
    </message>
    <message>
        <source>%1 is neither a list (.csv, .xlsx, .vcf) nor a Cartera file.</source>
        <translation>%1 no es ni una lista (.csv, .xlsx, .vcf) ni un archivo de Cartera.</translation>
    </message>
</context>
<context>
    <name>cartera::FileStatus</name>
    <message>
        <source>Read only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>Guardado a las %1</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Todo está guardado</translation>
    </message>
</context>
<context>
    <name>cartera::FilterChip</name>
    <message>
        <source>Filter: %1</source>
        <translation>Filtro: %1</translation>
    </message>
    <message>
        <source>Enter changes it, Delete removes it.</source>
        <translation>Intro lo cambia, Supr lo quita.</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Quitar este filtro</translation>
    </message>
    <message>
        <source>Remove the filter “%1”</source>
        <translation>Quitar el filtro «%1»</translation>
    </message>
</context>
<context>
    <name>cartera::FilterChips</name>
    <message>
        <source>Remove all</source>
        <translation>Quitar todos</translation>
    </message>
    <message>
        <source>Remove all conditions</source>
        <translation>Quitar todas las condiciones</translation>
    </message>
</context>
<context>
    <name>cartera::FilterPopup</name>
    <message>
        <source>Write it…</source>
        <translation>Escribirlo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Another field</source>
        <translation>Otro campo</translation>
    </message>
    <message>
        <source>The filter as a phrase</source>
        <translation>El filtro como frase</translation>
    </message>
    <message>
        <source>For example: (tag = VIP or stage = customer) and last_contact &lt; 90 days ago</source>
        <translation>Por ejemplo: (etiqueta = VIP o etapa = cliente) y último contacto &lt; hace 90 días</translation>
    </message>
    <message>
        <source>Write the filter</source>
        <translation>Escribir el filtro</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
</context>
<context>
    <name>cartera::HistoryModel</name>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Vigente</translation>
    </message>
</context>
<context>
    <name>cartera::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Changes, the newest first</source>
        <translation>Cambios, los más recientes primero</translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>Aún no hay cambios</translation>
    </message>
    <message>
        <source>Every change of this file will stand here, and each can be undone.</source>
        <translation>Aquí verás cada cambio de este archivo, y podrás deshacer cualquiera.</translation>
    </message>
</context>
<context>
    <name>cartera::ImportCheckPage</name>
    <message>
        <source>Importing: %1 records</source>
        <translation>Importando: %1 registros</translation>
    </message>
    <message>
        <source>Checking: %1 records</source>
        <translation>Comprobando: %1 registros</translation>
    </message>
    <message>
        <source>What is going to happen</source>
        <translation>Lo que va a pasar</translation>
    </message>
    <message>
        <source>Who is there &amp;already:</source>
        <translation>Quien ya &amp;esté:</translation>
    </message>
    <message>
        <source>Who is there already</source>
        <translation>Quien ya esté</translation>
    </message>
    <message>
        <source>Leave out records with any &amp;problem</source>
        <translation>Dejar fuera los registros con algún &amp;problema</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Fill what is empty</source>
        <translation>Completar lo vacío</translation>
    </message>
    <message>
        <source>Overwrite with the file</source>
        <translation>Sobrescribir con el archivo</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>Dejar como está</translation>
    </message>
    <message>
        <source>Create once more</source>
        <translation>Crear otra vez</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Nothing has been written yet. The import can be undone as one step.</source>
        <translation>Aún no se ha escrito nada. La importación se podrá deshacer de una vez.</translation>
    </message>
    <message>
        <source>Columns as in “%1”, which was imported before.</source>
        <translation>Columnas como en «%1», que ya se importó antes.</translation>
    </message>
    <message>
        <source>Recognised as: %1.</source>
        <translation>Reconocido como: %1.</translation>
    </message>
    <message>
        <source>Characters: %1; columns divided by: %2.</source>
        <translation>Caracteres: %1; columnas separadas por: %2.</translation>
    </message>
    <message>
        <source>Not brought in: %1.</source>
        <translation>No entran: %1.</translation>
    </message>
</context>
<context>
    <name>cartera::ImportDialog</name>
    <message>
        <source>Import contacts</source>
        <translation>Importar contactos</translation>
    </message>
    <message>
        <source>Import contacts from %1</source>
        <translation>Importar contactos de %1</translation>
    </message>
    <message>
        <source>1. File</source>
        <translation>1. Archivo</translation>
    </message>
    <message>
        <source>2. Columns</source>
        <translation>2. Columnas</translation>
    </message>
    <message>
        <source>3. Check</source>
        <translation>3. Comprobación</translation>
    </message>
    <message>
        <source>4. Result</source>
        <translation>4. Resultado</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>Siguie&amp;nte</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Comprobar</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n record(s)</source>
        <translation>
            <numerusform>&amp;Importar un registro</numerusform>
            <numerusform>&amp;Importar %n registros</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Detenido. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Open mapping</source>
        <translation>Abrir correspondencia</translation>
    </message>
    <message>
        <source>Mapping (*.json)</source>
        <translation>Correspondencia (*.json)</translation>
    </message>
    <message>
        <source>Save mapping</source>
        <translation>Guardar correspondencia</translation>
    </message>
    <message>
        <source>The mapping was saved as %1.</source>
        <translation>La correspondencia se ha guardado como %1.</translation>
    </message>
    <message>
        <source>Save left-out rows</source>
        <translation>Guardar las filas que quedan fuera</translation>
    </message>
    <message>
        <source>%1-left-out.csv</source>
        <extracomment>End of a file name: customers-left-out.csv</extracomment>
        <translation>%1-fuera.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The left-out rows were saved as %1.</source>
        <translation>Las filas que quedaron fuera se han guardado como %1.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Nothing has been imported yet</source>
        <translation>Aún no se ha importado nada</translation>
    </message>
    <message>
        <source>The columns you chose and the values you corrected are lost. The list itself stays as it is.</source>
        <translation>Se pierden las columnas que elegiste y los valores que corregiste. La lista queda como está.</translation>
    </message>
    <message>
        <source>Close without importing</source>
        <translation>Cerrar sin importar</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Dejar abierta</translation>
    </message>
    <message>
        <source>Lists and address books (*.csv *.tsv *.txt *.xlsx *.vcf *.ldif)</source>
        <translation>Listas y libretas de direcciones (*.csv *.tsv *.txt *.xlsx *.vcf *.ldif)</translation>
    </message>
    <message>
        <source>Your layout %1 is not used; line %2 is faulty: %3</source>
        <translation>Tu formato %1 no se usa; la línea %2 tiene un fallo: %3</translation>
    </message>
</context>
<context>
    <name>cartera::ImportLookPage</name>
    <message>
        <source>Does it look right?</source>
        <translation>¿Se ve bien?</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Otro archivo…</translation>
    </message>
    <message>
        <source>&amp;Characters:</source>
        <translation>&amp;Caracteres:</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Caracteres</translation>
    </message>
    <message>
        <source>Columns &amp;divided by:</source>
        <translation>Columnas se&amp;paradas por:</translation>
    </message>
    <message>
        <source>Columns divided by</source>
        <translation>Columnas separadas por</translation>
    </message>
    <message>
        <source>The &amp;first row has the headings</source>
        <translation>La primera &amp;fila tiene los títulos</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Primeras filas del archivo</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) in %1 columns</source>
        <translation>
            <numerusform>Un registro en %1 columnas</numerusform>
            <numerusform>%n registros en %1 columnas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) look odd, the first is line %1: %2</source>
        <translation>
            <numerusform>Una línea es rara, la %1: %2</numerusform>
            <numerusform>%n líneas son raras, la primera es la %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;heet:</source>
        <translation>&amp;Hoja:</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) look odd, the first is row %1: %2</source>
        <translation>
            <numerusform>Una fila es rara, la %1: %2</numerusform>
            <numerusform>%n filas son raras, la primera es la %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) look odd, the first is row %1, column %2: %3</source>
        <translation>
            <numerusform>Una fila es rara, la %1, columna %2: %3</numerusform>
            <numerusform>%n filas son raras, la primera es la %1, columna %2: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Recognised as: %1</source>
        <translation>Reconocido como: %1</translation>
    </message>
</context>
<context>
    <name>cartera::ImportMappingPage</name>
    <message>
        <source>Which column goes where?</source>
        <translation>¿Qué columna va a dónde?</translation>
    </message>
    <message>
        <source>Open mapping…</source>
        <translation>Abrir correspondencia…</translation>
    </message>
    <message>
        <source>Save mapping…</source>
        <translation>Guardar correspondencia…</translation>
    </message>
    <message>
        <source>&amp;Dates are written as:</source>
        <translation>Las &amp;fechas están escritas como:</translation>
    </message>
    <message>
        <source>Dates are written as</source>
        <translation>Las fechas están escritas como</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>Elige</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Como se ven</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Día, mes, año</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Mes, día, año</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Año, mes, día</translation>
    </message>
    <message>
        <source>Eight digits: 20261121</source>
        <translation>Ocho cifras: 20261121</translation>
    </message>
    <message>
        <source>Field for the column “%1”</source>
        <translation>Campo para la columna «%1»</translation>
    </message>
    <message>
        <source>Which dates?</source>
        <translation>¿Qué fechas?</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Propuesta</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Fuera</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Dudoso</translation>
    </message>
    <message>
        <source>All columns are known. What is left out is not stored.</source>
        <translation>Se conocen todas las columnas. Lo que queda fuera no se guarda.</translation>
    </message>
    <message>
        <source>Mapped like “%1”, which was imported before.</source>
        <translation>Columnas asignadas como en «%1», que ya se importó.</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Not brought in yet</source>
        <extracomment>Of a column about orders, which cannot be imported so far.</extracomment>
        <translation>Todavía no se trae</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) should be looked at: what is in them is kept, unless you choose “Leave out”.</source>
        <translation>
            <numerusform>Mira una columna: lo que hay en ella se conserva, salvo que elijas «No guardar».</numerusform>
            <numerusform>Mira %n columnas: lo que hay en ellas se conserva, salvo que elijas «No guardar».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cartera::ImportReportView</name>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Actualizados</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Fuera</translation>
    </message>
    <message>
        <source>Every value was taken as it stands.</source>
        <translation>Todos los valores se han tomado tal como están.</translation>
    </message>
    <message>
        <source>%1 records read = %2 new + %3 updated + %4 unchanged + %5 left out</source>
        <translation>%1 registros leídos = %2 nuevos + %3 actualizados + %4 sin cambios + %5 fuera</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Problems: %1</source>
        <translation>Problemas: %1</translation>
    </message>
    <message>
        <source>Kept as they were: %1</source>
        <translation>Conservados: %1</translation>
    </message>
    <message>
        <source>Further e-mails and phones: %1</source>
        <translation>Correos y teléfonos añadidos: %1</translation>
    </message>
    <message>
        <source>Values that were kept</source>
        <translation>Valores conservados</translation>
    </message>
    <message>
        <source>Values that were not taken</source>
        <translation>Valores no tomados</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>fuera</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Correct the value of “%1”</source>
        <translation>Corregir el valor de «%1»</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>Corregidos: %1</translation>
    </message>
    <message>
        <source>A value is corrected where it stands: double-click it, or press F2. Nothing is written yet.</source>
        <translation>Un valor se corrige en su sitio: haz doble clic en él o pulsa F2. Todavía no se escribe nada.</translation>
    </message>
    <message>
        <source>Values that were corrected</source>
        <translation>Valores corregidos</translation>
    </message>
    <message>
        <source>Values that were added</source>
        <translation>Valores que se añadieron</translation>
    </message>
    <message>
        <source>In the file: “%1”</source>
        <translation>En el archivo: «%1»</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corregido</translation>
    </message>
    <message>
        <source>Possible duplicates: %1</source>
        <translation>Posibles duplicados: %1</translation>
    </message>
    <message>
        <source>Click a name to see the contact.</source>
        <translation>Pulsa un nombre para ver el contacto.</translation>
    </message>
    <message>
        <source>Shares an e-mail, phone or tax number with</source>
        <translation>Comparte correo, teléfono o NIF con</translation>
    </message>
    <message numerus="yes">
        <source>%n new contact(s) are companies by legal form or tax number: %1</source>
        <translation>
            <numerusform>%n contacto nuevo es una empresa por su forma jurídica o su CIF: %1</numerusform>
            <numerusform>%n contactos nuevos son empresas por su forma jurídica o su CIF: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) share an e-mail, phone or tax number with another: worth a look.</source>
        <translation>
            <numerusform>%n contacto comparte un correo, teléfono o NIF con otro: conviene mirarlo.</numerusform>
            <numerusform>%n contactos comparten un correo, teléfono o NIF con otro: conviene mirarlos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Contacts that share something with another</source>
        <translation>Contactos que comparten algo con otro</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Overwritten: %1</source>
        <translation>Sobrescritos: %1</translation>
    </message>
    <message>
        <source>Values that were overwritten</source>
        <translation>Valores que se sobrescribieron</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>cartera::ImportResultPage</name>
    <message>
        <source>Save left-out rows…</source>
        <translation>Guardar las filas que quedan fuera…</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Deshacer importación</translation>
    </message>
    <message>
        <source>The import of %1 was undone. Redo brings it back.</source>
        <translation>La importación de %1 se ha deshecho. Rehacer la recupera.</translation>
    </message>
    <message>
        <source>Nothing in %1 was new.</source>
        <translation>No había nada nuevo en %1.</translation>
    </message>
    <message>
        <source>%1 was imported.</source>
        <translation>%1 se ha importado.</translation>
    </message>
    <message>
        <source>Look for duplicates among the new ones</source>
        <translation>Buscar duplicados entre los nuevos</translation>
    </message>
</context>
<context>
    <name>cartera::InlineEdit</name>
    <message>
        <source>Click or type to change it</source>
        <translation>Pulsa o escribe para cambiarlo</translation>
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
    <name>cartera::KeptValues</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>From the list, as it stood there</source>
        <translation>De la lista, tal como venía</translation>
    </message>
    <message>
        <source>No field has taken it over. If one ought to have it, write it there.</source>
        <translation>No ha pasado a ningún campo. Si le corresponde uno, escríbelo allí.</translation>
    </message>
</context>
<context>
    <name>cartera::KeyChange</name>
    <message>
        <source>%1 is needed for typing and for moving about: take one with Ctrl or Alt, or an F key.</source>
        <translation>%1 hace falta para escribir y moverse: usa una con Ctrl o Alt, o una tecla F.</translation>
    </message>
    <message>
        <source>%1 is “%2” already (%3).</source>
        <translation>%1 ya es «%2» (%3).</translation>
    </message>
    <message>
        <source>Press the new keys for “%1”</source>
        <translation>Pulsa las teclas nuevas para «%1»</translation>
    </message>
    <message>
        <source>Ctrl+…</source>
        <translation>Ctrl+…</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Teclas nuevas</translation>
    </message>
    <message>
        <source>Take them from there</source>
        <translation>Quitárselas</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>cartera::KeyListModel</name>
    <message>
        <source>no key</source>
        <translation>sin tecla</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>propias</translation>
    </message>
</context>
<context>
    <name>cartera::KeyListView</name>
    <message>
        <source>your own</source>
        <translation>propias</translation>
    </message>
</context>
<context>
    <name>cartera::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>A word or a key…</source>
        <translation>Una palabra o una tecla…</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Buscar entre las teclas</translation>
    </message>
    <message>
        <source>All keys, by place</source>
        <translation>Todas las teclas, por lugares</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>With a key</source>
        <translation>Con tecla</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Propias</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Reponer</translation>
    </message>
    <message>
        <source>Put all back</source>
        <translation>Reponer todas</translation>
    </message>
    <message>
        <source>All keys are as they came.</source>
        <translation>Todas las teclas están como venían.</translation>
    </message>
    <message>
        <source>Nothing here is called that.</source>
        <translation>Aquí nada se llama así.</translation>
    </message>
</context>
<context>
    <name>cartera::KnownHint</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir a %1</translation>
    </message>
    <message>
        <source>Already there: %1 (same e-mail)</source>
        <translation>Ya existe: %1 (mismo correo)</translation>
    </message>
    <message>
        <source>Already there: %1 (same phone)</source>
        <translation>Ya existe: %1 (mismo teléfono)</translation>
    </message>
    <message>
        <source>Already there: %1 (same tax number)</source>
        <translation>Ya existe: %1 (mismo NIF)</translation>
    </message>
    <message>
        <source>Already there: %1 (similar name)</source>
        <translation>Ya existe: %1 (nombre parecido)</translation>
    </message>
</context>
<context>
    <name>cartera::Leaving</name>
    <message>
        <source>Work is still going on</source>
        <translation>Todavía hay trabajo en marcha</translation>
    </message>
    <message>
        <source>Stopping leaves the file as it was before. The window closes as soon as the work has stopped.</source>
        <translation>Si lo paras, el archivo queda como estaba antes. La ventana se cierra en cuanto el trabajo se haya parado.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Parar y cerrar</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Dejar abierta</translation>
    </message>
    <message>
        <source>What you wrote is lost when the window closes.</source>
        <translation>Lo que has escrito se pierde al cerrar la ventana.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Cerrar sin guardar</translation>
    </message>
    <message>
        <source>Not everything is saved</source>
        <translation>No está todo guardado</translation>
    </message>
    <message>
        <source>It cannot be stopped halfway. The window closes as soon as it is done.</source>
        <translation>No se puede parar a medias. La ventana se cierra en cuanto termine.</translation>
    </message>
    <message>
        <source>Close when it is done</source>
        <translation>Cerrar al terminar</translation>
    </message>
</context>
<context>
    <name>cartera::MainWindow</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Search contacts and notes…</source>
        <translation>Buscar contactos y notas…</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Buscar contactos</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Search or run a command…   %1</source>
        <translation>Buscar o ejecutar una orden…   %1</translation>
    </message>
</context>
<context>
    <name>cartera::MembershipForm</name>
    <message>
        <source>New company of %1</source>
        <translation>Nueva empresa de %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>dd/mm/aaaa</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Until today</source>
        <translation>Hasta hoy</translation>
    </message>
    <message>
        <source>Main company</source>
        <translation>Empresa principal</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove from %1</source>
        <translation>Quitar de %1</translation>
    </message>
    <message>
        <source>Which company?</source>
        <translation>¿Qué empresa?</translation>
    </message>
    <message>
        <source>The end comes before the beginning.</source>
        <translation>El final es anterior al principio.</translation>
    </message>
</context>
<context>
    <name>cartera::MergeDialog</name>
    <message>
        <source>Merge two contacts</source>
        <translation>Fusionar dos contactos</translation>
    </message>
    <message>
        <source>One of the two stays and takes over all that hangs on the other: phones, addresses, notes, consents. It can be undone, and split again at any later time.</source>
        <translation>Uno de los dos se queda y recibe todo lo que cuelga del otro: teléfonos, direcciones, notas, consentimientos. Se puede deshacer, y separar otra vez en cualquier momento.</translation>
    </message>
    <message>
        <source>The other one stays</source>
        <translation>Que se quede el otro</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionar</translation>
    </message>
</context>
<context>
    <name>cartera::MergedList</name>
    <message>
        <source>Merged into this one</source>
        <translation>Fusionados en este</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>When somebody was merged, and by whom.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Separar</translation>
    </message>
    <message>
        <source>Split %1 from this contact</source>
        <translation>Separar a %1 de este contacto</translation>
    </message>
    <message>
        <source>Gives back all that came from there; what was added since stays here</source>
        <translation>Devuelve todo lo que vino de allí; lo añadido después se queda aquí</translation>
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
    <name>cartera::NextStepBox</name>
    <message>
        <source>Next step, overdue</source>
        <translation>Próximo paso, atrasado</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>What is to be done, and when.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Sin próximo paso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Plan one</source>
        <translation>Planificar</translation>
    </message>
    <message>
        <source>Next step done</source>
        <translation>Próximo paso hecho</translation>
    </message>
    <message>
        <source>Plan the next step</source>
        <translation>Planificar el próximo paso</translation>
    </message>
    <message>
        <source>What comes next?</source>
        <translation>¿Qué toca ahora?</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>In 1 week</source>
        <translation>En 1 semana</translation>
    </message>
    <message>
        <source>In 1 month</source>
        <translation>En 1 mes</translation>
    </message>
    <message>
        <source>“%1” is done</source>
        <translation>«%1» está hecho</translation>
    </message>
    <message>
        <source>Next step?</source>
        <translation>¿Siguiente paso?</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>cartera::NoteComposer</name>
    <message>
        <source>New note</source>
        <translation>Nota nueva</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>How many minutes it took</source>
        <translation>Cuántos minutos duró</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
</context>
<context>
    <name>cartera::NoticeBar</name>
    <message>
        <source>Close notice</source>
        <translation>Cerrar aviso</translation>
    </message>
</context>
<context>
    <name>cartera::NoticeList</name>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>For screen readers: a notice, and when it was told.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing was told yet.</source>
        <translation>Aún no hay avisos.</translation>
    </message>
</context>
<context>
    <name>cartera::PairPane</name>
    <message>
        <source>M merges · K keeps separate · S later · X the other one stays · ↑ ↓ another pair · Ctrl+Z takes back</source>
        <translation>M fusiona · K deja aparte · S más tarde · X se queda el otro · ↑ ↓ otra pareja · Ctrl+Z deshace</translation>
    </message>
</context>
<context>
    <name>cartera::PairReasons</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>How likely two contacts are one (99.8 %), and how sure that is (&quot;certain&quot;).</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Against it: %1</source>
        <translation>En contra: %1</translation>
    </message>
    <message>
        <source>Found before %1 was merged: these are the reasons of then.</source>
        <translation>Se encontró antes de fusionar a %1: los motivos son los de entonces.</translation>
    </message>
</context>
<context>
    <name>cartera::PairView</name>
    <message>
        <source>The same</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>They differ: choose which one is shown</source>
        <translation>Son distintos: elige cuál se muestra</translation>
    </message>
    <message>
        <source>All of it stays</source>
        <translation>Se queda todo</translation>
    </message>
    <message>
        <source>They differ: the stricter answer holds</source>
        <translation>Son distintos: vale la respuesta más estricta</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>%1 · %2 % complete · in the file since %3</source>
        <translation>%1 · %2 % completo · en el archivo desde el %3</translation>
    </message>
    <message>
        <source>This one stays</source>
        <translation>Este se queda</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>%1 se queda</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Both stay: choose which one is the main one</source>
        <translation>Quedan los dos: elige cuál es el principal</translation>
    </message>
</context>
<context>
    <name>cartera::PairWork</name>
    <message>
        <source>That was the last pair.</source>
        <translation>Esa era la última pareja.</translation>
    </message>
    <message>
        <source>The pair was passed over: it is decided, or one of the two has gone.</source>
        <translation>La pareja se ha saltado: ya está decidida, o uno de los dos ya no está.</translation>
    </message>
    <message>
        <source>Pairs that look alike</source>
        <translation>Parejas que se parecen</translation>
    </message>
</context>
<context>
    <name>cartera::PairsModel</name>
    <message>
        <source>%1 and %2</source>
        <extracomment>Two contacts that look alike.</extracomment>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Pareja</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Probable</translation>
    </message>
</context>
<context>
    <name>cartera::Palette</name>
    <message>
        <source>&gt; commands</source>
        <translation>&gt; órdenes</translation>
    </message>
    <message>
        <source>@ contacts</source>
        <translation>@ contactos</translation>
    </message>
    <message>
        <source># tags</source>
        <translation># etiquetas</translation>
    </message>
    <message>
        <source>? keys</source>
        <translation>? teclas</translation>
    </message>
    <message>
        <source>↑ ↓ choose</source>
        <translation>↑ ↓ elegir</translation>
    </message>
    <message>
        <source>Enter open</source>
        <translation>Intro abrir</translation>
    </message>
    <message>
        <source>Ctrl+Enter open in the pane</source>
        <translation>Ctrl+Intro abrir en el panel</translation>
    </message>
    <message>
        <source>Esc close</source>
        <translation>Esc cerrar</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nada coincide.</translation>
    </message>
    <message>
        <source>No tag is called that.</source>
        <translation>Ninguna etiqueta se llama así.</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>Ninguna orden se llama así.</translation>
    </message>
    <message>
        <source>No command with a key is called that.</source>
        <translation>Ninguna orden con tecla se llama así.</translation>
    </message>
    <message>
        <source>Nobody was opened yet.</source>
        <translation>Aún no se ha abierto a nadie.</translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation>Buscar o ejecutar una orden…</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Buscar o ejecutar una orden</translation>
    </message>
    <message>
        <source>The arrow keys choose, Enter opens</source>
        <translation>Las flechas eligen, Intro abre</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo encontrado</translation>
    </message>
    <message>
        <source>Enter run</source>
        <translation>Intro ejecutar</translation>
    </message>
</context>
<context>
    <name>cartera::ProfileBar</name>
    <message>
        <source>Saved mapping&amp;s:</source>
        <translation>Corre&amp;spondencias guardadas:</translation>
    </message>
    <message>
        <source>Saved mappings</source>
        <translation>Correspondencias guardadas</translation>
    </message>
    <message>
        <source>Choose one, or type a name and save</source>
        <translation>Elige una, o escribe un nombre y guarda</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save this mapping under the name</source>
        <translation>Guardar esta correspondencia con ese nombre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete the saved mapping of this name</source>
        <translation>Eliminar la correspondencia guardada con ese nombre</translation>
    </message>
</context>
<context>
    <name>cartera::QualityPage</name>
    <message>
        <source>Data quality</source>
        <translation>Calidad de los datos</translation>
    </message>
    <message>
        <source>There is nobody in the file yet.</source>
        <translation>Todavía no hay nadie en el archivo.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s), %1 % complete on average; %2 % on %3</source>
        <translation>
            <numerusform>%n contacto, %1 % completo de media; %2 % el %3</numerusform>
            <numerusform>%n contactos, %1 % completos de media; %2 % el %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s), %1 % complete on average</source>
        <translation>
            <numerusform>%n contacto, %1 % completo de media</numerusform>
            <numerusform>%n contactos, %1 % completos de media</numerusform>
        </translation>
    </message>
    <message>
        <source>What is missing, out of date, wrong or there twice</source>
        <translation>Qué falta, qué está anticuado, qué no puede ser o está repetido</translation>
    </message>
    <message>
        <source>Values that cannot be right</source>
        <translation>Valores que no pueden ser</translation>
    </message>
    <message>
        <source>The first %1; Enter opens the card</source>
        <translation>Los primeros %1; Intro abre la ficha</translation>
    </message>
    <message>
        <source>Enter opens the card</source>
        <translation>Intro abre la ficha</translation>
    </message>
    <message>
        <source>None was found.</source>
        <translation>No se ha encontrado ninguno.</translation>
    </message>
</context>
<context>
    <name>cartera::QuickAdd</name>
    <message>
        <source>New contact</source>
        <translation>Nuevo contacto</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save and another</source>
        <translation>Guardar y otro</translation>
    </message>
    <message>
        <source>Create anyway</source>
        <translation>Crear igualmente</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>“%1” is a contact now</source>
        <translation>«%1» se ha guardado como contacto</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hogar</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nueva tarea</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>“%1” is planned</source>
        <translation>«%1» queda planificado</translation>
    </message>
</context>
<context>
    <name>cartera::QuickChips</name>
    <message>
        <source>Understood: %1</source>
        <translation>Entendido: %1</translation>
    </message>
    <message>
        <source>It is not meant so</source>
        <translation>No es eso</translation>
    </message>
    <message>
        <source>Take away “%1”</source>
        <translation>Quitar «%1»</translation>
    </message>
    <message>
        <source>Enter goes to its words, Delete takes it away.</source>
        <translation>Intro lleva a sus palabras, Supr lo quita.</translation>
    </message>
</context>
<context>
    <name>cartera::QuickContactForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nombre de pila</translation>
    </message>
    <message>
        <source>Surnames</source>
        <translation>Apellidos</translation>
    </message>
</context>
<context>
    <name>cartera::QuickLine</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Something that was understood, and why to look at it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more card(s) not read; import them as a file.</source>
        <translation>
            <numerusform>%n tarjeta más sin leer; impórtala como archivo.</numerusform>
            <numerusform>%n tarjetas más sin leer; impórtalas como archivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stays in the text: %1</source>
        <translation>Queda en el texto: %1</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Sin entender: %1</translation>
    </message>
    <message>
        <source>“call Ana tomorrow at 10”, a name and a phone, a signature…</source>
        <translation>«llamar a Ana mañana a las 10», un nombre y un teléfono, una firma…</translation>
    </message>
    <message>
        <source>Type or paste anything</source>
        <translation>Escribe o pega lo que sea</translation>
    </message>
    <message>
        <source>A task, a name with a phone, the signature of a mail or a vCard. What was understood stands beneath.</source>
        <translation>Una tarea, un nombre con teléfono, la firma de un correo o una vCard. Lo entendido aparece debajo.</translation>
    </message>
</context>
<context>
    <name>cartera::QuickTaskForm</name>
    <message>
        <source>What</source>
        <extracomment>A task in fields.</extracomment>
        <translation>Qué</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Who is meant</source>
        <translation>De quién se trata</translation>
    </message>
    <message>
        <source>Nobody of that name</source>
        <translation>Nadie con ese nombre</translation>
    </message>
    <message>
        <source>Who is meant?</source>
        <translation>¿De quién se trata?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Somebody, and the company or what they are.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New contact “%1”</source>
        <translation>Contacto nuevo «%1»</translation>
    </message>
</context>
<context>
    <name>cartera::RestoreDialog</name>
    <message>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia</translation>
    </message>
    <message>
        <source>Choose which state %1 is to go back to.</source>
        <translation>Elige a qué estado vuelve %1.</translation>
    </message>
    <message>
        <source>There is no backup of this file yet. One that is kept elsewhere can be chosen too.</source>
        <translation>Todavía no hay copias de este archivo. También puedes elegir una guardada en otro sitio.</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Otro archivo…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Copias, primero las más recientes</translation>
    </message>
    <message>
        <source>Go back to how it was on %1?</source>
        <translation>¿Volver a como estaba el %1?</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>¿Qué copia?</translation>
    </message>
    <message>
        <source>Cartera (*.cartera)</source>
        <translation>Cartera (*.cartera)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Go back to what stands in %1?</source>
        <translation>¿Volver a lo que hay en %1?</translation>
    </message>
    <message>
        <source>The window closes, the backup is checked and takes the place of %1, and the window opens again. The file as it is now is kept beside it under another name. Whoever has refused since then is still not written to.</source>
        <translation>La ventana se cierra, la copia se comprueba y ocupa el lugar de %1, y la ventana se vuelve a abrir. El archivo tal como está ahora se guarda al lado con otro nombre. A quien haya dicho que no desde entonces se le sigue sin escribir.</translation>
    </message>
    <message>
        <source>The file that stood there is kept as %1.</source>
        <translation>El archivo que había se ha guardado como %1.</translation>
    </message>
    <message>
        <source>The backup is back</source>
        <translation>La copia está restaurada</translation>
    </message>
</context>
<context>
    <name>cartera::SampleKeeper</name>
    <message>
        <source>Keep what you did in the sample shop?</source>
        <translation>¿Guardar lo que has hecho en la tienda de ejemplo?</translation>
    </message>
    <message>
        <source>The sample shop goes when its window closes, and with it what you changed or added in it.</source>
        <translation>La tienda de ejemplo desaparece al cerrar su ventana, y con ella lo que has cambiado o añadido.</translation>
    </message>
    <message>
        <source>Keep as a file…</source>
        <translation>Guardar como archivo…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Where shall the sample shop be kept?</source>
        <translation>¿Dónde se guarda la tienda de ejemplo?</translation>
    </message>
    <message>
        <source>Cartera (*.cartera)</source>
        <translation>Cartera (*.cartera)</translation>
    </message>
</context>
<context>
    <name>cartera::SearchingView</name>
    <message>
        <source>Comparing everybody with everybody…</source>
        <translation>Comparando a todos con todos…</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Progreso de la búsqueda</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
</context>
<context>
    <name>cartera::SelectionBar</name>
    <message>
        <source>More for the chosen ones</source>
        <translation>Más para los elegidos</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>%1 elegidos</translation>
    </message>
</context>
<context>
    <name>cartera::SelfTest</name>
    <message>
        <source>The list of contacts did not appear.</source>
        <translation>La lista de contactos no ha aparecido.</translation>
    </message>
    <message>
        <source>The window shows nothing.</source>
        <translation>La ventana no muestra nada.</translation>
    </message>
</context>
<context>
    <name>cartera::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claros</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuros</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómodas</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactas</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>A size of text; %1 is a whole number.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The name of your account</source>
        <translation>El nombre de tu cuenta</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Idioma del sistema</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>A checked copy is made each day the file is used, and before an import.</source>
        <translation>Se hace una copia comprobada cada día que usas el archivo y antes de importar.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Every command has its key, or can be given one.</source>
        <translation>Cada orden tiene su tecla, o puede tenerla.</translation>
    </message>
</context>
<context>
    <name>cartera::StartWindow</name>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>My customers</source>
        <translation>Mis clientes</translation>
    </message>
    <message>
        <source>Where shall your file be?</source>
        <translation>¿Dónde quieres tu archivo?</translation>
    </message>
    <message>
        <source>Cartera (*.cartera)</source>
        <translation>Cartera (*.cartera)</translation>
    </message>
    <message>
        <source>Which list?</source>
        <translation>¿Qué lista?</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Abrir un archivo</translation>
    </message>
    <message>
        <source>Welcome to Cartera</source>
        <translation>Te damos la bienvenida a Cartera</translation>
    </message>
    <message>
        <source>Your customers in one file of your own. Nothing leaves this computer.</source>
        <translation>Tus clientes en un archivo tuyo. Nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Open a sample shop</source>
        <translation>Abrir una tienda de ejemplo</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Empezar vacío</translation>
    </message>
    <message>
        <source>A new file, and the first customer by hand.</source>
        <translation>Un archivo nuevo y el primer cliente a mano.</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Archivos recientes</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Abrir otro archivo…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>A hardware shop with 300 customers, to look around. It goes when you close it, unless you keep it as a file.</source>
        <translation>Una ferretería con 300 clientes, para echar un vistazo. Desaparece al cerrarla, salvo que la guardes como archivo.</translation>
    </message>
    <message>
        <source>Lists and address books (*.csv *.tsv *.txt *.xlsx *.vcf *.ldif)</source>
        <translation>Listas y libretas de direcciones (*.csv *.tsv *.txt *.xlsx *.vcf *.ldif)</translation>
    </message>
    <message>
        <source>Import from Excel or CSV</source>
        <translation>Importar de Excel o CSV</translation>
    </message>
    <message>
        <source>Begin with the list you have, or with an address book. You see everything before it comes in.</source>
        <translation>Empieza con la lista que tienes o con una agenda de contactos. Lo verás todo antes de que entre.</translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation>Abrir otro archivo</translation>
    </message>
</context>
<context>
    <name>cartera::TimelineFilter</name>
    <message>
        <source>No e-mails or chats yet.</source>
        <translation>Aún no hay correos ni mensajes.</translation>
    </message>
    <message>
        <source>No notes, visits or meetings yet.</source>
        <translation>Aún no hay notas, visitas ni reuniones.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Aún no ha pasado nada.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>Correos</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Everything that happened</source>
        <translation>Todo lo que pasó</translation>
    </message>
    <message>
        <source>Calls alone</source>
        <translation>Solo llamadas</translation>
    </message>
    <message>
        <source>E-mails and chats alone</source>
        <translation>Solo correos y mensajes</translation>
    </message>
    <message>
        <source>Notes, visits and meetings alone</source>
        <translation>Solo notas, visitas y reuniones</translation>
    </message>
    <message>
        <source>Changes of stage and consent alone</source>
        <translation>Solo cambios de estado y consentimiento</translation>
    </message>
    <message>
        <source>No calls yet.</source>
        <extracomment>%1 is a key: &quot;Ctrl+Shift+L&quot;.</extracomment>
        <translation>Aún no hay llamadas.</translation>
    </message>
    <message>
        <source>No calls yet. %1 writes one down.</source>
        <translation>Aún no hay llamadas. %1 anota una.</translation>
    </message>
</context>
<context>
    <name>cartera::TrashModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Quién</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>plazo cumplido</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Quedan</translation>
    </message>
</context>
<context>
    <name>cartera::TrashPage</name>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>What is in the trash</source>
        <translation>Lo que hay en la papelera</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>La papelera está vacía</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n contact(s) for good?</source>
        <translation>
            <numerusform>¿Borrar %n contacto para siempre?</numerusform>
            <numerusform>¿Borrar %n contactos para siempre?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1 for good?</source>
        <translation>¿Borrar %1 para siempre?</translation>
    </message>
    <message>
        <source>All of it goes: phones, e-mails, addresses, notes, tasks and consents, also from the history. This cannot be undone.

Backups made before still have it. Whoever asked not to be written to stays on the list of exclusions, without name or address.</source>
        <translation>Se va todo: teléfonos, correos, direcciones, notas, tareas y consentimientos, también del historial. No se puede deshacer.

Las copias de seguridad anteriores aún lo tienen. Quien pidió que no se le escriba sigue en la lista de exclusión, sin nombre ni dirección.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted for good</source>
        <translation>
            <numerusform>%n contacto borrado para siempre</numerusform>
            <numerusform>%n contactos borrados para siempre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted for good; unused places of the file are cleared when it is opened again</source>
        <translation>
            <numerusform>%n contacto borrado para siempre; las partes sin uso del archivo se limpian al abrirlo otra vez</numerusform>
            <numerusform>%n contactos borrados para siempre; las partes sin uso del archivo se limpian al abrirlo otra vez</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete these for good…</source>
        <translation>Borrar estos para siempre…</translation>
    </message>
    <message>
        <source>delete</source>
        <extracomment>What is typed to confirm that many contacts are to be deleted for good: one short word.</extracomment>
        <translation>borrar</translation>
    </message>
    <message numerus="yes">
        <source>%n damaged change(s) of the history might have held something of it: what they had recorded was thrown away</source>
        <translation>
            <numerusform>%n cambio dañado del historial podía guardar algo de ello: se ha tirado lo que tenía anotado</numerusform>
            <numerusform>%n cambios dañados del historial podían guardar algo de ello: se ha tirado lo que tenían anotado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) have been here for more than %1 days. They stay until you delete them for good.</source>
        <translation>
            <numerusform>%n contacto lleva aquí más de %1 días. Se queda hasta que lo borres para siempre.</numerusform>
            <numerusform>%n contactos llevan aquí más de %1 días. Se quedan hasta que los borres para siempre.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you delete waits here and can be taken back. Nothing goes by itself: after %1 days you are asked.</source>
        <translation>Lo que borras espera aquí y se puede recuperar. Nada desaparece solo: a los %1 días se te pregunta.</translation>
    </message>
    <message numerus="yes">
        <source>%1; and %n more</source>
        <translation>
            <numerusform>%1; y %n más</numerusform>
            <numerusform>%1; y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever was merged into them goes as well: %1.</source>
        <translation>También se va quien se unió a ellos: %1.</translation>
    </message>
</context>
<context>
    <name>cartera::ValueChecks</name>
    <message>
        <source>Find or type a value</source>
        <translation>Buscar o escribir un valor</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
</context>
<context>
    <name>cartera::ViewChips</name>
    <message>
        <source>View: %1, changed</source>
        <extracomment>A chip above the list of contacts, as it is read aloud.</extracomment>
        <translation>Vista: %1, cambiada</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vista: %1</translation>
    </message>
    <message>
        <source>View: %1, does not fit the file</source>
        <translation>Vista: %1, no encaja con el archivo</translation>
    </message>
    <message>
        <source>The list shows something else than the view says.</source>
        <translation>La lista muestra algo distinto de lo que dice la vista.</translation>
    </message>
    <message>
        <source>Only for you, on this computer</source>
        <translation>Solo para ti, en este ordenador</translation>
    </message>
    <message>
        <source>For everybody who opens the file</source>
        <translation>Para todos los que abran el archivo</translation>
    </message>
    <message>
        <source>More views</source>
        <translation>Más vistas</translation>
    </message>
</context>
<context>
    <name>cartera::ViewDialog</name>
    <message>
        <source>View of the list</source>
        <translation>Vista de la lista</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Guardar como vista</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>Only for me, on this computer</source>
        <translation>Solo para mí, en este ordenador</translation>
    </message>
    <message>
        <source>For everybody who opens the file</source>
        <translation>Para todos los que abran el archivo</translation>
    </message>
    <message>
        <source>The file is open for reading only.</source>
        <translation>El archivo está abierto solo para lectura.</translation>
    </message>
    <message>
        <source>What it keeps</source>
        <translation>Qué guarda</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos los contactos</translation>
    </message>
    <message>
        <source>What is searched for: “%1”</source>
        <translation>Lo que se busca: «%1»</translation>
    </message>
    <message>
        <source>Sorted by %1, downwards</source>
        <translation>Orden: %1, descendente</translation>
    </message>
    <message>
        <source>Sorted by %1, upwards</source>
        <translation>Orden: %1, ascendente</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Columnas: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Takes the place of the view “%1”.</source>
        <translation>Ocupa el lugar de la vista «%1».</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Sustituir</translation>
    </message>
</context>
</TS>
