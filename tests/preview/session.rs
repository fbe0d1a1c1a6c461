//! What readers see while a handbook is being written, without watcher and server.

use crate::handbook::{Handbook, TERM, page};
use leitfaden::base::address::Address;
use leitfaden::base::diag::Severity;
use leitfaden::build::{Change, Edition, Hint, Session};

/// A session that has looked once and found nothing wrong.
fn session(handbook: &Handbook) -> Session {
    let mut session = Session::new(handbook.options()).expect("a handbook");
    assert_eq!(look(&mut session), Change::Something);
    assert_eq!(errors(&session), Vec::<String>::new());
    session
}

fn look(session: &mut Session) -> Change {
    let change = session.look(&Hint::All);
    session.settle();
    session.check();
    change
}

fn edition(session: &Session) -> &Edition {
    session.view().edition.as_deref().expect("a sound state")
}

fn html(session: &Session, path: &str) -> String {
    let edition = edition(session);
    let item = edition.find(path).unwrap_or_else(|| panic!("there is no {path}"));
    let output = edition.make(item).expect("it can be made");
    String::from_utf8(output.bytes).expect("it is text")
}

fn errors(session: &Session) -> Vec<String> {
    let diags = session.view().messages.diags.iter();
    let errors = diags.filter(|diag| diag.severity == Severity::Error && diag.rule.0 != "P072");
    errors.map(|diag| diag.message.clone()).collect()
}

#[test]
fn an_edit_is_seen_and_nothing_else_is_made_anew() {
    let handbook = Handbook::new();
    let mut session = session(&handbook);
    assert_eq!(look(&mut session), Change::Nothing);
    handbook.write("content/seiten/eins.md", &page("Eins", "Ein anderer Text."));
    let hint = Hint::Files(vec![handbook.at("content/seiten/eins.md")]);
    assert_eq!(session.look(&hint), Change::Something);
    assert!(html(&session, "eins/index.html").contains("Ein anderer Text."));
    // A new title shows on other pages, too.
    handbook.write("content/seiten/eins.md", &page("Erstens", "Ein anderer Text."));
    assert_eq!(session.look(&hint), Change::Something);
    assert!(html(&session, "register/index.html").contains("Erstens"));
}

#[test]
fn c07_a_broken_file_stays_as_it_was_and_others_go_on() {
    let handbook = Handbook::new();
    let mut session = session(&handbook);
    for (path, broken) in [
        ("content/daten/begriff/avv.yaml", "id: avv\ntitel: \"AVV\n"),
        ("content/daten/begriff/avv.yaml", "id: weg\ntitel: Weg\ndefinition: x\n"),
        ("content/leitfaden.yaml", "titel: [\n"),
        ("content/seiten/zwei.md", "---\ntitel: Zwei\n"),
        ("content/seiten/zwei.md", "---\ntitel: Zwei\nstatus: frei\n---\n"),
        ("themes/standard/templates/404.html", "{% if %}"),
    ] {
        let good = std::fs::read_to_string(handbook.at(path)).ok();
        handbook.write(path, broken);
        handbook.write("content/seiten/eins.md", &page("Eins", &format!("Trotz {broken:?}.")));
        assert_eq!(look(&mut session), Change::Something, "{broken}");
        assert!(!errors(&session).is_empty(), "{broken}");
        assert!(html(&session, "zwei/index.html").contains("glossar/index.html#avv"), "{broken}");
        assert!(html(&session, "eins/index.html").contains("Trotz"), "{broken}");
        match good {
            Some(good) => handbook.write(path, &good),
            None => handbook.remove(path),
        }
        handbook.write("content/seiten/eins.md", &page("Eins", "Der erste Text."));
        assert_eq!(look(&mut session), Change::Something, "{broken}");
        assert_eq!(errors(&session), Vec::<String>::new(), "{broken}");
    }
}

