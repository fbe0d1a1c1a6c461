//! The small handbook of the tests: every page type once, full and sparse.

/// Files for [`site`](super::testing::site).
pub const SAMPLE: &str = r#"
### leitfaden.yaml
titel: Probe
beschreibung: Ein kleines Handbuch.
land: st
hauptnavigation: [anleitungen, leistungen]
### seiten/index.md
---
titel: Gemeinsam nutzen
status: freigegeben
stand: 2021-08-16
---
### seiten/impressum.md
---
titel: Impressum
status: freigegeben
stand: 2021-08-16
---
### seiten/grundlagen/index.md
---
titel: Grundlagen
status: freigegeben
stand: 2021-08-16
---
### seiten/grundlagen/modelle.md
---
titel: Überblick
beschreibung: Drei Wege.
reihenfolge: 1
status: freigegeben
stand: 2021-08-16
quellen: [sprechstunde]
---
Ein [AVV](begriff:avv) regelt es.
### seiten/grundlagen/modelle/efa.md
---
titel: Einer für Alle
status: freigegeben
stand: 2021-08-16
---
### seiten/anleitungen/index.md
---
titel: Anleitungen
beschreibung: Schritt für Schritt.
status: freigegeben
stand: 2021-08-16
---
### seiten/anleitungen/gastro/index.md
---
titel: Außengastronomie
status: freigegeben
stand: 2021-08-16
leitfaden: gastro
abschnitt: basis
---
### seiten/anleitungen/gastro/2-avv.md
---
titel: AVV schließen
status: freigegeben
stand: 2021-08-16
---
Darum geht es.
### seiten/anleitungen/gastro/ueberblick.md
---
titel: Überblick
status: freigegeben
stand: 2021-08-16
abschnitt: basis
---
### seiten/anleitungen/gastro/hilfe.md
---
titel: Hilfe
status: freigegeben
stand: 2021-08-16
abschnitt: hilfe
---
### seiten/anleitungen/gastro/anhang.md
---
titel: Anhang
status: freigegeben
stand: 2021-08-16
---
### daten/leitfaden.yaml
- {id: gastro, titel: Außengastronomie beantragen, kurz: Fünf Schritte., status: freigegeben, stand: 2021-08-16, version: "1.0", herausgeber: mf, land: st,
   geltungsbereich: Kommunen in Sachsen-Anhalt, ordner: anleitungen/gastro, lizenz: CC-BY-4.0,
   abschnitte: [{id: basis, titel: Basis, nummerierung: ja}, {id: schritte, titel: Schritte}, {id: hilfe, titel: Hilfestellung}],
   aenderungen: [{version: "0.9", datum: 2021-07-01, text: Entwurf}, {version: "1.0", datum: 2021-08-16, text: "**Erste** Fassung"}]}
### daten/land.yaml
- {id: st, titel: Sachsen-Anhalt, status: freigegeben, stand: 2021-08-16, kuerzel: ST, ars_praefix: "15", ansprechstelle: mf, finanzierung: regel}
### daten/stelle.yaml
- {id: mf, titel: Ministerium der Finanzen, kurz: Zuständig bis 2021., status: freigegeben, stand: 2021-08-16, art: ministerium, land: st,
   anschrift: "Editharing 40, 39108 Magdeburg", lesart: {art: unsicher, hinweis: Die Zuständigkeit hat gewechselt.}, url: "https://mf.example/"}
