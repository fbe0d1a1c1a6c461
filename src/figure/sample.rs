//! The records of the small site: a few of everything that components show.
//!
//! Long because two dozen entities need a record or two each.

/// Entities and their records.
pub const SAMPLE: &[(&str, &str)] = &[
    ("stelle", ORGANISATIONS),
    ("kontakt", CONTACTS),
    ("dimension", DIMENSIONS),
    ("phasenmodell", "- id: modell\n  titel: Phasen des Landes"),
    ("phase", PHASES),
    ("meilenstein", MILESTONES),
    ("aufgabe", TASKS),
    ("prueffrage", QUESTIONS),
    ("rolle", ROLES),
    ("dokument", DOCUMENTS),
    ("ablauf", ROUTE),
    ("schritt", STEPS),
    ("anbindungsvariante", CONNECTIONS),
    ("basisdienst", BASE_SERVICES),
    ("nachnutzungsmodell", MODELS),
    ("programm", PROGRAMS),
    ("finanzierungsinstrument", "- id: budget\n  titel: Digitalisierungsbudget"),
    ("finanzierungsmatrix", MATRIX),
    ("finanzierungsregel", FUNDING),
    ("kostenposition", COSTS),
    ("supportmodell", SUPPORT),
    ("onlinedienst", SERVICES),
    ("kennzahl", METRICS),
    ("quelle", SOURCES),
    ("begriff", TERMS),
];

const ORGANISATIONS: &str = "
- id: mf
  titel: Ministerium der Finanzen
  art: ministerium
  anschrift: Editharing 40, 39108 Magdeburg
- id: dataport
  titel: Dataport
  art: it_dienstleister
";

const CONTACTS: &str = "
- id: postfach
  titel: Postfach OZG
  stelle: mf
  zweck: Interesse **bekunden**
  email: ozg@land.example
  telefon: 0391 0000-100
  url: https://land.example/ozg/
  erreichbarkeit: werktags
  person: Erika Muster
- id: broker
  titel: Nachrichtenbroker
  stelle: dataport
  zweck: Databox
  person: Erika Muster
  einwilligung: ja
";

const DIMENSIONS: &str = "
- id: technisch
  titel: Technisch
  nummer: 2
  leitfrage: Geht das?
- id: rechtlich
  titel: Rechtlich
  nummer: 1
  leitfrage: Darf man das?
";

const PHASES: &str = "
- id: start
  titel: Start
  modell: modell
  nummer: 0
  ziel: Eine Idee
- id: pruefung
  titel: Prüfung
  modell: modell
  nummer: 1
- id: versteckt
  titel: Versteckt
  status: entwurf
  modell: modell
  nummer: 2
";

const MILESTONES: &str = "
- id: erkannt
  titel: Erkannt
  zwischen: [pruefung, start]
  kriterium: Ein Dienst ist bekannt.
";

const TASKS: &str = "
- id: gruppe
  titel: Gruppe bilden
  kurz: Mit Fachleuten.
  phase: start
  dimension: rechtlich
  rollen:
    - {rolle: leitung, art: verantwortlich}
    - {rolle: betrieb, art: ausfuehrend}
  ergebnis: Eine Gruppe
  vorlagen: [avv]
- id: beobachten
  titel: Beobachten
  phasenunabhaengig: ja
- id: pflegen
  titel: Pflegen
  projektunabhaengig: ja
  haengt_ab_von: [gruppe]
";

const QUESTIONS: &str = "
- id: technik
  titel: Technik
  dimension: technisch
  frage: Ist *alles* da?
