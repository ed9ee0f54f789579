/**
 * Everyday German beside that of the list it is joined with: words that stand in any letter, report or note and are no term of a
 * field on their own. Nouns in the singular; what may well be somebody's subject (Musik, Gedächtnis, Demokratie) is left out.
 */
export const everyday = `abend abschluss abschnitt absicht absprache abstand abteilung adresse aktion aktivität alltag alter alternative amt änderung anfrage angabe
 angebot angst anhang ankündigung anlass anliegen anmeldung annahme ansatz anspruch anteil antrag anwendung anzahl apfel arm art artikel aspekt atmosphäre aufgabe
 auflage aufmerksamkeit aufnahme aufwand auge augenblick augenmerk ausbau ausdruck ausgabe ausgang auskunft ausland ausmaß ausnahme aussage ausschnitt austausch
 auswahl auswirkung auto autor bahn bank basis bau baum bedarf bedeutung bedingung begriff begleitung behörde beitrag bekanntheit beleg bemerkung bemühung benutzer
 beobachtung berater beratung berg bericht beruf bescheid beschluss beschreibung besitz besonderheit bestandteil bestand besuch besucher beteiligung betrag betrieb
 bett bevölkerung bewegung beweis bewertung beziehung bezug bild bildschirm bitte blatt blick block blume boden boot brief bruder buch bühne bund bürger büro chance
 charakter chef dach dank darstellung datei datum dauer debatte detail dialog dienst dienstleistung diskussion distanz dokument dorf druck durchschnitt ebene ecke effekt
 eigenschaft eindruck einfluss einführung eingang einheit einladung einrichtung einsatz einschätzung einstellung eintrag einwand einzelheit element eltern empfehlung
 engagement entfernung entscheidung entwicklung entwurf ereignis erfahrung erfolg ergänzung erhöhung erinnerung erkenntnis erklärung erlaubnis ersatz erwartung
 essen etappe existenz fach fähigkeit fahrt faktor familie farbe feedback fehler feld fenster fest feuer figur film finger firma fläche fluss folge forderung
 formular fortschritt foto frau freiheit freude freund frieden front früchte führung fuß funktion garten gast gebäude gebiet gedanke gefahr gefühl
 gegend gegensatz gegenstand gegenteil gelegenheit gemeinde gemeinschaft geschichte geschwindigkeit gesellschaft gesetz gesicht gespräch gestaltung 
 gewicht gewinn glaube glück grad grafik grenze größe grundlage gruppe haar haltung hand handel handlung haupt heimat herausforderung herbst herkunft herr herz hilfe
 himmel hinsicht hintergrund hinweis hof höhe hoffnung hund hunger idee information inhalt initiative innere institution interesse interview irrtum jugend junge kampf
 kapitel karte kategorie kenntnis kern kind kirche klasse kleidung knopf kollege kommentar komponente kompromiss konflikt kontakt kontext kontrolle
 konzept kooperation kopf kopie körper kosten kraft kreis krieg krise kritik kunde kurs küche lage lager länge lauf laune lehre lehrer leistung leiter leitung leser licht lied linie
 link liste lob loch lohn lösung luft lust macht mädchen mal mangel mann marke markt maß maßnahme material maximum meer mehrheit meinung menge merkmal
 meter methode miete minimum mischung mitarbeiter mitglied mittag mitte mitteilung mittel modus moment morgen motiv motto mühe mund mut mutter nachfrage nachmittag nachricht
 nachteil nacht nähe nase natur netzwerk niveau notiz notwendigkeit nummer nutzen nutzer nutzung oberfläche objekt öffentlichkeit ohr onkel opfer option ordner ordnung
 organisation ort paar papier park partner pause person perspektive pfad pflanze pflicht phase plan platz plattform politiker position post praxis preis prinzip
 priorität produkt produktion programm projekt prozess publikum prüfung qualität quelle rahmen rand rat raum reaktion realität rechnung rede reform regel regierung region
 reihe reihenfolge reise resultat rezept richtung risiko rolle rücken rücksicht ruf ruhe runde sammlung satz schaden schatten schicht schiff schlaf schlag schluss schlüssel schnee
 schnitt schrift schritt schuh schuld schule schüler schutz schwester schwierigkeit schwerpunkt see seele sekunde sektor sendung sicht sinn situation sitz sitzung skala
 sohn sommer sonne sorge spaß spiel spitze sprache spur staat stand standard standort start statistik stärke stein stellung stellungnahme steuer stift stimme stimmung stoff
 straße strategie strecke streit strom struktur stück student studie stuhl stufe suche summe symbol system szene tabelle tagung tasche tat tätigkeit tatsache team technik teile
 teilnahme teilnehmer telefon tempo termin test text tier tipp tisch titel tochter tod ton tool tor tour tradition traum treffen trend treppe tür typ überblick übergang überlegung übersicht
 übung uhr umfang umfeld umfrage umgang umgebung umsetzung umstand unfall universum unterlage unternehmen unterschied unterstützung untersuchung update ursache urteil variante
 vater veränderung veranstaltung verantwortung verband verbesserung verbindung verdacht verein verfahren verfügung vergangenheit vergleich verhalten verhältnis verkauf verlauf verlust vermögen
 veröffentlichung verpflichtung versammlung version versprechen verständnis versuch verteilung vertrag vertrauen vertreter verwaltung verwendung verzeichnis video vielfalt vogel volk voraussetzung
 vordergrund vorgang vorgehen vorlage vorschlag vorstellung vorteil vortrag vorwurf wahl wahrheit wahrnehmung wald wand wandel ware wasser wechsel wein werk wert wesen wetter wichtigkeit widerstand
 widerspruch wiese wille wind winter wirklichkeit wirkung wissen wohnung wunsch würde wunder zahl zahlung zeichen zeile zeitpunkt zeitraum zeitung zentrum zimmer zufall zugang zugriff
 zukunft zusammenarbeit zusammenfassung zusammenhang zusatz zustand zustimmung zweck zweifel zwischenzeit community million millionen milliarde milliarden euro
 abhängigkeit ablauf abwicklung aktualisierung analyse anleitung anpassung anreiz ansicht ansprechpartner anwender anwendungsfall applikation aufgabenstellung
 auflistung ausblick ausführung ausgangspunkt ausprägung auslieferung ausrichtung auswertung bearbeitung behandlung benennung bereitstellung berücksichtigung bestimmung
 betrachtung beurteilung bezeichnung daten definition dokumentation durchführung einbindung eingabe einsatzgebiet einschränkung entstehung erfassung erläuterung ermittlung
 erstellung erweiterung fazit festlegung flexibilität formulierung fragestellung freigabe funktionalität gegebenheit gewährleistung handhabung handlungsempfehlung herangehensweise
 hersteller implementierung installation instanz kennzeichnung kombination konfiguration konsequenz koordination motivation neuerung optimierung planung problematik problemstellung
 rahmenbedingung referenz ressource schreibweise sichtweise speicherung szenario technologie thematik transparenz übertragung überprüfung umstellung verarbeitung vereinbarung
 vereinfachung verfügbarkeit vermeidung verwendungszweck verzicht vorbereitung vorhaben vorgabe vorgehensweise weiterentwicklung zielgruppe zielsetzung zugehörigkeit zuordnung
 zuständigkeit zuweisung
 einfach gut weiter weitere selbst rund eben gerade verschieden inzwischen gemeinsam verfügbar möglich wichtig klein groß neu alt jung lang kurz hoch tief schnell langsam früh spät
 finden findet fand gefunden stellen stellt gestellt halten hält nehmen nimmt nahm bringen bringt brachte bleiben bleibt blieb sehen sieht sah führen führt nutzen nutzt
 arbeiten arbeitet helfen hilft versuchen versucht beginnen beginnt entstehen entsteht entwickeln entwickelt verwenden verwendet veröffentlichen veröffentlicht sammeln bieten bietet`;
