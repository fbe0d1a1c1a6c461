//! Reads a YAML text; on a syntax error says what is wrong in German.

use super::hint::{Slip, hint, misread};
use super::meant;
use super::node::{Entry, Node, Value};
use super::raw::{Key, Raw};
use crate::base::diag::{Diag, RuleId, Severity};
use crate::base::found::Found;
use crate::base::place::Place;
use crate::base::source::{FileId, Span};
use serde_yaml::{Location, Spanned};

/// The rule that speaks when a file cannot be read as what it should be.
pub const UNREADABLE: RuleId = RuleId("P003");

/// Whether a text cannot be read as what it should be; a warning leaves it readable.
pub fn is_unreadable(diags: &[Diag]) -> bool {
    diags.iter().any(|diag| diag.rule == UNREADABLE && diag.severity == Severity::Error)
}

/// Largest YAML text that is read, in bytes.
pub const MAX_BYTES: usize = 4 << 20;

/// Deepest nesting that is read, in levels.
const MAX_DEPTH: usize = 64;

/// Reads YAML. `offset` is where `text` starts in the file (0, or behind the `---` of front matter).
///
/// A text with a syntax error yields nothing and one message.
pub fn yaml(file: FileId, text: &str, offset: usize) -> Found<Node> {
    let whole = Span::new(offset, offset + text.len());
    if text.len() > MAX_BYTES {
        let message = format!("die Datei ist größer als {} MB", MAX_BYTES >> 20);
        let diag = Diag::error(UNREADABLE, Place::File(file), message)
            .help("auf mehrere Dateien aufteilen");
        return Found::new(Node { span: whole, value: Value::Null }, vec![diag]);
    }
    let unreadable = |slip: Slip| {
        let diag = slip.diag(file, offset);
        Found::new(Node { span: whole, value: Value::Null }, vec![diag])
    };
    if let Some(slip) = misread(text) {
        return unreadable(slip);
    }
    match parse(text) {
        Ok(Some(tree)) => {
            let mut reader = Reader { file, text, offset, diags: Vec::new() };
            let node = reader.node(tree);
            Found::new(node, reader.diags)
        }
        Ok(None) => Found::new(Node { span: whole, value: Value::Null }, Vec::new()),
        Err(error) => unreadable(hint(text, error.without_snippet())),
    }
}

fn parse(text: &str) -> Result<Option<Spanned<Raw>>, serde_yaml::Error> {
    if text.lines().all(|line| line.trim_start().is_empty() || line.trim_start().starts_with('#')) {
        return Ok(None);
    }
    let mut budget = serde_yaml::budget::Budget::default();
    budget.max_depth = MAX_DEPTH;
    budget.max_aliases = 200;
    budget.max_nodes = 400_000;
    let options = serde_yaml::options! {
        budget: Some(budget),
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        duplicate_keys: serde_yaml::DuplicateKeyPolicy::PassThrough,
        with_snippet: false,
    };
    serde_yaml::from_str_with_options(text, options).map(Some)
}

fn bytes(location: &Location) -> Option<Span> {
    let start = location.span().byte_offset()? as usize;
    Some(Span::new(start, start + location.span().byte_len().unwrap_or(0) as usize))
}

struct Reader<'a> {
    file: FileId,
    text: &'a str,
    offset: usize,
    diags: Vec<Diag>,
}

