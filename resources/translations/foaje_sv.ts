<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE">
<context>
    <name>check</name>
    <message>
        <source>no problems</source>
        <translation>inga problem</translation>
    </message>
    <message>
        <source>{width} × {height} px, {inches} inches, read from {metres} m ({language})</source>
        <translation>{width} × {height} px, {inches} tum, läst på {metres} m håll ({language})</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>arc minutes</source>
        <translation>bågminuter</translation>
    </message>
    <message>
        <source>contrast</source>
        <translation>kontrast</translation>
    </message>
    <message>
        <source>readable to, m</source>
        <translation>läsbar till, m</translation>
    </message>
    <message>
        <source>x-height</source>
        <translation>x-höjd</translation>
    </message>
    <message>
        <source>stroke, %</source>
        <translation>streck, %</translation>
    </message>
    <message>
        <source>width of O, %</source>
        <translation>bredd på O, %</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>tecken</translation>
    </message>
    <message>
        <source>seated</source>
        <translation>sittande</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>stående</translation>
    </message>
    <message>
        <source>Eyes at {height} m see the least text ({text}), {metres} m away, at {angle} arc minutes: legible.</source>
        <translation>Ögon på {height} m höjd ser den minsta texten ({text}), {metres} m bort, i {angle} bågminuter: läslig.</translation>
    </message>
    <message>
        <source>Eyes at {height} m see the least text ({text}), {metres} m away, at {angle} arc minutes: not legible, {least} is the least.</source>
        <translation>Ögon på {height} m höjd ser den minsta texten ({text}), {metres} m bort, i {angle} bågminuter: inte läslig, {least} är det minsta.</translation>
    </message>
    <message>
        <source>arc minutes: of the capitals; 20 to 22 are preferred, 16 the least (ISO 9241-3); a headline, and every text in large text: 42, which is 0.7° (EN 301 549 V3.2.1, 5.1.4)</source>
        <translation>bågminuter: versalernas; helst 20 till 22, minst 16 (ISO 9241-3); en rubrik, och all text i stor text: 42, det är 0,7° (EN 301 549 V3.2.1, 5.1.4)</translation>
    </message>
    <message>
        <source>contrast: text at least 7:1 (WCAG 2.2, 1.4.6)</source>
        <translation>kontrast: text minst 7:1 (WCAG 2.2, 1.4.6)</translation>
    </message>
    <message>
        <source>x-height: at least 12′, which is 0.2°; smaller print is read more slowly (Legge and Bigelow 2011)</source>
        <translation>x-höjd: minst 12′, det är 0,2°; mindre text läses långsammare (Legge och Bigelow 2011)</translation>
    </message>
    <message>
        <source>stroke: the thickness of an I, 10 to 30 % of its height (ADA Standards 2010, 703.5.7)</source>
        <translation>streck: tjockleken på ett I, 10 till 30 % av dess höjd (ADA Standards 2010, 703.5.7)</translation>
    </message>
    <message>
        <source>width of O: 55 to 110 % of the height of an I (ADA Standards 2010, 703.5.4)</source>
        <translation>bredd på O: 55 till 110 % av höjden på ett I (ADA Standards 2010, 703.5.4)</translation>
    </message>
    <message>
        <source>characters: the most on a line, at most 80 (WCAG 2.2, 1.4.8) but of a notice that goes on one line</source>
        <translation>tecken: flest på en rad, högst 80 (WCAG 2.2, 1.4.8) utom i viktig information som får plats på en rad</translation>
    </message>
    <message>
        <source>seated: arc minutes of the capitals for eyes at 1.015 m, those of a wheelchair&apos;s user (EN 301 549 V3.2.1, 8.3.5)</source>
        <translation>sittande: versalernas bågminuter för ögon på 1,015 m höjd, som i en rullstol (EN 301 549 V3.2.1, 8.3.5)</translation>
    </message>
    <message>
        <source>standing: the same for eyes at 1.6 m; no clause names them (Britain&apos;s men have them at 1.63 m, its women at 1.505 m)</source>
        <translation>stående: detsamma för ögon på 1,6 m höjd; inget avsnitt nämner dem (Storbritanniens män har dem på 1,63 m, dess kvinnor på 1,505 m)</translation>
    </message>
    <message>
        <source>{colour} on {ground} {ratio}:1</source>
        <translation>{colour} på {ground} {ratio}:1</translation>
    </message>
    <message>
        <source>Everything has room on the overview; a round takes {seconds} s.</source>
        <translation>Allt får plats i översikten; ett varv tar {seconds} s.</translation>
    </message>
    <message>
        <source>Shown alone, after the overview: {panels}; a round takes {seconds} s.</source>
        <translation>Visas för sig efter översikten: {panels}; ett varv tar {seconds} s.</translation>
    </message>