#[test]
fn c08_without_a_sound_state_there_is_nothing_to_see_until_there_is_one() {
    let handbook = Handbook::new();
    handbook.write("content/daten/begriff/avv.yaml", "id: [\n");
    let mut session = Session::new(handbook.options()).expect("a handbook");
    look(&mut session);
    assert!(session.view().edition.is_none());
    assert_eq!(errors(&session).len(), 1, "{:?}", errors(&session));
    handbook.write("content/daten/begriff/avv.yaml", TERM);
    look(&mut session);
    assert!(html(&session, "index.html").contains("Start"));
    assert_eq!(errors(&session), Vec::<String>::new());
}

#[test]
fn c09_folders_may_go_and_come_back() {
    let handbook = Handbook::new();
    let mut session = session(&handbook);
    std::fs::rename(handbook.at("content"), handbook.at("weg")).expect("it can be renamed");
    look(&mut session);
    assert!(errors(&session)[0].contains("content/leitfaden.yaml"), "{:?}", errors(&session));
    assert!(html(&session, "eins/index.html").contains("Der erste Text."));
    std::fs::rename(handbook.at("weg"), handbook.at("content")).expect("it can be renamed");
    look(&mut session);
    assert_eq!(errors(&session), Vec::<String>::new());
    let root = handbook.root();
    let aside = root.with_extension("weg");
    std::fs::rename(&root, &aside).expect("it can be renamed");
    assert_eq!(look(&mut session), Change::Trouble);
    assert_eq!(errors(&session).len(), 1);
    assert!(html(&session, "eins/index.html").contains("Der erste Text."));
    std::fs::rename(&aside, &root).expect("it can be renamed");
    look(&mut session);
    assert_eq!(errors(&session), Vec::<String>::new());
}

#[test]
fn a_moved_page_can_be_followed() {
    let handbook = Handbook::new();
    let mut session = session(&handbook);
    let to = |session: &Session, from: &str| {
        session.view().moves.get(&Address::new(from)).map(|to| to.as_str().to_owned())
    };
    handbook.remove("content/seiten/zwei.md");
    handbook.write("content/seiten/drei.md", &page("Zwei", "Siehe [AVV](begriff:avv)."));
    look(&mut session);
    assert_eq!(to(&session, "zwei").as_deref(), Some("drei/"));
    handbook.remove("content/seiten/drei.md");
    handbook.write("content/seiten/vier.md", &page("Zwei", "Ein neuer Text."));
    look(&mut session);
    assert_eq!(to(&session, "zwei").as_deref(), Some("vier/"));
    assert_eq!(to(&session, "drei").as_deref(), Some("vier/"));
    handbook.write("content/seiten/zwei.md", &page("Ganz anders", "Wieder da."));
    look(&mut session);
    assert_eq!(to(&session, "zwei"), None);
}

#[test]
fn a_large_handbook_shows_first_and_asks_the_rules_then() {
    let handbook = Handbook::new();
    for number in 0..1_600 {
        handbook.write(&format!("content/seiten/viele/s{number}.md"), &page("S", "Text."));
    }
    let mut session = session(&handbook);
    handbook.write("content/seiten/eins.md", &page("Neuer Titel", "Der erste Text."));
    assert_eq!(session.look(&Hint::All), Change::Something);
    assert!(html(&session, "eins/index.html").contains("Neuer Titel"));
    assert_eq!(session.settle(), Change::Nothing);
    // A dead link is seen at once and put back as soon as the rules have spoken.
    handbook.write("content/seiten/eins.md", &page("Toter Link", "[weg](gibt-es-nicht.md)"));
    handbook.write("content/seiten/zwei.md", &page("Zwei anders", "Siehe [AVV](begriff:avv)."));
    assert_eq!(session.look(&Hint::All), Change::Something);
    assert_eq!(session.settle(), Change::Something);
    assert!(html(&session, "eins/index.html").contains("Neuer Titel"));
    assert!(html(&session, "zwei/index.html").contains("Zwei anders"));
    session.check();
    assert_eq!(errors(&session).len(), 1, "{:?}", errors(&session));
}