- {id: dataport, titel: Dataport, status: freigegeben, stand: 2021-08-16, art: it_dienstleister, pruefen_bis: 2021-08-31, verantwortlich: mf}
- {id: geheim, titel: Entwurfsstelle, status: entwurf, art: kommune}
### daten/kontakt.yaml
- {id: postfach, titel: Postfach OZG, status: freigegeben, stand: 2021-08-16, stelle: mf, zweck: Interesse **bekunden**, email: ozg@example.org, telefon: "0391 1", url: "https://ozg.example/", erreichbarkeit: werktags}
- {id: broker, titel: Nachrichtenbroker, status: freigegeben, stand: 2021-08-16, stelle: dataport, zweck: Databox}
### daten/rolle.yaml
- {id: kommune, titel: Ihre Kommune, status: freigegeben, stand: 2021-08-16, ebene: kommune}
### daten/themenfeld.yaml
- {id: unternehmen, titel: Unternehmensführung, status: freigegeben, stand: 2021-08-16, fim_code: unternehmensfuehrung_entwicklung}
### daten/leistung.yaml
- {id: sondernutzung, titel: Sondernutzung, kurz: Tische auf der Straße., status: freigegeben, stand: 2021-08-16, ozg_id: "12345", themenfeld: unternehmen, vollzug: [kommune], zielgruppe: [unternehmen], leika: [freisitz]}
- {id: wohngeld, titel: Wohngeld, status: freigegeben, stand: 2021-08-16, ozg_id: "10081", themenfeld: unternehmen, vollzug: [land]}
### daten/leika_leistung.yaml
- {id: freisitz, titel: Freisitz, status: freigegeben, stand: 2021-08-16, leika: "99089003026000", bezeichnung: Freisitz erlauben,
   rechtsgrundlagen: [{norm: StrG LSA, fundstelle: § 18, url: "https://recht.example/18"}, {norm: DSGVO, fundstelle: Art. 28}]}
### daten/nachnutzungsmodell.yaml
- {id: efa, titel: Einer für Alle, status: freigegeben, stand: 2021-08-16, beschreibung: Ein Land für alle.}
### daten/dimension.yaml
- {id: technisch, titel: Technisch, status: freigegeben, stand: 2021-08-16, nummer: 2, leitfrage: Womit?}
- {id: rechtlich, titel: Rechtlich, status: freigegeben, stand: 2021-08-16, nummer: 1, leitfrage: Darf ich?}
### daten/anbindungsvariante.yaml
- {id: databox, titel: Databox, status: freigegeben, stand: 2021-08-16, art: filetransfer_databox, format: pdf, voraussetzungen: [Postfach, Zugang]}
### daten/basisdienst.yaml
- {id: konto, titel: Nutzerkonto, status: freigegeben, stand: 2021-08-16, art: nutzerkonto}
### daten/onlinedienst.yaml
- {id: gastro, titel: Außengastronomie beantragen, kurz: Tische und Stühle., status: freigegeben, stand: 2021-08-16, leistungen: ["leistung:sondernutzung"],
   modell: efa, anbieter: mf, betreiber: dataport, verfuegbarkeit: nachnutzbar, ab: 2021-08-16, reifegrad: "3", efa_konform: teilweise,
   efa_kriterien: {oberflaeche: erfuellt, payment: ungeprueft}, demo_url: "https://demo.example/", anbindungsvarianten: [databox],
   basisdienste: [{basisdienst: konto, pflicht: ja}], kosten: [betrieb], vertraege: [avv], support: hilfe, anleitung: gastro, ansprechpartner: [postfach],
   voraussetzungen: [{dimension: technisch, text: Databox, pflicht: ja}, {dimension: rechtlich, text: Satzung prüfen}],
   aufwand_kommune: {personentage: {art: ca, wert: 5}, dauer: {min: 2, max: 3, einheit: monate}}}
- {id: brunnen, titel: Brunnenbohrung, status: freigegeben, stand: 2021-08-16, leistungen: ["leika_leistung:freisitz"], modell: efa, anbieter: mf,
   verfuegbarkeit: geplant, anbindungsvarianten: [databox], ansprechpartner: [broker]}
### daten/kostenposition.yaml
- {id: betrieb, titel: Betrieb, status: freigegeben, stand: 2021-08-16, kostenart: betrieb, betrag: {wert: "1200", turnus: jaehrlich, art: bis},
   traeger: [{ebene: land, anteil: "100"}], lesart: unsicher}
### daten/finanzierungsregel.yaml
- {id: regel, titel: Das Land zahlt, status: freigegeben, stand: 2021-08-16, land: st, beschreibung: Das Land zahlt den Betrieb., vorbehalt: Haushalt}
### daten/supportmodell.yaml
- {id: hilfe, titel: Hilfe, kurz: Getrennte Wege., status: freigegeben, stand: 2021-08-16, stufen: [{stufe: "1", akteur: "rolle:kommune", kanal: [postfach], zeiten: werktags, aufgaben: [Fragen annehmen]}],
   eskalation: [{von: "1", nach: "3", bedingung: Störung}], mindestanforderungen: [Ein Postfach], wissensbasis: [sprechstunde]}