</context>
<context>
    <name>draft</name>
    <message>
        <source>A draft, made from {source}. Each comment tells the words that a value is from.</source>
        <translation>Ett utkast, gjort ur {source}. Varje kommentar anger de ord som ett värde kommer ur.</translation>
    </message>
    <message>
        <source>A line that begins with # and a key is not sure: take the # away if it is right, or remove the line.</source>
        <translation>En rad som börjar med # och en nyckel är osäker: ta bort # om den stämmer, annars hela raden.</translation>
    </message>
    <message>
        <source>Then: foaje check {folder}, and foaje preview {folder}.</source>
        <translation>Sedan: foaje check {folder} och foaje preview {folder}.</translation>
    </message>
    <message>
        <source>The page states its language: {words}</source>
        <translation>Sidan anger sitt språk: {words}</translation>
    </message>
    <message>
        <source>Guessed from the words of the text</source>
        <translation>Gissat av textens ord</translation>
    </message>
    <message>
        <source>From: {words}</source>
        <translation>Ur: {words}</translation>
    </message>
    <message>
        <source>The page does not say who publishes it: write the name</source>
        <translation>Sidan säger inte vem som står bakom den: skriv namnet</translation>
    </message>
    <message>
        <source>The paragraphs of the page in its order, but for what stands elsewhere here</source>
        <translation>Sidans stycken i ordning, utom det som står på annat ställe här</translation>
    </message>
    <message>
        <source>The titles are pieces of the sentences: make them short. Remove years that do not belong here.</source>
        <translation>Rubrikerna är delar av meningarna: gör dem korta. Ta bort årtal som inte hör hit.</translation>
    </message>
    <message>
        <source>Perhaps no year: {words}</source>
        <translation>Kanske inget årtal: {words}</translation>
    </message>
    <message>
        <source>Not sure that somebody says this, or who: {words}</source>
        <translation>Osäkert om någon säger detta, eller vem: {words}</translation>
    </message>
    <message>
        <source>The page&apos;s picture: {words}</source>
        <translation>Sidans bild: {words}</translation>
    </message>
    <message>
        <source>The page&apos;s picture is not here: put it beside this file, write its name, and take the # away.</source>
        <translation>Sidans bild finns inte här: lägg den bredvid den här filen, skriv dess namn och ta bort #.</translation>
    </message>
    <message>
        <source>The page does not describe its picture: write what is to be seen on it</source>
        <translation>Sidan beskriver inte sin bild: skriv vad som syns på den</translation>
    </message>
    <message>
        <source>{folder}: made; write in {file}, then: {check}, {preview}</source>
        <translation>{folder}: klar; skriv i {file}, sedan: {check}, {preview}</translation>
    </message>
    <message>
        <source>{source}: no article found in it; save the page anew, or its text as .txt</source>
        <translation>{source}: ingen artikel hittades; spara sidan på nytt, eller dess text som .txt</translation>
    </message>
    <message>
        <source>{source}: more than {most} megabytes; save the page as HTML alone, or its text as .txt</source>
        <translation>{source}: mer än {most} megabyte; spara sidan som enbart HTML, eller dess text som .txt</translation>
    </message>
    <message>
        <source>to read web pages, install {library} first: {command}; or save the page&apos;s text as .txt</source>
        <translation>för att läsa webbsidor, installera först {library}: {command}; eller spara sidans text som .txt</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>next / previous panel</source>
        <translation>nästa / föregående panel</translation>
    </message>
    <message>
        <source>next / previous item: milestone, quote, page</source>
        <translation>nästa / föregående del: milstolpe, citat, sida</translation>
    </message>
    <message>
        <source>first / last item</source>
        <translation>första / sista delen</translation>
    </message>
    <message>
        <source>the panel alone; the headline: the whole story</source>
        <translation>panelen för sig; rubriken: hela texten</translation>
    </message>
    <message>
        <source>back</source>
        <translation>tillbaka</translation>
    </message>
    <message>
        <source>pause and resume</source>
        <translation>pausa och fortsätta</translation>
    </message>
    <message>
        <source>large text on / off</source>
        <translation>stor text på / av</translation>
    </message>
    <message>
        <source>next language</source>
        <translation>nästa språk</translation>
    </message>
    <message>
        <source>reads aloud what has the focus; again: stops (→ and ←: next and previous sentence)</source>
        <translation>läser upp det som har fokus; igen: tystnar (→ och ←: nästa och föregående mening)</translation>
    </message>
    <message>
        <source>these keys</source>
        <translation>de här tangenterna</translation>
    </message>
    <message>
        <source>full screen and window</source>
        <translation>helskärm och fönster</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>avsluta</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Swedish</source>
        <translation>svenska</translation>
    </message>
    <message>
        <source>English</source>
        <translation>engelska</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finska</translation>
    </message>
    <message>
        <source>Northern Sami</source>
        <translation>nordsamiska</translation>
    </message>
    <message>
        <source>Lule Sami</source>
        <translation>lulesamiska</translation>
    </message>
    <message>
        <source>Southern Sami</source>
        <translation>sydsamiska</translation>
    </message>
    <message>
        <source>Yiddish</source>
        <translation>jiddisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danska</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>norskt bokmål</translation>
    </message>
    <message>
        <source>Norwegian Nynorsk</source>
        <translation>nynorska</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>isländska</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>estniska</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>lettiska</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>litauiska</translation>
    </message>
    <message>
        <source>German</source>
        <translation>tyska</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polska</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>albanska</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabiska</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>bosniska</translation>
    </message>
    <message>
        <source>Central Kurdish</source>
        <translation>sorani</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>kinesiska</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>kroatiska</translation>
    </message>
    <message>
        <source>French</source>
        <translation>franska</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>ungerska</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>kurdiska</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>pashto</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persiska</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>rumänska</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ryska</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>serbiska</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>somaliska</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>spanska</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thailändska</translation>
    </message>
    <message>
        <source>Tigrinya</source>
        <translation>tigrinska</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turkiska</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ukrainska</translation>
    </message>
</context>
<context>
    <name>legibility</name>
    <message>
        <source>headline</source>
        <translation>rubrik</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>viktig information</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>avsändare</translation>
    </message>
    <message>
        <source>date and clock</source>
        <translation>datum och klocka</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>ingress</translation>
    </message>
    <message>
        <source>headline above a scene</source>
        <translation>rubrik ovanför en scen</translation>
    </message>
    <message>
        <source>extreme warning</source>
        <translation>ytterst allvarlig varning</translation>
    </message>
    <message>
        <source>years</source>
        <translation>årtal</translation>
    </message>
    <message>
        <source>newest year</source>
        <translation>senaste årtalet</translation>
    </message>
    <message>
        <source>milestones</source>
        <translation>milstolpar</translation>
    </message>
    <message>
        <source>milestone&apos;s text</source>
        <translation>milstolpens text</translation>
    </message>
    <message>
        <source>time until a milestone</source>
        <translation>tid kvar till milstolpe</translation>
    </message>
    <message>
        <source>today</source>
        <translation>idag</translation>
    </message>
    <message>
        <source>rest of the timeline</source>
        <translation>resten av tidslinjen</translation>
    </message>
    <message>
        <source>timeline&apos;s title</source>
        <translation>tidslinjens rubrik</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>bildtext</translation>
    </message>
    <message>
        <source>details</source>
        <translation>detaljer</translation>
    </message>
    <message>
        <source>mark of a translation</source>
        <translation>översättningsmärke</translation>
    </message>
    <message>
        <source>sign of a pause</source>
        <translation>pausmärke</translation>
    </message>
    <message>
        <source>page number</source>
        <translation>sidnummer</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>märkning</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>tangenter</translation>
    </message>
    <message>
        <source>sentence over the screen</source>
        <translation>mening över bilden</translation>
    </message>
    <message>
        <source>buttons</source>
        <translation>knappar</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>citat</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>talare</translation>
    </message>
    <message>
        <source>story</source>
        <translation>hela texten</translation>
    </message>
