//! More records of the small site: what components about planning, deciding and working together show.
//!
//! Long because two dozen entities need a record or two each.

/// Entities and their records, beside those of `sample`.
pub const PLANS: &[(&str, &str)] = &[
    ("themenfeld", "- id: bauen\n  titel: Bauen\n  fim_code: bauen_wohnen"),
    ("land", LAND),
    ("finanzierungsregel", RULE),
    ("phasenmodell", "- id: anderes\n  titel: Anderes Modell"),
    (
        "phase",
        "- id: klaeren\n  titel: Klären\n  modell: anderes\n  nummer: 1\n  entspricht: [pruefung]",
    ),
    ("prueffrage", QUESTIONS),
    ("herausforderung", CHALLENGES),
    ("prozess", PROCESS),
    ("workshop", WORKSHOP),
    ("arbeitsblatt", WORKSHEET),
    ("projektvorlage", PACKAGES),
    ("massnahme", MEASURES),
    ("gremium", BODIES),
    ("beschluss", DECISIONS),
    ("termin", EVENTS),
    ("meldung", NEWS),
    ("steckbrief", PROFILES),
    ("umsetzungsstand", PROGRESS),
    ("kachelkarte", MAP),
    ("beteiligung", PARTICIPATION),
    ("umfrage", SURVEYS),
    ("vergleich", SET),
    ("option", OPTIONS),
    ("entscheidungsbaum", TREE),
    ("erfahrung", LESSON),
    ("schnittstelle", INTERFACE),
    ("bestandsaufnahme", STOCK),
    ("kennzahl", METRIC),
    ("quelle", SOURCE),
];

const LAND: &str = "
- id: land
  titel: Musterland
  kuerzel: ML
  ars_praefix: \"15\"
  ansprechstelle: mf
";

const RULE: &str = "
- id: regel
  titel: Musterland zahlt
  land: land
  beschreibung: Das Land zahlt.
  positionen: [betrieb, schulung]
  vorbehalt: Haushalt
";

