//! `leitfaden new`: a file to fill in, as a draft.

use crate::base::id::is_valid;
use crate::base::nearest::did_you_mean;
use crate::base::slug::slug;
use crate::cli::args::New;
use crate::cli::day::today;
use crate::cli::draft::{DRAFT, draft};
use crate::cli::exit::Exit;
use crate::cli::fault::Fault;
use crate::cli::known::Known;
use crate::cli::template::{Given, template};
use crate::cli::{disk, out};
use crate::model::entity::document::Document;
use crate::model::entity::{Entity, KINDS};
use crate::model::field::Group;
use crate::model::page::Front;
use crate::read::{Project, snapshot};

const KEEP: &str = "einen anderen Namen wählen oder die vorhandene Datei bearbeiten";

/// A file to be made, below the project folder.
struct Plan {
    path: String,
    text: String,
}

pub(in crate::cli) fn new(arguments: &New) -> Result<Exit, Fault> {
    let project = Project::find(&arguments.project)?;
    let known = Known::of(&snapshot(&project)?.value.sources);
    let given = Given { values: &[], kind: "seite", today: today(), known: &known };
    let plan = if arguments.kind == "seite" {
        page(&arguments.id, &given)?
    } else {
        record(&arguments.kind, &arguments.id, &given)?
    };
    disk::create(&project.root.join(&plan.path), &plan.text, KEEP)?;
    out::say(&format!(
        "Angelegt: {}\nNächster Schritt: die Datei ausfüllen, „status: freigegeben“ und „stand“ \
         setzen, dann „leitfaden check“ aufrufen.\n",
        arguments.project.join(&plan.path).display()
    ));
    Ok(Exit::Clean)
}

fn record(kind: &str, id: &str, given: &Given<'_>) -> Result<Plan, Fault> {
    let spec = KINDS
        .iter()
        .find(|spec| spec.kind == kind)
        .ok_or_else(|| unknown(kind, KINDS.iter().map(|spec| spec.kind).chain(["seite"])))?;
    if !is_valid(id) {
        let message = format!("„{id}“ taugt nicht als Kennung");
        return Err(Fault::Unknown { message, help: proposal(id, "Kennung") });
    }
    if let Some(file) = given.known.file(kind, id) {
        let message = format!("den Eintrag „{id}“ gibt es schon in {file}");
        return Err(Fault::Unknown { message, help: KEEP.to_owned() });
    }
    let mut values = vec![
        ("id", id.to_owned()),
        ("titel", format!("\"{}\"", title(id))),
        ("status", DRAFT.to_owned()),
    ];
    if kind == Document::KIND {
        // It needs a file or an address; of a file nobody knows yet.
        values.push(("url", "https://www.example.org/ # oder „datei“".to_owned()));
    }
    let given = Given { values: &values, kind: spec.kind, ..*given };
    Ok(Plan { path: format!("content/daten/{kind}/{id}.yaml"), text: draft(spec, "", &given) })
}

fn page(address: &str, given: &Given<'_>) -> Result<Plan, Fault> {
    let address = address.trim_matches('/').trim_end_matches(".md");
    let better: Vec<String> = address.split('/').map(slug).collect();
    if better.join("/") != address || better.iter().any(String::is_empty) {
        let message = format!("„{address}“ taugt nicht als Adresse");
        let better: Vec<String> = better.into_iter().filter(|part| !part.is_empty()).collect();
        return Err(Fault::Unknown { message, help: proposal(&better.join("/"), "Adresse") });
    }
    let title = title(address.rsplit('/').next().unwrap_or(address));
    let values = [("titel", format!("\"{title}\"")), ("status", DRAFT.to_owned())];
    let front = template(&[Front::FIELDS], &Given { values: &values, ..*given });
    let text = format!(
        "---\n{front}---\n\nEin bis zwei Sätze: für wen die Seite ist und was man danach weiß.\n\n\
         ## Erste Überschrift\n\nText.\n"
    );
    Ok(Plan { path: format!("content/seiten/{address}.md"), text })
}

