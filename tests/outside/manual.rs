//! The manual's first two pages, followed word by word: commands, changes, and what comes as answer.

use crate::scene::{Scene, TODAY};
use std::fs;
use std::path::Path;

/// The pages, in the order in which an editor reads them.
const PAGES: [&str; 2] = ["erstes-handbuch", "erster-onlinedienst"];

/// A new editor in front of a terminal.
struct Editor {
    scene: Scene,
    /// The folder the terminal is in.
    folder: String,
    /// Everything the terminal has shown.
    shown: String,
    /// The file that is open.
    open: String,
    /// The files that `new` has made.
    made: Vec<String>,
}

#[test]
fn the_first_pages_of_the_manual_lead_to_a_published_service() {
    let mut editor = Editor {
        scene: Scene::empty(),
        folder: String::new(),
        shown: String::new(),
        open: String::new(),
        made: Vec::new(),
    };
    for page in PAGES {
        editor.follow(page);
    }
    let page = editor.file("public/leistungen/wohngeld-online/index.html");
    assert!(!page.contains("Entwurf"), "it is released");
    for list in ["leistungen", "register", "themenfelder"] {
        assert!(editor.file(&format!("public/{list}/index.html")).contains("Wohngeld"), "{list}");
    }
}

impl Editor {
    fn file(&self, path: &str) -> String {
        self.scene.read(&format!("{}{path}", self.folder))
    }

    fn follow(&mut self, page: &str) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/seiten/schreiben");
        let text = fs::read_to_string(root.join(format!("{page}.md"))).expect("the page is there");
        let mut block: Option<(String, Vec<&str>)> = None;
        for line in text.lines() {
            match (&mut block, line.strip_prefix("```")) {
                (None, Some(kind)) => block = Some((kind.to_owned(), Vec::new())),
                (Some((kind, lines)), Some(_)) => {
                    let (kind, lines) = (kind.clone(), std::mem::take(lines));
                    block = None;
                    self.does(page, &kind, &lines);
                }
                (Some((_, lines)), None) => lines.push(line),
                (None, None) => self.reads(line),
            }
        }
    }

    /// What prose asks for.
    fn reads(&mut self, line: &str) {
        if let Some((_, rest)) = line.split_once("Öffnen Sie `content/daten/") {
            let path = rest.split('`').next().expect("the file is named");
            self.open = format!("content/daten/{path}");
        }
        let quoted = line.split("Ändern Sie in der ersten Angabe `").nth(1);
        if let Some((old, rest)) = quoted.and_then(|rest| rest.split_once("` in `")) {
            let new = rest.split('`').next().expect("the new words");
            let path = format!("{}{}", self.folder, self.open);
            let text = self.scene.read(&path);
            self.scene.write(&path, &text.replacen(old, new, 1));
            // The manual shows what the preview says; `check` says the same.
            self.runs("leitfaden check");
            self.scene.write(&path, &text);
        }
    }

    fn does(&mut self, page: &str, kind: &str, lines: &[&str]) {
        match kind {
            "sh" => lines.iter().for_each(|line| self.runs(line)),
            "ausgabe" => self.compares(page, lines),
            "yaml" if self.open.is_empty() => {}
            "yaml" if lines[0].starts_with("status: ") => {
                for path in self.made.clone() {
                    self.changes(&path, lines);
                }
            }
            "yaml" => self.changes(&self.open.clone(), lines),
            _ => {}
        }
    }

    fn runs(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            ["cd", folder] => self.folder = format!("{folder}/"),
            // Installing and looking are not of this test.
            ["cargo", ..] | ["leitfaden", "serve" | "schema", ..] => {}
            ["leitfaden", ref arguments @ ..] => {
                let dated = ["init", "check", "build"].contains(&arguments[0]);
                let day: &[&str] = if dated { &["--today", TODAY] } else { &[] };
                let mut command = self.scene.command(&[arguments, day].concat());
                command.current_dir(self.scene.at(&self.folder));
                let output = command.output().expect("the program can be started");
                self.shown += &String::from_utf8(output.stdout).expect("messages are UTF-8");
                self.made.extend(made(arguments));
                if arguments[0] == "new" {
                    // Whoever forgets to fill in the template sees this.
                    self.runs("leitfaden check --drafts");
                }
            }
            _ => panic!("nobody knows what to do with „{line}“"),
        }
    }

    /// Exchanges the values of keys and takes the `#` before them away, as the manual says.
    fn changes(&self, path: &str, lines: &[&str]) {
        let mut text = self.file(path);
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.starts_with(' ')) {
            let key = line.split(':').next().expect("a key");
            let items = lines[at + 1..].iter().take_while(|line| line.starts_with(' '));
            let new: Vec<&str> = std::iter::once(line).chain(items).copied().collect();
            text = with_entry(&text, key, &new.join("\n"));
        }
        self.scene.write(&format!("{}{path}", self.folder), &text);
    }

    /// Each line of the answer stands on the terminal, but for how many pages there are and how long
    /// it took: the manual says that both may differ.
    fn compares(&self, page: &str, lines: &[&str]) {
        let bare = |line: &str| match (line.split_once(" Seiten, "), line.rsplit_once(", ")) {
            (Some((_, records)), Some((_, time))) if time.ends_with(" s") => {
                records.strip_suffix(time).expect("the time ends the line").to_owned()
            }
            _ => line.trim_end().to_owned(),
        };
        let shown: Vec<String> = self.shown.lines().map(bare).collect();
        for line in lines {
            assert!(shown.contains(&bare(line)), "{page}.md: „{line}“ in\n{}", self.shown);
        }
    }
}

/// The file that `new` makes.
fn made(arguments: &[&str]) -> Option<String> {
    match arguments {
        ["new", kind, id] => Some(format!("content/daten/{kind}/{id}.yaml")),
        _ => None,
    }
}

/// The text with one entry exchanged, be it commented out or not; its list items go with it.
fn with_entry(text: &str, key: &str, new: &str) -> String {
    let is_it = |line: &str| {
        let line = line.strip_prefix('#').unwrap_or(line);
        line.strip_prefix(key).is_some_and(|rest| rest.starts_with(':'))
    };
    let mut lines = text.lines().peekable();
    let mut out = String::new();
    let mut found = 0;
    while let Some(line) = lines.next() {
        if is_it(line) {
            found += 1;
            while lines.next_if(|next| next.trim_start_matches('#').starts_with("  ")).is_some() {}
            out += new;
        } else {
            out += line;
        }
        out.push('\n');
    }
    assert_eq!(found, 1, "„{key}“ in\n{text}");
    out
}