const QUESTIONS: &str = "
- id: wer-zahlt
  titel: Wer zahlt
  dimension: rechtlich
  frage: Wer zahlt?
  antworten: [\"rolle:leitung\"]
- id: wer-hilft
  titel: Wer hilft
  dimension: technisch
  frage: Wer hilft?
  antworten: [\"supportmodell:hilfe\"]
- id: wie-schnell
  titel: Wie schnell
  dimension: technisch
  frage: Wie schnell geht es?
";

const CHALLENGES: &str = "
- id: informieren
  titel: Sich informieren
  nummer: 1
  ziel: Bescheid wissen
  entspricht: [pruefung]
  themen: [{titel: Geld, beschreibung: Kosten, fragen: [wer-zahlt]}]
- id: nutzen
  titel: Nutzen
  nummer: 2
  themen: [{titel: Support, fragen: [wer-hilft, wie-schnell]}]
";

const PROCESS: &str = "
- id: ablauf
  titel: Dienst bauen
  start: Ein Antrag
  akteure: [\"rolle:leitung\", \"stelle:dataport\"]
  eingaben: [Formular, Zeit]
  schritte:
    - {text: Auswählen, akteur: \"rolle:leitung\", dauer: {min: 20, max: 20, einheit: minuten}}
    - {text: Bauen, dauer: {max: 30, einheit: minuten}}
    - {text: Abstimmen, dauer: {min: 3, max: 6, einheit: werktage}, schleife: {zu: 2, anlass: Etwas fehlt.}}
    - {text: Freigeben}
  dauer: {min: 2, max: 2, einheit: wochen}
  ende: {art: produkt, text: Ein Dienst}
  begleitung: [{zeitpunkt: Vorher, text: Schulen}]
  vorlagen: [avv]
  lesart: unsicher
";

const WORKSHOP: &str = "
- id: werkstatt
  titel: Werkstatt
  material: [Stifte]
  bloecke:
    - {titel: Verstehen, arbeitsblatt: blatt, teile: [{text: Schreiben, minuten: 3}, {text: Vorstellen, minuten: 7}]}
    - {titel: Reden, teile: [{text: Reden, minuten: 20}]}
";

const WORKSHEET: &str = "
- id: blatt
  titel: Blatt
  anleitung: Ausfüllen
  felder:
    - {titel: Idee, hilfe: Eine, zeilen: 3}
    - {titel: Name}
    - {titel: Umfang, auswahl: [alles, nichts]}
";

const PACKAGES: &str = "
- id: muster
  titel: Muster
  werkzeug: Tafel
  pakete:
    - {id: vorbereitung, typ: phase, titel: Vorbereitung}
    - {id: analyse, typ: epic, titel: Analyse, eltern: vorbereitung}
    - {id: recht, typ: user_story, titel: Recht, eltern: analyse}
    - {id: umsetzung, typ: phase, titel: Umsetzung, haengt_ab_von: [analyse]}
";

const MEASURES: &str = "
- id: portal
  titel: Portal
  kurz: Ein Portal
  horizont: kurz
  zeitraum: {von: 2020-01-01, bis: 2021-12-31}
  zustand: umgesetzt
  stelle: mf
  kriterien: [Nutzen]
- id: akte
  titel: Akte
  horizont: lang
  stelle: mf
- id: anderswo
  titel: Anderswo
  horizont: mittel
";

const BODIES: &str = "
- id: runde
  titel: Runde
  zweck: Steuern
  ebene: land
  berichtet_an: [planungsrat]
  anzahl: bund
  mitglieder: [mf]
- id: planungsrat
  titel: Planungsrat
  zweck: Entscheiden
  ebene: bund
";

const DECISIONS: &str = "
- id: frueh
  titel: Früher
  gremium: planungsrat
  datum: 2021-06-23
  nummer: \"2021/24\"
  dimension: technisch
- id: spaet
  titel: Später
  gremium: runde
  datum: 2022-12-06
  nummer: \"2022/04\"
  dimension: rechtlich
  inhalt: Etwas
";

const EVENTS: &str = "
- id: tag
  titel: Tag
  beginn: 2021-08-18
  ort: Erfurt
  online_url: https://land.example/tag
  veranstalter: mf
  zustand: vorbei
- id: sprechstunde
  titel: Sprechstunde
  beginn: 2024-03-01
  uhrzeit: 10:00–11:00
  reihe: {turnus: monatlich, bis: 2024-12-01}
";

const NEWS: &str = "
- id: start-meldung
  titel: Gestartet
  art: nachricht
  datum: 2021-08-18
  betrifft: [\"onlinedienst:gastro\"]
- id: bericht
  titel: Bericht
  art: presse
  datum: 2024-05-02
  text: Lob
  url: https://zeitung.example/
";

const PROFILES: &str = "
- id: sperrmuell
  titel: Sperrmüll bei Dataport
  anbieter: dataport
  dienst: Sperrmüll
  themenfeld: bauen
  angebotsumfang: nachweise_digital
";

const PROGRESS: &str = "
- id: alt
  titel: Alt
  gegenstand: \"onlinedienst:gastro\"
  stelle: mf
  phase: start
  datum: 2023-03-01
  quelle: vortrag
- id: neu
  titel: Neu
  gegenstand: \"onlinedienst:gastro\"
  stelle: mf
  phase: pruefung
  datum: 2024-03-01
  quelle: vortrag
  hinweis: Läuft
- id: gotha
  titel: Gotha
  gegenstand: \"onlinedienst:gastro\"
  ars: \"160670000000\"
  wert: live
  datum: 2024-05
  quelle: vortrag
";

const MAP: &str = "
- id: karte
  titel: Karte
  land: TH
  gegenstand: \"onlinedienst:gastro\"
  zellen:
    - {ars: \"160670000000\", titel: Gotha, kurz: GTH, zeile: 1, spalte: 1, art: landkreis}
    - {ars: \"160510000000\", titel: Erfurt, kurz: EF, zeile: 1, spalte: 2, art: kreisfreie_stadt}
";

const PARTICIPATION: &str = "
- id: bauen-beteiligung
  titel: Bauen
  themenfeld: bauen
  beteiligte:
    - {name: Nürnberg, land: BY, art: kommune}
    - {name: Leipzig, land: ST, art: kommune, lesart: unsicher}
    - {name: Dataport, art: it_dienstleister, stelle: dataport, grad: einzelthema, fussnote: Gast}
";

const SURVEYS: &str = "
- id: dms-1
  titel: DMS 1
  frage: Haben Sie ein DMS?
  antworten: [{text: ja, anzahl: 8}, {text: nein, anzahl: 8}]
  grundgesamtheit: 22
  ruecklauf: 16
  stichtag: 2022-06
  runde: 1
- id: dms-2
  titel: DMS 2
  frage: Haben Sie ein DMS?
  antworten: [{text: ja, anzahl: 12}, {text: nein, anzahl: 6}, {text: geplant, anzahl: 2}]
  grundgesamtheit: 22
  ruecklauf: 20
  stichtag: 2023-06
  runde: 2
  vorige_runde: dms-1
";

const SET: &str = "
- id: start
  titel: Womit anfangen
  frage: Womit fangen Sie an?
  kriterien: [{id: rueckkanal, titel: Rückkanal}, {id: kosten, titel: Kosten}]
";

const OPTIONS: &str = "
- id: plattform
  titel: Plattform
  vergleich: start
  zeichen: A
  beschreibung: Des Landes
  werte: [{kriterium: rueckkanal, text: nein}, {kriterium: kosten, text: keine}]
- id: eigenes-portal
  titel: Eigenes Portal
  vergleich: start
  zeichen: B
  beschreibung: Selbst betreiben
  werte: [{kriterium: rueckkanal, text: ja}]
  lesart: unsicher
";

const TREE: &str = "
- id: wahl
  titel: Wahl
  ziel: Wissen
  knoten:
    - id: erste
      frage: Gibt es einen Dienst?
      hilfe: Im Katalog
      antworten: [{text: ja, weiter: zweite}, {text: nein, ergebnis: Warten.}]
    - id: zweite
      frage: Zahlt das Land?
      antworten: [{text: ja, ergebnis: Nehmen., verweise: [\"nachnutzungsmodell:efa\"], setzt: {anbindungsvariante: databox}}]
";

const LESSON: &str = "
- id: steuern
  titel: Jemand muss steuern
  text: Sonst geht es schief.
  rat: Eine Person benennen.
  stelle: dataport
  dimension: rechtlich
  betrifft: [\"rolle:leitung\"]
";

const INTERFACE: &str = "
- id: dms
  titel: DMS
  art: dms
  system: enaio
  zweck: Ablegen
  zustand: konzept
  fragen: [Wann?, Wozu?]
";

const STOCK: &str = "
- id: haus
  titel: Haus
  stufen:
    - {titel: Information, ist: [Portal]}
    - {titel: Archiv, luecken: [kein Archiv]}
";

const METRIC: &str = "
- id: antraege
  titel: Anträge
  wert: 40
  quelle: vortrag
  ziel: 60
  reihe: [{stand: 2021-03, wert: 12}]
";

const SOURCE: &str = "
- id: deck
  titel: Vortragsfolien
  art: vortrag
  lizenz: CC-BY-4.0
  herausgeber: Eine Behörde
";
