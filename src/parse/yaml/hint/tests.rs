//! The usual slips of people who write YAML by hand: one message, its place, its remedy.

use crate::base::place::Place;
use crate::base::source::FileId;
use crate::parse::yaml::yaml;

/// A small record; each slip replaces one of its lines.
const RECORD: &str = "\
id: wohngeld
titel: Wohngeld online
quellen: [gesetz]
modell: efa
aufwand:
  tage: {art: ca, wert: 3}
  dauer: 2
wege:
  - papier
  - netz
kurz: Ein Satz.
";

/// The message about the record with `lines` in place of the line that begins with `key`.
fn message(key: &str, lines: &str) -> String {
    let replaced =
        RECORD.lines().map(|line| if line.trim_start().starts_with(key) { lines } else { line });
    let text = replaced.collect::<Vec<&str>>().join("\n") + "\n";
    let found = yaml(FileId(0), &text, 0);
    assert_eq!(found.diags.len(), 1, "{lines}: {:?}", found.diags);
    let diag = &found.diags[0];
    let Place::Span(_, span) = diag.place else { panic!("{lines}: no span") };
    let before = &text[..span.range().start];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let help = diag.help.as_deref().expect("what to do");
    format!("{line}:{column} {} – {help}", diag.message)
}

#[track_caller]
fn check(cases: &[(&str, &str, &str)]) {
    for (key, lines, wanted) in cases {
        let got = message(key, lines);
        assert!(got.starts_with(wanted), "{lines}\n  got    {got}\n  wanted {wanted}");
    }
}

#[test]
fn e11_keys_and_colons() {
    check(&[
        (
            "modell",
            "modell efa",
            "4:1 nach dem Schlüssel „modell“ fehlt der Doppelpunkt – „modell: efa“",
        ),
        (
            "modell",
            "modell = efa",
            "4:1 nach dem Schlüssel „modell“ fehlt der Doppelpunkt – „modell: efa“",
        ),
        (
            "modell",
            "modell\n: efa",
            "4:1 der Doppelpunkt zu „modell“ steht erst in der nächsten Zeile",
        ),
        ("quellen", "quellen: [- gesetz]", "3:11 zwischen Klammern steht vor den Punkten"),
        ("quellen", "quellen: [#gesetz]", "3:11 mit „#“ darf ein Wert nicht beginnen"),
        (
            "quellen",
            "quellen: [gesetz, #eins]",
            "3:19 ab „#“ liest YAML den Rest der Zeile als Kommentar",
        ),
        ("modell", "modell:efa", "4:7 nach dem Doppelpunkt fehlt ein Leerzeichen – „modell: efa“"),
        ("id", "id:wohngeld", "1:3 nach dem Doppelpunkt fehlt ein Leerzeichen – „id: wohngeld“"),
        ("id", "id wohngeld", "1:1 nach dem Schlüssel „id“ fehlt der Doppelpunkt"),
        ("titel", "titel:Wohngeld online", "2:6 nach dem Doppelpunkt fehlt ein Leerzeichen"),
        ("tage", "  tage {art: ca}", "6:3 nach dem Schlüssel „tage“ fehlt der Doppelpunkt"),
        ("tage", "  tage: {art:ca}", "6:13 nach dem Doppelpunkt fehlt ein Leerzeichen – „art: ca“"),
        ("tage", "  tage: {wert 3}", "6:10 nach dem Schlüssel „wert“ fehlt der Doppelpunkt"),
        ("modell", "modell: efa\nNoch ein Satz.", "5:1 in dieser Zeile fehlt ein Schlüssel"),
        ("modell", "modell:\u{a0}efa", "4:8 hier steht ein geschütztes Leerzeichen"),
    ]);
}