</context>
<context>
    <name>panels</name>
    <message>
        <source>ceremony</source>
        <translation>ceremoni</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>rubrik</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>ingress</translation>
    </message>
    <message>
        <source>masthead</source>
        <translation>sidhuvud</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>viktig information</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>citat</translation>
    </message>
    <message>
        <source>sheet of the keys</source>
        <translation>tangentblad</translation>
    </message>
    <message>
        <source>story</source>
        <translation>hela texten</translation>
    </message>
    <message>
        <source>timeline</source>
        <translation>tidslinje</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>webbadress</translation>
    </message>
    <message>
        <source>public warning</source>
        <translation>viktigt meddelande till allmänheten</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <source>Toolbar</source>
        <translation>Verktygsfält</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öppna…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>&amp;Edit the file</source>
        <translation>&amp;Redigera filen</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>&amp;Spara bilden…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Spara bilden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avsluta</translation>
    </message>
    <message>
        <source>As large as the &amp;window</source>
        <translation>Så stor som &amp;fönstret</translation>
    </message>
    <message>
        <source>As seen by its &amp;readers</source>
        <translation>Som dess &amp;läsare ser den</translation>
    </message>
    <message>
        <source>As seen from &amp;another distance…</source>
        <translation>Sedd från ett &amp;annat avstånd…</translation>
    </message>
    <message>
        <source>&amp;Large text</source>
        <translation>S&amp;tor text</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>Stor text</translation>
    </message>
    <message>
        <source>&amp;Safe area</source>
        <translation>&amp;Säker yta</translation>
    </message>
    <message>
        <source>Safe area</source>
        <translation>Säker yta</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Problem</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>&amp;Nästa del av fönstret</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Helskärm</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>Ett steg &amp;bakåt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Bakåt</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausa</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation>Ett steg &amp;framåt</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Framåt</translation>
    </message>
    <message>
        <source>As just &amp;started</source>
        <translation>Som n&amp;ystartad</translation>
    </message>
    <message>
        <source>&amp;Date and time…</source>
        <translation>&amp;Datum och tid…</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Nu</translation>
    </message>
    <message>
        <source>&amp;Next language</source>
        <translation>&amp;Nästa språk</translation>
    </message>
    <message>
        <source>The visitor&apos;s &amp;keys</source>
        <translation>Besökarens &amp;tangenter</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arkiv</translation>
    </message>
    <message>
        <source>&amp;Display</source>
        <translation>&amp;Skärm</translation>
    </message>
    <message>
        <source>&amp;Seen from</source>
        <translation>S&amp;edd från</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visa</translation>
    </message>
    <message>
        <source>&amp;Round</source>
        <translation>&amp;Runda</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;pråk</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjälp</translation>
    </message>
    <message>
        <source>{name}: {width} × {height}</source>
        <translation>{name}: {width} × {height}</translation>
    </message>
    <message>
        <source>Fitted to the window</source>
        <translation>Anpassad till fönstret</translation>
    </message>
    <message>
        <source>Seen from {metres} m</source>
        <translation>Sedd från {metres} m</translation>
    </message>
    <message>
        <source>Metres from the display:</source>
        <translation>Meter från skärmen:</translation>
    </message>
    <message>
        <source>{width} × {height} px, {inches} inches, to be read from {metres} m</source>
        <translation>{width} × {height} px, {inches} tum, att läsas från {metres} m</translation>
    </message>
    <message>
        <source>as large as from {metres} m, with the eyes {arm} cm from this monitor</source>
        <translation>så stor som från {metres} m, med ögonen {arm} cm från den här bildskärmen</translation>
    </message>
    <message>
        <source>Open an announcement</source>
        <translation>Öppna ett meddelande</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Spara bilden</translation>
    </message>
    <message>
        <source>Announcements (*.toml)</source>
        <translation>Meddelanden (*.toml)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-bilder (*.png)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Sparad: {file}</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Inte sparad: {reason}</translation>
    </message>
    <message>
        <source>The system has no program that opens {file}</source>
        <translation>Systemet har inget program som öppnar {file}</translation>
    </message>
    <message>
        <source>Date and time of the picture</source>
        <translation>Bildens datum och tid</translation>
    </message>
    <message>
        <source>&amp;Shown at</source>
        <translation>V&amp;isas</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Visa</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Avbryt</translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation>Inga problem.</translation>
    </message>
    <message>
        <source>Errors: {errors}. Warnings: {warnings}.</source>
        <translation>Fel: {errors}. Varningar: {warnings}.</translation>
    </message>
    <message>
        <source>Problems; Enter opens the file</source>
        <translation>Problem; Enter öppnar filen</translation>
    </message>
    <message>
        <source>The line in the file</source>
        <translation>Raden i filen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Varning</translation>
    </message>
    <message>
        <source>The screen file&apos;s own</source>
        <translation>Skärmfilens egen</translation>
    </message>
    <message>
        <source>1080p</source>
        <translation>1080p</translation>
    </message>
    <message>
        <source>4K</source>
        <translation>4K</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Stående</translation>
    </message>
    <message>
        <source>720p</source>
        <translation>720p</translation>
    </message>
    <message>
        <source>4:3</source>
        <translation>4:3</translation>
    </message>
    <message>
        <source>21:9</source>
        <translation>21:9</translation>
    </message>
    <message>
        <source>Picture of the display</source>
        <translation>Skärmens bild</translation>
    </message>
    <message>
        <source>Broken since {clock}: shown is the last good one</source>
        <translation>Trasig sedan {clock}: den senaste felfria visas</translation>
    </message>
    <message>
        <source>Broken: here stands the announcement as soon as it can be read</source>
        <translation>Trasig: här står meddelandet så snart det går att läsa</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>the file does not exist; check its name and its folder</source>
        <translation>filen finns inte; kontrollera filens namn och mapp</translation>
    </message>
    <message>
        <source>this is a folder, and no {name} was found to read; name the file itself, or check that it is the right folder</source>
        <translation>detta är en mapp, och ingen {name} hittades att läsa; ange själva filen, eller kontrollera att det är rätt mapp</translation>
    </message>
    <message>
        <source>the file cannot be read ({reason}); check what it is and who may read it</source>
        <translation>filen kan inte läsas ({reason}); kontrollera vad den är och vem som får läsa den</translation>
    </message>
    <message>
        <source>the file has {bytes} bytes, and no more than {limit} are read; shorten it</source>
        <translation>filen har {bytes} byte, och högst {limit} läses; korta den</translation>
    </message>
    <message>
        <source>nothing is written in the file; fill it in, or remove it</source>
        <translation>filen är tom; fyll i den, eller ta bort den</translation>
    </message>
    <message>
        <source>this is not a text file; name one, or save it as plain text in UTF-8</source>
        <translation>detta är ingen textfil; ange en sådan, eller spara den som ren text i UTF-8</translation>
    </message>
    <message>
        <source>the file is called {found}; rename it to {name} (the end is hidden? Explorer, “View”, “File name extensions”)</source>
        <translation>filen heter {found}; döp om den till {name} (syns inte slutet? Utforskaren, ”Visa”, ”Filnamnstillägg”)</translation>
    </message>
    <message>
        <source>not valid TOML at column {column}: {reason}; correct it there, or just before</source>
        <translation>ogiltig TOML i kolumn {column}: {reason}; rätta där, eller strax före</translation>
    </message>
    <message>
        <source>the required key {key} is missing; add a line “{key} = …”</source>
        <translation>den obligatoriska nyckeln {key} saknas; lägg till en rad ”{key} = …”</translation>
    </message>
    <message>
        <source>this is {found}; write {wanted}</source>
        <translation>detta är {found}; skriv {wanted}</translation>
    </message>
    <message>
        <source>“{value}” cannot be used here; write {wanted}</source>
        <translation>”{value}” går inte att använda här; skriv {wanted}</translation>
    </message>
    <message>
        <source>there is no key {key}; write {nearest} if that is what is meant, or remove it</source>
        <translation>nyckeln {key} finns inte; skriv {nearest} om det är den som avses, eller ta bort den</translation>
    </message>
    <message>
        <source>“{path}” leads out of the announcement&apos;s folder; put the picture into the folder and name it from there</source>
        <translation>”{path}” leder ut ur meddelandets mapp; lägg bilden i mappen och ange den därifrån</translation>
    </message>
    <message>
        <source>the file is a link that leads out of the announcement&apos;s folder, and is not read; put the file itself there</source>
        <translation>filen är en länk som leder ut ur meddelandets mapp och läses inte; lägg själva filen där</translation>
    </message>
    <message>
        <source>“{value}” is not a web address; write one that begins with https:// or http://</source>
        <translation>”{value}” är ingen webbadress; skriv en som börjar med https:// eller http://</translation>
    </message>
    <message>
        <source>nothing can be seen in this text; write what it should say</source>
        <translation>i den här texten syns ingenting; skriv vad den ska säga</translation>
    </message>
    <message>
        <source>the text has {count} characters, and no more than {limit} are shown; shorten it</source>
        <translation>texten har {count} tecken, och högst {limit} visas; korta den</translation>
    </message>
    <message>
        <source>a word of the text has {count} characters, and no more than {limit} are shown; part it with spaces</source>
        <translation>ett ord i texten har {count} tecken, och högst {limit} visas; dela det med mellanslag</translation>
    </message>
    <message>
        <source>the texts of the file have {count} characters together, and no more than {limit} are shown; shorten them</source>
        <translation>filens texter har tillsammans {count} tecken, och högst {limit} visas; korta dem</translation>
    </message>
    <message>
        <source>there are {count} of these, and no more than {limit} are shown; remove some</source>
        <translation>det finns {count} av dem, och högst {limit} visas; ta bort några</translation>
    </message>
    <message>
        <source>from here on there are {count} more problems; correct those that are told first</source>
        <translation>härifrån finns det {count} problem till; rätta först de som räknas upp</translation>
    </message>
    <message>
        <source>characters that nobody sees stand in the text and are left out of it: {code_points}; remove them</source>
        <translation>i texten står tecken som ingen ser och som utelämnas: {code_points}; ta bort dem</translation>
    </message>
    <message>
        <source>the picture “{path}” does not exist; put it into the announcement&apos;s folder, or correct its name</source>
        <translation>bilden ”{path}” finns inte; lägg den i meddelandets mapp, eller rätta namnet</translation>
    </message>
    <message>
        <source>the picture “{path}” cannot be shown ({reason}); save it anew as PNG, JPEG, WebP or SVG</source>
        <translation>bilden ”{path}” kan inte visas ({reason}); spara om den som PNG, JPEG, WebP eller SVG</translation>
    </message>
    <message>
        <source>the picture “{path}” names {count} parts outside itself, and is drawn without them; embed them as PNG or JPEG, or remove them</source>
        <translation>bilden ”{path}” hänvisar till {count} delar utanför sig själv och ritas utan dem; bädda in dem som PNG eller JPEG, eller ta bort dem</translation>
    </message>
    <message>
        <source>the picture “{path}” has {width} × {height} pixels and is shown at {wanted_width} × {wanted_height}; use a larger one</source>
        <translation>bilden ”{path}” har {width} × {height} bildpunkter och visas med {wanted_width} × {wanted_height}; använd en större</translation>
    </message>
    <message>
        <source>the logo “{path}” can hardly be seen on the paper, and is drawn on a ground of the colour {ground}; use one made for this paper</source>
        <translation>logotypen ”{path}” syns knappt mot papperet, och ritas på en platta i färgen {ground}; använd en som är gjord för detta papper</translation>
    </message>
    <message>
        <source>the contrast of {colour} with {ground} is {ratio}:1, and {wanted}:1 is needed; its nearest shade, “{nearest}”, is drawn: write it</source>
        <translation>kontrasten mellan {colour} och {ground} är {ratio}:1, och {wanted}:1 krävs; den närmaste nyansen, ”{nearest}”, ritas: skriv den</translation>
    </message>
    <message>
        <source>the typeface {font} lacks the character “{character}” ({code_point}); write it in another way</source>
        <translation>typsnittet {font} saknar tecknet ”{character}” ({code_point}); skriv det på ett annat sätt</translation>
    </message>
    <message>
        <source>{when} stands after {before}; put the milestones in the order of time</source>
        <translation>{when} står efter {before}; ordna milstolparna i tidsföljd</translation>
    </message>
    <message>
        <source>{until} lies before {when}, where the span begins; write when it ends, or remove it</source>
        <translation>{until} ligger före {when}, där tiden börjar; skriv när den slutar, eller ta bort raden</translation>
    </message>
    <message>
        <source>the quote has {words} words, and {limit} are what can be read in passing; shorten it</source>
        <translation>citatet har {words} ord, och {limit} är vad man hinner läsa i förbifarten; korta det</translation>
    </message>
    <message>
        <source>an address of {characters} characters makes a QR code that has no room on this display at the size that a phone reads from where people stand, and stands in words alone; write a shorter one, or lower the distance</source>
        <translation>en adress på {characters} tecken ger en QR-kod som inte får plats på den här skärmen i den storlek som en telefon läser därifrån man står, och den står bara i ord; skriv en kortare, eller minska avståndet</translation>
    </message>
    <message>
        <source>no display is called “{name}”, and the primary one is used until it appears; write one of these: {known}</source>
        <translation>ingen skärm heter ”{name}”, och den primära används tills den dyker upp; skriv någon av dessa: {known}</translation>
    </message>
    <message>
        <source>at {distance} m nobody can read this display, only up to {greatest} m; lower distance_m, or use a larger display</source>
        <translation>på {distance} m kan ingen läsa den här skärmen, bara på upp till {greatest} m; sänk distance_m, eller använd en större skärm</translation>
    </message>
    <message>
        <source>there is no key {key}; correct its spelling, or remove it</source>
        <translation>nyckeln {key} finns inte; rätta stavningen, eller ta bort den</translation>
    </message>
    <message>
        <source>no display is called “{name}”, and none is connected; connect one, or correct the name</source>
        <translation>ingen skärm heter ”{name}”, och ingen är ansluten; anslut en, eller rätta namnet</translation>
    </message>
    <message>
        <source>a text in quotation marks: &quot;…&quot;</source>
        <translation>en text inom citattecken: &quot;…&quot;</translation>
    </message>
    <message>
        <source>a list of texts: [&quot;…&quot;, &quot;…&quot;]</source>
        <translation>en lista med texter: [&quot;…&quot;, &quot;…&quot;]</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true (sant) eller false (falskt)</translation>
    </message>
    <message>
        <source>a whole number, such as 60</source>
        <translation>ett heltal, till exempel 60</translation>
    </message>
    <message>
        <source>a finite number, such as 2.5</source>
        <translation>ett ändligt tal med decimalpunkt, till exempel 2.5</translation>
    </message>
    <message>
        <source>a table, with its name in brackets above its keys: [name]</source>
        <translation>en tabell, med namnet inom hakparenteser ovanför nycklarna: [name]</translation>
    </message>
    <message>
        <source>the file is saved as {encoding}, and must be UTF-8; in the editor choose “Save as”, and there the encoding UTF-8</source>
        <translation>filen är sparad som {encoding} och måste vara UTF-8; välj ”Spara som” i redigeraren, och där kodningen UTF-8</translation>
    </message>
    <message>
        <source>the picture “{path}” does not exist: the parts of a path are joined by /; write: {key} = &quot;{example}&quot;</source>
        <translation>bilden ”{path}” finns inte: delarna av en sökväg skiljs åt med /; skriv: {key} = &quot;{example}&quot;</translation>
    </message>
    <message>
        <source>the byte {byte} is not UTF-8; in the editor choose “Save as”, and there the encoding UTF-8</source>
        <translation>byten {byte} är inte UTF-8; välj ”Spara som” i redigeraren, och där kodningen UTF-8</translation>
    </message>
    <message>
        <source>the picture “{path}” has the format {format}, which is not shown; save it as {better}, and write: {key} = &quot;{new}&quot;</source>
        <translation>bilden ”{path}” har formatet {format}, som inte visas; spara den som {better} och skriv: {key} = &quot;{new}&quot;</translation>
    </message>
    <message>
        <source>tables, each with the name in double brackets above its keys: [[{name}]]</source>
        <translation>tabeller, var och en med namnet inom dubbla hakparenteser ovanför nycklarna: [[{name}]]</translation>
    </message>
    <message>
        <source>a list in brackets: […]</source>
        <translation>en lista inom hakparenteser: […]</translation>
    </message>
    <message>
        <source>a date without quotation marks, such as 2019-02-21</source>
        <translation>ett datum utan citattecken, till exempel 2019-02-21</translation>
    </message>
    <message>
        <source>a time without quotation marks, such as 06:30:00</source>
        <translation>ett klockslag utan citattecken, till exempel 06:30:00</translation>
    </message>
    <message>
        <source>a date with a time, such as 2030-01-15T08:00:00+01:00</source>
        <translation>ett datum med klockslag, till exempel 2030-01-15T08:00:00+01:00</translation>
    </message>
    <message>
        <source>a date, or a date with a time, such as 2030-01-15 or 2030-01-15T08:00:00+01:00</source>
        <translation>ett datum, eller ett datum med klockslag, till exempel 2030-01-15 eller 2030-01-15T08:00:00+01:00</translation>
    </message>
    <message>
        <source>a year, a month or a day, such as 1998, &quot;2019-02&quot; or 2019-02-21</source>
        <translation>ett år, en månad eller en dag, till exempel 1998, &quot;2019-02&quot; eller 2019-02-21</translation>
    </message>
    <message>
        <source>a language tag, such as &quot;sv&quot; or &quot;en-GB&quot;</source>
        <translation>en språktagg, till exempel &quot;sv&quot; eller &quot;en-GB&quot;</translation>
    </message>
    <message>
        <source>the address of a feed of warnings that begins with https://, or with http://localhost</source>
        <translation>adressen till ett flöde med varningar, som börjar med https://, eller med http://localhost</translation>
    </message>
    <message>
        <source>a colour, such as &quot;#0d5c4d&quot;</source>
        <translation>en färg, till exempel &quot;#0d5c4d&quot;</translation>
    </message>
    <message>
        <source>a time of day from &quot;00:00&quot; to &quot;23:59&quot;, such as &quot;06:30&quot;</source>
        <translation>ett klockslag från &quot;00:00&quot; till &quot;23:59&quot;, till exempel &quot;06:30&quot;</translation>
    </message>
    <message>
        <source>days of the week, such as &quot;mon-fri&quot; or &quot;mon,wed&quot;</source>
        <translation>veckodagar på engelska, till exempel &quot;mon-fri&quot; eller &quot;mon,wed&quot;</translation>
    </message>
    <message>
        <source>&quot;cec&quot; or &quot;ddc&quot; to switch the panel itself, or &quot;none&quot;</source>
        <translation>&quot;cec&quot; eller &quot;ddc&quot; för att slå av och på själva skärmen, eller &quot;none&quot;</translation>
    </message>
    <message>
        <source>hours of the day, such as &quot;06:30-19:00&quot;</source>
        <translation>tider på dygnet, till exempel &quot;06:30-19:00&quot;</translation>
    </message>
    <message>
        <source>at least two modifiers and a key, such as &quot;Ctrl+Alt+Shift+Q&quot;, or &quot;&quot; for none</source>
        <translation>minst två modifierare och en tangent, till exempel &quot;Ctrl+Alt+Shift+Q&quot;, eller &quot;&quot; för ingen</translation>
    </message>
    <message>
        <source>two shares from 0 to 1, of the picture&apos;s width and height, such as [0.5, 0.3]</source>
        <translation>två andelar från 0 till 1, av bildens bredd och höjd, till exempel [0.5, 0.3]</translation>
    </message>
    <message>
        <source>a file, a folder or an address, such as &quot;/srv/lobby&quot; or &quot;https://example.org/lobby/&quot;</source>
        <translation>en fil, en mapp eller en adress, till exempel &quot;/srv/lobby&quot; eller &quot;https://example.org/lobby/&quot;</translation>
    </message>
    <message>
        <source>&quot;on&quot; or &quot;off&quot;, or &quot;ctrl&quot; for single letters with Ctrl alone</source>
        <translation>&quot;on&quot; eller &quot;off&quot;, eller &quot;ctrl&quot; för enstaka bokstäver bara med Ctrl</translation>
    </message>
    <message>
        <source>a number from {least} to {greatest}</source>
        <translation>ett tal från {least} till {greatest}</translation>
    </message>
    <message>
        <source>a number from {least} to {greatest}, or 0 for never</source>
        <translation>ett tal från {least} till {greatest}, eller 0 för aldrig</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>en text</translation>
    </message>
    <message>
        <source>a truth value</source>
        <translation>ett sanningsvärde</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>ett heltal</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>ett tal</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>en tabell</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>en lista</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>ett datum</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>ett klockslag</translation>
    </message>
    <message>
        <source>a date with a time</source>
        <translation>ett datum med klockslag</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>åtkomst nekad</translation>
    </message>
    <message>
        <source>the disk reports a fault</source>
        <translation>disken rapporterar ett fel</translation>
    </message>
    <message>
        <source>its file system does not answer</source>
        <translation>dess filsystem svarar inte</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>ingen vanlig fil</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>namnet är för långt</translation>
    </message>
    <message>
        <source>the link leads nowhere</source>
        <translation>länken leder ingenstans</translation>
    </message>
    <message>
        <source>it lies outside the announcement&apos;s folder</source>
        <translation>den ligger utanför meddelandets mapp</translation>
    </message>
    <message>
        <source>it has more than {name} MB</source>
        <translation>den är större än {name} MB</translation>
    </message>
    <message>
        <source>it is cut short, or broken in the middle</source>
        <translation>den är avhuggen eller trasig mitt i</translation>
    </message>
    <message>
        <source>it is no picture</source>
        <translation>den är ingen bild</translation>
    </message>
    <message>
        <source>its format is {name}</source>
        <translation>dess format är {name}</translation>
    </message>
    <message>
        <source>it is a compressed SVG</source>
        <translation>den är en komprimerad SVG</translation>
    </message>
    <message>
        <source>nothing of it can be seen</source>
        <translation>inget av den syns</translation>
    </message>
    <message>
        <source>faulty SVG: {name}</source>
        <translation>felaktig SVG: {name}</translation>
    </message>
    <message>
        <source>it has too many pixels: {name}</source>
        <translation>den har för många bildpunkter: {name}</translation>
    </message>
    <message>
        <source>it is far too long for its breadth: {name}</source>
        <translation>den är alldeles för lång för sin bredd: {name}</translation>
    </message>
    <message>
        <source>it takes more than {name} MB of memory</source>
        <translation>den kräver mer än {name} MB minne</translation>
    </message>
    <message>
        <source>drawing it takes longer than {name} s</source>
        <translation>den tar längre än {name} s att rita</translation>
    </message>
    <message>
        <source>the machine had no time to decode it</source>
        <translation>datorn hann inte avkoda den</translation>
    </message>
    <message>
        <source>the decoder ended with {name}</source>
        <translation>avkodaren slutade med {name}</translation>
    </message>
    <message>
        <source>the decoder could not be started: {name}</source>
        <translation>avkodaren kunde inte startas: {name}</translation>
    </message>
    <message>
        <source>what was decoded cannot be read again</source>
        <translation>det avkodade går inte att läsa igen</translation>
    </message>
    <message>
        <source>a line is neither a key with its value nor a table&apos;s name</source>
        <translation>en rad är varken en nyckel med sitt värde eller en tabells namn</translation>
    </message>
    <message>
        <source>something follows where the line should end</source>
        <translation>något står efter det som borde sluta raden</translation>
    </message>
    <message>
        <source>the sign = is missing after the key</source>
        <translation>tecknet = saknas efter nyckeln</translation>
    </message>
    <message>
        <source>the bracket ] after the table&apos;s name is missing</source>
        <translation>hakparentesen ] efter tabellens namn saknas</translation>
    </message>
    <message>
        <source>the brackets ]] after the table&apos;s name are missing</source>
        <translation>hakparenteserna ]] efter tabellens namn saknas</translation>
    </message>
    <message>
        <source>a key is missing or begins with a character that must stand in quotation marks</source>
        <translation>en nyckel saknas eller börjar med ett tecken som måste stå inom citattecken</translation>
    </message>
    <message>
        <source>the value is missing, or a text without quotation marks</source>
        <translation>värdet saknas, eller är en text utan citattecken</translation>
    </message>
    <message>
        <source>the quotation mark that ends the text is missing</source>
        <translation>citattecknet som avslutar texten saknas</translation>
    </message>
    <message>
        <source>a comma, or the bracket ] that ends the list, is missing</source>
        <translation>ett kommatecken saknas, eller hakparentesen ] som avslutar listan</translation>
    </message>
    <message>
        <source>a comma, or the brace that ends the table, is missing</source>
        <translation>ett kommatecken saknas, eller klammern som avslutar tabellen</translation>
    </message>
    <message>
        <source>a backslash in a text must be written twice</source>
        <translation>ett omvänt snedstreck i en text måste skrivas två gånger</translation>
    </message>
    <message>
        <source>a backslash in a text must be written twice, unless the number of a character follows it</source>
        <translation>ett omvänt snedstreck i en text måste skrivas två gånger, om det inte följs av numret på ett tecken</translation>
    </message>
    <message>
        <source>the number of an escaped character is wrong</source>
        <translation>numret på ett tecken efter omvänt snedstreck är fel</translation>
    </message>
    <message>
        <source>there is no such date or time</source>
        <translation>det finns inget sådant datum eller klockslag</translation>
    </message>
    <message>
        <source>the key is there already</source>
        <translation>nyckeln finns redan</translation>
    </message>
    <message>
        <source>the table {name} is there already</source>
        <translation>tabellen {name} finns redan</translation>
    </message>
    <message>
        <source>the table {name} is complete and takes no more keys</source>
        <translation>tabellen {name} är avslutad och tar inga fler nycklar</translation>
    </message>
    <message>
        <source>the key {name} is there already</source>
        <translation>nyckeln {name} finns redan</translation>
    </message>
    <message>
        <source>the character {name} may not stand here</source>
        <translation>tecknet {name} får inte stå här</translation>
    </message>
    <message>
        <source>a key of too many parts</source>
        <translation>en nyckel med för många delar</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>för djupt nästlat</translation>
    </message>
    <message>
        <source>a number of too many digits</source>
        <translation>ett tal med för många siffror</translation>
    </message>
    <message>
        <source>{what}; write: {example}</source>
        <translation>{what}; skriv: {example}</translation>
    </message>
    <message>
        <source>{what}; {how}</source>
        <translation>{what}; {how}</translation>
    </message>
    <message>
        <source>write &quot; after the text</source>
        <translation>skriv &quot; efter texten</translation>
    </message>
    <message>
        <source>the quotation mark that begins the text is missing</source>
        <translation>citattecknet som börjar texten saknas</translation>
    </message>
    <message>
        <source>write &quot; before the text</source>
        <translation>skriv &quot; före texten</translation>
    </message>
    <message>
        <source>the marks around a text must be straight, like &quot;, and these are curly</source>
        <translation>tecknen runt en text ska vara raka, som &quot;, och dessa är krökta</translation>
    </message>
    <message>
        <source>write &quot; before and after it</source>
        <translation>skriv &quot; före och efter den</translation>
    </message>
    <message>
        <source>a straight &quot; ends the text, and here it stands within one</source>
        <translation>ett rakt &quot; avslutar texten, och här står det inne i en</translation>
    </message>
    <message>
        <source>write “ and ” for those within</source>
        <translation>skriv ” och ” för dem inne i texten</translation>
    </message>
    <message>
        <source>one quotation mark of this line has no other</source>
        <translation>ett av radens citattecken saknar sitt andra</translation>
    </message>
    <message>
        <source>write &quot; before and after each text, and “ and ” within it</source>
        <translation>skriv &quot; före och efter varje text, och ” inne i den</translation>
    </message>
    <message>
        <source>a text over several lines needs three marks before it, and three after it: &quot;&quot;&quot;</source>
        <translation>en text på flera rader har tre citattecken före sig och tre efter: &quot;&quot;&quot;</translation>
    </message>
    <message>
        <source>write &quot;&quot;&quot; before and after it</source>
        <translation>skriv &quot;&quot;&quot; före och efter den</translation>
    </message>
    <message>
        <source>the text that begins here with {marks} does not end</source>
        <translation>texten som börjar här med {marks} tar inte slut</translation>
    </message>
    <message>
        <source>write {marks} where it ends, perhaps after line {last}</source>
        <translation>skriv {marks} där den slutar, kanske efter rad {last}</translation>
    </message>
    <message>
        <source>a text needs quotation marks</source>
        <translation>en text ska stå inom citattecken</translation>
    </message>
    <message>
        <source>a month stands in quotation marks, and month and day have two figures each</source>
        <translation>en månad står inom citattecken, och månad och dag har två siffror var</translation>
    </message>
    <message>
        <source>write a month as &quot;2024-05&quot;, a day as 2024-05-09</source>
        <translation>skriv en månad som &quot;2024-05&quot;, en dag som 2024-05-09</translation>
    </message>
    <message>
        <source>the decimals of a number follow a full stop, not a comma</source>
        <translation>decimalerna i ett tal följer efter en punkt, inte ett komma</translation>
    </message>
    <message>
        <source>write a full stop</source>
        <translation>skriv en punkt</translation>
    </message>
    <message>
        <source>yes and no are written true and false, in small letters</source>
        <translation>ja och nej skrivs true och false, med små bokstäver</translation>
    </message>
    <message>
        <source>write true or false</source>
        <translation>skriv true eller false</translation>
    </message>
    <message>
        <source>nothing follows the sign =</source>
        <translation>inget följer efter tecknet =</translation>
    </message>
    <message>
        <source>write the value after it, or remove the line</source>
        <translation>skriv värdet efter det, eller ta bort raden</translation>
    </message>
    <message>
        <source>there is no date or time {value}</source>
        <translation>det finns inget datum eller klockslag {value}</translation>
    </message>
    <message>
        <source>write a year as 1998, a month as &quot;2019-02&quot;, a day as 2019-02-21</source>
        <translation>skriv ett år som 1998, en månad som &quot;2019-02&quot;, en dag som 2019-02-21</translation>
    </message>
    <message>
        <source>write = between the key and its value</source>
        <translation>skriv = mellan nyckeln och värdet</translation>
    </message>
    <message>
        <source>no comma or semicolon stands after a value</source>
        <translation>efter ett värde står varken komma eller semikolon</translation>
    </message>
    <message>
        <source>there may be several {name}, so each begins with double brackets (line {lines})</source>
        <translation>det kan finnas flera {name}, så var och en börjar med dubbla hakparenteser (rad {lines})</translation>
    </message>
    <message>
        <source>remove it</source>
        <translation>ta bort det</translation>
    </message>
    <message>
        <source>a comma is missing between two items of the list</source>
        <translation>ett komma saknas mellan två poster i listan</translation>
    </message>
    <message>
        <source>write a comma after the first</source>
        <translation>skriv ett komma efter den första</translation>
    </message>
    <message>
        <source>the bracket [ that begins the list is missing</source>
        <translation>hakparentesen [ som börjar listan saknas</translation>
    </message>
    <message>
        <source>write [ before the first item</source>
        <translation>skriv [ före den första posten</translation>
    </message>
    <message>
        <source>the bracket ] that ends the list is missing</source>
        <translation>hakparentesen ] som avslutar listan saknas</translation>
    </message>
    <message>
        <source>write ] after the last item</source>
        <translation>skriv ] efter den sista posten</translation>
    </message>
    <message>
        <source>the brace that ends the table is missing</source>
        <translation>klammern som avslutar tabellen saknas</translation>
    </message>
    <message>
        <source>write it at the end of the line</source>
        <translation>skriv den i slutet av raden</translation>
    </message>
    <message>
        <source>a table in braces stands on one line</source>
        <translation>en tabell inom klamrar står på en rad</translation>
    </message>
    <message>
        <source>write all of it on this line</source>
        <translation>skriv hela på den här raden</translation>
    </message>
    <message>
        <source>the path of a picture begins in the announcement&apos;s folder, and its parts are joined by /</source>
        <translation>sökvägen till en bild börjar i meddelandets mapp, och dess delar skiljs åt med /</translation>
    </message>
    <message>
        <source>write / for each \</source>
        <translation>skriv / för varje \</translation>
    </message>
    <message>
        <source>write \\ for each \</source>
        <translation>skriv \\ för varje \</translation>
    </message>
    <message>
        <source>the parts of a table&apos;s name are joined by a full stop</source>
        <translation>delarna av en tabells namn skiljs åt med punkt</translation>
    </message>
    <message>
        <source>write a full stop between them</source>
        <translation>skriv en punkt mellan dem</translation>
    </message>
    <message>
        <source>a table&apos;s name needs as many brackets after it as before it</source>
        <translation>en tabells namn har lika många hakparenteser efter sig som före</translation>
    </message>
    <message>
        <source>write as many brackets after it as before it</source>
        <translation>skriv lika många hakparenteser efter det som före</translation>
    </message>
    <message>
        <source>write [[{name}]]</source>
        <translation>skriv [[{name}]]</translation>
    </message>
    <message>
        <source>the table {name} has begun already, on line {first}</source>
        <translation>tabellen {name} har redan börjat, på rad {first}</translation>
    </message>
    <message>
        <source>move the lines below to it, and remove this one</source>
        <translation>flytta raderna nedanför dit, och ta bort den här</translation>
    </message>
    <message>
        <source>something follows the table&apos;s name on its line</source>
        <translation>något följer efter tabellens namn på samma rad</translation>
    </message>
    <message>
        <source>write it on the next line</source>
        <translation>skriv det på nästa rad</translation>
    </message>
    <message>
        <source>the key {name} is there already, on line {first}</source>
        <translation>nyckeln {name} finns redan, på rad {first}</translation>
    </message>
    <message>
        <source>remove one of the two</source>
        <translation>ta bort den ena av de två</translation>
    </message>
    <message>
        <source>there is no key {name}: a key is one word of the letters a to z</source>
        <translation>det finns ingen nyckel {name}: en nyckel är ett ord med bokstäverna a till z</translation>
    </message>
    <message>
        <source>correct it, or remove the line</source>
        <translation>rätta den, eller ta bort raden</translation>
    </message>
    <message>
        <source>a sign stands here that does not belong here</source>
        <translation>här står ett tecken som inte hör hit</translation>
    </message>
    <message>
        <source>remove the sign</source>
        <translation>ta bort tecknet</translation>
    </message>
    <message>
        <source>a remark begins with #</source>
        <translation>en anmärkning börjar med #</translation>
    </message>
    <message>
        <source>write # before it</source>
        <translation>skriv # före den</translation>
    </message>
    <message>
        <source>this line is no key with a value, no table&apos;s name and no remark</source>
        <translation>raden är varken en nyckel med värde, ett tabellnamn eller en anmärkning</translation>
    </message>
    <message>
        <source>write # before it, or move it into its text</source>
        <translation>skriv # före den, eller flytta in den i dess text</translation>
    </message>
    <message>
        <source>a space on this line is not an ordinary one, as text copied from elsewhere has it</source>
        <translation>ett mellanslag på raden är inte ett vanligt, vilket händer när text kopieras från annat håll</translation>
    </message>
    <message>
        <source>write the spaces anew</source>
        <translation>skriv mellanslagen på nytt</translation>
    </message>
    <message>
        <source>an invisible character ({code_point}) stands here, which a text may not have</source>
        <translation>här står ett osynligt tecken ({code_point}), som en text inte får ha</translation>
    </message>
    <message>
        <source>remove it, or write the line anew</source>
        <translation>ta bort det, eller skriv om raden</translation>
    </message>
