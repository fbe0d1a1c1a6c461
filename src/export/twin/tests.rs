//! What pages become.

use super::block::markdown;
use super::html::tree;
use super::link::Links;
use crate::base::address::Address;
use crate::export::testing::{HANDBOOK, SHOP, site};

/// HTML of a page one level down, in Markdown.
pub fn told(html: &str) -> String {
    let site = site(&format!("{HANDBOOK}\noffene_daten: {{markdown: ja}}"), &SHOP);
    let page = site.page_at(&Address::new("daten/")).expect("the page of all data");
    markdown(&tree(html), &Links::new(&site, site.page(page), "../"))
}

fn become_as_told(cases: &[(&str, &str)]) {
    for (html, wanted) in cases {
        assert_eq!(told(html), *wanted, "{html}");
    }
}

#[test]
fn blocks_keep_their_shape() {
    become_as_told(&[
        ("<h2 id=\"a\">A &amp; B</h2><p>Ein\nSatz.</p>", "## A & B\n\nEin Satz."),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c"),
        ("<ol start=\"9\"><li><p>a</p><p>b</p></li><li>c</li></ol>", "9. a\n\n   b\n\n10. c"),
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n* b"),
        (
            "<dl><div><dt>Stand</dt><dd>1. Mai</dd></div><div><dt>Wer?</dt><dd><ul><li>Amt</li></ul></dd></div></dl>",
            "- **Stand:** 1. Mai\n- **Wer?**\n  - Amt",
        ),
        (
            "<div class=\"kasten kasten-tipp\"><p class=\"kasten-titel\">Tipp</p><p>Ja.</p></div>",
            "> **Tipp**\n>\n> Ja.",
        ),
        (
            "<pre><code class=\"sprache-md\"><span>```\nx</span>\n</code></pre>",
            "````md\n```\nx\n````",
        ),
        (
            "<table><caption>T</caption><thead><tr><th>A</th><th class=\"rechts\">B|C</th></tr></thead>\
             <tbody><tr><th>x</th><td class=\"rechts\">1<br>2</td></tr></tbody></table>",
            "**T**\n\n| A | B\\|C |\n| --- | ---: |\n| x | 1; 2 |",
        ),
        (
            "<ul class=\"weiter\"><li><a href=\"#kosten\">Kosten</a></li><li><a href=\"../\">Start</a></li></ul>",
            "- [Start](../)",
        ),
        ("<nav>weg</nav><form>weg</form><p>da<br>- dort</p>", "da\\\n\\- dort"),
    ]);
}

#[test]
fn what_eyes_tell_apart_is_told_apart() {
    become_as_told(&[
        (
            "<figure><svg><text>9</text></svg><figcaption>Bild</figcaption>\
             <details class=\"bilddaten\"><summary>Worte</summary><p>Neun.</p></details></figure>",
            "**Bild**\n\nNeun.",
        ),
        (
            "<figure><figcaption>Bild</figcaption><details class=\"bilddaten\"><p>Neun.</p>\
             <table><caption>Bild</caption><tr><th>A</th></tr><tr><td>9</td></tr></table></details></figure>",
            "**Bild**\n\nNeun.\n\n| A |\n| --- |\n| 9 |",
        ),
        (
            "<p><span class=\"abzeichen\">Version 1</span> <span>Stand <time>2021</time></span></p>\
             <p><span class=\"nur-vorlesen\">Schritt 1: </span><span class=\"ziffer\" aria-hidden=\"true\">1</span> <span>Los</span></p>",
            "Version 1 · Stand 2021\n\nSchritt 1: Los",
        ),
        (
            "<p><span class=\"muster\"><b>V</b> verantwortlich</span> <span class=\"muster\">A</span><br>Ende</p>",
            "Ende",
        ),
        (
            "<dl><dt>AVV <span class=\"langform\">Auftrag</span></dt><dd>Vertrag</dd></dl>",
            "- **AVV (Auftrag):** Vertrag",
        ),
    ]);
}

#[test]
fn words_keep_their_marks() {
    become_as_told(&[
        ("<strong>a</strong> b<em>c</em>", "**a** b*c*"),
        ("x<strong>„a“</strong>y <strong>Wer: </strong>du", "x„a“y Wer: du"),
        ("<strong>a</strong><strong>b</strong>", "**ab**"),
        ("Nicht <del>abschaffen</del>.", "Nicht ~~abschaffen~~."),
        ("<code>a`b</code> und <code> </code>", "``a`b`` und"),
        ("a<sup class=\"fussnote\"><a href=\"#f\">1</a></sup>", "a (Fußnote 1)"),
        ("20<sup><span class=\"nur-vorlesen\"> Hinweis </span>b</sup> aus", "20 (Hinweis b) aus"),
        (
            "Fragen. <span class=\"bedingung\"><span class=\"abzeichen\">nur wenn</span> es regnet</span>",
            "Fragen. (nur wenn: es regnet)",
        ),
        ("<span class=\"erreichen-art\">Telefon</span> 1", "Telefon: 1"),
        ("<p>EfA <span class=\"abzeichen\">neu</span></p>", "EfA (neu)"),
        ("<p><span class=\"abzeichen\">offen</span> Es fehlt Geld.</p>", "offen: Es fehlt Geld."),
        ("<span aria-hidden=\"true\">✓</span><span class=\"nur-vorlesen\">ja</span>", "ja"),
        (
            "<img src=\"../a.png\" alt=\"Ein Bild\"> <img src=\"b.png\" alt=\"\">",
            "![Ein Bild](../a.png)",
        ),
    ]);
}

#[test]
fn links_lead_to_twins() {
    for (href, wanted) in [
        ("../finanzierung/kosten/index.html#kosten", "[x](../finanzierung/kosten/index.md#kosten)"),
        ("../index.html", "[x](../index.md)"),
        ("../daten/kostenposition.csv", "[x](../daten/kostenposition.csv)"),
        ("../gibt/es/nicht/index.html", "[x](../gibt/es/nicht/index.html)"),
        ("../daten/index.html#avv", "x"),
        ("#avv", "x"),
        ("https://a.example/(b)", "[x](<https://a.example/(b)>)"),
        ("mailto:a@example.org?subject=S&body=B", "[x](mailto:a@example.org)"),
        ("#hier", "x"),
    ] {
        assert_eq!(told(&format!("<a href=\"{href}\">x</a>")), wanted);
    }
    let outside = "<a class=\"extern\" href=\"https://a.de/\">A<span class=\"nur-vorlesen\"> (externe Seite)</span></a>";
    assert_eq!(told(outside), "[A](https://a.de/)");
}