#[test]
fn e11_columns() {
    check(&[
        (
            "modell",
            "   modell: efa",
            "4:4 diese Zeile ist zu weit eingerückt – ohne Einrückung schreiben, wie „quellen“ in Zeile 3",
        ),
        (
            "dauer",
            " dauer: 2",
            "7:2 die Einrückung passt zu keiner Zeile darüber – ohne Einrückung schreiben, wie \
             „aufwand“ in Zeile 5 oder mit 2 Leerzeichen einrücken, wie „tage“ in Zeile 6",
        ),
        (
            "- netz",
            " - netz",
            "10:2 diese Zeile ist zu wenig eingerückt – mit 2 Leerzeichen einrücken, wie den \
             Listenpunkt in Zeile 9",
        ),
        ("- netz", "    - netz", "10:5 durch seine Einrückung gehört dieser Listenpunkt zum Text"),
        ("modell", "- modell: efa", "4:1 zwischen Schlüsseln steht hier ein Listenpunkt"),
        ("titel", "\ttitel: W", "2:1 hier rückt ein Tabulator ein"),
        ("dauer", "\tdauer: 2", "7:1 hier rückt ein Tabulator ein – mit Leerzeichen einrücken"),
        ("dauer", "\u{a0}\u{a0}dauer: 2", "7:1 hier steht ein geschütztes Leerzeichen"),
        ("modell", "---\nmodell: efa", "4:1 „---“ teilt die Datei"),
    ]);
    let found = yaml(FileId(0), "- id: a\n  titel: A\nkurz: b\n", 0);
    assert!(found.diags[0].message.starts_with("zwischen Listenpunkten steht hier ein Schlüssel"));
}

#[test]
fn e11_lists() {
    check(&[
        (
            "- papier",
            "  – papier\n  – post",
            "9:3 mit „–“ beginnt in YAML kein Listenpunkt – mit dem kurzen Strich der Tastatur schreiben: „- papier“",
        ),
        ("- papier", "• papier\n• post", "9:1 mit „•“ beginnt in YAML kein Listenpunkt"),
        ("- papier", "  – id: a\n    titel: b", "9:3 mit „–“ beginnt in YAML kein Listenpunkt"),
        ("- papier", "  -papier", "9:3 nach dem Strich fehlt ein Leerzeichen – „- papier“"),
        ("- netz", "  -netz", "10:3 nach dem Strich fehlt ein Leerzeichen – „- netz“"),
        (
            "quellen",
            "quellen: [gesetz",
            "3:10 die Klammer wird nicht geschlossen – dahinter mit „]“",
        ),
        ("quellen", "quellen: [gesetz,\n  satzung", "3:10 die Klammer wird nicht geschlossen"),
        ("quellen", "quellen: [gesetz]]", "3:18 hier ist eine Klammer zu viel"),
        (
            "quellen",
            "quellen: [gesetz}",
            "3:17 die Klammer „[“ wird mit „}“ geschlossen – hier „]“",
        ),
        ("tage", "  tage: {art: ca wert: 3}", "6:18 vor dem Schlüssel „wert“ fehlt ein Komma"),
        ("tage", "  tage: {art: ca", "6:9 die Klammer wird nicht geschlossen – dahinter mit „}“"),
        ("kurz", "kurz: [Text](https://a.de)", "11:13 ein Wert, der mit einer Klammer beginnt"),
        ("modell", "modell: - efa", "4:9 mit „-“ beginnt eine Liste, die erst in der nächsten"),
    ]);
}

#[test]
fn e11_values() {
    check(&[
        ("titel", "titel: Hinweis: wichtig", "2:8 der Text enthält einen Doppelpunkt"),
        ("titel", "titel: Wohngeld\n  Achtung: neu", "3:3 der Text enthält einen Doppelpunkt"),
        ("titel", "titel: @amt", "2:8 mit „@“ darf ein Wert nicht beginnen – den ganzen Wert in"),
        ("titel", "titel: %amt", "2:8 mit „%“ darf ein Wert nicht beginnen"),
        ("titel", "titel: *Amt* und", "2:8 mit „*“ beginnt in YAML ein Rückverweis, kein Text"),
        ("titel", "titel: &Amt", "2:8 mit „&“ beginnt in YAML eine Sprungmarke, kein Text"),
        ("titel", "titel: !wichtig ja", "2:8 mit „!“ beginnt in YAML ein Datentyp, kein Text"),
        ("titel", "titel: #1", "2:8 mit „#“ beginnt in YAML ein Kommentar, kein Text"),
        (
            "titel",
            "titel: Antrag #1",
            "2:15 das liest YAML als Kommentar; es fehlt auf der Seite – den ganzen Wert in gerade",
        ),
        ("- netz", "  - Netz für alle #offen", "10:19 das liest YAML als Kommentar"),
        ("titel", "titel: > 5 Tage", "2:8 mit „>“ beginnt ein Textblock"),
        (
            "titel",
            "titel: {{ kennzahl a }}",
            "2:8 „{{“ beginnt in YAML eine Gruppe, keinen Baustein",
        ),
        ("titel", "titel: {{ kennzahl a }} b", "2:8 „{{“ beginnt in YAML eine Gruppe"),
    ]);
}

