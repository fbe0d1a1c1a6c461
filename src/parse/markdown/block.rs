//! Paragraphs and lists.

use super::component::{Parsed, Read, component};
use super::lost::near;
use super::page::{Form, Reference};
use super::table::CAPTION;
use super::writer::{Mode, Writer};
use std::fmt::Write;
use std::ops::Range;

impl Writer<'_> {
    pub fn paragraph(&mut self, range: Range<usize>) {
        if self.origin.is_line() || self.callout_title(&range) {
            return;
        }
        if !self.table_slip(&range, CAPTION) && self.caption(&range) {
            return;
        }
        let components = self.components_only(range.clone());
        if components.is_empty() {
            self.single_brace(&range);
            self.lost_lines(&range);
            self.body.push("<p>");
            return;
        }
        for (parsed, range) in components {
            let reference = Reference::Component(parsed.component(Form::Block));
            let number = self.reference(reference, range);
            self.body.component(number);
        }
        self.mode = Mode::Skip;
    }

    pub fn paragraph_end(&mut self, range: Range<usize>) {
        if !self.origin.is_line() && !self.callout_title_end() && !self.caption_end(range) {
            self.body.push("</p>\n");
        }
    }

    /// The components of a paragraph that holds nothing else, one in each line.
    fn components_only(&self, range: Range<usize>) -> Vec<(Parsed, Range<usize>)> {
        let text = self.source[range.clone()].trim_end();
        let mut components = Vec::new();
        let mut at = 0;
        while text[at..].starts_with("{{") {
            let Ok(Read::Component(parsed)) = component(&text[at..]) else { return Vec::new() };
            let end = at + parsed.end;
            components.push((parsed, range.start + at..range.start + end));
            let rest = text[end..].trim_start_matches([' ', '\t']);
            if rest.is_empty() {
                return components;
            }
            let Some(line) = rest.strip_prefix('\n') else { return Vec::new() };
            at = text.len() - line.trim_start_matches([' ', '\t']).len();
        }
        Vec::new()
    }

    pub fn list(&mut self, first: Option<u64>) {
        self.numbers(first);
        match first {
            None => self.body.push("<ul>\n"),
            Some(1) => self.body.push("<ol>\n"),
            Some(first) => {
                let _ = writeln!(self.body.html(), "<ol start=\"{first}\">");
            }
        }
    }

    pub fn list_end(&mut self, ordered: bool) {
        self.numbers_end();
        self.body.push(if ordered { "</ol>\n" } else { "</ul>\n" });
    }

    /// A word or its meaning; boxes of other programs look like them.
    pub fn definition(&mut self, tag: &str, start: usize) {
        self.foreign_box(start, near(self.source, start));
        self.body.push(tag);
    }

    pub fn item(&mut self, range: &Range<usize>) {
        self.lost_number(range.start);
        self.lost_item(range);
        self.body.push("<li");
        self.item = Some(self.body.mark());
        self.body.push(">");
    }

    /// The box of a task, at the start of its item.
    pub fn task(&mut self, done: bool) {
        if let Some(item) = self.item.take() {
            self.body.insert(item, " class=\"aufgabe\"");
        }
        let (words, sign) = if done { ("erledigt", '☑') } else { ("offen", '☐') };
        let out = self.body.html();
        let _ =
            write!(out, "<span class=\"haken\" role=\"img\" aria-label=\"{words}\">{sign}</span> ");
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::markdown::testing::{check, html};

    #[test]
    fn lists_tasks_and_definitions() {
        check(&[
            ("- a\n- b\n", "<ul>\n<li>T:a</li>\n<li>T:b</li>\n</ul>\n"),
            ("3. a\n", "<ol start=\"3\">\n<li>T:a</li>\n</ol>\n"),
            (
                "- [ ] a\n- [x] b\n",
                "<ul>\n<li class=\"aufgabe\"><span class=\"haken\" role=\"img\" aria-label=\"offen\">☐</span> T:a</li>\n\
                 <li class=\"aufgabe\"><span class=\"haken\" role=\"img\" aria-label=\"erledigt\">☑</span> T:b</li>\n</ul>\n",
            ),
            ("Wort\n: Sinn\n", "<dl>\n<dt>T:Wort</dt>\n<dd>T:Sinn</dd>\n</dl>\n"),
            ("a  \nb\nc ~~d~~\n", "<p>T:a<br>\nT:b\nc <del>T:d</del></p>\n"),
            ("„a“ -- \"b\"\n\n---\n", "<p>T:„a“ -- \"b\"</p>\n<hr>\n"),
        ]);
        assert!(html("- [ ] a\n\n  b\n").contains("<li class=\"aufgabe\"><p><span"));
    }

    #[test]
    fn components_stand_alone_or_in_a_line() {
        check(&[
            ("{{ matrix m1 }}\n", "C0"),
            ("{{ a b }}\n{{ c d }}\n", "C0C1"),
            ("x {{ kennzahl a_b }} y\n", "<p>T:x C0T: y</p>\n"),
            ("{{ a }} {{ b }}\n", "<p>C0T: C1</p>\n"),
            ("- {{ a }}\n", "<ul>\n<li>C0</li>\n</ul>\n"),
            (
                "| {{ a }} |\n|---|\n| {{ b c=\"d\" }} |\n",
                "<div class=\"tabelle\" role=\"region\" aria-label=\"Tabelle 1\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">C0</th></tr></thead>\n<tbody>\n<tr><td>C1</td></tr>\n</tbody></table></div>\n",
            ),
            ("`{{ a }}`\n", "<p><code>{{ a }}</code></p>\n"),
            ("\\{{ a }} {{ }} {% b %} <% c %>\n", "<p>T:{{ a }} {{ }} {% b %} <% c %></p>\n"),
            (
                "    {{ a }}\n",
                "<div class=\"code\" role=\"region\" aria-label=\"Code-Beispiel 1\" tabindex=\"0\"><pre><code>{{ a }}\n</code></pre></div>\n",
            ),
        ]);
    }

    #[test]
    fn a_wrong_component_is_shown_as_text() {
        check(&[
            ("{{ a b=c }} x\n", "<p>T:{{ a b=c }} x</p>\nP005 Fehler 7..8 „c“ "),
            ("{{ a x=\"*b*\" }}\n", "C0"),
            ("y {{ a x=\"*b*\" }}\n", "<p>T:y C0<em></em></p>\nP005 Fehler 10..13 „*b*“ "),
            (
                "[{{ a }}](x.md)\n",
                "<p>L0</a></p>\nP005 Fehler 1..8 „{{ a }}“ P060 Fehler 0..15 „[{{ a }}](x.md)“ ",
            ),
            (
                "## {{ a }}\n",
                "<h2 id=\"abschnitt\"></h2>\nP005 Fehler 3..10 „{{ a }}“ P060 Fehler 0..10 „## {{ a }}“ ",
            ),
        ]);
    }
}
