//! One line for each message: `path:line:col: P080 Fehler: message`.

use super::item::Item;
use std::fmt::Write;

/// All messages, one line each.
pub fn short(items: &[Item<'_>]) -> String {
    let mut out = String::new();
    for item in items {
        let (rule, word) = (item.diag.rule, item.diag.severity.word());
        let message = item.diag.message.replace('\n', " ");
        writeln!(out, "{}: {rule} {word}: {message}", item.origin()).expect("text takes all");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::{items, sample};
    use super::*;

    #[test]
    fn golden() {
        let sample = sample::sample();
        assert_eq!(
            short(&items(&sample.diags, &sample.snapshot)),
            "\
(Handbuch): P072 Hinweis: es gibt keine Seite „Impressum“
assets/formular.exe: P006 Fehler: Programme nicht
content/daten/begriff/avv.yaml:3:1: P003 Warnung: der Schlüssel „id“ steht zweimal
content/seiten/aussengastronomie.md:5:17: P080 Fehler: Anker „kosten-kommune“ gibt es in seiten/finanzierung.md nicht
"
        );
    }
}