#[test]
fn e11_quotes() {
    check(&[
        (
            "titel",
            "titel: \"Wohngeld",
            "2:8 das Anführungszeichen wird nicht geschlossen – hinter dem",
        ),
        ("titel", "titel: 'Wohngeld", "2:8 das Anführungszeichen wird nicht geschlossen"),
        (
            "titel",
            "titel: \"Wohngeld“",
            "2:8 das Anführungszeichen wird nicht geschlossen – mit demselben",
        ),
        ("titel", "titel: \"Wohn\" geld", "2:15 hinter dem schließenden Anführungszeichen geht"),
        ("titel", "titel: 'Wohn's geld'", "2:14 hinter dem schließenden Anführungszeichen geht"),
        ("titel", "titel: \"C:\\Amt\"", "2:11 „\\“ hat zwischen doppelten Anführungszeichen"),
        ("kurz", "kurz: \"Ein Satz.", "11:7 das Anführungszeichen wird nicht geschlossen"),
    ]);
}

/// Nothing that was meant is taken for a slip.
#[test]
fn what_is_right_stays_silent() {
    for text in [
        "kurz: Text\n  über zwei Zeilen - mit Strich\n",
        "kurz: |\n  - Punkt\n  titel:Text\n  \twert\n",
        "kurz: |\n  Guten Tag,\n\n  - Punkt\n  -Wort\n",
        "kurz: >-\n  -Wort und\n  - Punkt\nliste:\n  - |\n    Satz\n    - Punkt\n",
        "zeit: 08:30\nadresse: https://a.de:80/b\nliste: [leistung:a, 'b: c']\n",
        "- leistung:a\n- \"{{ kennzahl a }}\"\n- -5\n",
        "a: &x [b]\nc: *x\nleer: # noch offen\n",
        "gruppe: {a: , b: 1}\nfrage: ob\u{a0}das geht: \n".trim_end_matches(": \n"),
        "---\ntitel: eine Datei\n",
        "titel: Antrag eins # noch offen\nkurz: Ein Satz.  #offen\nstand: 2025-06-01 #geprüft\n",
        "titel: \"Antrag #1\"\nkurz: 'C#' #x\nsprache: C#\nid: antrag #eins\nzahl: 5 #1\n",
        "kurz: |\n  Antrag #1\n  – eins\n# Ende\nweg: Über A#b\n",
        "kurz:\n  – so sagt man –\n  in einem Satz\n",
    ] {
        let found = yaml(FileId(0), text, 0);
        assert!(found.diags.is_empty(), "{text}: {:?}", found.diags);
    }
}

/// Whatever is typed wherever: one message, and none of the places is outside of the text.
#[test]
fn e11_one_edit_is_one_message() {
    let signs = ["\t", "\"", "'", "[", "}", ":", "- ", "„", "\u{a0}", "#", "\n", "@", "{{", "\\"];
    for (at, _) in RECORD.char_indices() {
        for sign in signs {
            let text = format!("{}{sign}{}", &RECORD[..at], &RECORD[at..]);
            let diags = yaml(FileId(0), &text, 0).diags;
            assert!(diags.len() <= 1, "{text}: {diags:?}");
            for diag in diags {
                let Place::Span(_, span) = diag.place else { panic!("{text}: no span") };
                assert!(
                    text.get(span.range()).is_some_and(|it| !it.is_empty()),
                    "{text}: {span:?}"
                );
            }
        }
    }
}