### daten/dokument.yaml
- {id: selbstauskunft, titel: Selbstauskunft, kurz: Angaben zum Datenschutz., status: freigegeben, stand: 2021-08-16, art: formular, datei: selbstauskunft.pdf, barrierefrei: ja}
- {id: avv, titel: Muster AVV, status: freigegeben, stand: 2021-08-16, art: vertrag, url: "https://avv.example/avv.docx", format: DOCX}
### daten/quelle.yaml
- {id: sprechstunde, titel: Sprechstunde, kurz: Vorstellung., status: freigegeben, stand: 2021-08-16, art: vortrag, herausgeber: Ministerium, abgerufen_am: 2021-08-18}
- {id: dsgvo, titel: DSGVO, status: freigegeben, stand: 2021-08-16, art: gesetz, url: "https://eur-lex.example/"}
### daten/kennzahl.yaml
- {id: buendel, titel: OZG-Leistungen, status: freigegeben, stand: 2021-08, wert: 582, quelle: sprechstunde}
- {id: offen, titel: Weitere, status: freigegeben, stand: 2021-08, wert: {art: bis, wert: 447}, quelle: sprechstunde, lesart: unsicher}
### daten/begriff.yaml
- {id: avv, titel: AVV, status: freigegeben, stand: 2021-08-16, langform: Auftragsverarbeitungsvertrag, definition: Vertrag nach **Art. 28**., synonyme: [Ärger-Vertrag], verwandt: [efa], leichte_sprache: Ein Vertrag.}
- {id: efa, titel: EfA, status: freigegeben, stand: 2021-08-16, langform: Einer für Alle, definition: Ein Land entwickelt.}
- {id: oeffentlich, titel: Öffentlichkeit, status: freigegeben, stand: 2021-08-16, definition: Alle.}
- {id: ozgid, titel: 115-Verbund, status: freigegeben, stand: 2021-08-16, definition: Telefon.}
### daten/phasenmodell.yaml
- {id: modell, titel: Phasen in ST, status: freigegeben, stand: 2021-08-16}
### daten/phase.yaml
- {id: planung, titel: Planung, status: freigegeben, stand: 2021-08-16, modell: modell, nummer: 3}
### daten/finanzierungsinstrument.yaml
- {id: budget, titel: Digitalisierungsbudget, status: freigegeben, stand: 2021-08-16, zustand: ausgelaufen, laufzeit: {von: 2020-06, bis: 2022-12}}
### daten/ablauf.yaml
- {id: gastro, titel: Mitnutzung, status: freigegeben, stand: 2021-08-16, leitfaden: gastro, abschnitt: schritte, onlinedienst: gastro, ziel: Alles läuft.}
### daten/schritt.yaml
- {id: gastro-interesse, titel: Interesse bekunden, kurz: Eine Mail., status: freigegeben, stand: 2021-08-16, ablauf: gastro, nummer: "1", von: ["rolle:kommune"], an: ["stelle:mf"], aufgaben: [{text: Mail schreiben}]}
- {id: gastro-avv, titel: AVV schließen, status: freigegeben, stand: 2021-08-16, ablauf: gastro, nummer: "2", von: ["rolle:kommune"], an: ["stelle:dataport"],
   dimension: rechtlich, phase: planung, kontakt: postfach, dauer: {min: 2, max: 6, einheit: wochen}, frist: vor dem Test, gilt_wenn: {anbindungsvariante: databox, kommunaltyp: stadt},
   aufgaben: [{text: Klären, pflicht: bedingt, bedingung: kein Vertrag da ist}], eingaben: [{dokument: selbstauskunft}, {text: Aktenzeichen}], ergebnisse: [{text: Vertrag, dokument: avv}],
   formulardaten: [{feld: Postfach, beispiel: amt@example.org, woher: eigene IT}], hinweise: [Geht **elektronisch**.], fehlerquellen: [Person statt Stelle],
   haengt_ab_von: [gastro-interesse], schleife_zu: {schritt: gastro-interesse, anlass: der Auftrag wechselt}, mail: {betreff: "AVV & mehr", text: "Guten Tag,\n\nbitte."}}
- {id: gastro-broker, titel: Broker einrichten, status: freigegeben, stand: 2021-08-16, ablauf: gastro, nummer: "3", von: ["rolle:kommune"], aufgaben: [{text: Beantragen}], haengt_ab_von: [gastro-avv], parallel_zu: [gastro-avv]}
"#;