/// No entity has this name; those that do are named.
pub(super) fn unknown(kind: &str, kinds: impl Iterator<Item = &'static str>) -> Fault {
    let kinds: Vec<&str> = kinds.collect();
    Fault::Unknown {
        message: format!("die Art „{kind}“ gibt es nicht"),
        help: did_you_mean(kind, kinds.iter().copied())
            .unwrap_or_else(|| format!("möglich sind: {}", kinds.join(", "))),
    }
}

fn proposal(text: &str, what: &str) -> String {
    let better: Vec<String> = text.split('/').map(slug).collect();
    let better = better.join("/");
    if better.len() < 2 {
        format!("eine {what} besteht aus Kleinbuchstaben a–z, Ziffern und Bindestrichen")
    } else {
        format!("zum Beispiel „{better}“")
    }
}

/// `erste-schritte` → `Erste schritte`: a start that shows what to replace.
fn title(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut chars = words.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::{FileId, Source};

    fn given(known: &Known) -> Given<'_> {
        let today = crate::base::date::Date::day(2026, 11, 21).expect("a day");
        Given { values: &[], kind: "seite", today, known }
    }

    fn term(id: &str) -> Source {
        let text = format!("id: {id}\n");
        let path = "content/daten/begriff/a.yaml".into();
        Source { id: FileId(0), path, text: text.into(), hash: 0 }
    }

    #[test]
    fn a_record_is_a_draft_with_its_id() {
        let plan = record("begriff", "avv", &given(&Known::of(&[term("efa")]))).expect("a plan");
        assert_eq!(plan.path, "content/daten/begriff/avv.yaml");
        assert!(plan.text.starts_with("# Ein Begriff: "), "{}", plan.text);
        assert!(plan.text.contains("\nid: avv\n"));
        assert!(plan.text.contains("\ntitel: \"Avv\"\n"));
        assert!(plan.text.contains("\nstatus: entwurf #"));
        assert!(plan.text.contains("\n#siehe:\n#  - kennung # aus daten/begriff/: efa\n"));
    }

    #[test]
    fn a_page_has_a_readable_head() {
        let known = Known::default();
        let plan = page("hilfe/erste-schritte", &given(&known)).expect("a plan");
        assert_eq!(plan.path, "content/seiten/hilfe/erste-schritte.md");
        let source =
            Source { id: FileId(0), path: plan.path.into(), text: plan.text.into(), hash: 0 };
        let found = crate::parse::page::page(&source);
        assert!(found.diags.is_empty(), "{:?}", found.diags);
        let mut diags = Vec::new();
        let front = crate::model::page::front(FileId(0), &found.value.front, &mut diags);
        assert!(diags.is_empty(), "{diags:?}");
        assert_eq!(&*front.front.title, "Erste schritte");
    }

    #[test]
    fn wrong_words_are_explained() {
        let known = Known::of(&[term("schon-da")]);
        for (result, part) in [
            (
                record("begriff", "schon-da", &given(&known)),
                "den Eintrag „schon-da“ gibt es schon in content/daten/begriff/a.yaml",
            ),
            (record("onlinedinst", "a-b", &given(&known)), "meinten Sie „onlinedienst“?"),
            (record("begriff", "Größe", &given(&known)), "zum Beispiel „groesse“"),
            (record("begriff", "../x", &given(&known)), "taugt nicht als Kennung"),
            (page("Erste Schritte", &given(&known)), "zum Beispiel „erste-schritte“"),
            (page("../geheim", &given(&known)), "zum Beispiel „geheim“"),
            (page("", &given(&known)), "Kleinbuchstaben"),
        ] {
            let fault = result.err().expect("a fault").to_string();
            assert!(fault.contains(part), "{fault}");
        }
    }
}