impl Reader<'_> {
    fn node(&mut self, raw: Spanned<Raw>) -> Node {
        let local = bytes(&raw.referenced).unwrap_or_default();
        if let Some(meant) = meant::node(self.text, local, &raw.value) {
            return self.meant(meant);
        }
        if matches!(raw.value, Raw::Text(_))
            && let Some(lost) = meant::comment(self.text, local)
        {
            self.diags.push(self.comment(lost));
        }
        let value = match raw.value {
            Raw::Null => Value::Null,
            Raw::Plain => Value::Scalar(self.written(local)),
            Raw::Text(text) => Value::Scalar(text),
            Raw::List(items) => {
                Value::List(items.into_iter().map(|item| self.node(item)).collect())
            }
            Raw::Map(entries) => Value::Map(self.entries(entries)),
        };
        Node { span: self.tight(local), value }
    }

    fn entries(&mut self, raw: Vec<(Spanned<Key>, Spanned<Raw>)>) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::with_capacity(raw.len());
        let mut second = false;
        for (key, value) in raw {
            let local = bytes(&key.referenced).unwrap_or_default();
            let span = self.tight(local);
            let key = key.value.0.unwrap_or_else(|| self.written(local));
            if let Some(pair) = meant::pair(self.text, local, &value.value) {
                entries.push(self.pair(pair));
                continue;
            }
            let value = match meant::value(self.text, local, &value.value) {
                Some(meant) => self.meant(meant),
                None => self.node(value),
            };
            match entries.iter().find(|other| other.key == key) {
                // What follows belongs to the second record: one message about both.
                _ if second => {}
                Some(first)
                    if key == "id" && entries.len() > 2 && first.span == entries[0].span =>
                {
                    second = true;
                    self.diags.push(self.second_record(span, first.span));
                }
                Some(first) => self.diags.push(self.duplicate(&key, span, first.span)),
                None => entries.push(Entry { key, span, value }),
            }
        }
        entries
    }

    /// What the author meant, together with the message that YAML reads it otherwise.
    fn meant(&mut self, (slip, node): (Slip, Node)) -> Node {
        self.diags.push(slip.diag(self.file, self.offset));
        node.shifted(self.offset)
    }

    fn pair(&mut self, (slip, entry): (Slip, Entry)) -> Entry {
        self.diags.push(slip.diag(self.file, self.offset));
        let (span, value) = (entry.span.shifted(self.offset), entry.value.shifted(self.offset));
        Entry { span, value, ..entry }
    }

    fn duplicate(&self, key: &str, span: Span, first: Span) -> Diag {
        let place = Place::Span(self.file, span);
        Diag::error(UNREADABLE, place, format!("der Schlüssel „{key}“ steht zweimal"))
            .label("zum zweiten Mal")
            .related(Place::Span(self.file, first), "zum ersten Mal")
            .help("einen der beiden löschen oder umbenennen")
    }

    /// A record below another one, in a file that is no list.
    fn second_record(&self, span: Span, first: Span) -> Diag {
        let message = "hier beginnt ein zweiter Eintrag, aber die Datei ist keine Liste";
        Diag::error(UNREADABLE, Place::Span(self.file, span), message)
            .related(Place::Span(self.file, first), "der erste Eintrag")
            .help(
                "ihn in eine eigene Datei setzen; oder jeden Eintrag mit „- id: …“ beginnen \
                 und seine Zeilen um zwei Leerzeichen einrücken",
            )
    }

    /// The end of a value that YAML takes for a comment.
    fn comment(&self, local: Span) -> Diag {
        let place = Place::Span(self.file, self.tight(local));
        Diag::warning(UNREADABLE, place, "das liest YAML als Kommentar; es fehlt auf der Seite")
            .help("den ganzen Wert in gerade Anführungszeichen setzen: \"…\"; ein Kommentar beginnt mit „# “")
    }

    fn written(&self, local: Span) -> String {
        self.text.get(local.range()).unwrap_or_default().trim_end().to_owned()
    }

    /// The span in the file, without white space behind it.
    fn tight(&self, local: Span) -> Span {
        let text = self.text.get(local.range()).unwrap_or_default();
        Span::new(local.start as usize, local.start as usize + text.trim_end().len())
            .shifted(self.offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Found<Node> {
        yaml(FileId(0), text, 0)
    }

    fn scalar(node: &Node, key: &str) -> String {
        match &node.find(key).expect("the key").value.value {
            Value::Scalar(text) => text.clone(),
            other => panic!("{key} is {other:?}"),
        }
    }

    #[test]
    fn e12_scalars_stay_as_written() {
        let text = "plz: 01067\nversion: 1.10\nland: NO\naktiv: ja\ntag: 2021-08-16\nzeit: 08:30\n\
                    wahr: true\ngross: 99102013104000\nzitat: \"1.10\"\nzahl: +5\n";
        let found = read(text);
        assert!(found.diags.is_empty());
        for (key, wanted) in [
            ("plz", "01067"),
            ("version", "1.10"),
            ("land", "NO"),
            ("aktiv", "ja"),
            ("tag", "2021-08-16"),
            ("zeit", "08:30"),
            ("wahr", "true"),
            ("gross", "99102013104000"),
            ("zitat", "1.10"),
            ("zahl", "+5"),
        ] {
            assert_eq!(scalar(&found.value, key), wanted);
        }
    }

    #[test]
    fn spans_point_at_keys_and_values() {
        let text = "# Öffnung\nkürzel: „süß“\nliste:\n  - eins\n  - name: zwei\n";
        let found = read(text);
        let entry = found.value.find("kürzel").expect("the key");
        assert_eq!(&text[entry.span.range()], "kürzel");
        assert_eq!(&text[entry.value.span.range()], "„süß“");
        let list = found.value.find("liste").expect("the key");
        let Value::List(items) = &list.value.value else { panic!("a list") };
        assert_eq!(&text[items[0].span.range()], "eins");
        let name = items[1].find("name").expect("the key");
        assert_eq!(&text[name.value.span.range()], "zwei");
    }

    #[test]
    fn e10_duplicate_keys_name_both_places() {
        let found = read("titel: eins\nkurz: x\ntitel: zwei\n");
        assert_eq!(found.diags.len(), 1);
        assert_eq!(found.diags[0].place, Place::Span(FileId(0), Span::new(20, 25)));
        assert_eq!(found.diags[0].related[0].0, Place::Span(FileId(0), Span::new(0, 5)));
        assert_eq!(scalar(&found.value, "titel"), "eins");
    }

    #[test]
    fn two_records_need_a_list() {
        let found = read("id: a\ntitel: eins\nart: x\n\nid: b\ntitel: zwei\nart: y\n");
        assert_eq!(found.diags.len(), 1, "{:?}", found.diags);
        assert_eq!(found.diags[0].place, Place::Span(FileId(0), Span::new(26, 28)));
    }

    #[test]
    fn e09_bombs_are_stopped() {
        let bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n\
                    c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n\
                    e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e]\n\
                    g: [*f,*f,*f,*f,*f,*f,*f,*f,*f]\n";
        let deep =
            (0..5000).fold(String::new(), |text, level| text + &" ".repeat(level % 900) + "a:\n");
        for text in [bomb.to_owned(), "a: &a [*a]\n".to_owned(), "[".repeat(100_000), deep] {
            let found = read(&text);
            assert_eq!(found.diags.len(), 1, "{text:.40}");
        }
    }
}
