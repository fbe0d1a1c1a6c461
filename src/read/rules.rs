//! The two rules of this floor and their documentation.

use crate::base::diag::RuleId;

/// The rule for files that cannot be read as text.
pub const UNREADABLE: RuleId = RuleId("P003");

/// The rule for names, places and kinds of files.
pub const ADDRESS: RuleId = RuleId("P006");

/// Id, title and documentation (what, why, example, instead) of the rules of this floor.
pub const RULES: &[(RuleId, &str, &str)] = &[
    (UNREADABLE, "Datei ist nicht lesbar", P003),
    (ADDRESS, "Name, Ort oder Art einer Datei ist nicht erlaubt", P006),
];

const P003: &str = "\
Eine Datei lässt sich nicht als Text lesen: Sie ist nicht als UTF-8 gespeichert, enthält Nullbytes oder
unsichtbare Steuerzeichen, ist zu groß, lässt sich nicht öffnen, oder ihre YAML-Schreibweise ist nicht
verständlich.

**Warum:** Ein falsch gelesenes „ä“ fällt erst nach der Veröffentlichung auf. Zeichen, die die Schreibrichtung
umkehren, können Text anders zeigen, als er gespeichert ist.

**Beispiel:** Eine Datei aus einem alten Editor enthält „Größe“ in Windows-1252.

**Stattdessen:** Im Editor „Speichern unter“ wählen und als Kodierung „UTF-8“ einstellen. Markdown-Dateien dürfen
2 MB groß sein, YAML-Dateien 4 MB; größere aufteilen.
";

const P006: &str = "\
Ein Name kann nicht auf jedem System gespeichert werden, ist zu lang, ergibt keine Adresse oder unterscheidet sich
nur in der Schreibweise von einem anderen. Oder eine Datei darf nicht veröffentlicht werden: eine Verknüpfung führt
aus dem Handbuch hinaus, ein Anhang ist ein Programm, eine SVG-Grafik enthält Skripte oder fremde Adressen.

**Warum:** Das Handbuch muss auf jedem Rechner der Redaktion und auf jedem Webserver gleich aussehen. Programme und
Skripte in Anhängen gefährden Leserinnen und Leser.

**Beispiel:** `aux.md`, `Wer zahlt?.md`, `Seite.md` neben `seite.md`, `formular.exe`.

**Stattdessen:** Kurze Namen aus Kleinbuchstaben, Ziffern und Bindestrichen, zum Beispiel `wer-zahlt.md`. Programme
nicht anhängen, sondern auf ihre Bezugsquelle verweisen. SVG-Grafiken ohne Skripte speichern.
";
