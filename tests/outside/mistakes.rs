//! Six mistakes put into the sample handbook: each gets one message, at its line.

use crate::scene::{Scene, TODAY};

/// Where a mistake is made, what it is, and the rule that finds it.
struct Mistake {
    file: &'static str,
    right: &'static str,
    wrong: &'static str,
    rule: &'static str,
}

#[track_caller]
fn gets_one_message(mistake: &Mistake) {
    gets_one_message_at(mistake, |_, line| vec![line]);
}

/// With `lines`, from the scene and the line of the mistake, the lines where it may be told.
#[track_caller]
fn gets_one_message_at(mistake: &Mistake, lines: impl FnOnce(&Scene, usize) -> Vec<usize>) {
    let scene = Scene::sample();
    let before = scene.check(&["--format", "json"]).json();
    assert_eq!(before["meldungen"], serde_json::json!([]), "the sample is clean on {TODAY}");
    let line = scene.edit(mistake.file, mistake.right, mistake.wrong);
    let told = scene.check(&["--format", "short"]);
    let messages: Vec<&str> = told.out.lines().filter(|line| line.contains(": P")).collect();
    let [message] = messages.as_slice() else { panic!("one message, not these:\n{}", told.out) };
    let lines = lines(&scene, line);
    let at = |line: &usize| message.starts_with(&format!("{}:{line}:", mistake.file));
    assert!(lines.iter().any(at), "expected in line {lines:?}: {message}");
    assert!(message.contains(&format!(": {} ", mistake.rule)), "{message}");
    told.ends(1);
}

#[test]
fn a_wrong_sum() {
    gets_one_message(&Mistake {
        file: "content/daten/kennzahl/kennzahlen.yaml",
        right: "wert: 582\n",
        wrong: "wert: 583\n",
        rule: "P030",
    });
}

#[test]
fn a_reference_into_nothing() {
    gets_one_message(&Mistake {
        file: "content/daten/onlinedienst/aussengastronomie.yaml",
        right: "support: aussengastronomie-support",
        wrong: "support: aussengastronomie-suport",
        rule: "P010",
    });
}

#[test]
fn a_cycle() {
    const BACK: &str = "aussengastronomie-interesse-bekunden, aussengastronomie-stammdaten, aussengastronomie-nachrichtenbroker]";
    let mistake = Mistake {
        file: "content/daten/schritt/aussengastronomie.yaml",
        right: "  haengt_ab_von: [aussengastronomie-avv, aussengastronomie-stammdaten]\n",
        wrong: "  haengt_ab_von: [aussengastronomie-avv, aussengastronomie-stammdaten, aussengastronomie-fachliche-aufgaben]\n",
        rule: "P040",
    };
    // A circle has no first line: either of its two references may be named.
    gets_one_message_at(&mistake, |scene, line| {
        let text = scene.read("content/daten/schritt/aussengastronomie.yaml");
        let back = text.lines().position(|line| line.ends_with(BACK)).expect("the way back");
        vec![line, back + 1]
    });
}

#[test]
fn an_overdue_page() {
    gets_one_message(&Mistake {
        file: "content/seiten/grundlagen/finanzierung/wer-zahlt-was.md",
        right: "pruefen_bis: 2027-11-30",
        wrong: "pruefen_bis: 2026-01-31",
        rule: "P050",
    });
}

#[test]
fn an_unknown_key() {
    gets_one_message(&Mistake {
        file: "content/daten/onlinedienst/aussengastronomie.yaml",
        right: "  beschaffungsweg: land_unentgeltlich",
        wrong: "  beschafungsweg: land_unentgeltlich",
        rule: "P001",
    });
}

#[test]
fn a_broken_anchor() {
    gets_one_message(&Mistake {
        file: "content/seiten/arbeitshilfen/ratsinformation.md",
        right: "eignung.md#was-fragt-der-rat",
        wrong: "eignung.md#was-fragt-der-tat",
        rule: "P080",
    });
}

#[test]
fn all_mistakes_come_in_one_run() {
    let scene = Scene::sample();
    scene.edit("content/daten/kennzahl/kennzahlen.yaml", "wert: 582\n", "wert: 583\n");
    scene.edit("content/seiten/impressum.md", "titel:", "tittel:");
    scene.edit("content/seiten/arbeitshilfen/ratsinformation.md", "#was-fragt-der-rat", "#rat");
    let json = scene.check(&["--format", "json"]).ends(1).json();
    let rules = json["meldungen"].as_array().expect("a list").iter().map(|told| &told["regel"]);
    let rules: Vec<&str> = rules.filter_map(serde_json::Value::as_str).collect();
    for rule in ["P030", "P001", "P080"] {
        assert_eq!(rules.iter().filter(|id| **id == rule).count(), 1, "{rules:?}");
    }
}

/// A warning tells why it is not read; the link would lead nowhere all the same.
#[test]
fn a_link_to_a_file_that_is_not_read() {
    let scene = Scene::starter();
    scene.write("content/seiten/blatt.md.txt", "Text\n");
    scene.write("assets/muster.md.txt", "Text\n");
    let page = scene.read("content/seiten/impressum.md");
    let links = "[Blatt](blatt.md.txt) und [Muster](../../assets/muster.md.txt)";
    scene.write("content/seiten/impressum.md", &format!("{page}\n{links}\n"));
    let json = scene.check(&["--format", "json"]).ends(1).json();
    let told = json["meldungen"].as_array().expect("a list").iter();
    let rules: Vec<&str> = told.filter_map(|told| told["regel"].as_str()).collect();
    assert_eq!(rules.iter().filter(|rule| **rule == "P080").count(), 1, "{rules:?}");
}
