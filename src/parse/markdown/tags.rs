//! What to write instead of an HTML tag.

/// The name of a tag in lower case letters as written; empty for declarations and the like.
pub(super) fn name(tag: &str) -> &str {
    let inner = tag.trim_start_matches(['<', '/']);
    if !tag.starts_with('<') {
        return "";
    }
    let end = inner.find(|char: char| !char.is_ascii_alphanumeric() && char != '-');
    &inner[..end.unwrap_or(inner.len())]
}

/// An instruction for the author.
pub(super) fn proposal(tag: &str) -> &'static str {
    match name(tag).to_ascii_lowercase().as_str() {
        "a" => "Verweis in Markdown: [Text](Ziel)",
        "b" | "strong" => "fett in Markdown: **Text**",
        "i" | "em" => "betont in Markdown: *Text*",
        "s" | "del" | "strike" => "gestrichen in Markdown: ~~Text~~",
        "br" => "Zeilenumbruch: \\ am Ende der Zeile",
        "hr" => "Trennlinie in Markdown: ---",
        "img" | "picture" | "figure" => "Bild in Markdown: ![Alternativtext](pfad)",
        "p" => "Absätze durch eine leere Zeile trennen",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "Überschrift in Markdown: ## Text",
        "ul" | "ol" | "li" => "Liste in Markdown: - Punkt",
        "dl" | "dt" | "dd" => "Wort in eine Zeile, darunter „: Erklärung“",
        "table" | "thead" | "tbody" | "tr" | "td" | "th" => "Tabelle in Markdown: | Kopf | Kopf |",
        "code" | "pre" | "kbd" | "samp" => "Code in Markdown: `Text` oder ein Block mit ```",
        "blockquote" => "Zitat in Markdown: > Text",
        "div" | "section" | "aside" | "details" | "summary" => "Kasten: > [!HINWEIS] Titel",
        "span" => "Text in anderer Sprache: [Text]{lang=en}",
        "sup" | "sub" => "Fußnote: [^1]; sonst das Zeichen selbst, etwa ² oder ₂",
        "script" | "style" | "link" | "meta" => {
            "Aussehen und Skripte gehören in das Thema (themes/)"
        }
        "iframe" | "video" | "audio" | "embed" | "object" => {
            "Fremdes nicht einbetten, sondern verweisen: [Text](https://…)"
        }
        "svg" => "als Datei ablegen und einbinden: ![Alternativtext](pfad.svg)",
        _ => "als bloßer Text: \\< statt < schreiben",
    }
}