- id: satzung
  titel: Satzung
  dimension: rechtlich
  phase: pruefung
  frage: Passt die Satzung?
  erlaeuterung: Form und Gebühr
  nachweis: Vermerk
  antworten: [\"schritt:anleitung-vertrag\"]
  pflicht: ja
";

const ROLES: &str = "
- id: betrieb
  titel: Betrieb
  ebene: dienstleister
  aufgaben: [Server pflegen]
- id: leitung
  titel: Projektleitung
  ebene: kommune
  aufgaben: [Termine setzen, Leitung informieren]
  kompetenzen: [Überblick]
  besetzt_durch: Hauptamt
";

const DOCUMENTS: &str = "
- id: avv
  titel: Vertrag
  kurz: Regelt die Daten.
  art: vertrag
  datei: avv.pdf
  barrierefrei: ja
  version: \"1.0\"
  lizenz: CC-BY-4.0
  dimensionen: [rechtlich]
- id: plan
  titel: Plan
  art: vorlage
";

const ROUTE: &str = "
- id: anleitung
  titel: Mitnutzung
  onlinedienst: gastro
  ziel: Anträge kommen **online**.
";

const STEPS: &str = "
- id: anleitung-databox
  titel: Databox einrichten
  ablauf: anleitung
  nummer: \"10\"
  von: [\"rolle:betrieb\"]
  aufgaben: [{text: Postfach prüfen, pflicht: bedingt}]
  gilt_wenn: {anbindungsvariante: databox}
  parallel_zu: [anleitung-vertrag]
  lesart: unsicher
- id: anleitung-vertrag
  titel: Vertrag schließen
  kurz: Sie schließen einen Vertrag.
  ablauf: anleitung
  nummer: \"2\"
  von: [\"rolle:leitung\"]
  an: [\"stelle:dataport\"]
  aufgaben:
    - {text: Vertrag unterschreiben}
    - {text: Rat fragen, pflicht: bedingt, bedingung: die Satzung es verlangt}
  ergebnisse: [{dokument: avv}]
  kontakt: postfach
  dauer: {min: 2, max: 6, einheit: wochen}
  mail: {betreff: Vertrag & Termin, text: \"Guten Tag,\\n\\nbitte.\"}
";

const CONNECTIONS: &str = "
- id: osci
  titel: OSCI/XTA
  art: osci_xta
  lesart: {art: unsicher, hinweis: Nur ein Vortrag}
- id: databox
  titel: Databox
  art: filetransfer_databox
  format: pdf
  adressierung: funktionspostfach
  rueckkanal: nein
  voraussetzungen: [Postfach, Kennwort]
  aufwand: niedrig
  uebergangsloesung: ja
";

const BASE_SERVICES: &str = "
- id: konto
  titel: Servicekonto
  art: nutzerkonto
  anbieter: mf
  kosten_kommune: keine
";

const MODELS: &str = "
- id: eigen
  titel: Eigenentwicklung
  beschreibung: Selbst bauen
  reihenfolge: 2
- id: efa
  titel: Einer für Alle
  beschreibung: Ein Land baut.
  geeignet_wenn: [Viele Fälle]
  vorteile: [Nur einmal, Spart Geld]
  betrieb: zentral
  reihenfolge: 1
";

const PROGRAMS: &str = "
- id: bund
  titel: Programm Bund
  anzahl: bund
- id: rest
  titel: Weitere
";

const MATRIX: &str = "
- id: matrix
  titel: Finanzierung 2021
  lesart: {art: unsicher, hinweis: Linien verloren.}
  zeilen: [efa, eigen]
  spalten: [bund, rest]
  zellen:
    - {zeile: efa, spalte: bund, anzahl: {art: unbestimmt}}
    - zeile: efa
      spalte: rest
      anzahl: {art: bis, wert: 230}
      instrumente: [budget]
      lesart: unsicher
      hinweis: Zeile nicht sicher
  fussnote: Nicht addieren.
";

const COSTS: &str = "
- id: betrieb
  titel: Rechenzentrum
  kostenart: betrieb
  betrag: {wert: 1200, turnus: jaehrlich, art: bis, stand: 2021-06-01}
  traeger:
    - {ebene: land, anteil: 60, verteilschluessel: einwohner}
    - {ebene: kommune, anteil: 40, vorbehalt: Haushalt}
- id: schulung
  titel: Schulung
  kostenart: schulung
  betrag: {turnus: einmalig, art: unbekannt}
  traeger: [{stelle: dataport}]
  offen: ja
  lesart: {art: unsicher, hinweis: Nicht belegt}
";

const FUNDING: &str = "
- id: regel
  titel: Regel des Landes
  land: st
  beschreibung: Das Land zahlt **den Betrieb**.
  positionen: [betrieb]
  vorbehalt: Haushalt
  rechtsgrundlagen:
    - {norm: Gesetz, fundstelle: § 17}
";

const SUPPORT: &str = "
- id: hilfe
  titel: Hilfe
  kurz: Wer hilft.
  stufen:
    - {stufe: 2t, akteur: \"stelle:dataport\", kanal: [postfach], reaktionszeit: 4 Stunden}
    - {stufe: 1, akteur: \"rolle:leitung\", aufgaben: [Fragen annehmen], zeiten: werktags}
  eskalation: [{von: 1, nach: 2t, bedingung: Störung}]
  mindestanforderungen: [Ein Postfach]
  wissensbasis: [gesetz]
";

const SERVICES: &str = "
- id: gastro
  titel: Außengastronomie
  leistungen: [\"leistung:gastro\"]
  modell: efa
  anbieter: mf
  verfuegbarkeit: nachnutzbar
  ab: 2021-08-16
  anbindungsvarianten: [databox]
  voraussetzungen: [{dimension: rechtlich, text: Vertrag, pflicht: ja}]
  kosten: [betrieb, schulung]
  beschaffungsweg: land_unentgeltlich
  support: hilfe
  anleitung: anleitung
  ansprechpartner: [postfach, broker]
  geeignet_fuer: {kommunaltypen: [gemeinde, stadt], einwohner_min: 5000}
  aufwand_kommune: {personentage: {art: ca, wert: 4}, dauer: {max: 10, einheit: wochen}}
- id: leer
  titel: Leer
  leistungen: [\"leistung:leer\"]
  modell: efa
  anbieter: mf
  verfuegbarkeit: geplant
  ab: 2027-01
  anbindungsvarianten: [databox]
  ansprechpartner: [fehlt]
";

const METRICS: &str = "
- id: gesamt
  titel: OZG-Leistungen
  wert: 1582
  einheit: OZG-Leistungen
  quelle: vortrag
  teile: [bund, rest]
  teilart: summe
- id: bund
  titel: Bund
  wert: 115
  einheit: OZG-Leistungen
  quelle: vortrag
- id: rest
  titel: Rest
  stand: 2021-08-18
  wert: 1467
  quelle: vortrag
  gilt_fuer: das **Land**
  teile: [bildung, gesamt]
  teilart: ueberlappend
- id: bildung
  titel: Bildung
  wert: {art: bis, wert: 20}
  quelle: vortrag
  lesart: {art: unsicher, hinweis: Verwischt}
";

const SOURCES: &str = "
- id: vortrag
  titel: Vortrag
  art: vortrag
  herausgeber: Ministerium & Land
- id: gesetz
  titel: Zugangsgesetz
  art: gesetz
  url: https://gesetze.example/ozg/
  abgerufen_am: 2026-11-20
  lizenz: dl-de/by-2-0
- id: alt
  titel: Älteres Gesetz
  art: gesetz
";

const TERMS: &str = "
- id: efa
  titel: EfA
  abkuerzung: EfA
  langform: Einer für Alle
  definition: Ein Land [baut](stelle:mf).
- id: avv
  titel: Auftragsverarbeitungsvertrag
  abkuerzung: AVV
  definition: Ein Vertrag.
  siehe: [efa]
";
