//! Names that some system cannot store, or that make no address.

use crate::base::slug::slug;

/// Longest name of a file or folder, in characters.
const MAX_NAME: usize = 120;
/// Longest path from the project folder, in characters.
const MAX_PATH: usize = 240;
/// Length of a proposed name without its ending.
const PROPOSED: usize = 60;

/// Whether a name belongs to a file or a folder.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum What {
    /// A file.
    File,
    /// A folder.
    Folder,
}

/// What is wrong with a name, and a better one.
#[derive(PartialEq, Eq, Debug)]
pub(super) struct BadName {
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// What is wrong with the last name of a path.
pub(super) fn bad_name(path: &str, what: What) -> Option<BadName> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let bad = |message: String| {
        let help = format!("umbenennen, zum Beispiel in „{}“", proposal(name, what));
        Some(BadName { message, help })
    };
    if let Some(reason) = illegal(name) {
        return bad(format!("der Name „{}“ {reason}", visible(name)));
    }
    if name.chars().count() > MAX_NAME {
        let count = name.chars().count();
        return bad(format!("der Name hat {count} Zeichen, erlaubt sind {MAX_NAME}"));
    }
    if path.chars().count() > MAX_PATH {
        let count = path.chars().count();
        let message = format!("der Pfad hat {count} Zeichen, erlaubt sind {MAX_PATH}");
        let help = "Ordner kürzer benennen oder weniger tief verschachteln".to_owned();
        return Some(BadName { message, help });
    }
    if loud_ending(name) && what == What::File {
        return bad(format!("die Endung von „{name}“ ist großgeschrieben"));
    }
    let (stem, _) = split(name, what);
    let makes_address = !path.starts_with("content/daten/") && !path.starts_with("themes/");
    if makes_address && slug(stem).is_empty() {
        return bad(format!("aus dem Namen „{}“ wird keine Adresse", visible(name)));
    }
    None
}

/// Why no system or not every system can store the name.
fn illegal(name: &str) -> Option<String> {
    if let Some(char) = name.chars().find(|c| c.is_control() || "<>:\"|?*\\".contains(*c)) {
        let shown =
            if char.is_control() { "ein Steuerzeichen".into() } else { format!("„{char}“") };
        return Some(format!("enthält {shown}, das unter Windows verboten ist"));
    }
    if name.ends_with(['.', ' ']) {
        return Some("endet mit Punkt oder Leerzeichen, das streicht Windows".to_owned());
    }
    if name.starts_with(['-', ' ']) {
        return Some("beginnt mit Bindestrich oder Leerzeichen".to_owned());
    }
    let device = name.split('.').next().unwrap_or(name);
    is_device(device).then(|| format!("ist unter Windows dem Gerät „{device}“ vorbehalten"))
}

/// Names of devices that Windows takes for themselves, with any ending.
fn is_device(stem: &str) -> bool {
    let low = stem.trim_end().to_lowercase();
    let numbered = |prefix: &str| {
        low.strip_prefix(prefix)
            .and_then(|rest| rest.chars().next().filter(|_| rest.chars().count() == 1))
            .is_some_and(|digit| "0123456789¹²³".contains(digit))
    };
    let fixed = ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(&&*low);
    fixed || numbered("com") || numbered("lpt")
}

/// `.MD`, `.YAML`: systems that tell cases apart would not see them as pages and data.
fn loud_ending(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| {
        let low = ending.to_lowercase();
        low != ending && ["md", "yaml", "yml"].contains(&&*low)
    })
}

fn split(name: &str, what: What) -> (&str, &str) {
    match name.rsplit_once('.') {
        Some((stem, ending)) if what == What::File && !stem.is_empty() => (stem, ending),
        _ => (name, ""),
    }
}

/// A name that is allowed everywhere and near to the given one.
pub(super) fn proposal(name: &str, what: What) -> String {
    let (stem, ending) = split(name.trim_end_matches(['.', ' ']), what);
    let mut better = slug(stem);
    if better.len() > PROPOSED {
        let cut = better[..PROPOSED].rfind('-').unwrap_or(PROPOSED);
        better.truncate(cut);
    }
    let noun = match (what, ending) {
        (What::Folder, _) => "ordner",
        (What::File, "md" | "") => "seite",
        (What::File, _) => "datei",
    };
    if better.is_empty() {
        noun.clone_into(&mut better);
    } else if is_device(&better) {
        better = format!("{better}-{noun}");
    }
    let ending = slug(ending);
    if ending.is_empty() { better } else { format!("{better}.{ending}") }
}

/// The name with control characters made visible.
fn visible(name: &str) -> String {
    name.chars()
        .flat_map(|c| if c.is_control() { c.escape_unicode().collect() } else { vec![c] })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e18_e19_names() {
        let long = format!("content/seiten/{}.md", "wort-".repeat(30));
        let deep = format!("content/seiten/{}a.md", "ordner-mit-namen/".repeat(15));
        for (path, what, part, proposed) in [
            ("content/seiten/aux.md", What::File, "Gerät „aux“", "„aux-seite.md“"),
            ("content/seiten/CON", What::Folder, "Gerät „CON“", "„con-ordner“"),
            ("assets/nul.png", What::File, "Gerät „nul“", "„nul-datei.png“"),
            ("assets/com1", What::File, "Gerät", "„com1-seite“"),
            ("content/seiten/a.", What::Folder, "endet mit", "„a“"),
            ("content/seiten/a:b.md", What::File, "„:“", "„a-b.md“"),
            ("content/seiten/wer?.md", What::File, "„?“", "„wer.md“"),
            ("content/seiten/-a.md", What::File, "beginnt mit", "„a.md“"),
            ("content/seiten/a\u{7}.md", What::File, "Steuerzeichen", "„a.md“"),
            ("content/seiten/😀.md", What::File, "keine Adresse", "„seite.md“"),
            ("content/seiten/Seite.MD", What::File, "großgeschrieben", "„seite.md“"),
            (&long, What::File, "153 Zeichen", "wort-wort.md“"),
            (&deep, What::File, "Pfad hat", "kürzer"),
        ] {
            let bad = bad_name(path, what).expect(path);
            assert!(bad.message.contains(part), "{path}: {}", bad.message);
            assert!(bad.help.contains(proposed), "{path}: {}", bad.help);
        }
    }

    #[test]
    fn usual_names_are_fine() {
        for path in [
            "content/seiten/Größe und Maß.md",
            "content/seiten/😀 Freude.md",
            "content/seiten/console.md",
            "content/seiten/com10.md",
            "assets/Antrag 2.1.pdf",
            "content/daten/begriff/_.yaml",
        ] {
            assert_eq!(bad_name(path, What::File), None, "{path}");
        }
    }
}