</context>
<context>
    <name>touch</name>
    <message>
        <source>Large text</source>
        <translation>Stor text</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Läs upp</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Paus</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Paused</source>
        <translation>Pausad</translation>
    </message>
    <message>
        <source>Illustration</source>
        <translation>Illustration</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>The whole story</source>
        <translation>Hela texten</translation>
    </message>
    <message>
        <source>The ceremony</source>
        <translation>Ceremonin</translation>
    </message>
    <message>
        <source>Published {date}</source>
        <translation>Publicerad {date}</translation>
    </message>
    <message>
        <source>Photo: {name}</source>
        <translation>Foto: {name}</translation>
    </message>
    <message>
        <source>Illustration: {name}</source>
        <translation>Illustration: {name}</translation>
    </message>
    <message>
        <source>{page} / {pages}</source>
        <translation>{page} / {pages}</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} av {count}</translation>
    </message>
    <message>
        <source>Tab goes through the panels, F1 tells the keys.</source>
        <translation>Tab går genom panelerna, F1 berättar om tangenterna.</translation>
    </message>
    <message>
        <source>A screen of announcements</source>
        <translation>En skärm med meddelanden</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Fortsätter</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Hela skärmen</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>Stor text</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Normal text</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Tab goes row by row</source>
        <translation>Tab går rad för rad</translation>
    </message>
    <message>
        <source>Page {place} of {count}</source>
        <translation>Sida {place} av {count}</translation>
    </message>
    <message>
        <source>Unofficial translation from {language}</source>
        <translation>Inofficiell översättning från {language}</translation>
    </message>
    <message>
        <source>Staff: hold {chord} for two seconds to leave. Write your own announcement with foaje preview.</source>
        <translation>Personal: håll ned {chord} i två sekunder för att avsluta. Skriv ett eget meddelande med foaje preview.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Idag</translation>
    </message>
    <message>
        <source>{window} of {whole}</source>
        <translation>{window} av {whole}</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>i morgon</numerusform>
            <numerusform>om %n dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n week(s)</source>
        <translation>
            <numerusform>om 1 vecka</numerusform>
            <numerusform>om %n veckor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>om 1 månad</numerusform>
            <numerusform>om %n månader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>nästa år</numerusform>
            <numerusform>om %n år</numerusform>
        </translation>
    </message>
    <message>
        <source>EXERCISE</source>
        <translation>ÖVNING</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
    <message numerus="yes">
        <source>The screen goes back to its start in %n second(s). Any key or tap keeps it here.</source>
        <translation>
            <numerusform>Skärmen går tillbaka till början om %n sekund. En tangent eller ett tryck håller den kvar.</numerusform>
            <numerusform>Skärmen går tillbaka till början om %n sekunder. En tangent eller ett tryck håller den kvar.</numerusform>
        </translation>
    </message>
    <message>
        <source>F1 shows the keys</source>
        <translation>F1 visar tangenterna</translation>
    </message>
    <message>
        <source>{key} reads aloud,</source>
        <translation>{key} läser upp,</translation>
    </message>
    <message>
        <source>Nothing can be read aloud here: there is no speech service.</source>
        <translation>Här kan inget läsas upp: det finns ingen talsyntes.</translation>
    </message>
    <message>
        <source>milestone {place} of {count}</source>
        <translation>milstolpe {place} av {count}</translation>
    </message>
</context>
</TS>
